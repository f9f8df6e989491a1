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
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(`${code} ${words.en}`);
    Error.stackTraceLimit = limit;
  }
}

/** Makes an error that stands in a cell: nobody reads its stack, which would be nearly all that it costs. */
export function withoutStack<Made>(make: () => Made): Made {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
