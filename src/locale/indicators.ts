/** The words of the AR indicators report. */
import type { Words } from "./index";

export const INDICATOR_WORDS = {
  columns: {
    month: { zh: "月份", en: "Month" },
    receivable: { zh: "期末应收", en: "Receivables" },
    overdue: { zh: "其中逾期", en: "Overdue" },
    overdueRate: { zh: "逾期率", en: "Overdue %" },
    billed: { zh: "本期开票", en: "Invoiced" },
    received: { zh: "本期回款", en: "Received" },
    simpleDays: { zh: "DSO 期末法", en: "DSO, simple" },
    averageDays: { zh: "DSO 平均法", en: "DSO, average" },
    countbackDays: { zh: "DSO 倒推法", en: "DSO, countback" },
    bestPossibleDays: { zh: "最佳 DSO", en: "Best possible DSO" },
    delinquentDays: { zh: "ADD 天数", en: "ADD, days" },
    turnover: { zh: "年周转次数", en: "Turnover a year" },
    effectiveness: { zh: "回收有效性 CEI", en: "CEI" },
    receiptRate: { zh: "回款率（收款÷开票）", en: "Received ÷ invoiced" },
    dueCollectionRate: { zh: "到期回款率", en: "Collection of due" },
    onTimeRate: { zh: "按期付款率", en: "Paid on time" },
    daysLate: { zh: "付款逾期天数", en: "Paid after due, days" },
    note: { zh: "备注", en: "Note" },
  },
  charts: {
    dsoChart: { zh: "DSO（天）", en: "DSO, days" },
    overdueChart: { zh: "逾期率", en: "Overdue share of receivables" },
    chartData: { zh: "图表数据", en: "Data of the charts" },
  },
  partMonth: { zh: "{month}（至 {day} 日）", en: "{month} (to day {day})" },
  atLeast: { zh: "≥{days}", en: "≥{days}" },

  migration: { zh: "账龄迁徙（最近 {months} 个月合并，金额 {currency}）", en: "Roll rates (pooled over the last {months} months, amounts in {currency})" },
  migrationHead: {
    step: { zh: "由 → 至（逾期天数）", en: "From → to (days late)" },
    base: { zh: "起点余额合计", en: "Could roll" },
    rolled: { zh: "滚入金额合计", en: "Rolled on" },
    rate: { zh: "迁徙率", en: "Roll rate" },
    loss: { zh: "最终滚入末段", en: "Ends in the last" },
  },
  notDue: { zh: "未到期", en: "not due" },
  groupHead: {
    name: { zh: "名称", en: "Name" },
    receivable: { zh: "应收", en: "Receivables" },
    overdue: { zh: "逾期", en: "Overdue" },
    overdueRate: { zh: "逾期率", en: "Overdue %" },
    over90: { zh: "逾期 90 天以上", en: "Over 90 days" },
    received: { zh: "近 3 个月回款", en: "3-month receipts" },
    daysLate: { zh: "加权逾期天数", en: "Days late" },
  },
  bySalesperson: { zh: "按业务员（截止日，{currency}）", en: "By salesperson (as-of date, {currency})" },
  byRegion: { zh: "按区域（截止日，{currency}）", en: "By region (as-of date, {currency})" },
  unnamed: { zh: "（未注明）", en: "(not named)" },

  definitions: [
    { zh: "金额为本位币 {currency}，外币按截止日汇率折算，缺汇率的不含；应收不扣贷项与未核销收款，开票已减红字，均含税。", en: "Amounts in {currency}; other currencies at the as-of day's rates, left out without one. Receivables are before credits and unapplied receipts, invoiced is less credit notes; all with tax." },
    { zh: "DSO（应收账款周转天数）期末法 = 期末应收 ÷ 近 {window} 个月开票 × 天数；平均法以期初期末平均应收代替期末应收；倒推法从当月逐月往回抵减，“≥”表示开票历史不够抵减。", en: "DSO (days sales outstanding), simple = closing receivables ÷ invoiced of the last {window} months × days; average takes the mean of opening and closing; countback uses up the months from the latest back, “≥” where the history does not cover the receivables." },
    { zh: "最佳 DSO 只取未到期应收，ADD（平均逾期天数）只取逾期应收，两者之和等于期末法 DSO；年周转次数 = 近 {window} 个月开票 ÷ 平均应收，折算为 365 天。", en: "Best possible DSO takes only what is not due, ADD (average days delinquent) only what is overdue; they add up to simple DSO. Turnover = invoiced of {window} months ÷ average receivables, for a year of 365 days." },
    { zh: "CEI（回收有效性指数）=（期初应收 + 本期开票 − 期末应收）÷（期初应收 + 本期开票 − 期末未到期），按当月计算。", en: "CEI (collection effectiveness index) = (opening + invoiced − closing) ÷ (opening + invoiced − closing not due), for the month." },
    { zh: "到期回款率 = 当月收回的到期款 ÷（期初逾期 + 当月到期）；按期付款率 = 到期日前已付 ÷ 当月到期；收款÷开票混合了不同批次，可超过 100%。", en: "Collection of due = collected of what was due ÷ (overdue at the beginning + fell due); paid on time = paid by the due date ÷ fell due; received ÷ invoiced mixes cohorts and may pass 100%." },
    { zh: "付款逾期天数 = Σ（当月核销金额 × 核销日距到期日天数，提前为负）÷ Σ 核销金额。", en: "Payment after due = Σ (settled in the month × days from due date to settlement, early negative) ÷ Σ settled." },
    { zh: "迁徙率 = 下期下一段余额合计 ÷ 本期本段余额合计；最后一步只计末段的净增加；均限于 0–100%。", en: "Roll rate = balances of the next bucket a month later ÷ balances of this one, both summed; the last step counts only what the last bucket gained; held between 0 and 100%." },
    { zh: "分母为零或为负、历史不足时留空。最后一个月计至截止日。", en: "Blank where a denominator is zero or negative or the history too short. The last month runs to the as-of date." },
  ],
  noHistory: {
    zh: "台账没有回款日期，无法还原各月的余额与回款，只列截止日的数字。补充回款台账（日期、金额、发票号）后可得完整指标。",
    en: "The ledgers give no payment dates, so that earlier months cannot be rebuilt: only the as-of date is shown. A ledger of receipts (date, amount, invoice) gives the whole report.",
  },
} as const satisfies WordTree;

interface WordTree {
  [name: string]: Words | readonly Words[] | WordTree;
}
