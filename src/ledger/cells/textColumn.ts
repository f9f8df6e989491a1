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
  const dictionary = new TextDictionary();
  let filled = 0;
  let numbers = 0;
  let previous: Cell | undefined;
  let code = -1;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === "" || cell === null || cell === undefined) { codes[i] = -1; continue; }
    if (cell !== previous) {
      previous = cell;
      code = dictionary.numberOf(typeof cell === "string" ? cell : cellText(cell));
    }
    codes[i] = code;
    filled++;
    if (typeof cell === "number") numbers++;
  }
  const read: TextCells = { codes, values: dictionary.texts, issues: [], numbers, texts: filled - numbers };
  return dictionary.texts.every(isTidy) ? read : tidied(read);
}

function isTidy(text: string): boolean {
  return cellText(text) === text;
}

/** The column with its texts tidied: two forms of one text get one code, and what means nothing becomes blank. */
function tidied(raw: TextCells): TextCells {
  const dictionary = new TextDictionary();
  const renamed = raw.values.map((value) => {
    const text = cellText(value);
    return text === "" ? -1 : dictionary.numberOf(text);
  });
  const read: TextCells = { ...raw, values: dictionary.texts };
  for (let i = 0; i < raw.codes.length; i++) {
    const rawCode = raw.codes[i]!;
    if (rawCode < 0) continue;
    const code = renamed[rawCode]!;
    read.codes[i] = code;
    if (code >= 0) continue;
    read.texts--;
    const found = raw.values[rawCode]!;
    if (isErrorText(found.trim())) read.issues.push({ index: i, code: "cell-error", found, lost: true });
  }
  return read;
}

/** Anything but plain letters, digits, signs and Chinese characters: only such a text may need tidying. */
const UNTIDY = /[^\x21-\x7e\u3400-\u9fff]/;

/** The text that a cell stands for, "" when it means nothing. Whole numbers keep all their digits. */
export function cellText(cell: Cell): string {
  if (typeof cell === "number") return Number.isInteger(cell) && !Number.isSafeInteger(cell) ? BigInt(cell).toString() : String(cell);
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  const text = UNTIDY.test(cell) ? halfWidth(tidy(cell)) : cell;
  return isPlaceholder(text) || isErrorText(text) ? "" : text;
}

/** Full-width letters and digits become plain ones, so that the same id typed in two ways is one id; brackets in names stay. */
function halfWidth(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
