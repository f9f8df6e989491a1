/** Budget execution against the time that has gone by. Source: measures.md §21. */
import { civilDate, daysInMonth, endOfMonth, type DayNumber } from "./calendar";
import { ratio, type MinorUnits } from "./money";
import { monthOf } from "./months";

/** A period by its last day and the months that it covers. */
export interface BudgetPeriod {
  end: DayNumber;
  months: number;
}

/**
 * Share of a period that has gone by at the end of `asOf`, by months; of a month that runs, by its days. 0 before, 1 after.
 * 30 June of a calendar year is 6/12.
 */
export function elapsedShare({ end, months }: BudgetPeriod, asOf: DayNumber): number {
  const before = endOfMonth(end, -months);
  if (asOf <= before) return 0;
  if (asOf >= end) return 1;
  const whole = monthOf(asOf) - monthOf(before) - 1;
  const { year, month, day } = civilDate(asOf);
  return Math.min(1, (whole + day / daysInMonth(year, month)) / months);
}

export interface Execution {
  /** actual ÷ budget; undefined without a budget: then the amount alone speaks */
  rate: number | undefined;
  /** of the budget, what the time gone by stands for; undefined without a budget */
  elapsed: number | undefined;
  /** rate ÷ elapsed: 1 = as planned, 1.76 = 76 % ahead; undefined without a budget, or before the period begins */
  pace: number | undefined;
}

/**
 * @param budget, actual of the whole; @param planned the part of the budget that falls into the time gone by: Σ period budget × its elapsed share
 */
export function execution(budget: MinorUnits, actual: MinorUnits, planned: number): Execution {
  const rate = ratio(actual, budget);
  const elapsed = budget > 0 ? planned / budget : undefined;
  return { rate, elapsed, pace: rate !== undefined && elapsed !== undefined && elapsed > 0 ? rate / elapsed : undefined };
}
