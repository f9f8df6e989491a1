/** Receipts to be expected week by week: open items by how late their customers usually pay, early, usual and late; and bills that mature. */
import { expectedCash, type ExpectedCash } from "../measures/expectedCash";
import type { DayNumber } from "../measures/calendar";
import { workingDayOnOrAfter, type WorkCalendar } from "../measures/workingDays";
import { quantile } from "../measures/statistics";
import { paymentRecords } from "./paymentRecords";
import { homeConverter } from "./receivableMonths";
import type { Book, OpenItems } from "./types";

export const WEEKS = 13;
/** Of the customer's own payments; with fewer than these those of all customers tell. */
export const LEAST_PAYMENTS = 5;
/** A quarter of the payments come earlier than the first, half before the second, a quarter later than the third. */
export const CASES = { early: 0.25, usual: 0.5, late: 0.75 } as const;
export type Case = keyof typeof CASES;

export interface ExpectedReceipts {
  /** last days of the weeks */
  ends: DayNumber[];
  /** home currency; amounts without a due date or a rate are left out */
  cases: Record<Case, ExpectedCash>;
  /** bills in hand or sent for collection, by the week in which they are paid */
  bills: ExpectedCash;
  /** true where payments tell how late customers are; else all are taken to pay on the day */
  knowsHabits: boolean;
}

export function expectedReceipts({ book, items, asOf }: { book: Book; items: OpenItems; asOf: DayNumber }, calendar: WorkCalendar): ExpectedReceipts {
  const home = homeConverter(book, asOf);
  const ends = Array.from({ length: WEEKS }, (_, week) => asOf + 7 * (week + 1));
  const records = paymentRecords({ book, items, asOf });
  const all = records.flatMap(({ daysLate }) => daysLate);
  const [amounts, due, customers]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < items.length; i++) {
    const amount = items.debit[i]! < 0 ? undefined : home(items.open[i]!, items.currency[i]!);
    const day = items.debit[i]! < 0 ? NaN : book.debits.dueDate[items.debit[i]!]!;
    if (amount === undefined || Number.isNaN(day)) continue;
    amounts.push(amount);
    due.push(day);
    customers.push(items.customer[i]!);
  }
  const [open, days] = [Float64Array.from(amounts), Float64Array.from(due)];
  const caseOf = (share: number): ExpectedCash => {
    const general = all.length > 0 ? quantile(all, share) : 0;
    const own = records.map(({ daysLate }) => (daysLate.length >= LEAST_PAYMENTS ? quantile(daysLate, share) : general));
    return expectedCash(open, days, Float64Array.from(customers, (customer) => own[customer]!), asOf, ends);
  };
  return {
    ends, cases: { early: caseOf(CASES.early), usual: caseOf(CASES.usual), late: caseOf(CASES.late) }, bills: billsDue(book, asOf, ends, calendar, home), knowsHabits: all.length > 0,
  };
}

/** Bills pledged or passed on bring us no money; a refused one none that can be counted on. */
function billsDue({ bills }: Book, asOf: DayNumber, ends: readonly DayNumber[], calendar: WorkCalendar, home: (amount: number, currency: number) => number | undefined): ExpectedCash {
  const ours = bills.flatMap((bill) => {
    const amount = bill.status === "held" || bill.status === "sent" ? home(bill.amount, bill.currency) : undefined;
    return amount === undefined ? [] : [{ amount, day: workingDayOnOrAfter(bill.dueDate, calendar) }];
  });
  return expectedCash(Float64Array.from(ours, ({ amount }) => amount), Float64Array.from(ours, ({ day }) => day), 0, asOf, ends);
}
