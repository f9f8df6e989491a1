/** CONCENTRATION: how much of an amount few customers make up. */
import { FUNCTION_ERRORS, FUNCTION_WORDS } from "../../locale/functions";
import { say, type Language, type Words } from "../../locale/index";
import {
  effectiveNumber, entropy, evenness, gini, herfindahl, normalisedHerfindahl, rankAmounts, sampleGini, topShare, type Ranked,
} from "../../measures/concentration";
import { exact, fromMinor, type Scale } from "../../measures/money";
import { largestFirst } from "../../measures/ranking";
import { declareFunction, type ResultCell } from "../declaration";
import { FunctionError } from "../functionError";
import { groupsOf } from "../groups";
import type { Guide } from "../guide";
import { amounts, choice, labels, optional, type Amounts, type Labels } from "../parameters";

const WORDS = {
  share: { zh: "占比", en: "Share" },
  cumulative: { zh: "累计占比", en: "Cumulative share" },
  leftOut: { zh: "未计入", en: "Left out" },
} as const satisfies Record<string, Words>;

const MESSAGES = {
  noPositive: { zh: "没有合计为正数的客户", en: "no customer has a positive amount" },
  oneCustomer: { zh: "只有一个合计为正数的客户，该指标没有意义", en: "there is one customer with a positive amount, for which this metric means nothing" },
} satisfies Record<string, Words>;

type Metric = (ranked: Ranked) => number | undefined;

const METRICS = {
  HHI: herfindahl, effective: effectiveNumber, gini, entropy, normalised: normalisedHerfindahl, evenness, gini_sample: sampleGini,
} satisfies Record<string, Metric>;

const METRIC_WORDS = {
  HHI: ["赫芬达尔指数"],
  CR1: ["前1大"], CR2: ["前2大"], CR3: ["前3大"], CR4: ["前4大"], CR5: ["前5大"],
  CR6: ["前6大"], CR7: ["前7大"], CR8: ["前8大"], CR9: ["前9大"], CR10: ["前10大"],
  effective: ["有效客户数"], gini: ["基尼系数"], entropy: ["熵"], table: ["明细", "表"],
  normalised: ["标准化赫芬达尔指数", "normalized"], evenness: ["均匀度"], gini_sample: ["小样本基尼系数"],
} as const;

/** One amount for each customer. */
interface Customers {
  sums: Float64Array;
  names: readonly string[] | readonly number[];
}

export const concentration = declareFunction({
  id: "CONCENTRATION",
  parameters: { amounts: amounts("rows"), customers: optional(labels("rows")), metric: choice(METRIC_WORDS, "HHI") },
  result: "table",
  run({ amounts: given, customers: labelled, metric }, { language }) {
    const { sums, names } = labelled ? byCustomer(given, labelled, say(FUNCTION_WORDS.blankGroup, language)) : eachItsOwn(given);
    if (names.length === 0) throw new FunctionError("#N/A", FUNCTION_ERRORS.noAmounts);
    const ranked = rankAmounts(sums);
    if (ranked.count === 0) throw new FunctionError("#N/A", MESSAGES.noPositive);
    if (metric === "table") return shareTable(ranked, { sums, names }, given.scale, language);
    const value = metric in METRICS ? METRICS[metric as keyof typeof METRICS](ranked) : topShare(ranked, Number(metric.slice(2)));
    if (value === undefined) throw new FunctionError("#N/A", MESSAGES.oneCustomer);
    return value;
  },
});

function byCustomer({ values }: Amounts, customers: Labels, blank: string): Customers {
  const { codes, names } = groupsOf(customers, values, blank);
  const sums = new Float64Array(names.length);
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) sums[codes[i]!]! += values[i]!;
  sums.forEach(exact);
  return { sums, names };
}

/** Without names every amount is a customer, known by its place; blank cells are none. */
function eachItsOwn({ values }: Amounts): Customers {
  const names: number[] = [];
  values.forEach((amount, i) => {
    if (amount !== 0) names.push(i + 1);
  });
  return { sums: values.filter((amount) => amount !== 0), names };
}

function shareTable({ count, total }: Ranked, { sums, names }: Customers, scale: Scale, language: Language): ResultCell[][] {
  let cumulative = 0;
  const order = largestFirst(sums, names);
  const rows: ResultCell[][] = [];
  for (let place = 0; place < order.length; place++) {
    const at = order[place]!;
    const amount = fromMinor(sums[at]!, scale);
    cumulative += Math.max(0, sums[at]!);
    // both are whole numbers, so that the plain division is the nearest double
    if (place < count) rows.push([names[at]!, amount, sums[at]! / total, cumulative / total]);
    else rows.push([names[at]!, amount, say(WORDS.leftOut, language), ""]);
  }
  return [
    [FUNCTION_WORDS.customer, FUNCTION_WORDS.amount, WORDS.share, WORDS.cumulative].map((words) => say(words, language)),
    ...rows.slice(0, count),
    [say(FUNCTION_WORDS.total, language), fromMinor(total, scale), 1, ""],
    ...rows.slice(count),
  ];
}

export const concentrationGuide = {
  declared: concentration,
  family: "core",
  summary: {
    zh: "客户（产品、业务员）集中度：前 k 大占比、赫芬达尔指数、有效客户数、基尼系数、熵，或占比明细表。",
    en: "Concentration on few customers (products, salespeople): top-k share, HHI, effective number, Gini, entropy, or a table of shares.",
  },
  parameters: {
    amounts: { zh: "销售额或应收余额；同一客户的多行先相加。", en: "Sales or balances; the rows of one customer are added up first." },
    customers: { zh: "客户名称，与金额一一对应；省略时每个金额算一个客户。", en: "Customer names, one for each amount; when left out every amount is a customer." },
    metric: {
      zh: "“HHI”（默认）、“CR1”至“CR10”、“有效客户数”“基尼系数”“熵”“明细”等。",
      en: "\"HHI\" (default), \"CR1\" … \"CR10\", \"effective\", \"gini\", \"entropy\", \"table\", \"normalised\", \"evenness\", \"gini_sample\".",
    },
  },
  returns: {
    zh: "一个小数（占比 0.4 即 40%；HHI 在 1/n 与 1 之间，乘 10,000 即通常的点数）。“明细”为溢出表格：客户、金额、占比、累计占比，合计行之后列出未计入的客户。",
    en: "One decimal (a share of 0.4 is 40%; HHI lies between 1/n and 1, × 10,000 gives the usual points). \"table\" spills customer, amount, share, cumulative share; customers left out follow the total.",
  },
  formula: {
    zh: "s = 客户金额 ÷ 合计。CRk = 最大 k 家之和；HHI = Σ s²；有效客户数 = 1 ÷ HHI；熵 = −Σ s·ln s；基尼系数按总体计算。标准化 HHI = (HHI − 1/n) ÷ (1 − 1/n)；均匀度 = 熵 ÷ ln n；小样本基尼系数 = 基尼系数 × n ÷ (n − 1)。合计为零或负数（净退货）的客户不计入。",
    en: "s = customer ÷ total. CRk = the k largest; HHI = Σ s²; effective = 1 ÷ HHI; entropy = −Σ s·ln s; Gini of the whole population. normalised = (HHI − 1/n) ÷ (1 − 1/n); evenness = entropy ÷ ln n; gini_sample = Gini × n ÷ (n − 1). Customers at or below zero (net returns) are left out.",
  },
  errors: [
    { zh: "没有金额，或没有合计为正数的客户：#N/A", en: "No amounts, or no customer with a positive amount: #N/A" },
    { zh: "只有一个客户时的基尼系数、标准化 HHI 和均匀度：#N/A", en: "Gini, normalised HHI and evenness of a single customer: #N/A" },
    { zh: "无法识别的金额或指标：#VALUE!", en: "An amount or metric that cannot be read: #VALUE!" },
  ],
  example: {
    input: [
      [{ zh: "客户", en: "Customer" }, { zh: "销售额", en: "Sales" }],
      [{ zh: "华东机电", en: "Eastline" }, 500],
      [{ zh: "北方钢构", en: "Norsteel" }, 400],
      [{ zh: "华东机电", en: "Eastline" }, 100],
      [{ zh: "南海电缆", en: "Southwire" }, -80],
    ],
    formula: "=AR.CONCENTRATION(B2:B5,A2:A5,\"table\")",
    result: [
      [FUNCTION_WORDS.customer, FUNCTION_WORDS.amount, WORDS.share, WORDS.cumulative],
      [{ zh: "华东机电", en: "Eastline" }, 600, 0.6, 0.6],
      [{ zh: "北方钢构", en: "Norsteel" }, 400, 0.4, 1],
      [FUNCTION_WORDS.total, 1_000, 1, ""],
      [{ zh: "南海电缆", en: "Southwire" }, -80, WORDS.leftOut, ""],
    ],
  },
} satisfies Guide<typeof concentration>;
