/** K4: quadrants of products and customers, and what revenue is worth weighted by its margin. */
import { describe, expect, test } from "@jest/globals";
import { incentiveBases, marginStructure, quadrantsOf } from "../../src/checks/marginStructure";
import type { Row } from "../book/readings";
import { checkInputOf } from "./checkInput";
import { salesAt } from "./monthlyLedgers";

const AS_OF = "2025-06-30";
const sale = (item: string, revenue: number, rate: number, fields: Row = {}): Row => ({ date: "2025-06-10", customer: "甲公司", item, revenue, cost: revenue * (1 - rate), quantity: 1, ...fields });

describe("quadrants", () => {
  test("much revenue is what makes up the first 80 %, high margin is the company's own or more", () => {
    // 500 + 350 cross 80 % of 1,000; the company earns (200 + 35 + 50 + 2.5) ÷ 1,000 = 28.75 %
    const input = checkInputOf({ SALE: [sale("甲", 500, 0.4), sale("乙", 350, 0.1), sale("丙", 100, 0.5), sale("丁", 50, 0.05)] }, { asOf: AS_OF });
    const { salesMonths, business } = input;
    const rows = quadrantsOf(salesMonths!, salesMonths!.byItem, business.items.map(({ key }) => key), { from: 0, to: 1 });
    expect(rows.map(({ key, quadrant }) => [business.items[key]!.name, quadrant])).toEqual([["甲", "star"], ["乙", "volume"], ["丙", "niche"], ["丁", "weak"]]);
    expect(rows[0]).toMatchObject({ revenue: 50_000, cost: 30_000, rate: 0.4 });
  });

  test("what has revenue of no known cost stands in no quadrant", () => {
    const input = checkInputOf({ SALE: [sale("甲", 500, 0.4), { ...sale("乙", 350, 0), cost: undefined }] }, { asOf: AS_OF });
    const { salesMonths } = input;
    const rows = quadrantsOf(salesMonths!, salesMonths!.byItem, ["甲", "乙"], { from: 0, to: 1 });
    expect(rows[1]).toEqual({ key: 1, revenue: 35_000, costedRevenue: 0, cost: 0 });
  });
});

describe("the commission base", () => {
  const SALES = [sale("甲", 1_000_000, 0.12, { salesperson: "张三" }), sale("甲", 1_000_000, 0.38, { salesperson: "李四" })];

  test("12 % margin against the company's 25 %: 1,000,000 count as 844,000", () => {
    // 0.7 + 0.3 × 12 ÷ 25 = 0.844; 0.7 + 0.3 × min(1.5, 38 ÷ 25 = 1.52) = 1.15
    const { salesMonths } = checkInputOf({ SALE: SALES }, { asOf: AS_OF });
    expect(incentiveBases(salesMonths!, { from: 0, to: 1 })).toEqual([
      { salesperson: 0, revenue: 100_000_000, rate: 0.12, factor: 0.844, base: 84_400_000 },
      { salesperson: 1, revenue: 100_000_000, rate: 0.38, factor: 1.15, base: 115_000_000 },
    ]);
  });

  test("a salesperson 3 points below the company is amber, 5 points red, a little less is nothing", () => {
    const below = (points: number) => {
      const rows = [sale("甲", 1_000_000, 0.25 - points, { salesperson: "张三" }), sale("甲", 1_000_000, 0.25 + points, { salesperson: "李四" })];
      return marginStructure.run(checkInputOf({ SALE: rows }, { asOf: AS_OF })).filter(({ rule }) => rule === "K4.salesperson-margin");
    };
    expect(below(0.03)).toMatchObject([{ object: { kind: "salesperson", id: "张三" }, severity: "amber", value: 0.03, amount: 3_000_000, rows: [{ row: 2, amount: 3_000_000 }] }]);
    expect(below(0.02999)).toEqual([]);
    expect(below(0.05)).toMatchObject([{ severity: "red" }]);
  });
});

describe("a fallen star", () => {
  const year = (item: string, rate: number, first: string): Row[] => salesAt(Array<number>(12).fill(rate), { first, item, revenue: 1_000, customer: "甲公司" });
  /** 泵 and 阀 sell the same; 阀 earns 20 % throughout. */
  const star = (before: number, now: number) => {
    const rows = [...year("泵", before, "2023-07"), ...year("阀", 0.2, "2023-07"), ...year("泵", now, "2024-07"), ...year("阀", 0.2, "2024-07")];
    return marginStructure.run(checkInputOf({ SALE: rows }, { asOf: AS_OF })).filter(({ rule, object }) => rule === "K4.fallen-star" && object.kind === "item");
  };

  test("an item that still sells as much, but fell below the company's margin by 3 points or more", () => {
    // 22 % was above the company's 21 %; 19 % is below its 19.5 %
    expect(star(0.22, 0.19)).toMatchObject([{ object: { id: "泵" }, severity: "amber", value: 0.03, amount: 36_000, values: { beforeRate: 0.22, marginRate: 0.19 } }]);
    expect(star(0.22, 0.1901)).toEqual([]);
    expect(star(0.22, 0.17)).toMatchObject([{ severity: "red", value: 0.05 }]);
  });

  test("one that fell but is still above the company's margin is a star yet", () => {
    expect(star(0.4, 0.3)).toEqual([]);
  });
});

test("less than two years are said, not guessed", () => {
  const rows = salesAt(Array<number>(23).fill(0.3), { first: "2023-08" });
  expect(marginStructure.run(checkInputOf({ SALE: rows }, { asOf: AS_OF }))).toMatchObject([{ rule: "K4.short-history", severity: "grey", values: { months: 23, needed: 24 } }]);
  expect(marginStructure.run(checkInputOf({}, { asOf: AS_OF }))).toMatchObject([{ rule: "K4.no-data", values: { missing: "SALE" } }]);
});
