/** W2, orders of the last three months that were sold below their full cost. */
import { isoDate } from "../measures/calendar";
import { marginRate } from "../measures/grossMargin";
import { exact } from "../measures/money";
import { shortfall, type SalesInput } from "./marginScopes";
import { grouped } from "./openDebts";
import { linesIn } from "./salesPeriods";
import type { RawFinding } from "./types";

const RECENT_MONTHS = 3;

/** Any loss is amber, one of much of the revenue red. Orders without revenue (returns, samples) or with a line of unknown cost are left out. */
export function lossOrders(input: SalesInput): RawFinding[] {
  const { sales, salesMonths, asOf } = input;
  const all = Int32Array.from({ length: sales.length }, (_, line) => line);
  const recent = linesIn(sales, all, salesMonths, { from: Math.max(0, salesMonths.months - RECENT_MONTHS), to: salesMonths.months }, asOf);
  return [...grouped([...recent], (line) => sales.order[line] || undefined)].flatMap(([order, lines]) => lossOrder(input, order, lines));
}

function lossOrder({ sales, book, thresholds }: SalesInput, order: string, lines: readonly number[]): RawFinding[] {
  const revenue = exact(lines.reduce((sum, line) => sum + (sales.revenue[line]! || 0), 0));
  const cost = lines.reduce((sum, line) => sum + sales.cost[line]!, 0);
  if (!(revenue > 0) || Number.isNaN(cost)) return [];
  const rate = marginRate(revenue, cost);
  if (rate === undefined || rate >= 0) return [];
  const [first] = lines;
  const customer = book.customers[sales.customer[first!]!];
  const isRed = -rate >= thresholds.orderLossRed;
  return [{
    // the loss is a positive figure, as all declines are
    rule: "W2.loss-order", severity: isRed ? "red" : "amber", object: { kind: "order", id: order }, value: -rate, threshold: isRed ? thresholds.orderLossRed : 0, unit: "rate",
    trend: [], ...shortfall(sales, Int32Array.from(lines), 0),
    values: { name: order, customer: customer?.name ?? "", orderDate: isoDate(sales.date[first!]!), revenueAmount: revenue, lossAmount: exact(cost - revenue), marginRate: rate }, owner: "salesManager",
  }];
}
