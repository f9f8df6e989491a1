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

/** Problems with money at stake that the balance does not contain; the one that is exactly the difference stands first. */
function explain(book: Book, difference: MinorUnits): TieOut["explained"] {
  const said = saidBySubtotals(book);
  return book.problems
    .filter((problem) => isMissingMoney(problem) && !said.has(problem))
    .map((problem) => ({ problem, amount: rescale(problem.atStake!, problem.scale ?? book.scale, book.scale) }))
    .sort((a, b) => Number(Math.abs(b.amount) === Math.abs(difference)) - Number(Math.abs(a.amount) === Math.abs(difference)) || Math.abs(b.amount) - Math.abs(a.amount))
    .slice(0, 20);
}

/** Totals that are off by exactly what the subtotals of their own table are: named once, where the cause is. */
function saidBySubtotals({ readings, scale }: Book): ReadonlySet<Problem> {
  return new Set(readings.flatMap(({ problems }) => {
    const bySubtotals = problems.reduce((sum, problem) => (problem.code === "subtotal-differs" ? sum + printedLess(problem, scale) : sum), 0);
    return problems.filter((problem) => problem.code === "total-differs" && printedLess(problem, scale) === bySubtotals);
  }));
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
