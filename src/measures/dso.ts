/** Days sales outstanding: how many days of sales stand unpaid, by balance or counted back month by month. Source: measures.md §2. */
import Decimal from "decimal.js";
import { exact, type MinorUnits } from "./money";

/**
 * Receivables ÷ sales × days. With all receivables the simple DSO, with those not yet due the best possible one,
 * with the overdue ones the delinquent one (average days delinquent); the last two add up to the first.
 * @param receivables minor units, ≥ 0; sales of the period in minor units on the same basis (both with or both without VAT); days of the period
 * @returns days, or undefined when there are no sales
 */
export function daysSalesOutstanding(receivables: number, sales: MinorUnits, days: number): number | undefined {
  return sales > 0 ? new Decimal(receivables).times(days).div(sales).toNumber() : undefined;
}

/** The same with the mean of several balances, as a rule the opening and the closing one. */
export function averageDaysSalesOutstanding(balances: ArrayLike<MinorUnits>, sales: MinorUnits, days: number): number | undefined {
  if (sales <= 0 || balances.length === 0) return undefined;
  let sum = 0;
  for (let i = 0; i < balances.length; i++) sum = exact(sum + balances[i]!);
  return new Decimal(sum).times(days).div(balances.length).div(sales).toNumber();
}

export interface Countback {
  /** days counted; a lower bound while something is uncovered */
  days: number;
  /** receivables that are older than the months given, minor units */
  uncovered: MinorUnits;
}

/**
 * Counts the days whose sales the receivables would be, from the latest month back: whole months while more is left than
 * the month sold, then the part of the month. A month without sales adds its days; one of net returns counts as without sales.
 * @param receivables minor units; 0 or less gives 0 days
 * @param sales by month, latest last, minor units
 * @param days of each month
 */
export function countbackDays(receivables: MinorUnits, sales: ArrayLike<MinorUnits>, days: ArrayLike<number>): Countback {
  let left = Math.max(receivables, 0);
  let whole = 0;
  for (let month = sales.length - 1; month >= 0 && left > 0; month--) {
    const sold = Math.max(sales[month]!, 0);
    if (left < sold) return { days: new Decimal(days[month]!).times(left).div(sold).plus(whole).toNumber(), uncovered: 0 };
    left -= sold;
    whole += days[month]!;
  }
  return { days: whole, uncovered: left };
}
