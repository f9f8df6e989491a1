/** The definitions block of the report sheets: what each figure means and which defaults are in force. */
import type { Words } from "./index";

export const DEFINITIONS = {
  asOf: {
    zh: "截止日：当天的单据计入；之后的开票、回款、核销一律不计。",
    en: "As-of date: documents of that day count; invoices, receipts and allocations after it do not.",
  },
  daysDue: { zh: "逾期天数 = 截止日 − 到期日；小于等于 0 为未到期。", en: "Days late = as-of date − due date; 0 or less is not due." },
  daysInvoice: { zh: "账龄天数 = 截止日 − 开票日；开票当天为 0 天，计入第一段。", en: "Age = as-of date − invoice date; day 0 falls into the first bucket." },
  buckets: { zh: "账龄段：{labels}（天），上限当天计入该段。", en: "Buckets: {labels} (days); the upper end belongs to its bucket." },
  dueSource: {
    zh: "到期日依次取自：单据、付款节点、合同账期、客户账期；都没有的按开票日计，并在“到期日来源”注明。",
    en: "Due dates come from the document, the instalment plan, the contract's terms, the customer's terms; failing all, the invoice date, and the detail says so.",
  },
  columns: {
    zh: "贷项、未核销收款单独列示，不冲减账龄段；合计 = 未到期 + 各账龄段 + 贷项 + 未核销收款。",
    en: "Credits and unapplied receipts have columns of their own and are not netted against a bucket; total = not due + buckets + credits + unapplied receipts.",
  },
  columnsInvoice: {
    zh: "贷项、未核销收款单独列示，不冲减账龄段；合计 = 各账龄段 + 贷项 + 未核销收款。",
    en: "Credits and unapplied receipts have columns of their own and are not netted against a bucket; total = buckets + credits + unapplied receipts.",
  },
  overdueRate: {
    zh: "逾期占比 = 逾期金额 ÷ 未扣贷项的应收；应收占比 = 该客户未扣贷项的应收 ÷ 同币种全部；分母为零时留空。",
    en: "Overdue % = overdue ÷ receivables before credits; share = the customer's receivables before credits ÷ all of the currency; blank when the denominator is zero.",
  },
  weightedDaysLate: {
    zh: "加权逾期天数 = Σ（未收金额 × 逾期天数，未到期按 0）÷ Σ未收金额。",
    en: "Weighted days late = Σ (open amount × days late, not due = 0) ÷ Σ open amount.",
  },
  effectiveDocuments: {
    zh: "核销生效日 = 发票日期与回款日期中较晚的一天（台账没有核销日期）。",
    en: "An allocation counts from the later of invoice date and receipt date (the ledgers give no allocation dates).",
  },
  effectiveAllocations: {
    zh: "核销生效日 = 发票日期、回款日期、核销日期中最晚的一天。",
    en: "An allocation counts from the latest of invoice date, receipt date and allocation date.",
  },
  matching: { zh: "回款与单据的对应：{ways}。", en: "How receipts found their documents: {ways}." },
  noHistory: {
    zh: "台账没有回款日期，无法还原过去日期的账龄；已收款按截止日前收到处理。",
    en: "The ledgers give no payment dates: a past as-of date cannot be rebuilt, and what is paid counts as paid before it.",
  },
  totalsByCurrency: {
    zh: "分币种合计含全部行，不受筛选影响；不同币种不相加。",
    en: "Totals by currency cover every row, whatever the filter shows; currencies are not added up.",
  },
  totals: { zh: "合计行只合计筛选后可见的行。", en: "The totals row adds up the rows that the filter shows." },

  carried: {
    zh: "{columns}：照台账原样带出，供对照。",
    en: "{columns}: taken over from the ledgers as they stand there, for reference.",
  },
  notCarried: {
    zh: "另有列未带出（每张台账最多 {most} 列，全表最多 {all} 列）：{columns}。",
    en: "Not taken over (at most {most} columns a ledger, {all} in all): {columns}.",
  },

  planState: {
    zh: "每个客户、每个币种每次只有一个动作；级别取其各笔款项所达最高级，但比催收记录中的上一次最多高一级（没有记录的从 1 级开始）。",
    en: "One action a customer and currency: the highest level that any of its items has reached, but at most one step above the last action in the collection log (nothing logged: level 1).",
  },
  planLog: {
    zh: "进度只看催收记录：动作完成后请登记，未登记的下次仍按原级别列出。本程序不发送任何邮件。",
    en: "The collection log alone drives the state: what is not logged is planned again at the same level. Nothing is sent by this program.",
  },
  planLevel: {
    zh: "{level} 级：{from} 至 {to} 天，{action}，{channel}，{owner}，间隔 {spacing} 天",
    en: "Level {level}: {from} to {to} days, {action}, {channel}, {owner}, {spacing} days apart",
  },
  planLevelOpen: {
    zh: "{level} 级：{from} 天及以上，{action}，{channel}，{owner}，间隔 {spacing} 天",
    en: "Level {level}: {from} days and more, {action}, {channel}, {owner}, {spacing} days apart",
  },
  planLevelOnce: {
    zh: "{level} 级：{from} 至 {to} 天，{action}，{channel}，{owner}，每笔一次",
    en: "Level {level}: {from} to {to} days, {action}, {channel}, {owner}, once an item",
  },
  planTier: { zh: "客户分级“{tier}”另有专门的级别表（见设置）。", en: "Customers of tier \"{tier}\" have a table of their own (see settings)." },
  planLimits: {
    zh: "30 天内最多联系 {cap} 次；低于 {floor} 的款项不催（合计达到的除外）；承诺付款日后 {tolerance} 天未到账视为失约。",
    en: "At most {cap} contacts in 30 days; items under {floor} are left out unless together they reach it; a promise counts as broken {tolerance} days after its day.",
  },
  planAmounts: {
    zh: "应收余额与账龄分析的合计一致；本次催收金额只含本次催收的逾期款项，不含有争议、承诺期内等未列入的款项。",
    en: "Balance is the customer's total in the aging; overdue claimed holds only the items of this action, without those left out (in dispute, promised …).",
  },
  planBills: {
    zh: "在手商业承兑汇票到期前 7 天起跟进；已拒付的汇票立即追索；银行承兑汇票、已贴现或背书的不在此列。",
    en: "Commercial bills in hand are followed from 7 days before maturity, refused bills at once; bank bills and bills passed on are not.",
  },
  planPriority: {
    zh: "优先级（本位币）= 本次催收金额 × 不能按期收回的概率 + 时效加计。概率 =（账龄系数 + 每次失约 {broken}，最多 {most} 次）× 信用系数，不超过 {highest}。",
    en: "Priority (home currency) = overdue claimed × probability of not being paid in time + limitation. Probability = (age factor + {broken} a broken promise, at most {most}) × grade factor, never over {highest}.",
  },
  planAgeFactors: { zh: "账龄系数按金额加权：{factors}。", en: "Age factors, weighted by amount: {factors}." },
  planAgeFactor: { zh: "{to} 天以内 {percent}", en: "up to {to} days {percent}" },
  planAgeFactorNotDue: { zh: "未到期 {percent}", en: "not due {percent}" },
  planAgeFactorOpen: { zh: "更长 {percent}", en: "older {percent}" },
  planGradeFactors: { zh: "信用系数：{factors}；未评级为 1。", en: "Grade factors: {factors}; 1 without a grade." },
  planUrgency: {
    zh: "诉讼时效三年，自到期日或最近一次书面催告、付款承诺起算；{days} 天内届满的款项按全额计入优先级。仅供提示，请法务核定。",
    en: "Limitation: three years from the due date or the last written demand or promise; items ending within {days} days count with their whole amount. A hint only, to be confirmed by counsel.",
  },

  checkSeverity: {
    zh: "■ 错误：该行未使用；▲ 提醒：按所列处理方式使用，请核对；● 说明：供参考。",
    en: "■ Error: the row is not used. ▲ Warning: used as stated, please check. ● Note: for information.",
  },
  checkStake: { zh: "涉及金额为该问题所关联的单据金额，未必是差错金额。", en: "Amount at stake: the money of the documents concerned, not necessarily wrong." },
  checkTieOut: {
    zh: "读取行 = 使用行 + 各类未用行；差额 = 账面余额 − 账龄合计（台账未提供余额时以单据余额代替）。",
    en: "Rows read = rows used + rows not used by class; difference = ledger balance − aging total (the documents' balance where the ledger names none).",
  },
  log: { zh: "每次运行追加一行，以前的记录不改动。", en: "One row a run is added; earlier rows are never changed." },
  logHome: {
    zh: "应收余额与逾期按本位币列示；其他币种有汇率的已折算，缺汇率的不含在内，见“各币种余额”。",
    en: "Balance and overdue are in the home currency; other currencies are included where a rate is known, else left out: see balance by currency.",
  },
  logCounts: {
    zh: "预警数不含已解除的和数据不足的；数据错误、提醒、说明见“数据体检”。",
    en: "Warnings are without those that are cleared or lack data; data errors, warnings and notes are those of the sheet Data check.",
  },
} as const satisfies Record<string, Words>;

/** How receipts find their invoices, in words. */
export const MATCHING_WAYS = {
  balances: { zh: "台账自列未收余额", en: "open balances as the ledger gives them" },
  allocations: { zh: "核销记录", en: "allocation records" },
  "invoice-number": { zh: "回款注明的单据号", en: "the document that the receipt names" },
  fifo: { zh: "先到期先核销", en: "oldest due first" },
  "journal-fifo": { zh: "往来明细账先进先出", en: "first in, first out within the journal" },
} as const satisfies Record<string, Words>;
