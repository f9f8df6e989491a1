import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { unzipSync } from "fflate";
import type { HostDocument, HostSheet } from "../../../src/host/document";
import { readWorkbook, writeWorkbook } from "../../../src/host/xlsx";
import { emptyDocument, emptySheet, featureDocument } from "./featureDocument";

/** Style ids are the file's own after a round trip: what counts is the style that each cell has. */
function withStylesInPlace(document: HostDocument): unknown {
  const inPlace = (ids: Record<number, string> | undefined): unknown =>
    ids === undefined ? undefined : Object.fromEntries(Object.entries(ids).map(([key, id]) => [key, document.styles[id]]));
  const sheet = (source: HostSheet): unknown => ({
    ...source,
    cells: Object.fromEntries(Object.entries(source.cells).map(([row, cells]) => [
      row, Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, { ...cell, s: cell.s === undefined ? undefined : document.styles[cell.s] }])),
    ])),
    columnStyles: inPlace(source.columnStyles),
    rowStyles: inPlace(source.rowStyles),
    arrayFormulas: source.arrayFormulas?.length === 0 ? undefined : source.arrayFormulas,
    // A file always says its margins.
    print: { ...source.print, margins: source.print.margins ?? { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } },
  });
  return { ...document, styles: undefined, sheets: document.sheets.map(sheet) };
}

async function roundTrip(document: HostDocument): Promise<HostDocument> {
  return readWorkbook(await writeWorkbook(document), "copy.xlsx");
}

function part(bytes: Uint8Array, path: string): string {
  const content = unzipSync(bytes)[path];
  return content === undefined ? "" : new TextDecoder().decode(content);
}

describe("writing a workbook and reading it back", () => {
  test("keeps everything that a document can hold", async () => {
    const document = featureDocument();
    expect(withStylesInPlace(await roundTrip(document))).toEqual(withStylesInPlace(document));
  });

  test("loses nothing more the second time: the copy of a copy has the same bytes", async () => {
    const copy = await writeWorkbook(await roundTrip(featureDocument()));
    expect(await writeWorkbook(await readWorkbook(copy, "copy.xlsx"))).toEqual(copy);
  });

  test("keeps any text, number and boolean exactly", async () => {
    const value = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(" ", "\n", "\r", "\t", "_x000A_", "_", "x", "<", "&amp;", "]]>", "\u0000", "\uffff", "账"), minLength: 1, maxLength: 8 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
      fc.integer(), fc.boolean(),
    );
    await fc.assert(fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 20 }), async (values) => {
      const cells = Object.fromEntries(values.map((v, row) => [row, { 0: { v } }]));
      const copy = await roundTrip(emptyDocument({ sheets: [emptySheet("Sheet1", { cells })] }));
      expect(values.map((_, row) => copy.sheets[0]?.cells[row]?.[0]?.v)).toEqual(values);
    }), { numRuns: 60, seed: 20251125 });
  });

  test("an empty workbook stays one with one empty sheet", async () => {
    const copy = await roundTrip(emptyDocument());
    expect(copy.sheets.map((sheet) => [sheet.name, sheet.cells])).toEqual([["Sheet1", {}]]);
    expect(copy.losses).toEqual([]);
  });
});

describe("the written file", () => {
  test("has the same bytes every time and carries no hour of its making", async () => {
    const bytes = await writeWorkbook(featureDocument());
    expect(await writeWorkbook(featureDocument())).toEqual(bytes);
    // Time and date of the first zip entry: midnight of 1980-01-01, the format's own zero, whatever the time zone.
    expect([...bytes.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
    expect(Object.keys(unzipSync(bytes))).not.toContain("docProps/core.xml");
  });

  test("shows a sheet that the user can see, even when a hidden one was active", async () => {
    const sheets = [emptySheet("Hidden", { visibility: "hidden" }), emptySheet("Shown")];
    expect((await roundTrip(emptyDocument({ sheets, activeSheet: "Hidden" }))).activeSheet).toBe("Shown");
  });

  test("names table columns as their header cells read, filling empty and telling apart equal ones", async () => {
    const sheet = emptySheet("T", {
      cells: { 0: { 0: { v: "金额" }, 1: { v: 2024 }, 3: { v: "金额" } }, 1: { 0: { v: 1 } } },
      tables: [{ name: "T1", area: { row: 0, column: 0, rows: 2, columns: 4 }, headers: ["old name", "2024", "", "x"], showTotals: false, showBandedRows: true, showFilterButton: true }],
    });
    const copy = (await roundTrip(emptyDocument({ sheets: [sheet], activeSheet: "T" }))).sheets[0];
    expect(copy?.tables[0]?.headers).toEqual(["金额", "2024", "Column3", "金额2"]);
    expect([0, 1, 2, 3].map((column) => copy?.cells[0]?.[column]?.v)).toEqual(["金额", "2024", "Column3", "金额2"]);
    expect(sheet.cells[0]?.[1]?.v).toBe(2024);
  });

  test("tells Excel what stands in a table's totals row", async () => {
    const sheet = emptySheet("T", {
      cells: { 0: { 0: { v: "a" }, 1: { v: "b" }, 2: { v: "c" } }, 2: { 0: { v: "合计" }, 1: { f: "=SUBTOTAL(109,T1[b])", v: 0 }, 2: { f: "=T1[[#Totals],[b]]*2", v: 0 } } },
      tables: [{ name: "T1", area: { row: 0, column: 0, rows: 3, columns: 3 }, headers: ["a", "b", "c"], showTotals: true, showBandedRows: true, showFilterButton: true }],
    });
    const xml = part(await writeWorkbook(emptyDocument({ sheets: [sheet], activeSheet: "T" })), "xl/tables/table1.xml");
    expect(xml).toContain('name="a" totalsRowLabel="合计"');
    expect(xml).toContain('name="b" totalsRowFunction="sum"');
    expect(xml).toContain('name="c" totalsRowFunction="custom"><totalsRowFormula>T1[[#Totals],[b]]*2</totalsRowFormula>');
    expect(xml).toContain('<autoFilter ref="A1:C2"/>');
  });

  test("gives newer functions the prefix that files need, but not inside texts and names", async () => {
    const formula = '=IFS(XLOOKUP("SORT(",A:A,B:B)=1,_xlfn.SINGLE(C1),TRUE,MYSORT(SORT(D1:D9)))&\'IFS(\'!A1';
    const document = emptyDocument({ sheets: [emptySheet("Sheet1", { cells: { 0: { 0: { f: formula, v: 1 } } } })] });
    const xml = part(await writeWorkbook(document), "xl/worksheets/sheet1.xml");
    expect(xml).toContain("_xlfn.IFS(_xlfn.XLOOKUP(&quot;SORT(&quot;,A:A,B:B)=1,_xlfn.SINGLE(C1),TRUE,MYSORT(_xlfn._xlws.SORT(D1:D9)))&amp;'IFS('!A1");
    expect((await roundTrip(document)).sheets[0]?.cells[0]?.[0]?.f).toBe(formula);
  });

  test("marks a spilling formula as dynamic, so that Excel does not cut it to one cell", async () => {
    const area = { row: 0, column: 0, rows: 2, columns: 1 };
    const cells = { 0: { 0: { f: "=SEQUENCE(2)", v: 1 } }, 1: { 0: { v: 2 } } };
    const document = emptyDocument({ sheets: [emptySheet("Sheet1", { cells, arrayFormulas: [{ area, dynamic: true }] })] });
    expect(part(await writeWorkbook(document), "xl/worksheets/sheet1.xml")).toContain('<c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f><v>1</v></c>');
    expect(part(await writeWorkbook(document), "xl/metadata.xml")).toContain("XLDAPR");
    expect((await roundTrip(document)).sheets[0]?.arrayFormulas).toEqual([{ area, dynamic: true }]);
  });

  test("an add-in's function is held under the name that Excel gives it in files, and comes back as its user wrote it", async () => {
    const formula = '=IFERROR(AR.DSO(A1,NETWORKDAYS.INTL(A1,B1),"AR.DSO("),\'AR.X(\'!A1)';
    const document = emptyDocument({ sheets: [emptySheet("Sheet1", { cells: { 0: { 0: { f: formula, v: 1 } } } })] });
    expect(part(await writeWorkbook(document), "xl/worksheets/sheet1.xml")).toContain("IFERROR(_xldudf_AR_DSO(A1,NETWORKDAYS.INTL(A1,B1),&quot;AR.DSO(&quot;),'AR.X('!A1)");
    expect((await roundTrip(document)).sheets[0]?.cells[0]?.[0]?.f).toBe(formula);
  });

  test("keeps a text that looks like a formula a text, also after the user has gone into its cell", async () => {
    const cells = { 0: { 0: { v: '=HYPERLINK("http://x","y")' }, 1: { v: "-", s: "bold" }, 2: { v: "@cmd", s: "bold" }, 3: { f: "=1+1", v: "=" } } };
    const bytes = await writeWorkbook(emptyDocument({ styles: { bold: { font: { bold: true } } }, sheets: [emptySheet("Sheet1", { cells })] }));
    const formats = part(bytes, "xl/styles.xml").split("<cellXfs")[1]?.split("</cellXfs>")[0]?.match(/<xf [^>]*>/g) ?? [];
    const isQuoted = (address: string): boolean => {
      const style = new RegExp(`r="${address}"(?: s="(\\d+)")?`).exec(part(bytes, "xl/worksheets/sheet1.xml"))?.[1];
      return formats[Number(style ?? 0)]?.includes('quotePrefix="1"') ?? false;
    };
    expect(["A1", "B1", "C1", "D1"].map(isQuoted)).toEqual([true, false, true, false]);
    const copy = await readWorkbook(bytes, "copy.xlsx");
    expect(copy.sheets[0]?.cells[0]?.[0]).toMatchObject({ v: '=HYPERLINK("http://x","y")' });
    expect(copy.styles[copy.sheets[0]?.cells[0]?.[2]?.s ?? ""]?.font?.bold).toBe(true);
  });

  test("refuses a text longer than Excel takes, naming the cell", async () => {
    const cells = { 2: { 1: { v: "x".repeat(32_768) } } };
    await expect(writeWorkbook(emptyDocument({ sheets: [emptySheet("Sheet1", { cells })] }))).rejects.toMatchObject({ code: "text-too-long", detail: "Sheet1!B3" });
  });

  test("drops a name whose sheet has gone, and writes colours in every form that documents hold", async () => {
    const document = emptyDocument({
      names: [{ name: "Gone", refersTo: "1", sheet: "Deleted", visible: true }],
      styles: { a: { fill: "rgb(255, 192, 0)" }, b: { fill: "#abc" }, c: { fill: "ff112233" } },
      sheets: [emptySheet("Sheet1", { cells: { 0: { 0: { s: "a" }, 1: { s: "b" }, 2: { s: "c" } } } })],
    });
    const copy = await roundTrip(document);
    expect(copy.names).toEqual([]);
    expect([0, 1, 2].map((column) => copy.styles[copy.sheets[0]?.cells[0]?.[column]?.s ?? ""]?.fill)).toEqual(["#FFC000", "#AABBCC", "#112233"]);
  });
});
