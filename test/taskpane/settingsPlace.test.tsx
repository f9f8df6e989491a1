/** The place "Settings" as markup: what it says of the settings that it is given. */
import { describe, expect, test } from "@jest/globals";
import { DEFAULT_SETTINGS, loadSettings, type Settings } from "../../src/app/settings";
import { THRESHOLD_GROUPS } from "../../src/app/settingsForm";
import { LANGUAGES, type Language } from "../../src/locale";
import { THRESHOLD_WORDS } from "../../src/locale/thresholds";
import { LevelsEditor } from "../../src/taskpane/settings/LevelsEditor";
import { NumberField } from "../../src/taskpane/settings/NumberField";
import { Changes } from "../../src/taskpane/settings/SettingsFile";
import { SettingsForm, type SettingsFormProps } from "../../src/taskpane/settings/SettingsForm";
import { SettingsPlace } from "../../src/taskpane/settings/SettingsPlace";
import { markup, textOf, unnamed } from "./markup";
import { open } from "./openSession";

const props = (part: Partial<SettingsFormProps>): SettingsFormProps => ({
  settings: DEFAULT_SETTINGS, problems: [], mayOverwrite: true, edited: {}, setEdited: () => undefined, busy: false, userName: "", setUserName: () => undefined, onSave: async () => true, onImport: async () => true, ...part,
});
const shown = (language: Language, part: Partial<SettingsFormProps>): string => markup(language, <SettingsForm {...props(part)} />);

describe("the question for names", () => {
  test("would notice a field without a label and a button without a name", () => {
    const html = markup("en-US", <><input id="lost" /><label htmlFor="found">Found</label><input id="found" /><button type="button"><svg /></button></>);
    expect(unnamed(html)).toEqual([expect.stringContaining("lost"), expect.stringContaining("<button")]);
  });
});

describe("the place Settings", () => {
  test.each(LANGUAGES)("every field and button has a name and no blank is left unfilled (%s)", (language) => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS, asOf: "2025-06-30", rates: [{ currency: "USD", from: "2025-01-31", rate: 7.2 }], mergedCustomers: { Ajax: "Ajax Ltd" }, thresholds: { ...DEFAULT_SETTINGS.thresholds, lossMonths: 5 },
      policy: { ...DEFAULT_SETTINGS.policy, tiers: { A: DEFAULT_SETTINGS.policy.levels } },
    };
    for (const html of [markup(language, <SettingsPlace {...props({})} settings={undefined} />), shown(language, { settings }), markup(language, <LevelsEditor levels={settings.policy.levels} set={() => undefined} />)]) {
      expect(unnamed(html)).toEqual([]);
      expect(textOf(html)).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
  });

  test("has a group for every signal with thresholds, and says where one was changed", () => {
    const html = shown("en-US", { settings: { ...DEFAULT_SETTINGS, thresholds: { ...DEFAULT_SETTINGS.thresholds, lossMonths: 5, thinMargin: 0.1 } } });
    expect(textOf(html)).toContain("Abnormal margin decline, Margin structure 2 changed");
    expect(THRESHOLD_GROUPS.length).toBeGreaterThan(10);
  });

  test("each rule that was changed has its own way back, named for those who do not see where it stands", () => {
    const html = shown("en-US", { settings: { ...DEFAULT_SETTINGS, basis: "invoice", policy: { ...DEFAULT_SETTINGS.policy, floor: 5 }, creditWeights: { ...DEFAULT_SETTINGS.creditWeights, payment: 60 } } });
    expect([...html.matchAll(/aria-label="((?:All b|B)ack to default[^"]*)"/g)].map(([, name]) => name)).toEqual([
      "Back to default: Aged by", "Back to default: Least amount to chase", "All back to default: Weights of the credit score",
    ]);
    // 60 of 20 + 15 + 15 + 10 + 60
    expect(textOf(html)).toContain("Payment record 50.0% of the score 1 changed");
  });

  test("a rate that lacks something is marked, and the user's own name is not among the settings", () => {
    const text = textOf(shown("en-US", { settings: { ...DEFAULT_SETTINGS, rates: [{ currency: "US", from: "", rate: 0 }] } }));
    expect(text).toContain("Every rate needs a currency of three capitals");
    expect(text).toContain("Cannot be saved yet (1 marked): Exchange rates");
    expect(shown("en-US", { userName: "Li Lei" })).toContain("value=\"Li Lei\"");
  });

  test("broken settings are named, and replacing them needs the user's word", () => {
    const { settings, problems, mayOverwrite } = loadSettings(JSON.stringify({ bucketEnds: [0] }), "workbook");
    const text = textOf(shown("en-US", { settings, problems, mayOverwrite }));
    expect(text).toContain("The setting bucketEnds has the value [0]");
    expect(text).toContain("Replace what is stored");
  });

  test("what was edited before another place was looked at stands there still, to be saved or discarded", async () => {
    const { session } = await open();
    session.editSettings({ homeCurrency: "USD" });
    session.show("checks");
    session.show("settings");
    const html = shown("en-US", { edited: session.current().editedSettings });
    expect(html).toContain("value=\"USD\"");
    expect(textOf(html)).toContain("There are unsaved changes");
    expect(textOf(shown("en-US", {}))).toContain("No changes");
  });

  test("what is stored is no edit any more, and what is edited while the analysis runs again is one", async () => {
    const { session } = await open();
    await session.analyse();
    session.editSettings({ homeCurrency: "USD" });
    const saving = session.changeSettings((settings) => ({ ...settings, homeCurrency: "USD" }), false, true);
    const until = async (holds: () => boolean): Promise<void> => { while (!holds()) await new Promise((resolve) => { setTimeout(resolve, 1); }); };
    await until(() => session.current().loaded?.settings.homeCurrency === "USD");
    expect(session.current().editedSettings).toEqual({});
    session.editSettings({ homeCurrency: "EUR" });
    expect(await saving).toBe(true);
    expect(session.current().editedSettings).toEqual({ homeCurrency: "EUR" });
  });

  test("what cannot be saved is named beside the button", () => {
    const text = textOf(shown("en-US", { settings: { ...DEFAULT_SETTINGS, homeCurrency: "?", asOf: "" } }));
    expect(text).toContain("Enter a day that exists");
    expect(text).toContain("Three capital letters");
    expect(text).toContain("Cannot be saved yet (2 marked): As-of date, Home currency");
  });
});

describe("what a file of settings would change", () => {
  const { policy, thresholds } = DEFAULT_SETTINGS;
  const after: Settings = {
    ...DEFAULT_SETTINGS, asOf: "2025-06-30", bucketEnds: [15, 45], thresholds: { ...thresholds, dsoRiseAmber: 0.25 }, mergedCustomers: { Ajax: "Ajax Ltd" },
    policy: { ...policy, floor: 500, lateInterestRate: 0.07, company: "Radar Ltd\n1 Main Street", owners: { legal: "Zhao" } },
  };
  const preview = (language: Language, settings: Settings, hasEdits = false): string => textOf(markup(language, <Changes file="june.json" text="" settings={settings} current={DEFAULT_SETTINGS} hasEdits={hasEdits} busy={false} apply={async () => undefined} cancel={() => undefined} />));

  test("is called as in the form, with the old and the new value where they are short", () => {
    const text = preview("en-US", after);
    for (const line of [
      "june.json will change:", "As-of date: Automatic → 2025-06-30", `Bucket edges (days): ${DEFAULT_SETTINGS.bucketEnds.join(", ")} → 15, 45`, `Least amount to chase: ${policy.floor} → 500`,
      "Late interest a year (%, empty = none): – → 7%", `${THRESHOLD_WORDS.dsoRiseAmber.name.en}: ${thresholds.dsoRiseAmber * 100}% → 25%`, "Merged customers", "Company and address", "Who is who", "Import and save",
    ]) expect(text).toContain(line);
    for (const same of ["Home currency", "Levels", "Radar Ltd", "Company and address:", "Merged customers:"]) expect(text).not.toContain(same);
    expect(preview("zh-CN", after)).toContain("账龄段上限（天）：");
  });

  test("what was edited and not saved is said to be lost, where there is any", () => {
    expect([preview("en-US", after, true), preview("en-US", after)].map((text) => text.includes("Unsaved changes are lost."))).toEqual([true, false]);
  });

  test("the same settings change nothing, and there is nothing to import", () => {
    const text = preview("en-US", DEFAULT_SETTINGS);
    expect(text).toContain("june.json holds the same settings");
    expect(text).not.toContain("Import and save");
  });
});

describe("a number in the settings", () => {
  const field = (part: Partial<Parameters<typeof NumberField>[0]>): string => markup("en-US", <NumberField label="Share" value={0.07} min={0} max={10} shownTimes={100} unit="%" change={() => undefined} {...part} />);

  test("a fraction is shown as per cent without the noise of binary fractions", () => {
    // 0.07 × 100 is 7.000000000000001 in binary
    expect(field({})).toContain("value=\"7\"");
  });

  test("what is out of bounds is said in the unit that is shown", () => {
    expect(textOf(field({ value: 11 }))).toContain("A number from 0 to 1000");
    expect(textOf(field({ value: NaN }))).toContain("A number from 0 to 1000");
    expect(textOf(field({ value: 1.5, shownTimes: 1, whole: true, max: undefined }))).toContain("A whole number of 0 or more");
  });

  test("an empty optional field is no fault", () => {
    expect(textOf(field({ value: undefined, optional: true }))).not.toContain("A number from");
  });
});
