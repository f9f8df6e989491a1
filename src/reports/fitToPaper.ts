/** Narrows columns of text until what is printed of a report fits across an A4 page in letters that can be read. */
import { holdsHeader, linesIn, longestWord, sentenceWidth, wrappedHeaderWidth } from "./columnWidths";
import { roomForBlocks } from "./roomForBlocks";
import type { ColumnModel, SheetModel, TextBlock } from "./sheetModel";

type Print = SheetModel["print"];

/** Characters of the default font across an A4 page on its side, printed at 73 % of their size on the screen: 11 points become 8. */
export const PAGE_PLACES = 208;
/** what a cell's own margins take, in characters */
const CELL_MARGIN = 0.72;
/** columns of short words are not squeezed */
const LEAST_WIDTH = 9;
/** of a header, where the page is narrow */
const MOST_HEADER_LINES = 3;
/** so many of a column's texts decide on its width */
const USUAL = 0.8;
/** part of the room left over that a try gives back */
const STEP = 0.05;

/** The columns as they are where they fit; else as narrow as needed, their texts in as few lines as needed, `mostLines` at most. What room is left goes to the texts first. */
export function fitToPaper(columns: readonly ColumnModel[], blocks: readonly TextBlock[], print: Print, mostLines: number): ColumnModel[] {
  let narrow = [...columns];
  for (let lines = 1; lines <= mostLines && !fits(narrow, print); lines++) narrow = narrowed(columns, blocks, print, { lines, mostLines });
  const roomy = widened(widened(narrow, columns, print, (column) => textsOf(column).length > 0), columns, print, () => true);
  return roomy.map((column, at) => (column.width < columns[at]!.width && isWrapped(column) ? { ...column, wrap: true } : column));
}

/** Some of the columns widened by as large a part of what they had more as the page has room for. */
function widened(narrow: readonly ColumnModel[], wide: readonly ColumnModel[], print: Print, which: (column: ColumnModel) => boolean): ColumnModel[] {
  const by = (part: number): ColumnModel[] => narrow.map((column, at) => (which(column) ? between(column, wide[at]!, part) : column));
  let part = 1;
  while (part > 0 && !fits(by(part), print)) part -= STEP;
  return by(Math.max(0, part));
}

/** The columns that are printed: all, or up to the last one named. */
export function printedColumns(columns: readonly ColumnModel[], { lastColumn }: Print): readonly ColumnModel[] {
  const last = columns.findIndex(({ id }) => id === lastColumn);
  return last < 0 ? columns : columns.slice(0, last + 1);
}

export function placesOf({ width }: ColumnModel): number {
  return width + CELL_MARGIN;
}

function fits(columns: readonly ColumnModel[], print: Print): boolean {
  return printedColumns(columns, print).reduce((sum, column) => sum + placesOf(column), 0) <= PAGE_PLACES;
}

/** Each column of text as narrow as its header, its longest word, most of its texts in so many lines, and the blocks below allow. */
function narrowed(columns: readonly ColumnModel[], blocks: readonly TextBlock[], print: Print, { lines, mostLines }: { lines: number; mostLines: number }): ColumnModel[] {
  const printed = printedColumns(columns, print).length;
  const narrow = columns.map((column, at) => {
    if (at >= printed) return column;
    const header = Math.max(LEAST_WIDTH - 2, wrappedHeaderWidth(column.header, MOST_HEADER_LINES));
    const texts = textsOf(column);
    const words = texts.reduce((widest, text) => Math.max(widest, longestWord(text)), texts.length > 0 ? LEAST_WIDTH : column.contentWidth ?? column.width);
    const from = Math.min(column.width, Math.max(header, words));
    let width = texts.length > 0 ? sentenceWidth(lines === 1 ? texts : usualOf(texts), { from, to: column.width, lines }) : from;
    if (texts.length > 0) width = sentenceWidth(texts, { from: width, to: column.width, lines: mostLines });
    while (width < column.width && !holdsHeader(column.header, width, MOST_HEADER_LINES)) width += 1;
    return { ...column, width };
  });
  return roomForBlocks(narrow, blocks).map((column, at) => ({ ...column, width: Math.min(column.width, columns[at]!.width) }));
}

/** All but the few longest, for whose sake a column of several lines is not made wide: their rows are higher. */
function usualOf(texts: readonly string[]): string[] {
  return [...texts].sort((a, b) => a.length - b.length).slice(0, Math.ceil(texts.length * USUAL));
}

/** But to no width at which its header breaks badly. */
function between(narrow: ColumnModel, wide: ColumnModel, part: number): ColumnModel {
  let width = narrow.width + Math.floor((wide.width - narrow.width) * part);
  while (width > narrow.width && width < wide.width && !holdsHeader(narrow.header, width, MOST_HEADER_LINES)) width -= 1;
  return { ...narrow, width };
}

/** Each text once. */
function textsOf({ content, format }: ColumnModel): string[] {
  if (!("values" in content) || format !== "@") return [];
  return [...new Set(content.values)].filter((value): value is string => typeof value === "string" && value !== "");
}

function isWrapped(column: ColumnModel): boolean {
  return textsOf(column).some((text) => linesIn(text, column.width) > 1);
}
