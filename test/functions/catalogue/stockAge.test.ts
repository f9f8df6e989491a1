import { describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stockAge } from "../../../src/functions/catalogue/stockAge";
import { dayNumber, parseIsoDate } from "../../../src/measures/calendar";
import { column, failure, SURROUNDINGS, table } from "../calling";

const asOf = dayNumber(2025, 6, 30);

describe("STOCKAGE", () => {
  test("spreads what is left over the buckets, upper ends inclusive, day 0 in the first", () => {
    const result = table(stockAge, [column("A", "A", "A", "A"), column(asOf, asOf - 30, asOf - 31, asOf - 91), column(1, 10, 100, 1_000), asOf]);
    expect(result).toEqual([
      ["Item", "0–30", "31–60", "61–90", "90+", "Negative stock", "Balance"],
      ["A", 11, 100, 0, 1_000, 0, 1_111],
      ["Total", 11, 100, 0, 1_000, 0, 1_111],
    ]);
  });

  test("items stand in their order, those without stock are left out, negative stock has a column", () => {
    const result = table(stockAge, [column("B", "A", "B", "C", ""), column("2025-06-01", "2025.6.2", "2025年6月3日", asOf, asOf), column(5, 3, -9, "", 2), asOf, [[10]]]);
    expect(result).toEqual([
      ["Item", "0–10", "10+", "Negative stock", "Balance"],
      ["B", 0, 0, -4, -4], ["A", 0, 3, 0, 3], ["(blank)", 2, 0, 0, 2],
      ["Total", 2, 3, -4, 1],
    ]);
  });

  test("lists the layers, the oldest first, and what an item lacks", () => {
    const given = [column("A", "B", "A", "A"), column(asOf - 9, asOf - 8, asOf - 7, asOf - 6), column(30, -2, 20, -40), asOf, null, null];
    expect(table(stockAge, [...given, "layers"])).toEqual([
      ["Item", "Date", "Quantity", "Age (days)"],
      ["A", asOf - 7, 10, 7],
      ["B", "Negative stock", -2, ""],
    ]);
    expect(table(stockAge, [...given, "批次"], { ...SURROUNDINGS, language: "zh-CN" })[0]).toEqual(["品名", "日期", "数量", "库龄（天）"]);
  });

  test("counts are marked by TRUE, 1, yes, 盘点; FALSE, 0, no and blank are movements", () => {
    for (const mark of [true, 1, "TRUE", "Yes", "盘点", "是"]) {
      expect(table(stockAge, [column("A", "A"), column(asOf - 5, asOf - 1), column(30, 20), asOf, null, column(null, mark)])[2]![6]).toBe(20);
    }
    for (const mark of [false, 0, "", null, "否", "no"]) {
      expect(table(stockAge, [column("A", "A"), column(asOf - 5, asOf - 1), column(30, 20), asOf, null, column(null, mark)])[2]![6]).toBe(50);
    }
    expect(failure(stockAge, [column("A"), column(asOf), column(3), asOf, null, column("maybe")]).message).toBe("counts row 1, column 1: cannot read 'maybe'");
  });

  test("a count of zero empties the stock, a count without a quantity is an error", () => {
    const given = (found: unknown): unknown[] => [column("A", "A"), column(asOf - 5, asOf - 1), column(30, found), asOf, null, column("", "x")];
    expect(table(stockAge, given(0))).toHaveLength(2);
    expect(failure(stockAge, given("")).message).toBe("quantities row 2, column 1: the count has no quantity");
  });

  test("says what is missing", () => {
    expect(failure(stockAge, [column("A"), column(""), column(3), asOf]).message).toBe("dates row 1, column 1: the date is missing");
    expect(failure(stockAge, [column("A"), column(asOf), column(0), asOf])).toEqual({ code: "#N/A", message: "there are no stock movements" });
    expect(failure(stockAge, [column("A", "B"), column(asOf), column(0), asOf]).message).toBe("items has 2 cells and dates has 1; they must be the same");
    expect(failure(stockAge, [column("A"), column(asOf), column("three"), asOf]).message).toBe("quantities row 1, column 1: cannot read 'three'");
  });

  test("blank rows below the data change nothing, blank as null, empty text or 0", () => {
    const tail = [null, "", 0, null];
    expect(table(stockAge, [column("A", ...tail), column(asOf - 1, ...tail), column(4, ...tail), asOf, null, column("", ...tail)]))
      .toEqual(table(stockAge, [column("A"), column(asOf - 1), column(4), asOf]));
  });
});

const FILE = join(__dirname, "../../../../shared/cases/peer-cases.json");
interface PeerCase {
  id: string;
  family: string;
  given: { as_of: string; moves: { date: string; wh?: string; qty?: number; count_to?: number }[] };
  expected: { balance: number; layers?: [string, number][]; layer_qty?: number[]; qty_0_30?: number };
}
const CASES = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as { cases: PeerCase[] }).cases.filter((one) => one.family === "stock_fifo_age") : [];
if (CASES.length === 0) test.skip("stock layers of another system: ../shared/cases/peer-cases.json is not here", () => undefined);
else test("all eight layer cases of another system are there", () => expect(CASES).toHaveLength(8));

for (const { id, given: { as_of, moves }, expected } of CASES) {
  test(`${id}: the layers of another system`, () => {
    const given = [
      column(...moves.map((move) => move.wh ?? "W")), column(...moves.map((move) => move.date)), column(...moves.map((move) => move.count_to ?? move.qty)),
      as_of, null, column(...moves.map((move) => move.count_to !== undefined)),
    ];
    const ages = table(stockAge, given);
    const total = ages[ages.length - 1]!;
    const layers = table(stockAge, [...given, "layers"]).slice(1);
    expect(total[6]).toBe(expected.balance);
    if (expected.qty_0_30 !== undefined) expect(total[1]).toBe(expected.qty_0_30);
    if (expected.layers) expect(layers.map((row) => [row[1], row[2]])).toEqual(expected.layers.map(([date, units]) => [parseIsoDate(date), units]));
    if (expected.layer_qty) expect(layers.map((row) => row[2])).toEqual(expected.layer_qty);
  });
}
