/** Each item's stock on the as-of day: how long it has lain, how far it reaches, its ABC and XYZ class, when to reorder, and what to do. */
import type { Stock } from "../book/business";
import { daysOfMonth } from "../measures/months";
import { classesOf, DEFAULT_CUTS } from "../measures/abc";
import type { DayNumber } from "../measures/calendar";
import { rankAmounts } from "../measures/concentration";
import { toMinor, type MinorUnits } from "../measures/money";
import { largestFirst } from "../measures/ranking";
import { safetyStock } from "../measures/reorder";
import { sampleDeviation } from "../measures/statistics";
import { steadinessOf, variationOf, type SteadinessClass } from "../measures/xyz";
import { sumOf, wholeMonths, type Stretch } from "./salesPeriods";
import type { StockMonths } from "./stockMonths";
import type { CheckInput } from "./types";

/** Whole months over which the daily issue is averaged for the cover. */
const COVER_MONTHS = 3;
/** Whole months that ABC, XYZ and the reorder point look back. */
const YEAR_MONTHS = 12;
const DAYS_OF_MONTH = 365 / 12;

export type ValueClass = "A" | "B" | "C";
const VALUE_CLASSES: readonly ValueClass[] = ["A", "B", "C"];
export type StockAdvice = "ensure" | "limit" | "clear";

export interface StockPosition {
  /** index into Business.items */
  item: number;
  /** the rows of the stock ledger that make up the stock */
  rows: number[];
  quantity: number;
  /** minor units, NaN = value not known */
  amount: MinorUnits;
  /** under 90 days (a setting) since its first receipt: too new to be slow */
  isNew: boolean;
  /** days from the last issue (without any, from where it is known) to the last day of the ledger; undefined where the ledgers know no issues */
  idleDays?: number;
  lastIssue?: DayNumber;
  /** units a day over the last three whole months; undefined where the ledgers know no issues */
  dailyIssue?: number;
  /** stock ÷ daily issue; Infinity without issues */
  coverDays?: number;
  valueClass: ValueClass;
  /** absent without two months of demand */
  steadiness?: SteadinessClass;
  inTransit: number;
  /** days from order to receipt, NaN = not given */
  leadTime: number;
  /** as the ledger gives it, else from demand and lead time at the service level; absent where neither is known, as are the two below */
  safetyStock?: number;
  reorderPoint?: number;
  /** reorder point and the demand until the next review: where an order brings the stock */
  targetStock?: number;
  /** whole units; 0 while stock and what is on its way reach the reorder point */
  orderQuantity?: number;
  advice: StockAdvice;
}

/** Every item that lies in stock or is on its way, or that moved in the last year. */
export function stockPositions(input: CheckInput, stock: Stock, months: StockMonths): StockPosition[] {
  const year = yearOf(months);
  const classes = valueClasses(input, months, year);
  const issues = lastIssues(input, stock, months);
  return input.business.items.flatMap((_, item) => {
    const rows = months.present[item]!;
    const demand = monthlyIssues(months, item, year);
    if (rows.length === 0 && demand.every((units) => units === 0)) return [];
    return [positionOf(input, stock, months, { item, rows, demand, valueClass: classes[item]!, lastIssue: issues[item]! })];
  });
}

interface Known {
  item: number;
  rows: number[];
  /** units issued by month over the last year */
  demand: Float64Array;
  valueClass: ValueClass;
  /** NaN = none known */
  lastIssue: number;
}

function positionOf(input: CheckInput, stock: Stock, months: StockMonths, { item, rows, demand, valueClass, lastIssue }: Known): StockPosition {
  const last = item * months.months + months.months - 1;
  const [quantity, knowsIssues] = [months.closingQuantity[last]! || 0, months.issues !== "none"];
  const firstReceipt = least(stock.firstReceipt, rows);
  const idleSince = Number.isNaN(lastIssue) ? (knowsIssues ? firstOf(firstReceipt, months.firstSeen[item]!) : NaN) : lastIssue;
  const daily = knowsIssues ? dailyIssueOf(months, item) : undefined;
  const variation = knowsIssues ? variationOf(demand) : undefined;
  const steadiness = variation === undefined ? undefined : steadinessOf(variation);
  const position = {
    item, rows, quantity, amount: quantity === 0 ? 0 : months.closingAmount[last]!, valueClass,
    isNew: isNewItem(input, months, item, firstReceipt),
    ...(!Number.isNaN(idleSince) && { idleDays: Math.max(0, months.until - idleSince) }),
    ...(!Number.isNaN(lastIssue) && { lastIssue }),
    ...(daily !== undefined && { dailyIssue: daily, coverDays: quantity <= 0 ? 0 : daily > 0 ? quantity / daily : Infinity }),
    ...(steadiness && { steadiness }),
    inTransit: total(stock.inTransit, rows),
    leadTime: most(stock.leadTime, rows),
  };
  const reorder = reorderOf(input, position, demand, given(stock.safetyStock, rows));
  return { ...position, ...reorder, advice: adviceOf(input, position) };
}

/** Reorder point = safety stock + demand in the lead time, from the months of the last year. */
function reorderOf({ thresholds }: CheckInput, position: Pick<StockPosition, "quantity" | "inTransit" | "leadTime">, demand: Float64Array, givenSafety: number) {
  const { quantity, inTransit, leadTime } = position;
  const dailyMean = demand.reduce((sum, units) => sum + units, 0) / (demand.length * DAYS_OF_MONTH) || 0;
  const dailyDeviation = demand.length >= 2 ? sampleDeviation(demand) / Math.sqrt(DAYS_OF_MONTH) : NaN;
  const computed = safetyStock({ dailyMean, dailyDeviation, lead: leadTime, leadDeviation: 0 }, thresholds.serviceLevel);
  const safety = Number.isNaN(givenSafety) ? computed : givenSafety;
  if (Number.isNaN(safety)) return {};
  const reorderPoint = safety + (Number.isNaN(leadTime) ? 0 : dailyMean * leadTime);
  const targetStock = reorderPoint + dailyMean * thresholds.reviewDays;
  const isShort = quantity + inTransit < reorderPoint;
  return { safetyStock: safety, reorderPoint, targetStock, orderQuantity: isShort ? Math.ceil(targetStock - quantity - inTransit) : 0 };
}

/** Valuable, steady and not too much of it: see that it is there. Long without an issue, or cheap, erratic and too much of it: clear it. The rest: keep it small. */
function adviceOf({ thresholds }: CheckInput, { idleDays = 0, quantity, isNew, valueClass, steadiness, coverDays = 0 }: Omit<StockPosition, "advice">): StockAdvice {
  const isDead = quantity > 0 && !isNew && idleDays > thresholds.noIssueRed;
  const isMuch = coverDays > thresholds.coverDays;
  if (isDead || (valueClass === "C" && steadiness === "Z" && !isNew && isMuch)) return "clear";
  return valueClass !== "C" && (steadiness === "X" || steadiness === "Y") && !isMuch ? "ensure" : "limit";
}

/** The last day of an issue up to the as-of day: the ledger's own column, a row with an issue, or a sale; NaN = none known. */
function lastIssues({ business: { sales, items }, asOf }: CheckInput, stock: Stock, { issues }: StockMonths): Float64Array {
  const last = new Float64Array(items.length).fill(NaN);
  const meet = (item: number, date: number): void => {
    if (item >= 0 && date <= asOf && !(last[item]! >= date)) last[item] = date;
  };
  for (let row = 0; row < stock.length; row++) {
    meet(stock.item[row]!, stock.lastIssue[row]!);
    if (stock.outQuantity[row]! > 0) meet(stock.item[row]!, Number.isNaN(stock.date[row]!) ? NaN : stock.date[row]!);
  }
  if (issues === "sales" && sales) for (let line = 0; line < sales.length; line++) if (sales.quantity[line]! > 0) meet(sales.item[line]!, sales.date[line]!);
  return last;
}

/** ABC by the year's sales; where no item has any, by what was issued: its value, else units. */
function valueClasses({ business: { items }, salesMonths }: CheckInput, months: StockMonths, year: Stretch): ValueClass[] {
  const sold = Float64Array.from(items, (_, item) => {
    if (!salesMonths) return 0;
    const shift = months.first - salesMonths.first;
    const stretch = { from: Math.max(0, year.from + shift), to: Math.min(salesMonths.months, year.to + shift) };
    return sumOf(salesMonths.byItem, salesMonths.months, item, stretch).revenue;
  });
  const issued = Float64Array.from(items, (_, item) => sumBetween(months.outAmount, months, item, year));
  const values = sold.some((revenue) => revenue > 0) ? sold
    : issued.every((amount) => !Number.isNaN(amount)) && issued.some((amount) => amount > 0) ? issued
      : Float64Array.from(items, (_, item) => toMinor(sumBetween(months.outQuantity, months, item, year)));
  const order = largestFirst(values, items.map(({ key }) => key));
  const places = classesOf(rankAmounts(values, order), DEFAULT_CUTS, "before");
  const classes = items.map((): ValueClass => "C");
  places.forEach((place, at) => (classes[order[at]!] = VALUE_CLASSES[place]!));
  return classes;
}

/** The last twelve whole months that the ledger has; the running one where it has no other. */
function yearOf(months: StockMonths): Stretch {
  const whole = wholeMonths(months, months.until) || months.months;
  return { from: Math.max(0, whole - YEAR_MONTHS), to: whole };
}

/** Units issued a month, from the month on in which the item is first seen. */
function monthlyIssues(months: StockMonths, item: number, { from, to }: Stretch): Float64Array {
  const units = months.outQuantity.subarray(item * months.months + from, item * months.months + to);
  const first = units.findIndex((issued, at) => issued !== 0 || months.closingQuantity[item * months.months + from + at] !== 0);
  return first < 0 ? new Float64Array(0) : units.subarray(first);
}

function dailyIssueOf(months: StockMonths, item: number): number {
  const { to } = yearOf(months);
  const from = Math.max(0, to - COVER_MONTHS);
  let days = 0;
  for (let month = from; month < to; month++) days += daysOfMonth(months.first + month);
  return Math.max(0, sumBetween(months.outQuantity, months, item, { from, to })) / days;
}

export function sumBetween(values: Float64Array, { months }: Pick<StockMonths, "months">, item: number, { from, to }: Stretch): number {
  let sum = 0;
  for (let at = item * months + from; at < item * months + to; at++) sum += values[at]!;
  return sum;
}

/** By its first receipt; where that is not given, an item that joined the ledger later than its first month. */
function isNewItem({ thresholds }: CheckInput, months: StockMonths, item: number, firstReceipt: number): boolean {
  if (!Number.isNaN(firstReceipt)) return months.until - firstReceipt < thresholds.newItemDays;
  const start = item * months.months;
  const wasThere = months.openingQuantity[item] !== 0 || months.closingQuantity[start] !== 0 || months.outQuantity[start] !== 0;
  return !wasThere && months.until - months.firstSeen[item]! < thresholds.newItemDays;
}

function firstOf(receipt: number, seen: number): number {
  if (!Number.isNaN(receipt)) return receipt;
  return Number.isFinite(seen) ? seen : NaN;
}

function total(values: Float64Array, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (values[row]! || 0), 0);
}

/** The sum of what is given, NaN where nothing is. */
function given(values: Float64Array, rows: readonly number[]): number {
  return rows.every((row) => Number.isNaN(values[row]!)) ? NaN : total(values, rows);
}

function most(values: Float64Array, rows: readonly number[]): number {
  return rows.reduce((best, row) => (values[row]! > best || Number.isNaN(best) ? values[row]! : best), NaN);
}

function least(values: Float64Array, rows: readonly number[]): number {
  return rows.reduce((best, row) => (values[row]! < best || Number.isNaN(best) ? values[row]! : best), NaN);
}
