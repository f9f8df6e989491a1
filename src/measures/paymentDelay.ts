/** How late invoices are paid, weighted by amount. Source: measures.md §2 (invoice-level delay). */
import Decimal from "decimal.js";
import type { DayNumber } from "./calendar";
import { exact, type MinorUnits } from "./money";

/** Equal-length columns. */
export interface PaidInvoices {
  /** minor units; credits (≤ 0) are left out */
  amount: Float64Array;
  /** serials */
  dueDate: Float64Array;
  /** serials, NaN = not paid */
  paidDate: Float64Array;
}

/** The invoices that are equally late. */
export interface Delay {
  /** days late, negative = early */
  days: number;
  /** minor units */
  amount: MinorUnits;
  invoices: number;
}

/** Whether invoices that are still open count, at the days by which they are overdue by now. */
export type OpenInvoices = "open-counts" | "paid-only";

/**
 * Invoices by days late at the end of `asOf`, in no order. One that is neither paid nor overdue by then says nothing and is left out;
 * one paid later is open still. Only paid invoices flatter: whoever never pays is not among them. Throws AmountTooLarge.
 */
export function delays({ amount, dueDate, paidDate }: PaidInvoices, asOf: DayNumber, open: OpenInvoices = "open-counts"): Delay[] {
  const byDays = new Map<number, Delay>();
  for (let i = 0; i < amount.length; i++) {
    if (!(amount[i]! > 0)) continue;
    const isPaid = paidDate[i]! <= asOf;
    const days = (isPaid ? paidDate[i]! : asOf) - dueDate[i]!;
    if (Number.isNaN(days) || (!isPaid && (open === "paid-only" || days <= 0))) continue;
    const known = byDays.get(days);
    if (known) {
      known.amount = exact(known.amount + amount[i]!);
      known.invoices++;
    } else byDays.set(days, { days, amount: amount[i]!, invoices: 1 });
  }
  return [...byDays.values()];
}

/** Σ amount × value(days) ÷ Σ amount; undefined without invoices. `value` is the days themselves unless given. */
export function weightedByAmount(all: readonly Delay[], value: (days: number) => number = (days) => days): number | undefined {
  return weighted(all, (delay) => delay.amount, value);
}

/** The mean days of all invoices, each counting once; undefined without invoices. */
export function meanDelay(all: readonly Delay[]): number | undefined {
  return weighted(all, (delay) => delay.invoices, (days) => days);
}

/** Days late with early payments as on time. */
export function daysBeyondDue(days: number): number {
  return Math.max(0, days);
}

function weighted(all: readonly Delay[], weight: (delay: Delay) => number, value: (days: number) => number): number | undefined {
  let [sum, weights] = [new Decimal(0), new Decimal(0)];
  for (const delay of all) {
    sum = sum.plus(new Decimal(weight(delay)).times(value(delay.days)));
    weights = weights.plus(weight(delay));
  }
  return weights.isZero() ? undefined : sum.div(weights).toNumber();
}
