/** What the settings form needs of the settings: their check while they are edited, the grouping of the thresholds, and the import of a file. */
import type { RuleGroup, Unit } from "../checks/types";
import { DEFAULT_THRESHOLDS, THRESHOLDS, type ThresholdId } from "../checks/thresholds";
import type { PolicyLevel } from "../collection/types";
import type { Problem } from "../ledger/types";
import { metricsOf } from "../measures/creditWeights";
import { DIMENSIONS, type Dimension, type MetricKey } from "../measures/scorecard";
import { DEFAULT_SETTINGS, loadSettings, settingsText, type Settings } from "./settings";

export type { ThresholdId } from "../checks/thresholds";
export type { PolicyLevel, Role } from "../collection/types";
export { STANDARD_SHARES } from "../measures/creditWeights";

export interface SettingFault {
  /** `bucketEnds`, `thresholds.dsoRises`, `policy.levels` */
  path: string;
  /** what a level lacks beyond its values: its days run backwards, or another level has its number */
  reason?: "days-backwards" | "level-twice";
}

/** What keeps settings from being saved; empty when they may be. NaN stands for a number that could not be read. */
export function settingFaults(settings: Settings): SettingFault[] {
  const { problems } = loadSettings(settingsText(settings), "form");
  const { levels, tiers } = settings.policy;
  return [
    ...problems.map(({ cell }) => ({ path: cell ?? "" })),
    ...levelFaults(levels, "policy.levels"),
    ...Object.entries(tiers).flatMap(([tier, own]) => levelFaults(own, `policy.tiers.${tier}`)),
  ];
}

function levelFaults(levels: readonly PolicyLevel[], path: string): SettingFault[] {
  const backwards = levels.some(({ fromDays, toDays }) => toDays !== undefined && toDays < fromDays);
  const twice = new Set(levels.map(({ level }) => level)).size < levels.length;
  return [...(backwards ? [{ path, reason: "days-backwards" as const }] : []), ...(twice ? [{ path, reason: "level-twice" as const }] : [])];
}

/** The thresholds by the signal that they belong to, in the order of the signals. */
export const THRESHOLD_GROUPS: readonly { signals: readonly RuleGroup[]; thresholds: readonly ThresholdId[] }[] = [
  { signals: ["W1", "K3"], thresholds: ["dsoRises", "dsoRiseAmber", "dsoRiseRed", "over60Amber", "over60Red", "over90Amber", "over90Red", "newlyOverdueAmount", "newlyOverdueDays", "billingLagDays", "billingLagRed", "cleanUpRate", "cleanUpRed", "migrationLeast"] },
  { signals: ["W2", "K4"], thresholds: ["marginZAmber", "marginZRed", "marginDropAmber", "marginDropRed", "lossMonths", "lossWindow", "thinMargin", "bestSellerShare", "activeDays", "marginCusum", "marginLeastDrop", "orderLossRed", "salesMaterial"] },
  { signals: ["W3"], thresholds: ["turnoverDropAmber", "turnoverDropRed", "noIssueAmber", "noIssueRed", "coverDays", "coverRed", "overstockTimes", "expiryAmber", "expiryRed", "serviceLevel", "reviewDays", "newItemDays", "stockMaterial"] },
  { signals: ["W4"], thresholds: ["largestAmber", "largestRed", "topFiveAmber", "topFiveRed", "hhiRiseAmber", "hhiRiseRed"] },
  { signals: ["W5"], thresholds: ["otifAmber", "otifRed", "nodeLateAmber", "nodeLateRed", "unbilledDays", "unbilledRed", "endedRed"] },
  { signals: ["W6"], thresholds: ["commercialRiseAmber", "commercialRiseRed", "commercialShare", "receiptMixChange", "billDueAmber", "billDueRed", "acceptorShare", "billAlertLead", "advancesPaidRise", "advanceOldAmber", "advanceOldRed"] },
  { signals: ["K1", "K2"], thresholds: ["conversionErrors", "conversionErrorsRed", "stageRedTimes", "staleDays", "staleDaysRed", "slowTimes"] },
  { signals: ["K5"], thresholds: ["wakeUpMonths", "repurchaseWindow", "labelSilence", "labelLateGaps", "labelDormantGaps", "labelDormantDays", "labelDropTo"] },
  { signals: ["C1", "C2", "C3"], thresholds: ["headroomRate", "reviewLead", "dataStaleMonths"] },
  { signals: ["C4", "C5"], thresholds: ["behaviourDays", "behaviourRed", "methodRise", "volatilityRise", "volatilityLeast"] },
  { signals: ["C6", "C7"], thresholds: ["brokenRed", "disputeDays", "disputeRed"] },
  { signals: ["C8", "C13"], thresholds: ["statutoryRed", "limitationMonths", "limitationLead", "limitationRed"] },
  { signals: ["C9", "C10"], thresholds: ["reconcileRed", "unearnedRed"] },
  { signals: ["C11"], thresholds: ["reversalDays", "periodEndDays"] },
  { signals: ["C14"], thresholds: ["budgetLead", "budgetUnusualZ", "fiscalYearStart"] },
  { signals: [], thresholds: ["materialShare", "mostNamed", "clearShare"] },
];

export interface ThresholdLimits {
  unit: Unit;
  default: number;
  min: number;
  max: number;
}

export function thresholdLimits(id: ThresholdId): ThresholdLimits {
  return THRESHOLDS[id];
}

export function changedThresholds({ thresholds }: Settings): ThresholdId[] {
  return (Object.keys(DEFAULT_THRESHOLDS) as ThresholdId[]).filter((id) => thresholds[id] !== DEFAULT_THRESHOLDS[id]);
}

export type CreditShare = Dimension | MetricKey;

/** The scorecard's dimensions, each with its metrics. */
export const CREDIT_DIMENSIONS: readonly { dimension: Dimension; metrics: readonly MetricKey[] }[] = DIMENSIONS.map((dimension) => ({ dimension, metrics: metricsOf(dimension) }));

export type SettingName = Exclude<keyof Settings, "version">;
export const SETTING_NAMES = Object.keys(DEFAULT_SETTINGS).filter((name) => name !== "version") as SettingName[];

/** The settings in which two differ. */
export function differingSettings(one: Settings, other: Settings): SettingName[] {
  return SETTING_NAMES.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}

export type ImportedSettings =
  | { kind: "settings"; settings: Settings }
  /** a file of settings with something wrong in it: none of it is taken */
  | { kind: "invalid"; problems: Problem[] }
  /** no settings at all, e.g. an empty file */
  | { kind: "foreign" };

/** Reads a file of settings, whole or not at all. @param source name of the file */
export function importedSettings(text: string, source: string): ImportedSettings {
  if (text.trim() === "") return { kind: "foreign" };
  const { settings, problems } = loadSettings(text.replace(/^\uFEFF/, ""), source);
  if (problems.length > 0) return { kind: "invalid", problems };
  const names = Object.keys(JSON.parse(text.replace(/^\uFEFF/, "")) as object);
  return names.some((name) => (SETTING_NAMES as readonly string[]).includes(name)) ? { kind: "settings", settings } : { kind: "foreign" };
}

/** Settings as a file to keep or to take to another workbook. */
export function exportedSettings(settings: Settings): string {
  return settingsText(settings);
}
