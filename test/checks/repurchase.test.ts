import { beforeAll, describe, expect, test } from "@jest/globals";
import { buildBookAndBusiness } from "../../src/book";
import type { Business } from "../../src/book/business";
import type { Book } from "../../src/book/types";
import { customerSales, purchaseDays, repurchaseCheck, wakeUpList } from "../../src/checks/repurchase";
import { DEFAULT_SETTINGS, loadSettings, settingsText } from "../../src/app/settings";
import { customerClasses, everClassA } from "../../src/checks/customerClass";
import { DEFAULT_THRESHOLDS } from "../../src/checks/thresholds";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import { cohortRepurchase, repurchase } from "../../src/measures/repurchase";
import type { Row } from "../book/readings";
import { readGrids } from "../fixtures/grids";
import { publicGrid } from "../fixtures/publicData";
import { checkInputOf, type CheckInputOptions } from "./checkInput";

const AS_OF = "2025-08-31";
const asOf = parseIsoDate(AS_OF)!;
const sale = (customer: string, date: string, revenue = 100): Row => ({ customer, date, revenue });
const grades = (...rows: [string, string][]): Row[] => rows.map(([name, grade]) => ({ name, grade }));
const run = (SALE: Row[], CUST: Row[] | undefined, options: Partial<CheckInputOptions> = {}) =>
  repurchaseCheck.run(checkInputOf(CUST ? { SALE, CUST } : { SALE }, { asOf: AS_OF, ...options }));
const monthly = (customer: string, from: number, count: number, revenue = 100): Row[] => Array.from({ length: count }, (_, i) => sale(customer, isoDate(from - 30 * i), revenue));

describe("the wake-up list", () => {
  const asleep = (date: string, grade: string) => run([sale("甲公司", date, 300), sale("甲公司", "2022-01-05", 100)], grades(["甲公司", grade])).filter(({ rule }) => rule === "K5.wake-up");

  test("18 months are counted by the calendar: 2025-08-31 less 18 months is 2024-02-29", () => {
    expect(asleep("2024-03-01", "A")).toEqual([]);
    expect(asleep("2024-02-29", "A")).toMatchObject([{ severity: "amber", object: { kind: "customer", id: "甲公司" }, values: { lastDate: "2024-02-29", purchases: 2, averageAmount: 20_000, months: 18 } }]);
  });

  test("is of customers of grade A: AA and `A类` are, B is not", () => {
    expect(asleep("2023-01-01", "AA")).toHaveLength(1);
    expect(asleep("2023-01-01", "A类")).toHaveLength(1);
    expect(asleep("2023-01-01", "B")).toEqual([]);
  });

  test("keeps a customer that any column still calls A, and one that an earlier run saw there", () => {
    const sleeping = [sale("甲公司", "2023-01-01")];
    expect(run(sleeping, [{ name: "甲公司", tier: "C", grade: "AA" }])).toMatchObject([{ rule: "K5.wake-up", values: { graded: "once" } }]);
    expect(run(sleeping, grades(["甲公司", "B"]), { onceA: ["甲公司"] })).toMatchObject([{ rule: "K5.wake-up", values: { graded: "once" } }]);
    expect(run(sleeping, grades(["甲公司", "B"]), { onceA: ["乙公司"] })).toEqual([]);
  });

  test("remembers class A from one logged run to the next: graded A in the first, C in the second", () => {
    const ledgers = (grade: string) => ({ SALE: [sale("甲公司", "2023-01-01")], CUST: grades(["甲公司", grade], ["乙公司", "B"]) });
    const first = checkInputOf(ledgers("A"), { asOf: "2024-01-31" });
    const stored = settingsText(DEFAULT_SETTINGS, {}, [], everClassA(first.book, first.business, first.asOf));
    const { onceA, problems } = loadSettings(stored, "workbook");
    expect([onceA, problems]).toEqual([["甲公司"], []]);
    const second = checkInputOf(ledgers("C"), { asOf: AS_OF, onceA: onceA! });
    expect(repurchaseCheck.run(second)).toMatchObject([{ rule: "K5.wake-up", object: { id: "甲公司" }, values: { graded: "once" } }]);
    // and so the third, though the second did not see it in class A
    expect(everClassA(second.book, second.business, second.asOf, onceA)).toEqual(["甲公司"]);
    expect(repurchaseCheck.run(checkInputOf(ledgers("C"), { asOf: AS_OF }))).toEqual([]);
  });

  test("puts the largest average order first", () => {
    const input = checkInputOf({ SALE: [sale("甲公司", "2023-01-01", 100), sale("乙公司", "2022-01-01", 500), sale("乙公司", "2022-02-01", 100)], CUST: grades(["甲公司", "A"], ["乙公司", "A"]) }, { asOf: AS_OF });
    expect(wakeUpList(input, input.business.sales!).map(({ customer, averageOrder }) => [input.book.customers[customer]!.name, averageOrder])).toEqual([["乙公司", 30_000], ["甲公司", 10_000]]);
  });

  test("without any grade in the ledgers goes by sales: the customers that make up 80 %", () => {
    const input = checkInputOf({ SALE: [sale("甲公司", "2023-01-01", 700), sale("乙公司", "2023-01-01", 250), sale("丙公司", "2023-01-01", 50)] }, { asOf: AS_OF });
    const { classes, by } = customerClasses(input.book, input.business, asOf);
    // shares 70, 25, 5 %; before each 0, 70, 95
    expect([by, ...["甲公司", "乙公司", "丙公司"].map((name) => classes[input.book.customers.findIndex((one) => one.name === name)])]).toEqual(["sales", "A", "A", "C"]);
  });
});

describe("a label that turned for the worse", () => {
  test("to at risk is red for an A customer, amber for a B customer, nothing for C", () => {
    // every 30 days until 76 days ago, so more than 1.5 gaps; three months ago all was well
    const found = (grade: string) => run(monthly("甲公司", asOf - 76, 12), grades(["甲公司", grade])).filter(({ rule }) => rule === "K5.at-risk");
    expect(found("A")).toMatchObject([{ severity: "red", value: 76, values: { tier: "A", gapDays: 30 } }]);
    expect(found("BB")).toMatchObject([{ severity: "amber" }]);
    expect(found("C")).toEqual([]);
  });

  test("is none at exactly one and a half gaps", () => {
    // 100 a month until 45 days ago: two purchases of the last 90 days (45, 75) against three before: not halved
    expect(run(monthly("甲公司", asOf - 45, 12), grades(["甲公司", "A"]))).toEqual([]);
    expect(run(monthly("甲公司", asOf - 46, 12), grades(["甲公司", "A"]))).toMatchObject([{ rule: "K5.at-risk" }]);
  });

  test("puts the sales of the year up to the last purchase at stake, row by row", () => {
    const [found] = run(monthly("甲公司", asOf - 76, 24), grades(["甲公司", "A"]));
    // purchases 0, 30 … 360 days before the last one: 13 of them
    expect(found!.amount).toBe(130_000);
    expect(found!.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(130_000);
    expect(found!.rows).toHaveLength(13);
  });

  test("is not raised for who was at risk three months ago already", () => {
    expect(run(monthly("甲公司", asOf - 200, 12), grades(["甲公司", "A"])).filter(({ rule }) => rule !== "K5.wake-up")).toEqual([]);
  });

  test("to dormant is red", () => {
    expect(run(monthly("甲公司", asOf - 370, 12), grades(["甲公司", "B"]))).toMatchObject([{ rule: "K5.dormant", severity: "red" }]);
    expect(run(monthly("甲公司", asOf - 365, 12), grades(["甲公司", "B"]))).toEqual([]);
  });
});

describe("a customer that buys less often", () => {
  /** Five that buy every 30 days: 12 purchases in the year up to now, 13 in the one up to three months ago. */
  const others = [..."一二三四五"].flatMap((name) => monthly(name, asOf - 5, 24));
  const own = (gap: number, count: number) => Array.from({ length: count }, (_, i) => sale("甲公司", isoDate(asOf - 31 - gap * i)));
  const found = (SALE: Row[], options: Partial<CheckInputOptions> = {}) => run([...others, ...SALE], grades(["甲公司", "A"]), options).filter(({ rule }) => rule === "K5.less-frequent");
  // every 27 days until 100 days ago, then once, for as much money: 14 purchases in the one year, 11 in the other
  const fewer = [...Array.from({ length: 14 }, (_, i) => sale("甲公司", isoDate(asOf - 100 - 27 * i))), sale("甲公司", isoDate(asOf - 31), 300)];

  test("is to be watched where it was among the most frequent three months ago, after a silence of 30 days", () => {
    expect(found(fewer)).toMatchObject([{ severity: "blue", value: 31, values: { tier: "A" } }]);
    expect(found(fewer, { thresholds: { labelSilence: 31 } })).toHaveLength(1);
    expect(found(fewer, { thresholds: { labelSilence: 32 } })).toEqual([]);
  });

  test("is not named while it buys as often", () => {
    expect(found(own(27, 20))).toEqual([]);
  });
});

test("the limits of the labels are settings: late after so many gaps, dormant after so many days", () => {
  const A = grades(["甲公司", "A"]);
  expect(run(monthly("甲公司", asOf - 46, 12), A, { thresholds: { labelLateGaps: 1.6, labelDropTo: 0.1 } })).toEqual([]);
  expect(run(monthly("甲公司", asOf - 49, 12), A, { thresholds: { labelLateGaps: 1.6, labelDropTo: 0.1 } })).toMatchObject([{ rule: "K5.at-risk" }]);
  expect(run(monthly("甲公司", asOf - 200, 12), A, { thresholds: { labelDormantDays: 199 } })).toMatchObject([{ rule: "K5.dormant" }]);
  expect(run(monthly("甲公司", asOf - 200, 12), A, { thresholds: { labelDormantDays: 200 } })).toEqual([]);
});

test("without sales, or without customers in them, it says so", () => {
  expect(repurchaseCheck.run(checkInputOf({}, { asOf: AS_OF }))).toMatchObject([{ rule: "K5.no-data", values: { missing: "SALE" } }]);
  expect(run([{ date: "2025-01-01", revenue: 5 }], undefined)).toMatchObject([{ values: { missing: "SALE.customer" } }]);
});

const superstore = publicGrid("superstore_2019-2022.csv");
(superstore ? describe : describe.skip)("Superstore's 800 customer names (four of its 804 numbers repeat one)", () => {
  let book: Book;
  let business: Business;
  /** by customer name: the days of its orders, counted straight from the text of the file */
  const days = new Map<string, Set<number>>();
  const until = parseIsoDate("2022-12-31")!;

  beforeAll(() => {
    ({ book, business } = buildBookAndBusiness(readGrids({ Orders: superstore! }), { homeCurrency: "USD", mergedCustomers: {} }));
    const [head, ...rows] = superstore!;
    const [dateAt, customerAt] = [head!.indexOf("Order Date"), head!.indexOf("Customer Name")];
    for (const row of rows) {
      const [day, month, year] = String(row[dateAt]).split(/\D/);
      const serial = parseIsoDate(`20${year!.slice(-2)}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`)!;
      const name = String(row[customerAt]);
      days.set(name, (days.get(name) ?? new Set()).add(serial));
    }
  });

  const purchases = () => {
    const all = purchaseDays(customerSales(business.sales!, book.customers.length), until);
    return { customer: Int32Array.from(all, ({ customer }) => customer), date: Float64Array.from(all, ({ date }) => date), customers: book.customers.length };
  };

  test("buy again as often as a count of their order days gives", () => {
    const [from, to] = [parseIsoDate("2022-01-01")!, until];
    const inYear = [...days.values()].map((own) => [...own].filter((day) => day >= from && day <= to).length);
    expect(repurchase(purchases(), from, to)).toEqual({ buyers: inYear.filter((count) => count >= 1).length, again: inYear.filter((count) => count >= 2).length });
  });

  test("of the first-time buyers of 2021 bought again within 180 days as a count gives", () => {
    const [from, to] = [parseIsoDate("2021-01-01")!, parseIsoDate("2021-12-31")!];
    const firsts = [...days.values()].map((own) => [...own].sort((a, b) => a - b)).filter(([first]) => first! >= from && first! <= to);
    const observed = firsts.filter(([first]) => first! + 180 <= to);
    const again = observed.filter(([first, second]) => second !== undefined && second <= first! + 180);
    expect(cohortRepurchase(purchases(), from, to, 180)).toEqual({ firstBuyers: firsts.length, observed: observed.length, again: again.length });
  });

  test("that sleep are those whose last order lies 18 months back, of the class that makes up 80 % of sales", () => {
    const list = wakeUpList({ book, business, asOf: until, thresholds: DEFAULT_THRESHOLDS }, business.sales!);
    const { classes } = customerClasses(book, business, until);
    const expected = [...days].filter(([, own]) => Math.max(...own) <= parseIsoDate("2021-06-30")!).map(([name]) => name)
      .filter((name) => classes[book.customers.findIndex((customer) => customer.name === name)] === "A");
    expect(list.map(({ customer }) => book.customers[customer]!.name).sort()).toEqual(expected.sort());
    expect(list.length).toBeGreaterThan(0);
  });
});
