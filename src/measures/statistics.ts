/** Statistics that several measures need: centre, spread, quantiles, the normal distribution. */
import quickselect from "quickselect";

/** The sum in plain numbers; 0 of no values. Money is summed by `exact`. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** The arithmetic mean; NaN of no values. */
export function mean(values: ArrayLike<number>): number {
  return sum(values) / values.length;
}

/** The sample standard deviation (n − 1); NaN of fewer than two values. */
export function sampleDeviation(values: ArrayLike<number>): number {
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - centre) ** 2;
  return values.length < 2 ? NaN : Math.sqrt(squares / (values.length - 1));
}

/** The value below which a share `q` (0 … 1) lies, linear between neighbours as Excel's PERCENTILE.INC; NaN of no values. */
export function quantile(values: ArrayLike<number>, q: number): number {
  if (values.length === 0) return NaN;
  const own = Float64Array.from(values);
  const at = q * (own.length - 1);
  const index = Math.floor(at);
  quickselect(own as ArrayLike<number> as number[], index, 0, own.length - 1, ascending);
  const below = own[index]!;
  return at === index ? below : below + (least(own, index + 1) - below) * (at - index);
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** The smallest of the values from an index on. */
function least(values: Float64Array, from: number): number {
  let smallest = Infinity;
  for (let i = from; i < values.length; i++) if (values[i]! < smallest) smallest = values[i]!;
  return smallest;
}

/** The middle value, the mean of the two middle ones of an even count; NaN of no values. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** The median distance from the median (not scaled); NaN of no values. */
export function medianDeviation(values: ArrayLike<number>, centre = median(values)): number {
  return median(Float64Array.from(values).map((value) => Math.abs(value - centre)));
}

/** Slope of the least-squares line through (0, y0), (1, y1) …; NaN of fewer than two values. */
export function slope(values: ArrayLike<number>): number {
  const middle = (values.length - 1) / 2;
  const centre = mean(values);
  let [products, squares] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    products += (i - middle) * (values[i]! - centre);
    squares += (i - middle) ** 2;
  }
  return products / squares;
}

/**
 * The z that a standard normal value stays below with probability p (0 < p < 1); ±Infinity at the ends.
 * Source: M. J. Wichura, algorithm AS 241 (Applied Statistics 37, 1988), about 16 digits.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return (q * polynomial(CENTRAL[0], 0.180625 - q * q)) / polynomial(CENTRAL[1], 0.180625 - q * q);
  const tail = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  if (tail === Infinity) return q < 0 ? -Infinity : Infinity;
  const z = tail <= 5 ? polynomial(MIDDLE[0], tail - 1.6) / polynomial(MIDDLE[1], tail - 1.6) : polynomial(FAR[0], tail - 5) / polynomial(FAR[1], tail - 5);
  return q < 0 ? -z : z;
}

/** Coefficients from the highest power down. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

const CENTRAL = [
  [2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665],
  [5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579, 42.31333070160091, 1],
] as const;
const MIDDLE = [
  [0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835],
  [1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851, 1.6763848301838038, 2.053191626637759, 1],
] as const;
const FAR = [
  [2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103],
  [2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1],
] as const;
