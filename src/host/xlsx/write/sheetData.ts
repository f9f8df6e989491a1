/** The cells of a sheet as XML, in blocks of bytes so that a large sheet never stands in memory as one text. */
import type { HostCell, HostSheet } from "../../document";
import { cellAddress, columnLetters, areaAddress } from "../addresses";
import { withPrefixes } from "../storedFunctions";
import { escapeXml, escapeCellText } from "../package/xmlText";
import { WorkbookFileError } from "../workbookFileError";
import type { StyleTable } from "./stylesPart";
import type { SharedStrings } from "./stringsPart";

const MAX_TEXT = 32_767;
/** in points */
const MAX_HEIGHT = 409.5;
const BLOCK = 1 << 20;

export interface SheetDataContext {
  sheet: HostSheet;
  styles: StyleTable;
  strings: SharedStrings;
}

/** `<sheetData>…</sheetData>` */
export function sheetDataBytes(context: SheetDataContext): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const arrays = arrayFormulaStarts(context.sheet);
  const hidden = new Set(context.sheet.hiddenRows);
  let text = "<sheetData>";
  for (const row of usedRows(context.sheet, hidden)) {
    text += rowXml(context, row, hidden.has(row), arrays);
    if (text.length < BLOCK) continue;
    blocks.push(encoder.encode(text));
    text = "";
  }
  blocks.push(encoder.encode(`${text}</sheetData>`));
  return blocks;
}

/** Last cell with content or style, for the sheet's dimension. */
export function usedAddress(sheet: HostSheet): string {
  let [firstRow, firstColumn, lastRow, lastColumn] = [Infinity, Infinity, -1, -1];
  for (const row of ascending(sheet.cells)) {
    const columns = ascending(sheet.cells[row] ?? {});
    if (columns.length === 0) continue;
    firstRow = Math.min(firstRow, row);
    lastRow = row;
    firstColumn = Math.min(firstColumn, columns[0] ?? 0);
    lastColumn = Math.max(lastColumn, columns[columns.length - 1] ?? 0);
  }
  if (lastRow < 0) return "A1";
  return areaAddress({ row: firstRow, column: firstColumn, rows: lastRow - firstRow + 1, columns: lastColumn - firstColumn + 1 });
}

/** Keys of a record by number: JavaScript keeps them in ascending order by itself. */
export function ascending(record: Record<number, unknown>): number[] {
  return Object.keys(record).map(Number);
}

function usedRows(sheet: HostSheet, hidden: Set<number>): number[] {
  const extra = [...hidden, ...ascending(sheet.rowHeights), ...ascending(sheet.rowStyles ?? {})];
  const rows = ascending(sheet.cells);
  if (extra.length === 0) return rows;
  return [...new Set([...rows, ...extra])].sort((a, b) => a - b);
}

function arrayFormulaStarts(sheet: HostSheet): Map<string, { ref: string; dynamic: boolean }> {
  return new Map((sheet.arrayFormulas ?? []).map(({ area, dynamic }) => [cellAddress(area.row, area.column), { ref: areaAddress(area), dynamic }]));
}

function rowXml(context: SheetDataContext, row: number, hidden: boolean, arrays: Map<string, { ref: string; dynamic: boolean }>): string {
  const { sheet, styles } = context;
  const height = sheet.rowHeights[row];
  const style = sheet.rowStyles?.[row];
  let text = `<row r="${row + 1}"`;
  if (style !== undefined) text += ` s="${styles.indexOf(style)}" customFormat="1"`;
  if (height !== undefined) text += ` ht="${Math.min(MAX_HEIGHT, height)}" customHeight="1"`;
  if (hidden) text += ' hidden="1"';
  text += ">";
  const cells = sheet.cells[row];
  if (cells !== undefined) {
    for (const column of ascending(cells)) {
      const cell = cells[column];
      if (cell !== undefined) text += cellXml(context, cell, row, column, arrays);
    }
  }
  return `${text}</row>`;
}

function cellXml(context: SheetDataContext, cell: HostCell, row: number, column: number, arrays: Map<string, { ref: string; dynamic: boolean }>): string {
  const address = columnLetters(column) + (row + 1);
  const style = isMistakable(cell) ? context.styles.quotedIndexOf(cell.s) : context.styles.indexOf(cell.s);
  const start = style === 0 ? `<c r="${address}"` : `<c r="${address}" s="${style}"`;
  const value = cell.v === "" && cell.f === undefined ? null : cell.v;
  if (typeof value === "string" && value.length > MAX_TEXT) throw new WorkbookFileError("text-too-long", `${context.sheet.name}!${address}`);
  if (cell.f === undefined) return valueXml(context, start, value, cell.t);
  const array = arrays.get(address);
  const formula = escapeXml(withPrefixes(cell.f.replace(/^=/, "")));
  const element = array === undefined ? `<f>${formula}</f>` : `<f t="array" ref="${array.ref}">${formula}</f>`;
  const opening = array?.dynamic === true ? `${start} cm="1"` : start;
  return formulaXml(opening, element, value, cell.t);
}

/** A text that Excel would take for a formula if the user went into its cell and out again. */
function isMistakable(cell: HostCell): boolean {
  return cell.f === undefined && typeof cell.v === "string" && /^[=+@-]./.test(cell.v);
}

function valueXml(context: SheetDataContext, start: string, value: HostCell["v"], type: HostCell["t"]): string {
  if (value === undefined || value === null) return `${start}/>`;
  if (typeof value === "string" && type !== "e") return `${start} t="s"><v>${context.strings.index(value)}</v></c>`;
  return formulaXml(start, "", value, type);
}

function formulaXml(start: string, formula: string, value: HostCell["v"], type: HostCell["t"]): string {
  if (value === undefined || value === null) return `${start}>${formula}</c>`;
  if (typeof value === "boolean") return `${start} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "string") return `${start} t="${type === "e" ? "e" : "str"}">${formula}<v>${escapeCellText(value)}</v></c>`;
  // A file has no word for infinity or not-a-number; Excel itself shows #NUM! for them.
  if (!Number.isFinite(value)) return `${start} t="e">${formula}<v>#NUM!</v></c>`;
  return `${start}>${formula}<v>${value}</v></c>`;
}
