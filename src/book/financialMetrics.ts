/** The metrics of the credit scorecard that a customer's financial statements give. */
import { addMonths, endOfMonth, type DayNumber } from "../measures/calendar";
import { ratio, type MinorUnits } from "../measures/money";
import type { MetricKey } from "../measures/scorecard";
import type { FinancialFigure, Financials } from "./business";

/** Statements older than this say nothing about today (measures.md §9). */
export const STALE_MONTHS = 18;
const YEAR_DAYS = 365;

export interface StatementFacts {
  /** decimals and days, as the scorecard takes them; none from stale statements */
  metrics: Partial<Record<MetricKey, number>>;
  /** months from the newest statements' last day, a begun one counted as whole */
  ageMonths: number;
  period: DayNumber;
  /** equity of the newest statements that are not stale */
  netWorth?: MinorUnits;
}

/** Of one customer, in any order; statements that end after the day do not count. Undefined without any. */
export function statementFacts(statements: readonly Financials[], asOf: DayNumber): StatementFacts | undefined {
  const known = statements.filter(({ period }) => period <= asOf).sort((a, b) => a.period - b.period);
  const latest = known[known.length - 1];
  if (!latest) return undefined;
  const whole = monthsBetween(latest.period, asOf);
  const ageMonths = addMonths(latest.period, whole) < asOf ? whole + 1 : whole;
  const base = { ageMonths, period: latest.period };
  if (ageMonths > STALE_MONTHS) return { ...base, metrics: {} };
  const before = known.find(({ period, months }) => months === latest.months && period === endOfMonth(addMonths(latest.period, -12)));
  const metrics = { ...ratiosOf(latest), ...(before ? growthOf(latest, before) : {}) };
  return {
    ...base, ...(latest.figures.equity === undefined ? {} : { netWorth: latest.figures.equity }),
    metrics: Object.fromEntries(Object.entries(metrics).filter(([, value]) => value !== undefined)),
  };
}

/** Whole months that have passed. */
export function monthsBetween(from: DayNumber, to: DayNumber): number {
  let months = Math.max(0, Math.floor((to - from) / 31));
  while (addMonths(from, months + 1) <= to) months++;
  return months;
}

type Ratios = Partial<Record<MetricKey, number | undefined>>;

/** Flows of part of a year are taken up to a year. */
function ratiosOf({ figures: f, months }: Financials): Ratios {
  const yearly = (flow: number | undefined) => (flow === undefined ? undefined : (flow * 12) / months);
  const working = f.currentAssets === undefined || f.currentLiabilities === undefined ? undefined : f.currentAssets - f.currentLiabilities;
  return {
    debtRatio: over(f.totalLiabilities, f.totalAssets), equityRatio: over(f.equity, f.totalAssets), currentRatio: over(f.currentAssets, f.currentLiabilities),
    workingCapitalRatio: over(working, f.totalAssets), cashFlowToDebt: over(yearly(f.operatingCashFlow), f.totalLiabilities),
    netMargin: over(f.netProfit, f.revenue), returnOnAssets: over(yearly(f.netProfit), f.totalAssets), ebitReturn: over(yearly(f.ebit), f.totalAssets),
    returnOnEquity: over(yearly(f.netProfit), f.equity), assetTurnover: over(yearly(f.revenue), f.totalAssets),
    currentLiabilityDays: times(over(f.currentLiabilities, yearly(f.revenue)), YEAR_DAYS), assetCashReturn: over(yearly(f.operatingCashFlow), f.totalAssets),
    retainedEarningsRatio: over(f.retainedEarnings, f.totalAssets),
  };
}

function growthOf(now: Financials, before: Financials): Ratios {
  const growth = (figure: FinancialFigure) => {
    const [to, from] = [now.figures[figure], before.figures[figure]];
    return to === undefined || from === undefined ? undefined : over(to - from, from);
  };
  return { salesGrowth: growth("revenue"), profitGrowth: growth("netProfit"), assetGrowth: growth("totalAssets"), equityGrowth: growth("equity") };
}

function over(numerator: number | undefined, denominator: number | undefined): number | undefined {
  return numerator === undefined || denominator === undefined ? undefined : ratio(numerator, denominator);
}

function times(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor;
}
