/** The calendar without time zones: a day is Excel's serial number (1900 system), a whole number. */

/** A whole Excel serial of the 1900 date system; 1900-03-01 is 61. */
export type DayNumber = number;

export interface CivilDate {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
}

/** Days between serial 0 and 1970-01-01. */
const EPOCH = 25569;
/** What a serial of the 1904 system lacks to the same day in the 1900 system. */
export const SHIFT_1904 = 1462;

/** The serial of a civil date (proleptic Gregorian; right from 1900-03-01 on). Months and days may overflow. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const years = year + Math.floor((month - 1) / 12);
  const index = (((month - 1) % 12) + 12) % 12;
  return Math.round(Date.UTC(years, index, 1) / 86_400_000) + EPOCH + day - 1;
}

export function civilDate(serial: DayNumber): CivilDate {
  const date = new Date((serial - EPOCH) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** True when the three parts name a day that exists. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `2025-06-30` */
export function isoDate(serial: DayNumber): string {
  const { year, month, day } = civilDate(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Reads `2025-06-30`, undefined for anything else or for a day that does not exist. */
export function parseIsoDate(text: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDate(year, month, day) ? dayNumber(year, month, day) : undefined;
}

/** The same day `months` later, or the month's last day where it does not exist (Excel's EDATE). */
export function addMonths(serial: DayNumber, months: number): DayNumber {
  const { year, month, day } = civilDate(serial);
  const first = civilDate(dayNumber(year, month + months, 1));
  return dayNumber(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)));
}

/** The last day of the month `months` later (Excel's EOMONTH). */
export function endOfMonth(serial: DayNumber, months = 0): DayNumber {
  const { year, month } = civilDate(serial);
  return dayNumber(year, month + months + 1, 1) - 1;
}

/** 0 Sunday … 6 Saturday */
export function weekday(serial: DayNumber): number {
  return (((serial - 1) % 7) + 7) % 7;
}
