/** How long the engine takes on a large ledger; printed, not asserted, because machines differ. */
import { describe, expect, test } from "@jest/globals";
import { createEngine, emptyDocument } from "../../../src/host/engine/createEngine";
import type { EngineValue } from "../../../src/host/engine/types";

const timings: string[] = [];

async function timed<Result>(what: string, work: () => Result | Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  timings.push(`${what}: ${Math.round(performance.now() - start)} ms`);
  return result;
}

describe("the speed of the engine", () => {
  test("500,000 cells are written, read, styled and copied", async () => {
    const engine = await timed("create", () => createEngine(emptyDocument()));
    const [sheet] = engine.sheets;
    if (!sheet) throw new Error("no sheet");
    const area = { row: 0, column: 0, rows: 50_000, columns: 10 };
    const line = (row: number): EngineValue[] => [`INV-${row}`, "Customer", 45_000 + row, row * 1.25, true, "text", row, row, "2025 order", ""];
    const values = Array.from({ length: area.rows }, (_, row) => line(row));
    await timed("write 500,000", () => sheet.setValues(area, values));
    await timed("read 500,000", () => sheet.values(area));
    await timed("texts 500,000", () => sheet.texts(area));
    await timed("number formats 50,000", () => sheet.setNumberFormats({ ...area, column: 2, columns: 1 }, values.map(() => ["yyyy-mm-dd"])));
    await timed("style 500,000", () => sheet.patchStyle(area, { fill: "#FFEEAA" }));
    await timed("used area", () => sheet.usedArea(true));
    const report = engine.addSheet("Report");
    const big = { row: 0, column: 0, rows: 100_000, columns: 15 };
    report.setValues(big, Array.from({ length: big.rows }, (_, row) => Array.from({ length: big.columns }, (_c, column) => (column === 14 && row < 1_000 ? `=D${row + 1}*2` : row))));
    const copy = engine.addSheet("Copy");
    await timed("copy 100,000 × 15 to the same place", () => copy.copyFrom(big, report, big, "all"));
    await timed("copy 100,000 × 15 one row down", () => copy.copyFrom({ ...big, row: 1 }, report, big, "all"));
    await timed("clear 100,000 × 15", () => copy.clear({ ...big, rows: 100_001 }, "all"));
    await timed("calculate 1,000 formulas among 2 million cells", () => engine.calculate());
    report.setValues({ row: 4, column: 3, rows: 1, columns: 1 }, [[100]]);
    await timed("calculate after one change", () => engine.calculate());
    await timed("to a document", () => engine.toDocument());
    expect(report.values({ row: 4, column: 14, rows: 1, columns: 1 })).toEqual([[200]]);
    engine.dispose();
    process.stdout.write(`${timings.join("\n")}\n`);
  }, 300_000);
});
