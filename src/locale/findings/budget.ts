/** What the findings about budgets say, and what to do next. */
import type { FindingWords } from "./receivables";

export const BUDGET_FINDINGS = {
  "C14.no-data": {
    sentence: { zh: "没有可用的预算执行数据。缺少：{missing}。", en: "Budget execution cannot be told. Missing: {missing}." },
    next: { zh: "提供部门、费用类型、期间、预算额与实际发生额。", en: "Provide department, expense type, period, budget and actual." },
  },
  "C14.ahead": {
    sentence: {
      zh: "预算已执行 {executionRate}，时间过去 {elapsedRate}[，为应有进度的 {pace} 倍]；超前 {beyondAmount}（预算 {budgetAmount}，实际 {actualAmount}）。",
      en: "{executionRate} of the budget is spent with {elapsedRate} of the time gone[, {pace} times the pace]; {beyondAmount} ahead (budget {budgetAmount}, actual {actualAmount}).",
    },
    next: { zh: "确认是集中支出还是持续超支；持续超支的，余下期间限额审批。", en: "Is it a single large spending or a steady one? If steady, have the rest of the period approved within a limit." },
  },
  "C14.exceeded": {
    sentence: { zh: "预算已用完：实际 {actualAmount}，预算 {budgetAmount}，执行 {executionRate}，超出 {beyondAmount}。", en: "The budget is exceeded: actual {actualAmount}, budget {budgetAmount}, {executionRate} spent, {beyondAmount} beyond it." },
    next: { zh: "后续支出须先追加预算；核对超出部分的审批。", en: "No further spending without a supplement; check who approved what goes beyond." },
  },
  "C14.no-budget": {
    sentence: { zh: "没有预算却发生支出 {actualAmount}。", en: "{actualAmount} was spent without a budget." },
    next: { zh: "补报预算，或改记到正确的费用类型。", en: "File a budget, or book it to the right expense type." },
  },
  "C14.income-behind": {
    sentence: { zh: "收入计划完成 {executionRate}，时间过去 {elapsedRate}，落后 {beyondAmount}（计划 {budgetAmount}，实际 {actualAmount}）。", en: "{executionRate} of the planned income with {elapsedRate} of the time gone: {beyondAmount} behind (plan {budgetAmount}, actual {actualAmount})." },
    next: { zh: "对照销售漏斗看差额能否补上，必要时调整资金计划。", en: "See in the funnel whether the gap can be made up; else adjust the cash plan." },
  },
  "C14.unusual-month": {
    sentence: { zh: "{month} 支出 {actualAmount}，平常每月约 {usualAmount}，偏离 {z} 个稳健标准差。", en: "{actualAmount} was spent in {month}, about {usualAmount} is usual: {z} robust standard deviations above." },
    next: { zh: "查该月凭证：是否一次性支出、跨期或记错科目。", en: "Look at the month's vouchers: a single item, another period's, or the wrong account?" },
  },
} as const satisfies Record<string, FindingWords>;
