/** Interest for late payment, on the figures that accountants check by hand. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseIsoDate } from "../../src/measures/calendar";
import { lateInterest, type LatePayment } from "../../src/measures/lateInterest";

const day = (text: string) => parseIsoDate(text)!;
const DUE = day("2025-01-31");
const paid = (date: string, amount: number): LatePayment => ({ date: day(date), amount });

describe("late interest", () => {
  test("100,000 for 45 days: 0.05 % a day, and the LPR of 3.10 % with half and 30 % on top", () => {
    const of = (rate: number | string, per: "day" | "year", dayBasis: 360 | 365 = 365) => lateInterest(10_000_000, DUE, [], DUE + 45, { rate, per, dayBasis }).interest;
    expect(of(0.0005, "day")).toBe(225_000);
    expect(of("0.0465", "year")).toBe(57_329);
    expect(of("0.0403", "year")).toBe(49_685);
    expect(of("0.0465", "year", 360)).toBe(58_125);
  });

  test("on a declining balance: 10 days on 100,000, then 35 days on 60,000", () => {
    const result = lateInterest(10_000_000, DUE, [paid("2025-02-10", 4_000_000), paid("2025-03-17", 6_000_000)], day("2025-06-30"), { rate: 0.0005, per: "day" });
    expect(result.interest).toBe(155_000);
    expect(result.periods.map(({ days, balance }) => [days, balance])).toEqual([[10, 10_000_000], [35, 6_000_000]]);
  });

  test("nothing on the due date, one day on the day after", () => {
    expect(lateInterest(10_000_000, DUE, [], DUE, { rate: 0.0005, per: "day" }).interest).toBe(0);
    expect(lateInterest(10_000_000, DUE, [], DUE + 1, { rate: 0.0005, per: "day" }).interest).toBe(5_000);
  });

  test("what was paid in time bears none, what is paid after the as-of date does not count yet, an overpaid balance bears none", () => {
    const terms = { rate: 0.0005, per: "day" } as const;
    expect(lateInterest(10_000_000, DUE, [paid("2025-01-31", 4_000_000)], DUE + 10, terms).interest).toBe(30_000);
    expect(lateInterest(10_000_000, DUE, [paid("2025-12-31", 4_000_000)], DUE + 10, terms).interest).toBe(50_000);
    expect(lateInterest(10_000_000, DUE, [paid("2025-01-01", 10_000_001)], DUE + 10, terms).interest).toBe(0);
  });

  test("a rate that changes counts from its day on", () => {
    const rates = [{ from: day("2025-02-11"), rate: 0.001 }, { from: day("2020-01-01"), rate: 0.0005 }];
    expect(lateInterest(10_000_000, DUE, [], day("2025-02-20"), { rate: rates, per: "day" }).interest).toBe(50_000 + 100_000);
  });

  test("half a cent is rounded up, once, on the sum", () => {
    expect(lateInterest(10_000, DUE, [], DUE + 15, { rate: 0.1, per: "year" }).interest).toBe(41);
    expect(lateInterest(100, DUE, [], DUE + 1, { rate: "0.005", per: "day" }).interest).toBe(1);
    expect(lateInterest(100, DUE, [paid("2025-02-01", 1)], DUE + 2, { rate: "0.0025", per: "day" }).interest).toBe(0);
  });

  const payments = fc.array(fc.record({ date: fc.integer({ min: DUE - 20, max: DUE + 200 }), amount: fc.integer({ min: 1, max: 5_000_000 }) }), { maxLength: 12 });
  const daily = { rate: 0.0005, per: "day" } as const;

  test("is the sum of each day's balance × rate, in whole numbers", () => {
    fc.assert(fc.property(payments, fc.integer({ min: 1, max: 9_000_000_000_000 }), fc.nat(250), (paid, amount, days) => {
      let balanceDays = 0n;
      for (let today = DUE + 1; today <= DUE + days; today++) {
        const balance = amount - paid.reduce((sum, one) => (one.date < today ? sum + one.amount : sum), 0);
        if (balance > 0) balanceDays += BigInt(balance);
      }
      expect(BigInt(lateInterest(amount, DUE, paid, DUE + days, daily).interest)).toBe((balanceDays * 5n + 5_000n) / 10_000n);
    }));
  });

  test("does not change with the order of the payments, nor when one is split within its day", () => {
    fc.assert(fc.property(payments, fc.nat(), (paid, at) => {
      const whole = lateInterest(10_000_000, DUE, paid, DUE + 150, daily).interest;
      expect(lateInterest(10_000_000, DUE, [...paid].reverse(), DUE + 150, daily).interest).toBe(whole);
      const one = paid[at % Math.max(1, paid.length)];
      if (!one) return;
      const rest = paid.filter((other) => other !== one);
      const half = Math.floor(one.amount / 2);
      expect(lateInterest(10_000_000, DUE, [{ ...one, amount: half }, ...rest, { ...one, amount: one.amount - half }], DUE + 150, daily).interest).toBe(whole);
    }));
  });
});
