/** How wide a column must be for its header, its amounts and its sentences, in characters of the default font. */
import { displayWidth } from "../collection/letters/plainTable";
import type { MinorUnits } from "../measures/money";
import type { ColumnModel } from "./sheetModel";

/** Chinese characters and full-width signs: a line may end after any of them, but not before a closing sign. */
const WIDE = "\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF";
const CLOSING = "，。；、）：！？》”％";
const PIECE = new RegExp(`(?:[${WIDE}][${CLOSING}]*|[^${WIDE}\\s]+[${CLOSING}]*)\\s*`, "gu");

/** Beside a digit: a Chinese character is a little wider than two, a Latin letter a little narrower than one. A cell has margins. */
const WIDE_SIGN = 2.12;
const LATIN_SIGN = 0.92;
/** the bars of a trend come from another font */
const BAR_SIGN = 1.35;
const BARS = /[\u2581-\u2588]/g;
const MARGIN = 1;

/** text of one place a sign, by far the most */
const LATIN = /^[ -~]*$/;
const DIGITS = /[0-9]/g;

/** room for the filter button beside a header */
const BUTTON = 3;
/** headers up to this width stay in one line where the page has room */
const SHORT_HEADER = 10;
/** narrower, an amount column looks cramped beside the others */
const LEAST_AMOUNT = 11;

/** A text in lines of at most so many places, as `measure` counts them; longer words stay whole. */
export function wrapText(text: string, places: number, measure: (text: string) => number = displayWidth): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(PIECE) ?? []) {
    if (line !== "" && measure(line + piece.trimEnd()) > places) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** Lines that a text takes in a wrapped cell of a column of this width. */
export function linesIn(text: string, width: number): number {
  const places = Math.max(1, width - MARGIN);
  if (printedWidth(text) <= places) return 1;
  return wrapText(text, places, printedWidth).reduce((lines, line) => lines + Math.max(1, Math.ceil(printedWidth(line) / places)), 0);
}

/** Places of the longest part of a text that no line break may cut. */
export function longestWord(text: string): number {
  return (text.match(PIECE) ?? []).reduce((longest, piece) => Math.max(longest, Math.ceil(printedWidth(piece.trimEnd()))), 0) + MARGIN;
}

export function textWidth(text: string): number {
  return Math.ceil(Math.max(printedWidth(text), displayWidth(text))) + MARGIN;
}

/** Lines that each row needs so that no wrapped text of ours is cut off, at most `most`. */
export function linesOfRows(columns: readonly ColumnModel[], rowCount: number, most: number): number[] {
  const wrapped = columns.flatMap(({ content, wrap, width }) => (wrap && "values" in content ? [{ values: content.values, width }] : []));
  const lines = new Array<number>(rowCount).fill(1);
  for (const { values, width } of wrapped) {
    const known = new Map<string, number>();
    values.forEach((value, row) => {
      const text = String(value ?? "");
      const needed = known.get(text) ?? linesIn(text, width);
      known.set(text, needed);
      lines[row] = Math.min(most, Math.max(lines[row]!, needed));
    });
  }
  return lines;
}

/** In widths of a digit. */
function printedWidth(text: string): number {
  const bars = text.match(BARS)?.length ?? 0;
  return bars > 0 ? bars * BAR_SIGN + printedWidth(text.replace(BARS, "")) : plainWidth(text);
}

function plainWidth(text: string): number {
  const digits = text.match(DIGITS)?.length ?? 0;
  if (LATIN.test(text)) return digits + (text.length - digits) * LATIN_SIGN;
  const signs = [...text].length;
  const wide = displayWidth(text) - signs;
  return wide * WIDE_SIGN + digits + (signs - wide - digits) * LATIN_SIGN;
}

/** The narrowest width within limits in which every text fits into so many lines. */
export function sentenceWidth(texts: readonly string[], limits: { from: number; to: number; lines: number }): number {
  let width = limits.from;
  for (const text of new Set(texts)) while (width < limits.to && linesIn(text, width) > limits.lines) width += 1;
  return width;
}

/** Wide enough for the header in two lines, with room for the filter button; a short one stays in one line. */
export function headerWidth(header: string): number {
  const whole = displayWidth(header);
  return whole <= SHORT_HEADER ? whole + BUTTON : wrappedHeaderWidth(header, 2);
}

/** Wide enough for the header in at most so many lines, each of whole words. */
export function wrappedHeaderWidth(header: string, lines: number): number {
  let width = Math.ceil(displayWidth(header) / lines) + MARGIN;
  while (!holdsHeader(header, width, lines)) width += 1;
  return width;
}

/** The filter button stands beside the lower of several lines; above it there is room enough for a single one. */
export function holdsHeader(header: string, width: number, most: number): boolean {
  const lines = wrapText(header, width - MARGIN);
  return lines.length <= most && lines.every((line, at) => displayWidth(line) + (at > 0 && at === lines.length - 1 ? BUTTON : MARGIN) <= width);
}

/** Lines that a header takes in a column of this width. */
export function headerLines({ header, width }: Pick<ColumnModel, "header" | "width">): number {
  return wrapText(header, Math.max(1, width - MARGIN)).length;
}

/** Wide enough for the amounts and for their sum, with room for a digit more in a later run. */
export function amountsWidth(amounts: readonly (MinorUnits | undefined)[], scale: number): number {
  const known = amounts.filter((amount): amount is MinorUnits => amount !== undefined && !Number.isNaN(amount));
  const sum = known.reduce((total, amount) => total + Math.abs(amount), 0);
  const whole = Math.max(1, Math.round(sum).toFixed(0).length - scale);
  const sign = known.some((amount) => amount < 0) ? 1 : 0;
  const places = sign + whole + Math.floor((whole - 1) / 3) + (scale > 0 ? scale + 1 : 0);
  return Math.max(LEAST_AMOUNT, places + MARGIN);
}
