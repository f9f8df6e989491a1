/** DUNNINGLEVEL: the step of the collection policy that a debt has reached by its days past due. */
import type { Words } from "../../locale/index";
import { DEFAULT_DUNNING_LEVELS, levelReached, type DunningLevel } from "../../measures/dunningLevel";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { cellByCell, limitedNumbers, numberGrid, optional } from "../parameters";
import { inShape } from "../shape";

const MESSAGES = {
  policy: {
    zh: "policy 应为两列：起始逾期天数、级别（不小于0），都是整数且逐行增大，例如 {1,1;31,2;61,3;91,4}",
    en: "policy must have two columns, first day past due and level (0 or more), whole numbers that rise from row to row, for example {1,1;31,2;61,3;91,4}",
  },
} satisfies Record<string, Words>;

export const dunningLevel = declareFunction({
  id: "DUNNINGLEVEL",
  parameters: { days_past_due: cellByCell(limitedNumbers({ whole: true })), policy: optional(numberGrid()) },
  result: "table",
  run({ days_past_due: { values, list }, policy }) {
    const levels: readonly DunningLevel[] = policy?.values.some((value) => value !== 0) ? levelsOf(policy.values, policy.width) : DEFAULT_DUNNING_LEVELS;
    return inShape(list, (i) => levelReached(levels, values[i]!)?.level ?? "");
  },
});

/** One level for each row, from its first day up to the next one's. Rows of zeros below are empty cells as desktop Excel passes them. */
function levelsOf(values: Float64Array, width: number): DunningLevel[] {
  const levels: DunningLevel[] = [];
  for (let at = 0; width === 2 && at < values.length; at += 2) {
    const [fromDays, level] = [values[at]!, values[at + 1]!];
    if ((Number.isNaN(fromDays) && Number.isNaN(level)) || (at > 0 && fromDays === 0 && level === 0)) continue;
    const before = levels[levels.length - 1];
    const rises = Number.isInteger(fromDays) && Number.isInteger(level) && level >= 0 && (!before || (fromDays > before.fromDays && level > before.level));
    if (!rises) throw new FunctionError("#VALUE!", MESSAGES.policy);
    levels.push({ fromDays, level });
  }
  if (levels.length === 0) throw new FunctionError("#VALUE!", MESSAGES.policy);
  return levels;
}

export const dunningLevelGuide = {
  declared: dunningLevel,
  family: "receivables",
  summary: { zh: "按逾期天数得出催收级别，默认 0–4 级，也可用自己的政策表。", en: "The dunning level for days past due: 0 to 4, or by your own policy table." },
  parameters: {
    days_past_due: { zh: "逾期天数，未到期为负数；一个或一片，整数。", en: "Days past due, negative before the due date; one or a range, whole numbers." },
    policy: {
      zh: "两列：起始逾期天数、级别，逐行增大；省略为 −7 天 0 级、1 天 1 级、31 天 2 级、61 天 3 级、91 天 4 级。",
      en: "Two columns, first day past due and level, rising; left out: −7 days 0, 1 day 1, 31 days 2, 61 days 3, 91 days 4.",
    },
  },
  returns: { zh: "与逾期天数区域同形的级别；未达到任何级别的为空。", en: "Levels in the shape of days_past_due; empty where no level is reached." },
  formula: {
    zh: "起始天数不超过逾期天数的最高一级。默认：0 级到期提醒（到期前7天起）、1 级温馨提醒、2 级电话催收、3 级区域经理介入、4 级法务协同。只看天数，不看催收记录。",
    en: "The highest level whose first day is not after the days past due. Default: 0 courtesy reminder (from 7 days before), 1 friendly reminder, 2 call, 3 regional manager, 4 legal. It looks at the days alone, not at the collection log.",
  },
  errors: [
    { zh: "逾期天数不是整数：对应的格为 #VALUE! 并说明原因，其他格照常", en: "Days that are no whole number: #VALUE! with the reason in their own cell, the others are not touched" },
    { zh: "政策表不是两列，或没有逐行增大：#VALUE!", en: "A policy that has not two columns or does not rise: #VALUE!" },
  ],
  example: {
    input: [[{ zh: "逾期天数", en: "Days past due" }], [-3], [15], [45], [120]],
    formula: "=AR.DUNNINGLEVEL(A2:A5)",
    result: [[0], [1], [2], [4]],
  },
} satisfies Guide<typeof dunningLevel>;
