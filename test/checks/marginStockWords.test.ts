/** What findings about margin and stock say: every rule has words, and every blank of them is filled, in both languages. */
import { describe, expect, test } from "@jest/globals";
import { margin } from "../../src/checks/margin";
import { marginStructure } from "../../src/checks/marginStructure";
import { stockTurnover } from "../../src/checks/stockTurnover";
import type { RawFinding } from "../../src/checks/types";
import { LANGUAGES, say } from "../../src/locale";
import { MARGIN_FINDINGS } from "../../src/locale/findings/margin";
import { STOCK_FINDINGS } from "../../src/locale/findings/stock";
import { withTerms, type TermedFindingWords } from "../../src/locale/findings/terms";
import type { Row } from "../book/readings";
import { checkInputOf } from "./checkInput";
import { salesAt, stockAt } from "./monthlyLedgers";

const WORDS: Record<string, TermedFindingWords> = { ...MARGIN_FINDINGS, ...STOCK_FINDINGS };
const AS_OF = "2025-06-30";

function findingsOf(sales: Row[], stock: Row[] = []): RawFinding[] {
  const input = checkInputOf({ ...(sales.length > 0 && { SALE: sales }), ...(stock.length > 0 && { STK: stock }) }, { asOf: AS_OF });
  return [margin, marginStructure, stockTurnover].flatMap((check) => check.run(input));
}

/** Ledgers that together raise every rule. */
const FOUND: RawFinding[] = [
  ...findingsOf([]),
  ...findingsOf(salesAt([0.3], { first: "2025-06" }), [{ date: AS_OF, item: "轴承", closingQuantity: 10 }]),
  ...findingsOf(salesAt([0.29, 0.31, 0.29, 0.31, 0.3, 0.3, 0.2], { first: "2024-12" })),
  ...findingsOf(salesAt([...Array<number>(12).fill(0.3), 0.2, 0.2, 0.2], { first: "2024-04", quantity: undefined })),
  ...findingsOf(salesAt([...Array.from({ length: 10 }, (_, month) => (month % 2 === 0 ? 0.298 : 0.302)), 0.285, 0.285, 0.285], { first: "2024-06" })),
  ...findingsOf(salesAt(Array<number>(6).fill(-0.1), { first: "2025-01" })),
  ...findingsOf([...salesAt([0.12], { first: "2025-06", salesperson: "张三" }), ...salesAt([0.38], { first: "2025-06", salesperson: "李四" })]),
  ...findingsOf([0.22, 0.1].flatMap((rate, year) => [rate, 0.2].flatMap((own, at) => salesAt(Array<number>(12).fill(own), { first: `${2023 + year}-07`, item: `${at}` })))),
  ...findingsOf([], [
    ...stockAt([...Array<number>(12).fill(100), 1, 1, 1], { first: "2024-04", closingQuantity: 500, closingAmount: 500, leadTime: 5 }),
    ...stockAt(Array<number>(12).fill(73), { first: "2024-07", item: "油封", closingQuantity: 5, closingAmount: 5, leadTime: 5, safetyStock: 28, expiry: "2025-07-10" }),
    ...stockAt(Array<number>(12).fill(73), { first: "2024-07", item: "滤芯", closingQuantity: 230, closingAmount: 5, leadTime: 5, safetyStock: 28, expiry: "2025-06-10" }),
    ...stockAt([9, 0, 0, 0, 0, 0], { first: "2025-01", item: "齿轮", closingQuantity: 230, closingAmount: 5 }),
  ]),
  ...findingsOf([], stockAt([9, 9], { first: "2025-03", closingQuantity: 30, closingAmount: 5 })),
  ...findingsOf(salesAt([0.3, -0.2], { first: "2025-05", order: "O-1" }).slice(1)),
  ...findingsOf([...salesAt([0.3], { first: "2025-04" }), { date: "2025-04-30", customer: "甲公司", revenue: 1_000_000 }]),
];

test("the ledgers of this test raise every rule that has words", () => {
  expect(new Set(FOUND.map(({ rule }) => rule))).toEqual(new Set(Object.keys(WORDS)));
});

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(Object.keys(WORDS))("%s says what it found and what to do, without a blank", (rule) => {
    for (const { values } of FOUND.filter((finding) => finding.rule === rule)) {
      const { sentence, next, terms } = WORDS[rule]!;
      for (const words of [sentence, next]) expect(say(withTerms(words, terms, values), language, values)).not.toMatch(/[{}]|undefined|NaN/);
    }
  });
});

test("a fall that is sudden and lasting is said in one sentence", () => {
  const sentence = (rates: number[]) => {
    const { rule, values } = findingsOf(salesAt([...Array<number>(12).fill(0.3), ...rates], { first: "2024-04" })).find(({ rule: name, object }) => name.startsWith("W2.margin-") && object.kind === "item")!;
    const words = WORDS[rule]!;
    return LANGUAGES.map((language) => say(withTerms(words.sentence, words.terms, values), language, values));
  };
  expect(sentence([0.2, 0.2, 0.19])).toEqual([expect.stringContaining("其中 2025-06 骤降至 0.19（偏离 "), expect.stringContaining("In 2025-06 it dropped suddenly, to 0.19 (")]);
  expect(sentence([0.295, 0.295, 0.21])).toEqual([expect.stringMatching(/近 3 个月整体也降至 0\.26\d+，比此前 12 个月低 3\.3 个百分点。/), expect.stringMatching(/The last 3 months together fell too, to 0\.26\d+, 3\.3 points below the 12 before\. /)]);
});

test("the cause stands in the sentence and decides the next step", () => {
  const finding = findingsOf(salesAt([...Array<number>(12).fill(0.3), 0.2, 0.2, 0.2], { first: "2024-04" })).find(({ rule, object }) => rule === "W2.margin-sustained" && object.kind === "item")!;
  const { sentence, next, terms } = MARGIN_FINDINGS["W2.margin-sustained"] as TermedFindingWords;
  // same price, same quantity, dearer: cost
  expect(say(withTerms(sentence, terms, finding.values), "zh-CN", finding.values)).toContain("产品 水泵");
  expect(say(withTerms(sentence, terms, finding.values), "zh-CN", finding.values)).toContain("价格 0、成本 -10、产品结构 0；主因：成本");
  expect(say(withTerms(next, terms, finding.values), "en-US", finding.values)).toContain("purchasing");
});
