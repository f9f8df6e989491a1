/** ROLLRATE: pooled roll rates from bucket balances by period, and the chain of losses. */
import { say, type Words } from "../../locale/index";
import { fromMinor } from "../../measures/money";
import { rollRates } from "../../measures/rollRates";
import { declareFunction, type ResultCell } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { amountGrid, choice } from "../parameters";

const WORDS = {
  step: { zh: "账龄段", en: "Bucket" },
  base: { zh: "迁徙基数", en: "Could roll" },
  rolled: { zh: "迁入下一段", en: "Rolled on" },
  rate: { zh: "迁徙率", en: "Roll rate" },
  loss: { zh: "损失率", en: "Loss rate" },
} as const satisfies Record<string, Words>;

const MESSAGES = {
  buckets: { zh: "balances 至少要有两个账龄段（两列）", en: "balances needs at least two buckets (columns)" },
  periods: { zh: "balances 至少要有两期（两行）", en: "balances needs at least two periods (rows)" },
  nothingCouldRoll: { zh: "该账龄段各期余额之和为零或负数", en: "the balances that could roll add up to zero or less" },
} as const satisfies Record<string, Words>;

export const rollRate = declareFunction({
  id: "ROLLRATE",
  parameters: { balances: amountGrid(), last_step: choice({ growth: ["净增"], retained: ["留存"] }, "growth") },
  result: "table",
  run({ balances: { values, columns, scale }, last_step }, { language }) {
    if (columns < 2) throw new FunctionError("#VALUE!", MESSAGES.buckets);
    if (values.length < 2 * columns) throw new FunctionError("#N/A", MESSAGES.periods);
    const steps = rollRates(values, columns, last_step).map(({ base, rolled, rate, loss }, at): ResultCell[] => [
      `${at + 1} → ${at + 2}`, fromMinor(base, scale), fromMinor(rolled, scale), orNone(rate), orNone(loss),
    ]);
    const header = [WORDS.step, WORDS.base, WORDS.rolled, WORDS.rate, WORDS.loss].map((words) => say(words, language));
    return [header, ...steps, [String(columns), "", "", "", 1]];
  },
});

function orNone(rate: number | undefined): ResultCell {
  return rate ?? new FunctionError("#N/A", MESSAGES.nothingCouldRoll);
}

export const rollRateGuide = {
  declared: rollRate,
  family: "receivables",
  summary: { zh: "迁徙率：各账龄段滚动到下一段的比例，以及由此推算的损失率。", en: "Roll rates: how much of each aging bucket moves on to the next, and the loss rates that follow." },
  parameters: {
    balances: {
      zh: "各期各账龄段余额：每期一行，最早在上；每段一列，最新的账龄在左；不含标题。",
      en: "Bucket balances: one row a period, oldest first; one column a bucket, youngest first; no headers.",
    },
    last_step: {
      zh: "最后一步：“净增”（默认，月度滚动率）或“留存”（年度迁徙率）。",
      en: "Last step: \"growth\" (default, monthly roll rates) or \"retained\" (yearly migration rates).",
    },
  },
  returns: {
    zh: "溢出表格：每个账龄段一行，列示迁徙基数、迁入金额、迁徙率和损失率；最后一段损失率为 1。",
    en: "A table that spills: one row a bucket with what could roll, what rolled on, roll rate and loss rate; the last bucket's loss rate is 1.",
  },
  formula: {
    zh: "迁徙率 = 各期下一段的下期余额之和 ÷ 本段的本期余额之和（先合计再相除），限制在 0 与 1 之间。最后一步：“净增”为最后一段的增加额 ÷ 前一段余额；“留存”为最后一段的下期余额 ÷（前一段 + 最后一段的本期余额）。损失率 = 本段及以后各段迁徙率之积。填年末账龄余额并用“留存”，即得坏账准备常用的年度迁徙率。",
    en: "Roll rate = next bucket's balances a period later ÷ this bucket's balances, both summed over the periods before dividing, held between 0 and 1. Last step: growth = what the last bucket gained ÷ the bucket before; retained = the last bucket a period later ÷ (the bucket before + the last bucket). Loss rate = the product of the roll rates from the bucket on. Year-end balances with \"retained\" give the yearly migration rates that allowances in China are based on.",
  },
  errors: [
    { zh: "少于两期：#N/A；少于两个账龄段：#VALUE!", en: "Fewer than two periods: #N/A; fewer than two buckets: #VALUE!" },
    { zh: "某段余额之和为零或负数：该格及依赖它的损失率为 #N/A", en: "A bucket that adds up to zero or less: #N/A in its cell and in the loss rates that need it" },
  ],
  example: {
    input: [
      [{ zh: "未到期", en: "Not due" }, "1–30", "30+"],
      [1_000, 250, 50],
      [1_000, 200, 150],
      [1_200, 200, 185],
    ],
    formula: "=AR.ROLLRATE(A2:C4)",
    result: [
      [WORDS.step, WORDS.base, WORDS.rolled, WORDS.rate, WORDS.loss],
      ["1 → 2", 2_000, 400, 0.2, 0.06],
      ["2 → 3", 450, 135, 0.3, 0.3],
      ["3", "", "", "", 1],
    ],
  },
} satisfies Guide<typeof rollRate>;
