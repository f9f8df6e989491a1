/** Sales pay by money and margin: the worked numbers of the reference, and what holds for any input. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { kpiScore, marginFactor, marginWeighted } from "../../src/measures/incentive";

describe("margin-weighted pay", () => {
  test("1,000,000 received at a margin of 12 % on a target of 25 % is paid as 844,000: 16,880 at 2 %", () => {
    const factor = marginFactor(0.12, 0.25)!;
    expect(factor).toBeCloseTo(0.844, 12);
    expect(marginWeighted(100_000_000, factor)).toBe(84_400_000);
    expect(marginWeighted(84_400_000, 0.02)).toBe(1_688_000);
  });

  test("selling at a loss counts 0.7, at the target 1, and no margin more than 1.15", () => {
    expect(marginFactor(-0.1, 0.25)).toBe(0.7);
    expect(marginFactor(0.25, 0.25)).toBe(1);
    expect(marginFactor(0.9, 0.25)).toBe(1.15);
    expect(marginFactor(0.12, 0)).toBeUndefined();
  });
});

describe("the composite score", () => {
  const sample = { completion: 0.92, overdueRate: 0.12, overdueCap: 0.2, days: 47, targetDays: 45 };

  test("92 % completed, 12 % overdue on a cap of 20 %, 47 days on 45: 0.771", () => {
    expect(kpiScore(sample)).toBeCloseTo(0.7715, 4);
  });

  test("an overdue rate above its cap counts as 0, days within their target as 1; without a cap there is no score", () => {
    expect(kpiScore({ ...sample, overdueRate: 0.5, days: 30 })).toBeCloseTo(0.46 + 0.2, 12);
    expect(kpiScore({ ...sample, overdueCap: 0 })).toBeUndefined();
  });

  test("lies between 0 and 1, and more money never lowers it", () => {
    const rate = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(fc.property(rate, rate, rate, fc.double({ min: 0.01, max: 400, noNaN: true }), (completion, more, overdueRate, days) => {
      const given = { overdueRate, overdueCap: 0.2, days, targetDays: 45 };
      const [low, high] = [kpiScore({ ...given, completion })!, kpiScore({ ...given, completion: completion + more })!];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(high).toBeGreaterThanOrEqual(low);
    }));
  });
});
