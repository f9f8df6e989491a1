/** What a finding says where something is not known: the sentence goes without it, and never shows a dash or a blank in its place. */
import { describe, expect, test } from "@jest/globals";
import { runChecks } from "../../src/checks";
import { singleFindings } from "../../src/checks/gather";
import { LANGUAGES, say } from "../../src/locale";
import { FINDING_RULES, findingWords, withTerms } from "../../src/locale/findings";
import { dayNumber } from "../../src/measures/calendar";
import { lineText, nextText, sentenceText } from "../../src/reports/findingText";
import * as businessLedgers from "../fixtures/businessLedgers";
import * as chineseLedgers from "../fixtures/chineseLedgers";
import * as erpExports from "../fixtures/erpExports";
import type { Grids } from "../fixtures/grids";
import * as printedAgings from "../fixtures/printedAgings";
import { contextFor, ONE_CURRENCY, TWO_CURRENCIES } from "../reports/reportContext";

/** a dash by itself (ranges as 1–30 have one too), an empty pair of brackets, a blank, one comma after another, a sentence that starts with a sign */
const GAP = /(?<![\p{L}\p{N}] ?)–|–(?! ?[\p{L}\p{N}])|\(\s*\)|（\s*）|\{\w+\}|[，、,]\s*[，、,]|^[，、；：,;:.]|undefined|NaN/u;

const SMALL: Grids = {
  应收: [["发票号", "客户", "开票日期", "到期日", "金额"], ["A1", "甲公司", "2025-01-01", "2025-02-01", 9_000], ["A2", "乙公司", "2025-05-01", "2025-06-15", 100]],
};
const DEALS: Grids = {
  商机: [["商机编号", "阶段", "进入阶段日期", "最近更新日期", "金额", "状态"], ...Array.from({ length: 8 }, (_, i) => [`D${i}`, "初步接触", "2025-01-10", "2025-01-10", 100 + i, "进行中"])],
};
const LEDGERS: Record<string, () => Grids> = {
  ...businessLedgers, ...chineseLedgers, ...erpExports, ...printedAgings,
  oneCurrency: () => ONE_CURRENCY, twoCurrencies: () => TWO_CURRENCIES, small: () => SMALL, dealsOfNobody: () => DEALS,
};

describe("the sentences of findings have no gaps", () => {
  test.each(Object.entries(LEDGERS))("%s, on the day of the ledgers and long after it", (_, ledgers) => {
    const grids = ledgers();
    for (const day of [dayNumber(2025, 6, 30), dayNumber(2026, 12, 31)]) {
      const context = contextFor(grids, { asOf: day });
      const findings = runChecks({ ...context, previous: [] });
      const apart = singleFindings(findings).filter(({ values, threshold, unit }) => values.limitDays !== undefined && unit === "days" && values.limitDays !== threshold);
      expect(apart.map(({ rule, values, threshold }) => `${rule}: says ${values.limitDays}, passed ${threshold}`)).toEqual([]);
      const texts = [...findings, ...singleFindings(findings)].flatMap((finding) =>
        LANGUAGES.flatMap((language) => [sentenceText, nextText, lineText].map((textOf) => `${finding.rule}: ${textOf({ ...context, language }, finding)}`)));
      expect(texts.filter((text) => GAP.test(text.replace(/^\S+ /, "")))).toEqual([]);
    }
  });

  test.each([...FINDING_RULES])("%s, were nothing known that need not be, and were all of it", (rule) => {
    const { sentence, terms } = findingWords(rule);
    const text = `${sentence.zh}${sentence.en}`;
    const optional = [...text.matchAll(/\[[^\]]*/g)].flatMap(([part]) => [...part.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));
    const all = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    for (const unknown of [[], optional, ...optional.map((one) => [one])]) {
      const values = Object.fromEntries(all.map((name) => [name, unknown.includes(name) ? "" : "7"]));
      for (const language of LANGUAGES) {
        const said = say(withTerms(sentence, terms, values), language, values);
        expect(said).not.toMatch(GAP);
        expect(said).not.toMatch(/[[\]]/);
        if (language === "en-US") expect(said).toMatch(/^[\p{Lu}\p{N}]/u);
      }
    }
  });
});
