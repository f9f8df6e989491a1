/** What the tie-out names as the cause of a difference, where totals and subtotals that sheets print are wrong. */
import { expect, test } from "@jest/globals";
import { buildBook, openItemsAt, tieOut } from "../../src/book";
import { parseIsoDate } from "../../src/measures/calendar";
import { readGrids } from "../fixtures/grids";

type Rows = (string | number)[][];

const HEADER = ["发票号", "客户", "开票日期", "到期日", "金额", "未收金额"];
const row = (document: string, open: number) => [document, "甲", "2025-01-01", "2025-02-01", open, open];
const printed = (label: string, open: number) => [label, "", "", "", "", open];

/** All tables stand on sheets of one name. */
function explained(...tables: Rows[]): [string, string | undefined, number][] {
  const book = buildBook(tables.flatMap((rows) => readGrids({ 应收: [HEADER, ...rows] })), { homeCurrency: "CNY", mergedCustomers: {} });
  return tieOut(book, openItemsAt(book, parseIsoDate("2025-12-31")!, "due"))[0]!.explained.map(({ problem, amount }) => [problem.code, problem.cell, amount]);
}

test("a difference is named once, though a subtotal and the total above it both show it", () => {
  const table = (subtotal: number, total: number): Rows => [row("A", 100), printed("小计", subtotal), row("B", 50), printed("小计", 50), printed("合计", total)];
  expect(explained(table(90, 140))).toEqual([["subtotal-differs", "F3", 1_000]]);
  expect(explained(table(90, 135))).toEqual([["total-differs", "F6", 1_500], ["subtotal-differs", "F3", 1_000]]);
  expect(explained(table(100, 135))).toEqual([["total-differs", "F6", 1_500]]);
});

test("a wrong subtotal of another table on the sheet is not the cause of a total", () => {
  const other = [row("B", 50), printed("小计", 60), row("C", 50), printed("小计", 50), printed("合计", 100)];
  expect(explained([row("A", 100), printed("合计", 110)], other)).toEqual([["total-differs", "F3", 1_000], ["subtotal-differs", "F3", 1_000]]);
});

test("of two levels of wrong subtotals and the total, each keeps its own difference", () => {
  const table = [row("A", 100), printed("甲小计", 110), row("B", 100), printed("乙小计", 100), printed("华东小计", 210.5), printed("合计", 210)];
  expect(explained(table)).toContainEqual(["total-differs", "F7", 1_000]);
  expect(explained(table).map(([, cell]) => cell).sort()).toEqual(["F3", "F6", "F7"]);
});
