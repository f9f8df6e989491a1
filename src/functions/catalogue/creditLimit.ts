/** CREDITLIMIT: the advised credit limit of a customer. */
import { FUNCTION_ERRORS } from "../../locale/functions";
import { cellText } from "../../ledger/cells/textColumn";
import { creditLimit as limitOf, GRADE_FACTORS } from "../../measures/creditLimit";
import { fromMinor } from "../../measures/money";
import { declareFunction, type ValueParameter } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { amount, number, required, withDefaultForZero } from "../parameters";

const GRADES = Object.keys(GRADE_FACTORS) as (keyof typeof GRADE_FACTORS)[];
const FACTOR_BY_GRADE: ReadonlyMap<unknown, number> = new Map(Object.entries(GRADE_FACTORS));

/** A grade (`AA`, `AA级`) as its share of the limit, or the share itself. */
function gradeFactor(): ValueParameter<number> {
  const share = number({ from: 0, to: 2 });
  return {
    shape: "value",
    words: GRADES.map((grade) => [grade]),
    read(cell, place, surroundings) {
      const plain = FACTOR_BY_GRADE.get(cell);
      if (plain !== undefined) return plain;
      if (typeof cell === "number" || /^[\d.]+%?$/.test(cellText(cell))) return share.read(cell, place, surroundings);
      const known = FACTOR_BY_GRADE.get(cellText(cell).toUpperCase().replace(/\s*级$/, ""));
      if (known !== undefined) return known;
      throw new FunctionError("#VALUE!", FUNCTION_ERRORS.unknownWord, { argument: place.argument, found: String(cell), allowed: GRADES.join(", ") });
    },
  };
}

export const creditLimit = declareFunction({
  id: "CREDITLIMIT",
  parameters: {
    sales_6m: amount(),
    terms_days: number({ from: 0, to: 3_650 }),
    net_worth: amount(),
    grade: required(gradeFactor()),
    growth: withDefaultForZero(number({ from: 0.5, to: 5 }), 1),
  },
  result: "each",
  run({ sales_6m, terms_days, net_worth, grade, growth }) {
    const netWorth = net_worth === 0 ? undefined : net_worth;
    return fromMinor(limitOf({ salesSixMonths: sales_6m, termsDays: terms_days, netWorth, gradeFactor: grade, growth }));
  },
});

export const creditLimitGuide = {
  declared: creditLimit,
  family: "credit",
  summary: {
    zh: "建议信用额度：按赊销流量与按净资产两种算法取低，再乘以信用等级系数。",
    en: "The advised credit limit: the lower of sales flow and net worth, times the factor of the credit grade.",
  },
  parameters: {
    sales_6m: { zh: "最近六个月的赊销额。", en: "Credit sales of the last six months." },
    terms_days: { zh: "账期天数。", en: "Payment terms in days." },
    net_worth: { zh: "有形净资产；没有报表时填 0，则只按赊销流量计算。", en: "Tangible net worth; 0 where no statements are known, then the sales flow alone counts." },
    grade: { zh: "信用等级 AAA 至 C（D），或直接给系数，例如 0.8。", en: "Credit grade AAA to C (D), or the factor itself, for example 0.8." },
    growth: { zh: "预计销售为过去的倍数，增长 20% 写 1.2；省略为 1，允许 0.5 至 5。", en: "Expected sales as a multiple of past ones, 1.2 for 20% more; 1 when left out, 0.5 to 5." },
  },
  returns: { zh: "金额，四舍五入到分，不为负数。参数为区域时逐格给出。", en: "An amount rounded half up to the cent, never negative; with ranges one for each cell." },
  formula: {
    zh: "流量法 = 六个月赊销 ÷ 6 × 账期 ÷ 30 × 增长倍数；净资产法 = 净资产 × 10%；额度 = 两者取低 × 等级系数：AAA 1、AA 0.9、A 0.8、BBB 0.6、BB 0.4、B 0.2、CCC 及以下 0。系数为本软件的默认值，没有官方标准。",
    en: "Flow = sales ÷ 6 × terms ÷ 30 × growth; worth = 10% of net worth; limit = the lower × grade factor: AAA 1, AA 0.9, A 0.8, BBB 0.6, BB 0.4, B 0.2, CCC and below 0. The factors are our defaults, there is no official scale.",
  },
  errors: [
    { zh: "未知的信用等级或缺少等级：#VALUE!", en: "An unknown or missing grade: #VALUE!" },
    { zh: "增长倍数不在 0.5 至 5 之间（例如误写 20%）：#VALUE!", en: "A growth outside 0.5 to 5 (20% instead of 1.2): #VALUE!" },
    { zh: "负的账期或无法识别的金额：#VALUE!", en: "Negative terms or an amount that cannot be read: #VALUE!" },
  ],
  example: {
    input: [
      [{ zh: "六个月赊销", en: "Sales 6 months" }, { zh: "账期", en: "Terms" }, { zh: "净资产", en: "Net worth" }, { zh: "等级", en: "Grade" }, { zh: "增长倍数", en: "Growth" }],
      [1_200_000, 60, 4_000_000, "A", 1.2],
      [300_000, 30, 5_000_000, "BBB", 1],
    ],
    formula: "=AR.CREDITLIMIT(A2:A3,B2:B3,C2:C3,D2:D3,E2:E3)",
    result: [[320_000], [30_000]],
  },
} satisfies Guide<typeof creditLimit>;
