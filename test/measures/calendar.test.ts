/** The calendar: Excel's serials, month ends and leap years. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addMonths, civilDate, dayNumber, daysInMonth, endOfMonth, isCivilDate, isoDate, parseIsoDate, weekday } from "../../src/measures/calendar";

const day = (text: string) => parseIsoDate(text)!;

describe("calendar", () => {
  test.each([["1900-03-01", 61], ["1970-01-01", 25569], ["2000-02-29", 36585], ["2024-02-29", 45351], ["2026-11-25", 46351]])("%s is serial %i", (text, serial) => {
    expect(day(text)).toBe(serial);
    expect(isoDate(serial)).toBe(text);
  });

  test.each([["2023-03-31", 1, "2023-04-30"], ["2023-03-31", -1, "2023-02-28"], ["2008-03-31", -1, "2008-02-29"], ["2100-03-31", -1, "2100-02-28"], ["2011-01-23", 1, "2011-02-23"], ["2024-12-31", 2, "2025-02-28"]])(
    "%s and %i months is %s", (from, months, to) => expect(isoDate(addMonths(day(from), months))).toBe(to),
  );

  test.each([["2005-01-01", 12, "2006-01-31"], ["2011-01-02", 1, "2011-02-28"], ["2024-02-10", 0, "2024-02-29"], ["2025-01-31", -1, "2024-12-31"]])(
    "the month end %2$s months from %1$s", (from, months, to) => expect(isoDate(endOfMonth(day(from), months))).toBe(to),
  );

  test("days that do not exist are refused, months may overflow", () => {
    expect(["2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "25-1-1", ""].map(parseIsoDate)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
    expect(isCivilDate(2024, 2, 29)).toBe(true);
    expect(isoDate(dayNumber(2025, 14, 1))).toBe("2026-02-01");
    expect([daysInMonth(2025, 2), daysInMonth(2024, 2), daysInMonth(2025, 12)]).toEqual([28, 29, 31]);
  });

  test("every serial is the day after the one before, and comes back from its parts", () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 80_000 }), (serial) => {
      const { year, month, day: dayOfMonth } = civilDate(serial);
      expect(dayNumber(year, month, dayOfMonth)).toBe(serial);
      expect(dayNumber(year, month, dayOfMonth + 1)).toBe(serial + 1);
    }));
  });

  test("weekdays: 2026-11-25 is a Wednesday", () => {
    expect([weekday(day("2026-11-25")), weekday(day("2026-11-29")), weekday(61)]).toEqual([3, 0, 4]);
  });
});
