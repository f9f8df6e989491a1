/** Bill discount, on the worked figures of textbooks and against whole-number arithmetic. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { alertDay, billDiscount, yearlyDiscountCost, type BillDiscount, type BillTerms, type DiscountQuote } from "../../src/measures/billDiscount";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import { WEEKENDS_OFF } from "../../src/measures/workingDays";

const day = (text: string) => parseIsoDate(text)!;
const MILLION = 100_000_000;
/** A calendar on which every day of 2025 is worked, so that nothing moves. */
const NO_DAYS_OFF = { holidays: new Set<number>(), workdays: new Set(Array.from({ length: 365 }, (_, i) => day("2025-01-01") + i)) };

function discounted(bill: Partial<BillTerms>, quote: Partial<DiscountQuote> = {}): BillDiscount {
  const result = billDiscount(
    { face: MILLION, due: day("2025-06-20"), coupon: 0, ...bill },
    { date: day("2025-03-10"), rate: 0.024, otherCity: false, calendar: WEEKENDS_OFF, ...quote },
  );
  if ("problem" in result) throw new Error(result.problem);
  return result;
}

describe("bill discount", () => {
  test("one million at 2.4 % from 10 March to 20 June 2025: 102 days, 6,800.00; 105 days and 7,000.00 with another city", () => {
    expect(discounted({})).toEqual({ payableOn: day("2025-06-20"), maturityValue: MILLION, days: 102, interest: 680_000, net: 99_320_000 });
    expect(discounted({}, { otherCity: true })).toMatchObject({ days: 105, interest: 700_000 });
  });

  test("a due date on the first day of a long holiday is charged to its end: 93 days instead of 85", () => {
    const holidays = new Set(Array.from({ length: 8 }, (_, i) => day("2025-10-01") + i));
    const bill = { due: day("2025-10-01") };
    expect(discounted(bill, { date: day("2025-07-08") }).days).toBe(85);
    expect(discounted(bill, { date: day("2025-07-08"), calendar: { holidays, workdays: new Set() } })).toMatchObject({ days: 93, payableOn: day("2025-10-09") });
    expect(discounted({ due: day("2025-06-21") }).days).toBe(105);
  });

  test("a bill that bears 3 % for 90 days is worth 503,750.00; 60 days at 2.5 % cost 2,098.96 and leave 501,651.04", () => {
    const bill = { face: 50_000_000, coupon: 0.03, issue: day("2025-03-03"), due: day("2025-06-01") };
    const result = discounted(bill, { date: day("2025-04-02"), rate: 0.025, calendar: NO_DAYS_OFF });
    expect(result).toEqual({ payableOn: day("2025-06-01"), maturityValue: 50_375_000, days: 60, interest: 209_896, net: 50_165_104 });
  });

  test("the coupon ends on the due date, the discount runs to the day of payment: Sunday 1 June to Tuesday 3 June after a holiday", () => {
    const bill = { face: 50_000_000, coupon: 0.03, issue: day("2025-03-03"), due: day("2025-06-01") };
    const calendar = { holidays: new Set([day("2025-06-02")]), workdays: new Set<number>() };
    expect(discounted(bill, { date: day("2025-04-02"), calendar })).toMatchObject({ maturityValue: 50_375_000, days: 62, payableOn: day("2025-06-03") });
  });

  test("the yearly cost of 6,800 on 993,200 for 102 days is 2.45 %; without a day or without proceeds there is none", () => {
    expect(yearlyDiscountCost(discounted({}))).toBeCloseTo(0.0245, 5);
    expect(yearlyDiscountCost(discounted({}, { date: day("2025-06-20") }))).toBeUndefined();
    expect(yearlyDiscountCost({ payableOn: 0, maturityValue: 100, days: 360, interest: 100, net: 0 })).toBeUndefined();
  });

  test("dates that make no sense are named", () => {
    const problem = (bill: Partial<BillTerms>, date: string) =>
      billDiscount({ face: 1, due: day("2025-06-20"), coupon: 0, ...bill }, { date: day(date), rate: 0.02, otherCity: false, calendar: WEEKENDS_OFF });
    expect(problem({}, "2025-06-21")).toEqual({ problem: "discounted-after-due" });
    expect(problem({ issue: day("2025-03-11") }, "2025-03-10")).toEqual({ problem: "discounted-before-issue" });
    expect(problem({ issue: day("2025-06-21") }, "2025-03-10")).toEqual({ problem: "due-before-issue" });
    expect(problem({ coupon: 0.03 }, "2025-03-10")).toEqual({ problem: "issue-missing" });
    expect(problem({ face: -1 }, "2025-03-10")).toEqual({ problem: "face-not-positive" });
  });

  test("interest is face × rate × days ÷ 360 in whole numbers, half a cent up, for any bill", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e12 }), fc.nat(100_000), fc.nat(400), (face, millionths, days) => {
      const due = day("2025-06-20");
      const result = discounted({ face, due }, { date: due - days, rate: millionths / 1e6, calendar: NO_DAYS_OFF });
      expect(BigInt(result.interest)).toBe((2n * BigInt(face) * BigInt(millionths) * BigInt(days) + 360_000_000n) / 720_000_000n);
      expect(result.interest + result.net).toBe(face);
    }));
  });

  test("exactly half a cent rounds up: 1.80 at 1 % for 100 days is 0.005", () => {
    expect(discounted({ face: 180, due: day("2025-06-18") }, { date: day("2025-03-10"), rate: 0.01 })).toMatchObject({ days: 100, interest: 1 });
  });

  test("interest grows in proportion to the face and adds up over days, but for a cent of rounding", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e10 }), fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 9 }), (face, first, second, times) => {
      const interest = (amount: number, days: number) => discounted({ face: amount }, { date: day("2025-06-20") - days, calendar: NO_DAYS_OFF }).interest;
      expect(Math.abs(interest(face, first + second) - interest(face, first) - interest(face, second))).toBeLessThanOrEqual(1);
      expect(Math.abs(interest(face * times, first) - times * interest(face, first))).toBeLessThanOrEqual(times);
    }));
  });
});

describe("the alert day", () => {
  test("is so many days before the due date, moved back to a working day", () => {
    expect(isoDate(alertDay(day("2025-06-20"), 7, WEEKENDS_OFF))).toBe("2025-06-13");
    expect(isoDate(alertDay(day("2025-06-22"), 7, WEEKENDS_OFF))).toBe("2025-06-13");
    expect(isoDate(alertDay(day("2025-06-22"), 0, WEEKENDS_OFF))).toBe("2025-06-20");
  });
});
