/** From the cells of one table to a typed ledger: columns are read once, rows sorted, customers completed, totals tied out. */
import type { DayNumber } from "../measures/calendar";
import { cellProblems } from "./cellProblems";
import { columnLetters } from "./cellAddress";
import type { TextCells } from "./cells/textColumn";
import { completeRows } from "./customerOfRow";
import type { LedgerKind } from "./fields";
import { definitionOf } from "./kinds";
import { leaveOutRows } from "./leftOutRows";
import { takeOpenings } from "./openingRows";
import { readColumns } from "./readColumns";
import type { TableColumns } from "./readColumns";
import { classifyRows, ROW } from "./rowClasses";
import { rowMoney } from "./rowMoney";
import { tallyRows } from "./tally";
import type { ColumnCells, Ledger, Reading, ReadOptions, TableLayout, TextColumn } from "./types";

/**
 * Reads a table. Amounts keep the sign that the sheet shows; the document's type and the debit/credit mark stay in their columns.
 * Opening rows of a journal carry their balance in `opening` and no debit or credit.
 * Never throws for what a cell holds: what could not be read is in `problems`, which begin with the layout's own.
 */
export function readLedger(layout: TableLayout, cells: ColumnCells, options: ReadOptions): Reading {
  const kind = definitionOf(layout.kind);
  const columns = readColumns(layout, cells, options);
  const codes = classifyRows(layout, columns, kind);
  completeRows(columns, codes, kind);
  leaveOutRows(layout, columns, codes);
  if (layout.kind === "JRNL") takeOpenings(columns, codes);
  const money = rowMoney(layout, columns);
  const { tally, problems } = tallyRows(layout, columns, codes, money);
  const used = usedRows(codes);
  return {
    layout,
    ledger: ledgerOf(layout, columns, used),
    tally,
    problems: [...layout.problems, ...cellProblems(layout, columns, codes, kind, money, options), ...problems],
    asOfFromRows: asOfFromRows(columns, used),
  };
}

function usedRows(codes: Uint8Array): Int32Array {
  const used = new Int32Array(codes.length);
  let count = 0;
  for (let i = 0; i < codes.length; i++) if (codes[i] === ROW.detail || codes[i] === ROW.opening) used[count++] = i;
  return used.slice(0, count);
}

function ledgerOf(layout: TableLayout, columns: TableColumns, used: Int32Array): Ledger {
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
    letters: Object.fromEntries(layout.columns.map((match) => [match.field, columnLetters(match.column)])),
  };
  return ledger;
}

function mapValues<A, B>(map: Map<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries([...map].map(([field, value]) => [field, change(value)]));
}

function gather(values: Float64Array, used: Int32Array): Float64Array {
  const gathered = new Float64Array(used.length);
  for (let i = 0; i < used.length; i++) gathered[i] = values[used[i]!]!;
  return gathered;
}

/** The rows' texts with a dictionary of just those, each once, in order of appearance. */
function gatherText(cells: TextCells, used: Int32Array): TextColumn {
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
