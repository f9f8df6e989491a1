/** A1 addresses and the references inside formulas. Rows and columns are 0-based. */
import { columnLetters } from "../ledger/cellAddress";

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `A1:C9`, or `$A$1:$C$9` */
export function addressOf(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const corner = (row: number, column: number) => `${mark}${columnLetters(column)}${mark}${row + 1}`;
  return `${corner(area.row, area.column)}:${corner(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** A sheet's name as formulas and links need it; always quoted, which is never wrong. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The area that a name refers to (`='Sheet 1'!$A$1:$C$9`), undefined when it is no single area any more (#REF!). */
export function areaOfReference(formula: string): Area | undefined {
  const match = /!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(formula);
  if (!match) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const [row, column] = [Number(top) - 1, columnIndex(left)];
  return { row, column, rows: Number(bottom) - row, columns: columnIndex(right) - column + 1 };
}

/** One reference to a cell inside a formula, or one end of an area. */
export interface Reference {
  row: number;
  column: number;
  rowAbsolute: boolean;
  columnAbsolute: boolean;
  /** names a sheet, so it does not speak of the formula's own */
  elsewhere: boolean;
}

/** Texts, sheet names, structured references — all to be left alone — and then cells; a word before or after a cell makes it none. */
const TOKEN =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/giu;

/** The formula with each reference to a cell replaced by what `move` makes of it; one that leaves the sheet becomes #REF!. */
export function moveReferences(formula: string, move: (reference: Reference) => { row: number; column: number }): string {
  let elsewhereFrom = -1;
  return formula.replace(TOKEN, (token: string, columnMark: string | undefined, letters: string | undefined, rowMark: string, digits: string, offset: number) => {
    const end = offset + token.length;
    const elsewhere = elsewhereFrom === offset;
    // a sheet's name speaks for the cell after it and, over a colon, for the area's other end
    elsewhereFrom = token.endsWith("!") || (elsewhere && formula[end] === ":") ? end + (formula[end] === ":" ? 1 : 0) : -1;
    if (letters === undefined || columnIndex(letters) >= MAX_COLUMN || Number(digits) > MAX_ROW) return token;
    const reference = { row: Number(digits) - 1, column: columnIndex(letters), rowAbsolute: rowMark === "$", columnAbsolute: columnMark === "$", elsewhere };
    const { row, column } = move(reference);
    if (row < 0 || column < 0 || row >= MAX_ROW || column >= MAX_COLUMN) return "#REF!";
    return `${columnMark ?? ""}${columnLetters(column)}${rowMark}${row + 1}`;
  });
}
