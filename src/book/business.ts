/** What a workbook tells about the business beside its receivables: sales, stock, orders, contracts, deals, targets, in columns. */
import type { DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import type { CustomerIndex, Origin } from "./types";

/** Names in order of first appearance; columns hold their index, −1 = blank. */
export type Names = string[];

/** A table is absent when the workbook has no such ledger. Amounts are minor units at the book's scale in the home currency; NaN = blank. */
export interface Business {
  items: Item[];
  lines: Names;
  salespeople: Names;
  regions: Names;
  industries: Names;
  departments: Names;
  sales?: Sales;
  stock?: Stock;
  orders?: Orders;
  contracts?: Contract[];
  deals?: Deals;
  /** every customer's statements, as their ledger gives them */
  statements?: StatementLines;
  financials?: Financials[];
  targets?: Targets;
  budgets?: Budgets;
  purchases?: Purchases;
  /** days off and workdays that the holiday ledger names: working = true is a make-up workday */
  holidays: { day: DayNumber; working: boolean }[];
}

export interface Item {
  /** the item's code where the ledgers give one, else its name */
  key: string;
  name: string;
  /** index into Business.lines */
  line: number;
}

/** Sales lines and their cost. */
export interface Sales {
  length: number;
  date: Float64Array;
  customer: Int32Array;
  item: Int32Array;
  line: Int32Array;
  salesperson: Int32Array;
  region: Int32Array;
  order: string[];
  /** NaN = not given */
  quantity: Float64Array;
  /** net of discount and returns, without tax where the ledger says so; returns are negative lines */
  revenue: Float64Array;
  /** full cost: material + labour + freight + other, or the total that the ledger gives; NaN = no cost known */
  cost: Float64Array;
  parts: { material: Float64Array; labour: Float64Array; freight: Float64Array; other: Float64Array };
  /** true when at least one line has a cost */
  hasCost: boolean;
  origin: Origin;
}

/** Stock: one row an item, warehouse and period (or day). */
export interface Stock {
  length: number;
  item: Int32Array;
  warehouse: Int32Array;
  warehouses: Names;
  /** the last day of the row's period, or its day; NaN = the ledger is undated */
  date: Float64Array;
  openingQuantity: Float64Array;
  inQuantity: Float64Array;
  outQuantity: Float64Array;
  closingQuantity: Float64Array;
  openingAmount: Float64Array;
  inAmount: Float64Array;
  outAmount: Float64Array;
  closingAmount: Float64Array;
  inTransit: Float64Array;
  leadTime: Float64Array;
  safetyStock: Float64Array;
  expiry: Float64Array;
  lastIssue: Float64Array;
  /** first receipt, NaN = not given */
  firstReceipt: Float64Array;
  origin: Origin;
}

/** Order lines: planned against delivered. */
export interface Orders {
  length: number;
  order: string[];
  contract: string[];
  customer: Int32Array;
  item: Int32Array;
  department: Int32Array;
  plannedQuantity: Float64Array;
  actualQuantity: Float64Array;
  plannedDate: Float64Array;
  /** NaN = not delivered yet */
  actualDate: Float64Array;
  /** 1 yes, 0 no, 2 not said */
  accepted: Uint8Array;
  inSpec: Uint8Array;
  serviceIssue: string[];
  claim: Float64Array;
  /** the line's value, and what of it was billed */
  amount: Float64Array;
  billed: Float64Array;
  billedDate: Float64Array;
  origin: Origin;
}

export interface Contract {
  contract: string;
  customer: CustomerIndex;
  signed?: DayNumber;
  start?: DayNumber;
  end?: DayNumber;
  amount?: MinorUnits;
  received?: MinorUnits;
  /** as written; "" = the clause is missing, undefined = the ledger has no such column */
  terms?: string;
  penaltyRate?: number;
  earlyDiscount?: string;
  fxClause?: string;
  foreignCurrency: boolean;
  approval?: string;
  standard?: boolean;
  status?: string;
  reading: number;
  row: number;
}

export type DealOutcome = "open" | "won" | "lost";
export const DEAL_OUTCOMES: readonly DealOutcome[] = ["open", "won", "lost"];

/** One row a deal and stage that it entered; a ledger with one row a deal has one spell a deal. */
export interface Deals {
  length: number;
  deals: Names;
  stages: Names;
  /** index into `deals` */
  deal: Int32Array;
  stage: Int32Array;
  customer: Int32Array;
  industry: Int32Array;
  region: Int32Array;
  salesperson: Int32Array;
  item: Int32Array;
  department: Int32Array;
  amount: Float64Array;
  /** NaN = not given */
  entered: Float64Array;
  /** NaN = still in the stage */
  left: Float64Array;
  created: Float64Array;
  closed: Float64Array;
  updated: Float64Array;
  /** index into DEAL_OUTCOMES */
  outcome: Uint8Array;
  origin: Origin;
}

/** The lines of a customer's own statement: > 0 they owe us, < 0 they paid or credited. */
export interface StatementLines {
  length: number;
  customer: Int32Array;
  document: string[];
  reference: string[];
  date: Float64Array;
  amount: Float64Array;
  origin: Origin;
}

/** A customer's financial statements of one period, minor units; undefined = not given. */
export interface Financials {
  customer: CustomerIndex;
  /** the period's last day */
  period: DayNumber;
  /** months that the flow figures cover; 12 unless the period says otherwise */
  months: number;
  figures: Partial<Record<FinancialFigure, MinorUnits>>;
  reading: number;
  row: number;
}

export type FinancialFigure =
  | "totalAssets" | "currentAssets" | "currentLiabilities" | "totalLiabilities" | "equity" | "retainedEarnings"
  | "ebit" | "revenue" | "netProfit" | "operatingCashFlow";

/** Purchases and payments to suppliers: a row is an order, a delivery, an invoice, a payment, or several of them at once. */
export interface Purchases {
  length: number;
  suppliers: Names;
  /** index into `suppliers`, −1 = not named */
  supplier: Int32Array;
  /** the order's number, else the invoice's, else the payment's */
  document: string[];
  /** NaN = not given */
  orderDate: Float64Array;
  receivedDate: Float64Array;
  invoiceDate: Float64Array;
  payDate: Float64Array;
  quantity: Float64Array;
  /** value of the purchase */
  amount: Float64Array;
  freight: Float64Array;
  /** paid on `payDate`; NaN for a payment that an earlier row tells already */
  paid: Float64Array;
  /** the part of it that the ledger itself calls an advance, NaN = it does not say */
  advance: Float64Array;
  /** of the advance, what the ledger says is settled, NaN = it does not say; in a row without an advance, of the supplier's earlier ones */
  settled: Float64Array;
  /** 1 = the row's sheet dates deliveries or invoices, so that without a date they have not come */
  awaitsGoods: Uint8Array;
  origin: Origin;
}

export interface Targets {
  length: number;
  person: string[];
  indicator: string[];
  period: Float64Array;
  /** months that the row covers, NaN where neither a column nor the period's words say */
  months: Float64Array;
  target: Float64Array;
  actual: Float64Array;
  origin: Origin;
}

export interface Budgets {
  length: number;
  department: string[];
  expense: string[];
  /** the period's last day */
  period: Float64Array;
  /** months that the row covers: 12 for a year, 1 for a month */
  months: Float64Array;
  budget: Float64Array;
  actual: Float64Array;
  origin: Origin;
}
