import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { largestFirst, ranksOf } from "../../src/measures/ranking";

describe("ranking", () => {
  test("equal values stand by name, without names as they stood", () => {
    expect([...largestFirst(Float64Array.of(5, 7, 5, -1), ["乙", "丙", "A", "B"])]).toEqual([1, 2, 0, 3]);
    expect([...largestFirst(Float64Array.of(5, 7, 5, -1))]).toEqual([1, 0, 2, 3]);
  });

  test("equal values share a rank and the next is skipped, as Excel's RANK.EQ; what has no value has no rank", () => {
    expect([...ranksOf(Float64Array.of(10, NaN, 30, 10, 5))]).toEqual([2, NaN, 1, 2, 4]);
    expect([...ranksOf(Float64Array.of(NaN, -5, 0))]).toEqual([NaN, 2, 1]);
  });
});

test("the order is that of a comparison sort, for all signs and sizes", () => {
  const values = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }), fc.constantFrom(-0, 0, Infinity, -Infinity)), { maxLength: 60 });
  fc.assert(fc.property(values, (given) => {
    const compare = (a: number, b: number): number => (given[a] === given[b] ? a - b : given[a]! > given[b]! ? -1 : 1);
    expect([...largestFirst(Float64Array.from(given))]).toEqual([...given.keys()].sort(compare));
  }));
});
