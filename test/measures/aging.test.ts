/** Buckets and their edges, and sums that are exact. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { bucketLabels, bucketOf, DEFAULT_BUCKET_ENDS, sumByBucket } from "../../src/measures/aging";

describe("buckets", () => {
  test.each([[-1, 0], [0, 0], [1, 1], [30, 1], [31, 2], [60, 2], [61, 3], [90, 3], [91, 4], [5000, 4]])("%i days past due is bucket %i", (days, bucket) => {
    expect(bucketOf(days, DEFAULT_BUCKET_ENDS)).toBe(bucket);
  });

  test("labels name both ends; by invoice age the first begins at 0", () => {
    expect(bucketLabels([30, 60, 90])).toEqual(["1–30", "31–60", "61–90", "90+"]);
    expect(bucketLabels([30, 60], 0)).toEqual(["0–30", "31–60", "60+"]);
  });

  test("by invoice age, day 0 is in the first bucket and nothing is not due", () => {
    const sums = (firstDay: 0 | 1) => [...sumByBucket(Float64Array.of(7), Float64Array.of(100), Int32Array.of(0), 1, 100, [30], firstDay)];
    expect(sums(1)).toEqual([7, 0, 0]);
    expect(sums(0)).toEqual([0, 7, 0]);
  });

  test("each amount is in the bucket of its days, and every group adds up", () => {
    const item = fc.record({ open: fc.integer({ min: -1e9, max: 1e9 }), from: fc.integer({ min: 44_000, max: 46_000 }), group: fc.integer({ min: 0, max: 4 }) });
    const ends = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }).map((days) => days.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(item), ends, fc.integer({ min: 44_500, max: 45_500 }), (items, edges, asOf) => {
        const expected = new Map<string, number>();
        for (const { open, from, group } of items) {
          const key = `${group}|${bucketOf(asOf - from, edges)}`;
          expected.set(key, (expected.get(key) ?? 0) + open);
        }
        const sums = sumByBucket(
          Float64Array.from(items, (one) => one.open), Float64Array.from(items, (one) => one.from), Int32Array.from(items, (one) => one.group), 5, asOf, edges,
        );
        sums.forEach((sum, at) => expect(sum).toBe(expected.get(`${Math.floor(at / (edges.length + 2))}|${at % (edges.length + 2)}`) ?? 0));
      }),
    );
  });
});
