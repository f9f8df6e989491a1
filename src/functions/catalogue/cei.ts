/** CEI: the collection effectiveness index. */
import type { Words } from "../../locale/index";
import { collectionEffectiveness } from "../../measures/collectionEffectiveness";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { plainAmount } from "../parameters";

const MESSAGES = {
  nothingCollectible: {
    zh: "期初应收 + 赊销额 − 期末未到期应收为零或负数，没有可催收的款项",
    en: "opening + credit_sales − closing_current is zero or less: nothing could be collected",
  },
  moreCurrentThanTotal: {
    zh: "closing_current（{current}）大于 closing（{closing}）：未到期部分不能超过期末应收合计",
    en: "closing_current ({current}) exceeds closing ({closing}); it is a part of it",
  },
} as const satisfies Record<string, Words>;

export const cei = declareFunction({
  id: "CEI",
  parameters: { opening: plainAmount(), credit_sales: plainAmount(), closing: plainAmount(), closing_current: plainAmount() },
  result: "each",
  run({ opening, credit_sales, closing, closing_current }) {
    if (closing_current > closing) {
      throw new FunctionError("#VALUE!", MESSAGES.moreCurrentThanTotal, { current: closing_current, closing });
    }
    const result = collectionEffectiveness({ opening, creditSales: credit_sales, closing, closingCurrent: closing_current });
    return result ?? new FunctionError("#N/A", MESSAGES.nothingCollectible);
  },
});

export const ceiGuide = {
  declared: cei,
  family: "receivables",
  summary: { zh: "催收有效性指数（CEI）：可收款项中实际收回的比例。", en: "Collection effectiveness index: the share of what could be collected that was collected." },
  parameters: {
    opening: { zh: "期初应收账款合计。", en: "Receivables at the beginning of the period." },
    credit_sales: { zh: "整个期间的赊销额，不除以月数。", en: "Credit sales of the whole period, not divided by its months." },
    closing: { zh: "期末应收账款合计。", en: "Receivables at the end of the period." },
    closing_current: { zh: "期末应收中未到期的部分。", en: "The part of closing that is not yet due." },
  },
  returns: { zh: "小数，0.947 即 94.7%；参数为区域时每行一个结果。", en: "A decimal, 0.947 is 94.7%; one result a row when ranges are given." },
  formula: {
    zh: "（期初应收 + 赊销额 − 期末应收）÷（期初应收 + 赊销额 − 期末未到期应收）。期间多长，就填多长期间的赊销额；不反映剩余欠款的账龄。一般 80% 以上为好，50% 以下为差。",
    en: "(opening + credit sales − closing) ÷ (opening + credit sales − closing not due). Sales are those of the whole period. It does not see how old the rest is. 80% and more is held to be good, 50% and less poor.",
  },
  errors: [
    { zh: "分母为零或负数：#N/A", en: "A denominator of zero or less: #N/A" },
    { zh: "未到期部分大于期末应收：#VALUE!", en: "More not due than closing in all: #VALUE!" },
  ],
  example: {
    input: [
      [{ zh: "期初应收", en: "Opening" }, { zh: "赊销额", en: "Credit sales" }, { zh: "期末应收", en: "Closing" }, { zh: "其中未到期", en: "Not due" }],
      [500_000, 900_000, 440_000, 200_000],
    ],
    formula: "=AR.CEI(A2,B2,C2,D2)",
    result: [[0.8]],
  },
} satisfies Guide<typeof cei>;
