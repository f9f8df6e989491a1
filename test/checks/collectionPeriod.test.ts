/** W1 and K3: each rule at its threshold and just below it. As-of 2025-06-30 unless said otherwise. */
import { describe, expect, test } from "@jest/globals";
import type { Orders } from "../../src/book/business";
import type { ReceivableMonths } from "../../src/book/months";
import { daysOfMonth, monthOf } from "../../src/measures/months";
import { agingQuality } from "../../src/checks/agingQuality";
import { collectionPeriod } from "../../src/checks/collectionPeriod";
import type { CheckInput, PreviousFinding, RawFinding } from "../../src/checks/types";
import { parseIsoDate } from "../../src/measures/calendar";
import type { Row } from "../book/readings";
import { checkInputOf, type CheckInputOptions } from "./checkInput";

const AS_OF = "2025-06-30";
const day = (text: string) => parseIsoDate(text)!;

function invoice(document: string, dueDate: string, amount: number, more: Row = {}): Row {
  return { document, customer: "甲公司", invoiceDate: "2022-01-01", dueDate, amount, ...more };
}

/** Another customer paid its only invoice at once: with a receipt the book has a history. */
const PAID: { INV: Row; PAY: Row } = {
  INV: { document: "P", customer: "乙公司", invoiceDate: "2022-01-01", dueDate: "2022-01-31", amount: 1 },
  PAY: { receipt: "RP", customer: "乙公司", date: "2022-01-01", amount: 1, invoice: "P" },
};

function input(invoices: Row[], options: Partial<CheckInputOptions> = {}, receipts: Row[] = []): CheckInput {
  return checkInputOf({ INV: [...invoices, PAID.INV], PAY: [...receipts, PAID.PAY] }, { asOf: AS_OF, ...options });
}

function found(check: { run(input: CheckInput): RawFinding[] }, given: CheckInput, rule: string): RawFinding[] {
  return check.run(given).filter((finding) => finding.rule === rule);
}

/** Months up to June 2025 in which every day sold 100: the DSO is then the receivables ÷ 100, by arithmetic. */
function months(dso: readonly number[], more: Partial<ReceivableMonths> = {}): ReceivableMonths {
  const count = dso.length;
  const first = monthOf(day(AS_OF)) - count + 1;
  const zeros = () => new Float64Array(count);
  return {
    first, months: count, hasHistory: true, opening: { receivable: 0, overdue: 0 }, receivable: Float64Array.from(dso, (days) => Math.round(days * 100)), notDue: zeros(), overdue: zeros(),
    buckets: new Float64Array(count * 4), bucketCount: 4, billed: Float64Array.from(dso, (_, m) => daysOfMonth(first + m) * 100),
    received: zeros(), receivedBy: [], fellDue: zeros(), paidOnTime: zeros(), collectedDue: zeros(), lateDays: zeros(), settled: zeros(), ...more,
  };
}

describe("W1.dso-rising", () => {
  // two months before the series, so that its first months are covered by sales
  const rising = (dso: readonly number[], previous: PreviousFinding[] = [], dueDate = "2025-06-01") =>
    found(collectionPeriod, { ...input([invoice("A", dueDate, 10)]), receivableMonths: months([41, 41, ...dso]), previous }, "W1.dso-rising");
  const before: PreviousFinding = { rule: "W1.dso-rising", object: { kind: "company", id: "" }, severity: "amber", value: 0.15 };

  test("the worked example: 31, 33, 36, 40, 43 days is four rises and +38.7 %, red", () => {
    const [finding] = rising([31, 33, 36, 40, 43]);
    expect(finding).toMatchObject({ severity: "red", threshold: 0.3, amount: 1_000, values: { dsoDays: 43, beforeDays: 31, months: 4 } });
    expect(finding!.value).toBeCloseTo(0.3871, 4);
    expect(finding!.trend[finding!.trend.length - 1]).toEqual({ label: "2025-06", value: 43 });
  });

  test("where nothing is overdue, what is owed explains it and nothing is at stake", () => {
    expect(rising([31, 33, 36, 40, 43], [], "2025-07-31")[0]).toMatchObject({ severity: "red", amount: 0, rows: [{ reading: 0, row: 2, amount: 0 }] });
  });

  test("three rises of 15 % are amber, a little less is none, and two rises are none whatever their size", () => {
    expect(rising([40, 42, 44, 46])[0]).toMatchObject({ severity: "amber", threshold: 0.15 });
    expect(rising([40, 42, 44, 45.99])).toEqual([]);
    expect(rising([50, 40, 50, 60])).toEqual([]);
  });

  test("once raised it stays for a month that stands still, and is cleared when the days come down", () => {
    expect(rising([40, 44, 46, 46], [before])).toHaveLength(1);
    expect(rising([40, 44, 46, 46])).toEqual([]);
    expect(rising([44, 46, 46, 44], [before])).toEqual([]);
  });

  test("tells our own part from the customers': days to invoice, and days past due, each against the three months before", () => {
    const flows = { lateDays: Float64Array.from([0, 0, 0, 200, 200, 200, 1_200, 1_200, 1_200]), settled: Float64Array.from([0, 0, 0, 100, 100, 100, 100, 100, 100]) };
    const given = {
      ...input([invoice("A", "2025-06-01", 10)]), receivableMonths: months([41, 41, 41, 41, 31, 33, 36, 40, 43], flows),
      business: { ...input([]).business, orders: orders([["2025-02-01", "2025-02-03", 100], ["2025-06-01", "2025-06-06", 100]]) },
    };
    expect(found(collectionPeriod, given, "W1.dso-rising")[0]!.values).toMatchObject({ ownDays: 5, ownBeforeDays: 2, customerDays: 12, customerBeforeDays: 2 });
  });
});

/** Delivered, billed, value. */
function orders(lines: [string, string, number][]): Orders {
  const texts = () => lines.map(() => "");
  const blanks = () => new Float64Array(lines.length).fill(NaN);
  const none = () => new Int32Array(lines.length).fill(-1);
  return {
    length: lines.length, order: texts(), contract: texts(), customer: none(), item: none(), department: none(), plannedQuantity: blanks(), actualQuantity: blanks(),
    plannedDate: blanks(), actualDate: Float64Array.from(lines, ([delivered]) => day(delivered)), accepted: new Uint8Array(lines.length).fill(2),
    inSpec: new Uint8Array(lines.length).fill(2), serviceIssue: texts(), claim: blanks(), amount: Float64Array.from(lines, ([, , amount]) => amount), billed: blanks(),
    billedDate: Float64Array.from(lines, ([, billed]) => day(billed)),
    origin: { sheet: new Int32Array(lines.length).fill(3), row: Int32Array.from(lines, (_, i) => i + 2) },
  };
}

describe("W1.own-lag", () => {
  const lag = (lines: [string, string, number][]) => {
    const given = input([invoice("A", "2025-07-01", 10)]);
    return found(collectionPeriod, { ...given, business: { ...given.business, orders: orders(lines) } }, "W1.own-lag");
  };

  test("is weighted by value: 100 billed after 4 days and 300 after 8 are 7 days, amber; only the late line stands behind it", () => {
    // (100 × 4 + 300 × 8) ÷ 400 = 7
    const [finding] = lag([["2025-06-01", "2025-06-05", 100], ["2025-06-01", "2025-06-09", 300]]);
    expect(finding).toMatchObject({ severity: "amber", value: 7, threshold: 7, amount: 300, rows: [{ reading: 3, row: 3, amount: 300 }] });
  });

  test("just under 7 days is none, 14 is red, and what was billed before the last three months does not count", () => {
    expect(lag([["2025-06-01", "2025-06-05", 101], ["2025-06-01", "2025-06-09", 299]])).toEqual([]);
    expect(lag([["2025-06-01", "2025-06-15", 100]])[0]).toMatchObject({ severity: "red", threshold: 14 });
    expect(lag([["2025-02-01", "2025-03-30", 100]])).toEqual([]);
  });
});

describe("W1 shares of old debt", () => {
  const shares = (old: number, due: string, rule: string, previous: PreviousFinding[] = []) =>
    found(collectionPeriod, input([invoice("A", due, old), invoice("B", "2025-12-31", 1_000 - old)], { previous }), rule);

  test("over 60 days: 20 % is amber and 33 % red; a cent less, or one day less, is not", () => {
    // 2025-04-30 is 61 days before the as-of day
    expect(shares(200, "2025-04-30", "W1.over-60")[0]).toMatchObject({ severity: "amber", value: 0.2, threshold: 0.2, amount: 20_000, rows: [{ reading: 0, row: 2, amount: 20_000 }] });
    expect(shares(330, "2025-04-30", "W1.over-60")[0]).toMatchObject({ severity: "red", threshold: 0.33 });
    expect(shares(199.99, "2025-04-30", "W1.over-60")).toEqual([]);
    expect(shares(200, "2025-05-01", "W1.over-60")).toEqual([]);
  });

  test("over 90 days: 10 % is amber and 20 % red; a cent less, or one day less, is not", () => {
    // 2025-03-31 is 91 days before the as-of day
    expect(shares(100, "2025-03-31", "W1.over-90")[0]).toMatchObject({ severity: "amber", value: 0.1 });
    expect(shares(200, "2025-03-31", "W1.over-90")[0]).toMatchObject({ severity: "red" });
    expect(shares(99.99, "2025-03-31", "W1.over-90")).toEqual([]);
    expect(shares(100, "2025-04-01", "W1.over-90")).toEqual([]);
  });

  test("a raised share is cleared only below 90 % of its threshold", () => {
    const before: PreviousFinding = { rule: "W1.over-60", object: { kind: "company", id: "" }, severity: "amber", value: 0.2 };
    expect(shares(180.01, "2025-04-30", "W1.over-60", [before])).toHaveLength(1);
    expect(shares(179.99, "2025-04-30", "W1.over-60", [before])).toEqual([]);
  });
});

describe("W1.newly-overdue", () => {
  const newly = (...invoices: Row[]) => found(collectionPeriod, input(invoices), "W1.newly-overdue");

  test("50,000 of a customer that fell due in the last 30 days is worth watching; a cent less, or a day earlier, is not", () => {
    const [finding] = newly(invoice("A", "2025-05-31", 20_000), invoice("B", "2025-06-29", 30_000), invoice("C", "2025-06-30", 9_000));
    expect(finding).toMatchObject({ severity: "blue", object: { kind: "customer", id: "甲公司" }, amount: 5_000_000, values: { items: 2, newAmount: 5_000_000 } });
    expect(newly(invoice("A", "2025-05-31", 49_999.99))).toEqual([]);
    expect(newly(invoice("A", "2025-05-30", 50_000))).toEqual([]);
  });
});

describe("W1 later payers", () => {
  // one open invoice due on 1 March: 30, 60, 91 and 121 days late at the ends of March to June
  const later = (thresholds: CheckInputOptions["thresholds"], receipts: Row[] = []) =>
    collectionPeriod.run(input([invoice("A", "2025-03-01", 100, { salesperson: "张三" })], { thresholds }, receipts)).filter(({ rule }) => rule.endsWith("-later"));

  test("a customer and its salesperson whose open items grow later three months in a row by the days of the threshold", () => {
    const findings = later({ behaviourDays: 91 });
    expect(findings.map(({ rule, object, value }) => [rule, object.id, value])).toEqual([["W1.customer-later", "甲公司", 121], ["W1.salesperson-later", "张三", 121]]);
    expect(findings[0]).toMatchObject({ severity: "red", amount: 10_000, values: { beforeDays: 30, lateDays: 121 } });
    expect(findings[0]!.trend.map(({ value }) => value)).toEqual([30, 60, 91, 121]);
    expect(later({ behaviourDays: 92 })).toEqual([]);
  });

  test("the rise must also be 15 % of where it began: 91 days on 30 are 303 %", () => {
    expect(later({ dsoRiseAmber: 3.03, dsoRiseRed: 3.1 })[0]).toMatchObject({ severity: "amber" });
    expect(later({ dsoRiseAmber: 3.04, dsoRiseRed: 3.1 })).toEqual([]);
  });

  test("nobody is later who owes nothing any more", () => {
    expect(later({}, [{ receipt: "R", customer: "甲公司", date: "2025-06-20", amount: 100, invoice: "A" }])).toEqual([]);
  });
});

describe("K3.migration", () => {
  /** Twelve months in which 20 %, 50 % and 60 % roll on, and three in which so much of what was not due does. */
  const migration = (recent: number, open = [invoice("A", "2025-07-15", 10), invoice("B", "2025-06-15", 5)]) => {
    const rows = Array.from({ length: 16 }, (_, m) => [1_000_000, m < 13 ? 200_000 : recent, 100_000, 60_000, 10_000]);
    const given = months(rows.map(() => 41), {
      notDue: Float64Array.from(rows, (row) => row[0]!), buckets: Float64Array.from(rows.flatMap((row) => row.slice(1))),
    });
    return found(agingQuality, { ...input(open), receivableMonths: given }, "K3.migration");
  };

  test("five points and 15 % above the year before is amber; what stands in the bucket now is at stake", () => {
    expect(migration(250_000)[0]).toMatchObject({ severity: "amber", value: 0.25, amount: 1_000, values: { from: "0", to: "1–30", rollRate: 0.25, usualRate: 0.2 } });
  });

  test("where nothing stands in the bucket any more, what has left it explains it", () => {
    expect(migration(250_000, [invoice("B", "2025-06-15", 5)])[0]).toMatchObject({ amount: 0, rows: [{ reading: 0, row: 2, amount: 0 }] });
  });

  test("a hair less than five points is none, 35 % more is red", () => {
    expect(migration(249_900)).toEqual([]);
    expect(migration(270_000)[0]).toMatchObject({ severity: "red" });
  });
});

describe("K3.clean-up", () => {
  // 119 days late on 2025-03-30, three months before the as-of day
  const cleanUp = (collected: number, more: Row[] = []) =>
    found(agingQuality, input([invoice("A", "2024-12-01", 1_000), ...more], {}, [{ receipt: "R", customer: "甲公司", date: "2025-05-01", amount: collected, invoice: "A" }]), "K3.clean-up");

  test("30 % collected of what was over 90 days is enough, a cent less is amber, and under half of that is red", () => {
    expect(cleanUp(300)).toEqual([]);
    expect(cleanUp(299.99)[0]).toMatchObject({ severity: "amber", threshold: 0.3, amount: 70_001, values: { openingAmount: 100_000, collectedAmount: 29_999 } });
    expect(cleanUp(149.99)[0]).toMatchObject({ severity: "red", threshold: 0.15 });
  });

  test("old debts that were written off are not cleaned up: with nothing of them open they explain it themselves", () => {
    const given = checkInputOf({
      INV: [invoice("A", "2024-12-01", 1_000), { document: "CN-1", customer: "甲公司", invoiceDate: "2025-05-02", amount: -700.01 }],
      PAY: [{ receipt: "R", customer: "甲公司", date: "2025-05-01", amount: 299.99 }],
      ALLOC: [{ receipt: "R", invoice: "A", amount: 299.99, date: "2025-05-01" }, { receipt: "CN-1", invoice: "A", amount: 700.01, date: "2025-05-02" }],
    }, { asOf: AS_OF });
    expect(found(agingQuality, given, "K3.clean-up")[0]).toMatchObject({ severity: "amber", amount: 0, rows: [{ reading: 0, row: 2, amount: 0 }] });
  });

  test("what grew over 90 days only later is no part of it", () => {
    expect(cleanUp(300, [invoice("B", "2025-02-15", 5_000)])).toEqual([]);
  });
});

describe("too little to go by", () => {
  test("without payment dates and without orders W1 names what is missing", () => {
    const given = checkInputOf({ INV: [{ document: "A", customer: "甲公司", invoiceDate: "2025-01-01", dueDate: "2025-02-01", amount: 100, paid: 40 }] }, { asOf: AS_OF });
    expect(given.book.hasHistory).toBe(false);
    expect(found(collectionPeriod, given, "W1.no-data")[0]).toMatchObject({ severity: "grey", values: { missing: "PAY.date, ORD.actualDate, ORD.billedDate" } });
    expect(agingQuality.run(given)).toMatchObject([{ rule: "K3.no-data", severity: "grey" }]);
  });
});
