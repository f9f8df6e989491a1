/** Periods of plans and statements: a month beside its year, and how many months the words of a period cover. */
import { civilDate, dayNumber, daysInMonth } from "../measures/calendar";
import { readDateText } from "./cells/dateText";
import { readPeriod } from "./cells/periodText";
import { readMonth } from "./monthHeaders";
import type { TableColumns } from "./readColumns";
import type { Cell, ColumnCells, TableLayout } from "./types";
import { fieldType } from "./vocabulary";

/**
 * Adds the column `months` where the ledger has a period in words and no such column, NaN where the words do not say (a single day).
 * Where a month stands beside a year the period becomes that month, in place.
 */
export function completePeriods(layout: TableLayout, cells: ColumnCells, columns: TableColumns): void {
  const period = layout.columns.find((match) => match.field === "period");
  if (!period && layout.rowsYear !== undefined) completeMonths(columns, layout.rowsYear);
  if (!period || fieldType(layout.kind, "months") === undefined) return;
  const source = cells.columns.get(period.column) ?? [];
  const offset = layout.firstDataRow - cells.firstRow;
  const values = Float64Array.from({ length: columns.length }, (_, row) => monthsOf(source[row + offset] ?? ""));
  narrowToMonths(columns, values);
  if (!columns.numbers.has("months") && values.some((months) => !Number.isNaN(months))) columns.numbers.set("months", { values, issues: [] });
}

/** Months of the title's year. */
function completeMonths(columns: TableColumns, year: number): void {
  const month = columns.text.get("month");
  if (!month) return;
  const numbers = month.values.map(monthNumber);
  const ends = Float64Array.from(month.codes, (code) => (code >= 0 && numbers[code]! >= 1 && numbers[code]! <= 12 ? dayNumber(year, numbers[code]!, daysInMonth(year, numbers[code]!)) : NaN));
  columns.dates.set("period", { values: ends, issues: [] });
  columns.numbers.set("months", { values: ends.map((end) => (Number.isNaN(end) ? NaN : 1)), issues: [] });
}

/** 0 where the text names no month. */
function monthNumber(text: string): number {
  return /^\d{1,2}$/.test(text) ? Number(text) : (readMonth(text)?.month ?? 0);
}

/** A year written as a bare number or as four digits. */
export function isYear(cell: Cell): boolean {
  const year = typeof cell === "string" && /^\s*\d{4}\s*$/.test(cell) ? Number(cell) : cell;
  return typeof year === "number" && Number.isInteger(year) && year >= 1990 && year <= 2100;
}

function narrowToMonths(columns: TableColumns, months: Float64Array): void {
  const month = columns.text.get("month");
  const ends = columns.dates.get("period")?.values;
  if (!month || !ends) return;
  const numbers = month.values.map(monthNumber);
  month.codes.forEach((code, row) => {
    const number = code < 0 ? 0 : numbers[code]!;
    if (number < 1 || number > 12 || months[row] !== 12) return;
    const { year } = civilDate(ends[row]!);
    ends[row] = dayNumber(year, number, daysInMonth(year, number));
    months[row] = 1;
  });
}

function monthsOf(cell: Cell): number {
  if (isYear(cell)) return 12;
  if (typeof cell === "number") return cell >= 199_001 && cell <= 209_912 ? 1 : NaN;
  if (typeof cell !== "string") return NaN;
  const text = cell.normalize("NFKC").trim();
  const date = readDateText(text);
  return readPeriod(text)?.months ?? (date?.order === "known" && date.monthOnly ? 1 : NaN);
}
