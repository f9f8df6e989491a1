/** W2: each rule at its threshold and just below it, with the answer worked out beside it. */
import { describe, expect, test } from "@jest/globals";
import { margin } from "../../src/checks/margin";
import { bridgePeriods, marginMove } from "../../src/checks/marginCause";
import { salesInput } from "../../src/checks/marginScopes";
import type { CheckInput, RawFinding, RuleCode } from "../../src/checks/types";
import type { Row } from "../book/readings";
import { checkInputOf, type CheckInputOptions } from "./checkInput";
import { monthEndOf, salesAt } from "./monthlyLedgers";

const AS_OF = "2025-06-30";

function input(sales: Row[], options: Partial<CheckInputOptions> = {}): CheckInput {
  return checkInputOf({ SALE: sales }, { asOf: AS_OF, ...options });
}

function found(sales: Row[], rule: RuleCode, kind: string, options: Partial<CheckInputOptions> = {}): RawFinding | undefined {
  const own = margin.run(input(sales, options)).filter((finding) => finding.rule === rule && finding.object.kind === kind);
  expect(own.length).toBeLessThanOrEqual(1);
  return own[0];
}

/** Median 30 %, median deviation 1 point: a robust deviation is 1.4826 points. */
const STEADY = [0.29, 0.31, 0.29, 0.31, 0.3, 0.3];

describe("a sudden fall", () => {
  const sudden = (last: number, options: Partial<CheckInputOptions> = {}, kind = "company") => found(salesAt([...STEADY, last], { first: "2024-12" }), "W2.margin-sudden", kind, options);

  test("2.5 robust deviations below the usual are amber, 3.5 are red, a cent less is nothing", () => {
    // 30 % − 2.5 × 1.4826 points = 26.2935 %; 30 % − 3.5 × 1.4826 points = 24.8109 %
    expect(sudden(0.262935)).toMatchObject({ severity: "amber", threshold: 2.5, value: 2.5, unit: "z" });
    expect(sudden(0.26293501)).toBeUndefined();
    expect(sudden(0.248109)).toMatchObject({ severity: "red", threshold: 3.5, value: 3.5 });
    expect(sudden(0.24810901)).toMatchObject({ severity: "amber" });
  });

  test("it is found for the item and the customer too, and what is at stake is the margin that the month's lines lack", () => {
    // 1,000,000 × 30 % − 262,935 = 37,065
    for (const kind of ["company", "item", "customer"]) {
      expect(sudden(0.262935, {}, kind)).toMatchObject({ amount: 3_706_500, rows: [{ reading: 0, row: 8, amount: 3_706_500 }] });
    }
    expect(sudden(0.262935)!.values).toMatchObject({ month: "2025-06", marginRate: 0.262935, usualRate: 0.3, dropPoints: 3.7 });
    expect(sudden(0.262935)!.trend.map(({ label }) => label)).toEqual(["2024-12", "2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"]);
  });

  test("the worked case: 30, 31, 29.5, 30.5, 30, 30.2 %, then 27 %: 8.36 robust deviations", () => {
    const finding = found(salesAt([0.3, 0.31, 0.295, 0.305, 0.3, 0.302, 0.27], { first: "2024-12" }), "W2.margin-sudden", "company");
    expect(finding).toMatchObject({ severity: "red" });
    expect(finding!.value).toBeCloseTo(8.36, 2);
  });

  test("a hair's breadth below a margin that never moves is no finding", () => {
    expect(found(salesAt([0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.2901], { first: "2024-12" }), "W2.margin-sudden", "company")).toBeUndefined();
  });

  test("what was raised stays until it is clearly below the threshold", () => {
    const previous = [{ rule: "W2.margin-sudden" as const, object: { kind: "company" as const, id: "" }, severity: "amber" as const }];
    // 2.25 robust deviations: 30 % − 2.25 × 1.4826 points = 26.66415 %
    expect(sudden(0.2666415, { previous })).toMatchObject({ severity: "amber" });
    expect(sudden(0.26664151, { previous })).toBeUndefined();
  });

  test("a month that is not over is not judged, unless it lacks five days or fewer", () => {
    const rows = [...salesAt(STEADY, { first: "2024-12" }), { date: "2025-06-10", customer: "甲公司", item: "水泵", revenue: 1_000_000, cost: 900_000, quantity: 1 }];
    const series = [...salesAt([0.3], { first: "2024-11" }), ...rows];
    expect(found(series, "W2.margin-sudden", "company", { asOf: "2025-06-24" })).toBeUndefined();
    expect(found(series, "W2.margin-sudden", "company", { asOf: "2025-06-25" })).toMatchObject({ severity: "red" });
  });
});

describe("a lasting fall", () => {
  /** 30 % over the year, in months that differ so much that none of the last three stands out by itself. */
  const UNSTEADY = Array.from({ length: 12 }, (_, month) => (month % 2 === 0 ? 0.26 : 0.34));
  const lasting = (rate: number, options: Partial<CheckInputOptions> = {}) => found(salesAt([...UNSTEADY, rate, rate, rate], { first: "2024-04" }), "W2.margin-sustained", "company", options);

  test("three months 3 points below the year before are amber, 5 points red, a little less is nothing", () => {
    expect(lasting(0.27)).toMatchObject({ severity: "amber", value: 0.03, threshold: 0.03, unit: "rate" });
    expect(lasting(0.2700001)).toBeUndefined();
    expect(lasting(0.25)).toMatchObject({ severity: "red", value: 0.05, threshold: 0.05 });
    expect(lasting(0.2500001)).toMatchObject({ severity: "amber" });
  });

  test("at stake is the margin that the three months lack to the year's rate, row by row", () => {
    // 3 × 1,000,000 × (30 % − 27 %)
    expect(lasting(0.27)).toMatchObject({ amount: 9_000_000, rows: [{ row: 14, amount: 3_000_000 }, { row: 15, amount: 3_000_000 }, { row: 16, amount: 3_000_000 }] });
  });

  test("months are weighed by their revenue, not averaged", () => {
    // two months 100 at 0 %, one month 9,800 at 30 %: (0 + 0 + 2,940) ÷ 10,000 = 29.4 %, where the mean of the rates would be 10 %
    const rows = [
      ...salesAt(Array<number>(12).fill(0.3), { first: "2024-04", revenue: 10_000 }),
      ...salesAt([0, 0], { first: "2025-04", revenue: 100 }), ...salesAt([0.3], { first: "2025-06", revenue: 9_800 }),
    ];
    expect(found(rows, "W2.margin-sustained", "company")).toBeUndefined();
  });

  test("a thing that hardly sells is left to the loss rules", () => {
    const small = salesAt([...Array<number>(12).fill(0.3), 0.1, 0.1, 0.1], { first: "2024-04", revenue: 4_900, item: "垫片", customer: "乙公司" });
    const large = salesAt(Array<number>(15).fill(0.3), { first: "2024-04", revenue: 1_000_000 });
    // 4,900 ÷ 1,004,900 is below half a per cent, 5,100 ÷ 1,005,100 above
    expect(found([...large, ...small], "W2.margin-sustained", "item")).toBeUndefined();
    const larger = small.map((row) => ({ ...row, revenue: 5_100, cost: Number(row.cost) * (5_100 / 4_900) }));
    expect(found([...large, ...larger], "W2.margin-sustained", "item")).toMatchObject({ object: { kind: "item", id: "垫片" }, severity: "red" });
  });
});

describe("a fall that is sudden and lasting", () => {
  const falls = (rates: number[], options: Partial<CheckInputOptions> = {}) =>
    margin.run(input(salesAt([...Array<number>(12).fill(0.3), ...rates], { first: "2024-04" }), options)).filter(({ rule, object }) => rule.startsWith("W2.margin-") && object.kind === "company");

  test("is one finding: of two red ones the lasting fall, of which more is at stake, and it says what the last month did", () => {
    const [finding, ...others] = falls([0.2, 0.2, 0.19]);
    expect(others).toEqual([]);
    // 2 × (30 % − 20 %) + (30 % − 19 %) of 1,000,000
    expect(finding).toMatchObject({
      rule: "W2.margin-sustained", severity: "red", amount: 31_000_000,
      values: { also: "sudden", month: "2025-06", monthRate: 0.19, usualRate: 0.3 }, also: [{ rule: "W2.margin-sudden", severity: "red" }],
    });
  });

  test("the more severe one stands, whatever is at stake, and says the other", () => {
    // (30 % × 3 − 29.5 % × 2 − 21 %) ÷ 3 = 3⅓ points are amber
    const [finding, ...others] = falls([0.295, 0.295, 0.21]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "W2.margin-sudden", severity: "red", amount: 9_000_000, values: { also: "lasting", recentPoints: 3.3, marginRate: 0.21 }, also: [{ rule: "W2.margin-sustained", severity: "amber" }],
    });
    expect(finding!.values.recentRate).toBeCloseTo(0.26667, 5);
    expect(finding!.also![0]!.value).toBeCloseTo(0.03333, 5);
  });

  test("what was raised before stays raised although the other finding said it", () => {
    // 2.75 points: raised at 3, cleared below 2.7
    const rates = [0.2975, 0.2975, 0.2225];
    expect(falls(rates)[0]!.also).toBeUndefined();
    const previous = [{ rule: "W2.margin-sustained" as const, object: { kind: "company" as const, id: "" }, severity: "amber" as const }];
    expect(falls(rates, { previous })[0]).toMatchObject({ rule: "W2.margin-sudden", also: [{ rule: "W2.margin-sustained" }] });
  });
});

describe("a creeping fall", () => {
  const creeping = (rate: number) => {
    const usual = Array.from({ length: 10 }, (_, month) => (month % 2 === 0 ? 0.298 : 0.302));
    return found(salesAt([...usual, rate, rate, rate], { first: "2024-06" }), "W2.margin-creeping", "company");
  };

  test("falls too small for the other rules add up: CUSUM from 4 on", () => {
    // of the twelve values before the last: median 29.8 %, median deviation 0.4 points, a robust deviation 0.59304 points
    // 28.5 %: 3 × (1.3 ÷ 0.59304 − 0.5) = 5.08
    expect(creeping(0.285)).toMatchObject({ severity: "amber", threshold: 4 });
    expect(creeping(0.285)!.value).toBeCloseTo(5.08, 2);
    // 28.71 %: 3 × (1.09 ÷ 0.59304 − 0.5) = 4.014; 28.72 %: 3.96
    expect(creeping(0.2871)).toMatchObject({ severity: "amber" });
    expect(creeping(0.2872)).toBeUndefined();
  });
});

describe("what did it", () => {
  /** The worked case of two products: A 100 at 50/30 → 80 at 48/31, B 100 at 20/15 → 160 at 20.5/15.5, a period being three months. */
  const line = (date: string, item: string, quantity: number, price: number, cost: number): Row => ({ date, customer: "甲公司", item, quantity, revenue: quantity * price, cost: quantity * cost });
  const CASE = [line("2025-02-10", "A", 100, 50, 30), line("2025-02-10", "B", 100, 20, 15), line("2025-06-10", "A", 80, 48, 31), line("2025-06-10", "B", 160, 20.5, 15.5)];
  // months enough before, so that the fall is found at all; none of them in the bridge
  const HISTORY = Array.from({ length: 8 }, (_, month): Row => ({ ...line(monthEndOf("2024-05", month), "A", 200, 35, 22.5) }));

  const explained = (rows: Row[]) => margin.run(input(rows)).find(({ rule, object }) => rule.startsWith("W2.margin-") && object.kind === "company")!.values;

  /** The move of all sales of the input between the two periods. */
  const moved = (rows: Row[], scale?: 4) => {
    const sales = salesInput(input(rows, scale ? { sheets: { SALE: { scale } } } : {}));
    if (Array.isArray(sales)) throw new Error(sales.join());
    return marginMove(sales, Int32Array.from(rows.keys()), bridgePeriods(sales)!);
  };

  test("volume +500, mix −600, price −80, cost −160: together −340", () => {
    const steps = { volume: 50_000, mix: -60_000, price: -8_000, cost: -16_000, added: 0, discontinued: 0 };
    expect(moved([...HISTORY, ...CASE])).toMatchObject({ baseMargin: 250_000, currentMargin: 216_000, steps });
    expect(moved([...HISTORY, ...CASE], 4).steps).toEqual({ volume: 5_000_000, mix: -6_000_000, price: -800_000, cost: -1_600_000, added: 0, discontinued: 0 });
  });

  test("the rate fell from 35.71 % to 30.34 %: mix −2.62 points, cost −160 ÷ 7,120 = −2.25, price −0.51; mix did most", () => {
    const { parts, baseRate, currentRate, cause } = moved([...HISTORY, ...CASE]);
    expect([baseRate, currentRate].map((rate) => (rate! * 100).toFixed(2))).toEqual(["35.71", "30.34"]);
    expect(Object.fromEntries(Object.entries(parts!).map(([part, rate]) => [part, (rate * 100).toFixed(2)]))).toEqual({ mix: "-2.62", cost: "-2.25", price: "-0.51" });
    expect(cause).toBe("mix");
    expect(explained([...HISTORY, ...CASE])).toMatchObject({
      explained: "bridge", base: "before", changeAmount: -34_000, volumeAmount: 50_000, mixPoints: -2.6, pricePoints: -0.5, costPoints: -2.2, cause: "mix", todo: "mix",
    });
  });

  test("price alone, cost alone", () => {
    const base = line("2025-02-10", "A", 100, 50, 30);
    // from 40 % to 10 ÷ 40 = 25 %, and to 10 ÷ 50 = 20 %
    expect(explained([...HISTORY, base, line("2025-06-10", "A", 100, 40, 30)])).toMatchObject({ cause: "price", todo: "price", pricePoints: -15, costPoints: 0, mixPoints: 0 });
    expect(explained([...HISTORY, base, line("2025-06-10", "A", 100, 50, 40)])).toMatchObject({ cause: "cost", pricePoints: 0, costPoints: -20, mixPoints: 0 });
  });

  test("a new item of low margin is mix, with an amount of its own", () => {
    const rows = [...HISTORY, line("2025-02-10", "A", 100, 50, 30), line("2025-06-10", "A", 100, 50, 30), line("2025-06-10", "新品", 100, 50, 49)];
    expect(explained(rows)).toMatchObject({ cause: "mix", changeAmount: 10_000, volumeAmount: 0, pricePoints: 0 });
    expect(moved(rows).steps).toMatchObject({ added: 10_000, volume: 0, mix: 0 });
  });

  test("without quantities price and cost cannot be told apart, and the sentence says so", () => {
    const rows = [...HISTORY, ...CASE].map(({ quantity: _, ...row }) => row);
    // own part −2.75 points, mix −2.62
    expect(explained(rows)).toMatchObject({ explained: "noQuantities", cause: "priceOrCost", changeAmount: -34_000 });
  });

  test("with two years of history the same months a year ago are the base", () => {
    // every June half year the margin is 20 %, and a lower one this year: the three months before were at 40 %
    const season = (year: number, rate: number) => salesAt([rate, rate, rate], { first: `${year}-04`, revenue: 1_000 });
    const rest = (first: string) => salesAt(Array<number>(9).fill(0.4), { first, revenue: 1_000 });
    const rows = [...season(2023, 0.2), ...rest("2023-07"), ...season(2024, 0.2), ...rest("2024-07"), ...season(2025, 0.1)];
    expect(explained(rows)).toMatchObject({ base: "yearBefore", changeAmount: -30_000, cause: "cost", costPoints: -10 });
  });
});

describe("losses", () => {
  const months = (losses: number) => salesAt([...Array<number>(6 - losses).fill(0.1), ...Array<number>(losses).fill(-0.1)], { first: "2025-01", revenue: 1_000 });

  test("a loss in three of six months is amber, in all six red, in two nothing; at stake is what those months lost", () => {
    expect(found(months(2), "W2.loss-months", "item")).toBeUndefined();
    expect(found(months(3), "W2.loss-months", "item")).toMatchObject({ severity: "amber", value: 3, threshold: 3, amount: 30_000, values: { losses: 3, months: 6 } });
    expect(found(months(6), "W2.loss-months", "item")).toMatchObject({ severity: "red", value: 6, amount: 60_000 });
  });

  test("a best seller from 5 % of revenue on at less than 5 % margin is amber, at a loss red", () => {
    const rows = (revenue: number, rate: number) => [...salesAt([0.3], { first: "2025-06", revenue: 9_500, item: "主机" }), ...salesAt([rate], { first: "2025-06", revenue, item: "配件" })];
    // 500 of 10,000
    expect(found(rows(500, 0.0498), "W2.thin-best-seller", "item")).toMatchObject({ object: { id: "配件" }, severity: "amber", value: 0.0498, threshold: 0.05, amount: 10 });
    expect(found(rows(500, 0.05), "W2.thin-best-seller", "item")).toBeUndefined();
    expect(found(rows(499, 0.01), "W2.thin-best-seller", "item")).toBeUndefined();
    expect(found(rows(500, -0.01), "W2.thin-best-seller", "item")).toMatchObject({ severity: "red" });
  });

  test("a customer that bought within 90 days and loses money over the year is amber, red if it still does", () => {
    const bought = (date: string, recent: number): Row[] => [
      { date: "2024-12-01", customer: "乙公司", item: "水泵", revenue: 1_000, cost: 1_200, quantity: 1 },
      { date, customer: "乙公司", item: "水泵", revenue: 100, cost: 100 - recent, quantity: 1 },
    ];
    // 2025-06-30 less 90 days is 2025-04-01
    expect(found(bought("2025-04-01", 10), "W2.unprofitable-customer", "customer")).toMatchObject({ object: { id: "乙公司" }, severity: "amber", amount: 19_000, values: { lossAmount: 19_000, days: 90 } });
    expect(found(bought("2025-03-31", 10), "W2.unprofitable-customer", "customer")).toBeUndefined();
    expect(found(bought("2025-04-02", -10), "W2.unprofitable-customer", "customer")).toMatchObject({ severity: "red", amount: 21_000 });
    expect(found(bought("2025-04-02", 200), "W2.unprofitable-customer", "customer")).toBeUndefined();
  });
});

describe("an order sold at a loss", () => {
  const order = (revenue: number, cost: number | undefined, rest: Row = {}): Row => ({ date: "2025-06-10", customer: "甲公司", order: "O-1", item: "水泵", revenue, ...(cost === undefined ? {} : { cost }), ...rest });
  const lossOf = (...rows: Row[]) => margin.run(checkInputOf({ SALE: rows }, { asOf: "2025-06-30" })).filter(({ rule }) => rule === "W2.loss-order");

  test("by a cent is amber, by a tenth of its revenue red; one that breaks even is none", () => {
    expect(lossOf(order(100, 100))).toEqual([]);
    expect(lossOf(order(100, 100.01))).toMatchObject([{ severity: "amber", object: { kind: "order", id: "O-1" }, amount: 1, rows: [{ reading: 0, row: 2, amount: 1 }], values: { lossAmount: 1, customer: "甲公司" } }]);
    expect(lossOf(order(100, 109.99))).toMatchObject([{ severity: "amber" }]);
    expect(lossOf(order(100, 110))).toMatchObject([{ severity: "red", value: 0.1, threshold: 0.1 }]);
  });

  test("is judged as a whole: a dear line is made up for by a cheap one", () => {
    expect(lossOf(order(100, 120), order(100, 80))).toEqual([]);
    expect(lossOf(order(100, 120), order(100, 81))).toMatchObject([{ amount: 100, rows: [{ amount: 2_000 }, { amount: -1_900 }] }]);
  });

  test("looks at three months, and leaves out returns and lines of unknown cost", () => {
    expect(lossOf(order(100, 150, { date: "2025-03-31" }), order(100, 50, { order: "O-2" }))).toEqual([]);
    expect(lossOf(order(-100, -50), order(100, 50, { order: "O-2" }))).toEqual([]);
    expect(lossOf(order(100, 150), order(10, undefined))).toEqual([]);
  });
});

describe("too little to go by", () => {
  const grey = (sales: Row[] | undefined) => margin.run(checkInputOf(sales ? { SALE: sales } : {}, { asOf: AS_OF })).filter(({ severity }) => severity === "grey");

  test("one grey finding names what is missing", () => {
    expect(grey(undefined)).toMatchObject([{ rule: "W2.no-data", values: { missing: "SALE" } }]);
    expect(grey([{ date: "2025-06-01", customer: "甲公司", revenue: 5 }])).toMatchObject([{ rule: "W2.no-data", values: { missing: "SALE.cost" } }]);
    expect(grey(salesAt(STEADY, { first: "2025-01" }))).toMatchObject([{ rule: "W2.short-history", values: { months: 6, needed: 7 } }]);
    expect(grey(salesAt([...STEADY, 0.3], { first: "2024-12" }))).toEqual([]);
  });

  test("a ledger that ends more than a month before the as-of day is stale", () => {
    const rows = salesAt([...STEADY, 0.3], { first: "2024-11" });
    expect(margin.run(input(rows, { asOf: "2025-07-01" }))).toEqual([]);
    expect(margin.run(input(rows, { asOf: "2025-07-02" }))).toMatchObject([{ rule: "W2.stale", severity: "grey", values: { until: "2025-05-31", days: 32 } }]);
  });

  test("where less than 90 % of revenue has a cost, it is said", () => {
    const rows = (without: number) => [...salesAt([...STEADY, 0.3], { first: "2024-12", revenue: 90 }), { date: "2025-06-30", customer: "甲公司", item: "水泵", revenue: without, quantity: 1 }];
    // 630 of 700 is exactly 90 %
    expect(grey(rows(70))).toEqual([]);
    expect(grey(rows(71))).toMatchObject([{ rule: "W2.partial-cost", values: { missing: "SALE.cost" } }]);
  });

  test("sales after the as-of day do not count", () => {
    const rows = salesAt([...STEADY, 0.1], { first: "2024-12" });
    expect(margin.run(input(rows, { asOf: "2025-05-31" }))).toMatchObject([{ rule: "W2.short-history" }]);
  });
});

test("the rows of every finding add up to what is at stake", () => {
  const rows = [
    ...salesAt([...Array<number>(12).fill(0.3), -0.2, -0.2, -0.21], { first: "2024-04", revenue: 333.33 }), ...salesAt(Array<number>(15).fill(0.04), { first: "2024-04", revenue: 77.77, item: "配件" }),
    ...salesAt([...Array<number>(14).fill(0.3), 0.28], { first: "2024-04", revenue: 55.55, item: "垫片" }),
  ];
  const findings = margin.run(input(rows));
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(4);
  for (const finding of findings) {
    expect(finding.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(finding.amount);
    expect(finding.rows.length).toBeGreaterThan(0);
  }
});
