import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import fc from "fast-check";
import { concentration } from "../../../src/functions/catalogue/concentration";
import { column, failure, SURROUNDINGS, table, value } from "../calling";

describe("CONCENTRATION", () => {
  /** measures.md §7: 40/25/15/10/5/5 %, the first customer in two rows */
  const amounts = column(3_000, 2_500, "1,500", 1_000, 500, 500, 1_000);
  const customers = column("A", "B", "C", "D", "E", "F", "A");

  test("adds up each customer and answers by metric, in English and Chinese", () => {
    const metric = (word?: string): unknown => value(concentration, [amounts, customers, word]);
    expect(metric()).toBeCloseTo(0.26, 12);
    expect(metric("赫芬达尔指数")).toBeCloseTo(0.26, 12);
    expect([metric("CR1"), metric("cr3"), metric("前5大"), metric("CR10")]).toEqual([0.4, 0.8, 0.95, 1]);
    expect(metric("effective")).toBeCloseTo(3.846153846, 9);
    expect(metric("基尼系数")).toBeCloseTo(0.4, 12);
    expect(metric("gini_sample")).toBeCloseTo(0.48, 12);
    expect(metric("entropy")).toBeCloseTo(1.5275, 4);
    for (const spelling of ["normalised", "Normalized"]) expect(metric(spelling)).toBeCloseTo(0.112, 12);
    expect(metric("均匀度")).toBeCloseTo(0.853, 3);
  });

  test("without names every amount is a customer, known by its place; blank cells are none", () => {
    expect(value(concentration, [column(50, "", 50, null)])).toBe(0.5);
    expect(table(concentration, [column(10, "", 30), null, "table"])).toEqual([
      ["Customer", "Amount", "Share", "Cumulative share"], [3, 30, 0.75, 0.75], [1, 10, 0.25, 1], ["Total", 40, 1, ""],
    ]);
  });

  test("lists who is left out after the total: net returns and customers that net to zero", () => {
    const result = table(concentration, [column(60, 40, -30, 5, -5, 7), column("甲", "乙", "丙", "丁", "丁", ""), "明细"], { ...SURROUNDINGS, language: "zh-CN" });
    expect(result).toEqual([
      ["客户", "金额", "占比", "累计占比"],
      ["甲", 60, 60 / 107, 60 / 107], ["乙", 40, 40 / 107, 100 / 107], ["（空白）", 7, 7 / 107, 1],
      ["合计", 107, 1, ""],
      ["丁", 0, "未计入", ""], ["丙", -30, "未计入", ""],
    ]);
  });

  test("equal customers stand by name, whatever the order of the rows", () => {
    const names = (rows: unknown[][]): unknown[] => table(concentration, [column(5, 5, 5), rows, "table"]).slice(1, 4).map((row) => row[0]);
    expect(names(column("b", "c", "a"))).toEqual(["a", "b", "c"]);
    expect(names(column("c", "a", "b"))).toEqual(["a", "b", "c"]);
  });

  test("says why there is no figure", () => {
    expect(failure(concentration, [column(0, ""), column("A", "B")])).toEqual({ code: "#N/A", message: "there are no amounts" });
    expect(failure(concentration, [column(-5), column("A")])).toEqual({ code: "#N/A", message: "no customer has a positive amount" });
    expect(failure(concentration, [column(5), column("A"), "gini"]).code).toBe("#N/A");
    expect(value(concentration, [column(5), column("A"), "HHI"])).toBe(1);
    expect(failure(concentration, [column(5), column("A"), "CR11"]).message).toMatch(/^metric does not know 'CR11'/);
    expect(failure(concentration, [column(5, 6), column("A")]).message).toBe("amounts has 2 cells and customers has 1; they must be the same");
    expect(failure(concentration, [column(5, "abc"), column("A", "B")]).message).toBe("amounts row 2, column 1: cannot read 'abc'");
  });

  test("agrees with a recomputation in decimal arithmetic, customer by customer", () => {
    const rows = fc.array(fc.record({ cents: fc.integer({ min: -50_000, max: 100_000 }), customer: fc.constantFrom("甲", "乙", "丙", "丁") }), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(rows, (given) => {
      const sums = new Map<string, Decimal>();
      for (const { cents, customer } of given) sums.set(customer, (sums.get(customer) ?? new Decimal(0)).plus(new Decimal(cents).div(100)));
      const positive = [...sums.values()].filter((sum) => sum.gt(0));
      fc.pre(positive.length > 0);
      const total = positive.reduce((a, b) => a.plus(b));
      const hhi = positive.reduce((sum, amount) => sum.plus(amount.div(total).pow(2)), new Decimal(0));
      const args = [column(...given.map((row) => row.cents / 100)), column(...given.map((row) => row.customer))];
      expect(value(concentration, args)).toBeCloseTo(hhi.toNumber(), 12);
      expect(value(concentration, [...args, "CR1"])).toBe(Decimal.max(...positive).div(total).toNumber());
    }));
  });
});
