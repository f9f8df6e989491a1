/** The Business of public data, read as sheets: expected figures were counted in the files with another program. */
import { describe, expect, test } from "@jest/globals";
import { buildBookAndBusiness } from "../../src/book";
import { DEAL_OUTCOMES } from "../../src/book/business";
import { salesMonths } from "../../src/book/salesMonths";
import { parseIsoDate } from "../../src/measures/calendar";
import { readGrids } from "../fixtures/grids";
import { publicGrid } from "../fixtures/publicData";
import type { Cell } from "../../src/ledger/types";

const superstore = publicGrid("superstore_2019-2022.csv");
const pipeline = publicGrid("maven_sales_pipeline.csv");
if (!superstore || !pipeline) process.stderr.write("the public data files are absent: the business is not built from them\n");

function built(name: string, grid: Cell[][]): ReturnType<typeof buildBookAndBusiness> {
  return buildBookAndBusiness(readGrids({ [name]: grid }, { dayFirst: true }), { homeCurrency: "USD", mergedCustomers: {} });
}

(superstore ? describe : describe.skip)("Superstore", () => {
  test("10,194 lines with their quantities, customers and items, cost from the profit", () => {
    const { book, business } = built("Orders", superstore!);
    const sales = business.sales!;
    const total = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0) / 10 ** book.scale;
    expect(sales.length).toBe(10_194);
    expect(total(sales.quantity) * 10 ** book.scale).toBe(38_654);
    // 2,326,534.3543 sold and 292,296.8146 earned; each line is rounded to the book's four decimals
    expect(total(sales.revenue)).toBeCloseTo(2_326_534.3543, 2);
    expect(total(sales.revenue) - total(sales.cost)).toBeCloseTo(292_296.8146, 1);
    const months = salesMonths(book, business, parseIsoDate("2022-12-31")!)!;
    expect(months.months).toBe(48);
    expect(months.total.revenue.reduce((sum, value) => sum + value, 0) / 10 ** book.scale).toBeCloseTo(2_326_534.3543, 2);
  });
});

(pipeline ? describe : describe.skip)("a sales funnel with one row a deal", () => {
  test("8,800 deals: 4,238 won, 2,473 lost, 2,089 open; of these the 500 prospects have not begun", () => {
    const { business } = built("pipeline", pipeline!);
    const deals = business.deals!;
    const count = (outcome: string): number => deals.outcome.filter((index) => DEAL_OUTCOMES[index] === outcome).length;
    expect([deals.deals.length, count("won"), count("lost"), count("open")]).toEqual([8_800, 4_238, 2_473, 2_089]);
    expect(deals.entered.filter((day) => Number.isNaN(day)).length).toBe(500);
    expect(deals.left.filter((day) => !Number.isNaN(day)).length).toBe(4_238 + 2_473);
    expect([business.items.length, business.salespeople.length]).toEqual([7, 30]);
  });
});
