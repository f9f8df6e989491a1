/** Where rows end up when rows are inserted or deleted above, between or under them. */
import type { HostArea } from "../document";

/** count > 0: that many rows are inserted before `row`; count < 0: that many rows are deleted from `row` on */
export interface RowMove {
  row: number;
  count: number;
}

/** The new row of a row, or undefined when it was deleted. */
export function movedRow(row: number, move: RowMove): number | undefined {
  if (row < move.row) return row;
  if (move.count < 0 && row < move.row - move.count) return undefined;
  return row + move.count;
}

/** The new first and last row of a span, shrunk by what was deleted out of it; undefined when nothing is left. */
export function movedSpan(first: number, last: number, move: RowMove): { first: number; last: number } | undefined {
  const newFirst = movedRow(first, move) ?? move.row;
  const newLast = movedRow(last, move) ?? move.row - 1;
  return newLast >= newFirst ? { first: newFirst, last: newLast } : undefined;
}

export function movedArea(area: HostArea, move: RowMove): HostArea | undefined {
  const span = movedSpan(area.row, area.row + area.rows - 1, move);
  return span && { ...area, row: span.first, rows: span.last - span.first + 1 };
}

export function movedAreas(areas: readonly HostArea[], move: RowMove): HostArea[] {
  return areas.flatMap((area) => movedArea(area, move) ?? []);
}

/** Moves the entries of an object keyed by row. */
export function movedKeys<Value>(byRow: Record<number, Value>, move: RowMove): Record<number, Value> {
  const result: Record<number, Value> = {};
  for (const [key, value] of Object.entries(byRow)) {
    const row = movedRow(Number(key), move);
    if (row !== undefined) result[row] = value;
  }
  return result;
}
