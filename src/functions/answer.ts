/** The edge of the custom functions: today, the language, and errors in Excel's own shape. */
import { FUNCTION_ERRORS } from "../locale/functions";
import { say, type Language } from "../locale/index";
import { dayNumber } from "../measures/calendar";
import { AmountTooLarge } from "../measures/money";
import { callFunction } from "./call";
import { CATALOGUE } from "./catalogue/index";
import type { DeclaredFunction, ResultCell } from "./declaration";
import { FunctionError, withoutStack, type ExcelErrorCode } from "./functionError";

/** What Excel gives an add-in for its functions: the door by which they are joined to their ids, and the shape of errors. */
export type FunctionsDoor = Pick<typeof CustomFunctions, "associate" | "Error" | "ErrorCode">;

/** Joins every function of the catalogue to its id. `language` is asked at each call: functions may run before Office has told it. */
export function associateFunctions(door: FunctionsDoor, language: () => Language): void {
  for (const declared of CATALOGUE) door.associate(declared.id, (...given: unknown[]) => answer(declared, given, door, language()));
}

/** Calls a declared function the way Excel does; an error reaches the cell as an error value with its message. */
export function answer(declared: DeclaredFunction, given: readonly unknown[], door: FunctionsDoor, language: Language): unknown {
  const surroundings = { today: today(), language };
  try {
    const result = callFunction(declared, given, surroundings);
    return Array.isArray(result) ? result.map((row) => (row.some(isError) ? row.map((cell) => excelCell(cell, door, language)) : row)) : result;
  } catch (error) {
    throw excelError(error, door, language);
  }
}

function isError(cell: ResultCell): boolean {
  return cell instanceof FunctionError;
}

function excelCell(cell: ResultCell, door: FunctionsDoor, language: Language): unknown {
  return cell instanceof FunctionError ? excelError(cell, door, language) : cell;
}

function excelError(error: unknown, door: FunctionsDoor, language: Language): unknown {
  if (error instanceof AmountTooLarge) return new door.Error(door.ErrorCode.invalidValue, say(FUNCTION_ERRORS.amountTooLarge, language));
  if (!(error instanceof FunctionError)) return error;
  return withoutStack(() => new door.Error(errorCode(error.code, door), say(error.words, language, error.values)));
}

function errorCode(code: ExcelErrorCode, { ErrorCode: codes }: FunctionsDoor): CustomFunctions.ErrorCode {
  const known = {
    "#VALUE!": codes.invalidValue, "#N/A": codes.notAvailable, "#DIV/0!": codes.divisionByZero, "#NUM!": codes.invalidNumber, "#NULL!": codes.nullReference,
  };
  return known[code];
}

/** The day on this machine's calendar. */
function today(): number {
  const now = new Date();
  return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
