import { describe, expect, test } from "@jest/globals";
import { DEFAULT_SETTINGS, loadSettings, settingsText } from "../../src/app/settings";

describe("the settings of a workbook", () => {
  test("a workbook without settings gets the defaults and may store its own", () => {
    expect(loadSettings(undefined, "workbook")).toEqual({ settings: DEFAULT_SETTINGS, problems: [], mayOverwrite: true, previousFindings: [] });
    expect(loadSettings("  ", "workbook").mayOverwrite).toBe(true);
  });

  test("what is stored comes back the same", () => {
    const mine = { ...DEFAULT_SETTINGS, bucketEnds: [15, 45], mergedCustomers: { "华兴 机电": "华兴机电" } };
    const text = settingsText(mine, { basis: "k1" });
    expect(loadSettings(text, "workbook")).toEqual({ settings: mine, problems: [], mayOverwrite: true, previousFindings: [], text, lastRun: { basis: "k1" } });
  });

  test("broken settings are reported, not used and not overwritten", () => {
    const loaded = loadSettings('{"basis": "due"', "workbook");
    expect(loaded.problems.map((problem) => problem.code)).toEqual(["settings-broken"]);
    expect(loaded.settings).toEqual(DEFAULT_SETTINGS);
    expect(loaded.mayOverwrite).toBe(false);
    expect(loadSettings("[1, 2]", "workbook").problems[0]?.code).toBe("settings-broken");
  });

  test("settings of a newer version are reported and not overwritten", () => {
    const loaded = loadSettings('{"version": 2, "basis": "invoice"}', "workbook");
    expect(loaded.problems.map((problem) => [problem.code, problem.found])).toEqual([["settings-newer", "2"]]);
    expect(loaded.settings.basis).toBe("due");
    expect(loaded.mayOverwrite).toBe(false);
  });

  test("our own size is small where nothing else is said, and must be one of the four sizes", () => {
    expect(loadSettings("{}", "workbook").settings.ownSize).toBe("small");
    expect(loadSettings('{"ownSize": "large"}', "workbook").settings.ownSize).toBe("large");
    expect(loadSettings('{"ownSize": "huge"}', "workbook").problems.map(({ cell }) => cell)).toEqual(["ownSize"]);
  });

  test("what a run leaves for the next comes back: its findings, whether they stood with others, and the customers seen in class A", () => {
    const findings = [{ rule: "C4.slower", object: { kind: "customer", id: "甲公司" }, severity: "amber", value: 12, gathered: true }] as const;
    const loaded = loadSettings(settingsText(DEFAULT_SETTINGS, {}, findings, ["乙公司"]), "workbook");
    expect([loaded.previousFindings, loaded.onceA, loaded.mayOverwrite]).toEqual([findings, ["乙公司"], true]);
  });

  test("one invalid setting is named and falls back to its default; the others are kept", () => {
    const loaded = loadSettings('{"basis": "age", "bucketEnds": [10, 20], "policy": {"floor": -1, "monthlyContactCap": 2}}', "settings.json");
    expect(loaded.problems.map((problem) => [problem.cell, problem.found])).toEqual([["basis", '"age"'], ["policy.floor", "-1"]]);
    expect(loaded.settings.basis).toBe("due");
    expect(loaded.settings.bucketEnds).toEqual([10, 20]);
    expect(loaded.settings.policy.floor).toBe(DEFAULT_SETTINGS.policy.floor);
    expect(loaded.settings.policy.monthlyContactCap).toBe(2);
    expect(loaded.mayOverwrite).toBe(false);
  });

  test("bucket ends must rise, dates must exist, currencies must be codes", () => {
    const bad = loadSettings('{"bucketEnds": [30, 30], "asOf": "2025-02-30", "homeCurrency": "¥"}', "workbook");
    expect(bad.problems.map((problem) => problem.cell)).toEqual(["asOf", "bucketEnds", "homeCurrency"]);
  });

  test("rates need a currency, a day that exists and a number above 0; weights lie between 0 and 100 and are not all 0", () => {
    const rate = { currency: "USD", from: "2025-01-31", rate: 7.2 };
    expect(loadSettings(JSON.stringify({ rates: [rate] }), "workbook").settings.rates).toEqual([rate]);
    for (const bad of [{ currency: "$" }, { from: "2025-02-30" }, { rate: 0 }, { rate: null }]) {
      expect(loadSettings(JSON.stringify({ rates: [{ ...rate, ...bad }] }), "workbook").problems.map(({ cell }) => cell)).toEqual(["rates"]);
    }
    const weights = loadSettings(JSON.stringify({ creditWeights: { payment: 100, growth: 101, quickRatio: -1 } }), "workbook");
    expect(weights.problems.map(({ cell }) => cell)).toEqual(["creditWeights.growth", "creditWeights.quickRatio"]);
    expect([weights.settings.creditWeights.payment, weights.settings.creditWeights.growth]).toEqual([100, 10]);
    const none = { solvency: 0, profitability: 0, operation: 0, growth: 0, payment: 0 };
    expect(loadSettings(JSON.stringify({ creditWeights: none }), "workbook").problems.map(({ cell }) => cell)).toEqual(["creditWeights"]);
  });
});
