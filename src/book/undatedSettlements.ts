/** Settlements of advances that a ledger gives without their days: they stood so on the ledger's own last day, and an earlier day cannot be rebuilt. */
import type { Problem } from "../ledger/types";
import { isoDate, type DayNumber } from "../measures/calendar";
import { exact } from "../measures/money";
import type { Business, Purchases } from "./business";
import { supplierPayments, type AdvancePaid } from "./supplierPayments";
import type { Book } from "./types";

/**
 * The day as of which the ledger of an advance tells its settlement, where that is after the as-of day and the settlement has no day of
 * its own. It is the day that the sheet's title names, else the last one that this or any other ledger knows.
 */
export function settledLater({ readings, lastDate }: Pick<Book, "readings" | "lastDate">, purchases: Purchases, asOf: DayNumber): (advance: AdvancePaid) => DayNumber | undefined {
  const days = new Map<number, DayNumber>();
  const dayOf = (reading: number): DayNumber => readings[reading]!.layout.asOf ?? Math.max(lastDate ?? -Infinity, lastDayOf(purchases, reading));
  return ({ row, isUndated }) => {
    if (!isUndated) return undefined;
    const reading = purchases.origin.sheet[row]!;
    const day = days.get(reading) ?? dayOf(reading);
    days.set(reading, day);
    return day > asOf ? day : undefined;
  };
}

function lastDayOf({ length, payDate, receivedDate, invoiceDate, origin }: Purchases, reading: number): DayNumber {
  let last = -Infinity;
  for (let row = 0; row < length; row++) {
    if (origin.sheet[row] !== reading) continue;
    for (const day of [payDate[row]!, receivedDate[row]!, invoiceDate[row]!]) if (day > last) last = day;
  }
  return last;
}

/** One a ledger, with what it says is settled: also where nothing is left to be found. */
export function undatedSettlements(book: Book, { purchases }: Business, asOf: DayNumber): Problem[] {
  if (!purchases) return [];
  const laterDay = settledLater(book, purchases, asOf);
  const byReading = new Map<number, { until: DayNumber; settled: number; count: number }>();
  for (const advance of supplierPayments(purchases, asOf)?.list ?? []) {
    const until = laterDay(advance);
    if (until === undefined) continue;
    const reading = purchases.origin.sheet[advance.row]!;
    const { settled, count } = byReading.get(reading) ?? { settled: 0, count: 0 };
    byReading.set(reading, { until, settled: exact(settled + purchases.settled[advance.row]!), count: count + 1 });
  }
  return [...byReading].map(([reading, { until, settled, count }]): Problem => ({
    code: "settlements-undated", severity: "warning", sheet: book.sheets[reading]!, found: isoDate(asOf), assumed: isoDate(until), count, atStake: settled, scale: book.scale,
  }));
}
