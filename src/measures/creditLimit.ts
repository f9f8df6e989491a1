/** Credit limits: the lower of what the sales flow needs and what the customer's worth bears, cut by the grade. Source: measures.md §20. */
import Decimal from "decimal.js";
import { exact, type MinorUnits } from "./money";

/** Three ranks of three grades, and D for defaulted. */
export type CreditGrade = "AAA" | "AA" | "A" | "BBB" | "BB" | "B" | "CCC" | "CC" | "C" | "D";

/** Share of the calculated limit that a grade gets. Ours: no rule prescribes them. */
export const GRADE_FACTORS: Readonly<Record<CreditGrade, number>> = { AAA: 1, AA: 0.9, A: 0.8, BBB: 0.6, BB: 0.4, B: 0.2, CCC: 0, CC: 0, C: 0, D: 0 };

/** Share of tangible net worth that one supplier should be owed at most. */
const SHARE_OF_WORTH = "0.1";
const MONTHS_OF_SALES = 6;
const DAYS_OF_MONTH = 30;

export interface LimitBasis {
  /** credit sales of the last six months */
  salesSixMonths: MinorUnits;
  termsDays: number;
  /** tangible; undefined where no statements are known: then the sales flow alone counts */
  netWorth?: MinorUnits;
  /** 1 gives the whole limit, 0 sells for cash only */
  gradeFactor: number;
  /** expected sales as a multiple of past ones, 1.2 for 20 % more */
  growth: number;
}

/**
 * The advised limit in minor units, rounded half up once at the end; never negative: net returns or a negative worth give 0.
 * Flow = sales ÷ 6 × terms ÷ 30 × growth; worth = 10 % of net worth; limit = the lower of them × grade factor.
 */
export function creditLimit(basis: LimitBasis): MinorUnits {
  const whole = wholeLimit(basis);
  if (whole !== undefined) return whole;
  const { salesSixMonths, termsDays, netWorth, gradeFactor, growth } = basis;
  const flow = new Decimal(salesSixMonths).times(termsDays).times(growth).div(MONTHS_OF_SALES * DAYS_OF_MONTH);
  const lower = netWorth === undefined ? flow : Decimal.min(flow, new Decimal(netWorth).times(SHARE_OF_WORTH));
  return exact(Decimal.max(lower, 0).times(gradeFactor).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}

/** The same in whole numbers, for long lists; undefined where factors have more than two decimals or a product is no longer exact. */
function wholeLimit({ salesSixMonths, termsDays, netWorth, gradeFactor, growth }: LimitBasis): MinorUnits | undefined {
  const [factor, rise] = [Math.round(gradeFactor * 100), Math.round(growth * 100)];
  if (factor / 100 !== gradeFactor || rise / 100 !== growth) return undefined;
  const flow = dividedWhole(Math.max(0, salesSixMonths) * termsDays * rise * factor, MONTHS_OF_SALES * DAYS_OF_MONTH * 10_000);
  if (netWorth === undefined || flow === undefined) return flow;
  const worth = dividedWhole(Math.max(0, netWorth) * factor, 1_000);
  return worth === undefined ? undefined : Math.min(flow, worth);
}

/** amount ÷ divisor rounded half up, in whole numbers that stay exact; undefined where they do not. */
function dividedWhole(amount: number, divisor: number): number | undefined {
  const doubled = 2 * amount + divisor;
  return Number.isSafeInteger(amount) && Number.isSafeInteger(doubled) ? (doubled - (doubled % (2 * divisor))) / (2 * divisor) : undefined;
}
