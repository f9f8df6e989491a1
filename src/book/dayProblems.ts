/** Problems that belong to an as-of day, not to the ledgers: money not applied, rates that are missing, a tie-out that does not tie. */
import type { Problem } from "../ledger/types";
import { formatMinor } from "../measures/money";
import { limitsWithoutRate } from "./customerLimits";
import type { Aging, Book, TieOut } from "./types";

/** At most one of each a currency, in the order of the currencies. */
export function problemsOfDay(book: Book, aging: Aging, ties: readonly TieOut[]): Problem[] {
  const foreign = aging.totals.filter((total) => total.currency !== book.home);
  const lacking = aging.converted ? aging.converted.missing : foreign.map((total) => total.currency);
  const known = new Set(lacking.map((currency) => book.currencies[currency]!));
  const limits = [...limitsWithoutRate(book, aging.asOf)].filter(([code]) => !known.has(code));
  return [
    ...aging.totals.filter((total) => total.unapplied !== 0).map((total) => problem(book, "receipts-unapplied", "note", book.currencies[total.currency]!, total.unapplied)),
    ...lacking.map((currency) => problem(book, "rate-missing", "warning", book.currencies[currency]!, aging.totals.find((total) => total.currency === currency)!.total)),
    ...limits.map(([code, limit]) => problem(book, "rate-missing", "warning", code, limit)),
    ...ties.filter((tie) => tie.difference !== 0).map((tie) =>
      problem(book, "tie-out-difference", "warning", `${book.currencies[tie.currency]!} ${formatMinor(tie.difference, book.scale)}`, tie.difference)),
  ];
}

function problem(book: Book, code: Problem["code"], severity: Problem["severity"], found: string, amount: number): Problem {
  return { code, severity, sheet: "", found, atStake: Math.abs(amount), scale: book.scale };
}
