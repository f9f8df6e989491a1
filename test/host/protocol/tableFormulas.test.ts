/** Formulas that refer to tables and to spilled results, as Office.js clients make and change them. */
import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, test } from "@jest/globals";
import { openHost, type HostClient, type HostWorkbook } from "../../../src/host/index";
import { emptyDocument } from "../../../src/host/engine/createEngine";
import { readWorkbook, writeWorkbook } from "../../../src/host/xlsx";

let workbook: HostWorkbook | undefined;

afterEach(() => workbook?.dispose());

async function attach(): Promise<HostClient> {
  workbook = await openHost(emptyDocument());
  return workbook.attach();
}

/** What the formula cells show, asked for in a batch of its own. */
async function shown(client: HostClient, address: string): Promise<unknown[][]> {
  return client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

/** A table of two invoices in A1:B3, with its total beside it. */
async function addInvoices(client: HostClient): Promise<void> {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [["Invoice", "Amount"], ["INV-1", 100], ["INV-2", 50]];
    sheet.getRange("D1:D3").formulas = [["=SUM(Invoices[Amount])"], ["=ROWS(Invoices)"], ["=COUNTA(Invoices[Invoice])"]];
    sheet.tables.add("A1:B3", true).name = "Invoices";
    await context.sync();
  });
}

describe("formulas on a table", () => {
  test("know a table that is added after them, in the same batch", async () => {
    const client = await attach();
    await addInvoices(client);
    expect(await shown(client, "D1:D3")).toEqual([[150], [2], [2]]);
  });

  test("know a table that is added in a later batch, which changes no cell", async () => {
    const client = await attach();
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B3").values = [["Invoice", "Amount"], ["INV-1", 100], ["INV-2", 50]];
      sheet.getRange("D1").formulas = [["=SUM(Invoices[Amount])"]];
      await context.sync();
    });
    expect(await shown(client, "D1")).toEqual([["#NAME?"]]);
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B3", true).name = "Invoices";
      await context.sync();
    });
    expect(await shown(client, "D1")).toEqual([[150]]);
  });

  test("take in the rows that are added to the table", async () => {
    const client = await attach();
    await addInvoices(client);
    expect(await shown(client, "D1")).toEqual([[150]]);
    await client.Excel.run(async (context) => {
      context.workbook.tables.getItem("Invoices").rows.add(undefined, [["INV-3", 25], ["INV-4", 7]]);
      await context.sync();
    });
    expect(await shown(client, "D1:D3")).toEqual([[182], [4], [4]]);
  });

  test("follow a table that is made smaller, and one that gets another name", async () => {
    const client = await attach();
    await addInvoices(client);
    expect(await shown(client, "D1")).toEqual([[150]]);
    await client.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Invoices");
      table.resize("A1:B2");
      table.name = "Open";
      context.workbook.worksheets.getItem("Sheet1").getRange("D4").formulas = [["=SUM(Open[Amount])"]];
      await context.sync();
    });
    expect(await shown(client, "D4")).toEqual([[100]]);
  });

  test("in the table's own rows read their own row, after rows were added too", async () => {
    const client = await attach();
    await addInvoices(client);
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      context.workbook.tables.getItem("Invoices").rows.add(undefined, [["INV-3", 25]]);
      sheet.getRange("C2:C4").formulas = [["=Invoices[@Amount]*2"], ["=Invoices[@Amount]*2"], ["=Invoices[@Amount]*2"]];
      await context.sync();
    });
    expect(await shown(client, "C2:C4")).toEqual([[200], [100], [50]]);
  });
});

describe("a reference to a spilled result", () => {
  test("covers all that spills, and follows when it grows", async () => {
    const client = await attach();
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("F1").values = [[3]];
      sheet.getRange("A1").formulas = [["=SEQUENCE(F1)"]];
      sheet.getRange("C1:C2").formulas = [["=SUM(A1#)"], ["=ROWS($A$1#)"]];
      await context.sync();
    });
    expect(await shown(client, "C1:C2")).toEqual([[6], [3]]);
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("F1").values = [[4]];
      await context.sync();
    });
    expect(await shown(client, "C1:C2")).toEqual([[10], [4]]);
  });

  test("is stored in a file as Excel stores it, and read back as people type it", async () => {
    const client = await attach();
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      sheet.getRange("C1").formulas = [['=SUM(Sheet1!$A$1#)&" of A1#"']];
      await context.sync();
    });
    await workbook?.calculate();
    const bytes = await writeWorkbook(workbook!.toDocument());
    expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!)).toContain("<f>SUM(_xlfn.ANCHORARRAY(Sheet1!$A$1))&amp;&quot; of A1#&quot;</f>");
    expect((await readWorkbook(bytes, "spill.xlsx")).sheets[0]?.cells[0]?.[2]).toMatchObject({ f: '=SUM(Sheet1!$A$1#)&" of A1#"', v: "6 of A1#" });
  });

  test("to a cell that spills nothing is #REF!", async () => {
    const client = await attach();
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[5]];
      sheet.getRange("C1").formulas = [["=SUM(A1#)"]];
      await context.sync();
    });
    expect(await shown(client, "C1")).toEqual([["#REF!"]]);
  });
});
