/** Finds the cell references in a formula's text and writes it again with them changed: copies, moved rows and columns, renamed sheets. */
import { columnLetters } from "../xlsx/addresses";
import { MAX_COLUMNS, MAX_ROWS } from "./areas";
import type { LineMove } from "./lineMove";
import { movedSpan } from "./lineMove";

/** One end of a reference; a whole column has no row, a whole row no column. Fixed = with "$". */
interface Corner {
  column?: number;
  columnFixed: boolean;
  row?: number;
  rowFixed: boolean;
}

interface FormulaReference {
  /** as named in front of "!", unquoted */
  sheet?: string;
  first: Corner;
  last?: Corner;
}

/** Strings and structured references are matched first, so that what looks like a cell inside them is left alone. */
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const REFERENCE = new RegExp(
  String.raw`"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\p{L}\p{N}_.$])(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`
  + String.raw`(${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])`, "giu");
const FUNCTION_START = /[\p{L}_][\p{L}\p{N}_.]*\(/gu;
const CORNER = /^(\$?)([A-Z]{0,3})(\$?)(\d*)$/i;

/** The formula of a copy that lies so many rows down and columns right; a reference pushed off the sheet becomes #REF!. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const first = shifted(reference.first, rows, columns);
    const last = reference.last && shifted(reference.last, rows, columns);
    return first && last !== null ? { ...reference, first, last } : null;
  });
}

/** The formula after rows or columns moved in a sheet; `home` is the sheet where the formula itself stands. */
export function formulaAfterLineMove(formula: string, home: string, sheet: string, move: LineMove): string {
  const { axis } = move;
  return mapReferences(formula, (reference) => {
    const first = reference.first[axis];
    if (!isSameSheet(reference.sheet ?? home, sheet) || first === undefined) return reference;
    const last = reference.last?.[axis] ?? first;
    const span = movedSpan(Math.min(first, last), Math.max(first, last), move);
    if (!span) return null;
    return {
      ...reference,
      first: { ...reference.first, [axis]: span.first },
      last: reference.last && { ...reference.last, [axis]: span.last },
    };
  });
}

/** The formula after a sheet was renamed, or deleted (its references become #REF!). */
export function formulaAfterSheetChange(formula: string, sheet: string, newName: string | undefined): string {
  return mapReferences(formula, (reference) => {
    if (reference.sheet === undefined || !isSameSheet(reference.sheet, sheet)) return reference;
    return newName === undefined ? null : { ...reference, sheet: newName };
  });
}

/**
 * A formula's text cut at its relative row numbers (0-based), which stand as numbers among the texts that stay when the formula is copied
 * down a column; undefined when names, tables or spilled ranges are in it.
 */
export function cutAtRows(formula: string): (string | number)[] | undefined {
  const others = formula.replace(REFERENCE, "").replace(FUNCTION_START, "");
  if (formula.includes("[") || /[\p{L}_#@{]/u.test(others)) return undefined;
  const parts: (string | number)[] = [];
  let end = 0;
  for (const match of formula.matchAll(REFERENCE)) {
    const [text, , cells] = match;
    const start = match.index + text.length - (cells ?? "").length;
    for (const row of (cells ?? "").matchAll(/(?<![$\d])\d+/g)) {
      parts.push(formula.slice(end, start + row.index), Number(row[0]) - 1);
      end = start + row.index + row[0].length;
    }
  }
  return [...parts, formula.slice(end)];
}

/** Whether an expression without calls speaks of single cells and values alone, and so gives one value. */
export function isOfSingleCells(expression: string): boolean {
  return !/[\p{L}_#@{[(:]/u.test(expression.replace(REFERENCE, (text, _sheet, cells: string | undefined) => (cells?.includes(":") === false ? "1" : text)));
}

/** A sheet's name as it stands before "!" in a formula: quoted unless it is a plain word. */
export function quotedSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function mapReferences(formula: string, change: (reference: FormulaReference) => FormulaReference | null): string {
  return formula.replace(REFERENCE, (text: string, sheet: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return text;
    const reference = parseReference(sheet, cells);
    const changed = change(reference);
    if (changed === reference) return text;
    return changed ? referenceText(changed) : "#REF!";
  });
}

function parseReference(sheet: string | undefined, cells: string): FormulaReference {
  const [first = "", last] = cells.split(":");
  return {
    sheet: sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    first: parseCorner(first),
    last: last === undefined ? undefined : parseCorner(last),
  };
}

function parseCorner(text: string): Corner {
  const [, dollar = "", letters = "", rowDollar = "", digits = ""] = CORNER.exec(text) ?? [];
  const isRowOnly = letters === "";
  return {
    column: isRowOnly ? undefined : columnNumber(letters),
    columnFixed: !isRowOnly && dollar !== "",
    row: digits === "" ? undefined : Number(digits) - 1,
    rowFixed: rowDollar !== "" || (isRowOnly && dollar !== ""),
  };
}

function referenceText({ sheet, first, last }: FormulaReference): string {
  const prefix = sheet === undefined ? "" : `${quotedSheetName(sheet)}!`;
  return `${prefix}${cornerText(first)}${last ? `:${cornerText(last)}` : ""}`;
}

function cornerText({ column, columnFixed, row, rowFixed }: Corner): string {
  const letters = column === undefined ? "" : `${columnFixed ? "$" : ""}${columnLetters(column)}`;
  return row === undefined ? letters : `${letters}${rowFixed ? "$" : ""}${row + 1}`;
}

function shifted(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns;
  const isOff = (row !== undefined && (row < 0 || row >= MAX_ROWS)) || (column !== undefined && (column < 0 || column >= MAX_COLUMNS));
  return isOff ? null : { ...corner, row, column };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function isSameSheet(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
