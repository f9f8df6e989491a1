import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../src/app/analyse";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { DEFAULT_THRESHOLDS } from "../../src/checks/thresholds";
import type { Finding, Unit } from "../../src/checks/types";
import { invoiceTypedTwice, sampleFacts } from "../../src/sample/generate";
import { PLANTED_SIGNALS } from "../../src/sample/plantedSignals";
import { sampleWorkbook } from "../../src/sample/workbook";
import { documentPort } from "./documentPort";

const facts = sampleFacts();
const DOCUMENTS = [
  { language: "zh", file: "sample.zh-CN.md", company: "公司" },
  { language: "en", file: "sample.md", company: "the company" },
] as const;

interface Line {
  rule: string;
  object: string;
  text: string;
}

describe.each(DOCUMENTS)("docs/$file", ({ language, file, company }) => {
  const page = readFileSync(join("docs", file), "utf8");
  const lines = page.split("\n").flatMap((row): Line[] => {
    const cells = /^\| `([WKC]\d+\.[\w-]+)` \| (.+?) \| (.+?) \| (.+?) \|$/.exec(row);
    return cells ? [{ rule: cells[1]!, object: cells[2] === company ? "" : cells[2]!, text: `${cells[3]!} ${cells[4]!}` }] : [];
  });
  const analysis = analyse(documentPort(sampleWorkbook(facts, language), `sample-${language}.xlsx`), DEFAULT_SETTINGS, { today: facts.exported }, { report: () => undefined });

  test("walks through every planted signal and no other", () => {
    const planted = PLANTED_SIGNALS.map(({ rule, object }) => {
      const id = typeof object === "string" ? (facts.customers.find(({ code }) => code === object)?.name[language] ?? object) : object[language];
      return `${rule} ${id}`;
    });
    expect(lines.map(({ rule, object }) => `${rule} ${object}`).sort()).toEqual(planted.sort());
  });

  test("quotes only figures that the run finds, or that are thresholds", async () => {
    const { findings } = await analysis;
    const wrong = lines.flatMap(({ rule, object, text }) => {
      const finding = findings.find((one) => one.rule === rule && one.object.id === object);
      const found = finding ? figuresOf(finding) : [];
      const unknown = quoted(text).filter((figure) => !found.includes(figure) && !THRESHOLD_FIGURES.includes(figure));
      return unknown.map((figure) => `${rule} ${object}: ${figure} is not among ${found.join(" ")}`);
    });
    expect(wrong).toEqual([]);
    expect(lines.flatMap(({ text }) => quoted(text)).length).toBeGreaterThan(2 * lines.length);
  });

  test("lists every ledger sheet with as many rows as are used", async () => {
    const { readings } = await analysis;
    const expected = readings.map(({ layout, ledger }) => `| ${layout.sheet} | ${ledger.length.toLocaleString("en-US")} |`);
    expect(page.split("\n").flatMap((row) => /^\| [^|`]+ \| [\d,]+ \|/.exec(row) ?? [])).toEqual(expected);
  });

  test("names the invoice that was typed twice", () => {
    expect(page).toContain(`\`${invoiceTypedTwice(facts).document}\``);
  });
});

/** Dates, amounts, percentages and plain numbers, as the pages write them; not those within names such as `JS-120`. */
function quoted(text: string): string[] {
  return text.match(/\d{4}-\d{2}-\d{2}|(?<![\w-])\d[\d,]*(?:\.\d+)?(?: %)?/g) ?? [];
}

function figuresOf({ value, threshold, unit, amount, values }: Finding): string[] {
  const named = Object.entries(values).flatMap(([name, figure]) => (typeof figure === "string" ? [figure] : shown(figure, unitOf(name))));
  return [...named, ...[value, threshold].flatMap((figure) => (figure === undefined ? [] : shown(figure, unit))), ...shown(amount, "money")];
}

function unitOf(name: string): Unit {
  return name.endsWith("Amount") ? "money" : name.endsWith("Rate") ? "rate" : "count";
}

/** Signs are left to the words. */
function shown(figure: number, unit: Unit): string[] {
  const size = Math.abs(figure);
  if (unit === "money") return [(size / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })];
  if (unit === "rate") return [`${(size * 100).toFixed(1)} %`];
  return [size.toLocaleString("en-US", { maximumFractionDigits: 1 }), Math.round(size).toLocaleString("en-US")];
}

const THRESHOLD_FIGURES = Object.values(DEFAULT_THRESHOLDS).flatMap((threshold) => [String(threshold), `${Math.round(threshold * 100)} %`]);
