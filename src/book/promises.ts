/** Promises to pay: which of them are still running, which were kept and which were broken. */
import type { Book, Contact, CurrencyIndex, CustomerIndex } from "./types";
import { CREDIT_KINDS } from "./types";
import type { DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";

/** A promise is broken when so many days have passed since its day; the default of the collection policy too. */
export const PROMISE_TOLERANCE_DAYS = 3;

export interface PromiseToPay {
  made: DayNumber;
  date: DayNumber;
  /** minor units; absent = the customer named no amount */
  amount?: MinorUnits;
  /** document number, "" = the account as a whole */
  invoice: string;
}

/** The money that a customer paid in one currency: receipts, and what was settled per document. */
export interface PaymentHistory {
  /** receipts of the customer in the currency in (after, until] */
  received(after: DayNumber, until: DayNumber): MinorUnits;
  /** settlements of the document in (after, until] */
  settled(document: string, after: DayNumber, until: DayNumber): MinorUnits;
}

/** The promises in a customer's log, oldest first. */
export function promisesIn(contacts: readonly Contact[]): PromiseToPay[] {
  return contacts.flatMap((contact) =>
    contact.promisedDate === undefined
      ? []
      : [{ made: contact.date, date: contact.promisedDate, amount: contact.promisedAmount, invoice: contact.invoice }],
  );
}

/** The latest promise for each document and for the account as a whole, while its tolerance has not run out. */
export function runningPromises(promises: readonly PromiseToPay[], asOf: DayNumber, toleranceDays: number): PromiseToPay[] {
  const latest = new Map(promises.map((promise) => [promise.invoice, promise]));
  return [...latest.values()].filter((promise) => asOf <= promise.date + toleranceDays);
}

/** A promise whose day has passed, or which a later one replaced. */
export interface JudgedPromise {
  promise: PromiseToPay;
  /** what came for it from the day after it was made to the day that it is judged on, minor units */
  paid: MinorUnits;
  /** in full; without an amount, by any payment */
  kept: boolean;
}

/** The promises that can be judged: not those that still run. A promise made anew before it was kept is a broken one plus a new one. */
export function judgedPromises(
  promises: readonly PromiseToPay[], paid: PaymentHistory, asOf: DayNumber, toleranceDays: number,
): JudgedPromise[] {
  return promises.flatMap((promise, index) => {
    const replaced = promises.slice(index + 1).find((later) => later.invoice === promise.invoice && later.made > promise.made);
    const judged = Math.min(promise.date + toleranceDays, replaced?.made ?? Infinity);
    if (judged >= asOf && replaced === undefined) return [];
    const came = paidTowards(promise, paid, judged);
    return [{ promise, paid: came, kept: came >= (promise.amount ?? 1) }];
  });
}

/** How many promises were broken. */
export function countBroken(
  promises: readonly PromiseToPay[], paid: PaymentHistory, asOf: DayNumber, toleranceDays: number,
): number {
  return judgedPromises(promises, paid, asOf, toleranceDays).filter(({ kept }) => !kept).length;
}

/** What of the promise is still to come; undefined = no amount was named, 0 = kept. */
export function stillPromised(promise: PromiseToPay, paid: PaymentHistory, asOf: DayNumber): MinorUnits | undefined {
  return promise.amount === undefined ? undefined : Math.max(0, promise.amount - paidTowards(promise, paid, asOf));
}

function paidTowards(promise: PromiseToPay, paid: PaymentHistory, until: DayNumber): MinorUnits {
  return promise.invoice === ""
    ? paid.received(promise.made, until)
    : paid.settled(promise.invoice, promise.made, until);
}

/** Reads payments from the Book for the customers that made promises; one pass over credits and allocations. */
export function paymentHistories(
  book: Book, customers: ReadonlySet<CustomerIndex>,
): (customer: CustomerIndex, currency: CurrencyIndex) => PaymentHistory {
  const receipts = new Map<string, { date: DayNumber; amount: MinorUnits }[]>();
  const settlements = new Map<string, { date: DayNumber; amount: MinorUnits }[]>();
  const add = (into: typeof receipts, key: string, date: DayNumber, amount: MinorUnits) => {
    const list = into.get(key);
    if (list) list.push({ date, amount });
    else into.set(key, [{ date, amount }]);
  };
  const { credits, allocations, debits } = book;
  for (let i = 0; i < credits.length; i++) {
    if (!customers.has(credits.customer[i]!) || !PAYMENT_KINDS.has(CREDIT_KINDS[credits.kind[i]!]!)) continue;
    add(receipts, `${credits.customer[i]} ${credits.currency[i]}`, credits.date[i]!, credits.amount[i]!);
  }
  for (let i = 0; i < allocations.length; i++) {
    const debit = allocations.debit[i]!;
    if (!customers.has(debits.customer[debit]!)) continue;
    const key = `${debits.customer[debit]} ${debits.currency[debit]} ${debits.document[debit]}`;
    add(settlements, key, allocations.effective[i]!, allocations.amount[i]!);
  }
  const sum = (list: { date: DayNumber; amount: MinorUnits }[] | undefined, after: DayNumber, until: DayNumber) =>
    (list ?? []).reduce((total, entry) => (entry.date > after && entry.date <= until ? total + entry.amount : total), 0);
  return (customer, currency) => ({
    received: (after, until) => sum(receipts.get(`${customer} ${currency}`), after, until),
    settled: (document, after, until) => sum(settlements.get(`${customer} ${currency} ${document}`), after, until),
  });
}

/** Credits that are money; a credit note keeps no promise. */
const PAYMENT_KINDS: ReadonlySet<string> = new Set(["receipt", "journal"]);
