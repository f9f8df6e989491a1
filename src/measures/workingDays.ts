/** Working days: Monday to Friday, less holidays, plus the weekend days that are worked instead of them. */
import { weekday, type DayNumber } from "./calendar";

/** What differs from Monday-to-Friday weeks. A day in both sets is a working day. */
export interface WorkCalendar {
  holidays: ReadonlySet<DayNumber>;
  /** make-up working days on weekends, as China declares them around its long holidays */
  workdays: ReadonlySet<DayNumber>;
}

/** Weekends off, no holidays. */
export const WEEKENDS_OFF: WorkCalendar = { holidays: new Set(), workdays: new Set() };

export function isWorkingDay(day: DayNumber, { holidays, workdays }: WorkCalendar): boolean {
  const ofWeek = weekday(day);
  const isOff = ofWeek === 0 || ofWeek === 6 || holidays.has(day);
  return !isOff || workdays.has(day);
}

/** The day itself when it is worked, else the next one that is. */
export function workingDayOnOrAfter(day: DayNumber, calendar: WorkCalendar): DayNumber {
  let found = day;
  while (!isWorkingDay(found, calendar)) found++;
  return found;
}

/** The day itself when it is worked, else the last one before it that is. */
export function workingDayOnOrBefore(day: DayNumber, calendar: WorkCalendar): DayNumber {
  let found = day;
  while (!isWorkingDay(found, calendar)) found--;
  return found;
}
