/** Stretches of the monthly sales that the margin checks compare: whole months, the last year, and what was sold in them. */
import { daysOfMonth, monthEnd, monthLabel } from "../measures/months";
import type { MonthCube, SalesMonths } from "../book/months";
import type { Sales } from "../book/business";
import { marginRate } from "../measures/grossMargin";
import { civilDate, type DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";

/** Positions in a month cube: `from` inclusive, `to` exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/** Books are often taken a few days before a month's end: a month that lacks no more than this counts as whole. */
const MOST_DAYS_MISSING = 5;

/** How many months, from the first on, are whole on the as-of day. */
export function wholeMonths({ first, months }: Pick<SalesMonths, "first" | "months">, asOf: DayNumber): number {
  const missing = daysOfMonth(first + months - 1) - civilDate(asOf).day;
  return missing <= MOST_DAYS_MISSING ? months : months - 1;
}

/** The last twelve months, the running one among them. */
export function lastYear({ months }: Pick<SalesMonths, "months">): Stretch {
  return { from: Math.max(0, months - 12), to: months };
}

/** Net revenue, and what of it has a known cost with that cost; minor units. */
export interface MarginSum {
  revenue: MinorUnits;
  costedRevenue: MinorUnits;
  cost: MinorUnits;
}

export function sumOf({ revenue, costedRevenue, cost }: MonthCube, months: number, key: number, { from, to }: Stretch): MarginSum {
  const sum = { revenue: 0, costedRevenue: 0, cost: 0 };
  for (let at = key * months + from; at < key * months + to; at++) {
    sum.revenue += revenue[at]!;
    sum.costedRevenue += costedRevenue[at]!;
    sum.cost += cost[at]!;
  }
  return sum;
}

/** Pooled margin rate, a fraction; undefined without revenue of known cost. */
export function rateOf({ costedRevenue, cost }: MarginSum): number | undefined {
  return marginRate(costedRevenue, cost);
}

/** The months of a stretch that have a margin rate, oldest first. */
export function monthlyRates(sales: SalesMonths, cube: MonthCube, key: number, stretch: Stretch): { month: number; rate: number }[] {
  const rates: { month: number; rate: number }[] = [];
  for (let month = Math.max(0, stretch.from); month < stretch.to; month++) {
    const rate = rateOf(sumOf(cube, sales.months, key, { from: month, to: month + 1 }));
    if (rate !== undefined) rates.push({ month, rate });
  }
  return rates;
}

export function trendOf(sales: SalesMonths, rates: readonly { month: number; rate: number }[]): { label: string; value: number }[] {
  return rates.map(({ month, rate }) => ({ label: monthLabel(sales.first + month), value: rate }));
}

/** a − b without the noise of binary fractions, so that a figure on a threshold is on it. */
export function apart(a: number, b: number): number {
  return Number((a - b).toFixed(12));
}

/** The sales lines of a stretch of months out of those given, as-of day at most. */
export function linesIn(sales: Sales, lines: Int32Array, { first }: SalesMonths, { from, to }: Stretch, asOf: DayNumber): Int32Array {
  const [after, until] = [monthEnd(first + from - 1), Math.min(asOf, monthEnd(first + to - 1))];
  return lines.filter((line) => sales.date[line]! > after && sales.date[line]! <= until);
}

/** The lines of each key, as they stand: one counting sort for all keys. Lines without a key (−1) belong to none. */
export function linesByKey(keys: Int32Array, count: number): (key: number) => Int32Array {
  const starts = new Int32Array(count + 1);
  for (const key of keys) if (key >= 0) starts[key + 1]!++;
  for (let key = 0; key < count; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice(0, count);
  const order = new Int32Array(starts[count]!);
  keys.forEach((key, line) => {
    if (key >= 0) order[next[key]!++] = line;
  });
  return (key) => order.subarray(starts[key]!, starts[key + 1]!);
}
