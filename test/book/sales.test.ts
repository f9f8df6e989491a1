/** Sales lines of the Business: net revenue, full cost, items, customers and currencies, on figures worked out by hand. */
import { describe, expect, test } from "@jest/globals";
import { buildBookAndBusiness } from "../../src/book";
import type { Business, Sales } from "../../src/book/business";
import type { Reading } from "../../src/ledger/types";
import { parseIsoDate } from "../../src/measures/calendar";
import type { Grids } from "../fixtures/grids";
import { readGrids } from "../fixtures/grids";
import { reading, type Row } from "./readings";

const OPTIONS = { homeCurrency: "CNY", mergedCustomers: {} };
const LINE: Row = { date: "2025-01-10", customer: "甲公司", item: "GTX Pro" };

function salesOf(...rows: Row[]): Sales {
  return built(reading("SALE", rows)).sales!;
}

function built(...readings: Reading[]): Business {
  return buildBookAndBusiness(readings, OPTIONS).business;
}

/** A sheet of sales with these headers, one row. */
function sheet(headers: string[], row: (string | number)[]): Sales {
  const grids: Grids = { 销售明细: [["日期", "客户名称", "产品名称", "数量", ...headers], ["2025-01-10", "甲公司", "GTX Pro", 1, ...row]] };
  return built(...readGrids(grids)).sales!;
}

describe("net revenue", () => {
  test("is the ledger's own", () => {
    expect([...salesOf({ ...LINE, revenue: 4500, discount: 200, returns: 300 }).revenue]).toEqual([450_000]);
  });

  test("is gross less discount and returns where there is no other: 5,000 − 200 − 300 = 4,500", () => {
    expect([...salesOf({ ...LINE, gross: 5000, discount: 200, returns: 300 }).revenue]).toEqual([450_000]);
  });

  test("is without tax where the ledger tells the tax: 1,130 − 130 = 1,000", () => {
    expect([...salesOf({ ...LINE, gross: 1130, tax: 130 }).revenue]).toEqual([100_000]);
  });

  test("under a plain header still holds the discount that stands beside it, under a net one it does not", () => {
    expect([...sheet(["销售额", "折扣额", "总成本"], [5000, 200, 3000]).revenue]).toEqual([480_000]);
    expect([...sheet(["净销售额", "折扣额", "总成本"], [5000, 200, 3000]).revenue]).toEqual([500_000]);
  });

  test("follows cost and profit where they prove it: 3,000 + 2,000 = 5,000 before the discount", () => {
    expect([...sheet(["销售额", "折扣额", "总成本", "毛利"], [5000, 200, 3000, 2000]).revenue]).toEqual([500_000]);
    expect([...sheet(["净销售额", "折扣额", "总成本", "毛利"], [5000, 200, 3000, 1800]).revenue]).toEqual([480_000]);
  });

  test("of a return stays negative and is not reduced again", () => {
    expect([...salesOf({ ...LINE, quantity: -1, revenue: -500, cost: -300 }, { ...LINE, gross: -500, returns: 500 }).revenue]).toEqual([-50_000, -50_000]);
  });

  test("is not reduced by a discount that is a rate", () => {
    expect([...salesOf({ ...LINE, gross: 100, discount: 0.2 }, { ...LINE, gross: 50, discount: 0 }).revenue]).toEqual([10_000, 5_000]);
  });

  test("is blank, not zero, where the row gives none; free goods have zero and their cost", () => {
    const sales = salesOf({ ...LINE, quantity: 1 }, { ...LINE, revenue: 0, cost: 30 });
    expect(sales.revenue[0]).toBeNaN();
    expect([sales.revenue[1], sales.cost[1]]).toEqual([0, 3_000]);
  });
});

describe("full cost", () => {
  test("is the sum of its parts: 2,600 + 600 + 250 = 3,450", () => {
    const { cost, parts } = salesOf({ ...LINE, revenue: 4500, material: 2600, labour: 600, freight: 250 });
    expect([cost[0], parts.material[0], parts.labour[0], parts.freight[0]]).toEqual([345_000, 260_000, 60_000, 25_000]);
    expect(parts.other[0]).toBeNaN();
  });

  test("counts as other cost what a total shows beyond the parts: 3,600 − 3,450 = 150", () => {
    const { cost, parts } = salesOf({ ...LINE, revenue: 4500, material: 2600, labour: 600, freight: 250, cost: 3600 });
    expect([cost[0], parts.other[0]]).toEqual([360_000, 15_000]);
  });

  test("is the ledger's total, to which freight is added where that is only the cost of sales", () => {
    expect([...sheet(["净销售额", "总成本", "运费"], [4500, 3000, 250]).cost]).toEqual([300_000]);
    expect([...sheet(["净销售额", "销售成本", "运费"], [4500, 3000, 250]).cost]).toEqual([325_000]);
  });

  test("is revenue less profit where nothing else is given: 4,500 − 1,050 = 3,450", () => {
    const sales = salesOf({ ...LINE, revenue: 4500, profit: 1050 }, { ...LINE, revenue: 10 });
    expect(sales.cost[0]).toBe(345_000);
    expect(sales.cost[1]).toBeNaN();
    expect(sales.hasCost).toBe(true);
  });

  test("is unknown where freight is all that is known", () => {
    const sales = salesOf({ ...LINE, revenue: 4500, freight: 250 });
    expect(sales.cost[0]).toBeNaN();
    expect(sales.hasCost).toBe(false);
  });
});

describe("names", () => {
  test("of an item are one whatever its spaces, case and width; its code is its key wherever it first appears", () => {
    const { items, lines, sales, stock } = built(
      reading("SALE", [{ ...LINE, item: "GTXPro" }, { ...LINE, item: "gtx pro" }, { ...LINE, item: "ＧＴＸ Pro", line: "显卡" }, { ...LINE, item: "" }]),
      reading("STK", [{ itemCode: "A1", item: "GTX Pro", closingQuantity: 3 }, { itemCode: "A2", item: "GTX Pro", closingQuantity: 4 }]),
    );
    expect(items.map(({ key }) => key)).toEqual(["A1", "A2"]);
    expect([...sales!.item]).toEqual([0, 0, 0, -1]);
    expect([...stock!.item]).toEqual([0, 1]);
    expect(lines).toEqual(["显卡"]);
  });

  test("of a line come from the item where the row names none", () => {
    const { sales, lines } = built(reading("SALE", [LINE, { ...LINE, line: "服务" }, { ...LINE, item: "X" }]), reading("STK", [{ item: "GTXPro", line: "显卡", closingQuantity: 1 }]));
    expect([...sales!.line].map((line) => lines[line])).toEqual(["显卡", "服务", undefined]);
  });

  test("of customers are the receivables' own, and new ones join them", () => {
    const invoices = reading("INV", [{ document: "I-1", customer: "甲公司", customerCode: "C1", invoiceDate: "2025-01-01", amount: 10 }]);
    const { book, business } = buildBookAndBusiness([invoices, reading("SALE", [{ ...LINE, customer: "", customerCode: "c1" }, { ...LINE, customer: "乙公司" }, { ...LINE, customer: "" }])], OPTIONS);
    expect(book.customers.map(({ name }) => name)).toEqual(["", "甲公司", "乙公司"]);
    expect([...business.sales!.customer]).toEqual([1, 2, 0]);
    expect(book.debits.customer[0]).toBe(1);
  });
});

describe("amounts in a foreign currency", () => {
  const RATES = reading("RATE", [{ date: "2025-01-01", currency: "USD", rate: 7 }, { date: "2025-02-01", currency: "USD", rate: 7.2 }]);
  const sold = (date: string | undefined, currency: string): Row => ({ ...LINE, date, currency, revenue: 100, cost: 50 });

  test("are converted at the rate of their own day, the last one where they have none, the first one before it", () => {
    const sales = built(RATES, reading("SALE", [sold("2025-01-31", "USD"), sold("2025-02-01", "USD"), sold("", "美元"), sold("2024-12-01", "USD"), sold("2025-01-31", "")])).sales!;
    expect([...sales.revenue]).toEqual([70_000, 72_000, 72_000, 70_000, 10_000]);
    expect([...sales.cost]).toEqual([35_000, 36_000, 36_000, 35_000, 5_000]);
  });

  test("stay as they are without a rate, which is reported once a currency with the sum", () => {
    const { book, business } = buildBookAndBusiness([RATES, reading("SALE", [sold("2025-01-31", "EUR"), sold("2025-02-01", "EUR"), sold("2025-02-01", "USD")])], OPTIONS);
    expect([...business.sales!.revenue]).toEqual([10_000, 10_000, 72_000]);
    expect(book.problems).toMatchObject([{ code: "rate-missing", severity: "warning", sheet: "SALE", found: "EUR", atStake: 20_000 }]);
  });

  test("take a document's rate where the table has none for the currency", () => {
    const invoices = reading("INV", [{ document: "I-1", customer: "甲公司", invoiceDate: "2025-01-01", amount: 10, currency: "EUR", rate: 8 }]);
    expect([...built(invoices, RATES, reading("SALE", [sold("2025-01-31", "EUR")])).sales!.revenue]).toEqual([80_000]);
  });
});

test("amounts of all ledgers are at the finest scale among them", () => {
  const { book, business } = buildBookAndBusiness([reading("SALE", [{ ...LINE, revenue: 1.5 }]), reading("SALE", [{ ...LINE, revenue: 0.1234 }], { scale: 4, sheet: "二" })], OPTIONS);
  expect(book.scale).toBe(4);
  expect([...business.sales!.revenue]).toEqual([15_000, 1_234]);
  expect([...business.sales!.origin.sheet]).toEqual([0, 1]);
  expect([...business.sales!.origin.row]).toEqual([2, 2]);
});

test("a line keeps its date, order, quantity, salesperson and region", () => {
  const { sales, salespeople, regions } = built(reading("SALE", [{ ...LINE, order: "SO-1", orderLine: "10", quantity: 2.5, salesperson: "张三", region: "华东", revenue: 1 }, { ...LINE, orderLine: "SO-2-1", salesperson: "张 三" }]));
  expect(sales).toMatchObject({ order: ["SO-1", "SO-2-1"], length: 2 });
  expect([sales!.date[0], sales!.quantity[0]]).toEqual([parseIsoDate("2025-01-10"), 2.5]);
  expect([salespeople, regions]).toEqual([["张三"], ["华东"]]);
  expect([[...sales!.salesperson], [...sales!.region]]).toEqual([[0, 0], [0, -1]]);
});
