/** Allowances by provision matrix, on the examples of the standards' literature. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { expectedLoss } from "../../src/measures/expectedLoss";

const allowance = (balances: number[], rates: number[], factor?: number) =>
  expectedLoss(Float64Array.from(balances, (balance) => Math.round(balance * 100)), Float64Array.from(rates), factor) / 100;

describe("expected credit loss", () => {
  test("rates from a cohort that lost 2,000 of 100,000: 6,000 + 5,600 + 5,217.39 + 5,750 + 5,000 = 27,567.39", () => {
    const rates = [100_000, 50_000, 23_000, 8_000, 2_000].map((unpaid) => 2_000 / unpaid);
    expect(allowance([300_000, 140_000, 60_000, 23_000, 5_000], rates)).toBe(27_567.39);
  });

  test("IFRS 9, example 12: 45 + 120 + 144 + 165 + 106 thousand are 580,000", () => {
    expect(allowance([15e6, 7.5e6, 4e6, 2.5e6, 1e6], [0.003, 0.016, 0.036, 0.066, 0.106])).toBe(580_000);
  });

  test("7, 4, 2.5 and 1 million at 1.5, 3.4, 7.1 and 10.8 % are 526,500", () => {
    expect(allowance([7e6, 4e6, 2.5e6, 1e6], [0.015, 0.034, 0.071, 0.108])).toBe(526_500);
  });

  test("60.75 + 48.60 + 40.50 + 75 = 224.85; 5 % more is 232.3425, rounded once to 232.34, and 100 % stays 100 %", () => {
    const [balances, rates] = [[1_500, 216, 81, 75], [0.0405, 0.225, 0.5, 1]];
    expect(allowance(balances, rates)).toBe(224.85);
    expect(allowance(balances, rates, 1.05)).toBe(232.34);
  });

  test("half a cent goes up", () => {
    expect(allowance([1], [0.005])).toBe(0.01);
    expect(allowance([1, 1], [0.0025, 0.0024])).toBe(0);
  });

  test("customers in credit do not lower it, whatever their rate", () => {
    expect(allowance([1_000, -400, 0], [0.1, 0.5, NaN])).toBe(100);
  });

  test("the order does not matter, splitting a balance does not matter, more balance is never less allowance", () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(0, 0.003, 0.015, 0.07, 0.333, 1)), { minLength: 1 });
    fc.assert(fc.property(lines, fc.nat(1_000), (list, more) => {
      const [balances, rates] = [Float64Array.from(list, ([balance]) => balance), Float64Array.from(list, ([, rate]) => rate)];
      const loss = expectedLoss(balances, rates);
      expect(expectedLoss(balances.slice().reverse(), rates.slice().reverse())).toBe(loss);
      const halves = [...balances].flatMap((balance) => (balance > 0 ? [Math.floor(balance / 2), Math.ceil(balance / 2)] : [balance, 0]));
      expect(expectedLoss(Float64Array.from(halves), Float64Array.from([...rates].flatMap((rate) => [rate, rate])))).toBe(loss);
      expect(expectedLoss(balances.map((balance) => balance + more), rates)).toBeGreaterThanOrEqual(loss);
    }));
  });
});
