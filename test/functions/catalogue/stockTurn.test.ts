import { describe, expect, test } from "@jest/globals";
import { stockTurn } from "../../../src/functions/catalogue/stockTurn";
import { column, failure, table, value } from "../calling";

describe("STOCKTURN", () => {
  test("measures.md §13: 4.5 times; a quarter becomes a yearly figure; text amounts; one result a row", () => {
    expect(value(stockTurn, [3_600_000, 700_000, 900_000])).toBe(4.5);
    expect(value(stockTurn, ["90万", 400_000, 400_000, 90])).toBeCloseTo((2.25 * 365) / 90, 12);
    expect(table(stockTurn, [column(100, 200, null), column(50, 50, ""), column(50, 150, null)])).toEqual([[2], [2]]);
  });

  test("days left out, blank or 0 give the times in the period", () => {
    for (const blank of [undefined, null, "", 0]) expect(value(stockTurn, [600, 150, 250, blank])).toBe(3);
  });

  test("says why there is no turnover", () => {
    expect(failure(stockTurn, [100, 0, 0])).toEqual({ code: "#N/A", message: "the mean stock is zero or negative, so there is no turnover" });
    expect(failure(stockTurn, [100, 1, 1, -30]).message).toBe("days row 1, column 1: -30 is below 1");
    expect(failure(stockTurn, [100, "much", 1]).message).toBe("opening row 1, column 1: cannot read 'much'");
  });
});
