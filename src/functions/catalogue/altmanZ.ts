/** ALTMANZ: Altman's Z-score of companies without a share price, and its band. */
import { say, type Words } from "../../locale/index";
import { altmanScore, type AltmanBand, type AltmanFigures, type AltmanProblem } from "../../measures/altman";
import { declareFunction, type ResultCell } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { choice, numbers, optional } from "../parameters";

const BANDS: Record<AltmanBand, Words> = {
  safe: { zh: "安全", en: "Safe" },
  grey: { zh: "灰色", en: "Grey" },
  distress: { zh: "困境", en: "Distress" },
};
const PROBLEMS: Record<AltmanProblem, Words> = {
  "no-assets": { zh: "第 {row} 家公司的资产总额不大于 0，无法计算", en: "company {row} has no total assets above 0: there is no score" },
  "no-liabilities": { zh: "第 {row} 家公司的负债总额不大于 0，无法计算", en: "company {row} has no total liabilities above 0: there is no score" },
  "sales-missing": { zh: "制造业（Z′）模型需要第 {row} 家公司的营业收入", en: "the manufacturing model (Z′) needs the sales of company {row}" },
};
const FIGURE_MISSING: Words = { zh: "第 {row} 家公司缺少 {figures}", en: "company {row}: {figures} missing" };
/** The arguments' names, for messages. */
const ARGUMENTS: Readonly<Record<keyof AltmanFigures, string>> = {
  currentAssets: "ca", currentLiabilities: "cl", totalAssets: "ta", totalLiabilities: "tl", retainedEarnings: "re", ebit: "ebit", equity: "equity", sales: "sales",
};

export const altmanZ = declareFunction({
  id: "ALTMANZ",
  parameters: {
    ca: numbers("companies"),
    cl: numbers("companies"),
    ta: numbers("companies"),
    tl: numbers("companies"),
    re: numbers("companies"),
    ebit: numbers("companies"),
    equity: numbers("companies"),
    sales: optional(numbers("companies")),
    variant: choice({ em: ["新兴市场", "Z″EM"], nonmanufacturing: ["非制造业", "Z″"], manufacturing: ["制造业", "Z′"] }, "em"),
  },
  result: "table",
  run({ ca, cl, ta, tl, re, ebit, equity, sales, variant }, { language }) {
    if (ta.length === 0) return [["", ""]];
    return Array.from(ta, (_, i): ResultCell[] => {
      const figures: AltmanFigures = {
        currentAssets: ca[i]!, currentLiabilities: cl[i]!, totalAssets: ta[i]!, totalLiabilities: tl[i]!,
        retainedEarnings: re[i]!, ebit: ebit[i]!, equity: equity[i]!, sales: given(sales?.[i]),
      };
      if (isBlank(figures)) return ["", ""];
      const error = errorOf(figures, i + 1);
      if (error) return [error, error];
      const score = altmanScore(figures, variant);
      if (!("problem" in score)) return [score.value, say(BANDS[score.band], language)];
      const problem = new FunctionError("#N/A", PROBLEMS[score.problem], { row: i + 1 });
      return [problem, problem];
    });
  },
});

function given(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

/** A row of blanks: NaN, or 0 as desktop Excel passes them. */
function isBlank({ currentAssets, currentLiabilities, totalAssets, totalLiabilities, retainedEarnings, ebit, equity, sales }: AltmanFigures): boolean {
  return !currentAssets && !currentLiabilities && !totalAssets && !totalLiabilities && !retainedEarnings && !ebit && !equity && !sales;
}

function errorOf({ sales: _, ...needed }: AltmanFigures, row: number): FunctionError | undefined {
  const missing = (Object.keys(needed) as (keyof typeof needed)[]).filter((figure) => Number.isNaN(needed[figure]));
  return missing.length > 0 ? new FunctionError("#N/A", FIGURE_MISSING, { row, figures: missing.map((figure) => ARGUMENTS[figure]).join(", ") }) : undefined;
}

export const altmanZGuide = {
  declared: altmanZ,
  family: "credit",
  summary: {
    zh: "未上市公司的 Altman Z 值（Z″EM、Z″ 或 Z′）及所在区间：安全、灰色、困境。",
    en: "Altman's Z-score for companies without a share price (Z″EM, Z″ or Z′) and its band: safe, grey or distress.",
  },
  parameters: {
    ca: { zh: "流动资产，一家或一列公司。", en: "Current assets of one company or of several." },
    cl: { zh: "流动负债。", en: "Current liabilities." },
    ta: { zh: "资产总额。", en: "Total assets." },
    tl: { zh: "负债总额。", en: "Total liabilities." },
    re: { zh: "留存收益（盈余公积与未分配利润之和）。", en: "Retained earnings." },
    ebit: { zh: "全年息税前利润；半年报须先折算为全年。", en: "Earnings before interest and tax of a full year; annualise half a year's first." },
    equity: { zh: "净资产的账面价值。", en: "Book value of equity." },
    sales: { zh: "营业收入；只有“制造业”模型需要。", en: "Sales; only the manufacturing model needs them." },
    variant: { zh: "“新兴市场”（Z″EM，默认）、“非制造业”（Z″）或“制造业”（Z′）。", en: "\"em\" (Z″EM, default), \"nonmanufacturing\" (Z″) or \"manufacturing\" (Z′)." },
  },
  returns: { zh: "每家公司一行两格：Z 值与区间。空白行为空。", en: "Two cells a company: the value and its band. Blank rows stay empty." },
  formula: {
    zh: "X1 =（流动资产 − 流动负债）÷ 资产，X2 = 留存收益 ÷ 资产，X3 = 息税前利润 ÷ 资产，X4 = 净资产 ÷ 负债，X5 = 收入 ÷ 资产。Z″ = 6.56 X1 + 3.26 X2 + 6.72 X3 + 1.05 X4（2.60／1.10）；Z″EM = Z″ + 3.25（5.85／4.35）；Z′ = 0.717 X1 + 0.847 X2 + 3.107 X3 + 0.420 X4 + 0.998 X5（2.90／1.23）。高于前一界限为安全，低于后一界限为困境。",
    en: "X1 = (current assets − current liabilities) ÷ assets, X2 = retained earnings ÷ assets, X3 = EBIT ÷ assets, X4 = equity ÷ liabilities, X5 = sales ÷ assets. Z″ = 6.56 X1 + 3.26 X2 + 6.72 X3 + 1.05 X4 (2.60/1.10); Z″EM = Z″ + 3.25 (5.85/4.35); Z′ = 0.717 X1 + 0.847 X2 + 3.107 X3 + 0.420 X4 + 0.998 X5 (2.90/1.23). Above the first limit safe, below the second distress.",
  },
  errors: [
    { zh: "资产总额或负债总额不大于 0：#N/A", en: "Total assets or total liabilities not above 0: #N/A" },
    { zh: "缺少一项报表数据，或“制造业”模型缺少收入：#N/A", en: "A figure is missing, or sales for the manufacturing model: #N/A" },
    { zh: "各区域单元格数不同或无法识别：#VALUE!", en: "Ranges of different sizes or cells that cannot be read: #VALUE!" },
  ],
  example: {
    input: [
      [{ zh: "流动资产", en: "CA" }, { zh: "流动负债", en: "CL" }, { zh: "资产", en: "TA" }, { zh: "负债", en: "TL" }, { zh: "留存收益", en: "RE" }, { zh: "息税前利润", en: "EBIT" }, { zh: "净资产", en: "Equity" }],
      [500, 300, 1_000, 500, 200, 100, 500],
    ],
    formula: "=AR.ALTMANZ(A2,B2,C2,D2,E2,F2,G2)",
    result: [[6.936, { zh: "安全", en: "Safe" }]],
  },
} satisfies Guide<typeof altmanZ>;
