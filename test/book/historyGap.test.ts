/** Why past days cannot be rebuilt, and what invoices and receipts say differently about what was paid: named for what it is, once a sheet. */
import { describe, expect, test } from "@jest/globals";
import { buildBook } from "../../src/book";
import type { Book } from "../../src/book/types";
import { agingQuality } from "../../src/checks/agingQuality";
import type { LedgerKind } from "../../src/ledger/fields";
import { problemText } from "../../src/reports/problemText";
import { checkInputOf } from "../checks/checkInput";
import { reading, type Row } from "./readings";

const invoice = (document: string, amount: number, more: Row = {}): Row => ({ document, customer: "甲", invoiceDate: "2025-01-01", dueDate: "2025-02-01", amount, ...more });
const receipt = (number: string, amount: number, more: Row = {}): Row => ({ receipt: number, customer: "甲", date: "2025-03-01", amount, ...more });
const bookOf = (INV: Row[], PAY: Row[]): Book => buildBook([reading("INV", INV, { sheet: "应收" }), ...(PAY.length > 0 ? [reading("PAY", PAY, { sheet: "收款" })] : [])], { homeCurrency: "CNY", mergedCustomers: {} });
const problems = (book: Book) => book.problems.map(({ code, cell, found, count, atStake }) => [code, cell, found, count, atStake]);
const missingOf = (ledgers: Partial<Record<LedgerKind, Row[]>>) => agingQuality.run(checkInputOf(ledgers, { asOf: "2025-06-30" })).map(({ values }) => values.missing);

describe("without a history", () => {
  test("receipts that do not cover what is paid are incomplete, and no column of days is missing", () => {
    const INV = [invoice("A", 100, { paid: 100 }), invoice("B", 80, { paid: 70 }), invoice("C", 60, { paid: 0 })];
    const PAY = [receipt("R1", 30)];
    const book = bookOf(INV, PAY);
    expect([book.hasHistory, book.historyGap]).toEqual([false, "receipts"]);
    expect(problems(book)).toEqual([["receipts-incomplete", "A2", "A", 2, 14_000]]);
    expect(missingOf({ INV, PAY })).toEqual(["all receipts"]);
  });

  test("a list of open invoices beside receipts lacks the settled ones", () => {
    const [INV, PAY] = [[invoice("A", 100, { open: 60 }), invoice("B", 80, { open: 80 })], [receipt("R1", 100)]];
    expect(bookOf(INV, PAY).historyGap).toBe("settled-invoices");
    expect(problems(bookOf(INV, PAY))).toContainEqual(["settled-invoices-missing", undefined, expect.any(String), undefined, undefined]);
    expect(missingOf({ INV, PAY })).toEqual(["settled invoices"]);
  });

  test("only where no receipt is known, the days of payment are missing", () => {
    const INV = [invoice("A", 100, { paid: 40 })];
    expect(bookOf(INV, []).historyGap).toBe("payment-dates");
    expect(missingOf({ INV })).toEqual(["PAY.date"]);
  });

  test("receipts that cover what is paid, with the settled invoices in the list, give a history", () => {
    const book = bookOf([invoice("A", 100, { paid: 100 }), invoice("B", 80, { paid: 0 })], [receipt("R1", 100)]);
    expect([book.hasHistory, book.historyGap]).toEqual([true, undefined]);
  });
});

describe("what is paid by the invoices and not by the receipts", () => {
  test("is one line a sheet, however many invoices, and names the largest", () => {
    const INV = Array.from({ length: 200 }, (_, i) => invoice(`A${i}`, 100 + i, { paid: 1 + i }));
    const book = bookOf(INV, INV.map((_, i) => receipt(`R${i}`, 100 + i, { invoice: `A${i}` })));
    expect(problems(book)).toEqual([["paid-differs-from-receipts", "A2", "A0", 200, 99 * 100 * 200]]);
    expect(problemText({ book, language: "zh-CN" }, book.problems[0]!)).toBe("200 张单据的已收金额与收款记录不一致（最大的是 A2 的“A0”），以“收款”为准；请核对。");
    const one = bookOf([invoice("A1", 100, { paid: 10 }), invoice("B1", 500, { paid: 100 })], [receipt("R1", 50, { invoice: "A1" }), receipt("R2", 300, { invoice: "B1" })]);
    expect(problems(one)).toEqual([["paid-differs-from-receipts", "A3", "B1", 2, 24_000]]);
  });
});
