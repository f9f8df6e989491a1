/** Customer journals by the auditors' rule: credits consume the oldest debits first; worked out by hand. */
import { describe, expect, test } from "@jest/globals";
import { ageBook, buildBook, openItemsAt, tieOut } from "../../src/book";
import type { Book } from "../../src/book/types";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import type { Reading } from "../../src/ledger/types";
import { readGrids } from "../fixtures/grids";
import { reading, type Row, type SheetOptions } from "./readings";

const bookOf = (...readings: Reading[]) => buildBook(readings, { homeCurrency: "CNY", mergedCustomers: {} });
const D = (date: string, debit: number, balance: number, more: Row = {}): Row => ({ customer: "甲", date, voucher: `记-${date.slice(5)}`, debit, balance, ...more });
const C = (date: string, credit: number, balance: number, more: Row = {}): Row => ({ customer: "甲", date, voucher: `收-${date.slice(5)}`, credit, balance, ...more });

/** `date open` of every open item, in major units, oldest first; money on account without a date. */
function openAt(book: Book, asOf: string): string[] {
  const items = openItemsAt(book, parseIsoDate(asOf)!, "invoice");
  const rows = Array.from({ length: items.length }, (_, i) => ({ day: items.debit[i]! < 0 ? Infinity : items.agedFrom[i]!, open: items.open[i]! / 100 }));
  return rows.sort((a, b) => a.day - b.day).map(({ day, open }) => (day === Infinity ? `${open}` : `${isoDate(day)} ${open}`));
}
const breaks = (book: Book) => book.problems.filter(({ code }) => code === "balance-break").map(({ cell, found, assumed, atStake }) => [cell, found, assumed, atStake]);

const ROWS: Row[] = [
  { customer: "甲", date: "2024-01-01", opening: 100, balance: 100 },
  D("2024-01-10", 200, 300), C("2024-02-05", 150, 150), D("2024-03-01", 80, 230), C("2024-04-10", 100, 130),
];

describe("customer journals", () => {
  test("the opening balance is paid first, then the oldest entry", () => {
    const book = bookOf(reading("JRNL", ROWS));
    expect(book.matching).toEqual(["journal-fifo"]);
    expect(book.hasHistory).toBe(true);
    expect(openAt(book, "2024-01-31")).toEqual(["2024-01-01 100", "2024-01-10 200"]);
    expect(openAt(book, "2024-02-05")).toEqual(["2024-01-10 150"]);
    expect(openAt(book, "2024-04-30")).toEqual(["2024-01-10 50", "2024-03-01 80"]);
    expect(breaks(book)).toEqual([]);
  });

  test("ages in days: 111 and 60 at the end of April; the total is the journal's own balance", () => {
    const book = bookOf(reading("JRNL", ROWS));
    const items = openItemsAt(book, parseIsoDate("2024-04-30")!, "invoice");
    expect(ageBook(book, items, [30, 60, 90]).rows[0]).toMatchObject({ notDue: 0, buckets: [0, 8000, 0, 5000], total: 13000, oldestDays: 111 });
    expect(tieOut(book, openItemsAt(book, parseIsoDate("2024-04-10")!, "due"))[0]).toMatchObject({ ledger: 13000, aged: 13000, difference: 0 });
  });

  test("opening ages grow older with time, and the oldest of them is paid first", () => {
    const aged: SheetOptions = { ages: [{ header: "12", fromDays: 0, toDays: 365, amounts: [30] }, { header: "24", fromDays: 366, toDays: 730, amounts: [70] }] };
    const book = bookOf(reading("JRNL", [ROWS[0]!, D("2024-01-10", 200, 300), C("2024-02-05", 80, 220)]), reading("AGED", [{ customer: "甲" }], aged));
    expect(openAt(book, "2024-01-10")).toEqual(["2022-12-31 70", "2024-01-01 30", "2024-01-10 200"]);
    expect(openAt(book, "2024-02-05")).toEqual(["2024-01-01 20", "2024-01-10 200"]);
    const items = openItemsAt(book, parseIsoDate("2024-12-31")!, "invoice");
    expect(ageBook(book, items, [365, 730]).rows[0]!.buckets).toEqual([22000, 0, 0]);
    expect(ageBook(book, openItemsAt(book, parseIsoDate("2025-01-01")!, "invoice"), [365, 730]).rows[0]!.buckets).toEqual([20000, 2000, 0]);
  });

  test("opening ages that do not add up to the opening balance are reported, and the youngest count first", () => {
    const aged: SheetOptions = { ages: [{ header: "12", fromDays: 0, toDays: 365, amounts: [90] }, { header: "24", fromDays: 366, toDays: 730, amounts: [70] }] };
    const book = bookOf(reading("JRNL", ROWS.slice(0, 2)), reading("AGED", [{ customer: "甲" }], aged));
    expect(openAt(book, "2024-01-05")).toEqual(["2022-12-31 10", "2024-01-01 90"]);
    expect(book.problems.find(({ code }) => code === "opening-ages-differ")).toMatchObject({ atStake: 6000 });
  });

  test("a break in the running balance is reported once, at its row, and the rows below it are compared with what follows from it", () => {
    const book = bookOf(reading("JRNL", [D("2024-01-10", 200, 200), C("2024-02-05", 150, 60), D("2024-03-01", 80, 140)]));
    expect(breaks(book)).toEqual([[expect.stringMatching(/3$/), "60.00", "50.00", 1000]]);
  });

  test("a balance that runs through the whole sheet is recognised", () => {
    const other = { customer: "乙" };
    const book = bookOf(reading("JRNL", [D("2024-01-10", 200, 200), D("2024-01-11", 50, 250, other), C("2024-02-05", 150, 100), C("2024-02-06", 20, 80, other)]));
    expect(breaks(book)).toEqual([]);
    expect(book.ledgerBalances).toEqual([{ currency: 0, sheet: "JRNL", asOf: parseIsoDate("2024-02-06"), amount: 8000, source: "JRNL" }]);
  });

  test("money ahead of the debt waits for it; an entry in red works on the other side", () => {
    const book = bookOf(reading("JRNL", [C("2024-01-10", 60, -60), D("2024-02-01", 100, 40), D("2024-02-02", -15, 25), C("2024-03-01", -5, 30)]));
    expect(openAt(book, "2024-01-31")).toEqual(["-60"]);
    expect(openAt(book, "2024-02-01")).toEqual(["2024-02-01 40"]);
    expect(openAt(book, "2024-02-02")).toEqual(["2024-02-01 25"]);
    expect(openAt(book, "2024-03-01")).toEqual(["2024-02-01 25", "2024-03-01 5"]);
  });

  test("amount and side in two columns, balances with their own side", () => {
    const book = bookOf(reading("JRNL", [{ customer: "甲", date: "2024-01-10", amount: 70, direction: "借" }, { customer: "甲", date: "2024-01-12", amount: 30, direction: "贷" }]));
    expect(openAt(book, "2024-01-31")).toEqual(["2024-01-10 40"]);
    const sided = bookOf(reading("JRNL", [C("2024-01-10", 60, 60, { direction: "贷" }), D("2024-02-01", 100, 40, { direction: "借" })]));
    expect(breaks(sided)).toEqual([]);
  });

  test("the next month's sheet opens with what this one closed with: carried on, not added", () => {
    const january = reading("JRNL", ROWS.slice(0, 2), { sheet: "1月" });
    const february = reading("JRNL", [{ customer: "甲", date: "2024-02-01", opening: 300, balance: 300 }, C("2024-02-05", 150, 150)], { sheet: "2月" });
    expect(openAt(bookOf(february, january), "2024-02-29")).toEqual(["2024-01-10 150"]);
    const wrong = reading("JRNL", [{ customer: "甲", date: "2024-02-01", opening: 310, balance: 310 }, C("2024-02-05", 150, 160)], { sheet: "2月" });
    expect(breaks(bookOf(january, wrong))[0]!.slice(1)).toEqual(["310.00", "300.00", 1000]);
  });

  test("invoices with receipts win over the journal of the same customer; a customer that only the journal knows is added", () => {
    const book = bookOf(
      reading("INV", [{ document: "I1", customer: "甲", invoiceDate: "2024-01-10", dueDate: "2024-02-09", amount: 200 }]),
      reading("PAY", [{ receipt: "R1", customer: "甲", date: "2024-02-05", amount: 150 }]),
      reading("JRNL", [D("2024-01-10", 200, 200), C("2024-02-05", 150, 50), D("2024-01-20", 9, 9, { customer: "丙" })]),
    );
    expect(openAt(book, "2024-02-29")).toEqual(["2024-01-10 50", "2024-01-20 9"]);
    expect(book.problems.find(({ code }) => code === "ledger-compared-only")).toMatchObject({ sheet: "JRNL", assumed: "INV" });
  });

  test("a Chinese account page is read from its cells: opening row, monthly totals, sides", () => {
    const grid = [
      ["应收账款明细账"],
      ["日期", "凭证字号", "客户名称", "摘要", "借方金额", "贷方金额", "方向", "余额"],
      ["2024-01-01", "", "甲公司", "期初余额", "", "", "借", 100],
      ["2024-01-10", "记-1", "甲公司", "销售", 200, "", "借", 300],
      ["", "", "", "本月合计", 200, "", "借", 300],
      ["2024-02-05", "收-1", "甲公司", "回款", "", 150, "借", 150],
      ["", "", "", "本月合计", "", 150, "借", 150],
    ];
    const book = bookOf(...readGrids({ 往来: grid }));
    expect(openAt(book, "2024-02-29")).toEqual(["2024-01-10 150"]);
    expect(breaks(book)).toEqual([]);
  });
});

describe("agings that another system printed", () => {
  const ages = [{ header: "Current", toDays: 0, amounts: [40] }, { header: "1 - 30", fromDays: 1, toDays: 30, amounts: [25] }, { header: "31+", fromDays: 31, amounts: [10] }];

  test("alone, they carry the debt in their own buckets on their own day", () => {
    const book = bookOf(reading("AGED", [{ customer: "甲", total: 70 }], { asOf: "2025-03-31", ages }));
    const items = openItemsAt(book, parseIsoDate("2025-03-31")!, "due");
    expect(ageBook(book, items, [30]).rows[0]).toMatchObject({ notDue: 4000, buckets: [2500, 1000], credits: -500, unapplied: 0, total: 7000 });
    expect(book.hasHistory).toBe(false);
    expect(book.problems.map(({ code }) => code)).toContain("total-differs");
    expect(tieOut(book, items)[0]).toMatchObject({ ledger: 7000, aged: 7000, difference: 0 });
  });

  test("a balance list alone has nothing to age, and ties out to nothing", () => {
    const book = bookOf(reading("BAL", [{ customer: "甲", closingDebit: 70, period: "2026年1期" }, { customer: "甲", closingDebit: 90, period: "2026年2期" }, { customer: "乙", closingCredit: 15, period: "2026年2期" }]));
    const items = openItemsAt(book, parseIsoDate("2026-02-28")!, "due");
    expect(items.length).toBe(0);
    expect(tieOut(book, items)[0]).toMatchObject({ ledger: 7500, aged: 0, difference: 7500 });
    expect(book.customerBalances.map(({ amount }) => amount)).toEqual([9000, -1500]);
  });
});
