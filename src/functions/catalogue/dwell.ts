/** DWELL: the median time in a stage, open cases counted as what they are. */
import { FUNCTION_ERRORS } from "../../locale/functions";
import type { Words } from "../../locale/index";
import { medianDuration, spellsAt, survivalCurve } from "../../measures/survival";
import { placeOf } from "../arguments";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { asOfDate, dates } from "../parameters";

const MESSAGES = {
  leftBeforeEntered: { zh: "{argument} 第 {row} 行第 {column} 列：离开早于进入", en: "{argument} row {row}, column {column}: left before it was entered" },
  nothing: { zh: "截止日之前没有任何进入记录", en: "nothing was entered up to as_of" },
  moreThanHalfOpen: { zh: "一半以上尚未离开，中位数大于 {longest} 天", en: "more than half have not left yet; the median is above {longest} days" },
  noneLeft: { zh: "全部尚未离开，无法得出中位数", en: "none has left yet, so there is no median" },
} satisfies Record<string, Words>;

export const dwell = declareFunction({
  id: "DWELL",
  parameters: { entered: dates("rows"), left: dates("rows"), as_of: asOfDate() },
  result: "value",
  run({ entered, left, as_of }) {
    entered.values.forEach((day, row) => {
      if (day <= left.values[row]! || Number.isNaN(left.values[row]!)) return;
      if (Number.isNaN(day)) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.dateMissing, { ...placeOf(entered.list, row) });
      throw new FunctionError("#VALUE!", MESSAGES.leftBeforeEntered, { ...placeOf(left.list, row) });
    });
    const spells = spellsAt(entered.values, left.values, as_of);
    if (spells.durations.length === 0) throw new FunctionError("#N/A", MESSAGES.nothing);
    const curve = survivalCurve(spells);
    if (curve.length === 0) throw new FunctionError("#N/A", MESSAGES.noneLeft);
    return medianDuration(curve) ?? new FunctionError("#N/A", MESSAGES.moreThanHalfOpen, { longest: curve[curve.length - 1]!.duration });
  },
});

export const dwellGuide = {
  declared: dwell,
  family: "sales",
  summary: {
    zh: "商机在阶段中停留天数的中位数（Kaplan–Meier），仍在阶段中的按“至少已停留”计入，不会低估。",
    en: "Median days in a stage (Kaplan–Meier); those still in it count as \"at least so long\", so that it is not understated.",
  },
  parameters: {
    entered: { zh: "进入阶段的日期。", en: "The days on which the stage was entered." },
    left: { zh: "离开阶段的日期，仍在阶段中的留空；与进入日期一一对应。", en: "The days on which it was left, blank while still in it; one for each entry." },
    as_of: { zh: "计算到哪一天；省略为今天。之后的进入和离开不计。", en: "The day to look from; today when left out. Later entries and exits do not count." },
  },
  returns: { zh: "天数（整数）。", en: "Whole days." },
  formula: {
    zh: "在时长 t 离开 d 个、此前仍在 n 个：S(t) = Π(1 − d ÷ n)；中位数是 S(t) 首次不超过 0.5 的时长。仍在阶段中的为删失数据。只对已离开的求平均会偏低。",
    en: "With d leaving after t days out of n that lasted so long, S(t) = Π(1 − d ÷ n); the median is the first t with S(t) at most 0.5. Open cases are censored. A mean of the closed ones alone is too low.",
  },
  errors: [
    { zh: "离开早于进入，或有离开而没有进入日期：#VALUE!，并指出单元格", en: "Left before entered, or left without an entry date: #VALUE! naming the cell" },
    { zh: "一半以上尚未离开：#N/A，并给出下限", en: "More than half have not left yet: #N/A with the lower limit" },
    { zh: "没有任何记录：#N/A", en: "No entries at all: #N/A" },
  ],
  example: {
    input: [
      [{ zh: "进入", en: "Entered" }, { zh: "离开", en: "Left" }],
      [{ day: "2025-06-01" }, { day: "2025-06-06" }],
      [{ day: "2025-06-01" }, { day: "2025-06-09" }],
      [{ day: "2025-06-20" }, null],
      [{ day: "2025-06-01" }, { day: "2025-06-13" }],
      [{ day: "2025-06-15" }, null],
      [{ day: "2025-06-01" }, { day: "2025-06-21" }],
      [{ day: "2025-06-05" }, null],
    ],
    formula: "=AR.DWELL(A2:A8,B2:B8,DATE(2025,6,30))",
    result: [[20]],
  },
} satisfies Guide<typeof dwell>;
