/** What a customer paid, month by month, in time and late: the history that a customer card draws. */
import type { DayNumber } from "../measures/calendar";
import { exact, ratio, type MinorUnits } from "../measures/money";
import { monthLabel, monthOf } from "../measures/months";
import { homeConverter } from "./receivableMonths";
import { CREDIT_KINDS, DEBIT_KINDS, type Book, type CustomerIndex } from "./types";

/** Amounts in the home currency, minor units; what has no exchange rate is left out. */
export interface PaymentMonth {
  /** `2025-06` */
  month: string;
  /** paid by the due date */
  onTime: MinorUnits;
  /** paid after it */
  late: MinorUnits;
  /** days late weighted by amount, early = 0; absent where nothing was paid */
  daysLate?: number;
}

const PAYMENTS: ReadonlySet<number> = new Set([CREDIT_KINDS.indexOf("receipt"), CREDIT_KINDS.indexOf("journal")]);
const REFUND = DEBIT_KINDS.indexOf("refund");

/**
 * The last `count` months, the as-of day's own last; every settlement counts in the month in which its money came, as in the payment
 * record. Empty where the ledgers have no payment dates. A settlement that was undone is none.
 */
export function paymentMonths(book: Book, customer: CustomerIndex, asOf: DayNumber, count: number): PaymentMonth[] {
  if (!book.hasHistory) return [];
  const first = monthOf(asOf) - count + 1;
  const sums = Array.from({ length: count }, () => ({ onTime: 0, late: 0, weighted: 0 }));
  for (const { day, due, amount } of piecesOf(book, customer, asOf)) {
    const at = monthOf(day) - first;
    if (!(at >= 0)) continue;
    const late = Math.max(0, day - due);
    sums[at]![late > 0 ? "late" : "onTime"] += amount;
    sums[at]!.weighted += amount * late;
  }
  return sums.map(({ onTime, late, weighted }, index): PaymentMonth => {
    const daysLate = ratio(weighted, onTime + late);
    return { month: monthLabel(first + index), onTime: exact(onTime), late: exact(late), ...(daysLate !== undefined && { daysLate }) };
  });
}

interface Piece {
  day: DayNumber;
  due: DayNumber;
  amount: MinorUnits;
}

function piecesOf(book: Book, customer: CustomerIndex, asOf: DayNumber): Piece[] {
  const { allocations, debits, credits } = book;
  const home = homeConverter(book, asOf);
  const own: number[] = [];
  for (let i = 0; i < allocations.length; i++) {
    if (debits.customer[allocations.debit[i]!] === customer && allocations.effective[i]! <= asOf) own.push(i);
  }
  const pairOf = (i: number) => allocations.credit[i]! * debits.length + allocations.debit[i]!;
  const undone = new Set(own.filter((i) => allocations.amount[i]! < 0).map(pairOf));
  return own.flatMap((i): Piece[] => {
    const [debit, credit] = [allocations.debit[i]!, allocations.credit[i]!];
    const [day, due] = [Math.max(credits.date[credit]!, debits.from[debit]!), debits.dueDate[debit]!];
    const amount = home(allocations.amount[i]!, debits.currency[debit]!);
    const counts = PAYMENTS.has(credits.kind[credit]!) && debits.kind[debit] !== REFUND && !undone.has(pairOf(i));
    return counts && amount !== undefined && day <= asOf && !Number.isNaN(due) ? [{ day, due, amount }] : [];
  });
}
