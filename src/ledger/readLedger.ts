/** From the cells of one table to a typed ledger: columns are read once, rows sorted, customers completed, totals tied out. */
import type { DayNumber } from "../measures/calendar";
import { readCarried } from "./carriedColumns";
import { cellProblems } from "./cellProblems";
import { columnLetters } from "./cellAddress";
import type { TextCells } from "./cells/textColumn";
import { completeRows } from "./customerOfRow";
import type { LedgerKind } from "./fields";
import { definitionOf } from "./kinds";
import { leaveOutRows } from "./leftOutRows";
import { completeOrderLines } from "./orderLines";
import { completePeriods } from "./periodMonths";
import { takeOpenings } from "./openingRows";
import { readColumns } from "./readColumns";
import type { TableColumns } from "./readColumns";
import { classifyRows, usedRows } from "./rowClasses";
import { rowMoney } from "./rowMoney";
import { isRunningBalance } from "./runningBalance";
import { tallyRows } from "./tally";
import { unpivotMonths } from "./unpivotMonths";
import type { CarriedColumn, ColumnCells, Ledger, Reading, ReadOptions, TableLayout, TextColumn } from "./types";

/**
 * Reads a table. Amounts keep the sign that the sheet shows; the document's type and the debit/credit mark stay in their columns.
 * Opening rows of a journal carry their balance in `opening` and no debit or credit.
 * Never throws for what a cell holds: what could not be read is in `problems`, which begin with the layout's own.
 */
export function readLedger(found: TableLayout, cells: ColumnCells, options: ReadOptions): Reading {
  const kind = definitionOf(found.kind);
  const columns = readColumns(found, cells, options);
  let layout = found;
  completePeriods(layout, cells, columns);
  const codes = classifyRows(layout, columns, kind);
  completeRows(layout, columns, codes, kind);
  if (layout.kind === "SALE" || layout.kind === "ORD") completeOrderLines(columns, codes, "order");
  if (layout.kind === "OPP") completeOrderLines(columns, codes, "deal");
  if (layout.kind === "INV" && isRunningBalance(columns, codes)) {
    if (columns.amounts.has("paid")) return readLedger(asJournal(layout), cells, options);
    layout = withoutBalance(layout, columns);
  }
  leaveOutRows(layout, columns, codes);
  addTitleFacts(layout, columns);
  if (layout.kind === "JRNL") takeOpenings(columns, codes);
  const money = rowMoney(layout, columns);
  const { tally, problems } = tallyRows(layout, columns, codes, money);
  const used = usedRows(codes);
  const ledger = ledgerOf(layout, columns, used, readCarried(layout, cells, used));
  const isByMonth = layout.ages.some((age) => age.month !== undefined);
  return {
    layout,
    ledger: isByMonth ? unpivotMonths(ledger, layout, columns, Math.round(options.fiscalYearStart ?? 1)) : ledger,
    tally,
    problems: [...layout.problems, ...cellProblems(layout, columns, codes, kind, money, options), ...problems],
    asOfFromRows: asOfFromRows(columns, used),
  };
}

const OF_JOURNAL: Readonly<Record<string, string>> = { document: "voucher", invoiceDate: "date", amount: "debit", paid: "credit", open: "balance", note: "summary" };
const SHARED: ReadonlySet<string> = new Set(["customer", "customerCode", "currency", "rate", "dueDate", "salesperson", "department"]);

/** What was invoiced and what was paid in the order of days, with the account's balance beside it, is the customers' account. */
function asJournal(layout: TableLayout): TableLayout {
  const columns = layout.columns.flatMap((match) => {
    const field = OF_JOURNAL[match.field] ?? (SHARED.has(match.field) ? match.field : undefined);
    return field === undefined ? [] : [{ ...match, field }];
  });
  return { ...layout, kind: "JRNL", columns };
}

/** The open balances are the account's: what is open of each document follows from the amounts. */
function withoutBalance(layout: TableLayout, columns: TableColumns): TableLayout {
  const balance = layout.columns.find(({ field }) => field === "open")!;
  columns.amounts.delete("open");
  return {
    ...layout, columns: layout.columns.filter((match) => match !== balance),
    problems: [...layout.problems, { code: "running-balance", severity: "note", sheet: layout.sheet, cell: columnLetters(balance.column), found: balance.header }],
  };
}

/** A date or currency that only the title or the headers name holds for every row. */
function addTitleFacts({ rowsDate, rowsCurrency }: TableLayout, columns: TableColumns): void {
  const { length } = columns;
  if (rowsDate !== undefined) columns.dates.set("date", { values: new Float64Array(length).fill(rowsDate), issues: [] });
  if (rowsCurrency !== undefined) columns.text.set("currency", { codes: new Int32Array(length), values: [rowsCurrency], issues: [], numbers: 0, texts: 0 });
}

function ledgerOf(layout: TableLayout, columns: TableColumns, used: Int32Array, carried: CarriedColumn[]): Ledger {
  const ledger: Ledger<LedgerKind> = {
    kind: layout.kind,
    sheet: layout.sheet,
    table: layout.table,
    headerRow: layout.headerRow + 1,
    length: used.length,
    rows: used.map((row) => columns.firstRow + row + 1),
    scale: columns.scale,
    text: mapValues(columns.text, (cells) => gatherText(cells, used)),
    dates: mapValues(columns.dates, (cells) => gather(cells.values, used)),
    amounts: mapValues(columns.amounts, (cells) => gather(cells.values, used)),
    numbers: mapValues(columns.numbers, (cells) => gather(cells.values, used)),
    ages: layout.ages.map(({ header, fromDays, toDays }, index) => ({
      header,
      ...(fromDays === undefined ? {} : { fromDays }),
      ...(toDays === undefined ? {} : { toDays }),
      amounts: gather(columns.ages[index]!.values, used),
    })),
    carried,
    letters: Object.fromEntries(layout.columns.map((match) => [match.field, columnLetters(match.column)])),
  };
  return ledger;
}

function mapValues<A, B>(map: Map<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries([...map].map(([field, value]) => [field, change(value)]));
}

/** The values of the used rows; the column itself where every row is used. */
function gather(values: Float64Array, used: Int32Array): Float64Array {
  if (used.length === values.length) return values;
  const gathered = new Float64Array(used.length);
  for (let i = 0; i < used.length; i++) gathered[i] = values[used[i]!]!;
  return gathered;
}

/** The rows' texts with a dictionary of just those, each once, in order of appearance; that is how a column was read. */
function gatherText(cells: TextCells, used: Int32Array): TextColumn {
  if (used.length === cells.codes.length && !cells.mayRepeat) return { codes: cells.codes, values: cells.values };
  const codes = new Int32Array(used.length);
  const values: string[] = [];
  const byText = new Map<string, number>();
  const renamed = new Int32Array(cells.values.length).fill(-1);
  for (let i = 0; i < used.length; i++) {
    const code = cells.codes[used[i]!]!;
    if (code < 0) { codes[i] = -1; continue; }
    if (renamed[code]! < 0) {
      const text = cells.values[code]!;
      let next = cells.mayRepeat ? byText.get(text) : undefined;
      if (next === undefined) {
        next = values.push(text) - 1;
        if (cells.mayRepeat) byText.set(text, next);
      }
      renamed[code] = next;
    }
    codes[i] = renamed[code]!;
  }
  return { codes, values };
}

/** Due date + overdue days, when at least two overdue rows give the same day and none another. */
function asOfFromRows(columns: TableColumns, used: Int32Array): DayNumber | undefined {
  const due = columns.dates.get("dueDate")?.values;
  const overdue = columns.numbers.get("daysOverdue")?.values;
  if (!due || !overdue) return undefined;
  let day: number | undefined;
  let rows = 0;
  for (const row of used) {
    const days = overdue[row]!;
    if (!(days > 0) || Number.isNaN(due[row]!)) continue;
    if (day !== undefined && due[row]! + days !== day) return undefined;
    day = due[row]! + days;
    rows++;
  }
  return rows >= 2 ? day : undefined;
}
