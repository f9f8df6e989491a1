import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { orderByDay, orderByGroupAndDay } from "../../src/measures/dayOrder";

describe("rows in the order of their days", () => {
  test("what has no day of its own comes first, equal days stay as they stand unless a rule says otherwise", () => {
    const days = [300, -Infinity, 200, 300, 200];
    expect([...orderByDay(5, (i) => days[i]!)]).toEqual([1, 2, 4, 0, 3]);
    expect([...orderByDay(5, (i) => days[i]!, (a, b) => b - a)]).toEqual([1, 4, 2, 3, 0]);
  });

  test("by group, then by day, then as they stand; rows of no group are left out, also without a day", () => {
    const { order, starts } = orderByGroupAndDay(Int32Array.of(1, 0, -1, 1, 0, 1), 3, Float64Array.of(50, 40, NaN, 30, 40, 30));
    expect([...order]).toEqual([1, 4, 3, 5, 0]);
    expect([...starts]).toEqual([0, 2, 5, 5]);
  });

  test("agrees with sorting by comparison", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -1, max: 4 }), fc.integer({ min: 1, max: 30 })), { maxLength: 80 });
    fc.assert(fc.property(rows, (given) => {
      const expected = given.flatMap(([group], row) => (group < 0 ? [] : [row])).sort((a, b) => given[a]![0] - given[b]![0] || given[a]![1] - given[b]![1] || a - b);
      const { order } = orderByGroupAndDay(Int32Array.from(given, ([group]) => group), 5, Float64Array.from(given, ([, day]) => day));
      expect([...order]).toEqual(expected);
    }));
  });
});
