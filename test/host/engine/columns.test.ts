/** Whole columns that are inserted and deleted: everything that lies in them or refers to them follows. */
import { afterEach, describe, expect, test } from "@jest/globals";
import type { HostArea, HostDocument } from "../../../src/host/document";
import { createEngine, emptyDocument } from "../../../src/host/engine/createEngine";
import type { Engine, EngineSheet, EngineValue } from "../../../src/host/engine/types";

let opened: Engine[] = [];

afterEach(() => {
  for (const engine of opened) engine.dispose();
  opened = [];
});

async function open(document: HostDocument = emptyDocument()): Promise<{ engine: Engine; sheet: EngineSheet }> {
  const engine = await createEngine(document);
  opened.push(engine);
  const [sheet] = engine.sheets;
  if (!sheet) throw new Error("a document has a sheet");
  return { engine, sheet };
}

function area(row: number, column: number, rows = 1, columns = 1): HostArea {
  return { row, column, rows, columns };
}

function put(sheet: EngineSheet, row: number, column: number, ...values: EngineValue[][]): void {
  sheet.setValues(area(row, column, values.length, values[0]?.length ?? 0), values);
}

function line(sheet: EngineSheet, row: number, columns: number): EngineValue[] {
  return sheet.formulas(area(row, 0, 1, columns))[0] ?? [];
}

describe("inserted columns", () => {
  test("cells move right with their styles, and formulas of every sheet follow them", async () => {
    const { engine, sheet } = await open();
    const other = engine.addSheet("Report");
    put(sheet, 0, 0, [1, 2, 4, "=SUM(A1:C1)", "=SUM($B:$C)+C$1"]);
    put(other, 0, 0, ["=Sheet1!C1*10", "=C1", "=SUM(Sheet1!1:1)"]);
    sheet.patchStyle(area(0, 2), { fill: "#FFF2CC" });
    sheet.insertColumns(2, 2);
    await engine.calculate();
    expect(line(sheet, 0, 7)).toEqual([1, 2, "", "", 4, "=SUM(A1:E1)", "=SUM($B:$E)+E$1"]);
    expect(sheet.values(area(0, 4, 1, 3))).toEqual([[4, 7, 10]]);
    expect(line(other, 0, 3)).toEqual(["=Sheet1!E1*10", "=C1", "=SUM(Sheet1!1:1)"]);
    expect(other.values(area(0, 0))).toEqual([[40]]);
    expect([sheet.style(0, 2), sheet.style(0, 4)]).toEqual([{}, { fill: "#FFF2CC" }]);
  });

  test("widths, hidden columns and whole columns' formats move along, to the last digit of the file", async () => {
    const document = emptyDocument();
    Object.assign(document.sheets[0]!, { columnWidths: { 0: 12.7109375, 2: 30.5703125 }, hiddenColumns: [3], columnStyles: { 2: "s1" } });
    document.styles["s1"] = { numberFormat: "#,##0.00" };
    const { engine, sheet } = await open(document);
    const width = sheet.columnWidth(2);
    sheet.insertColumns(1, 3);
    expect(engine.toDocument().sheets[0]).toMatchObject({ columnWidths: { 0: 12.7109375, 5: 30.5703125 }, hiddenColumns: [6], columnStyles: { 5: "s1" } });
    expect([sheet.columnWidth(5), sheet.columnWidth(2)]).toEqual([width, 48]);
    expect(sheet.style(100, 5)).toEqual({ numberFormat: "#,##0.00" });
  });

  test("a table widens around them with headers of their own, and its structured references stay right", async () => {
    const { engine, sheet } = await open();
    put(sheet, 0, 0, ["Customer", "Column1", "Amount"], ["A", "x", 10], ["B", "y", 32]);
    sheet.addTable({ name: "Ledger", area: area(0, 0, 3, 3), headers: ["Customer", "Column1", "Amount"], showTotals: false, showBandedRows: true, showFilterButton: true });
    put(sheet, 5, 0, ["=SUM(Ledger[Amount])"]);
    await engine.calculate();
    sheet.insertColumns(1, 2);
    await engine.calculate();
    expect(sheet.tables[0]).toMatchObject({ area: area(0, 0, 3, 5), headers: ["Customer", "Column2", "Column3", "Column1", "Amount"] });
    expect(line(sheet, 0, 5)).toEqual(["Customer", "Column2", "Column3", "Column1", "Amount"]);
    expect(sheet.values(area(5, 0))).toEqual([[42]]);
    sheet.insertColumns(5, 1);
    sheet.insertColumns(0, 1);
    expect(sheet.tables[0]?.area).toEqual(area(0, 1, 3, 5));
  });

  test("names, merges, filters, rules, links, notes, print settings follow", async () => {
    const document = emptyDocument();
    Object.assign(document.sheets[0]!, {
      merges: [area(4, 1, 1, 2), area(5, 3, 2, 2)], autoFilter: area(0, 1, 5, 3), notes: [{ row: 2, column: 3, text: "ask" }],
      conditionalFormats: [{ type: "formula", areas: [area(1, 2, 3, 1)], formula: "=$C2>$B$1", fill: "#FF0000" }],
      validations: [{ areas: [area(1, 2, 3, 2)], type: "list", formula1: "=$D$1:$D$9", allowBlank: true }],
      hyperlinks: [{ row: 1, column: 2, documentReference: "Sheet1!C5" }, { row: 1, column: 0, address: "https://example.com" }],
      print: { area: area(0, 0, 9, 4), repeatColumns: { from: 2, to: 3 }, repeatRows: { from: 0, to: 1 } },
    });
    const { engine, sheet } = await open(document);
    engine.setName({ name: "amounts", refersTo: "Sheet1!$B$2:$D$9", visible: true });
    engine.setName({ name: "titles", refersTo: "Sheet1!$1:$2", visible: true });
    sheet.insertColumns(2, 1);
    expect(engine.names.map((name) => name.refersTo)).toEqual(["Sheet1!$B$2:$E$9", "Sheet1!$1:$2"]);
    expect(engine.toDocument().sheets[0]).toMatchObject({
      merges: [area(4, 1, 1, 3), area(5, 4, 2, 2)], autoFilter: area(0, 1, 5, 4), notes: [{ row: 2, column: 4, text: "ask" }],
      conditionalFormats: [{ areas: [area(1, 3, 3, 1)], formula: "=$D2>$B$1" }],
      validations: [{ areas: [area(1, 3, 3, 2)], formula1: "=$E$1:$E$9" }],
      hyperlinks: [{ row: 1, column: 0 }, { row: 1, column: 3, documentReference: "Sheet1!D5" }],
      print: { area: area(0, 0, 9, 5), repeatColumns: { from: 3, to: 4 }, repeatRows: { from: 0, to: 1 } },
    });
  });

  test("what an array formula spilled moves with it, before the next calculation too", async () => {
    const { engine, sheet } = await open();
    put(sheet, 0, 0, ["x", "=SEQUENCE(1,2)"]);
    await engine.calculate();
    sheet.insertColumns(1, 1);
    expect(sheet.values(area(0, 0, 1, 4))).toEqual([["x", "", 1, 2]]);
    expect(engine.toDocument().sheets[0]?.arrayFormulas).toEqual([{ area: area(0, 2, 1, 2), dynamic: true }]);
    await engine.calculate();
    expect(sheet.values(area(0, 0, 1, 4))).toEqual([["x", "", 1, 2]]);
  });

  test("Excel's result of a function that is unknown here stays when its cell moves, sideways or down", async () => {
    const document = emptyDocument();
    Object.assign(document.sheets[0]!, { cells: { 0: { 0: { v: 7 }, 1: { f: "=VENDOR.SCORE(A1)", v: 42 } } } });
    const { engine, sheet } = await open(document);
    sheet.insertColumns(1, 1);
    sheet.insertRows(0, 2);
    await engine.calculate();
    expect([sheet.formulas(area(2, 2)), sheet.values(area(2, 2))]).toEqual([[["=VENDOR.SCORE(A3)"]], [[42]]]);
  });

  test("content is not pushed off the end of the sheet, whole rows stay whole", async () => {
    const { engine, sheet } = await open();
    engine.setName({ name: "row", refersTo: "Sheet1!$A$1:$XFD$1", visible: true });
    put(sheet, 0, 16_383, ["last"]);
    expect(() => sheet.insertColumns(3, 1)).toThrow(expect.objectContaining({ code: "NonBlankCellOffSheet" }));
    expect(sheet.values(area(0, 16_383))).toEqual([["last"]]);
    put(sheet, 0, 16_383, [""]);
    sheet.insertColumns(3, 1);
    expect(engine.names[0]?.refersTo).toBe("Sheet1!$A$1:$XFD$1");
  });
});

describe("deleted columns", () => {
  test("cells move left, references shrink, and those to nothing else become #REF!", async () => {
    const { engine, sheet } = await open();
    put(sheet, 0, 0, [1, 2, 4, 8, "=SUM(A1:D1)", "=B1+1", "=SUM(B:C)", "=D1"]);
    engine.setName({ name: "second", refersTo: "Sheet1!$B$1", visible: true });
    sheet.deleteColumns(1, 2);
    await engine.calculate();
    expect(line(sheet, 0, 6)).toEqual([1, 8, "=SUM(A1:B1)", "=#REF!+1", "=SUM(#REF!)", "=B1"]);
    expect(sheet.values(area(0, 2, 1, 4))).toEqual([[9, "#REF!", "#REF!", 8]]);
    expect(engine.names[0]?.refersTo).toBe("#REF!");
  });

  test("a table loses their headers, and goes when all its columns do, leaving its name free", async () => {
    const { engine, sheet } = await open();
    const table = { name: "Ledger", headers: ["Customer", "Note", "Amount"], showTotals: false, showBandedRows: true, showFilterButton: true };
    put(sheet, 0, 1, table.headers, ["A", "x", 10]);
    sheet.addTable({ ...table, area: area(0, 1, 2, 3) });
    put(sheet, 0, 6, ["=SUM(Ledger[Amount])"]);
    await engine.calculate();
    sheet.deleteColumns(2, 1);
    await engine.calculate();
    expect(sheet.tables[0]).toMatchObject({ area: area(0, 1, 2, 2), headers: ["Customer", "Amount"] });
    expect(sheet.values(area(0, 5))).toEqual([[10]]);
    sheet.deleteColumns(0, 4);
    expect(sheet.tables).toEqual([]);
    await engine.calculate();
    expect(sheet.formulas(area(0, 1))).toEqual([["=SUM(Ledger[Amount])"]]);
    expect(sheet.values(area(0, 1))).not.toEqual([[10]]);
    put(sheet, 3, 3, ["Amount"], [5]);
    sheet.addTable({ ...table, headers: ["Amount"], area: area(3, 3, 2, 1) });
    await engine.calculate();
    expect(sheet.values(area(0, 1))).toEqual([[5]]);
  });

  test("what lay in them goes: merges, links, notes, rules, repeated columns", async () => {
    const document = emptyDocument();
    Object.assign(document.sheets[0]!, {
      merges: [area(4, 1, 1, 2)], notes: [{ row: 2, column: 1, text: "ask" }],
      conditionalFormats: [{ type: "dataBar", areas: [area(1, 1, 3, 1)], color: "#638EC6" }],
      hyperlinks: [{ row: 1, column: 1, address: "https://example.com" }], columnWidths: { 1: 20, 2: 30 },
      print: { repeatColumns: { from: 1, to: 1 } },
    });
    const { engine, sheet } = await open(document);
    sheet.deleteColumns(1, 1);
    expect(engine.toDocument().sheets[0]).toMatchObject({ merges: [], notes: [], conditionalFormats: [], hyperlinks: [], columnWidths: { 1: 30 } });
    expect(sheet.print.repeatColumns).toBeUndefined();
  });

  test("an insertion that is deleted again leaves the document as it was", async () => {
    const { engine, sheet } = await open();
    put(sheet, 0, 0, ["H", "=A2*2", "=SUM(A:B)"], [3, "=SUM($A$1:$A2)", "x"]);
    sheet.setColumnWidth(1, 1, 90);
    await engine.calculate();
    const before = engine.toDocument();
    sheet.insertColumns(1, 4);
    sheet.deleteColumns(1, 4);
    await engine.calculate();
    expect(engine.toDocument()).toEqual(before);
  });
});

test("a change of columns is announced from the first of them on", async () => {
  const { engine, sheet } = await open();
  const seen: HostArea[] = [];
  engine.onChanged((_, where) => seen.push(where));
  sheet.insertColumns(3, 2);
  expect(seen).toEqual([area(0, 3, 1_048_576, 16_381)]);
});
