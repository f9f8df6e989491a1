/** Expected receipts and exposures as laws: nothing is lost or counted twice, whatever the ledgers hold. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { customerShares } from "../../src/book/customerShares";
import { expectedReceipts, WEEKS } from "../../src/book/expectedReceipts";
import { exposuresOf } from "../../src/book/exposures";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import { WEEKENDS_OFF } from "../../src/measures/workingDays";
import { checkInputOf } from "../checks/checkInput";
import type { Row } from "./readings";

const AS_OF = "2025-06-30";
const dayOf = (offset: number) => isoDate(parseIsoDate(AS_OF)! + offset);

const invoices = fc.array(fc.record({ customer: fc.constantFrom("甲", "乙", "丙"), issued: fc.integer({ min: -400, max: 0 }), term: fc.integer({ min: 0, max: 200 }), cents: fc.integer({ min: 1, max: 1e9 }), paidAfter: fc.option(fc.integer({ min: 0, max: 300 })) }), { minLength: 1, maxLength: 25 });

function ledgersOf(list: readonly { customer: string; issued: number; term: number; cents: number; paidAfter: number | null }[]): { INV: Row[]; PAY: Row[] } {
  return {
    INV: list.map(({ customer, issued, term, cents }, i) => ({ document: `I${i}`, customer, invoiceDate: dayOf(issued), dueDate: dayOf(issued + term), amount: cents / 100 })),
    PAY: list.flatMap(({ customer, issued, cents, paidAfter }, i): Row[] => (paidAfter === null ? [] : [{ receipt: `R${i}`, customer, date: dayOf(issued + paidAfter), amount: cents / 100, invoice: `I${i}` }])),
  };
}

describe("receipts to be expected", () => {
  test("every case spreads the open items over missed, the weeks and later without a cent lost", () => {
    fc.assert(fc.property(invoices, (list) => {
      const input = checkInputOf(ledgersOf(list), { asOf: AS_OF });
      const open = input.items.open.reduce((sum, amount) => sum + Math.max(0, amount), 0);
      for (const { missed, periods, later } of Object.values(expectedReceipts(input, WEEKENDS_OFF).cases)) {
        expect(periods).toHaveLength(WEEKS);
        expect(missed + periods.reduce((sum, amount) => sum + amount, 0) + later).toBe(open);
      }
    }), { numRuns: 40 });
  });

  test("the late case never brings more by a day than the usual one, nor that more than the early one", () => {
    fc.assert(fc.property(invoices, (list) => {
      const { early, usual, late } = expectedReceipts(checkInputOf(ledgersOf(list), { asOf: AS_OF }), WEEKENDS_OFF).cases;
      const by = ({ missed, periods }: typeof early, week: number) => missed + periods.subarray(0, week + 1).reduce((sum, amount) => sum + amount, 0);
      for (let week = 0; week < WEEKS; week++) {
        expect(by(usual, week)).toBeLessThanOrEqual(by(early, week));
        expect(by(late, week)).toBeLessThanOrEqual(by(usual, week));
      }
    }), { numRuns: 40 });
  });

  test("without a history of payments all are taken to pay on the day", () => {
    const { cases, knowsHabits } = expectedReceipts(checkInputOf({ INV: [{ document: "1", customer: "甲", invoiceDate: "2025-06-01", dueDate: "2025-07-07", amount: 9 }] }, { asOf: AS_OF }), WEEKENDS_OFF);
    expect(knowsHabits).toBe(false);
    expect([...cases.early.periods]).toEqual([...cases.late.periods]);
    expect(cases.usual.periods[0]).toBe(900);
  });

  test("a bill that matures on a Sunday brings its money on Monday, one that was passed on or pledged none", () => {
    // 6 July 2025 is a Sunday and lies in the first week; 13 July begins no new one, as the second ends on Monday 14 July
    const bill = (dueDate: string, status: string): Row => ({ billNo: dueDate + status, type: "银承", customer: "甲", acceptor: "银行", dueDate, amount: 1, status });
    const { bills } = expectedReceipts(checkInputOf({ BILL: [bill("2025-07-06", "在手"), bill("2025-07-08", "托收中"), bill("2025-07-08", "已背书"), bill("2025-07-08", "已质押"), bill("2025-07-08", "拒付")] }, { asOf: AS_OF }), WEEKENDS_OFF);
    expect([...bills.periods.subarray(0, 3)]).toEqual([100, 100, 0]);
  });
});

test("receivables less deposits of all exposures are the balance of the open items", () => {
  fc.assert(fc.property(invoices, (list) => {
    const input = checkInputOf(ledgersOf(list), { asOf: AS_OF });
    const balance = input.items.open.reduce((sum, amount) => sum + amount, 0);
    expect(exposuresOf(input).reduce((sum, { parts }) => sum + parts.receivables - parts.deposits, 0)).toBe(balance);
  }), { numRuns: 40 });
});

test("the shares of all groups add up to the sales of the period, whoever belongs to whom", () => {
  const sales = fc.array(fc.record({ customer: fc.constantFrom("甲", "乙", "丙", "丁"), day: fc.integer({ min: -364, max: 0 }), cents: fc.integer({ min: -1e6, max: 1e8 }) }), { minLength: 1, maxLength: 30 });
  const parents = fc.record({ 甲: fc.constantFrom("甲", "乙"), 丙: fc.constantFrom("丙", "乙", "集团") });
  fc.assert(fc.property(sales, parents, (list, parent) => {
    const input = checkInputOf({
      CUST: Object.entries(parent).map(([name, group]) => ({ name, parent: group })), SALE: list.map(({ customer, day, cents }) => ({ customer, date: dayOf(day), revenue: cents / 100 })),
    }, { asOf: AS_OF });
    const shares = customerShares(input);
    if (!shares) return;
    const months = input.salesMonths!;
    const whole = months.total.revenue.subarray(Math.max(0, months.months - shares.window)).reduce((sum, amount) => sum + amount, 0);
    expect(shares.now.reduce((sum, amount) => sum + amount, 0)).toBe(whole);
    expect(shares.byMonth().slice(-shares.window).reduce((sum, { sums }) => sum + sums.reduce((total, amount) => total + amount, 0), 0)).toBe(whole);
  }), { numRuns: 60 });
});
