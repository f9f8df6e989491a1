import { describe, expect, test } from "@jest/globals";
import { runChecks } from "../../src/checks";
import type { Grids } from "../fixtures/grids";
import { REPORTS } from "../../src/reports";
import { column, contextFor, reportOf, values, type Choices } from "./reportContext";
import { cellText } from "./cellText";

const CONTRACTS: Grids = {
  合同台账: [
    ["合同编号", "客户名称", "签订日期", "结束日期", "合同金额", "已收款", "付款条件", "违约金率"],
    ["HT-1", "甲公司", "2024-06-01", "2025-05-20", 100000, 60000, "月结30天", 0.0005],
    ["HT-2", "乙公司", "2025-01-01", "2025-12-31", 50000, 50000, "", ""],
  ],
  订单履约: [
    ["订单号", "合同编号", "客户名称", "产品名称", "部门", "计划数量", "实际数量", "计划交付日期", "实际交付日期", "索赔金额", "订单金额", "已开票金额", "开票日期"],
    ["SO-1", "HT-1", "甲公司", "齿轮", "一车间", 10, 10, "2025-05-10", "2025-05-10", "", 1000, 1000, "2025-05-14"],
    ["SO-2", "HT-1", "甲公司", "齿轮", "一车间", 10, 8, "2025-05-10", "2025-05-15", 40, 3000, "", ""],
    ["SO-3", "", "乙公司", "轴承", "二车间", 5, "", "2025-06-01", "", "", 700, "", ""],
  ],
};
const report = (choices: Choices = {}) => reportOf("contracts", contextFor(CONTRACTS, choices));
const at = (id: string, model = report()) => values(model, id);

describe("the contract report", () => {
  test("has a row a contract, and one for the order that names none", () => {
    expect(at("contract").slice().sort()).toEqual(["HT-1", "HT-2", "SO-3"]);
    expect(report().rowKeys.slice().sort()).toEqual(["HT-1", "HT-2", "SO-3"]);
  });

  const row = (name: string, model = report()) => Object.fromEntries(model.columns.filter(({ content }) => "values" in content).map(({ id }) => [id, values(model, id)[values(model, "contract").indexOf(name)]]));

  test("says of a contract what was judged, late, claimed, not billed and how long billing took", () => {
    // two lines: one good, one 5 days late and short; SO-2 delivered 2025-05-15, 46 days before the as-of day, nothing billed; SO-1 billed after 4 days
    expect(row("HT-1")).toMatchObject({ lines: 2, onTime: 1, inFull: 1, both: 1, lateDays: 5, claims: 40, unbilled: 3000, unbilledDays: 46, lag: 4, open: 40000, amount: 100000 });
    expect(row("SO-3")).toMatchObject({ undelivered: 1, lateDays: 29, lines: 1, both: 0 });
  });

  test("draws no month after the as-of day: what was delivered ahead of its day stands in the month in which it came", () => {
    const ahead = ["SO-4", "HT-1", "甲公司", "齿轮", "一车间", 10, 10, "2025-07-10", "2025-06-20", "", 500, 500, "2025-06-25"];
    const grids: Grids = { ...CONTRACTS, 订单履约: [...CONTRACTS.订单履约!, ahead] };
    expect(reportOf("contracts", contextFor(grids)).charts![0]!.labels).toEqual(["2025-05", "2025-06"]);
  });

  test("names missing clauses of the register", () => {
    expect(row("HT-2").missing).toBe("账期、违约金");
    expect(row("HT-1").missing).toBe("");
  });

  test("gives OTIF as a formula over the row's own counts, and totals of the money", () => {
    const model = report();
    const letter = (id: string) => String.fromCharCode(65 + model.columns.findIndex((one) => one.id === id));
    const { content } = column(model, "otif");
    const first = model.headerRow + 1;
    expect("formulas" in content && content.formulas[0]).toBe(`=IF(${letter("lines")}${first}>0,${letter("both")}${first}/${letter("lines")}${first},"")`);
    expect(model.columns.filter(({ total }) => total === "sum").map(({ id }) => id)).toEqual(expect.arrayContaining(["amount", "open", "lines", "both", "unbilled"]));
  });

  test("puts the worst first, with the state of its warnings", () => {
    const context = contextFor(CONTRACTS);
    const findings = runChecks({ ...context, previous: [] });
    const model = reportOf("contracts", { ...context, findings });
    // HT-1 ended 41 days ago with an open balance and has 46 days unbilled: red; HT-2 lacks two clauses, SO-3 is 29 days overdue: amber, contracts before orders
    expect(values(model, "contract").map((name, index) => [name, values(model, "state")[index]])).toEqual([["HT-1", "■ 严重"], ["HT-2", "▲ 关注"], ["SO-3", "▲ 关注"]]);
  });

  test("has OTIF by department with the company below", () => {
    const block = report().blocks.find(({ title }) => title.startsWith("按部门"))!;
    expect(block.lines.map((line) => [cellText(line[0]!), ...line.filter((cell) => typeof cell === "number")])).toEqual([["部门"], ["一车间", 2, 1, 1, 1, 0.5], ["二车间", 1, 0, 0, 0, 0], ["全公司", 3, 1, 1, 1, 1 / 3]]);
  });

  test("links each row to its contract or order, and is absent without any", () => {
    const links = column(report(), "contract").links!;
    expect(links[at("contract").indexOf("HT-2")]).toMatchObject({ sheet: "合同台账", address: expect.stringMatching(/^[A-Z]3$/) });
    expect(REPORTS.contracts!(contextFor({}))).toBeUndefined();
  });
});
