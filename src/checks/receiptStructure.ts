/** How customers pay: the shares of advances, bank bills and commercial bills in the receipts, now against the year before. */
import { homeConverter, receiptMethod } from "../book/receivableMonths";
import { monthOf } from "../measures/months";
import type { ReceiptMethod } from "../book/months";
import { CREDIT_KINDS } from "../book/types";
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

function sharesOf({ receivableMonths: { months, received, receivedBy } }: CheckInput, method: ReceiptMethod): Shares {
  const { amounts } = receivedBy.find((one) => one.method === method)!;
  const middle = months - RECENT_MONTHS;
  const share = (from: number, to: number) => ratio(sum(amounts, from, to), sum(received, from, to));
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

function trendOf({ receivableMonths: { first, months, received, receivedBy } }: CheckInput, method: ReceiptMethod): RawFinding["trend"] {
  const { amounts } = receivedBy.find((one) => one.method === method)!;
  return monthTrend(first, lastMonths(months, USUAL_MONTHS), (month) => ratio(amounts[month]!, received[month]!));
}

/** The receipts of a stretch of months (`to` exclusive) that came this way. */
function receiptRows({ book, asOf, receivableMonths: { first } }: CheckInput, method: ReceiptMethod, from: number, to: number): { rows: FindingRow[]; amount: number } {
  const { credits } = book;
  const home = homeConverter(book, asOf);
  const rows: FindingRow[] = [];
  for (let i = 0; i < credits.length; i++) {
    const [day, month] = [credits.date[i]!, monthOf(credits.date[i]!) - first];
    if (!PAYMENTS.has(credits.kind[i]!) || !(day <= asOf) || month < from || month >= to || receiptMethod(credits.method[i]!) !== method) continue;
    const amount = home(credits.amount[i]!, credits.currency[i]!);
    if (amount !== undefined) rows.push({ reading: credits.origin.sheet[i]!, row: credits.origin.row[i]!, amount });
  }
  return { rows, amount: exact(rows.reduce((total, row) => total + row.amount, 0)) };
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let i = Math.max(0, from); i < to; i++) total += values[i]!;
  return total;
}
