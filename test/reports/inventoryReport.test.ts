/** Report 10, inventory, as a sheet model. */
import { describe, expect, test } from "@jest/globals";
import type { Grids } from "../fixtures/grids";
import { AS_OF, column, contextFor, reportOf, values } from "./reportContext";

const END_OF = (month: number): string => new Date(Date.UTC(2024, month + 1, 0)).toISOString().slice(0, 10);

/** 18 months to 2025-06: bearings turn steadily, gears stopped in 2024-12, seals are quite new. */
function grids(): Grids {
  const rows = Array.from({ length: 18 }, (_, month) => [
    [END_OF(month), "B01", "轴承", "传动", 80, 73, 73, 80, 800, 730, 730, 800, 5, 28],
    [END_OF(month), "G01", "齿轮", "传动", month < 12 ? 200 - month * 10 : 80, 0, month < 12 ? 10 : 0, month < 12 ? 190 - month * 10 : 80, (month < 12 ? 200 - month * 10 : 80) * 20, 0, month < 12 ? 200 : 0, (month < 12 ? 190 - month * 10 : 80) * 20, "", ""],
    ...(month >= 16 ? [[END_OF(month), "S01", "油封", "密封", month === 16 ? 0 : 50, month === 16 ? 50 : 0, 0, 50, month === 16 ? 0 : 100, month === 16 ? 100 : 0, 0, 100, "", ""]] : []),
  ]).flat();
  return { 收发存: [["日期", "存货编码", "存货名称", "存货分类", "期初数量", "入库数量", "出库数量", "结存数量", "期初金额", "入库金额", "出库金额", "结存金额", "提前期", "安全库存"], ...rows] };
}

describe("the inventory report", () => {
  const model = reportOf("inventory", contextFor(grids()));

  test("has one row an item, most money first, with what to do", () => {
    expect(values(model, "itemCode")).toEqual(["G01", "B01", "S01"]);
    expect(values(model, "quantity")).toEqual([80, 80, 50]);
    expect(values(model, "amount")).toEqual([1_600, 800, 100]);
    expect(column(model, "amount").total).toBe("sum");
    expect(values(model, "advice")).toEqual(["■ 清理", "● 保供", "▲ 控量"]);
    expect(values(model, "valueClass")).toEqual(["B", "A", "C"]);
  });

  test("gives turnover, age and cover of each item", () => {
    // bearings: 219 out in 91 days of a stock of 80: 219 ÷ 80 × 365 ÷ 91 = 10.98 turns, 33 days; cover 80 ÷ (219 ÷ 91) = 33 days
    expect(values(model, "turnover").map((times) => (times === null ? null : Number(times).toFixed(2)))).toEqual(["0.00", "10.98", "0.00"]);
    expect(values(model, "dio").map((days) => (days === null ? null : Math.round(Number(days))))).toEqual([null, 33, null]);
    expect(values(model, "cover")).toEqual(["∞", 33, "∞"]);
    // 2024-12-31 to 2025-06-30
    expect(values(model, "lastIssue")).toEqual([AS_OF - 181, AS_OF, null]);
    expect(values(model, "idleDays")).toEqual([181, 0, 30]);
  });

  test("has columns for reordering only where the ledger knows of it", () => {
    // 2.4 a day × 5 + 28 = 40; 80 in stock are enough
    expect(values(model, "leadTime")).toEqual([null, 5, null]);
    expect(values(model, "reorderPoint")[1]).toBe(40);
    expect(model.columns.some(({ id }) => id === "expiry" || id === "inTransit" || id === "orderQuantity")).toBe(false);
  });

  test("each item leads to the row of its stock", () => {
    expect(column(model, "item").links![1]).toEqual({ sheet: "收发存", address: "B37" });
  });

  const block = (title: string) => model.blocks.find((one) => one.title.startsWith(title))!;
  const at = (id: string) => model.columns.findIndex((one) => one.id === id);

  test("turnover by class and in all, and every block adds up to the stock", () => {
    const lines = block("周转").lines.slice(1);
    expect(lines.map((line) => [line[0], line[at("amount")]])).toEqual([["传动", 2_400], ["密封", 100], ["全部库存", 2_500]]);
    for (const title of ["处理建议", "ABC×XYZ"]) expect(block(title).lines.slice(1).reduce((sum, line) => sum + Number(line[at("amount")]), 0)).toBe(2_500);
    // the seals are new
    expect(block("呆滞").lines.slice(1).map((line) => [line[0], line[at("amount")]])).toEqual([["90 天以内：1 种", 800], ["91 至 180 天：0 种", 0], ["181 至 365 天：1 种", 1_600], ["366 天以上：0 种", 0]]);
  });

  test("draws turnover by month and idle stock side by side above the table", () => {
    expect(model.charts!.map(({ id, type }) => [id, type])).toEqual([["turnover", "line"], ["idle", "column"]]);
    const [turnover, idle] = model.charts!.map(({ place }) => place);
    expect(idle!.column).toBe(turnover!.column + turnover!.columns);
    expect(idle!.row).toBe(turnover!.row);
    expect(turnover!.row + turnover!.rows).toBeLessThan(model.headerRow);
  });

  test("is the same in English", () => {
    const english = reportOf("inventory", contextFor(grids(), { language: "en-US" }));
    expect(values(english, "advice")).toEqual(["■ Clear", "● Ensure", "▲ Limit"]);
    expect(english.columns.map(({ id }) => id)).toEqual(model.columns.map(({ id }) => id));
    expect(english.blocks.map(({ title }) => title).join()).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test("there is none without a stock ledger", () => {
    expect(() => reportOf("inventory", contextFor({}))).toThrow("no inventory report");
  });
});
