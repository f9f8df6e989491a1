/** Tables one below another on a sheet: where a header of another kind stands below the rows of the first, a new table begins. */
import { isAgeLabel } from "./ageHeaders";
import { isFilled } from "./cells/blankText";
import { compactHeader } from "./headerText";
import { labelOf } from "./labels";
import { titleMoney } from "./moneyUnits";
import type { TitleMoney } from "./moneyUnits";
import type { Cell, SheetHead, TableLayout } from "./types";
import { isKnownHeader } from "./vocabulary";

/** A part of a sheet's head that is looked at as if it were a sheet of its own. */
export interface SheetPart extends SheetHead {
  /** rows at the top of the sheet, whose titles hold for this part too where it has none of its own; none in the first part */
  above: Cell[][];
  /** titles of the parts before this one, the nearest first: its customer and its money where it has no title of its own */
  before: Cell[][];
  /** the sheet's name, where it may be the customer of all rows */
  sheetCustomer?: string;
}

/**
 * The tables of the parts. A header divides the sheet only where a table is found below it as well as above: rows that merely look
 * like one stay with the table in which they stand.
 */
export function splitSheet(head: SheetHead, find: (part: SheetPart) => TableLayout[]): TableLayout[] {
  const { headers, repeated } = headersOf(head.cells);
  const starts = headers.map((row, index) => (index === 0 ? 0 : titleAbove(head.cells, row, headers[index - 1]!)));
  const above = head.cells.slice(0, headers[0] ?? 0);
  const all = [...headers, ...repeated].sort((a, b) => b - a);
  const before = (from: number): Cell[][] => all.filter((row) => row < from && row !== headers[0]).flatMap((row) => head.cells.slice(titleAbove(head.cells, row, -1), row));
  const part = (from: number, to: number | undefined): SheetPart => ({
    ...head, firstRow: head.firstRow + from, rowCount: (to ?? head.rowCount) - from, cells: head.cells.slice(from, to), above: from === 0 ? [] : above, before: before(from),
  });
  const tables = starts.length < 2 ? [] : starts.map((from, index) => find(part(from, starts[index + 1])));
  const kept = starts.filter((_, index) => (tables[index] ?? []).length > 0);
  if (kept.length < 2) return find({ ...head, above: [], before: [] });
  // rows of a header that turned out to be none belong to the table above, which is looked at again with them
  return kept.length === starts.length ? tables.flat() : kept.flatMap((from, index) => find(part(from, kept[index + 1])));
}

/** Rows that hold column names, without those that continue a header; apart from them those that repeat the one before. */
function headersOf(cells: readonly Cell[][]): { headers: number[]; repeated: number[] } {
  const headers: number[] = [];
  const repeated: number[] = [];
  let last = -2;
  let signature = "";
  cells.forEach((row, index) => {
    if (!isHeader(row)) return;
    const own = row.map((cell) => compactHeader(String(cell ?? ""))).filter((text) => text !== "").join("|");
    if (index > last + 1) {
      const isNew = own !== signature || isInOtherMoney(cells, headers[headers.length - 1]!, index);
      (isNew ? headers : repeated).push(index);
      if (isNew) signature = own;
    }
    last = index;
  });
  return { headers, repeated };
}

/** The same header once more, under a title that names another currency or unit than the one before. */
function isInOtherMoney(cells: readonly Cell[][], before: number, header: number): boolean {
  const moneyOf = (from: number, row: number): TitleMoney => titleMoney(cells.slice(from, row));
  const [first, own] = [moneyOf(0, before), moneyOf(titleAbove(cells, header, before), header)];
  return (own.currency !== undefined && own.currency !== first.currency) || (own.power !== undefined && own.power !== first.power);
}

/** Only words, and most of them name columns. */
function isHeader(row: readonly Cell[]): boolean {
  const filled = row.filter(isFilled);
  if (filled.length < 3 || !filled.every((cell) => typeof cell === "string")) return false;
  const known = filled.filter((cell) => isKnownHeader(cell as string) || isAgeLabel(cell as string)).length;
  return known >= 3 && known * 5 >= filled.length * 3;
}

/** The first of the rows right above a header that only hold a few words: its title. */
function titleAbove(cells: readonly Cell[][], header: number, before: number): number {
  let row = header;
  while (row - 1 > before + 1 && isTitle(cells[row - 1]!)) row--;
  return row;
}

function isTitle(row: readonly Cell[]): boolean {
  const filled = row.filter(isFilled);
  return filled.length > 0 && filled.length <= 3 && filled.every((cell) => typeof cell === "string" && labelOf(cell).what === "none");
}
