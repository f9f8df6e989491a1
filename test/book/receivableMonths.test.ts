import { describe, expect, test } from "@jest/globals";
import { buildBook } from "../../src/book";
import { receivableMonths, receiptMethod } from "../../src/book/receivableMonths";
import { ageBook, openItemsAt } from "../../src/book";
import { monthLabel } from "../../src/measures/months";
import type { ReceivableMonths } from "../../src/book/months";
import { parseIsoDate } from "../../src/measures/calendar";
import { reading, type Row } from "./readings";

const AS_OF = parseIsoDate("2025-04-15")!;

function monthsOf(invoices: Row[], receipts: Row[], allocations: Row[]): ReceivableMonths {
  const readings = [reading("INV", invoices), reading("PAY", receipts), ...(allocations.length > 0 ? [reading("ALLOC", allocations)] : [])];
  const book = buildBook(readings, { homeCurrency: "CNY", mergedCustomers: {} });
  return receivableMonths(book, AS_OF, [30, 60, 90]);
}

/** One invoice of 1,000 of 10 January, due 9 February; 400 paid on 20 February, the rest on 5 April. Another of 500 of 1 March, due 31 March. */
const INVOICES: Row[] = [
  { document: "A", customer: "甲", invoiceDate: "2025-01-10", dueDate: "2025-02-09", amount: 1_000 },
  { document: "B", customer: "甲", invoiceDate: "2025-03-01", dueDate: "2025-03-31", amount: 500 },
];
const RECEIPTS: Row[] = [
  { receipt: "R1", customer: "甲", date: "2025-02-20", amount: 400, method: "银承" },
  { receipt: "R2", customer: "甲", date: "2025-04-05", amount: 600, method: "电汇" },
];
const ALLOCATIONS: Row[] = [{ receipt: "R1", invoice: "A", amount: 400 }, { receipt: "R2", invoice: "A", amount: 600 }];

describe("receivables month by month", () => {
  const months = monthsOf(INVOICES, RECEIPTS, ALLOCATIONS);
  const inMajor = (values: Float64Array): number[] => [...values].map((value) => value / 100);

  test("each month's end shows what was open then, the last one ends on the as-of day", () => {
    expect(Array.from({ length: months.months }, (_, m) => monthLabel(months.first + m))).toEqual(["2025-01", "2025-02", "2025-03", "2025-04"]);
    expect(inMajor(months.receivable)).toEqual([1_000, 600, 1_100, 500]);
    expect(inMajor(months.notDue)).toEqual([1_000, 0, 500, 0]);
    expect(inMajor(months.overdue)).toEqual([0, 600, 600, 500]);
  });

  test("28 February is 19 days after the due date, 31 March 50, 15 April is 15 after the second's", () => {
    expect(inMajor(months.buckets)).toEqual([0, 0, 0, 0, 600, 0, 0, 0, 0, 600, 0, 0, 500, 0, 0, 0]);
  });

  test("billed, received and by which means", () => {
    expect(inMajor(months.billed)).toEqual([1_000, 0, 500, 0]);
    expect(inMajor(months.received)).toEqual([0, 400, 0, 600]);
    expect(months.receivedBy.filter(({ amounts }) => amounts.some((amount) => amount !== 0)).map(({ method, amounts }) => [method, ...inMajor(amounts)]))
      .toEqual([["transfer", 0, 0, 0, 600], ["bankBill", 0, 400, 0, 0]]);
  });

  test("punctuality: nothing was paid on time, 400 came 11 days late, 600 came 55 days late", () => {
    expect(inMajor(months.fellDue)).toEqual([0, 1_000, 500, 0]);
    expect(inMajor(months.paidOnTime)).toEqual([0, 0, 0, 0]);
    expect(inMajor(months.collectedDue)).toEqual([0, 400, 0, 600]);
    expect(inMajor(months.lateDays)).toEqual([0, 400 * 11, 0, 600 * 55]);
    expect(inMajor(months.settled)).toEqual([0, 400, 0, 600]);
  });

  test("the last month agrees with the aging of the same day", () => {
    const book = buildBook([reading("INV", INVOICES), reading("PAY", RECEIPTS), reading("ALLOC", ALLOCATIONS)], { homeCurrency: "CNY", mergedCustomers: {} });
    const [total] = ageBook(book, openItemsAt(book, AS_OF, "due"), [30, 60, 90]).totals;
    const last = receivableMonths(book, AS_OF, [30, 60, 90]);
    expect(last.receivable[3]).toBe(total!.debitTotal);
    expect(last.overdue[3]).toBe(total!.overdue);
    expect([...last.buckets.subarray(12)]).toEqual(total!.buckets);
  });
});

describe("months", () => {
  test("documents after the as-of day change nothing", () => {
    const later = monthsOf([...INVOICES, { document: "C", customer: "甲", invoiceDate: "2025-04-16", dueDate: "2025-05-16", amount: 9_999 }], RECEIPTS, ALLOCATIONS);
    expect(later).toEqual(monthsOf(INVOICES, RECEIPTS, ALLOCATIONS));
  });

  test("a credit note reduces what was billed in its month, a foreign invoice counts at the as-of day's rate", () => {
    const readings = [
      reading("INV", [...INVOICES, { document: "CN", customer: "甲", invoiceDate: "2025-03-10", amount: -100 }, { document: "U", customer: "乙", invoiceDate: "2025-03-10", dueDate: "2025-06-01", amount: 10, currency: "USD" }]),
      reading("RATE", [{ date: "2025-04-01", currency: "USD", rate: 7.2 }]),
    ];
    const book = buildBook(readings, { homeCurrency: "CNY", mergedCustomers: {} });
    const months = receivableMonths(book, AS_OF, [30]);
    expect(months.billed[2]! / 100).toBe(500 - 100 + 72);
  });
});

describe("the means of payment as ledgers word them", () => {
  test.each([["商业承兑汇票", "commercialBill"], ["银行承兑", "bankBill"], ["承兑汇票", "bankBill"], ["电汇", "transfer"], ["预收款", "advance"], ["Cash", "cash"], ["", "other"], ["Bank transfer", "transfer"]] as const)(
    "%s is %s", (text, method) => expect(receiptMethod(text)).toBe(method),
  );
});
