/** How clerks really type: dates as text in two forms, amounts as text, ids as numbers, spaces at the end of names. */
import type { HostCell } from "../host/document";
import { civilDate, type DayNumber } from "../measures/calendar";
import { formatMinor, fromMinor, type MinorUnits } from "../measures/money";
import type { Random } from "./random";
import type { StyleId } from "./styles";

export type SampleLanguage = "zh" | "en";

const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Parts in a hundred. */
const TEXT_DATES = 8;
const TEXT_AMOUNTS = 6;
const NUMBER_IDS = 15;
const TRAILING_SPACES = 4;

/** Types the values of one sheet, with the slips of the person who kept it. */
export class Clerk {
  constructor(private readonly random: Random, private readonly language: SampleLanguage) {}

  text(value: string, style: StyleId = "text"): HostCell {
    return { v: value, s: style };
  }

  name(value: string): HostCell {
    return this.text(this.random.chance(TRAILING_SPACES) ? `${value}  ` : value);
  }

  /** A document number or customer code: text, at times a number. */
  id(value: string): HostCell {
    return this.random.chance(NUMBER_IDS) ? { v: Number(value), s: "idNumber" } : this.text(value, "id");
  }

  /** A serial, at times a text in one of two forms. */
  date(day: DayNumber | undefined): HostCell {
    if (day === undefined) return { v: null, s: "date" };
    if (!this.random.chance(TEXT_DATES)) return { v: day, s: "date" };
    const first = this.random.chance(50);
    const { year, month, day: date } = civilDate(day);
    const forms = {
      zh: [`${year}.${month}.${date}`, `${year}年${month}月${date}日`],
      en: [`${year}.${String(month).padStart(2, "0")}.${String(date).padStart(2, "0")}`, `${date}-${MONTH_NAMES[month - 1]!}-${String(year).slice(2)}`],
    };
    return { v: forms[this.language][first ? 0 : 1]!, s: "dateText" };
  }

  /** A number, at times a text with separators; a negative one then as the language writes it. */
  amount(minor: MinorUnits): HostCell {
    if (!this.random.chance(TEXT_AMOUNTS)) return plainAmount(minor);
    const withSign = this.random.chance(50);
    const text = grouped(formatMinor(Math.abs(minor)));
    if (minor < 0) return { v: this.language === "en" ? `(${text})` : `-${text}`, s: "amountText" };
    return { v: withSign && this.language === "zh" ? `¥${text}` : text, s: "amountText" };
  }

  /** The result of a look-up that now and then finds nothing. */
  lookedUp(value: string): HostCell {
    return this.random.integer(1, 400) === 1 ? { v: "#N/A", t: "e", s: "text" } : this.text(value);
  }
}

export function plainAmount(minor: MinorUnits, style: StyleId = "amount"): HostCell {
  return { v: fromMinor(minor), s: style };
}

/** `1234567.80` → `1,234,567.80` */
function grouped(literal: string): string {
  return literal.replace(/\B(?=(\d{3})+(?=\.))/g, ",");
}
