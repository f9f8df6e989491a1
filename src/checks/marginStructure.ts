/** K4, where the margin comes from: quadrants of products and customers, and what salespeople's revenue is worth weighted by its margin. */
import type { MonthCube, SalesMonths } from "../book/months";
import { classesOf } from "../measures/abc";
import { rankAmounts } from "../measures/concentration";
import { marginFactor, marginWeighted } from "../measures/incentive";
import type { MinorUnits } from "../measures/money";
import { largestFirst } from "../measures/ranking";
import { marginScopes, named, salesInput, shortfall, type MarginScope, type SalesInput } from "./marginScopes";
import { missingData } from "./missingData";
import { apart, lastYear, linesByKey, linesIn, monthlyRates, rateOf, sumOf, trendOf, type MarginSum, type Stretch } from "./salesPeriods";
import { severityOf } from "./severityOf";
import type { Check, RawFinding } from "./types";

/** Much or little revenue × a margin rate from the company's own upwards, or below it. */
export type Quadrant = "star" | "volume" | "niche" | "weak";
export const QUADRANTS: readonly Quadrant[] = ["star", "volume", "niche", "weak"];

/** Those that make up so much of the revenue, the largest first, have much of it; the one that crosses the line still does. */
export const MUCH_REVENUE = 0.8;

export interface QuadrantRow extends MarginSum {
  /** of the cube */
  key: number;
  /** undefined without revenue of known cost: then it stands in no quadrant */
  rate?: number;
  quadrant?: Quadrant;
}

/** One row a key with sales in the stretch, the largest revenue first, equal ones by name. */
export function quadrantsOf({ months, total }: SalesMonths, cube: MonthCube, names: readonly string[], stretch: Stretch): QuadrantRow[] {
  const sums = names.map((_, key) => sumOf(cube, months, key, stretch));
  const revenue = Float64Array.from(sums, (sum) => sum.revenue);
  const order = largestFirst(revenue, names);
  const classes = classesOf(rankAmounts(revenue, order), [MUCH_REVENUE], "before");
  const usual = rateOf(sumOf(total, months, 0, stretch));
  return [...order].flatMap((key, place) => {
    const [sum, rate] = [sums[key]!, rateOf(sums[key]!)];
    if (sum.revenue === 0 && sum.cost === 0) return [];
    const quadrant = rate === undefined || usual === undefined ? undefined : quadrantOf(classes[place] === 0, rate >= usual);
    return [{ key, ...sum, ...(rate !== undefined && { rate }), ...(quadrant && { quadrant }) }];
  });
}

function quadrantOf(isLarge: boolean, isRich: boolean): Quadrant {
  if (isRich) return isLarge ? "star" : "niche";
  return isLarge ? "volume" : "weak";
}

export interface IncentiveBase {
  salesperson: number;
  revenue: MinorUnits;
  rate: number;
  /** 0.7 + 0.3 × min(1.5, margin rate ÷ the company's) */
  factor: number;
  /** revenue × factor: what a commission rate is applied to */
  base: MinorUnits;
}

/** The margin-weighted revenue of each salesperson with revenue of known cost, the company's own rate being the target; empty while that is not positive. */
export function incentiveBases({ months, total, bySalesperson }: SalesMonths, stretch: Stretch): IncentiveBase[] {
  const target = rateOf(sumOf(total, months, 0, stretch));
  const bases: IncentiveBase[] = [];
  for (let salesperson = 0; salesperson < bySalesperson.keys; salesperson++) {
    const sum = sumOf(bySalesperson, months, salesperson, stretch);
    const rate = rateOf(sum);
    const factor = rate === undefined || target === undefined ? undefined : marginFactor(rate, target);
    if (rate === undefined || factor === undefined) continue;
    bases.push({ salesperson, revenue: sum.costedRevenue, rate, factor, base: marginWeighted(sum.costedRevenue, factor) });
  }
  return bases;
}

export const marginStructure: Check = {
  group: "K4",
  run(input) {
    const sales = salesInput(input);
    if (Array.isArray(sales)) return [missingData("K4", sales)];
    const scopes = marginScopes(sales);
    const { months } = sales.salesMonths;
    return [
      ...(months < STAR_MONTHS ? [shortHistory(months)] : []),
      ...(["item", "customer"] as const).flatMap((kind) => fallenStars(sales, scopes.filter(({ object }) => object.kind === kind))),
      ...poorSellers(sales),
    ];
  },
};

/** Months that it takes to see a star fall: the last year and the one before. */
const STAR_MONTHS = 24;

function shortHistory(months: number): RawFinding {
  return { ...missingData("K4", ["SALE.date"]), rule: "K4.short-history", values: { missing: "SALE.date", months, needed: STAR_MONTHS }, unjudged: ["K4.fallen-star"] };
}

/** Stars of the year before last that sell as much in the last year, but now below the company's margin by a drop as in W2. */
function fallenStars(input: SalesInput, scopes: readonly MarginScope[]): RawFinding[] {
  const { salesMonths, sales, asOf } = input;
  const now = lastYear(salesMonths);
  const before = { from: now.from - 12, to: now.from };
  const [first] = scopes;
  if (!first || before.from < 0) return [];
  const names = namesByKey(scopes, first.cube.keys);
  const stars = new Map(quadrantsOf(salesMonths, first.cube, names, before).filter(({ quadrant }) => quadrant === "star").map((row) => [row.key, row.rate!]));
  const rows = new Map(quadrantsOf(salesMonths, first.cube, names, now).filter(({ quadrant }) => quadrant === "volume").map((row) => [row.key, row]));
  const all = sumOf(salesMonths.total, salesMonths.months, 0, now).revenue;
  return scopes.flatMap((scope) => {
    const [was, row] = [stars.get(scope.key), rows.get(scope.key)];
    if (was === undefined || row?.rate === undefined || row.revenue < input.thresholds.salesMaterial * all) return [];
    const drop = apart(was, row.rate);
    const severity = severityOf(input, "K4.fallen-star", scope.object.id, drop, "marginDropAmber", "marginDropRed");
    if (!severity) return [];
    return [{
      rule: "K4.fallen-star", object: scope.object, ...severity, value: drop, unit: "rate",
      trend: trendOf(salesMonths, monthlyRates(salesMonths, scope.cube, scope.key, now)),
      ...shortfall(sales, linesIn(sales, scope.lines(), salesMonths, now, asOf), was),
      values: { ...named(scope), marginRate: row.rate, beforeRate: was, revenueAmount: row.revenue }, owner: "salesManager",
    }];
  });
}

/** Salespeople whose last year's sales earn less than the company's by a drop as in W2: paid by revenue, they are paid for the wrong sales. */
function poorSellers(input: SalesInput): RawFinding[] {
  const { salesMonths, sales, business, asOf } = input;
  const year = lastYear(salesMonths);
  const usual = rateOf(sumOf(salesMonths.total, salesMonths.months, 0, year));
  const linesOf = linesByKey(sales.salesperson, business.salespeople.length);
  return incentiveBases(salesMonths, year).flatMap(({ salesperson, rate, revenue, factor, base }) => {
    const [id, below] = [business.salespeople[salesperson]!, apart(usual!, rate)];
    const severity = severityOf(input, "K4.salesperson-margin", id, below, "marginDropAmber", "marginDropRed");
    if (!severity) return [];
    return [{
      rule: "K4.salesperson-margin", object: { kind: "salesperson" as const, id }, ...severity, value: below, unit: "rate" as const,
      trend: trendOf(salesMonths, monthlyRates(salesMonths, salesMonths.bySalesperson, salesperson, year)),
      ...shortfall(sales, linesIn(sales, linesOf(salesperson), salesMonths, year, asOf), usual!),
      values: { name: id, marginRate: rate, companyRate: usual!, revenueAmount: revenue, factor: Math.round(factor * 1000) / 1000, baseAmount: base }, owner: "salesManager" as const,
    }];
  });
}

/** Names at their keys; a key without a scope (customer missing) has none. */
function namesByKey(scopes: readonly MarginScope[], keys: number): string[] {
  const names = Array<string>(keys).fill("");
  for (const { key, object } of scopes) names[key] = object.id;
  return names;
}
