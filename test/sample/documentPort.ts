/** A workbook port that reads straight from a document, so that reading can be tested without any Excel. */
import type { ColumnBlock, SheetFacts, WorkbookFacts, WorkbookPort } from "../../src/app/ports";
import type { HostDocument, HostSheet } from "../../src/host/document";
import { HEAD_ROWS, type Cell } from "../../src/ledger/types";

/** Reads only: publishing fails. */
export function documentPort(document: HostDocument, name: string): WorkbookPort {
  const sheetNamed = (sheet: string): HostSheet => document.sheets.find((one) => one.name === sheet)!;
  return {
    facts: async (): Promise<WorkbookFacts> => ({
      name, sheets: document.sheets.map(sheetFacts), dayFirst: false, decimalSign: ".", readOnly: false, shared: false,
    }),
    readColumns: async (requests) => requests.map(({ sheet, firstRow, rowCount, columns }): ColumnBlock => ({
      firstRow,
      rowCount,
      columns: new Map(columns.map((column) => [column, Array.from({ length: rowCount }, (_, row) => cellAt(sheetNamed(sheet), firstRow + row, column))])),
    })),
    publish: async () => {
      throw new Error("this port only reads");
    },
    addSheets: async () => {
      throw new Error("this port only reads");
    },
    reportVersions: async () => new Map(),
    loadSettings: async () => undefined,
    saveSettings: async () => undefined,
    watch: async () => async () => undefined,
  };
}

function sheetFacts(sheet: HostSheet): SheetFacts {
  const rows = Object.keys(sheet.cells).map(Number);
  const rowCount = Math.max(...rows) + 1;
  const columnCount = Math.max(...rows.flatMap((row) => Object.keys(sheet.cells[row]!).map(Number))) + 1;
  const cells = Array.from({ length: Math.min(rowCount, HEAD_ROWS) }, (_, row) => Array.from({ length: columnCount }, (_, column) => cellAt(sheet, row, column)));
  return { sheet: sheet.name, firstRow: 0, firstColumn: 0, rowCount, columnCount, cells, tables: [], visibility: sheet.visibility };
}

function cellAt(sheet: HostSheet, row: number, column: number): Cell {
  return sheet.cells[row]?.[column]?.v ?? "";
}
