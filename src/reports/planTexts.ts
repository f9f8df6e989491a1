/** The sentences of the collection plan: why an action, what is left out, how its priority is made up. */
import type { LeftOut, LeftOutReason, PlanAction } from "../collection/types";
import { LIMITATION_ALERT_DAYS } from "../collection/priority";
import { PLAN_WORDS } from "../locale/plan";
import { isoDate } from "../measures/calendar";
import type { ReportContext } from "./context";
import { amountText, tell } from "./frame";
import { levelMark } from "./palette";

/** reasons that only say that nothing is due */
const NOT_YET: ReadonlySet<LeftOutReason> = new Set(["not-due", "bill-not-due"]);

export function levelText(context: ReportContext, level: number): string {
  return `${levelMark(level).sign} ${tell(context, PLAN_WORDS.level, { level })}`;
}

/** Owner with the role, and who takes part. */
export function ownerText(context: ReportContext, { ownerRole, owner, supportRole, support }: PlanAction): string {
  const person = (name: string, role: PlanAction["ownerRole"]) =>
    tell(context, name ? PLAN_WORDS.owner : PLAN_WORDS.ownerUnnamed, { name, role: tell(context, PLAN_WORDS.roles[role]) });
  return [person(owner, ownerRole), ...(supportRole ? [person(support, supportRole)] : [])].join(" + ");
}

export function reasonText(context: ReportContext, action: PlanAction): string {
  const { why } = PLAN_WORDS;
  const { oldestDays, level, levelByAge, bills, parts } = action;
  // What is not due yet is the rule and not worth a word in every row: balance and claim show it.
  const leftOut = action.leftOut.filter(({ reason }) => !NOT_YET.has(reason));
  return [
    oldestDays > 0
      ? tell(context, level < levelByAge ? why["one-level-at-a-time"] : why["by-age"], { days: oldestDays, level: levelByAge })
      : oldestDays < 0 ? tell(context, why["not-yet-due"], { days: -oldestDays }) : tell(context, why["due-today"]),
    bills.length > 0 ? tell(context, why.bills, { count: bills.length, amount: amountText(context, action.billAmount) }) : "",
    parts.urgency > 0 ? tell(context, why.limitation, { days: LIMITATION_ALERT_DAYS }) : "",
    leftOut.length > 0 ? tell(context, why["left-out"], { list: leftOutText(context, leftOut) }) : "",
  ].filter((sentence) => sentence !== "").join(context.language === "zh-CN" ? "" : " ");
}

/** One entry a reason, its items counted and added up; the latest end of the reason where it has one. */
export function leftOutText(context: ReportContext, leftOut: readonly LeftOut[]): string {
  const byReason = new Map<LeftOutReason, LeftOut[]>();
  for (const entry of leftOut) byReason.set(entry.reason, [...(byReason.get(entry.reason) ?? []), entry]);
  const parts = [...byReason].map(([reason, entries]) => reasonPart(context, reason, entries));
  return parts.join(tell(context, PLAN_WORDS.listSeparator));
}

function reasonPart(context: ReportContext, reason: LeftOutReason, entries: readonly LeftOut[]): string {
  const words = tell(context, PLAN_WORDS.leftOut[reason]);
  const sum = entries.reduce((total, entry) => total + entry.amount, 0);
  const whole = entries.every((entry) => entry.document === "" && entry.item < 0);
  const what = sum === 0
    ? words
    : tell(context, whole ? PLAN_WORDS.leftOutWhole : PLAN_WORDS.leftOutAmount, { reason: words, count: entries.length, amount: amountText(context, sum) });
  const ends = entries.flatMap(({ until }) => (until === undefined ? [] : [until]));
  return ends.length === 0 || reason === "not-due" ? what : tell(context, PLAN_WORDS.leftOutUntil, { what, until: isoDate(Math.max(...ends)) });
}

/** The formula with its numbers, so that nobody has to believe a score. */
export function priorityText(context: ReportContext, { parts, level }: PlanAction): string {
  if (parts.overdue === 0 && parts.urgency === 0) return tell(context, level === 0 ? PLAN_WORDS.priorityNotDue : PLAN_WORDS.priorityNothing);
  const base = tell(context, PLAN_WORDS.priorityParts, {
    overdue: amountText(context, parts.overdue), probability: percent(parts.probability), age: percent(parts.ageFactor),
    broken: parts.brokenPromises, grade: parts.gradeFactor,
  });
  const urgent = parts.urgency > 0 ? tell(context, PLAN_WORDS.priorityUrgency, { parts: base, urgency: parts.urgency.toFixed(context.book.scale) }) : base;
  if (parts.rate === undefined) return tell(context, PLAN_WORDS.priorityNoRate, { parts: urgent });
  return parts.rate === 1 ? urgent : tell(context, PLAN_WORDS.priorityRate, { parts: urgent, rate: parts.rate });
}

function percent(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`;
}

export function suggestionText(context: ReportContext, { action }: PlanAction): string {
  return tell(context, PLAN_WORDS.suggestions[action]);
}

/** Customers without an action who owe something that is due: those with nothing due are only counted. */
export function isOnlyNotDue(reasons: readonly LeftOut[]): boolean {
  return reasons.every(({ reason }) => NOT_YET.has(reason));
}

