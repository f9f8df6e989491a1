/** TURNOVER: how many times the average receivables turn over. */
import type { Words } from "../../locale/index";
import { receivablesTurnover } from "../../measures/turnover";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { number, optional, plainAmount, withDefaultForZero } from "../parameters";

const MESSAGES = {
  noReceivables: { zh: "期初与期末应收的平均数为零或负数", en: "the average of opening and closing receivables is zero or less" },
} as const satisfies Record<string, Words>;

export const turnover = declareFunction({
  id: "TURNOVER",
  parameters: { sales: plainAmount(), opening: plainAmount(), closing: plainAmount(), days: withDefaultForZero(optional(number({ from: 1 })), undefined) },
  result: "each",
  run({ sales, opening, closing, days }) {
    return receivablesTurnover(sales, opening, closing, days) ?? new FunctionError("#N/A", MESSAGES.noReceivables);
  },
});

export const turnoverGuide = {
  declared: turnover,
  family: "receivables",
  summary: { zh: "应收账款周转率（次）；给出期间天数时折算为全年。", en: "Receivables turnover in times; a yearly figure when the days of the period are given." },
  parameters: {
    sales: { zh: "期间赊销额，与应收同为含税或不含税。", en: "Credit sales of the period, on the same VAT basis as the receivables." },
    opening: { zh: "期初应收账款。", en: "Receivables at the beginning." },
    closing: { zh: "期末应收账款。", en: "Receivables at the end." },
    days: { zh: "期间天数，用于折算为一年（365 天）的次数；省略或 0 为本期次数。", en: "Days of the period, to make it times a year (365 days); left out or 0: times in the period." },
  },
  returns: { zh: "次数，不取整；参数为区域时每行一个结果。", en: "Times, not rounded; one result a row when ranges are given." },
  formula: {
    zh: "赊销额 ÷（（期初应收 + 期末应收）÷ 2），给出天数时再 × 365 ÷ 天数。周转天数 = 365 ÷ 年周转次数。",
    en: "Sales ÷ ((opening + closing) ÷ 2), and with days × 365 ÷ days. 365 ÷ the yearly turnover is the turnover in days.",
  },
  errors: [
    { zh: "平均应收为零或负数：#N/A", en: "Average receivables of zero or less: #N/A" },
    { zh: "天数小于 1（0 除外）：#VALUE!", en: "Days below 1, other than 0: #VALUE!" },
  ],
  example: {
    input: [
      [{ zh: "赊销额", en: "Credit sales" }, { zh: "期初应收", en: "Opening" }, { zh: "期末应收", en: "Closing" }, { zh: "天数", en: "Days" }],
      [1_200_000, 350_000, 450_000, 73],
    ],
    formula: "=AR.TURNOVER(A2,B2,C2,D2)",
    result: [[15]],
  },
} satisfies Guide<typeof turnover>;
