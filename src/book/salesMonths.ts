/** Sales by month in every dimension that the checks ask for, built in one pass. */
import { endOfMonth, type DayNumber } from "../measures/calendar";
import { monthOf, type MonthNumber } from "../measures/months";
import type { Business, Sales } from "./business";
import type { MonthCube, SalesMonths } from "./months";
import type { Book } from "./types";

/** Sales up to the day; undefined without a sales ledger or without a dated line. Lines without a date are in no month. */
export function salesMonths(book: Book, business: Business, asOf: DayNumber): SalesMonths | undefined {
  const { sales } = business;
  const range = sales && monthRange(sales.date, asOf);
  if (!sales || !range) return undefined;
  const { first, months } = range;
  const size = (keys: number): MonthCube => emptyCube(keys, months);
  const total = size(1);
  const dimensions: [MonthCube, Int32Array][] = [
    [size(book.customers.length), sales.customer],
    [size(business.items.length), sales.item],
    [size(business.lines.length), sales.line],
    [size(business.salespeople.length), sales.salesperson],
    [size(business.regions.length), sales.region],
  ];
  for (let i = 0; i < sales.length; i++) {
    const date = sales.date[i]!;
    if (!(date <= asOf)) continue;
    const month = monthOf(date) - first;
    add(total, month, sales, i);
    for (const [cube, keys] of dimensions) if (keys[i]! >= 0) add(cube, keys[i]! * months + month, sales, i);
  }
  const [byCustomer, byItem, byLine, bySalesperson, byRegion] = dimensions.map(([cube]) => cube) as [MonthCube, MonthCube, MonthCube, MonthCube, MonthCube];
  return { first, months, lastComplete: endOfMonth(asOf) === asOf, total, byCustomer, byItem, byLine, bySalesperson, byRegion };
}

/** The months from the first of the dates to the as-of date's own; undefined when no date lies before it. */
export function monthRange(dates: Float64Array, asOf: DayNumber): { first: MonthNumber; months: number } | undefined {
  let earliest = Infinity;
  for (const date of dates) if (date < earliest && date <= asOf) earliest = date;
  if (earliest === Infinity) return undefined;
  const first = monthOf(earliest);
  return { first, months: monthOf(asOf) - first + 1 };
}

function emptyCube(keys: number, months: number): MonthCube {
  const cells = keys * months;
  return {
    keys, revenue: new Float64Array(cells), cost: new Float64Array(cells), costedRevenue: new Float64Array(cells), quantity: new Float64Array(cells), lines: new Int32Array(cells),
  };
}

function add(cube: MonthCube, at: number, sales: Sales, i: number): void {
  const [revenue, cost, quantity] = [sales.revenue[i]!, sales.cost[i]!, sales.quantity[i]!];
  if (!Number.isNaN(revenue)) cube.revenue[at]! += revenue;
  if (!Number.isNaN(cost)) {
    cube.cost[at]! += cost;
    if (!Number.isNaN(revenue)) cube.costedRevenue[at]! += revenue;
  }
  if (!Number.isNaN(quantity)) cube.quantity[at]! += quantity;
  cube.lines[at]!++;
}
