/** Calls a declared function as Excel does, for tests: arguments as they arrive, errors as values. */
import { callFunction } from "../../src/functions/call";
import type { DeclaredFunction, ResultCell, Surroundings } from "../../src/functions/declaration";
import { FunctionError, type ExcelErrorCode } from "../../src/functions/functionError";
import { say } from "../../src/locale/index";
import { dayNumber } from "../../src/measures/calendar";

/** 2030-01-01, an English Excel. */
export const SURROUNDINGS: Surroundings = { today: dayNumber(2030, 1, 1), language: "en-US" };

/** The cells of one column, as Excel passes them. */
export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

/** A function's result as a table; a single value is one row of one cell. */
export function table(declared: DeclaredFunction, given: readonly unknown[], surroundings: Surroundings = SURROUNDINGS): ResultCell[][] {
  const result = callFunction(declared, given, surroundings);
  return Array.isArray(result) ? result : [[result]];
}

/** A function's only value. */
export function value(declared: DeclaredFunction, given: readonly unknown[], surroundings: Surroundings = SURROUNDINGS): ResultCell {
  const rows = table(declared, given, surroundings);
  if (rows.length !== 1 || rows[0]!.length !== 1) throw new Error("the result is a table");
  const cell = rows[0]![0]!;
  if (cell instanceof FunctionError) throw cell;
  return cell;
}

export interface Failure {
  code: ExcelErrorCode;
  /** the English message */
  message: string;
}

/** The error that a call gives. Throws when it gives none. */
export function failure(declared: DeclaredFunction, given: readonly unknown[], surroundings: Surroundings = SURROUNDINGS): Failure {
  try {
    callFunction(declared, given, surroundings);
  } catch (error) {
    if (error instanceof FunctionError) return { code: error.code, message: say(error.words, "en-US", error.values) };
    throw error;
  }
  throw new Error("the call did not fail");
}
