import { describe, expect, test } from "@jest/globals";
import { repurchase } from "../../../src/functions/catalogue/repurchase";
import { column, failure, value } from "../calling";

const times = <T>(count: number, ...cells: T[]): T[] => Array.from({ length: count }, () => cells).flat();
/** Customers 0, 1, 2 …, each with so many rows. */
const names = (customers: number, rows: number, prefix: string) => Array.from({ length: customers * rows }, (_, i) => `${prefix}${Math.floor(i / rows)}`);

describe("REPURCHASE", () => {
  test("45 of 120 buyers bought on two days: 37.5 %", () => {
    const customers = [...names(45, 2, "甲"), ...names(75, 2, "乙")];
    const dates = [...times(45, "2025-01-10", "2025-03-01"), ...times(75, "2025-02-01", "2025-02-01")];
    expect(value(repurchase, [column(...customers), column(...dates), "2025-01-01", "2025-06-30"])).toBe(0.375);
  });

  test("28 of 80 first-time buyers within 180 days, 10 of them not watched long enough: 40 %", () => {
    const customers = [...names(28, 2, "A"), ...names(42, 1, "B"), ...names(10, 1, "C")];
    const dates = [...times(28, 45_000, 45_100), ...times(42, 45_000), ...times(10, 45_300)];
    expect(value(repurchase, [column(...customers), column(...dates), 45_000, 45_365, 180])).toBe(0.4);
    expect(value(repurchase, [column(...customers), column(...dates), 45_000, 45_365, "180天"])).toBe(0.4);
  });

  test("a window left out may arrive as null, empty text or an empty cell; blank rows below change nothing", () => {
    const given = [column("A", "A", "B", null, 0), column(45_000, 45_001, 45_002, "", 0), 45_000, 45_010];
    for (const blank of [undefined, null, "", 0, [[null]]]) expect(value(repurchase, [...given, blank])).toBe(0.5);
  });

  test("nobody to count is not 0 %", () => {
    expect(failure(repurchase, [column("A"), column(45_000), 45_001, 45_010])).toEqual({ code: "#N/A", message: "no customer bought in the period" });
    expect(failure(repurchase, [column("A"), column(45_000), 45_001, 45_010, 5]).message).toBe("no customer bought for the first time in the period");
    expect(failure(repurchase, [column("A", "B"), column(45_000, 45_001), 45_000, 45_010, 30]).message).toBe("none of the 2 first-time buyers has been watched for 30 days by to");
  });

  test("refuses what it cannot understand", () => {
    expect(failure(repurchase, [column("A", ""), column(45_000, 45_000), 45_000, 45_010]).message).toBe("customers row 2, column 1: the name is missing");
    expect(failure(repurchase, [column("A", "B"), column(45_000, ""), 45_000, 45_010]).message).toBe("dates row 2, column 1: the date is missing");
    expect(failure(repurchase, [column("A"), column(45_000), 45_010, 45_000]).message).toBe("from is later than to");
    expect(failure(repurchase, [column("A"), column(45_000), 45_000, 45_010, 0.5]).message).toMatch(/^window_days row 1, column 1: 0.5/);
    expect(failure(repurchase, [column("A"), column(45_000), "", 45_010]).message).toBe("the argument from is missing");
  });
});
