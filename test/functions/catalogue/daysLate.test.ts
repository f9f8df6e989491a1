import { describe, expect, test } from "@jest/globals";
import { daysLate } from "../../../src/functions/catalogue/daysLate";
import { payIndex } from "../../../src/functions/catalogue/payIndex";
import { dayNumber } from "../../../src/measures/calendar";
import { column, failure, SURROUNDINGS, value } from "../calling";

const AS_OF = dayNumber(2025, 6, 30);
const AMOUNTS = column("100,000.00", 50_000, "15万");
const DUE = column("2025-06-01", "2025.6.20", "2025年6月10日");
const PAID = column("2025-06-11", "2025-06-15", "2025-06-30");

describe("DAYSLATE", () => {
  test("10 days late, 5 early and 20 late: 13.33 by default, 12.5 net, 8.33 each invoice alike", () => {
    expect(value(daysLate, [AMOUNTS, DUE, PAID, AS_OF])).toBeCloseTo(40 / 3, 12);
    expect(value(daysLate, [AMOUNTS, DUE, PAID, AS_OF, "net"])).toBe(12.5);
    expect(value(daysLate, [AMOUNTS, DUE, PAID, AS_OF, "提前抵减"])).toBe(12.5);
    expect(value(daysLate, [AMOUNTS, DUE, PAID, AS_OF, "不加权"])).toBeCloseTo(25 / 3, 12);
  });

  test("an unpaid invoice counts as late as it is by now, unless only paid ones are asked for", () => {
    for (const blank of [null, "", 0]) expect(value(daysLate, [AMOUNTS, DUE, column("2025-06-11", "2025-06-15", blank), AS_OF])).toBeCloseTo(40 / 3, 12);
    expect(value(daysLate, [AMOUNTS, DUE, column("2025-06-11", "2025-06-15", ""), AS_OF, "仅已付"])).toBeCloseTo(20 / 3, 12);
    expect(value(daysLate, [column(10), column(SURROUNDINGS.today - 4), column("")])).toBe(4);
  });

  test("invoices that are not due, credits and blank rows do not count", () => {
    const tail = [null, "", 0];
    expect(value(daysLate, [column(100, 900, -500, ...tail), column(AS_OF - 8, AS_OF, AS_OF - 90, ...tail), column("", "", "", ...tail), AS_OF])).toBe(8);
    expect(failure(daysLate, [column(100), column(AS_OF), column(""), AS_OF])).toEqual({ code: "#N/A", message: "no invoice is paid or overdue up to as_of" });
  });

  test("says which cell it stumbles over", () => {
    expect(failure(daysLate, [column(1, 2), column(AS_OF, ""), column("", ""), AS_OF]).message).toBe("due_dates row 2, column 1: the date is missing");
    expect(failure(daysLate, [column(1), column(AS_OF), column("unpaid"), AS_OF]).message).toBe("paid_dates row 1, column 1: cannot read 'unpaid'");
    expect(failure(daysLate, [column(1), column(AS_OF), column(AS_OF), AS_OF, "max"]).message).toMatch(/^method does not know 'max'/);
    expect(failure(daysLate, [column(1), column(AS_OF), column(AS_OF, 1), AS_OF]).message).toBe("amounts has 1 cell and paid_dates has 2; they must be the same");
  });
});

test("a credit needs no due date in DAYSLATE and PAYINDEX", () => {
  const given = [column(1, 1, 1, -9), column(AS_OF, AS_OF, AS_OF, ""), column(AS_OF, AS_OF, AS_OF, ""), AS_OF];
  expect(value(daysLate, given)).toBe(0);
  expect(value(payIndex, given)).toBe(80);
});

describe("PAYINDEX", () => {
  test("prompt, 8 late, 45 late and still open, 10 early: 73.92", () => {
    const given = [column(100_000, 50_000, 30_000, 20_000), column(AS_OF - 20, AS_OF - 29, AS_OF - 45, AS_OF - 10), column(AS_OF - 20, AS_OF - 21, null, AS_OF - 20)];
    // (100 × 80 + 50 × 74⅔ + 30 × 45 + 20 × 85) ÷ 200
    expect(value(payIndex, [...given, AS_OF])).toBeCloseTo((8_000 + 50 * (80 - 80 / 15) + 1_350 + 1_700) / 200, 10);
  });

  test("all paid on the day is 80, 30 days before 100, never paid for half a year 0", () => {
    const due = column(AS_OF - 180, AS_OF - 180, AS_OF - 180);
    expect(value(payIndex, [column(1, 2, 3), due, due, AS_OF])).toBe(80);
    expect(value(payIndex, [column(1, 2, 3), due, due.map(([day]) => [Number(day) - 30]), AS_OF])).toBe(100);
    expect(value(payIndex, [column(1, 2, 3), due, column("", "", ""), AS_OF])).toBe(0);
  });

  test("needs three invoices that are paid or overdue", () => {
    expect(failure(payIndex, [column(1, 2, 3), column(AS_OF - 9, AS_OF - 9, AS_OF + 9), column("", AS_OF, ""), AS_OF])).toEqual({
      code: "#N/A", message: "not enough invoices: 2 are paid or overdue, 3 are needed",
    });
  });
});
