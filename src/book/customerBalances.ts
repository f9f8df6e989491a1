/** What customers of whom no document is known owe by a balance list: a balance without documents, dates or history. */
import type { DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import { homeConverter } from "./receivableMonths";
import type { Book, CustomerIndex } from "./types";

export interface OwedBalance {
  customer: CustomerIndex;
  /** home currency, minor units; < 0 = in the customer's favour */
  amount: MinorUnits;
  /** index into Book.readings, 1-based sheet row */
  reading: number;
  row: number;
}

/** Balances in a currency without a rate on the day are left out, as everywhere in the home currency. */
export function owedBalances(book: Book, ratesOf: DayNumber): OwedBalance[] {
  if (book.customerBalances.length === 0) return [];
  const home = homeConverter(book, ratesOf);
  const documented = new Set<CustomerIndex>([...book.debits.customer, ...book.credits.customer]);
  return book.customerBalances.flatMap(({ customer, currency, reading, row, amount }) => {
    const inHome = documented.has(customer) ? undefined : home(amount, currency);
    return inHome === undefined ? [] : [{ customer, amount: inHome, reading, row }];
  });
}
