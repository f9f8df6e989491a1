/** Where an open item stands in the user's own ledgers: the row's words and the link to it. */
import type { Book, OpenItems } from "../book/types";
import type { Reading } from "../ledger/types";
import type { CellLink } from "./sheetModel";

export interface SourceRow {
  /** index into Book.readings */
  reading: number;
  sheet: string;
  /** 1-based */
  row: number;
}

/** The ledger row of an item; undefined for what no row stands for. */
export function sourceOf(book: Book, items: OpenItems, item: number): SourceRow | undefined {
  const debit = items.debit[item]!;
  const [{ origin }, at] = debit >= 0 ? [book.debits, debit] : [book.credits, items.credit[item]!];
  const reading = origin.sheet[at] ?? -1;
  const sheet = book.sheets[reading];
  const row = origin.row[at] ?? 0;
  return sheet !== undefined && row > 0 ? { reading, sheet, row } : undefined;
}

/** The link to the cell that names the document in a ledger's row: its document column, else the customer, else the first column. */
export function sourceLink(book: Book, source: SourceRow | undefined): CellLink | undefined {
  if (!source) return undefined;
  const reading = book.readings[source.reading];
  return { sheet: source.sheet, address: `${reading ? documentLetter(reading) : "A"}${source.row}` };
}

const NAMING_FIELDS = ["document", "receipt", "voucher", "customer", "customerCode", "supplier", "date"] as const;

function documentLetter(reading: Reading): string {
  const letters: Record<string, string | undefined> = reading.ledger.letters;
  for (const field of NAMING_FIELDS) {
    const letter = letters[field];
    if (letter) return letter;
  }
  return "A";
}
