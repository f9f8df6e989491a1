import { describe, expect, test } from "@jest/globals";
import { analyse } from "../../src/app/analyse";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { singleFindings } from "../../src/checks/gather";
import { CHECKS } from "../../src/checks/list";
import { isoDate } from "../../src/measures/calendar";
import { sampleFacts } from "../../src/sample/generate";
import { PLANTED_SIGNALS, type PlantedSignal } from "../../src/sample/plantedSignals";
import { sampleWorkbook } from "../../src/sample/workbook";
import { wrongRows } from "../checks/findingRows";
import { documentPort } from "./documentPort";

const facts = sampleFacts();
const registered = new Set<string>(CHECKS.map(({ group }) => group));
const planted = PLANTED_SIGNALS.filter(({ rule }) => registered.has(rule.split(".")[0]!));

describe.each(["zh", "en"] as const)("the signals planted in the %s sample", (language) => {
  const analysis = analyse(documentPort(sampleWorkbook(facts, language), `sample-${language}.xlsx`), DEFAULT_SETTINGS, { today: facts.exported }, { report: () => undefined });

  const idOf = ({ object }: PlantedSignal): string => {
    if (typeof object !== "string") return object[language];
    return facts.customers.find(({ code }) => code === object)?.name[language] ?? object;
  };

  test("are found, each by its rule on its object", async () => {
    const { findings } = await analysis;
    const found = new Set(findings.filter(({ severity }) => severity !== "grey").map(({ rule, object }) => `${rule} ${object.id}`));
    expect(planted.map((signal) => `${signal.rule} ${idOf(signal)}`).filter((name) => !found.has(name))).toEqual([]);
  });

  test("are all of the groups that the sample has the ledgers for", () => {
    expect(new Set(planted.map(({ rule }) => rule.split(".")[0]))).toEqual(
      new Set(["W1", "W2", "W3", "W4", "W5", "W6", "K1", "K2", "K5", "C1", "C6", "C7", "C9", "C11", "C13", "C14"]),
    );
  });

  test("and all others have trends that end with the month of the as-of day", async () => {
    const { findings, asOf } = await analysis;
    const later = singleFindings(findings).flatMap(({ rule, trend }) => trend.filter(({ label }) => /^\d{4}-\d{2}$/.test(label) && label > isoDate(asOf).slice(0, 7)).map(({ label }) => `${rule} ${label}`));
    expect(later).toEqual([]);
  });

  test("and all others lead back to rows of the ledgers, whose amounts add up to what is at stake", async () => {
    const { findings, book } = await analysis;
    expect([...findings, ...singleFindings(findings)].flatMap((finding) => wrongRows(finding, book))).toEqual([]);
  });
});
