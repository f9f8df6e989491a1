/** Credit scores of customers from the metrics that are known of each: points, weights, overrides, confidence, reasons. Source: measures.md §10. */
import { atMost, gradeOf, oneNotchDown, worseGrade, type Grade } from "./creditGrade";
import { metricsOf, STANDARD_WEIGHTS, type MetricWeights } from "./creditWeights";
import {
  AVERAGE_POINTS, CIRCUMSTANCES, DIMENSIONS, ENOUGH_OF_DIMENSION, FRESH_MONTHS, METRIC_KEYS, METRICS, SERIOUS_SHARE,
  type Circumstance, type Dimension, type Knot, type MetricKey,
} from "./scorecard";

/** Columns of `rows` values, one a customer; NaN = not known, absent = known of nobody. Shares are decimals, 0.65 for 65 %. */
export interface CreditColumns {
  rows: number;
  metrics: Partial<Record<MetricKey, Float64Array>>;
  circumstances: Partial<Record<Circumstance, Float64Array>>;
}

export interface CreditScores {
  /** 0 to 100, not rounded for display; NaN where nothing is known */
  scores: Float64Array;
  /** The weight of what is known of a customer, 0 to 1. */
  confidenceAt(row: number): number;
  /** The grade of a customer's score; at most A where only the payment record is known; undefined where nothing is known. */
  gradeAt(row: number): Grade | undefined;
  /** 1 where a figure of the customer's statements is known, 0 where there is at most a payment record */
  financial: Uint8Array;
}

/** Why a score is what it is. */
export interface Reason {
  metric: MetricKey;
  value: number;
  points: number;
  /** points of the total above (+) or below (−) those of an average customer */
  effect: number;
}

/** Digits beyond which a score is rounding noise, so that 80 is never 79.999… and a grade lower. */
const NOISE = 1e9;

/**
 * Scores every customer. A missing metric's weight goes to the others of its dimension, a missing dimension's to the other dimensions.
 * Over 90 days past due from 5 % of the balance on → at most B; a refused bill or a lawsuit → C; data older than 12 months → one notch
 * down; these act on the score. The payment record alone gives at most A; that acts on the grade alone, so that scores still rank.
 */
export function scoreCredit(columns: CreditColumns, weights: MetricWeights = STANDARD_WEIGHTS): CreditScores {
  const { rows } = columns;
  const dimensions = dimensionsOf(columns, weights);
  const whole = sumOf(METRIC_KEYS, weights);
  const scores = new Float64Array(rows);
  const financial = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    let [total, weight] = [0, 0];
    for (const { dimension, there, full } of dimensions) {
      let [points, found] = [0, 0];
      for (const metric of there) {
        const value = metric.values[row]!;
        if (Number.isNaN(value)) continue;
        points += metric.weight * metric.pointsAt(value);
        found += metric.weight;
      }
      if (found === 0) continue;
      total += (full * points) / found;
      weight += full;
      if (dimension !== "payment") financial[row] = 1;
    }
    scores[row] = weight > 0 ? Math.round((total / weight) * NOISE) / NOISE : NaN;
  }
  const ages = columns.circumstances.dataAgeMonths;
  for (let row = 0; ages && row < rows; row++) {
    // The notch for old data counts from the A that a payment record alone can give.
    if (!financial[row] && holds("dataAgeMonths", ages[row]!)) scores[row] = atMost(scores[row]!, "A");
  }
  for (const circumstance of CIRCUMSTANCES) applyCircumstance(scores, circumstance, columns.circumstances[circumstance]);
  return {
    scores,
    confidenceAt(row) {
      let known = 0;
      for (const { there, full } of dimensions) known += Math.min(full, foundAt(there, row) / ENOUGH_OF_DIMENSION);
      return whole > 0 ? Math.round((known / whole) * NOISE) / NOISE : 0;
    },
    gradeAt(row) {
      const score = scores[row]!;
      if (Number.isNaN(score)) return undefined;
      return financial[row] ? gradeOf(score) : worseGrade(gradeOf(score), "A");
    },
    financial,
  };
}

/**
 * For each customer the metrics that move the score farthest from an average customer's, the strongest first.
 * @param most how many are wanted
 */
export function reasonsIn(columns: CreditColumns, weights: MetricWeights, most: number): (row: number) => Reason[] {
  const dimensions = dimensionsOf(columns, weights).map((dimension) => ({ ...dimension, found: 0 }));

  return (row) => {
    let whole = 0;
    for (const dimension of dimensions) {
      dimension.found = foundAt(dimension.there, row);
      if (dimension.found > 0) whole += dimension.full;
    }
    const reasons: Reason[] = [];
    for (const { there, full, found } of dimensions) {
      for (const { metric, weight, values, pointsAt } of there) {
        const value = values[row]!;
        if (Number.isNaN(value)) continue;
        const points = pointsAt(value);
        const effect = ((points - AVERAGE_POINTS) * full * weight) / (whole * found);
        if (reasons.length === most && Math.abs(reasons[most - 1]!.effect) >= Math.abs(effect)) continue;
        keepStrongest(reasons, { metric, value, points, effect }, most);
      }
    }
    return reasons;
  };
}

/** The circumstances that bound or lower the score of one customer, the gravest first. */
export function circumstancesOf({ circumstances }: CreditColumns, row: number): Circumstance[] {
  return GRAVEST_FIRST.filter((circumstance) => holds(circumstance, circumstances[circumstance]?.[row] ?? NaN));
}

const GRAVEST_FIRST: readonly Circumstance[] = ["lawsuit", "refusedBill", "seriouslyOverdueShare", "dataAgeMonths"];

/** The points of a value along a curve, 0 to 100: straight between the knots, level beyond them. */
export function pointsAlong(curve: readonly Knot[]): (value: number) => number {
  const from = Float64Array.from(curve, ([value]) => value);
  const points = Float64Array.from(curve, ([, given]) => given);
  const slopes = Float64Array.from(curve, ([value, given], at) => (at === curve.length - 1 ? 0 : (curve[at + 1]![1] - given) / (curve[at + 1]![0] - value)));
  return (value) => {
    if (value <= from[0]!) return points[0]!;
    let at = from.length - 1;
    while (from[at]! > value) at--;
    return points[at]! + slopes[at]! * (value - from[at]!);
  };
}

/** A metric that counts and is known of some customer. */
interface KnownMetric {
  metric: MetricKey;
  weight: number;
  values: Float64Array;
  pointsAt: (value: number) => number;
}

interface KnownDimension {
  dimension: Dimension;
  there: readonly KnownMetric[];
  /** weight of all its metrics */
  full: number;
}

/** The dimensions of which at least one metric counts and is known of some customer. */
function dimensionsOf({ metrics: columns }: CreditColumns, weights: MetricWeights): KnownDimension[] {
  return DIMENSIONS.map((dimension) => {
    const metrics = metricsOf(dimension);
    const there = metrics.filter((metric) => weights[metric] > 0 && columns[metric]);
    return { dimension, there: there.map((metric) => ({ metric, weight: weights[metric], values: columns[metric]!, pointsAt: pointsAlong(METRICS[metric].curve) })), full: sumOf(metrics, weights) };
  }).filter(({ there }) => there.length > 0);
}

/** The weight of what is known of a customer in a dimension. */
function foundAt(metrics: readonly KnownMetric[], row: number): number {
  let found = 0;
  for (const { weight, values } of metrics) if (!Number.isNaN(values[row]!)) found += weight;
  return found;
}

/** Inserts the reason at its place by strength; of equally strong ones the earlier stays first. */
function keepStrongest(reasons: Reason[], reason: Reason, most: number): void {
  let at = reasons.length === most ? most - 1 : reasons.length;
  for (; at > 0 && Math.abs(reasons[at - 1]!.effect) < Math.abs(reason.effect); at--) reasons[at] = reasons[at - 1]!;
  reasons[at] = reason;
}

function applyCircumstance(scores: Float64Array, circumstance: Circumstance, column: Float64Array | undefined): void {
  if (!column) return;
  for (let row = 0; row < scores.length; row++) {
    if (holds(circumstance, column[row]!)) scores[row] = lowered(scores[row]!, circumstance);
  }
}

function holds(circumstance: Circumstance, value: number): boolean {
  if (circumstance === "seriouslyOverdueShare") return value >= SERIOUS_SHARE;
  return circumstance === "dataAgeMonths" ? value > FRESH_MONTHS : value > 0;
}

function lowered(score: number, circumstance: Circumstance): number {
  if (circumstance === "dataAgeMonths") return oneNotchDown(score);
  return atMost(score, circumstance === "seriouslyOverdueShare" ? "B" : "C");
}

function sumOf(metrics: readonly MetricKey[], weights: MetricWeights): number {
  return metrics.reduce((sum, metric) => sum + weights[metric], 0);
}
