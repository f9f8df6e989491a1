/** Every limit that a check goes by is a setting: changing it changes what is found, and nothing else does. */
import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKS } from "../../src/checks/list";
import { severityOf } from "../../src/checks/severityOf";
import { DEFAULT_THRESHOLDS, THRESHOLD_IDS, type ThresholdId } from "../../src/checks/thresholds";
import type { RawFinding } from "../../src/checks/types";
import type { LedgerKind } from "../../src/ledger/fields";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import type { Row } from "../book/readings";
import { checkInputOf } from "./checkInput";
import { stockAt } from "./monthlyLedgers";

const AS_OF = "2025-06-30";
const asOf = parseIsoDate(AS_OF)!;
const ago = (days: number): string => isoDate(asOf - days);
const customer = "甲公司";
type Ledgers = Partial<Record<LedgerKind, Row[]>>;

const invoice = (daysLate: number, rest: Row = {}): Row => ({ document: "A", customer, invoiceDate: ago(daysLate + 30), dueDate: ago(daysLate), amount: 60_000, ...rest });
const billedAfter = (days: number): Ledgers => ({ ORD: [{ order: "O", customer, actualDate: ago(days + 5), billedDate: ago(5), amount: 100, plannedDate: ago(days + 5) }] });
const deal = (rest: Row): Ledgers => ({ OPP: [{ deal: "D", customer, salesperson: "张三", stage: "需求确认", entered: ago(5), created: ago(40), updated: ago(1), amount: 5_000, ...rest }] });
const item = stockAt(Array<number>(12).fill(73), { first: "2024-07", closingAmount: 1_000, leadTime: 5, safetyStock: 28 });
const stockOf = (closingQuantity: number): Ledgers => ({ STK: item.map((row) => ({ ...row, closingQuantity })) });
const promise = (document: string): Row => ({ date: ago(40), customer, invoice: document, promisedDate: ago(20), promisedAmount: 100 });

/** A setting, a value other than its default, and what a ledger gives before and after. */
const CASES: [ThresholdId, number, string, Ledgers, string, string | undefined][] = [
  ["newlyOverdueDays", 20, "W1.newly-overdue", { INV: [invoice(21)] }, "blue", undefined],
  ["billingLagRed", 15, "W1.own-lag", billedAfter(14), "red", "amber"],
  ["unbilledRed", 31, "W5.unbilled", { ORD: [{ order: "O", customer, plannedDate: ago(31), actualDate: ago(31), amount: 100, billed: 0 }] }, "red", "amber"],
  ["endedRed", 31, "W5.ended-open", { CON: [{ contract: "K", customer, end: ago(31), amount: 100, received: 10, terms: "30天" }] }, "red", "amber"],
  ["stageRedTimes", 3, "K2.over-limit", deal({ entered: ago(43) }), "red", "amber"],
  ["staleDaysRed", 29, "K2.stale", deal({ updated: ago(29) }), "red", "amber"],
  ["coverRed", 361, "W3.slow-moving", { STK: stockAt([30, 31, 30], { first: "2025-04", closingQuantity: 361, closingAmount: 3_610 }) }, "red", "amber"],
  ["overstockTimes", 3, "W3.overstock", stockOf(225), "amber", undefined],
  ["reviewDays", 60, "W3.overstock", stockOf(225), "amber", undefined],
  ["brokenRed", 3, "C6.broken", { INV: [invoice(30), invoice(30, { document: "B" })], DUN: [promise("A"), promise("B")] }, "red", "amber"],
  ["disputeRed", 91, "C7.long-open", { INV: [invoice(90, { disputed: "是" })] }, "red", "amber"],
  ["reconcileRed", 0.2, "C9.differs", { INV: [invoice(10, { document: "INV-2025/001" })], STMT: [{ document: "AP-1", reference: "INV-2025/001", customer, date: ago(40), amount: 53_000 }] }, "red", "amber"],
  ["limitationRed", 29, "C13.near", { INV: [invoice(1_066)] }, "red", "amber"],
];

const AMBER_OF: Partial<Record<ThresholdId, ThresholdId>> = { disputeRed: "disputeDays", staleDaysRed: "staleDays", unbilledRed: "unbilledDays", coverRed: "coverDays" };

function found(rule: string, ledgers: Ledgers, thresholds: Partial<Record<ThresholdId, number>> = {}): RawFinding | undefined {
  const input = checkInputOf(ledgers, { asOf: AS_OF, thresholds });
  return CHECKS.filter(({ group }) => rule.startsWith(`${group}.`)).flatMap((check) => check.run(input)).find((one) => one.rule === rule);
}

describe("a setting", () => {
  test.each(CASES)("%s of %d decides over %s", (id, value, rule, ledgers, before, after) => {
    expect(found(rule, ledgers)?.severity).toBe(before);
    expect(found(rule, ledgers, { [id]: value })?.severity).toBe(after);
  });

  test("for red below the one for amber counts as equal to it", () => {
    const input = checkInputOf({}, { asOf: AS_OF, thresholds: { billingLagDays: 20, billingLagRed: 14 } });
    expect(severityOf(input, "W1.own-lag", "", 19, "billingLagDays", "billingLagRed")).toBeUndefined();
    expect(severityOf(input, "W1.own-lag", "", 20, "billingLagDays", "billingLagRed")).toEqual({ severity: "red", threshold: 20 });
  });

  test.each(CASES.filter(([id]) => id in AMBER_OF))("for red below the one for amber: the finding shows the one for amber as its threshold (%s)", (id, _, rule, ledgers) => {
    const amber = DEFAULT_THRESHOLDS[AMBER_OF[id]!];
    expect(found(rule, ledgers, { [id]: amber - 1 })).toMatchObject({ severity: "red", threshold: amber });
  });

  test("is used by a check or a report, each of them", () => {
    const sources = ["checks", "reports", "app"].flatMap((room) => readdirSync(join("src", room)).filter((file) => file.endsWith(".ts") && !["thresholds.ts", "settingsForm.ts"].includes(file)).map((file) => readFileSync(join("src", room, file), "utf8")));
    const text = sources.join("\n");
    expect(THRESHOLD_IDS.filter((id) => !new RegExp(`\\b${id}\\b`).test(text))).toEqual([]);
  });
});
