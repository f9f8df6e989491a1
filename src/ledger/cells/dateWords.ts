/** Dates with the month in words: `1-Apr-26`, `Apr 22, 2026`, `31 March 2026`, `Aug'04`. */
import { knownDate, monthEnd, shortYear } from "./writtenDate";
import type { WrittenDate } from "./writtenDate";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
];

const DAY_FIRST = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]*([a-z]{3,9})\.?[\s\-/.,']*(\d{2}|\d{4})(?:[\st]+\d{1,2}:.*)?$/;
const MONTH_FIRST = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?[\s\-/.]*(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|[\s\-/]+)(\d{4}|\d{2})(?:[\st]+\d{1,2}:.*)?$/;
const MONTH_ONLY = /^([a-z]{3,9})\.?[\s\-/.,'’]*(\d{4}|\d{2})$/;

export function wordDate(text: string): WrittenDate | undefined {
  const lower = text.toLowerCase();
  const only = MONTH_ONLY.exec(lower);
  if (only) {
    const number = monthNumber(only[1]!);
    return number ? monthEnd(shortYear(Number(only[2])), number) : undefined;
  }
  const dayFirst = DAY_FIRST.exec(lower);
  if (dayFirst) return named(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = MONTH_FIRST.exec(lower);
  return monthFirst ? named(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!) : undefined;
}

function named(year: string, monthName: string, day: string): WrittenDate | undefined {
  const number = monthNumber(monthName);
  return number ? knownDate(shortYear(Number(year)), number, Number(day)) : undefined;
}

function monthNumber(word: string): number | undefined {
  const short = MONTHS.indexOf(word === "sept" ? "sep" : word);
  const index = short >= 0 ? short : FULL_MONTHS.indexOf(word);
  return index >= 0 ? index + 1 : undefined;
}
