/** W2, a margin rate that falls: suddenly in the last month, for three months against the year before, or creeping. */
import { monthLabel } from "../measures/months";
import { cusum, LEAST_HISTORY, robustZ, usualOf } from "../measures/alarm";
import { bridgePeriods, marginMove, type BridgePeriods } from "./marginCause";
import { named, shortfall, type MarginScope, type SalesInput } from "./marginScopes";
import { oneDecimal } from "./openDebts";
import { raisedAt } from "./hysteresis";
import { apart, linesIn, monthlyRates, rateOf, sumOf, trendOf, wholeMonths, type Stretch } from "./salesPeriods";
import { severityOf } from "./severityOf";
import { byStrength } from "./strength";
import type { RawFinding, RuleCode } from "./types";

/** Months that a lasting fall is measured over, and the year before them that it is held against. */
const [RECENT_MONTHS, BASE_MONTHS] = [3, 12];
/** Months that a sudden or creeping fall is held against. */
const SERIES_MONTHS = 12;

/** Whole months that it takes to judge: the latest, and six that say what is usual. */
export const LEAST_MONTHS = LEAST_HISTORY + 1;

/** Those with next to no revenue in the last three months are left to the loss rules. One finding a thing: the sudden or the lasting fall; the creeping one only where neither is found. */
export function marginDeclines(input: SalesInput, scopes: readonly MarginScope[]): RawFinding[] {
  const whole = wholeMonths(input.salesMonths, input.asOf);
  const recent = { from: Math.max(0, whole - RECENT_MONTHS), to: whole };
  const periods = bridgePeriods(input);
  const all = sumOf(input.salesMonths.total, input.salesMonths.months, 0, recent).revenue;
  return scopes.filter(({ cube, key }) => sumOf(cube, input.salesMonths.months, key, recent).revenue >= input.thresholds.salesMaterial * all).flatMap((scope) => {
    const found = stronger(suddenFall(input, scope, whole, periods), lastingFall(input, scope, recent, periods));
    return found ?? creepingFall(input, scope, recent, periods) ?? [];
  });
}

/** Where a margin falls both ways, the sentence of the stronger fall says the other. */
function stronger(sudden: RawFinding | undefined, lasting: RawFinding | undefined): RawFinding | undefined {
  if (!sudden || !lasting) return sudden ?? lasting;
  const { month, marginRate: monthRate, z } = sudden.values;
  const { marginRate: recentRate, dropPoints: recentPoints } = lasting.values;
  return byStrength(sudden, lasting) <= 0
    ? saying(sudden, lasting, { also: "lasting", recentRate: recentRate!, recentPoints: recentPoints! })
    : saying(lasting, sudden, { also: "sudden", month: month!, monthRate: monthRate!, z: z! });
}

function saying(finding: RawFinding, { rule, severity, value }: RawFinding, other: RawFinding["values"]): RawFinding {
  return { ...finding, values: { ...finding.values, ...other }, also: [{ rule, severity, ...(value === undefined ? {} : { value }) }] };
}

/** Robust z of the last whole month against the months before. */
function suddenFall(input: SalesInput, scope: MarginScope, whole: number, periods: BridgePeriods | undefined): RawFinding | undefined {
  const { rates, series } = seriesOf(input, scope, whole);
  if (rates.at(-1)?.month !== whole - 1) return undefined;
  const usual = usualOf(series);
  const [last, z] = [series.at(-1)!, apart(0, robustZ(series, usual))];
  const severity = severityOf(input, "W2.margin-sudden", scope.object.id, z, "marginZAmber", "marginZRed");
  if (!severity || !(apart(usual.centre, last) >= input.thresholds.marginLeastDrop)) return undefined;
  return {
    ...finding(input, scope, "W2.margin-sudden", { from: whole - 1, to: whole }, usual.centre),
    ...severity, value: z, unit: "z", trend: trendOf(input.salesMonths, rates),
    values: {
      month: monthLabel(input.salesMonths.first + whole - 1), marginRate: last, usualRate: usual.centre, dropPoints: points(usual.centre, last),
      z: oneDecimal(z), also: "none", ...explanation(input, scope, periods),
    },
  };
}

/** The pooled rate of three months against that of up to twelve before them, of which six must have sales. */
function lastingFall(input: SalesInput, scope: MarginScope, recent: Stretch, periods: BridgePeriods | undefined): RawFinding | undefined {
  const known = recentAndUsual(input, scope, recent);
  if (!known) return undefined;
  const drop = apart(known.usual, known.now);
  const severity = severityOf(input, "W2.margin-sustained", scope.object.id, drop, "marginDropAmber", "marginDropRed");
  if (!severity) return undefined;
  return {
    ...finding(input, scope, "W2.margin-sustained", recent, known.usual), ...severity, value: drop, unit: "rate",
    values: { marginRate: known.now, usualRate: known.usual, dropPoints: points(known.usual, known.now), also: "none", ...explanation(input, scope, periods) },
  };
}

/** Small falls that add up: the cumulative sum of the monthly z passes its limit. */
function creepingFall(input: SalesInput, scope: MarginScope, recent: Stretch, periods: BridgePeriods | undefined): RawFinding | undefined {
  const known = recentAndUsual(input, scope, recent);
  if (!known || !(apart(known.usual, known.now) >= input.thresholds.marginLeastDrop)) return undefined;
  const { series } = seriesOf(input, scope, recent.to);
  const sum = apart(0, cusum(series));
  const limit = input.thresholds.marginCusum;
  if (!(sum >= raisedAt(input, "W2.margin-creeping", scope.object.id, limit))) return undefined;
  return {
    ...finding(input, scope, "W2.margin-creeping", recent, known.usual), severity: "amber", value: sum, threshold: limit, unit: "z",
    values: { marginRate: known.now, usualRate: known.usual, dropPoints: points(known.usual, known.now), ...explanation(input, scope, periods) },
  };
}

/** What the three rules have in common; at stake is the margin that the lines of the stretch lack to the usual rate. */
function finding(input: SalesInput, scope: MarginScope, rule: RuleCode, stretch: Stretch, usual: number) {
  const { sales, salesMonths, asOf } = input;
  return {
    rule, object: scope.object, owner: "financeManager" as const, trendUnit: "rate" as const,
    trend: trendOf(salesMonths, monthlyRates(salesMonths, scope.cube, scope.key, { from: stretch.to - SERIES_MONTHS - 1, to: stretch.to })),
    ...shortfall(sales, linesIn(sales, scope.lines(), salesMonths, stretch, asOf), usual),
  };
}

/** What moved the rate, in points, and the amount; `explained` says which of the sentences holds. */
function explanation(input: SalesInput, scope: MarginScope, periods: BridgePeriods | undefined): Record<string, string | number> {
  if (!periods) return { ...named(scope), explained: "noBridge", cause: "none", todo: "none" };
  const { steps, parts, baseMargin, currentMargin, cause } = marginMove(input, scope.lines(), periods);
  if (!parts) return { ...named(scope), explained: "noBridge", cause, todo: cause };
  const values = { ...named(scope), base: periods.yearBefore ? "yearBefore" : "before", cause, todo: cause, changeAmount: currentMargin - baseMargin, mixPoints: points(parts.mix) };
  if (!steps || !("price" in parts)) return { ...values, explained: "noQuantities" };
  return { ...values, explained: "bridge", pricePoints: points(parts.price), costPoints: points(parts.cost), volumeAmount: steps.volume };
}

function seriesOf({ salesMonths }: SalesInput, { cube, key }: MarginScope, whole: number): { rates: { month: number; rate: number }[]; series: Float64Array } {
  const rates = monthlyRates(salesMonths, cube, key, { from: whole - SERIES_MONTHS - 1, to: whole });
  return { rates, series: Float64Array.from(rates, ({ rate }) => rate) };
}

function recentAndUsual({ salesMonths }: SalesInput, { cube, key }: MarginScope, recent: Stretch): { now: number; usual: number } | undefined {
  const base = { from: Math.max(0, recent.from - BASE_MONTHS), to: recent.from };
  if (monthlyRates(salesMonths, cube, key, base).length < LEAST_HISTORY) return undefined;
  const [now, usual] = [recent, base].map((stretch) => rateOf(sumOf(cube, salesMonths.months, key, stretch)));
  return now === undefined || usual === undefined ? undefined : { now, usual };
}

/** Percentage points, as a reader says them. */
function points(from: number, to = 0): number {
  return oneDecimal(apart(from, to) * 100);
}
