/** Limits, faults, rights and cell editing: everything in which a host refuses. */
import { describe, expect, test } from "@jest/globals";
import type { HostClient } from "../../../src/host/index";
import { codeOf, errorOf, withWorkbook } from "./workbooks";

function write(client: HostClient, value: unknown, address = "A1", sheet = "Ledger"): Promise<void> {
  return client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

async function read(client: HostClient, address = "A1", sheet = "Ledger"): Promise<unknown> {
  return client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values[0]?.[0];
  });
}

describe("faults on demand", () => {
  test("before: the sync fails and nothing is applied; the next one works", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      await write(client, "old");
      client.fail({ sync: 1, code: "GeneralException", when: "before" });
      expect(await codeOf(write(client, "new"))).toBe("GeneralException");
      expect(await read(client)).toBe("old");
    }));

  test("after: the sync is applied although it is answered with an error", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      client.fail({ sync: 1, code: "InvalidOrTimedOutSession", when: "after" });
      const error = await errorOf(write(client, "new"));
      expect(error).toMatchObject({ code: "InvalidOrTimedOutSession", httpStatusCode: 408 });
      expect(await read(client)).toBe("new");
    }));

  test("at an action: earlier actions stay, the statement is named", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      const probe = async (atAction: number) => {
        client.fail({ sync: 1, code: "AccessDenied", when: "before", atAction });
        return errorOf(client.Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Ledger");
          sheet.getRange("A1").values = [["first"]];
          sheet.getRange("A2").values = [["second"]];
          await context.sync();
        }));
      };
      const error = await probe(8);
      expect(error.code).toBe("AccessDenied");
      expect(error.debugInfo.statement).toContain("range1");
      expect([await read(client, "A1"), await read(client, "A2")]).toEqual(["first", ""]);
    }));

  test("never: the sync stays without an answer while others go on", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      client.fail({ sync: 1, code: "", when: "never" });
      let ended = false;
      void write(client, "lost").finally(() => {
        ended = true;
      });
      await write(client, "kept", "A2");
      expect([ended, await read(client, "A1"), await read(client, "A2")]).toEqual([false, "", "kept"]);
    }));

  test("the n-th sync from now fails, whatever the client releases in between", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      await write(client, 1);
      client.fail({ sync: 3, code: "ActivityLimitReached", when: "before" });
      await write(client, 2);
      await write(client, 3);
      expect(await codeOf(write(client, 4))).toBe("ActivityLimitReached");
      expect(await read(client)).toBe(3);
    }));
});

describe("limits", () => {
  test("a request over the limit is refused whole, a response over it after it was applied", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach({ payloadLimit: 20_000 });
      const many = (rows: number) => client.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Ledger").getRange(`A1:A${rows}`).values = Array.from({ length: rows }, () => ["0123456789"]);
        await context.sync();
      });
      expect(await codeOf(many(1_400))).toBe("RequestPayloadSizeLimitExceeded");
      expect(await read(client)).toBe("");
      await many(1_000);
      await client.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Ledger");
        sheet.getRange("B1").values = [["applied"]];
        const ranges = [sheet.getRange("A1:A1000"), sheet.getRange("A1:A1000")];
        for (const range of ranges) range.load("values");
        expect(await codeOf(context.sync())).toBe("ResponsePayloadSizeLimitExceeded");
      });
      expect(await read(client, "B1")).toBe("applied");
    }));

  test("the default limit is 5 MB", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      expect(await codeOf(write(client, "x".repeat(5 * 1024 * 1024)))).toBe("RequestPayloadSizeLimitExceeded");
    }));

  test("an address of more than 8,192 characters is refused", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      const colour = (count: number) => client.Excel.run(async (context) => {
        const address = Array.from({ length: count }, (_, index) => `A${index + 1000}`).join(",");
        context.workbook.worksheets.getItem("Ledger").getRanges(address).format.fill.color = "#FF0000";
        await context.sync();
      });
      expect(await codeOf(colour(1_400))).toBe("InvalidArgument");
      await colour(1_300);
    }));

  test("more than 5,000,000 cells read null", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      await client.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Ledger").getRange("A1:E1000001");
        range.load("values");
        await context.sync();
        expect(range.values).toBeNull();
      });
    }));

  test("costs are counted: syncs without upkeep, actions, bytes, cells", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      await write(client, "one");
      await read(client);
      expect(client.counters).toMatchObject({ syncs: 2, cellsWritten: 1, cellsRead: 1 });
      expect(client.counters.requestBytes).toBeGreaterThan(500);
      expect(client.counters.maxResponseBytes).toBeLessThan(client.counters.responseBytes);
      client.resetCounters();
      expect(client.counters).toMatchObject({ syncs: 0, actions: 0, requestBytes: 0 });
    }));
});

describe("rights", () => {
  test("a protected sheet, a protected workbook and a read-only workbook refuse writes and allow reading", () =>
    withWorkbook(["Ledger", "Free"], async (workbook) => {
      const sheets = await workbook.attach({ protectedSheets: ["ledger"] });
      expect(await codeOf(write(sheets, 1))).toBe("AccessDenied");
      await write(sheets, 1, "A1", "Free");
      const structure = await workbook.attach({ protectedWorkbook: true });
      await write(structure, 2, "A1", "Free");
      const add = (client: HostClient) => client.Excel.run(async (context) => {
        context.workbook.worksheets.add("New");
        await context.sync();
      });
      expect(await codeOf(add(structure))).toBe("AccessDenied");
      const reader = await workbook.attach({ readOnly: true });
      expect(await codeOf(write(reader, 3, "A1", "Free"))).toBe("AccessDenied");
      expect(await codeOf(add(reader))).toBe("AccessDenied");
      expect(await read(reader, "A1", "Free")).toBe(2);
    }));

  test("protection that an add-in sets holds for everybody until it is lifted; setting it twice is refused", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      await client.Excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem("Ledger");
        protection.protect();
        protection.load("protected");
        await context.sync();
        expect(protection.protected).toBe(true);
        protection.protect();
        expect(await codeOf(context.sync())).toBe("AccessDenied");
      });
      expect(await codeOf(write(client, 1))).toBe("AccessDenied");
      await client.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Ledger").protection.unprotect();
        await context.sync();
      });
      await write(client, 1);
    }));
});

describe("cell editing", () => {
  test("a run fails while the user edits a cell, and a patient one waits for the end", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      workbook.setCellEditing(true);
      expect(await codeOf(write(client, 1))).toBe("InvalidOperationInCellEditMode");
      let done = false;
      const patient = client.Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItem("Ledger").getRange("A1").values = [["later"]];
        await context.sync();
        done = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(done).toBe(false);
      workbook.setCellEditing(false);
      await patient;
      expect(await read(client)).toBe("later");
    }));
});
