/** XYZ classes: how steady the demand for an item is. Source: measures.md §13. */
import { mean, sampleDeviation } from "./statistics";

export type SteadinessClass = "X" | "Y" | "Z";

/** Largest coefficients of variation of X and Y (ours). */
const STEADY_UP_TO = 0.5;
const VARYING_UP_TO = 1;
/** Floating-point noise of a coefficient that lies on an edge. */
const NOISE = 1e-12;

/** Sample standard deviation (n − 1) ÷ mean; undefined for fewer than two periods or when the mean is zero or negative. */
export function variationOf(quantities: Float64Array): number | undefined {
  const centre = mean(quantities);
  return quantities.length >= 2 && centre > 0 ? sampleDeviation(quantities) / centre : undefined;
}

/** X up to 0.5, Y up to 1, Z above; the edges belong to the steadier class. */
export function steadinessOf(variation: number): SteadinessClass {
  if (variation <= STEADY_UP_TO + NOISE) return "X";
  return variation <= VARYING_UP_TO + NOISE ? "Y" : "Z";
}
