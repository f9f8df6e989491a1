/** Roll rates and the losses that follow from them, on the worked months and year-ends. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { rollRates } from "../../src/measures/rollRates";

const cents = (rows: number[][]) => Float64Array.from(rows.flat(), (amount) => amount * 100);
const MONTHS = cents([[1_000, 300, 120, 60, 40], [1_100, 310, 150, 72, 52], [1_050, 330, 155, 90, 70], [1_200, 315, 165, 93, 88]]);
const YEAR_ENDS = cents([[1_000, 200, 80, 40], [1_200, 180, 90, 60], [1_500, 216, 81, 75]]);

describe("monthly roll rates", () => {
  test("pool the months: 955/3,150, 470/940, 255/425, and the net growth of 90+ is 48/222", () => {
    const steps = rollRates(MONTHS, 5);
    expect(steps.map(({ base, rolled }) => [base / 100, rolled / 100])).toEqual([[3_150, 955], [940, 470], [425, 255], [222, 48]]);
    expect(steps.map(({ rate }) => rate!.toFixed(4))).toEqual(["0.3032", "0.5000", "0.6000", "0.2162"]);
  });

  test("chain to losses of 1.97 % from current, 6.49 % from 1–30, 12.97 % from 31–60", () => {
    expect(rollRates(MONTHS, 5).map(({ loss }) => (loss! * 100).toFixed(2))).toEqual(["1.97", "6.49", "12.97", "21.62"]);
  });

  test("a rate stays between 0 and 1: invoices that were dated anew make no 150 %, a shrinking last bucket no negative loss", () => {
    const [first, last] = rollRates(cents([[100, 50, 40], [100, 150, 30]]), 3);
    expect([first!.rolled, first!.rate]).toEqual([15_000, 1]);
    expect([last!.rolled, last!.rate, last!.loss]).toEqual([-1_000, 0, 0]);
    expect(first!.loss).toBe(0);
  });

  test("an empty bucket has no rate, and what rolls through it no loss rate", () => {
    const steps = rollRates(cents([[100, 0, 10, 5], [100, 0, 10, 9]]), 4);
    expect(steps.map(({ rate }) => rate)).toEqual([0, undefined, 0.4]);
    expect(steps.map(({ loss }) => loss)).toEqual([undefined, undefined, 0.4]);
  });

  test("one month alone tells nothing", () => {
    expect(rollRates(cents([[100, 50]]), 2)).toEqual([{ base: 0, rolled: 0, rate: undefined, loss: undefined }]);
  });

  test("do not depend on the unit of money, and losses never fall with age", () => {
    const grid = fc.array(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 13 });
    fc.assert(fc.property(grid, fc.constantFrom("growth" as const, "retained" as const), (rows, lastStep) => {
      const steps = rollRates(Float64Array.from(rows.flat()), 4, lastStep);
      const larger = rollRates(Float64Array.from(rows.flat(), (amount) => amount * 1_000), 4, lastStep);
      expect(larger.map(({ rate, loss }) => [rate, loss])).toEqual(steps.map(({ rate, loss }) => [rate, loss]));
      for (let at = 1; at < steps.length; at++) expect(steps[at]!.loss).toBeGreaterThanOrEqual(steps[at - 1]!.loss!);
    }));
  });
});

describe("yearly migration", () => {
  test("1→2 years 18 %, 2→3 years 45 %, 50 % of the last two stand in the last a year later; losses 4.05 %, 22.5 %, 50 %", () => {
    const steps = rollRates(YEAR_ENDS, 4, "retained");
    expect(steps.map(({ rate }) => rate)).toEqual([0.18, 0.45, 0.5]);
    expect(steps.map(({ loss }) => loss)).toEqual([0.0405, 0.225, 0.5]);
  });
});
