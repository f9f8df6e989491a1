/** Open items as the checks look at them: converted, with their days past due whatever the aging's basis, and their ledger row. */
import type { OwedBalance } from "../book/customerBalances";
import { openItemsAt } from "../book/openItems";
import { homeConverter } from "../book/receivableMonths";
import type { Book, OpenItems } from "../book/types";
import type { DayNumber } from "../measures/calendar";
import { exact, type MinorUnits } from "../measures/money";
import { monthEnd, monthLabel, monthOf } from "../measures/months";
import type { CheckInput, FindingRow, RawFinding } from "./types";

export interface OpenDebt {
  /** index into Book.debits */
  debit: number;
  customer: number;
  /** days past due, ≤ 0 = not due; NaN without a date */
  daysLate: number;
  /** home currency, minor units */
  amount: MinorUnits;
}

/** What is owed at the end of a day, credits aside; items in a currency without a rate are left out, as in the monthly cubes. */
export function openDebts({ book, items, asOf }: Pick<CheckInput, "book" | "items" | "asOf">): OpenDebt[] {
  return debtsIn(book, items, asOf, asOf);
}

/** The same for an earlier day, at the rates of `asOf`, so that the days compare. Only where the book has a history. */
export function openDebtsAt(book: Book, day: DayNumber, asOf: DayNumber): OpenDebt[] {
  return debtsIn(book, openItemsAt(book, day, "due"), day, asOf);
}

export interface DatedDebts {
  day: DayNumber;
  debts: OpenDebt[];
}

/** By a run's input: several checks of one run show what was owed at the same month's ends. */
const known = new WeakMap<object, Map<number, DatedDebts[]>>();

/** What was owed at so many month's ends and on the as-of day, oldest first; the as-of day alone without a history, none from before the first document. */
export function debtsAtMonthEnds(input: Pick<CheckInput, "book" | "items" | "asOf" | "receivableMonths">, count: number): DatedDebts[] {
  const byCount = known.get(input) ?? new Map<number, DatedDebts[]>();
  known.set(input, byCount);
  const dated = byCount.get(count) ?? datedDebts(input, count);
  byCount.set(count, dated);
  return dated;
}

function datedDebts(input: Parameters<typeof debtsAtMonthEnds>[0], count: number): DatedDebts[] {
  const { book, asOf, receivableMonths } = input;
  const steps = book.hasHistory ? Math.max(0, Math.min(count, receivableMonths.months - 1)) : 0;
  const ends = Array.from({ length: steps }, (_, i) => monthEnd(monthOf(asOf) - steps + i));
  return [...ends.map((day) => ({ day, debts: openDebtsAt(book, day, asOf) })), { day: asOf, debts: openDebts(input) }];
}

/** A figure at each of them. */
export function trendAt(dated: readonly DatedDebts[], figure: (debts: readonly OpenDebt[]) => number | undefined): RawFinding["trend"] {
  return dated.flatMap(({ day, debts }) => {
    const value = figure(debts);
    return value === undefined ? [] : [{ label: monthLabel(monthOf(day)), value }];
  });
}

function debtsIn(book: Book, items: OpenItems, day: DayNumber, ratesOf: DayNumber): OpenDebt[] {
  const home = homeConverter(book, ratesOf);
  const debts: OpenDebt[] = [];
  for (let i = 0; i < items.length; i++) {
    const debit = items.debit[i]!;
    const amount = debit < 0 ? undefined : home(items.open[i]!, items.currency[i]!);
    if (amount === undefined) continue;
    debts.push({ debit, customer: items.customer[i]!, daysLate: day - book.debits.dueDate[debit]!, amount });
  }
  return debts;
}

/** The rows of a finding and their sum. @param balances of customers that only a balance list knows */
export function atStake(book: Book, debts: readonly OpenDebt[], balances: readonly OwedBalance[] = []): { rows: FindingRow[]; amount: MinorUnits } {
  const { origin } = book.debits;
  const rows = [
    ...debts.map(({ debit, amount }): FindingRow => ({ reading: origin.sheet[debit]!, row: origin.row[debit]!, amount })),
    ...balances.map(({ reading, row, amount }): FindingRow => ({ reading, row, amount })),
  ];
  return { rows, amount: total(rows) };
}

export function total(debts: readonly Pick<OpenDebt, "amount">[]): MinorUnits {
  return exact(debts.reduce((sum, { amount }) => sum + amount, 0));
}

/** By a key, in order of first appearance; entries without one are left out. */
export function grouped<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key | undefined): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known) known.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Σ amount × max(0, days late) ÷ Σ amount; 0 when nothing is owed. */
export function weightedDaysLate(debts: readonly OpenDebt[]): number {
  let [days, amounts] = [0, 0];
  for (const { amount, daysLate } of debts) {
    amounts += amount;
    if (daysLate > 0) days += amount * daysLate;
  }
  return amounts > 0 ? days / amounts : 0;
}

/** Who sold it: the document's salesperson, else the customer's; undefined where neither is known. */
export function salespersonOf({ debits, customers }: Book, debit: number): string | undefined {
  return debits.salesperson[debit] || customers[debits.customer[debit]!]?.salesperson || undefined;
}

/** For sentences: no more decimals than a reader needs. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
