/** What other settings would change, by the labels of the form: the old and the new value where they are short. */
import type { Settings } from "../../app/settings";
import { differingSettings, thresholdLimits, type SettingName, type ThresholdId } from "../../app/settingsForm";
import type { Words } from "../../locale";
import { COMPANY_SIZE_WORDS } from "../../locale/companySizes";
import { SETTINGS } from "../../locale/pane/settings";
import { THRESHOLD_WORDS } from "../../locale/thresholds";
import type { Speech } from "../words";

export interface SettingChange {
  label: string;
  /** absent where the setting is too long for a line, or a table of its own */
  values?: { before: string; after: string };
}

type Policy = Settings["policy"];

const LONGEST_VALUE = 60;

const POLICY_LABELS: Record<keyof Policy, Words> = {
  levels: SETTINGS.levels, tiers: SETTINGS.tiers, monthlyContactCap: SETTINGS.monthlyCap, floor: SETTINGS.floor, promiseToleranceDays: SETTINGS.tolerance,
  lateInterestRate: SETTINGS.interest, company: SETTINGS.company, bankDetails: SETTINGS.bankDetails, owners: SETTINGS.owners,
};

/** The settings in which two differ, in the order of the form; of the policy and the thresholds each by itself. */
export function settingChanges(before: Settings, after: Settings, speech: Speech): SettingChange[] {
  return differingSettings(before, after).flatMap((name) => {
    if (name === "policy") return policyChanges(before.policy, after.policy, speech);
    if (name === "thresholds") return thresholdChanges(before.thresholds, after.thresholds, speech);
    return change(speech.say(SETTINGS.names[name]), settingText(name, before, speech), settingText(name, after, speech));
  });
}

function change(label: string, before: string | undefined, after: string | undefined): SettingChange {
  const isShort = before !== undefined && after !== undefined && Math.max(before.length, after.length) <= LONGEST_VALUE && !/\n/.test(before + after);
  return { label, ...(isShort && { values: { before: before || "–", after: after || "–" } }) };
}

/** Undefined for what is a table of its own. */
function settingText(name: SettingName, settings: Settings, { say }: Speech): string | undefined {
  switch (name) {
    case "asOf": return settings.asOf === "auto" ? say(SETTINGS.asOfAuto) : settings.asOf;
    case "basis": return say(settings.basis === "due" ? SETTINGS.basisDue : SETTINGS.basisInvoice);
    case "bucketEnds": return settings.bucketEnds.join(", ");
    case "homeCurrency": return settings.homeCurrency;
    case "ownSize": return say(COMPANY_SIZE_WORDS[settings.ownSize]);
    case "rates": return settings.rates.map(({ currency, rate, from }) => `${currency} ${rate} (${from})`).join(", ");
    case "stages": return settings.stages.map(({ name, limitDays }) => `${name} (${limitDays})`).join(", ");
    default: return undefined;
  }
}

function policyChanges(before: Policy, after: Policy, { say }: Speech): SettingChange[] {
  const parts = (Object.keys(POLICY_LABELS) as (keyof Policy)[]).filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
  return parts.map((part) => change(say(POLICY_LABELS[part]), policyText(part, before), policyText(part, after)));
}

function policyText(part: keyof Policy, policy: Policy): string | undefined {
  if (part === "lateInterestRate") return policy.lateInterestRate === undefined ? "" : percentText(policy.lateInterestRate);
  const value = policy[part];
  return typeof value === "object" ? undefined : String(value ?? "");
}

function thresholdChanges(before: Settings["thresholds"], after: Settings["thresholds"], { say }: Speech): SettingChange[] {
  const ids = (Object.keys(after) as ThresholdId[]).filter((id) => before[id] !== after[id]);
  const text = (id: ThresholdId, value: number): string => (thresholdLimits(id).unit === "rate" ? percentText(value) : String(value));
  return ids.map((id) => change(say(THRESHOLD_WORDS[id].name), text(id, before[id]), text(id, after[id])));
}

/** 0.07 × 100 is 7.000000000000001 in binary. */
function percentText(fraction: number): string {
  return `${Number((fraction * 100).toPrecision(12))}%`;
}
