/** What limit, terms and approver to advise for a customer, from the calculated limit and the way it pays. Source: measures.md §20 (advice bands; ours). */
import { tierOf, type Grade } from "./creditGrade";
import { exact, multiply, type MinorUnits } from "./money";

/** A review moves a limit by no more than this share of it. */
export const LIMIT_STEP = 0.2;
/** A limit is raised only for prompt payers without old debt who need it. */
export const RAISE_FROM = { index: 75, use: 0.7 } as const;
/** Limits of 10,000 and more are whole thousands, rounded down. Major units of the home currency. */
const [ROUNDED_FROM, ROUNDED_TO] = [10_000, 1_000];
/** Terms of tier B; tier A keeps its own, tier C pays before delivery. */
export const TERMS_OF_B = 30;
/** Who may grant a limit up to so much, major units of the home currency; above it, and for tier C, the general manager. */
export const APPROVAL_LIMITS = { salesManager: 200_000, financeManager: 1_000_000 } as const;

export type Approver = "salesManager" | "financeManager" | "generalManager";

export interface LimitFacts {
  /** undefined = not set; 0 = cash only */
  current?: MinorUnits;
  /** what `creditLimit` gives */
  calculated: MinorUnits;
  grade: Grade;
  /** payment index, undefined = not known */
  index?: number;
  hasOver60: boolean;
  /** exposure ÷ limit */
  use?: number;
  scale: number;
}

/** The limit to set, minor units. Tier C loses its limit at once; a limit of 0 stays until somebody sets one. */
export function advisedLimit({ current, calculated, grade, index, hasOver60, use, scale }: LimitFacts): MinorUnits {
  if (tierOf(grade) === "C") return 0;
  if (current === undefined) return rounded(calculated, scale);
  if (calculated <= current) return Math.max(rounded(calculated, scale), multiply(current, 1 - LIMIT_STEP));
  const mayRise = index !== undefined && index >= RAISE_FROM.index && !hasOver60 && use !== undefined && use >= RAISE_FROM.use;
  return mayRise ? Math.max(current, Math.min(rounded(calculated, scale), multiply(current, 1 + LIMIT_STEP))) : current;
}

/** Days; undefined where the present terms are not known and the grade prescribes none. */
export function advisedTerms(grade: Grade, current: number | undefined): number | undefined {
  const tier = tierOf(grade);
  if (tier === "C") return 0;
  return tier === "B" ? Math.min(current ?? TERMS_OF_B, TERMS_OF_B) : current;
}

export function approverOf(limit: MinorUnits, grade: Grade, scale: number): Approver {
  const major = limit / 10 ** scale;
  if (tierOf(grade) === "C" || major > APPROVAL_LIMITS.financeManager) return "generalManager";
  return major > APPROVAL_LIMITS.salesManager ? "financeManager" : "salesManager";
}

function rounded(limit: MinorUnits, scale: number): MinorUnits {
  const major = 10 ** scale;
  return limit < ROUNDED_FROM * major ? limit : exact(Math.floor(limit / (ROUNDED_TO * major)) * ROUNDED_TO * major);
}
