/** Exchange rates as of a day: the latest of the rate table, else the latest that a document names. */
import type { DayNumber } from "../measures/calendar";
import type { Book, RateUsed } from "./types";

/** One rate a foreign currency that has one on or before the day: units of the home currency for one unit. */
export function ratesAt(book: Book, asOf: DayNumber): RateUsed[] {
  const found = new Map<number, RateUsed>();
  const consider = (currency: number, rate: number, date: DayNumber, source: RateUsed["source"]) => {
    if (currency === book.home || !(rate > 0) || !(date <= asOf)) return;
    const known = found.get(currency);
    if (!known || (known.source === source && (date > known.date || (date === known.date && rate > known.rate)))) found.set(currency, { currency, rate, date, source });
  };
  for (const { currency, rate, date } of book.rates) consider(currency, rate, date, "table");
  const { debits, credits } = book;
  for (let i = 0; i < debits.length; i++) consider(debits.currency[i]!, debits.rate[i]!, debits.invoiceDate[i]!, "document");
  for (let i = 0; i < credits.length; i++) consider(credits.currency[i]!, credits.rate[i]!, credits.date[i]!, "document");
  return [...found.values()].sort((a, b) => a.currency - b.currency);
}
