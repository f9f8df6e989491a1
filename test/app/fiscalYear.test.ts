/** The fiscal year of the settings, from a cell that says `2025Q1` to what the budget check makes of it. */
import { expect, test } from "@jest/globals";
import { analyse } from "../../src/app/analyse";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { emptyDocument } from "../../src/host/engine/createEngine";
import { dayNumber } from "../../src/measures/calendar";
import { documentPort } from "../sample/documentPort";

const MAY = dayNumber(2025, 5, 31);
const ROWS = [["部门", "费用类型", "预算期间", "预算金额", "实际金额"], ["销售部", "差旅费", "2025Q1", 900, 800]];

async function analysed(fiscalYearStart: number) {
  const document = emptyDocument();
  const sheet = document.sheets[0]!;
  sheet.name = "费用预算";
  sheet.cells = Object.fromEntries(ROWS.map((values, row) => [row, Object.fromEntries(values.map((v, column) => [column, { v }]))]));
  const settings = { ...DEFAULT_SETTINGS, thresholds: { ...DEFAULT_SETTINGS.thresholds, fiscalYearStart } };
  return analyse(documentPort(document, "budget.xlsx"), settings, { today: MAY, asOf: MAY }, { report: () => undefined });
}

test("the first quarter of a year from April on is not over in May: 800 of 900 are ahead of its time", async () => {
  const { findings, problems } = await analysed(4);
  // 61 of 91 days gone by are 67 %, 89 % are spent
  expect(findings.filter(({ rule }) => rule.startsWith("C14"))).toMatchObject([{ rule: "C14.ahead", object: { id: "销售部 / 差旅费 2025/26" } }]);
  expect(problems.filter(({ code }) => code === "fiscal-period-assumed")).toMatchObject([{ found: "2025Q1", assumed: "2025-04 – 2025-06" }]);
});

test("the same cell of a calendar year is January to March: in May the quarter is over and within its budget", async () => {
  const { findings, problems } = await analysed(1);
  expect(findings.filter(({ rule }) => rule.startsWith("C14"))).toEqual([]);
  expect(problems.filter(({ code }) => code === "fiscal-period-assumed")).toEqual([]);
});
