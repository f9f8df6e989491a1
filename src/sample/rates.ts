/** Month-end exchange rates of the sample: invented, but in the neighbourhood of the real ones. */
import { endOfMonth, type DayNumber } from "../measures/calendar";
import type { SampleRate } from "./facts";
import { seededRandom } from "./random";

/** In ten-thousandths of a yuan for one unit. */
const FIRST = { USD: 71_500, EUR: 77_800 } as const;

/** One rate a month and currency, from the month of `first` to the month of `last`. */
export function sampleRates(first: DayNumber, last: DayNumber): SampleRate[] {
  const random = seededRandom(4);
  const rates: SampleRate[] = [];
  const now: { USD: number; EUR: number } = { ...FIRST };
  for (let date = endOfMonth(first); date <= endOfMonth(last); date = endOfMonth(date, 1)) {
    for (const currency of ["USD", "EUR"] as const) {
      now[currency] += random.integer(-450, 500);
      rates.push({ date, currency, rate: now[currency] });
    }
  }
  return rates;
}

/** Yuan for one unit on a day: the last month-end rate not after it, or the first there is. */
export function rateOn(rates: readonly SampleRate[], currency: string, day: DayNumber): number {
  if (currency === "CNY") return 1;
  const own = rates.filter((rate) => rate.currency === currency);
  const known = own.filter((rate) => rate.date <= day);
  return (known[known.length - 1] ?? own[0]!).rate / 10_000;
}
