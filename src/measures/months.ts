/** Whole months as numbers, so that they can be counted and compared. */
import { civilDate, dayNumber, endOfMonth, type DayNumber } from "./calendar";

/** year × 12 + month − 1: 2025-01 is 24300. */
export type MonthNumber = number;

/** The month of a day. */
export function monthOf(day: DayNumber): MonthNumber {
  const { year, month } = civilDate(day);
  return year * 12 + month - 1;
}

function firstDay(month: MonthNumber): DayNumber {
  return dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** The last day of a month. */
export function monthEnd(month: MonthNumber): DayNumber {
  return endOfMonth(firstDay(month));
}

export function daysOfMonth(month: MonthNumber): number {
  return monthEnd(month) - firstDay(month) + 1;
}

/** `2025-06` */
export function monthLabel(month: MonthNumber): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}
