import { describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { marginRate } from "../../../src/functions/catalogue/marginRate";
import { FunctionError } from "../../../src/functions/functionError";
import { column, failure, SURROUNDINGS, table, value } from "../calling";

const NO_REVENUE = "the revenue adds up to zero or less, so there is no margin rate";

describe("MARGINRATE", () => {
  test("divides the summed margin by the summed revenue, over all cost columns", () => {
    // (1,000 − 700) + (100 − 20) = 380 of 1,100; the mean of the two percentages would be 55 %
    expect(value(marginRate, [column(1_000, 100), [[500, 200], [20, null]]])).toBeCloseTo(380 / 1_100, 15);
    expect(value(marginRate, [column(4_500), [["2,600", "¥600", 250]]])).toBeCloseTo(1_050 / 4_500, 15);
    expect(value(marginRate, [column(4_500), [[2_600, 600, 250]], null, "毛利"])).toBe(1_050);
  });

  test("gives a row a group, largest revenue first, ranks shared by equals, then the total", () => {
    const result = table(marginRate, [column(100, 300, 50, 200, 0), column(50, 150, 40, 160, 0), column("A", "B", "", "C", "unused")]);
    expect(result).toEqual([
      ["Group", "Revenue", "Full cost", "Margin", "Margin rate", "Revenue rank", "Rate rank"],
      ["B", 300, 150, 150, 0.5, 1, 1],
      ["C", 200, 160, 40, 0.2, 2, 3],
      ["A", 100, 50, 50, 0.5, 3, 1],
      ["(blank)", 50, 40, 10, 0.2, 4, 3],
      ["Total", 650, 400, 250, 250 / 650, "", ""],
    ]);
  });

  test("the rate or the margin alone by group; in Chinese; a table without groups", () => {
    const given = [column(100, 200), column(60, 50), column("甲", "乙")];
    expect(table(marginRate, [...given, "rate"])).toEqual([["Group", "Margin rate"], ["乙", 0.75], ["甲", 0.4], ["Total", 190 / 300]]);
    expect(table(marginRate, [...given, "Margin"], { ...SURROUNDINGS, language: "zh-CN" })).toEqual([["分组", "毛利"], ["乙", 150], ["甲", 40], ["合计", 190]]);
    expect(table(marginRate, [given[0], given[1], null, "明细"])).toEqual([["Revenue", "Full cost", "Margin", "Margin rate"], [300, 110, 190, 190 / 300]]);
  });

  test("a group of returns or free goods alone shows its margin, and says why it has no rate", () => {
    const result = table(marginRate, [column(100, -200, 0), column(60, -100, 5), column("sold", "returned", "free")]);
    expect(result.map((row) => [row[0], row[3]])).toEqual([["Group", "Margin"], ["sold", 40], ["free", -5], ["returned", -100], ["Total", -65]]);
    for (const row of [2, 3]) {
      expect(result[row]![4]).toMatchObject({ code: "#N/A", words: { en: NO_REVENUE } });
      expect(result[row]![6]).toBe("");
    }
    expect(result[4]![4]).toBeInstanceOf(FunctionError);
  });

  test("costs of three and revenue of two decimals are added exactly", () => {
    expect(value(marginRate, [column(0.3, 0.1), column(0.125, 0.05), null, "margin"])).toBe(0.225);
  });

  test("costs of a column of revenue must have as many rows, even if they happen to have as many columns as there are revenues", () => {
    expect(failure(marginRate, [column(100, 200), [[50, 1], [60, 1], [1, 1]]]).message).toBe("revenue has 2 cells and costs has 3 rows; there must be one row for each cell");
    // Revenue that lies in a row has its costs in the rows below it: (300 − 50 − 60 − 1 − 2) ÷ 300.
    expect(value(marginRate, [[[100, 200]], [[50, 60], [1, 2]]])).toBeCloseTo(187 / 300, 12);
  });

  test("says what is wrong", () => {
    expect(failure(marginRate, [column(0), column(5)])).toEqual({ code: "#N/A", message: NO_REVENUE });
    expect(failure(marginRate, [column(0, 0), column(0, null), column("A", "B")])).toEqual({ code: "#N/A", message: "there are no amounts" });
    expect(failure(marginRate, [column(1, 2), [[1, "abc"], [1, 1]]]).message).toBe("costs row 1, column 2: cannot read 'abc'; if it is a header, begin the range below it");
    expect(failure(marginRate, [column(1, 2), column(1)]).message).toMatch(/revenue has 2 cells and costs has 1/);
    expect(failure(marginRate, [column(1), column(1), null, "percent"]).message).toMatch(/^output does not know 'percent'/);
  });

  test("blank rows below the data change nothing, blank as null, empty text or 0", () => {
    const tail = [null, "", 0, null];
    expect(table(marginRate, [column(10, ...tail), column(4, ...tail), column("A", ...tail)])).toEqual(table(marginRate, [column(10), column(4), column("A")]));
  });
});

const FILE = join(__dirname, "../../../../shared/cases/peer-cases.json");
interface Line { qty: number; price: number; unit_cost: number }
interface Margin { revenue: number; cost: number; gross_profit: number; gross_margin_pct: number }
interface Period { revenue: number; gross_profit: number; pct: number }
type PeerCase =
  | { id: string; family: "gross_margin"; given: { lines: Line[] }; expected: Margin }
  | { id: string; family: "gross_margin_period"; given: { sale: { revenue: number; cost: number }; return_: { revenue: number; cost: number } }; expected: Record<"M1" | "M1_M2" | "M2", Period> };
const CASES = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as { cases: PeerCase[] }).cases : [];
const peer = CASES.length > 0 ? describe : describe.skip;

/** Others show 0 % or a rate of the absolute revenue where there is none; ours is #N/A there. */
function expectMargin(rows: { revenue: number; cost: number }[], revenue: number, profit: number, percent: number): void {
  const given = [column(...rows.map((row) => row.revenue)), column(...rows.map((row) => row.cost))];
  expect(table(marginRate, [...given, null, "table"])[1]!.slice(0, 3)).toEqual([revenue, revenue - profit, profit]);
  if (revenue > 0) expect(value(marginRate, given)).toBeCloseTo(percent / 100, 12);
  else expect(failure(marginRate, given).message).toBe(NO_REVENUE);
}

peer("margin cases of another system (skipped without ../shared)", () => {
  test("gross_margin: eight invoices and credit notes", () => {
    const own = CASES.filter((one) => one.family === "gross_margin");
    expect(own).toHaveLength(8);
    for (const { given, expected } of own) {
      const rows = given.lines.map((line) => ({ revenue: line.qty * line.price, cost: line.qty * line.unit_cost }));
      expectMargin(rows, expected.revenue, expected.gross_profit, expected.gross_margin_pct);
    }
  });

  test("gross_margin_period: a return counts in the period in which it is booked", () => {
    const own = CASES.filter((one) => one.family === "gross_margin_period");
    expect(own).toHaveLength(1);
    for (const { given: { sale, return_ }, expected } of own) {
      expectMargin([sale], expected.M1.revenue, expected.M1.gross_profit, expected.M1.pct);
      expectMargin([return_], expected.M2.revenue, expected.M2.gross_profit, expected.M2.pct);
      expectMargin([sale, return_], expected.M1_M2.revenue, expected.M1_M2.gross_profit, expected.M1_M2.pct);
    }
  });
});
