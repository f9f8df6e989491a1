/** Monthly indicators from ledger rows: the reference's worked numbers where a month can be made to show them. */
import { describe, expect, test } from "@jest/globals";
import { buildBook } from "../../src/book";
import { receivableIndicators } from "../../src/book/receivableIndicators";
import { receivableMonths } from "../../src/book/receivableMonths";
import { monthLabel } from "../../src/measures/months";
import { parseIsoDate } from "../../src/measures/calendar";
import { reading, type Row } from "./readings";

function indicators(INV: Row[], PAY: Row[], asOf: string) {
  const book = buildBook([reading("INV", INV), reading("PAY", PAY)], { homeCurrency: "CNY", mergedCustomers: {} });
  return receivableIndicators(receivableMonths(book, parseIsoDate(asOf)!, [30, 60, 90]), parseIsoDate(asOf)!);
}

const invoice = (document: string, invoiceDate: string, dueDate: string, amount: number): Row => ({ document, customer: "甲", invoiceDate, dueDate, amount });
const receipt = (receipt: string, date: string, amount: number, invoice: string): Row => ({ receipt, customer: "甲", date, amount, invoice });

describe("a quarter of 91 days (April to June) in which 5,400 were sold", () => {
  // begins with 1,500 open; 1,800 open at the end: 1,260 not due, 540 overdue
  const sold = [
    invoice("I-03", "2025-03-10", "2025-04-10", 1_500), invoice("I-04", "2025-04-10", "2025-05-10", 1_800),
    invoice("I-05", "2025-05-10", "2025-06-10", 1_800), invoice("I-06", "2025-06-10", "2025-07-10", 1_800),
  ];
  const received = [
    receipt("R1", "2025-04-10", 1_500, "I-03"), receipt("R2", "2025-05-20", 1_800, "I-04"), receipt("R3", "2025-06-15", 1_260, "I-05"), receipt("R4", "2025-06-20", 540, "I-06"),
  ];
  const june = () => indicators(sold, received, "2025-06-30")[3]!;

  test("the three kinds of days: 1,800 ÷ 5,400, the mean with 1,500, and counted back through June's own sales", () => {
    // 1,800 ÷ 5,400 × 91 = 30.33; 1,650 ÷ 5,400 × 91 = 27.81; June sold just 1,800 in 30 days
    expect(june().simpleDays).toBeCloseTo(30.333, 3);
    expect(june().averageDays).toBeCloseTo(27.806, 3);
    expect(june()).toMatchObject({ countbackDays: 30, isCountbackOpen: false });
  });

  test("best possible and delinquent days add up to the simple ones", () => {
    // 1,260 and 540 of 1,800
    expect(june().bestPossibleDays).toBeCloseTo(21.233, 3);
    expect(june().delinquentDays).toBeCloseTo(9.1, 10);
    expect(june().bestPossibleDays! + june().delinquentDays!).toBeCloseTo(june().simpleDays!, 10);
  });

  test("turnover is 5,400 ÷ 1,650 in 91 days of 365, the overdue rate 30 %", () => {
    expect(june().turnover).toBeCloseTo((5_400 / 1_650) * (365 / 91), 10);
    expect(june().overdueRate).toBeCloseTo(0.3, 12);
  });

  test("June alone: effectiveness, rates of collection, and days late of what was paid", () => {
    // opening 1,800 + sold 1,800 − closing 1,800 = 1,800; less what is not due 1,260: 2,340
    expect(june().effectiveness).toBeCloseTo(1_800 / 2_340, 12);
    expect(june().receiptRate).toBe(1);
    // nothing was overdue at the end of May, 1,800 fell due in June, 1,260 of it came
    expect(june().dueCollectionRate).toBeCloseTo(0.7, 12);
    expect(june().onTimeRate).toBe(0);
    // 1,260 five days late, 540 twenty days early
    expect(june().daysLate).toBeCloseTo((1_260 * 5 - 540 * 20) / 1_800, 12);
  });
});

test("a month in hand is counted by its days so far", () => {
  // 31 May + 10 of June: all of June's 100 and half of May's 200
  const [, june] = indicators([invoice("I-1", "2025-05-02", "2025-06-02", 200), invoice("I-2", "2025-06-05", "2025-07-05", 100)], [receipt("R", "2025-06-01", 100, "I-1")], "2025-06-10");
  expect(june!.countbackDays).toBeCloseTo(10 + 31 / 2, 12);
});

describe("a journal that opens with old debts", () => {
  /** 1,000 open from long before; 300 sold in April, 200 in May; 400 received in May. Twelve months old by the aging beside the journal. */
  const JRNL: Row[] = [
    { customer: "甲", date: "2025-04-01", opening: 1_000 }, { customer: "甲", date: "2025-04-10", debit: 300 },
    { customer: "甲", date: "2025-05-10", debit: 200 }, { customer: "甲", date: "2025-05-20", credit: 400 },
  ];
  const AGED = reading("AGED", [{ customer: "甲" }], { asOf: "2025-03-31", ages: [{ header: "1年以上", fromDays: 366, amounts: [1_000] }] });
  const asOf = parseIsoDate("2025-05-31")!;
  const months = receivableMonths(buildBook([reading("JRNL", JRNL), AGED], { homeCurrency: "CNY", mergedCustomers: {} }), asOf, [30, 60, 90]);

  test("has its first month where its own documents begin, not where the oldest debt stems from", () => {
    expect([monthLabel(months.first), months.months]).toEqual(["2025-04", 2]);
    expect([...months.receivable]).toEqual([130_000, 110_000]);
    expect([...months.billed]).toEqual([30_000, 20_000]);
  });

  test("the old debt is what the first month begins with", () => {
    expect(months.opening).toEqual({ receivable: 100_000, overdue: 100_000 });
    const [april] = receivableIndicators(months, asOf);
    // 1,000 were overdue when April began and 300 fell due in it, nothing came in
    expect(april).toMatchObject({ dueCollectionRate: 0, overdueRate: 1 });
  });
});

test("without payment dates only today's overdue rate is known", () => {
  const INV = [{ ...invoice("I-1", "2025-04-02", "2025-05-02", 200), paid: 50 }, { ...invoice("I-2", "2025-06-02", "2025-08-02", 50), paid: 0 }];
  const asOf = parseIsoDate("2025-06-30")!;
  const book = buildBook([reading("INV", INV)], { homeCurrency: "CNY", mergedCustomers: {} });
  expect(receivableIndicators(receivableMonths(book, asOf, [30, 60, 90]), asOf)).toEqual([{ isCountbackOpen: false }, { isCountbackOpen: false }, { isCountbackOpen: false, overdueRate: 0.75 }]);
});
