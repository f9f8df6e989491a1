/** Several clients on one workbook, and the user: who is told of what, and as whose change. */
import { describe, expect, test } from "@jest/globals";
import type { HostClient } from "../../../src/host/index";
import { withWorkbook } from "./workbooks";

/** Events travel behind the answer; a turn of the loop later they have arrived. */
const delivered = () => new Promise((resolve) => setTimeout(resolve, 5));

interface Seen {
  source: string;
  address: string;
}

async function watch(client: HostClient, sheet?: string): Promise<{ seen: Seen[]; stop(): Promise<void> }> {
  const seen: Seen[] = [];
  const registration = await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const listen = async (event: Seen) => void seen.push({ source: event.source, address: event.address });
    const added = sheet === undefined ? worksheets.onChanged.add(listen) : worksheets.getItem(sheet).onChanged.add(listen);
    await context.sync();
    return added;
  });
  const stop = () => client.Excel.run(registration.context as Excel.RequestContext, async (context) => {
    registration.remove();
    await context.sync();
  });
  return { seen, stop };
}

function write(client: HostClient, sheet: string, address: string, value: string): Promise<void> {
  return client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

describe("changes", () => {
  test("one client's change is Local to it and Remote to its co-author", () =>
    withWorkbook(["Ledger", "Aging"], async (workbook) => {
      const [anna, bo] = [await workbook.attach(), await workbook.attach()];
      const [annas, bos] = [await watch(anna), await watch(bo)];
      await write(bo, "Aging", "C3", "x");
      await delivered();
      expect(annas.seen).toEqual([{ source: "Remote", address: "C3" }]);
      expect(bos.seen).toEqual([{ source: "Local", address: "C3" }]);
    }));

  test("the user's edit is Local to the first client; a handler of one sheet hears that sheet only, until it is removed", () =>
    withWorkbook(["Ledger", "Aging"], async (workbook) => {
      const client = await workbook.attach();
      const { seen, stop } = await watch(client, "Ledger");
      workbook.edit("Aging", "A1", 5);
      workbook.edit("Ledger", "B2", 7);
      await delivered();
      expect(seen).toEqual([{ source: "Local", address: "B2" }]);
      await stop();
      workbook.edit("Ledger", "B3", 8);
      await delivered();
      expect(seen).toHaveLength(1);
    }));

  test("the event leads to the cells that changed", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      let told: Excel.WorksheetChangedEventArgs | undefined;
      await client.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Ledger").onChanged.add(async (event) => {
          told = event;
        });
        await context.sync();
      });
      workbook.edit("Ledger", "D4", "paid");
      await delivered();
      await client.Excel.run(async (context) => {
        const range = told?.getRange(context);
        range?.load("values,address");
        await context.sync();
        expect([range?.address, range?.values]).toEqual(["Ledger!D4", [["paid"]]]);
      });
    }));

  test("a client that switches events off hears nothing until it switches them on", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      const { seen } = await watch(client);
      const enable = (on: boolean) => client.Excel.run(async (context) => {
        context.runtime.enableEvents = on;
        await context.sync();
      });
      await enable(false);
      workbook.edit("Ledger", "A1", 1);
      await enable(true);
      workbook.edit("Ledger", "A2", 2);
      await delivered();
      expect(seen.map((event) => event.address)).toEqual(["A2"]);
    }));

  test("a formula that is recalculated is no change", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      workbook.edit("Ledger", "B1", "=A1*2");
      await workbook.calculate();
      const { seen } = await watch(client);
      workbook.edit("Ledger", "A1", 21);
      await workbook.calculate();
      await delivered();
      expect(seen.map((event) => event.address)).toEqual(["A1"]);
      expect(workbook.toDocument().sheets[0]?.cells[0]?.[1]?.v).toBe(42);
    }));

  test("a change inside a table is the table's too", () =>
    withWorkbook(["Plan"], async (workbook) => {
      const client = await workbook.attach();
      const seen: string[] = [];
      await client.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Plan");
        sheet.getRange("A1:B2").values = [["Customer", "Note"], ["Alpha", ""]];
        const table = sheet.tables.add("A1:B2", true);
        await context.sync();
        table.onChanged.add(async (event) => void seen.push(event.address));
        await context.sync();
      });
      workbook.edit("Plan", "D9", "elsewhere");
      workbook.edit("Plan", "B2", "promised");
      await delivered();
      expect(seen).toEqual(["B2"]);
    }));
});

describe("sheets and selection", () => {
  test("added and deleted sheets, the active sheet and the selection are told", () =>
    withWorkbook(["Ledger", "Aging"], async (workbook) => {
      const client = await workbook.attach();
      const told: string[] = [];
      await client.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onAdded.add(async () => void told.push("added"));
        worksheets.onDeleted.add(async () => void told.push("deleted"));
        worksheets.onActivated.add(async () => void told.push("activated"));
        worksheets.onSelectionChanged.add(async (event) => void told.push(`selected ${event.address}`));
        await context.sync();
        worksheets.add("New");
        await context.sync();
        worksheets.getItem("New").delete();
        await context.sync();
      });
      workbook.select("Aging", "B2:C3");
      await delivered();
      expect(told).toEqual(["added", "deleted", "activated", "selected B2:C3"]);
      await client.Excel.run(async (context) => {
        const selected = context.workbook.getSelectedRange();
        const cell = context.workbook.getActiveCell();
        selected.load("address");
        cell.load("address");
        const together = context.workbook.getIsActiveCollabSession();
        await context.sync();
        expect([selected.address, cell.address, together.value]).toEqual(["Aging!B2:C3", "Aging!B2", false]);
      });
    }));
});
