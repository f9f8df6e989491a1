import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import fc from "fast-check";
import { marginRate, sumMargins } from "../../src/measures/grossMargin";

/** Digits enough that rounding to a double happens once: with the usual 20 a quotient near the middle of two doubles is rounded twice. */
const Exact = Decimal.clone({ precision: 60 });

/** Revenue, two costs, group; minor units. */
const rows = fc.array(
  fc.record({ revenue: fc.integer({ min: -1e8, max: 1e8 }), material: fc.integer({ min: -1e7, max: 1e7 }), freight: fc.integer({ min: 0, max: 1e6 }), group: fc.nat(4) }),
  { maxLength: 60 },
);
type Rows = typeof rows extends fc.Arbitrary<infer T> ? T : never;

const sumsOf = (given: Rows): ReturnType<typeof sumMargins> =>
  sumMargins(Float64Array.from(given, (row) => row.revenue), Float64Array.from(given.flatMap((row) => [row.material, row.freight])), 2, Int32Array.from(given, (row) => row.group), 5);

describe("the full-cost gross margin", () => {
  test("measures.md §11: 5,000 list − 200 − 300, less 2,600 + 600 + 250, is 1,050 of 4,500, 23.33 %", () => {
    const { revenue, cost } = sumMargins(Float64Array.of(480_000, -30_000), Float64Array.of(260_000, 60_000, 25_000, 0, 0, 0), 3, Int32Array.of(0, 0), 1);
    expect([revenue[0], cost[0]]).toEqual([450_000, 345_000]);
    expect(marginRate(450_000, 345_000)).toBeCloseTo(105 / 450, 15);
    expect(marginRate(500_000, 260_000)).toBe(0.48);
  });

  test("returns alone and free goods alone have no rate", () => {
    expect([marginRate(-20_000, -10_000), marginRate(0, 500), marginRate(0, 0)]).toEqual([undefined, undefined, undefined]);
  });

  test("agrees by group with a recomputation in decimal arithmetic, in any order of the rows", () => {
    fc.assert(fc.property(rows, fc.integer(), (given, seed) => {
      const margins = new Map<number, { revenue: Decimal; cost: Decimal }>();
      for (const { revenue, material, freight, group } of given) {
        const sum = margins.get(group) ?? { revenue: new Exact(0), cost: new Exact(0) };
        margins.set(group, { revenue: sum.revenue.plus(revenue), cost: sum.cost.plus(material).plus(freight) });
      }
      const shuffled = given.map((row, i) => ({ row, key: Math.imul(i + 1, seed | 1) })).sort((a, b) => a.key - b.key).map(({ row }) => row);
      const sums = sumsOf(shuffled);
      for (const [group, { revenue, cost }] of margins) {
        expect([sums.revenue[group], sums.cost[group]]).toEqual([revenue.toNumber() + 0, cost.toNumber() + 0]);
        const rate = revenue.gt(0) ? revenue.minus(cost).div(revenue).toNumber() : undefined;
        expect(marginRate(sums.revenue[group]!, sums.cost[group]!)).toBe(rate === undefined ? undefined : rate + 0);
      }
    }));
  });

  test("two ledgers one after the other have the sums of both", () => {
    fc.assert(fc.property(rows, rows, (first, second) => {
      const [a, b, both] = [sumsOf(first), sumsOf(second), sumsOf([...first, ...second])];
      expect([...both.revenue]).toEqual(Array.from(a.revenue, (sum, group) => sum + b.revenue[group]!));
      expect([...both.cost]).toEqual(Array.from(a.cost, (sum, group) => sum + b.cost[group]!));
    }));
  });

  test("the rate does not depend on the currency unit", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 2, max: 1_000 }), (revenue, cost, factor) => {
      expect(marginRate(revenue * factor, cost * factor)).toBe(marginRate(revenue, cost));
    }));
  });
});
