import { describe, expect, test } from "@jest/globals";
import { mean, median, medianDeviation, normalQuantile, quantile, sampleDeviation, slope } from "../../src/measures/statistics";

describe("centre and spread", () => {
  test("mean, sample deviation and slope of a short series, worked by hand", () => {
    expect(mean([2, 4, 9])).toBe(5);
    expect(sampleDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(slope([31, 33, 36, 40, 43])).toBeCloseTo(3.1, 12);
  });

  test("median, quantile and median deviation do not mind one wild value", () => {
    expect(median([1, 3, 2, 1_000])).toBe(2.5);
    expect(medianDeviation([1, 2, 3, 4, 1_000])).toBe(1);
    expect(quantile([10, 20, 30, 40, 50], 0.75)).toBe(40);
    expect(quantile([10, 20], 0.25)).toBe(12.5);
  });

  test("nothing has no mean and no median", () => {
    expect([mean([]), median([]), sampleDeviation([1]), slope([1])]).toEqual([NaN, NaN, NaN, NaN]);
  });
});

describe("the normal quantile", () => {
  // Published tables of the standard normal distribution
  test.each([[0.5, 0], [0.9, 1.2815515655446004], [0.95, 1.6448536269514722], [0.99, 2.3263478740408408], [0.999, 3.090232306167813], [1e-10, -6.361340902404056]])(
    "at %p is %p",
    (p, z) => expect(normalQuantile(p)).toBeCloseTo(z, 10),
  );

  test("is odd around one half and endless at the ends", () => {
    expect(normalQuantile(0.2)).toBeCloseTo(-normalQuantile(0.8), 14);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });
});
