/** The credit scorecard as data: dimensions, metrics, their curves and weights. The document is `docs/creditScore.md`. */

export type Dimension = "solvency" | "profitability" | "operation" | "growth" | "payment";

/** Weights of the dimensions, percent of the total. Source: measures.md §10 (ours). */
export const DIMENSION_WEIGHTS: Readonly<Record<Dimension, number>> = { solvency: 20, profitability: 15, operation: 15, growth: 10, payment: 40 };
export const DIMENSIONS = Object.keys(DIMENSION_WEIGHTS) as Dimension[];

/** A share is a part of something (0.65 = 65 %), times is a multiple (current ratio 1.8), the rest are days. */
export type Unit = "share" | "times" | "days";

/** A value and its points; between two knots the points run straight, beyond the ends they stay. Values rise. */
export type Knot = readonly [value: number, points: number];

export interface Metric {
  dimension: Dimension;
  unit: Unit;
  /** percent of its dimension */
  weight: number;
  curve: readonly Knot[];
  /** The largest size that is believable as a plain ratio; above it the cell may be a percentage. Absent = any. */
  largest?: number;
  /** The value cannot leave 0 … 1. */
  bounded?: true;
  /** A value of 1.5 % or less is not believable, so that in a column of percentages it may be a plain ratio. */
  neverSmall?: true;
}

/**
 * Steps of 20 points follow the five standards of Chinese performance appraisal (excellent 100, good 80, average 60, low 40,
 * poor 20), on rounded values of general knowledge. Curves of operation are flat: turnover tells the trade more than the risk.
 */
export const METRICS = {
  debtRatio: {
    dimension: "solvency", unit: "share", weight: 20, largest: 3, neverSmall: true,
    curve: [[0.3, 100], [0.5, 80], [0.65, 60], [0.75, 40], [0.9, 20], [1, 10], [1.3, 0]],
  },
  equityRatio: {
    dimension: "solvency", unit: "share", weight: 5, largest: 3, neverSmall: true,
    curve: [[-0.3, 0], [0, 10], [0.1, 20], [0.25, 40], [0.35, 60], [0.5, 80], [0.7, 100]],
  },
  currentRatio: {
    dimension: "solvency", unit: "times", weight: 10, largest: 20,
    curve: [[0.5, 0], [0.8, 20], [1, 40], [1.3, 60], [1.8, 80], [2.5, 100]],
  },
  quickRatio: {
    dimension: "solvency", unit: "times", weight: 25, largest: 20,
    curve: [[0.25, 0], [0.4, 20], [0.6, 40], [0.9, 60], [1.2, 80], [2, 100]],
  },
  cashFlowToDebt: {
    dimension: "solvency", unit: "share", weight: 30, largest: 10,
    curve: [[-0.2, 0], [0, 20], [0.1, 40], [0.2, 60], [0.4, 80], [0.8, 100]],
  },
  workingCapitalRatio: {
    dimension: "solvency", unit: "share", weight: 5, largest: 3,
    curve: [[-0.3, 0], [-0.1, 20], [0, 40], [0.15, 60], [0.3, 80], [0.5, 100]],
  },
  interestCover: {
    dimension: "solvency", unit: "times", weight: 5,
    curve: [[-1, 0], [0, 20], [1, 40], [2, 60], [4, 80], [8, 100]],
  },

  netMargin: {
    dimension: "profitability", unit: "share", weight: 25, largest: 3,
    curve: [[-0.1, 0], [-0.03, 20], [0, 40], [0.03, 60], [0.07, 80], [0.15, 100]],
  },
  returnOnAssets: {
    dimension: "profitability", unit: "share", weight: 20, largest: 3,
    curve: [[-0.1, 0], [-0.03, 20], [0, 40], [0.04, 60], [0.08, 80], [0.15, 100]],
  },
  ebitReturn: {
    dimension: "profitability", unit: "share", weight: 10, largest: 3,
    curve: [[-0.1, 0], [-0.02, 20], [0.01, 40], [0.05, 60], [0.1, 80], [0.18, 100]],
  },
  cashMargin: {
    dimension: "profitability", unit: "share", weight: 20, largest: 3,
    curve: [[-0.08, 0], [0, 20], [0.03, 40], [0.06, 60], [0.12, 80], [0.25, 100]],
  },
  returnOnEquity: {
    dimension: "profitability", unit: "share", weight: 10, largest: 3,
    curve: [[-0.15, 0], [-0.05, 20], [0, 40], [0.06, 60], [0.12, 80], [0.2, 100]],
  },
  operatingMargin: {
    dimension: "profitability", unit: "share", weight: 5, largest: 3,
    curve: [[-0.1, 0], [-0.03, 20], [0, 40], [0.03, 60], [0.08, 80], [0.15, 100]],
  },
  costRatio: {
    dimension: "profitability", unit: "share", weight: 5, largest: 3, neverSmall: true,
    curve: [[0.8, 100], [0.9, 80], [0.95, 60], [0.99, 40], [1.02, 20], [1.1, 0]],
  },
  grossMargin: {
    dimension: "profitability", unit: "share", weight: 5, largest: 3,
    curve: [[-0.05, 0], [0, 20], [0.05, 40], [0.12, 60], [0.25, 80], [0.4, 100]],
  },

  assetTurnover: {
    dimension: "operation", unit: "times", weight: 15, largest: 20,
    curve: [[0.1, 20], [0.4, 40], [0.8, 60], [1.5, 75], [2.5, 85]],
  },
  receivableDays: {
    dimension: "operation", unit: "days", weight: 15,
    curve: [[15, 90], [45, 80], [75, 65], [120, 45], [180, 20], [300, 0]],
  },
  receivableTurnover: {
    dimension: "operation", unit: "times", weight: 5,
    curve: [[1.2, 0], [2, 20], [3, 45], [5, 65], [8, 80], [24, 90]],
  },
  inventoryDays: {
    dimension: "operation", unit: "days", weight: 10,
    curve: [[15, 85], [45, 75], [75, 65], [120, 50], [180, 30], [365, 0]],
  },
  inventoryTurnover: {
    dimension: "operation", unit: "times", weight: 5,
    curve: [[1, 0], [2, 30], [3, 50], [5, 65], [8, 75], [24, 85]],
  },
  currentLiabilityDays: {
    dimension: "operation", unit: "days", weight: 25,
    curve: [[30, 100], [60, 80], [90, 60], [130, 40], [200, 20], [365, 0]],
  },
  assetCashReturn: {
    dimension: "operation", unit: "share", weight: 25, largest: 3,
    curve: [[-0.1, 0], [0, 20], [0.04, 40], [0.1, 60], [0.16, 80], [0.25, 100]],
  },

  salesGrowth: {
    dimension: "growth", unit: "share", weight: 35, largest: 10,
    curve: [[-0.5, 0], [-0.3, 20], [-0.1, 40], [0, 60], [0.1, 80], [0.3, 90]],
  },
  accumulatedProfit: {
    dimension: "growth", unit: "share", weight: 35, largest: 3,
    curve: [[-0.1, 0], [0, 20], [0.05, 40], [0.15, 60], [0.25, 80], [0.45, 100]],
  },
  retainedEarningsRatio: {
    dimension: "growth", unit: "share", weight: 10, largest: 3,
    curve: [[-0.3, 0], [-0.1, 20], [0, 40], [0.1, 60], [0.25, 80], [0.5, 100]],
  },
  profitGrowth: {
    dimension: "growth", unit: "share", weight: 10, largest: 10,
    curve: [[-1, 0], [-0.5, 20], [-0.2, 40], [0, 60], [0.15, 80], [0.4, 90]],
  },
  assetGrowth: {
    dimension: "growth", unit: "share", weight: 5, largest: 10,
    curve: [[-0.4, 0], [-0.2, 20], [-0.08, 40], [0, 60], [0.1, 80], [0.25, 90]],
  },
  equityGrowth: {
    dimension: "growth", unit: "share", weight: 5, largest: 10,
    curve: [[-0.5, 0], [-0.2, 20], [-0.05, 40], [0.03, 60], [0.1, 80], [0.25, 100]],
  },

  onTimeRate: {
    dimension: "payment", unit: "share", weight: 30, largest: 1, bounded: true, neverSmall: true,
    curve: [[0.4, 0], [0.6, 20], [0.75, 40], [0.85, 60], [0.95, 85], [1, 100]],
  },
  averageDaysOverdue: {
    dimension: "payment", unit: "days", weight: 25,
    curve: [[0, 100], [5, 85], [15, 65], [30, 45], [60, 20], [90, 0]],
  },
  overdueShare: {
    dimension: "payment", unit: "share", weight: 20, largest: 1, bounded: true,
    curve: [[0, 100], [0.05, 85], [0.1, 70], [0.2, 50], [0.4, 20], [0.6, 0]],
  },
  longestDaysOverdue: {
    dimension: "payment", unit: "days", weight: 15,
    curve: [[0, 100], [15, 85], [30, 70], [60, 45], [90, 25], [180, 0]],
  },
  creditUse: {
    dimension: "payment", unit: "share", weight: 10, largest: 3,
    curve: [[0.5, 100], [0.8, 80], [1, 50], [1.2, 20], [1.5, 0]],
  },
} as const satisfies Record<string, Metric>;

export type MetricKey = keyof typeof METRICS;
export const METRIC_KEYS = Object.keys(METRICS) as MetricKey[];

/** The metric with the fields that not every metric has. */
export function metricOf(key: MetricKey): Metric {
  return METRICS[key];
}

/**
 * What bounds or lowers the score whatever the metrics say. `seriouslyOverdueShare` is the share of the balance that is over 90
 * days past due; `refusedBill` and `lawsuit` count when above 0; `dataAgeMonths` is the age of the newest data.
 */
export const CIRCUMSTANCES = ["seriouslyOverdueShare", "refusedBill", "lawsuit", "dataAgeMonths"] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** From this share over 90 days past due on, at most B. */
export const SERIOUS_SHARE = 0.05;
/** Older data lower the grade by one notch. */
export const FRESH_MONTHS = 12;
/** A dimension counts as known when metrics of half its weight are there: many of them tell the same. */
export const ENOUGH_OF_DIMENSION = 0.5;
/** Points of an average customer; reasons are measured from here. */
export const AVERAGE_POINTS = 60;
