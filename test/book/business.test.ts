/** Stock, orders, contracts, statements, financials, targets, budgets and holidays of the Business, on figures worked out by hand. */
import { describe, expect, test } from "@jest/globals";
import { buildBookAndBusiness } from "../../src/book";
import type { Business } from "../../src/book/business";
import type { LedgerKind } from "../../src/ledger/fields";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import { reading, type Row, type SheetOptions } from "./readings";

function emptyBusiness(): Business {
  return { items: [], lines: [], salespeople: [], regions: [], industries: [], departments: [], holidays: [] };
}

const day = (iso: string): number => parseIsoDate(iso)!;
const RATES = reading("RATE", [{ date: "2025-01-01", currency: "USD", rate: 7 }]);

function built(kind: LedgerKind, rows: Row[], options?: SheetOptions): Business {
  return buildBookAndBusiness([reading(kind, rows, options), RATES], { homeCurrency: "CNY", mergedCustomers: {} }).business;
}

test("a workbook with receivables alone has no such tables", () => {
  expect(built("INV", [{ document: "1", customer: "甲", invoiceDate: "2025-01-01", amount: 1 }])).toEqual(emptyBusiness());
  expect(built("SALE", [])).toEqual(emptyBusiness());
});

test("the last day of a workbook is its receivables' own, else that of its business", () => {
  const sales = reading("SALE", [{ date: "2025-03-05", item: "A", revenue: 1 }, { date: "2025-03-01", item: "A", revenue: 1 }]);
  const invoices = reading("INV", [{ document: "1", customer: "甲", invoiceDate: "2025-01-01", amount: 1 }]);
  const lastDate = (...readings: (typeof sales)[]): number | undefined => buildBookAndBusiness(readings, { homeCurrency: "CNY", mergedCustomers: {} }).book.lastDate;
  expect([lastDate(sales), lastDate(sales, invoices), lastDate()]).toEqual([day("2025-03-05"), day("2025-01-01"), undefined]);
});

describe("stock", () => {
  test("of a period keeps its movements by item and warehouse", () => {
    const stock = built("STK", [{
      item: "A", warehouse: "一号库", date: "2025-06-30", openingQuantity: 10, openingAmount: 100, inQuantity: 5, inAmount: 60, outQuantity: 8, outAmount: 84, closingQuantity: 7, closingAmount: 76,
      inTransit: 3, leadTime: 20, safetyStock: 4, expiry: "2026-01-01", lastIssue: "2025-06-20", firstReceipt: "2025-01-02",
    }]).stock!;
    expect(stock.warehouses).toEqual(["一号库"]);
    expect([stock.openingQuantity, stock.inQuantity, stock.outQuantity, stock.closingQuantity].map(([value]) => value)).toEqual([10, 5, 8, 7]);
    expect([stock.openingAmount, stock.inAmount, stock.outAmount, stock.closingAmount].map(([value]) => value)).toEqual([10_000, 6_000, 8_400, 7_600]);
    expect([stock.inTransit, stock.leadTime, stock.safetyStock].map(([value]) => value)).toEqual([3, 20, 4]);
    expect([stock.date, stock.expiry, stock.lastIssue, stock.firstReceipt].map(([value]) => isoDate(value!))).toEqual(["2025-06-30", "2026-01-01", "2025-06-20", "2025-01-02"]);
  });

  test("takes the title's day where a row has none", () => {
    expect([...built("STK", [{ item: "A", closingQuantity: 1 }, { item: "B", date: "2025-05-31", closingQuantity: 1 }], { asOf: "2025-06-30" }).stock!.date]).toEqual([day("2025-06-30"), day("2025-05-31")]);
    expect(built("STK", [{ item: "A", closingQuantity: 1 }]).stock!.date[0]).toBeNaN();
  });

  test("closes at opening + in − out where the ledger does not say: 10 + 5 − 8 = 7", () => {
    const stock = built("STK", [{ item: "A", openingQuantity: 10, inQuantity: 5, outQuantity: 8, openingAmount: 100, outAmount: 80 }, { item: "B", outQuantity: 2 }]).stock!;
    expect([stock.closingQuantity[0], stock.closingAmount[0]]).toEqual([7, 2_000]);
    expect([stock.closingQuantity[1], stock.closingAmount[1]]).toEqual([NaN, NaN]);
  });

  test("is worth quantity × unit cost where no amount is given: 3 × 1.5 = 4.50", () => {
    expect(built("STK", [{ item: "A", closingQuantity: 3, unitCost: 1.5 }]).stock!.closingAmount[0]).toBe(450);
  });
});

describe("orders", () => {
  test("tell what was accepted and in spec: yes, no, or not said", () => {
    const rows = [["是", "合格"], ["未验收", "不合格"], ["", "—"], ["Y", "pass"], ["N", "fail"], ["待验收", "Out of spec"]].map(([accepted, inSpec], index) => ({ order: `S${index}`, plannedQuantity: 1, accepted, inSpec }));
    const orders = built("ORD", rows).orders!;
    expect([...orders.accepted]).toEqual([1, 0, 2, 1, 0, 0]);
    expect([...orders.inSpec]).toEqual([1, 0, 2, 1, 0, 0]);
  });

  test("not delivered yet have no actual date; amounts are in the home currency", () => {
    const orders = built("ORD", [
      { order: "S1", contract: "HT-1", customer: "甲", item: "A", department: "销售部", plannedQuantity: 10, actualQuantity: 8, plannedDate: "2025-03-01", actualDate: "2025-03-05", amount: 100, billed: 40, claim: 2, billedDate: "2025-03-06", currency: "USD", serviceIssue: "漏油" },
      { orderLine: "S2-1", plannedQuantity: 1, plannedDate: "2025-04-01", serviceIssue: "无" },
    ]).orders!;
    expect(orders).toMatchObject({ order: ["S1", "S2-1"], contract: ["HT-1", ""], serviceIssue: ["漏油", ""] });
    expect([...orders.actualDate]).toEqual([day("2025-03-05"), NaN]);
    expect([orders.amount[0], orders.billed[0], orders.claim[0]]).toEqual([70_000, 28_000, 1_400]);
    expect([...orders.customer]).toEqual([1, 0]);
  });
});

describe("contracts", () => {
  test("keep their clauses; one that the ledger has no column for is undefined, a blank one is empty", () => {
    const { contracts } = built("CON", [{ contract: "HT-1", customer: "甲", signed: "2025-01-01", end: "2025-12-31", amount: 1000, received: 300, terms: "", penaltyRate: 0.0005, standard: "否" }, { customer: "乙", amount: 1 }]);
    expect(contracts).toEqual([{
      contract: "HT-1", customer: 1, signed: day("2025-01-01"), end: day("2025-12-31"), amount: 100_000, received: 30_000, terms: "", penaltyRate: 0.0005,
      foreignCurrency: false, standard: false, reading: 0, row: 2,
    }]);
    expect(contracts![0]!.fxClause).toBeUndefined();
  });

  test("that a second ledger lists again are one, with what that ledger adds; two rows of one ledger stay two", () => {
    const first = reading("CON", [{ contract: "HT-1", customer: "甲", amount: 10, terms: "" }, { contract: "HT-1", customer: "甲", amount: 5 }]);
    const second = reading("CON", [{ contract: "ht-1", customer: "甲", amount: 12, status: "履行中", terms: "月结" }, { contract: "HT-2", customer: "甲" }], { sheet: "合同资产" });
    const { contracts } = buildBookAndBusiness([first, second], { homeCurrency: "CNY", mergedCustomers: {} }).business;
    expect(contracts!.map(({ contract, amount, status, terms, row }) => [contract, amount, status, terms, row]))
      .toEqual([["HT-1", 1_000, "履行中", "月结", 2], ["HT-1", 500, undefined, "", 3], ["HT-2", undefined, "", "", 3]]);
  });

  test("in a foreign currency say so and are converted; received is the amount less what is open: 7,000 − 2,800", () => {
    expect(built("CON", [{ contract: "HT-1", customer: "甲", signed: "2025-02-01", amount: 1000, open: 400, currency: "USD", fxClause: "" }]).contracts).toMatchObject([
      { foreignCurrency: true, amount: 700_000, received: 420_000, fxClause: "" },
    ]);
  });
});

test("a customer's statement: what they owe is positive, what they paid negative", () => {
  const { statements } = built("STMT", [
    { document: "K1", reference: "INV-1", customer: "甲", date: "2025-01-05", debit: 100 }, { document: "K2", customer: "甲", date: "2025-01-06", credit: 30 },
    { document: "K3", customer: "甲", date: "2025-01-07", amount: -5, debit: 0 }, { document: "K4", customer: "甲", date: "2025-01-08" },
  ]);
  expect([...statements!.amount]).toEqual([10_000, -3_000, -500, NaN]);
  expect(statements).toMatchObject({ document: ["K1", "K2", "K3", "K4"], reference: ["INV-1", "", "", ""] });
});

test("financial statements stand oldest first, for the months that they cover; twelve unless they say", () => {
  const { financials } = built("FS", [{ customer: "甲", period: "2025-06-30", months: 6, ebit: 90 }, { customer: "甲", period: "2024-12-31", totalAssets: 1000, revenue: 1300 }, { customer: "甲", revenue: 1 }]);
  expect(financials).toEqual([
    { customer: 1, period: day("2024-12-31"), months: 12, figures: { totalAssets: 100_000, revenue: 130_000 }, reading: 0, row: 3 },
    { customer: 1, period: day("2025-06-30"), months: 6, figures: { ebit: 9_000 }, reading: 0, row: 2 },
  ]);
});

test("a target is a person's, else a department's", () => {
  const { targets } = built("KPI", [{ person: "张三", indicator: "回款额", period: "2025-06-30", target: 1000, actual: 920 }, { department: "销售一部", target: 0.12 }]);
  expect(targets).toMatchObject({ person: ["张三", "销售一部"], indicator: ["回款额", ""], target: Float64Array.of(1000, 0.12), actual: Float64Array.of(920, NaN) });
});

test("a budget covers the months that it says, else a month; a year where all its periods end in December", () => {
  const months = (rows: Row[]) => [...built("BUD", rows.map((row) => ({ expense: "差旅", budget: 10, actual: 8.8, ...row }))).budgets!.months];
  expect(months([{ period: "2025-06-30", months: 3 }, { period: "2025-12-31" }])).toEqual([3, 1]);
  expect(months([{ period: "2024-12-31" }, { period: "2025-12-31" }])).toEqual([12, 12]);
  expect(built("BUD", [{ expense: "差旅", department: "销售部", budget: 10, actual: 8.8 }]).budgets).toMatchObject({ budget: Float64Array.of(1_000), actual: Float64Array.of(880) });
});

test("holidays stand in order of their days, make-up workdays marked", () => {
  const { holidays } = built("HOL", [{ date: "2025-10-01", working: "否" }, { date: "2025-09-28", working: "调休上班" }, { date: "2025-10-02" }, { date: "2025-10-03", working: "休息" }, { working: "是" }]);
  expect(holidays.map(({ day: date, working }) => [isoDate(date), working])).toEqual([["2025-09-28", true], ["2025-10-01", false], ["2025-10-02", false], ["2025-10-03", false]]);
});
