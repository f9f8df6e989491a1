/** The words of the budget report. */
import type { Words } from "./index";

export const BUDGET_WORDS = {
  columns: {
    department: { zh: "部门", en: "Department" },
    expense: { zh: "费用类型", en: "Expense type" },
    year: { zh: "年度", en: "Year" },
    state: { zh: "状况", en: "State" },
    budget: { zh: "预算", en: "Budget" },
    actual: { zh: "实际", en: "Actual" },
    rest: { zh: "结余", en: "Left" },
    rate: { zh: "执行率", en: "Execution" },
    elapsed: { zh: "时间进度", en: "Time gone" },
    ahead: { zh: "超前（百分点）", en: "Ahead, points" },
    pace: { zh: "进度倍数", en: "Times the pace" },
    month: { zh: "最近一月", en: "Latest month" },
    usual: { zh: "平常每月", en: "Usual month" },
    z: { zh: "偏离（稳健标准差）", en: "Deviation, robust z" },
    note: { zh: "备注", en: "Note" },
  },
  states: {
    exceeded: { zh: "■ 超预算", en: "■ Exceeded" },
    ahead: { zh: "▲ 超前", en: "▲ Ahead" },
    noBudget: { zh: "▲ 无预算", en: "▲ No budget" },
    behind: { zh: "▲ 收入落后", en: "▲ Income behind" },
    unusual: { zh: "▲ 月支出异常", en: "▲ Unusual month" },
    good: { zh: "✓ 正常", en: "✓ In order" },
    closed: { zh: "– 已结束年度", en: "– Closed year" },
  },
  unnamed: { zh: "（未注明）", en: "(not named)" },
  blocks: { departments: { zh: "按部门（{year} 年，不含收入类）", en: "By department ({year}, income apart)" } },
  charts: { departments: { zh: "{year} 年各部门预算与实际（{currency}）", en: "Budget and actual by department, {year}, {currency}" } },
  definitions: {
    rate: { zh: "执行率 = 实际 ÷ 预算；预算为零的只列金额。实际只含截止日前已开始的期间。", en: "Execution = actual ÷ budget; without a budget the amount stands alone. Actual is of periods that had begun by the as-of date." },
    elapsed: {
      zh: "时间进度 = 各期预算 × 该期已过去的比例之和 ÷ 全年预算：按月编制的预算以各月预算为准，按年编制的按月数平均（6 月 30 日为 6/12）。",
      en: "Time gone = Σ budget of a period × the share of it gone by ÷ budget of the year: monthly budgets set the pace themselves, a yearly one is spread over its months (30 June is 6/12).",
    },
    limits: {
      zh: "超前 = 执行率 − 时间进度，达到 {lead} 个百分点为关注；执行率超过 100% 为严重。收入类反过来看：落后 {lead} 个百分点为关注。",
      en: "Ahead = execution − time gone; from {lead} points on amber; above 100 % execution red. Income is seen the other way round: {lead} points behind is amber.",
    },
    unusual: { zh: "月支出异常：最近一个整月高于此前各月（至少 6 个月）的中位数 {z} 个稳健标准差以上。", en: "Unusual month: the latest whole month lies {z} robust standard deviations or more above the median of the months before (6 at least)." },
  },
} as const satisfies WordTree;

interface WordTree {
  [name: string]: Words | WordTree;
}
