/** W2, abnormal margin decline: full-cost margin by month of the company, its product lines, items and customers. */
import { LEAST_MONTHS, marginDeclines } from "./marginDecline";
import { lossOrders } from "./lossOrders";
import { marginLosses } from "./marginLosses";
import { marginScopes, salesInput, type SalesInput } from "./marginScopes";
import { missingData } from "./missingData";
import { lastYear, sumOf, wholeMonths } from "./salesPeriods";
import { staleData } from "./staleData";
import type { Check, RawFinding } from "./types";

export const margin: Check = {
  group: "W2",
  run(input) {
    const sales = salesInput(input);
    if (Array.isArray(sales)) return [missingData("W2", sales)];
    const months = wholeMonths(sales.salesMonths, sales.asOf);
    const scopes = marginScopes(sales);
    return [...gaps(sales), ...(months < LEAST_MONTHS ? [shortHistory(months)] : marginDeclines(sales, scopes)), ...marginLosses(sales, scopes), ...lossOrders(sales)];
  },
};

/** So much of the last year's revenue must have a cost for the margins to stand for all. */
const LEAST_COVERAGE = 0.9;

/** Sales that end long before the as-of day, and sales of which too many have no cost. */
function gaps({ sales, salesMonths, asOf }: SalesInput): RawFinding[] {
  const until = sales.date.reduce((last, date) => (date <= asOf && date > last ? date : last), -Infinity);
  const { revenue, costedRevenue } = sumOf(salesMonths.total, salesMonths.months, 0, lastYear(salesMonths));
  const coveredRate = revenue > 0 ? costedRevenue / revenue : 1;
  return [
    ...staleData("W2", "SALE.date", until, asOf),
    ...(coveredRate < LEAST_COVERAGE ? [{ ...missingData("W2", ["SALE.cost"]), rule: "W2.partial-cost" as const, values: { missing: "SALE.cost", coveredRate } }] : []),
  ];
}

/** Losses show in any month, a decline only against a history. */
function shortHistory(months: number): RawFinding {
  return { ...missingData("W2", ["SALE.date"]), rule: "W2.short-history", values: { missing: "SALE.date", months, needed: LEAST_MONTHS }, unjudged: ["W2.margin-creeping", "W2.margin-sudden", "W2.margin-sustained"] };
}
