/** Labels customers by their own buying rhythm: frequent, stable, at risk, dormant. Source: measures.md §17; the limits are ours. */
import type { DayNumber } from "./calendar";
import { orderByGroupAndDay } from "./dayOrder";
import { exact } from "./money";
import { median, quantile } from "./statistics";

export type CustomerLabel = "frequent" | "stable" | "atRisk" | "dormant" | "noPurchase";

/** Equal-length columns. */
export interface CustomerSales {
  /** 0 … customers − 1; −1 = the row does not count */
  customer: Int32Array;
  /** serials */
  date: Float64Array;
  /** minor units, returns negative */
  amount: Float64Array;
  customers: number;
}

export interface LabelRules {
  /** purchase days from which a customer has a rhythm of its own */
  leastPurchases: number;
  /** late after so many of its usual gaps without a purchase */
  lateGaps: number;
  /** dormant after so many of its usual gaps, but never before `dormantDays` */
  dormantGaps: number;
  dormantDays: number;
  /** frequent buyers are those from this quantile of purchase days in `frequencyDays` on */
  frequentQuantile: number;
  frequencyDays: number;
  /** at risk when the amount of the last `dropDays` is at most this share of that of the `dropDays` before */
  dropTo: number;
  dropDays: number;
}

export const DEFAULT_LABEL_RULES: LabelRules = {
  leastPurchases: 3, lateGaps: 1.5, dormantGaps: 3, dormantDays: 365, frequentQuantile: 0.75, frequencyDays: 365, dropTo: 0.5, dropDays: 90,
};

/** By customer. */
export interface LabelledCustomers {
  label: CustomerLabel[];
  /** the last purchase up to the as-of date, and the days since; NaN = none */
  lastPurchase: Float64Array;
  daysSince: Float64Array;
  /** days between two purchases: its own median, or the median of all customers for those with too few; NaN = nobody has a rhythm */
  usualGap: Float64Array;
  /** purchase days in the last `frequencyDays` */
  purchases: Float64Array;
  /** minor units: sums of the last `dropDays` and of the `dropDays` before, returns taken off */
  recent: Float64Array;
  before: Float64Array;
}

/**
 * The label of every customer at the end of `asOf`; later rows do not count. A purchase is a day whose sales exceed its returns.
 * 1. dormant: no purchase for more than 3 usual gaps and more than 365 days; 2. at risk: none for more than 1.5 usual gaps, or the
 * amount of the last 90 days at most half of the 90 days before (only where the usual gap is no longer than these 90 days, since
 * a slower buyer's sales jump by nature); 3. frequent: own rhythm, and as many purchase days in 365 days as the upper quarter of
 * those who bought in them; 4. else stable. Throws AmountTooLarge.
 */
export function labelCustomers(sales: CustomerSales, asOf: DayNumber, rules: LabelRules = DEFAULT_LABEL_RULES): LabelledCustomers {
  const { customers } = sales;
  const column = () => new Float64Array(customers).fill(NaN);
  const all: LabelledCustomers = {
    label: [], lastPurchase: column(), daysSince: column(), usualGap: column(),
    purchases: new Float64Array(customers), recent: new Float64Array(customers), before: new Float64Array(customers),
  };
  const counted = sales.customer.map((code, row) => (sales.date[row]! <= asOf ? code : -1));
  const { order, starts } = orderByGroupAndDay(counted, customers, sales.date);
  for (let code = 0; code < customers; code++) addHistory(all, code, sales, order, starts[code]!, starts[code + 1]!, asOf, rules);

  const usual = median(all.usualGap.filter((gap) => !Number.isNaN(gap)));
  const frequent = quantile(all.purchases.filter((count) => count > 0), rules.frequentQuantile);
  for (let code = 0; code < customers; code++) {
    const isFrequent = !Number.isNaN(all.usualGap[code]!) && all.purchases[code]! >= frequent;
    if (Number.isNaN(all.usualGap[code]!)) all.usualGap[code] = usual;
    all.label.push(labelOf(all, code, isFrequent, rules));
  }
  return all;
}

function labelOf(all: LabelledCustomers, code: number, isFrequent: boolean, rules: LabelRules): CustomerLabel {
  const [daysSince, usualGap, recent, before] = [all.daysSince[code]!, all.usualGap[code]!, all.recent[code]!, all.before[code]!];
  if (Number.isNaN(daysSince)) return "noPurchase";
  const gaps = Number.isNaN(usualGap) ? 0 : usualGap;
  if (daysSince > Math.max(rules.dormantGaps * gaps, rules.dormantDays)) return "dormant";
  const hasDropped = usualGap <= rules.dropDays && before > 0 && recent <= before * rules.dropTo;
  if (daysSince > rules.lateGaps * usualGap || hasDropped) return "atRisk";
  return isFrequent ? "frequent" : "stable";
}

/** What one customer's rows, in the order of their days, say; its gap stays NaN with too few purchases. */
function addHistory(
  all: LabelledCustomers, code: number, { date, amount }: CustomerSales, order: Int32Array, begin: number, end: number, asOf: DayNumber, rules: LabelRules,
): void {
  const gaps: number[] = [];
  let lastPurchase = NaN;
  for (let at = begin; at < end; ) {
    const day = date[order[at]!]!;
    let sum = 0;
    for (; at < end && date[order[at]!] === day; at++) sum = exact(sum + amount[order[at]!]!);
    const age = asOf - day;
    if (age < rules.dropDays) all.recent[code] = exact(all.recent[code]! + sum);
    else if (age < 2 * rules.dropDays) all.before[code] = exact(all.before[code]! + sum);
    if (sum <= 0) continue;
    if (age < rules.frequencyDays) all.purchases[code]!++;
    if (!Number.isNaN(lastPurchase)) gaps.push(day - lastPurchase);
    lastPurchase = day;
  }
  all.lastPurchase[code] = lastPurchase;
  all.daysSince[code] = asOf - lastPurchase;
  if (gaps.length + 1 >= rules.leastPurchases) all.usualGap[code] = median(gaps);
}
