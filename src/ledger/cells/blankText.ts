/** Cell texts that mean nothing: blanks, placeholders and error values. */
import type { Cell } from "../types";

const PLACEHOLDERS = new Set(["", "null", "none", "nan", "n/a", "na", "nil", "—", "——", "–", "-", "--", "/", "\\", "无", "(空白)", "(blank)", "#"]);
const ERRORS = new Set([
  "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!",
  "#UNKNOWN!", "#BUSY!", "#GETTING_DATA",
]);

/** True where anything stands in the cell, be it a placeholder. */
export function isFilled(cell: Cell): boolean {
  return cell !== "" && cell !== null;
}

export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERRORS.has(text.toUpperCase());
}

/** True for text that stands for an empty cell. The text must be trimmed. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 7) return false;
  const last = text.charCodeAt(text.length - 1);
  return !(last >= 48 && last <= 57) && PLACEHOLDERS.has(text.toLowerCase());
}

/** Trims, makes one plain space of any run of white space, and drops invisible characters. */
export function tidy(text: string): string {
  return text.replace(/[\u200b-\u200f\u2060\ufeff]/g, "").replace(/\s+/g, " ").trim();
}
