/** W1, collection period lengthening: DSO, old debt, newly overdue invoices, later payers, and our own part in it. */
import { monthLabel } from "../measures/months";
import { receivableIndicators } from "../book/receivableIndicators";
import { endingRun } from "../measures/alarm";
import { addMonths } from "../measures/calendar";
import { ratio, toMinor } from "../measures/money";
import { billingLag, billingLagFinding, LAG_MONTHS } from "./billingLag";
import { explainedBy } from "./explainedBy";
import { raisedAt } from "./hysteresis";
import { laterPayers } from "./laterPayers";
import { gapFindings, missingHistory } from "./missingData";
import { atStake, debtsAtMonthEnds, grouped, oneDecimal, total, trendAt, type DatedDebts, type OpenDebt } from "./openDebts";
import { severityOf } from "./severityOf";
import type { Check, CheckInput, FindingObject, RawFinding, RuleCode } from "./types";

const COMPANY: FindingObject = { kind: "company", id: "" };
/** Month's ends before the as-of day in a trend. */
const TREND_MONTHS = 5;

export const collectionPeriod: Check = {
  group: "W1",
  run(input) {
    const dated = debtsAtMonthEnds(input, Math.max(TREND_MONTHS, input.thresholds.dsoRises));
    const { debts } = dated[dated.length - 1]!;
    return [
      ...dsoRising(input, debts),
      ...oldShare(input, dated, "W1.over-60", 60, "over60Amber", "over60Red"),
      ...oldShare(input, dated, "W1.over-90", 90, "over90Amber", "over90Red"),
      ...newlyOverdue(input, dated),
      ...laterPayers(input, dated),
      ...billingLagFinding(input),
      ...missingFrom(input),
    ];
  },
};

/** Rules that look back on past days, and those that the documents open on the as-of day are enough for. */
const OF_HISTORY: readonly RuleCode[] = ["W1.dso-rising", "W1.customer-later", "W1.salesperson-later"];
const OF_TODAY: readonly RuleCode[] = ["W1.over-60", "W1.over-90", "W1.newly-overdue"];

function missingFrom({ book, business, receivableMonths, thresholds }: CheckInput): RawFinding[] {
  const { orders } = business;
  const hasBilledDates = orders?.billedDate.some((day, line) => !Number.isNaN(day) && !Number.isNaN(orders.actualDate[line]!));
  return gapFindings("W1", [
    { isLacking: !book.hasHistory, missing: [missingHistory(book)], unjudged: OF_HISTORY },
    { isLacking: book.hasHistory && receivableMonths.months <= thresholds.dsoRises, missing: ["INV.invoiceDate"], unjudged: book.debits.length > 0 ? ["W1.dso-rising"] : [...OF_HISTORY, ...OF_TODAY] },
    { isLacking: !hasBilledDates, missing: ["ORD.actualDate", "ORD.billedDate"], unjudged: ["W1.own-lag"] },
  ]);
}

/** Countback DSO that rose month after month. Months whose sales do not cover the receivables have no DSO and end the run. */
function dsoRising(input: CheckInput, debts: readonly OpenDebt[]): RawFinding[] {
  const { receivableMonths: months, thresholds, asOf, previous } = input;
  if (!months.hasHistory) return [];
  const rule: RuleCode = "W1.dso-rising";
  const all = receivableIndicators(months, asOf).map(({ countbackDays, isCountbackOpen }) => (isCountbackOpen ? NaN : countbackDays ?? NaN));
  const series = Float64Array.from(afterLastGap(all));
  const run = endingRun(series);
  const wasRaised = previous.some((finding) => finding.rule === rule && finding.severity !== "grey");
  // A raised alarm does not end with one month that stands still, only when the days come down again.
  const steps = run.steps >= thresholds.dsoRises ? run.steps : wasRaised ? Math.min(thresholds.dsoRises, series.length - 1) : 0;
  if (steps < 1) return [];
  const [before, now] = [series[series.length - 1 - steps]!, series[series.length - 1]!];
  const change = before > 0 ? (now - before) / before : 0;
  const isRed = change >= thresholds.dsoRiseRed;
  if (!isRed && change < raisedAt(input, rule, COMPANY.id, thresholds.dsoRiseAmber)) return [];
  return [{
    rule, severity: isRed ? "red" : "amber", object: COMPANY, value: change, threshold: isRed ? thresholds.dsoRiseRed : thresholds.dsoRiseAmber, unit: "rate",
    trend: trendOf(series, months.first + months.months - series.length), trendUnit: "days",
    ...explainedBy(atStake(input.book, debts.filter(({ daysLate }) => daysLate > 0)), atStake(input.book, debts).rows),
    values: { dsoDays: oneDecimal(now), beforeDays: oneDecimal(before), changeRate: change, months: steps, ...partsOf(input) },
    owner: "financeManager",
  }];
}

function afterLastGap(values: readonly number[]): number[] {
  let from = values.length;
  while (from > 0 && !Number.isNaN(values[from - 1]!)) from--;
  return values.slice(from);
}

function trendOf(series: Float64Array, first: number): RawFinding["trend"] {
  const shown = 13;
  const from = Math.max(0, series.length - shown);
  return Array.from(series.subarray(from), (value, i) => ({ label: monthLabel(first + from + i), value }));
}

/** Our own part (delivery to invoice) and the customers' (due date to payment), each for the last three months and the three before. */
function partsOf({ asOf, business: { orders }, receivableMonths: { lateDays, settled, months } }: CheckInput): Record<string, string | number> {
  const middle = addMonths(asOf, -LAG_MONTHS);
  const own = orders && billingLag(orders, middle, asOf);
  const ownBefore = orders && billingLag(orders, addMonths(asOf, -2 * LAG_MONTHS), middle);
  const sum = (values: Float64Array, to: number) => values.slice(Math.max(0, to - LAG_MONTHS), Math.max(0, to)).reduce((total, value) => total + value, 0);
  const late = (to: number) => ratio(sum(lateDays, to), sum(settled, to));
  const shown = (days: number | undefined) => (days === undefined ? "" : oneDecimal(days));
  return { ownDays: shown(own), ownBeforeDays: shown(ownBefore), customerDays: shown(late(months)), customerBeforeDays: shown(late(months - LAG_MONTHS)) };
}

function oldShare(
  input: CheckInput, dated: readonly DatedDebts[], rule: RuleCode, days: number, amber: "over60Amber" | "over90Amber", red: "over60Red" | "over90Red",
): RawFinding[] {
  const { debts } = dated[dated.length - 1]!;
  const olderOf = (list: readonly OpenDebt[]) => list.filter(({ daysLate }) => daysLate > days);
  const shareOf = (list: readonly OpenDebt[]) => ratio(total(olderOf(list)), total(list));
  const [old, share] = [olderOf(debts), shareOf(debts)];
  const raised = share === undefined ? undefined : severityOf(input, rule, COMPANY.id, share, amber, red);
  if (share === undefined || !raised) return [];
  return [{
    rule, ...raised, object: COMPANY, value: share, unit: "rate", trend: trendAt(dated, shareOf), ...atStake(input.book, old),
    values: { shareRate: share, oldAmount: total(old), receivableAmount: total(debts), items: old.length, customers: new Set(old.map(({ customer }) => customer)).size },
    owner: "financeManager",
  }];
}

/** By customer: what passed its due date in the last days (a setting) and is open still. */
function newlyOverdue(input: CheckInput, dated: readonly DatedDebts[]): RawFinding[] {
  const rule: RuleCode = "W1.newly-overdue";
  const limit = toMinor(input.thresholds.newlyOverdueAmount, input.book.scale);
  const days = input.thresholds.newlyOverdueDays;
  const nameOf = ({ customer }: OpenDebt) => input.book.customers[customer]?.name || undefined;
  const byDay = dated.map(({ day, debts }) => ({ day, names: grouped(debts.filter(({ daysLate }) => daysLate > 0 && daysLate <= days), nameOf) }));
  return [...byDay[byDay.length - 1]!.names].flatMap(([name, list]): RawFinding[] => {
    const amount = total(list);
    if (amount < raisedAt(input, rule, name, limit)) return [];
    return [{
      rule, severity: "blue", object: { kind: "customer", id: name }, value: amount, threshold: limit, unit: "money",
      trend: trendAt(byDay.map(({ day, names }) => ({ day, debts: names.get(name) ?? [] })), total), ...atStake(input.book, list),
      values: { name, newAmount: amount, items: list.length, days, limitAmount: limit }, owner: "salesperson",
    }];
  });
}
