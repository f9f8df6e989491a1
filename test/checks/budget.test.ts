import { describe, expect, test } from "@jest/globals";
import { budgetCheck } from "../../src/checks/budget";
import type { Row } from "../book/readings";
import { checkInputOf } from "./checkInput";

const run = (BUD: Row[], asOf = "2025-06-30", thresholds = {}) => budgetCheck.run(checkInputOf({ BUD }, { asOf, thresholds }));
const yearly = (budget: number | undefined, actual: number, expense = "差旅费"): Row => ({ department: "销售部", expense, period: "2025-12-31", months: 12, budget, actual });

describe("a yearly budget of 1,000 at half time", () => {
  test("spent to 88 % is 1.76 times the pace and amber", () => {
    expect(run([yearly(1000, 880)])).toMatchObject([{
      rule: "C14.ahead", severity: "amber", value: 0.38, object: { kind: "department", id: "销售部 / 差旅费 2025" }, amount: 38_000,
      values: { executionRate: 0.88, elapsedRate: 0.5, pace: 1.76, budgetAmount: 100_000, actualAmount: 88_000 },
    }]);
  });

  test("is ahead from 70 % on: 699.99 is not", () => {
    expect(run([yearly(1000, 700)])).toHaveLength(1);
    expect(run([yearly(1000, 699.9)])).toEqual([]);
  });

  test("exceeded is red; spent to the last cent it is ahead, not exceeded", () => {
    expect(run([yearly(1000, 1000.01)])).toMatchObject([{ rule: "C14.exceeded", severity: "red", amount: 1 }]);
    expect(run([yearly(1000, 1000)])[0]!.rule).toBe("C14.ahead");
  });
});

test("spending without a budget shows its amount", () => {
  expect(run([yearly(0, 50), yearly(1000, 0, "会议费")])).toMatchObject([{ rule: "C14.no-budget", severity: "amber", amount: 5_000 }]);
  expect(run([yearly(0, 0), yearly(1000, 0, "会议费")])).toEqual([]);
});

test("income is the other way round: behind by 20 points it is amber, ahead it is none; a sales expense is no income", () => {
  expect(run([yearly(1000, 300, "销售收入")])).toMatchObject([{ rule: "C14.income-behind", value: 0.2, amount: 20_000 }]);
  expect(run([yearly(1000, 301, "销售收入")])).toEqual([]);
  expect(run([yearly(1000, 2000, "销售收入")])).toEqual([]);
  expect(run([yearly(1000, 700, "销售费用")])).toMatchObject([{ rule: "C14.ahead" }]);
});

const month = (number: number, budget: number, actual: number | undefined): Row => {
  const end = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1];
  return { department: "销售部", expense: "广告费", period: `2025-${String(number).padStart(2, "0")}-${end}`, months: 1, budget, actual };
};

describe("monthly budgets", () => {
  test("set the pace themselves: most of the year's money in the first half is no lead", () => {
    const rows = Array.from({ length: 12 }, (_, i) => month(i + 1, i < 6 ? 150 : 10, i < 6 ? 150 : undefined));
    expect(run(rows)).toEqual([]);
  });

  test("with what is planned and entered for months to come are not yet spent", () => {
    expect(run([month(6, 100, 100), month(7, 100, 500), month(8, 1000, undefined)])).toEqual([]);
  });

  test("show a month out of line with the six before it", () => {
    // median 100, median deviation 2 (100, 98, 102, 100, 97, 103 → 0, 2, 2, 0, 3, 3): spread 1.4826 × 2 = 2.9652
    const until = (last: number) => [100, 98, 102, 100, 97, 103, last].map((actual, i) => month(i + 1, 200, actual));
    // z 3.5 is 110.38
    expect(run(until(110.37), "2025-07-31")).toEqual([]);
    expect(run(until(110.39), "2025-07-31")).toMatchObject([{ rule: "C14.unusual-month", amount: 1_039, rows: [{ row: 8, amount: 1_039 }], values: { month: "2025-07", usualAmount: 10_000 } }]);
  });
});

describe("a business year from April on", () => {
  const april = { fiscalYearStart: 4 };

  test("is half over on 30 September, and 30 June is a quarter of it", () => {
    const spent = (actual: number) => [{ ...yearly(1000, actual), period: "2025年" }];
    expect(run(spent(700), "2025-09-30", april)).toMatchObject([{ rule: "C14.ahead", value: 0.2, object: { id: "销售部 / 差旅费 2025/26" }, values: { elapsedRate: 0.5 } }]);
    expect(run(spent(699), "2025-09-30", april)).toEqual([]);
    expect(run(spent(450), "2025-06-30", april)).toMatchObject([{ rule: "C14.ahead", values: { elapsedRate: 0.25 } }]);
    expect(run(spent(449), "2025-06-30", april)).toEqual([]);
  });

  test("holds the months from April to March together, and January of the next calendar year with them", () => {
    const months = (last: number) => [
      { ...month(4, 100, 100), period: "2025-04-30" }, { ...month(12, 100, 100), period: "2025-12-31" }, { ...month(1, 100, last), period: "2026-01-31" }, { ...month(3, 100, undefined), period: "2026-03-31" },
    ];
    // 400 budgeted, 300 of it for months gone by: 380 are 20 points ahead
    expect(run(months(180), "2026-01-31", april)).toMatchObject([{ rule: "C14.ahead", value: 0.2, object: { id: "销售部 / 广告费 2025/26" } }]);
    expect(run(months(179), "2026-01-31", april)).toEqual([]);
  });

  test("closes at its end: what belongs to the year before raises nothing", () => {
    expect(run([{ ...month(3, 100, 500), period: "2025-03-31" }], "2025-04-30", april)).toEqual([]);
    expect(run([{ ...month(3, 100, 500), period: "2025-03-31" }], "2025-04-30")).toMatchObject([{ rule: "C14.exceeded" }]);
  });
});

test("how unusual a month must be is a setting", () => {
  const rows = [100, 98, 102, 100, 97, 103, 110.39].map((actual, i) => month(i + 1, 200, actual));
  expect(run(rows, "2025-07-31", { budgetUnusualZ: 3.6 })).toEqual([]);
});

test("an earlier year is closed and raises nothing; a missing ledger or column is named", () => {
  expect(run([{ ...yearly(100, 900), period: "2024-12-31" }])).toEqual([]);
  expect(budgetCheck.run(checkInputOf({}, { asOf: "2025-06-30" }))).toMatchObject([{ rule: "C14.no-data", values: { missing: "BUD" } }]);
  expect(run([{ department: "销售部", expense: "差旅费", period: "2025-12-31", budget: 100 }])).toMatchObject([{ values: { missing: "BUD.actual" } }]);
});
