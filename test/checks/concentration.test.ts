/** W4: each rule at its threshold and just below it. Periods are April–June against January–March 2025 unless said otherwise. */
import { describe, expect, test } from "@jest/globals";
import { runChecks } from "../../src/checks";
import { concentration } from "../../src/checks/concentration";
import type { PreviousFinding, RawFinding } from "../../src/checks/types";
import type { LedgerKind } from "../../src/ledger/fields";
import type { Row } from "../book/readings";
import { checkInputOf, type CheckInputOptions } from "./checkInput";

type Amounts = Record<string, number>;

/** Sales of both periods in one line a customer, each period's first and last month there. */
function sales(now: Amounts, before: Amounts, cost = false): Row[] {
  const line = (date: string) => ([name, revenue]: [string, number]): Row => ({ date, customer: name, revenue, ...(cost ? { cost: revenue / 2 } : {}) });
  return [...Object.entries(before).map(line("2025-01-15")), ...Object.entries(now).map(line("2025-04-15"))];
}

function found(ledgers: Partial<Record<LedgerKind, Row[]>>, options: Partial<CheckInputOptions> = {}): RawFinding[] {
  return concentration.run(checkInputOf(ledgers, { asOf: "2025-06-30", ...options }));
}

const ruled = (findings: readonly RawFinding[], rule: string) => findings.find((finding) => finding.rule === rule);

function addsUp({ rows, amount }: RawFinding): void {
  expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(amount);
}

const EVEN = { 甲: 25, 乙: 25, 丙: 25, 丁: 25 };

describe("W4.largest", () => {
  test("30 % of the sales is amber, and its rows are that customer's sales lines of the period", () => {
    const finding = ruled(found({ SALE: sales({ 甲: 30, 乙: 28, 丙: 22, 丁: 20 }, EVEN) }), "W4.largest")!;
    expect(finding).toMatchObject({ severity: "amber", value: 0.3, threshold: 0.3, amount: 3_000, values: { names: "甲", beforeRate: 0.25, months: 3 } });
    // the fifth record, after the four of the period before
    expect(finding.rows).toEqual([{ reading: 0, row: 6, amount: 3_000 }]);
  });

  test("a little less is none", () => {
    expect(ruled(found({ SALE: sales({ 甲: 29.99, 乙: 28.01, 丙: 22, 丁: 20 }, EVEN) }), "W4.largest")).toBeUndefined();
  });

  test("half of the sales is red, a little less is amber", () => {
    expect(ruled(found({ SALE: sales({ 甲: 50, 乙: 30, 丙: 20 }, EVEN) }), "W4.largest")!.severity).toBe("red");
    expect(ruled(found({ SALE: sales({ 甲: 49.99, 乙: 30.01, 丙: 20 }, EVEN) }), "W4.largest")!.severity).toBe("amber");
  });

  test("subsidiaries count as one with their ultimate parent", () => {
    const CUST = [{ name: "甲", parent: "集团" }, { name: "乙", parent: "甲" }];
    const finding = ruled(found({ CUST, SALE: sales({ 甲: 15, 乙: 15, 丙: 25, 丁: 25, 戊: 20 }, EVEN) }), "W4.largest")!;
    expect(finding).toMatchObject({ value: 0.3, values: { names: "集团" } });
    expect(finding.rows).toHaveLength(2);
    addsUp(finding);
  });

  test("says what its loss costs in revenue, margin, receipts and open debts", () => {
    const finding = ruled(found({
      SALE: [...sales({ 乙: 60 }, EVEN), { date: "2025-05-01", customer: "甲", revenue: 40, cost: 30 }, { date: "2025-05-01", customer: "乙", revenue: 0, cost: 40 }],
      INV: [{ document: "I1", customer: "甲", invoiceDate: "2025-04-01", dueDate: "2025-05-01", amount: 30 }, { document: "I2", customer: "乙", invoiceDate: "2025-04-01", dueDate: "2025-05-01", amount: 90 }],
      PAY: [{ receipt: "R1", customer: "甲", date: "2025-05-10", amount: 10, invoice: "I1" }, { receipt: "R2", customer: "乙", date: "2025-05-10", amount: 30, invoice: "I2" }],
    }), "W4.largest")!;
    // 乙: 60 of 100 sold; of the margin only the costed lines count: 甲 10, 乙 −40; 30 of 40 received; 60 of 80 open
    expect(finding.values).toMatchObject({ revenueRate: 0.6, marginRate: "", receiptsRate: 0.75, receivablesRate: 0.75, receivablesAmount: 6_000 });
  });

  test("what was raised before stays amber until the share is clearly below the threshold", () => {
    const previous: PreviousFinding[] = [{ rule: "W4.largest", object: { kind: "company", id: "" }, severity: "amber", value: 0.31 }];
    const SALE = sales({ 甲: 28, 乙: 26, 丙: 24, 丁: 22 }, EVEN);
    expect(ruled(found({ SALE }, { previous }), "W4.largest")).toMatchObject({ severity: "amber", threshold: 0.3 });
    expect(ruled(found({ SALE }), "W4.largest")).toBeUndefined();
  });
});

describe("W4.top-five", () => {
  const others = (each: number) => Object.fromEntries([..."一二三四五"].map((name) => [name, each]));
  const five = (each: number) => Object.fromEntries([..."甲乙丙丁戊"].map((name) => [name, each]));

  test("60 % is amber and a little less is none", () => {
    expect(ruled(found({ SALE: sales({ ...five(12), ...others(8) }, EVEN) }), "W4.top-five")).toMatchObject({ severity: "amber", value: 0.6, values: { customers: 10, top: 5 } });
    expect(ruled(found({ SALE: sales({ ...five(11.99), ...others(8.01) }, EVEN) }), "W4.top-five")).toBeUndefined();
  });

  test("80 % is red and a little less is amber", () => {
    const red = ruled(found({ SALE: sales({ ...five(16), ...others(4) }, EVEN) }), "W4.top-five")!;
    expect(red).toMatchObject({ severity: "red", value: 0.8, amount: 8_000 });
    addsUp(red);
    expect(ruled(found({ SALE: sales({ ...five(15.99), ...others(4.01) }, EVEN) }), "W4.top-five")!.severity).toBe("amber");
  });

  test("is not judged of fewer than ten customers, of whom five have most by nature: a grey finding says so", () => {
    const findings = found({ SALE: sales({ ...five(19), 一: 5 }, EVEN) });
    expect(ruled(findings, "W4.top-five")).toBeUndefined();
    expect(ruled(findings, "W4.few-customers")).toMatchObject({ severity: "grey", amount: 0, values: { customers: 6, needed: 10 } });
    expect(ruled(found({ SALE: sales({ ...five(12), ...others(8) }, EVEN) }), "W4.few-customers")).toBeUndefined();
  });

  test("is not cleared by there being fewer than ten customers, only by a smaller share of ten", () => {
    const previous: PreviousFinding[] = [{ rule: "W4.top-five", object: { kind: "company", id: "" }, severity: "amber", value: 0.7 }];
    const cleared = (now: Amounts) => runChecks(checkInputOf({ SALE: sales(now, EVEN, true) }, { asOf: "2025-06-30", previous }), [concentration]).filter(({ history }) => history === "cleared").map(({ rule }) => rule);
    expect(cleared({ ...five(19), 一: 5 })).toEqual([]);
    expect(cleared({ ...five(10), ...others(10) })).toEqual(["W4.top-five"]);
  });
});

describe("W4.hhi-rise", () => {
  test("from two halves to 60 and 40 is a rise of 200 points: amber; a little less is none", () => {
    expect(ruled(found({ SALE: sales({ 甲: 60, 乙: 40 }, { 甲: 50, 乙: 50 }) }), "W4.hhi-rise")).toMatchObject({
      severity: "amber", value: 200, threshold: 200, amount: 6_000, values: { hhiPoints: 5_200, beforePoints: 5_000, name: "甲" },
    });
    expect(ruled(found({ SALE: sales({ 甲: 59.99, 乙: 40.01 }, { 甲: 50, 乙: 50 }) }), "W4.hhi-rise")).toBeUndefined();
  });

  test("from four quarters to 40, 30, 20 and 10 is a rise of 500 points: red; 40, 29, 20, 11 is 462: amber", () => {
    expect(ruled(found({ SALE: sales({ 甲: 40, 乙: 30, 丙: 20, 丁: 10 }, EVEN) }), "W4.hhi-rise")).toMatchObject({ severity: "red", value: 500 });
    expect(ruled(found({ SALE: sales({ 甲: 40, 乙: 29, 丙: 20, 丁: 11 }, EVEN) }), "W4.hhi-rise")).toMatchObject({ severity: "amber", value: 462 });
  });

  test("with less than two periods there is no rise, and a grey finding says what is missing", () => {
    const findings = found({ SALE: [{ date: "2025-05-15", customer: "甲", revenue: 100 }] });
    expect(ruled(findings, "W4.hhi-rise")).toBeUndefined();
    expect(ruled(findings, "W4.no-data")!.values.missing).toBe("SALE.cost, SALE.date");
  });
});

describe("without a sales ledger", () => {
  const INV = [
    { document: "I1", customer: "甲", invoiceDate: "2025-05-01", dueDate: "2025-06-01", amount: 40 },
    { document: "I2", customer: "乙", invoiceDate: "2025-05-01", dueDate: "2025-06-01", amount: 60 },
  ];

  test("the receivables are measured by rules of their own, and a grey finding names the sales", () => {
    const findings = found({ INV });
    expect(ruled(findings, "W4.largest")).toBeUndefined();
    expect(ruled(findings, "W4.largest-owed")).toMatchObject({ severity: "red", value: 0.6, amount: 6_000, rows: [{ reading: 0, row: 3, amount: 6_000 }] });
    expect(ruled(findings, "W4.no-data")).toMatchObject({ severity: "grey", values: { missing: "SALE.revenue, SALE.cost, PAY.date" } });
  });

  test("the five largest debtors: 60 % is amber, a little less none", () => {
    const debts = (names: string, amount: number) => [...names].map((customer) => ({ document: customer, customer, invoiceDate: "2025-05-01", dueDate: "2025-06-01", amount }));
    const owed = (each: number, others: number) => [...debts("甲乙丙丁戊", each), ...debts("一二三四五", others)];
    expect(ruled(found({ INV: owed(12, 8) }), "W4.top-five-owed")).toMatchObject({ severity: "amber", value: 0.6, amount: 6_000 });
    expect(ruled(found({ INV: owed(11.99, 8.02) }), "W4.top-five-owed")).toBeUndefined();
  });

  test("debts that gather with fewer customers: 50 and 50 three months ago, 60 and 40 now are 200 points, a cent less is none", () => {
    const debts = (paid: number) => found({
      INV: ["甲", "乙"].flatMap((customer) => ["2024-12-01", "2025-01-01", "2025-02-01"].map((invoiceDate, i) => ({ document: `${customer}${i}`, customer, invoiceDate, dueDate: "2025-12-31", amount: 50 }))),
      PAY: [{ receipt: "R1", customer: "乙", date: "2025-06-01", amount: paid, invoice: "乙0" }],
    });
    // 乙 owes 100 of 250
    expect(ruled(debts(50), "W4.hhi-rise-owed")).toMatchObject({ severity: "amber", value: 200, threshold: 200, values: { name: "甲" } });
    expect(ruled(debts(49.9), "W4.hhi-rise-owed")).toBeUndefined();
  });

  test("a balance list alone is enough", () => {
    const findings = found({ BAL: [{ customer: "甲", closingDebit: 70 }, { customer: "乙", closingDebit: 30 }] });
    expect(ruled(findings, "W4.largest-owed")).toMatchObject({
      severity: "red", value: 0.7, amount: 7_000, rows: [{ reading: 0, row: 2, amount: 7_000 }], values: { receivablesAmount: 7_000, receivablesRate: 0.7 },
    });
  });

  test("of a balance list the lines of the group stand behind it, those of customers with documents of their own aside", () => {
    const findings = found({
      CUST: [{ name: "甲一", parent: "甲" }, { name: "甲二", parent: "甲" }],
      INV: [{ document: "I1", customer: "乙", invoiceDate: "2025-05-01", dueDate: "2025-06-01", amount: 30 }],
      BAL: [{ customer: "甲一", closingDebit: 50 }, { customer: "乙", closingDebit: 999 }, { customer: "甲二", closingDebit: 20 }],
    });
    expect(ruled(findings, "W4.largest-owed")).toMatchObject({
      value: 0.7, amount: 7_000, rows: [{ reading: 2, row: 2, amount: 5_000 }, { reading: 2, row: 4, amount: 2_000 }], values: { names: "甲", receivablesAmount: 7_000 },
    });
  });

  test("without any ledger of customers nothing is told but that", () => {
    expect(found({})).toMatchObject([{ rule: "W4.no-data", severity: "grey" }]);
  });
});
