/** A document that is loaded and saved again is the same document, and equal content makes equal documents. */
import { afterEach, describe, expect, test } from "@jest/globals";
import type { HostDocument, HostSheet } from "../../../src/host/document";
import { createEngine, emptyDocument } from "../../../src/host/engine/createEngine";
import type { Engine } from "../../../src/host/engine/types";

let opened: Engine[] = [];

afterEach(() => {
  for (const engine of opened) engine.dispose();
  opened = [];
});

async function open(document: HostDocument): Promise<Engine> {
  const engine = await createEngine(document);
  opened.push(engine);
  return engine;
}

/** One of everything that a document can carry. */
function fullDocument(): HostDocument {
  const [plain] = emptyDocument().sheets;
  if (!plain) throw new Error("an empty document has one sheet");
  const ledger: HostSheet = {
    ...plain,
    name: "应收 台账", tabColor: "#C00000", showGridlines: false, protected: true, freeze: { rows: 1, columns: 2 },
    cells: {
      0: { 0: { v: "Customer", s: "s1" }, 1: { v: "Amount", s: "s1" }, 2: { v: "Note" } },
      1: { 0: { v: "A" }, 1: { v: 1200.5, s: "s2" }, 2: { v: "=not a formula" } },
      2: { 0: { v: "B" }, 1: { v: "#N/A", t: "e" }, 2: { v: "#N/A" } },
      3: { 0: { v: true }, 1: { v: 1200.5, f: "=SUM(B2:B2)", s: "s2" }, 2: { v: "00123" }, 3: { s: "s1" } },
    },
    columnWidths: { 0: 12.7109375, 2: 30.5 }, rowHeights: { 0: 24.75 }, hiddenRows: [7], hiddenColumns: [5], defaultRowHeight: 15,
    columnStyles: { 6: "s2" },
    merges: [{ row: 10, column: 0, rows: 2, columns: 3 }],
    tables: [{ name: "Ledger", area: { row: 0, column: 0, rows: 3, columns: 3 }, headers: ["Customer", "Amount", "Note"], style: "TableStyleMedium2", showTotals: false, showBandedRows: true, showFilterButton: true }],
    autoFilter: { row: 0, column: 0, rows: 3, columns: 3 },
    conditionalFormats: [{ type: "colorScale", areas: [{ row: 1, column: 1, rows: 2, columns: 1 }], colors: ["#FFFFFF", "#FF0000"] }],
    validations: [{ areas: [{ row: 1, column: 2, rows: 2, columns: 1 }], type: "list", choices: ["open", "paid"], allowBlank: true }],
    hyperlinks: [{ row: 1, column: 0, documentReference: "'应收 台账'!A1", screenTip: "up" }],
    notes: [{ row: 2, column: 1, text: "ask the customer" }],
    print: { orientation: "landscape", fitToWidth: 1, repeatRows: { from: 0, to: 0 }, paper: "a4" },
  };
  const staging: HostSheet = { ...plain, name: "_staging", visibility: "veryHidden" };
  return {
    sheets: [ledger, staging],
    styles: { s1: { fill: "#DDEBF7", font: { bold: true, name: "等线", size: 11 }, borders: { bottom: { style: "thin", color: "#000000" } } }, s2: { numberFormat: "#,##0.00", horizontal: "right" } },
    names: [{ name: "radar", refersTo: "1", sheet: "应收 台账", visible: false }, { name: "rate", refersTo: "0.13", visible: true, comment: "VAT" }],
    customXml: [{ id: "{1}", xml: "<settings/>" }],
    customProperties: { reviewed: true, version: 3 },
    defaultFont: { name: "等线", size: 11 },
    losses: [{ what: "chart", count: 1, sheet: "应收 台账" }],
    activeSheet: "应收 台账",
  };
}

describe("documents", () => {
  test("everything that a document carries survives being loaded and saved", async () => {
    const engine = await open(fullDocument());
    expect(engine.toDocument()).toEqual(fullDocument());
  });

  test("loading does not change the document, and later changes do not reach it", async () => {
    const document = fullDocument();
    const engine = await open(document);
    engine.sheets[0]?.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [["changed"]]);
    engine.sheets[0]?.setConditionalFormats([]);
    expect(document).toEqual(fullDocument());
  });

  test("the same content reached in different ways makes the same document", async () => {
    const one = await open(emptyDocument());
    const other = await open(emptyDocument());
    const place = { row: 0, column: 0, rows: 2, columns: 1 };
    one.sheets[0]?.setValues(place, [[1], [2]]);
    one.sheets[0]?.patchStyle(place, { fill: "#FF0000", font: { bold: true } });
    other.sheets[0]?.patchStyle(place, { font: { bold: true, italic: true } });
    other.sheets[0]?.patchStyle(place, { fill: "#FF0000", font: { italic: false } });
    other.sheets[0]?.setValues({ ...place, row: 1, rows: 1 }, [[2]]);
    other.sheets[0]?.setValues({ ...place, rows: 1 }, [[1]]);
    expect(JSON.stringify(other.toDocument())).toBe(JSON.stringify(one.toDocument()));
  });

  test("stored results stay until something that they refer to changes", async () => {
    const document = fullDocument();
    const engine = await open(document);
    await engine.calculate();
    expect(engine.toDocument()).toEqual(fullDocument());
    engine.sheets[0]?.setValues({ row: 1, column: 1, rows: 1, columns: 1 }, [[10]]);
    await engine.calculate();
    expect(engine.sheets[0]?.values({ row: 3, column: 1, rows: 1, columns: 1 })).toEqual([[10]]);
  });

  test("a formula without a stored result is calculated, one with a function unknown here keeps Excel's result", async () => {
    const document = emptyDocument();
    document.sheets[0] = { ...document.sheets[0]!, cells: { 0: { 0: { v: 2 }, 1: { f: "=A1*3" }, 2: { v: 77, f: "=OTHERADDIN.PRICE(A1)" } } } };
    const engine = await open(document);
    await engine.calculate();
    engine.addSheet("New");
    await engine.calculate();
    expect(engine.sheets[0]?.values({ row: 0, column: 0, rows: 1, columns: 3 })).toEqual([[2, 6, 77]]);
  });

  test("an array formula's values are its spill again", async () => {
    const document = emptyDocument();
    const spill = { row: 0, column: 0, rows: 2, columns: 1 };
    document.sheets[0] = { ...document.sheets[0]!, cells: { 0: { 0: { v: 1, f: "=SEQUENCE(2)" } }, 1: { 0: { v: 2 } } }, arrayFormulas: [{ area: spill, dynamic: true }] };
    const engine = await open(document);
    expect(engine.sheets[0]?.formulas(spill)).toEqual([["=SEQUENCE(2)"], [2]]);
    expect(engine.toDocument()).toEqual(document);
    engine.sheets[0]?.setValues({ ...spill, rows: 1 }, [["=SEQUENCE(3)"]]);
    await engine.calculate();
    expect(engine.toDocument().sheets[0]?.arrayFormulas).toEqual([{ area: { ...spill, rows: 3 }, dynamic: true }]);
  });
});
