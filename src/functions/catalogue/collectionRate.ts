/** COLLECTIONRATE: collected money as a share of what was to come. */
import type { Words } from "../../locale/index";
import { collectionRate as rateOf } from "../../measures/collectionRate";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { plainAmount } from "../parameters";

const MESSAGES = {
  nothingToCome: { zh: "期初逾期与本期到期之和为零或负数，没有应收回的款项", en: "opening_overdue + fell_due is zero or less: nothing was to come" },
} as const satisfies Record<string, Words>;

export const collectionRate = declareFunction({
  id: "COLLECTIONRATE",
  parameters: { opening_overdue: plainAmount(), fell_due: plainAmount(), collected: plainAmount() },
  result: "each",
  run({ opening_overdue, fell_due, collected }) {
    return rateOf(opening_overdue, fell_due, collected) ?? new FunctionError("#N/A", MESSAGES.nothingToCome);
  },
});

export const collectionRateGuide = {
  declared: collectionRate,
  family: "receivables",
  summary: { zh: "回款率（按到期口径）：收回的到期款项占应收回款项的比例。", en: "Collection rate by due date: collected as a share of what was overdue or fell due." },
  parameters: {
    opening_overdue: { zh: "期初已逾期金额；不考虑时填 0。", en: "What was overdue at the beginning; 0 to leave it out." },
    fell_due: { zh: "本期到期金额。", en: "What fell due in the period." },
    collected: { zh: "本期收回的、在期末前到期的款项。", en: "Money received in the period for items due by its end." },
  },
  returns: { zh: "小数，0.85 即 85%；参数为区域时每行一个结果。", en: "A decimal, 0.85 is 85%; one result a row when ranges are given." },
  formula: {
    zh: "收回 ÷（期初逾期 + 本期到期）。opening_overdue 填 0 时也可计算期间口径（回款 ÷ 销售额）和准时回款率（到期日前收回 ÷ 本期到期）。大于 1 说明包含了尚未到期的回款。",
    en: "Collected ÷ (opening overdue + fell due). With opening_overdue 0 it also gives receipts ÷ sales and the on-time rate (paid by due date ÷ fell due). Above 1: money for items not yet due is counted in.",
  },
  errors: [{ zh: "分母为零或负数：#N/A", en: "A denominator of zero or less: #N/A" }],
  example: {
    input: [
      [{ zh: "期初逾期", en: "Opening overdue" }, { zh: "本期到期", en: "Fell due" }, { zh: "收回", en: "Collected" }],
      [200_000, 600_000, 700_000],
    ],
    formula: "=AR.COLLECTIONRATE(A2,B2,C2)",
    result: [[0.875]],
  },
} satisfies Guide<typeof collectionRate>;
