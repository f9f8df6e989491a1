/** Receivables turnover: how many times the average receivables were sold in a period. Source: measures.md §2. */
import Decimal from "decimal.js";
import { ratio, wholeParts } from "./money";

/**
 * Sales ÷ mean of the opening and closing receivables.
 * @param sales opening and closing in any one unit of money, on the same basis (both with or both without VAT)
 * @param days of the period: the result is then times a year of 365 days; left out: times in the period
 * @returns times, or undefined when the average receivables are zero or negative
 */
export function receivablesTurnover(sales: number, opening: number, closing: number, days = 365): number | undefined {
  const [sold, held] = [wholeParts(sales) * 2 * 365, (wholeParts(opening) + wholeParts(closing)) * days];
  if (Number.isSafeInteger(sold) && Number.isSafeInteger(held)) return ratio(sold, held);
  const balances = new Decimal(opening).plus(closing);
  return balances.gt(0) ? new Decimal(sales).times(2).times(365).div(balances).div(days).toNumber() : undefined;
}
