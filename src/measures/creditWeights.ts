/** Weights of the scorecard's metrics: the standard ones, and those that remain when some are set by the user. */
import { DIMENSION_WEIGHTS, DIMENSIONS, METRIC_KEYS, METRICS, type Dimension, type MetricKey } from "./scorecard";

/** Weight of every metric; only their proportions count. */
export type MetricWeights = Readonly<Record<MetricKey, number>>;

/** Percent of the total, as the user gives them; a metric's weight is part of its dimension's. */
export interface GivenWeights {
  dimensions: ReadonlyMap<Dimension, number>;
  metrics: ReadonlyMap<MetricKey, number>;
}

/** Why weights do not make a scorecard. */
export type WeightsFault =
  /** the weights given add up to more than 100 and others are left */
  | { fault: "over-100"; sum: number }
  /** the metrics named of a dimension weigh more than the dimension */
  | { fault: "over-dimension"; dimension: Dimension; sum: number }
  | { fault: "nothing" };

/** Percent: of a dimension in the whole, of a metric in its dimension. Only proportions count. */
export type WeightShares = Readonly<Record<Dimension | MetricKey, number>>;

export const STANDARD_SHARES: WeightShares = { ...DIMENSION_WEIGHTS, ...weightsFrom((metric) => METRICS[metric].weight) };

export const STANDARD_WEIGHTS: MetricWeights = weightsOfShares(STANDARD_SHARES);

const ROUNDING = 1e-6;

/**
 * The scorecard with some weights set: what is not named shares the rest up to 100 in the standard proportions.
 * Weights of 1 at most are all fractions: 0.4 is 40 %. When every dimension is named, only proportions count.
 */
export function weightsWith(given: GivenWeights): MetricWeights | WeightsFault {
  const values = [...given.dimensions.values(), ...given.metrics.values()];
  const power = values.every((value) => value <= 1) ? 100 : 1;
  const named = (metric: MetricKey): number | undefined => scaled(given.metrics.get(metric), power);
  const namedInside = (dimension: Dimension): number => sumOf(metricsOf(dimension).map((metric) => named(metric) ?? 0));

  for (const [dimension, weight] of given.dimensions) {
    const sum = namedInside(dimension);
    if (sum > weight * power + ROUNDING) return { fault: "over-dimension", dimension, sum };
  }
  const taken = sumOf(DIMENSIONS.map((dimension) => scaled(given.dimensions.get(dimension), power) ?? namedInside(dimension)));
  const left = DIMENSIONS.filter((dimension) => !given.dimensions.has(dimension));
  if (left.length > 0 && taken > 100 + ROUNDING) return { fault: "over-100", sum: taken };

  const share = standardShare(left.flatMap(metricsOf).filter((metric) => named(metric) === undefined), Math.max(0, 100 - taken));
  const weights = weightsFrom((metric) => {
    const { dimension } = METRICS[metric];
    const set = named(metric);
    if (set !== undefined) return set;
    const whole = scaled(given.dimensions.get(dimension), power);
    if (whole === undefined) return share(metric);
    return standardShare(metricsOf(dimension).filter((other) => named(other) === undefined), Math.max(0, whole - namedInside(dimension)))(metric);
  });
  return METRIC_KEYS.some((metric) => weights[metric] > 0) ? weights : { fault: "nothing" };
}

/** A dimension whose metrics all weigh nothing weighs nothing itself. */
export function weightsOfShares(shares: WeightShares): MetricWeights {
  return weightsFrom((metric) => {
    const { dimension } = METRICS[metric];
    const whole = sumOf(metricsOf(dimension).map((other) => shares[other]));
    return whole > 0 ? (shares[dimension] * shares[metric]) / whole : 0;
  });
}

export function isFault(weights: MetricWeights | WeightsFault): weights is WeightsFault {
  return "fault" in weights;
}

export function metricsOf(dimension: Dimension): MetricKey[] {
  return METRIC_KEYS.filter((metric) => METRICS[metric].dimension === dimension);
}

/** Splits `whole` among the metrics in the standard proportions. */
function standardShare(metrics: readonly MetricKey[], whole: number): (metric: MetricKey) => number {
  const sum = sumOf(metrics.map((metric) => STANDARD_WEIGHTS[metric]));
  return (metric) => (sum > 0 ? (whole * STANDARD_WEIGHTS[metric]) / sum : 0);
}

function scaled(weight: number | undefined, power: number): number | undefined {
  return weight === undefined ? undefined : weight * power;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function weightsFrom(weight: (metric: MetricKey) => number): MetricWeights {
  return Object.fromEntries(METRIC_KEYS.map((metric) => [metric, weight(metric)])) as Record<MetricKey, number>;
}
