/** What Excel makes of a text that is typed into a cell: a number, a date, a formula, an error, a truth value or the text itself. */
import { CellValueType, numfmt } from "@univerjs/core";

/** v, t and f are Univer's cell fields; format is the number format that Excel gives to a General cell with it */
export interface TypedText {
  v?: string | number;
  t?: CellValueType;
  f?: string;
  format?: string;
}

export const ERROR_TEXTS: ReadonlySet<string> = new Set([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA", "#BUSY!", "#CONNECT!", "#BLOCKED!",
]);

/**
 * Types a text as Excel does. In a cell whose format is Text everything stays text; elsewhere numbers, percentages, amounts and
 * dates (month first where it is ambiguous, as Office.js reads them) become numbers, and "'" keeps the rest as text.
 */
export function typeText(text: string, isTextCell: boolean): TypedText {
  if (text.startsWith("'")) return { v: text.slice(1), t: CellValueType.FORCE_STRING };
  if (isTextCell) return { v: text, t: CellValueType.FORCE_STRING };
  if (text.startsWith("=") && text.length > 1) return { f: withLongThisRow(text) };
  if (text.startsWith("#") && ERROR_TEXTS.has(text)) return { v: text, t: CellValueType.STRING };
  return typeConstant(text);
}

/** figures and the signs of numbers, dates, times and amounts, nothing else: the words in an ordinary text end the search early */
const MAY_BE_NUMBER = /^[\s(+\-$€£¥￥.\d][\s\d,.:/\-%()+$€£¥￥e]*(?:[ap]m)?$/i;
const MAY_BE_DAY_FIRST = /^\d{1,2}[\s\-/]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/i;
const MAY_BE_MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s\-/,]+\d/i;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/;
const LONGEST_NUMBER = 40;

function typeConstant(text: string): TypedText {
  if (text.length > LONGEST_NUMBER || text.length === 0) return { v: text, t: CellValueType.STRING };
  if (!MAY_BE_NUMBER.test(text)) {
    const word = text.toUpperCase();
    if (word === "TRUE" || word === "FALSE") return { v: word === "TRUE" ? 1 : 0, t: CellValueType.BOOLEAN };
    if (!MAY_BE_MONTH.test(text) && !MAY_BE_DAY_FIRST.test(text) && !CHINESE_DATE.test(text)) return { v: text, t: CellValueType.STRING };
  }
  const parsed = numfmt.parseValue(text.replace(CHINESE_DATE, (_all, year, month, day) => `${year}-${month}-${day ?? 1}`));
  if (typeof parsed?.v !== "number") return { v: text, t: CellValueType.STRING };
  return { v: parsed.v, t: CellValueType.NUMBER, format: CHINESE_DATE.test(text) ? chineseFormat(text) : parsed.z };
}

function chineseFormat(text: string): string {
  return text.endsWith("日") ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"';
}

/** Files and Univer know only `T[[#This Row],[Amount]]`; Excel's people type `T[@Amount]`. */
function withLongThisRow(formula: string): string {
  if (!formula.includes("[@")) return formula;
  return formula.replace(/"(?:[^"]|"")*"|\[@(?:\[([^\]]+)\]|([^\]]+))\]/g, (text, bracketed?: string, plain?: string) => {
    const column = bracketed ?? plain;
    return column === undefined ? text : `[[#This Row],[${column}]]`;
  });
}
