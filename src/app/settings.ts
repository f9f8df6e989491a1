/** The settings that travel with a workbook: their defaults, their check on load, their text. Nothing broken is ever overwritten. */
import * as v from "valibot";
import type { AgingBasis } from "../book/types";
import { DEFAULT_STAGES, type SalesStage } from "../checks/stages";
import { DEFAULT_THRESHOLDS, THRESHOLD_IDS, THRESHOLDS, type ThresholdId } from "../checks/thresholds";
import { SEVERITIES, type PreviousFinding } from "../checks/types";
import { DEFAULT_POLICY } from "../collection/defaultPolicy";
import type { Policy } from "../collection/types";
import type { IgnoredTable, MappingMemory, Problem } from "../ledger/types";
import { DEFAULT_BUCKET_ENDS } from "../measures/aging";
import { parseIsoDate } from "../measures/calendar";
import { COMPANY_SIZES, type CompanySize } from "../measures/legalTerm";
import { STANDARD_SHARES, weightsOfShares, type WeightShares } from "../measures/creditWeights";

export const SETTINGS_VERSION = 1;

export interface Settings {
  version: typeof SETTINGS_VERSION;
  /** "auto" (title, overdue days, last document, today) or an ISO date */
  asOf: string;
  basis: AgingBasis;
  /** upper ends of the buckets in days, rising */
  bucketEnds: number[];
  homeCurrency: string;
  /** our own size by the national size standards: decides whether the SME payment regulation protects us */
  ownSize: CompanySize;
  /** units of the home currency for one unit of a currency (ISO code) from a day (ISO date) on; they go before the workbook's own rates of that currency */
  rates: TypedRateSetting[];
  /** the user's decisions about sheets and columns, by header signature */
  mappings: MappingMemory;
  /** tables that are not to be read */
  ignoredTables: IgnoredTable[];
  /** spelling → the name under which that customer is kept */
  mergedCustomers: Record<string, string>;
  policy: Policy;
  /** the thresholds of the checks */
  thresholds: Record<ThresholdId, number>;
  /** the sales stages in order, and how long a deal may stay in each */
  stages: SalesStage[];
  /** of the credit score: percent of each dimension in the whole and of each metric in its dimension */
  creditWeights: WeightShares;
}

export interface TypedRateSetting {
  currency: string;
  from: string;
  rate: number;
}

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  asOf: "auto",
  basis: "due",
  bucketEnds: [...DEFAULT_BUCKET_ENDS],
  homeCurrency: "CNY",
  ownSize: "small",
  rates: [],
  mappings: {},
  ignoredTables: [],
  mergedCustomers: {},
  policy: DEFAULT_POLICY,
  thresholds: DEFAULT_THRESHOLDS,
  stages: [...DEFAULT_STAGES],
  creditWeights: STANDARD_SHARES,
};

export interface LoadedSettings {
  settings: Settings;
  problems: Problem[];
  /** false when the stored text is broken, newer or partly invalid: it must not be replaced without the user's word */
  mayOverwrite: boolean;
  /** fingerprints of the settings at the last logged run */
  lastRun?: Record<string, string>;
  /** the findings of the last logged run */
  previousFindings: PreviousFinding[];
  /** names of customers that logged runs saw in class A; absent before the first */
  onceA?: readonly string[];
  /** the text as it was stored */
  text?: string;
}

const days = v.pipe(v.number(), v.integer());
const count = v.pipe(days, v.minValue(0));
const texts = v.record(v.string(), v.string());
const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
const isoDay = v.pipe(v.string(), v.check((value) => parseIsoDate(value) !== undefined));

const role = v.picklist(["salesperson", "arAccountant", "salesManager", "regionalManager", "legal"]);
const policyLevel = v.object({
  level: v.pipe(count, v.maxValue(9)),
  fromDays: days,
  toDays: v.optional(days),
  action: v.picklist(["courtesy", "friendly", "call", "regional", "legal", "bill-follow-up"]),
  channel: v.picklist(["mail", "phone", "wechat", "visit", "letter"]),
  owner: role,
  supportedBy: v.optional(role),
  spacingDays: count,
});
const levels = v.pipe(v.array(policyLevel), v.minLength(1));

/** One schema a setting, so that one invalid setting does not cost the others. */
const policySchemas = {
  levels,
  tiers: v.record(v.string(), levels),
  monthlyContactCap: count,
  floor: v.pipe(v.number(), v.minValue(0)),
  promiseToleranceDays: count,
  owners: texts,
  bankDetails: v.string(),
  company: v.string(),
  lateInterestRate: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
};

const settingsSchemas = {
  asOf: v.pipe(v.string(), v.check((value) => value === "auto" || parseIsoDate(value) !== undefined)),
  basis: v.picklist(["due", "invoice"]),
  bucketEnds: v.pipe(
    v.array(v.pipe(days, v.minValue(1))),
    v.minLength(1),
    v.maxLength(12),
    v.check((ends) => ends.every((end, index) => index === 0 || end > ends[index - 1]!)),
  ),
  homeCurrency: currency,
  ownSize: v.picklist(COMPANY_SIZES),
  rates: v.array(v.object({ currency, from: isoDay, rate: v.pipe(v.number(), v.gtValue(0)) })),
  mappings: v.record(v.string(), v.object({ kind: v.string(), columns: texts })),
  ignoredTables: v.array(v.object({ sheet: v.string(), signature: v.string() })),
  mergedCustomers: texts,
  stages: v.pipe(v.array(v.object({ name: v.pipe(v.string(), v.minLength(1)), limitDays: count })), v.minLength(1)),
};

const thresholdSchemas = Object.fromEntries(
  THRESHOLD_IDS.map((id) => [id, v.pipe(v.number(), v.minValue(THRESHOLDS[id].min), v.maxValue(THRESHOLDS[id].max))]),
);

const shareSchemas = Object.fromEntries(Object.keys(STANDARD_SHARES).map((key) => [key, v.pipe(v.number(), v.minValue(0), v.maxValue(100))]));

const previousFinding = v.object({
  rule: v.string(),
  object: v.object({ kind: v.string(), id: v.string() }),
  severity: v.picklist(SEVERITIES),
  value: v.optional(v.number()),
  gathered: v.optional(v.boolean()),
});

/** Reads settings from their text. Undefined or empty text gives the defaults. Unknown keys are ignored, invalid values reported. */
export function loadSettings(stored: string | undefined, source: string): LoadedSettings {
  if (!stored?.trim()) return { settings: DEFAULT_SETTINGS, problems: [], mayOverwrite: true, previousFindings: [] };
  const refuse = (code: Problem["code"], found: string): LoadedSettings => ({
    settings: DEFAULT_SETTINGS,
    problems: [{ code, severity: "warning", sheet: source, found }],
    mayOverwrite: false,
    previousFindings: [],
  });
  let raw: unknown;
  try {
    raw = JSON.parse(stored);
  } catch (error) {
    return refuse("settings-broken", error instanceof Error ? error.message : String(error));
  }
  if (!isRecord(raw)) return refuse("settings-broken", stored.slice(0, 40));
  const version = raw.version ?? SETTINGS_VERSION;
  if (typeof version !== "number") return refuse("settings-broken", `version ${JSON.stringify(version)}`);
  if (version > SETTINGS_VERSION) return refuse("settings-newer", String(version));

  const problems: Problem[] = [];
  const part = (name: "policy" | "thresholds" | "creditWeights"): Record<string, unknown> => {
    if (raw[name] !== undefined && !isRecord(raw[name])) problems.push(invalid(source, name, raw[name]));
    return isRecord(raw[name]) ? raw[name] : {};
  };
  const settings = {
    version: SETTINGS_VERSION,
    ...checked(settingsSchemas, raw, DEFAULT_SETTINGS, "", source, problems),
    policy: checked(policySchemas, part("policy"), DEFAULT_POLICY, "policy.", source, problems),
    thresholds: checked(thresholdSchemas, part("thresholds"), DEFAULT_THRESHOLDS, "thresholds.", source, problems),
    creditWeights: checkedShares(part("creditWeights"), source, problems),
  } as Settings;
  const lastRun = v.safeParse(texts, raw.lastRun);
  const previous = v.safeParse(v.array(previousFinding), raw.findings);
  const onceA = v.safeParse(v.array(v.string()), raw.onceA);
  return {
    settings, problems, mayOverwrite: problems.length === 0, text: stored, ...(lastRun.success ? { lastRun: lastRun.output } : {}),
    previousFindings: previous.success ? (previous.output as PreviousFinding[]) : [],
    ...(onceA.success ? { onceA: onceA.output } : {}),
  };
}

/** The text to store, with what the run log keeps for the next run; `loadSettings` gives the same settings back. */
export function settingsText(settings: Settings, lastRun?: Record<string, string>, findings?: readonly PreviousFinding[], onceA?: readonly string[]): string {
  return JSON.stringify({ ...settings, lastRun, findings, onceA }, null, 1);
}

/** Each value that its schema accepts, the default for the rest, with a problem that names it. */
function checked<S extends Record<string, v.GenericSchema>>(
  schemas: S, raw: Record<string, unknown>, defaults: object, prefix: string, source: string, problems: Problem[],
): Record<keyof S, unknown> {
  const result = { ...defaults } as Record<keyof S, unknown>;
  for (const [key, schema] of Object.entries(schemas)) {
    if (raw[key] === undefined) continue;
    const parsed = v.safeParse(schema, raw[key]);
    if (parsed.success) result[key as keyof S] = parsed.output;
    else problems.push(invalid(source, prefix + key, raw[key]));
  }
  return result;
}

/** Shares of which nothing weighs anything make no score. */
function checkedShares(raw: Record<string, unknown>, source: string, problems: Problem[]): WeightShares {
  const shares = checked(shareSchemas, raw, STANDARD_SHARES, "creditWeights.", source, problems) as WeightShares;
  if (Object.values(weightsOfShares(shares)).some((weight) => weight > 0)) return shares;
  problems.push(invalid(source, "creditWeights", 0));
  return STANDARD_SHARES;
}

function invalid(source: string, path: string, value: unknown): Problem {
  return { code: "setting-invalid", severity: "warning", sheet: source, cell: path, found: JSON.stringify(value).slice(0, 80) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
