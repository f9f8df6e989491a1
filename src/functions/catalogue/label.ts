/** LABEL: how each customer buys by its own rhythm: frequent, stable, at risk, dormant. */
import { FUNCTION_ERRORS, FUNCTION_WORDS } from "../../locale/functions";
import { say, type Words } from "../../locale/index";
import { labelCustomers, type CustomerLabel } from "../../measures/customerLabel";
import { fromMinor } from "../../measures/money";
import { datesOfAmounts } from "../amountRows";
import { declareFunction, type ResultCell } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { groupsOf } from "../groups";
import { amounts, asOfDate, dates, labels } from "../parameters";

const WORDS = {
  label: { zh: "标签", en: "Label" },
  lastPurchase: { zh: "最近购买日", en: "Last purchase" },
  daysSince: { zh: "距今天数", en: "Days since" },
  usualGap: { zh: "通常间隔（天）", en: "Usual gap (days)" },
  purchases: { zh: "近365天购买天数", en: "Purchase days in 365" },
  recent: { zh: "近90天金额", en: "Last 90 days" },
  before: { zh: "前90天金额", en: "90 days before" },
} as const satisfies Record<string, Words>;

const LABELS = {
  frequent: { zh: "高频活跃", en: "Frequent" },
  stable: { zh: "稳定", en: "Stable" },
  atRisk: { zh: "潜在流失", en: "At risk" },
  dormant: { zh: "沉睡休眠", en: "Dormant" },
  noPurchase: { zh: "无购买", en: "No purchase" },
} as const satisfies Record<CustomerLabel, Words>;

export const label = declareFunction({
  id: "LABEL",
  parameters: { customers: labels("rows"), dates: dates("rows"), amounts: amounts("rows"), as_of: asOfDate() },
  result: "table",
  run({ customers, dates: given, amounts: { values, scale }, as_of }, { language }) {
    const days = datesOfAmounts(values, given);
    const groups = groupsOf(customers, values, say(FUNCTION_WORDS.blankGroup, language));
    if (groups.names.length === 0) throw new FunctionError("#N/A", FUNCTION_ERRORS.noAmounts);
    const all = labelCustomers({ customer: groups.codes, date: days, amount: values, customers: groups.names.length }, as_of);
    return [
      [FUNCTION_WORDS.customer, ...Object.values(WORDS)].map((words) => say(words, language)),
      ...groups.names.map((name, at): ResultCell[] => [
        name, say(LABELS[all.label[at]!], language), shown(all.lastPurchase[at]!), shown(all.daysSince[at]!), shown(all.usualGap[at]!),
        all.purchases[at]!, fromMinor(all.recent[at]!, scale), fromMinor(all.before[at]!, scale),
      ]),
    ];
  },
});

function shown(value: number): ResultCell {
  return Number.isNaN(value) ? "" : value;
}

export const labelGuide = {
  declared: label,
  family: "sales",
  summary: {
    zh: "按客户自己的购买节奏贴标签：高频活跃、稳定、潜在流失、沉睡休眠，并列出依据。",
    en: "Labels each customer by its own buying rhythm: frequent, stable, at risk or dormant, with the figures behind it.",
  },
  parameters: {
    customers: { zh: "客户，每笔销售一行。", en: "Customers, one row for each sale." },
    dates: { zh: "销售日期，与客户一一对应。", en: "Days of sale, one for each row." },
    amounts: { zh: "销售金额，退货为负数；与客户一一对应。", en: "Amounts of sale, returns negative; one for each row." },
    as_of: { zh: "截止日；省略为今天。之后的销售不计。", en: "The day to judge at; today when left out. Later sales do not count." },
  },
  returns: {
    zh: "溢出表格：表头，然后每个客户一行，按在数据中首次出现的顺序。最近购买日是日期序号，请设为日期格式。",
    en: "A table that spills: header, then one row a customer in the order in which they first appear. Format the last purchase as a date.",
  },
  formula: {
    zh: "一天的销售减退货为正，算一次购买。通常间隔 g：购买三次以上取自己间隔的中位数，否则取全体客户的中位数；r 为距最近购买的天数。依次判断：r > max(3g, 365) 为沉睡休眠；r > 1.5g，或（g ≤ 90 时）近90天金额不到前90天的一半（含一半），为潜在流失；有自己的节奏且近365天购买天数达到第75百分位，为高频活跃；其余为稳定。界限为本产品默认值。",
    en: "A day whose sales exceed its returns is a purchase. Usual gap g: the median of a customer's own gaps from three purchases on, else the median of all customers; r = days since the last purchase. In turn: r > max(3g, 365) is dormant; r > 1.5g, or (with g ≤ 90) the last 90 days at most half of the 90 before, is at risk; an own rhythm and purchase days in 365 days at or above the 75th percentile is frequent; else stable. The limits are our defaults.",
  },
  errors: [
    { zh: "金额有值而日期为空：#VALUE!，并指出单元格", en: "An amount without a date: #VALUE! naming the cell" },
    { zh: "没有任何金额：#N/A", en: "No amounts at all: #N/A" },
  ],
  example: {
    input: [
      [{ zh: "客户", en: "Customer" }, { zh: "日期", en: "Date" }, { zh: "金额", en: "Amount" }],
      [{ zh: "华东机电", en: "Eastline" }, { day: "2025-03-30" }, 1_000],
      [{ zh: "华东机电", en: "Eastline" }, { day: "2025-04-29" }, 1_000],
      [{ zh: "华东机电", en: "Eastline" }, { day: "2025-05-29" }, 1_000],
      [{ zh: "华东机电", en: "Eastline" }, { day: "2025-06-28" }, 1_000],
      [{ zh: "北方钢构", en: "Norsteel" }, { day: "2025-01-05" }, 800],
      [{ zh: "北方钢构", en: "Norsteel" }, { day: "2025-02-04" }, 800],
      [{ zh: "北方钢构", en: "Norsteel" }, { day: "2025-03-06" }, 800],
      [{ zh: "南海食品", en: "Southsea" }, { day: "2024-01-10" }, 500],
      [{ zh: "南海食品", en: "Southsea" }, { day: "2024-03-10" }, 500],
      [{ zh: "南海食品", en: "Southsea" }, { day: "2024-05-09" }, 500],
    ],
    formula: "=AR.LABEL(A2:A11,B2:B11,C2:C11,DATE(2025,6,30))",
    result: [
      [FUNCTION_WORDS.customer, WORDS.label, WORDS.lastPurchase, WORDS.daysSince, WORDS.usualGap, WORDS.purchases, WORDS.recent, WORDS.before],
      [{ zh: "华东机电", en: "Eastline" }, LABELS.frequent, { day: "2025-06-28" }, 2, 30, 4, 3_000, 1_000],
      [{ zh: "北方钢构", en: "Norsteel" }, LABELS.atRisk, { day: "2025-03-06" }, 116, 30, 3, 0, 2_400],
      [{ zh: "南海食品", en: "Southsea" }, LABELS.dormant, { day: "2024-05-09" }, 417, 60, 0, 0, 0],
    ],
  },
} satisfies Guide<typeof label>;
