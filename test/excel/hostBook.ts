/** A workbook in the host with the add-in's port attached to the real Office.js client, and ways to look at what came out. */
import type { Progress, WorkbookPort } from "../../src/app/ports";
import { excelWorkbook } from "../../src/excel";
import type { SessionTimes } from "../../src/excel";
import { openHost, type HostClient, type HostDocument, type HostOptions, type HostWorkbook } from "../../src/host";
import type { HostCell, HostSheet } from "../../src/host/document";

export type Grid = (string | number | boolean | null)[][];

/** short times, so that a failing test does not wait */
export const TIMES: SessionTimes = { timeLimit: 400, cellEditLimit: 60, cellEditPause: 20, retryPause: 1 };
export const SILENT: Progress = { report: () => undefined };

export interface Opened {
  book: HostWorkbook;
  client: HostClient;
  port: WorkbookPort;
}

export async function open(document: HostDocument, options: HostOptions = {}, times: Partial<SessionTimes> = {}): Promise<Opened> {
  const book = await openHost(document);
  const client = await book.attach(options);
  return { book, client, port: excelWorkbook(client.Excel, client.Office, { ...TIMES, timeLimit: 30_000, ...times }) };
}

export function documentOf(sheets: Record<string, Grid>): HostDocument {
  const names = Object.keys(sheets);
  return {
    sheets: names.map((name) => sheetOf(name, sheets[name]!)),
    styles: {}, names: [], customXml: [], customProperties: {}, losses: [],
    activeSheet: names[0] ?? "",
  };
}

export function sheetOf(name: string, grid: Grid): HostSheet {
  const cells: HostSheet["cells"] = {};
  grid.forEach((values, row) => {
    const filled: Record<number, HostCell> = {};
    values.forEach((value, column) => {
      if (value === null || value === "") return;
      filled[column] = typeof value === "string" && value.startsWith("=") ? { f: value } : { v: value };
    });
    cells[row] = filled;
  });
  return {
    name, visibility: "visible", cells, columnWidths: {}, rowHeights: {}, hiddenRows: [], hiddenColumns: [], merges: [],
    showGridlines: true, tables: [], conditionalFormats: [], validations: [], hyperlinks: [], notes: [], print: {}, protected: false,
  };
}

export function sheetIn(book: HostWorkbook, name: string): HostSheet {
  const sheet = book.toDocument().sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Values as text, formulas as formulas; rows and columns 0-based. */
export function shown(sheet: HostSheet, row: number, column: number): string {
  const cell = sheet.cells[row]?.[column];
  return String(cell?.f ?? cell?.v ?? "");
}

/** The table of a report as records by header, the row's key among them. */
export function tableRows(book: HostWorkbook, name: string): Record<string, string>[] {
  const sheet = sheetIn(book, name);
  const [table] = sheet.tables;
  if (!table) throw new Error(`no table on ${name}`);
  const { row, column, rows, columns } = table.area;
  const headers = Array.from({ length: columns }, (_, index) => shown(sheet, row, column + index));
  return Array.from({ length: rows - 1 }, (_, index) => Object.fromEntries(headers.map((header, at) => [header, shown(sheet, row + 1 + index, column + at)])));
}

/** Where a text stands on a sheet, as an A1 address; the first in reading order. */
export function find(book: HostWorkbook, name: string, text: string): { row: number; column: number } {
  const { cells } = sheetIn(book, name);
  for (const row of Object.keys(cells).map(Number).sort((a, b) => a - b)) {
    for (const column of Object.keys(cells[row]!).map(Number).sort((a, b) => a - b)) {
      if (String(cells[row]![column]?.v ?? "") === text) return { row, column };
    }
  }
  throw new Error(`${text} is not on ${name}`);
}

/** Writes into the cell of the row with this text, under this header. */
export function type(book: HostWorkbook, name: string, rowText: string, header: string, value: string | number): void {
  const { row } = find(book, name, rowText);
  const { column } = find(book, name, header);
  book.edit(name, `${String.fromCharCode(65 + column)}${row + 1}`, value);
}

/** Everything a user can see or that is kept of a sheet, for comparing. */
export function picture(book: HostWorkbook, name: string): unknown {
  const { styles, names } = book.toDocument();
  const sheet = sheetIn(book, name);
  const cells = Object.entries(sheet.cells).flatMap(([row, columns]) => Object.entries(columns).map(([column, cell]) =>
    [row, column, cell.v ?? "", cell.f ?? "", cell.s === undefined ? {} : styles[cell.s]]));
  return { ...sheet, cells, names: names.filter((one) => one.sheet === name) };
}
