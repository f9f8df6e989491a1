/** The settings as a form sees them: checked while edited, exported, and imported whole or not at all. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { DEFAULT_SETTINGS, type Settings } from "../../src/app/settings";
import { changedThresholds, differingSettings, exportedSettings, importedSettings, settingFaults, THRESHOLD_GROUPS, thresholdLimits } from "../../src/app/settingsForm";
import { THRESHOLD_IDS } from "../../src/checks/thresholds";
import { THRESHOLD_WORDS } from "../../src/locale/thresholds";

const with_ = (part: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...part });
const policy = (part: Partial<Settings["policy"]>): Settings => with_({ policy: { ...DEFAULT_SETTINGS.policy, ...part } });
const level = (part: Partial<Settings["policy"]["levels"][number]>) => ({ ...DEFAULT_SETTINGS.policy.levels[0]!, ...part });

describe("the thresholds in the form", () => {
  test("each stands in exactly one group, and has words", () => {
    const grouped = THRESHOLD_GROUPS.flatMap(({ thresholds }) => thresholds);
    expect([...grouped].sort()).toEqual([...THRESHOLD_IDS].sort());
    for (const id of grouped) expect(THRESHOLD_WORDS[id].explanation.en).not.toBe("");
  });

  test("those that were changed can be told from the defaults", () => {
    expect(changedThresholds(DEFAULT_SETTINGS)).toEqual([]);
    expect(changedThresholds(with_({ thresholds: { ...DEFAULT_SETTINGS.thresholds, lossMonths: 4 } }))).toEqual(["lossMonths"]);
  });
});

describe("checking settings while they are edited", () => {
  test.each([
    ["the defaults", DEFAULT_SETTINGS, []],
    ["an as-of date that does not exist", with_({ asOf: "2025-02-30" }), [{ path: "asOf" }]],
    ["bucket edges that fall", with_({ bucketEnds: [60, 30] }), [{ path: "bucketEnds" }]],
    ["a number that could not be read", policy({ floor: NaN }), [{ path: "policy.floor" }]],
    ["an interest rate above 100 %", policy({ lateInterestRate: 1.5 }), [{ path: "policy.lateInterestRate" }]],
    ["no interest rate", policy({ lateInterestRate: undefined }), []],
    ["a threshold beyond its limit", with_({ thresholds: { ...DEFAULT_SETTINGS.thresholds, dsoRiseRed: 11 } }), [{ path: "thresholds.dsoRiseRed" }]],
    ["a level whose days run backwards", policy({ levels: [level({ fromDays: 10, toDays: 5 })] }), [{ path: "policy.levels", reason: "days-backwards" }]],
    ["two levels of one number", policy({ levels: [level({}), level({})] }), [{ path: "policy.levels", reason: "level-twice" }]],
    ["a tier's level without days", policy({ tiers: { A: [level({ fromDays: NaN })] } }), [{ path: "policy.tiers" }]],
    ["no stage at all", with_({ stages: [] }), [{ path: "stages" }]],
    ["a stage without a name", with_({ stages: [{ name: "", limitDays: 3 }] }), [{ path: "stages" }]],
    ["a rate without a day", with_({ rates: [{ currency: "USD", from: "", rate: 7 }] }), [{ path: "rates" }]],
    ["a rate that could not be read", with_({ rates: [{ currency: "USD", from: "2025-01-01", rate: NaN }] }), [{ path: "rates" }]],
    ["a credit weight above 100", with_({ creditWeights: { ...DEFAULT_SETTINGS.creditWeights, payment: 101 } }), [{ path: "creditWeights.payment" }]],
    ["a dimension that weighs nothing", with_({ creditWeights: { ...DEFAULT_SETTINGS.creditWeights, growth: 0 } }), []],
    ["a currency that is none", with_({ homeCurrency: "yuan" }), [{ path: "homeCurrency" }]],
  ])("%s", (_, settings, faults) => {
    expect(settingFaults(settings)).toEqual(faults);
  });
});

describe("export and import", () => {
  test("what was exported comes back the same", () => {
    const threshold = fc.constantFrom(...THRESHOLD_IDS).chain((id) => fc.double({ min: thresholdLimits(id).min, max: thresholdLimits(id).max, noNaN: true }).map((value) => ({ [id]: value === 0 ? 0 : value })));
    const edited = fc.record({
      asOf: fc.constantFrom("auto", "2025-06-30"), basis: fc.constantFrom("due" as const, "invoice" as const),
      bucketEnds: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 12 }).map((ends) => [...ends].sort((a, b) => a - b)),
      company: fc.string(), bankDetails: fc.string(), threshold,
    });
    fc.assert(fc.property(edited, ({ threshold: changed, company, bankDetails, ...rest }) => {
      const settings: Settings = { ...DEFAULT_SETTINGS, ...rest, policy: { ...DEFAULT_SETTINGS.policy, company, bankDetails }, thresholds: { ...DEFAULT_SETTINGS.thresholds, ...changed } };
      expect(importedSettings(exportedSettings(settings), "file.json")).toEqual({ kind: "settings", settings });
    }));
  });

  test("a file with one wrong value is refused whole, and the value named", () => {
    const text = JSON.stringify({ ...DEFAULT_SETTINGS, homeCurrency: "USD", bucketEnds: [0] });
    expect(importedSettings(text, "file.json")).toMatchObject({ kind: "invalid", problems: [{ code: "setting-invalid", sheet: "file.json", cell: "bucketEnds" }] });
  });

  test.each([["", "foreign"], ["{}", "foreign"], ["{\"name\":\"x\"}", "foreign"], ["not json", "invalid"], ["{\"version\":99}", "invalid"], ["[]", "invalid"]])("%j is no file of settings", (text, kind) => {
    expect(importedSettings(text, "file.json").kind).toBe(kind);
  });

  test("a file that an editor saved with a byte-order mark is read", () => {
    expect(importedSettings(`\uFEFF${exportedSettings(DEFAULT_SETTINGS)}`, "file.json")).toEqual({ kind: "settings", settings: DEFAULT_SETTINGS });
  });

  test("the settings that an import would change are named", () => {
    expect(differingSettings(DEFAULT_SETTINGS, with_({ basis: "invoice", bucketEnds: [10] }))).toEqual(["basis", "bucketEnds"]);
  });
});
