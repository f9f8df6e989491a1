import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { cusum, endingRun, plainZ, robustZ } from "../../src/measures/alarm";
import { medianDeviation } from "../../src/measures/statistics";

const series = (...values: number[]) => Float64Array.from(values);
const MARGIN = [0.3, 0.31, 0.295, 0.305, 0.3, 0.302];

describe("sudden changes", () => {
  test("a margin of 27 % after months about 30 % is −8.36 robust and −6.28 plain standard deviations away", () => {
    // median 0.301, median deviation 0.0025: −0.031 ÷ 0.0037065; mean 0.302, deviation √0.000026: −0.032 ÷ 0.00509902
    expect(robustZ(series(...MARGIN, 0.27))).toBeCloseTo(-0.031 / 0.0037065, 9);
    expect(plainZ(series(...MARGIN, 0.27))).toBeCloseTo(-0.032 / Math.sqrt(0.000026), 9);
  });

  test("one wild month in the history hides the change from the plain z, not from the robust one", () => {
    const wild = series(...MARGIN, 0.9, 0.27);
    expect(Math.abs(plainZ(wild))).toBeLessThan(1);
    expect(robustZ(wild)).toBeLessThan(-5);
  });

  test("five values before the latest are too few, six are enough", () => {
    expect([robustZ(series(1, 2, 3, 4, 5, 9)), plainZ(series(1, 2, 3, 4, 5, 9)), cusum(series(1, 2, 3, 4, 5, 9)), robustZ(series())]).toEqual([NaN, NaN, NaN, NaN]);
    expect(robustZ(series(1, 2, 3, 4, 5, 6, 3.5))).toBe(0);
  });

  test("a history that stands still is taken to vary by 1 % of its median; standing still further is no change", () => {
    expect(robustZ(series(50, 50, 50, 50, 50, 50, 51))).toBeCloseTo(1 / (1.4826 * 0.5), 9);
    expect([robustZ(series(5, 5, 5, 5, 5, 5, 5)), plainZ(series(5, 5, 5, 5, 5, 5, 5))]).toEqual([0, 0]);
    expect([robustZ(series(0, 0, 0, 0, 0, 0, 1)), plainZ(series(5, 5, 5, 5, 5, 5, 6))]).toEqual([NaN, NaN]);
  });

  test("neither unit nor zero point matters, and the mirror image has the other sign", () => {
    const values = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 7, maxLength: 30 });
    fc.assert(fc.property(values, fc.integer({ min: 1, max: 50 }), (given, factor) => {
      fc.pre(medianDeviation(given.slice(0, -1)) > 0);
      const z = robustZ(series(...given));
      expect(robustZ(series(...given.map((value) => value * factor + 7)))).toBeCloseTo(z, 6);
      expect(robustZ(series(...given.map((value) => -value)))).toBeCloseTo(-z, 6);
      expect(cusum(series(...given.map((value) => -value)))).toBeCloseTo(-cusum(series(...given)), 6);
    }));
  });
});

describe("lasting changes", () => {
  test("a steady series gives 0, a lasting shift adds up, a single wild value does not reach the limit of 4", () => {
    // history 10, 11, 9, 10, 11, 9, 10, 13, 13: median 10, deviations 0,0,0,1,1,1,1,3,3: median 1, spread 1.4826; latest 13
    // steps above 0.5: 11 at the second place and at the fifth (0.1745 each, gone at the 9 that follow), then 3 × (3/1.4826 − 0.5)
    expect(cusum(series(10, 11, 9, 10, 11, 9, 10, 13, 13, 13))).toBeCloseTo(3 * (3 / 1.4826 - 0.5), 9);
    expect(cusum(series(10, 11, 9, 10, 11, 9, 10, 500))).toBe(2.5);
    expect(cusum(series(10, 10, 10, 10, 10, 10, 10))).toBe(0);
  });

  test("a shift downwards is negative", () => {
    expect(cusum(series(10, 11, 9, 10, 11, 9, 10, 7, 7, 7))).toBeCloseTo(-3 * (3 / 1.4826 - 0.5), 9);
  });
});

describe("creeping changes", () => {
  test("DSO 31, 33, 36, 40, 43 rises four times in a row, by 38.7 %, 3.1 days a month", () => {
    const dso = series(31, 33, 36, 40, 43);
    expect(endingRun(dso)).toEqual({ steps: 4, change: expect.closeTo(12 / 31, 12), slope: expect.closeTo(3.1, 12) });
  });

  test("only the run at the end counts; falls are negative; two equal values end it", () => {
    expect(endingRun(series(9, 8, 10, 12))).toEqual({ steps: 2, change: 0.5, slope: 2 });
    expect(endingRun(series(9, 10, 8, 6))).toEqual({ steps: -2, change: -0.4, slope: -2 });
    expect(endingRun(series(1, 2, 2)).steps).toBe(0);
    expect([endingRun(series(4)).steps, endingRun(series()).steps]).toEqual([0, 0]);
  });

  test("the change is measured against the size of a negative start, and there is none against 0", () => {
    expect(endingRun(series(-10, -5, 5))).toEqual({ steps: 2, change: 1.5, slope: 7.5 });
    expect(endingRun(series(0, 5)).change).toBeNaN();
  });
});
