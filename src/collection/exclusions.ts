/** Which items are left out of an action, and by which rule. */
import { runningPromises, stillPromised, type PaymentHistory, type PromiseToPay } from "../book/promises";
import type { Contact } from "../book/types";
import type { DayNumber } from "../measures/calendar";
import { levelReached } from "../measures/dunningLevel";
import type { MinorUnits } from "../measures/money";
import { courtesyDone } from "./contactLog";
import { sumOpen, type AccountItem } from "./accounts";
import type { LeftOut, LeftOutReason, PolicyLevel } from "./types";

/** An item that may be acted on, with the level that its age has reached. */
export interface DueItem extends AccountItem {
  level: PolicyLevel;
}

export interface Sifted {
  due: DueItem[];
  leftOut: LeftOut[];
}

export interface SiftRules {
  asOf: DayNumber;
  levels: readonly PolicyLevel[];
  contacts: readonly Contact[];
  promises: readonly PromiseToPay[];
  paid: PaymentHistory;
  promiseToleranceDays: number;
  /** minor units */
  floor: MinorUnits;
}

/** Parts an account's items (oldest first) into those to act on and those that a rule leaves out. */
export function siftItems(items: readonly AccountItem[], rules: SiftRules): Sifted {
  const leftOut: LeftOut[] = [];
  const promised = coveredByPromises(items, rules);
  const due: DueItem[] = [];
  const notDue: AccountItem[] = [];
  for (const item of items) {
    const level = levelReached(rules.levels, item.days);
    const until = promised.get(item.index);
    if (Number.isNaN(item.dueDate)) leftOut.push(left(item, "no-due-date"));
    else if (level === undefined && item.days <= 0) notDue.push(item);
    else if (item.disputed) leftOut.push(left(item, "disputed"));
    else if (item.graceDate !== undefined && rules.asOf < item.graceDate) leftOut.push(left(item, "grace", item.graceDate));
    else if (until !== undefined) leftOut.push(left(item, "promised", until));
    else if (level === undefined) leftOut.push(left(item, "no-level"));
    else if (level.level === 0 && courtesyDone(rules.contacts, item.document, item.dueDate + level.fromDays)) leftOut.push(left(item, "courtesy-done"));
    else due.push({ ...item, level });
  }
  const kept = withoutSmall(due, rules.floor, leftOut);
  if (notDue.length > 0) leftOut.push(notDueYet(notDue, rules.levels));
  return { due: kept, leftOut };
}

function left(item: AccountItem, reason: LeftOutReason, until?: DayNumber): LeftOut {
  return { document: item.document, item: item.index, reason, amount: item.open, until };
}

/** Items not due are one entry a customer: there may be thousands, and they all have the same reason. */
function notDueYet(items: readonly AccountItem[], levels: readonly PolicyLevel[]): LeftOut {
  const first = Math.min(...levels.map((level) => level.fromDays));
  const until = items[0]!.dueDate + first;
  return { document: "", item: -1, reason: "not-due", amount: sumOpen(items), until };
}

/** Items under the floor go, unless all of them together reach it. */
function withoutSmall(due: readonly DueItem[], floor: MinorUnits, leftOut: LeftOut[]): DueItem[] {
  const small = due.filter((item) => item.open < floor);
  if (sumOpen(small) >= floor) return [...due];
  leftOut.push(...small.map((item) => left(item, "under-floor")));
  return due.filter((item) => item.open >= floor);
}

/**
 * The items that running promises cover in full, with the last day of each promise. A promise reaches, oldest due date
 * first, as far as what is still to come of its amount; one without an amount covers its document, or all that is due by its day.
 */
function coveredByPromises(items: readonly AccountItem[], rules: SiftRules): Map<number, DayNumber> {
  const covered = new Map<number, DayNumber>();
  for (const promise of runningPromises(rules.promises, rules.asOf, rules.promiseToleranceDays)) {
    let rest = stillPromised(promise, rules.paid, rules.asOf) ?? Infinity;
    for (const item of items) {
      if (covered.has(item.index) || !isMeant(promise, item)) continue;
      if (item.open > rest) break;
      rest -= item.open;
      covered.set(item.index, promise.date + rules.promiseToleranceDays);
    }
  }
  return covered;
}

function isMeant(promise: PromiseToPay, item: AccountItem): boolean {
  return promise.invoice === "" ? item.dueDate <= promise.date : item.document === promise.invoice;
}
