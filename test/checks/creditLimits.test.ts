/** C1, C2, C3, C5 and C12: each rule at its threshold and just below it. As-of 2025-06-30. */
import { describe, expect, test } from "@jest/globals";
import { problemsOfDay } from "../../src/book/dayProblems";
import { dataStale, insuredExceeded, limitExceeded, reviewDue } from "../../src/checks/creditLimits";
import { orderVolatility } from "../../src/checks/orderVolatility";
import type { Check, PreviousFinding, RawFinding } from "../../src/checks/types";
import type { LedgerKind } from "../../src/ledger/fields";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import type { Row } from "../book/readings";
import { checkInputOf, type CheckInputOptions } from "./checkInput";

const AS_OF = "2025-06-30";
const inDays = (days: number) => isoDate(parseIsoDate(AS_OF)! + days);

function found(check: Check, ledgers: Partial<Record<LedgerKind, Row[]>>, options: Partial<CheckInputOptions> = {}): RawFinding[] {
  return check.run(checkInputOf(ledgers, { asOf: AS_OF, ...options }));
}

const owed = (amount: number, customer = "甲"): Row => ({ document: `I${amount}`, customer, invoiceDate: "2025-06-01", dueDate: "2025-07-01", amount });

/** measures.md §20: receivables 320,000, shipped and unbilled 80,000, open orders 150,000, deposits 50,000, commercial bills 100,000. */
const WORKED: Partial<Record<LedgerKind, Row[]>> = {
  INV: [owed(320_000), owed(1, "乙")],
  PAY: [{ receipt: "R1", customer: "甲", date: "2025-06-20", amount: 50_000, method: "预收" }, { receipt: "R2", customer: "乙", date: "2025-06-20", amount: 1 }],
  ALLOC: [{ receipt: "R2", invoice: "I1", amount: 1 }],
  ORD: [
    { order: "O1", customer: "甲", amount: 80_000, plannedDate: "2025-06-10", actualDate: "2025-06-10", billed: 0 },
    { order: "O2", customer: "甲", amount: 150_000, plannedDate: "2025-07-10" },
    { order: "O3", customer: "甲", amount: 7_000, plannedDate: "2025-05-10", actualDate: "2025-05-10", billed: 7_000 },
  ],
  BILL: [
    { billNo: "B1", type: "商业承兑汇票", customer: "甲", acceptor: "甲", dueDate: "2025-09-01", amount: 100_000 },
    { billNo: "B2", type: "银行承兑汇票", customer: "甲", acceptor: "银行", dueDate: "2025-09-01", amount: 900_000 },
  ],
};

describe("limits in the currency of the customers' ledger", () => {
  const RATE: Row[] = [{ date: "2025-05-31", currency: "USD", rate: 7 }, { date: "2025-07-31", currency: "USD", rate: 8 }];
  const limited = (open: number, more: Partial<Record<LedgerKind, Row[]>> = { RATE }) =>
    found(limitExceeded, { CUST: [{ name: "甲", creditLimit: 1_000, currency: "美元" }], INV: [owed(open)], ...more });

  test("are converted at the rate of the as-of day: 1,000 USD at 7 are 7,000", () => {
    expect(limited(6_300)).toEqual([]);
    expect(limited(7_000.01)).toMatchObject([{ severity: "red", values: { limitAmount: 700_000, exposureAmount: 700_001, headroomAmount: -1 } }]);
  });

  test("in the home currency, or where the ledger names none, stay as they are", () => {
    for (const currency of ["人民币", "", undefined]) {
      expect(found(limitExceeded, { CUST: [{ name: "甲", creditLimit: 1_000, currency }], INV: [owed(1_000.01)], RATE })).toMatchObject([{ severity: "red", values: { limitAmount: 100_000 } }]);
    }
  });

  test("cannot be held against anything without a rate, which the day's problems say with the limit", () => {
    expect(limited(99_999, {})).toMatchObject([{ rule: "C1.no-data" }]);
    const { book, aging } = checkInputOf({ CUST: [{ name: "甲", creditLimit: 1_000, currency: "USD" }], INV: [owed(5)] }, { asOf: AS_OF });
    expect(problemsOfDay(book, aging, [])).toMatchObject([{ code: "rate-missing", severity: "warning", found: "USD", atStake: 100_000 }]);
  });

  test("of insurers are in it too", () => {
    const CUST = [{ name: "甲", insuredLimit: 1_000, currency: "USD" }];
    expect(found(insuredExceeded, { CUST, INV: [owed(7_000)], RATE })).toEqual([]);
    expect(found(insuredExceeded, { CUST, INV: [owed(7_000.01)], RATE })).toMatchObject([{ values: { insuredAmount: 700_000 } }]);
  });

  test("of a second row count only in the currency of the first", () => {
    const CUST = [{ name: "甲", creditLimit: 1_000, currency: "USD" }, { name: "甲", insuredLimit: 5, currency: "CNY" }];
    expect(found(insuredExceeded, { CUST, INV: [owed(7_000)], RATE })).toMatchObject([{ rule: "C12.no-data" }]);
  });
});

describe("C1.limit", () => {
  const limited = (creditLimit: number, open: number) => found(limitExceeded, { CUST: [{ name: "甲", creditLimit }], INV: [owed(open)] });

  test("exposure is receivables, unbilled deliveries and open orders less deposits, and commercial bills; bank bills count nothing", () => {
    const [finding] = found(limitExceeded, { CUST: [{ name: "甲", creditLimit: 500_000 }], ...WORKED });
    expect(finding!.values).toMatchObject({ receivablesAmount: 32_000_000, unbilledAmount: 8_000_000, ordersAmount: 15_000_000, depositsAmount: 5_000_000, commercialAmount: 10_000_000, bankAmount: 90_000_000 });
    expect(finding).toMatchObject({ severity: "red", value: -0.2, threshold: 0, values: { exposureAmount: 60_000_000, headroomAmount: -10_000_000 } });
    // the open invoice stands behind it
    expect(finding).toMatchObject({ amount: 32_000_000, rows: [{ reading: 1, row: 2, amount: 32_000_000 }] });
  });

  test("headroom of exactly a tenth is enough, a little less is amber, and none of it left is not yet over", () => {
    expect(limited(1_000, 900)).toEqual([]);
    expect(limited(1_000, 900.01)).toMatchObject([{ severity: "amber", threshold: 0.1 }]);
    expect(limited(1_000, 1_000)).toMatchObject([{ severity: "amber", value: 0 }]);
    expect(limited(1_000, 1_000.01)).toMatchObject([{ severity: "red" }]);
  });

  test("a limit of 0 is cash only: any debt is over it, no debt is none", () => {
    expect(limited(0, 5)).toMatchObject([{ severity: "red", values: { overAmount: 500 } }]);
    expect(found(limitExceeded, { CUST: [{ name: "甲", creditLimit: 0 }], INV: [owed(5, "乙")] })).toEqual([]);
  });

  test("once raised it stays until headroom is clearly above a tenth", () => {
    const previous: PreviousFinding[] = [{ rule: "C1.limit", object: { kind: "customer", id: "甲" }, severity: "amber", value: 0.05 }];
    // 0.1 ÷ 0.9 = 11.1 %
    const stays = (open: number) => found(limitExceeded, { CUST: [{ name: "甲", creditLimit: 1_000 }], INV: [owed(open)] }, { previous });
    expect(stays(890)).toHaveLength(1);
    expect(stays(880)).toEqual([]);
  });

  test("of a customer that only a balance list knows, its line there stands behind it, without a history", () => {
    const ledgers = { CUST: [{ name: "甲", creditLimit: 1_000 }], BAL: [{ customer: "乙", closingDebit: 5_000 }, { customer: "甲", closingDebit: 1_000.01 }] };
    expect(found(limitExceeded, ledgers)).toMatchObject([{ severity: "red", amount: 100_001, rows: [{ reading: 1, row: 3, amount: 100_001 }], trend: [] }]);
  });

  test("of a customer with open orders alone, the row of the customers' ledger that has the limit", () => {
    const ORD = [{ order: "O1", customer: "甲", amount: 1_000.01, plannedDate: "2025-07-10" }];
    expect(found(limitExceeded, { CUST: [{ name: "乙" }, { name: "甲", creditLimit: 1_000 }], ORD })).toMatchObject([{ severity: "red", amount: 0, rows: [{ reading: 0, row: 3, amount: 0 }] }]);
  });

  test("without any limit a grey finding names the field", () => {
    expect(found(limitExceeded, { INV: [owed(5)] })).toMatchObject([{ rule: "C1.no-data", severity: "grey", values: { missing: "CUST.creditLimit" } }]);
  });
});

describe("C2", () => {
  const reviewed = (days: number) => found(reviewDue, { CUST: [{ name: "甲", creditLimit: 100, reviewDate: inDays(days) }] });

  test("a review within 30 days is announced, one that is past is amber", () => {
    expect(reviewed(31)).toEqual([]);
    expect(reviewed(30)).toMatchObject([{ rule: "C2.review-due", severity: "blue", value: 30 }]);
    expect(reviewed(0)).toMatchObject([{ rule: "C2.review-due", severity: "blue" }]);
    expect(reviewed(-1)).toMatchObject([{ rule: "C2.review-late", severity: "amber", values: { days: 1 } }]);
  });
});

describe("C3", () => {
  const updated = (more: Row, FS: Row[] = []) => found(dataStale, { CUST: [{ name: "甲", creditLimit: 100, ...more }], ...(FS.length > 0 ? { FS } : {}) });

  test("data of twelve months to the day are fresh, a day older is stale", () => {
    expect(updated({ updated: "2024-06-30" })).toEqual([]);
    expect(updated({ updated: "2024-06-29" })).toMatchObject([{ rule: "C3.stale", severity: "amber", value: 12, values: { newestDate: "2024-06-29" } }]);
  });

  test("the newest of update, grade and statements counts", () => {
    expect(updated({ updated: "2022-01-01", gradeDate: "2025-01-01" })).toEqual([]);
    expect(updated({ updated: "2022-01-01" }, [{ customer: "甲", period: "2024-12-31", totalAssets: 5 }])).toEqual([]);
  });

  test("a customer who owes nothing and has no limit may be stale", () => {
    expect(found(dataStale, { CUST: [{ name: "甲", updated: "2020-01-01" }], INV: [owed(5, "乙")] })).toEqual([]);
  });
});

describe("C12", () => {
  test("debts of the insured limit are covered, a cent more is not", () => {
    const insured = (open: number) => found(insuredExceeded, { CUST: [{ name: "甲", insuredLimit: 1_000 }], INV: [owed(open)] });
    expect(insured(1_000)).toEqual([]);
    expect(insured(1_000.01)).toMatchObject([{ rule: "C12.insured-limit", severity: "amber", value: 100_001, threshold: 100_000, values: { uninsuredAmount: 1 }, amount: 100_001 }]);
  });
});

describe("C5.volatility", () => {
  const monthly = (customer: string, amounts: number[]): Row[] => amounts.map((revenue, i) => ({ customer, revenue, date: isoDate(parseIsoDate("2024-07-15")! + Math.round(i * 30.4)) }));
  const steady = [80, 120, 80, 120, 80, 120];
  const swinging = (spread: number) => Array.from({ length: 6 }, (_, i) => 100 + (i % 2 === 0 ? -spread : spread));
  const volatile = (amounts: number[]) => found(orderVolatility, { SALE: monthly("甲", amounts) });

  test("a coefficient of variation half as high again is watched, a little less is not", () => {
    // deviations of 20 against 30: the coefficients are in the ratio 1.5
    expect(volatile([...steady, ...swinging(30)])).toMatchObject([{ severity: "blue", object: { kind: "customer", id: "甲" }, amount: 60_000, values: { months: 6 } }]);
    expect(volatile([...steady, ...swinging(29)])).toEqual([]);
  });

  test("its rows are the sales of the last six months", () => {
    const [finding] = volatile([...steady, ...swinging(30)]);
    expect(finding!.rows.map(({ row }) => row)).toEqual([8, 9, 10, 11, 12, 13]);
    // sample deviation of ±30 six times: 30 × √(6/5) = 32.86
    expect(finding!.value).toBeCloseTo(0.3286, 4);
  });

  test("small customers are not looked at", () => {
    const findings = found(orderVolatility, { SALE: [...monthly("甲", [...steady, ...steady]), ...monthly("乙", [8, 12, 8, 12, 8, 12, 2, 18, 2, 18, 2, 18])] });
    expect(findings).toEqual([]);
  });

  test("less than a year of sales is too little to tell", () => {
    expect(found(orderVolatility, { SALE: [{ customer: "甲", revenue: 100, date: "2024-08-01" }] })).toMatchObject([{ rule: "C5.no-data", severity: "grey" }]);
    expect(found(orderVolatility, { INV: [owed(1)] })).toMatchObject([{ rule: "C5.no-data", values: { missing: "SALE.date, SALE.customer" } }]);
  });
});
