/** The tie-out: the balance from the documents, what the aging shows, and what the ledgers themselves say, per currency. */
import type { LedgerKind } from "../ledger/fields";
import type { Problem } from "../ledger/types";
import type { DayNumber } from "../measures/calendar";
import { exact, rescale, toMinor, type MinorUnits, type Scale } from "../measures/money";
import type { Book, CurrencyIndex, OpenItems, TieOut } from "./types";

/** One line a currency that has documents, items or a ledger's own balance. */
export function tieOut(book: Book, items: OpenItems): TieOut[] {
  return book.currencies.flatMap((_, currency) => {
    const documents = documentsAt(book, currency, items.asOf);
    const aged = sumOf(items.open, items.currency, currency, () => true);
    const ledger = ledgerBalanceAt(book, currency, items.asOf);
    if (documents === undefined && ledger === undefined) return [];
    const difference = exact((ledger ?? documents ?? 0) - aged);
    return [{
      currency, documents: documents ?? 0, aged, ...(ledger === undefined ? {} : { ledger }), difference,
      explained: difference === 0 ? [] : explain(book, difference),
    }];
  });
}

/** Σ debits − Σ credits that count on the day; undefined without any. */
function documentsAt(book: Book, currency: CurrencyIndex, asOf: DayNumber): MinorUnits | undefined {
  const { debits, credits } = book;
  const hasAny = debits.currency.includes(currency) || credits.currency.includes(currency);
  if (!hasAny) return undefined;
  return exact(
    sumOf(debits.amount, debits.currency, currency, (i) => debits.from[i]! <= asOf) - sumOf(credits.amount, credits.currency, currency, (i) => credits.from[i]! <= asOf),
  );
}

function sumOf(amounts: Float64Array, currencies: Int32Array, currency: CurrencyIndex, counts: (index: number) => boolean): MinorUnits {
  let sum = 0;
  for (let i = 0; i < amounts.length; i++) if (currencies[i] === currency && counts(i)) sum += amounts[i]!;
  return exact(sum);
}

/** The ledgers that know a balance, the one to believe first. */
const BALANCE_SOURCES: readonly LedgerKind[] = ["BAL", "JRNL", "AGED", "INV"];

/** Balances of the day itself, else those without a day when nothing is dated after the as-of date. */
function ledgerBalanceAt(book: Book, currency: CurrencyIndex, asOf: DayNumber): MinorUnits | undefined {
  const isLatest = book.lastDate === undefined || asOf >= book.lastDate;
  for (const source of BALANCE_SOURCES) {
    const own = book.ledgerBalances.filter((balance) => balance.currency === currency && balance.source === source);
    const ofDay = own.filter((balance) => balance.asOf === asOf);
    const undated = own.filter((balance) => balance.asOf === undefined && isLatest);
    const chosen = ofDay.length > 0 ? ofDay : undated;
    if (chosen.length > 0) return exact(chosen.reduce((sum, balance) => sum + balance.amount, 0));
  }
  return undefined;
}

/**
 * Problems with money at stake that the balance does not contain; the one that is exactly the difference stands first. A total that
 * differs because its subtotals do counts with what these leave over, so that no difference is named twice.
 */
function explain(book: Book, difference: MinorUnits): TieOut["explained"] {
  const bySubtotals = new Map<string, MinorUnits>();
  for (const problem of book.problems) {
    if (problem.code === "subtotal-differs") bySubtotals.set(problem.sheet, (bySubtotals.get(problem.sheet) ?? 0) + printedLess(problem, book.scale));
  }
  return book.problems
    .filter((problem) => isMissingMoney(problem))
    .map((problem) => ({
      problem,
      amount: problem.code === "total-differs" && bySubtotals.has(problem.sheet)
        ? Math.abs(printedLess(problem, book.scale) - bySubtotals.get(problem.sheet)!)
        : rescale(problem.atStake!, problem.scale ?? book.scale, book.scale),
    }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => Number(Math.abs(b.amount) === Math.abs(difference)) - Number(Math.abs(a.amount) === Math.abs(difference)) || Math.abs(b.amount) - Math.abs(a.amount))
    .slice(0, 20);
}

/** What a total or subtotal prints less what its rows add up to. */
function printedLess({ found, assumed }: Problem, scale: Scale): MinorUnits {
  return toMinor(Number(found), scale) - toMinor(Number(assumed), scale);
}

function isMissingMoney(problem: Problem): boolean {
  if (!problem.atStake) return false;
  return problem.severity === "error" || MISSING_MONEY.has(problem.code);
}

const MISSING_MONEY: ReadonlySet<Problem["code"]> = new Set<Problem["code"]>([
  "total-differs", "subtotal-differs", "balance-break", "receipt-reversed", "closed-rows-left-out", "duplicate-on-other-sheet", "duplicate-outside-total", "open-differs-from-paid", "opening-ages-differ",
]);
