/** The holidays argument: days off, and the weekend days that are worked instead of them. */
import { cellText } from "../ledger/cells/textColumn";
import { FUNCTION_ERRORS } from "../locale/functions";
import type { DayNumber } from "../measures/calendar";
import { WEEKENDS_OFF, type WorkCalendar } from "../measures/workingDays";
import { placeOf, unreadable } from "./arguments";
import type { CellList, RangeParameter } from "./declaration";
import { FunctionError } from "./functionError";
import { dates } from "./parameters";

/** A word in the cell after a date says which it is; without one it is a holiday. */
const MARKS: ReadonlyMap<string, "off" | "worked"> = new Map([
  ["班", "worked"], ["上班", "worked"], ["补班", "worked"], ["调休上班", "worked"], ["工作日", "worked"], ["work", "worked"], ["workday", "worked"],
  ["休", "off"], ["休息", "off"], ["假", "off"], ["放假", "off"], ["节假日", "off"], ["off", "off"], ["holiday", "off"],
]);

/** Holidays, and make-up working days marked 班 or "workday" in the next cell: one column of dates, or dates with a column of marks. */
export function holidays(): RangeParameter<WorkCalendar> {
  return {
    shape: "range", zeroIsBlank: true,
    absent: () => WEEKENDS_OFF,
    read(list, surroundings) {
      const marks = list.cells.map((cell) => (typeof cell === "string" ? MARKS.get(cellText(cell).toLowerCase()) : undefined));
      const days = dates().read({ ...list, cells: list.cells.map((cell, i) => (marks[i] ? "" : cell)) }, surroundings).values;
      return calendarOf(list, days, marks);
    },
  };
}

function calendarOf(list: CellList, days: Float64Array, marks: readonly ("off" | "worked" | undefined)[]): WorkCalendar {
  const calendar = { holidays: new Set<DayNumber>(), workdays: new Set<DayNumber>() };
  marks.forEach((mark, i) => {
    // "Holiday" above the dates is a header, not the mark of a date.
    if (mark && i % list.width === 0) throw unreadable(list, i, cellText(list.cells[i]!));
    if (mark && !(days[i - 1]! > 0)) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.dateMissing, { ...placeOf(list, i) });
    const day = days[i]!;
    if (Number.isNaN(day)) return;
    (marks[i + 1] === "worked" ? calendar.workdays : calendar.holidays).add(day);
  });
  return calendar;
}
