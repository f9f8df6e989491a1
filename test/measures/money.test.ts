/** Money in minor units: exact on what a cell displays, rounding half away from zero, splits that add up. */
import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import fc from "fast-check";
import { AmountTooLarge, decimalsShown, exact, formatMinor, fromMinor, multiply, ratio, rescale, split, toMinor } from "../../src/measures/money";

describe("money", () => {
  test.each([[1.005, 101], [-1.005, -101], [0.1 + 0.2, 30], [1234567.89, 123456789], [0.005, 1], [-0.004, 0], [2.675, 268], [90071992547409.91, 9007199254740991]])("%d is %i cents", (value, cents) => {
    expect(toMinor(value)).toBe(cents);
  });

  test("every amount with two decimals goes to cents and back", () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
      expect(toMinor(fromMinor(cents))).toBe(cents === 0 ? 0 : cents);
      expect(toMinor(Number(formatMinor(cents)))).toBe(cents === 0 ? 0 : cents);
    }));
  });

  test("the cents of a number are those of its displayed digits, as decimal.js has them", () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
      const expected = new Decimal(value.toPrecision(15)).times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
      expect(toMinor(value)).toBe(expected === 0 ? 0 : expected);
    }));
  });

  test("decimals shown, and amounts as text", () => {
    expect([1, 1.5, 1.25, 0.1 + 0.2, 1.2345, 1.23456].map(decimalsShown)).toEqual([0, 1, 2, 1, 4, 5]);
    expect([0, 5, -5, 123456].map((amount) => formatMinor(amount))).toEqual(["0.00", "0.05", "-0.05", "1234.56"]);
    expect(formatMinor(-12345, 4)).toBe("-1.2345");
    expect(rescale(123, 2, 4)).toBe(12300);
  });

  test("what cannot be held exactly is refused", () => {
    expect(() => exact(2 ** 53)).toThrow(AmountTooLarge);
    expect(() => toMinor(1e15)).toThrow(AmountTooLarge);
  });

  test("rates round half away from zero; a ratio without a positive base is none", () => {
    expect([multiply(1, 0.5), multiply(-1, 0.5), multiply(100, "0.125"), multiply(3, 1.5)]).toEqual([1, -1, 13, 5]);
    expect([ratio(1, 4), ratio(1, 0), ratio(1, -2)]).toEqual([0.25, undefined, undefined]);
  });

  test("parts add up to the whole whatever the weights", () => {
    expect(split(100, [1, 1, 1])).toEqual([33, 33, 34]);
    expect(split(100, [0, 0])).toEqual([0, 100]);
    expect(split(2, [30, 30, 30, 10])).toEqual([1, 1, 0, 0]);
    const amounts = fc.oneof(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: -20, max: 20 }));
    fc.assert(fc.property(amounts, fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 }), (amount, weights) => {
      const parts = split(amount, weights);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount === 0 ? 0 : amount);
      expect(parts.every((part) => part === 0 || Math.sign(part) === Math.sign(amount))).toBe(true);
    }));
  });
});
