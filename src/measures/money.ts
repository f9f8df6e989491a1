/** Money as whole minor units: exact sums in plain numbers, decimal.js for everything that divides or rounds. */
import Decimal from "decimal.js";

/** An amount in minor units (cents at scale 2). Always a whole number, always below 2^53 in size. */
export type MinorUnits = number;

/** Decimals that an amount may carry. 2 unless a ledger's amounts show more. */
export type Scale = 2 | 3 | 4;
export const DEFAULT_SCALE: Scale = 2;
export const LARGEST_SCALE: Scale = 4;

const POWERS = [1, 10, 100, 1_000, 10_000] as const;

/** Thrown when a sum leaves the range in which whole numbers are exact (2^53). */
export class AmountTooLarge extends RangeError {
  constructor(readonly amount: number) {
    super(`amount ${amount} cannot be held exactly`);
  }
}

/** How many decimals the number shows at Excel's 15 significant digits, at most `LARGEST_SCALE + 1` (= "more than we keep"). */
export function decimalsShown(value: number): number {
  for (let decimals = 0; decimals <= LARGEST_SCALE; decimals++) {
    const power = POWERS[decimals]!;
    if (Math.round(value * power) / power === value) return decimals;
  }
  const shown = Number(value.toPrecision(15));
  if (shown !== value) return decimalsShown(shown);
  return LARGEST_SCALE + 1;
}

/** The number in minor units, rounded half away from zero on its displayed 15 significant digits. */
export function toMinor(value: number, scale: number = DEFAULT_SCALE): MinorUnits {
  const power = POWERS[scale]!;
  const near = Math.round(value * power);
  if (near / power === value) return exact(near);
  const shown = new Decimal(value.toPrecision(15));
  return exact(shown.times(power).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}

/** The nearest double to the decimal amount: what a cell should hold. */
export function fromMinor(amount: MinorUnits, scale: number = DEFAULT_SCALE): number {
  return amount / POWERS[scale]!;
}

/** The amount as a plain decimal literal, `-1234.50`. */
export function formatMinor(amount: MinorUnits, scale: number = DEFAULT_SCALE): string {
  const digits = String(Math.abs(amount)).padStart(scale + 1, "0");
  const sign = amount < 0 ? "-" : "";
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The same amount at a finer scale. */
export function rescale(amount: MinorUnits, from: number, to: number): MinorUnits {
  return from === to ? amount : exact(amount * POWERS[to - from]!);
}

/** Returns the amount, or throws `AmountTooLarge` when it is no longer exact. */
export function exact(amount: number): MinorUnits {
  if (!Number.isSafeInteger(amount)) throw new AmountTooLarge(amount);
  return amount === 0 ? 0 : amount;
}

/** The sum of amounts in any one unit: whole numbers as they are, decimals exactly, so that 0.1 + 0.2 − 0.3 is 0. */
export function sumOfAmounts(...amounts: readonly number[]): number {
  let parts = 0;
  for (const amount of amounts) parts += wholeParts(amount);
  if (Number.isSafeInteger(parts)) return parts / PARTS + 0;
  return amounts.reduce((total, amount) => total.plus(amount), new Decimal(0)).toNumber();
}

const PARTS = POWERS[LARGEST_SCALE];

/** The amount in ten-thousandths when it has no more than four decimals and that is exact, else NaN. */
export function wholeParts(amount: number): number {
  const parts = Math.round(amount * PARTS);
  return parts / PARTS === amount && Number.isSafeInteger(parts) ? parts : NaN;
}

/** amount × rate, rounded half away from zero to a whole minor unit. `rate` is a number or a decimal literal. */
export function multiply(amount: MinorUnits, rate: number | string | Decimal): MinorUnits {
  if (typeof rate === "number" && Number.isInteger(rate)) return exact(amount * rate);
  return exact(new Decimal(amount).times(rate).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}

/** numerator ÷ denominator as a plain number, or undefined when the denominator is zero or negative. */
export function ratio(numerator: number, denominator: number): number | undefined {
  if (!(denominator > 0)) return undefined;
  // The quotient of two exact whole numbers is the double nearest to the true one: nothing to gain, and long lists are quicker.
  if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)) return numerator / denominator + 0;
  const quotient = wholeParts(numerator) / wholeParts(denominator);
  if (!Number.isNaN(quotient)) return quotient + 0;
  return new Decimal(numerator).div(denominator).toNumber();
}

/** As much of the part as is left, on the side of the rest: rounding up a few cents cannot take more than there is. */
export function withinRest(part: MinorUnits, rest: MinorUnits): MinorUnits {
  return rest < 0 ? Math.max(rest, Math.min(0, part)) : Math.min(rest, Math.max(0, part));
}

/**
 * Splits an amount by weights (none negative) so that the parts add up to it exactly and none is of the other sign;
 * the last part takes the rest (all of it when the weights add up to 0).
 */
export function split(amount: MinorUnits, weights: readonly (number | string)[]): MinorUnits[] {
  const total = weights.reduce<Decimal>((sum, weight) => sum.plus(weight), new Decimal(0));
  let rest = amount;
  return weights.map((weight, index) => {
    const part = index === weights.length - 1 ? rest : total.isZero() ? 0 : withinRest(multiply(amount, new Decimal(weight).div(total)), rest);
    rest -= part;
    return exact(part);
  });
}
