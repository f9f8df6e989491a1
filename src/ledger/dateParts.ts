/** A date in parts, as 用友 prints its accounts: 年, 月 and 日 in columns of their own, or 月 and 日 below a head `2025年`. */
import type { HeaderColumn } from "./headerRows";
import { compactHeader } from "./headerText";
import { yearOf } from "./monthHeaders";
import type { Cell, DateParts } from "./types";

const YEAR = /^(年|年份|year)$/;
const MONTH = /^(月|月份|month)$/;
const DAY = /^(日|day)$/;

/** The columns with one of dates in place of those that hold its parts; unchanged where the parts are not all known. @param title its year stands for one that no column names */
export function joinDateParts(columns: readonly HeaderColumn[], title: string): HeaderColumn[] {
  const day = columns.findIndex((column, index) => is(column, DAY) && index > 0 && is(columns[index - 1]!, MONTH));
  if (day < 0) return [...columns];
  const [month, before] = [columns[day - 1]!, columns[day - 2]];
  const inColumn = before !== undefined && is(before, YEAR);
  const year = inColumn ? undefined : (yearOf(month.header) ?? yearOf(title));
  if (!inColumn && year === undefined) return [...columns];
  const parts: DateParts = { month: month.column, ...(inColumn ? { yearColumn: before.column } : { year }) };
  const { profile } = columns[day]!;
  const joined: HeaderColumn = { column: columns[day]!.column, header: columns[day]!.header, readings: ["日期"], profile: { ...profile, dates: profile.filled, amounts: 0, numbers: 0, labels: 0 }, parts };
  return [...columns.slice(0, inColumn ? day - 2 : day - 1), joined, ...columns.slice(day + 1)];
}

/** The dates of the rows as texts; a year or month stands for the rows below that leave it blank, a month without its day for the first. */
export function datesFromParts(days: readonly Cell[], months: readonly Cell[], years: readonly Cell[] | undefined, year: number | undefined): Cell[] {
  let [lastYear, lastMonth] = [year ?? NaN, NaN];
  return days.map((cell, row) => {
    const [day, month] = [whole(cell), whole(months[row])];
    const own = whole(years?.[row]);
    if (!Number.isNaN(own)) lastYear = own < 100 ? 2000 + own : own;
    if (!Number.isNaN(month)) lastMonth = month;
    return Number.isNaN(day) && Number.isNaN(month) ? "" : `${lastYear}-${lastMonth}-${Number.isNaN(day) ? 1 : day}`;
  });
}

function is({ readings }: HeaderColumn, word: RegExp): boolean {
  return readings.some((reading) => word.test(compactHeader(reading)));
}

/** NaN where the cell is no whole number. */
function whole(cell: Cell | undefined): number {
  const text = typeof cell === "number" ? String(cell) : typeof cell === "string" ? cell.normalize("NFKC").replace(/[年月日\s]/g, "") : "";
  return /^\d{1,4}$/.test(text) ? Number(text) : NaN;
}
