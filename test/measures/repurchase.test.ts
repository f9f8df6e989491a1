import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { cohortRepurchase, repurchase, type Purchases } from "../../src/measures/repurchase";

/** One array of purchase days for each customer. */
function purchases(days: readonly (readonly number[])[]): Purchases {
  const rows = days.flatMap((own, customer) => own.map((day) => [customer, day] as const));
  return { customer: Int32Array.from(rows, ([customer]) => customer), date: Float64Array.from(rows, ([, day]) => day), customers: days.length };
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe("who buys again", () => {
  test("45 of 120 buyers came on a second day of the period: several orders of one day are one purchase", () => {
    const given = purchases([...times(45, [1_000, 1_030]), ...times(50, [1_010]), ...times(25, [1_020, 1_020, 1_020])]);
    expect(repurchase(given, 1_000, 1_030)).toEqual({ buyers: 120, again: 45 });
  });

  test("the period holds its first and its last day, nothing beside them", () => {
    expect(repurchase(purchases([[999, 1_000], [1_000, 1_010], [1_010, 1_011], [999, 1_011]]), 1_000, 1_010)).toEqual({ buyers: 3, again: 1 });
  });

  test("28 of 80 first-time buyers came back within 180 days, but 10 have not been watched so long: 28 of 70", () => {
    const given = purchases([...times(28, [1_000, 1_180]), ...times(42, [1_000, 1_181]), ...times(10, [1_050])]);
    expect(cohortRepurchase(given, 1_000, 1_200, 180)).toEqual({ firstBuyers: 80, observed: 70, again: 28 });
  });

  test("who came back early counts neither way until the window is over", () => {
    expect(cohortRepurchase(purchases([[1_100, 1_101]]), 1_000, 1_200, 101)).toEqual({ firstBuyers: 1, observed: 0, again: 0 });
    expect(cohortRepurchase(purchases([[1_100, 1_101]]), 1_000, 1_200, 100)).toEqual({ firstBuyers: 1, observed: 1, again: 1 });
  });

  test("a customer who bought before the period is no first-time buyer", () => {
    expect(cohortRepurchase(purchases([[900, 1_000, 1_010], [1_000]]), 1_000, 1_200, 30)).toEqual({ firstBuyers: 1, observed: 1, again: 0 });
  });

  test("rows of no customer are left out; the order of the rows does not matter; the parts never exceed the whole", () => {
    const histories = fc.array(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 6 }), { maxLength: 12 });
    fc.assert(fc.property(histories, fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 120 }), (days, from, window) => {
      const given = purchases(days);
      const withNobody: Purchases = {
        customer: Int32Array.of(-1, ...Int32Array.from(given.customer).reverse()), date: Float64Array.of(from, ...Float64Array.from(given.date).reverse()), customers: given.customers,
      };
      const [period, cohort] = [repurchase(given, from, 250), cohortRepurchase(given, from, 250, window)];
      expect([repurchase(withNobody, from, 250), cohortRepurchase(withNobody, from, 250, window)]).toEqual([period, cohort]);
      expect(cohort.again).toBeLessThanOrEqual(cohort.observed);
      expect(cohort.observed).toBeLessThanOrEqual(cohort.firstBuyers);
      const inPeriod = days.map((own) => new Set(own.filter((day) => day >= from && day <= 250)).size);
      expect(period).toEqual({ buyers: inPeriod.filter((count) => count > 0).length, again: inPeriod.filter((count) => count > 1).length });
    }));
  });
});
