/** ALARM: is the latest value of a series out of line. */
import { say, type Words } from "../../locale/index";
import { ALARM_LIMITS, cusum, endingRun, LEAST_HISTORY, plainZ, robustZ, usualOf } from "../../measures/alarm";
import { declareFunction, type ResultCell } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { choice, numbers } from "../parameters";

const WORDS = {
  test: { zh: "检验", en: "Test" },
  value: { zh: "结果", en: "Value" },
  limit: { zh: "界限", en: "Limit" },
  alarm: { zh: "报警", en: "Alarm" },
  robustZ: { zh: "稳健z（突变）", en: "Robust z (sudden)" },
  plainZ: { zh: "普通z", en: "Plain z" },
  cusum: { zh: "CUSUM（持续偏移）", en: "CUSUM (lasting)" },
  rises: { zh: "连续上升次数（负数为下降）", en: "Rises in a row (negative: falls)" },
  change: { zh: "期间变动", en: "Change over the run" },
  slope: { zh: "每期变动（最小二乘斜率）", en: "Change a period (least-squares slope)" },
} as const satisfies Record<string, Words>;

const MESSAGES = {
  shortHistory: { zh: "样本不足：除最新值外有 {count} 个，至少需要 {least} 个", en: "not enough history: {count} values before the latest, {least} are needed" },
  noVariation: { zh: "历史值没有波动，无法衡量偏离", en: "the history does not vary, so a deviation cannot be measured" },
  tooFew: { zh: "至少需要两个值", en: "at least two values are needed" },
  noRun: { zh: "没有连续变动", en: "there is no run of rises or falls" },
  noBase: { zh: "没有连续变动的起点，或起点为零", en: "there is no run, or it starts at zero" },
} satisfies Record<string, Words>;

export const alarm = declareFunction({
  id: "ALARM",
  parameters: {
    series: numbers(),
    method: choice({ z: ["稳健z", "突变", "robust"], cusum: ["持续", "累积和"], rises: ["连续上升", "连升"], table: ["明细", "表"] }, "z"),
  },
  result: "table",
  run({ series, method }, { language }) {
    const values = series.filter((value) => !Number.isNaN(value));
    if (method === "table") return tableOf(values, (words) => say(words, language));
    return method === "rises" ? runOf(values) : tested(values, method === "z" ? robustZ : cusum);
  },
});

function tableOf(values: Float64Array, words: (words: Words) => string): ResultCell[][] {
  const { z, cusum: sum, rises, change } = ALARM_LIMITS;
  const run = endingRun(values);
  const usual = usualOf(values);
  const isRun = Math.abs(run.steps) >= rises && Math.abs(run.change) >= change;
  const line = (name: Words, value: ResultCell, limit: number | "", isAlarm?: boolean): ResultCell[] => [
    words(name), value, limit, isAlarm ?? (typeof value === "number" && limit !== "" ? Math.abs(value) >= limit : ""),
  ];
  return [
    [WORDS.test, WORDS.value, WORDS.limit, WORDS.alarm].map(words),
    line(WORDS.robustZ, tested(values, () => robustZ(values, usual)), z),
    line(WORDS.plainZ, tested(values, plainZ), z),
    line(WORDS.cusum, tested(values, () => cusum(values, usual)), sum),
    line(WORDS.rises, runOf(values), rises, isRun),
    line(WORDS.change, Number.isNaN(run.change) || run.steps === 0 ? new FunctionError("#N/A", MESSAGES.noBase) : run.change, change, isRun),
    line(WORDS.slope, run.steps === 0 ? new FunctionError("#N/A", MESSAGES.noRun) : run.slope, ""),
  ];
}

function tested(values: Float64Array, measure: (values: Float64Array) => number): ResultCell {
  const before = Math.max(0, values.length - 1);
  if (before < LEAST_HISTORY) return new FunctionError("#N/A", MESSAGES.shortHistory, { count: before, least: LEAST_HISTORY });
  const value = measure(values);
  return Number.isNaN(value) ? new FunctionError("#N/A", MESSAGES.noVariation) : value;
}

function runOf(values: Float64Array): ResultCell {
  return values.length < 2 ? new FunctionError("#N/A", MESSAGES.tooFew) : endingRun(values).steps;
}

export const alarmGuide = {
  declared: alarm,
  family: "sales",
  summary: {
    zh: "判断序列的最新值是否异常：突变（稳健z）、持续偏移（CUSUM）或连续上升；适用于DSO、毛利率、周转率等月度序列。",
    en: "Tells whether the latest value of a series is out of line: sudden (robust z), lasting (CUSUM) or creeping (rises in a row).",
  },
  parameters: {
    series: {
      zh: "按时间排列的数值，最新的在最后。请只选有数的期间：空白略过，但桌面版 Excel 会把空白传成 0。",
      en: "Values in order of time, the latest last. Take filled cells only: blanks are skipped, but desktop Excel passes them as 0.",
    },
    method: {
      zh: "“稳健z”（默认）、“CUSUM”、“连续上升”或“明细”（全部检验、界限和是否报警）。",
      en: "\"z\" (default), \"cusum\", \"rises\" or \"table\" (all tests, their limits and whether they alarm).",
    },
  },
  returns: {
    zh: "一个数：z 和 CUSUM 以标准差为单位，负数为偏低；连续上升次数，负数为连续下降。“明细”为溢出表格。",
    en: "One number: z and CUSUM in standard deviations, negative when low; the rises in a row, negative for falls. \"table\" spills.",
  },
  formula: {
    zh: "稳健z = (最新值 − 中位数) ÷ (1.4826 × MAD)，中位数和 MAD 取自此前的值；MAD 为零时用中位数的1%。CUSUM 对每个值的 z 减0.5后累加（单个值最多计3），不低于0，上下分别累计，取较大的一侧。默认界限：|z| ≥ 2.5，CUSUM ≥ 4，连升3次以上且变动15%以上。",
    en: "Robust z = (latest − median) ÷ (1.4826 × MAD), both from the values before it; 1% of the median where MAD is 0. CUSUM adds up each value's z less 0.5 (3 at most), never below 0, up and down apart, and gives the larger. Default limits: |z| at least 2.5, CUSUM 4, three rises with 15% change.",
  },
  errors: [
    { zh: "除最新值外不足6个：z 和 CUSUM 为 #N/A", en: "Fewer than 6 values before the latest: #N/A for z and CUSUM" },
    { zh: "历史值全为零而最新值不为零：#N/A", en: "A history of zeros and a latest value that is not: #N/A" },
    { zh: "无法识别的数值：#VALUE!，并指出单元格", en: "A value that cannot be read: #VALUE! naming the cell" },
  ],
  example: {
    input: [[{ zh: "毛利率", en: "Margin" }], [0.3], [0.31], [0.295], [0.305], [0.3], [0.302], [0.27]],
    formula: "=AR.ALARM(A2:A8)",
    result: [[-8.36368541750978]],
  },
} satisfies Guide<typeof alarm>;
