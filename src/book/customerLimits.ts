/** Customers' credit and insured limits in the home currency, as of a day. */
import type { DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import { homeConverter } from "./receivableMonths";
import type { Book, CurrencyIndex, Customer } from "./types";

/** Minor units; absent where none is set, or where its currency has no rate on the day. */
export interface CustomerLimits {
  credit?: MinorUnits;
  insured?: MinorUnits;
}

/** The limits of one customer after another, at the rates that receivables are converted at. */
export function limitsAt(book: Book, asOf: DayNumber): (customer: Customer) => CustomerLimits {
  const home = homeConverter(book, asOf);
  return (customer) => {
    const currency = limitCurrency(book, customer);
    const converted = (limit: MinorUnits | undefined) => (limit === undefined ? undefined : home(limit, currency));
    const [credit, insured] = [converted(customer.creditLimit), converted(customer.insuredLimit)];
    return { ...(credit === undefined ? {} : { credit }), ...(insured === undefined ? {} : { insured }) };
  };
}

/** What limits there are in currencies without a rate on the day, summed by code. */
export function limitsWithoutRate(book: Book, asOf: DayNumber): Map<string, MinorUnits> {
  const home = homeConverter(book, asOf);
  const sums = new Map<string, MinorUnits>();
  for (const customer of book.customers) {
    const { limitCurrency: code, creditLimit, insuredLimit } = customer;
    const limit = creditLimit ?? insuredLimit;
    if (code === undefined || limit === undefined || home(limit, limitCurrency(book, customer)) !== undefined) continue;
    sums.set(code, (sums.get(code) ?? 0) + limit);
  }
  return sums;
}

/** −1 for a currency that no document and no rate is in. */
function limitCurrency({ currencies, home }: Book, { limitCurrency: code }: Customer): CurrencyIndex {
  return code === undefined ? home : currencies.indexOf(code);
}
