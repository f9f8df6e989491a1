/** PVM: why the gross margin changed, by item: volume, mix, price, cost. */
import { FUNCTION_WORDS } from "../../locale/functions";
import { say, type Words } from "../../locale/index";
import { marginBridge, rateBridge, type BridgeRows } from "../../measures/marginBridge";
import { exact, fromMinor } from "../../measures/money";
import { sum } from "../../measures/statistics";
import { declareFunction, type ResultCell } from "../declaration";
import { FunctionError } from "../functionError";
import { groupsOf } from "../groups";
import type { Guide } from "../guide";
import { labels, numbers } from "../parameters";

const WORDS = {
  base: { zh: "基期毛利", en: "Base margin" },
  volume: { zh: "销量影响", en: "Volume" },
  mix: { zh: "结构影响", en: "Mix" },
  price: { zh: "价格影响", en: "Price" },
  cost: { zh: "成本影响", en: "Cost" },
  added: { zh: "新增品种", en: "New" },
  discontinued: { zh: "停售品种", en: "Discontinued" },
  current: { zh: "本期毛利", en: "Current margin" },
  rateOwn: { zh: "毛利率变动：自身", en: "Rate: own change" },
  rateMix: { zh: "毛利率变动：结构", en: "Rate: mix" },
} as const satisfies Record<string, Words>;

const MESSAGES = {
  noQuantities: { zh: "两期都没有数量", en: "there are no quantities in either period" },
  noRevenue: { zh: "有一期的收入合计为零或负数，没有毛利率", en: "the revenue of one period adds up to zero or less, so there is no margin rate" },
} satisfies Record<string, Words>;

const AMOUNT_COLUMNS = ["base", "volume", "mix", "price", "cost", "added", "discontinued", "current"] as const;

export const pvm = declareFunction({
  id: "PVM",
  parameters: {
    items: labels("rows"),
    qty0: numbers("rows"), price0: numbers("rows"), cost0: numbers("rows"),
    qty1: numbers("rows"), price1: numbers("rows"), cost1: numbers("rows"),
  },
  result: "table",
  run({ items: given, qty0, price0, cost0, qty1, price1, cost1 }, { language }) {
    const [quantity0, quantity1] = [blankIsZero(qty0), blankIsZero(qty1)];
    const moved = quantity0.map((units, i) => Math.abs(units) + Math.abs(quantity1[i]!));
    const { codes, names } = groupsOf(given, moved, say(FUNCTION_WORDS.blankGroup, language));
    if (names.length === 0) throw new FunctionError("#N/A", MESSAGES.noQuantities);
    const rows: BridgeRows = {
      item: codes, quantity0, price0: blankIsZero(price0), cost0: blankIsZero(cost0), quantity1, price1: blankIsZero(price1), cost1: blankIsZero(cost1),
    };
    const bridge = marginBridge(rows, names.length);
    const rates = rateBridge(rows, names.length);
    const amounts = AMOUNT_COLUMNS.map((column) => bridge[column]);
    const noRate = new FunctionError("#N/A", MESSAGES.noRevenue);
    const table: ResultCell[][] = [[FUNCTION_WORDS.item, ...AMOUNT_COLUMNS.map((column) => WORDS[column]), WORDS.rateOwn, WORDS.rateMix].map((words) => say(words, language))];
    for (let item = 0; item < names.length; item++) {
      const row: ResultCell[] = [names[item]!];
      for (const cents of amounts) row.push(fromMinor(cents[item]!));
      row.push(rates?.own[item] ?? noRate, rates?.mix[item] ?? noRate);
      table.push(row);
    }
    const rateTotals = rates ? [sum(rates.own), sum(rates.mix)] : [noRate, noRate];
    table.push([say(FUNCTION_WORDS.total, language), ...amounts.map((cents) => fromMinor(exact(sum(cents)))), ...rateTotals]);
    return table;
  },
});

function blankIsZero(values: Float64Array): Float64Array {
  return values.map((value) => (Number.isNaN(value) ? 0 : value));
}

export const pvmGuide = {
  declared: pvm,
  family: "sales",
  summary: {
    zh: "毛利变动分析（量价本利桥）：基期毛利到本期毛利之间，销量、结构、价格、成本、新增与停售各影响多少。",
    en: "Price–volume–mix–cost bridge: what took the gross margin from the base period to the current one, by item and in total.",
  },
  parameters: {
    items: { zh: "品名；同名的行先合并。", en: "Item names; rows of one item are added up first." },
    qty0: { zh: "基期数量；各品种的单位须可相加。", en: "Quantity in the base period; units must be addable across items." },
    price0: { zh: "基期不含税单价。", en: "Unit price in the base period, without VAT." },
    cost0: { zh: "基期单位成本。", en: "Unit cost in the base period." },
    qty1: { zh: "本期数量。", en: "Quantity in the current period." },
    price1: { zh: "本期不含税单价。", en: "Unit price in the current period, without VAT." },
    cost1: { zh: "本期单位成本。", en: "Unit cost in the current period." },
  },
  returns: {
    zh: "溢出表格：每个品种一行，最后是合计行；金额保留到分，每行的基期毛利加各项影响恰好等于本期毛利。最后两列是对总毛利率变动的影响（小数，0.01 即 1 个百分点）。",
    en: "A table that spills: one row an item and a total row, amounts to the cent; in each row the base margin and its effects add up to the current margin. The last two columns explain the change of the total margin rate (0.01 is one point).",
  },
  formula: {
    zh: "两期都有销量的品种：销量 = (Q1 − Q0) × 基期平均单位毛利；结构 = Σ Q1 × (s1 − s0) × (m0 − 基期平均单位毛利)，s 为销量占比；价格 = Σ q1 × (p1 − p0)；成本 = −Σ q1 × (c1 − c0)。新增、停售品种没有可比价格，单列。各品种的销量影响取其余额。毛利率：自身 = s1 × (m1 − m0)，结构 = (s1 − s0) × (m0 − M0)，此处 s 为收入占比、m 为毛利率；新增品种全部计入结构。",
    en: "Items sold in both periods: volume = (Q1 − Q0) × mean base margin a unit; mix = Σ Q1 × (s1 − s0) × (m0 − that mean), s = share of units; price = Σ q1 × (p1 − p0); cost = −Σ q1 × (c1 − c0). New and discontinued items have no price to compare with and stand apart. An item's volume is the rest of its change. Rate: own = s1 × (m1 − m0), mix = (s1 − s0) × (m0 − M0), with s = share of revenue and m = margin rate; a new item is all mix.",
  },
  errors: [
    { zh: "两期都没有数量：#N/A", en: "No quantity in either period: #N/A" },
    { zh: "某一期收入合计为零或负数：毛利率两列为 #N/A", en: "One period's revenue is zero or negative: the two rate columns are #N/A" },
    { zh: "无法识别的数字：#VALUE!，并指出单元格", en: "A number that cannot be read: #VALUE! naming the cell" },
  ],
  example: {
    input: [
      [
        FUNCTION_WORDS.item, { zh: "基期数量", en: "Base quantity" }, { zh: "基期单价", en: "Base price" }, { zh: "基期成本", en: "Base cost" },
        { zh: "本期数量", en: "Quantity" }, { zh: "本期单价", en: "Price" }, { zh: "本期成本", en: "Cost" },
      ],
      [{ zh: "水泵", en: "Pump" }, 100, 50, 30, 80, 53, 31],
      [{ zh: "阀门", en: "Valve" }, 100, 50, 40, 120, 48, 41],
    ],
    formula: "=AR.PVM(A2:A3,B2:B3,C2:C3,D2:D3,E2:E3,F2:F3,G2:G3)",
    result: [
      [FUNCTION_WORDS.item, WORDS.base, WORDS.volume, WORDS.mix, WORDS.price, WORDS.cost, WORDS.added, WORDS.discontinued, WORDS.current, WORDS.rateOwn, WORDS.rateMix],
      [{ zh: "水泵", en: "Pump" }, 2_000, -300, -100, 240, -80, 0, 0, 1_760, 0.0064, -0.0076],
      [{ zh: "阀门", en: "Valve" }, 1_000, 300, -100, -240, -120, 0, 0, 840, -0.0312, -0.0076],
      [FUNCTION_WORDS.total, 3_000, 0, -200, 0, -200, 0, 0, 2_600, -0.0248, -0.0152],
    ],
  },
} satisfies Guide<typeof pvm>;
