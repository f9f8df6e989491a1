/** The trend behind a finding: a figure month by month. */
import { monthLabel, type MonthNumber } from "../measures/months";
import type { RawFinding } from "./types";

/** The months from `from` up to but without `to`, counted from `first`; a month without a figure is left out. */
export function monthTrend(first: MonthNumber, { from, to }: { from: number; to: number }, figure: (month: number) => number | undefined): RawFinding["trend"] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).flatMap((month) => {
    const value = figure(month);
    return value === undefined ? [] : [{ label: monthLabel(first + month), value }];
  });
}

/** The last months of so many. */
export function lastMonths(months: number, most: number): { from: number; to: number } {
  return { from: Math.max(0, months - most), to: months };
}
