/** The words of the collection KPI report. */
import type { Words } from "./index";

export const KPI_WORDS = {
  columns: {
    salesperson: { zh: "业务员", en: "Salesperson" },
    target: { zh: "回款目标", en: "Target" },
    received: { zh: "实际回款", en: "Collected" },
    completion: { zh: "完成率", en: "% of target" },
    ledgerActual: { zh: "台账自列实绩", en: "Actual as the ledger says" },
    receivable: { zh: "应收", en: "Receivables" },
    overdue: { zh: "逾期", en: "Overdue" },
    overdueRate: { zh: "逾期率", en: "Overdue %" },
    over90: { zh: "逾期 90 天以上", en: "Over 90 days late" },
    openDaysLate: { zh: "加权逾期天数", en: "Weighted days late" },
    collectionDays: { zh: "回款天数", en: "Receipt days" },
    promises: { zh: "到期承诺数", en: "Promises due" },
    keptRate: { zh: "承诺兑现率", en: "Promises kept" },
    margin: { zh: "毛利率", en: "Margin %" },
    marginFactor: { zh: "毛利系数", en: "Margin factor" },
    rewardBase: { zh: "毛利加权提成基数", en: "Commission base" },
    score: { zh: "综合得分", en: "Score" },
    suspect: { zh: "▲ 存疑回款", en: "▲ Doubtful receipts" },
    note: { zh: "备注", en: "Note" },
  },
  unnamed: { zh: "（未注明业务员）", en: "(no salesperson)" },
  suspects: { zh: "存疑回款（月末最后 {endDays} 天入账，次月 {backDays} 天内冲回，或只有冲销标记）", en: "Doubtful receipts (came in the last {endDays} days of a month and went back within {backDays} days after it, or bear only a reversal mark)" },
  suspectHead: {
    customer: { zh: "客户", en: "Customer" },
    amount: { zh: "金额", en: "Amount" },
    received: { zh: "收款日", en: "Received" },
    reversed: { zh: "冲回日", en: "Went back" },
    salesperson: { zh: "业务员", en: "Salesperson" },
  },
  noDay: { zh: "未注明", en: "no day given" },

  definitions: {
    period: { zh: "考核期：{from} 至 {to}（当年已开始的目标期间；没有目标时自年初起）。金额为本位币 {currency}，外币按截止日汇率折算。", en: "Period: {from} to {to} (targets of this year that have begun; from the year's beginning without targets). Amounts in {currency}, other currencies at the as-of day's rates." },
    target: { zh: "回款目标取自目标台账中指标为“回款/收款”的行，期间已开始的按全额计；完成率 = 实际回款 ÷ 目标。", en: "Target: rows of the target ledger whose indicator is collection or receipts, in full once their period has begun; % of target = collected ÷ target." },
    noTarget: { zh: "台账没有回款目标（目标台账：人员、期间、指标“回款”、目标值），完成率留空。", en: "The workbook has no collection targets (target ledger: person, period, indicator \"collection\", target): % of target is blank." },
    received: { zh: "实际回款按所核销单据的业务员归属，未核销的按客户的业务员；已冲回、退回的不计。", en: "Collected goes to the salesperson of the document that it settled, what is not applied to the customer's; what was reversed or paid back does not count." },
    noHistory: { zh: "台账没有回款日期，无法计算实际回款、回款天数和完成率。", en: "The ledgers give no payment dates: collected, days and % of target cannot be told." },
    overdue: { zh: "应收、逾期为截止日余额（未扣贷项与未核销收款）；加权逾期天数未到期按 0 计。", en: "Receivables and overdue are balances of the as-of date, before credits and unapplied receipts; weighted days late counts what is not due as 0." },
    days: { zh: "回款天数 = Σ（核销金额 × 开票日至收款日天数）÷ Σ 核销金额，只计考核期内回款。", en: "Receipt days = Σ (settled × days from invoice to receipt) ÷ Σ settled, over the receipts of the period." },
    promises: { zh: "承诺兑现率 = 承诺日后 {tolerance} 天内到账金额（不超过承诺额）÷ 考核期内到期的承诺金额；未到期的不计，重新承诺的前一次按未兑现计。", en: "Promises kept = what came within {tolerance} days of the promised day (up to the promise) ÷ promised and due in the period; running ones do not count, one made anew counts as broken." },
    margin: { zh: "毛利系数 = 0.7 + 0.3 × min(1.5, 毛利率 ÷ 目标毛利率)；目标毛利率取自目标台账，没有时取公司同期毛利率（{margin}）。毛利加权提成基数 = 实际回款 × 系数，乘以贵公司的提成比例即为提成。", en: "Margin factor = 0.7 + 0.3 × min(1.5, margin ÷ target margin); target from the target ledger, else the company's margin of the period ({margin}). Commission base = collected × factor: apply your commission rate to it." },
    noMargin: { zh: "没有带业务员和成本的销售台账，毛利系数留空。", en: "Without a sales ledger that names salespeople and costs the margin factor is blank." },
    score: { zh: "综合得分 = 50% × 完成率（最高 1）+ 30% ×（1 − 逾期率 ÷ 逾期率上限）+ 20% × 目标天数 ÷ 回款天数（最高 1）；上限与目标天数取自目标台账。", en: "Score = 50% share of target reached (up to 1) + 30% (1 − overdue % ÷ its cap) + 20% target days ÷ days (up to 1); cap and target days from the target ledger." },
    suspect: { zh: "存疑回款列为金额，名单在表下；只作核查线索，不代表违规。", en: "Doubtful receipts are shown by amount and listed under the table: leads to check, not proof of anything." },
  },
} as const satisfies WordTree;

interface WordTree {
  [name: string]: Words | WordTree;
}
