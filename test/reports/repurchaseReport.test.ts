import { describe, expect, test } from "@jest/globals";
import { REPORTS } from "../../src/reports";
import { isoDate } from "../../src/measures/calendar";
import type { Cell } from "../../src/ledger/types";
import type { Grids } from "../fixtures/grids";
import { AS_OF, column, contextFor, reportOf, values } from "./reportContext";
import { cellText } from "./cellText";

const monthly = (customer: string, last: number, count: number, amount: number): Cell[][] => Array.from({ length: count }, (_, i) => [isoDate(AS_OF - last - 30 * i), customer, "齿轮", amount]);
const SALES: Grids = {
  客户: [["客户编码", "客户名称", "业务员", "信用等级"], ["C1", "甲公司", "张三", "A"], ["C2", "乙公司", "张三", "A"], ["C3", "丙公司", "李四", "B"], ["C4", "丁公司", "李四", "C"]],
  销售明细: [["日期", "客户名称", "产品名称", "不含税金额"], ...monthly("甲公司", 5, 14, 100), ...monthly("乙公司", 600, 4, 200), ...monthly("丙公司", 76, 12, 50), ...monthly("丁公司", 76, 12, 900)],
};

describe("the repurchase report", () => {
  const model = () => reportOf("repurchase", contextFor(SALES));

  test("has the wake-up list on top, then A and B customers that turned worse, then the others by their sales", () => {
    expect(values(model(), "customer")).toEqual(["乙公司", "丙公司", "丁公司", "甲公司"]);
    expect(values(model(), "action")).toEqual(["■ 唤醒", "▲ 转差", "", ""]);
    expect(values(model(), "label")).toEqual(["■ 沉睡休眠", "▲ 潜在流失", "▲ 潜在流失", "● 高频活跃"]);
  });

  test("gives each customer's rhythm and amounts", () => {
    // 乙: four purchases of 200, the last 600 days ago; 甲: 13 purchases within 365 days (5, 35 … 365 is the 13th, one day too old)
    expect(values(model(), "daysSince")).toEqual([600, 76, 76, 5]);
    expect(values(model(), "gap")).toEqual([30, 30, 30, 30]);
    expect(values(model(), "average")).toEqual([200, 50, 900, 100]);
    expect(values(model(), "year")[3]).toBe(1200);
    expect(column(model(), "customer").links![0]).toMatchObject({ sheet: "销售明细" });
  });

  test("counts who bought again in the last twelve months and the twelve before", () => {
    const block = model().blocks.find(({ title }) => title === "复购率")!;
    // last 12 months: 甲, 丙, 丁; before: 甲 (13th and 14th purchase: 365 and 395 days ago), 乙 (600 … 690), 丙 and 丁 (376, 406)
    expect(block.lines.slice(1).map((line) => line.filter((cell) => cell !== null).map(cellText))).toEqual([["近 12 个月", "3", "3", "1"], ["此前 12 个月", "4", "4", "1"]]);
  });

  test("is absent without sales", () => {
    expect(REPORTS.repurchase!(contextFor({}))).toBeUndefined();
  });
});
