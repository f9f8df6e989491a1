/** K5, repurchase: good customers whose buying turned for the worse, and those that have not bought for long. */
import type { Business, Sales } from "../book/business";
import { addMonths, isoDate, type DayNumber } from "../measures/calendar";
import type { Tier } from "../measures/creditGrade";
import { DEFAULT_LABEL_RULES, labelCustomers, type CustomerLabel, type CustomerSales, type LabelledCustomers, type LabelRules } from "../measures/customerLabel";
import { orderByGroupAndDay } from "../measures/dayOrder";
import { exact, type MinorUnits } from "../measures/money";
import { customerClasses, everClassA } from "./customerClass";
import { grouped } from "./openDebts";
import { missingData } from "./missingData";
import { lastMonths, monthTrend } from "./monthTrend";
import type { Check, CheckInput, FindingRow, RawFinding, RuleCode } from "./types";

/** Labels are compared with those of so many months before. */
export const LABEL_MONTHS = 3;
/** What a customer's sales of so many days up to its last purchase came to is at stake. */
const STAKE_DAYS = 365;
const TREND_MONTHS = 24;

export const repurchaseCheck: Check = {
  group: "K5",
  run(input) {
    const { business: { sales } } = input;
    if (!sales) return [missingData("K5", ["SALE"])];
    if (!sales.customer.some((customer) => customer > 0)) return [missingData("K5", ["SALE.customer"])];
    return [...wakeUpFindings(input, sales), ...worseLabels(input, sales)];
  },
};

/** Sales of known customers on known days, as the labels take them. */
export function customerSales(sales: Sales, customers: number): CustomerSales {
  const isKnown = (row: number) => sales.customer[row]! > 0 && !Number.isNaN(sales.date[row]!) && !Number.isNaN(sales.revenue[row]!);
  return { customer: sales.customer.map((customer, row) => (isKnown(row) ? customer : -1)), date: sales.date, amount: sales.revenue, customers };
}

/** A day on which a customer's sales exceeded its returns, and by how much. */
export interface PurchaseDay {
  customer: number;
  date: DayNumber;
  amount: MinorUnits;
}

/** The purchase days up to the as-of day, by customer, oldest first. A day's orders are one purchase; what came back on the day is taken off. */
export function purchaseDays(sales: CustomerSales, asOf: DayNumber): PurchaseDay[] {
  const counted = sales.customer.map((customer, row) => (sales.date[row]! <= asOf ? customer : -1));
  const { order } = orderByGroupAndDay(counted, sales.customers, sales.date);
  const days: PurchaseDay[] = [];
  for (const row of order) {
    const last = days[days.length - 1];
    const [customer, date] = [counted[row]!, sales.date[row]!];
    if (last && last.customer === customer && last.date === date) last.amount = exact(last.amount + sales.amount[row]!);
    else days.push({ customer, date, amount: sales.amount[row]! });
  }
  return days.filter(({ amount }) => amount > 0);
}

export interface SleepingCustomer {
  customer: number;
  lastPurchase: DayNumber;
  /** purchase days of all time */
  purchases: number;
  averageOrder: MinorUnits;
}

/**
 * Customers ever of class A without a purchase in the last 18 months (the same day 18 months ago is no longer within them), largest
 * average order first. Former classes come from earlier runs, as ledgers do not keep them.
 */
export function wakeUpList(input: Pick<CheckInput, "book" | "asOf" | "thresholds" | "onceA"> & { business: Business }, sales: Sales): SleepingCustomer[] {
  const { book, business, asOf, thresholds, onceA } = input;
  const everA = new Set(everClassA(book, business, asOf, onceA));
  const limit = addMonths(asOf, -thresholds.wakeUpMonths);
  const byCustomer = new Map<number, { last: DayNumber; count: number; sum: MinorUnits }>();
  for (const { customer, date, amount } of purchaseDays(customerSales(sales, book.customers.length), asOf)) {
    const known = byCustomer.get(customer) ?? { last: date, count: 0, sum: 0 };
    byCustomer.set(customer, { last: date, count: known.count + 1, sum: exact(known.sum + amount) });
  }
  return [...byCustomer]
    .filter(([customer, { last }]) => everA.has(book.customers[customer]!.name) && last <= limit)
    .map(([customer, { last, count, sum }]) => ({ customer, lastPurchase: last, purchases: count, averageOrder: Math.round(sum / count) }))
    .sort((a, b) => b.averageOrder - a.averageOrder || a.customer - b.customer);
}

function wakeUpFindings(input: CheckInput, sales: Sales): RawFinding[] {
  const { book, business, asOf, thresholds } = input;
  const { classes } = customerClasses(book, business, asOf);
  const lines = linesByCustomer(sales);
  return wakeUpList(input, sales).map(({ customer, lastPurchase, purchases, averageOrder }): RawFinding => ({
    rule: "K5.wake-up", severity: "amber", object: { kind: "customer", id: book.customers[customer]!.name }, value: asOf - lastPurchase,
    threshold: asOf - addMonths(asOf, -thresholds.wakeUpMonths), unit: "days", trend: monthlySales(input, customer), trendUnit: "money", ...stake(sales, lines.get(customer)!, lastPurchase),
    values: {
      name: book.customers[customer]!.name, graded: classes[customer] === "A" ? "now" : "once", days: asOf - lastPurchase, lastDate: isoDate(lastPurchase), purchases, averageAmount: averageOrder, months: thresholds.wakeUpMonths,
    },
    owner: "salesperson",
  }));
}

const ORDER: readonly CustomerLabel[] = ["frequent", "stable", "atRisk", "dormant"];
const RULES: Partial<Record<CustomerLabel, RuleCode>> = { stable: "K5.less-frequent", atRisk: "K5.at-risk", dormant: "K5.dormant" };

export interface LabelChange {
  now: CustomerLabel;
  before: CustomerLabel;
}

/** True when the label of now is worse than the one before; without a purchase before there is nothing to compare. */
export function isWorse({ now, before }: LabelChange): boolean {
  return before !== "noPurchase" && ORDER.indexOf(now) > ORDER.indexOf(before);
}

/** Labels at the end of the as-of day, and three months before. */
export function labelsNowAndBefore(input: Pick<CheckInput, "book" | "asOf" | "thresholds">, sales: Sales): { now: LabelledCustomers; before: LabelledCustomers } {
  const { book, asOf, thresholds } = input;
  const own = customerSales(sales, book.customers.length);
  const rules: LabelRules = {
    ...DEFAULT_LABEL_RULES, lateGaps: thresholds.labelLateGaps, dormantGaps: thresholds.labelDormantGaps, dormantDays: thresholds.labelDormantDays, dropTo: thresholds.labelDropTo,
  };
  return { now: labelCustomers(own, asOf, rules), before: labelCustomers(own, addMonths(asOf, -LABEL_MONTHS), rules) };
}

/** A and B customers only: at risk is amber for B and red for A, dormant is red, less often than before is to be watched. */
function worseLabels(input: CheckInput, sales: Sales): RawFinding[] {
  const { book, business, asOf, thresholds } = input;
  const { classes } = customerClasses(book, business, asOf);
  const { now, before } = labelsNowAndBefore(input, sales);
  const lines = linesByCustomer(sales);
  return book.customers.flatMap(({ name }, customer): RawFinding[] => {
    const change = { now: now.label[customer]!, before: before.label[customer]! };
    const tier = classes[customer];
    const rule = RULES[change.now];
    // Who buys every week is not lost after a fortnight.
    const tooSoon = change.now !== "dormant" && now.daysSince[customer]! < thresholds.labelSilence;
    if (!rule || tooSoon || !(tier === "A" || tier === "B") || !isWorse(change)) return [];
    return [{
      rule, severity: severityOf(change.now, tier), object: { kind: "customer", id: name }, value: now.daysSince[customer]!, unit: "days", trend: monthlySales(input, customer), trendUnit: "money",
      ...stake(sales, lines.get(customer)!, now.lastPurchase[customer]!),
      values: {
        name, tier, days: now.daysSince[customer]!, gapDays: Math.round(now.usualGap[customer]!) || 0, lastDate: isoDate(now.lastPurchase[customer]!),
        recentAmount: now.recent[customer]!, beforeAmount: now.before[customer]!, months: LABEL_MONTHS,
      },
      owner: "salesperson",
    }];
  });
}

/** The customer's sales in each month of the last two years. */
function monthlySales({ salesMonths }: CheckInput, customer: number): RawFinding["trend"] {
  if (!salesMonths) return [];
  const { months, first, byCustomer: { revenue } } = salesMonths;
  return monthTrend(first, lastMonths(months, TREND_MONTHS), (month) => revenue[customer * months + month]!);
}

function severityOf(label: CustomerLabel, tier: Tier): RawFinding["severity"] {
  if (label === "stable") return "blue";
  return label === "dormant" || tier === "A" ? "red" : "amber";
}

function linesByCustomer({ customer, length }: Sales): Map<number, number[]> {
  return grouped(Array.from({ length }, (_, row) => row), (row) => customer[row]!);
}

/** The sales of the year up to the last purchase, of one customer's lines. */
function stake(sales: Sales, lines: readonly number[], lastPurchase: DayNumber): { rows: FindingRow[]; amount: MinorUnits } {
  const rows: FindingRow[] = [];
  for (const row of lines) {
    const age = lastPurchase - sales.date[row]!;
    if (!(age >= 0 && age < STAKE_DAYS) || Number.isNaN(sales.revenue[row]!)) continue;
    rows.push({ reading: sales.origin.sheet[row]!, row: sales.origin.row[row]!, amount: sales.revenue[row]! });
  }
  return { rows, amount: exact(rows.reduce((sum, { amount }) => sum + amount, 0)) };
}
