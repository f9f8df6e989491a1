/** The thresholds of all checks: defaults, units, limits. Their explanations stand in `locale/thresholds`. */
import type { Unit } from "./types";

export interface Threshold {
  default: number;
  unit: Unit;
  min: number;
  max: number;
}

const rate = (value: number): Threshold => ({ default: value, unit: "rate", min: 0, max: 10 });
const days = (value: number): Threshold => ({ default: value, unit: "days", min: 0, max: 3_650 });
const count = (value: number): Threshold => ({ default: value, unit: "count", min: 0, max: 1_000 });
const z = (value: number): Threshold => ({ default: value, unit: "z", min: 0, max: 20 });
const points = (value: number): Threshold => ({ default: value, unit: "points", min: 0, max: 10_000 });
const money = (value: number): Threshold => ({ default: value, unit: "money", min: 0, max: 1e13 });
const times = (value: number): Threshold => ({ default: value, unit: "times", min: 0, max: 100 });

/** Amber first, red second where there are two. Drops and declines are positive numbers. Money is in major units of the home currency. */
export const THRESHOLDS = {
  /** W1 collection period */
  dsoRises: count(3), dsoRiseAmber: rate(0.15), dsoRiseRed: rate(0.3),
  over60Amber: rate(0.2), over60Red: rate(0.33),
  over90Amber: rate(0.1), over90Red: rate(0.2),
  newlyOverdueAmount: money(50_000), newlyOverdueDays: days(30), billingLagDays: days(7), billingLagRed: days(14),
  /** W2 margin */
  marginZAmber: z(2.5), marginZRed: z(3.5), marginDropAmber: rate(0.03), marginDropRed: rate(0.05),
  lossMonths: count(3), lossWindow: count(6), thinMargin: rate(0.05), bestSellerShare: rate(0.05), activeDays: days(90),
  marginCusum: z(4), marginLeastDrop: rate(0.01), orderLossRed: rate(0.1), salesMaterial: rate(0.005),
  /** W3 stock */
  turnoverDropAmber: rate(0.15), turnoverDropRed: rate(0.3), noIssueAmber: days(90), noIssueRed: days(180),
  coverDays: days(180), expiryAmber: days(90), expiryRed: days(30), serviceLevel: rate(0.95), newItemDays: days(90),
  coverRed: days(360), overstockTimes: times(2), reviewDays: days(30), stockMaterial: rate(0.005),
  /** W4 concentration */
  largestAmber: rate(0.3), largestRed: rate(0.5), topFiveAmber: rate(0.6), topFiveRed: rate(0.8), hhiRiseAmber: points(200), hhiRiseRed: points(500),
  /** W5 contracts */
  otifAmber: rate(0.95), otifRed: rate(0.85), nodeLateAmber: days(7), nodeLateRed: days(30), unbilledDays: days(7), unbilledRed: days(30), endedRed: days(30),
  /** W6 advances and bills */
  commercialRiseAmber: rate(0.1), commercialRiseRed: rate(0.2), commercialShare: rate(0.3), billDueAmber: days(30), billDueRed: days(7),
  acceptorShare: rate(0.4), billAlertLead: days(7), receiptMixChange: rate(0.1),
  advancesPaidRise: rate(0.1), advanceOldAmber: days(90), advanceOldRed: days(180),
  /** K1, K2 funnel */
  conversionErrors: z(2), conversionErrorsRed: z(3), staleDays: days(14), staleDaysRed: days(28), stageRedTimes: times(2), slowTimes: times(1.5),
  /** K3, K5 */
  cleanUpRate: rate(0.3), cleanUpRed: rate(0.15), migrationLeast: rate(0.05), wakeUpMonths: count(18), repurchaseWindow: days(180),
  labelSilence: days(30), labelLateGaps: times(1.5), labelDormantGaps: times(3), labelDormantDays: days(365), labelDropTo: rate(0.5),
  /** C */
  headroomRate: rate(0.1), dataStaleMonths: count(12), reviewLead: days(30), behaviourDays: days(10), behaviourRed: days(20), methodRise: rate(0.2),
  volatilityRise: rate(0.5), volatilityLeast: rate(0.25), brokenRed: count(2),
  disputeDays: days(30), disputeRed: days(90), statutoryRed: days(30), reconcileRed: rate(0.1), unearnedRed: count(3),
  limitationMonths: count(36), limitationLead: days(180), limitationRed: days(30), reversalDays: days(10), periodEndDays: days(3),
  budgetLead: rate(0.2), budgetUnusualZ: z(3.5), fiscalYearStart: { default: 1, unit: "count", min: 1, max: 12 },
  /** how the list is kept short: what is small, or too much of one kind, is gathered in one finding */
  materialShare: rate(0.005), mostNamed: count(5),
  /** a finding once raised is cleared only below this share of its threshold */
  clearShare: rate(0.9),
} as const satisfies Record<string, Threshold>;

export type ThresholdId = keyof typeof THRESHOLDS;
export const THRESHOLD_IDS = Object.keys(THRESHOLDS) as ThresholdId[];

/** Every threshold at its default. */
export const DEFAULT_THRESHOLDS = Object.fromEntries(THRESHOLD_IDS.map((id) => [id, THRESHOLDS[id].default])) as Record<ThresholdId, number>;
