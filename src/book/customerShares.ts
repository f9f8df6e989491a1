/** What part of the business hangs on each customer, by ultimate parent: of the sales, or of the receivables where no sales are known. */
import { effectiveNumber, entropy, gini, herfindahl, rankAmounts, topShare } from "../measures/concentration";
import { addMonths, type DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import type { Business } from "./business";
import { owedBalances } from "./customerBalances";
import type { ReceivableMonths, SalesMonths } from "./months";
import { openItemsAt } from "./openItems";
import { homeConverter } from "./receivableMonths";
import { monthEnd, monthLabel, type MonthNumber, monthOf } from "../measures/months";
import type { Book, CustomerIndex, OpenItems } from "./types";

export interface ShareSource {
  book: Book;
  business: Business;
  items: OpenItems;
  receivableMonths: ReceivableMonths;
  salesMonths?: SalesMonths;
  asOf: DayNumber;
}

/** Sums stand by the index of the ultimate parent in Book.customers; minor units, home currency, signed. */
export interface CustomerShares {
  basis: "sales" | "receivables";
  /** length of a period of sales; receivables are compared between two days so many months apart */
  window: number;
  now: Float64Array;
  /** of the period before, or of the day so many months before; absent with too short a history */
  before?: Float64Array;
  /** without a customer's name: in no share */
  unnamed: MinorUnits;
  /** the sums as they were at the end of an earlier month, 0 = now; up to `furthest` months ago the period is a whole one */
  at(monthsAgo: number): Float64Array;
  furthest: number;
  /** sums of single months (of sales) or at months' ends (of receivables), the last twelve, oldest first */
  byMonth(): { label: string; sums: Float64Array }[];
}

export interface ConcentrationIndices {
  /** fractions */
  largest: number;
  topThree: number;
  topFive: number;
  /** 0 to 10,000 */
  hhiPoints: number;
  effective: number;
  entropy: number;
  /** undefined for a single customer */
  gini?: number;
  customers: number;
}

/** Periods are a year, or half of what is known; a shorter one than this is no period. */
const [WHOLE_WINDOW, LEAST_WINDOW] = [12, 3];
const SHOWN_MONTHS = 12;
const POINTS = 10_000;

/** Undefined where neither sales nor receivables are known. */
export function customerShares(source: ShareSource): CustomerShares | undefined {
  const { salesMonths } = source;
  const shares = salesMonths ? sharesOfSales(source, salesMonths) : sharesOfReceivables(source);
  return shares.now.some((sum) => sum > 0) ? shares : undefined;
}

/** Undefined without a positive amount. HHI and the rest by measures.md §7: customers with net returns have no share. */
export function concentrationIndices(sums: Float64Array): ConcentrationIndices | undefined {
  const ranked = rankAmounts(sums);
  if (ranked.count === 0) return undefined;
  const inequality = gini(ranked);
  return {
    largest: topShare(ranked, 1)!, topThree: topShare(ranked, 3)!, topFive: topShare(ranked, 5)!,
    hhiPoints: Math.round(herfindahl(ranked)! * POINTS * 1e6) / 1e6, effective: effectiveNumber(ranked)!, entropy: entropy(ranked)!,
    ...(inequality === undefined ? {} : { gini: inequality }), customers: ranked.count,
  };
}

/** First and last month of the period of sales that ends so many months ago. */
export function salesPeriod({ first, months }: SalesMonths, window: number, monthsAgo = 0): { from: MonthNumber; to: MonthNumber } {
  const to = first + months - 1 - monthsAgo;
  return { from: to - window + 1, to };
}

function windowOf(months: number): { window: number; hasBefore: boolean } {
  const half = Math.min(WHOLE_WINDOW, Math.floor(months / 2));
  return half >= LEAST_WINDOW ? { window: half, hasBefore: true } : { window: Math.min(WHOLE_WINDOW, months), hasBefore: false };
}

function sharesOfSales({ book }: ShareSource, months: SalesMonths): CustomerShares {
  const { window, hasBefore } = windowOf(months.months);
  const sumsOf = (from: MonthNumber, to: MonthNumber): Float64Array => {
    const sums = new Float64Array(book.customers.length);
    const { revenue, keys } = months.byCustomer;
    for (let customer = 0; customer < keys; customer++) {
      for (let month = Math.max(from, months.first); month <= to; month++) sums[parentOf(book, customer)]! += revenue[customer * months.months + month - months.first]!;
    }
    return sums;
  };
  const at = (monthsAgo: number) => {
    const { from, to } = salesPeriod(months, window, monthsAgo);
    return withoutUnnamed(sumsOf(from, to)).named;
  };
  const { from, to } = salesPeriod(months, window);
  const { named, unnamed } = withoutUnnamed(sumsOf(from, to));
  const last = months.first + months.months - 1;
  const shown = Math.min(SHOWN_MONTHS, months.months);
  return {
    basis: "sales", window, now: named, unnamed, at, furthest: months.months - window, ...(hasBefore ? { before: at(window) } : {}),
    byMonth: () => Array.from({ length: shown }, (_, i) => last - shown + 1 + i).map((month) => ({ label: monthLabel(month), sums: withoutUnnamed(sumsOf(month, month)).named })),
  };
}

function sharesOfReceivables({ book, items, receivableMonths, asOf }: ShareSource): CustomerShares {
  const months = book.hasHistory ? receivableMonths.months : 1;
  const { window, hasBefore } = windowOf(months);
  const last = monthOf(asOf);
  const now = withoutUnnamed(openSums(book, items, asOf));
  // Every earlier day is a walk through all documents: each is taken once.
  const known = new Map([[0, now.named]]);
  const at = (monthsAgo: number): Float64Array => {
    const sums = known.get(monthsAgo) ?? withoutUnnamed(openSums(book, openItemsAt(book, dayAgo(asOf, monthsAgo), "due"), asOf)).named;
    known.set(monthsAgo, sums);
    return sums;
  };
  const shown = Math.min(SHOWN_MONTHS, months);
  return {
    basis: "receivables", window, now: now.named, unnamed: now.unnamed, at, furthest: months - 1, ...(hasBefore ? { before: at(window) } : {}),
    byMonth: () => Array.from({ length: shown }, (_, i) => shown - 1 - i).map((monthsAgo) => ({ label: monthLabel(last - monthsAgo), sums: at(monthsAgo) })),
  };
}

/** The end of an earlier month. */
function dayAgo(asOf: DayNumber, monthsAgo: number): DayNumber {
  return monthEnd(monthOf(addMonths(asOf, -monthsAgo)));
}

/** Open items, credits aside; of customers without any document the balance that a balance list gives, which has no history. */
function openSums(book: Book, items: OpenItems, ratesOf: DayNumber): Float64Array {
  const home = homeConverter(book, ratesOf);
  const sums = new Float64Array(book.customers.length);
  for (let i = 0; i < items.length; i++) {
    if (items.debit[i]! >= 0) sums[parentOf(book, items.customer[i]!)]! += home(items.open[i]!, items.currency[i]!) ?? 0;
  }
  for (const { customer, amount } of owedBalances(book, ratesOf)) sums[parentOf(book, customer)]! += amount;
  return sums;
}

export function parentOf({ customers }: Book, customer: CustomerIndex): CustomerIndex {
  return customers[customer]!.parent;
}

function withoutUnnamed(sums: Float64Array): { named: Float64Array; unnamed: MinorUnits } {
  const unnamed = sums[0]!;
  sums[0] = 0;
  return { named: sums, unnamed };
}
