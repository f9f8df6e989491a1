/** Customer journals: debits are items, credits are money; each account's running balance is compared with the ledger's own column. */
import { sideOf } from "../ledger/documentMarks";
import type { Ledger, Reading } from "../ledger/types";
import { endOfMonth } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import { currencyCode } from "./currencies";
import type { Draft } from "./draft";
import { customerTerms, dueOf } from "./dueDates";
import { JournalCheck } from "./journalCheck";
import { amountOf, changedTextOf, dateOf, readingsOf, textOf } from "./ledgerCells";
import { openingParts, type OpeningAges } from "./openingAges";
import type { LedgerBalance } from "./types";

interface Entry {
  ledger: Ledger<"JRNL">;
  index: number;
  customer: number;
  currency: number;
  /** NaN = none */
  date: number;
  dueDate: number;
  voucher: string;
  salesperson: string;
  /** signed each: a red entry is negative */
  debit: MinorUnits;
  credit: MinorUnits;
  /** the balance before this row, as the ledger gives it; NaN = not given */
  opening: number;
  /** true for a row that is nothing but an opening balance */
  isOpening: boolean;
  /** the ledger's balance after this row, negative for a credit balance; NaN = not given */
  balance: number;
}

/** Where an account stands after the sheets read so far. */
interface AccountState {
  balance: MinorUnits;
  lastDate: number;
}

/** Puts every journal into the draft, the earliest sheet first; returns the balances that the journals themselves end with. */
export function addJournals(draft: Draft, ages: OpeningAges): LedgerBalance[] {
  const accounts = new Map<string, AccountState>();
  const sheets = readingsOf(draft.readings, "JRNL").map((reading) => ({ reading, entries: entriesOf(draft, reading) }));
  sheets.sort((a, b) => firstDate(a.entries) - firstDate(b.entries));
  return sheets.flatMap(({ reading, entries }) => {
    if (entries.length === 0) return [];
    const openingDay = endOfMonth(firstDate(entries), -1);
    const check = new JournalCheck(draft, reading.ledger);
    for (const entry of entries) {
      const opening = openingOf(entry, accounts, check);
      if (opening !== 0) addOpening(draft, entry, opening, entry.isOpening && !Number.isNaN(entry.date) ? entry.date : openingDay, ages);
      addMovement(draft, entry);
      const state = accounts.get(accountKey(entry))!;
      state.balance += entry.debit - entry.credit;
      if (entry.date > state.lastDate) state.lastDate = entry.date;
      check.row(entry.index, accountKey(entry), entry.currency, state.balance, entry.balance);
    }
    reportCompared(draft, reading.ledger, entries);
    return check.finish(lastDate(entries));
  });
}

function entriesOf(draft: Draft, { ledger }: Reading<"JRNL">): Entry[] {
  const customers = draft.customers.ofRows(ledger);
  const amount = (field: "debit" | "credit" | "amount" | "opening" | "balance") => amountOf(ledger, field, draft.scale);
  const [debit, credit, single, opening, balance] = [amount("debit"), amount("credit"), amount("amount"), amount("opening"), amount("balance")];
  const side = changedTextOf(ledger, "direction", sideOf, 0);
  const hasSides = ledger.amounts.debit !== undefined || ledger.amounts.credit !== undefined;
  const currency = changedTextOf(ledger, "currency", (text) => draft.currencies.indexOf(currencyCode(text)), 0);
  const [date, dueDate] = [dateOf(ledger, "date"), dateOf(ledger, "dueDate")];
  const [voucher, salesperson] = [textOf(ledger, "voucher"), textOf(ledger, "salesperson")];
  return Array.from({ length: ledger.length }, (_, index): Entry => {
    const moved = hasSides ? { debit: debit(index) || 0, credit: credit(index) || 0 } : onSide(single(index) || 0, side(index));
    return {
      ledger, index, customer: customers[index]!, currency: currency(index), date: date(index), dueDate: dueDate(index), voucher: voucher(index),
      salesperson: salesperson(index), ...moved, opening: opening(index), isOpening: !Number.isNaN(opening(index)) && moved.debit === 0 && moved.credit === 0,
      balance: hasSides && side(index) < 0 ? -Math.abs(balance(index)) : balance(index),
    };
  });
}

function onSide(amount: MinorUnits, side: -1 | 0 | 1): { debit: MinorUnits; credit: MinorUnits } {
  return side < 0 ? { debit: 0, credit: amount } : { debit: amount, credit: 0 };
}

/** What the account opens with on this sheet: only where no earlier sheet carried it here already. */
function openingOf(entry: Entry, accounts: Map<string, AccountState>, check: JournalCheck): MinorUnits {
  const key = accountKey(entry);
  const opening = Number.isNaN(entry.opening) ? 0 : entry.opening;
  const known = accounts.get(key);
  if (!known) {
    accounts.set(key, { balance: opening, lastDate: entry.date });
    check.begin(key);
    return opening;
  }
  if (check.knows(key)) return 0;
  check.begin(key);
  // A sheet that overlaps an earlier one in time is another company's or account's: its opening counts too.
  const continues = !(entry.date <= known.lastDate);
  if (!continues) {
    known.balance += opening;
    return opening;
  }
  if (!Number.isNaN(entry.opening) && entry.opening !== known.balance) check.report(entry.index, "opening", entry.opening, known.balance);
  return 0;
}

/** The opening balance as items of its ages, or as money on account where it is a credit balance. */
function addOpening(draft: Draft, entry: Entry, opening: MinorUnits, day: number, ages: OpeningAges): void {
  if (!draft.sources.takes("JRNL", entry.customer)) return;
  const common = { document: entry.isOpening ? entry.voucher : "", customer: entry.customer, currency: entry.currency, sheet: draft.sourceOf(entry.ledger), row: entry.ledger.rows[entry.index]! };
  if (opening < 0) {
    draft.credits.push({ ...common, date: day, kind: "opening", amount: -opening, fifo: true });
    return;
  }
  for (const part of openingParts(draft, entry.customer, opening, day, ages)) {
    draft.debits.push({
      ...common, step: part.header, invoiceDate: part.date, dueDate: part.date, dueSource: "invoice-date", kind: "opening", amount: part.amount, salesperson: entry.salesperson,
    });
  }
}

function addMovement(draft: Draft, entry: Entry): void {
  if (!draft.sources.takes("JRNL", entry.customer)) return;
  addSide(draft, entry, entry.debit);
  addSide(draft, entry, -entry.credit);
}

/** A positive amount is an item, a negative one is money: a credit, or a debit in red. */
function addSide(draft: Draft, entry: Entry, amount: MinorUnits): void {
  if (amount === 0) return;
  const { ledger, index, customer, currency, date } = entry;
  const common = { document: entry.voucher, customer, currency, sheet: draft.sourceOf(ledger), row: ledger.rows[index]! };
  if (amount < 0) {
    draft.credits.push({ ...common, date, kind: "journal", amount: -amount, fifo: true });
    return;
  }
  const known = draft.customers.customers[customer]!;
  const due = dueOf({ onDocument: entry.dueDate, invoiceDate: date, terms: undefined, customerTerms: customerTerms(known) });
  if (due.dueSource === "invoice-date") draft.problems.sum("due-date-missing", "warning", { sheet: ledger.sheet, found: entry.voucher, atStake: amount });
  draft.debits.push({ ...common, invoiceDate: date, ...due, kind: "journal", amount, salesperson: entry.salesperson || (known.salesperson ?? "") });
}

/** Says once a sheet that customers' debts were taken from a richer ledger. */
function reportCompared(draft: Draft, ledger: Ledger<"JRNL">, entries: readonly Entry[]): void {
  const assumed = draft.sheetsOf("INV");
  for (const entry of entries) {
    if (draft.sources.takes("JRNL", entry.customer)) continue;
    draft.problems.sum("ledger-compared-only", "note", { sheet: ledger.sheet, found: entry.voucher, assumed, atStake: entry.debit - entry.credit });
  }
}

function accountKey(entry: Entry): string {
  return `${entry.customer}|${entry.currency}`;
}

/** The first day of the sheet, Infinity without any. */
function firstDate(entries: readonly Entry[]): number {
  let first = Infinity;
  for (const { date } of entries) if (date < first) first = date;
  return first;
}

function lastDate(entries: readonly Entry[]): number {
  let last = -Infinity;
  for (const { date } of entries) if (date > last) last = date;
  return last;
}
