/** What goes wrong inside a custom function, as a value; it becomes a CustomFunctions.Error only at the edge. */
import type { FunctionErrorKey } from "../locale/functions";

/** The error values that Excel lets a function return; only the first two keep their message. */
export type ExcelErrorCode = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#NULL!";

export class FunctionError extends Error {
  constructor(
    readonly code: ExcelErrorCode,
    readonly key: FunctionErrorKey,
    readonly values: Record<string, string | number> = {},
  ) {
    super(`${code} ${key}`);
  }
}
