/** The geometry of areas, and Excel's grid limits. Rows and columns are 0-based. */
import type { IRange } from "@univerjs/core";
import type { HostArea } from "../document";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function lastRow(area: HostArea): number {
  return area.row + area.rows - 1;
}

export function lastColumn(area: HostArea): number {
  return area.column + area.columns - 1;
}

export function isWholeColumns(area: HostArea): boolean {
  return area.row === 0 && area.rows >= MAX_ROWS;
}

export function isWholeRows(area: HostArea): boolean {
  return area.column === 0 && area.columns >= MAX_COLUMNS;
}

export function contains(area: HostArea, row: number, column: number): boolean {
  return row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);
}

export function isInside(inner: HostArea, outer: HostArea): boolean {
  return contains(outer, inner.row, inner.column) && contains(outer, lastRow(inner), lastColumn(inner));
}

export function intersection(one: HostArea, other: HostArea): HostArea | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(lastRow(one), lastRow(other)) - row + 1;
  const columns = Math.min(lastColumn(one), lastColumn(other)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function union(one: HostArea | undefined, other: HostArea | undefined): HostArea | undefined {
  if (!one || !other) return one ?? other;
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row, column,
    rows: Math.max(lastRow(one), lastRow(other)) - row + 1,
    columns: Math.max(lastColumn(one), lastColumn(other)) - column + 1,
  };
}

/** What is left of an area when a hole is cut out of it: up to four areas, above, below, left and right of the hole. */
export function without(area: HostArea, hole: HostArea): HostArea[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const parts: HostArea[] = [
    { row: area.row, column: area.column, rows: cut.row - area.row, columns: area.columns },
    { row: lastRow(cut) + 1, column: area.column, rows: lastRow(area) - lastRow(cut), columns: area.columns },
    { row: cut.row, column: area.column, rows: cut.rows, columns: cut.column - area.column },
    { row: cut.row, column: lastColumn(cut) + 1, rows: cut.rows, columns: lastColumn(area) - lastColumn(cut) },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

export function moved(area: HostArea, rows: number, columns: number): HostArea {
  return { ...area, row: area.row + rows, column: area.column + columns };
}

export function toRange(area: HostArea): IRange {
  return { startRow: area.row, endRow: lastRow(area), startColumn: area.column, endColumn: lastColumn(area) };
}

export function toArea(range: IRange): HostArea {
  return {
    row: range.startRow, column: range.startColumn,
    rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1,
  };
}
