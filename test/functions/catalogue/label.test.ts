import { describe, expect, test } from "@jest/globals";
import { label } from "../../../src/functions/catalogue/label";
import { dayNumber } from "../../../src/measures/calendar";
import { column, failure, SURROUNDINGS, table } from "../calling";

const AS_OF = dayNumber(2025, 6, 30);
// 甲 every 30 days until two days ago; 乙 the same until 116 days ago; 丙 every 60 days until 417 days ago; 丁 once, 30 days ago
const CUSTOMERS = ["甲", "甲", "甲", "甲", "乙", "乙", "乙", "丙", "丙", "丙", "丁"];
const DATES = ["2025-03-30", "2025.4.29", "2025年5月29日", "2025-06-28", "2025-01-05", "2025-02-04", "2025-03-06", "2024-01-10", "2024-03-10", "2024-05-09", AS_OF - 30];
const AMOUNTS = ["¥1,000.00", 1_000, "1000", 1_000.5, 800, 800, 800, 500, 500, 500, "0.25万"];

describe("LABEL", () => {
  test("labels every customer in the order in which they first appear, with the figures behind it", () => {
    expect(table(label, [column(...CUSTOMERS), column(...DATES), column(...AMOUNTS), AS_OF])).toEqual([
      ["Customer", "Label", "Last purchase", "Days since", "Usual gap (days)", "Purchase days in 365", "Last 90 days", "90 days before"],
      ["甲", "Frequent", AS_OF - 2, 2, 30, 4, 3_000.5, 1_000],
      ["乙", "At risk", AS_OF - 116, 116, 30, 3, 0, 2_400],
      ["丙", "Dormant", AS_OF - 417, 417, 60, 0, 0, 0],
      ["丁", "Stable", AS_OF - 30, 30, 30, 1, 2_500, 0],
    ]);
  });

  test("the labels are Chinese in a Chinese Excel", () => {
    const rows = table(label, [column(...CUSTOMERS), column(...DATES), column(...AMOUNTS), AS_OF], { ...SURROUNDINGS, language: "zh-CN" });
    expect(rows.slice(1).map((row) => row[1])).toEqual(["高频活跃", "潜在流失", "沉睡休眠", "稳定"]);
  });

  test("sales after the as-of day are not known; who has bought nothing by then says so", () => {
    const rows = table(label, [column("甲", "乙"), column(AS_OF + 1, AS_OF - 5), column(100, -100), AS_OF]);
    expect(rows.slice(1)).toEqual([["甲", "No purchase", "", "", "", 0, 0, 0], ["乙", "No purchase", "", "", "", 0, -100, 0]]);
  });

  test("blank rows and rows without an amount change nothing; sales of no customer are kept together", () => {
    const rows = table(label, [column("甲", null, "", "乙", 0), column(AS_OF - 1, AS_OF - 1, 0, "", null), column(5, 7, null, 0, ""), AS_OF]);
    expect(rows.slice(1).map((row) => [row[0], row[6]])).toEqual([["甲", 5], ["(blank)", 7]]);
  });

  test("says which cell is missing, and that there is nothing", () => {
    expect(failure(label, [column("甲", "甲"), column(AS_OF, ""), column(1, 2), AS_OF])).toEqual({ code: "#VALUE!", message: "dates row 2, column 1: the date is missing" });
    expect(failure(label, [column("甲"), column(AS_OF), column("x"), AS_OF]).message).toBe("amounts row 1, column 1: cannot read 'x'");
    expect(failure(label, [column("甲"), column(AS_OF), column(0), AS_OF])).toEqual({ code: "#N/A", message: "there are no amounts" });
    expect(failure(label, [column("甲", "乙"), column(AS_OF), column(1), AS_OF]).message).toBe("customers has 2 cells and dates has 1; they must be the same");
  });
});
