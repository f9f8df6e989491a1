/** Multiplies many amounts by one rate: the same results as `multiply`, in plain whole numbers wherever those are exact. */
import { multiply, type MinorUnits } from "./money";

/** A rate with more decimals than this takes the slow way. */
const MOST_DECIMALS = 10;

/** amount × rate, rounded half away from zero to a whole minor unit. Throws `AmountTooLarge` as `multiply` does. */
export function multiplier(rate: number): (amount: MinorUnits) => MinorUnits {
  let divisor = 1;
  for (let decimals = 0; decimals < MOST_DECIMALS && Math.round(rate * divisor) / divisor !== rate; decimals++) divisor *= 10;
  const factor = Math.round(rate * divisor);
  if (!Number.isSafeInteger(factor) || factor / divisor !== rate) return (amount) => multiply(amount, rate);
  return (amount) => {
    const product = amount * factor;
    if (!Number.isSafeInteger(product)) return multiply(amount, rate);
    const rest = product % divisor;
    const whole = (product - rest) / divisor;
    const rounded = Math.abs(rest) * 2 >= divisor ? whole + Math.sign(product) : whole;
    return rounded === 0 ? 0 : rounded;
  };
}
