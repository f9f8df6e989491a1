import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseRecords } from "../../../src/host/xlsx/csv/delimitedText";
import type { HostDocument } from "../../../src/host/document";
import { readWorkbook } from "../../../src/host/xlsx";

async function read(text: string | Uint8Array, name = "ledger.csv"): Promise<HostDocument> {
  return readWorkbook(typeof text === "string" ? new TextEncoder().encode(text) : text, name);
}

function grid(document: HostDocument): unknown[][] {
  const cells = document.sheets[0]?.cells ?? {};
  return Object.values(cells).map((row) => Object.values(row).map((cell) => cell.v));
}

describe("text files", () => {
  test("ids keep their leading zeros and all their digits, amounts and dates are left for the reader: every field is text", async () => {
    const document = await read("id,amount,date\n00042,\"1,284.50\",2025-06-30\n1234567890123456789,-3.10,=1+1\n");
    expect(grid(document)).toEqual([["id", "amount", "date"], ["00042", "1,284.50", "2025-06-30"], ["1234567890123456789", "-3.10", "=1+1"]]);
    expect(document.sheets[0]?.cells[2]?.[2]).toEqual({ v: "=1+1", s: "text" });
    expect(document.styles.text).toEqual({ numberFormat: "@" });
  });

  test("quoted fields hold delimiters, quotes and line breaks; a stray quote does not swallow the file", async () => {
    expect(grid(await read('a,b\r\n"x, ""y""\r\nz",2\r\n5" pipe,3\r\n"open,4\r\nlast,5'))).toEqual([["a", "b"], ['x, "y"\r\nz', "2"], ['5" pipe', "3"], ['"open', "4"], ["last", "5"]]);
  });

  test("empty lines and fields keep the rows and columns of what follows", async () => {
    const cells = (await read("title,,\n\n,b,\n,,\r\r\nx,y,z")).sheets[0]?.cells;
    expect(Object.fromEntries(Object.entries(cells ?? {}).map(([row, fields]) => [row, Object.keys(fields).map(Number)]))).toEqual({ 0: [0], 2: [1], 5: [0, 1, 2] });
  });

  test.each([
    ["semicolons beside decimal commas", "Kunde;Betrag;Datum\nA;1,50;1\nB;2,75;2\n", [["Kunde", "Betrag", "Datum"], ["A", "1,50", "1"], ["B", "2,75", "2"]]],
    ["tabs", "a\tb,c\n1\t2,3\n", [["a", "b,c"], ["1", "2,3"]]],
    ["commas under a title with a semicolon", "A/R; as of June\n\na,b\n1,2\n3,4\n", [["A/R; as of June"], ["a", "b"], ["1", "2"], ["3", "4"]]],
    ["what Excel's sep= line says", "sep=;\na,b;c\n1,2;3\n", [["a,b", "c"], ["1,2", "3"]]],
    ["one column", "a\nb\n", [["a"], ["b"]]],
  ])("the delimiter is found: %s", async (_, text, expected) => {
    expect(grid(await read(text))).toEqual(expected);
  });

  test("a .tsv is cut at tabs whatever else is in it", async () => {
    expect(grid(await read("a,b;c\td,e;f\n", "x.TSV"))).toEqual([["a,b;c", "d,e;f"]]);
  });

  test("UTF-8 with and without a mark, UTF-16 and the Chinese national encoding are told apart", async () => {
    const expected = [["客户", "金额"], ["深圳甲公司", "¥1"]];
    const text = "客户,金额\n深圳甲公司,¥1\n";
    const utf8 = new TextEncoder().encode(text);
    expect(grid(await read(utf8))).toEqual(expected);
    expect(grid(await read(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])))).toEqual(expected);
    const utf16 = [...text].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]);
    expect(grid(await read(new Uint8Array([0xff, 0xfe, ...utf16])))).toEqual(expected);
    // 客户,金额 in GBK
    expect(grid(await read(new Uint8Array([0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xbd, 0xf0, 0xb6, 0xee])))).toEqual([["客户", "金额"]]);
  });

  test("the sheet is called after the file, in a form that Excel takes", async () => {
    expect((await read("a", "/exports/应收 [6月]:明细.csv")).sheets[0]?.name).toBe("应收 _6月__明细");
    expect((await read("a", "x".repeat(40) + ".csv")).activeSheet).toBe("x".repeat(31));
    expect((await read("a", "'.csv")).activeSheet).toBe("Sheet1");
  });

  test("a field longer than a cell takes is cut and reported", async () => {
    const document = await read(`a,${"x".repeat(32_770)}`);
    expect(document.sheets[0]?.cells[0]?.[1]?.v).toHaveLength(32_767);
    expect(document.losses).toEqual([{ what: "other", sheet: "ledger", detail: "text-cut", count: 1 }]);
  });

  test("whatever is written by the rules of RFC 4180 is read back", () => {
    const field = fc.string({ unit: fc.constantFrom("a", "客", '"', ",", "\n", "\r", ";", "\t", " "), maxLength: 6 });
    const table = fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
    fc.assert(fc.property(table, (records) => {
      const text = records.map((record) => record.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\r\n");
      expect(parseRecords(text, ",")).toEqual(records);
    }), { seed: 20251125 });
  });
});
