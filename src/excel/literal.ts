/** What must be written into a cell so that Excel keeps a value as it is and never reads a text as a formula, number or date. */
import type { CellValue } from "../reports/sheetModel";

export const TEXT_FORMAT = "@";

/**
 * A text from a ledger may begin with = + - @ or look like a number or a date. In a cell that has the text format already,
 * only a leading "=" or "'" still needs Excel's apostrophe; in any other cell everything does that Excel could convert.
 */
export function literal(value: CellValue, format: string): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? value : "";
  if (typeof value === "boolean") return value;
  if (value === "") return "";
  const text = value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
  const risky = format === TEXT_FORMAT ? /^[='+@-]/.test(text) : convertible(text);
  return risky ? `'${text}` : text;
}

/** what a cell holds at most, less one for the apostrophe */
const LONGEST = 32_766;

/** True when Excel could take the text for something else: what does not begin with a letter, truth values, month names, Chinese dates and times. */
function convertible(text: string): boolean {
  return !/^\p{L}/u.test(text) || /^(true|false)$/i.test(text) || /^\p{L}{3,9}[\s.,/-]*\d/u.test(text) || /^([上下]午|[〇零一二三四五六七八九十]+[年月])/.test(text);
}

/** A text inside a formula: quoted, cut where a formula's text must end (255 characters each, so in parts). */
export function quoted(text: string): string {
  const parts = text.match(/[\s\S]{1,250}/g) ?? [""];
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join("&");
}
