/** The as-of date that a sheet's title names: `As at 31 March 2026`, `截止日期：2025年6月30日`, `1-Apr-26 to 16-Apr-26`. */
import { dayNumber } from "../measures/calendar";
import type { DayNumber } from "../measures/calendar";
import { readDateText } from "./cells/dateText";
import { isFilled, tidy } from "./cells/blankText";
import type { Cell } from "./types";

const AS_OF = /(?:as at|as of|as on|ageing date|aging date|report date|period ending|for the period ended|截止日期|截止日|截止到|截止|截至|会计期间|单据日期|统计日期|报表日期|期间|日期范围)\s*[:：]?\s*/i;
const ANY_DATE = /(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?!\d)|\d{1,2}[-\s]?[A-Za-z]{3,9}[-\s,]*\d{2,4}|[A-Za-z]{3,9}\s+\d{1,2},?\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}年第?\d{1,2}[月期]|\d{4}[./-]\d{1,2}(?!\d))/g;

/** Looks through the rows above a header, the last date of the first row that names one. @param dayFirst order of 03/04/2025 */
export function titleDate(rows: readonly (readonly Cell[])[], dayFirst: boolean): DayNumber | undefined {
  return namedDate(rows, dayFirst) ?? rangeInTitle(rows, dayFirst);
}

function namedDate(rows: readonly (readonly Cell[])[], dayFirst: boolean): DayNumber | undefined {
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (typeof cell !== "string") continue;
      const text = tidy(cell.normalize("NFKC"));
      const match = AS_OF.exec(text);
      if (!match) continue;
      const rest = text.slice(match.index + match[0].length);
      const date = rest === "" ? nextCell(row, column, dayFirst) : lastDate(rest, dayFirst);
      if (date !== undefined) return date;
    }
  }
  return undefined;
}

/** A range alone, as Tally prints it, ends on the as-of date. */
function rangeInTitle(rows: readonly (readonly Cell[])[], dayFirst: boolean): DayNumber | undefined {
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell !== "string" || !/\s(to|-|–|至)\s|[~～至]/.test(cell)) continue;
      const dates = cell.match(ANY_DATE);
      if (dates && dates.length === 2) return lastDate(cell, dayFirst);
    }
  }
  return undefined;
}

/** `截止日期 | 2025-06-30`: the label in one cell, the date in the next that is filled. */
function nextCell(row: readonly Cell[], column: number, dayFirst: boolean): DayNumber | undefined {
  const next = row.slice(column + 1).find(isFilled);
  if (typeof next === "number") return next > 32_874 && next < 69_762 ? Math.floor(next) : undefined;
  return typeof next === "string" ? lastDate(next, dayFirst) : undefined;
}

function lastDate(text: string, dayFirst: boolean): DayNumber | undefined {
  const dates = text.match(ANY_DATE) ?? [];
  for (const candidate of dates.reverse()) {
    const date = readDateText(candidate);
    if (date?.order === "known") return dayNumber(date.year, date.month, date.day);
    if (date?.order === "open") {
      const first = date.first > 12 || (dayFirst && date.second <= 12);
      return first ? dayNumber(date.year, date.second, date.first) : dayNumber(date.year, date.first, date.second);
    }
  }
  return undefined;
}
