/** W5, what was delivered against what was planned: OTIF, deliveries not made, specification, service and claims. */
import type { Orders } from "../book/business";
import { monthLabel, monthOf } from "../measures/months";
import { otifOf, otifRate } from "../measures/fulfilment";
import { agreementOf, DELIVERY_MONTHS, linesAtStake, recentDeliveries, undelivered, type Delivery } from "./deliveries";
import { raisedAt } from "./hysteresis";
import { grouped } from "./openDebts";
import type { CheckInput, FindingObject, ObjectKind, RawFinding, RuleCode, Severity } from "./types";

/** A rate of fewer lines says nothing about a customer or a department. */
export const LEAST_LINES = 5;

/** OTIF of the company, of every customer and of every department with enough lines: below 95 % amber, below 85 % red. */
export function otifFindings(input: CheckInput, orders: Orders): RawFinding[] {
  const { asOf, book, business } = input;
  const all = recentDeliveries(orders, asOf);
  const customers = grouped(all, ({ line }) => (orders.customer[line]! > 0 ? book.customers[orders.customer[line]!]!.name : undefined));
  const departments = grouped(all, ({ line }) => business.departments[orders.department[line]!]);
  const enough = ([, lines]: [string, Delivery[]]) => lines.length >= LEAST_LINES;
  return [
    ...otifFinding(input, orders, "W5.otif", { kind: "company", id: "" }, all),
    ...[...customers].filter(enough).flatMap(([id, lines]) => otifFinding(input, orders, "W5.otif-customer", { kind: "customer", id }, lines)),
    ...[...departments].filter(enough).flatMap(([id, lines]) => otifFinding(input, orders, "W5.otif-department", { kind: "department", id }, lines)),
  ];
}

function otifFinding(input: CheckInput, orders: Orders, rule: RuleCode, object: FindingObject, deliveries: readonly Delivery[]): RawFinding[] {
  const { thresholds, asOf } = input;
  const otif = otifOf(deliveries.map(({ verdict }) => verdict));
  const rate = otifRate(otif);
  // What counts is the shortfall from 100 %, so that a finding once raised is cleared by a better rate, not by a worse one.
  const amberBelow = 1 - raisedAt(input, rule, object.id, 1 - thresholds.otifAmber);
  if (rate === undefined || rate >= amberBelow) return [];
  const isRed = rate < thresholds.otifRed;
  const missed = deliveries.filter(({ verdict }) => !verdict.onTime || !verdict.inFull);
  return [{
    rule, severity: isRed ? "red" : "amber", object, value: rate, threshold: isRed ? thresholds.otifRed : thresholds.otifAmber, unit: "rate",
    trend: otifByMonth(orders, deliveries, asOf), ...linesAtStake(orders, missed.map(({ line }) => line)),
    values: {
      name: object.id, otifRate: rate, onTimeRate: otif.onTime / otif.lines, inFullRate: otif.inFull / otif.lines, lines: otif.lines, missed: missed.length,
      limitRate: isRed ? thresholds.otifRed : thresholds.otifAmber, months: DELIVERY_MONTHS,
    },
    owner: "production",
  }];
}

/** By the month of the planned day; what was delivered ahead of a day that is still to come, by the month of its delivery. */
export function otifByMonth(orders: Orders, deliveries: readonly Delivery[], asOf: number): RawFinding["trend"] {
  const months = grouped(deliveries, ({ line }) => monthOf(orders.plannedDate[line]! <= asOf ? orders.plannedDate[line]! : orders.actualDate[line]!));
  return [...months].sort(([a], [b]) => a - b).map(([month, lines]) => ({ label: monthLabel(month), value: otifRate(otifOf(lines.map(({ verdict }) => verdict)))! }));
}

/** Deliveries past their planned day and not made, by contract or order: more than 7 days amber, more than 30 red. */
export function undeliveredFindings(input: CheckInput, orders: Orders): RawFinding[] {
  const { asOf, thresholds } = input;
  const rule: RuleCode = "W5.undelivered";
  return [...byAgreement(input, orders, undelivered(orders, asOf))].flatMap(([id, lines]): RawFinding[] => {
    const limit = raisedAt(input, rule, id, thresholds.nodeLateAmber);
    const late = lines.filter(({ daysLate }) => daysLate > limit);
    if (late.length === 0) return [];
    const days = Math.max(...late.map(({ daysLate }) => daysLate));
    const isRed = days > thresholds.nodeLateRed;
    const first = late[0]!.line;
    return [{
      rule, severity: isRed ? "red" : "amber", object: { kind: agreementKind(orders, first), id }, value: days,
      threshold: isRed ? thresholds.nodeLateRed : thresholds.nodeLateAmber, unit: "days", trend: [], ...linesAtStake(orders, late.map(({ line }) => line)),
      values: { name: id, customer: customerName(input, orders, first), days, lines: late.length, limitDays: isRed ? thresholds.nodeLateRed : thresholds.nodeLateAmber },
      owner: "production",
    }];
  });
}

/** What went wrong with what was delivered in the last twelve months: by item out of specification, by customer service issues and claims. */
export function qualityFindings(input: CheckInput, orders: Orders): RawFinding[] {
  const { book, business, asOf } = input;
  const recent = recentLines(orders, asOf);
  const customerOf = (line: number) => (orders.customer[line]! > 0 ? book.customers[orders.customer[line]!]!.name : undefined);
  const outOfSpec = grouped(recent.filter((line) => orders.inSpec[line] === 0), (line) => business.items[orders.item[line]!]?.key ?? "");
  const issues = grouped(recent.filter((line) => orders.serviceIssue[line] !== ""), customerOf);
  const claims = grouped(recent.filter((line) => orders.claim[line]! > 0), customerOf);
  const finding = (rule: RuleCode, severity: Severity, object: FindingObject, lines: number[], owner: RawFinding["owner"], amountOf?: (line: number) => number): RawFinding => {
    const atStake = linesAtStake(orders, lines, amountOf);
    return {
      rule, severity, object, value: lines.length, threshold: 1, unit: "count", trend: linesByMonth(orders, lines, asOf), ...atStake,
      values: { name: object.id, lines: lines.length, stakeAmount: atStake.amount, what: issueTexts(orders, lines), months: DELIVERY_MONTHS }, owner,
    };
  };
  return [
    ...[...outOfSpec].map(([id, lines]) => finding("W5.out-of-spec", "amber", { kind: "item", id }, lines, "production")),
    ...[...issues].map(([id, lines]) => finding("W5.service-issue", "blue", { kind: "customer", id }, lines, "salesManager")),
    ...[...claims].map(([id, lines]) => finding("W5.claim", "amber", { kind: "customer", id }, lines, "salesManager", (line) => orders.claim[line]!)),
  ];
}

/** How many of the lines fell into each month of the period. */
function linesByMonth(orders: Orders, lines: readonly number[], asOf: number): RawFinding["trend"] {
  const last = monthOf(asOf);
  return Array.from({ length: DELIVERY_MONTHS }, (_, i) => last - DELIVERY_MONTHS + 1 + i)
    .map((month) => ({ label: monthLabel(month), value: lines.filter((line) => monthOf(dayOf(orders, line)) === month).length }));
}

function dayOf({ actualDate, plannedDate }: Orders, line: number): number {
  return Number.isNaN(actualDate[line]!) ? plannedDate[line]! : actualDate[line]!;
}

function recentLines(orders: Orders, asOf: number): number[] {
  const from = monthOf(asOf) - DELIVERY_MONTHS;
  return Array.from({ length: orders.length }, (_, line) => line).filter((line) => {
    const day = dayOf(orders, line);
    return day <= asOf && monthOf(day) > from;
  });
}

const MOST_TEXTS = 3;

function issueTexts(orders: Orders, lines: readonly number[]): string {
  const texts = [...new Set(lines.map((line) => orders.serviceIssue[line]!).filter((text) => text !== ""))];
  return texts.slice(0, MOST_TEXTS).join("; ");
}

/** Lines by their contract, else their order, else their customer: none goes unreported. */
export function byAgreement<Line extends { line: number }>(input: Pick<CheckInput, "book">, orders: Orders, lines: readonly Line[]): Map<string, Line[]> {
  return grouped(lines, ({ line }) => agreementOf(orders, line) || customerName(input, orders, line));
}

export function agreementKind(orders: Orders, line: number): ObjectKind {
  return orders.contract[line] ? "contract" : orders.order[line] ? "order" : "customer";
}

export function customerName({ book }: Pick<CheckInput, "book">, orders: Orders, line: number): string {
  return orders.customer[line]! > 0 ? book.customers[orders.customer[line]!]!.name : "";
}
