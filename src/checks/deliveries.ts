/** Order lines as the contract checks and the contract report look at them: due by the as-of day, with their verdict and their row. */
import type { Orders } from "../book/business";
import { addMonths, type DayNumber } from "../measures/calendar";
import { verdictOf, type LineVerdict } from "../measures/fulfilment";
import { exact, type MinorUnits } from "../measures/money";
import type { FindingRow } from "./types";

/** Lines that were due or delivered in so many months up to the as-of day count. */
export const DELIVERY_MONTHS = 12;

export interface Delivery {
  /** index into Orders */
  line: number;
  verdict: LineVerdict;
}

/** The judged lines whose planned or actual day lies in the last twelve months. */
export function recentDeliveries(orders: Orders, asOf: DayNumber): Delivery[] {
  const from = addMonths(asOf, -DELIVERY_MONTHS);
  const deliveries: Delivery[] = [];
  for (let line = 0; line < orders.length; line++) {
    const verdict = verdictOf(lineOf(orders, line), asOf);
    if (verdict && (orders.plannedDate[line]! > from || (verdict.delivered && orders.actualDate[line]! > from))) deliveries.push({ line, verdict });
  }
  return deliveries;
}

/** Every line past its planned day that is not delivered, however old. */
export function undelivered(orders: Orders, asOf: DayNumber): { line: number; daysLate: number }[] {
  const open: { line: number; daysLate: number }[] = [];
  for (let line = 0; line < orders.length; line++) {
    const isOpen = Number.isNaN(orders.actualDate[line]!) ? !(orders.actualQuantity[line]! > 0) : orders.actualDate[line]! > asOf;
    const daysLate = asOf - orders.plannedDate[line]!;
    if (isOpen && daysLate > 0) open.push({ line, daysLate });
  }
  return open;
}

/**
 * Lines delivered (and not refused) whose value is not billed in full at the end of the day, with the days since their delivery.
 * A billing date after the day has not happened yet. A billing date without an amount bills the whole line; where neither is
 * given for a line, nothing of it is billed.
 */
export function unbilledLines(orders: Orders, asOf: DayNumber): { line: number; days: number; amount: MinorUnits }[] {
  const open: { line: number; days: number; amount: MinorUnits }[] = [];
  for (let line = 0; line < orders.length; line++) {
    const days = asOf - orders.actualDate[line]!;
    if (!(days >= 0) || orders.accepted[line] === 0 || Number.isNaN(orders.amount[line]!)) continue;
    const amount = exact(orders.amount[line]! - billedBy(orders, line, asOf));
    if (amount > 0) open.push({ line, days, amount });
  }
  return open;
}

function billedBy(orders: Orders, line: number, asOf: DayNumber): MinorUnits {
  if (orders.billedDate[line]! > asOf) return 0;
  if (!Number.isNaN(orders.billed[line]!)) return orders.billed[line]!;
  return Number.isNaN(orders.billedDate[line]!) ? 0 : orders.amount[line]!;
}

/** The contract that a line belongs to, else its order; "" where the ledger names neither. */
export function agreementOf(orders: Orders, line: number): string {
  return orders.contract[line] || orders.order[line]!;
}

/** Rows of lines with their values, and the sum. */
export function linesAtStake(orders: Orders, lines: readonly number[], amountOf = (line: number) => orders.amount[line]! || 0): { rows: FindingRow[]; amount: MinorUnits } {
  const rows = lines.map((line): FindingRow => ({ reading: orders.origin.sheet[line]!, row: orders.origin.row[line]!, amount: amountOf(line) }));
  return { rows, amount: exact(rows.reduce((sum, { amount }) => sum + amount, 0)) };
}

function lineOf({ plannedDate, actualDate, plannedQuantity, actualQuantity }: Orders, line: number) {
  return { plannedDate: plannedDate[line]!, actualDate: actualDate[line]!, plannedQuantity: plannedQuantity[line]!, actualQuantity: actualQuantity[line]! };
}
