import { describe, expect, test } from "@jest/globals";
import { REPORTS } from "../../src/reports";
import { statementReport } from "../../src/reports/statementReport";
import { fromMinor } from "../../src/measures/money";
import type { SheetModel } from "../../src/reports/sheetModel";
import type { Grids } from "../fixtures/grids";
import { column, contextFor, ONE_CURRENCY, reportOf, TWO_CURRENCIES, values } from "./reportContext";
import { cellText } from "./cellText";

const LEDGERS: Grids = {
  应收发票: [
    ["发票号", "客户名称", "开票日期", "到期日", "价税合计"],
    ["I-1", "乙公司", "2025-01-10", "2025-02-10", 1000], ["I-2", "乙公司", "2025-05-10", "2025-06-10", 500], ["I-3", "甲公司", "2025-06-01", "2025-07-01", 300],
  ],
  回款: [["收款单号", "客户名称", "收款日期", "金额", "发票号"], ["R-1", "乙公司", "2025-02-20", 400, "I-1"], ["R-2", "乙公司", "2025-06-05", 100, "I-1"]],
};
const STATEMENT: Grids = {
  客户对账单: [["客户名称", "对方单据号", "我方单据号", "日期", "金额"], ["乙公司", "AP-1", "I-1", "2025-01-12", 500], ["乙公司", "AP-2", "I-2", "2025-05-12", 450], ["乙公司", "AP-3", "", "2025-06-20", 77]],
};

/** Every row's running balance, by its own formula. */
function balances(model: SheetModel): number[] {
  const { content } = column(model, "balance");
  if (!("formulas" in content)) throw new Error("no formulas");
  const letter = (id: string) => String.fromCharCode(65 + model.columns.findIndex((one) => one.id === id));
  const [charged, paid] = [values(model, "debit"), values(model, "credit")];
  const result: number[] = [];
  content.formulas.forEach((formula, index) => {
    const row = index + 7;
    const goesOn = formula === `=${letter("balance")}${row - 1}+${letter("debit")}${row}-${letter("credit")}${row}`;
    if (!goesOn) expect(formula).toBe(`=${letter("debit")}${row}-${letter("credit")}${row}`);
    result.push((goesOn ? result[index - 1]! : 0) + Number(charged[index] ?? 0) - Number(paid[index] ?? 0));
  });
  return result;
}

describe("the statement of account", () => {
  test("has all customers below each other: opening balance, documents by day, closing balance", () => {
    const model = reportOf("statement", contextFor(LEDGERS));
    expect(values(model, "customer")).toEqual(["甲公司", "甲公司", "甲公司", "乙公司", "乙公司", "乙公司", "乙公司"]);
    expect(values(model, "kind")).toEqual(["期初余额", "开票", "期末余额", "期初余额", "开票", "回款", "期末余额"]);
    expect(values(model, "document")).toEqual(["", "I-3", "", "", "I-2", "R-2", ""]);
    // 乙: 1,000 − 400 before April; + 500 in May; − 100 in June
    expect(balances(model)).toEqual([0, 300, 300, 600, 1100, 1000, 1000]);
    expect(values(model, "open")).toEqual([null, 300, null, 500, 500, null, null]);
    expect(values(model, "daysLate")).toEqual([null, null, null, null, 20, null, null]);
  });

  test("of every account closes with the balance that the aging shows", () => {
    for (const grids of [LEDGERS, ONE_CURRENCY, TWO_CURRENCIES]) {
      const context = contextFor(grids);
      const model = reportOf("statement", context);
      const closing = balances(model).filter((_, row) => values(model, "kind")[row] === "期末余额");
      const sum = (numbers: number[]) => Math.round(numbers.reduce((total, value) => total + value, 0) * 100) / 100;
      expect(sum(closing)).toBe(sum(context.aging.totals.map(({ total }) => fromMinor(total))));
      expect(sum(values(model, "open").map((value) => Number(value ?? 0)))).toBe(sum(closing));
    }
  });

  test("may be of one customer alone", () => {
    const context = contextFor(LEDGERS);
    const model = statementReport(context, context.book.customers.findIndex(({ name }) => name === "乙公司"))!;
    expect(new Set(values(model, "customer"))).toEqual(new Set(["乙公司"]));
    expect(balances(model)[0]).toBe(600);
  });

  test("without payment dates lists only what is open, and says so", () => {
    const model = reportOf("statement", contextFor({ 应收发票: [["发票号", "客户名称", "开票日期", "到期日", "价税合计", "已收金额"], ["I-1", "甲公司", "2025-01-10", "2025-02-10", 1000, 400]] }));
    expect(values(model, "kind")).toEqual(["开票", "期末余额"]);
    expect(balances(model)).toEqual([600, 600]);
    expect(model.blocks[model.blocks.length - 1]!.lines.flat().join()).toContain("只列截止日未清的单据");
  });

  test("is absent for a workbook without receivables", () => {
    expect(REPORTS.statement!(contextFor({}))).toBeUndefined();
  });
});

describe("the reconciliation with the customer's own statement", () => {
  const model = () => reportOf("statement", contextFor({ ...LEDGERS, ...STATEMENT }));
  const lines = (title: string) => model().blocks.find((block) => block.title.includes(title))!.lines.map((line) => line.map(cellText).filter((text) => text !== ""));

  test("sums up both balances and explains the difference", () => {
    // ours 1,000 (500 + 500), theirs 500 + 450 + 77
    expect(lines("汇总")[1]).toEqual(["乙公司", "▲ 有差额", "1", "1000", "1027", "-27", "金额不同 1 笔；仅我方 0；仅对方 1"]);
  });

  test("lists each difference with the documents of both sides", () => {
    expect(lines("差异明细").slice(1).map((line) => line.filter((text) => !/^\d{5}$/.test(text)))).toEqual([
      ["乙公司", "▲ 金额不同", "I-2", "500", "450", "50", "I-2"], ["乙公司", "◆ 仅对方有", "77", "-77", "AP-3"],
    ]);
  });

  test("marks our documents in the statement", () => {
    expect(values(model(), "result")).toEqual(["", "", "", "", "▲ 金额不同", "", ""]);
  });
});
