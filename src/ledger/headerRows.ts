/** Header rows as columns with readings: one row, two rows with merged group heads, or one language above another. */
import { tidy } from "./cells/blankText";
import { profileOf } from "./columnProfile";
import type { ColumnProfile } from "./columnProfile";
import { hasChinese } from "./headerText";
import type { Cell, SheetHead } from "./types";
import { isKnownHeader } from "./vocabulary";

export interface HeaderColumn {
  /** 0-based sheet column */
  column: number;
  /** as shown to the user, "" when the header is empty */
  header: string;
  /** texts by which the column may be known, the fullest first */
  readings: string[];
  profile: ColumnProfile;
}

export interface HeaderBlock {
  /** index into head.cells of the header's last row */
  row: number;
  depth: 1 | 2;
  columns: HeaderColumn[];
  /** cells of the lower row that are column names in their own right */
  lowerKnown: number;
}

/** Half-open range of columns, as indexes into a row of head.cells. */
export interface ColumnSpan {
  from: number;
  to: number;
}

/** Rows used to judge what a column holds. */
export const SAMPLE_ROWS = 50;

/** Reads the header that begins in `row`; undefined when a second row is asked for but is no header. */
export function headerBlock(head: SheetHead, row: number, depth: 1 | 2, span: ColumnSpan): HeaderBlock | undefined {
  const upper = texts(head.cells[row] ?? [], span);
  const lower = depth === 2 ? texts(head.cells[row + 1] ?? [], span) : [];
  if (depth === 2 && !isHeaderRow(head.cells[row + 1] ?? [], lower, span)) return undefined;
  const readings = depth === 1 ? upper.map(oneCell) : combine(upper, lower);
  const last = row + depth - 1;
  const columns = readings.map((texts, index) => ({
    column: head.firstColumn + span.from + index,
    header: texts[0] ?? "",
    readings: texts,
    profile: profileOf(columnSample(head, last + 1, span.from + index)),
  }));
  return { row: last, depth, columns, lowerKnown: lower.filter((text) => text !== "" && isKnownHeader(text)).length };
}

/** The cells of one column below a header, as far as the head reaches. */
export function columnSample(head: SheetHead, fromRow: number, index: number): Cell[] {
  const cells: Cell[] = [];
  for (let row = fromRow; row < Math.min(head.cells.length, fromRow + SAMPLE_ROWS); row++) cells.push(head.cells[row]?.[index] ?? "");
  return cells;
}

function texts(row: readonly Cell[], span: ColumnSpan): string[] {
  const found: string[] = [];
  for (let index = span.from; index < span.to; index++) {
    const cell = row[index];
    found.push(typeof cell === "string" ? tidy(cell) : typeof cell === "number" ? String(cell) : "");
  }
  return found;
}

/** A lower header row holds words only, and some of them name columns or units. */
function isHeaderRow(cells: readonly Cell[], lower: string[], span: ColumnSpan): boolean {
  const filled = lower.filter((text) => text !== "");
  if (filled.length === 0 || cells.slice(span.from, span.to).some((cell) => typeof cell === "number" || typeof cell === "boolean")) return false;
  return filled.every((text) => text.length <= 40) && filled.filter(isKnownHeader).length * 3 >= filled.length;
}

/** One cell may hold both languages: 客户编号 Customer No. */
function oneCell(text: string): string[] {
  if (text === "") return [];
  if (!hasChinese(text) || !/[A-Za-z]{3}/.test(text)) return [text];
  const chinese = tidy(text.replace(/[A-Za-z][A-Za-z .#/'-]*/g, " "));
  const latin = tidy(text.replace(/[^A-Za-z0-9 .#/'-]+/g, " "));
  return [text, chinese, latin].filter((reading) => reading !== "");
}

function combine(upper: string[], lower: string[]): string[][] {
  if (isBilingual(upper, lower)) return upper.map((text, index) => [text, lower[index]!].filter((reading) => reading !== ""));
  let group = "";
  return upper.map((text, index) => {
    const sub = lower[index]!;
    if (text !== "") group = text;
    if (sub === "") return oneCell(text);
    return group === "" ? oneCell(sub) : [`${group} ${sub}`, sub];
  });
}

function isBilingual(upper: string[], lower: string[]): boolean {
  const both = upper.map((text, index) => [text, lower[index]!] as const).filter(([a, b]) => a !== "" && b !== "");
  const crossed = both.filter(([a, b]) => hasChinese(a) !== hasChinese(b));
  return both.length >= 3 && crossed.length * 5 >= both.length * 4;
}
