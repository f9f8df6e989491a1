/** Sales and stock ledgers with one row a month, for tests whose answer hangs on the months. */
import type { Row } from "../book/readings";

/** The last day of the month `index` months after the first, `2024-01` style first; days by JavaScript's own calendar. */
export function monthEndOf(first: string, index: number): string {
  const [year, month] = first.split("-").map(Number);
  return new Date(Date.UTC(year!, month! - 1 + index + 1, 0)).toISOString().slice(0, 10);
}

/** One sale a month of the same revenue, with a cost that leaves the margin rate given. */
export function salesAt(rates: readonly number[], { first, revenue = 1_000_000, ...fields }: { first: string; revenue?: number } & Row): Row[] {
  return rates.map((rate, index) => ({
    date: monthEndOf(first, index), customer: "甲公司", item: "水泵", revenue, cost: Math.round(revenue * (1 - rate) * 100) / 100, quantity: 1, ...fields,
  }));
}

/** One row a month of an item's stock, as a report of receipts, issues and balances prints it. */
export function stockAt(outs: readonly number[], { first, ...fields }: { first: string } & Row): Row[] {
  return outs.map((outQuantity, index) => ({ date: monthEndOf(first, index), item: "轴承", outQuantity, ...fields }));
}
