import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { atMost, gradeOf, oneNotchDown, tierOf, worseGrade } from "../../src/measures/creditGrade";
import { circumstancesOf, pointsAlong, reasonsIn, scoreCredit, type CreditColumns } from "../../src/measures/creditScore";
import { isFault, STANDARD_WEIGHTS, weightsWith, type GivenWeights, type MetricWeights } from "../../src/measures/creditWeights";
import { DIMENSION_WEIGHTS, DIMENSIONS, METRIC_KEYS, metricOf, METRICS, type Dimension, type MetricKey } from "../../src/measures/scorecard";

/** One customer. */
const one = (metrics: Partial<Record<MetricKey, number>>, circumstances: Record<string, number> = {}): CreditColumns => ({
  rows: 1,
  metrics: Object.fromEntries(Object.entries(metrics).map(([metric, value]) => [metric, Float64Array.of(value)])),
  circumstances: Object.fromEntries(Object.entries(circumstances).map(([name, value]) => [name, Float64Array.of(value)])),
});
const scoreOf = (columns: CreditColumns, weights?: MetricWeights): number => scoreCredit(columns, weights).scores[0]!;
const gradeIn = (columns: CreditColumns): string | undefined => scoreCredit(columns).gradeAt(0);

const PERFECT_PAYER = { onTimeRate: 1, averageDaysOverdue: 0, overdueShare: 0, longestDaysOverdue: 0, creditUse: 0.4 };

describe("the scorecard as data", () => {
  test("the dimensions weigh 20, 15, 15, 10 and 40, the metrics of each add up to 100", () => {
    expect(DIMENSION_WEIGHTS).toEqual({ solvency: 20, profitability: 15, operation: 15, growth: 10, payment: 40 });
    for (const dimension of DIMENSIONS) {
      const weights = METRIC_KEYS.filter((metric) => METRICS[metric].dimension === dimension).map((metric) => METRICS[metric].weight);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
    }
  });

  test("every curve has rising values, points within 0 … 100, and runs in one direction", () => {
    for (const metric of METRIC_KEYS) {
      const { curve } = metricOf(metric);
      const values = curve.map(([value]) => value);
      const points = curve.map(([, score]) => score);
      const rising = points[points.length - 1]! > points[0]!;
      for (let i = 0; i < curve.length; i++) {
        expect(points[i]).toBeGreaterThanOrEqual(0);
        expect(points[i]).toBeLessThanOrEqual(100);
        if (i === 0) continue;
        expect(values[i]).toBeGreaterThan(values[i - 1]!);
        expect(Math.sign(points[i]! - points[i - 1]!)).toBe(rising ? 1 : -1);
      }
    }
  });

  test("more debt, cost, days or use costs points, more of everything else earns them", () => {
    const bad = METRIC_KEYS.filter((metric) => pointsAlong(METRICS[metric].curve)(1e6) < pointsAlong(METRICS[metric].curve)(-1e6));
    expect(bad.sort()).toEqual([
      "averageDaysOverdue", "costRatio", "creditUse", "currentLiabilityDays", "debtRatio", "inventoryDays", "longestDaysOverdue", "overdueShare", "receivableDays",
    ]);
  });
});

describe("points, grades and tiers", () => {
  test("between two knots points run straight, beyond the ends they stay", () => {
    const curve = [[0, 20], [10, 40], [30, 100]] as const;
    expect([-5, 0, 5, 10, 20, 30, 99].map((value) => pointsAlong(curve)(value))).toEqual([20, 20, 30, 40, 70, 100, 100]);
  });

  test("a grade begins at its threshold, AAA at 90 and one every ten points down to C below 20", () => {
    expect([100, 90, 89.9, 80, 70, 60, 50, 40, 30, 20, 19.9, 0].map(gradeOf)).toEqual(["AAA", "AAA", "AA", "AA", "A", "BBB", "BB", "B", "CCC", "CC", "C", "C"]);
    expect((["AAA", "A", "BBB", "B", "CCC", "C"] as const).map(tierOf)).toEqual(["A", "A", "B", "B", "C", "C"]);
    expect([worseGrade("AAA", "A"), worseGrade("BBB", "A")]).toEqual(["A", "BBB"]);
  });

  test("a cut score has the grade that it is cut to, a lowered one the next grade down", () => {
    expect(gradeOf(atMost(95, "B"))).toBe("B");
    expect(atMost(30, "B")).toBe(30);
    expect(gradeOf(atMost(95, "C"))).toBe("C");
    expect([100, 95, 83, 20, 5].map((score) => gradeOf(oneNotchDown(score)))).toEqual(["AA", "AA", "A", "C", "C"]);
  });
});

describe("scores", () => {
  test("weights of missing metrics go to the others of the dimension, of missing dimensions to the other dimensions", () => {
    // Debt 50 % → 80 points and current ratio 1.0 → 40 points weigh 20 : 10 → solvency 66.667; net margin 3 % → 60.
    // (20 × 66.667 + 15 × 60) ÷ 35 = 63.8095
    expect(scoreOf(one({ debtRatio: 0.5, currentRatio: 1, netMargin: 0.03 }))).toBeCloseTo(63.809524, 6);
    expect(scoreOf(one({ debtRatio: 0.5 }))).toBe(80);
  });

  test("statements and payment record together: 60 to 40", () => {
    // solvency 60, profitability 60, operation 60, growth 60 and a payment record of 100 points → 0.6 × 60 + 0.4 × 100 = 76
    expect(scoreOf(one({ debtRatio: 0.65, netMargin: 0.03, assetTurnover: 0.8, salesGrowth: 0, ...PERFECT_PAYER }))).toBe(76);
  });

  test("confidence is the weight of what is known; half of a dimension is enough for all of it", () => {
    expect(scoreCredit(one(PERFECT_PAYER)).confidenceAt(0)).toBeCloseTo(0.4, 9);
    // on-time rate and average days are 55 % of the payment record; debt ratio is 20 of 50 % needed → 0.4 + 0.2 × 0.4
    expect(scoreCredit(one({ onTimeRate: 1, averageDaysOverdue: 0, debtRatio: 0.5 })).confidenceAt(0)).toBeCloseTo(0.48, 9);
    expect(scoreCredit(one({ debtRatio: 0.5 })).confidenceAt(0)).toBeCloseTo(0.08, 9);
  });

  test("without any metric there is no score and no grade", () => {
    const result = scoreCredit({ rows: 2, metrics: { debtRatio: Float64Array.of(NaN, 0.5) }, circumstances: { lawsuit: Float64Array.of(1, 0) } });
    expect([...result.scores]).toEqual([NaN, 80]);
    expect([result.gradeAt(0), result.gradeAt(1)]).toEqual([undefined, "AA"]);
    expect(result.confidenceAt(0)).toBe(0);
  });

  test("a payment record alone gives at most A, and its scores still rank", () => {
    expect([gradeIn(one(PERFECT_PAYER)), scoreOf(one(PERFECT_PAYER))]).toEqual(["A", 100]);
    expect(gradeIn(one({ ...PERFECT_PAYER, debtRatio: 0.3 }))).toBe("AAA");
    expect(gradeIn(one({ onTimeRate: 0.75 }))).toBe("B");
  });
});

describe("overrides", () => {
  const good = { debtRatio: 0.3, ...PERFECT_PAYER };

  test("from 5 % of the balance over 90 days past due on: at most B", () => {
    expect(gradeIn(one(good, { seriouslyOverdueShare: 0.049 }))).toBe("AAA");
    expect(gradeIn(one(good, { seriouslyOverdueShare: 0.05 }))).toBe("B");
    expect(gradeIn(one({ onTimeRate: 0.6 }, { seriouslyOverdueShare: 0.5 }))).toBe("CC");
  });

  test("a refused bill or a lawsuit: C", () => {
    expect(gradeIn(one(good, { refusedBill: 1 }))).toBe("C");
    expect(gradeIn(one(good, { lawsuit: 2 }))).toBe("C");
    expect(gradeIn(one(good, { lawsuit: 0, refusedBill: 0 }))).toBe("AAA");
  });

  test("data older than 12 months: one grade lower, also from the A of a payment record alone and after another override", () => {
    expect(gradeIn(one(good, { dataAgeMonths: 12 }))).toBe("AAA");
    expect(gradeIn(one(good, { dataAgeMonths: 13 }))).toBe("AA");
    expect(gradeIn(one(PERFECT_PAYER, { dataAgeMonths: 13 }))).toBe("BBB");
    expect(gradeIn(one(good, { dataAgeMonths: 13, seriouslyOverdueShare: 0.2 }))).toBe("CCC");
  });

  test("those that hold are listed, the gravest first", () => {
    expect(circumstancesOf(one(good, { dataAgeMonths: 20, seriouslyOverdueShare: 0.01, lawsuit: 1 }), 0)).toEqual(["lawsuit", "dataAgeMonths"]);
  });
});

describe("reasons", () => {
  test("the strongest are those that move the score farthest from an average customer's 60 points", () => {
    // payment 20 points → (20 − 60) × 40 ÷ 75 = −21.33; debt 100 → (100 − 60) × 20 ÷ 75 = 10.67; net margin 60 → 0
    const reasons = reasonsIn(one({ debtRatio: 0.3, netMargin: 0.03, onTimeRate: 0.6 }), STANDARD_WEIGHTS, 3)(0);
    expect(reasons.map(({ metric, points }) => [metric, points])).toEqual([["onTimeRate", 20], ["debtRatio", 100], ["netMargin", 60]]);
    expect(reasons.map(({ effect }) => Number(effect.toFixed(2)))).toEqual([-21.33, 10.67, 0]);
    expect(reasonsIn(one({ debtRatio: 0.3, netMargin: 0.03, onTimeRate: 0.6 }), STANDARD_WEIGHTS, 1)(0)).toHaveLength(1);
  });

  test("all of them together are the way from 60 to the score", () => {
    fc.assert(fc.property(anyCustomer(), (metrics) => {
      const columns = one(metrics);
      const sum = reasonsIn(columns, STANDARD_WEIGHTS, METRIC_KEYS.length)(0).reduce((total, { effect }) => total + effect, 60);
      expect(sum).toBeCloseTo(scoreOf(columns), 6);
    }));
  });
});

describe("weights", () => {
  const given = (dimensions: Partial<Record<Dimension, number>>, metrics: Partial<Record<MetricKey, number>> = {}): GivenWeights => ({
    dimensions: new Map(Object.entries(dimensions) as [Dimension, number][]),
    metrics: new Map(Object.entries(metrics) as [MetricKey, number][]),
  });
  const weightsOf = (...args: Parameters<typeof given>): MetricWeights => {
    const weights = weightsWith(given(...args));
    if (isFault(weights)) throw new Error(weights.fault);
    return weights;
  };
  const dimensionSum = (weights: MetricWeights, dimension: Dimension): number =>
    METRIC_KEYS.filter((metric) => METRICS[metric].dimension === dimension).reduce((sum, metric) => sum + weights[metric], 0);

  test("what is named has its percent, the others share the rest as before", () => {
    // payment 70 leaves 30 for 20 : 15 : 15 : 10
    const weights = weightsOf({ payment: 70 });
    expect(DIMENSIONS.map((dimension) => Number(dimensionSum(weights, dimension).toFixed(6)))).toEqual([10, 7.5, 7.5, 5, 70]);
    expect(weights.onTimeRate).toBeCloseTo(21, 9);
  });

  test("fractions are percentages, and with every dimension named only the proportions count", () => {
    expect(dimensionSum(weightsOf({ payment: 0.7 }), "payment")).toBeCloseTo(70, 9);
    const [small, large] = [2, 200].map((power) => weightsOf({ solvency: power, profitability: power, operation: power, growth: power, payment: 2 * power }));
    const customer = one({ debtRatio: 0.3, netMargin: 0, onTimeRate: 0.6 });
    // (100 + 40 + 2 × 20) ÷ 4 = 45
    expect([scoreOf(customer, small), scoreOf(customer, large)]).toEqual([45, 45]);
  });

  test("a metric's percent is of the total and part of its dimension's", () => {
    expect(weightsOf({}, { onTimeRate: 100 }).debtRatio).toBe(0);
    const weights = weightsOf({ payment: 50 }, { onTimeRate: 40 });
    expect([weights.onTimeRate, Number(dimensionSum(weights, "payment").toFixed(6))]).toEqual([40, 50]);
    expect(weightsOf({ payment: 0 }).onTimeRate).toBe(0);
  });

  test("more than 100, or metrics above their dimension, or nothing at all is refused", () => {
    expect(weightsWith(given({ payment: 60 }, { debtRatio: 50 }))).toEqual({ fault: "over-100", sum: 110 });
    expect(weightsWith(given({ payment: 20 }, { onTimeRate: 30 }))).toEqual({ fault: "over-dimension", dimension: "payment", sum: 30 });
    expect(weightsWith(given({ solvency: 0, profitability: 0, operation: 0, growth: 0, payment: 0 }))).toEqual({ fault: "nothing" });
  });
});

describe("any customer", () => {
  test("has a score from 0 to 100 and a confidence up to 1, whatever the order of the rows", () => {
    fc.assert(fc.property(fc.array(anyCustomer(), { minLength: 1, maxLength: 6 }), (customers) => {
      const scores = scoreCredit(together(customers)).scores;
      const reversed = scoreCredit(together([...customers].reverse()));
      expect([...reversed.scores].reverse()).toEqual([...scores]);
      for (const score of scores) expect(score >= 0 && score <= 100).toBe(true);
      customers.forEach((_, row) => expect(reversed.confidenceAt(row) > 0 && reversed.confidenceAt(row) <= 1).toBe(true));
    }));
  });

  test("never scores lower for a better figure", () => {
    fc.assert(fc.property(anyCustomer(), fc.constantFrom(...METRIC_KEYS), fc.double({ min: 0, max: 2, noNaN: true }), (metrics, metric, step) => {
      const start = metrics[metric] ?? 0.5;
      const better = pointsAlong(METRICS[metric].curve)(1e6) > pointsAlong(METRICS[metric].curve)(-1e6) ? step : -step;
      expect(scoreOf(one({ ...metrics, [metric]: start + better }))).toBeGreaterThanOrEqual(scoreOf(one({ ...metrics, [metric]: start })) - 1e-6);
    }));
  });
});

function anyCustomer(): fc.Arbitrary<Partial<Record<MetricKey, number>>> {
  return fc.dictionary(fc.constantFrom(...METRIC_KEYS), fc.double({ min: -5, max: 200, noNaN: true }), { minKeys: 1, maxKeys: 12 });
}

function together(customers: readonly Partial<Record<MetricKey, number>>[]): CreditColumns {
  const metrics: CreditColumns["metrics"] = {};
  for (const metric of METRIC_KEYS) metrics[metric] = Float64Array.from(customers, (customer) => customer[metric] ?? NaN);
  return { rows: customers.length, metrics, circumstances: {} };
}
