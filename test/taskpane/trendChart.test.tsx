/** A finding's chart tells its ends in the unit of its points, and the threshold only where that is the figure's unit too. */
import { expect, test } from "@jest/globals";
import type { Finding } from "../../src/checks/types";
import type { Language } from "../../src/locale";
import { TrendChart } from "../../src/taskpane/checks/TrendChart";
import { contextFor, ONE_CURRENCY } from "../reports/reportContext";
import { markup } from "./markup";

const { book, business } = contextFor(ONE_CURRENCY);

function chart(part: Partial<Finding>, language: Language = "en-US"): { told: string; dashed: boolean } {
  const finding: Finding = {
    rule: "C14.ahead", severity: "amber", object: { kind: "department", id: "Sales" }, value: 0.12, threshold: 0.1, unit: "rate", rows: [], amount: 0, values: {},
    owner: "financeManager", history: "new", trend: [{ label: "2025-05", value: 0.08 }, { label: "2025-06", value: 0.12 }], ...part,
  };
  const html = markup(language, <TrendChart context={{ book, business, language }} finding={finding} />);
  return { told: /aria-label="([^"]*)"/.exec(html)![1]!, dashed: html.includes("stroke-dasharray") };
}

test("money behind a rate is told as money, and a threshold in per cent is no line among amounts", () => {
  const trend = [{ label: "2025-05", value: 12_345_650 }, { label: "2025-06", value: 28_840_435 }];
  expect(chart({ trend, trendUnit: "money" })).toEqual({ told: "Trend: 123,456.50 in 2025-05, 288,404.35 in 2025-06", dashed: false });
});

test.each([["days", "Trend: 41.5 days in 2025-05, 60 days in 2025-06"], ["times", "Trend: 41.5 × in 2025-05, 60 × in 2025-06"], ["quantity", "Trend: 41.5 in 2025-05, 60 in 2025-06"]] as const)("%s behind a rate are told as such", (trendUnit, told) => {
  expect(chart({ trend: [{ label: "2025-05", value: 41.5 }, { label: "2025-06", value: 60 }], trendUnit, threshold: 50 })).toEqual({ told, dashed: false });
});

test("points in the figure's own unit stand beside the threshold, which is drawn and told", () => {
  const expected = { told: "走势：2025-05 为 8.0%，2025-06 为 12.0%；虚线为阈值 10.0%", dashed: true };
  expect(chart({}, "zh-CN")).toEqual(expected);
  expect(chart({ trendUnit: "rate" }, "zh-CN")).toEqual(expected);
});
