/** Expected cash: open items by the period in which they should be paid, their due dates moved by how late they usually are. Source: measures.md §23 (baselines). */
import type { DayNumber } from "./calendar";
import { exact, type MinorUnits } from "./money";

export interface ExpectedCash {
  /** items whose expected day is the as-of date or earlier although they are open: no period can be told, minor units */
  missed: MinorUnits;
  /** by period */
  periods: Float64Array;
  /** expected after the last period */
  later: MinorUnits;
  /** negative items: they bring no cash and reduce no period */
  credits: MinorUnits;
}

/**
 * Sums open items by the period of their expected day, due date + days late; a part of a day belongs to the next day.
 * @param open signed minor units; `due` serials of the same length
 * @param daysLate one for each item (negative = early), or one for all
 * @param periodEnds last days of the periods, rising; the first period begins on the day after `asOf`
 * @returns missed + Σ periods + later + credits = Σ open
 */
export function expectedCash(open: Float64Array, due: Float64Array, daysLate: Float64Array | number, asOf: DayNumber, periodEnds: ArrayLike<DayNumber>): ExpectedCash {
  const periods = new Float64Array(periodEnds.length);
  let [missed, later, credits] = [0, 0, 0];
  for (let i = 0; i < open.length; i++) {
    const amount = open[i]!;
    const day = due[i]! + (typeof daysLate === "number" ? daysLate : daysLate[i]!);
    if (amount <= 0) credits += amount;
    else if (day <= asOf) missed += amount;
    else {
      const period = periodOf(day, periodEnds);
      if (period === periods.length) later += amount;
      else periods[period]! += amount;
    }
  }
  periods.forEach(exact);
  return { missed: exact(missed), periods, later: exact(later), credits: exact(credits) };
}

/** The first period that ends on the day or after it; their number when there is none. */
function periodOf(day: number, ends: ArrayLike<DayNumber>): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
