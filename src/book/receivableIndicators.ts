/** The indicators of receivables management, month by month. Source: measures.md §§2–4. */
import { collectionEffectiveness } from "../measures/collectionEffectiveness";
import { collectionRate } from "../measures/collectionRate";
import { averageDaysSalesOutstanding, countbackDays, daysSalesOutstanding } from "../measures/dso";
import { exact, ratio, type MinorUnits } from "../measures/money";
import { receivablesTurnover } from "../measures/turnover";
import type { DayNumber } from "../measures/calendar";
import type { ReceivableMonths } from "./months";
import { daysOfMonth, monthEnd } from "../measures/months";

/** Sales and days of the balance indicators are those of so many months, the month itself included. */
export const WINDOW_MONTHS = 3;

/** Days and times as they are, rates as fractions; undefined where a denominator is missing, zero or negative, or the history too short. */
export interface MonthIndicators {
  /** closing receivables ÷ sales of the window × its days */
  simpleDays?: number;
  /** the same with the mean of the balances at the window's beginning and end */
  averageDays?: number;
  /** counted back month by month; a lower bound when `isCountbackOpen` */
  countbackDays?: number;
  /** true when the receivables exceed all sales known */
  isCountbackOpen: boolean;
  /** of the simple days, those of what is not due, and those of what is overdue: they add up to it */
  bestPossibleDays?: number;
  delinquentDays?: number;
  /** times a year */
  turnover?: number;
  effectiveness?: number;
  /** received ÷ billed in the month */
  receiptRate?: number;
  /** collected of what was due ÷ (overdue at the beginning + fell due) */
  dueCollectionRate?: number;
  /** paid by its due date ÷ fell due */
  onTimeRate?: number;
  overdueRate?: number;
  /** of what was settled in the month, days after its due date weighted by amount, early payment negative */
  daysLate?: number;
}

/**
 * One entry a month. Receivables and sales both include tax. Without a history only the last month's overdue rate is known,
 * and a month before the window is full has no balance indicators.
 */
export function receivableIndicators(months: ReceivableMonths, asOf: DayNumber): MonthIndicators[] {
  const days = Float64Array.from({ length: months.months }, (_, m) => daysIn(months, m, asOf));
  return Array.from({ length: months.months }, (_, m): MonthIndicators => {
    const overdueRate = ratio(months.overdue[m]!, months.receivable[m]!);
    if (!months.hasHistory) return { isCountbackOpen: false, ...(m === months.months - 1 && known({ overdueRate })) };
    return { ...balanceIndicators(months, days, m), ...flowIndicators(months, m), ...known({ overdueRate }) };
  });
}

function balanceIndicators(months: ReceivableMonths, days: Float64Array, m: number): Partial<MonthIndicators> & Pick<MonthIndicators, "isCountbackOpen"> {
  const closing = months.receivable[m]!;
  const counted = countbackDays(closing, months.billed.subarray(0, m + 1), days.subarray(0, m + 1));
  const countback = { countbackDays: counted.days, isCountbackOpen: counted.uncovered > 0 };
  const from = m - WINDOW_MONTHS + 1;
  if (from < 0) return countback;
  const sales = sum(months.billed, from, m);
  const windowDays = sum(days, from, m);
  const opening = from > 0 ? months.receivable[from - 1]! : undefined;
  return {
    ...countback,
    ...known({
      simpleDays: daysSalesOutstanding(closing, sales, windowDays),
      bestPossibleDays: daysSalesOutstanding(months.notDue[m]!, sales, windowDays),
      delinquentDays: daysSalesOutstanding(months.overdue[m]!, sales, windowDays),
      averageDays: opening === undefined ? undefined : averageDaysSalesOutstanding([opening, closing], sales, windowDays),
      turnover: opening === undefined ? undefined : receivablesTurnover(sales, opening, closing, windowDays),
    }),
  };
}

function flowIndicators(months: ReceivableMonths, m: number): Partial<MonthIndicators> {
  const opening = m > 0 ? { receivable: months.receivable[m - 1]!, overdue: months.overdue[m - 1]! } : months.opening;
  const [billed, fellDue] = [months.billed[m]!, months.fellDue[m]!];
  return known({
    effectiveness: collectionEffectiveness({
      opening: opening.receivable, creditSales: billed, closing: months.receivable[m]!, closingCurrent: months.notDue[m]!,
    }),
    receiptRate: ratio(months.received[m]!, billed),
    dueCollectionRate: collectionRate(opening.overdue, fellDue, months.collectedDue[m]!),
    onTimeRate: ratio(months.paidOnTime[m]!, fellDue),
    daysLate: ratio(months.lateDays[m]!, months.settled[m]!),
  });
}

/** Days of the month up to the as-of day. */
function daysIn(months: ReceivableMonths, m: number, asOf: DayNumber): number {
  const month = months.first + m;
  return daysOfMonth(month) - Math.max(0, monthEnd(month) - asOf);
}

function sum(values: Float64Array, from: number, to: number): MinorUnits {
  let total = 0;
  for (let i = from; i <= to; i++) total += values[i]!;
  return exact(total);
}

/** Without the entries that are not known, so that they stay absent. */
function known<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
