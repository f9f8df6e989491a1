/** Early-payment discounts that a customer took, and whether it had earned them. Source: measures.md §15. */
import type { DayNumber } from "./calendar";
import { multiply, type MinorUnits } from "./money";
import { parseTerms } from "./terms";

export interface DiscountOffer {
  /** a fraction, 0.02 */
  rate: number;
  /** days from the invoice within which it is earned, the last one included */
  days: number;
}

/** One settlement of an invoice by money. */
export interface Payment {
  date: DayNumber;
  amount: MinorUnits;
}

export interface TakenDiscount {
  discount: MinorUnits;
  deadline: DayNumber;
  /** the last payment */
  paid: DayNumber;
  earned: boolean;
}

/** A payment may be rounded to whole units of the currency. */
const ROUNDING_UNITS = 1;

/**
 * The offer that words make: terms (`2/10 n30`), or the discount alone (`10天内付款优惠2%`, `2% within 10 days`, `2/10`).
 * Undefined when they make none.
 */
export function discountOffer(text: string): DiscountOffer | undefined {
  const words = text.normalize("NFKC").toLowerCase().trim();
  const inTerms = parseTerms(words)?.discount;
  if (inTerms) return inTerms;
  const short = /^(\d+(?:\.\d+)?)\s*%?\s*\/\s*(\d{1,3})$/.exec(words);
  if (short) return offer(Number(short[1]), Number(short[2]));
  const percent = /(\d+(?:\.\d+)?)\s*%/.exec(words);
  const days = /(\d{1,3})\s*(?:天|日|days?)/.exec(words);
  return percent && days ? offer(Number(percent[1]), Number(days[1])) : undefined;
}

function offer(percent: number, days: number): DiscountOffer | undefined {
  return percent > 0 && percent < 100 ? { rate: percent / 100, days } : undefined;
}

/**
 * The discount that a customer took on an invoice: its payments fall short of it by the discount offered, to a unit of the currency.
 * Earned when all of them were in by the deadline, its day included. Undefined when it took none, or has not paid yet.
 * @param amount of the invoice, > 0; @param unit minor units of one unit of the currency
 */
export function takenDiscount(amount: MinorUnits, invoiceDate: DayNumber, { rate, days }: DiscountOffer, payments: readonly Payment[], unit: number): TakenDiscount | undefined {
  const paidAmount = payments.reduce((sum, payment) => sum + payment.amount, 0);
  const short = amount - paidAmount;
  if (paidAmount <= 0 || short <= 0 || Math.abs(short - multiply(amount, rate)) > ROUNDING_UNITS * unit) return undefined;
  const paid = Math.max(...payments.map(({ date }) => date));
  const deadline = invoiceDate + days;
  return { discount: short, deadline, paid, earned: paid <= deadline };
}
