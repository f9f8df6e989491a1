/** Receivables month by month in the home currency, rebuilt from the full history in one pass over debits, credits and settlements. */
import { bucketOf, type BucketEnds } from "../measures/aging";
import type { DayNumber } from "../measures/calendar";
import { multiplier } from "../measures/multiplier";
import { ratesAt } from "./exchange";
import { RECEIPT_METHODS, type ReceiptMethod, type ReceivableMonths } from "./months";
import { monthEnd, type MonthNumber, monthOf } from "../measures/months";
import { CREDIT_KINDS, DEBIT_KINDS, type Book } from "./types";

/** How far back the months go; older documents count in the first month's opening state. */
const MOST_MONTHS = 60;

/**
 * Every month's end up to the as-of day (the last month ends on it). Amounts are converted at the as-of day's rates, so that months compare;
 * currencies without a rate are left out, as in the converted aging. Open items are gross: credits and unapplied receipts are not netted.
 */
export function receivableMonths(book: Book, asOf: DayNumber, ends: BucketEnds): ReceivableMonths {
  const last = monthOf(asOf);
  const first = firstMonth(book, last);
  const months = last - first + 1;
  const width = ends.length + 1;
  const monthEnds = Float64Array.from({ length: months }, (_, m) => (m === months - 1 ? asOf : monthEnd(first + m)));
  const zeros = (): Float64Array => new Float64Array(months);
  const result: ReceivableMonths = {
    first, months, hasHistory: book.hasHistory, opening: { receivable: 0, overdue: 0 }, receivable: zeros(), notDue: zeros(), overdue: zeros(), buckets: new Float64Array(months * width), bucketCount: width,
    billed: zeros(), received: zeros(), receivedBy: RECEIPT_METHODS.map((method) => ({ method, amounts: zeros() })),
    fellDue: zeros(), paidOnTime: zeros(), collectedDue: zeros(), lateDays: zeros(), settled: zeros(),
  };
  const home = homeConverter(book, asOf);
  const walk = { book, home, result, monthEnds, first, ends };
  addDebits(walk, asOf);
  addCredits(walk, asOf);
  return result;
}

interface Walk {
  book: Book;
  /** minor units of the home currency; undefined without a rate */
  home: (amount: number, currency: number) => number | undefined;
  result: ReceivableMonths;
  monthEnds: Float64Array;
  first: MonthNumber;
  ends: BucketEnds;
}

const [CREDIT_NOTE, RECEIPT] = [CREDIT_KINDS.indexOf("creditNote"), CREDIT_KINDS.indexOf("receipt")];
const BILLED: ReadonlySet<number> = new Set([DEBIT_KINDS.indexOf("invoice"), DEBIT_KINDS.indexOf("journal")]);
const REFUND = DEBIT_KINDS.indexOf("refund");
const PAYMENTS: ReadonlySet<number> = new Set([RECEIPT, CREDIT_KINDS.indexOf("journal"), CREDIT_KINDS.indexOf("paidSoFar")]);

function addDebits(walk: Walk, asOf: DayNumber): void {
  const { book, home, result, first } = walk;
  const { debits } = book;
  const settlements = settlementsByDebit(book);
  for (let i = 0; i < debits.length; i++) {
    const from = debits.from[i]!;
    const amount = home(debits.amount[i]!, debits.currency[i]!);
    if (from > asOf || amount === undefined) continue;
    const month = from === -Infinity ? -1 : monthOf(from) - first;
    if (month >= 0 && BILLED.has(debits.kind[i]!)) result.billed[month]! += amount;
    if (month >= 0 && debits.kind[i] === REFUND) addReceived(result, month, methodOfRefund(book, i, settlements.of(i)), -amount);
    const due = debits.dueDate[i]!;
    const dueMonth = monthOf(due) - first;
    if (due <= asOf && dueMonth >= 0 && dueMonth < result.months) result.fellDue[dueMonth]! += amount;
    walkOpen(walk, i, month, settlements.of(i), asOf);
  }
}

/** Money goes back the way it came: by the method of the receipt that was taken back, where that had come by then. @param refund a debit, with its settlements in order of time */
export function methodOfRefund({ allocations, credits, debits }: Book, refund: number, [settlement]: readonly number[]): ReceiptMethod {
  if (settlement === undefined || allocations.effective[settlement]! > debits.from[refund]!) return "other";
  return receiptMethod(credits.method[allocations.credit[settlement]!]!);
}

/** The debit at every month's end until it is settled, and what its settlements say about punctuality. @param firstOpen its month, < 0 = before the first */
function walkOpen(walk: Walk, debit: number, firstOpen: number, settlements: readonly number[], asOf: DayNumber): void {
  const { book, home, result, monthEnds, first, ends } = walk;
  const { debits, allocations, credits } = book;
  const [currency, due] = [debits.currency[debit]!, debits.dueDate[debit]!];
  let open = debits.amount[debit]!;
  let next = 0;
  const settleUntil = (end: DayNumber) => {
    while (next < settlements.length && allocations.effective[settlements[next]!]! <= end) open -= allocations.amount[settlements[next++]!]!;
  };
  if (firstOpen < 0) {
    const end = monthEnd(first - 1);
    settleUntil(end);
    if (open !== 0) addOpening(result, home(open, currency)!, end - due);
  }
  for (let month = Math.max(0, firstOpen); month < result.months; month++) {
    const end = monthEnds[month]!;
    settleUntil(end);
    if (open !== 0) addOpen(result, month, home(open, currency)!, end - due, ends);
    else if (next === settlements.length) break;
  }
  for (const settlement of settlements) {
    const [day, kind] = [allocations.effective[settlement]!, credits.kind[allocations.credit[settlement]!]!];
    const month = monthOf(day) - first;
    if (!(day <= asOf) || month < 0 || !PAYMENTS.has(kind)) continue;
    const amount = home(allocations.amount[settlement]!, currency)!;
    result.settled[month]! += amount;
    if (Number.isNaN(due)) continue;
    result.lateDays[month]! += amount * (day - due);
    const dueMonth = monthOf(due) - first;
    if (day <= due && due <= asOf && dueMonth >= 0) result.paidOnTime[dueMonth]! += amount;
    if (due <= monthEnds[month]!) result.collectedDue[month]! += amount;
  }
}

function addOpening({ opening }: ReceivableMonths, open: number, daysPastDue: number): void {
  opening.receivable += open;
  if (daysPastDue > 0) opening.overdue += open;
}

function addOpen(result: ReceivableMonths, month: number, open: number, daysPastDue: number, ends: BucketEnds): void {
  result.receivable[month]! += open;
  const bucket = Number.isNaN(daysPastDue) ? 0 : bucketOf(daysPastDue, ends);
  if (bucket === 0) result.notDue[month]! += open;
  else {
    result.overdue[month]! += open;
    result.buckets[month * result.bucketCount + bucket - 1]! += open;
  }
}

function addCredits({ book, home, result, first }: Walk, asOf: DayNumber): void {
  const { credits } = book;
  const methods = new Map<string, ReceiptMethod>();
  for (let i = 0; i < credits.length; i++) {
    const amount = home(credits.amount[i]!, credits.currency[i]!);
    const day = credits.date[i]!;
    const month = monthOf(day) - first;
    if (!(day <= asOf) || month < 0 || amount === undefined) continue;
    if (credits.kind[i] === CREDIT_NOTE) result.billed[month]! -= amount;
    else if (PAYMENTS.has(credits.kind[i]!)) {
      const text = credits.method[i]!;
      const method = methods.get(text) ?? receiptMethod(text);
      methods.set(text, method);
      addReceived(result, month, method, amount);
    }
  }
}

function addReceived(result: ReceivableMonths, month: number, method: ReceiptMethod, amount: number): void {
  result.received[month]! += amount;
  result.receivedBy[RECEIPT_METHODS.indexOf(method)]!.amounts[month]! += amount;
}

/** The method as ledgers word it, zh and en. */
export function receiptMethod(text: string): ReceiptMethod {
  if (/商业承兑|商承|商票|commercial|trade acceptance/i.test(text)) return "commercialBill";
  if (/银行承兑|银承|银票|承兑|汇票|bank acceptance|bank bill|banker/i.test(text)) return "bankBill";
  if (/预收|预付|定金|订金|advance|deposit|prepay/i.test(text)) return "advance";
  if (/现金|cash/i.test(text)) return "cash";
  if (/转账|电汇|汇款|网银|银行|transfer|wire|remit|bank|ach|sepa/i.test(text)) return "transfer";
  return "other";
}

/** The allocations of each debit, by their day. */
export function settlementsByDebit({ allocations, debits }: Book): { of(debit: number): number[] } {
  const lists = new Array<number[] | undefined>(debits.length);
  for (let i = 0; i < allocations.length; i++) {
    const debit = allocations.debit[i]!;
    (lists[debit] ??= []).push(i);
  }
  const none: number[] = [];
  for (const list of lists) if (list && list.length > 1) list.sort((a, b) => allocations.effective[a]! - allocations.effective[b]!);
  return { of: (debit) => lists[debit] ?? none };
}

const [OLDER_DEBITS, OLDER_CREDITS] = [[DEBIT_KINDS.indexOf("opening"), DEBIT_KINDS.indexOf("aged")], [CREDIT_KINDS.indexOf("opening"), CREDIT_KINDS.indexOf("aged")]];

/**
 * The month of the first document that is the ledger's own: of the time before it the opening items are only what was still owed
 * when it began, so that months of it would seem to be all overdue.
 */
function firstMonth({ debits, credits }: Book, last: MonthNumber): MonthNumber {
  let earliest = Infinity;
  debits.from.forEach((day, i) => { if (day > -Infinity && day < earliest && !OLDER_DEBITS.includes(debits.kind[i]!)) earliest = day; });
  credits.date.forEach((day, i) => { if (day < earliest && !OLDER_CREDITS.includes(credits.kind[i]!)) earliest = day; });
  return earliest === Infinity ? last : Math.min(last, Math.max(monthOf(earliest), last - MOST_MONTHS + 1));
}

/**
 * Converts at the as-of day's rates; undefined for a currency without one. The only way into the home currency: every item is converted
 * and rounded by itself, and what is rounded is added. A sum is never converted, so that parts add up to it whatever they are parts of.
 */
export function homeConverter(book: Book, asOf: DayNumber): (amount: number, currency: number) => number | undefined {
  const atRate = new Map(ratesAt(book, asOf).map(({ currency, rate }) => [currency, multiplier(rate)]));
  return (amount, currency) => (currency === book.home ? amount : atRate.get(currency)?.(amount));
}
