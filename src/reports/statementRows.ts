/** The rows of a statement of account: for every customer and currency the opening balance, the documents, the closing balance. */
import { CREDIT_KINDS, DEBIT_KINDS } from "../book/types";
import { endOfMonth, type DayNumber } from "../measures/calendar";
import { exact, type MinorUnits } from "../measures/money";
import type { STATEMENT_WORDS } from "../locale/statementReport";
import type { ReportContext } from "./context";
import { codeOf, nameOf } from "./frame";

/** Months that the documents go back, the as-of day's own included. */
export const STATEMENT_MONTHS = 3;

export type StatementKind = keyof typeof STATEMENT_WORDS.kinds;

export interface StatementRow {
  customer: number;
  currency: number;
  kind: StatementKind;
  /** NaN = none */
  date: number;
  document: string;
  dueDate: number;
  /** minor units of the document's currency, ≥ 0; the opening balance stands on the side that it is of */
  debit: MinorUnits;
  credit: MinorUnits;
  /** what is unpaid or unused at the as-of day, signed */
  open: MinorUnits;
  /** absent for opening and closing rows: index into Book.readings, 1-based sheet row */
  reading?: number;
  row?: number;
}

/** The first day of the statement's period. */
export function periodStart(asOf: DayNumber): DayNumber {
  return endOfMonth(asOf, -STATEMENT_MONTHS) + 1;
}

/**
 * All accounts below each other, by customer code (else name), then currency; one customer's alone where it is named. Without payment dates
 * only what is open is listed, and there is no opening balance. An account without balance and without documents in the period is left out.
 */
export function statementRows(context: ReportContext, customer?: number): StatementRow[] {
  const { book } = context;
  const accounts = new Map<number, StatementRow[]>();
  for (const row of book.hasHistory ? documents(context) : openDocuments(context)) {
    if (customer !== undefined && row.customer !== customer) continue;
    const key = row.customer * book.currencies.length + row.currency;
    const known = accounts.get(key);
    if (known) known.push(row);
    else accounts.set(key, [row]);
  }
  // One order for both languages: a report that is written again in the other one keeps its rows in place.
  const order = new Intl.Collator("zh-CN", { numeric: true });
  const label = ({ customer: index }: StatementRow) => codeOf(context, index) || nameOf(context, index);
  return [...accounts.values()]
    .sort(([a], [b]) => order.compare(label(a!), label(b!)) || a!.customer - b!.customer || a!.currency - b!.currency)
    .flatMap((rows) => account(context, rows));
}

/** Opening, documents of the period in the order of their days, closing. */
function account({ asOf, book }: ReportContext, rows: StatementRow[]): StatementRow[] {
  const { customer, currency } = rows[0]!;
  const from = book.hasHistory ? periodStart(asOf) : -Infinity;
  const isBefore = ({ date }: StatementRow) => book.hasHistory && !(date >= from);
  const before = rows.filter(isBefore);
  const within = rows.filter((row) => !isBefore(row)).sort((a, b) => (a.date || 0) - (b.date || 0) || a.credit - b.credit);
  const opening = exact(before.reduce((sum, { debit, credit }) => sum + debit - credit, 0));
  const total = exact(within.reduce((sum, { debit, credit }) => sum + debit - credit, opening));
  if (within.length === 0 && total === 0) return [];
  const line = (kind: StatementKind, date: number, rest: Partial<StatementRow>): StatementRow => ({ customer, currency, kind, date, document: "", dueDate: NaN, debit: 0, credit: 0, open: 0, ...rest });
  const openBefore = exact(before.reduce((sum, { open }) => sum + open, 0));
  return [
    ...(book.hasHistory ? [line("opening", from, { debit: Math.max(0, opening), credit: Math.max(0, -opening), open: openBefore })] : []),
    ...within,
    line("closing", asOf, {}),
  ];
}

/** Every document up to the as-of day, with what is still open of it. */
function documents(context: ReportContext): StatementRow[] {
  const { book: { debits, credits }, items, asOf } = context;
  const openOf = { debit: new Map<number, number>(), credit: new Map<number, number>() };
  for (let item = 0; item < items.length; item++) {
    if (items.debit[item]! >= 0) openOf.debit.set(items.debit[item]!, items.open[item]!);
    else openOf.credit.set(items.credit[item]!, items.open[item]!);
  }
  const rows: StatementRow[] = [];
  for (let at = 0; at < debits.length; at++) if (debits.from[at]! <= asOf) rows.push(debitRow(context, at, debits.amount[at]!, openOf.debit.get(at) ?? 0));
  for (let at = 0; at < credits.length; at++) if (credits.from[at]! <= asOf) rows.push(creditRow(context, at, credits.amount[at]!, openOf.credit.get(at) ?? 0));
  return rows;
}

function openDocuments(context: ReportContext): StatementRow[] {
  const { items } = context;
  return Array.from({ length: items.length }, (_, item) => {
    const open = items.open[item]!;
    return items.debit[item]! >= 0 ? debitRow(context, items.debit[item]!, open, open) : creditRow(context, items.credit[item]!, -open, open);
  });
}

const KIND_OF_DEBIT: Record<(typeof DEBIT_KINDS)[number], StatementKind> = { invoice: "invoice", opening: "opening", journal: "journal", aged: "invoice", refund: "refund" };
const KIND_OF_CREDIT: Record<(typeof CREDIT_KINDS)[number], StatementKind> = {
  receipt: "receipt", creditNote: "creditNote", journal: "journalCredit", opening: "opening", aged: "creditNote", paidSoFar: "receipt",
};

function debitRow({ book: { debits } }: ReportContext, at: number, amount: MinorUnits, open: MinorUnits): StatementRow {
  return {
    customer: debits.customer[at]!, currency: debits.currency[at]!, kind: KIND_OF_DEBIT[DEBIT_KINDS[debits.kind[at]!]!], date: debits.invoiceDate[at]!,
    document: [debits.document[at]!, debits.step[at]!].filter((part) => part !== "").join(" · "), dueDate: debits.dueDate[at]!,
    debit: amount, credit: 0, open, reading: debits.origin.sheet[at]!, row: debits.origin.row[at]!,
  };
}

function creditRow({ book: { credits } }: ReportContext, at: number, amount: MinorUnits, open: MinorUnits): StatementRow {
  return {
    customer: credits.customer[at]!, currency: credits.currency[at]!, kind: KIND_OF_CREDIT[CREDIT_KINDS[credits.kind[at]!]!], date: credits.date[at]!, document: credits.document[at]!,
    dueDate: NaN, debit: 0, credit: amount, open, reading: credits.origin.sheet[at]!, row: credits.origin.row[at]!,
  };
}
