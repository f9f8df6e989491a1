/** What goes wrong inside a custom function, as a value; it becomes a CustomFunctions.Error only at the edge. */
import type { Words } from "../locale/index";

/** The error values that Excel lets a function return; only the first two keep their message. */
export type ExcelErrorCode = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#NULL!";

export class FunctionError extends Error {
  /** @param words what is wrong and where, its blanks filled from `values` */
  constructor(
    readonly code: ExcelErrorCode,
    readonly words: Words,
    readonly values: Record<string, string | number> = {},
  ) {
    super(`${code} ${words.en}`);
  }
}
