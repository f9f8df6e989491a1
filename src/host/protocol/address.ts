/** A1 addresses: reading them with or without a sheet, and writing them as Excel does. Rows and columns are 0-based. */
import type { HostArea } from "../document";
import { columnLetters } from "../xlsx/addresses";
import { ProtocolError } from "./errors";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** Office.js cuts longer addresses off */
export const MAX_ADDRESS_LENGTH = 8_192;

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?([1-9]\d{0,6})$/;

/** "B2:C9", "A:C", "2:2", "$A$1"; undefined when the text is no address. */
export function parseArea(text: string): HostArea | undefined {
  const [first = "", second = first, ...rest] = text.trim().split(":");
  if (rest.length > 0) return undefined;
  const from = corner(first);
  const to = corner(second);
  if (!from || !to || (from.row === undefined) !== (to.row === undefined) || (from.column === undefined) !== (to.column === undefined)) {
    return undefined;
  }
  const oneLine = from.row === undefined || from.column === undefined;
  if (oneLine && !text.includes(":")) return undefined;
  const [top, bottom] = ordered(from.row ?? 0, to.row ?? MAX_ROWS - 1);
  const [left, right] = ordered(from.column ?? 0, to.column ?? MAX_COLUMNS - 1);
  if (bottom >= MAX_ROWS || right >= MAX_COLUMNS) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Splits `'Sheet 1'!A1:B2` into the sheet's name and the rest. */
export function splitSheet(text: string): { sheet?: string; area: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { area: text };
  const raw = text.slice(0, mark).replace(/^=/, "");
  const quoted = /^'(.*)'$/s.exec(raw);
  return { sheet: quoted ? (quoted[1] ?? "").replaceAll("''", "'") : raw, area: text.slice(mark + 1) };
}

/** Splits a list of areas at its commas; a comma inside a quoted sheet name does not count. */
export function splitAreas(text: string): string[] {
  if (text.length > MAX_ADDRESS_LENGTH) {
    throw new ProtocolError("InvalidArgument", `The address is longer than ${MAX_ADDRESS_LENGTH} characters.`);
  }
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

export function formatArea(area: HostArea, absolute = false): string {
  const mark = absolute ? "$" : "";
  const right = columnLetters(area.column + area.columns - 1);
  const bottom = area.row + area.rows;
  if (area.rows === MAX_ROWS && area.columns < MAX_COLUMNS) return `${mark}${columnLetters(area.column)}:${mark}${right}`;
  if (area.columns === MAX_COLUMNS) return `${mark}${area.row + 1}:${mark}${bottom}`;
  const from = `${mark}${columnLetters(area.column)}${mark}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? from : `${from}:${mark}${right}${mark}${bottom}`;
}

/** A sheet name as formulas write it: quoted when it is not a plain word. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function corner(text: string): { row?: number; column?: number } | undefined {
  const cell = CELL.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? "") };
  const column = COLUMN.exec(text);
  if (column) return { column: columnIndex(column[1] ?? "") };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1 } : undefined;
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function ordered(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}
