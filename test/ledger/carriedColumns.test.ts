/** Which unknown columns of a ledger are read along, and what is kept of them. */
import { describe, expect, test } from "@jest/globals";
import { columnsNeeded, MOST_CARRIED } from "../../src/ledger";
import type { Cell, Reading } from "../../src/ledger/types";
import { readGrids } from "../fixtures/grids";
import { only } from "./readLedgers";

const HEADER = ["发票号", "客户名称", "开票日期", "到期日", "金额"];
const row = (number: number, ...more: Cell[]): Cell[] => [`F${number}`, "甲公司", 45_800 + number, 45_830 + number, 100, ...more];
const invoices = (headers: Cell[], ...rows: Cell[][]): Reading => only(readGrids({ 应收: [[...HEADER, ...headers], ...rows] }));
const carried = (reading: Reading) => Object.fromEntries(reading.ledger.carried.map(({ header, values }) => [header, values]));

describe("columns that go along with an invoice list", () => {
  test("unknown ones and known ones that no report shows, values as they stand on the sheet", () => {
    const reading = invoices(["区域", "项目经理", "Cost centre", "税额", "签收单"], row(1, "华东", "赵六", 4100, 13, true), row(2, "", " 钱七 ", "K-9", 13, ""));
    expect(carried(reading)).toEqual({
      区域: ["华东", ""], 项目经理: ["赵六", " 钱七 "], "Cost centre": [4100, "K-9"], 签收单: [true, ""],
    });
  });

  test("no empty ones, none without a header, no row numbers, no errors", () => {
    const reading = invoices(["序号", "空列", "", "备用", "质保期"], row(1, 1, "", "x", "#N/A", "#REF!"), row(2, 2, "", "y", "-", "无"), row(3, 3, "", "z", " ", "两年"));
    expect(carried(reading)).toEqual({ 质保期: ["", "无", "两年"] });
  });

  test("a total's cells are not carried: each value belongs to its own row", () => {
    const reading = invoices(["项目经理", "工时"], row(1, "赵六", 8), ["合计", "", "", "", 200, "", 20], row(2, "钱七", 12));
    expect(carried(reading)).toEqual({ 项目经理: ["赵六", "钱七"], 工时: [8, 12] });
    expect([...reading.ledger.rows]).toEqual([2, 4]);
  });

  test("what the user has set to be ignored stays out", () => {
    const grid = { 应收: [[...HEADER, "项目经理", "工时"], row(1, "赵六", 8)] };
    const { signature } = only(readGrids(grid)).layout;
    const reading = only(readGrids(grid, { mappings: { [signature]: { kind: "INV", columns: { 工时: "ignore" } } } }));
    expect(carried(reading)).toEqual({ 项目经理: ["赵六"] });
  });

  test("of many the recognised come first, then the filled from the left; the rest is named", () => {
    const headers = ["制单人", ...Array.from({ length: MOST_CARRIED }, (_, index) => `自定义${index + 1}`), "部门"];
    const { layout } = invoices(headers, row(1, "会计", 1, 2, 3, 4, 5, 6, 7, 8, "一部"));
    expect(layout.carried.map(({ header }) => header)).toEqual(["自定义1", "自定义2", "自定义3", "自定义4", "自定义5", "自定义6", "自定义7", "部门"]);
    expect(layout.notCarried).toEqual(["制单人", "自定义8"]);
  });

  test("a column that is filled only far below the rows first looked at is found", () => {
    const rows = Array.from({ length: 120 }, (_, index) => row(index, index === 100 ? "加急" : ""));
    expect(carried(invoices(["标记"], ...rows))["标记"]!.indexOf("加急")).toBe(100);
  });

  test("beside the mapped columns only these are asked of the workbook, however many there are", () => {
    const headers = Array.from({ length: 15 }, (_, index) => `自定义${index + 1}`);
    const { layout } = invoices(headers, row(1, ...headers.map((_, index) => index)));
    expect(columnsNeeded(layout)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe("other ledgers", () => {
  test("a journal carries its summary and unknown columns", () => {
    const reading = only(readGrids({ 往来明细账: [
      ["日期", "凭证号", "客户", "摘要", "借方", "贷方", "项目经理"], [45_800, "记-1", "甲公司", "销售设备", 100, "", "赵六"], [45_810, "记-2", "甲公司", "收款", "", 40, ""],
    ] }));
    expect(reading.layout.kind).toBe("JRNL");
    expect(carried(reading)).toEqual({ 摘要: ["销售设备", "收款"], 项目经理: ["赵六", ""] });
  });

  test("receipts and customers carry nothing: their rows are no open items", () => {
    const readings = readGrids({
      回款: [["收款单号", "客户名称", "收款日期", "收款金额", "收款银行"], ["R1", "甲公司", 45_820, 40, "工行"]],
      客户: [["客户编码", "客户名称", "业务员", "母公司所在地"], ["C1", "甲公司", "张三", "上海"]],
    });
    expect(readings.map(({ layout, ledger }) => [layout.kind, layout.carried, ledger.carried])).toEqual([["PAY", [], []], ["CUST", [], []]]);
  });
});
