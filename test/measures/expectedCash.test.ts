/** Expected cash by period, from due dates and expected lateness. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { expectedCash } from "../../src/measures/expectedCash";

const AS_OF = 45_838;
const ENDS = [AS_OF + 31, AS_OF + 62];
const run = (items: [amount: number, due: number, late: number][], ends: number[] = ENDS) => {
  const { periods, ...rest } = expectedCash(
    Float64Array.from(items, ([amount]) => amount), Float64Array.from(items, ([, due]) => due), Float64Array.from(items, ([, , late]) => late), AS_OF, ends,
  );
  return { ...rest, periods: [...periods] };
};

describe("expected cash", () => {
  test("an item falls into the period that ends on its expected day, one day later into the next", () => {
    expect(run([[1, AS_OF + 21, 10], [10, AS_OF + 22, 10], [100, AS_OF + 62, 0], [1_000, AS_OF + 62, 1]]))
      .toEqual({ missed: 0, periods: [1, 110], later: 1_000, credits: 0 });
  });

  test("what should have come by the as-of date has no period; what is expected on the next day has", () => {
    expect(run([[1, AS_OF - 10, 10], [10, AS_OF - 10, 11], [100, AS_OF - 400, 30]])).toEqual({ missed: 101, periods: [10, 0], later: 0, credits: 0 });
  });

  test("customers who pay early move forward, part of a day is the next day", () => {
    expect(run([[1, AS_OF + 40, -9], [10, AS_OF + 20, 11.5]])).toEqual({ missed: 0, periods: [1, 10], later: 0, credits: 0 });
  });

  test("credits bring no cash", () => {
    expect(run([[-7, AS_OF + 5, 0], [9, AS_OF + 5, 0]])).toEqual({ missed: 0, periods: [9, 0], later: 0, credits: -7 });
  });

  test("one lateness can stand for all", () => {
    const result = expectedCash(Float64Array.of(1, 10), Float64Array.of(AS_OF + 1, AS_OF + 30), 12, AS_OF, ENDS);
    expect([...result.periods]).toEqual([1, 10]);
  });

  test("all parts add up to what is open, and each item stands where a plain search puts it", () => {
    const items = fc.array(fc.tuple(fc.integer({ min: -10_000, max: 1_000_000 }), fc.integer({ min: AS_OF - 100, max: AS_OF + 400 }), fc.integer({ min: -20, max: 90 })), { maxLength: 50 });
    const ends = fc.uniqueArray(fc.integer({ min: AS_OF + 1, max: AS_OF + 365 }), { minLength: 1, maxLength: 13 }).map((days) => days.sort((a, b) => a - b));
    fc.assert(fc.property(items, ends, (list, days) => {
      const { missed, periods, later, credits } = run(list, days);
      expect(periods.reduce((sum, part) => sum + part, missed + later + credits)).toBe(list.reduce((sum, [amount]) => sum + amount, 0));
      days.forEach((end, period) => {
        const from = days[period - 1] ?? AS_OF;
        const inside = list.filter(([amount, due, late]) => amount > 0 && due + late > from && due + late <= end);
        expect(periods[period]).toBe(inside.reduce((sum, [amount]) => sum + amount, 0));
      });
    }));
  });
});
