/** Cells that must not be blank in a row that is used. */
import { FUNCTION_ERRORS } from "../locale/functions";
import { placeOf } from "./arguments";
import { FunctionError } from "./functionError";
import type { Dates, Labels } from "./parameters";

/** Throws at the first used row without a date. */
export function requireDates({ values, list }: Dates, isUsed: (row: number) => boolean): void {
  const missing = values.findIndex((date, row) => Number.isNaN(date) && isUsed(row));
  if (missing >= 0) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.dateMissing, { ...placeOf(list, missing) });
}

/** Throws at the first used row without a name. */
export function requireLabels({ codes, list }: Labels, isUsed: (row: number) => boolean): void {
  const missing = codes.findIndex((code, row) => code < 0 && isUsed(row));
  if (missing >= 0) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.labelMissing, { ...placeOf(list, missing) });
}
