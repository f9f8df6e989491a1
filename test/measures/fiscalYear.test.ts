import { expect, test } from "@jest/globals";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import { fiscalPartEnd, fiscalPeriodEnd, fiscalYearName, fiscalYearOf } from "../../src/measures/fiscalYear";

const day = (text: string) => parseIsoDate(text)!;
const year = (text: string, startMonth: number) => {
  const { start, first, last } = fiscalYearOf(day(text), startMonth);
  return [start, isoDate(first), isoDate(last)];
};

test("a year that starts in January is the calendar year", () => {
  expect(year("2025-12-31", 1)).toEqual([2025, "2025-01-01", "2025-12-31"]);
});

test("one that starts in April holds the last of March of the next calendar year, and not the first of April", () => {
  expect(year("2026-03-31", 4)).toEqual([2025, "2025-04-01", "2026-03-31"]);
  expect(year("2026-04-01", 4)).toEqual([2026, "2026-04-01", "2027-03-31"]);
  expect(year("2024-02-29", 3)).toEqual([2023, "2023-03-01", "2024-02-29"]);
});

test("a start typed as 4.4 is April", () => {
  expect(year("2025-04-01", 4.4)).toEqual(year("2025-04-01", 4));
});

test("is named by both calendar years where it lies in two", () => {
  expect([fiscalYearName(2025, 1), fiscalYearName(2025, 4), fiscalYearName(2099, 7)]).toEqual(["2025", "2025/26", "2099/00"]);
});

test("a ledger's year alone is the business year that starts in it; months and quarters stay as they are", () => {
  expect(isoDate(fiscalPeriodEnd(day("2025-12-31"), 12, 4))).toBe("2026-03-31");
  expect(isoDate(fiscalPeriodEnd(day("2025-12-31"), 12, 1))).toBe("2025-12-31");
  expect(isoDate(fiscalPeriodEnd(day("2025-12-31"), 1, 4))).toBe("2025-12-31");
  expect(isoDate(fiscalPeriodEnd(day("2025-03-31"), 3, 4))).toBe("2025-03-31");
});

test("a numbered quarter or half is of the business year: the first quarter of one from April on ends in June, the last in March", () => {
  const end = (text: string, startMonth: number) => isoDate(fiscalPartEnd(day(text), startMonth));
  expect([end("2025-03-31", 4), end("2025-12-31", 4), end("2025-06-30", 4)]).toEqual(["2025-06-30", "2026-03-31", "2025-09-30"]);
  // three months before the end of May: February, in a leap year
  expect([end("2023-06-30", 9), end("2025-03-31", 1)]).toEqual(["2024-02-29", "2025-03-31"]);
});
