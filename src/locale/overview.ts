/** The words of the overview: tiles, charts, the ten actions, and what the figures mean. */
import type { Words } from "./index";

export const OVERVIEW_WORDS = {
  tiles: {
    receivables: { zh: "应收余额（{currency}）", en: "Receivables ({currency})" },
    overdue: { zh: "逾期金额", en: "Overdue" },
    overdueRate: { zh: "逾期占比", en: "Overdue share" },
    over90: { zh: "逾期 90 天以上", en: "Over 90 days late" },
    dso: { zh: "应收周转天数 DSO", en: "DSO, days" },
    effectiveness: { zh: "回收有效性 CEI", en: "CEI" },
    expected: { zh: "30 天内预计回款", en: "Expected in 30 days" },
    actions: { zh: "催收动作", en: "Collection actions" },
    red: { zh: "■ 严重预警", en: "■ Act now" },
    amber: { zh: "▲ 关注", en: "▲ Look into" },
    blue: { zh: "● 留意", en: "● Watch" },
    grey: { zh: "○ 数据不足", en: "○ Not enough data" },
    fresh: { zh: "新增预警", en: "New warnings" },
    worse: { zh: "↑ 恶化", en: "↑ Worse" },
    cleared: { zh: "✓ 已解除", en: "✓ Cleared" },
    problems: { zh: "数据错误", en: "Data errors" },
  },
  unknown: { zh: "–", en: "–" },
  charts: {
    aging: { zh: "账龄分布（{currency}）", en: "Aging, {currency}" },
    dso: { zh: "应收周转天数（倒推法，天）", en: "DSO (countback), days" },
    cash: { zh: "回款结构（{currency}）", en: "Receipts by method, {currency}" },
    paretoSales: { zh: "客户集中度（销售，{currency}）", en: "Largest customers' sales, {currency}" },
    paretoReceivables: { zh: "客户集中度（应收，{currency}）", en: "Largest receivables, {currency}" },
    amount: { zh: "金额", en: "Amount" },
    days: { zh: "天数", en: "Days" },
    cumulative: { zh: "累计占比", en: "Cumulative share" },
    data: { zh: "图表数据（每次刷新重写）", en: "Chart data (rewritten at every refresh)" },
  },
  methods: {
    cash: { zh: "现金", en: "Cash" },
    transfer: { zh: "转账", en: "Transfer" },
    bankBill: { zh: "银行承兑", en: "Bank bills" },
    commercialBill: { zh: "商业承兑", en: "Commercial bills" },
    advance: { zh: "预收", en: "Advances" },
    other: { zh: "其他", en: "Other" },
  },
  customer: { zh: "优先催收客户（前 {count}）", en: "Act on first (top {count})" },
  claimed: { zh: "本次催收金额", en: "Overdue claimed" },
  topFindings: { zh: "首要预警", en: "First warnings" },
  definitions: {
    amounts: {
      zh: "应收余额＝账龄合计（已减贷项与未核销收款）；逾期占比＝逾期金额 ÷ 未减贷项的应收；逾期 90 天以上不减贷项。外币按截止日汇率折成 {currency}。",
      en: "Receivables are the aging's total, less credits and unapplied receipts; the overdue share is of the receivables before these, as is what is over 90 days late. Other currencies are converted into {currency} at the as-of day's rates.",
    },
    dso: {
      zh: "DSO（应收账款周转天数）用倒推法按月计算；CEI（回收有效性指数）为最近 {months} 个月：（期初应收＋赊销－期末应收）÷（期初应收＋赊销－期末未到期）。没有收款历史时显示“–”。",
      en: "DSO (days sales outstanding) is counted back month by month. CEI (collection effectiveness index) covers the last {months} months: (opening + sales − closing) ÷ (opening + sales − closing not due). Without a history of receipts they show –.",
    },
    expected: {
      zh: "30 天内预计回款：每笔按“到期日＋平均迟付 {days} 天”落在 30 天内的未收金额；已过预计日仍未收的不计入。",
      en: "Expected in 30 days: open items whose due date plus the usual {days} days of delay falls within 30 days; what should have been paid by then and was not is left out.",
    },
  },
} as const satisfies WordTree;

interface WordTree {
  [name: string]: Words | WordTree;
}
