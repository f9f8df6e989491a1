/** ECL: the allowance by a provision matrix. */
import { FUNCTION_ERRORS } from "../../locale/functions";
import type { Words } from "../../locale/index";
import { expectedLoss } from "../../measures/expectedLoss";
import { fromMinor } from "../../measures/money";
import { placeOf } from "../arguments";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { amounts, limitedNumbers, number, withDefault } from "../parameters";

const MESSAGES = {
  rateMissing: { zh: "{argument} 第 {row} 行第 {column} 列：缺少损失率", en: "{argument} row {row}, column {column}: the loss rate is missing" },
  factor: {
    zh: "forward_factor 是乘在损失率上的系数：1.05 表示上调 5%；收到 {found}",
    en: "forward_factor multiplies the loss rates, 1.05 means 5% more; got {found}",
  },
} as const satisfies Record<string, Words>;

/** Outside of these somebody wrote the change (5 % or 5) for the factor (1.05). */
const [LEAST_FACTOR, LARGEST_FACTOR] = [0.5, 3];

export const ecl = declareFunction({
  id: "ECL",
  parameters: { balances: amounts("rows"), loss_rates: limitedNumbers({ from: 0, to: 1 }, "rows"), forward_factor: withDefault(number(), 1) },
  result: "value",
  run({ balances: { values, scale }, loss_rates, forward_factor }) {
    if (values.length === 0) throw new FunctionError("#N/A", FUNCTION_ERRORS.noAmounts);
    // A 0 is how desktop Excel passes an empty cell.
    const factor = forward_factor === 0 ? 1 : forward_factor;
    if (factor < LEAST_FACTOR || factor > LARGEST_FACTOR) throw new FunctionError("#VALUE!", MESSAGES.factor, { found: factor });
    const missing = loss_rates.values.findIndex((rate, i) => Number.isNaN(rate) && values[i]! > 0);
    if (missing >= 0) throw new FunctionError("#VALUE!", MESSAGES.rateMissing, { ...placeOf(loss_rates.list, missing) });
    return fromMinor(expectedLoss(values, loss_rates.values, factor), scale);
  },
});

export const eclGuide = {
  declared: ecl,
  family: "receivables",
  summary: { zh: "预期信用损失（简化模型）：各账龄段余额 × 损失率之和，即应计提的坏账准备。", en: "Expected credit loss, simplified approach: the sum of balances times lifetime loss rates." },
  parameters: {
    balances: { zh: "各账龄段（或各笔）余额；负数不计。", en: "Balances by bucket or by item; negative ones do not count." },
    loss_rates: { zh: "损失率，0 到 1 的小数或百分比，与余额一一对应。", en: "Loss rates from 0 to 1 or as percentages, one for each balance." },
    forward_factor: { zh: "前瞻性系数，乘在损失率上；1.05 表示上调 5%，省略或 0 为 1。", en: "Factor for what lies ahead, times the rates: 1.05 is 5% more; 1 when left out or 0." },
  },
  returns: { zh: "坏账准备金额，合计后一次性四舍五入到分；余额有三、四位小数时按余额的位数。", en: "The allowance, rounded half up to the cent once, on the sum; to three or four decimals where the balances have them." },
  formula: {
    zh: "Σ 余额 × min(1, 损失率 × 前瞻性系数)。依据 CAS 22 与 IFRS 9 第 5.5.15 段的简化方法；贷方余额不产生负的准备。单项计提、有担保或有保险的款项请先剔除。仅供测算。",
    en: "Σ balance × min(1, loss rate × factor), the simplified approach of IFRS 9 5.5.15 and CAS 22. Credit balances make no negative allowance. Take out first what is assessed one by one, secured or insured. An estimate, no opinion.",
  },
  errors: [
    { zh: "有余额而没有损失率，或损失率不在 0 与 1 之间：#VALUE!，并指出单元格", en: "A balance without a rate, or a rate not between 0 and 1: #VALUE! naming the cell" },
    { zh: "前瞻性系数小于 0.5 或大于 3（例如误填 5% 或 5）：#VALUE!", en: "A factor below 0.5 or above 3, for example 5% or 5 by mistake: #VALUE!" },
    { zh: "没有任何余额：#N/A", en: "No balances at all: #N/A" },
  ],
  example: {
    input: [
      [{ zh: "账龄", en: "Bucket" }, { zh: "余额", en: "Balance" }, { zh: "损失率", en: "Loss rate" }],
      [{ zh: "未到期", en: "Not due" }, 300_000, 0.01],
      ["1–90", 80_000, 0.05],
      ["90+", 10_000, 1],
    ],
    formula: "=AR.ECL(B2:B4,C2:C4,1.1)",
    result: [[17_700]],
  },
} satisfies Guide<typeof ecl>;
