/** Calls a declared function with what Excel passes: one place does shapes, defaults, coercion and errors for all of them. */
import { FUNCTION_ERRORS } from "../locale/functions";
import { AmountTooLarge } from "../measures/money";
import { cellsOf, cutAlone, cutTogether, isAbsent, plainCell, rangeOf, WHOLE_COLUMN, type RangeArgument } from "./arguments";
import type { CellList, DeclaredFunction, Parameters, Place, RangeParameter, ResultCell, Surroundings, ValueParameter } from "./declaration";
import { FunctionError } from "./functionError";

/**
 * The function's result, one value or a table.
 * @param given the arguments in order; missing ones are null or undefined, anything after the last one is not looked at
 * @throws FunctionError for what the user can put right
 */
export function callFunction(declared: DeclaredFunction, given: readonly unknown[], surroundings: Surroundings): ResultCell | ResultCell[][] {
  const call = declared.result === "each" ? callForEach : callOnce;
  return finite(call(declared, given, surroundings));
}

type Results = ResultCell | ResultCell[][];

function callOnce({ parameters, run }: DeclaredFunction, given: readonly unknown[], surroundings: Surroundings): Results {
  const lists = rangesOf(parameters, given);
  const input: Record<string, unknown> = {};
  Object.entries(parameters).forEach(([name, parameter], at) => {
    if (parameter.shape === "value") {
      input[name] = valueOf(parameter, onlyCell(name, given[at]), { argument: name, row: 1, column: 1 }, surroundings);
    } else {
      const list = lists.get(name);
      input[name] = list ? parameter.read(list, surroundings) : absent(name, parameter, surroundings);
    }
  });
  return run(input as never, surroundings);
}

/** Lists of the ranges that were given, those that belong together cut together. */
function rangesOf(parameters: Parameters, given: readonly unknown[]): Map<string, CellList> {
  const together = new Map<string, { list: CellList; parameter: RangeParameter<unknown> }[]>();
  const lists = new Map<string, CellList>();
  Object.entries(parameters).forEach(([name, parameter], at) => {
    if (parameter.shape === "value") return;
    const value = given[at] ?? (parameter.skippable ? "" : undefined);
    if (value === undefined) {
      if (!parameter.absent) throw argumentMissing(name);
      return;
    }
    if (!parameter.list && parameter.absent && isAbsent(value)) return;
    const list = cellsOf(name, rangeOf(value), parameter.cellByCell);
    if (parameter.list) together.set(parameter.list, [...(together.get(parameter.list) ?? []), { list, parameter }]);
    else lists.set(name, cutAlone(list, parameter));
  });
  for (const group of together.values()) for (const list of cutTogether(group)) lists.set(list.argument, list);
  return lists;
}

/** One call for each cell of the ranges; a row of blanks gives "", a row's error stands in its cell. */
function callForEach({ parameters, run }: DeclaredFunction, given: readonly unknown[], surroundings: Surroundings): Results {
  const columns = Object.entries(parameters).map(([name, parameter], at): EachColumn => {
    const range = rangeOf(given[at]);
    return { name, parameter: parameter as ValueParameter<unknown>, range, place: { argument: name, row: 1, column: 1 }, many: range.length > 1 || range[0]!.length > 1 };
  });
  const shape = columns.find((column) => column.many);
  // One object for all rows: a function reads its input and does not keep it.
  const input: Record<string, unknown> = {};
  if (!shape) return resultAt(0, 0);
  for (const column of columns) if (column.many) requireShape(column, shape);
  const result = withoutTail(columns, shape.range).map((cells, row) => cells.map((_, column) => (isBlankAt(row, column) ? "" : valueOrError(row, column))));
  return withoutBlankRowsBelow(result);

  function isBlankAt(row: number, column: number): boolean {
    for (const { many, range } of columns) if (many && !isAbsent(range[row]![column])) return false;
    return true;
  }

  function valueOrError(row: number, column: number): ResultCell {
    try {
      return resultAt(row, column);
    } catch (error) {
      if (error instanceof FunctionError) return error;
      if (error instanceof AmountTooLarge) return new FunctionError("#VALUE!", FUNCTION_ERRORS.amountTooLarge);
      throw error;
    }
  }

  function resultAt(row: number, column: number): ResultCell {
    for (const given of columns) input[given.name] = given.many ? inputAt(given, row, column) : onlyInput(given);
    return run(input as never, surroundings) as ResultCell;
  }

  /** A single cell is read once for all rows. */
  function onlyInput(given: EachColumn): unknown {
    given.only ??= { input: inputAt(given, 0, 0) };
    return given.only.input;
  }

  function inputAt({ parameter, range, place, many }: EachColumn, row: number, column: number): unknown {
    place.row = row + 1;
    place.column = column + 1;
    return valueOf(parameter, range[row]![column], place, surroundings, many);
  }
}

/** The rows to answer for: of whole columns those down to the last filled cell, for the blank ones below it may arrive as 0. */
function withoutTail(columns: readonly EachColumn[], rows: RangeArgument): RangeArgument {
  let last = rows.length;
  if (last < WHOLE_COLUMN) return rows;
  const isBlank = ({ many, range }: EachColumn): boolean => !many || range[last - 1]!.every((cell) => cell === 0 || isAbsent(cell));
  while (last > 1 && columns.every(isBlank)) last--;
  return rows.slice(0, last);
}

/** An argument of a function that is called for each cell. */
interface EachColumn extends NamedRange {
  parameter: ValueParameter<unknown>;
  /** a range of cells, not one that stands for all */
  many: boolean;
  /** of the cell that is read; errors copy it */
  place: Place;
  only?: { input: unknown };
}

interface NamedRange {
  name: string;
  range: RangeArgument;
}

function requireShape(given: NamedRange, model: NamedRange): void {
  const [first, second] = [model, given].map(({ range }) => ({ height: range.length, width: range[0]!.length }));
  if (first!.height === second!.height && first!.width === second!.width) return;
  throw new FunctionError("#VALUE!", FUNCTION_ERRORS.sizesDiffer, {
    first: model.name, firstCount: first!.height * first!.width, second: given.name, secondCount: second!.height * second!.width,
  });
}

function valueOf(parameter: ValueParameter<unknown>, value: unknown, place: Place, surroundings: Surroundings, isOneOfMany = false): unknown {
  const cell = plainCell(value, place.argument, place.row, place.column);
  if (cell !== "") return parameter.read(cell, place, surroundings);
  if (isOneOfMany && !parameter.absent) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.cellBlank, { ...place });
  return absent(place.argument, parameter, surroundings);
}

function absent(name: string, parameter: { absent?: (surroundings: Surroundings) => unknown }, surroundings: Surroundings): unknown {
  if (!parameter.absent) throw argumentMissing(name);
  return parameter.absent(surroundings);
}

function argumentMissing(name: string): FunctionError {
  return new FunctionError("#VALUE!", FUNCTION_ERRORS.argumentMissing, { argument: name });
}

function onlyCell(name: string, value: unknown): unknown {
  const range = rangeOf(value);
  const cells = range.length * range[0]!.length;
  if (cells > 1) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.oneCell, { argument: name, count: cells });
  return range[0]![0];
}

function withoutBlankRowsBelow(result: ResultCell[][]): ResultCell[][] {
  let last = result.length;
  while (last > 1 && result[last - 1]!.every((cell) => cell === "")) last--;
  return last === result.length ? result : result.slice(0, last);
}

/** A number that no cell can hold is an error that says so, never NaN or Infinity. */
function finite(result: Results): Results {
  if (!Array.isArray(result)) {
    if (result instanceof FunctionError) throw result;
    if (isUnholdable(result)) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.notFinite);
    return result;
  }
  for (let at = 0; at < result.length; at++) {
    const row = result[at]!;
    for (let column = 0; column < row.length; column++) if (isUnholdable(row[column]!)) row[column] = new FunctionError("#VALUE!", FUNCTION_ERRORS.notFinite);
  }
  return result;
}

function isUnholdable(cell: ResultCell): boolean {
  return typeof cell === "number" && !Number.isFinite(cell);
}
