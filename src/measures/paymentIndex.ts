/** Payment index 0–100: each invoice scored by its days late, then weighted by amount. Source: measures.md §8. */
import { weightedByAmount, type Delay } from "./paymentDelay";

/** [days late, score]: linear between the points, level outside; the tail from 120 to 180 days is our choice. */
export const PAYMENT_SCORES: readonly (readonly [number, number])[] = [
  [-30, 100], [-20, 90], [0, 80], [15, 70], [22, 60], [30, 50], [60, 40], [90, 30], [120, 20], [180, 0],
];

/** Fewer invoices say too little. */
export const LEAST_INVOICES = 3;

/** The score of one invoice by its days late (negative = early): 80 is prompt. */
export function paymentScore(days: number): number {
  const above = PAYMENT_SCORES.findIndex(([point]) => days <= point);
  if (above === 0) return PAYMENT_SCORES[0]![1];
  if (above < 0) return PAYMENT_SCORES[PAYMENT_SCORES.length - 1]![1];
  const [[fromDays, fromScore], [toDays, toScore]] = [PAYMENT_SCORES[above - 1]!, PAYMENT_SCORES[above]!];
  return fromScore + ((toScore - fromScore) * (days - fromDays)) / (toDays - fromDays);
}

/** Σ amount × score ÷ Σ amount; undefined with fewer than `LEAST_INVOICES` invoices. */
export function paymentIndex(delays: readonly Delay[]): number | undefined {
  const invoices = delays.reduce((count, delay) => count + delay.invoices, 0);
  return invoices < LEAST_INVOICES ? undefined : weightedByAmount(delays, paymentScore);
}
