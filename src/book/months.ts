/** The monthly cubes that all checks and reports share: sums by month of the sales, and the receivables at every month's end. */
import type { MinorUnits } from "../measures/money";
import type { MonthNumber } from "../measures/months";

/** Sums by key and month: the value of key k in the m-th month stands at k × months + m. Minor units, home currency. */
export interface MonthCube {
  keys: number;
  revenue: Float64Array;
  /** only of lines with a known cost, as is `costedRevenue` */
  cost: Float64Array;
  costedRevenue: Float64Array;
  quantity: Float64Array;
  lines: Int32Array;
}

/** Sales by month, up to the as-of date. Built in one pass. */
export interface SalesMonths {
  first: MonthNumber;
  months: number;
  /** true when the as-of date is the last day of the last month, so that the month is complete */
  lastComplete: boolean;
  total: MonthCube;
  byCustomer: MonthCube;
  byItem: MonthCube;
  byLine: MonthCube;
  bySalesperson: MonthCube;
  byRegion: MonthCube;
}

/** Receivables in the home currency at each month's end (the last one at the as-of date), each array one value a month. */
export interface ReceivableMonths {
  first: MonthNumber;
  months: number;
  /** false when the ledgers have no history: then only the last month is meaningful */
  hasHistory: boolean;
  /** what was open, and of it overdue, when the first month began: opening items, and documents from before it */
  opening: { receivable: MinorUnits; overdue: MinorUnits };
  /** gross open items (without credits and unapplied), not due part, overdue part */
  receivable: Float64Array;
  notDue: Float64Array;
  overdue: Float64Array;
  /** open items by bucket, months × (bucketEnds + 1) */
  buckets: Float64Array;
  bucketCount: number;
  /** invoiced less credit notes in the month */
  billed: Float64Array;
  /** receipts of the month, by method */
  received: Float64Array;
  receivedBy: { method: ReceiptMethod; amounts: Float64Array }[];
  /** fell due in the month; of that, settled by its due date; settled in the month out of what was due by its end */
  fellDue: Float64Array;
  paidOnTime: Float64Array;
  collectedDue: Float64Array;
  /** Σ amount × days late (early counts negative) of what was settled in the month, and Σ amount */
  lateDays: Float64Array;
  settled: Float64Array;
}

export type ReceiptMethod = "cash" | "transfer" | "bankBill" | "commercialBill" | "advance" | "other";
export const RECEIPT_METHODS: readonly ReceiptMethod[] = ["cash", "transfer", "bankBill", "commercialBill", "advance", "other"];
