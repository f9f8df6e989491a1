/** From what Excel passes to cell lists: shapes, blanks, error cells, and the rows that belong together. */
import { isErrorText } from "../ledger/cells/blankText";
import type { Cell } from "../ledger/types";
import { FUNCTION_ERRORS } from "../locale/functions";
import type { CellList, Place, RangeParameter } from "./declaration";
import { FunctionError, type ExcelErrorCode } from "./functionError";

/** A range argument as it arrives; one cell may come bare. */
export type RangeArgument = readonly (readonly unknown[])[];

/** Rows of a whole column in Excel, less a title and headers above the range: blank cells below its data are no data, even where they arrive as 0. */
export const WHOLE_COLUMN = 1_048_576 - 100;

export function rangeOf(value: unknown): RangeArgument {
  return Array.isArray(value) && Array.isArray(value[0]) ? (value as RangeArgument) : [Array.isArray(value) ? value : [value]];
}

/** True for an argument that was left out or refers to blank cells only. */
export function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.every(isAbsent));
}

/** Reads a range in row-major order. Throws the error that a cell holds, or keeps it where errors stand cell by cell. */
export function cellsOf(argument: string, range: RangeArgument, cellByCell = false): CellList {
  const width = range[0]?.length ?? 0;
  const cells = new Array<Cell>(range.length * width);
  const list: CellList = cellByCell ? { argument, width, cells, faults: new Map() } : { argument, width, cells };
  let at = 0;
  for (let above = 0; above < range.length; above++) {
    const row = range[above]!;
    for (let column = 0; column < width; column++, at++) {
      const value = row[column];
      cells[at] = typeof value === "number" && Number.isFinite(value) ? value : otherCell(value, list, at);
    }
  }
  return list;
}

function otherCell(value: unknown, list: CellList, at: number): Cell {
  const row = Math.floor(at / list.width);
  try {
    return plainCell(value, list.argument, row + 1, at - row * list.width + 1);
  } catch (error) {
    if (!list.faults || !(error instanceof FunctionError)) throw error;
    list.faults.set(at, error);
    return FAULT;
  }
}

/** What an error cell leaves in a list that keeps errors apart: no blank, and no number. */
const FAULT = "#";

/**
 * Cuts the blank rows below the data from all lists together and checks that they are of one size.
 * A wide list has several columns for each cell of the others.
 */
export function cutTogether(lists: readonly { list: CellList; parameter: RangeParameter<unknown> }[]): CellList[] {
  const narrow = lists.filter(({ parameter }) => !parameter.wide);
  const size = narrow[0]!.list.cells.length;
  for (const { list } of narrow) if (list.cells.length !== size) throw sizesDiffer(narrow[0]!.list, list);
  const shaped = lists.map(({ list, parameter }) => ({ parameter, list: parameter.wide ? upright(list, size, narrow[0]!.list) : list }));
  const rows = shaped.reduce((most, { list, parameter }) => Math.max(most, usedRows(list, size, most, parameter)), 0);
  return shaped.map(({ list }) => (rows === size ? list : { ...list, cells: list.cells.slice(0, (rows * list.cells.length) / size) }));
}

/** A list of its own without the blank rows below its data. */
export function cutAlone(list: CellList, parameter: RangeParameter<unknown>): CellList {
  const height = list.width === 0 ? 0 : list.cells.length / list.width;
  const rows = parameter.uncut ? height : usedRows(list, height, 0, parameter);
  return rows === height ? list : { ...list, cells: list.cells.slice(0, rows * list.width) };
}

/** The error for a cell that cannot be read; a text in the first of several rows is most likely a header. */
export function unreadable(list: CellList, index: number, found: string, tooLarge = false): FunctionError {
  const isAbove = index < list.width && list.cells.length > list.width && typeof list.cells[index] === "string";
  const { unreadable: plain, unreadableAbove, cellTooLarge } = FUNCTION_ERRORS;
  return new FunctionError("#VALUE!", tooLarge ? cellTooLarge : isAbove ? unreadableAbove : plain, { ...placeOf(list, index), found });
}

/** 1-based place of a cell in its argument, for messages. */
export function placeOf(list: CellList, index: number): Place {
  return { argument: list.argument, row: Math.floor(index / list.width) + 1, column: (index % list.width) + 1 };
}

/** The plain value of a cell, "" for a blank one. Throws the error that it holds. */
export function plainCell(value: unknown, argument: string, row: number, column: number): Cell {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (value === null || value === undefined) return "";
  const basic = typeof value === "object" ? (value as { basicValue?: unknown }).basicValue : value;
  if (typeof basic === "string") {
    if (!isErrorText(basic)) return basic;
    throw new FunctionError(returnable(basic), FUNCTION_ERRORS.errorCell, { argument, row, column, found: basic });
  }
  return typeof basic === "number" || typeof basic === "boolean" ? basic : "";
}

/** Each row of the list on its own row; a range that lies on its side is turned. */
function upright(list: CellList, size: number, model: CellList): CellList {
  const height = list.width === 0 ? 0 : list.cells.length / list.width;
  if (height === size) return list;
  // Rows are turned into columns only for a model that lies in a row itself.
  if (list.width !== size || model.width !== size) {
    throw new FunctionError("#VALUE!", FUNCTION_ERRORS.rowsDiffer, { first: model.argument, firstCount: size, second: list.argument, rows: height });
  }
  const cells = new Array<Cell>(list.cells.length);
  for (let i = 0; i < cells.length; i++) cells[(i % size) * height + Math.floor(i / size)] = list.cells[i]!;
  return { ...list, width: height, cells };
}

/** How many of the list's rows end with the last one that is not blank, at least `least`. */
function usedRows(list: CellList, rows: number, least: number, { zeroIsBlank }: RangeParameter<unknown>): number {
  const width = rows === 0 ? 0 : list.cells.length / rows;
  const zeroCounts = !zeroIsBlank && rows < WHOLE_COLUMN;
  let last = list.cells.length;
  while (last > least * width && (list.cells[last - 1] === "" || (list.cells[last - 1] === 0 && !zeroCounts))) last--;
  return width === 0 ? 0 : Math.ceil(last / width);
}

function sizesDiffer(first: CellList, second: CellList): FunctionError {
  return new FunctionError("#VALUE!", FUNCTION_ERRORS.sizesDiffer, {
    first: first.argument, firstCount: first.cells.length, second: second.argument, secondCount: second.cells.length,
  });
}

const RETURNABLE: readonly ExcelErrorCode[] = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

/** The same error where Excel lets a function return it, else #VALUE!. */
function returnable(error: string): ExcelErrorCode {
  return RETURNABLE.find((code) => code === error.toUpperCase()) ?? "#VALUE!";
}
