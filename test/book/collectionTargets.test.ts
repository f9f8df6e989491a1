/** Targets of collection as ledgers word them, and the money that counts towards them. */
import { describe, expect, test } from "@jest/globals";
import { buildBook, buildBookAndBusiness } from "../../src/book";
import { collections } from "../../src/book/collections";
import { collectionTargets } from "../../src/book/collectionTargets";
import { parseIsoDate } from "../../src/measures/calendar";
import { reading, type Row } from "./readings";

const day = (text: string) => parseIsoDate(text)!;

function targets(rows: Row[], asOf = "2025-06-30", header?: string) {
  const kpi = reading("KPI", rows);
  if (header !== undefined) kpi.layout.columns.push({ field: "target", column: 3, header, confidence: 1 });
  const { book, business } = buildBookAndBusiness([kpi], { homeCurrency: "CNY", mergedCustomers: {} });
  return collectionTargets(business.targets, book, day(asOf));
}

describe("targets", () => {
  test("of quarters, those that have begun count in full, from the first one's first day", () => {
    const quarter = (period: string, target: number): Row => ({ person: "张三", period, indicator: "回款额", target });
    const { from, people } = targets([quarter("2025-03-31", 100), quarter("2025-06-30", 200), quarter("2025-09-30", 400)], "2025-05-15");
    expect(from).toBe(day("2025-01-01"));
    expect(people.get("张三")!.target).toBe(30_000);
  });

  test("a single quarter that says how long it is counts from its first day on", () => {
    const { from, people } = targets([{ person: "张三", period: "2025-06-30", months: 3, indicator: "回款额", target: 300 }], "2025-04-15");
    expect([from, people.get("张三")?.target]).toEqual([day("2025-04-01"), 30_000]);
  });

  test("a year's target counts in full, last year's not at all", () => {
    const { from, people } = targets([{ person: "张三", period: "2025-12-31", indicator: "collection", target: 1_200 }, { person: "李四", period: "2024-12-31", indicator: "collection", target: 9 }]);
    expect(from).toBe(day("2025-01-01"));
    expect([...people.keys()]).toEqual(["张三"]);
    expect(people.get("张三")).toMatchObject({ target: 120_000, rows: [{ reading: 0, row: 2 }] });
  });

  test("of a business year from April on: the year alone counts for the one that starts in it, March for the one before", () => {
    const kpi = reading("KPI", [{ person: "张三", period: "2025-12-31", indicator: "collection", target: 1_200 }]);
    const { book, business } = buildBookAndBusiness([kpi], { homeCurrency: "CNY", mergedCustomers: {} });
    const of = (asOf: string) => collectionTargets(business.targets, book, day(asOf), 4);
    expect([of("2026-03-31").from, of("2026-03-31").people.size]).toEqual([day("2025-04-01"), 1]);
    expect([of("2025-03-31").from, of("2025-03-31").people.size]).toEqual([day("2024-04-01"), 0]);
    expect([of("2026-04-01").from, of("2026-04-01").people.size]).toEqual([day("2026-04-01"), 0]);
  });

  test("caps, days and margins are told apart from money; a cap typed as 20 is 20 %; a target for the collection rate is none for money", () => {
    const row = (indicator: string, target: number, period = "2025-06-30"): Row => ({ person: "张三", period, indicator, target });
    const { people } = targets([row("逾期率上限", 20), row("DSO", 45), row("毛利率", 0.25), row("回款率", 0.95), row("overdue rate", 0.1, "2025-05-31")]);
    expect(people.get("张三")).toEqual({ rows: [], overdueCap: 0.2, days: 45, margin: 0.25 });
  });

  test("a ledger without indicators says in its header whether it is about collection", () => {
    const rows: Row[] = [{ person: "张三", period: "2025-06-30", target: 500, actual: 450 }];
    expect(targets(rows, undefined, "回款目标").people.get("张三")).toMatchObject({ target: 50_000, ledgerActual: 45_000 });
    expect(targets(rows, undefined, "销售目标").people.size).toBe(0);
  });

  test("without a ledger the period is the year so far", () => {
    expect(collectionTargets(undefined, { readings: [], scale: 2 }, day("2025-06-30"))).toEqual({ from: day("2025-01-01"), people: new Map() });
  });
});

describe("money collected", () => {
  const invoice = (document: string, salesperson?: string): Row => ({ document, customer: "甲", invoiceDate: "2025-01-01", dueDate: "2025-02-01", amount: 100, salesperson });
  const receipt = (number: string, date: string, amount: number, named?: string): Row => ({ receipt: number, customer: "甲", date, amount, invoice: named });
  const collected = (PAY: Row[]) => {
    const book = buildBook([reading("CUST", [{ name: "甲", salesperson: "李四" }]), reading("INV", [invoice("I-1", "张三"), invoice("I-2")]), reading("PAY", PAY)], { homeCurrency: "CNY", mergedCustomers: {} });
    return collections(book, day("2025-04-30"), day("2025-06-30"), day("2025-06-30")).map(({ salesperson, amount }) => [salesperson, amount]);
  };

  test("goes to the document's salesperson, else to the customer's; what is not applied to the latter", () => {
    expect(collected([receipt("R-1", "2025-05-01", 100, "I-1"), receipt("R-2", "2025-05-02", 130, "I-2")])).toEqual([["张三", 10_000], ["李四", 10_000], ["李四", 3_000]]);
  });

  test("counts from the day after the period's beginning to its end", () => {
    expect(collected([receipt("R-1", "2025-04-30", 100, "I-1"), receipt("R-2", "2025-06-30", 100, "I-2"), receipt("R-3", "2025-07-01", 5)])).toEqual([["李四", 10_000]]);
  });

  test("what was taken back by the as-of day was not collected", () => {
    expect(collected([receipt("R-1", "2025-05-30", 100, "I-1"), receipt("R-1", "2025-06-05", -100), receipt("R-2", "2025-06-10", 40, "I-2")])).toEqual([["李四", 4_000]]);
  });
});
