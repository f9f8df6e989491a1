/** Reads a date written as text into its parts; which of two small numbers is the day is left to the column. */
import { wordDate } from "./dateWords";
import { periodEnd } from "./periodText";
import { knownDate, monthEnd, shortYear } from "./writtenDate";
import type { WrittenDate } from "./writtenDate";

/** Serial numbers of 1990 to 2090: text of five digits in this range is a date that lost its format. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 69_762;

/** Reads every form that exports use; a range gives its end, a month or longer period its last day. Undefined when the text is no date. */
export function readDateText(text: string): WrittenDate | undefined {
  const plain = text.normalize("NFKC").replace("第", "").trim();
  // 2025年1-6月 is no 6 January
  const months = plain.endsWith("月") ? periodEnd(plain) : undefined;
  return months ?? numericDate(plain) ?? rangeEnd(plain) ?? wordDate(plain) ?? periodEnd(plain);
}

/** Digit groups and what stands between them, without the time of day. */
interface Groups {
  numbers: number[];
  lengths: number[];
  /** separator after each group: one of - / . 年 月 日 期, or "" at the end */
  separators: string[];
}

function numericDate(text: string): WrittenDate | undefined {
  const groups = digitGroups(text);
  if (!groups) return undefined;
  const { numbers, lengths, separators } = groups;
  if (lengths[0] === 8 && (numbers.length === 1 || isZeroFraction(groups))) {
    const whole = numbers[0]!;
    return knownDate(Math.floor(whole / 10_000), Math.floor(whole / 100) % 100, whole % 100);
  }
  if (lengths[0] === 5 && (numbers.length === 1 || isZeroFraction(groups))) return serialText(numbers[0]!);
  if (lengths[0] === 6 && numbers.length === 1) return monthEnd(Math.floor(numbers[0]! / 100), numbers[0]! % 100);
  if (lengths[0] === 4) {
    if (numbers.length === 3) return knownDate(numbers[0]!, numbers[1]!, numbers[2]!);
    return numbers.length === 2 && lengths[1]! <= 3 ? monthEnd(numbers[0]!, numbers[1]!) : undefined;
  }
  if (numbers.length !== 3 || lengths[0]! > 2 || lengths[1]! > 2) return undefined;
  return endingInYear(numbers, lengths[2]!, separators[0]!);
}

function endingInYear(numbers: number[], yearLength: number, separator: string): WrittenDate | undefined {
  const [first, second, last] = [numbers[0]!, numbers[1]!, numbers[2]!];
  if (separator === "年") return knownDate(shortYear(first), second, last);
  if (yearLength !== 4 && yearLength !== 2) return undefined;
  const year = yearLength === 4 ? last : shortYear(last);
  if (separator === ".") return knownDate(year, second, first);
  return first > 31 || second > 31 || first * second === 0 ? undefined : { order: "open", year, first, second };
}

function isZeroFraction(groups: Groups): boolean {
  return groups.numbers.length === 2 && groups.separators[0] === "." && groups.numbers[1] === 0;
}

function serialText(serial: number): WrittenDate | undefined {
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? { order: "serial", serial } : undefined;
}

/** Splits at char codes; a time (`T10:00Z`, ` 0:00`) ends the date; anything else makes it no numeric date. */
function digitGroups(text: string): Groups | undefined {
  const groups: Groups = { numbers: [], lengths: [], separators: [] };
  let at = 0;
  while (at < text.length) {
    const start = at;
    let value = 0;
    for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(++at)) value = value * 10 + (code - 48);
    if (at === start) return undefined;
    groups.numbers.push(value);
    groups.lengths.push(at - start);
    while (text[at] === " " && isSeparator(text[at + 1])) at++;
    const separator = text[at] ?? "";
    if (separator === "" || isTime(text, at)) break;
    if (!isSeparator(separator)) return undefined;
    groups.separators.push(separator);
    at++;
    while (text[at] === " " && text[at - 1] !== "日") at++;
    if (isTime(text, at)) break;
  }
  return groups.numbers.length <= 3 ? groups : undefined;
}

function isSeparator(char: string | undefined): boolean {
  return char === "-" || char === "/" || char === "." || char === "年" || char === "月" || char === "日" || char === "期";
}

/** True where a time of day begins: `T10:00`, ` 10:00:00 AM`. */
function isTime(text: string, at: number): boolean {
  const char = text[at];
  if (char !== "T" && char !== "t" && char !== " ") return false;
  const colon = text.indexOf(":", at);
  return colon > at && colon - at <= 4;
}

const RANGE_MARKS = ["至", "~", " to ", " - ", " – ", " — ", "—", "–"];

/** The end of `1-Apr-26 to 16-Apr-26` or `2024.09.26 - 2024.10.25`. */
function rangeEnd(text: string): WrittenDate | undefined {
  for (const mark of RANGE_MARKS) {
    const at = text.toLowerCase().lastIndexOf(mark);
    if (at <= 0) continue;
    const end = text.slice(at + mark.length).trim();
    const begin = text.slice(0, at).trim();
    if (readDateText(begin)) return readDateText(end);
  }
  return undefined;
}
