/** Collection effectiveness, collection rate, turnover and overdue rate on figures worked by hand. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { collectionEffectiveness } from "../../src/measures/collectionEffectiveness";
import { collectionRate } from "../../src/measures/collectionRate";
import { overdueRate, overdueShare } from "../../src/measures/overdueRate";
import { receivablesTurnover } from "../../src/measures/turnover";

describe("collection effectiveness", () => {
  const quarter = { opening: 40_000_000, creditSales: 120_000_000, closing: 35_000_000, closingCurrent: 28_000_000 };

  test("1,250,000 of 1,320,000 that could be collected are 94.70 %", () => {
    expect(collectionEffectiveness(quarter)).toBeCloseTo(1_250 / 1_320, 14);
  });

  test("a third of a quarter's sales would give 86.54 %, which is another period's figure", () => {
    expect(collectionEffectiveness({ ...quarter, creditSales: 40_000_000 })).toBeCloseTo(45 / 52, 14);
  });

  test("nothing collectible has no index", () => {
    expect(collectionEffectiveness({ opening: 0, creditSales: 100, closing: 100, closingCurrent: 100 })).toBeUndefined();
    expect(collectionEffectiveness({ opening: 0, creditSales: 0, closing: 100, closingCurrent: 100 })).toBeUndefined();
  });

  test("is 1 when all that is left is not yet due, and above 1 only when more is not due than is left", () => {
    fc.assert(fc.property(fc.nat(1e9), fc.nat(1e9), fc.nat(1e9), fc.nat(1e9), (opening, creditSales, closing, closingCurrent) => {
      fc.pre(opening + creditSales > closingCurrent);
      const index = collectionEffectiveness({ opening, creditSales, closing, closingCurrent })!;
      expect(Math.sign(index - 1)).toBe(Math.sign(closingCurrent - closing));
    }));
  });
});

describe("collection rate", () => {
  test("by due date 3.9 of 0.6 + 4.0 million are 84.78 %", () => {
    expect(collectionRate(60_000_000, 400_000_000, 390_000_000)).toBeCloseTo(39 / 46, 14);
  });

  test("by period 4.86 of 5.4 million are 90 %, on time 3.3 of 4.0 million are 82.5 %", () => {
    expect(collectionRate(0, 540_000_000, 486_000_000)).toBe(0.9);
    expect(collectionRate(0, 400_000_000, 330_000_000)).toBe(0.825);
  });

  test("nothing to come has no rate", () => {
    expect(collectionRate(0, 0, 100)).toBeUndefined();
    expect(collectionRate(-100, 50, 100)).toBeUndefined();
  });
});

describe("receivables turnover", () => {
  test("5.4 million on an average of 1.65 million is 3.27 times a quarter, 13.27 times a year", () => {
    expect(receivablesTurnover(540_000_000, 150_000_000, 180_000_000)).toBeCloseTo(36 / 11, 14);
    expect(receivablesTurnover(540_000_000, 150_000_000, 180_000_000, 90)).toBeCloseTo(((36 / 11) * 365) / 90, 12);
    expect(90 / receivablesTurnover(540_000_000, 150_000_000, 180_000_000)!).toBeCloseTo(27.5, 12);
  });

  test("average receivables of zero or less have no turnover", () => {
    expect(receivablesTurnover(100, 0, 0)).toBeUndefined();
    expect(receivablesTurnover(100, 50, -60)).toBeUndefined();
  });
});

describe("overdue rate", () => {
  const AS_OF = 45_838;
  const share = (...items: [amount: number, due: number][]) =>
    overdueShare(Float64Array.from(items, ([amount]) => amount), Float64Array.from(items, ([, due]) => due), AS_OF);

  test("540,000 of 1,800,000 owed are 30 %; with 90,000 of credits taken out of the denominator 31.58 %", () => {
    const sums = share([54_000_000, AS_OF - 1], [126_000_000, AS_OF + 10], [-9_000_000, AS_OF - 40]);
    expect(sums).toEqual({ overdue: 54_000_000, debts: 180_000_000, credits: -9_000_000 });
    expect(overdueRate(sums)).toBe(0.3);
    expect(overdueRate(sums, "net")).toBeCloseTo(6 / 19, 14);
  });

  test("what is due on the day is not overdue, nor is what has no due date", () => {
    expect(share([100, AS_OF], [100, NaN], [100, AS_OF - 1])).toEqual({ overdue: 100, debts: 300, credits: 0 });
  });

  test("credits alone, or more credits than debts, have no rate", () => {
    expect(overdueRate(share([-5, AS_OF - 1]))).toBeUndefined();
    expect(overdueRate(share([5, AS_OF - 1], [-5, AS_OF]), "net")).toBeUndefined();
  });

  test("the order of the items does not matter, a later day never lowers it, and it stays between 0 and 1", () => {
    const items = fc.array(fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: AS_OF - 200, max: AS_OF + 200 })), { minLength: 1 });
    fc.assert(fc.property(items, fc.nat(100), (list, later) => {
      const [open, due] = [Float64Array.from(list, ([amount]) => amount), Float64Array.from(list, ([, day]) => day)];
      const now = overdueRate(overdueShare(open, due, AS_OF));
      expect(overdueRate(overdueShare(open.slice().reverse(), due.slice().reverse(), AS_OF))).toBe(now);
      fc.pre(now !== undefined);
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThanOrEqual(1);
      expect(overdueRate(overdueShare(open, due, AS_OF + later))).toBeGreaterThanOrEqual(now!);
    }));
  });
});
