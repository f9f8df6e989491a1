/** How each customer pays, from its invoices and what settled them: the payment record of the credit score, and how late its money usually comes. */
import { addMonths, type DayNumber } from "../measures/calendar";
import { exact, ratio } from "../measures/money";
import { daysBeyondDue, delays, weightedByAmount } from "../measures/paymentDelay";
import { LEAST_INVOICES, paymentIndex } from "../measures/paymentIndex";
import { homeConverter } from "./receivableMonths";
import { CREDIT_KINDS, DEBIT_KINDS, type Book, type OpenItems } from "./types";

/** Payments of so many months count: long enough for a habit, short enough for a changed one. */
export const RECORD_MONTHS = 12;

/** Rates are fractions by amount. Absent where nothing was paid in the window and nothing is overdue; the habit also with fewer than three invoices. */
export interface PaymentRecord {
  /** paid by its due date ÷ paid in the last twelve months + overdue now */
  onTimeRate?: number;
  /** of the same, days late weighted by amount, early = 0 */
  averageDaysOverdue?: number;
  /** 0 to 100; 80 is prompt (measures.md §8) */
  index?: number;
  /** overdue ÷ open, the same for what is over 60 and over 90 days late */
  overdueShare?: number;
  over60Share?: number;
  over90Share?: number;
  /** of the open items; 0 when none is overdue */
  longestDaysOverdue?: number;
  /** the payments behind it, for quantiles: days late of every payment of the window */
  daysLate: number[];
}

interface Account {
  amount: number[];
  dueDate: number[];
  paidDate: number[];
  invoices: Set<number>;
  open: number;
  overdue: number;
  over60: number;
  over90: number;
  longest: number;
}

const PAYMENTS: ReadonlySet<number> = new Set([CREDIT_KINDS.indexOf("receipt"), CREDIT_KINDS.indexOf("journal")]);
const REFUND = DEBIT_KINDS.indexOf("refund");

/** One entry a customer, home currency; without a history only the open items count. */
export function paymentRecords({ book, items, asOf }: { book: Book; items: OpenItems; asOf: DayNumber }): PaymentRecord[] {
  const accounts = book.customers.map((): Account => ({ amount: [], dueDate: [], paidDate: [], invoices: new Set(), open: 0, overdue: 0, over60: 0, over90: 0, longest: 0 }));
  if (book.hasHistory) addPayments(book, accounts, asOf);
  addOpen(book, items, accounts, asOf);
  return accounts.map((account) => recordOf(account, asOf, book.hasHistory));
}

/**
 * What was paid in the window, piece by piece, on the day of the receipt: a customer is not late because we match late. A settlement
 * that was undone is none.
 */
function addPayments(book: Book, accounts: readonly Account[], asOf: DayNumber): void {
  const { allocations, debits, credits } = book;
  const home = homeConverter(book, asOf);
  const from = addMonths(asOf, -RECORD_MONTHS);
  const pairOf = (i: number) => allocations.credit[i]! * debits.length + allocations.debit[i]!;
  const undone = new Set<number>();
  for (let i = 0; i < allocations.length; i++) if (allocations.amount[i]! < 0 && allocations.effective[i]! <= asOf) undone.add(pairOf(i));
  for (let i = 0; i < allocations.length; i++) {
    const [debit, received] = [allocations.debit[i]!, credits.date[allocations.credit[i]!]!];
    const day = Math.max(received, debits.from[debit]!);
    if (!(day > from && allocations.effective[i]! <= asOf) || !PAYMENTS.has(credits.kind[allocations.credit[i]!]!) || debits.kind[debit] === REFUND || undone.has(pairOf(i))) continue;
    addPiece(accounts[debits.customer[debit]!]!, debit, home(allocations.amount[i]!, debits.currency[debit]!), debits.dueDate[debit]!, day);
  }
}

function addOpen(book: Book, items: OpenItems, accounts: readonly Account[], asOf: DayNumber): void {
  const home = homeConverter(book, asOf);
  for (let i = 0; i < items.length; i++) {
    const debit = items.debit[i]!;
    const open = debit < 0 ? undefined : home(items.open[i]!, items.currency[i]!);
    if (open === undefined) continue;
    const account = accounts[items.customer[i]!]!;
    const due = book.debits.dueDate[debit]!;
    const late = asOf - due;
    account.open += open;
    if (!(late > 0)) continue;
    account.overdue += open;
    if (late > 60) account.over60 += open;
    if (late > 90) account.over90 += open;
    account.longest = Math.max(account.longest, late);
    addPiece(account, debit, open, due, NaN);
  }
}

function addPiece(account: Account, debit: number, amount: number | undefined, dueDate: number, paidDate: number): void {
  if (amount === undefined || Number.isNaN(dueDate)) return;
  account.amount.push(amount);
  account.dueDate.push(dueDate);
  account.paidDate.push(paidDate);
  account.invoices.add(debit);
}

function recordOf(account: Account, asOf: DayNumber, hasHistory: boolean): PaymentRecord {
  const { paidDate, dueDate, open } = account;
  const daysLate = paidDate.flatMap((day, i) => (Number.isNaN(day) ? [] : [day - dueDate[i]!]));
  // Who has only debts that are not due yet has no record: neither a good one nor a bad one.
  if (daysLate.length === 0 && account.overdue === 0) return { daysLate };
  const share = (part: number) => ratio(part, open) ?? 0;
  return {
    ...(hasHistory && account.invoices.size >= LEAST_INVOICES ? habitOf(account, asOf) : {}),
    overdueShare: share(account.overdue), over60Share: share(account.over60), over90Share: share(account.over90), longestDaysOverdue: account.longest, daysLate,
  };
}

function habitOf(account: Account, asOf: DayNumber): Pick<PaymentRecord, "onTimeRate" | "averageDaysOverdue" | "index"> {
  const pieces = delays({ amount: Float64Array.from(account.amount), dueDate: Float64Array.from(account.dueDate), paidDate: Float64Array.from(account.paidDate) }, asOf);
  const [onTime, all] = [exact(sum(pieces.filter(({ days }) => days <= 0))), exact(sum(pieces))];
  const [onTimeRate, averageDaysOverdue, index] = [ratio(onTime, all), weightedByAmount(pieces, daysBeyondDue), paymentIndex(pieces)];
  return {
    ...(onTimeRate === undefined ? {} : { onTimeRate }), ...(averageDaysOverdue === undefined ? {} : { averageDaysOverdue }),
    ...(index === undefined ? {} : { index }),
  };
}

function sum(pieces: readonly { amount: number }[]): number {
  return pieces.reduce((total, { amount }) => total + amount, 0);
}
