/** The Tableau Superstore sample (10,194 sales lines) through the real reading and book, against its published totals and sums taken straight from its text. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { margin } from "../../src/checks/margin";
import { marginStructure } from "../../src/checks/marginStructure";
import type { CheckInput, RawFinding } from "../../src/checks/types";
import { parseIsoDate } from "../../src/measures/calendar";
import { fromMinor } from "../../src/measures/money";
import { contextFor, reportOf } from "../reports/reportContext";
import { publicGrid } from "../fixtures/publicData";

const grid = publicGrid("superstore_2019-2022.csv");
const asOf = parseIsoDate("2022-12-31")!;

/** Sums of sales and profit of the lines that a test of their cells lets through, in the file's own decimals. */
function textSums(wanted: (cell: (name: string) => string) => boolean): { sales: number; profit: number } {
  const [head, ...rows] = grid!;
  const sums = { sales: 0, profit: 0 };
  for (const row of rows) {
    const cell = (name: string): string => String(row[head!.indexOf(name)]);
    if (!wanted(cell)) continue;
    sums.sales += Number(cell("Sales"));
    sums.profit += Number(cell("Profit"));
  }
  return sums;
}

/** `2022-10` of `dd/mm/yy` */
const monthOf = (text: string): string => `20${text.slice(6, 8)}-${text.slice(3, 5)}`;

(grid ? describe : describe.skip)("the Superstore sales", () => {
  let input: CheckInput;
  let findings: RawFinding[];

  beforeAll(() => {
    input = { ...contextFor({ Orders: grid! }, { asOf }), previous: [] };
    findings = margin.run(input);
  });

  test("sales 2,326,534.35, profit 292,296.81, margin 12.56 %, 804 customers", () => {
    const { total } = input.salesMonths!;
    const [revenue, cost] = [total.revenue, total.cost].map((months) => months.reduce((sum, amount) => sum + amount, 0)) as [number, number];
    const { scale } = input.book;
    expect(fromMinor(revenue, scale)).toBeCloseTo(2_326_534.35, 2);
    expect(fromMinor(revenue - cost, scale)).toBeCloseTo(292_296.81, 2);
    expect((revenue - cost) / revenue).toBeCloseTo(0.1256, 4);
    expect(input.business.sales!.length).toBe(10_194);
  });

  test("every active customer that lost money over the year by the text is found, and no other", () => {
    const names = new Map<string, { profit: number; active: boolean }>();
    const [head, ...rows] = grid!;
    const at = (name: string): number => head!.indexOf(name);
    for (const row of rows) {
      const [date, key] = [String(row[at("Order Date")]), String(row[at("Customer Name")])];
      if (!date.endsWith("/22")) continue;
      const known = names.get(key) ?? { profit: 0, active: false };
      // within 90 days of 2022-12-31: from 2022-10-02 on
      const [day, month] = [Number(date.slice(0, 2)), Number(date.slice(3, 5))];
      names.set(key, { profit: known.profit + Number(row[at("Profit")]), active: known.active || month > 10 || (month === 10 && day >= 2) });
    }
    const expected = [...names].flatMap(([key, { profit, active }]) => (active && profit < -1e-6 ? [key] : [])).sort();
    const got = findings.filter(({ rule }) => rule === "W2.unprofitable-customer").map(({ object }) => object.id).sort();
    expect(got.length).toBeGreaterThan(10);
    expect(got).toEqual(expected);
  });

  test("the company's margin of the last three months against the twelve before, as the text has it", () => {
    const recent = textSums((cell) => monthOf(cell("Order Date")) >= "2022-10");
    const before = textSums((cell) => monthOf(cell("Order Date")) >= "2021-10" && monthOf(cell("Order Date")) < "2022-10");
    const drop = before.profit / before.sales - recent.profit / recent.sales;
    const found = findings.find(({ rule, object }) => rule === "W2.margin-sustained" && object.kind === "company");
    expect(drop).toBeGreaterThan(0.05);
    expect(found).toMatchObject({ severity: "red" });
    expect(found!.value).toBeCloseTo(drop, 6);
  });

  test("the rows of every finding add up to what is at stake, and there are few enough to read", () => {
    for (const finding of [...findings, ...marginStructure.run(input)]) expect(finding.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(finding.amount);
    const declines = findings.filter(({ rule }) => rule.startsWith("W2.margin-"));
    expect(declines.length).toBeLessThan(60);
  });

  test("the report ties: its items add up to the last year's sales of the text", () => {
    const model = reportOf("margin", contextFor({ Orders: grid! }, { asOf, language: "en-US" }));
    const revenue = model.columns.find(({ id }) => id === "revenue")!.content as { values: number[] };
    expect(revenue.values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(textSums((cell) => cell("Order Date").endsWith("/22")).sales, 2);
  });
});
