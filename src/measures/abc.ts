/** ABC classes: the items that make up most of the value, by cumulative share. Source: measures.md §13. */
import Decimal from "decimal.js";
import type { Ranked } from "./concentration";

/** Rising cumulative shares at which a class ends: [0.8, 0.95] gives A, B, C. */
export type Cuts = readonly number[];
export const DEFAULT_CUTS: Cuts = [0.8, 0.95];

/** What is held against the cut: the cumulative share before the item (the item that crosses the cut still belongs to the class) or with it. */
export type CutRule = "before" | "after";

/**
 * The class of each item with a positive value, the largest first; 0 = A. The others belong to the last class, `cuts.length`.
 * Cumulative values are compared in whole minor units with cut × total, so that no rounding decides a class.
 */
export function classesOf({ count, amounts, total }: Ranked, cuts: Cuts, rule: CutRule): Uint8Array {
  const limits = cuts.map((cut) => new Decimal(total).times(cut)).map((limit) => (rule === "before" ? limit.ceil() : limit.floor()).toNumber());
  const classes = new Uint8Array(count);
  let [cumulative, reached] = [0, 0];
  for (let place = 0; place < count; place++) {
    const before = cumulative;
    cumulative += amounts[place]!;
    while (reached < limits.length && (rule === "before" ? before >= limits[reached]! : cumulative > limits[reached]!)) reached++;
    classes[place] = reached;
  }
  return classes;
}
