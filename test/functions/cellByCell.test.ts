import { describe, expect, test } from "@jest/globals";
import { billAlert } from "../../src/functions/catalogue/billAlert";
import { bucket } from "../../src/functions/catalogue/bucket";
import { cei } from "../../src/functions/catalogue/cei";
import { daysPastDue } from "../../src/functions/catalogue/daysPastDue";
import { dunningLevel } from "../../src/functions/catalogue/dunningLevel";
import { CATALOGUE } from "../../src/functions/catalogue/index";
import { FunctionError } from "../../src/functions/functionError";
import { say } from "../../src/locale/index";
import { dayNumber } from "../../src/measures/calendar";
import { ARGUMENTS } from "../bench/functionArguments";
import { column, failure, table } from "./calling";

const AS_OF = dayNumber(2025, 6, 30);
const MAY_31 = dayNumber(2025, 5, 31);

/** A result with its errors as their codes and English messages. */
const spoken = (rows: unknown[][]): unknown[][] => rows.map((row) => row.map((cell) => (cell instanceof FunctionError ? `${cell.code} ${say(cell.words, "en-US", cell.values)}` : cell)));

describe("a function with one result for each cell", () => {
  test("keeps the errors of single cells in their places and answers for the others", () => {
    const days = column("Due date", MAY_31, "n. d. ?", "#REF!", true, "", dayNumber(2025, 3, 1));
    expect(spoken(table(daysPastDue, [days, AS_OF]))).toEqual([
      [expect.stringMatching(/^#VALUE! due_date row 1, column 1: .*'Due date'/)],
      [30],
      ["#VALUE! due_date row 3, column 1: cannot read 'n. d. ?'"],
      [expect.stringMatching(/^#VALUE! .*row 4.*#REF!/)],
      ["#VALUE! due_date row 5, column 1: cannot read 'TRUE'"],
      [""],
      [121],
    ]);
    expect(spoken(table(bucket, [days, AS_OF])).map(([cell]) => String(cell).slice(0, 7))).toEqual(["#VALUE!", "1–30", "#VALUE!", "#VALUE!", "#VALUE!", "", "90+"]);
  });

  test("gives back an error of a kind that Excel lets pass", () => {
    expect(spoken(table(daysPastDue, [column(MAY_31, "#N/A"), AS_OF]))).toEqual([[30], [expect.stringMatching(/^#N\/A /)]]);
  });

  test("says which days are no whole number, and gives the levels of the rest", () => {
    expect(spoken(table(dunningLevel, [column(15, 30.5, "late", 120)]))).toEqual([
      [1], ["#VALUE! days_past_due row 2, column 1: 30.5 is not a whole number"], ["#VALUE! days_past_due row 3, column 1: cannot read 'late'"], [4],
    ]);
  });

  test("repeats a bill's error under each of several lead times", () => {
    const rows = spoken(table(billAlert, [column("soon", dayNumber(2025, 10, 17)), [[7, 4]]]));
    expect(rows[0]).toEqual(Array(2).fill(expect.stringMatching(/^#VALUE! due row 1/)));
    expect(rows[1]).toEqual([dayNumber(2025, 10, 10), dayNumber(2025, 10, 13)]);
  });

  test("a block keeps its shape around an error", () => {
    expect(spoken(table(daysPastDue, [[[MAY_31, "x"], ["", AS_OF]], AS_OF]))).toEqual([[30, expect.stringMatching(/column 2/)], ["", 0]]);
  });

  test("says which cell of a range is blank where a figure is needed, and the row of blanks stays empty", () => {
    expect(spoken(table(cei, [column(400, 400, null), column(1_200, "", null), column(350, 350, ""), column(280, 280, null)]))).toEqual([
      [expect.closeTo(0.94697, 5)], ["#VALUE! credit_sales row 2, column 1: the cell is blank"],
    ]);
    expect(failure(cei, [400, null, 350, 280]).message).toBe("the argument credit_sales is missing");
  });

  test.each(CATALOGUE.filter(({ result }) => result === "each").map((declared) => [declared.id, declared] as const))("%s of whole columns answers for the rows that are filled, though the blank cells below arrive as 0", (id, declared) => {
    const few = ARGUMENTS[id]!(3);
    const whole = few.map((one) => (Array.isArray(one) && one.length === 3 ? [...(one as unknown[]), ...new Array<unknown>(1_048_572).fill([0])] : one));
    expect(table(declared, whole)).toEqual(table(declared, few));
  });
});
