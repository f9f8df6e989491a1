/** The kinds of arguments: each reads its cells into typed input or names the cell that it cannot read. */
import { readAmounts } from "../ledger/cells/amountColumn";
import { readDates } from "../ledger/cells/dateColumn";
import type { CellIssue } from "../ledger/cells/issue";
import { readNumbers } from "../ledger/cells/numberColumn";
import { cellText, readTexts } from "../ledger/cells/textColumn";
import { TextDictionary } from "../ledger/cells/textDictionary";
import { nameKey } from "../ledger/nameKey";
import type { Cell } from "../ledger/types";
import { FUNCTION_ERRORS } from "../locale/functions";
import { DEFAULT_BUCKET_ENDS, type BucketEnds } from "../measures/aging";
import type { DayNumber } from "../measures/calendar";
import { DEFAULT_SCALE, fromMinor, LARGEST_SCALE, toMinor, type MinorUnits, type Scale } from "../measures/money";
import { placeOf, unreadable } from "./arguments";
import type { CellList, Place, RangeParameter, ValueParameter } from "./declaration";
import { FunctionError } from "./functionError";

export interface Amounts {
  /** minor units at `scale`; blank cells are 0 */
  values: Float64Array;
  scale: Scale;
}

/** Names by code, each name once; −1 is a blank cell. */
export interface Labels {
  codes: Int32Array;
  values: readonly string[];
  list: CellList;
}

/** Serials; NaN is a blank cell. */
export interface Dates {
  values: Float64Array;
  list: CellList;
}

/** Amounts at the finest scale that the cells show, two decimals at least. */
export function amounts(list?: string): RangeParameter<Amounts> {
  return { shape: "range", list, zeroIsBlank: true, read: readAmountList };
}

/** Several columns of amounts, one row for each cell of the list; all at one scale. */
export function amountColumns(list: string): RangeParameter<Amounts & { columns: number }> {
  return { shape: "range", list, wide: true, zeroIsBlank: true, read: (cells) => ({ ...readAmountList(cells), columns: cells.width }) };
}

/** A table of amounts, row by row; blank cells are 0. */
export function amountGrid(): RangeParameter<Amounts & { columns: number }> {
  return { shape: "range", zeroIsBlank: true, read: (cells) => ({ ...readAmountList(cells), columns: cells.width }) };
}

/** Quantities, rates, days: plain numbers, NaN for a blank cell. `12%` as text is 0.12. */
export function numbers(list?: string): RangeParameter<Float64Array> {
  return { shape: "range", list, read: readNumberList };
}

/** Plain numbers between limits, NaN for a blank cell, with their places for messages. */
export function limitedNumbers(limits: NumberLimits, list?: string): RangeParameter<{ values: Float64Array; list: CellList }> {
  return {
    shape: "range", list,
    read(cells) {
      const values = readNumberList(cells);
      const { from = -Infinity, to = Infinity, whole = false } = limits;
      for (let i = 0; i < values.length; i++) {
        const value = values[i]!;
        if (value < from || value > to || (whole && !Number.isNaN(value) && !Number.isInteger(value))) refuse(cells, i, outsideLimits(value, limits, placeOf(cells, i)));
      }
      return { values, list: cells };
    },
  };
}

/** A table of plain numbers, row by row. */
export function numberGrid(): RangeParameter<{ values: Float64Array; width: number; height: number }> {
  return {
    shape: "range",
    read: (cells) => ({ values: readNumberList(cells), width: cells.width, height: cells.width === 0 ? 0 : cells.cells.length / cells.width }),
  };
}

/** Dates; a 0 is blank too, because desktop Excel passes empty cells as 0. */
export function dates(list?: string): RangeParameter<Dates> {
  return {
    shape: "range", list, zeroIsBlank: true,
    read(cells, { today }) {
      const read = readDates(cells.cells, { dayFirst: false, today, dates1904: false });
      refuseLost(cells, read.issues);
      return { values: read.values, list: cells };
    },
  };
}

/**
 * Names: customers, items, stages. Spellings of one name (width, brackets, case, spaces) are one, shown as it first stands, as in the reports.
 * A 0 is blank, because desktop Excel passes empty cells as 0.
 */
export function labels(list?: string): RangeParameter<Labels> {
  return {
    shape: "range", list, zeroIsBlank: true,
    read(cells) {
      const { codes, values } = readTexts(cells.cells.includes(0) ? cells.cells.map((cell) => (cell === 0 ? "" : cell)) : cells.cells);
      return { ...eachNameOnce(codes, values), list: cells };
    },
  };
}

/** The codes with those of one name made one. */
function eachNameOnce(codes: Int32Array, values: readonly string[]): Pick<Labels, "codes" | "values"> {
  const names = new TextDictionary();
  const kept: string[] = [];
  const nameOfCode = values.map((value) => {
    const name = names.numberOf(nameKey(value));
    if (name === kept.length) kept.push(value);
    return name;
  });
  return kept.length === values.length ? { codes, values } : { codes: codes.map((code) => (code < 0 ? -1 : nameOfCode[code]!)), values: kept };
}

/** Cells as they are, for tables whose columns mean different things. */
export function cells(list?: string): RangeParameter<CellList> {
  return { shape: "range", list, read: (given) => given };
}

/** The last day of each bucket, rising; {30,60,90} when left out. */
export function bucketEnds(): RangeParameter<BucketEnds> {
  return {
    shape: "range",
    absent: () => DEFAULT_BUCKET_ENDS,
    read(list) {
      const ends = list.cells.filter((cell) => cell !== "").map(Number);
      const rising = ends.every((end, i) => Number.isInteger(end) && end > (ends[i - 1] ?? 0) && end < 36_500);
      if (!rising) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.bucketEnds);
      return ends;
    },
  };
}

/** One day. A 0 counts as left out, because desktop Excel passes empty cells as 0. */
export function date(): ValueParameter<DayNumber> {
  return { shape: "value", read: (cell, place, surroundings) => dayOf(cell, place, surroundings.today) };
}

/** One day, today when it is left out. */
export function asOfDate(): ValueParameter<DayNumber> {
  return {
    shape: "value",
    absent: ({ today }) => today,
    read: (cell, place, { today }) => (cell === 0 ? today : dayOf(cell, place, today)),
  };
}

export interface NumberLimits {
  /** the smallest value that makes sense */
  from?: number;
  /** the largest value that makes sense */
  to?: number;
  whole?: boolean;
}

/** One plain number: a rate, days, a quantity. */
export function number(limits: NumberLimits = {}): ValueParameter<number> {
  return { shape: "value", read: (cell, place) => limited(numberOf(cell, place), limits, place) };
}

/** One amount of money in minor units, rounded half up to two decimals. */
export function amount(limits: NumberLimits = {}): ValueParameter<MinorUnits> {
  return {
    shape: "value",
    read(cell, place) {
      const value = typeof cell === "number" ? toMinor(cell) : amountText(cell, place, DEFAULT_SCALE);
      limited(fromMinor(value), limits, place);
      return value;
    },
  };
}

/** One amount that only enters a ratio, in any unit of money (5.4321 million): not rounded. */
export function plainAmount(): ValueParameter<number> {
  return { shape: "value", read: (cell, place) => (typeof cell === "number" ? cell : fromMinor(amountText(cell, place, LARGEST_SCALE), LARGEST_SCALE)) };
}

/** A yes or no: TRUE, 1, yes, 是. */
export function flag(): ValueParameter<boolean> {
  const spoken = new Map([["true", true], ["yes", true], ["1", true], ["是", true], ["false", false], ["no", false], ["0", false], ["否", false]]);
  return {
    shape: "value",
    read(cell, place) {
      const value = typeof cell === "boolean" ? cell : spoken.get(cellText(cell).toLowerCase());
      if (value === undefined) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.unknownWord, { argument: place.argument, found: shown(cell), allowed: "TRUE, FALSE" });
      return value;
    },
  };
}

/** One text. */
export function text(): ValueParameter<string> {
  return { shape: "value", read: (cell) => cellText(cell) };
}

/**
 * A switch: the English word is the value, its other names follow; case does not matter.
 * A 0 counts as left out, because desktop Excel passes empty cells as 0.
 */
export function choice<Word extends string>(words: Record<Word, readonly string[]>, otherwise: NoInfer<Word>): ValueParameter<Word> {
  const names = (Object.keys(words) as Word[]).map((word): readonly [Word, ...string[]] => [word, ...words[word]]);
  const known = new Map(names.flatMap(([word, ...others]) => [word, ...others].map((name): [string, Word] => [name.toLowerCase(), word])));
  return {
    shape: "value",
    words: names,
    absent: () => otherwise,
    read(cell, place) {
      if (cell === 0) return otherwise;
      const found = known.get(cell as string) ?? known.get(cellText(cell).trim().toLowerCase());
      if (found === undefined) {
        throw new FunctionError("#VALUE!", FUNCTION_ERRORS.unknownWord, { argument: place.argument, found: shown(cell), allowed: names.flat().join(", ") });
      }
      return found;
    },
  };
}

/** The same argument with one result for each of its cells: a cell that cannot be read has its error in its own place. */
export function cellByCell<Value>(parameter: RangeParameter<Value>): RangeParameter<Value> {
  return { ...parameter, cellByCell: true };
}

/** The same argument, which may be skipped between commas. */
export function skippable<Value>(parameter: RangeParameter<Value>): RangeParameter<Value> {
  return { ...parameter, skippable: true };
}

/** The same argument, which may be left out. */
export function optional<Value>(parameter: RangeParameter<Value>): RangeParameter<Value | undefined>;
export function optional<Value>(parameter: ValueParameter<Value>): ValueParameter<Value | undefined>;
export function optional<Value>(parameter: RangeParameter<Value> | ValueParameter<Value>): RangeParameter<Value | undefined> | ValueParameter<Value | undefined> {
  return { ...parameter, absent: () => undefined };
}

/** The same argument with the value that stands for it when it is left out. */
export function withDefault<Value>(parameter: ValueParameter<Value>, value: Value): ValueParameter<Value> {
  return { ...parameter, absent: () => value };
}

/** The same argument with the value that stands for it when it is left out; a 0 counts as left out, because desktop Excel passes empty cells as 0. */
export function withDefaultForZero<Value>(parameter: ValueParameter<Value>, value: Value): ValueParameter<Value> {
  return { ...parameter, absent: () => value, read: (cell, ...where) => (cell === 0 ? value : parameter.read(cell, ...where)) };
}

/** The same argument, which must be given and is never 0: a 0 is an empty cell, as desktop Excel passes it. */
export function required<Value>({ absent: _, read, ...parameter }: ValueParameter<Value>): ValueParameter<Value> {
  return {
    ...parameter,
    read(cell, place, surroundings) {
      if (cell === 0) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.argumentMissing, { argument: place.argument });
      return read(cell, place, surroundings);
    },
  };
}

function readAmountList(list: CellList): Amounts {
  const first = readAmounts(list.cells, DEFAULT_SCALE, ".");
  const scale = Math.max(DEFAULT_SCALE, Math.min(first.decimals, LARGEST_SCALE)) as Scale;
  const read = scale === DEFAULT_SCALE ? first : readAmounts(list.cells, scale, ".");
  refuseLost(list, read.issues);
  const { values } = read;
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) values[i] = 0;
  return { values, scale };
}

function readNumberList(list: CellList): Float64Array {
  const read = readNumbers(list.cells, ".");
  refuseLost(list, read.issues);
  return read.values;
}

/** Whole numbers below the first one that may be a year and a month (199001) are serials. */
const FIRST_YEAR_MONTH = 199_001;

function dayOf(cell: Cell, place: Place, today: DayNumber): DayNumber {
  if (typeof cell === "number" && cell > 0 && cell < FIRST_YEAR_MONTH && Number.isInteger(cell)) return cell;
  const day = readDates([cell], { dayFirst: false, today, dates1904: false }).values[0]!;
  if (Number.isNaN(day)) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.oneDate, { argument: place.argument, found: shown(cell) });
  return day;
}

function numberOf(cell: Cell, place: Place): number {
  const value = typeof cell === "number" ? cell : readNumbers([cell], ".").values[0]!;
  if (!Number.isFinite(value)) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.unreadable, { ...place, found: shown(cell) });
  return value;
}

/** An amount as people write it (¥1,234.50, 12.5万, a dash for nothing), in minor units. */
function amountText(cell: Cell, place: Place, scale: Scale): MinorUnits {
  const value = readAmounts([cell], scale, ".").values[0]!;
  if (Number.isNaN(value)) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.unreadable, { ...place, found: shown(cell) });
  return value;
}

function limited(value: number, limits: NumberLimits, place: Place): number {
  const { from = -Infinity, to = Infinity, whole = false } = limits;
  if (value >= from && value <= to && (!whole || Number.isInteger(value))) return value;
  throw outsideLimits(value, limits, place);
}

function outsideLimits(value: number, { from = -Infinity, to = Infinity, whole = false }: NumberLimits, place: Place): FunctionError {
  const { notWhole, tooSmall, tooLarge, outOfLimits } = FUNCTION_ERRORS;
  const words = whole && !Number.isInteger(value) ? notWhole : to === Infinity ? tooSmall : from === -Infinity ? tooLarge : outOfLimits;
  return new FunctionError("#VALUE!", words, { ...place, found: value, from, to });
}

function shown(cell: Cell): string {
  return String(cell ?? "");
}

/** Nothing is dropped: an unreadable text and a TRUE or FALSE are errors. */
function refuseLost(list: CellList, issues: readonly CellIssue[]): void {
  const { cells } = list;
  for (let i = 0; i < cells.length; i++) {
    if (typeof cells[i] === "boolean") refuse(list, i, unreadable(list, i, shown(cells[i]!).toUpperCase()));
  }
  for (const { lost, index, found, code } of issues) if (lost) refuse(list, index, unreadable(list, index, found, code === "amount-too-large"));
}

/** An error of one cell: it fails the call, or stands in the cell's own place. */
function refuse({ faults }: CellList, index: number, error: FunctionError): void {
  if (!faults) throw error;
  faults.set(index, error);
}

