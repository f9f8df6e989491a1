/** Collection: the policy as data, and the plan that it gives for a day. */
import type { CurrencyIndex, CustomerIndex } from "../book/types";
import type { DayNumber } from "../measures/calendar";
import type { DunningLevel } from "../measures/dunningLevel";
import type { MinorUnits } from "../measures/money";

export type ActionCode = "courtesy" | "friendly" | "call" | "regional" | "legal" | "bill-follow-up";
export type Channel = "mail" | "phone" | "wechat" | "visit" | "letter";
export type Role = "salesperson" | "arAccountant" | "salesManager" | "regionalManager" | "legal";

/** One step of the policy: applies to items whose days past due lie in fromDays … toDays. */
export interface PolicyLevel extends DunningLevel {
  action: ActionCode;
  channel: Channel;
  owner: Role;
  /** who takes part besides the owner */
  supportedBy?: Role;
  /** least days between the last contact and an action at this level; 0 = once an item */
  spacingDays: number;
}

export interface Policy {
  levels: PolicyLevel[];
  /** policies that differ for a customer tier; same shape as `levels` */
  tiers: Record<string, PolicyLevel[]>;
  /** contacts that one customer may get in 30 days */
  monthlyContactCap: number;
  /** items below this many major units of their currency are left out */
  floor: number;
  /** days after a promise before it counts as broken */
  promiseToleranceDays: number;
  /** who stands in where the ledgers name nobody */
  owners: Partial<Record<Role, string>>;
  bankDetails: string;
  company: string;
  /** yearly rate of late interest in letters, as a fraction; absent = none */
  lateInterestRate?: number;
}

export type LeftOutReason =
  | "disputed" | "promised" | "grace" | "credits-exceed-debt" | "under-floor"
  | "spacing" | "monthly-cap" | "bill-not-due" | "not-due" | "courtesy-done"
  /** past due, but no step of the policy covers that many days */
  | "no-level"
  /** the ledgers name no date for it, or no customer */
  | "no-due-date" | "no-customer";

export interface LeftOut {
  /** document or bill number, "" for the whole customer */
  document: string;
  /** index into OpenItems, −1 for the whole customer */
  item: number;
  reason: LeftOutReason;
  amount: MinorUnits;
  /** until when the reason holds, where it has an end */
  until?: DayNumber;
}

/** The parts of an action's priority: expected loss avoided = overdue × probability, plus statutory urgency. */
export interface PriorityParts {
  /** the action's items and bills past due, in their own currency */
  overdue: MinorUnits;
  /** 0 to 1 */
  probability: number;
  /** what the probability is made of */
  ageFactor: number;
  brokenPromises: number;
  gradeFactor: number;
  /** major units added for a limitation period that runs out */
  urgency: number;
  /** rate to the home currency that made the priority comparable; absent = none known, the priority is in the debt's own currency */
  rate?: number;
}

/** One action for one customer and currency. */
export interface PlanAction {
  customer: CustomerIndex;
  currency: CurrencyIndex;
  level: number;
  /** the level that the oldest item alone would give, before "one level at a time" */
  levelByAge: number;
  action: ActionCode;
  channel: Channel;
  ownerRole: Role;
  /** name from the ledgers or the settings, "" = nobody named */
  owner: string;
  supportRole?: Role;
  /** name of who takes part besides the owner, "" = nobody named */
  support: string;
  /** the as-of day, or the first later day that the spacing allows */
  actionDate: DayNumber;
  /** the customer's balance as in the aging: items less credits and unapplied receipts */
  open: MinorUnits;
  /** what the action claims: its items past due */
  overdue: MinorUnits;
  /** of the action's items and bills; ≤ 0 = nothing past due yet */
  oldestDays: number;
  /** indexes into OpenItems that the action is about, oldest due date first */
  items: number[];
  /** indexes into Book.bills that are followed with it, and their sum */
  bills: number[];
  billAmount: MinorUnits;
  lastContact?: DayNumber;
  promisedDate?: DayNumber;
  promisedAmount?: MinorUnits;
  priority: number;
  parts: PriorityParts;
  leftOut: LeftOut[];
}

export interface Plan {
  asOf: DayNumber;
  /** sorted by priority, highest first */
  actions: PlanAction[];
  /** customers with open items but without an action, and why */
  leftOut: { customer: CustomerIndex; currency: CurrencyIndex; reasons: LeftOut[] }[];
}
