/** Reads a column of dates into serials: text once per distinct text, the order of day and month decided for the column. */
import { dayNumber, isCivilDate, SHIFT_1904 } from "../../measures/calendar";
import type { DayNumber } from "../../measures/calendar";
import { fiscalPartEnd } from "../../measures/fiscalYear";
import { monthLabel, monthOf } from "../../measures/months";
import type { Cell } from "../types";
import { isErrorText, isPlaceholder } from "./blankText";
import { readDateText } from "./dateText";
import type { CellIssue } from "./issue";
import { TextDictionary } from "./textDictionary";
import { monthEnd } from "./writtenDate";
import type { WrittenDate } from "./writtenDate";

export interface DateCells {
  /** serials, NaN = blank or unreadable */
  values: Float64Array;
  issues: CellIssue[];
  /** set when texts like 03/04/2025 were read with no proof of their order in the column */
  orderAssumed?: "day-first" | "month-first";
}

export interface DateColumnOptions {
  dayFirst: boolean;
  today: DayNumber;
  dates1904: boolean;
  /** the month in which business years start; 1 where it is not given */
  yearStart?: number;
}

/** 1990-01-01 */
const EARLIEST = 32_874;
const TEN_YEARS = 3_653;
const LAST_EXCEL_DAY = 2_958_465;

/** What one distinct text gives. */
interface ReadText {
  serial: number;
  code?: CellIssue["code"];
  assumed?: string;
}

export function readDates(cells: readonly Cell[], options: DateColumnOptions): DateCells {
  const values = new Float64Array(cells.length);
  const read: DateCells = { values, issues: [] };
  const { codes, texts } = distinctTexts(cells);
  const known = serialsOfTexts(texts, options, read);
  const style = monthStyle(cells);
  const latest = options.today + TEN_YEARS;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    let serial = NaN;
    if (typeof cell === "number") {
      serial = numberDate(cell, i, style, options, read.issues);
    } else if (typeof cell === "string" && cell !== "") {
      const text = known[codes[i]!]!;
      serial = text.serial;
      if (text.code) read.issues.push({ index: i, code: text.code, found: cell, assumed: text.assumed, lost: Number.isNaN(serial) });
    }
    values[i] = serial;
    if (serial < EARLIEST || serial > latest) read.issues.push({ index: i, code: "date-out-of-range", found: String(cell), lost: false });
  }
  return read;
}

/** The column's texts, each once, and for every cell which of them it holds. */
function distinctTexts(cells: readonly Cell[]): { codes: Int32Array; texts: readonly string[] } {
  const codes = new Int32Array(cells.length);
  const dictionary = new TextDictionary();
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (typeof cell === "string" && cell !== "") codes[i] = dictionary.numberOf(cell);
  }
  return { codes, texts: dictionary.texts };
}

function serialsOfTexts(texts: readonly string[], options: DateColumnOptions, read: DateCells): ReadText[] {
  const dates = texts.map(readDateText);
  let votes = 0;
  let open = false;
  for (const date of dates) {
    if (date?.order !== "open") continue;
    if (date.first > 12) votes++;
    else if (date.second > 12) votes--;
    else if (date.first !== date.second) open = true;
  }
  const dayFirst = votes === 0 ? options.dayFirst : votes > 0;
  if (open && votes === 0) read.orderAssumed = dayFirst ? "day-first" : "month-first";
  return dates.map((date, code) => (date ? writtenSerial(date, dayFirst, options) : wordSerial(texts[code]!.trim())));
}

function writtenSerial(date: WrittenDate, dayFirst: boolean, { yearStart = 1 }: DateColumnOptions): ReadText {
  if (date.order === "serial") return { serial: date.serial };
  if (date.order === "known") {
    const serial = dayNumber(date.year, date.month, date.day);
    if (date.partOfYear && yearStart !== 1) return fiscalPart(serial, date.partOfYear, yearStart);
    return date.monthOnly ? { serial, code: "date-month-end-assumed" } : { serial };
  }
  const [day, month] = dayFirst ? [date.first, date.second] : [date.second, date.first];
  if (isCivilDate(date.year, month, day)) return { serial: dayNumber(date.year, month, day) };
  if (!isCivilDate(date.year, day, month)) return { serial: NaN, code: "date-unreadable" };
  return { serial: dayNumber(date.year, day, month), code: "date-order-assumed", assumed: dayFirst ? "month-first" : "day-first" };
}

/** `2025Q1` of a company whose years start in April are its April to June. */
function fiscalPart(calendarEnd: DayNumber, months: number, yearStart: number): ReadText {
  const serial = fiscalPartEnd(calendarEnd, yearStart);
  return { serial, code: "fiscal-period-assumed", assumed: `${monthLabel(monthOf(serial) - months + 1)} – ${monthLabel(monthOf(serial))}` };
}

/** `00/00/0000` and its like are how systems write "no date". */
function wordSerial(text: string): ReadText {
  if (isPlaceholder(text) || /^[0\s\-/.:]+$/.test(text)) return { serial: NaN };
  return { serial: NaN, code: isErrorText(text) ? "cell-error" : "date-unreadable" };
}

/** "padded" when the column writes January as 2020.01, so that 2020.1 must be October without its zero. */
type MonthStyle = "padded" | "plain";

function monthStyle(cells: readonly Cell[]): MonthStyle {
  for (const cell of cells) {
    if (typeof cell === "number" && cell > 1990 && cell < 2100 && cell % 1 !== 0 && /\.0\d$/.test(String(cell))) return "padded";
  }
  return "plain";
}

/** Serials; 20240131 and 202401 typed as numbers; 2020.5 for a month. Zero is blank. */
function numberDate(value: number, index: number, style: MonthStyle, options: DateColumnOptions, issues: CellIssue[]): number {
  if (value === 0) return NaN;
  const written = value > LAST_EXCEL_DAY || isYearMonth(value) ? readDateText(monthText(value, style)) : undefined;
  if (written?.order === "known") {
    if (written.monthOnly) issues.push({ index, code: "date-month-end-assumed", found: String(value), lost: false });
    return dayNumber(written.year, written.month, written.day);
  }
  if (value > 0 && value <= LAST_EXCEL_DAY) return Math.floor(value) + (options.dates1904 ? SHIFT_1904 : 0);
  issues.push({ index, code: "date-unreadable", found: String(value), lost: true });
  return NaN;
}

function isYearMonth(value: number): boolean {
  if (value >= 199_001 && value <= 209_912 && value % 1 === 0) return monthEnd(Math.floor(value / 100), value % 100) !== undefined;
  return value > 1990 && value < 2100 && value % 1 !== 0;
}

function monthText(value: number, style: MonthStyle): string {
  const text = String(value);
  return style === "padded" && /\.1$/.test(text) ? `${text}0` : text;
}
