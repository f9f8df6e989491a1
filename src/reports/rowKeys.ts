/** Keys by which a report's rows are known again in the next run, in either language, so that users' entries stay with them. */
import type { Book, CurrencyIndex, CustomerIndex } from "../book/types";

/** The customer's number where the ledgers give one, else the name: what stays when a workbook is read again. */
export function customerKey(book: Book, customer: CustomerIndex): string {
  const known = book.customers[customer];
  return known?.code || known?.name || "?";
}

export function accountKey(book: Book, customer: CustomerIndex, currency: CurrencyIndex): string {
  return [customerKey(book, customer), book.currencies[currency] ?? ""].join("|");
}

/** Keys that repeat (the same document twice) get a running number in the order given. */
export function uniqueKeys(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  const taken = new Set<string>();
  return keys.map((key) => {
    let count = (seen.get(key) ?? 0) + 1;
    let unique = count === 1 ? key : `${key}#${count}`;
    while (taken.has(unique)) unique = `${key}#${++count}`;
    seen.set(key, count);
    taken.add(unique);
    return unique;
  });
}
