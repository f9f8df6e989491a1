import { expect, test } from "@jest/globals";
import { analyse } from "../../src/app/analyse";
import { reportContext, reportsWithContent } from "../../src/app/publish";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { REPORT_IDS, REPORTS } from "../../src/reports";
import { hasContent } from "../../src/reports/content";
import type { ReportContext } from "../../src/reports/context";
import { sampleFacts } from "../../src/sample/generate";
import { sampleWorkbook } from "../../src/sample/workbook";
import { documentPort } from "../sample/documentPort";
import { contextFor, ONE_CURRENCY, TWO_CURRENCIES } from "./reportContext";

const facts = sampleFacts();
const sample = sampleWorkbook(facts, "zh");

async function analysisOf(sheets: typeof sample.sheets) {
  return analyse(documentPort({ ...sample, sheets }, "sample.xlsx"), DEFAULT_SETTINGS, { today: facts.exported }, { report: () => undefined });
}

const OPTIONS = {
  reports: REPORT_IDS, language: "zh-CN" as const, run: { time: facts.exported, who: "", version: "" },
  loaded: { settings: DEFAULT_SETTINGS, problems: [], mayOverwrite: false, previousFindings: [] },
};

const told = (context: ReportContext) => REPORT_IDS.filter((id) => hasContent(id, context));
const built = (context: ReportContext) => REPORT_IDS.filter((id) => REPORTS[id]?.(context) !== undefined);

test.each(sample.sheets.map(({ name }) => name))("the sheet %s alone: the reports that are offered are those that can be written", async (name) => {
  const context = reportContext(await analysisOf(sample.sheets.filter((sheet) => sheet.name === name)), OPTIONS);
  expect(told(context)).toEqual(built(context));
});

test.each([["nothing", {}], ["invoices in one currency", ONE_CURRENCY], ["invoices in two currencies", TWO_CURRENCIES]] as const)("%s: the reports that are offered are those that can be written", (_, grids) => {
  const context = contextFor(grids);
  expect(told(context)).toEqual(built(context));
});

test("the whole sample has something for every report but early payment", async () => {
  expect(await reportsWithContent(await analysisOf(sample.sheets))).toEqual(REPORT_IDS.filter((id) => id !== "earlyPayment"));
});
