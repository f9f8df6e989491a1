/** Lays records out as a sheet: a title above the header, rows with subtotals between them, a total, and a footer. */
import type { HostCell, HostSheet } from "../host/document";
import type { MinorUnits } from "../measures/money";
import type { Twin } from "./customers";
import { plainAmount, type Clerk, type SampleLanguage } from "./typing";

export interface LedgerColumn<T> {
  header: Twin;
  /** in characters */
  width: number;
  cell: (record: T, clerk: Clerk) => HostCell;
  /** what the sheet's own subtotals and total add up */
  summed?: (record: T) => MinorUnits;
}

export interface LedgerSheet<T> {
  name: Twin;
  title: Twin;
  /** second row: who, as of when, in which unit */
  note: Twin;
  /** third row: whose sheet it is */
  party?: Twin;
  columns: LedgerColumn<T>[];
  records: readonly T[];
  /** records that stand on the sheet a second time by mistake, and so many rows below the first */
  typedTwice?: { record: T; rowsBelow: number };
  /** label of the group whose subtotal stands below its last record */
  groupOf?: (record: T) => Twin;
  total?: Twin;
  footer?: Twin;
  /** columns that stay in view */
  frozenColumns: number;
  tabColor: string;
}

const HEADER_ROW = 3;
const ROW_HEIGHT = 17;

export function buildLedgerSheet<T>(ledger: LedgerSheet<T>, clerk: Clerk, language: SampleLanguage): HostSheet {
  const rows = bodyRows(ledger, clerk, language);
  const width = ledger.columns.length;
  const cells: HostSheet["cells"] = {
    0: { 0: { v: ledger.title[language], s: "title" } },
    1: { 0: { v: ledger.note[language], s: "note" } },
    [HEADER_ROW]: asRow(ledger.columns.map((column) => ({ v: column.header[language], s: "header" }))),
  };
  if (ledger.party) cells[2] = { 0: { v: ledger.party[language], s: "note" } };
  rows.forEach((row, index) => (cells[HEADER_ROW + 1 + index] = asRow(row)));
  if (ledger.footer) cells[HEADER_ROW + 2 + rows.length] = { 0: { v: ledger.footer[language], s: "footer" } };
  return {
    name: ledger.name[language],
    visibility: "visible",
    tabColor: ledger.tabColor,
    cells,
    columnWidths: Object.fromEntries(ledger.columns.map((column, index) => [index, column.width])),
    rowHeights: { 0: 30, 1: ROW_HEIGHT, [HEADER_ROW]: 32 },
    hiddenRows: [],
    hiddenColumns: [],
    merges: [{ row: 0, column: 0, rows: 1, columns: width }, { row: 1, column: 0, rows: 1, columns: width }],
    freeze: { rows: HEADER_ROW + 1, columns: ledger.frozenColumns },
    showGridlines: false,
    tables: [],
    autoFilter: { row: HEADER_ROW, column: 0, rows: rows.length + 1, columns: width },
    conditionalFormats: [],
    validations: [],
    hyperlinks: [],
    notes: [],
    print: { orientation: "landscape", paper: "a4", fitToWidth: 1, fitToHeight: 0, repeatRows: { from: HEADER_ROW, to: HEADER_ROW }, footer: "&C&P / &N" },
    protected: false,
  };
}

/** The records in order, each group closed by its subtotal, the whole by the total. A row typed twice is in no sum. */
function bodyRows<T>(ledger: LedgerSheet<T>, clerk: Clerk, language: SampleLanguage): HostCell[][] {
  const rows: HostCell[][] = [];
  let groupStart = 0;
  let again = -1;
  ledger.records.forEach((record, index) => {
    const row = ledger.columns.map((column) => column.cell(record, clerk));
    rows.push(row);
    if (record === ledger.typedTwice?.record) again = index + ledger.typedTwice.rowsBelow;
    if (index === again) rows.push(ledger.columns.map((column) => column.cell(ledger.typedTwice!.record, clerk)));
    const label = ledger.groupOf?.(record);
    const next = ledger.records[index + 1];
    if (label && (next === undefined || ledger.groupOf?.(next).zh !== label.zh)) {
      rows.push(sumRow(ledger, label[language], ledger.records.slice(groupStart, index + 1)));
      groupStart = index + 1;
    }
  });
  if (ledger.total) rows.push(sumRow(ledger, ledger.total[language], ledger.records));
  return rows;
}

function sumRow<T>(ledger: LedgerSheet<T>, label: string, records: readonly T[]): HostCell[] {
  return ledger.columns.map((column, index): HostCell => {
    if (index === 0) return { v: label, s: "sumText" };
    const { summed } = column;
    return summed ? plainAmount(records.reduce((sum, record) => sum + summed(record), 0), "sumAmount") : { v: null, s: "sumText" };
  });
}

function asRow(cells: readonly HostCell[]): Record<number, HostCell> {
  return Object.fromEntries(cells.map((cell, index) => [index, cell]));
}
