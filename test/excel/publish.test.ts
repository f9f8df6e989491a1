import { describe, expect, jest, test } from "@jest/globals";
import { agingModel, logModel, planModel } from "./models";
import { documentOf, find, open, picture, shown, sheetIn, SILENT, tableRows, type } from "./hostBook";

jest.setTimeout(60_000);

const LEDGER = documentOf({ 应收账款: [["客户", "金额"], ["甲公司", 1200], ["乙公司", 300]] });
const ROWS = [
  { key: "C1", customer: "甲公司", overdue: 1200.5 },
  { key: "C2", customer: "乙公司", overdue: 300 },
  { key: "C3", customer: "丙公司", overdue: 80.25 },
];

describe("publishing", () => {
  test("writes a real table with header, totals formula, blocks and a very hidden, empty staging sheet", async () => {
    const { port, book } = await open(LEDGER);
    const published = await port.publish([planModel(ROWS), agingModel([["甲公司", 1200.5], ["乙公司", 300]])], SILENT);
    await book.calculate();
    expect(published).toEqual([
      { report: "plan", sheet: "催收计划", rows: 3, kept: 0, archived: 0, written: expect.any(String) },
      { report: "aging", sheet: "账龄分析", rows: 2, kept: 0, archived: 0, written: expect.any(String) },
    ]);
    expect(book.toDocument().sheets.map(({ name, visibility }) => `${name}:${visibility}`)).toEqual([
      "应收账款:visible", "_AR_Staging:veryHidden", "催收计划:visible", "账龄分析:visible",
    ]);
    expect(sheetIn(book, "_AR_Staging").cells).toEqual({});
    expect(tableRows(book, "催收计划").map((row) => [row["客户"], row["逾期金额"], row["动作"]])).toEqual([
      ["甲公司", "1200.5", "call"], ["乙公司", "300", "call"], ["丙公司", "80.25", "call"],
    ]);
    const sheet = sheetIn(book, "催收计划");
    expect(shown(sheet, 8, 1)).toBe("=SUBTOTAL(109,B6:B8)");
    expect(sheet.cells[8]?.[1]?.v).toBe(1580.75);
    expect(shown(sheet, 10, 0)).toBe("口径说明");
    expect(sheet.tables[0]).toMatchObject({ name: "AR_Plan", area: { row: 4, column: 0, rows: 4, columns: 6 } });
    expect(sheet.freeze).toEqual({ rows: 5, columns: 1 });
    expect(sheet.hiddenColumns).toEqual([5]);
    expect(sheetIn(book, "账龄分析").cells[4]?.[2]).toMatchObject({ f: "=IF(SUM($B$5:$B$6)=0,0,B5/SUM($B$5:$B$6))" });
    book.dispose();
  });

  test("twice gives an identical workbook", async () => {
    const { port, book } = await open(LEDGER);
    const models = () => [planModel(ROWS), agingModel([["甲公司", 1200.5], ["乙公司", 300]]), logModel("run 1", 4)];
    await port.publish(models(), SILENT);
    await book.calculate();
    const before = ["催收计划", "账龄分析", "运行记录", "_AR_Staging", "应收账款"].map((name) => picture(book, name));
    await port.publish(models(), SILENT);
    await book.calculate();
    expect(["催收计划", "账龄分析", "运行记录", "_AR_Staging", "应收账款"].map((name) => picture(book, name))).toEqual(before);
    book.dispose();
  });

  test("what users typed stays with its row: sorted otherwise, dropped out, come back", async () => {
    const { port, book } = await open(LEDGER);
    await port.publish([planModel(ROWS)], SILENT);
    type(book, "催收计划", "甲公司", "备注", "答应月底付款");
    type(book, "催收计划", "乙公司", "状态", "done");
    const [first] = await port.publish([planModel([ROWS[2]!, ROWS[1]!])], SILENT);
    expect(first).toMatchObject({ kept: 1, archived: 1 });
    expect(tableRows(book, "催收计划").map((row) => [row["客户"], row["状态"]])).toEqual([["丙公司", ""], ["乙公司", "done"]]);
    const archived = find(book, "催收计划", "答应月底付款");
    expect(archived.row).toBeGreaterThan(find(book, "催收计划", "已移出的记录").row);
    expect(shown(sheetIn(book, "催收计划"), archived.row, 0)).toBe("甲公司");
    const [second] = await port.publish([planModel(ROWS)], SILENT);
    expect(second).toMatchObject({ kept: 2, archived: 0 });
    expect(tableRows(book, "催收计划").map((row) => [row["客户"], row["状态"], row["备注"]])).toEqual([
      ["甲公司", "", "答应月底付款"], ["乙公司", "done", ""], ["丙公司", "", ""],
    ]);
    expect(() => find(book, "催收计划", "已移出的记录")).toThrow();
    book.dispose();
  });

  test("a language switch renames headers and keeps notes", async () => {
    const { port, book } = await open(LEDGER);
    await port.publish([planModel(ROWS)], SILENT);
    type(book, "催收计划", "乙公司", "备注", "律师函已发");
    const [again] = await port.publish([planModel(ROWS, "en")], SILENT);
    expect(again?.sheet).toBe("催收计划");
    expect(tableRows(book, "催收计划")[1]).toMatchObject({ Customer: "乙公司", Note: "律师函已发" });
    book.dispose();
  });

  test("columns that the user adds to the right survive, their formulas follow the rows", async () => {
    const { port, book } = await open(LEDGER);
    await port.publish([planModel(ROWS)], SILENT);
    book.edit("催收计划", "G5", "律师");
    book.edit("催收计划", "G7", "王律师");
    book.edit("催收计划", "H5", "加倍");
    for (const row of [6, 7, 8]) book.edit("催收计划", `H${row}`, `=B${row}*2`);
    await port.publish([planModel([ROWS[2]!, ROWS[1]!, { key: "C4", customer: "丁公司", overdue: 9 }])], SILENT);
    await book.calculate();
    const rows = tableRows(book, "催收计划");
    expect(rows.map((row) => [row["客户"], row["律师"], row["加倍"]])).toEqual([
      ["丙公司", "", "=B6*2"], ["乙公司", "王律师", "=B7*2"], ["丁公司", "", "=B8*2"],
    ]);
    expect(sheetIn(book, "催收计划").cells[5]?.[7]?.v).toBe(160.5);
    book.dispose();
  });

  test("a sheet of the user's that bears the title is left alone", async () => {
    const { port, book } = await open(documentOf({ 催收计划: [["我的计划"], ["自己写的"]] }));
    const before = picture(book, "催收计划");
    const [published] = await port.publish([planModel(ROWS)], SILENT);
    expect(published?.sheet).toBe("催收计划 (2)");
    expect(picture(book, "催收计划")).toEqual(before);
    const [again] = await port.publish([planModel(ROWS)], SILENT);
    expect(again?.sheet).toBe("催收计划 (2)");
    expect((await port.facts(SILENT)).sheets.map(({ sheet, report }) => [sheet, report])).toEqual([["催收计划", undefined], ["催收计划 (2)", "plan"]]);
    book.dispose();
  });

  test("a log only grows: earlier rows stay as they are, a run is entered once", async () => {
    const { port, book } = await open(LEDGER);
    await port.publish([logModel("run 1", 4)], SILENT);
    book.edit("运行记录", "B5", 99);
    await port.publish([logModel("run 2", 5)], SILENT);
    await port.publish([logModel("run 2", 5)], SILENT);
    expect(tableRows(book, "运行记录").map((row) => [row["运行"], row["发现"]])).toEqual([["run 1", "99"], ["run 2", "5"]]);
    expect(find(book, "运行记录", "each run one row").row).toBe(8);
    book.dispose();
  });

  test("texts from a ledger never become formulas, numbers or dates", async () => {
    const { port, book } = await open(LEDGER);
    const evil = ['=HYPERLINK("http://x","甲")', "+1+1", "-2", "@SUM(A1)", "'quoted", "00123", "6222021234567890123", "2025-06-30", "TRUE", "1,234", "3-4"];
    const model = planModel(evil.map((customer, index) => ({ key: `=K${index}`, customer, overdue: 1, action: customer })), "zh");
    model.columns[2]!.format = "General";
    await port.publish([model], SILENT);
    await book.calculate();
    const sheet = sheetIn(book, "催收计划");
    evil.forEach((text, index) => {
      for (const column of [0, 2]) expect([sheet.cells[5 + index]?.[column]?.f, sheet.cells[5 + index]?.[column]?.v]).toEqual([undefined, text]);
    });
    type(book, "催收计划", "+1+1", "备注", "x");
    book.edit("催收计划", "D8", "'=1+2");
    await port.publish([model], SILENT);
    expect([sheetIn(book, "催收计划").cells[7]?.[3]?.f, sheetIn(book, "催收计划").cells[7]?.[3]?.v]).toEqual([undefined, "=1+2"]);
    book.dispose();
  });

  test("a column that the user inserts between ours stays there, and our formulas count around it", async () => {
    const { port, book, client } = await open(LEDGER);
    const model = () => agingModel([["甲公司", 75], ["乙公司", 25]]);
    await port.publish([model()], SILENT);
    await client.Excel.run(async (context) => {
      // what inserting a table column leaves behind
      const sheet = context.workbook.worksheets.getItem("账龄分析");
      sheet.tables.getItem("AR_Aging").resize("A4:E6");
      sheet.getRange("A4:E6").values = [
        ["客户", "区域", "余额", "占比", "_key"], ["甲公司", "华东", 75, 0.75, "甲公司"], ["乙公司", "华南", 25, 0.25, "乙公司"],
      ];
      await context.sync();
    });
    await port.publish([model()], SILENT);
    await book.calculate();
    const rows = tableRows(book, "账龄分析");
    expect(rows.map((row) => [row["客户"], row["区域"], row["余额"]])).toEqual([["甲公司", "华东", "75"], ["乙公司", "华南", "25"]]);
    const sheet = sheetIn(book, "账龄分析");
    expect(sheet.cells[4]?.[3]).toMatchObject({ f: "=IF(SUM($C$5:$C$6)=0,0,C5/SUM($C$5:$C$6))", v: 0.75 });
    expect(shown(sheet, 6, 2)).toBe("=SUBTOTAL(109,C5:C6)");
    book.dispose();
  });

  test("what users write below and beside a report moves aside when it grows", async () => {
    const { port, book } = await open(LEDGER);
    await port.publish([planModel(ROWS.slice(0, 1))], SILENT);
    const { row } = find(book, "催收计划", "基准");
    book.edit("催收计划", `A${row + 4}`, "我的计算");
    const more = Array.from({ length: 20 }, (_, index) => ({ key: `N${index}`, customer: `新客户${index}`, overdue: index }));
    await port.publish([planModel(more)], SILENT);
    expect(find(book, "催收计划", "我的计算").row).toBe(row + 3 + 19);
    expect(tableRows(book, "催收计划")).toHaveLength(20);
    book.dispose();
  });

  test("what users write to the right of a report moves right when it grows wider, and formulas that read it follow", async () => {
    const { port, book, client } = await open(LEDGER);
    await port.publish([planModel(ROWS)], SILENT);
    book.edit("催收计划", "J2", "我的便签");
    book.edit("催收计划", "J9", 7);
    book.edit("应收账款", "D1", "=催收计划!J9*2");
    const wider = planModel(ROWS);
    wider.columns.splice(2, 0,
      { id: "bucket", header: "账龄段", width: 12, format: "@", align: "left", content: { values: ["1-30", "31-60", "61-90"] } },
      { id: "owner", header: "负责人", width: 12, format: "@", align: "left", content: { values: ["张", "李", "王"] } });
    await port.publish([wider], SILENT);
    await book.calculate();
    expect(find(book, "催收计划", "我的便签")).toEqual({ row: 1, column: 11 });
    expect(tableRows(book, "催收计划").map((one) => [one["账龄段"], one["负责人"]])).toEqual([["1-30", "张"], ["31-60", "李"], ["61-90", "王"]]);
    expect(sheetIn(book, "应收账款").cells[0]?.[3]).toMatchObject({ f: "=催收计划!L9*2", v: 14 });
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("催收计划").getRange("I1").getEntireColumn().insert("Right");
      await context.sync();
    });
    expect(find(book, "催收计划", "我的便签")).toEqual({ row: 1, column: 12 });
    book.dispose();
  });

  test("a report that the user has turned into plain cells is still found and its notes are kept", async () => {
    const { port, book, client } = await open(LEDGER);
    await port.publish([planModel(ROWS)], SILENT);
    type(book, "催收计划", "乙公司", "备注", "已对账");
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("催收计划").tables.getItem("AR_Plan").convertToRange();
      await context.sync();
    });
    await port.publish([planModel(ROWS.slice(1))], SILENT);
    expect(tableRows(book, "催收计划").map((one) => [one["客户"], one["备注"]])).toEqual([["乙公司", "已对账"], ["丙公司", ""]]);
    book.dispose();
  });

  test("an Excel of 2019's API (ExcelApi 1.9) gets the same reports", async () => {
    const isSetSupported = (set: string, version = "1.1") => set !== "ExcelApi" || Number(version.split(".")[1]) <= 9;
    const recent = await open(LEDGER);
    const older = await open(LEDGER, { isSetSupported });
    for (const { port, book } of [recent, older]) {
      await port.facts(SILENT);
      await port.publish([planModel(ROWS), logModel("run 1", 1)], SILENT);
      type(book, "催收计划", "乙公司", "备注", "已对账");
      await port.publish([planModel(ROWS.slice(1)), logModel("run 2", 1)], SILENT);
      await book.calculate();
    }
    for (const name of ["催收计划", "运行记录"]) expect(picture(older.book, name)).toEqual(picture(recent.book, name));
    recent.book.dispose();
    older.book.dispose();
  });

  test("links lead to the real sheet, also when a report bears another name than its title", async () => {
    const { port, book } = await open(documentOf({ "O'Brien's": [["x"]], 账龄分析: [["taken"]] }));
    const model = planModel(ROWS);
    model.columns[0]!.links = [{ sheet: "O'Brien's", address: "A5" }, { sheet: "账龄分析", address: "A6", report: "aging" }, undefined];
    await port.publish([model, agingModel([["甲公司", 1]])], SILENT);
    const sheet = sheetIn(book, "催收计划");
    expect([5, 6, 7].map((row) => shown(sheet, row, 0))).toEqual([
      '=HYPERLINK("#\'O\'\'Brien\'\'s\'!A5","甲公司")', '=HYPERLINK("#\'账龄分析 (2)\'!A6","乙公司")', "丙公司",
    ]);
    book.dispose();
  });

  test("two people on one workbook: what the other types just before the swap is kept", async () => {
    const { port, book } = await open(LEDGER);
    await port.publish([planModel(ROWS)], SILENT);
    let typed = false;
    const progress = {
      report: (stage: string, done: number) => {
        if (stage === "write" && done >= 1 && !typed) {
          typed = true;
          book.edit("催收计划", "E6", "在写入过程中填写");
          book.edit("催收计划", "G5", "新列");
        }
      },
    };
    await port.publish([agingModel([["甲公司", 1]]), planModel(ROWS)], progress);
    expect(typed).toBe(true);
    expect(tableRows(book, "催收计划")[0]).toMatchObject({ 备注: "在写入过程中填写", 新列: "" });
    book.dispose();
  });
});
