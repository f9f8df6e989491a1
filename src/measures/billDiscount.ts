/** Discounting bills of exchange: interest days, interest, net proceeds, yearly cost, and when to act before maturity. Source: measures.md §14. */
import Decimal from "decimal.js";
import type { DayNumber } from "./calendar";
import { exact, type MinorUnits } from "./money";
import { workingDayOnOrAfter, workingDayOnOrBefore, type WorkCalendar } from "./workingDays";

export interface BillTerms {
  /** minor units, > 0 */
  face: MinorUnits;
  /** needed only where the bill bears interest */
  issue?: DayNumber;
  due: DayNumber;
  /** yearly interest that the bill itself bears, a fraction on 360 days; 0 for most bills */
  coupon: number;
}

export interface DiscountQuote {
  date: DayNumber;
  /** yearly, a fraction on 360 days */
  rate: number;
  /** a paper bill whose acceptor is in another city: three more days */
  otherCity: boolean;
  calendar: WorkCalendar;
}

export interface BillDiscount {
  /** the due date, or the next working day */
  payableOn: DayNumber;
  /** face and coupon, rounded half up */
  maturityValue: MinorUnits;
  days: number;
  /** rounded half up to the minor unit */
  interest: MinorUnits;
  net: MinorUnits;
}

export type BillProblem = "face-not-positive" | "issue-missing" | "due-before-issue" | "discounted-before-issue" | "discounted-after-due";

/** Extra days for a paper bill whose acceptor is in another city. */
const OTHER_CITY_DAYS = 3;
/** Days of the year of banks, and of the year in which a cost is compared. */
const BANK_YEAR = 360;
const COST_YEAR = 365;

/**
 * What a bank keeps and pays. Interest = maturity value × rate ÷ 360 × days; days run from the discount date (counted) to the
 * day before payment, and a maturity on a day off is paid, and charged, on the next working day. The coupon ends on the due date itself.
 */
export function billDiscount(bill: BillTerms, quote: DiscountQuote): BillDiscount | { problem: BillProblem } {
  const problem = problemOf(bill, quote.date);
  if (problem) return { problem };
  const payableOn = workingDayOnOrAfter(bill.due, quote.calendar);
  const coupon = bill.coupon === 0 ? 0 : interestOf(bill.face, bill.coupon, bill.due - bill.issue!);
  const maturityValue = exact(bill.face + coupon);
  const days = payableOn - quote.date + (quote.otherCity ? OTHER_CITY_DAYS : 0);
  const interest = interestOf(maturityValue, quote.rate, days);
  return { payableOn, maturityValue, days, interest, net: exact(maturityValue - interest) };
}

/** Interest ÷ money received, scaled to 365 days, without compounding; undefined where no day is charged or nothing is received. */
export function yearlyDiscountCost({ interest, net, days }: BillDiscount): number | undefined {
  return net > 0 && days > 0 ? (interest / net) * (COST_YEAR / days) : undefined;
}

/** The last working day that is at least `leadDays` before the due date. */
export function alertDay(due: DayNumber, leadDays: number, calendar: WorkCalendar): DayNumber {
  return workingDayOnOrBefore(due - leadDays, calendar);
}

function problemOf({ face, issue, due, coupon }: BillTerms, date: DayNumber): BillProblem | undefined {
  if (face <= 0) return "face-not-positive";
  if (date > due) return "discounted-after-due";
  if (issue === undefined) return coupon === 0 ? undefined : "issue-missing";
  if (due < issue) return "due-before-issue";
  return date < issue ? "discounted-before-issue" : undefined;
}

/** Below this a product of three doubles is off by less than NEAR_HALF. */
const EASY = 1e11;
const NEAR_HALF = 1e-4;

/** value × rate × days ÷ 360, rounded half up. decimal.js is asked only where plain numbers could round to the other side, for long lists. */
function interestOf(value: MinorUnits, rate: number, days: number): MinorUnits {
  const near = (value * rate * days) / BANK_YEAR;
  const toHalf = Math.abs(near - Math.floor(near) - 0.5);
  if (near < EASY && toHalf > NEAR_HALF) return Math.round(near);
  return exact(new Decimal(value).times(rate).times(days).div(BANK_YEAR).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}
