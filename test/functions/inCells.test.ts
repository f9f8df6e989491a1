/** The functions in cells of the host, called by formulas through Microsoft's custom-functions runtime. */
import { describe, expect, test } from "@jest/globals";
import { GUIDES } from "../../src/functions/catalogue/guides";
import type { ExampleCell, Guide } from "../../src/functions/guide";
import { dayNumber } from "../../src/measures/calendar";
import { documentOf } from "../host/protocol/workbooks";
import { valuesOf, withRadar, type RadarInCells } from "./radarInCells";

const MODEL = "Model";

function withModel(work: (radar: RadarInCells) => Promise<void>): Promise<void> {
  return withRadar(documentOf(MODEL), work);
}

/** A cell as a user types it, English words. */
function typed(cell: ExampleCell): string | number {
  if (cell === null) return "";
  if (typeof cell !== "object") return cell;
  if (!("day" in cell)) return cell.en;
  const [year, month, day] = cell.day.split("-").map(Number);
  return dayNumber(year!, month!, day!);
}

/** Types rows from a cell on. */
function type({ workbook }: RadarInCells, rows: readonly (readonly ExampleCell[])[], row = 0): void {
  rows.forEach((cells, below) => cells.forEach((cell, column) => {
    if (cell !== null) workbook.edit(MODEL, `${String.fromCharCode(65 + column)}${row + below + 1}`, typed(cell));
  }));
}

describe("every example of the guide gives in cells what the guide prints", () => {
  test("all of them, one after the other on one sheet each", async () => {
    const wrong: unknown[] = [];
    await withRadar(documentOf(...GUIDES.map(({ declared }) => declared.id)), async ({ workbook, client }) => {
      for (const { declared, example } of GUIDES) {
        example.input.forEach((cells, row) => cells.forEach((cell, column) => {
          if (cell !== null) workbook.edit(declared.id, `${String.fromCharCode(65 + column)}${row + 1}`, typed(cell));
        }));
        workbook.edit(declared.id, "A40", example.formula);
      }
      await workbook.calculate();
      for (const guide of GUIDES) {
        const found = await valuesOf(client, guide.declared.id, `A40:${String.fromCharCode(64 + guide.example.result[0]!.length)}${39 + guide.example.result.length}`);
        if (!sameCells(found, guide)) wrong.push({ id: guide.declared.id, found, printed: guide.example.result });
      }
    });
    expect(wrong).toEqual([]);
  }, 120_000);
});

function sameCells(found: unknown[][], { example }: Guide): boolean {
  return example.result.every((row, r) => row.every((cell, c) => {
    const [printed, is] = [typed(cell), found[r]?.[c]];
    if (typeof printed !== "number" || typeof is !== "number") return printed === is;
    return Math.abs(printed - is) <= 1e-9 * Math.max(1, Math.abs(printed));
  }));
}

const LEDGER: readonly (readonly ExampleCell[])[] = [
  ["Customer", "Open", "Due"],
  ["Alpha", 100, { day: "2025-06-20" }],
  ["Beta", 400, { day: "2025-03-01" }],
  ["Alpha", 0.5, { day: "2025-07-31" }],
];

describe("formulas that users build", () => {
  test("built-in functions take what ours spill: SUM, INDEX, IFERROR, COUNT", () =>
    withModel(async (radar) => {
      type(radar, LEDGER);
      const aging = "AR.AGING(B2:B4,C2:C4,DATE(2025,6,30),,A2:A4)";
      type(radar, [
        [`=SUM(AR.AGING(B2:B4,C2:C4,DATE(2025,6,30)))`],
        [`=INDEX(${aging},2,1)`],
        [`=IFERROR(AR.AGING(B2:B4,C2:C3),"sizes")`],
        [`=ROWS(${aging})`],
        [`=INDEX(${aging},4,8)-SUM(B2:B4)`],
      ], 9);
      await radar.workbook.calculate();
      // The header counts nothing in SUM; the total column doubles the sum of the others.
      expect(await valuesOf(radar.client, MODEL, "A10:A14")).toEqual([[1_001], ["Beta"], ["sizes"], [4], [0]]);
    }), 30_000);

  test("a changed input changes the spilled table, and a shorter one leaves nothing behind", () =>
    withModel(async (radar) => {
      type(radar, LEDGER);
      type(radar, [["=AR.AGING(B2:B4,C2:C4,DATE(2025,6,30),,A2:A4)"]], 9);
      await radar.workbook.calculate();
      expect((await valuesOf(radar.client, MODEL, "A10:A13")).flat()).toEqual(["Group", "Beta", "Alpha", "Total"]);
      radar.workbook.edit(MODEL, "A3", "Alpha");
      radar.workbook.edit(MODEL, "B2", 1_000);
      await radar.workbook.calculate();
      expect(await valuesOf(radar.client, MODEL, "A10:H13")).toEqual([
        ["Group", "Not due", "1–30", "31–60", "61–90", "90+", "Credits", "Total"],
        ["Alpha", 0.5, 1_000, 0, 0, 400, 0, 1_400.5],
        ["Total", 0.5, 1_000, 0, 0, 400, 0, 1_400.5],
        ["", "", "", "", "", "", "", ""],
      ]);
    }), 30_000);

  test("LET keeps a table of ours for a ratio of its cells", () =>
    withModel(async (radar) => {
      type(radar, LEDGER);
      type(radar, [["=LET(t,AR.AGING(B2:B4,C2:C4,DATE(2025,6,30)),INDEX(t,2,5)/INDEX(t,2,7))"]], 9);
      await radar.workbook.calculate();
      expect(await valuesOf(radar.client, MODEL, "A10")).toEqual([[400 / 500.5]]);
    }), 30_000);

  test("columns of an Excel table are given by name", () =>
    withModel(async (radar) => {
      const { client, workbook } = radar;
      type(radar, LEDGER);
      await client.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(MODEL).tables.add("A1:C4", true).name = "Ledger";
        await context.sync();
      });
      // The host learns of a new table when it calculates.
      workbook.edit(MODEL, "F1", "=SUM(Ledger[Open])");
      await workbook.calculate();
      workbook.edit(MODEL, "E1", "=AR.OVERDUERATE(Ledger[Open],Ledger[Due],DATE(2025,6,30))");
      workbook.edit(MODEL, "E2", "=AR.CONCENTRATION(Ledger[Open],Ledger[Customer],\"CR1\")");
      await workbook.calculate();
      expect(await valuesOf(client, MODEL, "E1:E2")).toEqual([[500 / 500.5], [400 / 500.5]]);
      workbook.edit(MODEL, "B4", 1_000);
      await workbook.calculate();
      // 500 of 1,500 overdue; Alpha has 1,100 of them.
      expect(await valuesOf(client, MODEL, "E1:E2")).toEqual([[1 / 3], [1_100 / 1_500]]);
    }), 30_000);

  test("what one of our functions gives is taken by another, in the formula and through the spilled cells", () =>
    withModel(async (radar) => {
      type(radar, LEDGER);
      type(radar, [
        ['=AR.CONCENTRATION(B2:B4,AR.BUCKET(C2:C4,DATE(2025,6,30)),"CR1")', null, null, null, "=AR.BUCKET(C2:C4,DATE(2025,6,30))"],
        ['=AR.CONCENTRATION(B2:B4,E10:E12,"CR1")'],
        ["=SUM(AR.AGING(AR.ALLOCATE(B2:B4,C2:C4,420),VSTACK(C2:C4,C4),DATE(2025,6,30)))/2"],
      ], 9);
      await radar.workbook.calculate();
      expect(await valuesOf(radar.client, MODEL, "E10:E12")).toEqual([["1–30"], ["90+"], ["Not due"]]);
      // 400 of 500.5 lies in one bucket; of 420 nothing is left after the invoices.
      expect(await valuesOf(radar.client, MODEL, "A10:A12")).toEqual([[400 / 500.5], [400 / 500.5], [420]]);
      radar.workbook.edit(MODEL, "C3", dayNumber(2025, 6, 15));
      await radar.workbook.calculate();
      expect(await valuesOf(radar.client, MODEL, "A10:A11")).toEqual([[500 / 500.5], [500 / 500.5]]);
    }), 30_000);

  test("single values go through IF and arithmetic, and a range of them spills", () =>
    withModel(async (radar) => {
      type(radar, LEDGER);
      type(radar, [
        ['=IF(AR.DAYSPASTDUE(C3,DATE(2025,6,30))>90,"late","fine")'],
        ["=SUM(B2:B4*(AR.DAYSPASTDUE(C2:C4,DATE(2025,6,30))>0))"],
        ['=IFERROR(AR.TURNOVER(100,0,0),"none")'],
        ["=AR.TURNOVER(B2:B3,50,50)"],
      ], 9);
      await radar.workbook.calculate();
      expect(await valuesOf(radar.client, MODEL, "A10:A14")).toEqual([["late"], [500], ["none"], [2], [8]]);
    }), 30_000);

  test("whole columns may be given", () =>
    withModel(async (radar) => {
      type(radar, LEDGER.slice(1));
      type(radar, [[null, null, null, null, "=INDEX(AR.AGING(B:B,C:C,DATE(2025,6,30)),2,7)"]]);
      await radar.workbook.calculate();
      expect(await valuesOf(radar.client, MODEL, "E1")).toEqual([[500.5]]);
    }), 60_000);

  test("an error in the input is the function's error, and an unreadable cell is #VALUE!", () =>
    withModel(async (radar) => {
      type(radar, [["=NA()", { day: "2025-01-01" }, "=AR.AGING(A1,B1,DATE(2025,6,30))"], ["many", { day: "2025-01-01" }, "=AR.AGING(A2,B2,DATE(2025,6,30))"]]);
      await radar.workbook.calculate();
      expect(await valuesOf(radar.client, MODEL, "C1:C2")).toEqual([["#N/A"], ["#VALUE!"]]);
    }), 30_000);
});
