/** Full-cost gross margin: revenue less every direct cost, summed before it is divided. Source: measures.md §11. */
import { exact, type MinorUnits } from "./money";

/** Minor units by group. */
export interface MarginSums {
  revenue: Float64Array;
  cost: Float64Array;
}

/**
 * Sums revenue and costs by group in one pass.
 * @param revenue signed minor units, net of discounts and returns, without VAT
 * @param costs minor units, `costColumns` figures (material, labour, freight …) for each revenue, row by row
 * @param group codes 0 … groups − 1, one for each revenue
 * A row without revenue (free goods) brings its cost; a return brings both with a minus sign, in the period in which it is booked.
 * @throws AmountTooLarge
 */
export function sumMargins(revenue: Float64Array, costs: Float64Array, costColumns: number, group: Int32Array, groups: number): MarginSums {
  const sums: MarginSums = { revenue: new Float64Array(groups), cost: new Float64Array(groups) };
  for (let row = 0, at = 0; row < revenue.length; row++) {
    const code = group[row]!;
    sums.revenue[code]! += revenue[row]!;
    for (const end = at + costColumns; at < end; at++) sums.cost[code]! += costs[at]!;
  }
  sums.revenue.forEach(exact);
  sums.cost.forEach(exact);
  return sums;
}

/**
 * Margin ÷ revenue as a decimal, undefined when there is no revenue or it is negative (returns alone have no margin rate).
 * Both are whole numbers, so the plain division already is the nearest double and serves a hundred thousand groups.
 */
export function marginRate(revenue: MinorUnits, cost: MinorUnits): number | undefined {
  return revenue > 0 ? exact(revenue - cost) / revenue : undefined;
}
