import { describe, expect, test } from "@jest/globals";
import { expectedCash } from "../../../src/functions/catalogue/expectedCash";
import { dayNumber } from "../../../src/measures/calendar";
import { column, failure, SURROUNDINGS, table } from "../calling";

const asOf = dayNumber(2025, 6, 30);
const [july, august] = [dayNumber(2025, 7, 31), dayNumber(2025, 8, 31)];
const cash = (...given: unknown[]) => table(expectedCash, given).map(([, amount]) => amount).slice(1);

describe("EXPECTEDCASH", () => {
  test("is a table of periods whose total is what is open", () => {
    const given = [column(1_000, 2_500.25, 400, 900, -50), column("2025-06-20", "2025/7/25", "2025.3.31", "2025年8月31日", "2025-06-01"), column(15, 10, 10, 5, 0), asOf, column(july, august)];
    expect(table(expectedCash, given)).toEqual([
      ["Until", "Expected cash"], ["Past expected day", 400], [july, 1_000], [august, 2_500.25], ["Later", 900], ["Credits", -50], ["Total", 4_750.25],
    ]);
    expect(table(expectedCash, given, { ...SURROUNDINGS, language: "zh-CN" }).map(([label]) => label))
      .toEqual(["期间截止", "已过预计日", july, august, "以后", "贷项", "合计"]);
  });

  test("takes one lateness for all, or one for each", () => {
    const [open, due] = [column(1, 10), column(july - 5, july - 6)];
    expect(cash(open, due, 6, asOf, column(july, august))).toEqual([0, 10, 1, 0, 0, 11]);
    expect(cash(open, due, column(6, 7), asOf, [[july, august]])).toEqual([0, 0, 11, 0, 0, 11]);
  });

  test("a credit needs neither a due date nor days", () => {
    expect(cash(column(1, -10), column(july - 5, ""), column(6, ""), asOf, column(july, august))).toEqual([0, 0, 1, 0, -10, -9]);
  });

  test("whole columns with blank tails change nothing, blank as null, empty text or 0", () => {
    for (const blank of [null, "", 0]) {
      const tail = new Array<unknown>(200).fill(blank);
      expect(cash(column(1, 10, ...tail), column(july - 5, july - 6, ...tail), column(6, 7, ...tail), asOf, column(july, august, ...tail))).toEqual([0, 0, 11, 0, 0, 11]);
    }
  });

  test("says which days and dates are missing", () => {
    const [open, due] = [column(1, 10, 5), column(july, july, july)];
    expect(failure(expectedCash, [open, due, column(6, "", 3), asOf, july])).toEqual({ code: "#VALUE!", message: "late_days row 2, column 1: the days are missing; write 0 for on time" });
    expect(failure(expectedCash, [open, due, column(6, 3, ""), asOf, july]).message).toBe("late_days row 3, column 1: the days are missing; write 0 for on time");
    expect(failure(expectedCash, [column(1, 10), column(july, july), column(6, null), asOf, july]).message).toBe("late_days row 2, column 1: the days are missing; write 0 for on time");
    expect(failure(expectedCash, [column(1), column(july), "", asOf, july]).message).toBe("late_days row 1, column 1: the days are missing; write 0 for on time");
    expect(failure(expectedCash, [open, due, column(6, 3), asOf, july]).message).toBe("late_days must be one value or one for each amount: 3 amounts, 2 late_days");
    expect(failure(expectedCash, [open, due, column(6, 3, 1, 4), asOf, july]).message).toBe("late_days must be one value or one for each amount: 3 amounts, 4 late_days");
    expect(failure(expectedCash, [open, column(july, "", july), 6, asOf, july]).message).toBe("due_dates row 2, column 1: the date is missing");
    expect(failure(expectedCash, [open, due, 6, null, july]).message).toBe("the argument as_of is missing");
    expect(failure(expectedCash, [column(null), column(null), 6, asOf, july])).toEqual({ code: "#N/A", message: "there are no amounts" });
  });

  test("periods rise and begin after the as-of date", () => {
    for (const ends of [column(august, july), column(asOf, july), column(july, july), column("")]) {
      expect(failure(expectedCash, [column(1), column(july), 0, asOf, ends]).message).toBe("period_ends must be rising dates after as_of");
    }
  });
});
