/** Which customer a row of the workbook speaks of: a row of a ledger that was read, or the cells of any other row. */
import { nameKey } from "../ledger/nameKey";
import type { Book, CustomerIndex, Origin } from "../book/types";
import type { Cell, Ledger, TextColumn } from "../ledger/types";
import type { Analysis } from "./analyseColumns";

/**
 * The customer of a row of a ledger sheet; undefined where no ledger was read there, or its row names none.
 * Cells of report sheets are not part of an analysis: see `customerOfCells`.
 * @param row 1-based sheet row
 */
export function customerOfRow(analysis: Analysis, sheet: string, row: number): CustomerIndex | undefined {
  const { book } = analysis;
  return originCustomer(book, book.debits.origin, book.debits.customer, sheet, row)
    ?? originCustomer(book, book.credits.origin, book.credits.customer, sheet, row)
    ?? ledgerCustomer(analysis, sheet, row);
}

/** The customer that a cell names, by name, code or a merged spelling, alone or after a word and a colon (`Customer: …`); the first cell decides. */
export function customerOfCells(analysis: Analysis, cells: readonly Cell[]): CustomerIndex | undefined {
  for (const cell of cells) {
    if (typeof cell !== "string" || cell === "") continue;
    const found = findCustomer(analysis, cell) ?? findCustomer(analysis, cell.replace(/^[^:：]{1,20}[:：]/, ""));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The customer of a name or code if there is one. */
export function findCustomer({ book, settings }: Analysis, text: string): CustomerIndex | undefined {
  const known = registerOf(book);
  const merged = Object.entries(settings.mergedCustomers).find(([variant]) => nameKey(variant) === nameKey(text));
  return known.get(nameKey(merged?.[1] ?? text));
}

function originCustomer(book: Book, origin: Origin, customers: Int32Array, sheet: string, row: number): CustomerIndex | undefined {
  for (let at = origin.row.indexOf(row); at >= 0; at = origin.row.indexOf(row, at + 1)) {
    if (book.sheets[origin.sheet[at]!] === sheet && customers[at]! > 0) return customers[at];
  }
  return undefined;
}

function ledgerCustomer(analysis: Analysis, sheet: string, row: number): CustomerIndex | undefined {
  for (const { layout, ledger } of analysis.readings) {
    const at = layout.sheet === sheet ? ledger.rows.indexOf(row) : -1;
    if (at < 0) continue;
    for (const text of namesAt(ledger, at)) {
      const found = findCustomer(analysis, text);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function namesAt(ledger: Ledger, at: number): string[] {
  const columns = ledger.text as Partial<Record<string, TextColumn>>;
  const fields = ledger.kind === "CUST" ? ["name", "code"] : ["customer", "customerCode"];
  return fields.flatMap((field) => columns[field]?.values[columns[field].codes[at] ?? -1] ?? []);
}

const registers = new WeakMap<Book, Map<string, CustomerIndex>>();

/** Names and codes of a Book's customers, made once a Book: a selection asks again and again. */
function registerOf(book: Book): Map<string, CustomerIndex> {
  const known = registers.get(book);
  if (known) return known;
  const register = new Map<string, CustomerIndex>();
  book.customers.forEach(({ code }, index) => { if (index > 0 && code) register.set(nameKey(code), index); });
  book.customers.forEach(({ name }, index) => { if (index > 0 && name !== "") register.set(nameKey(name), index); });
  registers.set(book, register);
  return register;
}
