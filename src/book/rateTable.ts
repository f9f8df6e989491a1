/** Exchange rates by currency and day, for lines that are converted at their own date. */
import type { DayNumber } from "../measures/calendar";
import type { CurrencyIndex, Rate } from "./types";

export class RateTable {
  private readonly byCurrency = new Map<CurrencyIndex, Rate[]>();

  /** @param rates oldest first; @param others rates of documents, in any order, for currencies that `rates` lacks */
  constructor(rates: readonly Rate[], others: readonly Rate[] = []) {
    for (const rate of rates) this.add(rate);
    const listed = new Set(this.byCurrency.keys());
    for (const rate of [...others].sort((a, b) => a.date - b.date)) if (!listed.has(rate.currency)) this.add(rate);
  }

  /** The latest rate on or before the day, else the first one after it; the last of all for an unknown day (NaN). Undefined without any. */
  at(currency: CurrencyIndex, day: DayNumber): number | undefined {
    const rates = this.byCurrency.get(currency);
    if (!rates) return undefined;
    let [low, high] = [0, rates.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rates[middle]!.date > day) high = middle;
      else low = middle + 1;
    }
    return rates[Math.max(0, low - 1)]!.rate;
  }

  private add(rate: Rate): void {
    const known = this.byCurrency.get(rate.currency);
    if (known) known.push(rate);
    else this.byCurrency.set(rate.currency, [rate]);
  }
}
