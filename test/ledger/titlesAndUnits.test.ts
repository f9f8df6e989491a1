/** What stands above a header, and what only looks as if it told the money, the customer or the kind of a ledger. */
import { expect, test } from "@jest/globals";
import type { Cell } from "../../src/ledger/types";
import { readGrids } from "../fixtures/grids";
import { fieldOf, only } from "./readLedgers";

const [D, E] = ["2026-01-05", "2026-02-05"];
const invoicesBelow = (...title: Cell[][]) => only(readGrids({ 应收: [...title, ["客户", "发票号", "开票日期", "到期日", "应收金额"], ["甲", "F1", D, E, 100], ["乙", "F2", D, E, 200]] }));

test.each<[Cell[]]>([
  [["客户：甲公司", "", "信用额度（万元）", 500]], [["注：单笔超过100（万元）须审批"]], [["汇率（USD）", "7.1"]], [["Remit to account (USD): 1234"]], [["收款账户（USD）：123"]],
  [["信用额度", 500, "（万元）"]], [["授信额度（单位：万元）：500"]], [["Credit limit CHF 1'000"]],
])("%j above invoices says nothing of their money", (title) => {
  expect(invoicesBelow(title).tally.totals).toEqual({ "": 30_000 });
});

test.each<[Cell[], Record<string, number>]>([
  [["应收账款明细表（万元）"], { "": 300_000_000 }], [["应收账款明细表", "", "（万元）"], { "": 300_000_000 }], [["金额单位：人民币万元", "", "2026-03-31"], { 人民币: 300_000_000 }],
  [["Open items (EUR)"], { EUR: 30_000 }], [["Amounts in USD"], { USD: 30_000 }], [["Accounts receivable (USD '000)"], { USD: 30_000_000 }],
])("%j above invoices is their money", (title, totals) => {
  expect(invoicesBelow(title).tally.totals).toEqual(totals);
});

test.each([["应收账款余额人民币（万元）", { 人民币: 10_000_000 }], ["发票金额-美元(万元)", { 美元: 10_000_000 }], ["Amount (M)", { "": 1_000 }], ["Amount (EUR m)", { EUR: 1_000_000_000 }]])("%s counts as it says", (header, totals) => {
  expect(only(readGrids({ 应收: [["客户", "发票号", "开票日期", "到期日", header], ["甲", "F1", D, E, 10]] })).tally.totals).toEqual(totals);
});

test("a column 名称 holds goods below a customer's title, and accounts beside 科目编码", () => {
  const goods = only(readGrids({ 对账单: [["客户名称：甲公司"], ["发票号", "开票日期", "名称", "金额", "未收金额"], ["F1", D, "水泵", 200, 200], ["F2", D, "阀门", 50, 50]] }));
  expect(fieldOf(goods, "customer")).toEqual(["甲公司", "甲公司"]);
  expect(readGrids({ 科目余额表: [["科目编码", "名称", "期初借方", "期初贷方", "期末借方", "期末贷方"], ["1001", "库存现金", 1, 0, 2, 0], ["1002", "银行存款", 10, 0, 11, 0]] })).toEqual([]);
  expect(fieldOf(only(readGrids({ 客户余额: [["名称", "期初余额", "期末余额"], ["甲公司", 1, 2], ["乙公司", 1, 2]] })), "customer")).toEqual(["甲公司", "乙公司"]);
});

test("months beside invoices or recognised revenue are no payment plan; a plan's months of nothing are no instalments", () => {
  const kindOf = (...rows: Cell[][]) => readGrids({ AR: rows }).map(({ layout }) => layout.kind);
  expect(kindOf(["Accounts receivable schedule 2026"], ["Customer", "Invoice No", "Invoice Date", "Due Date", "Balance", "Jan", "Feb", "Mar"], ["A Ltd", "F1", D, E, 100, 0, 100, 0], ["B Ltd", "F2", D, E, 100, 0, 0, 100])).toEqual(["INV"]);
  expect(kindOf(["Revenue recognition schedule 2026"], ["Contract No", "Customer", "Contract Amount", "Jan-26", "Feb-26", "Mar-26"], ["C1", "A Ltd", 100, 50, 50, 0], ["C2", "B Ltd", 30, 0, 0, 30])).toEqual(["CON"]);
  expect(kindOf(["2026年各合同实际回款（分期）"], ["合同编号", "客户", "1月", "2月", "3月"], ["C1", "甲", 100, 0, 50], ["C2", "乙", 0, 10, 50])).not.toContain("PLAN");
  const plan = only(readGrids({ 计划: [["2026年收款计划"], ["合同编号", "客户名称", "1月", "2月", "3月"], ["C1", "甲", 50, 0, 50], ["C2", "乙", 0, 50, 0]] }));
  expect(fieldOf(plan, "dueDate")).toEqual(["2026-01-31", "2026-03-31", "2026-02-28"]);
});

test("a day among the column names does not hide the ledger", () => {
  expect(only(readGrids({ 账龄: [["客户名称", "2025年12月31日", "1年以内", "1-2年", "2-3年"], ["甲公司", 100, 60, 40, 0], ["乙公司", 200, 200, 0, 0]] })).layout.kind).toBe("AGED");
  expect(only(readGrids({ 应收: [["客户", "发票号", "开票日期", "到期日", "应收金额", "截止日", "2026-11-30"], ["甲", "F1", D, E, 100], ["乙", "F2", D, E, 200]] })).layout.kind).toBe("INV");
});

test("receipts without a title are of the customer whose invoices stand above them", () => {
  const invoices = (name: string, no: string): Cell[][] => [[`客户：${name}`], ["发票号", "开票日期", "到期日", "应收金额"], [`${no}1`, D, E, 100], [`${no}2`, D, E, 200]];
  const receipts = (no: string): Cell[][] => [["收款单号", "收款日期", "收款金额", "收款方式"], [`${no}1`, E, 50, "电汇"], [`${no}2`, E, 60, "电汇"]];
  const customersIn = (rows: Cell[][]) => readGrids({ 往来: rows }).map((reading) => [reading.layout.kind, ...new Set(fieldOf(reading, "customer"))]);
  expect(customersIn([...invoices("甲公司", "F"), ...receipts("R"), ...invoices("乙公司", "G"), ...receipts("S")])).toEqual([["INV", "甲公司"], ["PAY", "甲公司"], ["INV", "乙公司"], ["PAY", "乙公司"]]);
  expect(customersIn([...invoices("甲公司", "F"), ...invoices("乙公司", "G"), ["回款明细"], ...receipts("S")])).toEqual([["INV", "甲公司", "乙公司"], ["PAY", "乙公司"]]);
});

test.each(["Suppliers", "Purchase", "Utilities", "Expenses", "费用报销", "USD", "FY26", "华东", "Acme Ltd"])("invoices on a sheet %s that say nothing of receivables are not read as that customer's", (sheet) => {
  expect(readGrids({ [sheet]: [["Invoice No", "Invoice Date", "Due Date", "Amount"], ["F1", D, E, 10], ["F2", D, E, 20]] })).toEqual([]);
});

test("a bank's account is no customer's, whose name as holder stands above it", () => {
  const lines: Cell[][] = [["Date", "Description", "Debit", "Credit", "Balance"], [D, "in", 0, 100, 100], [E, "out", 50, 0, 50]];
  expect(readGrids({ Statement: [["Customer: Our Own Co"], ["Account No: 1234"], ...lines] })).toEqual([]);
  expect(readGrids({ Statement: [["Customer: Our Own Co"], ...lines] })).toEqual([]);
});

test("到期日 beside what is open is when that is due, not when a contract ends", () => {
  const open = only(readGrids({ 明细: [["合同编号", "客户名称", "金额", "未收金额", "到期日"], ["C1", "甲", 100, 60, E], ["C2", "乙", 200, 160, E]] }));
  expect([open.layout.kind, open.tally.totals, fieldOf(open, "dueDate")]).toEqual(["INV", { "": 22_000 }, [E, E]]);
});
