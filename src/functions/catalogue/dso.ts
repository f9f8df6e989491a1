/** DSO: days sales outstanding, by balance or counted back month by month. */
import { FUNCTION_ERRORS } from "../../locale/functions";
import type { Words } from "../../locale/index";
import { averageDaysSalesOutstanding, countbackDays, daysSalesOutstanding } from "../../measures/dso";
import { exact, formatMinor, type MinorUnits, type Scale } from "../../measures/money";
import { atOneScale } from "../amountRows";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { amounts, choice, limitedNumbers } from "../parameters";

const MESSAGES = {
  noSales: { zh: "销售额合计为零或负数，无法计算天数", en: "the sales add up to zero or less" },
  creditBalance: { zh: "应收账款为负数（净贷方余额），没有回款天数", en: "the receivables are negative (customers are in credit)" },
  twoBalances: { zh: "“平均”需要期初和期末两个应收余额", en: "'average' needs the opening and the closing receivables" },
  noDays: { zh: "days 的合计必须大于 0", en: "days must add up to more than 0" },
  months: {
    zh: "“倒推”要求 sales 与 days 逐月对应：sales 有 {sales} 个月，days 有 {days} 个月；没有销售的月份请填 0，不要留空",
    en: "'countback' needs sales and days of the same months: sales has {sales}, days has {days}; write 0 for a month without sales, no blank",
  },
  monthWithoutDays: { zh: "days 第 {month} 个月缺少天数", en: "days: month {month} has sales but no days" },
  beyondHistory: {
    zh: "≥ {days} 天：所给月份的销售额不足以覆盖应收，尚余 {rest}",
    en: "≥ {days} days: the months given do not cover {rest} of the receivables",
  },
} as const satisfies Record<string, Words>;

export const dso = declareFunction({
  id: "DSO",
  parameters: {
    // A closing balance or a last month of 0 is a figure here, no blank.
    receivables: { ...amounts(), zeroIsBlank: false },
    sales: { ...amounts(), zeroIsBlank: false },
    days: limitedNumbers({ from: 0 }),
    method: choice({ simple: ["简单", "期末"], average: ["平均"], countback: ["倒推"], best: ["最佳"], delinquent: ["逾期"] }, "simple"),
  },
  result: "value",
  run({ receivables, sales, days, method }) {
    const { scale, values: [balances, sold] } = atOneScale(receivables, sales);
    if (balances.length === 0) throw new FunctionError("#N/A", FUNCTION_ERRORS.noAmounts);
    const balance = sum(balances);
    if (balance < 0) throw new FunctionError("#N/A", MESSAGES.creditBalance);
    const length = days.values.reduce((total, part) => total + (Number.isNaN(part) ? 0 : part), 0);
    if (length <= 0) throw new FunctionError("#VALUE!", MESSAGES.noDays);
    if (method === "countback") return countedBack(balance, sold, days.values, scale);
    if (method === "average" && balances.length < 2) throw new FunctionError("#VALUE!", MESSAGES.twoBalances);
    // "best" and "delinquent" are the same fraction of other receivables.
    const result = method === "average" ? averageDaysSalesOutstanding(balances, sum(sold), length) : daysSalesOutstanding(balance, sum(sold), length);
    return result ?? new FunctionError("#N/A", MESSAGES.noSales);
  },
});

function countedBack(balance: MinorUnits, sales: Float64Array, days: Float64Array, scale: Scale): number {
  if (sales.length !== days.length) throw new FunctionError("#VALUE!", MESSAGES.months, { sales: sales.length, days: days.length });
  const missing = days.findIndex((length, month) => !(length > 0) && sales[month] !== 0);
  if (missing >= 0) throw new FunctionError("#VALUE!", MESSAGES.monthWithoutDays, { month: missing + 1 });
  const counted = countbackDays(balance, sales, days.map((length) => (Number.isNaN(length) ? 0 : length)));
  if (counted.uncovered === 0) return counted.days;
  throw new FunctionError("#N/A", MESSAGES.beyondHistory, { days: counted.days, rest: formatMinor(counted.uncovered, scale) });
}

function sum(amounts: Float64Array): MinorUnits {
  return exact(amounts.reduce((total, amount) => total + amount, 0));
}

export const dsoGuide = {
  declared: dso,
  family: "core",
  summary: {
    zh: "应收账款周转天数（DSO）：期末、平均、倒推、最佳和逾期五种口径。",
    en: "Days sales outstanding: simple, average, countback, best possible or delinquent.",
  },
  parameters: {
    receivables: {
      zh: "应收余额，多格时相加；“平均”填期初和期末，“最佳”填未到期部分，“逾期”填逾期部分。",
      en: "Receivables, several cells add up; average: opening and closing; best: those not due; delinquent: those overdue.",
    },
    sales: { zh: "期间赊销额，多格时相加；“倒推”按月填写，最近的月份在最后。", en: "Credit sales of the period, several cells add up; countback: by month, latest last." },
    days: { zh: "期间天数，多格时相加；“倒推”填每月天数，与 sales 逐月对应。", en: "Days of the period, several cells add up; countback: days of each month, as sales." },
    method: {
      zh: "“简单”（默认）、“平均”、“倒推”、“最佳”或“逾期”。",
      en: "\"simple\" (default), \"average\", \"countback\", \"best\" or \"delinquent\".",
    },
  },
  returns: { zh: "天数，不取整。", en: "Days, not rounded." },
  formula: {
    zh: "简单：应收 ÷ 赊销额 × 天数；平均：用各余额的平均数；最佳、逾期：同一公式，分别用未到期和逾期应收，两者之和等于简单口径。倒推：从最近一个月起逐月用销售额抵减应收，够抵整月的加整月天数，最后一个月按比例；没有销售的月份照加天数，净退货的月份按没有销售处理。应收与销售额应同为含税或同为不含税。",
    en: "Simple: receivables ÷ credit sales × days; average: with the mean of the balances; best and delinquent: the same with the receivables not due and overdue, which add up to simple. Countback: from the latest month back, whole months while more is left than the month sold, then the part of the month; a month without sales adds its days, one of net returns counts as without sales. Receivables and sales both with or both without VAT.",
  },
  errors: [
    { zh: "销售额合计为零或负数、应收为负数：#N/A", en: "Sales of zero or less, negative receivables: #N/A" },
    { zh: "“倒推”所给月份不够：#N/A，提示“≥ N 天”及未覆盖的金额", en: "Countback beyond the months given: #N/A saying \"≥ N days\" and what is not covered" },
    { zh: "天数为零，或“倒推”的月份数不一致：#VALUE!", en: "No days, or countback with unequal months: #VALUE!" },
  ],
  example: {
    input: [
      [{ zh: "月份", en: "Month" }, { zh: "赊销额", en: "Credit sales" }, { zh: "天数", en: "Days" }, { zh: "期末应收", en: "Receivables" }],
      [{ zh: "4 月", en: "April" }, 600, 30, 900],
      [{ zh: "5 月", en: "May" }, 0, 31, null],
      [{ zh: "6 月", en: "June" }, 500, 30, null],
    ],
    formula: "=AR.DSO(D2,B2:B4,C2:C4,\"countback\")",
    result: [[81]],
  },
} satisfies Guide<typeof dso>;
