/** Widths, heights and visibility of rows and columns, between points (Office.js), characters (the file) and pixels (Univer). */
import type { HostSheet } from "../document";
import type { SheetState } from "./sheetState";
import { config, flag } from "./sheetState";

/** pixels of one character of the standard font, Calibri 11 */
const CHARACTER_PIXELS = 7;
const POINT_PIXELS = 4 / 3;
/** Excel's 8.43 characters with their padding */
const STANDARD_WIDTH_PIXELS = 64;
const STANDARD_HEIGHT_PIXELS = 20;

/** A column's width in points; 0 when it is hidden. */
export function columnPoints(sheet: SheetState, column: number): number {
  const { columnData, defaultColumnWidth } = config(sheet);
  if (columnData[column]?.hd) return 0;
  return (columnData[column]?.w ?? defaultColumnWidth) / POINT_PIXELS;
}

export function setColumnPoints(sheet: SheetState, column: number, count: number, points: number): void {
  const pixels = points * POINT_PIXELS;
  for (let c = column; c < column + count; c++) {
    config(sheet).columnData[c] = { ...config(sheet).columnData[c], w: pixels };
    Reflect.deleteProperty(sheet.extras.columnWidths, c);
  }
}

export function setRowPoints(sheet: SheetState, row: number, count: number, points: number): void {
  for (let r = row; r < row + count; r++) config(sheet).rowData[r] = { ...config(sheet).rowData[r], h: points * POINT_PIXELS };
}

export function setHiddenLines(sheet: SheetState, kind: "rows" | "columns", from: number, count: number, hidden: boolean): void {
  const { rowData, columnData } = config(sheet);
  const lines: Record<number, { hd?: number }> = kind === "rows" ? rowData : columnData;
  for (let line = from; line < from + count; line++) lines[line] = { ...lines[line], hd: flag(hidden) };
}

/** Puts a document's widths, heights, styles and hidden lines into Univer's row and column data. */
export function loadLines(sheet: SheetState, from: HostSheet): void {
  const data = config(sheet);
  sheet.extras.columnWidths = { ...from.columnWidths };
  data.defaultColumnWidth = from.defaultColumnWidth === undefined ? STANDARD_WIDTH_PIXELS : toPixels(from.defaultColumnWidth);
  data.defaultRowHeight = from.defaultRowHeight === undefined ? STANDARD_HEIGHT_PIXELS : from.defaultRowHeight * POINT_PIXELS;
  for (const [column, width] of Object.entries(from.columnWidths)) data.columnData[Number(column)] = { w: toPixels(width) };
  for (const [row, height] of Object.entries(from.rowHeights)) data.rowData[Number(row)] = { h: height * POINT_PIXELS };
  sheet.mayHaveStyledLines = from.columnStyles !== undefined || from.rowStyles !== undefined;
  for (const [column, s] of Object.entries(from.columnStyles ?? {})) data.columnData[Number(column)] = { ...data.columnData[Number(column)], s };
  for (const [row, s] of Object.entries(from.rowStyles ?? {})) data.rowData[Number(row)] = { ...data.rowData[Number(row)], s };
  for (const column of from.hiddenColumns) setHiddenLines(sheet, "columns", column, 1, true);
  for (const row of from.hiddenRows) setHiddenLines(sheet, "rows", row, 1, true);
}

/** The lines as the document has them; a width that nobody changed is the file's own to the last digit. */
export function saveLines(sheet: SheetState): Pick<HostSheet, "columnWidths" | "rowHeights" | "hiddenRows" | "hiddenColumns"> {
  const { columnData, rowData } = config(sheet);
  const result: ReturnType<typeof saveLines> = { columnWidths: {}, rowHeights: {}, hiddenRows: [], hiddenColumns: [] };
  for (const [key, line] of Object.entries(columnData)) {
    const column = Number(key);
    const own = sheet.extras.columnWidths[column];
    if (line?.w !== undefined) result.columnWidths[column] = own !== undefined && toPixels(own) === line.w ? own : rounded(line.w / CHARACTER_PIXELS);
    if (line?.hd) result.hiddenColumns.push(column);
  }
  for (const [key, line] of Object.entries(rowData)) {
    if (line?.h !== undefined) result.rowHeights[Number(key)] = rounded(line.h / POINT_PIXELS);
    if (line?.hd) result.hiddenRows.push(Number(key));
  }
  return result;
}

function toPixels(characters: number): number {
  return Math.round(characters * CHARACTER_PIXELS);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
