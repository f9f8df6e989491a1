/** What a Book keeps of bills, contacts and receipts taken back, with the rows that stand behind it. */
import { describe, expect, test } from "@jest/globals";
import { buildBook } from "../../src/book";
import type { Book } from "../../src/book/types";
import { parseIsoDate } from "../../src/measures/calendar";
import { reading, type Row } from "./readings";

const day = (iso: string): number => parseIsoDate(iso)!;

function bookOf(...readings: ReturnType<typeof reading>[]): Book {
  return buildBook(readings, { homeCurrency: "CNY", mergedCustomers: {} });
}

describe("bills", () => {
  const BILL: Row = { billNo: "B1", type: "商业承兑汇票", acceptor: "丙公司", customer: "甲公司", issueDate: "2025-01-01", dueDate: "2025-06-30", amount: 1000, rate: 0.03, otherCity: "是" };

  test("tell acceptor, issue, interest, other city and their row", () => {
    expect(bookOf(reading("BILL", [BILL])).bills).toEqual([{
      billNo: "B1", type: "commercial", customer: 1, acceptor: "丙公司", amount: 100_000, currency: 0, issueDate: day("2025-01-01"), dueDate: day("2025-06-30"),
      rate: 0.03, otherCity: true, status: "held", reading: 0, row: 2,
    }]);
  });

  test("are discounted or endorsed where their own row says so", () => {
    const rows = [{ ...BILL, discounted: "是", derecognised: "否", handedOn: "2025-02-01" }, { ...BILL, billNo: "B2", discounted: "否", endorsed: "Y" }, { ...BILL, billNo: "B3", discounted: "否", endorsed: "否" }];
    expect(bookOf(reading("BILL", rows)).bills).toMatchObject([{ status: "discounted", derecognised: false, handedOn: day("2025-02-01") }, { status: "endorsed" }, { status: "held" }]);
  });

  test("are so too where a register of bills handed on names them, which adds no bill of its own", () => {
    const register = reading("BILL", [{ billNo: "b1", amount: 1000, handedOn: "2025-03-01", discountRate: 0.02 }, { billNo: "B2", amount: 500, endorsee: "丁公司" }, { billNo: "B9", amount: 1, endorsee: "戊公司" }], { sheet: "贴现背书" });
    const { bills } = bookOf(register, reading("BILL", [BILL, { ...BILL, billNo: "B2" }, { ...BILL, billNo: "B3", status: "拒付" }]));
    expect(bills.map(({ billNo, status, handedOn }) => [billNo, status, handedOn])).toEqual([["B1", "discounted", day("2025-03-01")], ["B2", "endorsed", undefined], ["B3", "refused", undefined]]);
  });
});

test("a contact tells its row", () => {
  expect(bookOf(reading("DUN", [{ date: "2025-02-01", customer: "甲" }, { date: "2025-01-01", customer: "甲" }])).contacts.map(({ reading: place, row }) => [place, row])).toEqual([[0, 3], [0, 2]]);
});

describe("receipts", () => {
  const PAID: Row = { receipt: "R1", customer: "甲公司", customerCode: "C1", date: "2025-01-30", amount: 100 };

  test("name the payer only where that is not the customer, by name or by code", () => {
    const { credits } = bookOf(reading("PAY", [PAID, { ...PAID, payer: "甲 公司" }, { ...PAID, receipt: "R2", payer: "C1" }, { ...PAID, receipt: "R3", payer: "乙公司" }, { receipt: "R4", date: "2025-01-30", amount: 1, payer: "丙公司" }]));
    expect(credits.otherPayer).toEqual(["", "", "", "乙公司", ""]);
  });

  test("taken back by a negative row show both rows and days", () => {
    const { reversals } = bookOf(reading("PAY", [PAID, { ...PAID, receipt: "R2", date: "2025-02-03", amount: -100 }]));
    expect(reversals).toEqual([{
      customer: 1, currency: 0, document: "R1", amount: 10_000, received: day("2025-01-30"), reversed: day("2025-02-03"), places: [{ reading: 0, row: 2 }, { reading: 0, row: 3 }],
    }]);
  });

  test("marked as taken back are a reversal without a day, money back without a receipt one without a receipt", () => {
    const { reversals, credits } = bookOf(reading("PAY", [{ ...PAID, reversed: "是" }, { receipt: "R9", customer: "乙公司", date: "2025-02-03", amount: -7 }]));
    expect(reversals).toEqual([
      { customer: 1, currency: 0, document: "R1", amount: 10_000, received: day("2025-01-30"), places: [{ reading: 0, row: 2 }] },
      { customer: 2, currency: 0, document: "R9", amount: 700, reversed: day("2025-02-03"), places: [{ reading: 0, row: 3 }] },
    ]);
    expect(credits.length).toBe(0);
  });
});
