/** The figures of the overview's tiles and charts, in the home currency. */
import { customerShares } from "../book/customerShares";
import { receivableIndicators, WINDOW_MONTHS } from "../book/receivableIndicators";
import type { ReceiptMethod, ReceivableMonths } from "../book/months";
import { monthLabel } from "../measures/months";
import { openDebts, type OpenDebt } from "../checks/openDebts";
import { collectionEffectiveness } from "../measures/collectionEffectiveness";
import { expectedCash } from "../measures/expectedCash";
import { exact, ratio, type MinorUnits } from "../measures/money";
import { largestFirst } from "../measures/ranking";
import type { ReportContext } from "./context";
import { homeRow } from "./runLogReport";

export interface OverviewFigures {
  receivables?: MinorUnits;
  overdue?: MinorUnits;
  overdueRate?: number;
  over90: MinorUnits;
  /** a lower bound when the receivables exceed all sales known */
  dso?: { days: number; isOpen: boolean };
  effectiveness?: number;
  expected: MinorUnits;
  /** days by which customers pay late on average, ≥ 0 */
  usualDelay: number;
}

const OLD_DAYS = 90;
export const EXPECTED_DAYS = 30;
const SHOWN_MONTHS = 12;

export function overviewFigures(context: ReportContext): OverviewFigures {
  const { receivableMonths: months, asOf } = context;
  const row = homeRow(context);
  const debts = openDebts(context);
  const latest = receivableIndicators(months, asOf).at(-1);
  const usualDelay = delayOf(months);
  return {
    receivables: row?.total, overdue: row?.overdue, overdueRate: row && ratio(row.overdue, row.debitTotal),
    over90: exact(debts.reduce((sum, { amount, daysLate }) => (daysLate > OLD_DAYS ? sum + amount : sum), 0)),
    ...(latest?.countbackDays !== undefined && { dso: { days: latest.countbackDays, isOpen: latest.isCountbackOpen } }),
    effectiveness: effectivenessOf(months),
    expected: expectedOf(debts, usualDelay, asOf),
    usualDelay,
  };
}

/** Of what was settled in the last year; early payment is no reason to expect money before the due date. */
function delayOf({ lateDays, settled, hasHistory }: ReceivableMonths): number {
  if (!hasHistory) return 0;
  const sum = (values: Float64Array) => values.slice(-SHOWN_MONTHS).reduce((total, value) => total + value, 0);
  return Math.max(0, Math.round(ratio(sum(lateDays), sum(settled)) ?? 0));
}

function effectivenessOf({ hasHistory, months, receivable, notDue, billed }: ReceivableMonths): number | undefined {
  if (!hasHistory || months <= WINDOW_MONTHS) return undefined;
  return collectionEffectiveness({
    opening: receivable[months - 1 - WINDOW_MONTHS]!, creditSales: exact(billed.slice(-WINDOW_MONTHS).reduce((sum, amount) => sum + amount, 0)),
    closing: receivable[months - 1]!, closingCurrent: notDue[months - 1]!,
  });
}

function expectedOf(debts: readonly OpenDebt[], delay: number, asOf: number): MinorUnits {
  const dated = debts.filter(({ daysLate }) => !Number.isNaN(daysLate));
  const open = Float64Array.from(dated, ({ amount }) => amount);
  const due = Float64Array.from(dated, ({ daysLate }) => asOf - daysLate);
  return expectedCash(open, due, delay, asOf, [asOf + EXPECTED_DAYS]).periods[0]!;
}

/** Days by month, the last twelve that are known; empty without a history. */
export function dsoByMonth({ receivableMonths: months, asOf }: ReportContext): { label: string; days: number }[] {
  return receivableIndicators(months, asOf).flatMap(({ countbackDays }, m) => (countbackDays === undefined ? [] : [{ label: monthLabel(months.first + m), days: countbackDays }])).slice(-SHOWN_MONTHS);
}

/** Receipts of the last twelve months by the methods that occur in them. */
export function cashByMonth({ receivableMonths: { first, months, receivedBy } }: ReportContext): { labels: string[]; methods: { method: ReceiptMethod; amounts: number[] }[] } {
  const count = Math.min(SHOWN_MONTHS, months);
  const from = months - count;
  return {
    labels: Array.from({ length: count }, (_, index) => monthLabel(first + from + index)),
    methods: receivedBy.map(({ method, amounts }) => ({ method, amounts: [...amounts.slice(from)] })).filter(({ amounts }) => amounts.some((amount) => amount !== 0)),
  };
}

/** The largest customers with their amounts and the share of all that they have together up to there. */
export function largestCustomers(context: ReportContext, count: number): { basis: "sales" | "receivables"; customers: { name: string; amount: MinorUnits; cumulative: number }[] } | undefined {
  const shares = customerShares(context);
  if (!shares) return undefined;
  const order = [...largestFirst(shares.now)].filter((customer) => shares.now[customer]! > 0);
  const total = order.reduce((sum, customer) => sum + shares.now[customer]!, 0);
  let so = 0;
  const customers = order.slice(0, count).map((customer) => {
    so += shares.now[customer]!;
    return { name: context.book.customers[customer]!.name, amount: shares.now[customer]!, cumulative: so / total };
  });
  return { basis: shares.basis, customers };
}
