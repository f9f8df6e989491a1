/** W6, the third direction: money that we pay ahead to suppliers, its share in what we pay, and advances for which nothing came. */
import { supplierPayments, type AdvancePaid, type SupplierPayments } from "../book/supplierPayments";
import { settledLater } from "../book/undatedSettlements";
import { isoDate } from "../measures/calendar";
import { exact, ratio } from "../measures/money";
import { monthOf } from "../measures/months";
import { raisedAt } from "./hysteresis";
import { missingData } from "./missingData";
import { lastMonths, monthTrend } from "./monthTrend";
import { grouped } from "./openDebts";
import { LEAST_USUAL, RECENT_MONTHS, USUAL_MONTHS } from "./receiptStructure";
import { severityOf } from "./severityOf";
import type { CheckInput, FindingRow, RawFinding, RuleCode } from "./types";

/** Fields without which a purchases ledger says nothing of advances. */
export const PAYMENT_FIELDS = ["PUR.payDate", "PUR.advance"] as const;
export const OF_ADVANCES_PAID: readonly RuleCode[] = ["W6.advances-paid-rise", "W6.advances-paid-old"];

/** Without any ledger of purchases a grey finding says so, so that its absence is not taken for health. */
export function advancesPaid(input: CheckInput): RawFinding[] {
  const { purchases } = input.business;
  if (!purchases) return [notRead()];
  const payments = supplierPayments(purchases, input.asOf);
  return payments ? [...rise(input, payments), ...oldAdvances(input, payments.list)] : [];
}

function notRead(): RawFinding {
  return { ...missingData("W6", ["advances paid"]), rule: "W6.advances-paid", values: {}, unjudged: OF_ADVANCES_PAID };
}

/** The last months against the year before, as receipts are compared. */
function rise(input: CheckInput, payments: SupplierPayments): RawFinding[] {
  const rule: RuleCode = "W6.advances-paid-rise";
  const limit = input.thresholds.advancesPaidRise;
  const middle = payments.months - RECENT_MONTHS;
  const share = (from: number, to: number) => ratio(sum(payments.advances, from, to), sum(payments.paid, from, to));
  const [now, before] = [share(middle, payments.months), middle >= LEAST_USUAL ? share(middle - USUAL_MONTHS, middle) : undefined];
  if (now === undefined || before === undefined) return [];
  const change = Math.round((now - before) * 1e9) / 1e9;
  if (change < raisedAt(input, rule, "", limit)) return [];
  const recent = payments.list.filter(({ payDate }) => monthOf(payDate) - payments.first >= middle);
  const { rows, amount } = standing(input, recent, ({ amount: paid }) => paid);
  return [{
    rule, severity: "amber", object: { kind: "company", id: "" }, value: change, threshold: limit, unit: "rate", trend: trendOf(payments), rows, amount,
    values: { shareRate: now, beforeRate: before, changeRate: change, changePoints: change * 100, months: RECENT_MONTHS, advanceAmount: amount, paidAmount: exact(sum(payments.paid, middle, payments.months)) }, owner: "purchasing",
  }];
}

function trendOf({ first, months, paid, advances }: SupplierPayments): RawFinding["trend"] {
  return monthTrend(first, lastMonths(months, USUAL_MONTHS), (month) => ratio(advances[month]!, paid[month]!));
}

/** By supplier, what is open of advances as old as the threshold. */
function oldAdvances(input: CheckInput, list: readonly AdvancePaid[]): RawFinding[] {
  const open = list.filter((advance) => advance.open !== 0);
  const laterDay = settledLater(input.book, input.business.purchases!, input.asOf);
  return [...grouped(open, ({ supplier }) => supplier)].flatMap(([supplier, own]) => {
    const rule: RuleCode = "W6.advances-paid-old";
    const name = input.business.purchases!.suppliers[supplier] ?? "";
    const old = own.filter((advance) => input.asOf - advance.payDate >= raisedAt(input, rule, name, input.thresholds.advanceOldAmber));
    const { rows, amount } = standing(input, old, (advance) => advance.open);
    if (amount <= 0) return [];
    const days = Math.max(...old.filter((advance) => advance.open > 0).map(({ payDate }) => input.asOf - payDate));
    const passed = severityOf(input, rule, name, days, "advanceOldAmber", "advanceOldRed");
    if (!passed) return [];
    const until = Math.max(...own.map((advance) => laterDay(advance) ?? -Infinity));
    return [{
      rule, ...passed, object: { kind: "supplier", id: name }, value: days, unit: "days", trend: [], rows, amount,
      values: { name, days, advances: old.length, oldAmount: amount, openAmount: exact(own.reduce((total, advance) => total + advance.open, 0)), ...settledBy(until) }, owner: "purchasing",
    }];
  });
}

/** Whether the sentence must say that settlements count which are perhaps of later days. */
function settledBy(until: number): Record<string, string> {
  return Number.isFinite(until) ? { undated: "later", untilDate: isoDate(until) } : { undated: "none" };
}

function standing({ business }: CheckInput, list: readonly AdvancePaid[], amountOf: (advance: AdvancePaid) => number): { rows: FindingRow[]; amount: number } {
  const { origin } = business.purchases!;
  const rows = list.map((advance): FindingRow => ({ reading: origin.sheet[advance.row]!, row: origin.row[advance.row]!, amount: amountOf(advance) }));
  return { rows, amount: exact(rows.reduce((total, row) => total + row.amount, 0)) };
}

function sum(values: Float64Array, from: number, to: number): number {
  return values.subarray(Math.max(0, from), Math.max(0, to)).reduce((total, value) => total + value, 0);
}
