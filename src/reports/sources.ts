/** Where an open item stands in the user's own ledgers: the row's words and the link to it. */
import type { Book, OpenItems } from "../book/types";
import type { Reading } from "../ledger/types";
import type { CellLink } from "./sheetModel";

export interface SourceRow {
  sheet: string;
  /** 1-based */
  row: number;
}

/** The ledger row of an item; undefined for what no row stands for. */
export function sourceOf(book: Book, items: OpenItems, item: number): SourceRow | undefined {
  const debit = items.debit[item]!;
  const [{ origin }, at] = debit >= 0 ? [book.debits, debit] : [book.credits, items.credit[item]!];
  const sheet = book.sheets[origin.sheet[at] ?? -1];
  const row = origin.row[at] ?? 0;
  return sheet !== undefined && row > 0 ? { sheet, row } : undefined;
}

/** Makes links to the cell that names the document in a ledger's row: its document column, else the customer, else the first column. */
export function sourceLinks(book: Book): (source: SourceRow | undefined) => CellLink | undefined {
  const bySheet = new Map<string, Reading[]>();
  for (const reading of book.readings) bySheet.set(reading.layout.sheet, [...(bySheet.get(reading.layout.sheet) ?? []), reading]);
  return (source) => {
    if (!source) return undefined;
    const row = source.row - 1;
    const readings = bySheet.get(source.sheet) ?? [];
    const reading = readings.find(({ layout }) => row >= layout.firstDataRow && row <= layout.lastRow) ?? readings[0];
    return { sheet: source.sheet, address: `${reading ? documentLetter(reading) : "A"}${source.row}` };
  };
}

const NAMING_FIELDS = ["document", "receipt", "voucher", "customer", "customerCode", "date"] as const;

function documentLetter(reading: Reading): string {
  const letters: Record<string, string | undefined> = reading.ledger.letters;
  for (const field of NAMING_FIELDS) {
    const letter = letters[field];
    if (letter) return letter;
  }
  return "A";
}
