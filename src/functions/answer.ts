/** The edge of the custom functions: today, the language, and errors in Excel's own shape. */
import { FUNCTION_ERRORS } from "../locale/functions";
import { languageOf, say } from "../locale/index";
import { dayNumber } from "../measures/calendar";
import { AmountTooLarge } from "../measures/money";
import type { Surroundings } from "./agingTable";
import { FunctionError, type ExcelErrorCode } from "./functionError";

/** Calls a function's core; what it throws reaches the cell as an error value with its message. */
export function answer<T>(core: (surroundings: Surroundings) => T): T {
  const surroundings = { today: today(), language: languageOf(displayLanguage()) };
  try {
    return core(surroundings);
  } catch (error) {
    throw excelError(error, surroundings);
  }
}

function excelError(error: unknown, { language }: Surroundings): unknown {
  if (error instanceof AmountTooLarge) return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, say(FUNCTION_ERRORS["amount-too-large"], language));
  if (!(error instanceof FunctionError)) return error;
  return new CustomFunctions.Error(errorCode(error.code), say(FUNCTION_ERRORS[error.key], language, error.values));
}

function errorCode(code: ExcelErrorCode): CustomFunctions.ErrorCode {
  const codes = CustomFunctions.ErrorCode;
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

/** Functions may run before Office has told the display language. */
function displayLanguage(): string {
  return (typeof Office !== "undefined" && Office.context?.displayLanguage) || "en-US";
}
