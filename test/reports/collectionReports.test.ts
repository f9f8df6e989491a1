/** Reports 6 and 15, AR indicators and collection KPI, from real grids; figures worked out beside them. As-of 2025-06-30. */
import { describe, expect, test } from "@jest/globals";
import { salesMonths } from "../../src/book/salesMonths";
import type { ReportContext } from "../../src/reports/context";
import type { SheetModel } from "../../src/reports/sheetModel";
import type { Grids } from "../fixtures/grids";
import { column, contextFor, reportOf, TWO_CURRENCIES, values, type Choices } from "./reportContext";

/** Two salespeople: one collects well at a good margin, the other has an old debt and a receipt that did not stay. */
const TEAM: Grids = {
  客户: [["客户编码", "客户名称", "业务员", "区域"], ["C1", "甲公司", "张三", "华东"], ["C2", "乙公司", "李四", "华南"]],
  应收明细: [
    ["发票号", "客户名称", "开票日期", "到期日", "价税合计", "业务员"],
    ["I-1", "甲公司", "2025-04-01", "2025-05-01", 1000, "张三"],
    ["I-2", "甲公司", "2025-05-01", "2025-05-31", 500, "张三"],
    ["I-3", "乙公司", "2025-03-01", "2025-03-31", 400, "李四"],
  ],
  回款: [
    ["收款单号", "客户名称", "收款日期", "收款金额", "发票号"],
    ["R-1", "甲公司", "2025-05-21", 1000, "I-1"],
    ["R-2", "乙公司", "2025-05-30", 100, ""],
    ["R-3", "乙公司", "2025-06-05", -100, ""],
  ],
  催收记录: [["日期", "客户名称", "发票号", "级别", "承诺付款日", "承诺金额"], ["2025-05-10", "甲公司", "I-1", 1, "2025-05-20", 1000], ["2025-05-10", "乙公司", "I-3", 2, "2025-05-20", 400]],
  目标: [
    ["业务员", "期间", "指标", "目标值"],
    ["张三", "2025-05", "回款", 800], ["张三", "2025-06", "回款", 450], ["张三", "2025-07", "回款", 900],
    ["张三", "2025-06", "逾期率", 0.5], ["张三", "2025-06", "回款天数", 45], ["李四", "2025-06", "回款", 200],
  ],
  销售明细: [
    ["日期", "客户名称", "存货名称", "数量", "销售收入", "销售成本", "业务员"],
    ["2025-05-10", "甲公司", "泵", 10, 1000, 700, "张三"],
    ["2025-05-12", "乙公司", "泵", 10, 1000, 900, "李四"],
    ["2025-01-12", "乙公司", "泵", 10, 1000, 100, "李四"],
  ],
};

function team(choices: Choices = {}): ReportContext {
  const context = contextFor(TEAM, choices);
  return { ...context, salesMonths: salesMonths(context.book, context.business, context.asOf)! };
}

/** A block's lines by its title's beginning. */
function block(model: SheetModel, title: string): unknown[][] {
  const found = model.blocks.find((one) => one.title.startsWith(title));
  if (!found) throw new Error(`no block ${title} in ${model.blocks.map((one) => one.title).join(" | ")}`);
  return found.lines;
}

describe("collection KPI", () => {
  test("targets of the months that have begun against what stayed of the money since the first of them", () => {
    const model = reportOf("collectionKpi", team());
    expect(values(model, "salesperson")).toEqual(["张三", "李四"]);
    // 张三: 800 + 450, July has not begun; 李四: 100 came and went
    expect(values(model, "target")).toEqual([1250, 200]);
    expect(values(model, "received")).toEqual([1000, 0]);
    expect(values(model, "completion")).toEqual([0.8, 0]);
    expect(["target", "received", "receivable", "overdue", "over90"].map((id) => column(model, id).total)).toEqual(Array(5).fill("sum"));
  });

  test("the target leads to its row in the target ledger", () => {
    expect(column(reportOf("collectionKpi", team()), "target").links).toMatchObject([{ sheet: "目标", address: expect.stringMatching(/3$/) }, { sheet: "目标", address: expect.stringMatching(/7$/) }]);
  });

  test("overdue, days from invoice to receipt, and promises", () => {
    const model = reportOf("collectionKpi", team());
    expect(values(model, "receivable")).toEqual([500, 400]);
    expect(values(model, "overdue")).toEqual([500, 400]);
    // due 2025-03-31: 91 days
    expect(values(model, "over90")).toEqual([0, 400]);
    expect(values(model, "openDaysLate")).toEqual([30, 91]);
    // 2025-04-01 to 2025-05-21
    expect(values(model, "collectionDays")).toEqual([50, null]);
    // promised for 05-20, came on 05-21, within the tolerance of three days
    expect(values(model, "keptRate")).toEqual([1, 0]);
  });

  test("margins of 30 % and 10 % against the company's 20 % of the period: factors 1.15 and 0.85", () => {
    const model = reportOf("collectionKpi", team());
    expect(values(model, "margin")).toEqual([0.3, 0.1]);
    expect(values(model, "marginFactor")).toEqual([1.15, 0.85]);
    expect(values(model, "rewardBase")).toEqual([1150, 0]);
    // 0.5 × 0.8 + 0.3 × 0 (all is overdue, the cap is 50 %) + 0.2 × 45 ÷ 50
    expect(values(model, "score")[0]).toBeCloseTo(0.58, 12);
    expect(values(model, "score")[1]).toBeNull();
  });

  test("a receipt of a month's end that went back soon is shown, linked to its row and listed", () => {
    const model = reportOf("collectionKpi", team());
    expect(values(model, "suspect")).toEqual([null, 100]);
    expect(column(model, "suspect").links).toMatchObject([undefined, { sheet: "回款", address: expect.stringMatching(/4$/) }]);
    expect(block(model, "存疑回款")[1]!.filter((cell) => cell !== null)).toEqual(["乙公司", "2025-05-30", "2025-06-05", "李四", 100]);
  });

  test("without targets, sales and payment dates the columns are left out and the definitions say why", () => {
    const grids: Grids = { 应收明细: [["发票号", "客户名称", "开票日期", "到期日", "价税合计", "已收款", "业务员"], ["I-1", "甲公司", "2025-04-01", "2025-05-01", 1000, 100, "张三"]] };
    const model = reportOf("collectionKpi", contextFor(grids, { language: "en-US" }));
    expect(model.columns.map(({ id }) => id)).toEqual(["salesperson", "receivable", "overdue", "overdueRate", "over90", "openDaysLate", "suspect", "note"]);
    const words = block(model, "Definitions").map(([line]) => line).join(" ");
    expect(words).toContain("no collection targets");
    expect(words).toContain("no payment dates");
  });

  test("there is none where nobody is named", () => {
    expect(() => reportOf("collectionKpi", contextFor(TWO_CURRENCIES))).toThrow("no collectionKpi");
  });
});

describe("AR indicators", () => {
  test("a row a month with balances, flows and rates", () => {
    const model = reportOf("indicators", team());
    expect(values(model, "month")).toEqual(["2025-03", "2025-04", "2025-05", "2025-06"]);
    expect(values(model, "receivable")).toEqual([400, 1400, 800, 900]);
    // a debt is not overdue on its day; at the end of May 100 of I-3 seemed paid
    expect(values(model, "overdue")).toEqual([0, 400, 300, 900]);
    expect(values(model, "billed")).toEqual([400, 1000, 500, 0]);
    expect(column(model, "billed").total).toBe("sum");
    // 900 of June: none sold in June (30 days), 500 in May (31), 400 of April's 1,000
    expect(values(model, "countbackDays")[3]).toBeCloseTo(30 + 31 + 30 * 0.4, 10);
    // 1,400 + 500 − 800 = 1,100 of 1,400 + 500 − 500
    expect(values(model, "effectiveness")[2]).toBeCloseTo(1100 / 1400, 10);
    expect(values(model, "overdueRate")[3]).toBe(1);
  });

  test("receivables above all invoices known are a lower bound of days", () => {
    const grids: Grids = {
      应收明细: [["发票号", "客户名称", "开票日期", "到期日", "价税合计", "单据类型"], ["Q-1", "甲公司", "2025-05-01", "2025-05-31", 1000, "期初"], ["I-1", "甲公司", "2025-06-01", "2025-07-01", 100, "发票"]],
      回款: [["收款单号", "客户名称", "收款日期", "收款金额", "发票号"], ["R-1", "甲公司", "2025-06-21", 50, "Q-1"]],
    };
    // 1,050 open, only 100 of it invoiced in the 30 days of June, with which the ledger's own documents begin
    const model = reportOf("indicators", contextFor(grids));
    expect(values(model, "month")).toEqual(["2025-06"]);
    expect(values(model, "countbackDays")).toEqual(["≥30"]);
  });

  test("salespeople and regions add up to the last month, most overdue first", () => {
    const model = reportOf("indicators", team());
    const [head, ...people] = block(model, "按业务员");
    const at = (id: string) => model.columns.findIndex((one) => one.id === id);
    expect(head![at("receivable")]).toBe("应收");
    expect(people.map((line) => [line[0], line[at("receivable")], line[at("overdue")]])).toEqual([["张三", 500, 500], ["李四", 400, 400]]);
    expect(block(model, "按区域").slice(1).map((line) => line[0])).toEqual(["华东", "华南"]);
    expect(people.reduce((sum, line) => sum + Number(line[at("receivable")]), 0)).toBe(values(model, "receivable")[3]);
  });

  test("a month in hand is marked, in both languages", () => {
    const asOf = team().asOf - 15;
    expect(values(reportOf("indicators", contextFor(TEAM, { asOf })), "month")[3]).toBe("2025-06（至 15 日）");
    expect(values(reportOf("indicators", contextFor(TEAM, { asOf, language: "en-US" })), "month")[3]).toBe("2025-06 (to day 15)");
  });

  test("without payment dates only the as-of date is shown, and the report says why", () => {
    const grids: Grids = { 应收明细: [["发票号", "客户名称", "开票日期", "到期日", "价税合计", "已收款"], ["I-1", "甲公司", "2025-04-01", "2025-05-01", 1000, 100]] };
    const model = reportOf("indicators", contextFor(grids));
    expect(model.rowCount).toBe(1);
    expect(model.columns.map(({ id }) => id)).toEqual(["month", "receivable", "overdue", "overdueRate", "note"]);
    expect(block(model, "口径说明")[0]![0]).toContain("没有回款日期");
  });
});
