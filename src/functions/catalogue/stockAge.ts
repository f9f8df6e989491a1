/** STOCKAGE: stock by age, from its movements, first in first out. */
import { cellText } from "../../ledger/cells/textColumn";
import { FUNCTION_ERRORS, FUNCTION_WORDS } from "../../locale/functions";
import { say, type Language, type Words } from "../../locale/index";
import { bucketCount, bucketLabels, sumByBucket, type BucketEnds } from "../../measures/aging";
import { exact, fromMinor } from "../../measures/money";
import { QUANTITY_SCALE, stockLayers, type StockLayers } from "../../measures/stockLayers";
import { placeOf } from "../arguments";
import { declareFunction, type RangeParameter, type ResultCell } from "../declaration";
import { FunctionError } from "../functionError";
import { groupsOf } from "../groups";
import type { Guide } from "../guide";
import { asOfDate, bucketEnds, choice, dates, labels, numbers, optional, type Dates } from "../parameters";

const WORDS = {
  shortage: { zh: "负库存", en: "Negative stock" },
  balance: { zh: "结存", en: "Balance" },
  quantity: { zh: "数量", en: "Quantity" },
  age: { zh: "库龄（天）", en: "Age (days)" },
} as const satisfies Record<string, Words>;

const MESSAGES = {
  noMovements: { zh: "没有库存变动", en: "there are no stock movements" },
  countMissing: { zh: "quantities 第 {row} 行第 {column} 列：盘点行缺少数量", en: "quantities row {row}, column {column}: the count has no quantity" },
} satisfies Record<string, Words>;

export const stockAge = declareFunction({
  id: "STOCKAGE",
  parameters: {
    items: labels("rows"),
    dates: dates("rows"),
    quantities: numbers("rows"),
    as_of: asOfDate(),
    bucket_ends: bucketEnds(),
    counts: optional(countMarks("rows")),
    output: choice({ ages: ["库龄"], layers: ["批次", "明细"] }, "ages"),
  },
  result: "table",
  run({ items, dates: given, quantities, as_of, bucket_ends, counts: isCount, output }, { language }) {
    const counts = quantities.map((units, i) => (isCount?.[i] ? 1 : units === 0 || Number.isNaN(units) ? 0 : 1));
    refuseGaps(counts, given, quantities);
    const { codes, names } = groupsOf(items, counts, say(FUNCTION_WORDS.blankGroup, language));
    if (names.length === 0) throw new FunctionError("#N/A", MESSAGES.noMovements);
    const layers = stockLayers({ item: codes, date: given.values, quantity: quantities, isCount }, names.length, as_of);
    return output === "layers" ? layerTable(layers, names, as_of, language) : ageTable(layers, names, as_of, bucket_ends, language);
  },
});

function ageTable(layers: StockLayers, names: readonly string[], asOf: number, ends: BucketEnds, language: Language): ResultCell[][] {
  const { balance } = layers;
  const buckets = sumByBucket(layers.quantity, layers.date, layers.item, names.length, asOf, ends, 0);
  const width = bucketCount(ends);
  const rows: { name: string; units: number[] }[] = [];
  names.forEach((name, item) => {
    if (balance[item] !== 0) rows.push({ name, units: [...buckets.subarray(item * width + 1, (item + 1) * width), Math.min(0, balance[item]!), balance[item]!] });
  });
  const header = [...bucketLabels(ends, 0), say(WORDS.shortage, language), say(WORDS.balance, language)];
  const total = header.map((_, column) => exact(rows.reduce((sum, { units }) => sum + units[column]!, 0)));
  return [
    [say(FUNCTION_WORDS.item, language), ...header],
    ...rows.map(({ name, units }) => [name, ...units.map(shown)]),
    [say(FUNCTION_WORDS.total, language), ...total.map(shown)],
  ];
}

/** The layers of each item, the oldest first, then what it lacks. */
function layerTable(layers: StockLayers, names: readonly string[], asOf: number, language: Language): ResultCell[][] {
  const table: ResultCell[][] = [[FUNCTION_WORDS.item, FUNCTION_WORDS.date, WORDS.quantity, WORDS.age].map((words) => say(words, language))];
  let layer = 0;
  names.forEach((name, item) => {
    for (; layers.item[layer] === item; layer++) {
      table.push([name, layers.date[layer]!, shown(layers.quantity[layer]!), asOf - layers.date[layer]!]);
    }
    if (layers.balance[item]! < 0) table.push([name, say(WORDS.shortage, language), shown(layers.balance[item]!), ""]);
  });
  return table;
}

function shown(units: number): number {
  return fromMinor(units, QUANTITY_SCALE);
}

/** Every movement needs a date, every count also a quantity. */
function refuseGaps(counts: Float64Array, { values, list }: Dates, quantities: Float64Array): void {
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] === 0) continue;
    if (Number.isNaN(quantities[i]!)) throw new FunctionError("#VALUE!", MESSAGES.countMissing, { ...placeOf(list, i) });
    if (Number.isNaN(values[i]!)) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.dateMissing, { ...placeOf(list, i) });
  }
}

const COUNT_WORDS = ["true", "yes", "y", "1", "x", "count", "是", "盘点", "√"];
const MOVE_WORDS = ["false", "no", "n", "0", "", "否"];

/** 1 for the rows that are stock counts. */
function countMarks(list: string): RangeParameter<Uint8Array> {
  return {
    shape: "range", list, zeroIsBlank: true,
    read(given) {
      const marks = new Uint8Array(given.cells.length);
      given.cells.forEach((cell, i) => {
        if (cell === "" || cell === 0) return;
        const word = cellText(cell).toLowerCase();
        if (COUNT_WORDS.includes(word)) marks[i] = 1;
        else if (!MOVE_WORDS.includes(word)) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.unreadable, { ...placeOf(given, i), found: String(cell) });
      });
      return marks;
    },
  };
}

export const stockAgeGuide = {
  declared: stockAge,
  family: "sales",
  summary: {
    zh: "存货库龄：由出入库流水按先进先出推算各品种结存的库龄分布，含负库存和盘点。",
    en: "Stock by age: what is left of which receipt, first in first out, from the movements; with negative stock and stock counts.",
  },
  parameters: {
    items: { zh: "品名；不同仓库要分开算时填“仓库＋品名”。", en: "Items; for stocks kept apart give warehouse and item together." },
    dates: { zh: "出入库或盘点日期；截止日之后的不计。", en: "Dates of the movements and counts; later ones than as_of do not count." },
    quantities: { zh: "入库为正，出库为负；盘点行填实盘数。精确到 4 位小数。", en: "In positive, out negative; of a count the quantity found. Kept to 4 decimals." },
    as_of: { zh: "截止日；省略为今天。", en: "The day to age at; today when left out." },
    bucket_ends: { zh: "各库龄段的最后一天；省略为 {30,60,90}。", en: "Last day of each bucket, {30,60,90} when left out." },
    counts: { zh: "TRUE、1、“是”或“盘点”表示该行是盘点；空白为出入库。", en: "TRUE, 1, \"yes\" or \"count\" marks a row as a stock count; blank is a movement." },
    output: { zh: "“库龄”（默认，每品种一行）或“批次”（逐批列出日期、数量、库龄）。", en: "\"ages\" (default), one row an item, or \"layers\": date, quantity and age of each layer." },
  },
  returns: {
    zh: "溢出表格。“库龄”：每个结存不为零的品种一行，各库龄段、负库存、结存，最后是合计行。“批次”：旧批次在前，日期为序列值。",
    en: "A table that spills. \"ages\": one row for each item whose balance is not zero, with buckets, negative stock and balance, and a total row. \"layers\": the oldest first, dates as serials.",
  },
  formula: {
    zh: "按日期、同日按行的先后：入库先补负库存，余下成为当日一批；出库从最旧的批次扣减，不足为负库存；盘点视为与账面差额的一笔入库或出库。库龄 = 截止日 − 批次日期，各段含上限当天。",
    en: "By date, within a day as the rows stand: a receipt first fills negative stock, the rest is a layer of its day; an issue takes from the oldest layers, what it lacks is negative stock; a count is a receipt or issue of its difference to the balance. Age = as-of − layer date, a bucket contains its upper end.",
  },
  errors: [
    { zh: "没有任何变动：#N/A", en: "No movements at all: #N/A" },
    { zh: "有数量而无日期，或盘点行无数量：#VALUE!，并指出单元格", en: "A quantity without a date, or a count without a quantity: #VALUE! naming the cell" },
  ],
  example: {
    input: [
      [FUNCTION_WORDS.item, FUNCTION_WORDS.date, WORDS.quantity, { zh: "盘点", en: "Count" }],
      [{ zh: "水泵", en: "Pump" }, { day: "2025-03-01" }, 50, null],
      [{ zh: "水泵", en: "Pump" }, { day: "2025-06-10" }, 30, null],
      [{ zh: "水泵", en: "Pump" }, { day: "2025-06-20" }, -60, null],
      [{ zh: "阀门", en: "Valve" }, { day: "2025-05-01" }, 12, null],
      [{ zh: "阀门", en: "Valve" }, { day: "2025-06-15" }, 10, 1],
    ],
    formula: "=AR.STOCKAGE(A2:A6,B2:B6,C2:C6,DATE(2025,6,30),,D2:D6)",
    result: [
      [FUNCTION_WORDS.item, "0–30", "31–60", "61–90", "90+", WORDS.shortage, WORDS.balance],
      [{ zh: "水泵", en: "Pump" }, 20, 0, 0, 0, 0, 20],
      [{ zh: "阀门", en: "Valve" }, 0, 10, 0, 0, 0, 10],
      [FUNCTION_WORDS.total, 20, 10, 0, 0, 0, 30],
    ],
  },
} satisfies Guide<typeof stockAge>;
