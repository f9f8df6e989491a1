import { describe, expect, jest, test } from "@jest/globals";
import { excelWorkbook } from "../../src/excel";
import type { HostClient } from "../../src/host";
import { documentOf, find, open, sheetIn, SILENT, tableRows, type, type Opened } from "./hostBook";
import { logModel, planModel } from "./models";

jest.setTimeout(60_000);

const plan = (customer: string, language?: "en") => planModel([{ key: "C1", customer, overdue: 10 }, { key: "C2", customer: "乙公司", overdue: 20 }], language);

/** Reports of an earlier run with a note in them, all seen by the port before the test does something to them. */
async function seen(): Promise<Opened> {
  const opened = await open(documentOf({ 应收账款: [["客户", "金额"], ["甲公司", 1200]] }));
  await opened.port.publish([plan("甲公司"), logModel("run 1", 1)], SILENT);
  type(opened.book, "催收计划", "乙公司", "备注", "答应月底付款");
  await opened.port.facts(SILENT);
  return opened;
}

async function act({ Excel }: HostClient, change: (context: Excel.RequestContext) => void): Promise<void> {
  const context = new Excel.RequestContext();
  change(context);
  await context.sync();
}

describe("what happens to report sheets between looking and writing", () => {
  test("nothing: the reports that are there are read with the look before writing, in one sync, and so are the log's keys", async () => {
    const { port, book, client } = await seen();
    client.resetCounters();
    await port.publish([plan("甲方"), logModel("run 1", 1)], SILENT);
    // looking, staging, two swaps
    expect(client.counters.syncs).toBe(4);
    expect(tableRows(book, "运行记录").map((row) => row["运行"])).toEqual(["run 1"]);
    expect(tableRows(book, "催收计划").map((row) => [row["客户"], row["备注"]])).toEqual([["甲方", ""], ["乙公司", "答应月底付款"]]);
    book.dispose();
  });

  test("somebody else's run in between, in another language, is found: its row of the log stays, and none is entered twice", async () => {
    const { port, book } = await seen();
    const other = await book.attach();
    await excelWorkbook(other.Excel, other.Office).publish([plan("甲公司", "en"), logModel("run 2", 2)], SILENT);
    await port.publish([plan("甲方"), logModel("run 2", 2)], SILENT);
    expect(Object.keys(tableRows(book, "催收计划")[0]!)).toEqual(["客户", "逾期金额", "动作", "状态", "备注", "_key"]);
    expect(tableRows(book, "运行记录").map((row) => row["运行"])).toEqual(["run 1", "run 2"]);
    expect(tableRows(book, "催收计划").map((row) => [row["客户"], row["备注"]])).toEqual([["甲方", ""], ["乙公司", "答应月底付款"]]);
    book.dispose();
  });

  test("a column put in by the user is kept, and a note typed late too", async () => {
    const { port, book } = await seen();
    const { row, column } = find(book, "催收计划", "备注");
    const beside = String.fromCharCode(65 + column + 2);
    book.edit("催收计划", `${beside}${row + 1}`, "律师");
    book.edit("催收计划", `${beside}${row + 2}`, "王律师");
    await port.publish([plan("甲方"), logModel("run 2", 2)], SILENT);
    expect(tableRows(book, "催收计划").map((record) => [record["客户"], record["备注"], record["律师"]])).toEqual([["甲方", "", "王律师"], ["乙公司", "答应月底付款", ""]]);
    book.dispose();
  });

  test("a renamed table, a table made plain cells, and a deleted sheet are found as they are", async () => {
    for (const change of [
      (sheet: Excel.Worksheet) => void (sheet.tables.getItemAt(0).name = "Mine"),
      (sheet: Excel.Worksheet) => void sheet.tables.getItemAt(0).convertToRange(),
    ]) {
      const { port, book, client } = await seen();
      await act(client, ({ workbook }) => change(workbook.worksheets.getItem("催收计划")));
      await port.publish([plan("甲方"), logModel("run 2", 2)], SILENT);
      expect(tableRows(book, "催收计划").map((row) => [row["客户"], row["备注"]])).toEqual([["甲方", ""], ["乙公司", "答应月底付款"]]);
      book.dispose();
    }
    const { port, book, client } = await seen();
    await act(client, ({ workbook }) => workbook.worksheets.getItem("催收计划").delete());
    await port.publish([plan("甲方"), logModel("run 2", 2)], SILENT);
    expect(tableRows(book, "催收计划").map((row) => row["客户"])).toEqual(["甲方", "乙公司"]);
    expect(sheetIn(book, "_AR_Staging").cells).toEqual({});
    book.dispose();
  });
});
