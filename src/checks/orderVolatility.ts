/** C5, order volatility: large customers whose monthly sales swing more than they used to. */
import { monthLabel, monthOf } from "../measures/months";
import { classesOf, DEFAULT_CUTS } from "../measures/abc";
import { rankAmounts } from "../measures/concentration";
import { exact } from "../measures/money";
import { largestFirst } from "../measures/ranking";
import { mean } from "../measures/statistics";
import { variationOf } from "../measures/xyz";
import { raisedAt } from "./hysteresis";
import { missingData } from "./missingData";
import type { Check, CheckInput, FindingRow, RawFinding, RuleCode } from "./types";

/** Two halves of so many complete months are compared. */
const HALF = 6;
/** A customer who bought in fewer months before has no rhythm that could change. */
const LEAST_MONTHS = 3;

export const orderVolatility: Check = {
  group: "C5",
  run(input) {
    const { salesMonths } = input;
    if (!salesMonths) return [missingData("C5", ["SALE.date", "SALE.customer"])];
    const complete = salesMonths.months - (salesMonths.lastComplete ? 0 : 1);
    if (complete < 2 * HALF) return [missingData("C5", ["SALE.date"])];
    return largeCustomers(input, complete).flatMap((customer) => changed(input, customer, complete));
  },
};

/** Class A of the twelve months: those who make up four fifths of the sales. */
function largeCustomers({ salesMonths, book }: CheckInput, complete: number): number[] {
  const { byCustomer: { revenue }, months } = salesMonths!;
  const sums = Float64Array.from(book.customers, (_, customer) => {
    const from = customer * months + complete;
    return customer === 0 ? 0 : revenue.subarray(from - 2 * HALF, from).reduce((sum, amount) => sum + amount, 0);
  });
  const order = largestFirst(sums);
  const classes = classesOf(rankAmounts(sums, order), DEFAULT_CUTS, "before");
  return [...order.subarray(0, classes.length)].filter((_, place) => classes[place] === 0);
}

function changed(input: CheckInput, customer: number, complete: number): RawFinding[] {
  const { salesMonths, book, thresholds } = input;
  const rule: RuleCode = "C5.volatility";
  const { name } = book.customers[customer]!;
  const { byCustomer: { revenue }, months, first } = salesMonths!;
  const from = customer * months + complete;
  const [before, now] = [revenue.subarray(from - 2 * HALF, from - HALF), revenue.subarray(from - HALF, from)];
  const [usual, variation] = [variationOf(before), variationOf(now)];
  if (usual === undefined || variation === undefined || variation < thresholds.volatilityLeast || before.filter((amount) => amount > 0).length < LEAST_MONTHS) return [];
  const rise = usual > 0 ? Math.round((variation / usual - 1) * 1e9) / 1e9 : Infinity;
  if (rise < raisedAt(input, rule, name, thresholds.volatilityRise)) return [];
  return [{
    rule, severity: "blue", object: { kind: "customer", id: name }, value: variation, threshold: usual * (1 + thresholds.volatilityRise), unit: "rate",
    trend: Array.from(revenue.subarray(from - 2 * HALF, from), (value, i) => ({ label: monthLabel(first + complete - 2 * HALF + i), value })), trendUnit: "money",
    ...salesRows(input, customer, first + complete - HALF, first + complete - 1),
    values: { name, variationRate: variation, usualRate: usual, months: HALF, meanAmount: Math.round(mean(now)), beforeAmount: Math.round(mean(before)) },
    owner: "salesperson",
  }];
}

function salesRows({ business: { sales }, asOf }: CheckInput, customer: number, from: number, to: number): { rows: FindingRow[]; amount: number } {
  const rows: FindingRow[] = [];
  for (let line = 0; sales && line < sales.length; line++) {
    const day = sales.date[line]!;
    if (sales.customer[line] !== customer || !(day <= asOf) || !sales.revenue[line]) continue;
    if (monthOf(day) >= from && monthOf(day) <= to) rows.push({ reading: sales.origin.sheet[line]!, row: sales.origin.row[line]!, amount: sales.revenue[line]! });
  }
  return { rows, amount: exact(rows.reduce((sum, { amount }) => sum + amount, 0)) };
}
