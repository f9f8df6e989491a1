/** Batches that give the thread away between their steps, as on the page: to everybody else they are still one. */
import { describe, expect, test } from "@jest/globals";
import { CellValueType, type ICellData } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-node-core";
import type { HostDocument } from "../../../src/host/document";
import { createEngine } from "../../../src/host/engine/createEngine";
import { loadOfficeScript } from "../../../src/host/client/officeScript";
import type { UniverInstance } from "../../../src/host/engine/univerInstance";
import { hostWorkbook, type AttachableWorkbook } from "../../../src/host/hostWorkbook";
import type { HostClient } from "../../../src/host/index";
import { documentOf } from "./workbooks";

type Rows = (string | number)[][];

/** Puts a cell as the grid does for its user, in row n of column A of the first sheet. */
type InGrid = (row: number, cell: ICellData) => void;

/** A workbook that pauses after every step; `meanwhile` is done in each pause. */
async function withPauses(sheets: string[], work: (workbook: AttachableWorkbook, pauses: { count: number; meanwhile: () => void }, inGrid: InGrid) => Promise<void>): Promise<void> {
  const pauses = { count: 0, meanwhile: (): void => undefined };
  const pause = async (): Promise<void> => {
    pauses.count++;
    pauses.meanwhile();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const engine = await createEngine(documentOf(...sheets));
  const workbook = hostWorkbook(engine, "Book1.xlsx", loadOfficeScript, { after: 0, pause });
  const { commands, unitId } = Reflect.get(engine, "univer") as UniverInstance;
  const inGrid: InGrid = (row, cell) => {
    commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId: engine.sheets[0]!.id, cellValue: { [row - 1]: { 0: cell } } });
  };
  try {
    await work(workbook, pauses, inGrid);
  } finally {
    workbook.dispose();
  }
}

function write(client: HostClient, address: string, values: Rows): Promise<void> {
  return client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Ledger").getRange(address).values = values;
    await context.sync();
  });
}

/** Counts from 1 to the number, down a column, each cell in an action of its own. */
function count(client: HostClient, to: number, column = "A"): Promise<void> {
  return client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Ledger");
    for (let row = 0; row < to; row++) sheet.getRange(`${column}${row + 1}`).values = [[row + 1]];
    await context.sync();
  });
}

function read(client: HostClient, address: string): Promise<Rows> {
  return client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Ledger").getRange(address).load("values");
    await context.sync();
    return range.values as Rows;
  });
}

const column = (from: number, to: number): Rows => Array.from({ length: to - from + 1 }, (_, index) => [from + index]);

describe("a batch that pauses", () => {
  test("another client's batches come before it or after it, never between its actions, and in the order in which they were sent", () =>
    withPauses(["Ledger"], async (workbook, pauses) => {
      const [anna, bo] = [await workbook.attach(), await workbook.attach()];
      const [, seen] = await Promise.all([count(anna, 5), read(bo, "A1:A5")]);
      expect(seen).toEqual(column(1, 5));
      await Promise.all([count(anna, 6), write(bo, "A2:A3", [["Bo's"], ["Bo's"]]), write(anna, "A3", [["Anna's"]])]);
      expect(await read(anna, "A1:A6")).toEqual([[1], ["Bo's"], ["Anna's"], [4], [5], [6]]);
      expect(pauses.count).toBeGreaterThan(5);
    }));

  test("who waits for a long batch sees nothing of one that is sent meanwhile, or all of it with its results", () =>
    withPauses(["Ledger"], async (workbook) => {
      const [anna, bo] = [await workbook.attach(), await workbook.attach()];
      await write(anna, "A1:B1", [[2, 3]]);
      const counting = count(anna, 6, "D");
      const reading = read(bo, "A1:B1");
      const writing = anna.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Ledger").getRange("A1:B1").formulas = [[10, "=A1*2"]];
        await context.sync();
      });
      await Promise.all([counting, writing]);
      expect([[[2, 3]], [[10, 20]]]).toContainEqual(await reading);
    }));

  test("a document asked for between batches holds nothing half done, however many batches wait", () =>
    withPauses(["Ledger"], async (workbook, pauses) => {
      const [anna, bo] = [await workbook.attach(), await workbook.attach()];
      let taken: Promise<HostDocument> | undefined;
      pauses.meanwhile = () => {
        taken ??= workbook.betweenBatches(() => workbook.toDocument());
      };
      await Promise.all([count(anna, 6), count(bo, 3, "B")]);
      const { cells } = (await taken)!.sheets[0]!;
      expect([0, 1, 2, 3, 4, 5].map((row) => cells[row]?.[0]?.v)).toEqual([1, 2, 3, 4, 5, 6]);
      expect([0, 1, 2].map((row) => cells[row]?.[1]?.v)).toEqual([1, 2, 3]);
    }));

  test("the workbook is at work from a batch's beginning to its end", () =>
    withPauses(["Ledger"], async (workbook, pauses) => {
      const client = await workbook.attach();
      const seen: boolean[] = [];
      pauses.meanwhile = () => void seen.push(workbook.isWorking);
      await count(client, 2);
      expect([seen.length > 0, seen.includes(false), workbook.isWorking]).toEqual([true, false, false]);
    }));

  test("a batch that fails ends, and the next one is done", () =>
    withPauses(["Ledger"], async (workbook) => {
      const [anna, bo] = [await workbook.attach(), await workbook.attach()];
      anna.fail({ sync: 1, code: "GeneralException", when: "before", atAction: 4 });
      const failing = count(anna, 3).then(() => "done", () => "failed");
      await write(bo, "B1", [["Bo's"]]);
      expect(await failing).toBe("failed");
      expect(await read(bo, "B1")).toEqual([["Bo's"]]);
    }));

  test("a copy of 100,000 rows pauses many times and gives the same cells, also onto itself", () =>
    withPauses(["Ledger"], async (workbook, pauses) => {
      const client = await workbook.attach();
      await write(client, "A1:A100000", column(1, 100_000));
      const before = pauses.count;
      await client.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Ledger");
        sheet.getRange("C1:C100000").copyFrom("A1:A100000");
        sheet.getRange("A2:A100001").copyFrom("A1:A100000");
        await context.sync();
      });
      expect(pauses.count - before).toBeGreaterThan(5);
      expect(await read(client, "C1:C100000")).toEqual(column(1, 100_000));
      expect(await read(client, "A1:A100001")).toEqual([[1], ...column(1, 100_000)]);
    }), 30_000);

  test("what the user types meanwhile is told as the user's, even to a client that has switched its events off for the batch", () =>
    withPauses(["Ledger", "Own"], async (workbook, pauses) => {
      const client = await workbook.attach();
      const seen: string[] = [];
      await client.Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async ({ address, source }) => void seen.push(`${address} ${source}`));
        await context.sync();
      });
      pauses.meanwhile = () => {
        pauses.meanwhile = () => undefined;
        workbook.edit("Own", "B2", "typed");
      };
      await client.Excel.run(async (context) => {
        context.runtime.enableEvents = false;
        context.workbook.worksheets.getItem("Ledger").getRange("A1").values = [[1]];
        context.runtime.enableEvents = true;
        await context.sync();
      });
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(seen).toEqual(["B2 Local"]);
    }));

  test.each<[string, ICellData, string]>([
    ["deletes", { v: null, f: null, si: null, p: null }, ""], ["pastes", { v: "pasted", t: CellValueType.STRING }, "pasted"],
  ])("what the user %s meanwhile where the batch has yet to write stays, and is told: the batch is done before it", (_what, cell, expected) =>
    withPauses(["Ledger"], async (workbook, pauses, inGrid) => {
      const [client, told] = [await workbook.attach(), [] as string[]];
      await client.Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async ({ address }) => void told.push(address));
        await context.sync();
      });
      pauses.meanwhile = () => {
        pauses.meanwhile = () => undefined;
        inGrid(5, cell);
      };
      await count(client, 6);
      expect(await read(client, "A1:A6")).toEqual([[1], [2], [3], [4], [expected], [6]]);
      expect(told).toEqual(["A1", "A2", "A3", "A4", "A5", "A6", "A5"]);
    }));

  test("when the user begins to type, the batch goes on without a pause: it is done before the cell is entered", () =>
    withPauses(["Ledger"], async (workbook, pauses) => {
      const client = await workbook.attach();
      pauses.meanwhile = () => workbook.setCellEditing(true);
      await count(client, 20);
      expect(pauses.count).toBe(1);
      workbook.setCellEditing(false);
      expect(await read(client, "A1:A20")).toEqual(column(1, 20));
    }));
});
