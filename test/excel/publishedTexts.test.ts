import { expect, jest, test } from "@jest/globals";
import { readWorkbook, writeWorkbook } from "../../src/host/xlsx";
import type { ColumnModel } from "../../src/reports/sheetModel";
import { documentOf, open, sheetIn, SILENT, tableRows, type Opened } from "./hostBook";
import { planModel } from "./models";

jest.setTimeout(60_000);

/** What Excel would read as a date, a number, a formula, a truth value, a percentage or an amount of money. */
const TEXTS = [
  "2024-07", "2024-07-01", "1-2", "1/2", "3月5日", "2024年7月", "001", "1,234.50", "1E5", "12%", "¥100", "(5)", "=1+1", "+86 21 5555", "-5", "@SUM", "'quoted", "TRUE", "May 5", "Jul-24", "12:30", "上午9:00", "1–30",
];
const LEDGER = documentOf({ 应收账款: [["客户", "金额"]] });

test("the host converts a text that is written bare, as Excel does", async () => {
  const { book, client } = await open(LEDGER);
  const bare = ["2024-07", "1/2", "001", "12%", "TRUE", "=1+1"];
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("应收账款").getRange("D1:D6").values = bare.map((text) => [text]);
    await context.sync();
  });
  await book.calculate();
  expect(bare.filter((text, row) => sheetIn(book, "应收账款").cells[row]?.[3]?.v === text)).toEqual([]);
  book.dispose();
});

test("every text of a report is read back as it was, in the workbook and in the saved file", async () => {
  const opened = await open(LEDGER);
  await opened.port.publish([model()], SILENT);
  await expectTexts(opened, TEXTS);
  const again = await open(await readWorkbook(await writeWorkbook(opened.book.toDocument()), "again.xlsx"));
  await expectTexts(again, TEXTS);
  opened.book.dispose();
  again.book.dispose();
});

test("headers stay texts when the report is written anew and its table is kept", async () => {
  const opened = await open(LEDGER);
  await opened.port.publish([model()], SILENT);
  await opened.port.publish([model()], SILENT);
  await expectTexts(opened, TEXTS);
  opened.book.dispose();
});

/** The texts as headers, in cells of text and of no format, as labels of tiles, lines below the table, and points of a chart. */
function model() {
  const rows = TEXTS.map((text) => ({ key: text, customer: text, overdue: 1 }));
  const headed = TEXTS.map((text, at): ColumnModel => ({ id: `h${at}`, header: text, width: 10, format: "0", align: "right", content: { values: TEXTS.map(() => at) } }));
  const general: ColumnModel = { id: "general", header: "General", width: 10, format: "General", align: "left", content: { values: TEXTS } };
  const dated: ColumnModel = { id: "dated", header: "Dated", width: 10, format: "yyyy-mm-dd", align: "left", content: { values: TEXTS } };
  const plan = planModel(rows);
  return planModel(rows, "zh", {
    columns: [...plan.columns, general, dated, ...headed],
    headerRow: 8, tilesRow: 4, tiles: [TEXTS.map((text) => ({ label: text, value: text, format: "General" }))],
    totalsLabel: "2024-07", blocks: [{ title: "2024-08", lines: TEXTS.map((text) => [text, text]), formats: ["General", "#,##0.00"] }],
    charts: [{ id: "one", title: "2024-09", type: "column", labels: TEXTS, series: [{ name: "2024-10", values: TEXTS.map(() => 1) }], format: "0", place: { row: 60, column: 0, rows: 5, columns: 3 } }],
  });
}

async function expectTexts({ book }: Opened, texts: readonly string[]): Promise<void> {
  await book.calculate();
  const sheet = sheetIn(book, "催收计划");
  const at = (row: number, column: number) => sheet.cells[row]?.[column]?.v;
  const [table] = sheet.tables;
  const { row: header, rows: tableHeight } = table!.area;
  const columnOf = (name: string) => Object.entries(sheet.cells[header]!).find(([, cell]) => cell.v === name)?.[0];
  const rows = tableRows(book, "催收计划");
  expect(rows.map((row) => row["客户"])).toEqual(texts);
  expect(rows.map((row) => row.General)).toEqual(texts);
  expect(rows.map((row) => row.Dated)).toEqual(texts);
  expect(texts.filter((text) => columnOf(text) === undefined)).toEqual([]);
  expect(texts.map((_, column) => at(4, column))).toEqual(texts);
  expect(texts.map((_, column) => at(5, column))).toEqual(texts);
  const totals = header + tableHeight;
  expect(at(totals, 0)).toBe("2024-07");
  expect(at(totals + 2, 0)).toBe("2024-08");
  expect(texts.map((_, row) => [at(totals + 3 + row, 0), at(totals + 3 + row, 1)])).toEqual(texts.map((text) => [text, text]));
  const all = Object.values(sheet.cells).flatMap((cells) => Object.values(cells).map(({ v }) => v));
  expect(all).toContain("2024-09");
  expect(all).toContain("2024-10");
  expect(all.filter((value) => value === "1–30").length).toBeGreaterThanOrEqual(9);
}
