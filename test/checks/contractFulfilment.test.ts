import { describe, expect, test } from "@jest/globals";
import { contractFulfilment } from "../../src/checks/contractFulfilment";
import type { RawFinding, RuleCode } from "../../src/checks/types";
import type { LedgerKind } from "../../src/ledger/fields";
import type { Row } from "../book/readings";
import { checkInputOf, type CheckInputOptions } from "./checkInput";

const AS_OF = "2025-06-30";
const find = (ledgers: Partial<Record<LedgerKind, Row[]>>, rule: RuleCode, options: Partial<CheckInputOptions> = {}): RawFinding[] =>
  contractFulfilment.run(checkInputOf(ledgers, { asOf: AS_OF, ...options })).filter((finding) => finding.rule === rule);

const GOOD: Row = { order: "SO-1", customer: "甲公司", department: "一车间", plannedQuantity: 10, actualQuantity: 10, plannedDate: "2025-05-10", actualDate: "2025-05-09", amount: 1000, billed: 1000, billedDate: "2025-05-12" };
const LATE: Row = { ...GOOD, actualDate: "2025-05-20", billedDate: "2025-05-21" };
const lines = (good: number, late: number): Row[] => [...Array<Row>(good).fill(GOOD), ...Array<Row>(late).fill(LATE)];
const sumOfRows = ({ rows }: RawFinding) => rows.reduce((sum, { amount }) => sum + amount, 0);

describe("OTIF", () => {
  test("of exactly 95 % is in order, just below it is amber", () => {
    expect(find({ ORD: lines(19, 1) }, "W5.otif")).toEqual([]);
    // 18 ÷ 19 = 94.7 %
    expect(find({ ORD: lines(18, 1) }, "W5.otif")).toMatchObject([{ severity: "amber", value: 18 / 19, threshold: 0.95, amount: 100_000, rows: [{ row: 20 }] }]);
  });

  test("of exactly 85 % is amber, below it red", () => {
    expect(find({ ORD: lines(17, 3) }, "W5.otif")[0]!.severity).toBe("amber");
    expect(find({ ORD: lines(16, 3) }, "W5.otif")[0]).toMatchObject({ severity: "red", threshold: 0.85 });
  });

  test("of 24 lines, 20 on time, 21 in full, 18 both, is 75 %", () => {
    const ORD = [...lines(18, 3), ...Array<Row>(2).fill({ ...GOOD, actualQuantity: 5 }), { ...LATE, actualQuantity: 5 }];
    expect(find({ ORD }, "W5.otif")[0]!.values).toMatchObject({ otifRate: 0.75, onTimeRate: 20 / 24, inFullRate: 21 / 24, lines: 24, missed: 6 });
  });

  test("is measured for customers and departments from five lines on", () => {
    expect(find({ ORD: lines(3, 1) }, "W5.otif-customer")).toEqual([]);
    const found = (rule: RuleCode) => find({ ORD: [...lines(4, 1), { ...GOOD, customer: "乙公司", department: "二车间" }] }, rule);
    expect(found("W5.otif-customer")).toMatchObject([{ object: { kind: "customer", id: "甲公司" }, value: 0.8, severity: "red" }]);
    expect(found("W5.otif-department")).toMatchObject([{ object: { kind: "department", id: "一车间" }, value: 0.8 }]);
  });

  test("has a trend that ends with the as-of month: what was delivered ahead of a later day stands in the month of its delivery", () => {
    const ahead = { ...GOOD, plannedDate: "2025-07-10", actualDate: "2025-06-20", actualQuantity: 5 };
    expect(find({ ORD: [...lines(4, 1), ahead] }, "W5.otif")[0]!.trend).toEqual([{ label: "2025-05", value: 0.8 }, { label: "2025-06", value: 0 }]);
  });

  test("once raised is cleared only above 95.5 %", () => {
    const previous = [{ rule: "W5.otif" as const, object: { kind: "company" as const, id: "" }, severity: "amber" as const, value: 0.94 }];
    expect(find({ ORD: lines(20, 1) }, "W5.otif", { previous })).toHaveLength(1);
    expect(find({ ORD: lines(22, 1) }, "W5.otif", { previous })).toEqual([]);
  });

  test("looks at twelve months", () => {
    const old = { ...LATE, plannedDate: "2024-06-10", actualDate: "2024-06-20" };
    expect(find({ ORD: [...lines(5, 0), old] }, "W5.otif")).toEqual([]);
  });
});

describe("a delivery not made", () => {
  const open = (plannedDate: string): Row => ({ ...GOOD, contract: "HT-1", actualQuantity: undefined, actualDate: undefined, billed: undefined, billedDate: undefined, plannedDate });
  test("is amber from the eighth day on, red from the thirty-first", () => {
    expect(find({ ORD: [GOOD, open("2025-06-23")] }, "W5.undelivered")).toEqual([]);
    expect(find({ ORD: [GOOD, open("2025-06-22")] }, "W5.undelivered")).toMatchObject([{ severity: "amber", value: 8, object: { kind: "contract", id: "HT-1" }, amount: 100_000 }]);
    expect(find({ ORD: [GOOD, open("2025-05-31")] }, "W5.undelivered")[0]!.severity).toBe("amber");
    expect(find({ ORD: [GOOD, open("2025-05-30")] }, "W5.undelivered")[0]!.severity).toBe("red");
  });
});

test("a line that names neither contract nor order is reported under its customer", () => {
  const nameless: Row = { ...GOOD, order: undefined, actualDate: "2025-05-01", billed: undefined, billedDate: undefined };
  expect(find({ ORD: [GOOD, nameless] }, "W5.unbilled")).toMatchObject([{ object: { kind: "customer", id: "甲公司" }, amount: 100_000 }]);
});

describe("what was delivered", () => {
  test("out of specification is reported by item, service issues and claims by customer", () => {
    const ORD: Row[] = [GOOD, { ...GOOD, item: "齿轮", inSpec: "否" }, { ...GOOD, serviceIssue: "包装破损" }, { ...GOOD, claim: 300 }, { ...GOOD, claim: 50 }];
    expect(find({ ORD }, "W5.out-of-spec")).toMatchObject([{ object: { kind: "item", id: "齿轮" }, amount: 100_000, rows: [{ row: 3 }] }]);
    expect(find({ ORD }, "W5.service-issue")).toMatchObject([{ object: { id: "甲公司" }, severity: "blue", values: { what: "包装破损" } }]);
    expect(find({ ORD }, "W5.claim")).toMatchObject([{ amount: 35_000, values: { lines: 2, stakeAmount: 35_000 } }]);
    for (const rule of ["W5.out-of-spec", "W5.service-issue", "W5.claim"] as const) expect(find({ ORD: [GOOD] }, rule)).toEqual([]);
  });

  test("and not billed is amber after more than 7 days, red after more than 30, with what is left to bill", () => {
    const delivered = (actualDate: string, billed?: number): Row => ({ ...GOOD, actualDate, billed, billedDate: undefined });
    expect(find({ ORD: [GOOD, delivered("2025-06-23")] }, "W5.unbilled")).toEqual([]);
    expect(find({ ORD: [GOOD, delivered("2025-06-22", 400)] }, "W5.unbilled")).toMatchObject([{ severity: "amber", value: 8, amount: 60_000 }]);
    expect(find({ ORD: [GOOD, delivered("2025-05-30")] }, "W5.unbilled")[0]!.severity).toBe("red");
  });

  test("and refused, or billed with a date alone, is not waiting for a bill", () => {
    expect(find({ ORD: [GOOD, { ...GOOD, accepted: "拒收", billed: undefined, billedDate: undefined }, { ...GOOD, billed: undefined }] }, "W5.unbilled")).toEqual([]);
  });

  test("is billed late by a department whose average reaches 7 days, red from 14", () => {
    const billed = (billedDate: string): Row => ({ ...GOOD, actualDate: "2025-06-01", billedDate });
    expect(find({ ORD: [billed("2025-06-07"), billed("2025-06-08")] }, "W5.billing-lag")).toEqual([]);
    expect(find({ ORD: [billed("2025-06-06"), billed("2025-06-10")] }, "W5.billing-lag")).toMatchObject([{ severity: "amber", object: { kind: "department", id: "一车间" }, value: 7, rows: [{ row: 3 }], trend: [{ label: "2025-06", value: 7 }] }]);
    expect(find({ ORD: [billed("2025-06-14"), billed("2025-06-15")] }, "W5.billing-lag")).toMatchObject([{ severity: "amber", value: 13.5 }]);
    expect(find({ ORD: [billed("2025-06-15")] }, "W5.billing-lag")).toMatchObject([{ severity: "red", value: 14, threshold: 14 }]);
  });
});

describe("contracts", () => {
  const plan = (dueDate: string): Partial<Record<LedgerKind, Row[]>> => ({
    INV: [{ document: "I-1", customer: "甲公司", contract: "HT-1", invoiceDate: "2025-01-10", amount: 1000 }],
    PLAN: [{ contract: "HT-1", step: "首付款", percent: 30, dueDate }, { contract: "HT-1", step: "尾款", percent: 70, dueDate: "2025-12-31" }],
  });

  test("with an instalment missed are amber from the eighth day on, red from the thirty-first", () => {
    expect(find(plan("2025-06-23"), "W5.late-node")).toEqual([]);
    expect(find(plan("2025-06-22"), "W5.late-node")).toMatchObject([{ severity: "amber", value: 8, object: { kind: "contract", id: "HT-1" }, amount: 30_000, values: { steps: "首付款", nodes: 1 } }]);
    expect(find(plan("2025-05-30"), "W5.late-node")[0]!.severity).toBe("red");
  });

  test("an instalment known by its condition alone is missed like any other; a plan of other documents is no plan of these", () => {
    const { INV, PLAN } = plan("2025-06-22");
    const byCondition = PLAN!.map(({ step, ...row }): Row => ({ ...row, condition: step }));
    expect(find({ INV, PLAN: byCondition }, "W5.late-node")).toMatchObject([{ value: 8, values: { steps: "首付款" } }]);
    expect(find({ INV, PLAN: PLAN!.map((row) => ({ ...row, contract: "HT-9" })) }, "W5.no-data")[0]!.values.missing).toBe("ORD, CON, PLAN.document");
  });

  const contract = (rest: Row): Row => ({ contract: "HT-1", customer: "甲公司", amount: 5000, received: 3000, terms: "月结30天", penaltyRate: 0.0005, fxClause: "汇率锁定", currency: "CNY", end: "2025-12-31", ...rest });

  test("past their end with an open balance are amber from the first day on, red after more than 30; on the last day they still run", () => {
    expect(find({ CON: [contract({ end: AS_OF })] }, "W5.ended-open")).toEqual([]);
    expect(find({ CON: [contract({ end: "2025-06-29" })] }, "W5.ended-open")).toMatchObject([{ severity: "amber", value: 1, amount: 200_000, rows: [{ row: 2 }] }]);
    expect(find({ CON: [contract({ end: "2025-05-30" })] }, "W5.ended-open")[0]!.severity).toBe("red");
    expect(find({ CON: [contract({ end: "2025-05-30", received: 5000 })] }, "W5.ended-open")).toEqual([]);
  });

  test("owe what their open invoices say where these name the contract", () => {
    const INV: Row[] = [{ document: "I-1", customer: "甲公司", contract: "ht-1", invoiceDate: "2025-01-10", dueDate: "2025-02-10", amount: 700 }];
    expect(find({ INV, CON: [contract({ end: "2025-06-29" })] }, "W5.ended-open")).toMatchObject([{ amount: 70_000, rows: [{ reading: 0, row: 2 }] }]);
  });

  test("without a clause are watched, without two amber; the currency clause counts in foreign currency alone", () => {
    expect(find({ CON: [contract({})] }, "W5.clause-missing")).toEqual([]);
    expect(find({ CON: [contract({ terms: "" }), contract({})] }, "W5.clause-missing")).toMatchObject([{ severity: "blue", value: 1, values: { missing: "CON.terms" }, amount: 500_000 }]);
    expect(find({ CON: [contract({ terms: "", penaltyRate: undefined }), contract({})] }, "W5.clause-missing")).toMatchObject([{ severity: "amber", values: { missing: "CON.terms, CON.penaltyRate" } }]);
    expect(find({ CON: [contract({ fxClause: "" }), contract({})] }, "W5.clause-missing")).toEqual([]);
    expect(find({ CON: [contract({ fxClause: "", currency: "USD" }), contract({})] }, "W5.clause-missing")).toMatchObject([{ values: { missing: "CON.fxClause" } }]);
    expect(find({ CON: [contract({ terms: "", end: "2025-06-01" }), contract({})] }, "W5.clause-missing")).toEqual([]);
  });
});

test("what the ledgers do not give is named, with both ledgers when there is neither", () => {
  expect(find({}, "W5.no-data")).toMatchObject([{ severity: "grey", values: { missing: "ORD, CON, PLAN" } }]);
  const poor: Row = { ...GOOD, billed: undefined, billedDate: undefined, actualQuantity: undefined };
  expect(find({ ORD: [poor] }, "W5.no-data")[0]!.values.missing).toBe("ORD.actualQuantity, ORD.billed, CON, PLAN");
});

test("age columns of a printed aging are no instalments of a contract", () => {
  const sheets = { AGED: { asOf: AS_OF, ages: [{ header: "31-60", fromDays: 31, toDays: 60, amounts: [100] }, { header: "90+", fromDays: 91, amounts: [50] }] } };
  const found = contractFulfilment.run(checkInputOf({ AGED: [{ customer: "甲公司" }] }, { asOf: AS_OF, sheets }));
  expect(found.map(({ rule }) => rule)).toEqual(["W5.no-data"]);
  expect(found[0]!.unjudged).toContain("W5.late-node");
});

test("every finding's rows add up to its amount", () => {
  const ORD = [...lines(3, 4), { ...GOOD, claim: 12.5, serviceIssue: "x", inSpec: "n" }, { ...GOOD, billed: 1, actualDate: "2025-05-01" }];
  const found = contractFulfilment.run(checkInputOf({ ORD }, { asOf: AS_OF }));
  expect(found.length).toBeGreaterThan(5);
  for (const finding of found) expect(sumOfRows(finding)).toBe(finding.amount);
});
