/** Two-way match of a customer's own statement with our open documents: by number, by amount and date, by sums. */
import type { DayNumber } from "./calendar";
import { exact, type MinorUnits } from "./money";

/** One open document or one line of a statement; > 0 is owed to us. */
export interface StatementEntry {
  /** numbers that it may be known by, in one spelling; the first is the most telling */
  numbers: readonly string[];
  /** NaN = none */
  date: number;
  amount: MinorUnits;
}

export type MatchResult = "matched" | "amountDiffers" | "onlyOurs" | "onlyTheirs";
export type MatchedBy = "number" | "amount" | "sum" | "none";

/** What belongs together: one entry a side, several on one side in a sum, none on the side that lacks it. */
export interface StatementMatch {
  result: MatchResult;
  by: MatchedBy;
  /** indexes into the lists given */
  ours: number[];
  theirs: number[];
  /** Σ ours − Σ theirs */
  difference: MinorUnits;
}

export interface MatchLimits {
  /** days between two entries of the same amount that are taken for the same */
  windowDays: number;
  /** entries looked at for one sum, the nearest in date first */
  sumCandidates: number;
  /** entries that one sum may have */
  sumSize: number;
}

export const DEFAULT_MATCH_LIMITS: MatchLimits = { windowDays: 31, sumCandidates: 16, sumSize: 6 };

/**
 * Every entry of both lists stands in exactly one match; Σ difference = Σ ours − Σ theirs. Entries of 0 are left out.
 * In this order: 1. what a side books and reverses under one number is set off; 2. same number, whatever the amount; 3. same amount
 * within the window, nearest date first; 4. one entry of a side against several of the other that add up to it; 5. the rest stands alone.
 */
export function matchStatement(ours: readonly StatementEntry[], theirs: readonly StatementEntry[], limits: MatchLimits = DEFAULT_MATCH_LIMITS): StatementMatch[] {
  const state = new Matching(ours, theirs);
  state.setOff("ours");
  state.setOff("theirs");
  state.byNumber();
  state.byAmount(limits.windowDays);
  state.bySum("theirs", limits);
  state.bySum("ours", limits);
  return state.finish();
}

type Side = "ours" | "theirs";
const SIDES: readonly Side[] = ["ours", "theirs"];

/** Up to so many pairs of one amount are all compared. */
const MOST_PAIRS = 10_000;

class Matching {
  private readonly matches: StatementMatch[] = [];
  private readonly open: Record<Side, Set<number>>;

  constructor(private readonly ours: readonly StatementEntry[], private readonly theirs: readonly StatementEntry[]) {
    const filled = (entries: readonly StatementEntry[]) => new Set(entries.flatMap(({ amount }, at) => (amount === 0 ? [] : [at])));
    this.open = { ours: filled(ours), theirs: filled(theirs) };
  }

  /** Entries of one number that come to nothing on their own side: an invoice and its payment in the same statement. */
  setOff(side: Side): void {
    const groups = new Map<string, number[]>();
    for (const at of this.open[side]) {
      const number = this[side][at]!.numbers[0];
      if (number !== undefined) groups.set(number, [...(groups.get(number) ?? []), at]);
    }
    for (const group of groups.values()) {
      if (group.length > 1 && this.sum(side, group) === 0) this.take("matched", "number", side === "ours" ? group : [], side === "theirs" ? group : []);
    }
  }

  /** All open entries that share a number, instalments of one invoice among them, against each other. */
  byNumber(): void {
    const known = new Map<string, number[]>();
    for (const at of this.open.ours) for (const number of this.ours[at]!.numbers) known.set(number, [...(known.get(number) ?? []), at]);
    const groups = new Map<string, number[]>();
    for (const at of this.open.theirs) {
      const number = this.theirs[at]!.numbers.find((one) => known.has(one));
      if (number !== undefined) groups.set(number, [...(groups.get(number) ?? []), at]);
    }
    for (const [number, theirs] of groups) {
      const ours = known.get(number)!.filter((at) => this.open.ours.has(at));
      if (ours.length === 0) continue;
      const single = theirs.length === 1 ? ours.filter((at) => this.ours[at]!.amount === this.theirs[theirs[0]!]!.amount).slice(0, 1) : [];
      const chosen = single.length === 1 ? single : ours;
      this.take(this.sum("ours", chosen) === this.sum("theirs", theirs) ? "matched" : "amountDiffers", "number", chosen, theirs);
    }
  }

  byAmount(windowDays: number): void {
    const groups = new Map<MinorUnits, Record<Side, number[]>>();
    for (const side of SIDES) {
      for (const at of this.open[side]) {
        const { amount } = this[side][at]!;
        const group = groups.get(amount) ?? { ours: [], theirs: [] };
        group[side].push(at);
        groups.set(amount, group);
      }
    }
    for (const { ours, theirs } of groups.values()) {
      const isLong = ours.length * theirs.length > MOST_PAIRS;
      for (const [our, their] of (isLong ? this.inOrder(ours, theirs, windowDays) : this.nearestFirst(ours, theirs, windowDays))) this.take("matched", "amount", [our], [their]);
    }
  }

  /** Pairs of entries of one amount, those nearest in date first. */
  private nearestFirst(ours: readonly number[], theirs: readonly number[], windowDays: number): [number, number][] {
    const pairs = ours.flatMap((our) => theirs.map((their) => ({ our, their, days: daysApart(this.ours[our]!.date, this.theirs[their]!.date) })));
    const taken = { ours: new Set<number>(), theirs: new Set<number>() };
    return pairs.filter(({ days }) => days <= windowDays).sort((a, b) => a.days - b.days || a.our - b.our || a.their - b.their).flatMap(({ our, their }): [number, number][] => {
      if (taken.ours.has(our) || taken.theirs.has(their)) return [];
      taken.ours.add(our);
      taken.theirs.add(their);
      return [[our, their]];
    });
  }

  /** The same for long lists of one amount, the oldest with the oldest: nobody can tell their entries apart anyway. */
  private inOrder(ours: readonly number[], theirs: readonly number[], windowDays: number): [number, number][] {
    const [left, right] = [this.sortedByDate("ours", ours), this.sortedByDate("theirs", theirs)];
    const pairs: [number, number][] = [];
    for (let i = 0, j = 0; i < left.length && j < right.length; ) {
      const [one, other] = [this.ours[left[i]!]!.date, this.theirs[right[j]!]!.date];
      if (daysApart(one, other) <= windowDays) pairs.push([left[i++]!, right[j++]!]);
      else if (one < other) i++;
      else j++;
    }
    return pairs;
  }

  /** Each open entry of `side` against several of the other side, the fewest that add up to it. */
  bySum(side: Side, limits: MatchLimits): void {
    const other: Side = side === "ours" ? "theirs" : "ours";
    const byDate = this.sortedByDate(other, [...this.open[other]]);
    for (const at of [...this.open[side]]) {
      const near = this.nearest(other, byDate, this[side][at]!, limits);
      const amount = Math.abs(this[side][at]!.amount);
      const found = smallestSum(near.map((index) => Math.abs(this[other][index]!.amount)), amount, limits.sumSize);
      if (!found) continue;
      const group = found.map((place) => near[place]!);
      this.take("matched", "sum", side === "ours" ? [at] : group, side === "theirs" ? [at] : group);
    }
  }

  /** Open entries that may be a part of the amount: same sign, smaller, within the window; the nearest in date first. */
  private nearest(side: Side, byDate: readonly number[], { amount, date }: StatementEntry, { windowDays, sumCandidates }: MatchLimits): number[] {
    const entries = this[side];
    const fits = (index: number) => this.open[side].has(index) && Math.sign(entries[index]!.amount) === Math.sign(amount) && Math.abs(entries[index]!.amount) < Math.abs(amount);
    const days = (index: number) => daysApart(date, entries[index]!.date);
    const isBefore = (index: number) => Number.isNaN(entries[index]!.date) || entries[index]!.date < date;
    const start = Number.isNaN(date) ? 0 : firstPlace(byDate.length, (place) => !isBefore(byDate[place]!));
    const walk = (from: number, step: 1 | -1): number[] => {
      const found: number[] = [];
      for (let place = from; place >= 0 && place < byDate.length && found.length < sumCandidates && days(byDate[place]!) <= windowDays; place += step) {
        if (fits(byDate[place]!)) found.push(byDate[place]!);
      }
      return found;
    };
    // Entries without a date stand first in the order.
    const undated = firstPlace(byDate.length, (place) => !Number.isNaN(entries[byDate[place]!]!.date));
    const found = [...walk(start - 1, -1), ...walk(start, 1), ...byDate.slice(0, undated).filter(fits).slice(0, sumCandidates)];
    return [...new Set(found)].sort((a, b) => days(a) - days(b) || a - b).slice(0, sumCandidates);
  }

  private sortedByDate(side: Side, indexes: readonly number[]): number[] {
    const date = (index: number) => (Number.isNaN(this[side][index]!.date) ? -Infinity : this[side][index]!.date);
    return [...indexes].sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a - b));
  }

  /** The matches in the order of our list, then of theirs. */
  finish(): StatementMatch[] {
    for (const at of [...this.open.ours]) this.take("onlyOurs", "none", [at], []);
    for (const at of [...this.open.theirs]) this.take("onlyTheirs", "none", [], [at]);
    const place = ({ ours, theirs }: StatementMatch) => (ours.length > 0 ? Math.min(...ours) : this.ours.length + Math.min(...theirs));
    return this.matches.sort((a, b) => place(a) - place(b));
  }

  private sum(side: Side, indexes: readonly number[]): MinorUnits {
    return exact(indexes.reduce((sum, at) => sum + this[side][at]!.amount, 0));
  }

  private take(result: MatchResult, by: MatchedBy, ours: number[], theirs: number[]): void {
    for (const at of ours) this.open.ours.delete(at);
    for (const at of theirs) this.open.theirs.delete(at);
    this.matches.push({ result, by, ours, theirs, difference: exact(this.sum("ours", ours) - this.sum("theirs", theirs)) });
  }
}

/** An entry without a date may be of any day; one of the same day goes before it. */
function daysApart(one: number, other: number): DayNumber {
  return Number.isNaN(one) || Number.isNaN(other) ? 0.5 : Math.abs(one - other);
}

/** The first of the places 0 … length − 1 from which on the condition holds; `length` where it never does. */
function firstPlace(length: number, holds: (place: number) => boolean): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The places of the fewest amounts (two at least) that add up to the target; of as few, the first in the order given. */
function smallestSum(amounts: readonly number[], target: number, mostParts: number): number[] | undefined {
  for (let parts = 2; parts <= Math.min(mostParts, amounts.length); parts++) {
    const found = sumOf(amounts, target, parts, 0);
    if (found) return found;
  }
  return undefined;
}

/** Amounts are positive, so that a branch ends as soon as it exceeds the target. */
function sumOf(amounts: readonly number[], target: number, parts: number, from: number): number[] | undefined {
  if (parts === 0) return target === 0 ? [] : undefined;
  for (let at = from; at <= amounts.length - parts; at++) {
    if (amounts[at]! > target || (parts > 1 && amounts[at] === target)) continue;
    const rest = sumOf(amounts, target - amounts[at]!, parts - 1, at + 1);
    if (rest) return [at, ...rest];
  }
  return undefined;
}
