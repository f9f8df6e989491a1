/** OVERDUERATE: the overdue share of open amounts. */
import type { Words } from "../../locale/index";
import { overdueRate as rateOf, overdueShare } from "../../measures/overdueRate";
import { datesOfDebts } from "../amountRows";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { amounts, asOfDate, dates } from "../parameters";

const MESSAGES = {
  noDebts: { zh: "没有正数的未收金额", en: "there are no open amounts above 0" },
} as const satisfies Record<string, Words>;

export const overdueRate = declareFunction({
  id: "OVERDUERATE",
  parameters: { amounts: amounts("rows"), due_dates: dates("rows"), as_of: asOfDate() },
  result: "value",
  run({ amounts: { values }, due_dates, as_of }) {
    return rateOf(overdueShare(values, datesOfDebts(values, due_dates), as_of)) ?? new FunctionError("#N/A", MESSAGES.noDebts);
  },
});

export const overdueRateGuide = {
  declared: overdueRate,
  family: "receivables",
  summary: { zh: "逾期率：逾期金额占未收金额的比例。", en: "Overdue rate: the share of open amounts that is past due." },
  parameters: {
    amounts: { zh: "未收金额；负数为贷项，不冲减。", en: "Open amounts; negative ones are credits and reduce nothing." },
    due_dates: { zh: "到期日，与金额一一对应。", en: "Due dates, one for each amount." },
    as_of: { zh: "截止日；省略为今天。请引用固定日期，不要用 TODAY()。", en: "The day to measure at; today when left out. Give a fixed day, not TODAY()." },
  },
  returns: { zh: "0 到 1 之间的小数，0.3 即 30%。", en: "A decimal from 0 to 1, 0.3 is 30%." },
  formula: {
    zh: "到期日早于截止日的正数金额 ÷ 全部正数金额。到期当天不算逾期。贷项（负数）既不冲减分子，也不冲减分母；如需按净额计算，请先按客户汇总。",
    en: "Positive amounts due before the as-of date ÷ all positive amounts. What is due on the day is not overdue. Credits (negative amounts) reduce neither; for a net rate, sum by customer first.",
  },
  errors: [
    { zh: "正数金额没有到期日：#VALUE!，并指出单元格（贷项可没有）", en: "A positive amount without a due date: #VALUE! naming the cell (credits need none)" },
    { zh: "没有正数金额：#N/A", en: "No amounts above 0: #N/A" },
  ],
  example: {
    input: [
      [{ zh: "未收金额", en: "Open amount" }, { zh: "到期日", en: "Due date" }],
      [5_000, { day: "2025-07-15" }],
      [2_000, { day: "2025-06-30" }],
      [3_000, { day: "2025-05-31" }],
      [-800, { day: "2025-06-01" }],
    ],
    formula: "=AR.OVERDUERATE(A2:A5,B2:B5,DATE(2025,6,30))",
    result: [[0.3]],
  },
} satisfies Guide<typeof overdueRate>;
