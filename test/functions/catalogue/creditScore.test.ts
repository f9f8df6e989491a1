import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { creditScore } from "../../../src/functions/catalogue/creditScore";
import { FunctionError } from "../../../src/functions/functionError";
import { circumstanceNamed, dimensionNamed, metricNamed } from "../../../src/functions/metricNames";
import { CIRCUMSTANCE_NAMES, DIMENSION_NAMES, METRIC_NAMES } from "../../../src/locale/creditScore";
import { DIMENSION_WEIGHTS, DIMENSIONS, METRIC_KEYS, METRICS } from "../../../src/measures/scorecard";
import { column, failure, SURROUNDINGS, table, value } from "../calling";

const CHINESE = { ...SURROUNDINGS, language: "zh-CN" } as const;
const scores = (names: unknown[], ...customers: unknown[][]): unknown[] => table(creditScore, [customers, [names]]).map(([cell]) => cell);

describe("names of metrics", () => {
  test("every name that we give leads to its metric and to nothing else", () => {
    const lead = (names: Record<string, { zh: string; en: string; others: readonly string[] }>, find: (name: string) => string | undefined): void => {
      for (const [key, { zh, en, others }] of Object.entries(names)) for (const name of [zh, en, ...others]) expect([name, find(name)]).toEqual([name, key]);
    };
    lead(METRIC_NAMES, metricNamed);
    lead(CIRCUMSTANCE_NAMES, (name) => metricNamed(name) ?? circumstanceNamed(name));
    lead(DIMENSION_NAMES, dimensionNamed);
  });

  test("spaces, case, width, script, brackets and % signs do not matter", () => {
    for (const name of ["资产负债率（%）", " 资产 负债率 ", "资产负债率%", "DEBT RATIO", "Debt-to-Assets", "Ｄｅｂｔ　ｒａｔｉｏ (pct)"]) expect([name, metricNamed(name)]).toEqual([name, "debtRatio"]);
    expect(metricNamed("應收賬款周轉天數")).toBe("receivableDays");
    expect(metricNamed("应收帐款周转天数")).toBe("receivableDays");
    expect(metricNamed("(current assets - inventory) / short-term liabilities")).toBe("quickRatio");
    expect(metricNamed("short-term liabilities")).toBeUndefined();
    expect(metricNamed("销售额")).toBeUndefined();
  });
});

describe("CREDITSCORE", () => {
  // solvency 60 (debt 65 %), profitability 80 (7 %), payment 85 (95 % on time): (20 × 60 + 15 × 80 + 40 × 85) ÷ 75 = 77.333
  const names = ["资产负债率", "净利率", "准时付款率"];
  const customer = [0.65, 0.07, 0.95];

  test("scores one row a customer by the standard card", () => {
    expect(value(creditScore, [[customer], [names]])).toBeCloseTo(77.333333, 6);
    expect(value(creditScore, [[customer], [["Debt ratio", "NET MARGIN", "On-time rate"]], "得分"])).toBeCloseTo(77.333333, 6);
  });

  test("gives grade and tier, in Chinese switch words too", () => {
    expect(table(creditScore, [[customer, [0.9, null, 0.6]], [names], "grade"])).toEqual([["A"], ["CC"]]);
    expect(table(creditScore, [[customer, [0.9, null, 0.6]], [names], "分层"])).toEqual([["A"], ["C"]]);
  });

  test("details name the reasons, the overrides and what was not used", () => {
    const header = ["客户", ...names, "逾期90天以上占比", "负责人"];
    const row = ["华东机电", ...customer, "6%", "王"];
    // confidence: (20 × 0.4 + 15 × 0.5 + 40 × 0.6) ÷ 100
    expect(table(creditScore, [[row], [header], "detail"])).toEqual([[
      49, "B", "B", 0.395, "5% or more over 90 days overdue: at most B", "On-time payment rate 95%: 85 points", "Net margin 7%: 80 points", "Not used: 客户, 负责人",
    ]]);
    expect(table(creditScore, [[row], [header], "明细"], CHINESE)[0]!.slice(4)).toEqual([
      "逾期 90 天以上占余额 5% 及以上：最高 B 级", "准时付款率 95%：85 分", "净利率 7%：80 分", "未用到：客户、负责人",
    ]);
  });

  test("says when only the payment record is known", () => {
    expect(table(creditScore, [[[1, 0]], [["准时付款率", "平均逾期天数"]], "detail"])[0]!.slice(0, 5)).toEqual([100, "A", "A", 0.4, "Payment record only: at most A"]);
  });

  test("missing metrics re-weight; a customer without any is #N/A, a blank row is blank", () => {
    const [first, second, third] = table(creditScore, [[[null, "", 0.95, ""], ["", null, "", "x"], [null, 0, "", 0]], [[...names, "备注"]]]).map(([cell]) => cell);
    expect(first).toBe(85);
    expect(second).toBeInstanceOf(FunctionError);
    expect((second as FunctionError).code).toBe("#N/A");
    expect(third).toBe("");
  });

  test("a question mark, as published figures write what is not known, is blank", () => {
    expect(scores(names, ["?", " ? ", 0.95], [0.65, "？", "?"])).toEqual([85, 60]);
  });

  test("reads refusals and lawsuits as yes or no, counts or ticks", () => {
    const grades = (...cells: unknown[]): unknown[] => table(creditScore, [cells.map((cell) => [0.3, cell]), [["资产负债率", "诉讼"]], "grade"]).map(([cell]) => cell);
    expect(grades("是", "有", "Yes", true, 1, "2起")).toEqual(Array(6).fill("C"));
    expect(grades("否", "无", "no", false, 0, "", null, "-")).toEqual(Array(8).fill("AAA"));
    expect(failure(creditScore, [[[0.3, "也许"]], [["资产负债率", "诉讼"]]]).message).toBe("metrics column '诉讼', row 1: cannot read '也许'");
    expect(failure(creditScore, [[[0.3, "constructor"]], [["资产负债率", "诉讼"]]]).code).toBe("#VALUE!");
  });

  test("takes one column a customer as well, and answers below it", () => {
    expect(table(creditScore, [column(...customer), column(...names)])).toEqual([[expect.closeTo(77.333333, 6)]]);
    expect(table(creditScore, [[[0.65, 0.9], [0.07, null], [0.95, 0.6]], column(...names), "grade"])).toEqual([["A", "CC"]]);
    // the last metric of a single customer is blank
    expect(table(creditScore, [column(0.5, null, null), column(...names)])).toEqual([[80]]);
  });

  test("zeros of a payment record are its best figures, but zeros beside an on-time rate of 0 are blank cells", () => {
    expect(scores(["平均逾期天数", "逾期占比"], [0, 0], [15, 0.2])).toEqual([100, expect.closeTo(58.333333, 6)]);
    expect(scores(["资产负债率", "准时付款率", "平均逾期天数"], [0.5, 0, 0], [0.5, 0, 90])).toEqual([80, expect.closeTo(26.666667, 6)]);
  });
});

describe("percentages", () => {
  test("text with % is exact", () => {
    expect(scores(["资产负债率"], ["65%"], [0.65], ["６５％"], ["0.65"])).toEqual([60, 60, 60, 60]);
    expect(scores(["净利率"], ["0.3%"])).toEqual([42]);
  });

  test("a column of percentages is read as such when it can be nothing else", () => {
    expect(scores(["资产负债率"], [65], [50], [75])).toEqual([60, 80, 40]);
    expect(scores(["净利率(%)"], [3], [7], [-3], [0.3])).toEqual([60, 80, 20, 42]);
    expect(scores(["流动比率（%）"], [180], [130])).toEqual([80, 60]);
  });

  test("plain ratios stay plain ratios, also above 100 %", () => {
    expect(scores(["资产负债率"], [1.3], [0.65], [1])).toEqual([0, 60, 10]);
    expect(scores(["资产负债率"], [1.8], [0.65], [0.5])).toEqual([0, 60, 80]);
  });

  test("where a column may be either, the cell is named and nothing is guessed", () => {
    const message = (name: string, ...cells: unknown[]): string => failure(creditScore, [cells.map((cell) => [cell]), [[name]]]).message;
    expect(message("净利率", 2.1, 3)).toMatch(/^metrics column '净利率', row 1: 2.1 may be a plain ratio or a percentage/);
    expect(message("逾期占比%", 0, 0.5)).toMatch(/row 2: 0.5 may be/);
    expect(message("资产负债率", 0.5, 0.6, 65)).toMatch(/row 3: 65 may be/);
    expect(message("逾期占比", 0.5, 0.3, 12, 0.2)).toMatch(/row 3: 12 may be/);
    expect(message("流动比率", 1.8, 150, 1.2)).toMatch(/row 2: 150 may be/);
  });

  test("a slip in a long column is left out and shown, never read as a hundred times as much", () => {
    const cells = [...Array.from({ length: 39 }, () => [0.5, 0.95]), [65, 0.95]];
    const rows = table(creditScore, [cells, [["资产负债率", "准时付款率"]], "detail"]);
    expect(rows[39]!.slice(0, 2)).toEqual([85, "A"]);
    expect(rows[39]![7]).toBe("Not used: Debt ratio 65 (unit unclear)");
    expect(rows[0]![7]).toBe("");
    const percents = [...Array.from({ length: 39 }, () => [50]), [0.65]];
    expect(table(creditScore, [percents, [["资产负债率"]]])[39]![0]).toBeInstanceOf(FunctionError);
  });

  test("days take no %, and their unit may be written", () => {
    expect(scores(["平均逾期天数"], ["15天"], ["30 days"])).toEqual([65, 45]);
    expect(failure(creditScore, [[["15%"]], [["平均逾期天数"]]]).message).toBe("metrics column '平均逾期天数', row 1: cannot read '15%'");
  });
});

describe("weights", () => {
  const given = (weights: unknown): unknown => value(creditScore, [[[0.65, 0.95]], [["资产负债率", "准时付款率"]], "score", weights]);

  test("name and percent of the total, in two columns or two rows, as numbers or text with %", () => {
    // solvency 60 × 20 + payment 85 × 80
    const weights = [["偿债", 20], ["信用记录", 80], ["盈利", 0], ["运营", 0], ["发展", 0]];
    expect(given(weights)).toBe(80);
    expect(given([["Solvency", "Payment record"], ["20%", "80%"]])).toBe(80);
    expect(given([["准时付款率", 100], ["", ""]])).toBe(85);
    expect(given([["", ""]])).toBe(given(null));
  });

  test("say what is wrong with them", () => {
    const message = (weights: unknown[][]): string => failure(creditScore, [[[0.65]], [["资产负债率"]], "score", weights]).message;
    expect(message([["人品", 20]])).toBe("weights: '人品' is no dimension and no metric");
    expect(message([["偿债", -1]])).toBe("weights: '-1' for '偿债' is not a number of 0 or more");
    expect(message([["偿债", ""]])).toMatch(/is not a number/);
    expect(message([["偿债", 20], ["solvency", 30]])).toBe("weights: 'solvency' is given twice");
    expect(message([["信用记录", 60], ["偿债", 50]])).toBe("the weights add up to 110%, more than 100%");
    expect(message([["信用记录", 20], ["准时付款率", 30]])).toBe("the metrics of 'Payment record' add up to 30%, more than the dimension's weight");
    expect(message([["偿债", 20, 1]])).toBe("weights must be two columns: name and weight");
  });
});

describe("errors", () => {
  test("no known column, sizes that do not fit, a metric twice, text and error cells", () => {
    expect(failure(creditScore, [[[1, 2]], [["甲", "乙"]]])).toEqual({ code: "#N/A", message: "no column is a metric that the scorecard knows: '甲', '乙'" });
    expect(failure(creditScore, [[[1, 2, 3]], [["资产负债率", "净利率"]]]).message)
      .toBe("names has 2 cells and metrics has 3 columns and 1 row; there must be one name for each column");
    expect(failure(creditScore, [[[0.5, 0.6]], [["资产负债率", "Debt ratio (%)"]]]).message).toBe("'资产负债率' and 'Debt ratio (%)' are the same metric; keep one of them");
    expect(failure(creditScore, [[[0.5], ["abc"]], [["资产负债率"]]]).message).toBe("metrics column '资产负债率', row 2: cannot read 'abc'");
    expect(failure(creditScore, [[[true]], [["资产负债率"]]]).message).toBe("metrics column '资产负债率', row 1: cannot read 'TRUE'");
    expect(failure(creditScore, [[["#DIV/0!"]], [["资产负债率"]]]).code).toBe("#DIV/0!");
    expect(failure(creditScore, [[[null]], [["资产负债率"]]]).code).toBe("#N/A");
    expect(failure(creditScore, [[[0.5]], [["资产负债率"]], "stars"]).message).toMatch(/^output does not know 'stars'/);
  });

  test("whatever stands under known names: a score from 0 to 100, a blank, or an error that says why", () => {
    const ugly = fc.oneof(
      { weight: 4, arbitrary: fc.double({ min: -2, max: 120, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(null, "", 0, -0, 1e308, -1e308, 5e-324, "65%", "1e5%", "-", "无", "是", "30天", "abc", "Infinity", true, false, "#N/A", {}, "９５％", "1.5倍", "__proto__", "constructor") },
    );
    const known = [...Object.values(METRIC_NAMES), ...Object.values(CIRCUMSTANCE_NAMES)].map(({ zh }) => zh);
    const call = fc.uniqueArray(fc.constantFrom(...known, "客户", "", "constructor"), { minLength: 1, maxLength: 6 }).chain((names) =>
      fc.tuple(fc.constant(names), fc.array(fc.array(ugly, { minLength: names.length, maxLength: names.length }), { minLength: 1, maxLength: 8 }), fc.constantFrom("score", "detail")));
    let scored = 0;
    fc.assert(fc.property(call, ([names, metrics, output]) => {
      const first = (): unknown[] => {
        try {
          return table(creditScore, [metrics, [names], output]).map(([cell]) => cell);
        } catch (error) {
          return [error];
        }
      };
      for (const cell of first()) {
        if (typeof cell === "number") scored++;
        expect(cell instanceof FunctionError || cell === "" || (typeof cell === "number" && cell >= 0 && cell <= 100)).toBe(true);
      }
    }), { numRuns: 2_000 });
    expect(scored).toBeGreaterThan(500);
  });
});

describe("docs/creditScore.md", () => {
  test("prints the names, weights and curves that are used", () => {
    const page = readFileSync(join(__dirname, "../../../docs/creditScore.md"), "utf8");
    const written = { share: (value: number) => `${Number((value * 100).toFixed(1))} %`, times: String, days: (value: number) => `${value} d` };
    for (const dimension of DIMENSIONS) expect(page).toContain(`### ${DIMENSION_NAMES[dimension].en} · ${DIMENSION_NAMES[dimension].zh}, weight ${DIMENSION_WEIGHTS[dimension]}\n`);
    for (const metric of METRIC_KEYS) {
      const { unit, weight, curve } = METRICS[metric];
      const knots = curve.map(([at, points]) => `${written[unit](at)} → ${points}`).join(", ");
      expect(page).toContain(`| ${METRIC_NAMES[metric].en} · ${METRIC_NAMES[metric].zh} | ${weight} | ${knots} |\n`);
    }
    for (const { zh, en } of Object.values(CIRCUMSTANCE_NAMES)) expect(page).toContain(`${en} · ${zh}`);
  });
});
