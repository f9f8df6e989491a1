/** Money that came in, piece by piece with what it settled: who collected how much, and in how many days. */
import { exact, type MinorUnits } from "../measures/money";
import type { DayNumber } from "../measures/calendar";
import { homeConverter } from "./receivableMonths";
import { CREDIT_KINDS, DEBIT_KINDS, type Book } from "./types";

/** A part of a receipt. */
export interface Collection {
  /** index into Book.credits, and of what it settled into Book.debits; −1 = not applied */
  credit: number;
  debit: number;
  customer: number;
  /** the document's salesperson, else the customer's; "" = neither known */
  salesperson: string;
  /** the receipt's day */
  date: DayNumber;
  /** home currency, minor units, > 0 */
  amount: MinorUnits;
}

/**
 * Receipts dated in (after, until], split by what they have settled up to the as-of day. What has gone back since is left out: money that
 * was reversed later was not collected. Currencies without a rate on the as-of day are left out, as in the monthly figures.
 */
export function collections(book: Book, after: DayNumber, until: DayNumber, asOf: DayNumber): Collection[] {
  const { credits, debits } = book;
  const home = homeConverter(book, asOf);
  const uses = usesByCredit(book, asOf);
  const pieces: Collection[] = [];
  const add = (credit: number, debit: number, amount: MinorUnits) => {
    const converted = home(amount, credits.currency[credit]!);
    if (converted === undefined || converted === 0) return;
    const customer = debit < 0 ? credits.customer[credit]! : debits.customer[debit]!;
    const salesperson = (debit < 0 ? "" : debits.salesperson[debit]) || book.customers[customer]?.salesperson || "";
    pieces.push({ credit, debit, customer, salesperson, date: credits.date[credit]!, amount: converted });
  };
  for (let credit = 0; credit < credits.length; credit++) {
    if (!MONEY.has(credits.kind[credit]!) || !(credits.date[credit]! > after && credits.date[credit]! <= until)) continue;
    let left = credits.amount[credit]!;
    for (const [debit, amount] of uses.get(credit) ?? []) {
      left = exact(left - amount);
      if (debits.kind[debit] !== REFUND) add(credit, debit, amount);
    }
    add(credit, -1, left);
  }
  return pieces;
}

const MONEY: ReadonlySet<number> = new Set([CREDIT_KINDS.indexOf("receipt"), CREDIT_KINDS.indexOf("journal")]);
const REFUND = DEBIT_KINDS.indexOf("refund");

/** Per credit the net amount that stands on each debit. */
function usesByCredit({ allocations }: Book, asOf: DayNumber): Map<number, Map<number, MinorUnits>> {
  const uses = new Map<number, Map<number, MinorUnits>>();
  for (let i = 0; i < allocations.length; i++) {
    if (!(allocations.effective[i]! <= asOf)) continue;
    const [credit, debit] = [allocations.credit[i]!, allocations.debit[i]!];
    const own = uses.get(credit) ?? new Map<number, MinorUnits>();
    own.set(debit, exact((own.get(debit) ?? 0) + allocations.amount[i]!));
    uses.set(credit, own);
  }
  return uses;
}
