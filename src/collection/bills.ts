/** Bills of exchange that the plan follows: commercial bills in hand near or past their maturity, and refused bills of any kind. */
import type { Bill, Book, CurrencyIndex, CustomerIndex } from "../book/types";

/** The bills of each customer and currency that are still a claim in our hands, as indexes into Book.bills. */
export function billsToFollow(book: Book): Map<CustomerIndex, Map<CurrencyIndex, number[]>> {
  const byCustomer = new Map<CustomerIndex, Map<CurrencyIndex, number[]>>();
  book.bills.forEach((bill, index) => {
    if (!isFollowed(bill)) return;
    const byCurrency = byCustomer.get(bill.customer) ?? new Map<CurrencyIndex, number[]>();
    byCurrency.set(bill.currency, [...(byCurrency.get(bill.currency) ?? []), index]);
    byCustomer.set(bill.customer, byCurrency);
  });
  return byCustomer;
}

/** A bank stands behind a bank bill, so it needs nobody until it is refused; a bill passed on is no longer ours to present. */
function isFollowed(bill: Bill): boolean {
  if (bill.status === "refused") return true;
  return bill.type === "commercial" && (bill.status === "held" || bill.status === "sent");
}
