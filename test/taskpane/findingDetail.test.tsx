/** One finding opened in the pane: what stands together in it is named, with its amount. */
import { expect, test } from "@jest/globals";
import { asOne } from "../../src/checks/gather";
import type { Finding } from "../../src/checks/types";
import { FindingDetail } from "../../src/taskpane/checks/FindingDetail";
import { contextFor, ONE_CURRENCY } from "../reports/reportContext";
import type { Analysis } from "../../src/app/analyse";
import type { Language } from "../../src/locale";
import { markup, textOf } from "./markup";

const { book, business } = contextFor(ONE_CURRENCY);

/** Customers over their limit by 1,000.00, 2,000.00 … */
function overLimit(count: number): Finding[] {
  return Array.from({ length: count }, (_, at): Finding => ({
    rule: "C1.limit", severity: "red", object: { kind: "customer", id: `C${at + 1}` }, value: -0.1, threshold: 0, unit: "rate", trend: [], rows: [],
    amount: 100_000 * (at + 1), values: { name: `Customer ${at + 1}` }, owner: "salesManager", history: "new",
  }));
}

function opened(finding: Finding, language: Language): string {
  return textOf(markup(language, <FindingDetail analysis={{ book, business } as Analysis} context={{ book, business, language }} finding={finding} goTo={() => undefined} />));
}

test("a gathered finding names its members, the largest amounts first, ten of them, and a button for the others", () => {
  const text = opened(asOne(overLimit(12), { kind: "customer", id: "" }), "en-US");
  expect(text).toContain("What it gathers (12)");
  expect(text).toMatch(/Customer 12 12,000\.00 Customer 11 11,000\.00 .* Customer 3 3,000\.00 Show 2 more/);
  expect(text).not.toMatch(/Customer 2 2,000\.00/);
});

test("ten members are all there are, and a finding on its own gathers nothing", () => {
  const text = opened(asOne(overLimit(10), { kind: "customer", id: "" }), "zh-CN");
  expect(text).toContain("包括（10）");
  expect(text).toContain("Customer 1 1,000.00");
  expect(text).not.toContain("另有");
  expect(opened(overLimit(1)[0]!, "zh-CN")).not.toContain("包括");
});
