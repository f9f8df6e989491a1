/** What a finding shows beside its figure: points of the past alone, whatever the ledgers hold of later days, and the limit that was passed. */
import { expect, test } from "@jest/globals";
import { CHECKS } from "../../src/checks/list";
import type { CheckInput } from "../../src/checks/types";
import type { LedgerKind } from "../../src/ledger/fields";
import { monthLabel, monthOf } from "../../src/measures/months";
import type { Row } from "../book/readings";
import { checkInputOf } from "./checkInput";
import { monthEndOf, salesAt, stockAt } from "./monthlyLedgers";

const MONTHS = Array.from({ length: 30 }, (_, i) => i);
const day = (i: number, of = "15") => `${monthEndOf("2023-07", i).slice(0, 7)}-${of}`;
/** Thirty months from July 2023 to December 2025, half a year beyond the day that is looked at. */
const LEDGERS: Partial<Record<LedgerKind, Row[]>> = {
  CUST: [{ name: "甲公司", creditLimit: 100, reviewDate: "2025-01-01" }],
  INV: MONTHS.map((i) => ({ document: `I${i}`, customer: "甲公司", invoiceDate: day(i, "01"), dueDate: day(i, "20"), amount: 1_000 * (i + 1), salesperson: "张三" })),
  PAY: MONTHS.slice(0, 20).map((i) => ({ receipt: `R${i}`, customer: "甲公司", date: day(Math.min(29, i + (i > 14 ? 3 : 1))), amount: 1_000 * (i + 1), invoice: `I${i}`, method: i > 15 ? "商业承兑汇票" : "转账" })),
  SALE: salesAt(MONTHS.map((i) => (i > 18 ? -0.1 : 0.4)), { first: "2023-07", salesperson: "张三" }),
  STK: stockAt(MONTHS.map((i) => (i > 18 ? 1 : 50)), { first: "2023-07", closingQuantity: 500, closingAmount: 5_000 }),
  ORD: MONTHS.flatMap((i) => Array.from({ length: 3 }, (_, n) => ({
    order: `O${i}-${n}`, customer: "甲公司", department: "一车间", plannedDate: day(i + 1, "10"), actualDate: n === 0 ? day(i) : day(i + 1, "25"), plannedQuantity: 10, actualQuantity: 8, amount: 100,
    billed: 100, billedDate: day(i + 1, "28"), serviceIssue: "破损", claim: 5,
  }))),
  BUD: MONTHS.map((i) => ({ department: "一车间", expense: "差旅", period: monthEndOf("2023-07", i), budget: 10, actual: i === 23 ? 900 : 10 + (i % 3) })),
};

const input: CheckInput = checkInputOf(LEDGERS, { asOf: "2025-06-30" });
const findings = CHECKS.flatMap((check) => check.run(input));
const withTrend = findings.filter(({ trend }) => trend.some(({ label }) => /^\d{4}-\d{2}$/.test(label)));

test("these ledgers bring up trends by month of eleven groups of checks", () => {
  expect([...new Set(withTrend.map(({ rule }) => rule.split(".")[0]))].sort()).toEqual(["C1", "C14", "C2", "C4", "K3", "W1", "W2", "W3", "W4", "W5", "W6"].sort());
});

test("no trend goes beyond the month of the as-of day", () => {
  const last = monthLabel(monthOf(input.asOf));
  expect(withTrend.flatMap(({ rule, trend }) => trend.filter(({ label }) => label > last && /^\d{4}-\d{2}$/.test(label)).map(({ label }) => `${rule} ${label}`))).toEqual([]);
});

test("a sentence that names a limit of days names the threshold that was passed", () => {
  const limited = findings.filter(({ values, unit }) => unit === "days" && values.limitDays !== undefined);
  expect(limited.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["W1.own-lag", "W5.billing-lag"]));
  expect(limited.filter(({ values, threshold }) => values.limitDays !== threshold).map(({ rule }) => rule)).toEqual([]);
});
