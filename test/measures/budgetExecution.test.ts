import { expect, test } from "@jest/globals";
import { elapsedShare, execution } from "../../src/measures/budgetExecution";
import { parseIsoDate } from "../../src/measures/calendar";

const day = (text: string) => parseIsoDate(text)!;
const YEAR = { end: day("2025-12-31"), months: 12 };

test("of a calendar year 6/12 have gone by on 30 June, nothing on the last day before it, all on its last day", () => {
  expect(elapsedShare(YEAR, day("2025-06-30"))).toBe(0.5);
  expect(elapsedShare(YEAR, day("2024-12-31"))).toBe(0);
  expect(elapsedShare(YEAR, day("2025-12-31"))).toBe(1);
  expect(elapsedShare(YEAR, day("2026-03-01"))).toBe(1);
});

test("a running month counts by its days: 14 of 28 February are one and a half months", () => {
  expect(elapsedShare(YEAR, day("2025-02-14"))).toBeCloseTo(1.5 / 12, 12);
  expect(elapsedShare({ end: day("2025-02-28"), months: 1 }, day("2025-02-14"))).toBe(0.5);
});

test("a business year from April to March is a quarter gone on 30 June", () => {
  expect(elapsedShare({ end: day("2026-03-31"), months: 12 }, day("2025-06-30"))).toBe(0.25);
});

test("880 of 1,000 at half time are 88 %, 1.76 times the pace", () => {
  expect(execution(100_000, 88_000, 50_000)).toEqual({ rate: 0.88, elapsed: 0.5, pace: 1.76 });
});

test("without a budget the amount alone speaks; before its period there is no pace", () => {
  expect(execution(0, 500, 0)).toEqual({ rate: undefined, elapsed: undefined, pace: undefined });
  expect(execution(100, 0, 0)).toEqual({ rate: 0, elapsed: 0, pace: undefined });
});
