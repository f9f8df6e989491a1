/** Stock by item and month: what went out of it, what lay at each month's end, and the rows that make up the stock of the as-of day. */
import type { Stock } from "../book/business";
import { type MonthNumber, monthOf } from "../measures/months";
import { monthRange } from "../book/salesMonths";
import { endOfMonth, type DayNumber } from "../measures/calendar";
import type { CheckInput } from "./types";

/** Cells stand at item × months + month; quantities in units, amounts in minor units; NaN = not known. */
export interface StockMonths {
  first: MonthNumber;
  months: number;
  /** the last day that the ledger tells of, the as-of day at most: later months have no figures */
  until: DayNumber;
  items: number;
  /** at the month's end; 0 where the item did not lie there */
  closingQuantity: Float64Array;
  closingAmount: Float64Array;
  /** by item, before the first month; what the first month closed with where the ledger gives no opening */
  openingQuantity: Float64Array;
  openingAmount: Float64Array;
  /** 0 in a month without issues */
  outQuantity: Float64Array;
  outAmount: Float64Array;
  /** where issues are known from: the stock ledger, else the sales of the item */
  issues: "stock" | "sales" | "none";
  /** the rows that make up the stock of the as-of day, by item */
  present: number[][];
  /** the earliest day at which the ledger shows the item, Infinity = never */
  firstSeen: Float64Array;
}

/** Undefined without a row up to the as-of day. Rows without a date are the stock of the as-of day where no row has one, else left out. */
export function stockMonths(input: Pick<CheckInput, "business" | "salesMonths" | "asOf">): StockMonths | undefined {
  const { business: { stock, items }, asOf } = input;
  if (!stock) return undefined;
  const dates = stock.date.every(Number.isNaN) ? stock.date.map(() => asOf) : stock.date;
  const until = dates.reduce((last, date) => (date <= asOf && date > last ? date : last), -Infinity);
  const range = monthRange(dates, until);
  if (!range) return undefined;
  const cells = items.length * range.months;
  const months: StockMonths = {
    ...range, until, items: items.length,
    closingQuantity: new Float64Array(cells), closingAmount: new Float64Array(cells),
    openingQuantity: new Float64Array(items.length), openingAmount: new Float64Array(items.length),
    outQuantity: new Float64Array(cells), outAmount: new Float64Array(cells),
    issues: "none", present: items.map(() => []), firstSeen: new Float64Array(items.length).fill(Infinity),
  };
  const days = [...new Set(dates)].filter((date) => !Number.isNaN(date));
  const isPeriodic = days.length === 1 || days.every((day) => day === endOfMonth(day));
  // civil dates are dear, and a ledger has few days for its many rows
  const monthOfDay = new Map(days.map((day) => [day, monthOf(day) - range.first]));
  for (const rows of placesOf(stock, dates, until)) layPlace(months, stock, byDay(rows, dates, monthOfDay), isPeriodic ? until : undefined);
  return withIssues(months, stock, dates, monthOfDay, input);
}

/** The rows of each item and warehouse up to a day, by date. */
function placesOf({ length, item, warehouse, warehouses }: Stock, dates: Float64Array, until: DayNumber): number[][] {
  const places = new Map<number, number[]>();
  for (let row = 0; row < length; row++) {
    if (item[row]! < 0 || !(dates[row]! <= until)) continue;
    const place = item[row]! * (warehouses.length + 1) + warehouse[row]! + 1;
    const known = places.get(place);
    if (known) known.push(row);
    else places.set(place, [row]);
  }
  for (const rows of places.values()) rows.sort((a, b) => dates[a]! - dates[b]! || a - b);
  return [...places.values()];
}

/**
 * Adds one item in one warehouse to the months. A ledger by whole periods lists all that lies: rows of one period are batches and add up,
 * and what its last period leaves out is gone. In one by days a row stands until the next one, and of a day's movements the last has the balance.
 */
function layPlace(months: StockMonths, stock: Stock, days: readonly StockDay[], lastPeriod: number | undefined): void {
  const item = stock.item[days[0]!.rows[0]!]!;
  const firstRows = lastPeriod === undefined ? days[0]!.rows.slice(0, 1) : days[0]!.rows;
  const opening: Lying = { quantity: sumOf(stock.openingQuantity, firstRows), amount: sumOf(stock.openingAmount, firstRows) };
  let { quantity, amount } = opening;
  months.firstSeen[item] = Math.min(months.firstSeen[item]!, days[0]!.date);
  const last = days.at(-1)!;
  const isGone = last.date < (lastPeriod ?? last.date);
  let next = 0;
  for (let month = 0; month < months.months; month++) {
    const at = item * months.months + month;
    for (; next < days.length && days[next]!.month === month; next++) {
      const day = days[next]!;
      const lying = lastPeriod === undefined ? lyingRows(stock, day.rows) : day.rows;
      quantity = closingOf(quantity, sumOf(stock.closingQuantity, lying), stock.inQuantity, stock.outQuantity, day.rows);
      amount = closingOf(amount, sumOf(stock.closingAmount, lying), stock.inAmount, stock.outAmount, day.rows);
      if (next === 0) openWith(months, item, month, opening, { quantity, amount });
    }
    if (next === 0 || (isGone && last.month < month)) continue;
    months.closingQuantity[at]! += quantity;
    months.closingAmount[at]! += quantity === 0 ? 0 : amount;
  }
  if (!isGone) months.present[item]!.push(...(lastPeriod === undefined ? lyingRows(stock, last.rows) : last.rows));
}

/** Of the rows of a day those that say what lies there in the end: the last movement, or all batches of a list without movements. */
function lyingRows({ inQuantity, outQuantity }: Stock, rows: readonly number[]): readonly number[] {
  const hasMovements = rows.some((row) => inQuantity[row]! > 0 || outQuantity[row]! > 0);
  return hasMovements ? rows.slice(-1) : rows;
}

interface Lying {
  quantity: number;
  amount: number;
}

/** What lay before its first row: the opening that the row gives; without one, an item of the first month had what it closed with, a later one nothing. */
function openWith(months: StockMonths, item: number, month: number, opening: Lying, closing: Lying): void {
  const unknown: Lying = month === 0 ? closing : { quantity: 0, amount: 0 };
  const quantity = Number.isNaN(opening.quantity) ? unknown.quantity : opening.quantity;
  const amount = quantity === 0 ? 0 : Number.isNaN(opening.amount) ? unknown.amount : opening.amount;
  months.openingQuantity[item]! += quantity;
  months.openingAmount[item]! += amount;
  for (let at = item * months.months; at < item * months.months + month; at++) {
    months.closingQuantity[at]! += quantity;
    months.closingAmount[at]! += amount;
  }
}

/** As the rows give it, else what was there and what moved since; a ledger of movements alone starts at nothing. */
function closingOf(before: number, given: number, into: Float64Array, out: Float64Array, rows: readonly number[]): number {
  if (!Number.isNaN(given)) return given;
  const [came, went] = [sumOf(into, rows), sumOf(out, rows)];
  if (Number.isNaN(came) && Number.isNaN(went)) return before;
  return (Number.isNaN(before) ? 0 : before) + (Number.isNaN(came) ? 0 : came) - (Number.isNaN(went) ? 0 : went);
}

/** The rows of one place on one day; the month counted from the first. */
interface StockDay {
  date: DayNumber;
  month: number;
  rows: number[];
}

function byDay(rows: readonly number[], dates: Float64Array, monthOfDay: ReadonlyMap<DayNumber, number>): StockDay[] {
  const days: StockDay[] = [];
  for (const row of rows) {
    const last = days.at(-1);
    if (last && last.date === dates[row]) last.rows.push(row);
    else days.push({ date: dates[row]!, month: monthOfDay.get(dates[row]!)!, rows: [row] });
  }
  return days;
}

/** NaN where no row gives it. */
function sumOf(values: Float64Array, rows: readonly number[]): number {
  let sum = NaN;
  for (const row of rows) if (!Number.isNaN(values[row]!)) sum = Number.isNaN(sum) ? values[row]! : sum + values[row]!;
  return sum;
}

/** Issues by month, from the stock ledger where it has any, else from the sales: what was sold and what it cost. */
function withIssues(months: StockMonths, stock: Stock, dates: Float64Array, monthOfDay: ReadonlyMap<DayNumber, number>, { salesMonths }: Pick<CheckInput, "salesMonths">): StockMonths {
  if (stock.outQuantity.some((out) => !Number.isNaN(out))) {
    for (let row = 0; row < stock.length; row++) {
      const [item, date] = [stock.item[row]!, dates[row]!];
      if (item < 0 || !(date <= months.until)) continue;
      addIssue(months, item * months.months + monthOfDay.get(date)!, stock.outQuantity[row]!, stock.outAmount[row]!);
    }
    return { ...months, issues: "stock" };
  }
  if (!salesMonths) return months;
  for (let item = 0; item < months.items; item++) {
    for (let month = 0; month < months.months; month++) {
      const sold = months.first + month - salesMonths.first;
      if (sold < 0 || sold >= salesMonths.months) continue;
      const from = item * salesMonths.months + sold;
      addIssue(months, item * months.months + month, salesMonths.byItem.quantity[from]!, salesMonths.byItem.cost[from] || NaN);
    }
  }
  return { ...months, issues: "sales" };
}

/** An issue without an amount makes the month's amount unknown. */
function addIssue({ outQuantity, outAmount }: StockMonths, at: number, quantity: number, amount: number): void {
  if (!Number.isNaN(quantity)) outQuantity[at]! += quantity;
  if (!Number.isNaN(amount)) outAmount[at]! += amount;
  else if (quantity !== 0 && !Number.isNaN(quantity)) outAmount[at] = NaN;
}
