/** Roll rates: how much of each aging bucket moves on to the next one, and the losses that follow from it. Source: measures.md §5. */
import Decimal from "decimal.js";
import { exact, type MinorUnits } from "./money";

/**
 * The step into the last bucket, which keeps what it has: `growth` counts what the bucket gained (monthly roll rates),
 * `retained` what of the last two buckets stands in the last one a period later (yearly 迁徙率, "N 年及以上留存").
 */
export type LastStep = "growth" | "retained";

export interface RollStep {
  /** sum over the periods of the balances that could move on, minor units */
  base: MinorUnits;
  /** sum of what arrived a period later */
  rolled: MinorUnits;
  /** rolled ÷ base, held between 0 and 1; undefined when the base is zero or negative */
  rate: number | undefined;
  /** the product of this rate and of all that follow: what of this bucket is lost in the end; 1 for the last bucket */
  loss: number | undefined;
}

/**
 * Pooled roll rates: numerators and denominators are summed over the periods before dividing, so that large months count more.
 * @param balances periods × buckets, row by row; oldest period first, youngest bucket first; signed minor units
 * @param buckets ≥ 2
 * @returns a step for each bucket but the last; with fewer than two periods every base is 0
 */
export function rollRates(balances: Float64Array, buckets: number, lastStep: LastStep = "growth"): RollStep[] {
  const steps = Array.from({ length: buckets - 1 }, (_, bucket) => sumsOf(balances, buckets, bucket, bucket === buckets - 2 ? lastStep : "inner"));
  let loss: Decimal | undefined = new Decimal(1);
  return steps.reverse().map(({ base, rolled }) => {
    const rate: Decimal | undefined = base > 0 ? Decimal.max(0, Decimal.min(1, new Decimal(rolled).div(base))) : undefined;
    loss = rate && loss?.times(rate);
    return { base, rolled, rate: rate?.toNumber(), loss: loss?.toNumber() };
  }).reverse();
}

function sumsOf(balances: Float64Array, buckets: number, bucket: number, kind: LastStep | "inner"): { base: MinorUnits; rolled: MinorUnits } {
  let [base, rolled] = [0, 0];
  for (let at = bucket; at + buckets + 1 < balances.length; at += buckets) {
    base += balances[at]! + (kind === "retained" ? balances[at + 1]! : 0);
    rolled += balances[at + buckets + 1]! - (kind === "growth" ? balances[at + 1]! : 0);
  }
  return { base: exact(base), rolled: exact(rolled) };
}
