import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { THRESHOLD_IDS } from "../../src/checks/thresholds";
import type { Finding } from "../../src/checks/types";
import type { Words } from "../../src/locale";
import { FINDING_RULES, findingWords } from "../../src/locale/findings";
import { THRESHOLD_WORDS } from "../../src/locale/thresholds";
import { figureText, nextText, objectText, sentenceText, shortFigure, trendText, valueTexts } from "../../src/reports/findingText";
import { contextFor, ONE_CURRENCY } from "./reportContext";

const CHECKS = join("src", "checks");
const FINDINGS = join("src", "locale", "findings");
/** `"W1.dso-rising"`, and the group of `missingData("W1", …)`, whose rule is `W1.no-data` */
const RULE = /["'`]((?:W[1-6]|K[1-5]|C(?:1[0-4]|[1-9]))\.[a-z0-9]+(?:-[a-z0-9]+)*)["'`]/g;
const NO_DATA = /missingData\(\s*"([WKC]\d+)"/g;

function rulesOfChecks(): string[] {
  const sources = readdirSync(CHECKS).filter((file) => file.endsWith(".ts")).map((file) => readFileSync(join(CHECKS, file), "utf8"));
  const rules = sources.flatMap((text) => [...[...text.matchAll(RULE)].map(([, rule]) => rule!), ...[...text.matchAll(NO_DATA)].map(([, group]) => `${group}.no-data`)]);
  return [...new Set(rules)].sort();
}

const context = contextFor(ONE_CURRENCY);

function finding(change: Partial<Finding>): Finding {
  return {
    rule: "W1.dso-rising", severity: "red", object: { kind: "company", id: "" }, unit: "days", trend: [], rows: [], amount: 0, values: {}, owner: "financeManager",
    history: "new", ...change,
  };
}

function blanks({ zh, en }: Words): string[][] {
  return [zh, en].map((text) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort());
}

describe("the words of findings", () => {
  test("are there for every rule that a check can raise", () => {
    const rules = rulesOfChecks();
    expect(rules.length).toBeGreaterThan(30);
    expect(rules.filter((rule) => !FINDING_RULES.includes(rule))).toEqual([]);
  });

  test("are written for each rule in one place only", () => {
    const written = readdirSync(FINDINGS).flatMap((file) => [...readFileSync(join(FINDINGS, file), "utf8").matchAll(/^ {2}"([WKC]\d+\.[a-z0-9-]+)":/gm)].map(([, rule]) => rule!));
    expect(written.filter((rule, index) => written.indexOf(rule) !== index)).toEqual([]);
    expect(new Set(written)).toEqual(new Set(FINDING_RULES));
  });

  test.each([...FINDING_RULES])("of %s say no \"1 lines\": in English a count that may be 1 stands behind what is counted", (rule) => {
    const { sentence, next } = findingWords(rule);
    for (const { en } of [sentence, next]) expect(en).not.toMatch(/(?<!of )\{(lines|nodes|advances|bills|purchases|invoices|items|promises|count)\} (?!of\b)(?:\w+ )?\w+s\b/);
  });

  test.each(["W6.commercial-rise", "W6.bank-rise", "W6.advance-rise", "W6.advance-fall", "W6.advances-paid-rise"])("of %s give the change of a share in points, not in per cent", (rule) => {
    const { zh, en } = findingWords(rule).sentence;
    expect([zh, en]).toEqual([expect.stringContaining("{changePoints} 个百分点"), expect.stringContaining("{changePoints} points")]);
  });

  test("speak of what was not due, not of a bucket 0, where debts move on into the first bucket", () => {
    const moved = finding({ rule: "K3.migration", values: { from: "0", to: "1–30", rollRate: 0.325, usualRate: 0.197, months: 3 } });
    expect(sentenceText(context, moved)).toContain("未到期 → 1–30 天的迁徙率 32.5%");
    expect(sentenceText({ ...context, language: "en-US" }, moved)).toContain("32.5% rolled on from not due to 1–30 days late");
  });

  test.each([...FINDING_RULES])("of %s name the same values in Chinese and English", (rule) => {
    const { sentence, next } = findingWords(rule);
    for (const words of [sentence, next]) {
      const [zh, en] = blanks(words);
      expect(zh).toEqual(en);
      // words that are all terms are looked at with the checks that give them
      if (!/^(\{\w+\})+$/.test(words.zh)) expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test("show money with its decimals, rates in per cent, points with one decimal, and other numbers with thousands", () => {
    expect(valueTexts(context, { oldAmount: 123456789, shareRate: 0.2345, hhiPoints: 1234.56, items: 12000, dsoDays: 45.5, name: "甲", none: Infinity, dueDate: "2025-06-30" })).toEqual({
      oldAmount: "1,234,567.89", shareRate: "23.5%", hhiPoints: "1,234.6", items: "12,000", dsoDays: "45.5", name: "甲", none: "–", dueDate: "2025-06-30",
    });
  });

  test("name what is missing by ledger and column in the reader's language", () => {
    const grey = finding({ rule: "W2.no-data", severity: "grey", object: { kind: "ledger", id: "SALE.cost, STK" }, values: { missing: "SALE.cost, STK" } });
    expect(sentenceText(context, grey)).toContain("销售与成本·总成本、库存台账");
    expect(sentenceText({ ...context, language: "en-US" }, grey)).toContain("Sales and cost: Total cost, Stock ledger");
    expect(objectText(context, grey)).toBe("台账：销售与成本·总成本、库存台账");
  });

  test("of a cleared finding do not repeat figures of the past, and those of a rule that is gone still say which it was", () => {
    expect(sentenceText(context, finding({ history: "cleared" }))).toContain("已解除");
    expect(sentenceText(context, finding({ rule: "W1.of-an-earlier-version" }))).toContain("W1.of-an-earlier-version");
    expect(nextText(context, finding({ history: "cleared" }))).not.toContain("{");
  });
});

describe("figures of findings", () => {
  test("carry their unit", () => {
    expect(figureText(context, 1_250_050, "money")).toBe("12,500.50");
    expect(figureText(context, 0.325, "rate")).toBe("32.5%");
    expect(figureText(context, 45.26, "days")).toBe("45.3 天");
    expect(figureText({ ...context, language: "en-US" }, 45.26, "days")).toBe("45.3 days");
    expect(figureText(context, undefined, "days")).toBe("");
  });

  test("have their trend as bars from the lowest to the highest of the last twelve points, with the first and last figure", () => {
    const trend = [0, ...Array.from({ length: 11 }, (_, index) => 10 + index), 24].map((value, index) => ({ label: String(index), value }));
    // the 0 is the thirteenth from the end and left out: 10 is the lowest, 24 the highest
    const text = trendText(context, finding({ trend, unit: "days" }));
    expect(text).toMatch(/^▁.{10}█ 10 → 24$/u);
    expect(trendText(context, finding({ trend: [{ label: "a", value: 5 }] }))).toBe("");
    expect(trendText(context, finding({ trend: [{ label: "a", value: 5 }, { label: "b", value: 5 }] }))).toBe("▄▄ 5 → 5");
  });

  test("have money shortened in a trend and without cents in a narrow column, as each language counts", () => {
    const money = finding({ trend: [{ label: "a", value: 950_000 }, { label: "b", value: 2_884_043_600 }], unit: "money" });
    expect(trendText(context, money)).toBe("▁█ 9,500 → 2,884万");
    expect(trendText({ ...context, language: "en-US" }, money)).toBe("▁█ 9,500 → 28.8M");
    expect(shortFigure(context, 1_250_050, "money")).toBe("12,501");
    expect(shortFigure(context, 0.325, "rate")).toBe("32.5%");
  });
});

describe("the words of thresholds", () => {
  test("are there for each of them and for nothing else, in both languages", () => {
    expect(Object.keys(THRESHOLD_WORDS).sort()).toEqual([...THRESHOLD_IDS].sort());
    for (const { name, explanation } of Object.values(THRESHOLD_WORDS)) {
      for (const { zh, en } of [name, explanation]) {
        expect(zh).toMatch(/\p{Script=Han}|HHI/u);
        expect(en).toMatch(/^[\x20-\x7e–−]+$/);
      }
    }
  });
});
