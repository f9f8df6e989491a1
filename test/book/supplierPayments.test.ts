/** Payments to suppliers: what counts as paid, as paid ahead, and as open. As-of 2025-06-30. */
import { describe, expect, test } from "@jest/globals";
import { buildBookAndBusiness } from "../../src/book";
import { supplierPayments } from "../../src/book/supplierPayments";
import { undatedSettlements } from "../../src/book/undatedSettlements";
import { parseIsoDate } from "../../src/measures/calendar";
import { readGrids } from "../fixtures/grids";
import { publicGrid } from "../fixtures/publicData";
import { reading, type Row } from "./readings";

const AS_OF = parseIsoDate("2025-06-30")!;
const purchases = publicGrid("bibitor_invoice_purchases_2016.csv");
if (!purchases) process.stderr.write("the public data files are absent: payments to suppliers are not counted in them\n");

function built(...sheets: Row[][]) {
  const readings = sheets.map((rows, index) => reading("PUR", rows, { sheet: `PUR${index}` }));
  return buildBookAndBusiness([...readings, reading("RATE", [{ date: "2025-01-01", currency: "USD", rate: 7 }])], { homeCurrency: "CNY", mergedCustomers: {} });
}
const paymentsOf = (...sheets: Row[][]) => supplierPayments(built(...sheets).business.purchases!, AS_OF)!;
const amounts = (list: readonly { amount: number; open: number }[]) => list.map(({ amount, open }) => [amount, open]);

describe("a payment", () => {
  const row = (more: Row): Row => ({ supplier: "甲", order: "C1", payDate: "2025-06-10", amount: 100, ...more });
  const goods = row({ order: "C0", receivedDate: "2025-06-01", amount: 1 });

  test("before the goods came is an advance, on their day or later is none; goods before invoices", () => {
    expect(amounts(paymentsOf([goods, row({ receivedDate: "2025-06-11" })]).list)).toEqual([[10_000, 0]]);
    expect(paymentsOf([goods, row({ receivedDate: "2025-06-10" })]).list).toEqual([]);
    expect(amounts(paymentsOf([goods, row({ invoiceDate: "2025-06-01", receivedDate: "2025-06-20" })]).list)).toEqual([[10_000, 0]]);
    expect(paymentsOf([goods, row({ invoiceDate: "2025-06-20", receivedDate: "2025-06-01" })]).list).toEqual([]);
  });

  test("without goods is one only on a sheet that dates goods or invoices", () => {
    expect(amounts(paymentsOf([goods, row({})]).list)).toEqual([[10_000, 10_000]]);
    expect(paymentsOf([row({})]).list).toEqual([]);
  });

  test("that is marked is one: by its amount, its purpose, its mark, not by `否`", () => {
    expect(amounts(paymentsOf([row({ advance: 40, amount: undefined })]).list)).toEqual([[4_000, 4_000]]);
    for (const purpose of ["预付款", "采购定金", "Advance payment", "Down payment"]) expect(amounts(paymentsOf([row({ purpose })]).list)).toEqual([[10_000, 10_000]]);
    expect(amounts(paymentsOf([row({ prepaid: "是" })]).list)).toEqual([[10_000, 10_000]]);
    expect(paymentsOf([row({ prepaid: "否", purpose: "货款" })]).list).toEqual([]);
  });

  test("is the amount paid where the ledger has one, and then a blank is nothing; else the whole purchase", () => {
    const payments = paymentsOf([row({ paid: 30 }), row({ order: "C2" })]);
    expect([...payments.paid]).toEqual([3_000]);
    expect([...paymentsOf([row({}), row({ order: "C2", payDate: undefined })]).paid]).toEqual([10_000]);
  });

  test("after the as-of day does not count, and one of an unknown day only where it is marked", () => {
    const payments = paymentsOf([goods, row({ payDate: "2025-07-01" }), row({ payDate: undefined, advance: 7, amount: undefined })]);
    expect(amounts(payments.list)).toEqual([[700, 700]]);
    expect([...payments.paid]).toEqual([100]);
  });

  test("is in the home currency by the rate of its day", () => {
    expect([...paymentsOf([row({ currency: "USD" })]).paid]).toEqual([70_000]);
  });

  test("is by month what it is, advances apart, and so many days after the invoice where it is no advance", () => {
    const payments = paymentsOf([
      row({ payDate: "2025-04-10", invoiceDate: "2025-03-10" }), row({ payDate: "2025-06-10", invoiceDate: "2025-06-08", amount: 50 }), row({ payDate: "2025-06-20", invoiceDate: "2025-06-29", amount: 30 }),
    ]);
    expect([payments.months, [...payments.paid], [...payments.advances]]).toEqual([3, [10_000, 0, 8_000], [0, 0, 3_000]]);
    expect(payments.daysToPay).toEqual({ mean: (31 + 2) / 2, least: 2, most: 31, rows: 2 });
  });

  test("of an account of advances: an opening balance and the debits, used up by the credits from the oldest on, as they were by the day", () => {
    const account = (payDate: string, more: Row): Row => ({ supplier: "甲", payDate, ...more });
    const rows = [
      account("2025-01-01", { left: 500 }), account("2025-01-15", { advance: 300, left: 800 }), account("2025-01-20", { settled: 600, left: 200 }), account("2025-03-01", { advance: 50, left: 250 }),
      account("2025-07-10", { settled: 250, left: 0 }), { supplier: "乙", payDate: "2025-02-01", advance: 9, left: 9 },
    ];
    expect(amounts(paymentsOf(rows).list)).toEqual([[50_000, 0], [30_000, 20_000], [5_000, 5_000], [900, 900]]);
    // the opening balance was paid before the account begins
    for (const months of [paymentsOf(rows).paid, paymentsOf(rows).advances]) expect([...months]).toEqual([30_000, 900, 5_000, 0, 0, 0]);
  });

  test("that the ledger sets against invoices uses up no advance", () => {
    expect(amounts(paymentsOf([row({ advance: 40, amount: undefined, payDate: "2025-01-10" }), row({ paid: 30, settled: 30, amount: undefined })]).list)).toEqual([[4_000, 4_000]]);
  });

  test("that stands on two sheets is one payment, which keeps what both tell, and the sheets are named", () => {
    const orders = [row({ receivedDate: undefined, payDate: "2025-01-10" }), goods];
    const advances = [row({ payDate: "2025-01-10", amount: undefined, advance: 100, left: 60 }), row({ payDate: "2025-01-10", amount: undefined, advance: 55 })];
    const { book, business } = built(orders, advances);
    const payments = supplierPayments(business.purchases!, AS_OF)!;
    expect(amounts(payments.list)).toEqual([[10_000, 6_000], [5_500, 5_500]]);
    expect(payments.paid[0]).toBe(15_500);
    expect(book.problems).toMatchObject([{ code: "ledger-compared-only", severity: "note", sheet: "PUR1", assumed: "PUR0", atStake: 10_000 }]);
  });
});

describe("settlements without a day", () => {
  const advances: Row[] = [
    { supplier: "甲", payDate: "2025-01-10", advance: 100, settled: 100 }, { supplier: "乙", payDate: "2025-02-10", advance: 50, left: 20 },
    { supplier: "丙", payDate: "2025-06-20", advance: 9 }, { supplier: "丁", payDate: "2025-03-01", advance: 7, settled: 7, receivedDate: "2025-05-01" },
  ];
  const problems = (asOf: string) => {
    const { book, business } = built(advances);
    return undatedSettlements(book, business, parseIsoDate(asOf)!);
  };

  test("are named once a ledger where an earlier day is asked, also what they leave nothing of", () => {
    expect(problems("2025-06-19")).toEqual([{ code: "settlements-undated", severity: "warning", sheet: "PUR0", found: "2025-06-19", assumed: "2025-06-20", count: 2, atStake: 13_000, scale: 2 }]);
  });

  test("are no problem on the ledger's last day, nor where only dated ones are asked for", () => {
    expect(problems("2025-06-20")).toEqual([]);
    expect(problems("2025-01-09")).toEqual([]);
  });
});

test("suppliers are no customers", () => {
  expect(built([{ supplier: "甲", supplierCode: "V1", payDate: "2025-06-10", amount: 100 }]).book.customers).toHaveLength(1);
});

(purchases ? test : test.skip)("Bibitor pays 35.47 days after the invoice, 23 at least and 48 at most, and nothing ahead", () => {
  const { book, business } = buildBookAndBusiness(readGrids({ InvoicePurchases: purchases! }), { homeCurrency: "USD", mergedCustomers: {} });
  const payments = supplierPayments(business.purchases!, book.lastDate!)!;
  expect(payments.daysToPay!.mean).toBeCloseTo(35.47, 2);
  expect(payments.daysToPay).toMatchObject({ least: 23, most: 48, rows: 5_543 });
  expect(payments.paid.reduce((sum, amount) => sum + amount, 0)).toBe(32_190_076_553);
  expect(payments.list).toEqual([]);
});
