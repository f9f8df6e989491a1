/** What a check gives: findings as data. Words, addresses and colours come later. */
import type { Business } from "../book/business";
import type { ReceivableMonths, SalesMonths } from "../book/months";
import type { Aging, Book, OpenItems } from "../book/types";
import type { DayNumber } from "../measures/calendar";
import type { CompanySize } from "../measures/legalTerm";
import type { MinorUnits } from "../measures/money";
import type { SalesStage } from "./stages";
import type { ThresholdId } from "./thresholds";

export type RuleGroup =
  | "W1" | "W2" | "W3" | "W4" | "W5" | "W6" | "K1" | "K2" | "K3" | "K4" | "K5"
  | "C1" | "C2" | "C3" | "C4" | "C5" | "C6" | "C7" | "C8" | "C9" | "C10" | "C11" | "C12" | "C13" | "C14";

/** A rule within a group, e.g. `W1.dso-rising`; stable across versions, as runs are compared by it. */
export type RuleCode = `${RuleGroup}.${string}`;

/** red: act now; amber: look into it; blue: watch; grey: not enough data to tell. */
export type Severity = "red" | "amber" | "blue" | "grey";
export const SEVERITIES: readonly Severity[] = ["red", "amber", "blue", "grey"];

export type ObjectKind = "company" | "customer" | "item" | "line" | "contract" | "order" | "bill" | "acceptor" | "supplier" | "salesperson" | "region" | "industry" | "deal" | "stage" | "department" | "ledger";

/** What a finding is about; `id` is stable across runs (a name or a document number). */
export interface FindingObject {
  kind: ObjectKind;
  id: string;
}

/** How a figure is to be shown. */
export type Unit = "money" | "rate" | "points" | "days" | "times" | "count" | "score" | "quantity" | "z";

/** A row that stands behind a finding, and its part of the amount at stake. */
export interface FindingRow {
  /** index into Book.readings */
  reading: number;
  /** 1-based sheet row */
  row: number;
  /** minor units, home currency */
  amount: MinorUnits;
}

export type Owner = "salesperson" | "arAccountant" | "salesManager" | "regionalManager" | "financeManager" | "legal" | "warehouse" | "purchasing" | "production";

/** What a finding says before it knows the previous run. */
export interface RawFinding {
  rule: RuleCode;
  severity: Severity;
  object: FindingObject;
  /** the measured figure and the threshold that it passed; absent for grey findings */
  value?: number;
  threshold?: number;
  unit: Unit;
  /** points behind the figure, oldest first; label is a month `2025-06` or a name */
  trend: { label: string; value: number }[];
  /** of the trend's points, where it is not the figure's own */
  trendUnit?: Unit;
  /** adds up to `amount` */
  rows: FindingRow[];
  /** at stake, minor units in the home currency; 0 when no money hangs on it */
  amount: MinorUnits;
  /** values for the rule's sentence (locale/findings): money in minor units under names that end in `Amount`, rates as fractions under names that end in `Rate`, days and counts as they are; "" = not known, what the sentence would say of it is left out */
  values: Record<string, string | number>;
  owner: Owner;
  /** other rules that found the same on this object: said in this finding's sentence, no findings of their own */
  also?: readonly Omit<PreviousFinding, "object" | "gathered">[];
  /** of a grey finding: the rules for which data are lacking; absent = all of its group */
  unjudged?: readonly RuleCode[];
}

export type History = "new" | "still" | "worse" | "better" | "cleared";

export interface Finding extends RawFinding {
  history: History;
  /** of a finding that stands for several of one rule: each by itself, as it was found */
  members?: readonly Finding[];
}

/** One finding of the previous run, as the run log keeps it. */
export interface PreviousFinding {
  rule: RuleCode;
  object: FindingObject;
  severity: Severity;
  value?: number;
  /** true when it stood in one finding with others */
  gathered?: boolean;
}

/** Everything a check may look at. Nothing here depends on the clock. */
export interface CheckInput {
  book: Book;
  business: Business;
  items: OpenItems;
  aging: Aging;
  receivableMonths: ReceivableMonths;
  salesMonths?: SalesMonths;
  asOf: DayNumber;
  thresholds: Readonly<Record<ThresholdId, number>>;
  /** the sales stages in order, and how long a deal may stay in each */
  stages: readonly SalesStage[];
  /** our own, by the national size standards; small where it is not given */
  ownSize?: CompanySize;
  /** names of customers that earlier runs saw in class A */
  onceA?: readonly string[];
  previous: readonly PreviousFinding[];
}

/** One file of `src/checks` gives one of these. */
export interface Check {
  group: RuleGroup;
  run(input: CheckInput): RawFinding[];
}
