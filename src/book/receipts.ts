/** Receipts: credits, what they name, and money that went back (negative rows, reversal marks). */
import type { Ledger } from "../ledger/types";
import { formatMinor, type MinorUnits } from "../measures/money";
import { CopyFinder } from "./copies";
import { currencyCode } from "./currencies";
import type { Draft } from "./draft";
import type { DebitFinder } from "./invoices";
import { amountOf, cellAt, changedTextOf, dateOf, numberOf, readingsOf, textOf } from "./ledgerCells";
import { documentKey, isMarked, namedDocuments } from "./marks";
import type { Reversal } from "./types";

interface ReceiptRow {
  ledger: Ledger<"PAY">;
  index: number;
  sheet: number;
  document: string;
  customer: number;
  /** −1 = not named */
  currency: number;
  date: number;
  amount: MinorUnits;
  /** of the amount, what the ledger itself calls not applied; NaN = it does not say */
  unapplied: number;
  rate: number;
  method: string;
  otherPayer: string;
  reversed: boolean;
  names: string[];
}

/** Puts all receipts into the draft. Those of customers whose debt a journal gives are in that journal already. */
export function addReceipts(draft: Draft, finder: DebitFinder): void {
  const currency = soleCurrency(draft);
  const rows = receiptRows(draft);
  const returns = pairReturns(rows);
  for (const row of rows) {
    if (row.amount < 0) continue;
    if (row.reversed && !returns.reversed.has(row)) {
      report(draft, row, "receipt-reversed", "receipt", "warning", "not-counted");
      draft.reversals.push(reversalOf(row, undefined, currency));
      continue;
    }
    const credit = addReceipt(draft, row, finder, currency);
    const back = returns.reversed.get(row);
    if (back) {
      addReturn(draft, back, credit);
      draft.reversals.push(reversalOf(row, back, currency));
    }
  }
  for (const row of returns.unpaired) {
    addRefund(draft, row, currency);
    draft.reversals.push(reversalOf(undefined, row, currency));
  }
}

/** @param unnamed the currency of rows that name none */
function reversalOf(receipt: ReceiptRow | undefined, back: ReceiptRow | undefined, unnamed: number): Reversal {
  const [row, dates] = [(receipt ?? back)!, { received: receipt?.date ?? NaN, reversed: back?.date ?? NaN }];
  return {
    customer: row.customer, currency: row.currency >= 0 ? row.currency : unnamed, document: row.document, amount: back ? -back.amount : row.amount,
    ...Object.fromEntries(Object.entries(dates).filter(([, day]) => !Number.isNaN(day))),
    places: [receipt, back].flatMap((one) => (one ? [{ reading: one.sheet, row: one.ledger.rows[one.index]! }] : [])),
  };
}

function receiptRows(draft: Draft): ReceiptRow[] {
  const copies = new CopyFinder<ReceiptRow>((row) => row.ledger.sheet, isSame);
  return readingsOf(draft.readings, "PAY").flatMap(({ ledger }) => rowsOf(draft, ledger).filter((row) => !isJournals(draft, row) && !isCopy(draft, row, copies)));
}

function isSame(a: ReceiptRow, b: ReceiptRow): boolean {
  return a.amount === b.amount && a.customer === b.customer && Object.is(a.date, b.date) && a.names.join() === b.names.join();
}

function rowsOf(draft: Draft, ledger: Ledger<"PAY">): ReceiptRow[] {
  const rows: ReceiptRow[] = [];
  const customers = draft.customers.ofRows(ledger, "payer");
  const [document, method] = [textOf(ledger, "receipt"), textOf(ledger, "method")];
  const currency = changedTextOf(ledger, "currency", (text) => draft.currencies.indexOf(currencyCode(text)), -1);
  const reversed = changedTextOf(ledger, "reversed", isMarked, false);
  const names = changedTextOf(ledger, "invoice", namedDocuments, []);
  const [date, rate] = [dateOf(ledger, "date"), numberOf(ledger, "rate")];
  const [amount, unapplied] = [amountOf(ledger, "amount", draft.scale), amountOf(ledger, "unapplied", draft.scale)];
  const otherPayer = otherPayers(draft, ledger, customers);
  const sheet = draft.sourceOf(ledger);
  for (let index = 0; index < ledger.length; index++) {
    if (Number.isNaN(amount(index)) || amount(index) === 0) continue;
    rows.push({
      ledger, index, sheet, document: document(index), customer: customers[index]!, currency: currency(index), date: date(index), amount: amount(index),
      unapplied: unapplied(index), rate: rate(index), method: method(index), otherPayer: otherPayer(index), reversed: reversed(index), names: names(index),
    });
  }
  return rows;
}

/** The payer that a row names where that is not its customer. */
function otherPayers(draft: Draft, ledger: Ledger<"PAY">, customers: Int32Array): (row: number) => string {
  const payer = changedTextOf(ledger, "payer", (text) => ({ text, customer: draft.customers.find(text) }), undefined);
  return (row) => {
    const named = payer(row);
    return named && named.customer !== customers[row] ? named.text : "";
  };
}

function isJournals(draft: Draft, row: ReceiptRow): boolean {
  if (!draft.sources.takes("JRNL", row.customer)) return false;
  const at = { sheet: row.ledger.sheet, found: row.document, assumed: draft.sheetsOf("JRNL"), atStake: row.amount };
  draft.problems.sum("ledger-compared-only", "note", at);
  return true;
}

/** A receipt that another sheet shows already is left out; twice on one sheet, both count and it is reported. */
function isCopy(draft: Draft, row: ReceiptRow, copies: CopyFinder<ReceiptRow>): boolean {
  const copy = row.document === "" ? undefined : copies.find(documentKey(row.document), row);
  if (copy?.kept) report(draft, row, "duplicate-on-other-sheet", "receipt", "warning", copy.kept.ledger.sheet);
  else if (copy) report(draft, row, "duplicate-document", "receipt", "warning", formatMinor(row.amount, draft.scale));
  return copy?.kept !== undefined;
}

/** For every negative row the receipt that it takes back: of the same number, else the latest before it of the same customer and amount. */
function pairReturns(rows: ReceiptRow[]): { reversed: Map<ReceiptRow, ReceiptRow>; unpaired: ReceiptRow[] } {
  const reversed = new Map<ReceiptRow, ReceiptRow>();
  const unpaired: ReceiptRow[] = [];
  const back = rows.filter((row) => row.amount < 0).sort((a, b) => a.date - b.date || compareNumbers(a, b));
  if (back.length === 0) return { reversed, unpaired };
  const received = rows.filter((row) => row.amount > 0).sort((a, b) => b.date - a.date || compareNumbers(a, b));
  const candidates = new Map<string, ReceiptRow[]>();
  for (const row of received) {
    for (const key of [`n${documentKey(row.document)}`, `a${row.customer}|${row.currency}|${row.amount}`]) {
      const known = candidates.get(key);
      if (known) known.push(row);
      else candidates.set(key, [row]);
    }
  }
  for (const row of back) {
    const fits = (found: ReceiptRow) => !reversed.has(found) && found.amount >= -row.amount && !(found.date > row.date);
    const byNumber = row.document === "" ? undefined : candidates.get(`n${documentKey(row.document)}`)?.find(fits);
    const original = byNumber ?? candidates.get(`a${row.customer}|${row.currency}|${-row.amount}`)?.find(fits);
    if (original) reversed.set(original, row);
    else unpaired.push(row);
  }
  return { reversed, unpaired };
}

/** By number, so that the order of rows does not matter. */
function compareNumbers(a: ReceiptRow, b: ReceiptRow): number {
  return a.document < b.document ? -1 : a.document > b.document ? 1 : 0;
}

/** One credit, or two where the ledger says that a part is not applied; returns the one that may settle something. */
function addReceipt(draft: Draft, row: ReceiptRow, finder: DebitFinder, unnamed: number): number {
  const named = row.names.length === 0 ? NOTHING_NAMED : row.names.map((name) => finder.find(name, row.customer)).filter((debits) => debits.length > 0);
  const first = named[0]?.[0];
  const customer = row.customer === 0 && first !== undefined ? draft.debits.customer[first]! : row.customer;
  const currency = row.currency >= 0 ? row.currency : first !== undefined ? draft.debits.currency[first]! : unnamed;
  if (customer === 0) report(draft, row, "customer-missing", "customer", "warning");
  if (Number.isNaN(row.date)) report(draft, row, "no-payment-dates", "date", "warning");
  const oldestFirst = row.names.length === 0 && !draft.sources.hasAllocations;
  const kept = oldestFirst && row.unapplied > 0 ? Math.min(row.amount, row.unapplied) : 0;
  const push = (amount: MinorUnits, fifo: boolean) => draft.credits.push({
    document: row.document, customer, currency, date: row.date, kind: "receipt", amount, rate: row.rate, method: row.method,
    otherPayer: row.otherPayer, sheet: row.sheet, row: row.ledger.rows[row.index]!, fifo,
  });
  const applied = push(row.amount - kept, oldestFirst);
  if (kept > 0) push(kept, false);
  if (!draft.sources.allocates(documentKey(row.document)) || row.document === "") linkNamed(draft, row, named, applied, currency);
  return applied;
}

const NOTHING_NAMED: readonly number[][] = [];

function linkNamed(draft: Draft, row: ReceiptRow, named: readonly number[][], credit: number, currency: number): void {
  if (row.names.length > 0 && named.length < row.names.length) report(draft, row, "receipt-names-unknown-invoice", "invoice", "warning", "unapplied");
  for (const debits of named) {
    const same = debits.filter((debit) => draft.debits.currency[debit] === currency);
    if (same.length < debits.length) report(draft, row, "currency-differs", "invoice", "error");
    if (same.length > 0) draft.link({ credit, debits: same, amount: Infinity, day: -Infinity }, { sheet: row.ledger.sheet, found: row.document, exactly: false });
  }
}

/** The currency of receipts that name none: the invoices' where they share one, else the home currency. */
function soleCurrency(draft: Draft): number {
  const { currency } = draft.debits;
  return currency.length > 0 && currency.every((code) => code === currency[0]) ? currency[0]! : 0;
}

/** Money of a known receipt that went back: its settlements are undone on that day. */
function addReturn(draft: Draft, back: ReceiptRow, credit: number): void {
  report(draft, back, "receipt-reversed", "receipt", "note");
  const { credits } = draft;
  const day = Number.isNaN(back.date) ? credits.from[credit]! : back.date;
  const refund = draft.debits.push({
    document: back.document, customer: credits.customer[credit]!, currency: credits.currency[credit]!, invoiceDate: day === -Infinity ? NaN : day,
    dueDate: day === -Infinity ? NaN : day, dueSource: "invoice-date", kind: "refund", amount: -back.amount, sheet: back.sheet, row: back.ledger.rows[back.index]!,
  });
  draft.undoings.push({ credit, day: Math.max(day, credits.from[credit]!), amount: -back.amount, refund });
}

/** Money that went back without a receipt that it belongs to: an item of its own, which money on account settles. */
function addRefund(draft: Draft, row: ReceiptRow, unnamed: number): void {
  report(draft, row, "receipt-reversed", "receipt", "warning");
  draft.debits.push({
    document: row.document, customer: row.customer, currency: row.currency >= 0 ? row.currency : unnamed, invoiceDate: row.date, dueDate: row.date,
    dueSource: "invoice-date", kind: "refund", amount: -row.amount, rate: row.rate, sheet: row.sheet, row: row.ledger.rows[row.index]!,
  });
}

type ReceiptProblem = "receipt-reversed" | "duplicate-document" | "duplicate-on-other-sheet" | "customer-missing" | "no-payment-dates" | "receipt-names-unknown-invoice" | "currency-differs";

function report(draft: Draft, row: ReceiptRow, code: ReceiptProblem, field: "receipt" | "customer" | "date" | "invoice", severity: "error" | "warning" | "note", assumed?: string): void {
  const cell = cellAt(row.ledger, field, row.index);
  const found = field === "invoice" ? row.names.join(", ") : row.document;
  draft.problems.add(code, severity, {
    sheet: row.ledger.sheet, ...(cell ? { cell } : {}), found, ...(assumed === undefined ? {} : { assumed }), atStake: Math.abs(row.amount),
  });
}
