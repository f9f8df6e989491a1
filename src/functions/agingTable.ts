/** AGING, BUCKET and DAYSPASTDUE: cells in, cells out, over `measures/aging`. */
import { FUNCTION_WORDS } from "../locale/functions";
import { say, type Language } from "../locale/index";
import { bucketCount, bucketLabels, bucketOf, DEFAULT_BUCKET_ENDS, sumByBucket, type BucketEnds } from "../measures/aging";
import type { DayNumber } from "../measures/calendar";
import { exact, fromMinor } from "../measures/money";
import { amountsOf, cellsOf, dateOf, datesOf, groupsOf, placeOf, requireSameSize, type CellList, type RangeArgument } from "./cells";
import { FunctionError } from "./functionError";

export type ResultCell = string | number;

/** What a function knows besides its arguments. */
export interface Surroundings {
  today: DayNumber;
  language: Language;
}

export interface AgingArguments {
  amounts: RangeArgument;
  dates: RangeArgument;
  asOf?: unknown;
  bucketEnds?: RangeArgument | null;
  groups?: RangeArgument | null;
  basis?: unknown;
}

/**
 * The aging as a table: a header, one row a group (largest total first) and a total row; without groups one row of totals.
 * Negative amounts stand in the credits column. By invoice date, documents later than the as-of date are left out.
 */
export function agingTable(given: AgingArguments, { today, language }: Surroundings): ResultCell[][] {
  const amountCells = cellsOf("amounts", given.amounts);
  const dateCells = cellsOf("due_dates", given.dates);
  requireSameSize(amountCells, dateCells);
  const asOf = dateOf("as_of", given.asOf, today);
  const ends = bucketEndsOf(given.bucketEnds);
  const firstDay = basisOf(given.basis) === "due" ? 1 : 0;
  const { values, scale } = amountsOf(amountCells);
  const dates = datedRows(values, datesOf(dateCells, today), dateCells);
  const groups = groupsFor(given.groups, amountCells, values, say(FUNCTION_WORDS.blankGroup, language));

  const debts = values.map((amount, i) => (amount > 0 && (firstDay === 1 || dates[i]! <= asOf) ? amount : 0));
  const sums = sumByBucket(debts, dates, groups.codes, groups.names.length, asOf, ends, firstDay);
  const credits = creditsByGroup(values, dates, groups, firstDay === 1 ? Infinity : asOf);

  const width = bucketCount(ends);
  const rows = groups.names.map((name, group) => {
    const buckets = [...sums.subarray(group * width + 1 - firstDay, (group + 1) * width)];
    return { name, amounts: [...buckets, credits[group]!, exact(buckets.reduce((sum, part) => sum + part, credits[group]!))] };
  });
  rows.sort((a, b) => b.amounts[b.amounts.length - 1]! - a.amounts[a.amounts.length - 1]!);
  const header = [
    ...(firstDay === 1 ? [say(FUNCTION_WORDS.notDue, language)] : []), ...bucketLabels(ends, firstDay),
    say(FUNCTION_WORDS.credits, language), say(FUNCTION_WORDS.total, language),
  ];
  const total = header.map((_, column) => fromMinor(exact(rows.reduce((sum, row) => sum + row.amounts[column]!, 0)), scale));
  if (!given.groups) return [header, total];
  return [
    [say(FUNCTION_WORDS.group, language), ...header],
    ...rows.map((row) => [row.name, ...row.amounts.map((amount) => fromMinor(amount, scale))]),
    [say(FUNCTION_WORDS.total, language), ...total],
  ];
}

/** The bucket's label for every due date; "" for a blank cell. */
export function bucketLabelsFor(
  dueDates: RangeArgument, asOf: unknown, bucketEnds: RangeArgument | null | undefined, { today, language }: Surroundings,
): ResultCell[][] {
  const ends = bucketEndsOf(bucketEnds);
  const labels = [say(FUNCTION_WORDS.notDue, language), ...bucketLabels(ends)];
  return eachDate(dueDates, asOf, today, (days) => labels[bucketOf(days, ends)]!);
}

/** Days past due for every due date, negative before it; "" for a blank cell. */
export function daysPastDue(dueDates: RangeArgument, asOf: unknown, { today }: Surroundings): ResultCell[][] {
  return eachDate(dueDates, asOf, today, (days) => days);
}

function eachDate(dueDates: RangeArgument, asOf: unknown, today: DayNumber, result: (days: number) => ResultCell): ResultCell[][] {
  const list = cellsOf("due_date", dueDates);
  const day = dateOf("as_of", asOf, today);
  const dates = datesOf(list, today);
  return dueDates.map((row, r) => row.map((_, c) => {
    const date = dates[r * list.width + c]!;
    return Number.isNaN(date) ? "" : result(day - date);
  }));
}

/** Every amount needs a date; the dates of blank rows do not matter. */
function datedRows(amounts: Float64Array, dates: Float64Array, list: CellList): Float64Array {
  return dates.map((date, i) => {
    if (!Number.isNaN(date)) return date;
    if (amounts[i] !== 0) throw new FunctionError("#VALUE!", "date-missing", placeOf(list, i));
    return 0;
  });
}

interface Groups {
  codes: Int32Array;
  names: string[];
}

/** Group of every row; a row without an amount makes no group. */
function groupsFor(range: RangeArgument | null | undefined, amounts: CellList, values: Float64Array, blank: string): Groups {
  if (!range) return { codes: new Int32Array(values.length), names: [""] };
  const list = cellsOf("groups", range);
  requireSameSize(amounts, list);
  const groups = groupsOf(list, blank, (i) => values[i] !== 0);
  if (groups.names.length === 0) throw new FunctionError("#N/A", "no-amounts");
  return groups;
}

function creditsByGroup(values: Float64Array, dates: Float64Array, groups: Groups, until: number): Float64Array {
  const credits = new Float64Array(groups.names.length);
  values.forEach((amount, i) => {
    if (amount < 0 && dates[i]! <= until) credits[groups.codes[i]!]! += amount;
  });
  return credits;
}

function bucketEndsOf(range: RangeArgument | null | undefined): BucketEnds {
  if (!range) return DEFAULT_BUCKET_ENDS;
  const ends = cellsOf("bucket_ends", range).cells.filter((cell) => cell !== "").map(Number);
  const rising = ends.every((end, i) => Number.isInteger(end) && end > (ends[i - 1] ?? 0));
  if (ends.length === 0 || !rising) throw new FunctionError("#VALUE!", "bucket-ends");
  return ends;
}

const BASES: Record<string, "due" | "invoice"> = { "due": "due", "到期日": "due", "invoice": "invoice", "发票日": "invoice", "开票日": "invoice" };

function basisOf(value: unknown): "due" | "invoice" {
  const word = cellsOf("basis", [[value]]).cells[0];
  if (word === "" || word === 0) return "due";
  const basis = BASES[String(word).trim().toLowerCase()];
  if (!basis) throw new FunctionError("#VALUE!", "unknown-word", { argument: "basis", found: String(word), allowed: Object.keys(BASES).join(", ") });
  return basis;
}
