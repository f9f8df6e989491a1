/** The workbook engine as the protocol uses it: typing, formulas, copies, names, tables, functions. */
import { afterEach, describe, expect, test } from "@jest/globals";
import type { HostArea } from "../../../src/host/document";
import { createEngine, emptyDocument } from "../../../src/host/engine/createEngine";
import type { Engine, EngineSheet, EngineValue } from "../../../src/host/engine/types";
import { EngineError } from "../../../src/host/engine/types";

let opened: Engine[] = [];

afterEach(() => {
  for (const engine of opened) engine.dispose();
  opened = [];
});

async function open(): Promise<{ engine: Engine; sheet: EngineSheet }> {
  const engine = await createEngine(emptyDocument());
  opened.push(engine);
  const [sheet] = engine.sheets;
  if (!sheet) throw new Error("an empty document has one sheet");
  return { engine, sheet };
}

function area(row: number, column: number, rows = 1, columns = 1): HostArea {
  return { row, column, rows, columns };
}

function put(sheet: EngineSheet, row: number, column: number, ...values: EngineValue[][]): void {
  sheet.setValues(area(row, column, values.length, values[0]?.length ?? 0), values);
}

function value(sheet: EngineSheet, row: number, column: number): EngineValue | undefined {
  return sheet.values(area(row, column))[0]?.[0];
}

describe("typing into cells", () => {
  test.each<[string, EngineValue, string | undefined]>([
    ["1200.50", 1200.5, undefined],
    ["1,200.50", 1200.5, "#,##0.00"],
    ["50%", 0.5, "0%"],
    ["2025-06-30", 45838, "yyyy-mm-dd"],
    ["2025年6月30日", 45838, 'yyyy"年"m"月"d"日"'],
    ["(12)", -12, undefined],
    ["00123", 123, undefined],
    ["TRUE", true, undefined],
    ["#N/A", "#N/A", undefined],
    ["INV-00123", "INV-00123", undefined],
    ["2025 order", "2025 order", undefined],
    ["广州贸易公司", "广州贸易公司", undefined],
    ["'00123", "00123", undefined],
    ["'=HYPERLINK(\"http://x\")", "=HYPERLINK(\"http://x\")", undefined],
  ])("%s becomes what Excel makes of it", async (text, expected, format) => {
    const { sheet } = await open();
    put(sheet, 0, 0, [text]);
    expect(value(sheet, 0, 0)).toBe(expected);
    expect(sheet.formulas(area(0, 0))).toEqual([[expected]]);
    expect(sheet.style(0, 0).numberFormat).toBe(format);
  });

  test("a document number in a Text cell keeps its zeros, and a formula there stays text", async () => {
    const { sheet } = await open();
    sheet.patchStyle(area(0, 0, 1_048_576, 1), { numberFormat: "@" });
    put(sheet, 0, 0, ["00123"], ["=1+1"]);
    expect(sheet.values(area(0, 0, 2))).toEqual([["00123"], ["=1+1"]]);
  });

  test("null leaves a cell, an empty text clears it but keeps its style", async () => {
    const { sheet } = await open();
    put(sheet, 0, 0, [1, 2]);
    sheet.patchStyle(area(0, 0, 1, 2), { fill: "#FF0000" });
    put(sheet, 0, 0, [null, ""]);
    expect(sheet.values(area(0, 0, 1, 3))).toEqual([[1, "", ""]]);
    expect(sheet.style(0, 1)).toEqual({ fill: "#FF0000" });
    expect(sheet.usedArea(true)).toEqual(area(0, 0));
    expect(sheet.usedArea(false)).toEqual(area(0, 0, 1, 2));
  });

  test("values of the wrong size are refused", async () => {
    const { sheet } = await open();
    expect(() => sheet.setValues(area(0, 0, 2, 2), [[1, 2]])).toThrow(EngineError);
  });

  test("amounts and dates show as their formats say", async () => {
    const { sheet } = await open();
    put(sheet, 0, 0, [-1234.5, 45838, 0.1 + 0.2, true, ""]);
    sheet.setNumberFormats(area(0, 0, 1, 5), [["#,##0.00", "yyyy-mm-dd", null, null, "#,##0"]]);
    expect(sheet.texts(area(0, 0, 1, 5))).toEqual([["-1,234.50", "2025-06-30", "0.3", "TRUE", ""]]);
  });
});

describe("formulas", () => {
  test("sums, conditions and references to other sheets follow their cells", async () => {
    const { engine, sheet } = await open();
    const other = engine.addSheet("应收 台账");
    put(other, 0, 0, ["A", 100], ["B", 250.5], ["A", 50]);
    put(sheet, 0, 0, ["=SUM('应收 台账'!B1:B3)", "=SUMIFS('应收 台账'!B:B,'应收 台账'!A:A,\"A\")", "=IF(A1>400,\"large\",\"small\")", "=1/0", "=SUBTOTAL(109,'应收 台账'!B1:B3)"]);
    await engine.calculate();
    expect(sheet.values(area(0, 0, 1, 5))).toEqual([[400.5, 150, "large", "#DIV/0!", 400.5]]);
    put(other, 1, 1, [0.5]);
    await engine.calculate();
    expect(sheet.values(area(0, 0, 1, 5))).toEqual([[150.5, 150, "small", "#DIV/0!", 150.5]]);
  });

  test("a hidden row does not count in SUBTOTAL(109)", async () => {
    const { engine, sheet } = await open();
    put(sheet, 0, 0, [1], [2], [4], ["=SUBTOTAL(109,A1:A3)"]);
    sheet.setHidden("rows", 1, 1, true);
    await engine.calculate();
    expect(value(sheet, 3, 0)).toBe(5);
  });

  test("a formula that is overwritten no longer answers, and its successor does", async () => {
    const { engine, sheet } = await open();
    put(sheet, 0, 0, [1, "=A1*2", "=B1+1"]);
    await engine.calculate();
    put(sheet, 0, 1, [10]);
    await engine.calculate();
    expect(sheet.values(area(0, 0, 1, 3))).toEqual([[1, 10, 11]]);
    put(sheet, 0, 1, ["=A1*3"]);
    put(sheet, 0, 0, [5]);
    await engine.calculate();
    expect(sheet.values(area(0, 0, 1, 3))).toEqual([[5, 15, 16]]);
  });

  test("names and tables are understood, also after they change", async () => {
    const { engine, sheet } = await open();
    put(sheet, 0, 0, ["Customer", "Amount"], ["A", 10], ["B", 32]);
    sheet.addTable({ name: "Ledger", area: area(0, 0, 3, 2), headers: ["Customer", "Amount"], showTotals: false, showBandedRows: true, showFilterButton: true });
    engine.setName({ name: "rate", refersTo: "Sheet1!$F$1", visible: true });
    engine.setName({ name: "share", refersTo: "0.5", visible: true });
    put(sheet, 0, 5, [2]);
    put(sheet, 0, 3, ["=SUM(Ledger[Amount])*rate"], ["=Ledger[@Amount]*share"]);
    await engine.calculate();
    expect(sheet.values(area(0, 3, 2))).toEqual([[84], [5]]);
    put(sheet, 3, 0, ["C", 8]);
    sheet.updateTable("Ledger", { area: area(0, 0, 4, 2) });
    await engine.calculate();
    expect(value(sheet, 0, 3)).toBe(100);
  });

  test("what an array formula spills can be read and is used by other formulas", async () => {
    const { engine, sheet } = await open();
    put(sheet, 0, 0, ["=SEQUENCE(2,2)"], [null]);
    put(sheet, 0, 4, ["=SUM(A1:B2)"]);
    await engine.calculate();
    expect(sheet.values(area(0, 0, 2, 2))).toEqual([[1, 2], [3, 4]]);
    expect(value(sheet, 0, 4)).toBe(10);
    expect(sheet.usedArea(true)).toEqual(area(0, 0, 2, 5));
    put(sheet, 0, 0, [7]);
    await engine.calculate();
    expect(sheet.values(area(0, 0, 2, 2))).toEqual([[7, ""], ["", ""]]);
  });
});

describe("custom functions", () => {
  test("a function with a dotted name gets ranges as rows, may take its time, and spills", async () => {
    const { engine, sheet } = await open();
    const calls: unknown[][] = [];
    engine.registerFunction("AR.TEST", async (args) => {
      calls.push(args);
      await Promise.resolve();
      return [["total", 3], ["blank", null]];
    });
    put(sheet, 0, 0, [1, 2], ["x", true]);
    put(sheet, 3, 0, ["=AR.TEST(A1:B2,5)"]);
    await engine.calculate();
    expect(calls[0]).toEqual([[[1, 2], ["x", true]], 5]);
    expect(sheet.values(area(3, 0, 2, 2))).toEqual([["total", 3], ["blank", 0]]);
  });

  test("a fault in a function shows as the cell error that it names", async () => {
    const { engine, sheet } = await open();
    engine.registerFunction("AR.NA", () => { throw new EngineError("#N/A", "nothing found"); });
    engine.registerFunction("AR.BROKEN", () => { throw new Error("secret"); });
    put(sheet, 0, 0, ["=AR.NA()", "=AR.BROKEN(1)"]);
    await engine.calculate();
    expect(sheet.values(area(0, 0, 1, 2))).toEqual([["#N/A", "#VALUE!"]]);
  });
});

describe("copying", () => {
  test("relative references move along, fixed ones stay, styles and merges come with them", async () => {
    const { engine, sheet } = await open();
    put(sheet, 0, 0, [1, 10, "=A1*B1+$A$1"], [2, 20, "x"]);
    sheet.patchStyle(area(0, 2), { font: { bold: true } });
    sheet.merge(area(1, 2, 1, 2), false);
    sheet.setHyperlink({ row: 0, column: 2, documentReference: "Sheet1!A1" });
    const report = engine.addSheet("Report");
    put(report, 4, 0, [3, 30]);
    report.copyFrom(area(4, 2, 2, 2), sheet, area(0, 2, 2, 2), "all");
    await engine.calculate();
    expect(report.formulas(area(4, 2))).toEqual([["=A5*B5+$A$1"]]);
    expect(value(report, 4, 2)).toBe(90);
    expect(report.style(4, 2)).toEqual({ font: { bold: true } });
    expect(report.merges).toEqual([area(5, 2, 1, 2)]);
    expect(report.hyperlinks).toEqual([{ row: 4, column: 2, documentReference: "Sheet1!A1" }]);
  });

  test("one row fills a whole area, and overlapping areas are copied as they were", async () => {
    const { sheet } = await open();
    put(sheet, 0, 0, [1, "=A1+1"]);
    sheet.copyFrom(area(1, 0, 3, 2), sheet, area(0, 0, 1, 2), "all");
    expect(sheet.formulas(area(3, 0, 1, 2))).toEqual([[1, "=A4+1"]]);
    put(sheet, 0, 0, [1, 5], [2, 6], [3, 7]);
    sheet.copyFrom(area(1, 0, 3, 2), sheet, area(0, 0, 3, 2), "values");
    expect(sheet.values(area(0, 0, 4, 2))).toEqual([[1, 5], [1, 5], [2, 6], [3, 7]]);
  });

  test("values only leaves the target's style, formats only leaves its values", async () => {
    const { engine, sheet } = await open();
    put(sheet, 0, 0, [1, "=A1+1"]);
    sheet.patchStyle(area(0, 0, 1, 2), { fill: "#00FF00" });
    await engine.calculate();
    sheet.copyFrom(area(5, 0, 1, 2), sheet, area(0, 0, 1, 2), "values");
    expect(sheet.formulas(area(5, 0, 1, 2))).toEqual([[1, 2]]);
    expect(sheet.style(5, 0)).toEqual({});
    put(sheet, 7, 0, ["keep"]);
    sheet.copyFrom(area(7, 0, 1, 2), sheet, area(0, 0, 1, 2), "formats");
    expect(sheet.values(area(7, 0, 1, 2))).toEqual([["keep", ""]]);
    expect(sheet.style(7, 1)).toEqual({ fill: "#00FF00" });
  });
});

describe("rows and sheets that move", () => {
  test("formulas, names, tables, links and rules follow inserted and deleted rows", async () => {
    const { engine, sheet } = await open();
    put(sheet, 0, 0, ["H"], [1], [2], [3], ["=SUM(A2:A4)"]);
    engine.setName({ name: "third", refersTo: "Sheet1!$A$4", visible: true });
    sheet.addTable({ name: "T", area: area(0, 0, 4), headers: ["H"], showTotals: false, showBandedRows: false, showFilterButton: false });
    sheet.setHyperlink({ row: 3, column: 0, address: "https://example.com" });
    sheet.setConditionalFormats([{ type: "dataBar", areas: [area(1, 0, 3)], color: "#638EC6" }]);
    sheet.insertRows(2, 2);
    await engine.calculate();
    expect(sheet.formulas(area(6, 0))).toEqual([["=SUM(A2:A6)"]]);
    expect(engine.names[0]?.refersTo).toBe("Sheet1!$A$6");
    expect(sheet.tables[0]?.area).toEqual(area(0, 0, 6));
    expect(sheet.hyperlinks[0]?.row).toBe(5);
    expect(sheet.conditionalFormats[0]?.areas).toEqual([area(1, 0, 5)]);
    sheet.deleteRows(1, 4);
    await engine.calculate();
    expect(sheet.formulas(area(2, 0))).toEqual([["=SUM(A2:A2)"]]);
    expect(value(sheet, 2, 0)).toBe(3);
    sheet.deleteRows(1, 1);
    expect(sheet.formulas(area(1, 0))).toEqual([["=SUM(#REF!)"]]);
  });

  test("a renamed sheet is found under its new name by every formula, a deleted one leaves #REF!", async () => {
    const { engine, sheet } = await open();
    const other = engine.addSheet("Ledger");
    put(other, 0, 0, [42]);
    put(sheet, 0, 0, ["=Ledger!A1+1"]);
    other.name = "应收 2025";
    await engine.calculate();
    expect(sheet.formulas(area(0, 0))).toEqual([["='应收 2025'!A1+1"]]);
    expect(value(sheet, 0, 0)).toBe(43);
    engine.deleteSheet(other);
    await engine.calculate();
    expect(sheet.formulas(area(0, 0))).toEqual([["=#REF!+1"]]);
    expect(value(sheet, 0, 0)).toBe("#REF!");
  });

  test("sheet names keep Excel's rules, and the last visible sheet stays", async () => {
    const { engine, sheet } = await open();
    for (const name of ["a/b", "", "x".repeat(32), "'a"]) expect(() => engine.addSheet(name)).toThrow(EngineError);
    expect(() => engine.addSheet("SHEET1")).toThrow(expect.objectContaining({ code: "ItemAlreadyExists" }));
    expect(() => engine.deleteSheet(sheet)).toThrow(EngineError);
    const staging = engine.addSheet();
    staging.visibility = "veryHidden";
    expect(engine.sheets.map((one) => [one.name, one.visibility])).toEqual([["Sheet1", "visible"], ["Sheet2", "veryHidden"]]);
    expect(() => { sheet.visibility = "hidden"; }).toThrow(EngineError);
  });
});

describe("styles", () => {
  test("a style on whole columns holds for the cells to come, and a cell's own goes before it", async () => {
    const { sheet } = await open();
    put(sheet, 0, 0, [1]);
    sheet.patchStyle(area(0, 0), { fill: "#111111" });
    sheet.patchStyle(area(0, 0, 1_048_576, 2), { numberFormat: "#,##0", font: { bold: true } });
    expect(sheet.style(0, 0)).toEqual({ fill: "#111111", numberFormat: "#,##0", font: { bold: true } });
    expect(sheet.style(500_000, 1)).toEqual({ numberFormat: "#,##0", font: { bold: true } });
    sheet.patchStyle(area(3, 0, 1, 16_384), { font: { italic: true } });
    expect(sheet.style(3, 1)).toEqual({ numberFormat: "#,##0", font: { bold: true, italic: true } });
    expect(sheet.style(3, 9)).toEqual({ font: { italic: true } });
    sheet.patchStyle(area(0, 0), { font: { bold: false }, fill: "" });
    expect(sheet.style(0, 0)).toEqual({ numberFormat: "#,##0" });
  });

  test("clearing contents keeps the formats and clearing all takes both", async () => {
    const { sheet } = await open();
    put(sheet, 0, 0, [1, 2]);
    sheet.patchStyle(area(0, 0, 1, 2), { fill: "#FF0000" });
    sheet.clear(area(0, 0), "contents");
    expect([value(sheet, 0, 0), sheet.style(0, 0)]).toEqual(["", { fill: "#FF0000" }]);
    sheet.clear(area(0, 0, 1_048_576, 16_384), "all");
    expect(sheet.usedArea(false)).toBeUndefined();
    expect(sheet.style(0, 1)).toEqual({});
  });
});

test("every change of cells is announced with its area, results of formulas are not", async () => {
  const { engine, sheet } = await open();
  const seen: [string, HostArea][] = [];
  const stop = engine.onChanged((changed, where) => seen.push([changed.name, where]));
  put(sheet, 1, 1, ["=1+1"]);
  await engine.calculate();
  stop();
  put(sheet, 1, 1, [3]);
  expect(seen).toEqual([["Sheet1", area(1, 1)]]);
});
