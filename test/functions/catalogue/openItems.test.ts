import { describe, expect, test } from "@jest/globals";
import { openItems } from "../../../src/functions/catalogue/openItems";
import { dayNumber } from "../../../src/measures/calendar";
import { column, failure, SURROUNDINGS, table } from "../calling";

const AS_OF = dayNumber(2025, 3, 31);
const JAN_10 = dayNumber(2025, 1, 10);
const FEB_10 = dayNumber(2025, 2, 10);

describe("OPENITEMS", () => {
  test("money settles the oldest entries; money on account is negative", () => {
    expect(table(openItems, [
      column("甲", "甲", "甲", "乙", "乙"), column("2025-01-10", "2025.2.10", "2025年3月1日", "2025-03-05", "2025-03-20"),
      column("1,000.10", 500, "", 800, null), column(null, 0, 1_200.05, "", "1000"), AS_OF,
    ])).toEqual([["Customer", "Date", "Open amount", "Age (days)"], ["甲", FEB_10, 300.05, 49], ["乙", AS_OF - 11, -200, 11]]);
  });

  test("debits and credits may show different decimals", () => {
    expect(table(openItems, [column("甲", "甲"), column(JAN_10, FEB_10), column(1.2345, ""), column("", 1.2), AS_OF])[1]).toEqual(["甲", JAN_10, 0.0345, AS_OF - JAN_10]);
  });

  test("entries after the as-of day do not count, neither do blank rows; all settled leaves the header alone", () => {
    const given = [column("甲", "甲", null, "", 0), column(JAN_10, FEB_10, null, 0, ""), column(100, "", "", 0, null), column("", 100, "", null, 0)];
    expect(table(openItems, [...given, JAN_10 + 3]).slice(1)).toEqual([["甲", JAN_10, 100, 3]]);
    expect(table(openItems, [...given, AS_OF])).toEqual([["Customer", "Date", "Open amount", "Age (days)"]]);
  });

  test("an entry with as much debit as credit is still an entry: it needs its date", () => {
    expect(failure(openItems, [column("甲"), column(""), column(50), column(50), AS_OF]).message).toBe("dates row 1, column 1: the date is missing");
  });

  test("entries of no customer are kept together; Chinese Excel has Chinese headers", () => {
    const rows = table(openItems, [column("", null), column(JAN_10, FEB_10), column(10, ""), column("", 4), AS_OF], { ...SURROUNDINGS, language: "zh-CN" });
    expect(rows).toEqual([["客户", "日期", "未收金额", "账龄（天）"], ["（空白）", JAN_10, 6, AS_OF - JAN_10]]);
  });

  test("says what is missing or cannot be read", () => {
    expect(failure(openItems, [column("甲"), column(JAN_10), column(0), column(""), AS_OF])).toEqual({ code: "#N/A", message: "there are no amounts" });
    expect(failure(openItems, [column("甲"), column(JAN_10), column("借"), column(""), AS_OF]).message).toBe("debits row 1, column 1: cannot read '借'");
    expect(failure(openItems, [column("甲"), column(JAN_10), column(1), column(1, 2), AS_OF]).message).toBe("customers has 1 cell and credits has 2; they must be the same");
    expect(failure(openItems, [column("甲", "乙"), column(JAN_10, "#N/A"), column(1, 1), column("", ""), AS_OF]).code).toBe("#N/A");
  });
});
