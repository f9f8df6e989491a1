import { describe, expect, test } from "@jest/globals";
import { rollRate } from "../../../src/functions/catalogue/rollRate";
import { FunctionError } from "../../../src/functions/functionError";
import { column, failure, SURROUNDINGS, table } from "../calling";

const MONTHS = [[1_000, 300, 120, 60, 40], [1_100, 310, 150, 72, 52], [1_050, 330, 155, 90, 70], [1_200, 315, 165, 93, 88]];
const YEAR_ENDS = [[1_000, 200, 80, 40], [1_200, 180, 90, 60], ["1,500.00", "216", "81", "75"]];

describe("ROLLRATE", () => {
  test("gives a row a bucket: what could roll, what rolled, the pooled rate and the loss chain", () => {
    const [header, ...rows] = table(rollRate, [MONTHS]);
    expect(header).toEqual(["Bucket", "Could roll", "Rolled on", "Roll rate", "Loss rate"]);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([["1 → 2", 3_150, 955], ["2 → 3", 940, 470], ["3 → 4", 425, 255], ["4 → 5", 222, 48], ["5", "", ""]]);
    expect(rows.slice(0, 4).map(([, , , rate, loss]) => [(rate as number).toFixed(4), (loss as number).toFixed(4)]))
      .toEqual([["0.3032", "0.0197"], ["0.5000", "0.0649"], ["0.6000", "0.1297"], ["0.2162", "0.2162"]]);
    expect(rows[4]!.slice(3)).toEqual(["", 1]);
  });

  test("year-ends read with 留存 give the yearly migration rates and their loss rates", () => {
    expect(table(rollRate, [YEAR_ENDS, "留存"], { ...SURROUNDINGS, language: "zh-CN" })).toEqual([
      ["账龄段", "迁徙基数", "迁入下一段", "迁徙率", "损失率"],
      ["1 → 2", 2_200, 396, 0.18, 0.0405], ["2 → 3", 380, 171, 0.45, 0.225], ["3 → 4", 270, 135, 0.5, 0.5], ["4", "", "", "", 1],
    ]);
  });

  test("months still to come change nothing, blank as null or as 0", () => {
    for (const blank of [null, "", 0]) {
      const later = Array.from({ length: 8 }, () => new Array<unknown>(5).fill(blank));
      expect(table(rollRate, [[...MONTHS, ...later]])).toEqual(table(rollRate, [MONTHS]));
    }
  });

  test("an empty bucket has #N/A in its rate and in the losses that need it", () => {
    const [, ...rows] = table(rollRate, [[[100, 0, 10, 5], [100, 0, 10, 9]]]);
    const codes = rows.map((row) => row.slice(3).map((cell) => (cell instanceof FunctionError ? cell.code : cell)));
    expect(codes).toEqual([[0, "#N/A"], ["#N/A", "#N/A"], [0.4, 0.4], ["", 1]]);
  });

  test("needs two periods and two buckets, and says in which cell it stumbles", () => {
    expect(failure(rollRate, [[[100, 50, 20]]])).toEqual({ code: "#N/A", message: "balances needs at least two periods (rows)" });
    expect(failure(rollRate, [column(100, 50, 20)])).toEqual({ code: "#VALUE!", message: "balances needs at least two buckets (columns)" });
    expect(failure(rollRate, [[["Not due", "1–30"], [100, 50], [100, 50]]]).message).toBe("balances row 1, column 1: cannot read 'Not due'; if it is a header, begin the range below it");
    expect(failure(rollRate, [MONTHS, "mean"]).message).toBe("last_step does not know 'mean'; it takes growth, 净增, retained, 留存");
  });
});
