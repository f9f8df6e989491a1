import { describe, expect, test } from "@jest/globals";
import { overdueRate } from "../../../src/functions/catalogue/overdueRate";
import { dayNumber } from "../../../src/measures/calendar";
import { column, failure, SURROUNDINGS, value } from "../calling";

const asOf = dayNumber(2025, 6, 30);

describe("OVERDUERATE", () => {
  test("a credit needs no due date, a debt does", () => {
    expect(value(overdueRate, [column(30, 70, -10), column(asOf - 1, asOf, ""), asOf])).toBe(0.3);
    expect(failure(overdueRate, [column(30, 70), column(asOf - 1, ""), asOf]).message).toBe("due_dates row 2, column 1: the date is missing");
  });

  test("540,000 of 1,800,000 owed are 0.3; credits reduce neither", () => {
    expect(value(overdueRate, [column(540_000, 1_260_000), column(asOf - 1, asOf + 9), asOf])).toBe(0.3);
    expect(value(overdueRate, [column(540_000, 1_260_000, -90_000), column(asOf - 1, asOf + 9, asOf - 9), asOf])).toBe(0.3);
  });

  test("what is due on the day is not overdue", () => {
    expect(value(overdueRate, [column(1, 3), column(asOf, asOf - 1), asOf])).toBe(0.75);
  });

  test("reads text amounts and dates, and whole columns with blank tails", () => {
    const tail = Array.from({ length: 300 }, (_, i) => [null, "", 0][i % 3]);
    expect(value(overdueRate, [column("¥300", "0.07万", ...tail), column("2025.6.29", "2025年7月1日", ...tail), "2025-06-30"])).toBe(0.3);
  });

  test("without a day it measures today", () => {
    for (const blank of [null, undefined, "", 0]) expect(value(overdueRate, [column(1, 1), column(SURROUNDINGS.today - 1, SURROUNDINGS.today), blank])).toBe(0.5);
  });

  test("says in which cell it stumbles and why there is no rate", () => {
    expect(failure(overdueRate, [column(1, 2), column(asOf, 0), asOf])).toEqual({ code: "#VALUE!", message: "due_dates row 2, column 1: the date is missing" });
    expect(failure(overdueRate, [column(1, 2), column(asOf), asOf]).message).toBe("amounts has 2 cells and due_dates has 1; they must be the same");
    expect(failure(overdueRate, [column(-1), column(asOf), asOf])).toEqual({ code: "#N/A", message: "there are no open amounts above 0" });
    expect(failure(overdueRate, [column(null), column(null), asOf]).code).toBe("#N/A");
  });
});
