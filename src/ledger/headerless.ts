/** A list without any header: guesses invoices from the types of its columns, at low confidence, and says so. */
import { columnLetters } from "./cellAddress";
import { isFilled } from "./cells/blankText";
import { profileOf } from "./columnProfile";
import type { ColumnProfile } from "./columnProfile";
import { columnSample } from "./headerRows";
import type { ColumnMatch, ReadOptions, SheetHead, TableLayout } from "./types";

/** Rows that must look alike before a guess is made. */
const LEAST_ROWS = 5;
const CONFIDENCE = 0.3;

interface GuessColumn extends ColumnProfile {
  column: number;
  rows: number;
}

/** Undefined unless the used range begins with data: a text, a date and an amount in the same columns of nearly every row. */
export function guessWithoutHeader(head: SheetHead, options: ReadOptions): TableLayout | undefined {
  if (options.mappings[signatureOf(head)]?.kind === "ignore") return undefined;
  const rows = head.cells.length;
  const width = head.cells[0]?.length ?? 0;
  if (rows < LEAST_ROWS || width < 4 || head.cells[0]!.filter(isFilled).length < 4) return undefined;
  const columns: GuessColumn[] = Array.from({ length: width }, (_, index) => ({
    column: head.firstColumn + index,
    rows,
    ...profileOf(columnSample(head, 0, index)),
  }));
  const full = columns.filter((column) => column.filled >= Math.min(rows, 50) * 0.8);
  const dates = full.filter((column) => column.dates === column.filled && column.distinct > 1);
  const amounts = full.filter((column) => column.amounts === column.filled && column.dates < column.filled);
  const texts = full.filter((column) => !dates.includes(column) && !amounts.includes(column));
  const document = texts.find((column) => column.distinct === column.filled);
  const customer = texts.find((column) => column !== document && column.texts === column.filled && column.distinct > 1);
  const invoiceDate = dates[0];
  const amount = amounts.find((column) => column.distinct > 1);
  if (!document || !customer || !invoiceDate || !amount || !startsWithData(head, invoiceDate, amount)) return undefined;
  const picked: [string, GuessColumn | undefined][] = [
    ["document", document], ["customer", customer], ["invoiceDate", invoiceDate], ["dueDate", dates[1]], ["amount", amount],
  ];
  return layoutOf(head, picked.flatMap(([field, column]) => (column ? [match(field, column)] : [])));
}

function signatureOf(head: SheetHead): string {
  return `no header, ${head.columnCount} columns`;
}

function startsWithData(head: SheetHead, date: GuessColumn, amount: GuessColumn): boolean {
  const first = (column: GuessColumn): ColumnProfile => profileOf([head.cells[0]![column.column - head.firstColumn] ?? ""]);
  return first(date).dates === 1 && first(amount).amounts === 1;
}

function match(field: string, column: GuessColumn): ColumnMatch {
  return { field, column: column.column, header: columnLetters(column.column), confidence: CONFIDENCE };
}

function layoutOf(head: SheetHead, columns: ColumnMatch[]): TableLayout {
  return {
    sheet: head.sheet,
    kind: "INV",
    confidence: CONFIDENCE,
    headerRow: head.firstRow - 1,
    firstDataRow: head.firstRow,
    lastRow: head.firstRow + head.rowCount - 1,
    columns,
    labelColumn: head.firstColumn,
    ages: [],
    carried: [],
    notCarried: [],
    signature: signatureOf(head),
    problems: [{
      code: "header-guessed",
      severity: "warning",
      sheet: head.sheet,
      found: "",
      assumed: columns.map((column) => `${column.header} = ${column.field}`).join(", "),
    }],
  };
}
