import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { breakEvenDiscount, effectiveYearlyCost, simpleYearlyCost } from "../../src/measures/earlyPayment";

describe("early-payment discounts", () => {
  test.each([
    ["1 % for 10 days", 0.01, 10, 0.3687, 0.4432],
    ["2/10 n30", 0.02, 20, 0.3724, 0.4459],
    ["1/10 n30", 0.01, 20, 0.1843, 0.2013],
  ])("%s costs what textbooks print", (_, discount, days, simple, effective) => {
    expect(simpleYearlyCost(discount, days)).toBeCloseTo(simple, 4);
    expect(effectiveYearlyCost(discount, days)).toBeCloseTo(effective, 4);
  });

  test("money at 6 % is worth 0.1641 % for 10 days: 0.6 ÷ 365.6", () => {
    expect(breakEvenDiscount(0.06, 10)).toBeCloseTo(0.6 / 365.6, 15);
  });

  test("no days, or a discount of everything, have no cost", () => {
    expect([simpleYearlyCost(0.02, 0), effectiveYearlyCost(0.02, -5), breakEvenDiscount(0.06, 0)]).toEqual([undefined, undefined, undefined]);
    expect([simpleYearlyCost(1, 20), effectiveYearlyCost(1.5, 20)]).toEqual([undefined, undefined]);
    expect([simpleYearlyCost(0, 20), effectiveYearlyCost(0, 20), breakEvenDiscount(0, 20)]).toEqual([0, 0, 0]);
  });

  const discount = fc.double({ min: 1e-6, max: 0.9, noNaN: true });
  const days = fc.integer({ min: 1, max: 365 });

  test("break-even gives back the discount from its simple cost", () => {
    fc.assert(fc.property(discount, days, (given, early) => {
      expect(breakEvenDiscount(simpleYearlyCost(given, early)!, early)! / given).toBeCloseTo(1, 12);
    }));
  });

  test("compounding never makes it cheaper, over a whole year both are the same", () => {
    fc.assert(fc.property(discount, days, (given, early) => {
      expect(effectiveYearlyCost(given, early)!).toBeGreaterThanOrEqual(simpleYearlyCost(given, early)! * (1 - 1e-12));
      expect(effectiveYearlyCost(given, 365)! / simpleYearlyCost(given, 365)!).toBeCloseTo(1, 12);
    }));
  });
});
