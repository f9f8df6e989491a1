import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { AmountTooLarge } from "../../src/measures/money";
import { daysBeyondDue, delays, meanDelay, weightedByAmount, type PaidInvoices } from "../../src/measures/paymentDelay";
import { paymentIndex, paymentScore } from "../../src/measures/paymentIndex";

const DUE = 45_000;
/** Invoices all due on one day, paid so many days later; null = not paid. */
function invoices(...rows: [amount: number, late: number | null][]): PaidInvoices {
  return {
    amount: Float64Array.from(rows, ([amount]) => amount), dueDate: new Float64Array(rows.length).fill(DUE),
    paidDate: Float64Array.from(rows, ([, late]) => (late === null ? NaN : DUE + late)),
  };
}
const THREE = invoices([100_000, 10], [50_000, -5], [150_000, 20]);
const sorted = (all: ReturnType<typeof delays>) => all.map(({ days, amount, invoices: count }) => [days, amount, count]).sort((a, b) => a[0]! - b[0]!);

describe("how late invoices are paid", () => {
  test("10, −5 and 20 days: 13.33 with early as on time, 12.5 net, 8.33 each invoice alike", () => {
    const all = delays(THREE, DUE + 30);
    expect(weightedByAmount(all, daysBeyondDue)).toBeCloseTo(40 / 3, 12);
    expect(weightedByAmount(all)).toBe(12.5);
    expect(meanDelay(all)).toBeCloseTo(25 / 3, 12);
  });

  test("an open invoice counts as late as it is by now, one that is not due says nothing, a later payment is not known yet", () => {
    const given = invoices([100, 3], [200, null], [400, 40]);
    expect(sorted(delays(given, DUE + 9))).toEqual([[3, 100, 1], [9, 600, 2]]);
    expect(sorted(delays(given, DUE + 9, "paid-only"))).toEqual([[3, 100, 1]]);
    expect(sorted(delays(given, DUE))).toEqual([]);
    expect(sorted(delays(invoices([100, -4]), DUE - 4))).toEqual([[-4, 100, 1]]);
  });

  test("credits and rows without a due date are left out; nothing has no average", () => {
    expect(delays({ amount: Float64Array.of(-5, 0, 7), dueDate: Float64Array.of(DUE, DUE, NaN), paidDate: Float64Array.of(DUE, DUE, DUE) }, DUE + 1)).toEqual([]);
    expect([weightedByAmount([]), meanDelay([])]).toEqual([undefined, undefined]);
  });

  test("amounts that cannot be added up exactly are refused", () => {
    const huge = Number.MAX_SAFE_INTEGER;
    expect(() => delays(invoices([huge, 1], [huge, 1]), DUE + 9)).toThrow(AmountTooLarge);
  });

  test("the average lies between the earliest and the latest, and neither row order nor currency unit matters", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: -60, max: 200 })), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(rows, (given) => {
      const average = weightedByAmount(delays(invoices(...given), DUE + 400))!;
      const late = given.map(([, days]) => days);
      expect(average).toBeGreaterThanOrEqual(Math.min(...late) - 1e-9);
      expect(average).toBeLessThanOrEqual(Math.max(...late) + 1e-9);
      expect(weightedByAmount(delays(invoices(...[...given].reverse()), DUE + 400))).toBeCloseTo(average, 9);
      expect(weightedByAmount(delays(invoices(...given.map(([amount, days]): [number, number] => [amount * 100, days])), DUE + 400))).toBeCloseTo(average, 9);
    }));
  });
});

describe("payment index", () => {
  test("the published points: 30 days early 100, 20 early 90, prompt 80, 15 late 70, 22 late 60, 30 late 50, 60 late 40, 90 late 30, 120 late 20", () => {
    expect([-30, -20, 0, 15, 22, 30, 60, 90, 120].map(paymentScore)).toEqual([100, 90, 80, 70, 60, 50, 40, 30, 20]);
    expect([-400, -31, 150, 180, 181, 5_000].map(paymentScore)).toEqual([100, 100, 10, 0, 0, 0]);
  });

  test("scored by invoice and then weighted it is 73.92; the score of the average of 7.75 days would be 74.83", () => {
    const all = delays(invoices([100_000, 0], [50_000, 8], [30_000, 45], [20_000, -10]), DUE + 200);
    expect(paymentIndex(all)).toBeCloseTo(14_783_333.333333 / 200_000, 6);
    expect(weightedByAmount(all)).toBe(7.75);
    expect(paymentScore(7.75)).toBeCloseTo(80 - 77.5 / 15, 12);
  });

  test("two invoices say too little, three are enough, also three of one delay", () => {
    expect(paymentIndex(delays(invoices([1, 0], [1, 0]), DUE + 9))).toBeUndefined();
    expect(paymentIndex(delays(invoices([1, 0], [1, 0], [1, 0]), DUE + 9))).toBe(80);
  });

  test("paying later never raises the score, which stays between 0 and 100", () => {
    fc.assert(fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 500 }), (days, more) => {
      expect(paymentScore(days + more)).toBeLessThanOrEqual(paymentScore(days));
      expect(paymentScore(days)).toBeGreaterThanOrEqual(0);
      expect(paymentScore(days)).toBeLessThanOrEqual(100);
    }));
  });
});
