/** The link from a figure to the row of the user's own ledger that it comes from. */
import type { Book } from "../book/types";
import { sourceLink } from "./sources";
import type { CellLink } from "./sheetModel";

/** @param reading index into Book.readings; @param row 1-based; undefined where no row stands behind it */
export function rowLink(book: Book, reading: number | undefined, row: number | undefined): CellLink | undefined {
  const sheet = reading === undefined ? undefined : book.sheets[reading];
  return reading === undefined || sheet === undefined || !row ? undefined : sourceLink(book, { reading, sheet, row });
}
