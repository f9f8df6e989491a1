/** A Book written down by hand, as small as a test needs: amounts in major units, dates in ISO. */
import { openItemsAt } from "../../src/book";
import type { Bill, Book, Contact, Customer, OpenItems } from "../../src/book/types";
import { CREDIT_KINDS, DEBIT_KINDS, DUE_SOURCES } from "../../src/book/types";
import { parseIsoDate } from "../../src/measures/calendar";
import { toMinor } from "../../src/measures/money";

export interface InvoiceLine {
  document: string;
  customer: string;
  /** "" = the ledgers give no date at all */
  due: string;
  /** default: 30 days before the due date */
  date?: string;
  amount: number;
  /** settled so far, on `settledOn` (default: the due date) */
  settled?: number;
  settledOn?: string;
  currency?: string;
  step?: string;
  salesperson?: string;
  contract?: string;
  disputed?: boolean;
  disputeReason?: string;
  grace?: string;
}

export interface CreditLine {
  document: string;
  customer: string;
  date: string;
  amount: number;
  kind?: "receipt" | "creditNote";
  currency?: string;
}

export interface LogLine {
  date: string;
  customer: string;
  level?: number;
  invoice?: string;
  channel?: string;
  person?: string;
  result?: string;
  promised?: string;
  promisedAmount?: number;
}

export interface HandMade {
  asOf: string;
  invoices?: InvoiceLine[];
  credits?: CreditLine[];
  log?: LogLine[];
  bills?: (Pick<Bill, "billNo" | "type" | "status"> & { customer: string; amount: number; currency?: string; due: string })[];
  customers?: Record<string, Partial<Customer>>;
  rates?: { currency: string; date: string; rate: number }[];
  home?: string;
}

export function day(iso: string): number {
  const serial = parseIsoDate(iso);
  if (serial === undefined) throw new Error(`not a date: ${iso}`);
  return serial;
}

function invoiceDay(line: InvoiceLine): number | undefined {
  return line.date ? day(line.date) : line.due ? day(line.due) - 30 : undefined;
}

export function handMadeBook(given: HandMade): { book: Book; items: OpenItems; asOf: number } {
  const asOf = day(given.asOf);
  const invoices = given.invoices ?? [];
  const credits = given.credits ?? [];
  const names = ["", ...new Set([...invoices, ...credits, ...(given.log ?? []), ...(given.bills ?? [])].map((line) => line.customer))];
  const home = given.home ?? "CNY";
  const currencies = [...new Set([home, ...[...invoices, ...credits, ...(given.bills ?? []), ...(given.rates ?? [])].map((line) => line.currency ?? home)])];
  const customer = (name: string) => names.indexOf(name);
  const currency = (code: string | undefined) => currencies.indexOf(code ?? home);
  const settled = invoices.flatMap((line, index) => (line.settled ? [{ line, index }] : []));

  const creditDates = [...credits.map((line) => day(line.date)), ...settled.map(({ line }) => day(line.settledOn ?? line.due))];

  const book: Book = {
    scale: 2,
    sheets: ["应收明细", "回款"],
    customers: names.map((name, index) => ({ name, parent: index, ...given.customers?.[name] })),
    currencies,
    home: 0,
    rates: (given.rates ?? []).map((line) => ({ currency: currency(line.currency), date: day(line.date), rate: line.rate })),
    debits: {
      length: invoices.length,
      document: invoices.map((line) => line.document),
      step: invoices.map((line) => line.step ?? ""),
      customer: Int32Array.from(invoices, (line) => customer(line.customer)),
      currency: Int32Array.from(invoices, (line) => currency(line.currency)),
      invoiceDate: Float64Array.from(invoices, (line) => invoiceDay(line) ?? NaN),
      dueDate: Float64Array.from(invoices, (line) => (line.due ? day(line.due) : NaN)),
      from: Float64Array.from(invoices, (line) => invoiceDay(line) ?? -Infinity),
      dueSource: Uint8Array.from(invoices, () => DUE_SOURCES.indexOf("document")),
      kind: Uint8Array.from(invoices, () => DEBIT_KINDS.indexOf("invoice")),
      amount: Float64Array.from(invoices, (line) => toMinor(line.amount)),
      rate: Float64Array.from(invoices, () => NaN),
      salesperson: invoices.map((line) => line.salesperson ?? ""),
      contract: invoices.map((line) => line.contract ?? ""),
      disputed: Uint8Array.from(invoices, (line) => (line.disputed ? 1 : 0)),
      disputeReason: invoices.map((line) => line.disputeReason ?? ""),
      graceDate: Float64Array.from(invoices, (line) => (line.grace ? day(line.grace) : NaN)),
      origin: { sheet: Int32Array.from(invoices, () => 0), row: Int32Array.from(invoices, (_, index) => index + 2) },
    },
    credits: {
      length: credits.length + settled.length,
      document: [...credits.map((line) => line.document), ...settled.map(({ line }) => `R-${line.document}`)],
      customer: Int32Array.from([...credits, ...settled.map(({ line }) => line)], (line) => customer(line.customer)),
      currency: Int32Array.from([...credits, ...settled.map(({ line }) => line)], (line) => currency(line.currency)),
      date: Float64Array.from(creditDates),
      from: Float64Array.from(creditDates),
      kind: Uint8Array.from([...credits.map((line) => line.kind ?? "receipt"), ...settled.map(() => "receipt" as const)], (kind) => CREDIT_KINDS.indexOf(kind)),
      amount: Float64Array.from([...credits.map((line) => toMinor(line.amount)), ...settled.map(({ line }) => toMinor(line.settled!))]),
      rate: Float64Array.from([...credits, ...settled], () => NaN),
      method: [...credits, ...settled].map(() => ""),
      otherPayer: [...credits, ...settled].map(() => ""),
      origin: {
        sheet: Int32Array.from([...credits, ...settled], () => 1),
        row: Int32Array.from([...credits, ...settled], (_, index) => index + 2),
      },
    },
    allocations: {
      length: settled.length,
      credit: Int32Array.from(settled, (_, index) => credits.length + index),
      debit: Int32Array.from(settled, ({ index }) => index),
      amount: Float64Array.from(settled, ({ line }) => toMinor(line.settled!)),
      effective: Float64Array.from(settled, ({ line }) => day(line.settledOn ?? line.due)),
    },
    bills: (given.bills ?? []).map(({ due, ...line }, index) => ({
      ...line, acceptor: "", otherCity: false, reading: 0, row: index + 2, customer: customer(line.customer), amount: toMinor(line.amount), currency: currency(line.currency), dueDate: day(due),
    })),
    reversals: [],
    contacts: (given.log ?? []).map((line, index): Contact => ({
      date: day(line.date),
      customer: customer(line.customer),
      invoice: line.invoice ?? "",
      level: line.level ?? NaN,
      channel: line.channel ?? "",
      person: line.person ?? "",
      result: line.result ?? "",
      promisedDate: line.promised === undefined ? undefined : day(line.promised),
      promisedAmount: line.promisedAmount === undefined ? undefined : toMinor(line.promisedAmount),
      reason: "",
      reading: 0,
      row: index + 2,
    })),
    matching: ["allocations"],
    effectiveDates: "documents",
    hasHistory: true,
    ledgerBalances: [],
    customerBalances: [],
    readings: [],
    problems: [],
  };
  return { book, items: openItemsAt(book, asOf, "due"), asOf };
}
