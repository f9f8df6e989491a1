/** A document that uses everything the file format of the host can carry, once. */
import type { HostDocument, HostSheet } from "../../../src/host/document";

export function emptySheet(name: string, changes: Partial<HostSheet> = {}): HostSheet {
  return {
    name, visibility: "visible", cells: {}, columnWidths: {}, rowHeights: {}, hiddenRows: [], hiddenColumns: [], merges: [], showGridlines: true,
    tables: [], conditionalFormats: [], validations: [], hyperlinks: [], notes: [], print: {}, protected: false, ...changes,
  };
}

export function emptyDocument(changes: Partial<HostDocument> = {}): HostDocument {
  return { sheets: [emptySheet("Sheet1")], styles: {}, names: [], customXml: [], customProperties: {}, losses: [], activeSheet: "Sheet1", ...changes };
}

const font = { name: "Arial", size: 10 };

export function featureDocument(): HostDocument {
  return {
    styles: {
      head: { font: { name: "Arial", size: 12, bold: true, italic: true, underline: true, strike: true, color: "#FFFFFF" }, fill: "#1F4E79", horizontal: "center", vertical: "center", wrap: true },
      money: { font, numberFormat: '#,##0.00;[Red]-#,##0.00' },
      day: { font, numberFormat: "yyyy-mm-dd" },
      text: { font, numberFormat: "@", horizontal: "left", indent: 2 },
      boxed: { font, borders: { top: { style: "thin", color: "#808080" }, bottom: { style: "double", color: "#000000" }, left: { style: "medium", color: "#C00000" }, right: { style: "dashed", color: "#00B050" } } },
      input: { font, locked: false, rotation: 45, shrink: true, vertical: "top" },
      plain: { font },
    },
    defaultFont: { name: "Arial", size: 10 },
    sheets: [ledgerSheet(), cardSheet(), emptySheet("隐藏表", { visibility: "hidden" }), emptySheet("_staging", { visibility: "veryHidden" })],
    names: [
      { name: "AR_Rate", refersTo: "0.0625", visible: true, comment: "年利率 <上限>" },
      { name: "Ledger", refersTo: "'应收 2025'!$A$2:$F$6", visible: true },
      { name: "_AR.Marker", refersTo: '"aging;v1"', sheet: "Card's", visible: false },
      { name: "Local", refersTo: "'Card''s'!$A$1", sheet: "Card's", visible: true },
    ],
    customXml: [{ id: "{0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}", xml: '<settings xmlns="urn:example:settings" version="1"><as-of>2025-06-30</as-of><name>张 &amp; 李</name></settings>' }],
    customProperties: { Department: "财务部 & co", Runs: 12, Rate: 0.25, Approved: true },
    losses: [],
    activeSheet: "Card's",
  };
}

function ledgerSheet(): HostSheet {
  return emptySheet("应收 2025", {
    tabColor: "#C00000",
    cells: {
      0: { 0: { v: "应收账款 <明细> & \"汇总\"", s: "head" }, 1: { s: "head" } },
      1: { 0: { v: "单据", s: "head" }, 1: { v: "客户", s: "head" }, 2: { v: "日期", s: "head" }, 3: { v: "金额", s: "head" }, 4: { v: "状态", s: "head" }, 5: { v: "双倍\n金额", s: "head" } },
      2: { 0: { v: "1234567890123456789", s: "text" }, 1: { v: "  前后空格  ", s: "plain" }, 2: { v: 45838, s: "day" }, 3: { v: 1234.56, s: "money" }, 4: { v: true, s: "plain" }, 5: { v: 2469.12, f: "=D3*2", s: "money" } },
      3: { 0: { v: "00042", s: "text" }, 1: { v: "行一\n行二\ttab", s: "boxed" }, 2: { v: 45838.75, s: "day" }, 3: { v: -0.1, s: "money" }, 4: { v: false, s: "plain" }, 5: { v: -0.2, f: "=D4*2", s: "money" } },
      4: { 0: { v: "_x0041_", s: "text" }, 1: { v: "\u0007bell", s: "plain" }, 2: { v: 1e21, s: "plain" }, 3: { v: 5e-324, s: "money" }, 4: { v: "#N/A", t: "e", s: "plain" }, 5: { v: "#DIV/0!", t: "e", f: "=1/0", s: "money" } },
      5: { 0: { v: "合计", s: "text" }, 3: { v: 1234.46, f: "=SUBTOTAL(109,D3:D5)", s: "money" }, 5: { f: '=IF(1<2,"a&b","")', v: "a&b", s: "plain" } },
      7: { 0: { v: true, f: '=AND(XOR(TRUE,FALSE),"IFS("<>"")', s: "plain" }, 1: { v: 6, f: "=SUM({1,2,3}*{1,1,1})", s: "plain" } },
    },
    columnWidths: { 0: 24.5, 1: 18, 2: 18, 6: 3.25 },
    rowHeights: { 0: 30, 9: 22.5 },
    defaultColumnWidth: 10,
    defaultRowHeight: 14.25,
    hiddenRows: [8, 10],
    hiddenColumns: [7],
    columnStyles: { 0: "text" },
    rowStyles: { 12: "day" },
    arrayFormulas: [{ area: { row: 7, column: 1, rows: 1, columns: 1 }, dynamic: false }],
    merges: [{ row: 0, column: 0, rows: 1, columns: 6 }],
    freeze: { rows: 2, columns: 1 },
    showGridlines: false,
    tables: [{
      name: "AR_Ledger", area: { row: 1, column: 0, rows: 5, columns: 6 }, headers: ["单据", "客户", "日期", "金额", "状态", "双倍\n金额"],
      style: "TableStyleMedium2", showTotals: true, showBandedRows: true, showFilterButton: true,
    }],
    conditionalFormats: [
      { type: "dataBar", areas: [{ row: 2, column: 3, rows: 3, columns: 1 }], color: "#638EC6" },
      { type: "colorScale", areas: [{ row: 2, column: 5, rows: 3, columns: 1 }, { row: 2, column: 2, rows: 1, columns: 1 }], colors: ["#63BE7B", "#FFEB84", "#F8696B"] },
      { type: "colorScale", areas: [{ row: 2, column: 4, rows: 3, columns: 1 }], colors: ["#FFFFFF", "#F8696B"] },
      { type: "formula", areas: [{ row: 2, column: 0, rows: 3, columns: 6 }], formula: "=$D3<0", fill: "#FFC7CE", fontColor: "#9C0006", bold: true, stopIfTrue: true },
    ],
    validations: [
      { areas: [{ row: 2, column: 4, rows: 3, columns: 1 }], type: "list", choices: ["已联系", "承诺 \"付款\"", "争议"], allowBlank: true, errorTitle: "状态", error: "请选择\n列表中的值" },
      { areas: [{ row: 2, column: 2, rows: 3, columns: 1 }], type: "date", operator: "between", formula1: "36526", formula2: "73050", allowBlank: false },
      { areas: [{ row: 2, column: 1, rows: 3, columns: 1 }], type: "list", formula1: "'Card''s'!$A$1:$A$3", allowBlank: true },
      { areas: [{ row: 2, column: 3, rows: 1, columns: 1 }, { row: 4, column: 3, rows: 1, columns: 1 }], type: "custom", formula1: "ISNUMBER(D3)", allowBlank: true },
    ],
    hyperlinks: [
      { row: 2, column: 0, address: "https://example.com/?a=1&b=2", screenTip: "打开" },
      { row: 3, column: 0, documentReference: "'Card''s'!A1" },
    ],
    notes: [{ row: 2, column: 1, text: "第一行\n第二行 <b>" }, { row: 4, column: 3, text: "tiny" }],
    print: {
      orientation: "landscape", fitToWidth: 1, fitToHeight: 0, paper: "a4", repeatRows: { from: 0, to: 1 }, repeatColumns: { from: 0, to: 0 },
      area: { row: 0, column: 0, rows: 6, columns: 6 }, centerHorizontally: true, header: "&L应收账款&R&D", footer: "&CPage &P of &N",
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
  });
}

function cardSheet(): HostSheet {
  return emptySheet("Card's", {
    protected: true,
    cells: { 0: { 0: { v: "客户", s: "plain" }, 1: { v: "额度", s: "plain" } }, 1: { 0: { v: "甲", s: "plain" }, 1: { v: 100, s: "plain" } }, 2: { 0: { v: "乙", s: "plain" }, 1: { v: 250, s: "input" } } },
    autoFilter: { row: 0, column: 0, rows: 3, columns: 2 },
    arrayFormulas: [],
    print: { scale: 80, orientation: "portrait", paper: "letter" },
  });
}
