/** The business year that a day falls into, when years start in a month of one's own. */
import { civilDate, dayNumber, endOfMonth, type DayNumber } from "./calendar";

export interface FiscalYear {
  /** the calendar year in which it starts */
  start: number;
  first: DayNumber;
  last: DayNumber;
}

/** @param startMonth 1 to 12, rounded to a whole month; 1 = the calendar year */
export function fiscalYearOf(day: DayNumber, startMonth: number): FiscalYear {
  const { year, month } = civilDate(day);
  return fiscalYear(month < Math.round(startMonth) ? year - 1 : year, startMonth);
}

/** The year that starts in a calendar year. */
export function fiscalYear(start: number, startMonth: number): FiscalYear {
  const month = Math.round(startMonth);
  return { start, first: dayNumber(start, month, 1), last: dayNumber(start + 1, month, 1) - 1 };
}

/** `2025`; `2025/26` when it does not start in January. */
export function fiscalYearName(start: number, startMonth: number): string {
  return Math.round(startMonth) === 1 ? String(start) : `${start}/${String((start + 1) % 100).padStart(2, "0")}`;
}

/** The end of a period as a ledger gives it; a year alone (`2025`, twelve months up to December) is the business year that starts in it. */
export function fiscalPeriodEnd(end: DayNumber, months: number, startMonth: number): DayNumber {
  const { year, month } = civilDate(end);
  return months === 12 && month === 12 ? fiscalYear(year, startMonth).last : end;
}

/** The last day of a quarter or half of the business year that starts in a calendar year, from the end of that of the calendar year. */
export function fiscalPartEnd(calendarEnd: DayNumber, startMonth: number): DayNumber {
  return endOfMonth(calendarEnd, Math.round(startMonth) - 1);
}
