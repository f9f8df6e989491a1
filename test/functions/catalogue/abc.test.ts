import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import fc from "fast-check";
import { abc } from "../../../src/functions/catalogue/abc";
import { column, failure, table } from "../calling";

describe("ABC", () => {
  const given = [column("P3", "P1", "P5", "P2", "P4", "P1"), column(12, 40, 3, 30, 10, 5)];
  const classes = (rule?: string, cuts?: unknown): string => table(abc, [...given, cuts, rule]).slice(1).map((row) => row[4]).join("");

  test("measures.md §13: the item from 75 to 87 % is A by what stands before it, B by what stands after", () => {
    expect(table(abc, given).map((row) => row[0])).toEqual(["Item", "P1", "P2", "P3", "P4", "P5"]);
    expect([classes(), classes("before"), classes("after"), classes("含本项")]).toEqual(["AAABC", "AAABC", "AABCC", "AABCC"]);
    // before each item stand 0, 45, 75, 87 and 97 %
    expect(classes("before", [["50%", 0.9, 0.98]])).toBe("AABBC");
    expect(table(abc, given)[3]).toEqual(["P3", 12, 0.12, 0.87, "A"]);
  });

  test("equal values by code; items at or below zero have no share and the last class", () => {
    expect(table(abc, [column("b", "a", "r", "z"), column(5, 5, -2, 0)]).slice(1)).toEqual([["a", 5, 0.5, 0.5, "A"], ["b", 5, 0.5, 1, "A"], ["r", -2, "", "", "C"]]);
  });

  test("says what is wrong", () => {
    const rule = "cuts must be rising cumulative shares between 0 and 1, for example {0.8,0.95}";
    for (const cuts of [[[80, 95]], [[0.9, 0.8]], [[0, 0.5]], [[0.5, 0.5]], [[1]]]) expect(failure(abc, [...given, cuts]).message).toBe(rule);
    expect(failure(abc, [column("A"), column(0)])).toEqual({ code: "#N/A", message: "there are no amounts" });
    expect(failure(abc, [column("A"), column(-1)])).toEqual({ code: "#N/A", message: "no item has a positive value" });
  });

  test("agrees with a recomputation in decimal arithmetic, item by item", () => {
    const rows = fc.array(fc.record({ cents: fc.integer({ min: -1_000, max: 9_000 }), item: fc.constantFrom("a", "b", "c", "d", "e", "f") }), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(rows, (lines) => {
      const sums = new Map<string, Decimal>();
      for (const { cents, item } of lines) if (cents !== 0) sums.set(item, (sums.get(item) ?? new Decimal(0)).plus(new Decimal(cents).div(100)));
      const ranked = [...sums].filter(([, sum]) => sum.gt(0)).sort(([x, a], [y, b]) => b.cmp(a) || (x < y ? -1 : 1));
      fc.pre(ranked.length > 0);
      const total = ranked.reduce((sum, [, amount]) => sum.plus(amount), new Decimal(0));
      let before = new Decimal(0);
      const expected = ranked.map(([item, amount]) => {
        const letter = before.lt(total.times("0.8")) ? "A" : before.lt(total.times("0.95")) ? "B" : "C";
        before = before.plus(amount);
        return [item, amount.toNumber(), before.div(total).toNumber(), letter];
      });
      const result = table(abc, [column(...lines.map((line) => line.item)), column(...lines.map((line) => line.cents / 100))]).slice(1, ranked.length + 1);
      expect(result.map((row) => [row[0], row[1], row[3], row[4]])).toEqual(expected);
    }));
  });
});
