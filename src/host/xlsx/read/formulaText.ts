/** Formula texts of a file → formulas of the document: shared formulas moved to their cell, links to other files recognised. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnLetters } from "../addresses";

// What may not be touched (texts, quoted sheet names, brackets), then references: cell, whole columns, whole rows.
const TOKENS = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]` +
  String.raw`|(?<![\w.$\p{L}])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!\p{L}])` +
  String.raw`|(?<![\w.$\p{L}])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(!$\p{L}])` +
  String.raw`|(?<![\w.$:\p{L}])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.\p{L}])`,
  "gu",
);
const EXTERNAL = /"(?:[^"]|"")*"|'[^']*\[\d+\](?:[^']|'')*'!|(?<![\p{L}\p{N}_.\][,])\[\d+\][\p{L}\p{N}_.]*!/gu;

/**
 * The formula as it reads when it is filled down and to the right by so many rows and columns.
 * References wrap around the edge of the sheet, as in the shared formulas of files.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (fixed: string, text: string): string => fixed + (fixed === "$" ? text : columnLetters(wrap(columnIndex(text) + columns, MAX_COLUMNS)));
  const row = (fixed: string, text: string): string => fixed + (fixed === "$" ? text : wrap(Number(text) - 1 + rows, MAX_ROWS) + 1);
  return formula.replace(TOKENS, (token: string, ...groups: (string | undefined)[]) => {
    const [cellFixed, cellColumn, rowFixed, cellRow, fromFixed, from, toFixed, to, topFixed, top, bottomFixed, bottom] = groups;
    if (cellColumn !== undefined && cellRow !== undefined) return column(cellFixed ?? "", cellColumn) + row(rowFixed ?? "", cellRow);
    if (from !== undefined && to !== undefined) return `${column(fromFixed ?? "", from)}:${column(toFixed ?? "", to)}`;
    if (top !== undefined && bottom !== undefined) return `${row(topFixed ?? "", top)}:${row(bottomFixed ?? "", bottom)}`;
    return token;
  });
}

/** True when it reads another workbook (`[1]Sheet1!A1`): the file keeps its address in a part that is not carried. */
export function readsOtherWorkbook(formula: string): boolean {
  if (!formula.includes("[")) return false;
  return (formula.match(EXTERNAL) ?? []).some((token) => !token.startsWith('"'));
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}
