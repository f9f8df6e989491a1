/** W3: each rule at its threshold and just below it, with the answer worked out beside it. */
import { describe, expect, test } from "@jest/globals";
import { stockTurnover } from "../../src/checks/stockTurnover";
import type { RawFinding, RuleCode } from "../../src/checks/types";
import type { LedgerKind } from "../../src/ledger/fields";
import type { Row } from "../book/readings";
import { checkInputOf, type CheckInputOptions } from "./checkInput";
import { monthEndOf, salesAt, stockAt } from "./monthlyLedgers";

const AS_OF = "2025-06-30";

function run(stock: Row[], options: Partial<CheckInputOptions> = {}, others: Partial<Record<LedgerKind, Row[]>> = {}): RawFinding[] {
  return stockTurnover.run(checkInputOf({ STK: stock, ...others }, { asOf: AS_OF, ...options }));
}

function found(rule: RuleCode, findings: readonly RawFinding[], kind = "item"): RawFinding | undefined {
  return findings.find((finding) => finding.rule === rule && finding.object.kind === kind);
}

describe("turnover", () => {
  /** 2024-04 … 2025-03 (365 days): 3.6 m out of 0.8 m in stock, 4.5 turns; then three months (91 days) with `last` in all. */
  const rows = (last: number, amounts = true): Row[] => [...Array<number>(12).fill(300_000), last, 0, 0].map((out, month) => ({
    date: monthEndOf("2024-04", month), item: "轴承", line: "传动", openingQuantity: 800, closingQuantity: 800, outQuantity: out / 1_000,
    ...(amounts && { openingAmount: 800_000, closingAmount: 800_000, outAmount: out }),
  }));

  test("15 % fewer turns than in the year before are amber, 30 % red, a cent less is nothing; item, class and company alike", () => {
    // 4.5 × 85 % × 800,000 × 91 ÷ 365 = 762,904.11; at 70 % 628,273.97
    for (const kind of ["item", "line", "company"]) {
      expect(found("W3.turnover", run(rows(762_904.1)), kind)).toMatchObject({ severity: "amber", threshold: 0.15 });
      expect(found("W3.turnover", run(rows(762_904.12)), kind)).toBeUndefined();
      expect(found("W3.turnover", run(rows(628_273.97)), kind)).toMatchObject({ severity: "red", threshold: 0.3 });
    }
  });

  test("4.5 turns are 81 days; at stake is the stock that would not lie there at the old pace", () => {
    // 448,767.12 ÷ 800,000 × 365 ÷ 91 = a hair under 2.25 turns, half of 4.5
    const finding = found("W3.turnover", run(rows(448_767.12)), "company")!;
    expect(finding.value).toBeCloseTo(0.5, 7);
    expect(finding.values).toMatchObject({ before: 4.5, turnover: 2.2, dioBefore: 81, dioDays: 162, measuredBy: "amount" });
    expect(finding.amount).toBe(40_000_000);
    expect(finding.rows).toEqual([{ reading: 0, row: 16, amount: 40_000_000 }]);
  });

  test("by units where the ledger gives no values, and the finding says so", () => {
    expect(found("W3.turnover", run(rows(762_904.1, false)), "company")).toMatchObject({ severity: "amber", amount: 0, values: { measuredBy: "quantity" } });
    expect(found("W3.turnover", run(rows(762_904.12, false)), "company")).toBeUndefined();
    expect(found("W3.no-data", run(rows(762_904.1, false)), "ledger")!.values.missing).toContain("STK.closingAmount");
  });

  test("fewer than nine whole months are said, not guessed", () => {
    expect(found("W3.short-history", run(rows(0).slice(7)), "ledger")).toMatchObject({ severity: "grey", values: { months: 8, needed: 9 } });
    expect(found("W3.short-history", run(rows(0).slice(6)), "ledger")).toBeUndefined();
  });

  test("where the stock ledger names no issues, the sales and their cost stand for them", () => {
    const stock = rows(0).map(({ outQuantity: _, outAmount: __, ...row }) => row);
    const sold = (last: number) => [...Array<number>(12).fill(300_000), last].flatMap((cost, month) => salesAt([0.5], { first: monthEndOf("2024-04", month).slice(0, 7), item: "轴承", revenue: cost * 2, quantity: 1 }));
    expect(found("W3.turnover", run(stock, {}, { SALE: sold(762_904.1) }), "item")).toMatchObject({ severity: "amber", values: { measuredBy: "amount" } });
    expect(found("W3.turnover", run(stock, {}, { SALE: sold(762_904.12) }), "item")).toBeUndefined();
  });
});

describe("stock that nobody takes", () => {
  const idle = (lastIssue: string, fields: Row = {}) => found("W3.no-issue", run([{ date: AS_OF, item: "轴承", closingQuantity: 10, closingAmount: 500, lastIssue, ...fields }]));

  test("more than 90 days without an issue are amber, more than 180 red; the whole stock is at stake", () => {
    expect(idle("2025-04-01")).toBeUndefined();
    expect(idle("2025-03-31")).toMatchObject({ severity: "amber", value: 91, threshold: 90, amount: 50_000, rows: [{ reading: 0, row: 2, amount: 50_000 }] });
    expect(idle("2025-01-01")).toMatchObject({ severity: "amber", value: 180 });
    expect(idle("2024-12-31")).toMatchObject({ severity: "red", value: 181, threshold: 180, values: { advice: "clear" } });
  });

  test("an item under 90 days old is new, not slow", () => {
    expect(idle("2024-12-31", { firstReceipt: "2025-04-02" })).toBeUndefined();
    expect(idle("2024-12-31", { firstReceipt: "2025-04-01" })).toBeDefined();
  });

  test("what does not lie there any more is no finding", () => {
    expect(idle("2024-12-31", { closingQuantity: 0, closingAmount: 0 })).toBeUndefined();
  });

  test("what the last period of a monthly ledger leaves out is gone", () => {
    const rows = [{ date: "2025-05-31", item: "轴承", closingQuantity: 10, closingAmount: 500, lastIssue: "2024-01-01" }, { date: AS_OF, item: "水泵", closingQuantity: 1, closingAmount: 5 }];
    expect(found("W3.no-issue", run(rows))).toBeUndefined();
    // in a ledger by days a row stands until the next one of its item
    const daily = [{ ...rows[0]!, date: "2025-05-30" }, rows[1]!];
    expect(found("W3.no-issue", run(daily))).toMatchObject({ object: { id: "轴承" }, amount: 50_000 });
  });

  test("warehouses add up, and each row has its part", () => {
    const rows = ["一号仓", "二号仓"].map((warehouse, at): Row => ({ date: AS_OF, item: "轴承", warehouse, closingQuantity: 10, closingAmount: 300 * (at + 1), lastIssue: "2024-01-01" }));
    expect(found("W3.no-issue", run(rows))).toMatchObject({ amount: 90_000, rows: [{ row: 2, amount: 30_000 }, { row: 3, amount: 60_000 }] });
  });

  test("without a column of last issues, the last month with an issue counts", () => {
    const rows = stockAt([5, 0, 0, 0, 0], { first: "2025-02", closingQuantity: 10, closingAmount: 500 });
    // 2025-02-28 to 2025-06-30
    expect(found("W3.no-issue", run(rows))).toMatchObject({ value: 122 });
  });
});

describe("stock that reaches too far", () => {
  /** 91 units in the last 91 days: one a day. */
  const cover = (closingQuantity: number) => found("W3.slow-moving", run(stockAt([30, 31, 30], { first: "2025-04", closingQuantity, closingAmount: closingQuantity * 10 })));

  test("a cover of more than 180 days is amber, more than 360 red; at stake is what lies beyond 180 days", () => {
    expect(cover(180)).toBeUndefined();
    expect(cover(181)).toMatchObject({ severity: "amber", value: 181, threshold: 180, amount: 1_000 });
    expect(cover(360)).toMatchObject({ severity: "amber" });
    expect(cover(361)).toMatchObject({ severity: "red", threshold: 360, amount: 181_000, values: { coverDays: 361, limitDays: 360 } });
  });
});

describe("levels", () => {
  /** 73 a month are 2.4 a day; safety stock 28, lead time 5 days: reorder at 40, order up to 40 + 30 × 2.4 = 112. */
  const level = (closingQuantity: number, inTransit = 0) => run(stockAt(Array<number>(12).fill(73), { first: "2024-07", closingQuantity, closingAmount: closingQuantity * 10, inTransit, leadTime: 5, safetyStock: 28 }));

  test("below the reorder point an order is due, below the safety stock at once", () => {
    expect(found("W3.replenish", level(30, 10))).toBeUndefined();
    expect(found("W3.replenish", level(30, 9))).toMatchObject({ severity: "amber", value: 39, threshold: 40, amount: 0, values: { order: 73, reorder: 40, safety: 28, advice: "ensure", classes: "AX" } });
    expect(found("W3.replenish", level(28))).toMatchObject({ severity: "amber" });
    expect(found("W3.replenish", level(27))).toMatchObject({ severity: "red", values: { order: 85 } });
  });

  test("more than twice what an order would bring is over-stock; at stake is what lies above that", () => {
    expect(found("W3.overstock", level(224))).toBeUndefined();
    expect(found("W3.overstock", level(225))).toMatchObject({ severity: "amber", amount: 113_000, values: { target: 112 } });
  });

  test("neither lead time nor safety stock: the grey finding names both", () => {
    const rows = stockAt(Array<number>(12).fill(73), { first: "2024-07", closingQuantity: 100, closingAmount: 1_000 });
    expect(found("W3.no-data", run(rows), "ledger")!.values.missing).toBe("STK.leadTime, STK.safetyStock");
    expect(found("W3.no-data", level(100), "ledger")).toBeUndefined();
  });
});

describe("expiry", () => {
  const batch = (expiry: string, closingQuantity = 10): Row => ({ date: AS_OF, item: "试剂", closingQuantity, closingAmount: closingQuantity * 10, lastIssue: AS_OF, expiry });

  test("within 90 days amber, within 30 red, past its day a finding of its own; only the batches concerned are at stake", () => {
    expect(found("W3.expiry", run([batch("2025-09-29")]))).toBeUndefined();
    expect(found("W3.expiry", run([batch("2025-09-28"), batch("2026-01-01")]))).toMatchObject({ severity: "amber", value: 90, amount: 10_000, rows: [{ row: 2, amount: 10_000 }] });
    expect(found("W3.expiry", run([batch("2025-07-31")]))).toMatchObject({ severity: "amber", value: 31 });
    expect(found("W3.expiry", run([batch("2025-07-30")]))).toMatchObject({ severity: "red", value: 30 });
    expect(found("W3.expired", run([batch(AS_OF)]))).toBeUndefined();
    expect(found("W3.expired", run([batch("2025-06-29")]))).toMatchObject({ severity: "red", value: -1, values: { days: 1, quantity: 10 } });
  });

  test("an empty batch does not expire", () => {
    expect(found("W3.expired", run([batch("2025-06-29", 0), batch("2026-01-01")]))).toBeUndefined();
  });
});

describe("ABC × XYZ", () => {
  const advice = (outs: number[], unit: number, closingQuantity: number) => {
    const large = stockAt(Array<number>(12).fill(100), { first: "2024-07", item: "主机", closingQuantity: 100, closingAmount: 100_000, outAmount: 100_000 });
    const own = stockAt(outs, { first: "2024-07", item: "配件", closingQuantity, closingAmount: closingQuantity * unit }).map((row) => ({ ...row, outAmount: Number(row.outQuantity) * unit }));
    return found("W3.slow-moving", run([...large, ...own]))?.values;
  };

  test("cheap, erratic and far too much of it is cleared; steady or valuable stock is only limited", () => {
    // one issue of 36 in twelve months: coefficient of variation √12 = 3.5
    expect(advice([0, 0, 0, 0, 0, 0, 0, 0, 0, 36, 0, 0], 1, 500)).toMatchObject({ classes: "CZ", advice: "clear" });
    expect(advice(Array<number>(12).fill(3), 1, 500)).toMatchObject({ classes: "CX", advice: "limit" });
    // 36 × 30,000 of 2,280,000 crosses 80 %
    expect(advice(Array<number>(12).fill(3), 30_000, 500)).toMatchObject({ classes: "AX", advice: "limit" });
  });

  test("valuable, steady and within its limit is ensured", () => {
    const { advice: said, classes } = found("W3.replenish", run(stockAt(Array<number>(12).fill(73), { first: "2024-07", closingQuantity: 30, closingAmount: 300, leadTime: 5, safetyStock: 28 })))!.values;
    expect([classes, said]).toEqual(["AX", "ensure"]);
  });
});

describe("too little to go by", () => {
  test("one grey finding names what is missing", () => {
    expect(stockTurnover.run(checkInputOf({}, { asOf: AS_OF }))).toMatchObject([{ rule: "W3.no-data", severity: "grey", values: { missing: "STK" } }]);
    expect(found("W3.no-data", run([{ date: AS_OF, item: "轴承", closingQuantity: 10 }]), "ledger")!.values.missing).toBe("STK.outQuantity, STK.lastIssue, STK.closingAmount, STK.leadTime, STK.safetyStock");
    expect(run([{ date: "2025-07-31", item: "轴承", closingQuantity: 10 }])).toMatchObject([{ rule: "W3.no-data", values: { missing: "STK.date" } }]);
  });

  test("an undated list is the stock of the as-of day", () => {
    expect(found("W3.no-issue", run([{ item: "轴承", closingQuantity: 10, closingAmount: 500, lastIssue: "2024-01-01" }]))).toMatchObject({ amount: 50_000 });
  });

  test("of several movements of a day, each with the balance after it, the last balance counts", () => {
    const rows: Row[] = [
      { date: "2024-01-10", item: "轴承", inQuantity: 100, closingQuantity: 100, closingAmount: 1_000 },
      { date: "2024-01-10", item: "轴承", outQuantity: 60, closingQuantity: 40, closingAmount: 400 },
      { date: AS_OF, item: "油封", inQuantity: 1, closingQuantity: 1, closingAmount: 1 },
    ];
    expect(found("W3.no-issue", run(rows))).toMatchObject({ object: { id: "轴承" }, amount: 40_000, rows: [{ row: 3, amount: 40_000 }], values: { quantity: 40 } });
  });

  test("movements alone make up a stock", () => {
    const rows: Row[] = [
      { date: "2024-01-10", item: "轴承", inQuantity: 100, inAmount: 1_000 },
      { date: "2024-02-10", item: "轴承", outQuantity: 60, outAmount: 600 },
      { date: AS_OF, item: "油封", inQuantity: 1, inAmount: 1 },
    ];
    // 40 units worth 400 lie since 2024-02-10
    expect(found("W3.no-issue", run(rows))).toMatchObject({ amount: 40_000, values: { quantity: 40 } });
  });
});

describe("a ledger that ends before the as-of day", () => {
  test("is counted to its last day, and more than a month before is said", () => {
    const rows = stockAt(Array<number>(12).fill(73), { first: "2024-04", closingQuantity: 100, closingAmount: 1_000, outAmount: 730, leadTime: 5 });
    // 2025-03-31: nothing is known of the 91 days since, so that nothing lay idle and no turnover fell
    const findings = run(rows);
    expect(found("W3.stale", findings, "ledger")).toMatchObject({ severity: "grey", values: { until: "2025-03-31", days: 91 } });
    expect(findings.map(({ rule }) => rule)).toEqual(["W3.stale"]);
    expect(run(rows, { asOf: "2025-05-01" })).toEqual([]);
  });
});

test("the rows of every finding add up to what is at stake", () => {
  const rows = ["一号仓", "二号仓", "三号仓"].flatMap((warehouse, at) => stockAt([30, 31, 30, 29, 31, 30, 30, 30, 31, 1, 1, 1], { first: "2024-07", warehouse, closingQuantity: 400 + at, closingAmount: 333.33 + at, leadTime: 9 }).map((row) => ({ ...row, outAmount: row.outQuantity })));
  const findings = run(rows).filter(({ severity }) => severity !== "grey");
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["W3.turnover", "W3.slow-moving"]));
  for (const finding of findings) {
    expect(finding.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(finding.amount);
    expect(finding.amount).toBeGreaterThan(0);
  }
});
