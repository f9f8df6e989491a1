/** Expected credit loss by a provision matrix (simplified approach of IFRS 9 5.5.15 and CAS 22). Source: measures.md §6. */
import Decimal from "decimal.js";
import { exact, type MinorUnits } from "./money";

/**
 * Σ balance × lifetime loss rate, rounded half up once, on the sum. Credit balances make no negative allowance: they do not count.
 * @param balances signed minor units by bucket or by item; `rates` fractions of the same length, 0 … 1
 * @param forwardFactor multiplies each rate for what lies ahead (1.05 = 5 % more); a rate stays at most 1
 */
export function expectedLoss(balances: Float64Array, rates: Float64Array, forwardFactor = 1): MinorUnits {
  let loss = new Decimal(0);
  for (const [rate, balance] of balanceByRate(balances, rates)) {
    loss = loss.plus(Decimal.min(1, new Decimal(rate).times(forwardFactor)).times(exact(balance)));
  }
  return exact(loss.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}

/** Items share few rates: sums of whole numbers first, decimals once a rate. */
function balanceByRate(balances: Float64Array, rates: Float64Array): Map<number, MinorUnits> {
  const sums = new Map<number, MinorUnits>();
  for (let i = 0; i < balances.length; i++) {
    const balance = balances[i]!;
    if (balance > 0) sums.set(rates[i]!, (sums.get(rates[i]!) ?? 0) + balance);
  }
  return sums;
}
