/** The Maven Analytics pipeline (8,800 opportunities) through the real reading and book, against its published totals and plain counts of its text. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { buildBookAndBusiness } from "../../src/book";
import type { Business, Deals } from "../../src/book/business";
import type { Book } from "../../src/book/types";
import { stageLadder, type StageLadder } from "../../src/checks/dealStages";
import { cyclesOf, dealStates, scopeName, stageEntries, type DealState } from "../../src/checks/dealStates";
import { DEFAULT_STAGES } from "../../src/checks/stages";
import { parseIsoDate } from "../../src/measures/calendar";
import { conversion, decidedConversion, funnel, wholeFunnel } from "../../src/measures/funnel";
import { readGrids } from "../fixtures/grids";
import { publicGrid } from "../fixtures/publicData";

const pipeline = publicGrid("maven_sales_pipeline.csv");
const accounts = publicGrid("maven_accounts.csv");
const products = publicGrid("maven_products.csv");
const asOf = parseIsoDate("2017-12-31")!;

(pipeline && accounts ? describe : describe.skip)("the Maven pipeline", () => {
  let book: Book;
  let business: Business;
  let deals: Deals;
  let ladder: StageLadder;
  let states: DealState[];
  const of = (outcome: DealState["outcome"]) => states.filter((state) => state.outcome === outcome);

  beforeAll(() => {
    ({ book, business } = buildBookAndBusiness(readGrids({ sales_pipeline: pipeline!, accounts: accounts!, products: products ?? [] }), { homeCurrency: "USD", mergedCustomers: {} }));
    deals = business.deals!;
    ladder = stageLadder(deals, DEFAULT_STAGES);
    states = dealStates(deals, ladder, asOf);
  });

  test("has 4,238 deals won and 2,473 lost; 1,589 are engaging and 500 prospecting", () => {
    expect([of("won").length, of("lost").length]).toEqual([4_238, 2_473]);
    expect(ladder.names).toEqual(["Prospecting", "Engaging", "Won"]);
    expect([0, 1].map((place) => of("open").filter((state) => state.place === place).length)).toEqual([500, 1_589]);
  });

  test("wins 63.15 % of what is closed, 48.16 % of all", () => {
    const whole = wholeFunnel(funnel(stageEntries(deals, ladder, states, asOf)));
    expect(decidedConversion(whole)).toBeCloseTo(0.6315, 4);
    expect(conversion(whole)).toBeCloseTo(4_238 / 8_800, 12);
    expect(whole).toEqual({ entered: 8_800, further: 4_238, left: 2_473, open: 2_089 });
  });

  test("takes 51.78 days to win and 41.48 to lose, and won 10,005,534", () => {
    const mean = (outcome: DealState["outcome"]) => {
      const { durations } = cyclesOf(of(outcome), asOf);
      return durations.reduce((sum, days) => sum + days, 0) / durations.length;
    };
    expect(mean("won")).toBeCloseTo(51.78, 2);
    expect(mean("lost")).toBeCloseTo(41.48, 2);
    expect(of("won").reduce((sum, { amount }) => sum + amount, 0)).toBe(1_000_553_400);
  });

  test("counts the 1,480 deals of `GTXPro`, which its product list spells `GTX Pro`, as one product", () => {
    const byItem = states.filter(({ row }) => (scopeName(book, business, deals, "item", row) ?? "").replace(/\s/g, "") === "GTXPro");
    expect(byItem).toHaveLength(1_480);
    expect(new Set(byItem.map(({ row }) => deals.item[row])).size).toBe(1);
    expect(new Set(states.map(({ row }) => deals.item[row])).size).toBe(7);
  });

  test("takes a deal's industry from its account: as many won by sector as a join of the two files gives", () => {
    const sector = new Map(accounts!.slice(1).map((row) => [String(row[0]), String(row[1])]));
    const expected: Record<string, number> = {};
    for (const row of pipeline!.slice(1)) {
      const name = sector.get(String(row[3]));
      if (name !== undefined && row[4] === "Won") expected[name] = (expected[name] ?? 0) + 1;
    }
    const found: Record<string, number> = {};
    for (const { row } of of("won")) {
      const name = scopeName(book, business, deals, "industry", row);
      if (name !== undefined) found[name] = (found[name] ?? 0) + 1;
    }
    expect(Object.values(found).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(3_000);
    expect(found).toEqual(expected);
  });
});
