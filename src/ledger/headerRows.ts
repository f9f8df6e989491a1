/** Header rows as columns with readings: one row, two or three rows with merged group heads, or one language above another. */
import { isFilled, tidy } from "./cells/blankText";
import { profileOf } from "./columnProfile";
import type { ColumnProfile } from "./columnProfile";
import { hasChinese } from "./headerText";
import { isKindOfMoney } from "./moneyUnits";
import type { Cell, DateParts, SheetHead } from "./types";
import { isKnownHeader } from "./vocabulary";

export interface HeaderColumn {
  /** 0-based sheet column */
  column: number;
  /** as shown to the user, "" when the header is empty */
  header: string;
  /** texts by which the column may be known, the fullest first */
  readings: string[];
  profile: ColumnProfile;
  parts?: DateParts;
}

export type HeaderDepth = 1 | 2 | 3;

export interface HeaderBlock {
  /** index into head.cells of the header's last row */
  row: number;
  depth: HeaderDepth;
  columns: HeaderColumn[];
  /** cells of the lower rows that are column names in their own right */
  lowerKnown: number;
  /** the last row only says in which money the columns are */
  isMoneyRow: boolean;
}

/** Half-open range of columns, as indexes into a row of head.cells. */
export interface ColumnSpan {
  from: number;
  to: number;
}

/** Rows used to judge what a column holds. */
export const SAMPLE_ROWS = 50;

/** Reads the header that begins in `row`; undefined when further rows are asked for but are no header. */
export function headerBlock(head: SheetHead, row: number, depth: HeaderDepth, span: ColumnSpan): HeaderBlock | undefined {
  const rows = Array.from({ length: depth }, (_, index) => texts(head.cells[row + index] ?? [], span));
  const lower = rows.slice(1);
  if (!lower.every((texts, index) => isHeaderRow(head.cells[row + index + 1] ?? [], texts, span))) return undefined;
  const upper = depth === 3 ? joinGroups(rows[0]!, rows[1]!) : rows[0]!;
  const readings = depth === 1 ? upper.map(oneCell) : combine(upper, rows[depth - 1]!);
  const last = row + depth - 1;
  const alone = head.cells.slice(last + 1, last + 1 + SAMPLE_ROWS).map((cells) => cells.slice(span.from, span.to).filter(isFilled).length === 1);
  const columns = readings.map((texts, index) => ({
    column: head.firstColumn + span.from + index,
    header: texts[0] ?? "",
    readings: texts,
    profile: profileOf(columnSample(head, last + 1, span.from + index), alone),
  }));
  return { row: last, depth, columns, lowerKnown: lower.flat().filter((text) => text !== "" && isKnownHeader(text)).length, isMoneyRow: depth > 1 && isOfMoney(rows[depth - 1]!) };
}

function isOfMoney(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  return filled.length > 0 && filled.every(isKindOfMoney);
}

/** Two rows of groups as one: `2025年` over `已逾期`, the upper one reaching as far as it is merged. */
function joinGroups(upper: string[], lower: string[]): string[] {
  let group = "";
  return upper.map((text, index) => {
    const sub = lower[index]!;
    if (text !== "") group = text;
    return sub === "" ? text : tidy(`${group} ${sub}`);
  });
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
  if (isOfMoney(lower)) return true;
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
    if (group === "") return oneCell(sub);
    // 借方 over 本币, Balance over USD: the head above is the column's own
    return isKindOfMoney(sub) ? [`${group} ${sub}`, group] : [`${group} ${sub}`, sub];
  });
}

function isBilingual(upper: string[], lower: string[]): boolean {
  const both = upper.map((text, index) => [text, lower[index]!] as const).filter(([a, b]) => a !== "" && b !== "");
  const crossed = both.filter(([a, b]) => hasChinese(a) !== hasChinese(b));
  return both.length >= 3 && crossed.length * 5 >= both.length * 4;
}
