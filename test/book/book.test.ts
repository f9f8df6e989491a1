/** From ledgers to open items: the shapes of a receivables ledger, one by one, on figures worked out by hand. */
import { describe, expect, test } from "@jest/globals";
import { ageBook, buildBook, openItemsAt, problemsOfDay, tieOut } from "../../src/book";
import type { Book } from "../../src/book/types";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import type { Reading } from "../../src/ledger/types";
import { problemText } from "../../src/reports/problemText";
import { readGrids } from "../fixtures/grids";
import { reading, type Row } from "./readings";

const day = (text: string) => parseIsoDate(text)!;
const OPTIONS = { homeCurrency: "CNY", mergedCustomers: {} };
const bookOf = (...readings: Reading[]) => buildBook(readings, OPTIONS);

/** `document[#step] open`, in major units, sorted; credits and receipts with their sign. */
function openAt(book: Book, asOf: string): string[] {
  const items = openItemsAt(book, day(asOf), "due");
  return Array.from({ length: items.length }, (_, i) => {
    const [debit, credit] = [items.debit[i]!, items.credit[i]!];
    const name = debit >= 0 ? `${book.debits.document[debit]}${book.debits.step[debit] ? `#${book.debits.step[debit]}` : ""}` : book.credits.document[credit];
    return `${name} ${items.open[i]! / 100}`;
  }).sort();
}
const codes = (book: Book) => book.problems.map((problem) => problem.code);

const I = (document: string, invoiceDate: string, amount: number, more: Row = {}): Row => ({ document, customer: "甲", invoiceDate, amount, ...more });
const P = (receipt: string, date: string, amount: number, more: Row = {}): Row => ({ receipt, customer: "甲", date, amount, ...more });

describe("invoices, receipts and allocations", () => {
  const invoices = reading("INV", [I("I1", "2025-01-10", 100, { dueDate: "2025-02-09" }), I("I2", "2025-03-01", 250, { dueDate: "2025-03-31" })]);
  const receipts = reading("PAY", [P("R1", "2025-02-20", 180)]);
  const allocations = (date?: string) => reading("ALLOC", [
    { receipt: "R1", invoice: "I1", amount: 100, ...(date ? { date: "2025-02-20" } : {}) },
    { receipt: "R1", invoice: "I2", amount: 50, ...(date ? { date } : {}) },
  ]);

  test("a receipt counts from its day, and waits for an invoice that comes later", () => {
    const book = bookOf(invoices, receipts, allocations());
    expect(book.effectiveDates).toBe("documents");
    expect(openAt(book, "2025-02-19")).toEqual(["I1 100"]);
    expect(openAt(book, "2025-02-20")).toEqual(["R1 -80"]);
    expect(openAt(book, "2025-03-01")).toEqual(["I2 200", "R1 -30"]);
  });

  test("an allocation made later counts from its own day when the ledger gives it, and the balance is the same", () => {
    const book = bookOf(invoices, receipts, allocations("2025-04-15"));
    expect(book.effectiveDates).toBe("allocation-dates");
    expect(openAt(book, "2025-04-14")).toEqual(["I2 250", "R1 -80"]);
    expect(openAt(book, "2025-04-15")).toEqual(["I2 200", "R1 -30"]);
  });

  test("never more than the invoice or the receipt has; the rest is reported", () => {
    const book = bookOf(invoices, receipts, reading("ALLOC", [{ receipt: "R1", invoice: "I1", amount: 150 }, { receipt: "R9", invoice: "I2", amount: 5 }, { receipt: "R1", invoice: "I9", amount: 7 }]));
    expect(openAt(book, "2025-12-31")).toEqual(["I2 250", "R1 -80"]);
    const money = book.problems.map(({ code, atStake }) => `${code} ${atStake}`);
    expect(money).toEqual(expect.arrayContaining(["allocation-too-large 5000", "allocation-without-receipt 500", "allocation-without-invoice 700"]));
  });

  test("aging: upper edges belong to their bucket, the row adds up to the balance", () => {
    const book = bookOf(invoices, receipts, allocations());
    const items = openItemsAt(book, day("2025-04-30"), "due");
    const aging = ageBook(book, items, [30, 60, 90]);
    expect(aging.rows).toHaveLength(1);
    expect(aging.rows[0]).toMatchObject({ notDue: 0, buckets: [20000, 0, 0, 0], credits: 0, unapplied: -3000, total: 17000, overdue: 20000, oldestDays: 30, share: 1, weightedDaysLate: 30 });
    expect(ageBook(book, openItemsAt(book, day("2025-05-01"), "due"), [30, 60, 90]).rows[0]!.buckets).toEqual([0, 20000, 0, 0]);
    expect(tieOut(book, items)).toEqual([{ currency: 0, documents: 17000, aged: 17000, difference: 0, explained: [] }]);
    expect(isoDate(items.agedFrom[0]!)).toBe("2025-03-31");
    expect(codes(book)).toEqual([]);
  });
});

describe("receipts without allocations", () => {
  const invoices = reading("INV", [
    I("A1", "2025-01-01", 100, { dueDate: "2025-03-01" }), I("B1", "2025-01-05", 200, { dueDate: "2025-02-01" }), I("C1", "2025-03-10", 50, { dueDate: "2025-03-20" }),
  ]);

  test("the item that is due first is paid first, and what is left waits on account for the next invoice", () => {
    const book = bookOf(invoices, reading("PAY", [P("R1", "2025-02-10", 150), P("R2", "2025-02-20", 170)]));
    expect(book.matching).toEqual(["fifo"]);
    expect(openAt(book, "2025-02-10")).toEqual(["A1 100", "B1 50"]);
    expect(openAt(book, "2025-02-20")).toEqual(["R2 -20"]);
    expect(openAt(book, "2025-03-10")).toEqual(["C1 30"]);
  });

  test("a receipt that names its invoice pays that one and no other", () => {
    const book = bookOf(invoices, reading("PAY", [P("R1", "2025-02-10", 120, { invoice: "A1" }), P("R2", "2025-02-11", 30)]));
    expect(book.matching).toEqual(["invoice-number", "fifo"]);
    expect(openAt(book, "2025-02-11")).toEqual(["B1 170", "R1 -20"]);
    expect(openAt(book, "2025-03-31")).toEqual(["B1 170", "C1 50", "R1 -20"]);
  });

  test("a receipt that names an invoice nobody knows stays on account and is reported", () => {
    const book = bookOf(invoices, reading("PAY", [P("R1", "2025-02-10", 120, { invoice: "X-77" })]));
    expect(openAt(book, "2025-02-28")).toEqual(["A1 100", "B1 200", "R1 -120"]);
    expect(codes(book)).toEqual(["receipt-names-unknown-invoice"]);
  });

  test("one receipt may name several invoices; they are paid in the order named", () => {
    const book = bookOf(invoices, reading("PAY", [P("R1", "2025-02-10", 260, { invoice: "A1、B1" })]));
    expect(openAt(book, "2025-02-28")).toEqual(["B1 40"]);
  });

  test("customers and currencies are never mixed", () => {
    const book = bookOf(
      reading("INV", [I("A", "2025-01-01", 100, { currency: "USD" }), I("B", "2025-01-01", 100, { currency: "人民币" }), { ...I("C", "2025-01-01", 100), customer: "乙" }]),
      reading("PAY", [P("R1", "2025-02-10", 150, { currency: "CNY" })]),
    );
    expect(openAt(book, "2025-02-28")).toEqual(["A 100", "C 100", "R1 -50"]);
  });

  test("a returned receipt opens its invoices again from that day on", () => {
    const book = bookOf(invoices, reading("PAY", [P("R1", "2025-02-10", 250), P("R1", "2025-02-15", -250)]));
    expect(openAt(book, "2025-02-14")).toEqual(["A1 50"]);
    expect(openAt(book, "2025-02-15")).toEqual(["A1 100", "B1 200"]);
  });

  test("a receipt marked as reversed without a counter-entry does not count", () => {
    const book = bookOf(invoices, reading("PAY", [P("R1", "2025-02-10", 250, { reversed: "是" }), P("R2", "2025-02-11", 20, { reversed: "否" })]));
    expect(openAt(book, "2025-02-28")).toEqual(["A1 100", "B1 180"]);
    expect(codes(book)).toEqual(["receipt-reversed"]);
  });

  test("a refund that belongs to no receipt is owed until money on account covers it", () => {
    const book = bookOf(reading("INV", [I("A", "2025-01-01", 10)]), reading("PAY", [P("R1", "2025-01-10", 70), P("F1", "2025-01-20", -60)]));
    expect(openAt(book, "2025-01-19")).toEqual(["R1 -60"]);
    expect(openAt(book, "2025-01-20")).toEqual([]);
  });
});

describe("credit notes", () => {
  test("one that refers to an invoice settles it; one that stands alone keeps its own line", () => {
    const book = bookOf(
      reading("INV", [I("A", "2025-01-01", 100, { dueDate: "2025-02-01" }), I("C1", "2025-01-20", -130, { reference: "A" }), I("C2", "2025-01-21", 15, { type: "红字发票" })]),
      reading("PAY", [P("R1", "2025-01-10", 10)]),
    );
    expect(openAt(book, "2025-01-19")).toEqual(["A 90"]);
    expect(openAt(book, "2025-01-20")).toEqual(["C1 -40"]);
    const items = openItemsAt(book, day("2025-01-31"), "due");
    expect(ageBook(book, items, [30]).totals[0]).toMatchObject({ notDue: 0, credits: -5500, unapplied: 0, total: -5500 });
  });
});

describe("open items with a balance", () => {
  const invoices = reading("INV", [I("A", "2025-01-01", 100, { open: 40 }), I("B", "2025-02-01", 80, { open: 80 }), I("C", "2025-02-03", -30, { open: -20 }), I("D", "2025-02-04", 50, { open: -5 })]);

  test("the open balance is taken as it stands, overpayments as money on account", () => {
    const book = bookOf(invoices);
    expect(openAt(book, "2025-03-01")).toEqual(["A 40", "B 80", "C -20", "D -5"]);
    expect(book.hasHistory).toBe(false);
    expect(codes(book)).toContain("no-payment-dates");
  });

  test("with a settlement date every past day can be rebuilt", () => {
    const book = bookOf(reading("INV", [I("A", "2025-01-01", 100, { settledDate: "2025-02-10" }), I("B", "2025-02-01", 80)]));
    expect(book.hasHistory).toBe(true);
    expect(openAt(book, "2025-02-09")).toEqual(["A 100", "B 80"]);
    expect(openAt(book, "2025-02-10")).toEqual(["B 80"]);
  });

  test("receipts without invoice numbers give the days of what the balances say is paid", () => {
    const book = bookOf(
      reading("INV", [I("A", "2025-01-01", 100, { open: 100, dueDate: "2025-01-10" }), I("B", "2025-01-02", 80, { open: 0, dueDate: "2025-02-10" })]),
      reading("PAY", [P("R1", "2025-01-20", 50), P("R2", "2025-02-20", 40)]),
    );
    expect(openAt(book, "2025-01-31")).toEqual(["A 100", "B 30"]);
    expect(openAt(book, "2025-03-01")).toEqual(["A 100", "R2 -10"]);
    expect(book.hasHistory).toBe(true);
  });

  test("a list of open items alone does not turn the receipts of settled invoices into money on account", () => {
    const book = bookOf(reading("INV", [I("A", "2025-01-01", 100, { open: 70 })]), reading("PAY", [P("R1", "2025-01-20", 30), P("R2", "2025-02-20", 500)]));
    expect(openAt(book, "2025-03-01")).toEqual(["A 70"]);
    expect(codes(book)).toContain("ledger-compared-only");
  });
});

describe("instalments", () => {
  const plan = [{ document: "A", step: "1", percent: 0.3, dueDate: "2025-02-01" }, { document: "A", step: "2", percent: 0.5, dueDate: "2025-03-01" }, { document: "A", step: "3", percent: 0.2, dueDate: "2025-04-01" }];

  test("money fills the steps first due first; receipts before credit notes of the same day", () => {
    const book = bookOf(
      reading("INV", [I("A", "2025-01-01", 200), I("C", "2025-01-01", -100, { reference: "A" })]), reading("PLAN", plan),
      reading("PAY", [P("R1", "2025-01-01", 40)]), reading("ALLOC", [{ receipt: "R1", invoice: "A", amount: 40 }]),
    );
    expect(openAt(book, "2025-01-01")).toEqual(["A#2 20", "A#3 40"]);
    const items = openItemsAt(book, day("2025-01-01"), "due");
    expect([...items.settled]).toEqual([0, 0]);
    expect([...items.credited]).toEqual([8000, 0]);
  });

  test("an allocation to a step settles that step", () => {
    const book = bookOf(reading("INV", [I("A", "2025-01-01", 200)]), reading("PLAN", plan), reading("PAY", [P("R1", "2025-01-01", 40)]), reading("ALLOC", [{ receipt: "R1", invoice: "A", step: "3", amount: 40 }]));
    expect(openAt(book, "2025-01-01")).toEqual(["A#1 60", "A#2 100"]);
  });

  test("odd cents go to the last step; a plan that is not 100 % is reported and the rest keeps its own line", () => {
    const cents = bookOf(reading("INV", [I("A", "2025-01-01", 0.05)]), reading("PLAN", plan));
    expect([...cents.debits.amount]).toEqual([2, 3]);
    const short = bookOf(reading("INV", [I("A", "2025-01-01", 100, { dueDate: "2025-05-01" })]), reading("PLAN", plan.slice(0, 2)));
    expect(openAt(short, "2025-12-31")).toEqual(["A 20", "A#1 30", "A#2 50"]);
    expect(codes(short)).toContain("instalments-differ");
  });

  test("a schedule that stands alone is a ledger of its own, each step an item", () => {
    const book = bookOf(reading("PLAN", [
      { document: "S1", customer: "甲", step: "1", amount: 60, open: 0, dueDate: "2025-02-01", invoiceDate: "2025-01-01" },
      { document: "S1", customer: "甲", step: "2", amount: 60, open: 25, dueDate: "2025-03-01", invoiceDate: "2025-01-01" },
    ]));
    expect(openAt(book, "2025-03-31")).toEqual(["S1#2 25"]);
    expect(book.hasHistory).toBe(false);
  });

  test("the amounts of a contract's steps are taken up by its invoices in order of date", () => {
    const book = bookOf(
      reading("INV", [I("B", "2025-02-01", 70, { contract: "K" }), I("A", "2025-01-01", 60, { contract: "K" })]),
      reading("PLAN", [{ contract: "K", step: "预付", amount: 50, dueDate: "2025-01-31" }, { contract: "K", step: "验收", amount: 80, dueDate: "2025-04-30" }]),
    );
    expect(openAt(book, "2025-12-31")).toEqual(["A#预付 50", "A#验收 10", "B#验收 70"]);
    expect(codes(book)).not.toContain("instalments-differ");
  });
});

describe("due dates", () => {
  test("document, then contract terms, then customer terms, then the invoice date with a mark", () => {
    const book = bookOf(
      reading("CUST", [{ code: "001", name: "甲", terms: "月结30天" }]),
      reading("INV", [
        I("A", "2025-01-10", 1, { dueDate: "2025-01-20" }), I("B", "2025-01-10", 2, { terms: "D(45)" }), I("C", "2025-01-10", 3), { ...I("D", "2025-01-10", 4), customer: "乙" },
      ]),
    );
    const due = Array.from(book.debits.dueDate, (value) => isoDate(value));
    expect(due).toEqual(["2025-01-20", "2025-02-24", "2025-03-02", "2025-01-10"]);
    expect([...book.debits.dueSource]).toEqual([0, 2, 3, 4]);
    expect(book.problems.find((problem) => problem.code === "due-date-missing")).toMatchObject({ sheet: "INV", atStake: 400 });
  });
});

describe("customers", () => {
  test("a code and a name are one customer, merged names are one, a missing customer keeps its money under index 0", () => {
    const book = buildBook([
      reading("CUST", [{ code: "001", name: "甲公司", parent: "集团" }, { code: "002", name: "集团" }]),
      reading("INV", [
        { document: "A", customer: "001", invoiceDate: "2025-01-01", amount: 1 }, { document: "B", customer: "甲公司", invoiceDate: "2025-01-01", amount: 2 },
        { document: "C", customer: "甲公司（旧）", invoiceDate: "2025-01-01", amount: 4 }, { document: "D", invoiceDate: "2025-01-01", amount: 8 },
      ]),
    ], { homeCurrency: "CNY", mergedCustomers: { "甲公司(旧)": "甲公司" } });
    const aging = ageBook(book, openItemsAt(book, day("2025-01-31"), "due"), [30]);
    expect(aging.rows.map((row) => [book.customers[row.customer]!.name, row.total])).toEqual([["", 800], ["甲公司", 700]]);
    expect(ageBook(book, openItemsAt(book, day("2025-01-31"), "due"), [30], { byParent: true }).rows.map((row) => book.customers[row.customer]!.name)).toEqual(["", "集团"]);
    expect(codes(book)).toContain("customer-missing");
  });
});

describe("the same debt twice", () => {
  test("a row that another sheet repeats counts once; twice on one sheet counts twice and is reported", () => {
    const january = reading("INV", [I("A", "2025-01-01", 100), I("B", "2025-01-02", 10), I("B", "2025-01-02", 10)], { sheet: "1月" });
    const february = reading("INV", [I("A", "2025-01-01", 100), I("C", "2025-02-01", 7)], { sheet: "2月" });
    const book = bookOf(january, february);
    expect(openAt(book, "2025-12-31")).toEqual(["A 100", "B 10", "B 10", "C 7"]);
    expect(duplicates(book)).toEqual([["duplicate-document", "1月", "B", "10.00"], ["duplicate-on-other-sheet", "2月", "A", "1月"]]);
  });

  test("two tables on one sheet are one sheet: a document that stands in both counts twice, and each row is known by its own table", () => {
    const invoice = (document: string) => ({ document, customer: "甲公司", invoiceDate: "2025-01-01", dueDate: "2025-02-01", amount: 100 });
    const book = buildBook([reading("INV", [invoice("A")], { sheet: "应收" }), reading("INV", [invoice("A"), invoice("B")], { sheet: "应收" })], { homeCurrency: "CNY", mergedCustomers: {} });
    expect(book.debits.document).toEqual(["A", "A", "B"]);
    expect([...book.debits.origin.sheet].map((at, debit) => [book.sheets[at], book.readings[at] === book.readings[debit === 0 ? 0 : 1]])).toEqual([["应收", true], ["应收", true], ["应收", true]]);
  });

  test("a row that stands twice counts once where the sheet's own total counts it once", () => {
    expect(openAt(totalled(110), "2025-12-31")).toEqual(["A 100", "B 10"]);
    expect(openAt(totalled(120), "2025-12-31")).toEqual(["A 100", "B 10", "B 10"]);
    expect(openAt(totalled(111), "2025-12-31")).toEqual(["A 100", "B 10", "B 10"]);
  });

  test("a total that leaves out exactly the repeated rows confirms that they do not count, and is no second warning", () => {
    const book = totalled(110);
    expect(duplicates(book)).toEqual([["duplicate-outside-total", "应收", "B", "110.00"]]);
    expect(book.problems.filter(({ code }) => code.startsWith("total"))).toMatchObject([{ code: "total-without-duplicates", severity: "note", cell: "E5", found: "110.00", assumed: "120.00" }]);
    expect(sentences(book)).toEqual(["total-without-duplicates: The total in E5, 110.00, leaves out exactly the documents entered twice (with them it would be 120.00): it confirms that they do not count. Nothing to do.",
      "duplicate-outside-total: Document “B” (A4) stands twice on its sheet; the sheet's total of 110.00 leaves this row out, so it is counted once. Delete the repeated row."]);
  });

  test("nor is a subtotal that leaves out exactly the repeated rows above it; one that differs by something else still is", () => {
    const row = (document: string, amount: number) => [document, "甲", "2025-01-01", "2025-02-01", amount];
    const grid = (first: number, second: number) => [row("A", 100), ["小计", "", "", "", first], row("B", 10), row("B", 10), row("C", 5), ["小计", "", "", "", second], ["合计", "", "", "", 115]];
    const said = (first: number, second: number) => bookOf(...readGrids({ 应收: [["发票号", "客户", "开票日期", "到期日", "金额"], ...grid(first, second)] })).problems
      .filter(({ code }) => /total/.test(code)).map(({ code, severity, cell }) => [code, severity, cell]);
    const [subtotal, total] = [["total-without-duplicates", "note", "E7"], ["total-without-duplicates", "note", "E8"]];
    const duplicate = ["duplicate-outside-total", "warning", "A5"];
    expect(said(100, 15)).toEqual([subtotal, total, duplicate]);
    expect(said(100, 15.5)).toEqual([["subtotal-differs", "warning", "E7"], total, duplicate]);
    expect(said(90, 15)).toEqual([["subtotal-differs", "warning", "E3"], subtotal, total, duplicate]);
  });

  test("a total that differs by something else settles nothing: the row counts twice, which is said with its amount", () => {
    const book = totalled(111);
    expect(duplicates(book)).toEqual([["duplicate-document", "应收", "B", "10.00"]]);
    expect(sentences(book)).toEqual(["total-differs: The total in E5 says 111.00, but the details add up to 120.00. The details are used; look into the difference.",
      "duplicate-document: Document “B” (A4) stands twice on its sheet and is counted twice, 10.00 each time; no total of the sheet says which is right. Check whether it was entered twice."]);
  });

  /** A, and B twice, under a total */
  function totalled(total: number): Book {
    const rows = [["A", "2025-01-01", 100], ["B", "2025-01-02", 10], ["B", "2025-01-02", 10]].map(([document, date, amount]) => [document!, "甲", date!, date!, amount!]);
    return bookOf(...readGrids({ 应收: [["发票号", "客户", "开票日期", "到期日", "金额"], ...rows, ["合计", "", "", "", total]] }));
  }

  function duplicates({ problems }: Book): unknown[] {
    return problems.filter(({ code }) => code.startsWith("duplicate")).map(({ code, sheet, found, assumed }) => [code, sheet, found, assumed]);
  }

  function sentences(book: Book): string[] {
    return book.problems.filter(({ code }) => /^(duplicate|total)/.test(code)).map((problem) => `${problem.code}: ${problemText({ book, language: "en-US" }, problem)}`);
  }

  test("a balance list and a printed aging beside invoices are compared, not added", () => {
    const book = bookOf(
      reading("INV", [I("A", "2025-01-01", 100, { dueDate: "2025-01-31" })]),
      reading("BAL", [{ customer: "甲", closing: 120 }], { asOf: "2025-02-28" }),
      reading("AGED", [{ customer: "甲", total: 100 }, { customer: "丙", total: 5 }], { asOf: "2025-02-28", ages: [{ header: "0-30", fromDays: 0, toDays: 30, amounts: [100, 5] }, { header: "31+", fromDays: 31, amounts: [0, 0] }] }),
    );
    const items = openItemsAt(book, day("2025-02-28"), "due");
    expect([...items.open]).toEqual([10000, 500]);
    expect(tieOut(book, items)[0]).toMatchObject({ documents: 10500, aged: 10500, ledger: 12000, difference: 1500 });
    expect(codes(book)).toContain("ledger-compared-only");
  });
});

describe("currencies", () => {
  const readings = [
    reading("INV", [I("A", "2025-01-01", 100, { currency: "USD", rate: 7 }), I("B", "2025-01-01", 50, { currency: "CNY" }), I("E", "2025-01-01", 10, { currency: "EUR" })]),
    reading("RATE", [{ currency: "USD", date: "2025-01-31", rate: 7.1 }, { currency: "USD", date: "2025-02-28", rate: 7.3 }]),
  ];

  test("one total a currency, and one converted at the latest rate of the table; a missing rate is named", () => {
    const book = bookOf(...readings);
    const aging = ageBook(book, openItemsAt(book, day("2025-02-15"), "due"), [30, 60, 90]);
    expect(aging.totals.map((total) => [book.currencies[total.currency], total.total])).toEqual([["CNY", 5000], ["USD", 10000], ["EUR", 1000]]);
    expect(aging.converted!.row).toMatchObject({ total: 76000, buckets: [0, 76000, 0, 0] });
    expect(aging.converted!.rates).toEqual([{ currency: 1, rate: 7.1, date: day("2025-01-31"), source: "table" }]);
    expect(aging.converted!.missing).toEqual([2]);
    expect(problemsOfDay(book, aging, []).map(({ code, found, atStake }) => [code, found, atStake])).toEqual([["rate-missing", "EUR", 1000]]);
  });

  test("without a table the documents' own rate is used", () => {
    const book = bookOf(readings[0]!);
    expect(ageBook(book, openItemsAt(book, day("2025-02-15"), "due"), [30]).converted!.row.total).toBe(75000);
  });
});
