import { describe, expect, jest, test } from "@jest/globals";
import { HEAD_ROWS } from "../../src/ledger/types";
import { documentOf, open, SILENT, type Grid } from "./hostBook";
import { planModel } from "./models";

jest.setTimeout(120_000);

describe("facts", () => {
  test("tell every sheet with its head, size, tables and visibility in three syncs, in two the next time", async () => {
    const long: Grid = Array.from({ length: 200 }, (_, row) => [`客户${row}`, row]);
    const document = documentOf({ 应收: [["客户", "金额"], ["甲", 12.5]], 明细: long, 空: [], ...Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`表${n}`, [["a"]]])) });
    document.sheets[0]!.tables.push({ name: "Ledger", area: { row: 0, column: 0, rows: 2, columns: 2 }, headers: ["客户", "金额"], showTotals: false, showBandedRows: true, showFilterButton: true });
    document.sheets[2]!.visibility = "hidden";
    const { port, book, client } = await open(document);
    const facts = await port.facts(SILENT);
    expect(client.counters.syncs).toBe(3);
    expect(facts.sheets).toHaveLength(23);
    expect(facts.sheets[0]).toEqual({
      sheet: "应收", firstRow: 0, firstColumn: 0, rowCount: 2, columnCount: 2, visibility: "visible", cells: [["客户", "金额"], ["甲", 12.5]],
      formats: [{ firstRow: 0, firstColumn: 0, rows: [["General", "General"], ["General", "General"]] }],
      tables: [{ name: "Ledger", firstRow: 0, firstColumn: 0, rowCount: 2, columnCount: 2, hasTotalsRow: false }],
    });
    expect(facts.sheets[1]).toMatchObject({ rowCount: 200, columnCount: 2 });
    expect(facts.sheets[1]!.cells).toHaveLength(HEAD_ROWS);
    expect(facts.sheets[2]).toMatchObject({ rowCount: 0, cells: [], visibility: "hidden" });
    client.resetCounters();
    await port.facts(SILENT);
    expect(client.counters.syncs).toBe(2);
    book.dispose();
  });

  test("hold the number formats of the first rows and the last, where a printed list shows its currency", async () => {
    const document = documentOf({ 应收: [["Customer", "Open Balance"], ...Array.from({ length: 98 }, (_, row) => [`C${row}`, row]), ["TOTAL", 4_753]] });
    document.styles["dollars"] = { numberFormat: '"$"#,##0.00' };
    Object.assign(document.sheets[0]!.cells[99]![1]!, { s: "dollars" });
    const { port, book } = await open(document);
    const { formats } = (await port.facts(SILENT)).sheets[0]!;
    expect(formats!.map(({ firstRow, rows }) => [firstRow, rows.length])).toEqual([[0, 30], [97, 3]]);
    expect(formats![1]!.rows[2]).toEqual(["General", '"$"#,##0.00']);
    book.dispose();
  });

  test("take two syncs in a pane just opened, because the look for settings has told which sheets there are", async () => {
    const { port, book, client } = await open(documentOf({ 应收: [["客户", "金额"], ["甲", 12.5]], 明细: [["客户"]] }));
    await port.loadSettings();
    client.resetCounters();
    expect((await port.facts(SILENT)).sheets.map(({ sheet }) => sheet)).toEqual(["应收", "明细"]);
    expect(client.counters.syncs).toBe(2);
    book.dispose();
  });

  test("stray formats far to the right are not loaded, and our own sheets are marked or left out", async () => {
    const document = documentOf({ 应收: [["客户", "金额"], ["甲", 1]] });
    document.styles["grey"] = { fill: "#DDDDDD" };
    document.sheets[0]!.cells[1]![16_383] = { s: "grey" };
    const { port, book } = await open(document);
    await port.publish([planModel([{ key: "a", customer: "甲", overdue: 1 }])], SILENT);
    const { sheets } = await port.facts(SILENT);
    expect(sheets.map(({ sheet, report, columnCount }) => [sheet, report, columnCount])).toEqual([["应收", undefined, 2], ["催收计划", "plan", 6]]);
    book.dispose();
  });

  test("tell the culture of the cells", async () => {
    const { port, book } = await open(documentOf({ A: [["x"]] }), { language: "zh-CN" });
    expect(await port.facts(SILENT)).toMatchObject({ dayFirst: false, decimalSign: ".", readOnly: false });
    book.dispose();
  });
});

describe("reading columns", () => {
  const rows = 6_000;
  const grid: Grid = Array.from({ length: rows }, (_, row) => [`单据${row}`, row, "不读", `某某客户有限公司${row % 50}`, row * 1.5]);

  test("brings exactly the asked columns, in the order of the requests", async () => {
    const { port, book } = await open(documentOf({ 账: grid, 另: [["a", "b"], ["c", 5]] }));
    const blocks = await port.readColumns([
      { sheet: "账", firstRow: 10, rowCount: rows - 10, columns: [0, 1, 4] },
      { sheet: "另", firstRow: 0, rowCount: 2, columns: [1] },
      { sheet: "另", firstRow: 1, rowCount: 0, columns: [0] },
    ], SILENT);
    expect([...blocks[0]!.columns.keys()]).toEqual([0, 1, 4]);
    expect(blocks[0]!.columns.get(4)).toEqual(grid.slice(10).map((row) => row[4]));
    expect(blocks[0]!.columns.get(0)!.at(-1)).toBe(`单据${rows - 1}`);
    expect(blocks[1]!.columns.get(1)).toEqual(["b", 5]);
    expect(blocks[2]!.columns.get(0)).toEqual([]);
    book.dispose();
  });

  test("halves its blocks when the host finds a response too large, and loses no row", async () => {
    const { port, book, client } = await open(documentOf({ 账: grid }), { payloadLimit: 60_000 });
    const [block] = await port.readColumns([{ sheet: "账", firstRow: 0, rowCount: rows, columns: [0, 3] }], SILENT);
    expect(block!.columns.get(3)).toEqual(grid.map((row) => row[3]));
    expect(client.counters.syncs).toBeGreaterThan(5);
    book.dispose();
  });

  test("stops between blocks when the user cancels", async () => {
    const { port, book } = await open(documentOf({ 账: grid }), { payloadLimit: 60_000 });
    const stop = new AbortController();
    const reading = port.readColumns([{ sheet: "账", firstRow: 0, rowCount: rows, columns: [0, 3] }], { report: () => stop.abort(), signal: stop.signal });
    await expect(reading).rejects.toMatchObject({ code: "cancelled", changed: false });
    book.dispose();
  });
});
