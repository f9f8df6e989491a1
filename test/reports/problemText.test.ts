/** Problems as sentences of the report's language. */
import { expect, test } from "@jest/globals";
import type { Problem } from "../../src/ledger/types";
import { problemText } from "../../src/reports/problemText";
import { contextFor, ONE_CURRENCY } from "./reportContext";

const context = contextFor(ONE_CURRENCY);
const undated: Problem = { code: "no-payment-dates", severity: "warning", sheet: "A_R Aging Detail", found: "H" };

test("a whole ledger without payment dates is called by its sheet, never by the letter of a column", () => {
  expect(problemText({ ...context, language: "en-US" }, undated)).toBe("The documents on “A_R Aging Detail” show what has been paid, but not when, so agings of past days cannot be rebuilt. Add the payment dates or a list of receipts.");
  expect(problemText({ ...context, language: "zh-CN" }, undated)).toContain("“A_R Aging Detail”的单据");
});

test("a single receipt without its date is called by its number and cell", () => {
  expect(problemText({ ...context, language: "en-US" }, { ...undated, cell: "B7", found: "R-17" })).toContain("“R-17” (B7) has no payment date");
});
