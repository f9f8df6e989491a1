/** Overdue rate: the overdue share of what customers owe, one pass over open items. Source: measures.md §4. */
import { exact, ratio, type MinorUnits } from "./money";

export interface OverdueShare {
  /** positive items past due on the day, minor units */
  overdue: MinorUnits;
  /** all positive items */
  debts: MinorUnits;
  /** negative items, ≤ 0: they reduce neither of the two */
  credits: MinorUnits;
}

/**
 * Sums the items that enter the overdue rate.
 * @param open signed minor units; `due` serials of the same length, NaN = no due date (counts as not due)
 */
export function overdueShare(open: Float64Array, due: Float64Array, asOf: number): OverdueShare {
  let [overdue, debts, credits] = [0, 0, 0];
  for (let i = 0; i < open.length; i++) {
    const amount = open[i]!;
    if (amount <= 0) credits += amount;
    else {
      debts += amount;
      if (due[i]! < asOf) overdue += amount;
    }
  }
  return { overdue: exact(overdue), debts: exact(debts), credits: exact(credits) };
}

/** Overdue ÷ debts; with `net` the credits are taken out of the denominator. A rate, undefined when the denominator is zero or negative. */
export function overdueRate({ overdue, debts, credits }: OverdueShare, basis: "gross" | "net" = "gross"): number | undefined {
  return ratio(overdue, basis === "net" ? debts + credits : debts);
}
