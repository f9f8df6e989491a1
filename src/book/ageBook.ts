/** The aging of a book: open items summed by customer, currency and bucket, with totals per currency and one converted. */
import Decimal from "decimal.js";
import { bucketCount, sumByBucket, type BucketEnds } from "../measures/aging";
import { exact, ratio } from "../measures/money";
import { ratesAt } from "./exchange";
import { homeConverter } from "./receivableMonths";
import { OPEN_KINDS, type Aging, type AgingOptions, type AgingRow, type Book, type OpenItems } from "./types";

/**
 * Rows by customer (or group of companies) and currency, most overdue first. In every row and total
 * notDue + Σ buckets + credits + unapplied = total, and the totals are the balance of the open items.
 */
export function ageBook(book: Book, items: OpenItems, ends: BucketEnds, options: AgingOptions = {}): Aging {
  const groups = groupItems(book, items, options.byParent ?? false);
  const rows = groups.heads.map((head) => emptyRow(book, head.customer, head.currency, ends));
  const sums = sumItems(items, groups.of, rows.length, ends);
  const details = detailsOf(book, items, groups.of, rows.length);
  rows.forEach((row, group) => fillRow(row, group, sums, details, ends));
  const totals = book.currencies.flatMap((_, currency) => {
    const own = rows.filter((row) => row.currency === currency);
    return own.length === 0 ? [] : [totalOf(own, currency)];
  });
  for (const row of rows) {
    const share = ratio(row.debitTotal, totals.find((total) => total.currency === row.currency)!.debitTotal);
    if (share !== undefined) row.share = share;
  }
  rows.sort((a, b) => b.overdue - a.overdue || b.total - a.total || compareText(nameOf(book, a), nameOf(book, b)) || a.currency - b.currency || a.customer - b.customer);
  const converted = convertTotals(book, items, totals, ends);
  return { asOf: items.asOf, basis: items.basis, ends, rows, totals, ...(converted ? { converted } : {}) };
}

const [ITEM, CREDIT] = [OPEN_KINDS.indexOf("item"), OPEN_KINDS.indexOf("credit")];

interface Groups {
  /** group of every item */
  of: Int32Array;
  heads: { customer: number; currency: number }[];
}

function groupItems(book: Book, items: OpenItems, byParent: boolean): Groups {
  const known = new Map<number, number>();
  const heads: Groups["heads"] = [];
  const of = new Int32Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const customer = byParent ? book.customers[items.customer[i]!]!.parent : items.customer[i]!;
    const key = customer * book.currencies.length + items.currency[i]!;
    let group = known.get(key);
    if (group === undefined) {
      group = heads.push({ customer, currency: items.currency[i]! }) - 1;
      known.set(key, group);
    }
    of[i] = group;
  }
  return { of, heads };
}

function emptyRow(book: Book, customer: number, currency: number, ends: BucketEnds): AgingRow {
  return {
    customer, currency, notDue: 0, buckets: new Array<number>(ends.length + 1).fill(0), credits: 0, unapplied: 0, total: 0, debitTotal: 0,
    overdue: 0, oldestDays: 0, grade: customer < 0 ? "" : (book.customers[customer]!.grade ?? ""), items: 0,
  };
}

/** Sums of the open items by group and bucket; credits and unapplied receipts are kept out of the buckets. */
function sumItems(items: OpenItems, group: Int32Array, groups: number, ends: BucketEnds): Float64Array {
  const isItem = Float64Array.from(items.open, (open, i) => (items.kind[i] === ITEM ? open : 0));
  return sumByBucket(isItem, items.agedFrom, group, groups, items.asOf, ends, items.basis === "due" ? 1 : 0);
}

interface Details {
  credits: Float64Array;
  unapplied: Float64Array;
  overdue: Float64Array;
  oldest: Int32Array;
  /** Σ open × days late, exact beyond 2^53 */
  lateness: Decimal[];
  items: Int32Array;
}

function detailsOf(book: Book, items: OpenItems, group: Int32Array, groups: number): Details {
  const details: Details = {
    credits: new Float64Array(groups), unapplied: new Float64Array(groups), overdue: new Float64Array(groups), oldest: new Int32Array(groups),
    lateness: Array.from({ length: groups }, () => new Decimal(0)), items: new Int32Array(groups),
  };
  const partial = new Float64Array(groups);
  for (let i = 0; i < items.length; i++) {
    const [at, open] = [group[i]!, items.open[i]!];
    details.items[at]!++;
    if (items.kind[i] === CREDIT) details.credits[at]! += open;
    else if (items.kind[i] !== ITEM) details.unapplied[at]! += open;
    else {
      const late = items.asOf - book.debits.dueDate[items.debit[i]!]!;
      if (late > 0) details.overdue[at]! += open;
      if (items.days[i]! > details.oldest[at]!) details.oldest[at] = items.days[i]!;
      const product = late > 0 ? open * late : 0;
      if (Number.isSafeInteger(partial[at]! + product)) partial[at]! += product;
      else details.lateness[at] = details.lateness[at]!.plus(new Decimal(open).times(late));
    }
  }
  details.lateness = details.lateness.map((sum, at) => sum.plus(partial[at]!));
  return details;
}

function fillRow(row: AgingRow, group: number, sums: Float64Array, details: Details, ends: BucketEnds): void {
  const first = group * bucketCount(ends);
  row.notDue = exact(sums[first]!);
  row.buckets = row.buckets.map((_, bucket) => exact(sums[first + bucket + 1]!));
  row.credits = exact(details.credits[group]!);
  row.unapplied = exact(details.unapplied[group]!);
  row.overdue = exact(details.overdue[group]!);
  row.debitTotal = exact(row.buckets.reduce((sum, bucket) => sum + bucket, row.notDue));
  row.total = exact(row.debitTotal + row.credits + row.unapplied);
  row.oldestDays = details.oldest[group]!;
  if (row.debitTotal > 0) row.weightedDaysLate = details.lateness[group]!.div(row.debitTotal).toNumber();
  row.items = details.items[group]!;
}

/** Column sums; the weighted days are those of all open items together. */
function totalOf(rows: readonly AgingRow[], currency: number): AgingRow {
  const sum = (part: (row: AgingRow) => number) => exact(rows.reduce((total, row) => total + part(row), 0));
  const debitTotal = sum((row) => row.debitTotal);
  const lateness = rows.reduce((total, row) => total.plus(new Decimal(row.weightedDaysLate ?? 0).times(row.debitTotal)), new Decimal(0));
  return {
    customer: -1, currency, notDue: sum((row) => row.notDue), buckets: rows[0]!.buckets.map((_, bucket) => sum((row) => row.buckets[bucket]!)),
    credits: sum((row) => row.credits), unapplied: sum((row) => row.unapplied), total: sum((row) => row.total), debitTotal,
    overdue: sum((row) => row.overdue), oldestDays: Math.max(...rows.map((row) => row.oldestDays)), grade: "", items: sum((row) => row.items),
    ...(debitTotal > 0 ? { share: 1, weightedDaysLate: lateness.div(debitTotal).toNumber() } : {}),
  };
}

/** All currencies in the home currency. */
function convertTotals(book: Book, items: OpenItems, totals: readonly AgingRow[], ends: BucketEnds): Aging["converted"] {
  if (totals.every((total) => total.currency === book.home)) return undefined;
  const rates = ratesAt(book, items.asOf).filter((rate) => totals.some((total) => total.currency === rate.currency));
  const isKnown = (currency: number) => currency === book.home || rates.some((rate) => rate.currency === currency);
  const missing = totals.map((total) => total.currency).filter((currency) => !isKnown(currency));
  if (missing.length === totals.length) return undefined;
  return { row: convertedRow(book, items, ends), rates, missing };
}

/** The row of all items that have a rate, as one customer's in the home currency would be. */
function convertedRow(book: Book, items: OpenItems, ends: BucketEnds): AgingRow {
  const home = homeConverter(book, items.asOf);
  const amounts = Array.from(items.open, (open, i) => home(open, items.currency[i]!));
  const converted = { ...items, open: Float64Array.from(amounts, (amount) => amount ?? 0) };
  const [known, unknown] = [0, 1];
  const group = Int32Array.from(amounts, (amount) => (amount === undefined ? unknown : known));
  const row = emptyRow(book, -1, book.home, ends);
  fillRow(row, known, sumItems(converted, group, 2, ends), detailsOf(book, converted, group, 2), ends);
  return row.debitTotal > 0 ? { ...row, share: 1 } : row;
}

function nameOf(book: Book, row: AgingRow): string {
  return book.customers[row.customer]!.name;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
