/** W3, turnover: how often the stock of the company, a product line or an item turned in the last three months, against the year before them. */
import { daysOfMonth } from "../measures/months";
import { LEAST_HISTORY } from "../measures/alarm";
import { multiply, type MinorUnits } from "../measures/money";
import { stockTurnover } from "../measures/stockTurnover";
import { monthTrend } from "./monthTrend";
import { oneDecimal } from "./openDebts";
import { apart, wholeMonths, type Stretch } from "./salesPeriods";
import { severityOf } from "./severityOf";
import type { StockMonths } from "./stockMonths";
import type { StockPosition } from "./stockPositions";
import { stockRows } from "./stockStake";
import type { CheckInput, FindingObject, RawFinding } from "./types";

const [RECENT_MONTHS, BASE_MONTHS] = [3, 12];
/** Whole months that a trend takes: three, and six to hold them against. */
export const LEAST_STOCK_MONTHS = RECENT_MONTHS + LEAST_HISTORY;
/** Values count where at least so many of the items have them; else units do. */
const VALUED_SHARE = 0.9;

export interface Turnover {
  /** a year */
  now?: number;
  before?: number;
  /** by value, or by units where values are missing */
  measuredBy: "amount" | "quantity";
}

/** Where the last three whole months and up to twelve before them lie; undefined with fewer than nine. */
export function turnoverPeriods(months: StockMonths): { now: Stretch; base: Stretch } | undefined {
  const whole = wholeMonths(months, months.until);
  if (whole < LEAST_STOCK_MONTHS) return undefined;
  const now = { from: whole - RECENT_MONTHS, to: whole };
  return { now, base: { from: Math.max(0, now.from - BASE_MONTHS), to: now.from } };
}

/** The turnover of a set of items; undefined where nothing lay in stock. */
export function turnoverOf(months: StockMonths, items: readonly number[], periods: { now: Stretch; base: Stretch }): Turnover {
  const valued = items.filter((item) => hasAmounts(months, item));
  const byAmount = valued.length > 0 && valued.length >= VALUED_SHARE * items.length;
  const rate = (stretch: Stretch): number | undefined => turnoverIn(months, byAmount ? valued : items, stretch, byAmount);
  const [now, before] = [rate(periods.now), rate(periods.base)];
  return { ...(now !== undefined && { now }), ...(before !== undefined && { before }), measuredBy: byAmount ? "amount" : "quantity" };
}

/** The turnover of each whole month, a year, oldest first. */
export function monthlyTurnover(months: StockMonths, items: readonly number[], stretch: Stretch, byAmount: boolean): RawFinding["trend"] {
  const counted = byAmount ? items.filter((item) => hasAmounts(months, item)) : items;
  return monthTrend(months.first, stretch, (month) => turnoverIn(months, counted, { from: month, to: month + 1 }, byAmount));
}

export function turnoverFindings(input: CheckInput, months: StockMonths, positions: readonly StockPosition[]): RawFinding[] {
  const { business, thresholds: { stockMaterial } } = input;
  const periods = turnoverPeriods(months);
  if (!periods) return [];
  const scope = (object: FindingObject, own: readonly StockPosition[], name = object.id): RawFinding[] => {
    const finding = turnoverFinding(input, months, periods, object, own);
    return finding ? [{ ...finding, values: { scope: object.kind, name, ...finding.values } }] : [];
  };
  const units = positions.reduce((sum, { quantity }) => sum + Math.max(0, quantity), 0);
  const value = positions.reduce((sum, { amount }) => sum + (amount || 0), 0);
  const isMaterial = ({ quantity, amount }: StockPosition): boolean => (Number.isNaN(amount) || value === 0 ? quantity >= stockMaterial * units : amount >= stockMaterial * value);
  return [
    ...scope({ kind: "company", id: "" }, positions),
    ...business.lines.flatMap((id, line) => scope({ kind: "line", id }, positions.filter(({ item }) => business.items[item]!.line === line))),
    ...positions.filter((position) => !position.isNew && isMaterial(position)).flatMap((position) => {
      const { key, name } = business.items[position.item]!;
      return scope({ kind: "item", id: key }, [position], name);
    }),
  ];
}

/** At stake is the part of the stock that would not lie there at the turnover of before. */
function turnoverFinding(
  input: CheckInput, months: StockMonths, periods: { now: Stretch; base: Stretch }, object: FindingObject, positions: readonly StockPosition[],
): RawFinding | undefined {
  const items = positions.map(({ item }) => item);
  const { now, before, measuredBy } = turnoverOf(months, items, periods);
  if (now === undefined || before === undefined || before <= 0) return undefined;
  const drop = apart(1, now / before);
  const severity = severityOf(input, "W3.turnover", object.id, drop, "turnoverDropAmber", "turnoverDropRed");
  if (!severity) return undefined;
  return {
    rule: "W3.turnover", object, ...severity, value: drop, unit: "rate",
    trend: monthlyTurnover(months, items, { from: periods.base.from, to: periods.now.to }, measuredBy === "amount"), trendUnit: "times",
    ...stockRows(input, positions, ({ amount }): MinorUnits => multiply(amount, drop)),
    values: { dropRate: drop, turnover: oneDecimal(now), before: oneDecimal(before), dioDays: daysOf(now), dioBefore: daysOf(before), measuredBy }, owner: "warehouse",
  };
}

/** Days that the stock lies: 365 ÷ turnover; ∞ when nothing went out. */
function daysOf(turnover: number): number | string {
  return turnover > 0 ? Math.round(365 / turnover) : "∞";
}

/** Issues ÷ mean of the stocks at the stretch's start and its months' ends, for a year of 365 days. */
function turnoverIn(months: StockMonths, items: readonly number[], { from, to }: Stretch, byAmount: boolean): number | undefined {
  const [opening, closing, out] = byAmount
    ? [months.openingAmount, months.closingAmount, months.outAmount]
    : [months.openingQuantity, months.closingQuantity, months.outQuantity];
  let [stock, issued, days] = [0, 0, 0];
  for (let month = from; month < to; month++) days += daysOfMonth(months.first + month);
  for (const item of items) {
    const start = item * months.months;
    stock += from === 0 ? opening[item]! : closing[start + from - 1]!;
    for (let at = start + from; at < start + to; at++) {
      stock += closing[at]!;
      issued += out[at]!;
    }
  }
  const mean = stock / (to - from + 1);
  return stockTurnover(issued, mean, mean, days);
}

function hasAmounts({ months, openingAmount, closingAmount, outAmount }: StockMonths, item: number): boolean {
  if (Number.isNaN(openingAmount[item]!)) return false;
  for (let at = item * months; at < (item + 1) * months; at++) if (Number.isNaN(closingAmount[at]!) || Number.isNaN(outAmount[at]!)) return false;
  return true;
}
