/** Periods written as words, longer than a month: `2025年`, `2025Q3`, `2025年第3季度`, `2025H1`, `2025年上半年`, `2025年1-6月`, `FY2025`. */
import { monthEnd } from "./writtenDate";
import type { WrittenDate, YearPart } from "./writtenDate";

export interface Period {
  year: number;
  /** the last month, 1 to 12 */
  month: number;
  /** how many months it covers */
  months: number;
  /** of a quarter or half that is numbered, not named by its months */
  partOfYear?: YearPart;
}

const YEAR = /^(?:fy\s*)?(\d{4})\s*(?:年度?|年全年|财年|fy)$|^fy\s*(\d{4})$/i;
const QUARTER = /^(\d{4})\s*年?\s*[-./]?\s*(?:第?([1-4一二三四])季度?|q([1-4]))$/i;
const QUARTER_FIRST = /^q([1-4])[\s\-/.,']*(\d{4})$/i;
const HALF = /^(\d{4})\s*年?\s*[-./]?\s*(?:(上|下)半年度?|h([12]))$/i;
const HALF_FIRST = /^h([12])[\s\-/.,']*(\d{4})$/i;
const MONTHS = /^(\d{4})\s*年\s*(\d{1,2})\s*月?\s*[-~至到]\s*(\d{1,2})\s*月$/;

/** Most texts are no period; these are told apart at one glance. */
const MAY_BE_PERIOD = /^(\d{4}|fy|[qh][1-4])/i;
const LONGEST = 16;

/** Undefined where the text is no period of this kind; a month is a date, see `dateText`. The text must be in plain width. */
export function readPeriod(text: string): Period | undefined {
  if (text.length > LONGEST || !MAY_BE_PERIOD.test(text)) return undefined;
  const year = YEAR.exec(text);
  if (year) return period(year[1] ?? year[2]!, 12, 12);
  const quarter = QUARTER.exec(text);
  if (quarter) return part(quarter[1]!, quarterNumber(quarter[2] ?? quarter[3]!), 3);
  const first = QUARTER_FIRST.exec(text);
  if (first) return part(first[2]!, Number(first[1]), 3);
  const half = HALF.exec(text);
  if (half) return part(half[1]!, half[2] === "上" || half[3] === "1" ? 1 : 2, 6);
  const halfFirst = HALF_FIRST.exec(text);
  if (halfFirst) return part(halfFirst[2]!, Number(halfFirst[1]), 6);
  const months = MONTHS.exec(text);
  if (!months || Number(months[3]) < Number(months[2])) return undefined;
  return period(months[1]!, Number(months[3]), Number(months[3]) - Number(months[2]) + 1);
}

/** The last day of a period in words. */
export function periodEnd(text: string): WrittenDate | undefined {
  const found = readPeriod(text);
  const end = found && monthEnd(found.year, found.month);
  return end?.order === "known" && found?.partOfYear ? { ...end, partOfYear: found.partOfYear } : end;
}

function quarterNumber(text: string): number {
  const chinese = "一二三四".indexOf(text);
  return chinese >= 0 ? chinese + 1 : Number(text);
}

function part(year: string, number: number, months: YearPart): Period {
  return { year: Number(year), month: number * months, months, partOfYear: months };
}

function period(year: string, month: number, months: number): Period | undefined {
  return month >= 1 && month <= 12 ? { year: Number(year), month, months } : undefined;
}
