/** W2, margins that are too low as they stand: losses month after month, best sellers that earn next to nothing, active customers that cost money. */
import { raisedAt } from "./hysteresis";
import { named, shortfall, type MarginScope, type SalesInput } from "./marginScopes";
import { lastYear, linesIn, monthlyRates, rateOf, sumOf, trendOf, wholeMonths, type MarginSum } from "./salesPeriods";
import type { ObjectKind, RawFinding, RuleCode } from "./types";

export function marginLosses(input: SalesInput, scopes: readonly MarginScope[]): RawFinding[] {
  const of = (...kinds: ObjectKind[]): MarginScope[] => scopes.filter(({ object }) => kinds.includes(object.kind));
  const lastPurchase = lastPurchases(input);
  return [
    ...of("company", "line", "item").flatMap((scope) => lossMonths(input, scope) ?? []),
    ...of("item").flatMap((scope) => thinBestSeller(input, scope) ?? []),
    ...of("customer").flatMap((scope) => unprofitableCustomer(input, scope, lastPurchase[scope.key]!) ?? []),
  ];
}

/** Sold at a loss in so many of the last whole months: amber; in every one of them: red. At stake is what those months lost. */
function lossMonths(input: SalesInput, scope: MarginScope): RawFinding | undefined {
  const { salesMonths, thresholds, asOf, sales } = input;
  const rule: RuleCode = "W2.loss-months";
  const whole = wholeMonths(salesMonths, asOf);
  const rates = monthlyRates(salesMonths, scope.cube, scope.key, { from: whole - thresholds.lossWindow, to: whole });
  const losing = rates.filter(({ rate }) => rate < 0);
  if (losing.length === 0 || losing.length < raisedAt(input, rule, scope.object.id, thresholds.lossMonths)) return undefined;
  const lines = losing.flatMap(({ month }) => [...linesIn(sales, scope.lines(), salesMonths, { from: month, to: month + 1 }, asOf)]);
  return {
    rule, severity: losing.length >= thresholds.lossWindow ? "red" : "amber", object: scope.object, value: losing.length, threshold: thresholds.lossMonths, unit: "count",
    trend: trendOf(salesMonths, rates), trendUnit: "rate", ...shortfall(sales, Int32Array.from(lines), 0),
    values: { ...named(scope), losses: losing.length, months: thresholds.lossWindow }, owner: "financeManager",
  };
}

/** An item with a large share of the last year's revenue at a margin below the limit: amber; at a loss: red. At stake is what lacks to the limit. */
function thinBestSeller(input: SalesInput, scope: MarginScope): RawFinding | undefined {
  const { salesMonths, thresholds } = input;
  const rule: RuleCode = "W2.thin-best-seller";
  const sold = yearOf(input, scope);
  const all = sumOf(salesMonths.total, salesMonths.months, 0, lastYear(salesMonths)).revenue;
  const [share, rate] = [all > 0 ? sold.revenue / all : 0, rateOf(sold)];
  if (rate === undefined || share < thresholds.bestSellerShare) return undefined;
  // low is bad here: what was raised stays until it is clearly above the limit
  const limit = thresholds.thinMargin / raisedAt(input, rule, scope.object.id, 1);
  if (rate >= limit) return undefined;
  return {
    rule, severity: rate < 0 ? "red" : "amber", object: scope.object, value: rate, threshold: thresholds.thinMargin, unit: "rate",
    ...pastYear(input, scope, limit), values: { ...named(scope), marginRate: rate, limitRate: thresholds.thinMargin, shareRate: share, revenueAmount: sold.revenue }, owner: "salesManager",
  };
}

/** Bought within the active days, and the year's sales to it lost money: amber; the active days' too: red. */
function unprofitableCustomer(input: SalesInput, scope: MarginScope, lastPurchase: number): RawFinding | undefined {
  const { asOf, thresholds, sales } = input;
  if (!(asOf - lastPurchase <= thresholds.activeDays)) return undefined;
  const sold = yearOf(input, scope);
  const rate = rateOf(sold);
  if (rate === undefined || rate >= 0) return undefined;
  const recent = scope.lines().filter((line) => sales.date[line]! > asOf - thresholds.activeDays && sales.date[line]! <= asOf);
  const stillLoses = shortfall(sales, recent, 0).amount > 0;
  return {
    // the loss is a positive figure, as all declines are
    rule: "W2.unprofitable-customer", severity: stillLoses ? "red" : "amber", object: scope.object, value: -rate, threshold: 0, unit: "rate",
    ...pastYear(input, scope, 0),
    values: { ...named(scope), marginRate: rate, revenueAmount: sold.costedRevenue, lossAmount: sold.cost - sold.costedRevenue, days: asOf - lastPurchase },
    owner: "salesManager",
  };
}

function yearOf({ salesMonths }: SalesInput, { cube, key }: MarginScope): MarginSum {
  return sumOf(cube, salesMonths.months, key, lastYear(salesMonths));
}

function pastYear({ salesMonths, sales, asOf }: SalesInput, scope: MarginScope, rate: number): Pick<RawFinding, "rows" | "amount" | "trend"> {
  const year = lastYear(salesMonths);
  return {
    trend: trendOf(salesMonths, monthlyRates(salesMonths, scope.cube, scope.key, year)),
    ...shortfall(sales, linesIn(sales, scope.lines(), salesMonths, year, asOf), rate),
  };
}

/** The last day of each customer with a sale (not a return), −Infinity without one. */
function lastPurchases({ sales, book, asOf }: SalesInput): Float64Array {
  const last = new Float64Array(book.customers.length).fill(-Infinity);
  for (let line = 0; line < sales.length; line++) {
    const [customer, date] = [sales.customer[line]!, sales.date[line]!];
    if (customer >= 0 && date <= asOf && sales.revenue[line]! > 0) last[customer] = Math.max(last[customer]!, date);
  }
  return last;
}
