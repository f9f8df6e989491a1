/** The coercion layer of the custom functions: what Excel passes becomes typed columns, or an error that names the cell. */
import { readAmounts } from "../ledger/cells/amountColumn";
import { isErrorText } from "../ledger/cells/blankText";
import { readDates } from "../ledger/cells/dateColumn";
import { cellText } from "../ledger/cells/textColumn";
import type { CellIssue } from "../ledger/cells/issue";
import type { Cell } from "../ledger/types";
import type { DayNumber } from "../measures/calendar";
import { DEFAULT_SCALE, LARGEST_SCALE, type Scale } from "../measures/money";
import { FunctionError, type ExcelErrorCode } from "./functionError";

/** A range argument as it arrives; cells that hold data types or errors may come as objects. */
export type RangeArgument = readonly (readonly unknown[])[];

/** A range read row by row. */
export interface CellList {
  argument: string;
  width: number;
  cells: Cell[];
}

export interface Amounts {
  /** minor units at `scale`; blank cells are 0 */
  values: Float64Array;
  scale: Scale;
}

/** Reads a range in row-major order. Throws the error that a cell holds. */
export function cellsOf(argument: string, range: RangeArgument): CellList {
  const width = range[0]?.length ?? 0;
  const cells = range.flat().map((value, index) => plainCell(value, argument, index, width));
  return { argument, width, cells };
}

/** Throws #VALUE! naming both sizes when two paired arguments differ in the number of cells. */
export function requireSameSize(first: CellList, second: CellList): void {
  if (first.cells.length === second.cells.length) return;
  throw new FunctionError("#VALUE!", "sizes-differ", {
    first: first.argument, firstCount: first.cells.length, second: second.argument, secondCount: second.cells.length,
  });
}

/** Amounts at the finest scale that the cells show, two decimals at least. */
export function amountsOf(list: CellList): Amounts {
  const first = readAmounts(list.cells, DEFAULT_SCALE, ".");
  const scale = Math.max(DEFAULT_SCALE, Math.min(first.decimals, LARGEST_SCALE)) as Scale;
  const read = scale === DEFAULT_SCALE ? first : readAmounts(list.cells, scale, ".");
  refuseLost(list, read.issues);
  return { values: read.values.map((amount) => (Number.isNaN(amount) ? 0 : amount)), scale };
}

/** Serials, NaN for a blank cell; a 0 is blank too, because desktop Excel passes empty cells as 0. */
export function datesOf(list: CellList, today: DayNumber): Float64Array {
  const cells = list.cells.map((cell) => (cell === 0 ? "" : cell));
  const read = readDates(cells, { dayFirst: false, today, dates1904: false });
  refuseLost(list, read.issues);
  return read.values;
}

/** Groups of the rows that count, in order of appearance; blank cells share the name `blank`. Rows that do not count get code 0. */
export function groupsOf(list: CellList, blank: string, counts: (index: number) => boolean): { codes: Int32Array; names: string[] } {
  const index = new Map<string, number>();
  const codes = Int32Array.from(list.cells, (cell, i) => {
    if (!counts(i)) return 0;
    const name = cellText(cell) || blank;
    const known = index.get(name) ?? index.size;
    index.set(name, known);
    return known;
  });
  return { codes, names: [...index.keys()] };
}

/** One date argument; `today` when it is left out or blank. */
export function dateOf(argument: string, value: unknown, today: DayNumber): DayNumber {
  const list: CellList = { argument, width: 1, cells: [plainCell(value, argument, 0, 1)] };
  if (list.cells[0] === "" || list.cells[0] === 0) return today;
  const read = readDates(list.cells, { dayFirst: false, today, dates1904: false });
  const day = read.values[0]!;
  if (Number.isNaN(day)) throw new FunctionError("#VALUE!", "one-date", { argument, found: String(list.cells[0]) });
  return day;
}

/** 1-based place of a cell in its argument, for messages. */
export function placeOf(list: CellList, index: number): { argument: string; row: number; column: number } {
  return { argument: list.argument, row: Math.floor(index / list.width) + 1, column: (index % list.width) + 1 };
}

function refuseLost(list: CellList, issues: readonly CellIssue[]): void {
  const lost = issues.find((issue) => issue.lost);
  if (lost) throw new FunctionError("#VALUE!", "unreadable", { ...placeOf(list, lost.index), found: lost.found });
}

function plainCell(value: unknown, argument: string, index: number, width: number): Cell {
  if (value === null || value === undefined) return "";
  const basic = typeof value === "object" ? (value as { basicValue?: unknown }).basicValue : value;
  if (typeof basic === "string" && isErrorText(basic)) {
    throw new FunctionError(returnable(basic), "error-cell", { ...placeOf({ argument, width, cells: [] }, index), found: basic });
  }
  return typeof basic === "string" || typeof basic === "number" || typeof basic === "boolean" ? basic : "";
}

const RETURNABLE: readonly ExcelErrorCode[] = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

/** The same error where Excel lets a function return it, else #VALUE!. */
function returnable(error: string): ExcelErrorCode {
  return RETURNABLE.find((code) => code === error.toUpperCase()) ?? "#VALUE!";
}
