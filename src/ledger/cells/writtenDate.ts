/** What the text of a date tells: its parts, or two numbers of which only the column knows which is the day. */
import { daysInMonth } from "../../measures/calendar";

/** `order` "open": `first` and `second` are day and month in an order that the text does not tell. */
export type WrittenDate =
  | { order: "known"; year: number; month: number; day: number; monthOnly: boolean; partOfYear?: YearPart }
  | { order: "open"; year: number; first: number; second: number }
  | { order: "serial"; serial: number };

/** Months of a quarter or half that words number without naming its months: it goes by the business year. */
export type YearPart = 3 | 6;

/** A date whose parts are known, undefined when there is no such day. */
export function knownDate(year: number, month: number, day: number): WrittenDate | undefined {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { order: "known", year, month, day, monthOnly: false };
}

/** A month alone stands for its last day. */
export function monthEnd(year: number, month: number): WrittenDate | undefined {
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return undefined;
  return { order: "known", year, month, day: daysInMonth(year, month), monthOnly: true };
}

/** Two digits of a year: 00–69 are of this century. */
export function shortYear(year: number): number {
  if (year >= 100) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
