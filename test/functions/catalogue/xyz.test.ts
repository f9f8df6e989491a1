import { describe, expect, test } from "@jest/globals";
import { xyz } from "../../../src/functions/catalogue/xyz";
import { FunctionError } from "../../../src/functions/functionError";
import { column, failure, table } from "../calling";

describe("XYZ", () => {
  test("a class and a coefficient beside each row; blank cells are no demand", () => {
    expect(table(xyz, [[[8, "10", 12], [2, 10, 18], ["", null, 30]]])).toEqual([["X", 0.2], ["Y", 0.8], ["Z", expect.closeTo(Math.sqrt(3), 12)]]);
  });

  test("a single column is one item", () => {
    expect(table(xyz, [column(8, 10, 12)])).toEqual([["X", 0.2]]);
  });

  test("a row without demand says so in its own cells", () => {
    const result = table(xyz, [[[0, 0], [5, 5]]]);
    expect(result[0]!.every((cell) => cell instanceof FunctionError && cell.code === "#N/A")).toBe(true);
    expect(result[1]).toEqual(["X", 0]);
    expect(failure(xyz, [[[1, "abc"]]]).message).toBe("quantities row 1, column 2: cannot read 'abc'");
    expect(failure(xyz, [null]).message).toBe("the argument quantities is missing");
  });
});
