/** Sales pay that follows the money and the margin, not the order book. Source: measures.md §21 (our own scheme, all parts editable by the user). */
import Decimal from "decimal.js";
import { multiply, type MinorUnits } from "./money";

/** Of every unit received so much counts whatever its margin … */
const FIXED_PART = "0.7";
/** … and so much by its margin against the target, */
const MARGIN_PART = "0.3";
/** up to so many times the target. */
const MOST_MARGIN = "1.5";

/** 0.7 + 0.3 × min(1.5, margin ÷ target); a negative margin counts as none. Undefined without a positive target. Rates as fractions. */
export function marginFactor(margin: number, target: number): number | undefined {
  if (!(target > 0) || Number.isNaN(margin)) return undefined;
  const share = Decimal.min(MOST_MARGIN, new Decimal(Math.max(0, margin)).div(target));
  return share.times(MARGIN_PART).plus(FIXED_PART).toNumber();
}

/** Received × factor: what a commission rate is applied to. Minor units, rounded half up. */
export function marginWeighted(received: MinorUnits, factor: number): MinorUnits {
  return multiply(received, factor);
}

export interface CollectionKpi {
  /** received ÷ target */
  completion: number;
  /** overdue ÷ receivables, and its cap */
  overdueRate: number;
  overdueCap: number;
  /** days in which money comes in, and their target */
  days: number;
  targetDays: number;
}

const WEIGHTS = { completion: "0.5", overdue: "0.3", days: "0.2" } as const;

/**
 * 50 % completion + 30 % room below the overdue cap + 20 % target days ÷ days. Completion counts up to 1, a rate above its cap as 0,
 * days up to their target as 1. Undefined when a cap or target is not positive. A score of 0 to 1.
 */
export function kpiScore({ completion, overdueRate, overdueCap, days, targetDays }: CollectionKpi): number | undefined {
  if (!(overdueCap > 0) || !(targetDays > 0) || ![completion, overdueRate, days].every(Number.isFinite)) return undefined;
  const room = new Decimal(1).minus(new Decimal(overdueRate).div(overdueCap));
  const pace = days <= targetDays ? new Decimal(1) : new Decimal(targetDays).div(days);
  return held(completion).times(WEIGHTS.completion).plus(held(room).times(WEIGHTS.overdue)).plus(held(pace).times(WEIGHTS.days)).toNumber();
}

function held(value: Decimal | number): Decimal {
  return Decimal.max(0, Decimal.min(1, value));
}
