import { describe, expect, test } from "@jest/globals";
import { reorder } from "../../../src/functions/catalogue/reorder";
import { column, failure, table, value } from "../calling";

describe("REORDER", () => {
  /** measures.md §13 */
  const item = [40, 3.162, 9, 2, 0.95];

  test("measures.md §13: safety stock 132.5, reorder point 492.5, order what is missing to it", () => {
    expect(value(reorder, [...item, 0, 0, "安全库存"])).toBeCloseTo(132.5, 1);
    expect(value(reorder, [...item, null, null, "point"])).toBeCloseTo(492.5, 1);
    expect(value(reorder, [...item, 300, 100])).toBeCloseTo(92.5, 1);
    expect(value(reorder, [40, 3.162, 9, 2, "95%", -7.5, 0])).toBeCloseTo(500, 1);
    expect(value(reorder, [...item, 600, 0])).toBe(0);
  });

  test("one result for each item of a range", () => {
    const result = table(reorder, [column(10, 20), 0, column(3, 3), 0, 0.9, column(5, 100), 0]);
    expect(result).toEqual([[25], [0]]);
  });

  test("says which figure makes no sense", () => {
    expect(failure(reorder, [40, 3, 9, 2, 95]).message).toBe("service row 1, column 1: 95 is not between 0.5 and 0.999999");
    expect(failure(reorder, [40, -3, 9, 2, 0.95]).message).toBe("daily_sd row 1, column 1: -3 is below 0");
    expect(failure(reorder, [40, 3, null, 2, 0.95]).message).toBe("the argument lead is missing");
  });
});
