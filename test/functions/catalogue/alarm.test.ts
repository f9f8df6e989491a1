import { describe, expect, test } from "@jest/globals";
import { alarm } from "../../../src/functions/catalogue/alarm";
import { column, failure, table, value } from "../calling";

const MARGIN = [0.3, 0.31, 0.295, 0.305, 0.3, 0.302, 0.27];
const DSO = [31, 33, 36, 40, 43];

describe("ALARM", () => {
  test("a margin of 27 % after months about 30 % is 8.36 robust deviations low", () => {
    expect(value(alarm, [column(...MARGIN)])).toBeCloseTo(-8.3637, 4);
    expect(value(alarm, [[MARGIN], "稳健z"])).toBeCloseTo(-8.3637, 4);
    expect(value(alarm, [column("30%", "31%", "29.5%", "30.5%", "30%", "30.2%", "27%"), "Z"])).toBeCloseTo(-8.3637, 4);
  });

  test("counts rises in a row at the end of the series, falls as negative", () => {
    expect(value(alarm, [column(...DSO), "rises"])).toBe(4);
    expect(value(alarm, [column(...[...DSO].reverse()), "连续上升"])).toBe(-4);
    expect(value(alarm, [column(5, 5), "连升"])).toBe(0);
  });

  test("blank months are skipped, not taken as 0", () => {
    expect(value(alarm, [column(31, null, 33, "", 36, 40, 43, null), "rises"])).toBe(4);
  });

  test("a column from below its header to the end of the sheet ends with its last value, also where Excel passes the rest as 0", () => {
    const below = new Array<unknown>(1_048_575 - DSO.length).fill(0);
    expect(value(alarm, [column(...DSO).concat(below.map((cell) => [cell])), "rises"])).toBe(4);
  });

  test("the table shows every test with its limit and whether it alarms", () => {
    const rows = table(alarm, [column(...MARGIN), "明细"]);
    expect(rows.map((row) => row[0])).toEqual([
      "Test", "Robust z (sudden)", "Plain z", "CUSUM (lasting)", "Rises in a row (negative: falls)", "Change over the run", "Change a period (least-squares slope)",
    ]);
    expect(rows.slice(1).map((row) => row[2])).toEqual([2.5, 2.5, 4, 3, 0.15, ""]);
    expect(rows.slice(1).map((row) => row[3])).toEqual([true, true, false, false, false, ""]);
    expect(rows[4]![1]).toBe(-1);
    expect(rows[5]![1]).toBeCloseTo(0.27 / 0.302 - 1, 12);
  });

  test("four rises by 38.7 % alarm although the history is too short for the other tests, which say so", () => {
    const rows = table(alarm, [column(...DSO), "table"]);
    expect(rows[1]).toEqual(["Robust z (sudden)", expect.objectContaining({ code: "#N/A" }), 2.5, ""]);
    expect(rows[4]).toEqual(["Rises in a row (negative: falls)", 4, 3, true]);
    expect(rows[5]).toEqual(["Change over the run", expect.closeTo(12 / 31, 12), 0.15, true]);
    expect(rows[6]).toEqual(["Change a period (least-squares slope)", expect.closeTo(3.1, 12), "", ""]);
  });

  test("too little history is #N/A with the numbers, not a guess", () => {
    expect(failure(alarm, [column(...MARGIN.slice(1))])).toEqual({ code: "#N/A", message: "not enough history: 5 values before the latest, 6 are needed" });
    expect(failure(alarm, [column(...MARGIN.slice(1)), "cusum"]).code).toBe("#N/A");
    expect(failure(alarm, [column(7), "rises"]).message).toBe("at least two values are needed");
    expect(failure(alarm, [column("")])).toEqual({ code: "#N/A", message: "not enough history: 0 values before the latest, 6 are needed" });
    expect(failure(alarm, [column(0, 0, 0, 0, 0, 0, 4)]).message).toBe("the history does not vary, so a deviation cannot be measured");
  });

  test("refuses other words and unreadable values", () => {
    expect(failure(alarm, [column(1, "many")]).message).toBe("series row 2, column 1: cannot read 'many'");
    expect(failure(alarm, [column(1, 2), "trend"]).message).toMatch(/^method does not know 'trend'; it takes z, 稳健z/);
  });

  test("values near the largest number give an error, never infinity", () => {
    const huge = [1e308, -1e308, 1e308, -1e308, 1e308, -1e308, 1.7e308];
    for (const method of ["z", "cusum"]) expect(["#N/A", "#VALUE!"]).toContain(failure(alarm, [column(...huge), method]).code);
  });
});
