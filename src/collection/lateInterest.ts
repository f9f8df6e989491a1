/** Late interest on open items with the settlements that the Book knows, for letters; never booked income. */
import type { Book, OpenItems } from "../book/types";
import { lateInterest, type LatePayment } from "../measures/lateInterest";
import type { MinorUnits } from "../measures/money";

/** Interest of the items up to the day that `items` was made for. `yearlyRate` is a fraction on 365 days: 0.1825 = 0.05 % a day. */
export function lateInterestOn(book: Book, items: OpenItems, indexes: readonly number[], yearlyRate: number): MinorUnits {
  const paid = paymentsOf(book, new Set(indexes.map((index) => items.debit[index]!)));
  return indexes.reduce((total, index) => {
    const debit = items.debit[index]!;
    const { amount, dueDate } = book.debits;
    const { interest } = lateInterest(amount[debit]!, dueDate[debit]!, paid.get(debit) ?? [], items.asOf, { rate: yearlyRate, per: "year" });
    return total + interest;
  }, 0);
}

function paymentsOf(book: Book, debits: ReadonlySet<number>): Map<number, LatePayment[]> {
  const payments = new Map<number, LatePayment[]>();
  const { debit, amount, effective, length } = book.allocations;
  for (let i = 0; i < length; i++) {
    if (!debits.has(debit[i]!)) continue;
    const list = payments.get(debit[i]!) ?? [];
    list.push({ date: effective[i]!, amount: amount[i]! });
    payments.set(debit[i]!, list);
  }
  return payments;
}
