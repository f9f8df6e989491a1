/** How customers pay: the shares of advances, bank bills and commercial bills in the receipts, now against the year before. */
import { homeConverter, methodOfRefund, receiptMethod, settlementsByDebit } from "../book/receivableMonths";
import { monthOf } from "../measures/months";
import type { ReceiptMethod } from "../book/months";
import { CREDIT_KINDS, DEBIT_KINDS } from "../book/types";
import { exact, ratio } from "../measures/money";
import { explainedBy } from "./explainedBy";
import { raisedAt } from "./hysteresis";
import { lastMonths, monthTrend } from "./monthTrend";
import type { CheckInput, FindingObject, FindingRow, RawFinding, RuleCode, Severity } from "./types";

const COMPANY: FindingObject = { kind: "company", id: "" };
/** Receipts of the last months against the year before them, of which at least so many months must be known. */
export const [RECENT_MONTHS, USUAL_MONTHS, LEAST_USUAL] = [3, 12, 3];
const PAYMENTS: ReadonlySet<number> = new Set((["receipt", "journal", "paidSoFar"] as const).map((kind) => CREDIT_KINDS.indexOf(kind)));

/** Pooled shares of one method; undefined where nothing was received. */
interface Shares {
  now?: number;
  before?: number;
}

/** True where at least one receipt names a way of payment that is a bill or an advance, or cash or transfer: else nothing can be told. */
export function knowsMethods({ receivableMonths }: CheckInput): boolean {
  return receivableMonths.receivedBy.some(({ method, amounts }) => method !== "other" && amounts.some((amount) => amount !== 0));
}

/** Three directions, each by its own rule: commercial bills pushed on us, bank bills, and advances that customers give. */
export function receiptStructure(input: CheckInput): RawFinding[] {
  return [...commercialShare(input), ...commercialRise(input), ...bankRise(input), ...advanceChange(input)];
}

/** A method's part in the receipts of some months; undefined where nothing was received. A way of payment of which more was taken back than came has no part, and lessens no whole. */
export function methodShare({ receivedBy }: CheckInput["receivableMonths"], method: ReceiptMethod, months: readonly number[]): number | undefined {
  const came = receivedBy.map((one) => ({ method: one.method, amount: Math.max(0, months.reduce((sum, month) => sum + one.amounts[month]!, 0)) }));
  return ratio(came.find((one) => one.method === method)!.amount, came.reduce((sum, { amount }) => sum + amount, 0));
}

function sharesOf({ receivableMonths }: CheckInput, method: ReceiptMethod): Shares {
  const { months } = receivableMonths;
  const middle = months - RECENT_MONTHS;
  const share = (from: number, to: number) => methodShare(receivableMonths, method, monthList(from, to));
  const [now, before] = [share(middle, months), middle >= LEAST_USUAL ? share(middle - USUAL_MONTHS, middle) : undefined];
  return { ...(now === undefined ? {} : { now }), ...(before === undefined ? {} : { before }) };
}

function commercialShare(input: CheckInput): RawFinding[] {
  const rule: RuleCode = "W6.commercial-share";
  const limit = input.thresholds.commercialShare;
  const shares = sharesOf(input, "commercialBill");
  if (shares.now === undefined || shares.now < raisedAt(input, rule, COMPANY.id, limit)) return [];
  return [findingOf(input, rule, "red", "commercialBill", shares, shares.now, limit)];
}

function commercialRise(input: CheckInput): RawFinding[] {
  const rule: RuleCode = "W6.commercial-rise";
  const { commercialRiseAmber: amber, commercialRiseRed: red } = input.thresholds;
  const shares = sharesOf(input, "commercialBill");
  const rise = riseOf(shares);
  if (rise === undefined || rise < raisedAt(input, rule, COMPANY.id, amber)) return [];
  const isRed = rise >= red;
  return [findingOf(input, rule, isRed ? "red" : "amber", "commercialBill", shares, rise, isRed ? red : amber)];
}

/** A bank stands behind them, so a rise is only watched: money comes later than it seems. */
function bankRise(input: CheckInput): RawFinding[] {
  const rule: RuleCode = "W6.bank-rise";
  const limit = input.thresholds.receiptMixChange;
  const shares = sharesOf(input, "bankBill");
  const rise = riseOf(shares);
  if (rise === undefined || rise < raisedAt(input, rule, COMPANY.id, limit)) return [];
  return [findingOf(input, rule, "blue", "bankBill", shares, rise, limit)];
}

/** Fewer advances mean weaker orders or weaker terms; more of them are watched, as they must be delivered for. */
function advanceChange(input: CheckInput): RawFinding[] {
  const limit = input.thresholds.receiptMixChange;
  const shares = sharesOf(input, "advance");
  const change = riseOf(shares);
  const rule: RuleCode = change !== undefined && change < 0 ? "W6.advance-fall" : "W6.advance-rise";
  if (change === undefined || Math.abs(change) < raisedAt(input, rule, COMPANY.id, limit)) return [];
  return [findingOf(input, rule, change < 0 ? "amber" : "blue", "advance", shares, change, change < 0 ? -limit : limit)];
}

/** Differences of shares at nine decimals, so that 0.3 − 0.2 is 0.1. */
function riseOf({ now, before }: Shares): number | undefined {
  return now === undefined || before === undefined ? undefined : Math.round((now - before) * 1e9) / 1e9;
}

function findingOf(input: CheckInput, rule: RuleCode, severity: Severity, method: ReceiptMethod, { now, before }: Shares, value: number, threshold: number): RawFinding {
  const { months } = input.receivableMonths;
  const recent = receiptRows(input, method, months - RECENT_MONTHS, months);
  // A way of payment that is not used any more is explained by the receipts that came by it before.
  const { rows, amount } = explainedBy(recent, receiptRows(input, method, months - RECENT_MONTHS - USUAL_MONTHS, months - RECENT_MONTHS).rows);
  return {
    rule, severity, object: COMPANY, value, threshold, unit: "rate", trend: trendOf(input, method), rows, amount,
    values: { shareRate: now!, beforeRate: before ?? "", changeRate: Math.abs(value), changePoints: Math.abs(value) * 100, months: RECENT_MONTHS, methodAmount: amount },
    owner: "financeManager",
  };
}

function trendOf({ receivableMonths }: CheckInput, method: ReceiptMethod): RawFinding["trend"] {
  return monthTrend(receivableMonths.first, lastMonths(receivableMonths.months, USUAL_MONTHS), (month) => methodShare(receivableMonths, method, [month]));
}

/** The receipts of a stretch of months (`to` exclusive) that came this way, less what went back. */
function receiptRows({ book, asOf, receivableMonths: { first } }: CheckInput, method: ReceiptMethod, from: number, to: number): { rows: FindingRow[]; amount: number } {
  const { credits, debits } = book;
  const home = homeConverter(book, asOf);
  const rows: FindingRow[] = [];
  const isIn = (day: number): boolean => day <= asOf && monthOf(day) - first >= from && monthOf(day) - first < to;
  const add = ({ origin, amount, currency }: typeof credits | typeof debits, at: number, sign: 1 | -1): void => {
    const value = home(amount[at]!, currency[at]!);
    if (value !== undefined) rows.push({ reading: origin.sheet[at]!, row: origin.row[at]!, amount: sign * value });
  };
  for (let i = 0; i < credits.length; i++) {
    if (PAYMENTS.has(credits.kind[i]!) && isIn(credits.date[i]!) && receiptMethod(credits.method[i]!) === method) add(credits, i, 1);
  }
  const refunds: number[] = [];
  for (let i = 0; i < debits.length; i++) if (DEBIT_KINDS[debits.kind[i]!] === "refund" && isIn(debits.from[i]!)) refunds.push(i);
  const settlements = refunds.length > 0 ? settlementsByDebit(book) : undefined;
  for (const i of refunds) if (methodOfRefund(book, i, settlements!.of(i)) === method) add(debits, i, -1);
  return { rows, amount: exact(rows.reduce((total, row) => total + row.amount, 0)) };
}

/** `to` exclusive; none before the first. */
function monthList(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - Math.max(0, from)) }, (_, i) => Math.max(0, from) + i);
}
