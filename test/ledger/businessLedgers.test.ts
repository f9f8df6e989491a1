/** What the readers make of sales, stock, order, contract and plan exports; expected values are read off the fixtures by eye. */
import { describe, expect, test } from "@jest/globals";
import { dayNumber } from "../../src/measures/calendar";
import type { Cell } from "../../src/ledger/types";
import * as exports from "../fixtures/businessLedgers";
import { readGrids } from "../fixtures/grids";
import { codesOf, fieldOf, headersOf, only } from "./readLedgers";

describe("stock", () => {
  test("T+: two-row header from column B, quantities in the main unit, dated by the period in the title, total and footers left out", () => {
    const reading = only(readGrids(exports.tPlusStock()));
    expect(reading.layout).toMatchObject({ kind: "STK", headerRow: 7 });
    expect(headersOf(reading)).toMatchObject({
      itemCode: "存货编码", item: "存货", warehouse: "仓库", openingQuantity: "期初结存 数量(主单位)", inQuantity: "本期入库 数量(主单位)",
      outQuantity: "本期出库 数量(主单位)", closingQuantity: "期末结存 数量(主单位)", closingAmount: "期末结存 金额", outAmount: "本期出库 金额",
    });
    expect(fieldOf(reading, "closingQuantity")).toEqual(["1200", "150"]);
    expect(fieldOf(reading, "outQuantity")).toEqual(["300", "50"]);
    expect(fieldOf(reading, "closingAmount")).toEqual(["", "1500.00"]);
    expect(fieldOf(reading, "line")).toEqual(["教辅", "教辅"]);
    expect(fieldOf(reading, "date")).toEqual(["2024-10-25", "2024-10-25"]);
    expect(reading.layout.asOf).toBeUndefined();
    expect(reading.tally).toMatchObject({ used: 2, skipped: { grandTotal: 1, footer: 1 }, printedTotal: 150_000 });
    expect(codesOf(reading)).not.toContain("total-differs");
  });

  test("quantities as text count in the larger unit, and every one that lost a part is told", () => {
    const reading = only(readGrids(exports.countedStock()));
    expect(fieldOf(reading, "closingQuantity")).toEqual(["15", "12", "0"]);
    expect(reading.problems.filter(({ code }) => code === "quantity-unit-assumed")).toMatchObject([{ found: "15件460本", assumed: "15 件", cell: "D2", count: 2, severity: "warning" }]);
  });

  test("a quantity in ten thousands keeps them, and one plain unit is no assumption", () => {
    const reading = only(readGrids({ 库存: [["存货编码", "仓库", "库存数量"], ["B1", "一号库", "1.5万件"], ["B2", "一号库", "-20件"], ["B3", "一号库", 7]] }));
    expect(fieldOf(reading, "closingQuantity")).toEqual(["15000", "-20", "7"]);
    expect(codesOf(reading)).toEqual([]);
  });

  test("T+ with no quantities in the main unit falls back to the text ones", () => {
    const grid = exports.tPlusStock().收发存汇总表!.map((row) => row.map((cell, column) => (typeof cell === "number" && (column - 8) % 5 === 0 ? "" : cell)));
    const reading = only(readGrids({ 收发存汇总表: grid }));
    expect(headersOf(reading)).toMatchObject({ closingQuantity: "期末结存 数量(辅单位)" });
    expect(fieldOf(reading, "closingQuantity")).toEqual(["20", "2"]);
    // 50本 is less than one 件
    expect(fieldOf(reading, "outQuantity")).toEqual(["5", "0"]);
    expect(codesOf(reading).filter((code) => code === "quantity-unit-assumed")).toHaveLength(4);
  });

  test.each([
    ["SAP", ["Material", "Material description", "Plnt", "SLoc", "Unrestricted", "BUn", "Value Unrestricted"], ["M1", "Valve", "1000", "0001", 12, "PC", 240]],
    ["金蝶", ["物料代码", "物料名称", "期初数量", "期初金额", "本期收入数量", "本期收入金额", "本期发出数量", "本期发出金额", "期末结存数量", "期末结存金额"], ["M1", "阀门", 2, 40, 20, 400, 10, 200, 12, 240]],
    ["a shop", ["SKU", "Product name", "Warehouse", "On hand", "Safety stock", "Lead time", "Stock value"], ["M1", "Valve", "North", 12, 5, 14, 240]],
  ])("%s lists its stock", (_, header, row) => {
    const reading = only(readGrids({ Sheet1: [header, row] }));
    expect(reading.layout.kind).toBe("STK");
    expect([fieldOf(reading, "itemCode"), fieldOf(reading, "closingQuantity"), fieldOf(reading, "closingAmount")]).toEqual([["M1"], ["12"], ["240.00"]]);
  });

  test("用友 print export: movements by day, its total row not counted", () => {
    const reading = only(readGrids(exports.printedMovements()));
    expect(headersOf(reading)).toMatchObject({ itemCode: "货号", item: "品名", date: "日期", warehouse: "仓库", inQuantity: "入库数量", inAmount: "入库金额", outQuantity: "出库数量" });
    expect(fieldOf(reading, "inQuantity")).toEqual(["100", "", "40"]);
    expect(fieldOf(reading, "outQuantity")).toEqual(["", "25", ""]);
    expect(reading.tally).toMatchObject({ used: 3, skipped: { grandTotal: 1 }, printedTotal: 170_000, totals: { "": 170_000 } });
  });
});

describe("sales", () => {
  const [, first] = readGrids({ ...exports.platformProfits(), ...exports.shopOrders() });

  test("1688: what the buyer paid stands on an order's first line and is shared over its lines, closed orders are left out", () => {
    const reading = first!;
    expect(reading.layout.kind).toBe("SALE");
    expect(headersOf(reading)).toMatchObject({ order: "订单号", customer: "买家公司名称", revenue: "实付款（元）", item: "货品标题", itemCode: "货号", price: "单价", quantity: "数量", status: "订单状态" });
    expect(headersOf(reading)).not.toHaveProperty("freight");
    // 900 over 30 × 20 and 20 × 20
    expect(fieldOf(reading, "revenue")).toEqual(["540.00", "360.00", "300.00"]);
    expect(fieldOf(reading, "customer")).toEqual(["义乌晨光贸易", "义乌晨光贸易", "绍兴越采"]);
    expect(fieldOf(reading, "order")).toEqual(["1234567890123456789", "1234567890123456789", "1234567890123456790"]);
    expect(fieldOf(reading, "date")).toEqual(["2024-05-02", "2024-05-02", "2024-05-03"]);
    expect(reading.tally).toMatchObject({ used: 3, skipped: { closed: 2 }, totals: { "": 120_000 } });
    expect(codesOf(reading)).toEqual(expect.arrayContaining(["order-amount-spread", "cancelled-rows-left-out"]));
  });

  test("聚水潭: net sales with net cost, the 全平台 rows not counted a second time", () => {
    const reading = only(readGrids(exports.platformProfits()));
    expect(headersOf(reading)).toMatchObject({ revenue: "净销售额", cost: "净销售成本", profit: "净销售毛利", quantity: "销售数量", channel: "平台" });
    expect(fieldOf(reading, "channel")).toEqual(["天猫", "抖音", "天猫"]);
    expect(fieldOf(reading, "cost")).toEqual(["360.00", "200.00", "40.00"]);
    expect(reading.tally).toMatchObject({ used: 3, skipped: { subtotal: 2 }, totals: { "": 148_000 } });
    expect(codesOf(reading)).not.toContain("subtotal-differs");
  });

  test("where 全平台 is the only platform its rows are the sales", () => {
    const [header, ...rows] = exports.platformProfits().商品利润!;
    const reading = only(readGrids({ 商品利润: [header!, ...rows.filter((row) => row[1] === "全平台")] }));
    expect(reading.tally).toMatchObject({ used: 2, totals: { "": 148_000 } });
  });

  test("the shares of an order's amount add up to it to the cent", () => {
    const header = ["订单号", "客户", "日期", "产品", "数量", "单价", "实付款"];
    const rows = ["A", "B", "C"].map((item, index) => [index === 0 ? "S1" : "", index === 0 ? "甲" : "", index === 0 ? "2025-01-02" : "", item, 1, 40, index === 0 ? 100 : ""]);
    expect(fieldOf(only(readGrids({ 销售: [header, ...rows] })), "revenue")).toEqual(["33.33", "33.34", "33.33"]);
  });

  test("an order whose lines have their own amounts keeps them", () => {
    const header = ["订单号", "客户", "日期", "产品", "数量", "单价", "销售额", "成本"];
    const reading = only(readGrids({ 销售: [header, ["S1", "甲", "2025-01-02", "A", 2, 10, 20, 12], ["S1", "甲", "2025-01-02", "B", 1, 5, 5, 3]] }));
    expect(fieldOf(reading, "revenue")).toEqual(["20.00", "5.00"]);
    expect(codesOf(reading)).toEqual([]);
  });

  test("a margin report whose period stands in its title only is dated by it", () => {
    const header = ["存货编码", "存货名称", "数量", "销售收入", "销售成本", "毛利", "毛利率"];
    const reading = only(readGrids({ 毛利分析: [["会计期间：2025.03"], header, ["A1", "阀门", 10, 500, 320, 180, "36%"], ["合计", "", 10, 500, 320, 180, "36%"]] }));
    expect(reading.layout.kind).toBe("SALE");
    expect(fieldOf(reading, "date")).toEqual(["2025-03-31"]);
    expect(reading.layout.asOf).toBeUndefined();
    expect(reading.tally).toMatchObject({ used: 1, printedTotal: 50_000 });
  });

  test("a discount below one is a rate", () => {
    const header = ["Order ID", "Order Date", "Customer Name", "Product Name", "Sales", "Discount", "Profit"];
    expect(headersOf(only(readGrids({ Orders: [header, ["S1", 45000, "A", "Pen", 10, 0.2, 3]] })))).toMatchObject({ discountRate: "Discount", profit: "Profit" });
    expect(headersOf(only(readGrids({ Orders: [header, ["S1", 45000, "A", "Pen", 10, 2, 3]] })))).toMatchObject({ discount: "Discount" });
  });
});

describe("invoices and receipts stay what they are", () => {
  test.each<[string, string, string[]]>([
    ["INV", "开票明细", ["发票号码", "购方名称", "开票日期", "商品名称", "规格", "单位", "数量", "单价", "金额", "税率", "税额", "价税合计"]],
    ["INV", "Sheet1", ["Invoice No", "Customer", "Invoice Date", "Product", "Quantity", "Unit Price", "Amount", "Due Date", "Salesperson", "Region"]],
    ["INV", "Sheet1", ["单据编号", "客户", "单据日期", "存货名称", "数量", "单价", "金额"]],
    ["INV", "Sheet1", ["发票号", "客户", "合同编号", "合同金额", "签订日期", "开票日期", "到期日", "未收金额"]],
    ["INV", "对账单", ["发票号码", "客户", "开票日期", "金额"]],
    ["INV", "Sheet1", ["Invoice No", "Customer", "Invoice Date", "Due Date", "Product", "Quantity", "Net Sales", "Cost", "Gross Profit", "Region", "Open Balance"]],
    ["JRNL", "客户对账单", ["日期", "单据号", "客户", "摘要", "借方", "贷方", "余额"]],
    ["PAY", "Sheet1", ["收款单号", "客户", "收款日期", "收款金额", "合同编号", "订单号"]],
    ["PLAN", "Sheet1", ["合同编号", "客户", "付款节点", "应收金额", "到期日", "合同金额"]],
    ["SALE", "Sheet1", ["发票号", "客户", "日期", "产品", "数量", "金额", "成本", "毛利"]],
    ["SALE", "Sheet1", ["日期", "客户", "产品", "数量", "单价", "金额"]],
  ])("%s on %s: %p", (kind, sheet, header) => {
    expect(only(readGrids({ [sheet]: [header] })).layout.kind).toBe(kind);
  });

  test.each([
    ["a price list", ["产品名称", "规格", "单价", "数量"]],
    ["a list of offices", ["sales_agent", "manager", "regional_office"]],
    ["a list of products", ["product", "series", "sales_price"]],
  ])("%s is no ledger", (_, header) => {
    expect(readGrids({ Sheet1: [header] })).toEqual([]);
  });
});

describe("contracts, bills and plans", () => {
  test("contract lists give amount, what is paid and what is open", () => {
    const [kept, audited] = readGrids(exports.contractLists());
    expect([kept!.layout.kind, audited!.layout.kind]).toEqual(["CON", "CON"]);
    expect(headersOf(kept!)).toEqual({ contract: "合同编号", customer: "客户", amount: "合同金额", signed: "签订日期", deliveryDate: "交付日期", received: "已收款", open: "未收款", status: "履约状态", note: "备注" });
    expect(fieldOf(kept!, "amount")).toEqual(["1200000.00", "50000.00"]);
    expect(kept!.tally).toMatchObject({ used: 2, skipped: { grandTotal: 1 } });
    expect(headersOf(audited!)).toMatchObject({ received: "已预收金额", open: "期末余额" });
  });

  test("a contract without an amount is one by its dates; a holiday needs no name on every row", () => {
    const contracts = only(readGrids({ 合同: [["合同编号", "客户", "合同金额", "签订日期", "付款条件"], ["K1", "甲", "", "2024-01-02", "月结30天"], ["K2", "乙", 500, "2024-02-02", ""]] }));
    expect(fieldOf(contracts, "contract")).toEqual(["K1", "K2"]);
    const holidays = only(readGrids({ 节假日: [["日期", "节假日"], ["2025-05-01", "劳动节"], ["2025-05-02", ""], ["2025-05-05", ""]] }));
    expect(fieldOf(holidays, "date")).toEqual(["2025-05-01", "2025-05-02", "2025-05-05"]);
  });

  test("bills handed on before maturity are read with whom they went to", () => {
    const reading = only(readGrids(exports.billsHandedOn()));
    expect(reading.layout.kind).toBe("BILL");
    expect(fieldOf(reading, "handedOn")).toEqual(["2024-03-15", "2024-04-01"]);
    expect(fieldOf(reading, "discountRate")).toEqual(["0.024", ""]);
    expect(fieldOf(reading, "endorsee")).toEqual(["杭州银行", "恒通化工"]);
  });

  const plans = new Map(readGrids(exports.handKeptPlans()).map((reading) => [reading.layout.sheet, reading]));

  test("sheets are known by their columns", () => {
    expect([...plans].map(([sheet, { layout }]) => [sheet, layout.kind])).toEqual([
      ["费用预算", "BUD"], ["业务员目标", "KPI"], ["客户财报", "FS"], ["节假日", "HOL"], ["客户对账单", "STMT"], ["交付跟踪", "ORD"], ["商机", "OPP"],
    ]);
  });

  test("a budget's periods end on their last day and tell how many months they cover, the department filled down", () => {
    const budget = plans.get("费用预算")!;
    expect(fieldOf(budget, "period")).toEqual(["2025-12-31", "2025-12-31", "2025-03-31"]);
    expect(fieldOf(budget, "months")).toEqual(["12", "12", "3"]);
    expect(fieldOf(budget, "department")).toEqual(["销售部", "销售部", "市场部"]);
  });

  test("targets in per cent are fractions; months and quarters in words are dates", () => {
    const targets = plans.get("业务员目标")!;
    expect(fieldOf(targets, "target")).toEqual(["0.95", "1200000", "0.9"]);
    expect(fieldOf(targets, "actual")).toEqual(["0.915", "900000", ""]);
    expect(fieldOf(targets, "period")).toEqual(["2025-02-28", "2025-11-30", "2025-09-30"]);
    expect(fieldOf(targets, "months")).toEqual(["1", "1", "3"]);
  });

  test("financial statements: a bare year and a half year", () => {
    const statements = plans.get("客户财报")!;
    expect(fieldOf(statements, "period")).toEqual(["2024-12-31", "2025-06-30"]);
    expect(fieldOf(statements, "months")).toEqual(["12", "6"]);
    expect(fieldOf(statements, "retainedEarnings")).toEqual(["1000000.00", "100000.00"]);
  });

  test("a customer's statement takes its customer from the title", () => {
    const statement = plans.get("客户对账单")!;
    expect(fieldOf(statement, "customer")).toEqual(["宁海精工", "宁海精工"]);
    expect(fieldOf(statement, "document")).toEqual(["P-77", "P-80"]);
    expect(fieldOf(statement, "reference")).toEqual(["F001", ""]);
    expect(fieldOf(statement, "amount")).toEqual(["1000.00", "-400.00"]);
  });

  test("holidays, orders and stages of a deal", () => {
    expect(fieldOf(plans.get("节假日")!, "working")).toEqual(["否", "是"]);
    expect(headersOf(plans.get("交付跟踪")!)).toMatchObject({ orderLine: "项次", plannedQuantity: "订单数量", actualQuantity: "已交数量", plannedDate: "要求交期", actualDate: "实际交货日期", billed: "已开票金额" });
    expect(fieldOf(plans.get("商机")!, "left")).toEqual(["2025-01-20", "", ""]);
    expect(fieldOf(plans.get("商机")!, "deal")).toEqual(["D1", "D1", "D2"]);
    expect(fieldOf(plans.get("商机")!, "customer")).toEqual(["宁海精工", "宁海精工", ""]);
  });
});

describe("plans by month", () => {
  test("a budget with its months side by side is one record a row and month, dated by the title's year", () => {
    const reading = only(readGrids({
      费用预算: [
        ["2025年度费用预算"], ["部门", "费用项目", "1月", "2月", "3月", "全年预算"],
        ["销售部", "差旅费", 100, 200, "", 300], ["", "招待费", "", 50, "", 50], ["市场部", "广告费", "", "", 60, 60], ["合计", "", 100, 250, 60, 410],
      ],
    }));
    expect(reading.layout.kind).toBe("BUD");
    expect(fieldOf(reading, "budget")).toEqual(["100.00", "200.00", "50.00", "60.00"]);
    expect(fieldOf(reading, "period")).toEqual(["2025-01-31", "2025-02-28", "2025-02-28", "2025-03-31"]);
    expect(fieldOf(reading, "department")).toEqual(["销售部", "销售部", "销售部", "市场部"]);
    expect(fieldOf(reading, "expense")).toEqual(["差旅费", "差旅费", "招待费", "广告费"]);
    expect([...reading.ledger.rows]).toEqual([3, 3, 4, 5]);
    expect(reading.tally).toMatchObject({ used: 3, skipped: { grandTotal: 1 }, printedTotal: 41_000, totals: { "": 41_000 } });
  });

  test("targets by month may be per cent, and months may name their year", () => {
    const reading = only(readGrids({ Targets: [["Salesperson", "Indicator", "Jan-25", "Feb-25", "Mar-25"], ["Ann", "Collection rate", "95%", "90%", "92.5%"]] }));
    expect(fieldOf(reading, "target")).toEqual(["0.95", "0.9", "0.925"]);
    expect(fieldOf(reading, "period")).toEqual(["2025-01-31", "2025-02-28", "2025-03-31"]);
  });

  test("months may be dates formatted as months", () => {
    const reading = only(readGrids({ Budget: [["Department", "Expense type", dayNumber(2025, 1, 1), dayNumber(2025, 2, 1), dayNumber(2025, 3, 1)], ["Sales", "Travel", 10, 20, 30]] }));
    expect(fieldOf(reading, "period")).toEqual(["2025-01-31", "2025-02-28", "2025-03-31"]);
    expect(fieldOf(reading, "budget")).toEqual(["10.00", "20.00", "30.00"]);
  });

  test("figures by month that no title calls a plan are not taken for one", () => {
    expect(readGrids({ Sheet1: [["业务员", "1月", "2月", "3月"], ["李明", 1, 2, 3]] })).toEqual([]);
  });

  test("a month beside its year is the period", () => {
    const reading = only(readGrids({ 预算: [["年度", "月份", "部门", "费用类型", "预算"], [2025, 2, "销售部", "差旅费", 100], [2025, 3, "销售部", "差旅费", 100]] }));
    expect(fieldOf(reading, "period")).toEqual(["2025-02-28", "2025-03-31"]);
    expect(fieldOf(reading, "months")).toEqual(["1", "1"]);
  });

  test("a month with its year in it needs none beside it", () => {
    const reading = only(readGrids({ 预算: [["月份", "部门", "费用类型", "预算"], ["2025-02", "销售部", "差旅费", 100]] }));
    expect(fieldOf(reading, "period")).toEqual(["2025-02-28"]);
  });
});

test.each([
  ["2025年", "2025-12-31"], ["2025年度", "2025-12-31"], ["FY2025", "2025-12-31"], ["2025Q3", "2025-09-30"], ["2025年第3季度", "2025-09-30"], ["2025年三季度", "2025-09-30"],
  ["Q1 2025", "2025-03-31"], ["2025H1", "2025-06-30"], ["2025年下半年", "2025-12-31"], ["2025年1-6月", "2025-06-30"], ["2026年2期", "2026-02-28"], ["2025-011", "2025-11-30"],
])("the period %s ends on %s", (text, iso) => {
  const reading = only(readGrids({ Budget: [["Department", "Period", "Budget"], ["Sales", text, 100]] }));
  expect(fieldOf(reading, "period")[0]).toBe(iso);
});

describe("with business years from April on", () => {
  const budgets = (periods: Cell[], fiscalYearStart = 4) => only(readGrids({ Budget: [["Department", "Period", "Budget"], ...periods.map((period): Cell[] => ["Sales", period, 100])] }, { fiscalYearStart }));

  test("a numbered quarter or half is the business year's, and keeps its length", () => {
    const reading = budgets(["2025Q1", "2025年第4季度", "H2 2025"]);
    expect(fieldOf(reading, "period")).toEqual(["2025-06-30", "2026-03-31", "2026-03-31"]);
    expect(fieldOf(reading, "months")).toEqual(["3", "3", "6"]);
  });

  test("what names its months or its last day stays the calendar's", () => {
    expect(fieldOf(budgets(["2025年1-3月", "2025-03", dayNumber(2025, 3, 31)]), "period")).toEqual(["2025-03-31", "2025-03-31", "2025-03-31"]);
  });

  test("how it was read is said once a ledger, with the months", () => {
    const said = (fiscalYearStart: number) => budgets(["2025Q1", "2025Q2", "2025-12"], fiscalYearStart).problems.filter(({ code }) => code === "fiscal-period-assumed");
    expect(said(4)).toEqual([{ code: "fiscal-period-assumed", severity: "note", sheet: "Budget", cell: "B2", found: "2025Q1", assumed: "2025-04 – 2025-06", count: 2, atStake: 20_000, scale: 2 }]);
    expect(said(1)).toEqual([]);
  });

  test("customers' financial statements are of their own years", () => {
    const reading = only(readGrids({ 客户财报: [["客户名称", "报告期", "资产总额", "营业收入"], ["宁海精工", "2025H1", 100, 50]] }, { fiscalYearStart: 4 }));
    expect(fieldOf(reading, "period")).toEqual(["2025-06-30"]);
    expect(reading.problems).toEqual([]);
  });
});
