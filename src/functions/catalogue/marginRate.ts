/** MARGINRATE: full-cost gross margin, in total or by group. */
import { FUNCTION_ERRORS, FUNCTION_WORDS } from "../../locale/functions";
import { say, type Words } from "../../locale/index";
import { marginRate as rateOf, sumMargins } from "../../measures/grossMargin";
import { exact, fromMinor, rescale, type MinorUnits } from "../../measures/money";
import { largestFirst, ranksOf } from "../../measures/ranking";
import { declareFunction, type ResultCell } from "../declaration";
import { FunctionError } from "../functionError";
import { groupsOf } from "../groups";
import type { Guide } from "../guide";
import { amountColumns, amounts, choice, labels, optional } from "../parameters";

const WORDS = {
  revenue: { zh: "收入", en: "Revenue" },
  cost: { zh: "全成本", en: "Full cost" },
  margin: { zh: "毛利", en: "Margin" },
  rate: { zh: "毛利率", en: "Margin rate" },
  revenueRank: { zh: "收入排名", en: "Revenue rank" },
  rateRank: { zh: "毛利率排名", en: "Rate rank" },
} as const satisfies Record<string, Words>;

const MESSAGES = {
  noRevenue: { zh: "收入合计为零或负数，没有毛利率", en: "the revenue adds up to zero or less, so there is no margin rate" },
} satisfies Record<string, Words>;

const COLUMNS = {
  rate: [WORDS.rate],
  margin: [WORDS.margin],
  table: [WORDS.revenue, WORDS.cost, WORDS.margin, WORDS.rate],
  ranked: [WORDS.revenue, WORDS.cost, WORDS.margin, WORDS.rate, WORDS.revenueRank, WORDS.rateRank],
} as const satisfies Record<string, readonly Words[]>;

export const marginRate = declareFunction({
  id: "MARGINRATE",
  parameters: {
    revenue: amounts("rows"),
    costs: amountColumns("rows"),
    groups: optional(labels("rows")),
    output: choice({ auto: ["自动"], rate: ["毛利率"], margin: ["毛利", "毛利额"], table: ["明细", "表"] }, "auto"),
  },
  result: "table",
  run({ revenue, costs, groups: given, output }, { language }) {
    const groups = groupsOf(given, sizesOf(revenue.values, costs.values, costs.columns), say(FUNCTION_WORDS.blankGroup, language));
    if (groups.names.length === 0) throw new FunctionError("#N/A", FUNCTION_ERRORS.noAmounts);
    const scale = revenue.scale > costs.scale ? revenue.scale : costs.scale;
    const sums = sumMargins(revenue.values, costs.values, costs.columns, groups.codes, groups.names.length);
    const revenues = sums.revenue.map((sum) => rescale(sum, revenue.scale, scale));
    const costSums = sums.cost.map((sum) => rescale(sum, costs.scale, scale));
    const shown = output !== "auto" ? output : given ? "table" : "rate";
    const header = COLUMNS[given && shown === "table" ? "ranked" : shown].map((words) => say(words, language));

    const cellsOf = (income: MinorUnits, cost: MinorUnits): ResultCell[] => {
      const margin = fromMinor(exact(income - cost), scale);
      if (shown === "margin") return [margin];
      const rate = rateOf(income, cost) ?? new FunctionError("#N/A", MESSAGES.noRevenue);
      return shown === "rate" ? [rate] : [fromMinor(income, scale), fromMinor(cost, scale), margin, rate];
    };
    const total = cellsOf(totalOf(revenues), totalOf(costSums));
    if (!given) return shown === "table" ? [header, total] : total[0]!;

    const rates = revenues.map((income, group) => rateOf(income, costSums[group]!) ?? NaN);
    const [revenueRanks, rateRanks] = [ranksOf(revenues), ranksOf(rates)];
    const rows: ResultCell[][] = [[say(FUNCTION_WORDS.group, language), ...header]];
    for (const group of largestFirst(revenues, groups.names)) {
      const row = [groups.names[group]!, ...cellsOf(revenues[group]!, costSums[group]!)];
      if (shown === "table") row.push(revenueRanks[group]!, Number.isNaN(rateRanks[group]!) ? "" : rateRanks[group]!);
      rows.push(row);
    }
    rows.push([say(FUNCTION_WORDS.total, language), ...total, ...(shown === "table" ? ["", ""] : [])]);
    return rows;
  },
});

/** 0 for the rows without any figure. */
function sizesOf(revenue: Float64Array, costs: Float64Array, columns: number): Float64Array {
  const sizes = revenue.map(Math.abs);
  for (let row = 0, at = 0; row < sizes.length; row++) {
    for (const end = at + columns; at < end; at++) sizes[row]! += Math.abs(costs[at]!);
  }
  return sizes;
}

function totalOf(sums: Float64Array): MinorUnits {
  return exact(sums.reduce((total, sum) => total + sum, 0));
}

export const marginRateGuide = {
  declared: marginRate,
  family: "core",
  summary: {
    zh: "全成本毛利率：收入减去材料、人工、运费等全部直接成本，先汇总后相除；可按分组列示收入、成本、毛利、毛利率和排名。",
    en: "Full-cost gross margin rate: revenue less material, labour, freight and so on, summed before dividing; in total or by group with ranks.",
  },
  parameters: {
    revenue: { zh: "不含税净收入（已扣折扣和退货）；退货填负数。", en: "Net revenue without VAT, after discounts and returns; returns are negative." },
    costs: {
      zh: "成本，可为多列（材料、人工、运费……），每行对应一行收入；退货的成本填负数。",
      en: "Costs, one or more columns (material, labour, freight …), one row for each revenue; of returns negative.",
    },
    groups: { zh: "客户、产品、业务员或其他分组，与收入一一对应。", en: "Customer, product, salesperson or any other group, one for each revenue." },
    output: {
      zh: "“毛利率”“毛利”或“明细”；省略时无分组给毛利率，有分组给明细。",
      en: "\"rate\", \"margin\" or \"table\"; when left out the rate, with groups the table.",
    },
  },
  returns: {
    zh: "毛利率为小数（0.125 即 12.5%）。有分组时为溢出表格：收入大的在前，最后是合计行；并列者同名次。金额精确到分。",
    en: "The rate as a decimal (0.125 is 12.5%). With groups a table that spills: largest revenue first, a total row last; equal figures share a rank. Amounts are exact to the cent.",
  },
  formula: {
    zh: "毛利率 = (Σ 收入 − Σ 全部成本) ÷ Σ 收入，即加权毛利率，不是各行毛利率的平均。赠品收入为零，成本照计；退货计入其入账期间。",
    en: "(Σ revenue − Σ all costs) ÷ Σ revenue: a weighted rate, never a mean of percentages. Free goods have no revenue but their cost counts; a return counts in the period in which it is booked.",
  },
  errors: [
    { zh: "收入合计为零或负数：毛利率为 #N/A（毛利额照常给出）", en: "Revenue that adds up to zero or less: the rate is #N/A, the margin is still given" },
    { zh: "有分组但没有任何金额：#N/A", en: "Groups without any amounts: #N/A" },
    { zh: "无法识别的金额：#VALUE!，并指出单元格", en: "An amount that cannot be read: #VALUE! naming the cell" },
  ],
  example: {
    input: [
      [{ zh: "产品", en: "Product" }, { zh: "净收入", en: "Net revenue" }, { zh: "材料", en: "Material" }, { zh: "人工", en: "Labour" }, { zh: "运费", en: "Freight" }],
      [{ zh: "水泵", en: "Pump" }, 4_500, 2_600, 600, 250],
      [{ zh: "阀门", en: "Valve" }, 8_000, 4_000, 1_500, 500],
      [{ zh: "水泵", en: "Pump" }, -500, -300, 0, -30],
    ],
    formula: "=AR.MARGINRATE(B2:B4,C2:E4,A2:A4)",
    result: [
      [FUNCTION_WORDS.group, WORDS.revenue, WORDS.cost, WORDS.margin, WORDS.rate, WORDS.revenueRank, WORDS.rateRank],
      [{ zh: "阀门", en: "Valve" }, 8_000, 6_000, 2_000, 0.25, 1, 1],
      [{ zh: "水泵", en: "Pump" }, 4_000, 3_120, 880, 0.22, 2, 2],
      [FUNCTION_WORDS.total, 12_000, 9_120, 2_880, 0.24, "", ""],
    ],
  },
} satisfies Guide<typeof marginRate>;
