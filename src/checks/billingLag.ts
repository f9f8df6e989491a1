/** Our own part of the collection period: the days from delivery to invoice. */
import type { Orders } from "../book/business";
import { monthEnd, monthLabel, monthOf } from "../measures/months";
import { addMonths, type DayNumber } from "../measures/calendar";
import { exact } from "../measures/money";
import { oneDecimal } from "./openDebts";
import { severityOf } from "./severityOf";
import type { CheckInput, FindingRow, RawFinding, RuleCode } from "./types";

/** Lines billed in the months up to the as-of day are "now", those of as many months before it "before". */
export const LAG_MONTHS = 3;
const RULE: RuleCode = "W1.own-lag";

/**
 * Days from delivery to invoice of the lines billed in (after, until], weighted by their value; by line where no line has a value.
 * A line billed before its delivery counts 0. Undefined without such a line.
 */
export function billingLag(orders: Orders, after: DayNumber, until: DayNumber): number | undefined {
  const lines = billedLines(orders, after, until);
  const hasAmounts = lines.some((line) => orders.amount[line]! > 0);
  let [days, weights] = [0, 0];
  for (const line of lines) {
    const weight = hasAmounts ? Math.max(0, orders.amount[line]! || 0) : 1;
    days += weight * lagOf(orders, line);
    weights += weight;
  }
  return weights > 0 ? days / weights : undefined;
}

/** The company's lag of the last three months against the thresholds. */
export function billingLagFinding(input: CheckInput): RawFinding[] {
  const { asOf, thresholds, business: { orders } } = input;
  if (!orders) return [];
  const from = addMonths(asOf, -LAG_MONTHS);
  const lag = billingLag(orders, from, asOf);
  const raised = lag === undefined ? undefined : severityOf(input, RULE, "", lag, "billingLagDays", "billingLagRed");
  if (lag === undefined || !raised) return [];
  const before = billingLag(orders, addMonths(asOf, -2 * LAG_MONTHS), from);
  const late = billedLines(orders, from, asOf).filter((line) => lagOf(orders, line) >= thresholds.billingLagDays);
  const rows = rowsOf(orders, late);
  return [{
    rule: RULE, ...raised, object: { kind: "company", id: "" }, value: lag, unit: "days", trend: lagByMonth(orders, asOf),
    rows, amount: exact(rows.reduce((sum, { amount }) => sum + amount, 0)),
    values: { lagDays: oneDecimal(lag), beforeDays: before === undefined ? "" : oneDecimal(before), limitDays: raised.threshold, slowDays: thresholds.billingLagDays, lines: late.length, months: LAG_MONTHS },
    owner: "arAccountant",
  }];
}

function billedLines({ length, actualDate, billedDate }: Orders, after: DayNumber, until: DayNumber): number[] {
  const lines: number[] = [];
  for (let i = 0; i < length; i++) if (billedDate[i]! > after && billedDate[i]! <= until && !Number.isNaN(actualDate[i]!)) lines.push(i);
  return lines;
}

function lagOf({ actualDate, billedDate }: Orders, line: number): number {
  return Math.max(0, billedDate[line]! - actualDate[line]!);
}

function rowsOf({ origin, amount }: Orders, lines: readonly number[]): FindingRow[] {
  return lines.map((line) => ({ reading: origin.sheet[line]!, row: origin.row[line]!, amount: amount[line]! || 0 }));
}

/** The months of both periods; one without a billed line is left out. */
export function lagByMonth(orders: Orders, asOf: DayNumber): RawFinding["trend"] {
  return Array.from({ length: 2 * LAG_MONTHS }, (_, i) => monthOf(asOf) - 2 * LAG_MONTHS + 1 + i).flatMap((month) => {
    const value = billingLag(orders, monthEnd(month - 1), Math.min(monthEnd(month), asOf));
    return value === undefined ? [] : [{ label: monthLabel(month), value }];
  });
}
