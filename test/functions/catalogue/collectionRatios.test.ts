/** CEI, TURNOVER, COLLECTIONRATE: one ratio for single values, one a row for ranges. */
import { describe, expect, test } from "@jest/globals";
import { cei } from "../../../src/functions/catalogue/cei";
import { collectionRate } from "../../../src/functions/catalogue/collectionRate";
import { turnover } from "../../../src/functions/catalogue/turnover";
import { FunctionError } from "../../../src/functions/functionError";
import { stockTurn } from "../../../src/functions/catalogue/stockTurn";
import { column, failure, table, value } from "../calling";
import { casesOf, describeCases } from "../peerCases";

test("amounts in hundreds of millions keep their decimals, and a dash is nothing", () => {
  // The quarter of measures.md §2 to §4 in 亿元: 5.4 m is 0.054.
  expect(value(turnover, [0.054, 0.015, 0.018])).toBeCloseTo(36 / 11, 12);
  expect(value(stockTurn, [0.036, 0.007, 0.009])).toBeCloseTo(4.5, 12);
  expect(value(collectionRate, [0.006, 0.04, 0.039])).toBeCloseTo(39 / 46, 12);
  expect(value(cei, [0.004, 0.012, 0.0035, 0.0028])).toBeCloseTo(125 / 132, 12);
  expect(failure(cei, [0.1, 0.2, 0.3, 0.3]).code).toBe("#N/A");
  expect(value(collectionRate, ["-", 100, 85])).toBe(0.85);
});

describe("CEI", () => {
  test("is a decimal, not a percentage", () => {
    expect(value(cei, [400_000, 1_200_000, 350_000, 280_000])).toBeCloseTo(125 / 132, 14);
    expect(value(cei, ["40万", "1,200,000", "¥350,000", "280000.00"])).toBeCloseTo(125 / 132, 14);
  });

  test("over ranges gives one index a row, nothing for blank rows, and an error in the row that has one", () => {
    const result = table(cei, [column(500, 0, null, 10, null), column(900, 0, "", 10, null), column(440, 0, null, 5, null), column(200, 0, "", 6, null)]);
    expect(result.map(([cell]) => (cell instanceof FunctionError ? cell.code : cell))).toEqual([0.8, "#N/A", "", "#VALUE!"]);
  });

  test("refuses more not due than is left, and nothing collectible", () => {
    expect(failure(cei, [10, 10, 5, 6])).toEqual({ code: "#VALUE!", message: "closing_current (6) exceeds closing (5); it is a part of it" });
    expect(failure(cei, [0, 100, 100, 100])).toEqual({ code: "#N/A", message: "opening + credit_sales − closing_current is zero or less: nothing could be collected" });
    expect(failure(cei, [1, 2, 3]).message).toBe("the argument closing_current is missing");
    expect(failure(cei, [1, "x", 3, 1]).message).toBe("credit_sales row 1, column 1: cannot read 'x'");
    expect(failure(cei, [column(1, 2), column(1, 2, 3), 3, 1]).message).toBe("opening has 2 cells and credit_sales has 3; they must be the same");
  });
});

describeCases("CEI as other systems print it", () => {
  test.each(casesOf<{ begin: number; credit_sales: number; end_total: number; end_current: number }, { cei_pct: number }>("cei"))("%s", (_id, given, expected) => {
    expect((value(cei, [given.begin, given.credit_sales, given.end_total, given.end_current]) as number) * 100).toBeCloseTo(expected.cei_pct, 2);
  });
});

describe("TURNOVER", () => {
  test("is times in the period, times a year with the days of the period", () => {
    expect(value(turnover, [5_400_000, 1_500_000, 1_800_000])).toBeCloseTo(36 / 11, 14);
    expect(value(turnover, [5_400_000, 1_500_000, 1_800_000, 90])).toBeCloseTo(((36 / 11) * 365) / 90, 12);
    for (const blank of [null, "", 0]) expect(value(turnover, [600, 150, 250, blank])).toBe(3);
    expect(table(turnover, [column(1_200, 0), column(350, 100), column("450.00", 100), 73])).toEqual([[15], [0]]);
  });

  test("needs receivables, and days that are not negative", () => {
    expect(failure(turnover, [100, 0, 0])).toEqual({ code: "#N/A", message: "the average of opening and closing receivables is zero or less" });
    expect(failure(turnover, [100, 10, 10, -90])).toEqual({ code: "#VALUE!", message: "days row 1, column 1: -90 is below 1" });
  });
});

describe("COLLECTIONRATE", () => {
  test("is collected ÷ (opening overdue + fell due)", () => {
    expect(value(collectionRate, [600_000, 4_000_000, 3_900_000])).toBeCloseTo(39 / 46, 14);
    expect(table(collectionRate, [column(200, 0), column(600, "5,400"), column(700, "4,860")])).toEqual([[0.875], [0.9]]);
  });

  test("has no rate where nothing was to come", () => {
    expect(failure(collectionRate, [0, 0, 100])).toEqual({ code: "#N/A", message: "opening_overdue + fell_due is zero or less: nothing was to come" });
    expect(failure(collectionRate, [100, true, 100]).code).toBe("#VALUE!");
  });
});
