import { describe, expect, test } from "@jest/globals";
import { REPORTS } from "../../src/reports";
import type { Cell } from "../../src/ledger/types";
import { column, contextFor, reportOf, values } from "./reportContext";
import { cellText } from "./cellText";

const HEAD: Cell[] = ["部门", "费用类型", "期间", "预算金额", "实际金额"];
const budget = (...rows: Cell[][]) => contextFor({ 费用预算: [HEAD, ...rows] });

describe("the budget report", () => {
  const rows: Cell[][] = [["销售部", "差旅费", "2025年", 1000, 880], ["销售部", "会议费", "2025年", 500, 100], ["市场部", "广告费", "2025年", 300, 301], ["市场部", "礼品费", "2025年", 0, 20]];

  test("has exceeded budgets first, then spending without one, then those ahead of time", () => {
    const model = reportOf("budget", budget(...rows));
    expect(values(model, "expense")).toEqual(["广告费", "礼品费", "差旅费", "会议费"]);
    expect(values(model, "state")).toEqual(["■ 超预算", "▲ 无预算", "▲ 超前", "✓ 正常"]);
    expect(values(model, "elapsed")).toEqual([0.5, null, 0.5, 0.5]);
    expect(values(model, "pace").map((value) => (value === null ? null : Number(value)))).toEqual([expect.closeTo(301 / 150, 10), null, 1.76, 0.4]);
    expect(values(model, "ahead")[2]).toBe(38);
  });

  test("computes what is left and the execution by formula, and adds up", () => {
    const model = reportOf("budget", budget(...rows));
    const first = model.headerRow + 1;
    expect(column(model, "rest").content).toEqual({ formulas: [0, 1, 2, 3].map((row) => `=E${first + row}-F${first + row}`) });
    expect(column(model, "rate").content).toMatchObject({ formulas: expect.arrayContaining([`=IF(E${first}>0,F${first}/E${first},"")`]) });
    expect(model.totalsLabel).toBe("合计");
  });

  test("does not add income to expenses", () => {
    const model = reportOf("budget", budget(...rows, ["销售部", "销售收入", "2025年", 9000, 1000]));
    expect(model.totalsLabel).toBeUndefined();
    expect(model.columns.filter(({ total }) => total)).toEqual([]);
    expect(values(model, "state")[values(model, "expense").indexOf("销售收入")]).toBe("▲ 收入落后");
    const block = model.blocks.find(({ title }) => title.startsWith("按部门"))!;
    expect(block.lines[1]!.filter((cell) => cell !== null).map(cellText).slice(0, 4)).toEqual(["销售部", "1500", "980", "520"]);
  });

  test("is absent without budgets, or without anything spent to compare", () => {
    expect(REPORTS.budget!(contextFor({}))).toBeUndefined();
    expect(REPORTS.budget!(budget(["销售部", "差旅费", "2025年", 1000, ""]))).toBeUndefined();
  });
});
