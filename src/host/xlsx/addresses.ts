/** A1 addresses of a file ↔ 0-based rows, columns and areas. */
import type { HostArea } from "../document";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const letters: string[] = [];

/** 0 → "A", 26 → "AA" */
export function columnLetters(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let text = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  letters[column] = text;
  return text;
}

/** "AA" → 26 */
export function columnIndex(text: string): number {
  let index = 0;
  for (let i = 0; i < text.length; i++) index = index * 26 + (text.charCodeAt(i) & 31);
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

export function areaAddress(area: HostArea): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

export function absoluteAddress(area: HostArea): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** "B2", "$B$2:C9", "A:C" and "2:5" (whole columns and rows reach to the sheet's edge); undefined when it is none of them. */
export function parseArea(address: string): HostArea | undefined {
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(address.trim());
  if (match === null) return undefined;
  const [, firstColumn, firstRow, lastColumn, lastRow] = match;
  if (firstColumn === undefined && firstRow === undefined) return undefined;
  const single = !address.includes(":");
  if (single && (firstColumn === undefined || firstRow === undefined)) return undefined;
  const column = firstColumn === undefined ? 0 : columnIndex(firstColumn);
  const row = firstRow === undefined ? 0 : Number(firstRow) - 1;
  const endColumn = lastColumn !== undefined ? columnIndex(lastColumn) : single ? column : MAX_COLUMNS - 1;
  const endRow = lastRow !== undefined ? Number(lastRow) - 1 : single ? row : MAX_ROWS - 1;
  return {
    row: Math.min(row, endRow),
    column: Math.min(column, endColumn),
    rows: Math.abs(endRow - row) + 1,
    columns: Math.abs(endColumn - column) + 1,
  };
}

/** A list of addresses with spaces between them (`sqref`). */
export function parseAreas(list: string): HostArea[] {
  return list.split(/\s+/).flatMap((address) => (address === "" ? [] : parseArea(address) ?? []));
}

/** A sheet name as formulas write it: quoted unless it is a plain word that cannot be taken for a cell. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^R\d*C?\d*$|^C\d*$/i.test(name) && !/^(true|false)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}
