/** STOCKTURN: how many times the mean stock turns over. */
import type { Words } from "../../locale/index";
import { stockTurnover } from "../../measures/stockTurnover";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { number, optional, plainAmount, withDefaultForZero } from "../parameters";

const MESSAGES = {
  noStock: { zh: "平均存货为零或负数，没有周转率", en: "the mean stock is zero or negative, so there is no turnover" },
} satisfies Record<string, Words>;

export const stockTurn = declareFunction({
  id: "STOCKTURN",
  parameters: { cogs: plainAmount(), opening: plainAmount(), closing: plainAmount(), days: withDefaultForZero(optional(number({ from: 1 })), undefined) },
  result: "each",
  run({ cogs, opening, closing, days }) {
    return stockTurnover(cogs, opening, closing, days) ?? new FunctionError("#N/A", MESSAGES.noStock);
  },
});

export const stockTurnGuide = {
  declared: stockTurn,
  family: "sales",
  summary: { zh: "存货周转率（次）；给出期间天数时折算为全年。", en: "Stock turnover in times; a yearly figure when the days of the period are given." },
  parameters: {
    cogs: { zh: "期间的销售成本。", en: "Cost of goods sold in the period." },
    opening: { zh: "期初存货金额。", en: "Stock at the start." },
    closing: { zh: "期末存货金额。", en: "Stock at the end." },
    days: { zh: "期间天数（季 90 等），用于折算为一年（365 天）的次数；省略或 0 为本期次数。", en: "Days of the period, to make it times a year (365 days); left out or 0: times in the period." },
  },
  returns: { zh: "次数，不舍入；参数为区域时逐格返回。", en: "Times, not rounded; ranges give one result a cell." },
  formula: {
    zh: "销售成本 ÷（（期初存货 + 期末存货）÷ 2），给出天数时再 × 365 ÷ 天数。存货周转天数 = 365 ÷ 年周转次数。",
    en: "Cost of goods ÷ ((opening + closing) ÷ 2), and with days × 365 ÷ days. 365 ÷ the yearly turnover is the days that stock lies.",
  },
  errors: [
    { zh: "平均存货为零或负数：#N/A", en: "A mean stock of zero or less: #N/A" },
    { zh: "天数小于 1（0 除外）：#VALUE!", en: "Days below 1, other than 0: #VALUE!" },
  ],
  example: {
    input: [
      [{ zh: "销售成本", en: "Cost of goods" }, { zh: "期初存货", en: "Opening" }, { zh: "期末存货", en: "Closing" }],
      [3_600_000, 700_000, 900_000],
    ],
    formula: "=AR.STOCKTURN(A2,B2,C2)",
    result: [[4.5]],
  },
} satisfies Guide<typeof stockTurn>;
