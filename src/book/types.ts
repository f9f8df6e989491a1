/** The Book: every receivable, credit and settlement of a workbook in columns, free of any as-of date; and what is open on a day. */
import type { LedgerKind } from "../ledger/fields";
import type { Ledger, Problem, Reading } from "../ledger/types";
import type { BucketEnds } from "../measures/aging";
import type { DayNumber } from "../measures/calendar";
import type { MinorUnits, Scale } from "../measures/money";
import type { Bill, Contact, Rate, Reversal } from "./sideRecords";

/** Where a record stands: in the ledger `readings[sheet[i]]`, on the sheet `sheets[sheet[i]]`, 1-based row `row[i]`. */
export interface Origin {
  sheet: Int32Array;
  row: Int32Array;
}

/** Index into `Book.customers`; 0 is always "customer missing". */
export type CustomerIndex = number;
/** Index into `Book.currencies`. */
export type CurrencyIndex = number;

export interface Customer {
  name: string;
  code?: string;
  /** the ultimate parent, itself where there is none */
  parent: CustomerIndex;
  industry?: string;
  region?: string;
  /** as the ledger words it: state organ, institution, large, medium, small, micro */
  size?: string;
  salesperson?: string;
  regionalManager?: string;
  tier?: string;
  grade?: string;
  /** limits are in the currency below; `limitsAt` gives them in the home currency */
  creditLimit?: MinorUnits;
  insuredLimit?: MinorUnits;
  /** ISO code of the limits' currency as the customers' ledger names it, absent = home */
  limitCurrency?: string;
  terms?: string;
  termsDays?: number;
  email?: string;
  language?: string;
  reviewDate?: DayNumber;
  /** the day of the grade, and the day on which the ledger's row was last brought up to date */
  gradeDate?: DayNumber;
  updated?: DayNumber;
  /** the first row of the customers' ledger about it: index into Book.readings, 1-based sheet row */
  listed?: { reading: number; row: number };
}

export type DueSource = "document" | "plan" | "contract" | "customer" | "invoice-date";
export const DUE_SOURCES: readonly DueSource[] = ["document", "plan", "contract", "customer", "invoice-date"];

/** "refund" is money that went back to the customer: a negative or reversed receipt. */
export type DebitKind = "invoice" | "opening" | "journal" | "aged" | "refund";
export const DEBIT_KINDS: readonly DebitKind[] = ["invoice", "opening", "journal", "aged", "refund"];

/** What customers owe us: invoices, each instalment of one on its own, opening balances, journal debits. Amounts > 0. */
export interface Debits {
  length: number;
  document: string[];
  /** instalment step, "" for a whole invoice */
  step: string[];
  customer: Int32Array;
  currency: Int32Array;
  /** NaN = unknown */
  invoiceDate: Float64Array;
  /** NaN only where the ledger gives no date at all */
  dueDate: Float64Array;
  /** the day from which it counts: its invoice date, −Infinity (always) where that is unknown */
  from: Float64Array;
  /** index into DUE_SOURCES */
  dueSource: Uint8Array;
  /** index into DEBIT_KINDS */
  kind: Uint8Array;
  amount: Float64Array;
  /** rate to the home currency that the document names, NaN = none */
  rate: Float64Array;
  salesperson: string[];
  contract: string[];
  disputed: Uint8Array;
  disputeReason: string[];
  /** no dunning before this day, NaN = none */
  graceDate: Float64Array;
  origin: Origin;
}

export type CreditKind = "receipt" | "creditNote" | "journal" | "opening" | "aged" | "paidSoFar";
export const CREDIT_KINDS: readonly CreditKind[] = ["receipt", "creditNote", "journal", "opening", "aged", "paidSoFar"];

/** What reduces the debt: receipts, credit notes, journal credits, and the payments that an invoice list shows as "paid". Amounts > 0. */
export interface Credits {
  length: number;
  document: string[];
  customer: Int32Array;
  currency: Int32Array;
  /** NaN for "paid so far", which has no date of its own */
  date: Float64Array;
  /** the day from which it counts: its date, else its invoice's date, else −Infinity (always) */
  from: Float64Array;
  /** index into CREDIT_KINDS */
  kind: Uint8Array;
  amount: Float64Array;
  rate: Float64Array;
  method: string[];
  /** who paid, where the ledger names somebody else than the customer; "" otherwise */
  otherPayer: string[];
  origin: Origin;
}

/**
 * Which credit settles which debit, from which day on (max of the documents' dates and the allocation's own).
 * A negative amount undoes an earlier settlement, from its own day on (a returned cheque, an allocation taken back).
 */
export interface Allocations {
  length: number;
  credit: Int32Array;
  debit: Int32Array;
  amount: Float64Array;
  effective: Float64Array;
}

/** How receipts found their invoices. */
export type Matching = "balances" | "allocations" | "invoice-number" | "fifo" | "journal-fifo";

/** Whether an allocation counts from the later of its documents' dates, or from its own date too where the ledger gives one. */
export type EffectiveDates = "documents" | "allocation-dates";

/** A ledger's own balance for a day: a balance list, a journal's balance column, a printed total. */
export interface LedgerBalance {
  currency: CurrencyIndex;
  sheet: string;
  asOf?: DayNumber;
  amount: MinorUnits;
  /** the kind of ledger that says so */
  source: LedgerKind;
}

/** A customer's balance as a balance list gives it: no documents, no dates. */
export interface CustomerBalance {
  customer: CustomerIndex;
  currency: CurrencyIndex;
  /** index into Book.readings, 1-based sheet row */
  reading: number;
  row: number;
  amount: MinorUnits;
}

/** Why past days cannot be rebuilt: no days of payment, receipts that do not cover what is paid, a list without settled invoices, balances without documents. */
export type HistoryGap = "payment-dates" | "receipts" | "settled-invoices" | "documents";

export interface Book {
  scale: Scale;
  /** the sheet of every reading: a sheet with two tables stands here twice */
  sheets: string[];
  customers: Customer[];
  currencies: string[];
  home: CurrencyIndex;
  rates: Rate[];
  debits: Debits;
  credits: Credits;
  allocations: Allocations;
  bills: Bill[];
  contacts: Contact[];
  reversals: Reversal[];
  /** the ways in which settlements were found, in this workbook */
  matching: Matching[];
  effectiveDates: EffectiveDates;
  /** true when a past as-of date can be rebuilt: every settlement has a date */
  hasHistory: boolean;
  /** what is missing for that; absent with a history */
  historyGap?: HistoryGap;
  /** last document date of the workbook; without receivables, the last day of its sales, stock, deliveries or deals */
  lastDate?: DayNumber;
  /** per currency, the balance that the ledgers themselves give for a day (balance column, balance list, printed total), when they do */
  ledgerBalances: LedgerBalance[];
  /** balances by customer from balance lists: for tie-out, concentration and limits, never for aging */
  customerBalances: CustomerBalance[];
  readings: Reading[];
  problems: Problem[];
}

/** Units of the home currency for one unit of `currency` (ISO code), from the day on. */
export interface TypedRate {
  currency: string;
  date: DayNumber;
  rate: number;
}

export interface BookOptions {
  homeCurrency: string;
  /** customers to be treated as one: variant → name kept; the user's decision */
  mergedCustomers: Record<string, string>;
  /** exchange rates that the user has typed; a currency of theirs has no other rates */
  rates?: readonly TypedRate[];
  /** the day of a printed aging that names no day itself, in a workbook without any dated document */
  today?: DayNumber;
}

export type OpenKind = "item" | "credit" | "unapplied";
export const OPEN_KINDS: readonly OpenKind[] = ["item", "credit", "unapplied"];

/** What is open at the end of a day. One row a debit that is not settled, a credit note not used, a receipt not applied. */
export interface OpenItems {
  asOf: DayNumber;
  basis: AgingBasis;
  length: number;
  /** index into Book.debits or −1 */
  debit: Int32Array;
  /** index into Book.credits or −1 */
  credit: Int32Array;
  /** index into OPEN_KINDS */
  kind: Uint8Array;
  customer: Int32Array;
  currency: Int32Array;
  /** the day that the item is aged from: due date or invoice date by basis */
  agedFrom: Float64Array;
  /** asOf − agedFrom; ≤ 0 is not due (basis "due") */
  days: Int32Array;
  original: Float64Array;
  /** settled by receipts */
  settled: Float64Array;
  /** settled by credit notes */
  credited: Float64Array;
  /** signed: items > 0, credits and unapplied < 0 */
  open: Float64Array;
  /** documents dated after asOf, left out */
  later: { count: number; amount: MinorUnits }[];
}

export type AgingBasis = "due" | "invoice";

/** One line of an aging. notDue + buckets + credits + unapplied = total, always; all in one currency, minor units. */
export interface AgingRow {
  /** −1 in totals */
  customer: CustomerIndex;
  currency: CurrencyIndex;
  /** by due date only; 0 by invoice date */
  notDue: MinorUnits;
  /** one an end, and one beyond the last */
  buckets: MinorUnits[];
  /** credit notes not used, ≤ 0 */
  credits: MinorUnits;
  /** receipts not applied, ≤ 0 */
  unapplied: MinorUnits;
  /** the balance */
  total: MinorUnits;
  /** open items alone: notDue + buckets */
  debitTotal: MinorUnits;
  /** open items past their due date, whatever the basis */
  overdue: MinorUnits;
  /** debitTotal ÷ the currency's debitTotal, 0 to 1; absent when that is 0 */
  share?: number;
  /** the most days of an open item (past due, or of age, by basis); 0 when none is past */
  oldestDays: number;
  /** Σ open × max(0, days past due) ÷ Σ open, over the open items; absent without any */
  weightedDaysLate?: number;
  grade: string;
  /** number of open items, credits and unapplied receipts */
  items: number;
}

/** A rate that a converted total used. */
export interface RateUsed {
  currency: CurrencyIndex;
  rate: number;
  /** its day; from the rate table, else from the latest document that names one */
  date: DayNumber;
  source: "table" | "document";
}

export interface Aging {
  asOf: DayNumber;
  basis: AgingBasis;
  ends: BucketEnds;
  /** by customer and currency; most overdue first, then largest balance, then name */
  rows: AgingRow[];
  /** one a currency that has items, in the order of Book.currencies */
  totals: AgingRow[];
  /** all currencies in the home currency; absent when there is only the home currency, or no rate at all */
  converted?: { row: AgingRow; rates: RateUsed[]; missing: CurrencyIndex[] };
}

export interface AgingOptions {
  /** one row a group of companies instead of one a customer */
  byParent?: boolean;
}

/** Per currency: the balance from the documents, what the aging shows, and the ledgers' own figure where there is one. */
export interface TieOut {
  currency: CurrencyIndex;
  /** Σ debits − Σ credits dated ≤ asOf */
  documents: MinorUnits;
  /** Σ aging total */
  aged: MinorUnits;
  /** the ledger's own balance for this day, when given */
  ledger?: MinorUnits;
  /** ledger − aged, or documents − aged when the ledger names no balance */
  difference: MinorUnits;
  /** where the difference comes from: rows not used, printed totals that do not add up … */
  explained: { problem: Problem; amount: MinorUnits }[];
}

export type { Bill, Contact, Ledger, Rate, Reversal };
