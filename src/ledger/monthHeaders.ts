/** Columns of a budget, of targets or of payments by month or quarter: `1月`, `2025年1月`, `2025-01`, `Jan`, `Jan-25`, `一季度`, `Q1 2025`. */
import { readDateText } from "./cells/dateText";
import { civilDate } from "../measures/calendar";
import { isLikelySerial } from "./columnProfile";
import { readPeriod } from "./cells/periodText";
import type { AgeColumn } from "./types";

/** Fewer are no plan by month, or by quarter. */
const LEAST_MONTHS = 3;
const LEAST_QUARTERS = 2;
const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const BARE = /^(\d{1,2})\s*(?:月份?|期)$|^(?:m|p|month\s*|period\s*)(\d{1,2})$/i;
const CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

const QUARTER = /^(?:第?([1-4一二三四])季度?|q([1-4]))$/i;

/**
 * The month columns among headers in order, none where they are too few or one month stands twice. Quarters beside months are their
 * sums, and count only where no months are. @param year of months that name none
 */
export function monthColumns(headers: readonly { column: number; header: string }[], year: number | undefined): AgeColumn[] {
  const all = headers.flatMap(({ column, header }): AgeColumn[] => {
    const text = header.normalize("NFKC").trim();
    const month = readMonth(text) ?? readQuarter(text);
    return month ? [{ column, header, month: { year, ...month } }] : [];
  });
  const months = all.filter(({ month }) => month!.months === undefined);
  const found = months.length > 0 ? months : all;
  const distinct = new Set(found.map(({ month }) => `${month!.year ?? ""}-${month!.month}`));
  return found.length >= (months.length > 0 ? LEAST_MONTHS : LEAST_QUARTERS) && distinct.size === found.length ? found : [];
}

/** The year that a title names: the first number of four digits that can be one. */
export function yearOf(title: string): number | undefined {
  const year = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(title);
  return year ? Number(year[1]) : undefined;
}

/** Undefined where the text names no month. */
export function readMonth(text: string): { year?: number; month: number } | undefined {
  const bare = BARE.exec(text);
  const named = bare ? Number(bare[1] ?? bare[2]) : CHINESE.indexOf(text.replace(/月份?$/, "")) + 1 || monthName(text);
  if (named >= 1 && named <= 12) return { month: named };
  if (/^\d{5}$/.test(text) && isLikelySerial(Number(text))) {
    const { year, month } = civilDate(Number(text));
    return { year, month };
  }
  const date = readDateText(text);
  return date?.order === "known" && date.monthOnly && !/季|年$|年度|q\d|h\d|fy/i.test(text) ? { year: date.year, month: date.month } : undefined;
}

/** A quarter as its last month; undefined where the text names none. */
function readQuarter(text: string): { year?: number; month: number; months: 3 } | undefined {
  const bare = QUARTER.exec(text);
  if (bare) return { month: 3 * Number(bare[2] ?? (CHINESE.indexOf(bare[1]!) + 1 || bare[1]!)), months: 3 };
  const period = readPeriod(text);
  return period?.months === 3 && period.partOfYear ? { year: period.year, month: period.month, months: 3 } : undefined;
}

/** 0 where the text is no month's name. */
function monthName(text: string): number {
  return /^[a-z]{3,9}\.?$/i.test(text) ? NAMES.indexOf(text.slice(0, 3).toLowerCase()) + 1 : 0;
}
