/** Narrows columns of text until what is printed of a report fits across an A4 page in letters that can be read. */
import { headerWidth, linesIn, longestWord, sentenceWidth } from "./columnWidths";
import { roomForBlocks } from "./roomForBlocks";
import type { ColumnModel, SheetModel, TextBlock } from "./sheetModel";

type Print = SheetModel["print"];

/** Characters of the default font across an A4 page on its side, printed at 64 % of their size on the screen: 11 points become 7. */
export const PAGE_PLACES = 238;
/** what a cell's own margins take, in characters */
const CELL_MARGIN = 0.72;
/** columns of short words are not squeezed */
const LEAST_WIDTH = 16;
/** part of the room left over that a try gives back */
const STEP = 0.05;

/** The columns as they are where they fit; else those of text as narrow as needed, their texts in as few lines as needed, `mostLines` at most. */
export function fitToPaper(columns: readonly ColumnModel[], blocks: readonly TextBlock[], print: Print, mostLines: number): ColumnModel[] {
  let narrow = [...columns];
  for (let lines = 1; lines <= mostLines && !fits(narrow, print); lines++) narrow = narrowed(columns, blocks, print, lines);
  let part = 1;
  while (part > 0 && !fits(between(narrow, columns, part), print)) part -= STEP;
  return between(narrow, columns, Math.max(0, part)).map((column, at) => (column.width < columns[at]!.width && isWrapped(column) ? { ...column, wrap: true } : column));
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

/** Each column of text as narrow as its header, its longest word, its texts in so many lines, and the blocks below allow. */
function narrowed(columns: readonly ColumnModel[], blocks: readonly TextBlock[], print: Print, lines: number): ColumnModel[] {
  const printed = printedColumns(columns, print).length;
  const narrow = columns.map((column, at) => {
    const texts = textsOf(column);
    if (texts.length === 0 || at >= printed || column.width <= LEAST_WIDTH) return column;
    const least = texts.reduce((widest, text) => Math.max(widest, longestWord(text)), Math.max(LEAST_WIDTH, headerWidth(column.header)));
    return { ...column, width: sentenceWidth(texts, { from: Math.min(column.width, least), to: column.width, lines }) };
  });
  return roomForBlocks(narrow, blocks).map((column, at) => ({ ...column, width: Math.min(column.width, columns[at]!.width) }));
}

function between(narrow: readonly ColumnModel[], wide: readonly ColumnModel[], part: number): ColumnModel[] {
  return narrow.map((column, at) => ({ ...column, width: column.width + Math.floor((wide[at]!.width - column.width) * part) }));
}

/** Each text once. */
function textsOf({ content, format }: ColumnModel): string[] {
  if (!("values" in content) || format !== "@") return [];
  return [...new Set(content.values)].filter((value): value is string => typeof value === "string" && value !== "");
}

function isWrapped(column: ColumnModel): boolean {
  return textsOf(column).some((text) => linesIn(text, column.width) > 1);
}
