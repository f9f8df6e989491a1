/** The rows behind a finding: the first few as links, and a way to all the others that keeps the list light. */
import { expect, test } from "@jest/globals";
import type { Analysis } from "../../src/app/analyse";
import type { Finding } from "../../src/checks/types";
import type { Language } from "../../src/locale";
import { FindingDetail } from "../../src/taskpane/checks/FindingDetail";
import { contextFor, ONE_CURRENCY } from "../reports/reportContext";
import { markup, textOf } from "./markup";

const { book, business } = contextFor(ONE_CURRENCY);

function opened(count: number, language: Language): string {
  const finding: Finding = {
    rule: "W1.over-60", severity: "red", object: { kind: "company", id: "" }, value: 0.2, threshold: 0.1, unit: "rate", trend: [], amount: 0, values: {}, owner: "financeManager", history: "new",
    rows: Array.from({ length: count }, (_, at) => ({ reading: 0, row: at + 2, amount: 0 })),
  };
  return textOf(markup(language, <FindingDetail analysis={{ book, business } as Analysis} context={{ book, business, language }} finding={finding} goTo={() => undefined} />));
}

test("of 291 rows ten stand there, and a button brings fifty more", () => {
  const text = opened(291, "en-US");
  expect(text).toContain("Rows behind it (291)");
  expect([text.includes("row 11 "), text.includes("row 12 ")]).toEqual([true, false]);
  expect(text).toContain("Show 50 more");
  expect(text).not.toContain("Warnings");
});

test("the last button names how many there are left, and ten rows need none", () => {
  expect(opened(13, "zh-CN")).toContain("再显示 3 项");
  expect(opened(10, "zh-CN")).not.toContain("再显示");
});
