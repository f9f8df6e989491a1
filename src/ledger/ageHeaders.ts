/** Columns of an aging: `1 - 30`, `91 and over`, `< 1 Month`, `Older`, `36个月以上` and bare numbers, as ranges of days. */
import type { AgeColumn } from "./types";

interface RawAge {
  column: number;
  header: string;
  from?: number;
  to?: number;
  unit?: "day" | "month" | "year";
  /** a number alone: the upper end of a range that begins after the column before */
  bare: boolean;
  /** "older": begins after the column before */
  rest: boolean;
  /** not due yet */
  notDue: boolean;
}

/**
 * The age columns among headers in order. Fewer than two, or none with words, are no aging.
 * Months are 30 days up to the year, years 365 days.
 */
export function ageColumns(headers: readonly { column: number; header: string }[]): AgeColumn[] {
  const raw = headers.flatMap(({ column, header }) => readAge(header, column) ?? []);
  const named = raw.filter((age) => !age.bare);
  if (raw.filter((age) => !age.notDue).length < 2 || named.length === 0) return [];
  if (!isRising(raw.filter((age) => age.bare))) return settle(named);
  return settle(raw);
}

/** True for a text that names an age, not a thing: `1 - 30 days past due`. */
export function isAgeLabel(text: string): boolean {
  const plain = text.replace(/days?\s+(past\s+due|overdue)|past due|overdue/i, "days").trim();
  const age = readAge(plain, 0);
  return age !== undefined && !age.bare;
}

function settle(raw: RawAge[]): AgeColumn[] {
  const unit = raw.find((age) => age.unit)?.unit ?? "day";
  const ages: AgeColumn[] = [];
  let before: number | undefined;
  for (const age of raw) {
    if (age.notDue) {
      ages.push({ column: age.column, header: age.header, toDays: 0 });
      before = 0;
      continue;
    }
    const days = (value: number): number => inDays(value, age.unit ?? unit);
    const singleMonth = age.unit !== undefined && age.unit !== "day" && age.from !== undefined && age.from === age.to;
    const to = age.rest || age.to === undefined ? undefined : days(singleMonth ? age.to + 1 : age.to);
    const from = age.bare || age.rest || before !== undefined ? (before === undefined ? 0 : before + 1) : age.from === undefined ? 0 : startDay(age, days);
    const gap = !age.bare && !age.rest && before !== undefined && age.from !== undefined && days(age.from) > before + 31;
    ages.push({ column: age.column, header: age.header, fromDays: gap ? days(age.from!) : from, ...(to === undefined ? {} : { toDays: to }) });
    before = to ?? before;
  }
  return ages;
}

function startDay(age: RawAge, days: (value: number) => number): number {
  return age.unit && age.unit !== "day" ? days(age.from!) + (age.from === 0 ? 0 : 1) : days(age.from!);
}

function inDays(value: number, unit: "day" | "month" | "year"): number {
  if (unit === "day") return value;
  const months = unit === "year" ? value * 12 : value;
  return months % 12 === 0 ? (months / 12) * 365 : months * 30;
}

function isRising(bare: RawAge[]): boolean {
  return bare.every((age, index) => index === 0 || age.to! > bare[index - 1]!.to!);
}

const UNIT = "(天|日|days?|d|个月|月|months?|mths?|m|年|years?|yrs?)?";
const RANGE = new RegExp(`^(\\d+)${UNIT}(?:-|~|to|至|到)(\\d+)${UNIT}(?:内|以内|old)?$`);
const OVER = new RegExp(`^(?:>|>=|over|above|morethan|olderthan|超过|大于)(\\d+)${UNIT}(?:以上)?$`);
const AND_OVER = new RegExp(`^(\\d+)${UNIT}(?:\\+|andover|andabove|andolder|plus|及以上|以上|overdue\\+)${UNIT}$`);
const UNDER = new RegExp(`^(?:<|<=|under|within|lessthan|小于|不超过)(\\d+)${UNIT}(?:以内|内)?$`);
const AND_UNDER = new RegExp(`^(\\d+)${UNIT}(?:以内|以下|内|orless|andunder)(?:含\\d年)?$`);
const SINGLE = new RegExp(`^(\\d+)${UNIT}$`);
const NOT_DUE = new Set(["current", "notdue", "notyetdue", "notoverdue", "未到期", "未逾期", "信用期内", "账期内", "未超期"]);
const REST = new Set(["older", "over", "更早", "以上"]);

function readAge(header: string, column: number): RawAge | undefined {
  const text = header.normalize("NFKC").toLowerCase().replace(/[–—−]/g, "-").replace(/逾期|超期|账龄|帐龄|overdue|past due/g, "").replace(/[\s()（）]/g, "");
  const base = { column, header, bare: false, rest: false, notDue: false };
  if (NOT_DUE.has(text)) return { ...base, notDue: true };
  if (REST.has(text)) return { ...base, rest: true };
  const range = RANGE.exec(text);
  if (range) return { ...base, from: Number(range[1]), to: Number(range[3]), unit: unitOf(range[4] ?? range[2]) };
  const over = OVER.exec(text) ?? AND_OVER.exec(text);
  if (over) return { ...base, from: Number(over[1]), unit: unitOf(over[2]) };
  const under = UNDER.exec(text) ?? AND_UNDER.exec(text);
  if (under) return { ...base, from: 0, to: Number(under[1]), unit: unitOf(under[2]) };
  const single = SINGLE.exec(text);
  if (!single || Number(single[1]) > 1_100) return undefined;
  if (single[2]) return { ...base, from: Number(single[1]), to: Number(single[1]), unit: unitOf(single[2]) };
  return { ...base, to: Number(single[1]), bare: true };
}

function unitOf(word: string | undefined): RawAge["unit"] {
  if (!word) return undefined;
  if (/^(天|日|d)/.test(word)) return "day";
  return /^(年|y)/.test(word) ? "year" : "month";
}
