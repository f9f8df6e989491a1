import { expect, test } from "@jest/globals";
import { reconciliation } from "../../src/checks/reconciliation";
import type { Row } from "../book/readings";
import { checkInputOf } from "./checkInput";

const INV: Row[] = [
  { document: "INV-2025/001", customer: "甲公司", invoiceDate: "2025-05-01", dueDate: "2025-05-31", amount: 1000 },
  { document: "INV-2025/002", customer: "甲公司", invoiceDate: "2025-05-05", dueDate: "2025-06-05", amount: 500 },
  { document: "INV-2025/003", customer: "乙公司", invoiceDate: "2025-05-05", dueDate: "2025-06-05", amount: 800 },
];
const run = (STMT: Row[] | undefined, PLAN: Row[] = []) => reconciliation.run(checkInputOf({ INV, ...(STMT && { STMT }), ...(PLAN.length > 0 && { PLAN }) }, { asOf: "2025-06-30" }));
const line = (reference: string, amount: number, rest: Row = {}): Row => ({ document: `AP-${reference}`, reference, customer: "甲公司", date: "2025-05-06", amount, ...rest });

test("without a statement the finding is grey and names the ledger", () => {
  expect(run(undefined)).toMatchObject([{ rule: "C9.no-data", severity: "grey", values: { missing: "STMT" } }]);
});

test("a statement that agrees, its numbers written without our signs, is no finding; nor is a customer that sent none", () => {
  expect(run([line("INV2025001", 1000), line("inv 2025 002", 500)])).toEqual([]);
});

test("a document that only we have and an amount that differs are reported with both balances", () => {
  expect(run([line("INV-2025/001", 990)])).toMatchObject([{
    rule: "C9.differs", severity: "red", object: { kind: "customer", id: "甲公司" }, amount: 51_000, value: 2,
    rows: [{ reading: 0, row: 2, amount: 1_000 }, { reading: 0, row: 3, amount: 50_000 }],
    values: { ourAmount: 150_000, theirAmount: 99_000, differenceAmount: 51_000, amountDiffers: 1, onlyOurs: 1, onlyTheirs: 0, matched: 0 },
  }]);
});

test("differences below a tenth of our balance are amber: 149.99 of 1,500 is, 150 is red", () => {
  expect(run([line("INV-2025/001", 1000), line("INV-2025/002", 350.01)])[0]!.severity).toBe("amber");
  expect(run([line("INV-2025/001", 1000), line("INV-2025/002", 350)])[0]!.severity).toBe("red");
});

test("their lines after the as-of day do not count, a payment of theirs that we have not booked does", () => {
  const agreed = [line("INV-2025/001", 1000), line("INV-2025/002", 500)];
  expect(run([...agreed, line("INV-9", 70, { date: "2025-07-01" })])).toEqual([]);
  expect(run([...agreed, line("PAY-77", -300)])).toMatchObject([{ amount: 30_000, values: { onlyTheirs: 1, matched: 2 }, rows: [{ reading: 1, row: 4 }] }]);
});

test("one of their lines for two of our invoices agrees", () => {
  expect(run([line("", 1500, { document: "" })])).toEqual([]);
});

test("an invoice that a plan cuts into instalments is one document, as it is on the customer's list", () => {
  const plan: Row[] = [{ document: "INV-2025/001", step: "首付款", percent: 30, dueDate: "2025-06-10" }, { document: "INV-2025/001", step: "尾款", percent: 70, dueDate: "2025-12-31" }];
  expect(run([line("INV-2025/001", 1000), line("INV-2025/002", 500)], plan)).toEqual([]);
  expect(run([line("", 400, { document: "" }), line("", 600, { document: "" }), line("INV-2025/002", 500)], plan)).toEqual([]);
  expect(run([line("INV-2025/001", 990), line("INV-2025/002", 500)], plan)).toMatchObject([{ amount: 1_000, values: { amountDiffers: 1, onlyOurs: 0, onlyTheirs: 0, matched: 1 } }]);
});
