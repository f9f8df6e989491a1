/** W3, how much lies there: stock that nobody takes, that reaches too far, that expires, that is more than orders ask for, and what runs short. */
import { multiply } from "../measures/money";
import { raisedAt } from "./hysteresis";
import { lastMonths, monthTrend } from "./monthTrend";
import { oneDecimal } from "./openDebts";
import { redFrom } from "./severityOf";
import type { StockMonths } from "./stockMonths";
import type { StockPosition } from "./stockPositions";
import { stockRows } from "./stockStake";
import type { CheckInput, FindingObject, FindingRow, RawFinding, RuleCode } from "./types";

/** Sums of broken units (kilograms) without the noise of binary fractions. */
const UNIT_DECIMALS = 4;
const TREND_MONTHS = 12;

export function levelFindings(input: CheckInput, months: StockMonths, positions: readonly StockPosition[]): RawFinding[] {
  return positions.flatMap((position) => findingsOf(input, position).map((finding) => ({ ...finding, trend: monthlyIssues(months, position.item), trendUnit: "quantity" as const })));
}

/** Units issued in each of the last twelve months; none where the ledgers know no issues. */
function monthlyIssues(months: StockMonths, item: number): RawFinding["trend"] {
  if (months.issues === "none") return [];
  return monthTrend(months.first, lastMonths(months.months, TREND_MONTHS), (month) => months.outQuantity[item * months.months + month]!);
}

function findingsOf(input: CheckInput, position: StockPosition): RawFinding[] {
  const low = [replenish(input, position), expiring(input, position)];
  if (position.quantity <= 0 || position.isNew) return low.flatMap((finding) => finding ?? []);
  const idle = noIssue(input, position);
  // one word on too much stock: what does not move at all is not also slow
  const much = idle ?? slowMoving(input, position) ?? overstock(input, position);
  return [...low, much].flatMap((finding) => finding ?? []);
}

/** Days since the last issue, above the thresholds. The whole stock is at stake. */
function noIssue(input: CheckInput, position: StockPosition): RawFinding | undefined {
  const { thresholds } = input;
  const rule: RuleCode = "W3.no-issue";
  const days = position.idleDays;
  if (days === undefined) return undefined;
  const isRed = days > thresholds.noIssueRed;
  if (!isRed && days <= raisedAt(input, rule, objectOf(input, position).id, thresholds.noIssueAmber)) return undefined;
  return {
    ...base(input, position, rule), severity: isRed ? "red" : "amber", value: days, threshold: isRed ? thresholds.noIssueRed : thresholds.noIssueAmber, unit: "days",
    ...stockRows(input, [position], ({ amount }) => amount), values: { ...valuesOf(input, position), days }, owner: "warehouse",
  };
}

/** Stock that reaches further than the limit at the issues of the last three months. What lies beyond the limit is at stake. */
function slowMoving(input: CheckInput, position: StockPosition): RawFinding | undefined {
  const limit = input.thresholds.coverDays;
  const red = redFrom(input.thresholds, "coverDays", "coverRed");
  const rule: RuleCode = "W3.slow-moving";
  const cover = position.coverDays;
  if (cover === undefined || cover <= raisedAt(input, rule, objectOf(input, position).id, limit)) return undefined;
  const isRed = cover > red;
  const beyond = Math.max(0, 1 - limit / cover);
  return {
    ...base(input, position, rule), severity: isRed ? "red" : "amber", value: cover, threshold: isRed ? red : limit, unit: "days",
    ...stockRows(input, [position], ({ amount }) => multiply(amount, beyond)),
    values: { ...valuesOf(input, position), coverDays: Number.isFinite(cover) ? Math.round(cover) : "∞", limitDays: isRed ? red : limit }, owner: "warehouse",
  };
}

/** So many times what an order would bring the stock to. What lies above that level is at stake. */
function overstock(input: CheckInput, position: StockPosition): RawFinding | undefined {
  const { targetStock = 0, safetyStock = 0, quantity } = position;
  const rule: RuleCode = "W3.overstock";
  const { overstockTimes } = input.thresholds;
  const times = quantity / targetStock;
  if (!(targetStock > 0) || times <= raisedAt(input, rule, objectOf(input, position).id, overstockTimes)) return undefined;
  const above = 1 - targetStock / quantity;
  return {
    ...base(input, position, rule), severity: "amber", value: times, threshold: overstockTimes, unit: "times",
    ...stockRows(input, [position], ({ amount }) => multiply(amount, above)),
    values: { ...valuesOf(input, position), target: Math.ceil(targetStock), safety: Math.ceil(safetyStock), times: oneDecimal(times) }, owner: "purchasing",
  };
}

/** Below the reorder point, what is on its way counted: amber; below the safety stock: red. No money hangs on it yet. */
function replenish(input: CheckInput, position: StockPosition): RawFinding | undefined {
  const { reorderPoint, safetyStock = 0, orderQuantity = 0, quantity, inTransit, leadTime } = position;
  if (reorderPoint === undefined || orderQuantity <= 0) return undefined;
  const reach = quantity + inTransit;
  const isRed = reach < safetyStock;
  return {
    ...base(input, position, "W3.replenish"), severity: isRed ? "red" : "amber", value: reach, threshold: isRed ? safetyStock : reorderPoint, unit: "quantity",
    ...stockRows(input, [position], () => 0),
    values: { ...valuesOf(input, position), inTransit: units(inTransit), reorder: Math.ceil(reorderPoint), safety: Math.ceil(safetyStock), order: orderQuantity, lead: Number.isNaN(leadTime) ? "" : leadTime },
    owner: "purchasing",
  };
}

/** Batches that expire within the thresholds, or have. Their value is at stake. */
function expiring(input: CheckInput, position: StockPosition): RawFinding | undefined {
  const { business: { stock }, asOf, thresholds } = input;
  if (!stock) return undefined;
  const left = (row: number): number => stock.expiry[row]! - asOf;
  const lying = position.rows.filter((row) => stock.closingQuantity[row]! > 0 && !Number.isNaN(left(row)));
  const days = Math.min(...lying.map(left));
  const [isPast, isRed] = [days < 0, days <= thresholds.expiryRed];
  const rule: RuleCode = isPast ? "W3.expired" : "W3.expiry";
  // few days are bad here: what was raised stays until there are clearly more than the limit
  const limit = thresholds.expiryAmber / raisedAt(input, rule, objectOf(input, position).id, 1);
  if (!(days <= limit)) return undefined;
  const batches = lying.filter((row) => (isPast ? left(row) < 0 : left(row) <= limit));
  const rows = batches.map((row): FindingRow => ({ reading: stock.origin.sheet[row]!, row: stock.origin.row[row]!, amount: stock.closingAmount[row]! || 0 }));
  const quantity = batches.reduce((sum, row) => sum + stock.closingQuantity[row]!, 0);
  return {
    ...base(input, position, rule), severity: isRed ? "red" : "amber", value: days, threshold: isPast ? 0 : isRed ? thresholds.expiryRed : thresholds.expiryAmber, unit: "days",
    rows, amount: rows.reduce((sum, { amount }) => sum + amount, 0), values: { ...valuesOf(input, position), days: Math.abs(days), quantity: units(quantity) }, owner: "warehouse",
  };
}

function base(input: CheckInput, position: StockPosition, rule: RuleCode): Pick<RawFinding, "rule" | "object" | "trend"> {
  return { rule, object: objectOf(input, position), trend: [] };
}

function objectOf({ business }: CheckInput, { item }: StockPosition): FindingObject {
  return { kind: "item", id: business.items[item]!.key };
}

function valuesOf({ business }: CheckInput, { item, quantity, valueClass, steadiness, advice }: StockPosition): Record<string, string | number> {
  return { name: business.items[item]!.name, quantity: units(quantity), classes: `${valueClass}${steadiness ?? ""}`, advice };
}

function units(quantity: number): number {
  return Number(quantity.toFixed(UNIT_DECIMALS));
}
