import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { steadinessOf, variationOf } from "../../src/measures/xyz";

const variation = (...quantities: number[]): number | undefined => variationOf(Float64Array.from(quantities));

describe("XYZ classes", () => {
  test("8, 10, 12 varies by 0.2: deviation √(8/2) over 10", () => {
    expect(variation(8, 10, 12)).toBeCloseTo(0.2, 15);
  });

  test("0.5 is still X, 1 still Y, also where floating point puts it a hair above", () => {
    expect([0, 0.5, 0.5 + 1e-15, 0.51, 1, 1 + 1e-15, 1.01].map(steadinessOf).join("")).toBe("XXXYYYZ");
  });

  test("one period and no demand have no variation", () => {
    expect([variation(), variation(5), variation(0, 0), variation(-3, 1)]).toEqual(Array(4).fill(undefined));
  });

  test("neither the unit nor the order of the periods matters", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 2, maxLength: 24 }), fc.integer({ min: 2, max: 1_000 }), (quantities, factor) => {
      fc.pre(quantities.some((quantity) => quantity > 0));
      expect(variation(...quantities.map((quantity) => quantity * factor).reverse())).toBeCloseTo(variation(...quantities)!, 9);
    }));
  });
});
