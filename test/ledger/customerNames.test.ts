import { describe, expect, test } from "@jest/globals";
import { normaliseCustomer, similarCustomers } from "../../src/ledger";
import { PROBLEM_CODES } from "../../src/ledger/problems";
import type { ProblemCode } from "../../src/ledger/problems";
import type { Words } from "../../src/locale";
import { PROBLEM_WORDS, problemSentence } from "../../src/locale/problems";

describe("customer names", () => {
  test.each([
    ["杭州海川机械（集团）有限公司", "杭州海川机械(集团) 有限公司"], ["ACME Ltd.", "Acme Limited"], ["ＡＣＭＥ　Co., Ltd", "acme"],
  ])("%s and %s are one name when spelling habits are left out", (a, b) => {
    expect(normaliseCustomer(a)).toBe(normaliseCustomer(b));
  });

  test("one slip apart are reported with the smaller balance, most money first", () => {
    const names = ["宁波远大轴承有限公司", "宁波远达轴承有限公司", "Hanlon Supplies Ltd", "Hanlon Suplies Ltd", "Hanlon Supplies Limited"];
    expect(similarCustomers(names, [500, 900, 70, 80, 60])).toEqual([
      { a: 0, b: 1, why: "one-edit", atStake: 500 },
      { a: 2, b: 3, why: "one-edit", atStake: 70 },
      { a: 2, b: 4, why: "same-when-normalised", atStake: 60 },
    ]);
  });

  test("of branches, numbers and cities are different customers", () => {
    expect(similarCustomers(["杭州第一机床厂", "杭州第二机床厂", "Store 11 Leeds", "Store 12 Leeds", "杭州精工机电", "广州精工机电", "上海华东贸易", "上海华南贸易"], [])).toEqual([]);
  });

  test("by the thousand are compared in blocks, not each with each", () => {
    const names = Array.from({ length: 6000 }, (_, index) => `${String.fromCharCode(0x4e00 + (index % 97), 0x5000 + ((index * 7) % 89), 0x5200 + index, 0x6000 + ((index * 13) % 6007))}商行`);
    const pairs = similarCustomers([...names, `${names[17]!.slice(0, 4)}商号`], []);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([[17, 6000]]);
  });
});

describe("the words of the problems", () => {
  test("exist for every code and no other", () => {
    const complete: Record<ProblemCode, Words> = PROBLEM_WORDS;
    expect(Object.keys(complete).sort()).toEqual([...PROBLEM_CODES].sort());
  });

  test("have the same blanks in both languages, and only blanks that are filled", () => {
    for (const [code, { zh, en }] of Object.entries(PROBLEM_WORDS)) {
      const blanks = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
      expect([code, blanks(zh).filter((blank) => !["{found}", "{assumed}", "{cell}", "{count}"].includes(blank))]).toEqual([code, []]);
      expect([code, blanks(en).filter((blank) => !["{found}", "{assumed}", "{cell}", "{count}"].includes(blank))]).toEqual([code, []]);
    }
  });

  test("make a sentence with place, finding and assumption", () => {
    const problem = { code: "date-order-assumed", sheet: "应收", cell: "C", found: "开票日期", assumed: "day-first", count: 3 } as const;
    expect(problemSentence(problem, "zh-CN")).toBe("C 列“开票日期”中日与月的先后无法判断，按“日在前”读取；如不对，请统一改为 年-月-日。（共 3 处）");
    expect(problemSentence({ code: "settings-broken", sheet: "", found: "x" }, "en-US")).not.toMatch(/\{/);
  });
});
