import { expect, test } from "@jest/globals";
import { FunctionError, withoutStack } from "../../src/functions/functionError";
import { FUNCTION_ERRORS } from "../../src/locale/functions";

test("an error that stands in a cell has no stack, and other errors keep theirs", () => {
  const limit = Error.stackTraceLimit;
  const error = new FunctionError("#N/A", FUNCTION_ERRORS.noAmounts);
  expect([error.message, error.stack]).toEqual(["#N/A there are no amounts", "Error: #N/A there are no amounts"]);
  expect(withoutStack(() => new RangeError("none")).stack).toBe("RangeError: none");
  expect(() => withoutStack(() => { throw new Error("within"); })).toThrow("within");
  expect(Error.stackTraceLimit).toBe(limit);
  expect(new Error("elsewhere").stack).toMatch(/\n\s+at /);
});
