/** Where rows or columns end up when some are inserted or deleted before, between or behind them. */
import type { HostArea } from "../document";
import { MAX_COLUMNS, MAX_ROWS } from "./areas";

/** `count` > 0: that many rows or columns are inserted before `at`; `count` < 0: that many are deleted from `at` on */
export interface LineMove {
  axis: "row" | "column";
  at: number;
  count: number;
}

const LENGTH = { row: "rows", column: "columns" } as const;
const LIMIT = { row: MAX_ROWS, column: MAX_COLUMNS };

/** The new position of a row or column, or undefined when it was deleted or pushed off the sheet. */
export function movedLine(line: number, { axis, at, count }: LineMove): number | undefined {
  if (line < at) return line;
  if (count < 0 && line < at - count) return undefined;
  return line + count < LIMIT[axis] ? line + count : undefined;
}

/** The new first and last line of a span, shrunk by what was deleted out of it; undefined when nothing is left. The whole sheet stays whole. */
export function movedSpan(first: number, last: number, { axis, at, count }: LineMove): { first: number; last: number } | undefined {
  const end = LIMIT[axis] - 1;
  if (first === 0 && last >= end) return { first, last };
  const newFirst = first < at ? first : Math.max(at, first + count);
  const newLast = Math.min(end, last < at ? last : Math.max(at - 1, last + count));
  return newLast >= newFirst ? { first: newFirst, last: newLast } : undefined;
}

export function movedArea(area: HostArea, move: LineMove): HostArea | undefined {
  const first = area[move.axis];
  const span = movedSpan(first, first + area[LENGTH[move.axis]] - 1, move);
  return span && { ...area, [move.axis]: span.first, [LENGTH[move.axis]]: span.last - span.first + 1 };
}

export function movedAreas(areas: readonly HostArea[], move: LineMove): HostArea[] {
  return areas.flatMap((area) => movedArea(area, move) ?? []);
}

/** Moves things that lie in one cell each. */
export function movedPlaces<Placed extends { row: number; column: number }>(things: readonly Placed[], move: LineMove): Placed[] {
  return things.flatMap((thing) => {
    const line = movedLine(thing[move.axis], move);
    return line === undefined ? [] : [{ ...thing, [move.axis]: line }];
  });
}

/** Moves the entries of an object keyed by row or column. */
export function movedKeys<Value>(byLine: Record<number, Value>, move: LineMove): Record<number, Value> {
  const result: Record<number, Value> = {};
  for (const key in byLine) {
    const line = movedLine(Number(key), move);
    const value = byLine[key];
    if (line !== undefined && value !== undefined) result[line] = value;
  }
  return result;
}
