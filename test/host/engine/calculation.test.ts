/** What a calculation does no more often than it must. */
import { afterEach, expect, test } from "@jest/globals";
import { CELL_INVERTED_INDEX_CACHE as index, SetFormulaCalculationStartMutation } from "@univerjs/preset-sheets-node-core";
import { createEngine, emptyDocument } from "../../../src/host/engine/createEngine";
import type { UniverInstance } from "../../../src/host/engine/univerInstance";
import type { WorkbookEngine } from "../../../src/host/engine/workbookEngine";

let engine: WorkbookEngine;

/** `started` is called as each calculation begins. */
async function open(started: () => void = () => undefined): Promise<void> {
  engine = (await createEngine(emptyDocument())) as WorkbookEngine;
  const { commands, ready } = Reflect.get(engine, "univer") as UniverInstance;
  await ready;
  commands.onCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationStartMutation.id) started();
  });
}

afterEach(() => engine.dispose());

test("whoever asks for results while they are being calculated waits for one further calculation, and only when something has changed since", async () => {
  let [calculations, change] = [0, (): void => undefined];
  await open(() => {
    calculations++;
    change();
  });
  const [sheet] = engine.sheets;
  const thrice = async (): Promise<void> => void (await Promise.all([engine.calculate(), engine.calculate(), engine.calculate()]));
  sheet!.setValues({ row: 0, column: 0, rows: 1, columns: 2 }, [[2, "=A1*2"]]);
  await thrice();
  expect(calculations).toBe(1);
  change = () => {
    change = () => undefined;
    sheet!.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [[4]]);
  };
  sheet!.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [[3]]);
  await thrice();
  expect(calculations).toBe(3);
  expect(sheet!.values({ row: 0, column: 1, rows: 1, columns: 1 })).toEqual([[8]]);
});

test("a workbook that is closed while it is calculated leaves no timer behind", async () => {
  const timers = (): number => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
  const before = timers();
  const begun = new Promise<void>((resolve) => void open(resolve).then(() => {
    engine.sheets[0]!.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [["=1+1"]]);
    void engine.calculate();
  }));
  await begun;
  await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
  engine.dispose();
  expect(timers()).toBe(before);
  await open();
});

test("a calculated cell is found in its column's index at once, not by going through all values of the column", async () => {
  await open();
  const ROWS = 50;
  const values = Array.from({ length: ROWS }, (_, row) => `Customer ${row}`);
  values.forEach((value, row) => index.set("book", "sheet", 0, value, row));
  index.setContinueBuildingCache("book", "sheet", 0, 0, ROWS - 1);
  const rowsByValue = index.getCellValuePositions("book", "sheet", 0)!;
  let searches = 0;
  const entries = rowsByValue.entries.bind(rowsByValue);
  rowsByValue[Symbol.iterator] = () => {
    searches++;
    return entries();
  };
  for (const [row, value] of [12.5, "12.50", "UPPER", "", null, true, 12.5].entries()) index.set("book", "sheet", 0, value, row, true);
  index.set("book", "sheet", 0, "again", 1, true);
  const rowsOf = (value: string | number | boolean | null): number[] | undefined => index.getCellPositions("book", "sheet", 0, value, [[0, ROWS]])?.matchingRows;
  expect([12.5, "12.50", "upper", null, true, "again", "customer 3", "customer 40"].map(rowsOf)).toEqual([[0, 6], [], [2], [3, 4], [5], [1], [], [40]]);
  expect(searches).toBe(0);
  index.clear();
});
