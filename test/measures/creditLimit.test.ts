/** Credit limits and exposure, on the worked figures. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { creditLimit, GRADE_FACTORS, type LimitBasis } from "../../src/measures/creditLimit";
import { exposure, headroom, type ExposureParts } from "../../src/measures/exposure";

const BASIS: LimitBasis = { salesSixMonths: 120_000_000, termsDays: 60, netWorth: 400_000_000, gradeFactor: 1, growth: 1.2 };

describe("the credit limit", () => {
  test("by flow 480,000, by net worth 400,000, the lower times 0.8 is 320,000", () => {
    expect(creditLimit({ ...BASIS, netWorth: undefined })).toBe(48_000_000);
    expect(creditLimit(BASIS)).toBe(40_000_000);
    expect(creditLimit({ ...BASIS, gradeFactor: 0.8 })).toBe(32_000_000);
  });

  test("net returns, a negative worth or a last grade give nothing, never less", () => {
    expect(creditLimit({ ...BASIS, salesSixMonths: -100 })).toBe(0);
    expect(creditLimit({ ...BASIS, netWorth: -100 })).toBe(0);
    expect(creditLimit({ ...BASIS, gradeFactor: GRADE_FACTORS.C })).toBe(0);
  });

  test("is rounded half up once: 0.10 of sales over 30 days are 0.01667 a month, 1.05 of worth is 0.105", () => {
    expect(creditLimit({ ...BASIS, salesSixMonths: 10, termsDays: 30, growth: 1, netWorth: undefined })).toBe(2);
    expect(creditLimit({ ...BASIS, netWorth: 105 })).toBe(11);
  });

  test("a better grade never gives less, and no grade more than the whole", () => {
    const factors = Object.values(GRADE_FACTORS);
    expect(factors).toEqual([...factors].sort((a, b) => b - a));
    expect(factors[0]).toBe(1);
  });

  test("more sales, longer terms or more worth never give less", () => {
    fc.assert(fc.property(fc.nat(1e9), fc.nat(180), fc.nat(1e9), fc.nat(1e9), (salesSixMonths, termsDays, netWorth, more) => {
      const basis = { ...BASIS, salesSixMonths, termsDays, netWorth };
      const limit = creditLimit(basis);
      expect(creditLimit({ ...basis, salesSixMonths: salesSixMonths + more })).toBeGreaterThanOrEqual(limit);
      expect(creditLimit({ ...basis, termsDays: termsDays + 30 })).toBeGreaterThanOrEqual(limit);
      expect(creditLimit({ ...basis, netWorth: netWorth + more })).toBeGreaterThanOrEqual(limit);
    }));
  });
});

describe("exposure", () => {
  const parts: ExposureParts = { receivables: 32_000_000, unbilled: 8_000_000, orders: 15_000_000, deposits: 5_000_000, commercialBills: 0, bankBills: 0 };

  test("is 500,000 without bills, 600,000 with commercial bills, and bank bills do not count by themselves", () => {
    expect(exposure(parts)).toBe(50_000_000);
    expect(exposure({ ...parts, commercialBills: 10_000_000 })).toBe(60_000_000);
    expect(exposure({ ...parts, bankBills: 10_000_000 })).toBe(50_000_000);
    expect(exposure({ ...parts, bankBills: 10_000_001 }, { commercial: 1, bank: 0.5 })).toBe(55_000_001);
  });

  test("leaves −100,000 of a limit of 500,000; a limit of 0 is cash only", () => {
    expect(headroom(50_000_000, exposure({ ...parts, commercialBills: 10_000_000 }))).toBe(-10_000_000);
    expect(headroom(0, 100)).toBe(-100);
  });
});
