/** Working days, on the Chinese calendar of 2025 and on other software's cases. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addMonths, endOfMonth, isoDate, parseIsoDate, type DayNumber } from "../../src/measures/calendar";
import { isWorkingDay, WEEKENDS_OFF, workingDayOnOrAfter, workingDayOnOrBefore, type WorkCalendar } from "../../src/measures/workingDays";
import { casesOf, describeCases } from "../functions/peerCases";

const day = (text: string): DayNumber => parseIsoDate(text)!;
const span = (from: string, to: string): DayNumber[] => Array.from({ length: day(to) - day(from) + 1 }, (_, i) => day(from) + i);

/** The State Council's arrangement for National Day 2025: off from 1 to 8 October, worked on Sunday 28 September and Saturday 11 October. */
const NATIONAL_DAY: WorkCalendar = { holidays: new Set(span("2025-10-01", "2025-10-08")), workdays: new Set([day("2025-09-28"), day("2025-10-11")]) };

describe("working days", () => {
  test("a Saturday or Sunday moves on to Monday and back to Friday; a working day stays", () => {
    expect(isoDate(workingDayOnOrAfter(day("2025-06-21"), WEEKENDS_OFF))).toBe("2025-06-23");
    expect(isoDate(workingDayOnOrBefore(day("2025-06-22"), WEEKENDS_OFF))).toBe("2025-06-20");
    expect(isoDate(workingDayOnOrAfter(day("2025-06-20"), WEEKENDS_OFF))).toBe("2025-06-20");
    expect(isoDate(workingDayOnOrBefore(day("2025-06-20"), WEEKENDS_OFF))).toBe("2025-06-20");
  });

  test("the National Day holiday of 2025 ends on Thursday the 9th and begins after Tuesday the 30th", () => {
    expect(isoDate(workingDayOnOrAfter(day("2025-10-01"), NATIONAL_DAY))).toBe("2025-10-09");
    expect(isoDate(workingDayOnOrBefore(day("2025-10-08"), NATIONAL_DAY))).toBe("2025-09-30");
  });

  test("a weekend day that is worked instead counts as a working day", () => {
    expect(isWorkingDay(day("2025-09-28"), NATIONAL_DAY)).toBe(true);
    expect(isWorkingDay(day("2025-09-27"), NATIONAL_DAY)).toBe(false);
    expect(isoDate(workingDayOnOrBefore(day("2025-10-12"), NATIONAL_DAY))).toBe("2025-10-11");
    expect(isWorkingDay(day("2025-10-01"), { holidays: new Set([day("2025-10-01")]), workdays: new Set([day("2025-10-01")]) })).toBe(true);
  });

  test("moving on or back never leaves the day's own side, and only days off lie between", () => {
    fc.assert(fc.property(fc.integer({ min: 40_000, max: 60_000 }), fc.array(fc.nat(30), { maxLength: 25 }), (from, off) => {
      const calendar = { holidays: new Set(off.map((days) => from + days - 15)), workdays: new Set<DayNumber>() };
      const [after, before] = [workingDayOnOrAfter(from, calendar), workingDayOnOrBefore(from, calendar)];
      expect(isWorkingDay(after, calendar) && isWorkingDay(before, calendar)).toBe(true);
      for (let i = before + 1; i < after; i++) expect(isWorkingDay(i, calendar)).toBe(false);
      expect(before <= from && from <= after).toBe(true);
    }));
  });
});

describeCases("the calendar of other software", () => {
  type Arguments = [from: string, second: string | number, third: string[] | string];
  const CALENDAR: Record<string, (...given: Arguments) => string | number> = {
    EDATE: (from, months) => isoDate(addMonths(day(from), months as number)),
    EOMONTH: (from, months) => isoDate(endOfMonth(day(from), months as number)),
    NETWORKDAYS: (from, to, off) => span(from, to as string).filter((one) => isWorkingDay(one, { holidays: new Set((off as string[]).map(day)), workdays: new Set() })).length,
    DATEDIF: (from, to, unit) => {
      if (unit === "D") return day(to as string) - day(from);
      let months = 0;
      while (addMonths(day(from), months + 1) <= day(to as string)) months++;
      return unit === "M" ? months : day(to as string) - addMonths(day(from), months - (months % 12));
    },
  };

  test.each(casesOf<{ fn: string; args: Arguments[] }, { values: (string | number)[] }>("date_math"))("%s", (_, given, expected) => {
    expect(given.args.map((one) => CALENDAR[given.fn]!(...one))).toEqual(expected.values);
  });
});
