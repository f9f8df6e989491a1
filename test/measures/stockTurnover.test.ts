import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { stockTurnover } from "../../src/measures/stockTurnover";

describe("stock turnover", () => {
  test("measures.md §13: 3.6 m over a mean stock of 0.8 m turns 4.5 times and lies 81.1 days", () => {
    expect(stockTurnover(3_600_000, 700_000, 900_000)).toBe(4.5);
    expect(365 / stockTurnover(3_600_000, 700_000, 900_000)!).toBeCloseTo(81.1, 1);
  });

  test("a quarter's 2 times are 2 × 365 ÷ 90 a year", () => {
    expect(stockTurnover(200, 100, 100, 90)).toBeCloseTo(730 / 90, 12);
  });

  test("without stock there is no turnover", () => {
    expect([stockTurnover(100, 0, 0), stockTurnover(100, 50, -60)]).toEqual([undefined, undefined]);
  });

  test("the currency unit does not matter", () => {
    const amount = fc.integer({ min: 1, max: 1e9 });
    fc.assert(fc.property(amount, amount, amount, fc.integer({ min: 2, max: 1_000 }), (cost, opening, closing, factor) => {
      expect(stockTurnover(cost * factor, opening * factor, closing * factor)).toBe(stockTurnover(cost, opening, closing));
    }));
  });
});
