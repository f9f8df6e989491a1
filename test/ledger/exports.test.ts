import { describe, expect, test } from "@jest/globals";
import type { Cell } from "../../src/ledger/types";
import { dayNumber } from "../../src/measures/calendar";
import { readGrids } from "../fixtures/grids";
import { codesOf, fieldOf, headersOf, only } from "./readLedgers";

/** Rows of cells written as text, `|` between cells; plain figures are numbers. */
function grid(text: string): Cell[][] {
  return text.trim().split("\n").map((line) => line.split("|").map((part): Cell => {
    const cell = part.trim();
    return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell.replace(/^'/, "");
  }));
}

const read = (text: string, sheet = "Sheet1") => readGrids({ [sheet]: grid(text) });

describe("the money of a ledger", () => {
  test("of which the title says 万元 or thousands is read in full, and said so", () => {
    const chinese = only(read(`
      应收账款明细表 | | | 单位：万元
      客户 | 发票号 | 开票日期 | 到期日 | 应收金额 | 已收金额 | 未收金额
      甲公司 | F1 | 2025-01-05 | 2025-02-05 | 12.5 | 2.5 | 10
      乙公司 | F2 | 2025-01-15 | 2025-02-15 | '3.4567 | 0 | 3.4567
      合计 | | | | 15.9567 | 2.5 | 13.4567`));
    expect(chinese.tally).toMatchObject({ totals: { "": 13_456_700 }, printedTotal: 13_456_700 });
    expect(chinese.problems).toMatchObject([{ code: "amounts-in-units", severity: "note", found: "单位:万元", assumed: "10000" }]);
    const english = only(read(`
      Accounts receivable (in thousands of USD)
      Customer | Invoice No | Invoice Date | Due Date | Outstanding
      Acme | 101 | 2025-01-05 | 2025-02-04 | 12.5
      Bolt | 102 | 2025-01-15 | 2025-02-14 | 40.125`));
    expect(english.tally.totals).toEqual({ USD: 5_262_500 });
  });

  test("is counted column by column where the headers name units of their own, and a cell with a unit of its own by that", () => {
    const reading = only(read(`
      应收明细 | 单位：万元
      客户 | 发票号 | 开票日期 | 到期日 | 金额（元） | 已收(万元)
      甲公司 | F1 | 2025-01-05 | 2025-02-05 | 100000 | 2.5
      乙公司 | F2 | 2025-01-15 | 2025-02-15 | 200000 | 3万`));
    expect([fieldOf(reading, "amount"), fieldOf(reading, "paid")]).toEqual([["100000.00", "200000.00"], ["25000.00", "30000.00"]]);
    const below = only(read(`
      客户 | 发票号 | 开票日期 | 到期日 | 应收金额 | 未收金额
       | | | | 万元 | 万元
      甲公司 | F1 | 2025-01-05 | 2025-02-04 | 1.5 | 1`));
    expect(fieldOf(below, "open")).toEqual(["10000.00"]);
    const contracts = only(read("合同编号 | 客户名称 | 签订日期 | 合同金额（万元）\nHT1 | 甲公司 | 2025-01-05 | 80.25\nHT2 | 乙公司 | 2025-01-05 | 1", "合同"));
    expect(fieldOf(contracts, "amount")).toEqual(["802500.00", "10000.00"]);
  });

  test("has no unit where a word merely contains one", () => {
    const reading = only(read("单位：新元科技 | | 千元店、万元户专用\n客户 | 发票号 | 开票日期 | 到期日 | 金额\n甲公司 | F1 | 2025-01-05 | 2025-02-05 | 10", "应收"));
    expect([reading.tally.totals, codesOf(reading)]).toEqual([{ "": 1_000 }, []]);
  });

  test("is in the currency that only the title or the header names", () => {
    const title = only(read("币种：美元 | | 截止日期：2025-03-31\n客户 | 发票号 | 开票日期 | 到期日 | 余额\nABC | E1 | 2025-01-05 | 2025-02-05 | 10"));
    expect(title.tally.totals).toEqual({ 美元: 1_000 });
    const header = only(read("Customer | Invoice | Date | Due | Balance (EUR)\nAcme | 1 | 2025-01-05 | 2025-02-05 | 10"));
    expect(header.tally.totals).toEqual({ EUR: 1_000 });
    const column = only(read("币种：人民币\n客户 | 发票号 | 开票日期 | 到期日 | 币种 | 余额\nABC | E1 | 2025-01-05 | 2025-02-05 | USD | 10"));
    expect(column.tally.totals).toEqual({ USD: 1_000 });
  });

  test("given in two currencies is the document's beside its currency, the books' without one", () => {
    const sap = only(read(`
      Account | Document Number | Document Date | Net due date | Amount in doc. curr. | Document currency | Amount in local currency | Local Currency
      1001 | 1800001 | 2025-01-05 | 2025-02-04 | 100 | USD | 720 | CNY
      1002 | 1800002 | 2025-01-09 | 2025-02-08 | 200 | EUR | 1560 | CNY`));
    expect(sap.tally.totals).toEqual({ USD: 10_000, EUR: 20_000 });
    const books = only(read("客户 | 单据号 | 日期 | 到期日 | 原币余额 | 本币余额\n甲 | 1 | 2025-01-05 | 2025-02-04 | 100 | 720\n乙 | 2 | 2025-01-05 | 2025-02-04 | 50 | 50"));
    expect(headersOf(books).open).toBe("本币余额");
  });

  test("of the books beside a column of the documents' currencies is the books', and a title of two currencies names none", () => {
    const books = only(read("客户 | 单据号 | 日期 | 到期日 | 币种 | 本币金额\n甲 | 1 | 2025-01-05 | 2025-02-04 | USD | 720\n乙 | 2 | 2025-01-05 | 2025-02-04 | EUR | 50"));
    const title = only(read("Open invoices (EUR and USD)\nCustomer | Invoice | Date | Due Date | Amount\nAcme | 1 | 2025-01-05 | 2025-02-04 | 100"));
    expect([books.tally.totals, title.tally.totals]).toEqual([{ "": 77_000 }, { "": 10_000 }]);
  });

  test("is not scaled by the shares that a report prints below its total", () => {
    const reading = only(read("客户名称 | 应收余额 | 1-30天 | 31-60天 | 60天以上\n甲 | 100 | 50 | 50 | 0\n乙 | 300 | 0 | 0 | 300\n合计 | 400 | 50 | 50 | 300\n占比 | 100% | 12.5% | 12.5% | 75%"));
    expect(reading.ledger.scale).toBe(2);
    expect(reading.tally).toMatchObject({ used: 2, totals: { "": 40_000 }, printedTotal: 40_000, skipped: { footer: 1 } });
    expect(codesOf(reading)).toEqual([]);
  });
});

describe("the customer of a sheet", () => {
  test("stands in the title, in words or in the next cell, without the code before it", () => {
    const lines = "\n日期 | 凭证字号 | 摘要 | 借方 | 贷方 | 方向 | 余额\n2025-01-15 | 记-5 | 销售 | 11300 | | 借 | 31300\n2025-02-10 | 收-2 | 收款 | | 20000 | 借 | 11300";
    const nameIn = (title: string): string[] => [...new Set(fieldOf(only(read(title + lines)), "customer"))];
    expect(nameIn("往来对账单\n核算项目类别：客户 | | 核算项目：01.002 常州联合")).toEqual(["常州联合"]);
    expect(nameIn("客户编码：C001 客户名称：甲公司 币别：人民币")).toEqual(["甲公司"]);
    expect(nameIn("Customer | 100234\nName | Atlas Foods GmbH")).toEqual(["Atlas Foods GmbH"]);
    expect(read(`客户：全部${lines}`)).toEqual([]);
  });

  test("is the sheet's name where invoices name none, which is told; a bank account stays out", () => {
    const invoices = "发票号 | 开票日期 | 到期日 | 未收金额\nF1 | 2025-01-05 | 2025-02-05 | 400\nF2 | 2025-01-06 | 2025-02-06 | 100";
    const reading = only(read(invoices, "甲公司"));
    expect(fieldOf(reading, "customer")).toEqual(["甲公司", "甲公司"]);
    expect(reading.problems).toMatchObject([{ code: "customer-from-sheet", severity: "warning", found: "甲公司" }]);
    for (const sheet of ["Sheet1", "应收明细", "2025年3月", "Invoices"]) expect(read(invoices, sheet)).toEqual([]);
    expect(read("日期 | 凭证号 | 摘要 | 借方 | 贷方 | 余额\n2025-01-05 | 1 | 货款 | 100 | | 100\n2025-01-06 | 2 | 房租 | | 50 | 50", "工行")).toEqual([]);
  });

  test("may change with a title of its own above each repeated header, in words or by its name alone", () => {
    const block = (title: string, document: string): string => `${title}\n发票号 | 开票日期 | 到期日 | 未收金额\n${document} | 2025-01-05 | 2025-02-05 | 400\n小计 | | | 400`;
    for (const [one, other] of [["客户：甲公司", "客户：乙公司"], ["甲公司", "乙公司"]]) {
      const reading = only(read(`${block(one!, "F1")}\n${block(other!, "F2")}`, "未收"));
      expect([fieldOf(reading, "document"), fieldOf(reading, "customer")]).toEqual([["F1", "F2"], ["甲公司", "乙公司"]]);
    }
  });

  test("may stand with its sum above its documents, as Odoo prints it; the ledger account beside it is no customer", () => {
    const reading = only(read(`
       | Invoice Date | Currency | Account | At Date | 1-30 | 31-60 | Older | Total
      Azure Interior | | | | 0 | 1150 | 0 | 0 | 1150
      INV/2025/1 | 01/20/2025 | USD | 121000 | 0 | 1150 | 0 | 0 | 1150
      Deco Addict | | | | 0 | 0 | 100 | 0 | 100
      INV/2025/2 | 01/15/2025 | USD | 121000 | 0 | 0 | 75 | 0 | 75
      INV/2025/3 | 01/16/2025 | USD | 121000 | 0 | 0 | 25 | 0 | 25
      Total Aged Receivable | | | | 0 | 1150 | 100 | 0 | 1250`));
    expect(fieldOf(reading, "customer")).toEqual(["Azure Interior", "Deco Addict", "Deco Addict"]);
    expect(fieldOf(reading, "document")).toEqual(["INV/2025/1", "INV/2025/2", "INV/2025/3"]);
    expect(fieldOf(reading, "customerCode")).toEqual([]);
    expect(reading.tally.totals).toEqual({ USD: 125_000 });
  });
});

describe("tables one below another", () => {
  const INVOICES = "一、开票明细\n发票号 | 客户 | 开票日期 | 到期日 | 金额\nF1 | 甲公司 | 2025-01-05 | 2025-02-05 | 1000\nF2 | 乙公司 | 2025-01-15 | 2025-02-15 | 2000\n合计 | | | | 3000\n";
  const RECEIPTS = "\n二、回款明细\n收款单号 | 客户 | 收款日期 | 收款方式 | 收款金额\nR1 | 甲公司 | 2025-02-01 | 电汇 | 600\nR2 | 乙公司 | 2025-02-10 | 电汇 | 700\n合计 | | | | 1300";

  test("are each read for what they are", () => {
    const readings = read(INVOICES + RECEIPTS);
    expect(readings.map(({ layout, tally }) => [layout.kind, tally.totals, tally.printedTotal])).toEqual([["INV", { "": 300_000 }, 300_000], ["PAY", { "": 130_000 }, 130_000]]);
    expect(readings.flatMap(codesOf)).toEqual([]);
  });

  test("with the same header are divided where the title names another currency", () => {
    const part = (currency: string, document: string): string => `币种：${currency}\n客户 | 发票号 | 开票日期 | 到期日 | 未收金额\n甲 | ${document} | 2025-01-05 | 2025-02-04 | 10`;
    expect(read(`${part("人民币", "A")}\n${part("美元", "B")}`).map(({ tally }) => tally.totals)).toEqual([{ 人民币: 1_000 }, { 美元: 1_000 }]);
  });

  test("with a total each are one ledger, and the last total is not taken for that of all", () => {
    const part = (title: string, lines: string, total: number): string => `${title}\n客户 | 发票号 | 开票日期 | 到期日 | 金额\n${lines}\n合计 | | | | ${total}`;
    const reading = only(read(`${part("一公司应收", "甲 | F1 | 2025-01-05 | 2025-02-04 | 10", 10)}\n${part("二公司应收", "甲 | F2 | 2025-01-05 | 2025-02-04 | 20\n乙 | F3 | 2025-01-05 | 2025-02-04 | 5", 25)}`));
    expect([reading.tally.totals, reading.tally.printedTotal, codesOf(reading)]).toEqual([{ "": 3_500 }, undefined, []]);
    const wrong = only(read(part("应收", "甲 | F1 | 2025-01-05 | 2025-02-04 | 10\n小计 | | | | 10\n乙 | F2 | 2025-01-05 | 2025-02-04 | 20\n小计 | | | | 20", 20)));
    expect(codesOf(wrong)).toEqual(["total-differs"]);
  });

  test("beyond the rows that are searched are not added to the first, and are told with the cell where they begin", () => {
    const many = Array.from({ length: 70 }, (_, i) => `F${i} | 甲公司 | 2025-01-05 | 2025-02-05 | 10`).join("\n");
    const reading = only(read(`发票号 | 客户 | 开票日期 | 到期日 | 金额\n${many}\n合计 | | | | 700${RECEIPTS}`));
    expect(reading.tally).toMatchObject({ used: 70, printedTotal: 70_000, totals: { "": 70_000 } });
    expect(reading.problems).toMatchObject([{ code: "table-below", severity: "error", cell: "A74", count: 4 }]);
  });
});

describe("headers", () => {
  test("of three rows are one", () => {
    const balances = only(read(`
      科目余额表
      客户编码 | 客户名称 | 期初余额 | | 本期发生额 | | 期末余额 |
       | | 借方 | 贷方 | 借方 | 贷方 | 借方 | 贷方
       | | 本币 | 本币 | 本币 | 本币 | 本币 | 本币
      C01 | 甲公司 | 1000 | | 500 | 300 | 1200 |
      C02 | 乙公司 | | 200 | 100 | | | 100`));
    expect([balances.layout.kind, balances.tally.totals]).toEqual(["BAL", { "": 110_000 }]);
    const aging = only(read(`
      账龄分析表
       | | | 2025年 | | |
      客户信息 | | | 未到期 | 已逾期 | | 合计
      编码 | 名称 | 业务员 | | 1-30天 | 31-60天 |
      C01 | 甲公司 | 张三 | 100 | 200 | 300 | 600
      C02 | 乙公司 | 李四 | 0 | 50 | 0 | 50`));
    expect([aging.layout.kind, aging.layout.ages.map(({ toDays }) => toDays), aging.tally.totals]).toEqual(["AGED", [0, 30, 60], { "": 65_000 }]);
  });

  test("in German are those of SAP's line items", () => {
    const reading = only(readGrids({ Tabelle1: grid(`
      Debitor | Name 1 | Belegnummer | Belegart | Belegdatum | Nettofälligkeit | Betrag in Hauswährung | Währung
      100234 | Atlas Foods | 1800000123 | RV | 15.01.2025 | 14.02.2025 | 1.234,50 | EUR
      100300 | Baltik Handel | 1400000001 | DZ | 22.01.2025 | 22.01.2025 | 500,00- | EUR
       | | | | | | 734,50 | EUR`) }, { decimalSign: ",", dayFirst: true }));
    expect(reading.tally).toMatchObject({ used: 2, totals: { EUR: 73_450 }, skipped: { subtotal: 1 } });
    expect(fieldOf(reading, "dueDate")).toEqual(["2025-02-14", "2025-01-22"]);
  });

  test("of years, months and days apart are dates; the months and pages of 用友 close and open without being counted", () => {
    const page = "客户明细账 | | | | | | |\n科目：1122 应收账款 | | 客户：0102 南通纺织 | | | | |\n2025年 | | 凭证号数 | 摘要 | 借方 | 贷方 | 方向 | 余额\n月 | 日 | | | | | |\n";
    const reading = only(read(`${page}
      01 | 01 | | 上年结转 | | | 借 | 500
      01 | 08 | 记-1 | 销售 | 300 | | 借 | 800
      01 | | | 本月合计 | 300 | | 借 | 800
       | | | 过次页 | 300 | | 借 | 800
      ${page} | | | 承前页 | 300 | | 借 | 800
      02 | 03 | 收-1 | 回款 | | 800 | 平 | 0
      02 | | | 本月合计 | | 800 | 平 | 0`.replace(/\n\s*\n/, "\n")));
    expect([fieldOf(reading, "date"), fieldOf(reading, "opening")]).toEqual([["2025-01-01", "2025-01-08", "2025-02-03"], ["500.00", "", ""]]);
    expect([new Set(fieldOf(reading, "customer")), reading.tally.totals]).toEqual([new Set(["南通纺织"]), { "": -50_000 }]);
    expect(codesOf(reading)).toEqual([]);
  });

  test("of quarters are the plan's periods, and their sums beside months are not counted again", () => {
    const plan = only(read("2025年合同收款计划\n合同编号 | 客户名称 | 合同金额 | 第一季度 | 第二季度 | Q3\nHT1 | 甲 | 100 | 25 | 25 | 50\nHT2 | 乙 | 50 | | 50 |"));
    expect([plan.layout.kind, fieldOf(plan, "dueDate"), fieldOf(plan, "amount")]).toEqual([
      "PLAN", ["2025-03-31", "2025-06-30", "2025-09-30", "2025-06-30"], ["25.00", "25.00", "50.00", "50.00"],
    ]);
    const budget = only(read("2025年费用预算\n部门 | 科目 | 1月 | 2月 | 3月 | 一季度\n销售部 | 差旅费 | 1 | 2 | 3 | 6\n销售部 | 广告费 | 10 | 20 | 30 | 60"));
    expect([budget.ledger.length, budget.tally.totals]).toEqual([6, { "": 6_600 }]);
    const fiscal = only(readGrids({ Targets: grid("Sales targets 2025\nSalesperson | Q1 | Q2\nAnn | 100 | 120\nBob | 90 | 95") }, { fiscalYearStart: 4 }));
    expect([fieldOf(fiscal, "period"), fieldOf(fiscal, "months")]).toEqual([["2025-06-30", "2025-09-30", "2025-06-30", "2025-09-30"], ["3", "3", "3", "3"]]);
  });

  test("of a month alone are of the title's year", () => {
    const reading = only(read("2025年回款目标\n业务员 | 月份 | 回款目标（万元） | 实际回款（万元）\n张三 | 1月 | 100 | 80\n李四 | 2月 | 50.5 | 60", "目标"));
    expect([fieldOf(reading, "period"), fieldOf(reading, "target")]).toEqual([["2025-01-31", "2025-02-28"], ["1000000", "505000"]]);
  });

  test("name the as-of date as the end of a range of months", () => {
    const reading = only(read("应收明细 | 期间：2025.01-2025.03\n客户 | 发票号 | 开票日期 | 到期日 | 余额\n甲 | 1 | 2025-01-05 | 2025-02-04 | 10"));
    expect(reading.layout.asOf).toBe(dayNumber(2025, 3, 31));
  });
});

describe("rows", () => {
  test("that only sum up are left out wherever their words stand: Excel's own subtotals, NetSuite's, dates, remarks, no words at all", () => {
    const HEAD = "客户 | 发票号 | 开票日期 | 到期日 | 金额 | 备注\n";
    const details = "甲 | F1 | 2025-01-05 | 2025-02-04 | 10 |\n甲 | F2 | 2025-01-05 | 2025-02-04 | 20 |\n";
    for (const sum of ["甲 汇总 | | | | 30 |", "甲 Total | | | | 30 |", "Total - 甲 | | | | 30 |", "甲 | | 小计 | | 30 |", "甲 | | | | 30 | 小计", "甲 | | | | 30 |"]) {
      expect([sum, only(read(`${HEAD}${details}${sum}\n乙 | F3 | 2025-01-05 | 2025-02-04 | 5 |`)).tally.totals]).toEqual([sum, { "": 3_500 }]);
    }
    const opening = only(read(`${HEAD}${details}甲 | | | | 31 | 期初\n乙 | F3 | 2025-01-05 | 2025-02-04 | 5 |`));
    expect(opening.tally.totals).toEqual({ "": 6_600 });
  });

  test("whose remark says 合计 or 审核 are no totals where they are documents, and no footers", () => {
    expect(only(read("单据号 | 客户 | 未收金额 | 备注\nF1 | 甲 | 10 |\nF2 | 乙 | 20 | 合计\nF3 | 乙 | 30 | 累计", "未收")).tally.used).toBe(3);
    expect(only(read("日期 | 客户 | 催收方式 | 结果 | 备注\n2025-03-01 | 甲 | 电话 | 承诺 | 审核通过\n2025-03-02 | 乙 | 电话 | 承诺 | 合计")).tally.used).toBe(2);
  });

  test("of a printed page repeat title, header and what came before, and none of them is a document or a customer", () => {
    const page = "应收账款明细表 | | | |\n单据号 | 客户名称 | 单据日期 | 到期日 | 余额\n";
    const reading = only(read(`${page}D1 | 甲公司 | 2025-01-05 | 2025-02-05 | 1000\n本页小计 | | | | 1000\n制表人：王五 | | | | 第1页 共2页\n${page}承前页 | | | | 1000\nD2 | 丙公司 | 2025-01-07 | 2025-02-07 | 300\n合计 | | | | 1300`));
    expect([fieldOf(reading, "customer"), reading.tally.totals, codesOf(reading)]).toEqual([["甲公司", "丙公司"], { "": 130_000 }, []]);
  });

  test("without a number are further lines of the invoice above where they hold goods beside the amount", () => {
    const reading = only(read(`
      单据编号 | 业务日期 | 客户 | 到期日 | 物料名称 | 价税合计
      AR1 | 2025-01-05 | 苏州恒力 | 2025-02-04 | 轴承 | 1130
       | | | | 齿轮 | 1130
      AR2 | 2025-01-09 | 无锡长江 | 2025-02-08 | 轴承 | 2260
      合计 | | | | | 4520`));
    expect([fieldOf(reading, "document"), fieldOf(reading, "customer"), reading.tally.totals]).toEqual([["AR1", "AR1", "AR2"], ["苏州恒力", "苏州恒力", "无锡长江"], { "": 452_000 }]);
    expect(codesOf(reading)).toEqual([]);
  });

  test("with a running balance are not open with it: QuickBooks' amounts count, and what was invoiced and paid in order is an account", () => {
    const quickbooks = only(read(`
       | Type | Date | Num | Account | Amount | Balance
      Abercrombie | | | | | |
       | Invoice | 12/01/2025 | 71 | Accounts Receivable | 910.00 | 910.00
       | Payment | 12/15/2025 | 33 | Accounts Receivable | -910.00 | 0.00
       | Invoice | 12/20/2025 | 80 | Accounts Receivable | 300.00 | 300.00
      Total Abercrombie | | | | | 300.00 | 300.00
      TOTAL | | | | | 300.00 | 300.00`));
    expect(quickbooks.tally).toMatchObject({ used: 3, totals: { "": 30_000 }, printedTotal: 30_000 });
    expect(quickbooks.problems).toMatchObject([{ code: "running-balance", severity: "note", found: "Balance" }]);
    const account = only(read("日期 | 客户 | 单据号 | 应收金额 | 已收金额 | 余额\n2025-01-05 | 甲 | F1 | 100 | | 100\n2025-01-15 | 甲 | F2 | 50 | | 150\n2025-02-05 | 甲 | S1 | | 100 | 50", "应收"));
    expect([account.layout.kind, fieldOf(account, "debit"), fieldOf(account, "credit"), account.tally.totals]).toEqual(["JRNL", ["100.00", "50.00", ""], ["", "", "100.00"], { "": 5_000 }]);
    const open = only(read("日期 | 客户 | 单据号 | 应收金额 | 已收金额 | 余额\n2025-01-05 | 甲 | F1 | 100 | 30 | 70\n2025-01-15 | 甲 | F2 | 50 | | 50\n2025-02-05 | 甲 | F3 | 20 | 20 | 0", "应收"));
    expect([open.layout.kind, open.tally.totals]).toEqual(["INV", { "": 12_000 }]);
  });
});
