/** C1, C2, C3 and C12: limits exceeded or nearly used up, reviews due, customer data out of date, insurance that no longer covers. */
import { owedBalances, type OwedBalance } from "../book/customerBalances";
import { exposuresOf, type CustomerExposure } from "../book/exposures";
import { limitsAt, type CustomerLimits } from "../book/customerLimits";
import { monthsBetween } from "../book/financialMetrics";
import type { Customer } from "../book/types";
import { addMonths, isoDate, type DayNumber } from "../measures/calendar";
import { headroom } from "../measures/exposure";
import { ratio, type MinorUnits } from "../measures/money";
import { explainedBy } from "./explainedBy";
import { raisedAt } from "./hysteresis";
import { missingData, type Missing } from "./missingData";
import { atStake, debtsAtMonthEnds, grouped, openDebts, total, trendAt, type OpenDebt } from "./openDebts";
import type { Check, CheckInput, RawFinding, RuleCode, RuleGroup } from "./types";

/** A customer as these checks look at it. */
interface Account {
  customer: Customer;
  index: number;
  /** home currency */
  limits: CustomerLimits;
  exposure: CustomerExposure;
  debts: readonly OpenDebt[];
  /** of a customer that only a balance list knows */
  balances: readonly OwedBalance[];
}

/** Month's ends before the as-of day in a trend. */
const TREND_MONTHS = 5;

type AccountRule = (input: CheckInput, account: Account) => RawFinding[];

export const limitExceeded: Check = {
  group: "C1",
  run: (input) => overAccounts(input, "C1", ["CUST.creditLimit"], (_, __, { credit }) => credit !== undefined, exceeded),
};

export const reviewDue: Check = {
  group: "C2",
  run: (input) => overAccounts(input, "C2", ["CUST.reviewDate"], ({ reviewDate }) => reviewDate !== undefined, review),
};

export const dataStale: Check = {
  group: "C3",
  run(input) {
    const days = newestData(input);
    return overAccounts(input, "C3", ["CUST.updated", "CUST.gradeDate", "FS.period"], (_, index) => days[index]! > -Infinity, (_, account) => stale(input, account, days[account.index]!));
  },
};

export const insuredExceeded: Check = {
  group: "C12",
  run: (input) => overAccounts(input, "C12", ["CUST.insuredLimit"], (_, __, { insured }) => insured !== undefined, uninsured),
};

/** The rule for every customer that has the field; one grey finding where none has it. */
function overAccounts(input: CheckInput, group: RuleGroup, missing: readonly Missing[], has: (customer: Customer, index: number, limits: CustomerLimits) => boolean, rule: AccountRule): RawFinding[] {
  const { customers } = input.book;
  const limits = customers.map(limitsAt(input.book, input.asOf));
  const known = customers.flatMap((customer, index) => (index > 0 && has(customer, index, limits[index]!) ? [index] : []));
  if (known.length === 0) return [missingData(group, missing)];
  const exposures = exposuresOf(input);
  const debts = grouped(openDebts(input), ({ customer }) => customer);
  const balances = grouped(owedBalances(input.book, input.asOf), ({ customer }) => customer);
  const findings = known.flatMap((index) => rule(input, { customer: customers[index]!, index, limits: limits[index]!, exposure: exposures[index]!, debts: debts.get(index) ?? [], balances: balances.get(index) ?? [] }));
  return withBalances(input, findings, new Set([...balances.keys()].map((customer) => customers[customer]!.name)));
}

/** Each with what its customer owed at the month's ends as its trend: limits and orders are known of the as-of day alone, and so is what balance lists say. */
function withBalances(input: CheckInput, findings: readonly RawFinding[], listed: ReadonlySet<string>): RawFinding[] {
  if (findings.length === 0) return [];
  const byDay = debtsAtMonthEnds(input, TREND_MONTHS).map(({ day, debts }) => ({ day, names: grouped(debts, ({ customer }) => input.book.customers[customer]!.name) }));
  return findings.map((finding) => ({
    ...finding, trend: listed.has(finding.object.id) ? [] : trendAt(byDay.map(({ day, names }) => ({ day, debts: names.get(finding.object.id) ?? [] })), total), trendUnit: "money",
  }));
}

/** Over the limit is red, less than a tenth left is amber; a limit of 0 is cash only, so any exposure is over it. */
function exceeded(input: CheckInput, account: Account): RawFinding[] {
  const rule: RuleCode = "C1.limit";
  const { exposure: { amount, parts }, customer, limits } = account;
  const limit = limits.credit!;
  const left = headroom(limit, amount);
  const share = ratio(left, limit) ?? (left < 0 ? -1 : 1);
  // A low figure is the bad one: what was raised before stays until clearly above the threshold.
  const threshold = input.thresholds.headroomRate / raisedAt(input, rule, customer.name, 1);
  if (left >= 0 && (share >= threshold || limit === 0)) return [];
  return [accountFinding(input, account, rule, left < 0 ? "red" : "amber", share, left < 0 ? 0 : input.thresholds.headroomRate, "rate", {
    limitAmount: limit, exposureAmount: amount, headroomAmount: left, overAmount: Math.max(0, -left), headroomRate: share, receivablesAmount: parts.receivables,
    unbilledAmount: ifAny(parts.unbilled), ordersAmount: ifAny(parts.orders), depositsAmount: ifAny(parts.deposits), commercialAmount: ifAny(parts.commercialBills), bankAmount: parts.bankBills,
  }, "salesManager")];
}

/** A part of nothing is not worth a word. */
function ifAny(amount: MinorUnits): MinorUnits | "" {
  return amount === 0 ? "" : amount;
}

function review(input: CheckInput, account: Account): RawFinding[] {
  const { reviewDate } = account.customer;
  const days = reviewDate! - input.asOf;
  if (days > input.thresholds.reviewLead) return [];
  return [accountFinding(input, account, days < 0 ? "C2.review-late" : "C2.review-due", days < 0 ? "amber" : "blue", days, days < 0 ? 0 : input.thresholds.reviewLead, "days", {
    reviewDate: isoDate(reviewDate!), days: Math.abs(days), limitAmount: account.limits.credit ?? "", exposureAmount: account.exposure.amount,
  }, "arAccountant")];
}

/** Of customers that owe something or may buy on credit. */
function stale(input: CheckInput, account: Account, newest: DayNumber): RawFinding[] {
  const { dataStaleMonths } = input.thresholds;
  const isLive = account.exposure.amount > 0 || (account.limits.credit ?? 0) > 0;
  if (!isLive || addMonths(newest, dataStaleMonths) >= input.asOf) return [];
  const months = monthsBetween(newest, input.asOf);
  return [accountFinding(input, account, "C3.stale", "amber", months, dataStaleMonths, "count", { newestDate: isoDate(newest), months, limitMonths: dataStaleMonths, exposureAmount: account.exposure.amount }, "salesperson")];
}

/** The newest day on which a customer's data, grade or statements were known; −Infinity where no ledger tells. */
function newestData({ book, business, asOf }: CheckInput): DayNumber[] {
  const days = book.customers.map(({ updated, gradeDate }) => Math.max(...[updated, gradeDate].map((day) => (day !== undefined && day <= asOf ? day : -Infinity))));
  for (const { customer, period } of business.financials ?? []) if (period <= asOf) days[customer] = Math.max(days[customer]!, period);
  return days;
}

/** What was delivered, billed or not, against what the insurer covers; orders and deposits are not insured. */
function uninsured(input: CheckInput, account: Account): RawFinding[] {
  const rule: RuleCode = "C12.insured-limit";
  const limit = account.limits.insured!;
  const { receivables, unbilled } = account.exposure.parts;
  const covered = receivables + unbilled;
  if (covered <= 0 || covered <= raisedAt(input, rule, account.customer.name, limit)) return [];
  return [accountFinding(input, account, rule, "amber", covered, limit, "money", {
    insuredAmount: limit, coveredAmount: covered, uninsuredAmount: Math.max(0, covered - limit), receivablesAmount: receivables, unbilledAmount: ifAny(unbilled),
  }, "financeManager")];
}

function accountFinding(
  input: CheckInput, account: Account, rule: RuleCode, severity: RawFinding["severity"], value: number, threshold: number, unit: RawFinding["unit"],
  values: RawFinding["values"], owner: RawFinding["owner"],
): RawFinding {
  const { customer } = account;
  const owed = explainedBy(atStake(input.book, account.debts, account.balances), ownRow(input, account));
  return { rule, severity, object: { kind: "customer", id: customer.name }, value, threshold, unit, trend: [], ...owed, values: { name: customer.name, ...values }, owner };
}

/** Of a customer that owes nothing: the row with its limit and its days, else that of its latest statement. */
function ownRow({ business, asOf }: CheckInput, { customer, index }: Account): { reading: number; row: number }[] {
  const row = customer.listed ?? business.financials?.filter((one) => one.customer === index && one.period <= asOf).pop();
  return row ? [row] : [];
}
