/** A plan with its months or quarters side by side, as one record a row and month. */
import { civilDate, dayNumber, daysInMonth } from "../measures/calendar";
import { fiscalPartEnd } from "../measures/fiscalYear";
import type { TableColumns } from "./readColumns";
import type { Ledger, TableLayout, TextColumn } from "./types";

/**
 * The ledger with every filled month of every row as a record of its own; all records of a row bear its sheet row.
 * @param yearStart the month in which business years, and with them numbered quarters, begin
 */
export function unpivotMonths(ledger: Ledger, layout: TableLayout, columns: TableColumns, yearStart: number): Ledger {
  const isInstalments = layout.kind === "PLAN";
  const picked: { row: number; month: number }[] = [];
  for (let row = 0; row < ledger.length; row++) {
    // nothing is due in a month of 0
    ledger.ages.forEach(({ amounts }, month) => { if (!Number.isNaN(amounts[row]!) && !(isInstalments && amounts[row] === 0)) picked.push({ row, month }); });
  }
  const planned = Float64Array.from(picked, ({ row, month }) => ledger.ages[month]!.amounts[row]!);
  const years = ledger.dates as Record<string, Float64Array | undefined>;
  const period = Float64Array.from(picked, ({ row, month }) => monthEndOf(layout, month, years.period?.[row], yearStart));
  const major = planned.map((amount) => amount / 10 ** columns.scale);
  const text = Object.fromEntries(Object.entries(ledger.text as Record<string, TextColumn>).map(([field, { codes, values }]) =>
    [field, { codes: Int32Array.from(picked, ({ row }) => codes[row]!), values }]));
  if (isInstalments && !text.step) text.step = { codes: Int32Array.from(picked, ({ month }) => month), values: ledger.ages.map(({ header }) => header) };
  return {
    ...ledger,
    length: picked.length,
    rows: Int32Array.from(picked, ({ row }) => ledger.rows[row]!),
    text,
    dates: isInstalments ? { dueDate: period } : { period },
    amounts: layout.kind === "BUD" ? { budget: planned } : isInstalments ? { amount: planned } : {},
    numbers: isInstalments ? {} : { months: Float64Array.from(picked, ({ month }) => layout.ages[month]!.month!.months ?? 1), ...(layout.kind === "KPI" ? { target: major } : {}) },
    ages: [],
    letters: Object.fromEntries(Object.entries(ledger.letters).filter(([field]) => field in text || field === "period")),
  } as Ledger;
}

/** The month's last day; its year stands in the header, in the title, or in the row's own period. NaN without one. */
function monthEndOf(layout: TableLayout, index: number, rowPeriod: number | undefined, yearStart: number): number {
  const { year: named, month, months } = layout.ages[index]!.month!;
  const year = named ?? (rowPeriod === undefined || Number.isNaN(rowPeriod) ? undefined : civilDate(rowPeriod).year);
  if (year === undefined) return NaN;
  const end = dayNumber(year, month, daysInMonth(year, month));
  return months === undefined ? end : fiscalPartEnd(end, yearStart);
}
