/** Days sales outstanding on figures that accountants and vendors print. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { averageDaysSalesOutstanding, countbackDays, daysSalesOutstanding } from "../../src/measures/dso";

const money = (...values: number[]) => values.map((value) => value * 100);

describe("days sales outstanding by balance", () => {
  test("1,800,000 of receivables and 5,400,000 sold in 90 days are 30 days; 1,260,000 not due and 540,000 overdue make 21 and 9 of them", () => {
    expect(daysSalesOutstanding(180_000_000, 540_000_000, 90)).toBe(30);
    expect(daysSalesOutstanding(126_000_000, 540_000_000, 90)).toBe(21);
    expect(daysSalesOutstanding(54_000_000, 540_000_000, 90)).toBe(9);
  });

  test("the mean of 1.5 and 1.8 million gives 27.5 days", () => {
    expect(averageDaysSalesOutstanding([150_000_000, 180_000_000], 540_000_000, 90)).toBe(27.5);
  });

  test("without sales there is no answer, not 0 and not infinity", () => {
    expect(daysSalesOutstanding(100, 0, 30)).toBeUndefined();
    expect(daysSalesOutstanding(100, -5, 30)).toBeUndefined();
    expect(averageDaysSalesOutstanding([100, 100], 0, 30)).toBeUndefined();
    expect(averageDaysSalesOutstanding([], 100, 30)).toBeUndefined();
  });

  test("does not depend on the unit of money", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 366 }), (open, sales, days) => {
      expect(daysSalesOutstanding(open * 1_000, sales * 1_000, days)).toBe(daysSalesOutstanding(open, sales, days));
    }));
  });
});

describe("days counted back", () => {
  test("900 are all of June (500) and 400 of May's 600: 30 + 31 × 400/600 = 50.67 days", () => {
    expect(countbackDays(90_000, money(600, 500), [31, 30])).toEqual({ days: expect.closeTo(50 + 2 / 3, 10), uncovered: 0 });
  });

  test("12,000 over six months are 153 days and 1,000 of April's 2,250: 166.33, not the 179.7 that a vendor prints", () => {
    const { days } = countbackDays(1_200_000, money(2_250, 2_000, 2_500, 2_250, 1_750, 2_500), [30, 31, 30, 31, 31, 30]);
    expect(days).toBeCloseTo(153 + (30 * 1_000) / 2_250, 10);
  });

  test("a month without sales adds its days: 30 + 31 + 30 × 400/600 = 81", () => {
    expect(countbackDays(90_000, money(600, 0, 500), [30, 31, 30])).toEqual({ days: 81, uncovered: 0 });
  });

  test("a month of net returns counts as one without sales", () => {
    expect(countbackDays(90_000, money(600, -250, 500), [30, 31, 30])).toEqual({ days: 81, uncovered: 0 });
  });

  test("beyond the months given it tells how many days at least and what is not covered", () => {
    expect(countbackDays(300_000, money(400, 600, 500), [30, 31, 30])).toEqual({ days: 91, uncovered: 150_000 });
    expect(countbackDays(300_000, [], [])).toEqual({ days: 0, uncovered: 300_000 });
  });

  test("receivables that are just what was sold end with the month, also in cents that binary numbers cannot hold", () => {
    expect(countbackDays(30, [20, 10], [31, 30])).toEqual({ days: 61, uncovered: 0 });
    expect(countbackDays(10, [20, 10], [31, 30])).toEqual({ days: 30, uncovered: 0 });
  });

  test("nothing owed, or customers in credit, are 0 days", () => {
    expect(countbackDays(0, money(600), [31])).toEqual({ days: 0, uncovered: 0 });
    expect(countbackDays(-100, money(600), [31])).toEqual({ days: 0, uncovered: 0 });
  });

  test("more receivables are never fewer days, and with even sales it agrees with the simple method", () => {
    const months = fc.array(fc.integer({ min: -1_000, max: 100_000 }), { minLength: 1, maxLength: 24 });
    fc.assert(fc.property(months, fc.nat(1_000_000), fc.nat(1_000_000), (sales, open, more) => {
      const days = sales.map((_, month) => 28 + (month % 4));
      expect(countbackDays(open + more, sales, days).days).toBeGreaterThanOrEqual(countbackDays(open, sales, days).days);
    }));
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 1_200_000 }), (monthly, open) => {
      fc.pre(open < monthly * 12);
      const year = new Array<number>(12).fill(monthly);
      expect(countbackDays(open, year, year.map(() => 30)).days).toBeCloseTo(daysSalesOutstanding(open, monthly * 12, 360)!, 8);
    }));
  });
});
