import { expect, jest, test } from "@jest/globals";
import { documentOf, open, sheetIn, shown, SILENT } from "./hostBook";
import { logModel, planModel } from "./models";

jest.setTimeout(60_000);

const LEDGER = documentOf({ 应收账款: [["客户", "金额"]] });
const ROWS = [{ key: "C1", customer: "甲公司", overdue: 1200.5 }, { key: "C2", customer: "乙公司", overdue: 300 }];

test("a table far down on its sheet keeps its first columns in sight, but not the rows above it", async () => {
  const { port, book } = await open(LEDGER);
  await port.publish([planModel(ROWS, "zh", { headerRow: 20, freezeHeader: false, freezeColumns: 2 })], SILENT);
  expect(sheetIn(book, "催收计划").freeze).toEqual({ rows: 0, columns: 2 });
  book.dispose();
});

test("a report whose table moves down is set up anew: frozen rows, repeated header, and the rows above as high as any", async () => {
  const { port, book } = await open(LEDGER);
  await port.publish([planModel(ROWS, "zh", { rowLines: [3, 3], headerLines: 3 })], SILENT);
  expect(sheetIn(book, "催收计划")).toMatchObject({ freeze: { rows: 5, columns: 1 }, print: { repeatRows: { from: 4, to: 4 } } });
  const { rowHeights } = sheetIn(book, "催收计划");
  expect([rowHeights[4], rowHeights[5]].map((height) => Math.round(height!))).toEqual([50, 48]);
  await port.publish([planModel(ROWS, "zh", { headerRow: 20, freezeHeader: false })], SILENT);
  const sheet = sheetIn(book, "催收计划");
  expect(sheet).toMatchObject({ freeze: { rows: 0, columns: 1 }, print: { repeatRows: { from: 19, to: 19 } } });
  expect(sheet.tables[0]!.area.row).toBe(19);
  expect(sheet.rowHeights[5]).toBeCloseTo(16, 0);
  book.dispose();
});

test("a report that loses a column leaves no header of it and no hidden column behind", async () => {
  const { port, book } = await open(LEDGER);
  const plan = planModel(ROWS);
  await port.publish([plan], SILENT);
  expect(sheetIn(book, "催收计划").hiddenColumns).toEqual([5]);
  await port.publish([{ ...plan, columns: plan.columns.filter(({ id }) => id !== "action") }], SILENT);
  const sheet = sheetIn(book, "催收计划");
  expect(sheet.hiddenColumns).toEqual([4]);
  expect(shown(sheet, 4, 5)).toBe("");
  book.dispose();
});

test("a log's new row is as high as its texts need, and the rows of earlier runs keep their height", async () => {
  const { port, book } = await open(LEDGER);
  await port.publish([{ ...logModel("run 1", 4), rowLines: [4] }], SILENT);
  await port.publish([{ ...logModel("run 2", 5), rowLines: [2] }], SILENT);
  const { rowHeights, tables } = sheetIn(book, "运行记录");
  const first = tables[0]!.area.row + 1;
  expect([first, first + 1].map((row) => Math.round(rowHeights[row]!))).toEqual([64, 32]);
  expect(Math.round(rowHeights[first + 2]!)).toBe(16);
  book.dispose();
});

test("each row is as high as its own texts need, and as what somebody has noted beside them", async () => {
  const { port, book, client } = await open(LEDGER);
  const rows = Array.from({ length: 6 }, (_, row) => ({ key: `C${row}`, customer: `客户${row}`, overdue: row }));
  const heights = () => rows.map((_, row) => Math.round(sheetIn(book, "催收计划").rowHeights[5 + row]!));
  await port.publish([planModel(rows, "zh", { rowLines: [1, 3, 1, 1, 3, 2] })], SILENT);
  expect(heights()).toEqual([16, 48, 16, 16, 48, 32]);
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("催收计划").getRange("E8").values = [["客户说下周三安排付款，需要我们先补开一张发票，并寄到新的地址：上海市浦东新区世纪大道一百号"]];
    await context.sync();
  });
  // the longest overdue comes first now, and its note with it
  const moved = [rows[2]!, ...rows.filter((_, row) => row !== 2)];
  await port.publish([planModel(moved, "zh", { rowLines: [1, 1, 3, 1, 3, 2] })], SILENT);
  expect(heights()).toEqual([64, 16, 48, 16, 48, 32]);
  book.dispose();
});

test("rows whose heights change too often for few requests are all as high as the highest", async () => {
  const { port, book } = await open(LEDGER);
  const rows = Array.from({ length: 12_000 }, (_, row) => ({ key: `C${row}`, customer: `客户${row}`, overdue: row }));
  await port.publish([planModel(rows, "zh", { rowLines: rows.map((_, row) => 1 + (row % 2)) })], SILENT);
  const { rowHeights } = sheetIn(book, "催收计划");
  expect([5, 6, 12_004].map((row) => Math.round(rowHeights[row]!))).toEqual([32, 32, 32]);
  book.dispose();
});

test("texts right of figures are set in", async () => {
  const { port, book } = await open(LEDGER);
  const plan = planModel(ROWS);
  await port.publish([{ ...plan, columns: plan.columns.map((column) => (column.id === "action" ? { ...column, indent: true } : column)) }], SILENT);
  const { styles } = book.toDocument();
  const row = sheetIn(book, "催收计划").cells[5]!;
  expect([0, 1, 2].map((column) => styles[row[column]!.s!]?.indent ?? 0)).toEqual([0, 0, 1]);
  book.dispose();
});
