/** The calendar of working days, as the holiday ledger gives it. */
import type { Business } from "../book/business";
import type { WorkCalendar } from "../measures/workingDays";

/** Weekends off where there is no such ledger. */
export function workCalendarOf({ holidays }: Pick<Business, "holidays">): WorkCalendar {
  return {
    holidays: new Set(holidays.filter(({ working }) => !working).map(({ day }) => day)),
    workdays: new Set(holidays.filter(({ working }) => working).map(({ day }) => day)),
  };
}
