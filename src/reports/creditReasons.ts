/** Why a customer has its grade, in words: circumstances first, as they decide; then the metrics that move the score most. */
import type { CustomerCredit } from "../book/customerCredit";
import { say, type Language } from "../locale";
import { CREDIT_WORDS } from "../locale/creditReport";
import { CREDIT_SCORE_WORDS, METRIC_NAMES } from "../locale/creditScore";
import { gradeOf } from "../measures/creditGrade";
import { METRICS } from "../measures/scorecard";
import { percent } from "./percent";

/** One sentence that says so where there is no score. */
export function creditReasons({ circumstances, reasons, grade, score, paymentOnly }: CustomerCredit, language: Language): string[] {
  if (grade === undefined || score === undefined) return [say(CREDIT_WORDS.noScore, language)];
  return [
    ...circumstances.map((circumstance) => say(CREDIT_SCORE_WORDS[circumstance], language)),
    ...(paymentOnly && grade !== gradeOf(score) ? [say(CREDIT_SCORE_WORDS.paymentOnly, language)] : []),
    ...reasons.map(({ metric, value, points }) => say(CREDIT_SCORE_WORDS.reason, language, {
      name: say(METRIC_NAMES[metric], language), value: METRICS[metric].unit === "share" ? percent(value) : Number(value.toFixed(1)), points: Math.round(points),
    })),
  ];
}
