/** Many amounts times one rate. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { AmountTooLarge, multiply } from "../../src/measures/money";
import { multiplier } from "../../src/measures/multiplier";

test("rounds half away from zero: 0.05 × 0.5 = 0.03, and its negative likewise", () => {
  expect([5, -5, 1, 0].map(multiplier(0.5))).toEqual([3, -3, 1, 0]);
  expect([100, 3].map(multiplier(7.1234))).toEqual([712, 21]);
});

test("gives what the exact product gives, for any rate and amount", () => {
  const rates = fc.oneof(fc.integer({ min: 1, max: 10_000_000 }).map((part) => part / 1e6), fc.double({ min: 1e-9, max: 1000, noNaN: true }), fc.integer({ min: 0, max: 200 }));
  const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
  fc.assert(fc.property(rates, amounts, (rate, amount) => expect(multiplier(rate)(amount)).toBe(multiply(amount, rate))), { numRuns: 2_000 });
});

test("says when a product is no exact whole number any more", () => {
  expect(() => multiplier(7)(Number.MAX_SAFE_INTEGER)).toThrow(AmountTooLarge);
});
