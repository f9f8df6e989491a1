/** When a batch waits for the calculation: only where it looks at results of formulas. */
import { describe, expect, test } from "@jest/globals";
import { analyse } from "../../../src/app/analyse";
import { publish } from "../../../src/app/publish";
import { loadSettings } from "../../../src/app/settings";
import { excelWorkbook } from "../../../src/excel";
import { loadOfficeScript } from "../../../src/host/client/officeScript";
import type { HostDocument } from "../../../src/host/document";
import { createEngine } from "../../../src/host/engine/createEngine";
import { hostWorkbook } from "../../../src/host/hostWorkbook";
import type { HostClient } from "../../../src/host/index";
import { REPORT_IDS } from "../../../src/reports";
import { invoiceWorkbook } from "../../bench/invoiceWorkbook";
import { documentOf } from "./workbooks";

/** `calculations` tells how often the workbook was calculated so far. */
async function withCounting(document: HostDocument, work: (client: HostClient, calculations: () => number) => Promise<void>): Promise<void> {
  const engine = await createEngine(document);
  const calculate = engine.calculate.bind(engine);
  let calculations = 0;
  engine.calculate = () => {
    calculations++;
    return calculate();
  };
  const workbook = hostWorkbook(engine, "Book1.xlsx", loadOfficeScript);
  try {
    await work(await workbook.attach(), () => calculations);
  } finally {
    workbook.dispose();
  }
}

function write(client: HostClient, address: string, formulas: (string | number)[][]): Promise<void> {
  return client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Ledger").getRange(address).formulas = formulas;
    await context.sync();
  });
}

function read(client: HostClient, address: string, before?: (sheet: Excel.Worksheet) => void): Promise<unknown[][]> {
  return client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Ledger");
    before?.(sheet);
    const range = sheet.getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

describe("the calculation before a batch that reads", () => {
  test("values that no formula gives are read at once, also beside formulas that are due; the formulas' own wait for their results", () =>
    withCounting(documentOf("Ledger"), async (client, calculations) => {
      await write(client, "A1:B2", [[1, "=A1*2"], [3, "=SUM(A1:A2)"]]);
      expect(await read(client, "A1:A2")).toEqual([[1], [3]]);
      expect(calculations()).toBe(0);
      expect(await read(client, "B1:B2")).toEqual([[2], [4]]);
      expect(calculations()).toBe(1);
    }));

  test.each([
    ["=SUM(A1:A2)", 0, ""], ["=IF(N(A1)>1E-9,ROUND(A1/A2,2),\"A1:A2\")", 0, ""], ["=SUMIFS(A$1:A$2,A$1:A$2,A1)", 0, ""], ["='Ledger'!A1+1", 0, ""],
    ["=SUM(A1:A2)*(A1-A2)", 0, ""], ["=SUMIFS(A1:A2,A1:A2,A1:A2)", 1, 2], ["=A1:A2*2", 1, 4], ["=IF(A1>0,A1:A2,0)", 1, 2], ["=SEQUENCE(2)", 1, 2], ["=SUM(A1)+A1:A2", 1, 3],
  ])("blank cells below %s: %i calculation, and the one below shows %j", (formula, expected, below) =>
    withCounting(documentOf("Ledger"), async (client, calculations) => {
      await write(client, "A1:A2", [[1], [2]]);
      await write(client, "C1", [[formula]]);
      expect(await read(client, "C2:C3")).toEqual([[below], [""]]);
      expect(calculations()).toBe(expected);
    }));

  test("a blank cell into which a formula spills shows its result; one above or to the left of it does not wait", () =>
    withCounting(documentOf("Ledger"), async (client, calculations) => {
      await write(client, "C5", [["=SEQUENCE(3)"]]);
      expect(await read(client, "A1:B9")).toEqual(Array.from({ length: 9 }, () => ["", ""]));
      expect(await read(client, "A1:D4")).toEqual(Array.from({ length: 4 }, () => ["", "", "", ""]));
      expect(calculations()).toBe(0);
      expect(await read(client, "C6:C7")).toEqual([[2], [3]]);
    }));

  test.each<[string, (cell: Excel.Range) => void, unknown]>([
    ["overwritten by a number", (cell) => void (cell.values = [[7]]), 7], ["cleared", (cell) => cell.clear(), ""],
    ["replaced by one that gives one value", (cell) => void (cell.formulas = [["=SUM(B1:B2)"]]), 0],
  ])("what a formula spilled goes with the formula that is %s", (_what, change, expected) =>
    withCounting(documentOf("Ledger"), async (client) => {
      await write(client, "A1", [["=SEQUENCE(3)"]]);
      expect(await read(client, "A1:A3")).toEqual([[1], [2], [3]]);
      await client.Excel.run(async (context) => {
        change(context.workbook.worksheets.getItem("Ledger").getRange("A1"));
        await context.sync();
      });
      expect(await read(client, "A2:A3")).toEqual([[""], [""]]);
      expect(await read(client, "A1")).toEqual([[expected]]);
    }));

  type Way = (book: Excel.Workbook) => Excel.Range;
  test.each<[string, Way]>([
    ["the sheet that it activates", (book) => {
      book.worksheets.getItem("Two").activate();
      return book.worksheets.getActiveWorksheet().getRange("B2");
    }],
    ["the cell that it selects", (book) => {
      book.worksheets.getItem("Two").getRange("B2").select();
      return book.getSelectedRange();
    }],
    ["a name of its own making", (book) => {
      book.names.add("Double", "=Two!$B$2");
      return book.names.getItemOrNullObject("Double").getRange();
    }],
    ["a name that it lets refer elsewhere", (book) => {
      book.names.getItem("Moving").formula = "=Two!$B$2";
      return book.names.getItem("Moving").getRange();
    }],
    ["a row that its table takes in", (book) => {
      book.tables.getItem("Doubles").resize("A1:B2");
      return book.tables.getItem("Doubles").getDataBodyRange().getLastCell();
    }],
    ["a sheet that it puts first", (book) => {
      book.worksheets.getItem("Two").position = 0;
      return book.worksheets.getFirst().getRange("B2");
    }],
    ["a sheet that it moves beside another", (book) => {
      book.worksheets.getItem("Two").position = 1;
      return book.worksheets.getItem("Last").getPrevious().getRange("B2");
    }],
    ["cells that it copies", (book) => {
      const ledger = book.worksheets.getItem("Ledger");
      ledger.getRange("B2").copyFrom("Two!B2");
      return ledger.getRange("B2");
    }],
  ])("a batch that reads %s sees the result of the formula there", (_what, way) =>
    withCounting(documentOf("Ledger", "Last", "Two"), async (client) => {
      await client.Excel.run(async ({ workbook: book }) => {
        const two = book.worksheets.getItem("Two");
        two.tables.add("A1:A2", true).name = "Doubles";
        book.names.add("Moving", "=Ledger!$A$1");
        two.getRange("A2:B2").formulas = [[2, "=A2*2"]];
        await book.context.sync();
      });
      await client.Excel.run(async ({ workbook: book }) => {
        const range = way(book).load("values");
        await book.context.sync();
        expect(range.values).toEqual([[4]]);
      });
    }));

  test("what a batch changes on one sheet lets it read the plain values of another at once", () =>
    withCounting(documentOf("Ledger", "Two"), async (client, calculations) => {
      await write(client, "A1:B1", [[5, "=A1*2"]]);
      await client.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        context.runtime.enableEvents = false;
        worksheets.getItem("Two").getRange("A1").values = [[1]];
        worksheets.getItem("Two").getRange("1:1").insert("Down");
        const range = worksheets.getItem("Ledger").getRange("A1").load("values");
        await context.sync();
        expect(range.values).toEqual([[5]]);
      });
      expect(calculations()).toBe(0);
    }));

  test("a formula that the batch itself moves into the range is calculated", () =>
    withCounting(documentOf("Ledger"), async (client) => {
      await write(client, "A1:B1", [[5, "=A1*2"]]);
      expect(await read(client, "C1", (sheet) => void sheet.getRange("B:B").insert("Right"))).toEqual([[10]]);
    }));

  test("a batch that reads on a sheet of its own making waits for what was written before", () =>
    withCounting(documentOf("Ledger"), async (client, calculations) => {
      await write(client, "A1", [["=1+1"]]);
      await client.Excel.run(async (context) => {
        context.workbook.worksheets.add("New").getRange("A1").load("values");
        await context.sync();
      });
      expect(calculations()).toBe(1);
    }));

  test("report sheets are written a second time without calculating once for each of them", () =>
    withCounting(invoiceWorkbook(40), async (client, calculations) => {
      const port = excelWorkbook(client.Excel, client.Office);
      const progress = { report: () => undefined };
      const writing = async (time: number): Promise<{ written: number; calculated: number }> => {
        const loaded = loadSettings(await port.loadSettings(), "");
        const analysis = await analyse(port, loaded.settings, { today: 45838 }, progress);
        const before = calculations();
        const published = await publish(port, analysis, { reports: REPORT_IDS, language: "zh-CN", run: { time, who: "", version: "" }, loaded }, progress);
        return { written: published.length, calculated: calculations() - before };
      };
      const [first, second] = [await writing(45838.5), await writing(45838.6)];
      expect(first.written).toBeGreaterThan(8);
      expect(second).toEqual({ written: first.written, calculated: first.calculated });
    }));
});
