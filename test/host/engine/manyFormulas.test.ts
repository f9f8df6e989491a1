/** Long columns of formulas and their sums: what makes them quick must not change what they give. */
import { afterEach, describe, expect, test } from "@jest/globals";
import { createEngine, emptyDocument } from "../../../src/host/engine/createEngine";
import type { Engine, EngineSheet, EngineValue } from "../../../src/host/engine/types";

let engine: Engine | undefined;

afterEach(() => engine?.dispose());

async function open(): Promise<EngineSheet> {
  engine = await createEngine(emptyDocument());
  return engine.sheets[0]!;
}

function put(sheet: EngineSheet, row: number, column: number, values: EngineValue[][]): void {
  sheet.setValues({ row, column, rows: values.length, columns: values[0]!.length }, values);
}

function column(sheet: EngineSheet, row: number, at: number, rows: number): EngineValue[] {
  return sheet.values({ row, column: at, rows, columns: 1 }).map(([value]) => value!);
}

const ROWS = 400;
const rows = Array.from({ length: ROWS }, (_, index) => index);

describe("a formula copied down a column", () => {
  test("gives each row its own result: fixed, half fixed and relative references, other sheets, running totals", async () => {
    const sheet = await open();
    engine!.addSheet("Rates 2025").setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [[2]]);
    put(sheet, 0, 0, rows.map((row) => [row + 0.01]));
    put(sheet, 0, 1, rows.map((row) => [`=A${row + 1}*'Rates 2025'!$A$1`, `=SUM(A$1:A${row + 1})`, `=IF(A${row + 1}>$A$200,"A1",A1)`]).map((line, row) => [line[0]!, line[1]!, line[2]!.replace("A1)", `A$${row + 1})`)]));
    await engine!.calculate();
    // Rows count from 0, so that the row n holds n.01 and the first n + 1 rows hold n(n + 1)/2 + 0.01 (n + 1).
    expect(column(sheet, 0, 1, ROWS)).toEqual(rows.map((row) => (200 * row + 2) / 100));
    expect(column(sheet, 0, 2, ROWS)).toEqual(rows.map((row) => (50 * row * (row + 1) + row + 1) / 100));
    expect(column(sheet, 0, 3, ROWS)).toEqual(rows.map((row) => (row > 199 ? "A1" : (100 * row + 1) / 100)));
  });

  test("is seen through where one row has another formula, and when a value in the middle changes", async () => {
    const sheet = await open();
    put(sheet, 0, 0, rows.map(() => [1]));
    put(sheet, 0, 1, rows.map((row) => [row === 0 ? "=A1" : row === 200 ? "=A201*100" : `=B${row}+A${row + 1}`]));
    await engine!.calculate();
    expect([199, 200, 399].map((row) => column(sheet, row, 1, 1)[0])).toEqual([200, 100, 299]);
    put(sheet, 300, 0, [[11]]);
    await engine!.calculate();
    expect([299, 300, 399].map((row) => column(sheet, row, 1, 1)[0])).toEqual([199, 210, 309]);
  });

  test("keeps the place that a name stands for", async () => {
    const sheet = await open();
    engine!.setName({ name: "Rate", refersTo: "Sheet1!A1", visible: true });
    put(sheet, 0, 0, [[3], [4], [5]]);
    put(sheet, 0, 1, [["=Rate*A1"], ["=Rate*A2"], ["=Rate*A3"]]);
    await engine!.calculate();
    expect(column(sheet, 0, 1, 3)).toEqual([9, 12, 15]);
  });
});

describe("SUM", () => {
  test.each<[string, EngineValue]>([
    ["=SUM(A1:A3)", 0.3],
    ["=SUM(A1:A5)", 0.3],
    ["=SUM(A1,A2,\"2\",TRUE)", 3.3],
    ["=SUM(A1:A6)", "#DIV/0!"],
    ["=SUM(\"text\")", "#VALUE!"],
    ["=SUM(Missing!A1:A3)", "#VALUE!"],
    ["=SUM({1,2;3,4})", 10],
    ["=SUM(A1:A3*2)", 0.6],
    ["=SUM(A1:A2,A1:A2)", 0.6],
    ["=SUM(B1:B9)", 0],
    ["=SUM(C1:C4)", 1_000_000_000_000.1],
  ])("%s is %p", async (formula, expected) => {
    const sheet = await open();
    put(sheet, 0, 0, [[0.1], [0.2], [""], ["7 pieces"], [true], ["=1/0"]]);
    put(sheet, 0, 2, [[1_000_000_000_000], [0.1], [1 / 3], [-1 / 3]]);
    put(sheet, 0, 4, [[formula]]);
    await engine!.calculate();
    expect(column(sheet, 0, 4, 1)).toEqual([expected]);
  });
});
