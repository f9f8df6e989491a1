/** The credit file of a customer, from its invoices, payments, bills and statements. As-of 2025-06-30; curves of the scorecard by hand. */
import { describe, expect, test } from "@jest/globals";
import { customerCredit, type CustomerCredit } from "../../src/book/customerCredit";
import type { LedgerKind } from "../../src/ledger/fields";
import { checkInputOf } from "../checks/checkInput";
import type { Row } from "./readings";

function creditOf(ledgers: Partial<Record<LedgerKind, Row[]>>, name = "甲"): CustomerCredit {
  const input = checkInputOf(ledgers, { asOf: "2025-06-30" });
  const found = customerCredit(input).find(({ customer }) => input.book.customers[customer]!.name === name);
  if (!found) throw new Error(`no credit file of ${name}`);
  return found;
}

const invoice = (document: string, dueDate: string, amount: number): Row => ({ document, customer: "甲", invoiceDate: "2025-01-05", dueDate, amount });
const receipt = (invoice: string, date: string, amount: number): Row => ({ receipt: `R${invoice}`, customer: "甲", date, amount, invoice });

describe("the payment record", () => {
  // 100 on time, 50 ten days late, 50 open and twenty days late, 200 not due
  const INV = [invoice("1", "2025-02-10", 100), invoice("2", "2025-03-10", 50), invoice("3", "2025-06-10", 50), invoice("4", "2025-07-10", 200)];
  const PAY = [receipt("1", "2025-02-10", 100), receipt("2", "2025-03-20", 50)];

  test("is what was paid in twelve months and what is overdue now, by amount", () => {
    const { record } = creditOf({ INV, PAY });
    expect(record).toMatchObject({ onTimeRate: 0.5, averageDaysOverdue: (50 * 10 + 50 * 20) / 200, overdueShare: 0.2, over60Share: 0, longestDaysOverdue: 20 });
    // 80 for prompt; 10 days: 80 − 10 × 10/15; 20 days: 70 − 10 × 5/7
    expect(record.index).toBeCloseTo((100 * 80 + 50 * (80 - 100 / 15) + 50 * (70 - 50 / 7)) / 200, 10);
    expect(record.daysLate).toEqual([0, 10]);
  });

  test("of fewer than three invoices tells no habit", () => {
    expect(creditOf({ INV: INV.slice(0, 2), PAY }).record).toEqual({ overdueShare: 0, over60Share: 0, over90Share: 0, longestDaysOverdue: 0, daysLate: [0, 10] });
  });

  test("counts the day of the receipt, not the later day on which it was matched", () => {
    const ALLOC = [{ receipt: "R1", invoice: "1", amount: 100, date: "2025-03-31" }];
    expect(creditOf({ INV: INV.slice(0, 1), PAY: PAY.slice(0, 1), ALLOC }).record.daysLate).toEqual([0]);
  });

  test("leaves out payments older than twelve months and settlements by credit notes", () => {
    const old = { ...invoice("0", "2024-06-20", 900), invoiceDate: "2024-05-01" };
    const { record } = creditOf({ INV: [old, ...INV, { document: "C", customer: "甲", invoiceDate: "2025-03-01", amount: -40, reference: "4", type: "credit note" }], PAY: [receipt("0", "2024-06-30", 900), ...PAY] });
    expect(record.daysLate).toEqual([0, 10]);
  });

  test("alone gives a grade of A at most, and says so", () => {
    const prompt = Array.from({ length: 4 }, (_, i) => invoice(`P${i}`, "2025-03-10", 100));
    const credit = creditOf({ INV: prompt, PAY: prompt.map(({ document }) => receipt(String(document), "2025-03-10", 100)) });
    expect(credit).toMatchObject({ score: 100, grade: "A", tier: "A", paymentOnly: true, dimensions: { payment: 100 } });
    expect(Object.keys(credit.dimensions)).toEqual(["payment"]);
  });
});

describe("circumstances", () => {
  const paid = Array.from({ length: 4 }, (_, i) => invoice(`P${i}`, "2025-03-10", 100));
  const PAY = paid.map(({ document }) => receipt(String(document), "2025-03-10", 100));

  test("five per cent of the balance more than 90 days late is at most B", () => {
    const open = (late: number) => creditOf({ INV: [...paid, invoice("L", "2025-03-31", late), invoice("N", "2025-08-31", 100 - late)], PAY });
    expect(open(5)).toMatchObject({ grade: "B", circumstances: ["seriouslyOverdueShare"] });
    expect(open(4.99).circumstances).toEqual([]);
  });

  test("a refused bill is C: no limit, payment before delivery, the general manager decides", () => {
    const BILL = [{ billNo: "B", type: "商承", customer: "甲", acceptor: "甲", dueDate: "2025-06-01", amount: 30, status: "拒付" }];
    expect(creditOf({ CUST: [{ name: "甲", creditLimit: 1_000 }], INV: paid, PAY, BILL })).toMatchObject({
      grade: "C", circumstances: ["refusedBill"], limitAdvised: 0, termsAdvised: 0, approver: "generalManager", exposure: { amount: 3_000 },
    });
  });
});

describe("statements", () => {
  /** measures.md §9: current assets 420, liabilities 300, total assets 1000, liabilities 600, retained 150, EBIT 90, equity 400, sales 1300. */
  const FS: Row = {
    customer: "甲", period: "2024-12-31", totalAssets: 1_000, currentAssets: 420, currentLiabilities: 300, totalLiabilities: 600, equity: 400, retainedEarnings: 150, ebit: 90, revenue: 1_300, netProfit: 65,
  };

  test("give the ratios of the scorecard", () => {
    const { statements, paymentOnly } = creditOf({ FS: [FS] });
    expect(statements!.metrics).toMatchObject({
      debtRatio: 0.6, equityRatio: 0.4, currentRatio: 1.4, workingCapitalRatio: 0.12, netMargin: 0.05, returnOnAssets: 0.065, ebitReturn: 0.09, returnOnEquity: 0.1625, assetTurnover: 1.3, retainedEarningsRatio: 0.15,
    });
    expect(statements).toMatchObject({ ageMonths: 6, netWorth: 40_000 });
    expect(paymentOnly).toBe(false);
  });

  test("of half a year have their flows taken up to a year, and growth needs a period of the same length a year before", () => {
    const half = (period: string, revenue: number): Row => ({ ...FS, period, months: 6, revenue });
    const { statements } = creditOf({ FS: [half("2023-12-31", 500), half("2024-12-31", 650)] });
    expect(statements!.metrics).toMatchObject({ assetTurnover: 1.3, salesGrowth: 0.3, netMargin: 0.1 });
  });

  test("older than twelve months cost a notch, older than eighteen they give no figures", () => {
    expect(creditOf({ FS: [{ ...FS, period: "2024-06-30" }] }).circumstances).toEqual([]);
    expect(creditOf({ FS: [{ ...FS, period: "2024-06-29" }] }).circumstances).toEqual(["dataAgeMonths"]);
    expect(creditOf({ FS: [{ ...FS, period: "2023-12-30" }] }).confidence).toBeGreaterThan(0);
    expect(creditOf({ FS: [{ ...FS, period: "2023-12-29" }] })).toMatchObject({ confidence: 0, statements: { metrics: {} } });
  });
});

describe("the advised limit", () => {
  // twelve prompt invoices of 1,200,000 in the last six months, with terms of 60 days
  const months = ["2025-01-05", "2025-02-05", "2025-03-05", "2025-04-05"];
  const INV = months.map((invoiceDate, i) => ({ document: `S${i}`, customer: "甲", invoiceDate, dueDate: "2025-06-01", amount: 300_000 }));
  const PAY = INV.map(({ document }) => receipt(document, "2025-06-01", 300_000));
  const CUST = [{ name: "甲", termsDays: 60 }];

  test("is the lower of sales flow and a tenth of net worth, times the factor of the grade", () => {
    // 1.2m ÷ 6 × 60 ÷ 30 = 400,000; A gives 0.8; no year before, so no growth
    expect(creditOf({ CUST, INV, PAY })).toMatchObject({ grade: "A", limitAdvised: 32_000_000, termsDays: 60, termsAdvised: 60, approver: "financeManager" });
  });

  test("grows with the sales of a year ago, by a fifth at most, as in measures.md §20", () => {
    const earlier = [{ document: "E", customer: "甲", invoiceDate: "2024-06-01", dueDate: "2024-07-01", amount: 1 }, { document: "F", customer: "甲", invoiceDate: "2024-10-01", dueDate: "2024-11-01", amount: 600_000 }];
    const paid = [...PAY, receipt("E", "2024-07-01", 1), receipt("F", "2024-11-01", 600_000)];
    // 480,000 × 0.8
    expect(creditOf({ CUST, INV: [...INV, ...earlier], PAY: paid }).limitAdvised).toBe(38_400_000);
    // net worth 4m: a tenth is 400,000, × 0.8; the statement's other figures are not given
    const FS = [{ customer: "甲", period: "2024-12-31", equity: 4_000_000 }];
    expect(creditOf({ CUST, INV: [...INV, ...earlier], PAY: paid, FS }).limitAdvised).toBe(32_000_000);
  });

  test("a customer whose debts are not due yet, and who has paid nothing so far, has no score and gets no advice", () => {
    const credit = creditOf({ CUST: [{ name: "甲", creditLimit: 100 }], INV: [invoice("X", "2025-07-10", 5)], PAY: [{ receipt: "R", customer: "乙", date: "2025-06-01", amount: 1 }] });
    expect(credit).toMatchObject({ limit: 10_000, headroom: 9_500, use: 0.05, confidence: 0, reasons: [], dimensions: {} });
    expect([credit.score, credit.grade, credit.limitAdvised, credit.approver]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
