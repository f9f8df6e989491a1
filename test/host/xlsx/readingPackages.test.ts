import { describe, expect, test } from "@jest/globals";
import { strToU8 } from "fflate";
import type { HostDocument, HostSheet } from "../../../src/host/document";
import { readWorkbook } from "../../../src/host/xlsx";
import { STYLES_WITH_DATES, handMadePackage } from "./handMadePackage";
import type { HandMade } from "./handMadePackage";

async function read(made: HandMade): Promise<HostDocument> {
  return readWorkbook(handMadePackage(made), "made.xlsx");
}

async function readSheet(made: HandMade): Promise<HostSheet> {
  const sheet = (await read(made)).sheets[0];
  if (sheet === undefined) throw new Error("no sheet was read");
  return sheet;
}

function values(sheet: HostSheet, row = 0): unknown[] {
  return Object.values(sheet.cells[row] ?? {}).map((cell) => cell.v);
}

function formulas(sheet: HostSheet): (string | undefined)[] {
  return Object.values(sheet.cells).flatMap((row) => Object.values(row).map((cell) => cell.f));
}

describe("cells of a file", () => {
  test("in a workbook that counts from 1904, dates move by 1462 days; times, hours and amounts do not", async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" s="1"><v>44376</v></c><c r="B1" s="2"><f>NOW()</f><v>44376.5</v></c><c r="C1" s="3"><v>0.5</v></c><c r="D1" s="4"><v>1.25</v></c><c r="E1" s="5"><v>44376</v></c></row></sheetData>' +
      '<dataValidations><dataValidation type="date" operator="greaterThan" showErrorMessage="1" sqref="A1"><formula1>35064</formula1></dataValidation></dataValidations>';
    const made = { styles: STYLES_WITH_DATES, sheet };
    // 2025-06-30 is 45838 days after 1899-12-30 and 44376 after 1904-01-01.
    const from1904 = await readSheet({ ...made, workbookProperties: '<workbookPr date1904="1"/>' });
    expect(values(from1904)).toEqual([45838, 45838.5, 0.5, 1.25, 44376]);
    expect(from1904.validations[0]?.formula1).toBe("36526");
    expect(values(await readSheet(made))).toEqual([44376, 44376.5, 0.5, 1.25, 44376]);
  });

  test("shared formulas are moved to their cells: relative parts move, fixed ones, texts and names stay", async () => {
    const shared = "SUM($A1:B$1)+Sheet1!C1+'A1 b'!D1&amp;\"A1\"+LOG10(A1)+Tab1[A1]+AB12.X+A:$B+1:$2";
    const sheet = await readSheet({
      sheet: `<sheetData><row r="1"><c r="C1"><f t="shared" ref="C1:D3" si="0">${shared}</f><v>1</v></c><c r="D1"><f t="shared" si="0"/></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>7</v></c></row></sheetData>`,
    });
    expect(formulas(sheet)).toEqual([
      "=SUM($A1:B$1)+Sheet1!C1+'A1 b'!D1&\"A1\"+LOG10(A1)+Tab1[A1]+AB12.X+A:$B+1:$2",
      "=SUM($A1:C$1)+Sheet1!D1+'A1 b'!E1&\"A1\"+LOG10(B1)+Tab1[A1]+AB12.X+B:$B+1:$2",
      "=SUM($A3:B$1)+Sheet1!C3+'A1 b'!D3&\"A1\"+LOG10(A3)+Tab1[A1]+AB12.X+A:$B+3:$2",
    ]);
    expect(sheet.cells[2]?.[2]?.v).toBe(7);
  });

  test("every kind of cell is read: inline, rich and phonetic text, errors, booleans, ISO dates, cells without addresses", async () => {
    const sheet = await readSheet({
      strings: '<si><t xml:space="preserve">  两端空格 </t></si><si><r><t>红</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 字</t></r><rPh sb="0" eb="1"><t>hong</t></rPh></si><si/>',
      sheet:
        '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><t>_x0041_ &lt;1&gt;</t></is></c><c t="str"><f>A1</f><v>公式</v></c></row>' +
        '<row><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="d"><v>2025-06-30T12:00:00</v></c><c><v>1E-3</v></c><c t="inlineStr"><is><t>1234567890123456789</t></is></c></row></sheetData>',
    });
    expect(values(sheet)).toEqual(["  两端空格 ", "红 字", "", "A <1>", "公式"]);
    expect(values(sheet, 1)).toEqual(["#N/A", true, false, 45838.5, 0.001, "1234567890123456789"]);
    expect(sheet.cells[1]?.[0]?.t).toBe("e");
  });

  test("formatting inside a text and outline groups are reported as lost, with their number", async () => {
    const document = await read({
      strings: "<si><r><rPr><b/></rPr><t>x</t></r></si>",
      sheet: '<sheetData><row r="1" outlineLevel="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row></sheetData>',
    });
    expect(document.losses).toEqual([
      { what: "other", sheet: "Data", detail: "outline", count: 1 },
      { what: "other", sheet: "Data", detail: "rich-text", count: 2 },
    ]);
  });

  test("a formula that reads another workbook keeps its last value and is reported", async () => {
    const document = await read({
      sheet:
        "<sheetData><row r=\"1\"><c r=\"A1\"><f>SUM([1]Sheet1!A1,2)</f><v>5</v></c><c r=\"B1\"><f>'[2]A-B c'!$A$1*2</f><v>6</v></c><c r=\"C1\"><f>SUM(Tab1[1],Tab1[[#This Row],[2]])&amp;\"[1]x!\"</f><v>7</v></c></row></sheetData>",
      workbookRelations: ["externalLink:externalLinks/externalLink1.xml", "externalLink:externalLinks/externalLink2.xml"],
      definedNames: "<definedName name=\"Ext\">[1]Sheet1!$A$1</definedName>",
    });
    expect(Object.values(document.sheets[0]?.cells[0] ?? {}).map(({ v, f }) => [v, f])).toEqual([[5, undefined], [6, undefined], [7, '=SUM(Tab1[1],Tab1[[#This Row],[2]])&"[1]x!"']]);
    expect(document.names).toEqual([]);
    expect(document.losses).toEqual([
      { what: "externalLink", sheet: "Data", detail: "formula", count: 2 },
      { what: "externalLink", count: 2 },
      { what: "externalLink", detail: "name", count: 1 },
    ]);
  });

  test("prefixes of elements and strict namespaces make no difference", async () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const sheet = await readSheet({
      sheetPart: `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r="2"><x:c r="B2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B2:C3"/></x:mergeCells></x:worksheet>`,
    });
    expect(sheet.cells[1]?.[1]).toEqual({ v: 2, f: "=1+1" });
    expect(sheet.merges).toEqual([{ row: 1, column: 1, rows: 2, columns: 2 }]);
  });

  test("array formulas keep their area, and newer functions lose the file's prefix", async () => {
    const sheet = await readSheet({
      sheet: '<sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn._xlws.SORT(B1:B2)</f><v>1</v></c><c r="C1"><f t="array" ref="C1">SUM(A1:A2*B1:B2)</f><v>3</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>',
    });
    expect(sheet.arrayFormulas).toEqual([{ area: { row: 0, column: 0, rows: 2, columns: 1 }, dynamic: true }, { area: { row: 0, column: 2, rows: 1, columns: 1 }, dynamic: false }]);
    expect(formulas(sheet)).toEqual(["=SORT(B1:B2)", "=SUM(A1:A2*B1:B2)", undefined]);
  });
});

describe("colours and styles of a file", () => {
  test("theme colours with tints, the old palette and automatic colours become the colours that Excel shows", async () => {
    const theme = ["dk1|windowText|000000", "lt1|window|FFFFFF", "dk2|44546A", "lt2|E7E6E6", "accent1|4472C4", "accent2|ED7D31", "accent6|70AD47"].map((entry) => {
      const [name = "", value = "", last] = entry.split("|");
      return last === undefined ? `<a:${name}><a:srgbClr val="${value}"/></a:${name}>` : `<a:${name}><a:sysClr val="${value}" lastClr="${last}"/></a:${name}>`;
    });
    const colors = [
      'theme="4"', 'theme="4" tint="0.79998168889431442"', 'theme="4" tint="-0.249977111117893"', 'theme="0" tint="-0.14999847407452621"',
      'theme="4" tint="0.39997558519241921"', 'theme="4" tint="-0.499984740745262"', 'theme="5" tint="-0.249977111117893"', 'theme="9" tint="0.79998168889431442"',
      'theme="3" tint="0.79998168889431442"', 'theme="1" tint="0.499984740745262"', 'theme="5" tint="0.59999389629810485"', 'indexed="10"', 'indexed="43"', 'rgb="FF1f4e79"',
    ];
    const document = await read({
      parts: { "xl/theme/theme1.xml": `<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme>${theme.join("")}</a:clrScheme></a:themeElements></a:theme>` },
      styles:
        `<fonts><font><name val="Arial"/><sz val="10"/><color auto="1"/></font></fonts><fills><fill><patternFill patternType="none"/></fill>${colors.map((color) => `<fill><patternFill patternType="solid"><fgColor ${color}/><bgColor indexed="64"/></patternFill></fill>`).join("")}</fills>` +
        `<cellXfs><xf fillId="0"/>${colors.map((_, index) => `<xf fillId="${index + 1}"/>`).join("")}</cellXfs>`,
      sheet: `<sheetData><row r="1">${colors.map((_, index) => `<c s="${index + 1}"/>`).join("")}</row></sheetData>`,
    });
    // The colours that Excel's own picker gives for "80% lighter", "25% darker" and so on of the Office theme.
    expect(colors.map((_, index) => document.styles[String(index + 1)]?.fill)).toEqual([
      "#4472C4", "#D9E1F2", "#305496", "#D9D9D9", "#8EA9DB", "#203764", "#C65911", "#E2EFDA", "#D6DCE4", "#808080", "#F8CBAD", "#FF0000", "#FFFF99", "#1F4E79",
    ]);
    expect(document.styles["1"]?.font).toEqual({ name: "Arial", size: 10 });
    expect(document.defaultFont).toEqual({ name: "Arial", size: 10 });
  });

  test("number formats given by number are those that Office.js shows", async () => {
    const ids = [0, 4, 9, 14, 22, 37, 41, 49, 57];
    const document = await read({
      styles: `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`,
      sheet: `<sheetData><row r="1">${ids.map((_, index) => `<c s="${index}"><v>1</v></c>`).join("")}</row></sheetData>`,
    });
    expect(ids.map((_, index) => document.styles[String(index)]?.numberFormat)).toEqual([
      undefined, "#,##0.00", "0%", "m/d/yyyy", "m/d/yyyy h:mm", "#,##0_);(#,##0)", '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', "@", 'yyyy"年"m"月"',
    ]);
  });
});

describe("what a file says about its sheets", () => {
  test("hidden sheet-scoped names stay hidden and in their sheet, counted over sheets of every kind", async () => {
    const document = await read({
      sheets: '<sheet name="Chart" sheetId="1" r:id="rId5"/><sheet name="Data" sheetId="2" state="veryHidden" r:id="rId1"/>',
      workbookRelations: ["chartsheet:chartsheets/sheet1.xml"],
      definedNames:
        '<definedName name="_AR.Marker" localSheetId="1" hidden="1">"aging"</definedName><definedName name="OnChart" localSheetId="0">1</definedName>' +
        "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">Data!$A$1:$C$9</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">Data!$A:$B,Data!$1:$2</definedName>" +
        '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Data!$A$1:$C$9</definedName><definedName name="Total">_xlfn.IFS(TRUE,1)</definedName>',
    });
    expect(document.names).toEqual([{ name: "_AR.Marker", refersTo: '"aging"', visible: false, sheet: "Data" }, { name: "Total", refersTo: "IFS(TRUE,1)", visible: true }]);
    expect(document.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([["Data", "veryHidden"]]);
    expect(document.sheets[0]?.print).toMatchObject({ area: { row: 0, column: 0, rows: 9, columns: 3 }, repeatColumns: { from: 0, to: 1 }, repeatRows: { from: 0, to: 1 } });
    expect(document.losses).toEqual([{ what: "other", sheet: "Chart", detail: "chartsheet", count: 1 }]);
  });

  test("custom XML is read with its identity, whatever its encoding, and custom properties with their types", async () => {
    const xml = '<?xml version="1.0" encoding="utf-16"?><s xmlns="urn:s">值</s>';
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...xml].map((character) => character.charCodeAt(0))).buffer)]);
    const document = await read({
      workbookRelations: ["customXml:../customXml/item1.xml"],
      packageRelations: ["custom-properties:docProps/custom.xml"],
      parts: {
        "customXml/item1.xml": utf16,
        "customXml/_rels/item1.xml.rels": '<Relationships><Relationship Id="rId1" Type="http://x/customXmlProps" Target="itemProps1.xml"/></Relationships>',
        "customXml/itemProps1.xml": '<ds:datastoreItem ds:itemID="{AAAAAAAA-1111-2222-3333-BBBBBBBBBBBB}" xmlns:ds="urn:ds"/>',
        "docProps/custom.xml": '<Properties xmlns:vt="urn:vt"><property name="A"><vt:lpwstr>文</vt:lpwstr></property><property name="B"><vt:i4>7</vt:i4></property><property name="C"><vt:bool>true</vt:bool></property></Properties>',
      },
    });
    expect(document.customXml).toEqual([{ id: "{AAAAAAAA-1111-2222-3333-BBBBBBBBBBBB}", xml: '<s xmlns="urn:s">值</s>' }]);
    expect(document.customProperties).toEqual({ A: "文", B: 7, C: true });
  });

  test("comparisons and text rules become the formulas that mean the same; kinds without one are reported", async () => {
    const rule = (type: string, rest: string, formula = ""): string => `<conditionalFormatting sqref="B2:B9"><cfRule type="${type}" dxfId="0" ${rest}>${formula}</cfRule></conditionalFormatting>`;
    const document = await read({
      styles: '<dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
      sheet:
        "<sheetData/>" + rule("cellIs", 'priority="3" operator="greaterThan"', "<formula>$A$1</formula>") + rule("cellIs", 'priority="1" operator="between"', "<formula>1</formula><formula>2</formula>") +
        rule("containsText", 'priority="2" text="逾期"', '<formula>NOT(ISERROR(SEARCH("逾期",B2)))</formula>') + rule("iconSet", 'priority="4"', "<iconSet/>") + rule("duplicateValues", 'priority="5"'),
    });
    expect(document.sheets[0]?.conditionalFormats.map((format) => (format.type === "formula" ? format.formula : format.type))).toEqual([
      "=AND(B2>=(1),B2<=(2))", '=NOT(ISERROR(SEARCH("逾期",B2)))', "=B2>($A$1)",
    ]);
    expect(document.sheets[0]?.conditionalFormats[0]).toMatchObject({ fill: "#FFC7CE", fontColor: "#9C0006", bold: true });
    expect(document.losses.map(({ detail }) => detail)).toEqual(["conditional-format-iconSet", "conditional-format-duplicateValues"]);
  });

  test("a list from another sheet, which Excel keeps in an extension, is read like any other", async () => {
    const sheet = await readSheet({
      sheetAttributes: ' xmlns:x14="urn:x14" xmlns:xm="urn:xm"',
      sheet:
        '<sheetData/><extLst><ext><x14:dataValidations><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning"><x14:formula1><xm:f>Lists!$A$1:$A$5</xm:f></x14:formula1><xm:sqref>C2:C9 E2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    });
    expect(sheet.validations).toEqual([{
      type: "list", formula1: "Lists!$A$1:$A$5", allowBlank: true, errorStyle: "warning",
      areas: [{ row: 1, column: 2, rows: 8, columns: 1 }, { row: 1, column: 4, rows: 1, columns: 1 }],
    }]);
  });

  test("charts, pivots, macros, pictures, slicers and conversations are counted by sheet", async () => {
    const document = await read({
      sheetRelations: ["drawing:../drawings/drawing1.xml", "pivotTable:../pivotTables/pivotTable1.xml", "slicer:../slicers/slicer1.xml", "threadedComment:../threadedComments/threadedComment1.xml"],
      workbookRelations: ["vbaProject:vbaProject.bin"],
      parts: {
        "xl/drawings/drawing1.xml": "<d><a><graphicFrame/></a><a><pic/></a><a><pic/></a><a><sp/></a></d>",
        "xl/drawings/_rels/drawing1.xml.rels": '<Relationships><Relationship Id="rId1" Type="http://x/chart" Target="../charts/chart1.xml"/><Relationship Id="rId2" Type="http://x/image" Target="../media/image1.png"/></Relationships>',
        "xl/slicers/slicer1.xml": "<slicers><slicer/><slicer/></slicers>",
        "xl/threadedComments/threadedComment1.xml": '<T><threadedComment ref="B2"><text>何时付款？</text></threadedComment><threadedComment ref="B2"><text>下周</text></threadedComment></T>',
      },
    });
    const onData = { sheet: "Data" };
    expect(document.losses).toEqual([
      { what: "comment", ...onData, count: 2 }, { what: "chart", ...onData, count: 1 }, { what: "image", ...onData, count: 2 }, { what: "other", ...onData, detail: "shape", count: 1 },
      { what: "pivot", ...onData, count: 1 }, { what: "slicer", ...onData, count: 2 }, { what: "macro", count: 1 },
    ]);
    expect(document.sheets[0]?.notes).toEqual([{ row: 1, column: 1, text: "何时付款？\n下周" }]);
  });
});

describe("files that are no readable workbook", () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)];
  const utf16 = (text: string): number[] => [...text].flatMap((character) => [character.charCodeAt(0), 0]);

  test.each([
    ["an old .xls", "a.xls", new Uint8Array([...ole, ...utf16("Workbook")]), "legacy-xls"],
    ["a workbook with a password", "a.xlsx", new Uint8Array([...ole, ...utf16("EncryptionInfo"), ...utf16("EncryptedPackage")]), "password-protected"],
    ["an .xlsx that is really a page of HTML", "a.xlsx", strToU8("<html><table></table></html>"), "not-a-workbook"],
    ["an empty .xlsx", "a.xlsx", new Uint8Array(), "not-a-workbook"],
    ["a .csv that is really binary", "a.csv", new Uint8Array([65, 0, 1, 2, 0, 0]), "not-a-workbook"],
    ["a zip cut short", "a.xlsx", handMadePackage({}).slice(0, 400), "damaged"],
    ["a sheet whose XML breaks off", "a.xlsx", handMadePackage({ sheetPart: "<worksheet><sheetData><row>" }), "damaged"],
    ["a Word document", "a.xlsx", handMadePackage({ parts: { "word/document.xml": "<w/>" } }), "not-a-workbook"],
    ["an OpenDocument sheet", "a.ods", handMadePackage({ parts: { mimetype: "application/vnd.oasis.opendocument.spreadsheet" } }), "unsupported-format"],
    ["a binary workbook", "a.xlsb", handMadePackage({ parts: { "xl/workbook.bin": "x" } }), "unsupported-format"],
  ])("%s is told apart", async (_, name, bytes, code) => {
    await expect(readWorkbook(bytes, name)).rejects.toMatchObject({ name: "WorkbookFileError", code });
  });
});
