/** The link from an item to a row of the user's own ledger of sales or stock. */
import type { Book, Origin } from "../book/types";
import type { CellLink } from "./sheetModel";

/** To the cell that names the item, else the row's first cell; undefined where there is no row. */
export function itemLink(book: Book, origin: Origin, at: number | undefined): CellLink | undefined {
  if (at === undefined || at < 0) return undefined;
  const reading = book.readings[origin.sheet[at] ?? -1];
  const row = origin.row[at] ?? 0;
  if (!reading || row <= 0) return undefined;
  const letters: Record<string, string | undefined> = reading.ledger.letters;
  return { sheet: reading.layout.sheet, address: `${letters.itemCode ?? letters.item ?? "A"}${row}` };
}
