/** The concentration report: shares 40, 25, 15, 10, 5 and 5 % of measures.md §7. Sales of April–June against January–March 2025. */
import { expect, test } from "@jest/globals";
import { salesMonths } from "../../src/book/salesMonths";
import type { ReportContext } from "../../src/reports/context";
import type { BlockCell, SheetModel, TextBlock } from "../../src/reports/sheetModel";
import type { Grids } from "../fixtures/grids";
import { column, contextFor, reportOf, values, type Choices } from "./reportContext";

const NAMES = ["甲", "乙", "丙", "丁", "戊", "己"].map((name) => `${name}公司`);
const NOW = [40, 25, 15, 10, 5, 5];

const GRIDS: Grids = {
  客户: [["客户编码", "客户名称", "行业", "母公司", "信用额度"], ...NAMES.map((name, i) => [`C${i}`, name, i < 2 ? "机械" : "电子", "", 100])],
  销售: [
    ["日期", "客户", "销售数量", "销售收入", "销售成本"],
    ...NAMES.map((name) => ["2025-01-15", name, 1, 10, 6]), ...NAMES.map((name, i) => ["2025-04-15", name, 1, NOW[i]!, NOW[i]! / 2]), ["2025-06-15", "甲公司", 1, 0, 0],
  ],
};

function context(choices: Choices = {}): ReportContext {
  const made = contextFor(GRIDS, choices);
  return { ...made, ...(made.salesMonths ? {} : { salesMonths: salesMonths(made.book, made.business, made.asOf)! }) };
}

const blockNamed = (model: SheetModel, words: string): TextBlock => model.blocks.find(({ title }) => title.includes(words))!;
const cellOf = (model: SheetModel, block: TextBlock, row: string, id: string): BlockCell | undefined =>
  block.lines.find((line) => line.includes(row))?.[model.columns.findIndex((one) => one.id === id)];

test("ranks the customers by their share, cumulates by formula, and compares with the period before", () => {
  const model = reportOf("concentration", context());
  expect(values(model, "customer")).toEqual(NAMES);
  expect(values(model, "share")).toEqual([0.4, 0.25, 0.15, 0.1, 0.05, 0.05]);
  const first = model.headerRow + 1;
  expect((column(model, "cumulative").content as { formulas: string[] }).formulas.slice(0, 2)).toEqual([`=SUM(D$${first}:D${first})`, `=SUM(D$${first}:D${first + 1})`]);
  expect(model.columns[3]!.id).toBe("share");
  expect(values(model, "before")).toEqual(NAMES.map(() => 10));
  expect(values(model, "change")[0]).toBeCloseTo(40 - 100 / 6, 10);
  expect(values(model, "margin")).toEqual(NOW.map((amount) => amount / 2));
});

test("gives the indices of measures.md §7, now and before", () => {
  const model = reportOf("concentration", context());
  const block = blockNamed(model, "集中度指标");
  const now = (name: string) => cellOf(model, block, name, "now");
  expect([now("CR1 最大客户占比（%）"), now("CR3 前三大占比（%）"), now("CR5 前五大占比（%）")].map((value) => Number(value).toFixed(2))).toEqual(["40.00", "80.00", "95.00"]);
  expect(now("HHI（0–10,000）")).toBeCloseTo(2_600, 6);
  expect(now("等效客户数（1 ÷ HHI）")).toBeCloseTo(3.85, 2);
  expect(now("熵（奈特）")).toBeCloseTo(1.5275, 4);
  expect(now("基尼系数")).toBeCloseTo(0.4, 10);
  // six equal customers before
  expect(cellOf(model, block, "等效客户数（1 ÷ HHI）", "cumulative")).toBeCloseTo(6, 6);
});

test("has a heat map of months under which the indices of each month stand", () => {
  const model = reportOf("concentration", context());
  const months = model.columns.filter(({ id }) => id.startsWith("m2025"));
  expect(months.map(({ header }) => header)).toEqual(["01", "02", "03", "04", "05", "06"].map((month) => `2025-${month}`));
  expect(model.rules).toContainEqual({ type: "colorScale", columns: months.map(({ id }) => id), colors: ["#FFFFFF", "#F4B183"] });
  expect(values(model, "m2025-04")).toEqual(NOW);
  expect(cellOf(model, blockNamed(model, "集中度指标"), "CR1 最大客户占比（%）", "m2025-06")).toBeCloseTo(40, 10);
  // March is the first month with three months behind it: six equal customers
  expect(cellOf(model, blockNamed(model, "集中度指标"), "CR1 最大客户占比（%）", "m2025-03")).toBeCloseTo(100 / 6, 10);
  expect(cellOf(model, blockNamed(model, "集中度指标"), "CR1 最大客户占比（%）", "m2025-02")).toBeNull();
});

test("says what is lost with the largest one, three and five", () => {
  const model = reportOf("concentration", context());
  const lines = blockNamed(model, "压力测试").lines.map((line) => line.filter((cell) => cell !== null));
  expect(lines.slice(1, 4)).toEqual([["前 1 大：甲公司"], ["   收入", 40, 0.4], ["   毛利", 20, 0.4]]);
  expect(lines).toContainEqual(["   收入", 95, 0.95]);
});

test("groups by industry, and draws a Pareto chart", () => {
  const model = reportOf("concentration", context({ language: "en-US" }));
  expect(blockNamed(model, "By industry").lines.map((line) => line.filter((cell) => cell !== null))).toEqual([["Industry", "Amount", "Share"], ["机械", 65, 0.65], ["电子", 35, 0.35]]);
  const [pareto] = model.charts!;
  expect(pareto!.series[1]).toMatchObject({ asLine: true });
  expect(pareto!.series[1]!.values[5]).toBeCloseTo(1, 10);
  expect(model.columns.map(({ header }) => header).join()).not.toMatch(/\p{Script=Han}/u);
});

test("measures receivables where there are no sales, and says so", () => {
  const grids: Grids = { 应收明细: [["发票号", "客户名称", "开票日期", "到期日", "价税合计"], ["1", "甲公司", "2025-05-01", "2025-06-01", 75], ["2", "乙公司", "2025-05-01", "2025-06-01", 25]] };
  const model = reportOf("concentration", contextFor(grids));
  expect(values(model, "share")).toEqual([0.75, 0.25]);
  expect(model.blocks.at(-1)!.lines.flat().join("")).toContain("没有销售台账");
  expect(() => reportOf("concentration", contextFor({}))).toThrow();
});
