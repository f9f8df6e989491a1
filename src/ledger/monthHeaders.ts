/** Columns of a budget or of targets by month: `1月`, `2025年1月`, `2025-01`, `Jan`, `Jan-25`. */
import { readDateText } from "./cells/dateText";
import { civilDate } from "../measures/calendar";
import { isLikelySerial } from "./columnProfile";
import type { AgeColumn } from "./types";

/** Fewer are no plan by month. */
const LEAST_MONTHS = 3;
const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const BARE = /^(\d{1,2})\s*(?:月份?|期)$|^(?:m|p|month\s*|period\s*)(\d{1,2})$/i;
const CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** The month columns among headers in order, none where they are too few or one month stands twice. @param year of months that name none */
export function monthColumns(headers: readonly { column: number; header: string }[], year: number | undefined): AgeColumn[] {
  const found = headers.flatMap(({ column, header }): AgeColumn[] => {
    const month = readMonth(header.normalize("NFKC").trim());
    return month ? [{ column, header, month: { year, ...month } }] : [];
  });
  const distinct = new Set(found.map(({ month }) => `${month!.year ?? ""}-${month!.month}`));
  return found.length >= LEAST_MONTHS && distinct.size === found.length ? found : [];
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

/** 0 where the text is no month's name. */
function monthName(text: string): number {
  return /^[a-z]{3,9}\.?$/i.test(text) ? NAMES.indexOf(text.slice(0, 3).toLowerCase()) + 1 : 0;
}
