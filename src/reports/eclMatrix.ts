/** The provision matrices behind the report on bad debts: balances by bucket, how they moved on, the losses that follow, and the same of earlier days. */
import { homeConverter } from "../book/receivableMonths";
import { monthEnd, monthOf } from "../measures/months";
import type { Book } from "../book/types";
import { bucketBalances } from "../checks/agingQuality";
import { addMonths, endOfMonth, type DayNumber } from "../measures/calendar";
import { fiscalYearOf } from "../measures/fiscalYear";
import { expectedLoss } from "../measures/expectedLoss";
import { exact, type MinorUnits } from "../measures/money";
import { rollRates, type RollStep } from "../measures/rollRates";
import type { ReportContext } from "./context";

/** By years since the invoice, as listed companies print it, or by days past due. */
export type EclBasis = "age" | "due";
export type EarlierDay = "previousMonth" | "yearEnd";
export const EARLIER_DAYS: readonly EarlierDay[] = ["previousMonth", "yearEnd"];

/** Buckets by age: up to one year, two, three, and older. */
export const AGE_YEARS = 3;
/** Movements pooled at most, and at least: years by age, months by days past due. */
export const MOST_MOVES: Readonly<Record<EclBasis, number>> = { age: 3, due: 12 };
export const LEAST_MOVES: Readonly<Record<EclBasis, number>> = { age: 1, due: 3 };

/** A provision matrix as of a day; all arrays by bucket, young to old. */
export interface EclMatrix {
  day: DayNumber;
  /** open items in the home currency, minor units */
  balances: Float64Array;
  /** one for each bucket but the last; empty with too little history */
  steps: readonly RollStep[];
  /** movements pooled */
  moves: number;
  /** fractions; empty with too little history */
  losses: readonly number[];
}

export interface EclMatrices {
  basis: EclBasis;
  now: EclMatrix;
  /** absent where the history does not reach back */
  earlier: Partial<Record<EarlierDay, EclMatrix>>;
}

export interface EclMovement {
  day: DayNumber;
  opening: MinorUnits;
  /** what the balances of now would change at the rates of then */
  byBalances: MinorUnits;
  /** true where the rates of then are not known and those of now stand in for them */
  atRatesOfNow: boolean;
}

export function eclMatrices(context: ReportContext): EclMatrices[] {
  const start = historyStart(context);
  const days = earlierDays(context.asOf, context.thresholds.fiscalYearStart);
  return [byAge(context, start), byDue(context, start)].map(({ basis, matrixAt }) => {
    const earlier = EARLIER_DAYS.filter((id) => days[id] >= start).map((id) => [id, matrixAt(days[id])] as const);
    return { basis, now: matrixAt(context.asOf), earlier: Object.fromEntries(earlier) };
  });
}

/** Undefined where nothing is known of the day, or where neither day has rates. */
export function eclMovement({ now, earlier }: EclMatrices, id: EarlierDay): EclMovement | undefined {
  const then = earlier[id];
  const known = [then, now].find((matrix) => matrix && matrix.losses.length > 0);
  if (!then || !known) return undefined;
  const losses = Float64Array.from(known.losses);
  const opening = expectedLoss(then.balances, losses);
  return { day: then.day, opening, byBalances: exact(expectedLoss(now.balances, losses) - opening), atRatesOfNow: known === now };
}

export function earlierDays(asOf: DayNumber, fiscalYearStart: number): Record<EarlierDay, DayNumber> {
  return { previousMonth: endOfMonth(asOf, -1), yearEnd: fiscalYearOf(asOf, fiscalYearStart).first - 1 };
}

/** The end of the month before the first settlement: ledgers keep old invoices that stayed open, but not those that were paid before their receipts begin. */
function historyStart({ book }: ReportContext): DayNumber {
  if (!book.hasHistory) return Infinity;
  let first = Infinity;
  for (const day of book.allocations.effective) if (Number.isFinite(day) && day < first) first = day;
  return first === Infinity ? Infinity : endOfMonth(first, -1);
}

interface MatrixSource {
  basis: EclBasis;
  matrixAt: (day: DayNumber) => EclMatrix;
}

/** Years are counted back from the day itself, so that every balance has exactly one year to move on. */
function byAge(context: ReportContext, start: DayNumber): MatrixSource {
  const home = homeConverter(context.book, context.asOf);
  return {
    basis: "age",
    matrixAt: (day) => {
      const days = Array.from({ length: MOST_MOVES.age + 1 }, (_, years) => addMonths(day, -12 * years)).filter((one) => one === day || one >= start).reverse();
      return matrixOf("age", day, days.map((one) => ageBalances(context.book, home, one)));
    },
  };
}

/** What `openItemsAt` gives as open by invoice date, in a pass light enough for a dozen days. Without a date an item counts as new. */
function ageBalances({ debits, allocations }: Book, home: ReturnType<typeof homeConverter>, day: DayNumber): Float64Array {
  const open = Float64Array.from(debits.amount);
  for (let i = 0; i < allocations.length; i++) if (allocations.effective[i]! <= day) open[allocations.debit[i]!]! -= allocations.amount[i]!;
  const since = Array.from({ length: AGE_YEARS }, (_, years) => addMonths(day, -12 * (years + 1)));
  const balances = new Float64Array(AGE_YEARS + 1);
  for (let i = 0; i < debits.length; i++) {
    if (open[i] === 0 || debits.from[i]! > day) continue;
    const date = debits.invoiceDate[i]!;
    const bucket = Number.isNaN(date) ? 0 : since.findIndex((from) => date >= from);
    balances[bucket < 0 ? AGE_YEARS : bucket]! += home(open[i]!, debits.currency[i]!) ?? 0;
  }
  return balances;
}

/** Months that are not over are no movement: their balances had less than a month to move on. */
function byDue(context: ReportContext, start: DayNumber): MatrixSource {
  const { receivableMonths: { first, months, bucketCount } } = context;
  const width = bucketCount + 1;
  const all = bucketBalances(context);
  const balancesOf = (month: number) => all.slice(month * width, (month + 1) * width);
  const begin = start === Infinity ? months : Math.max(0, monthOf(start) - first);
  return {
    basis: "due",
    matrixAt: (day) => {
      const month = monthOf(day) - first;
      const last = day < monthEnd(first + month) ? month - 1 : month;
      const from = Math.max(begin, last - MOST_MOVES.due);
      const ended = Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => balancesOf(from + i));
      return { ...matrixOf("due", day, ended), balances: month < 0 ? new Float64Array(width) : balancesOf(month) };
    },
  };
}

/** @param periods the balances of equally long periods, oldest first; the last are those of the day where its period is over */
function matrixOf(basis: EclBasis, day: DayNumber, periods: readonly Float64Array[]): EclMatrix {
  const balances = periods[periods.length - 1] ?? new Float64Array(0);
  const moves = Math.max(0, periods.length - 1);
  const none: EclMatrix = { day, balances, steps: [], moves, losses: [] };
  if (moves < LEAST_MOVES[basis]) return none;
  const steps = rollRates(Float64Array.from(periods.flatMap((period) => [...period])), balances.length, basis === "age" ? "retained" : "growth");
  return steps.every(({ rate }) => rate === undefined) ? none : { ...none, steps, losses: lossRates(steps) };
}

/** What is in the last bucket is lost; a step without history is taken as lost in full too, which is the most that it can be. */
function lossRates(steps: readonly RollStep[]): number[] {
  const losses = [1];
  for (const { rate = 1, loss } of [...steps].reverse()) losses.unshift(loss ?? rate * losses[0]!);
  return losses;
}
