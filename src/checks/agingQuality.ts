/** K3, receivables aging: how fast debts roll on to older buckets, and how much of what is over 90 days gets cleaned up. */
import { homeConverter } from "../book/receivableMonths";
import { monthLabel, monthOf } from "../measures/months";
import { CREDIT_KINDS } from "../book/types";
import { bucketLabels, bucketOf } from "../measures/aging";
import { addMonths, type DayNumber } from "../measures/calendar";
import { exact, ratio } from "../measures/money";
import { rollRates } from "../measures/rollRates";
import { explainedBy } from "./explainedBy";
import { raisedAt } from "./hysteresis";
import { gapFindings, missingData, missingHistory } from "./missingData";
import { monthTrend } from "./monthTrend";
import { atStake, openDebts, openDebtsAt, total, type OpenDebt } from "./openDebts";
import type { Check, CheckInput, FindingObject, RawFinding, RuleCode } from "./types";

const COMPANY: FindingObject = { kind: "company", id: "" };
/** The last months against those before them; with fewer than the least of these nothing is said. */
const [RECENT, USUAL, LEAST_USUAL] = [3, 12, 6];
/** The clean-up is measured over so many months, of debts that were older than so many days at their beginning. */
const [CLEAN_UP_MONTHS, OLD_DAYS] = [3, 90];
const TREND_QUARTERS = 4;

export const agingQuality: Check = {
  group: "K3",
  run(input) {
    if (!input.book.hasHistory) return [missingData("K3", [missingHistory(input.book)])];
    const debts = openDebts(input);
    const short = input.receivableMonths.months < RECENT + LEAST_USUAL + 1;
    return [...gapFindings("K3", [{ isLacking: short, missing: ["INV.invoiceDate"], unjudged: input.book.debits.length > 0 ? ["K3.migration"] : ["K3.migration", "K3.clean-up"] }]), ...(short ? [] : migration(input, debts)), ...cleanUp(input, debts)];
  },
};

/** The step between buckets whose pooled roll rate rose most against the year before; at stake is what may take it next; where nothing may, what took it explains it. */
function migration(input: CheckInput, debts: readonly OpenDebt[]): RawFinding[] {
  const { receivableMonths: months, aging: { ends }, thresholds } = input;
  const rule: RuleCode = "K3.migration";
  const width = months.bucketCount + 1;
  const all = bucketBalances(input);
  // n months of movement need n + 1 balances; the month that ends the usual period begins the recent one.
  const recent = rollRates(all.subarray(-(RECENT + 1) * width), width);
  const usual = rollRates(all.subarray(Math.max(0, all.length - (RECENT + USUAL + 1) * width), all.length - RECENT * width), width);
  const rises = recent.map(({ rate }, step) => ({ step, now: rate ?? 0, before: usual[step]!.rate ?? 0 })).filter(({ before }) => before > 0);
  const worst = rises.sort((a, b) => b.now - b.before - (a.now - a.before))[0];
  if (!worst || difference(worst.now, worst.before) < thresholds.migrationLeast) return [];
  const rise = difference(worst.now / worst.before, 1);
  const isRed = rise >= thresholds.dsoRiseRed;
  if (!isRed && rise < raisedAt(input, rule, COMPANY.id, thresholds.dsoRiseAmber)) return [];
  const labels = ["0", ...bucketLabels(ends, 1)];
  const bucketOfDebt = ({ daysLate }: OpenDebt) => bucketOf(Number.isNaN(daysLate) ? 0 : daysLate, ends);
  const [inBucket, older] = [debts.filter((debt) => bucketOfDebt(debt) === worst.step), debts.filter((debt) => bucketOfDebt(debt) > worst.step)];
  return [{
    rule, severity: isRed ? "red" : "amber", object: COMPANY, value: worst.now, threshold: worst.before * (1 + (isRed ? thresholds.dsoRiseRed : thresholds.dsoRiseAmber)), unit: "rate",
    trend: monthlyRates(input, all, width, worst.step), ...explainedBy(atStake(input.book, inBucket), atStake(input.book, older).rows),
    values: { from: labels[worst.step]!, to: labels[worst.step + 1]!, rollRate: worst.now, usualRate: worst.before, months: RECENT },
    owner: "financeManager",
  }];
}

/** Months × (not due and every bucket), young to old. */
export function bucketBalances({ receivableMonths: { months, bucketCount, notDue, buckets } }: Pick<CheckInput, "receivableMonths">): Float64Array {
  const balances = new Float64Array(months * (bucketCount + 1));
  for (let m = 0; m < months; m++) {
    balances[m * (bucketCount + 1)] = notDue[m]!;
    balances.set(buckets.subarray(m * bucketCount, (m + 1) * bucketCount), m * (bucketCount + 1) + 1);
  }
  return balances;
}

function monthlyRates({ receivableMonths: { first, months } }: CheckInput, balances: Float64Array, width: number, step: number): RawFinding["trend"] {
  return monthTrend(first, { from: Math.max(1, months - USUAL), to: months }, (m) => rollRates(balances.subarray((m - 1) * width, (m + 1) * width), width)[step]!.rate);
}

/** Collected in three months of what was over 90 days late at their beginning. Credit notes clean nothing up: they write off. */
function cleanUp(input: CheckInput, debts: readonly OpenDebt[]): RawFinding[] {
  const { book, asOf, thresholds } = input;
  const rule: RuleCode = "K3.clean-up";
  const { opening, collected, rate } = cleanUpIn(input, asOf);
  // A low figure is the bad one: what was raised before stays until clearly above the threshold.
  const limit = thresholds.cleanUpRate / raisedAt(input, rule, COMPANY.id, 1);
  if (rate === undefined || rate >= limit) return [];
  const old = new Set(opening.map(({ debit }) => debit));
  const isRed = rate < thresholds.cleanUpRed;
  return [{
    rule, severity: isRed ? "red" : "amber", object: COMPANY, value: rate, threshold: isRed ? thresholds.cleanUpRed : thresholds.cleanUpRate, unit: "rate", trend: cleanUpTrend(input),
    ...explainedBy(atStake(book, debts.filter(({ debit }) => old.has(debit))), atStake(book, opening).rows),
    values: { cleanUpRate: rate, openingAmount: total(opening), collectedAmount: collected, months: CLEAN_UP_MONTHS, days: OLD_DAYS },
    owner: "financeManager",
  }];
}

function cleanUpIn(input: CheckInput, until: DayNumber): { opening: OpenDebt[]; collected: number; rate: number | undefined } {
  const start = addMonths(until, -CLEAN_UP_MONTHS);
  const opening = openDebtsAt(input.book, start, input.asOf).filter(({ daysLate }) => daysLate > OLD_DAYS);
  const collected = collectedOf(input, opening, start, until);
  return { opening, collected, rate: ratio(collected, total(opening)) };
}

/** The four quarters up to the as-of day; one without old debts at its beginning is left out. */
function cleanUpTrend(input: CheckInput): RawFinding["trend"] {
  return Array.from({ length: TREND_QUARTERS }, (_, i) => addMonths(input.asOf, -CLEAN_UP_MONTHS * (TREND_QUARTERS - 1 - i))).flatMap((until) => {
    const { rate } = cleanUpIn(input, until);
    return rate === undefined ? [] : [{ label: monthLabel(monthOf(until)), value: rate }];
  });
}

const CREDIT_NOTE = CREDIT_KINDS.indexOf("creditNote");

function collectedOf({ book, asOf }: CheckInput, opening: readonly OpenDebt[], start: DayNumber, until: DayNumber): number {
  const { allocations, credits, debits } = book;
  const home = homeConverter(book, asOf);
  const old = new Set(opening.map(({ debit }) => debit));
  let sum = 0;
  for (let i = 0; i < allocations.length; i++) {
    const [debit, day] = [allocations.debit[i]!, allocations.effective[i]!];
    if (!old.has(debit) || !(day > start && day <= until) || credits.kind[allocations.credit[i]!] === CREDIT_NOTE) continue;
    sum += home(allocations.amount[i]!, debits.currency[debit]!)!;
  }
  return exact(sum);
}

/** Rates are compared to nine decimals, so that 25 % is five points above 20 %. */
function difference(a: number, b: number): number {
  return Number((a - b).toFixed(9));
}
