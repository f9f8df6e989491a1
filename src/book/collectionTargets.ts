/** What the target ledger asks of each salesperson's collection this year: money, overdue rate, days, margin. */
import type { Reading } from "../ledger/types";
import { addMonths, endOfMonth, type DayNumber } from "../measures/calendar";
import { fiscalPeriodEnd, fiscalYearOf } from "../measures/fiscalYear";
import { monthOf } from "../measures/months";
import { exact, toMinor, type MinorUnits, type Scale } from "../measures/money";
import type { Targets } from "./business";
import type { Book } from "./types";

export interface PersonTargets {
  /** to be collected over the rows that have begun, minor units */
  target?: MinorUnits;
  /** what the ledger itself gives as collected, where it does */
  ledgerActual?: MinorUnits;
  /** highest overdue rate, a fraction */
  overdueCap?: number;
  days?: number;
  /** gross margin, a fraction */
  margin?: number;
  /** rows of the target ledger that the money target comes from */
  rows: { reading: number; row: number }[];
}

export interface CollectionTargets {
  /** the first day that the money targets cover, at the latest the as-of day; the year's first day without money targets */
  from: DayNumber;
  people: Map<string, PersonTargets>;
}

type Measure = "target" | "overdueCap" | "days" | "margin";

/** As ledgers word indicators; the first that fits counts. A target for the collection rate is none for money. */
const WORDS: readonly [RegExp, Measure | undefined][] = [
  [/毛利|margin/i, "margin"],
  [/逾期|overdue|past due/i, "overdueCap"],
  [/天数|周期|days|dso/i, "days"],
  [/率|%|rate/i, undefined],
  [/回款|收款|回收|collect|receipt|cash/i, "target"],
];

/**
 * The rows of the as-of day's business year that have begun by then. A yearly row counts in full, so that completion is of the year's target;
 * of months or quarters those that have begun. Of rates and days the latest period's counts. Undefined targets stay absent.
 * @param startMonth of business years, 1 = January
 */
export function collectionTargets(targets: Targets | undefined, { readings, scale }: Pick<Book, "readings" | "scale">, asOf: DayNumber, startMonth = 1): CollectionTargets {
  const year = fiscalYearOf(asOf, startMonth);
  const result: CollectionTargets = { from: Infinity, people: new Map() };
  const latest = new Map<string, DayNumber>();
  const usual = targets ? monthsCovered(targets) : 1;
  for (let i = 0; targets && i < targets.length; i++) {
    const months = targets.months[i]! > 0 ? targets.months[i]! : usual;
    const [person, end] = [targets.person[i]!.trim(), Number.isNaN(targets.period[i]!) ? year.last : fiscalPeriodEnd(endOfMonth(targets.period[i]!), months, startMonth)];
    const start = endOfMonth(addMonths(end, -months)) + 1;
    const measure = measureOf(targets.indicator[i] || headerOf(readings[targets.origin.sheet[i]!]));
    if (person === "" || measure === undefined || fiscalYearOf(end, startMonth).start !== year.start || start > asOf || Number.isNaN(targets.target[i]!)) continue;
    const own = result.people.get(person) ?? { rows: [] };
    result.people.set(person, own);
    if (measure === "target") {
      result.from = Math.min(result.from, start);
      addMoney(own, targets, i, scale);
    } else if (end >= (latest.get(`${person} ${measure}`) ?? -Infinity)) {
      latest.set(`${person} ${measure}`, end);
      own[measure] = measure === "days" ? targets.target[i]! : fraction(targets.target[i]!);
    }
  }
  return { ...result, from: result.from === Infinity ? year.first : result.from };
}

function addMoney(own: PersonTargets, { target, actual, origin }: Targets, i: number, scale: Scale): void {
  own.target = exact((own.target ?? 0) + toMinor(target[i]!, scale));
  if (!Number.isNaN(actual[i]!)) own.ledgerActual = exact((own.ledgerActual ?? 0) + toMinor(actual[i]!, scale));
  own.rows.push({ reading: origin.sheet[i]!, row: origin.row[i]! });
}

/** A ledger without a column of indicators says in the header of its targets what they are. */
function headerOf(reading: Reading | undefined): string {
  return reading?.layout.columns.find(({ field }) => field === "target")?.header ?? "";
}

function measureOf(indicator: string): Measure | undefined {
  return WORDS.find(([word]) => word.test(indicator))?.[1];
}

/** A rate typed as 20 in place of 20 %. */
function fraction(rate: number): number {
  return rate > 1 ? rate / 100 : rate;
}

/** the twelfth month, as month numbers count */
const DECEMBER = 11;

/** Months that a row covers which does not say so: the least gap between two periods of the ledger; a single period in December is a year. */
function monthsCovered({ period }: Targets): number {
  const numbers = [...new Set(Array.from(period).filter((day) => !Number.isNaN(day)).map(monthOf))].sort((a, b) => a - b);
  if (numbers.length < 2) return numbers.length === 0 || numbers[0]! % 12 === DECEMBER ? 12 : 1;
  return Math.min(12, ...numbers.slice(1).map((number, i) => number - numbers[i]!));
}
