/** Reads a column of ids, names and words into codes and a dictionary; numbers become the digits that the user sees. */
import type { Cell, TextColumn } from "../types";
import { isErrorText, isPlaceholder, tidy } from "./blankText";
import type { CellIssue } from "./issue";
import { TextDictionary } from "./textDictionary";

export interface TextCells extends TextColumn {
  issues: CellIssue[];
  /** true once values were changed so that two may be equal */
  mayRepeat?: boolean;
  /** how many cells were numbers and how many were text */
  numbers: number;
  texts: number;
}

export function readTexts(cells: readonly Cell[]): TextCells {
  const codes = new Int32Array(cells.length);
  const read: TextCells = { codes, values: [], issues: [], numbers: 0, texts: 0 };
  const byText = new TextDictionary();
  let previous: Cell | undefined;
  let code = -1;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === "" || cell === null || cell === undefined) { codes[i] = -1; continue; }
    if (cell !== previous) {
      previous = cell;
      const raw = typeof cell === "string" ? cell : cellText(cell);
      code = byText.get(raw) ?? newCode(raw, cell, read.values, byText);
    }
    codes[i] = code;
    if (typeof cell === "number") read.numbers++;
    else if (code >= 0) read.texts++;
    else if (typeof cell === "string" && isErrorText(cell.trim())) read.issues.push({ index: i, code: "cell-error", found: cell, lost: true });
  }
  return read;
}

/** Anything but plain letters, digits, signs and Chinese characters: only such a text may need tidying. */
const UNTIDY = /[^\x21-\x7e\u3400-\u9fff]/;

/** The text that a cell stands for, "" when it means nothing. Whole numbers keep all their digits. */
export function cellText(cell: Cell): string {
  if (typeof cell === "number") return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  const text = UNTIDY.test(cell) ? halfWidth(tidy(cell)) : cell;
  return isPlaceholder(text) || isErrorText(text) ? "" : text;
}

/** One entry a distinct text; a text that had to be tidied is entered in both forms. */
function newCode(raw: string, cell: string | number | boolean, values: string[], byText: TextDictionary): number {
  const text = cellText(cell);
  let code = text === "" ? -1 : text === raw ? undefined : byText.get(text);
  if (code === undefined) {
    code = values.push(text) - 1;
    byText.set(text, code);
  }
  if (raw !== text) byText.set(raw, code);
  return code;
}

/** Full-width letters and digits become plain ones, so that the same id typed in two ways is one id; brackets in names stay. */
function halfWidth(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
