/** Early-payment discounts: what one costs a year, and how much of one the cost of money is worth. Source: measures.md §15. */
import Decimal from "decimal.js";
import { ratio } from "./money";

/** Days of a year. */
const YEAR = 365;

/**
 * Yearly cost of a discount for being paid `daysEarly` days sooner, without compounding: d ÷ (1 − d) × 365 ÷ days.
 * `discount` is a fraction (0.02). Undefined for a discount of all or more, and where nothing is paid sooner.
 */
export function simpleYearlyCost(discount: number, daysEarly: number): number | undefined {
  if (discount >= 1 || daysEarly <= 0) return undefined;
  const points = Math.round(discount * 10_000);
  if (points / 10_000 === discount) return ratio(points * YEAR, (10_000 - points) * daysEarly);
  return new Decimal(discount).times(YEAR).div(new Decimal(1).minus(discount).times(daysEarly)).toNumber();
}

/**
 * The same compounded over the year: (1 ÷ (1 − d)) ^ (365 ÷ days) − 1. Infinity where no number holds it.
 * In plain numbers, because a power of a fraction has no exact decimal anyway; good to about 15 digits also for tiny discounts.
 */
export function effectiveYearlyCost(discount: number, daysEarly: number): number | undefined {
  if (discount >= 1 || daysEarly <= 0) return undefined;
  return Math.expm1(-(YEAR / daysEarly) * Math.log1p(-discount));
}

/**
 * The discount that costs exactly the yearly rate, without compounding: r·days ÷ 365 ÷ (1 + r·days ÷ 365).
 * `yearlyRate` is a fraction, ≥ 0. The inverse of `simpleYearlyCost`. Undefined where nothing is paid sooner.
 */
export function breakEvenDiscount(yearlyRate: number, daysEarly: number): number | undefined {
  if (daysEarly <= 0) return undefined;
  const interest = new Decimal(yearlyRate).times(daysEarly);
  return interest.div(interest.plus(YEAR)).toNumber();
}
