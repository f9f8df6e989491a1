/**
 * How urgent an action is: expected loss avoided = overdue × probability of not being paid in time, plus the amounts
 * whose limitation period runs out. A plain, documented score; every part is kept beside the result.
 */
import { limitationEnds } from "../book/contacts";
import type { Book, Contact } from "../book/types";
import type { DayNumber } from "../measures/calendar";
import { fromMinor, multiply, ratio, type MinorUnits } from "../measures/money";
import type { PriorityParts } from "./types";

/** Probability in percent by days past due (upper-inclusive), before promises and grade. */
export const AGE_FACTORS: readonly { toDays: number; percent: number }[] = [
  { toDays: 0, percent: 5 },
  { toDays: 30, percent: 10 },
  { toDays: 60, percent: 25 },
  { toDays: 90, percent: 45 },
  { toDays: Infinity, percent: 70 },
];
/** Added for each broken promise, for at most three of them. */
export const PER_BROKEN_PROMISE = 0.1;
export const MOST_BROKEN_PROMISES = 3;
/** The probability is multiplied by the factor of the customer's grade; 1 without one. */
export const GRADE_FACTORS: Readonly<Record<string, number>> = {
  AAA: 0.6, AA: 0.7, A: 0.8, BBB: 0.9, BB: 1, B: 1.15, CCC: 1.3, CC: 1.4, C: 1.5, D: 1.6,
};
export const HIGHEST_PROBABILITY = 0.95;
/** Items whose limitation period ends within so many days count with their whole amount. */
export const LIMITATION_ALERT_DAYS = 180;

export interface Claim {
  amount: MinorUnits;
  days: number;
  dueDate: DayNumber;
  document: string;
}

/**
 * @param rate to the home currency, 1 for the home currency itself; undefined when none is known
 * @returns the priority in major units of the home currency (of the claim's own currency when no rate is known), and its parts
 */
export function prioritise(
  { scale }: Pick<Book, "scale">, claims: readonly Claim[], contacts: readonly Contact[], brokenPromises: number,
  grade: string | undefined, rate: number | undefined, asOf: DayNumber,
): { priority: number; parts: PriorityParts } {
  const overdueClaims = claims.filter((claim) => claim.days > 0);
  const overdue = sum(overdueClaims);
  const ageFactor = weightedAgeFactor(overdueClaims.length > 0 ? overdueClaims : claims);
  const gradeFactor = GRADE_FACTORS[(grade ?? "").trim().toUpperCase()] ?? 1;
  const raw = (ageFactor + PER_BROKEN_PROMISE * Math.min(brokenPromises, MOST_BROKEN_PROMISES)) * gradeFactor;
  const probability = rounded(Math.min(HIGHEST_PROBABILITY, raw));
  const running = sum(overdueClaims.filter((claim) => limitationEnds(claim, contacts) - asOf <= LIMITATION_ALERT_DAYS));
  const urgency = multiply(multiply(running, rate ?? 1), rounded(1 - probability));
  return {
    priority: fromMinor(multiply(multiply(overdue, rate ?? 1), probability) + urgency, scale),
    parts: {
      overdue, probability, ageFactor, brokenPromises, gradeFactor, urgency: fromMinor(urgency, scale), rate,
    },
  };
}

function weightedAgeFactor(claims: readonly Claim[]): number {
  const weighted = claims.reduce((total, claim) => total + claim.amount * agePercent(claim.days), 0);
  return rounded(ratio(weighted, sum(claims) * 100) ?? 0);
}

function agePercent(days: number): number {
  return AGE_FACTORS.find((step) => days <= step.toDays)!.percent;
}

function sum(claims: readonly Claim[]): MinorUnits {
  return claims.reduce((total, claim) => total + claim.amount, 0);
}

/** Factors carry four decimals, as they are shown. */
function rounded(factor: number): number {
  return Math.round(factor * 10_000) / 10_000;
}
