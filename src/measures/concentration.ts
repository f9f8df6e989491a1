/** Concentration of an amount on few customers: shares, top-k, Herfindahl, entropy, Gini. Source: measures.md §7. */
import { exact, ratio, type MinorUnits } from "./money";
import { largestFirst } from "./ranking";

/** The customers by amount. Those at or below zero (net returns) have no share and stand apart. */
export interface Ranked {
  /** how many have a positive amount */
  count: number;
  /** the positive amounts, the largest first */
  amounts: Float64Array;
  /** their sum, minor units */
  total: MinorUnits;
}

/**
 * @param sums signed minor units, one for each customer
 * @param order their positions, the largest first, where the caller has them already
 * @throws AmountTooLarge
 */
export function rankAmounts(sums: Float64Array, order: Int32Array = largestFirst(sums)): Ranked {
  const firstLeftOut = order.findIndex((at) => sums[at]! <= 0);
  const count = firstLeftOut < 0 ? order.length : firstLeftOut;
  const amounts = new Float64Array(count);
  let total = 0;
  for (let place = 0; place < count; place++) total += amounts[place] = sums[order[place]!]!;
  return { count, amounts, total: exact(total) };
}

/** The share of the `k` largest together (CRk), 0 … 1; undefined without positive amounts. */
export function topShare({ amounts, total }: Ranked, k: number): number | undefined {
  return ratio(amounts.subarray(0, k).reduce((sum, amount) => sum + amount, 0), total);
}

/** Σ share² (HHI), 1/n … 1; × 10,000 gives the points of merger control. Undefined without positive amounts. */
export function herfindahl({ amounts, total, count }: Ranked): number | undefined {
  if (count === 0) return undefined;
  let squares = 0;
  for (const amount of amounts) squares += (amount / total) ** 2;
  return squares;
}

/** The HHI with the number of customers taken out: 0 when all are equal, 1 at one customer. Undefined for fewer than two. */
export function normalisedHerfindahl(ranked: Ranked): number | undefined {
  if (ranked.count < 2) return undefined;
  return (herfindahl(ranked)! - 1 / ranked.count) / (1 - 1 / ranked.count);
}

/** How many equal customers would be as concentrated: 1 ÷ HHI. */
export function effectiveNumber(ranked: Ranked): number | undefined {
  return ranked.count === 0 ? undefined : 1 / herfindahl(ranked)!;
}

/** Shannon's entropy −Σ share × ln share in nats, 0 … ln n; undefined without positive amounts. */
export function entropy({ amounts, total, count }: Ranked): number | undefined {
  if (count === 0) return undefined;
  let sum = 0;
  for (const amount of amounts) sum -= (amount / total) * Math.log(amount / total);
  return Math.max(0, sum);
}

/** Entropy ÷ ln n: 1 when all are equal. Undefined for fewer than two customers. */
export function evenness(ranked: Ranked): number | undefined {
  return ranked.count < 2 ? undefined : entropy(ranked)! / Math.log(ranked.count);
}

/** The Gini coefficient of the whole population, 0 … 1 − 1/n; unchanged when every customer is doubled. Undefined for fewer than two. */
export function gini({ amounts, total, count }: Ranked): number | undefined {
  if (count < 2) return undefined;
  let weighted = 0;
  for (let place = 0; place < count; place++) weighted += (count - 1 - 2 * place) * (amounts[place]! / total);
  return Math.max(0, weighted / count);
}

/** The Gini coefficient with the small-sample factor n ÷ (n − 1), 0 … 1. Undefined for fewer than two. */
export function sampleGini(ranked: Ranked): number | undefined {
  return ranked.count < 2 ? undefined : (gini(ranked)! * ranked.count) / (ranked.count - 1);
}
