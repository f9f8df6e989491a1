/** Interest for late payment on a declining balance. Source: measures.md §16 (days from the day after due to the day of payment). */
import Decimal from "decimal.js";
import type { DayNumber } from "./calendar";
import { exact, type MinorUnits } from "./money";

export interface LatePayment {
  date: DayNumber;
  /** minor units; negative for a payment that bounced */
  amount: MinorUnits;
}

/** A rate that holds from a day on, as a fraction per `per`. */
export interface DatedRate {
  from: DayNumber;
  rate: number | string;
}

export interface LateInterestTerms {
  /** a fraction, 0.0005 a day or 0.18 a year; or several, each from its day on */
  rate: number | string | readonly DatedRate[];
  per: "day" | "year";
  /** days of a year for yearly rates; 365 unless the contract says 360 */
  dayBasis?: 360 | 365;
}

/** One stretch of days with one balance and one rate. */
export interface InterestPeriod {
  /** the last day without, and the last day with interest of this stretch */
  after: DayNumber;
  to: DayNumber;
  days: number;
  balance: MinorUnits;
  rate: number | string;
}

export interface LateInterest {
  /** rounded half up once, on the sum */
  interest: MinorUnits;
  periods: InterestPeriod[];
}

/**
 * Interest on `amount` (minor units) from the day after `dueDate` to `asOf`, less what was paid, each payment from its day on.
 * Payments on or before the due date lower the balance from the start; payments after `asOf` do not count;
 * an overpaid balance bears none. Nothing here books anything: the figure is a claim to be checked against the contract.
 */
export function lateInterest(
  amount: MinorUnits, dueDate: DayNumber, payments: readonly LatePayment[], asOf: DayNumber, terms: LateInterestTerms,
): LateInterest {
  const rates = typeof terms.rate === "object" ? [...terms.rate].sort((a, b) => a.from - b.from) : [{ from: -Infinity, rate: terms.rate }];
  const paidOn = paidByDay(payments);
  const paidDays = Float64Array.from(paidOn.keys()).sort();
  const stops = stopDays(dueDate, asOf, paidDays, rates);
  const periods: InterestPeriod[] = [];
  let balance = amount;
  let paid = 0;
  for (let i = 1; i < stops.length; i++) {
    const [after, to] = [stops[i - 1]!, stops[i]!];
    for (; paid < paidDays.length && paidDays[paid]! <= after; paid++) balance = exact(balance - paidOn.get(paidDays[paid]!)!);
    const rate = rateOn(rates, after + 1);
    if (balance > 0 && rate !== undefined) periods.push({ after, to, days: to - after, balance, rate });
  }
  return { interest: interestOf(periods, terms), periods };
}

function paidByDay(payments: readonly LatePayment[]): Map<DayNumber, MinorUnits> {
  const paid = new Map<DayNumber, MinorUnits>();
  for (const { date, amount } of payments) paid.set(date, (paid.get(date) ?? 0) + amount);
  return paid;
}

/** The due date, every day after it on which the balance or the rate changes, and the as-of date. */
function stopDays(dueDate: DayNumber, asOf: DayNumber, paidDays: Float64Array, rates: readonly DatedRate[]): DayNumber[] {
  if (asOf <= dueDate) return [];
  const inside = [...paidDays, ...rates.map((rate) => rate.from - 1)].filter((day) => day > dueDate && day < asOf);
  return [...new Set([dueDate, ...inside, asOf])].sort((a, b) => a - b);
}

/** The rate that holds on the day; none before the first rate's day. */
function rateOn(rates: readonly DatedRate[], day: DayNumber): number | string | undefined {
  let found: number | string | undefined;
  for (const rate of rates) if (rate.from <= day) found = rate.rate;
  return found;
}

/** Balance × days add up exactly in plain numbers as long as they are safe; decimal.js multiplies once for each stretch of one rate. */
function interestOf(periods: readonly InterestPeriod[], terms: LateInterestTerms): MinorUnits {
  let sum = new Decimal(0);
  let balanceDays = 0;
  periods.forEach(({ balance, days, rate }, i) => {
    const more = balance * days;
    if (more > Number.MAX_SAFE_INTEGER) sum = sum.plus(new Decimal(balance).times(days).times(rate));
    else balanceDays += more;
    const next = periods[i + 1];
    if (next && next.rate === rate && balanceDays + next.balance * next.days <= Number.MAX_SAFE_INTEGER) return;
    sum = sum.plus(new Decimal(balanceDays).times(rate));
    balanceDays = 0;
  });
  const perYear = terms.per === "year" ? (terms.dayBasis ?? 365) : 1;
  return exact(sum.div(perYear).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}
