/** The words of the credit report. */
import type { Words } from "./index";

export const CREDIT_WORDS = {
  columns: {
    grade: { zh: "信用等级", en: "Grade" },
    tier: { zh: "分级", en: "Tier" },
    score: { zh: "信用分", en: "Score" },
    confidence: { zh: "数据完整度", en: "Confidence" },
    reasons: { zh: "主要理由", en: "Reasons" },
    ledgerGrade: { zh: "台账等级", en: "Grade in the ledger" },
    receivables: { zh: "应收（净）", en: "Receivables, net" },
    unbilled: { zh: "已发未开票", en: "Shipped, unbilled" },
    orders: { zh: "未交订单", en: "Open orders" },
    deposits: { zh: "预收与未核销", en: "Deposits and unapplied" },
    commercialBills: { zh: "未到期商承", en: "Commercial bills" },
    bankBills: { zh: "未到期银承（不计）", en: "Bank bills (not counted)" },
    exposure: { zh: "敞口", en: "Exposure" },
    limit: { zh: "现有额度", en: "Limit now" },
    headroom: { zh: "可用额度", en: "Headroom" },
    use: { zh: "额度使用率", en: "Limit used" },
    insured: { zh: "信保额度", en: "Insured limit" },
    limitAdvised: { zh: "建议额度", en: "Limit advised" },
    terms: { zh: "现有账期（天）", en: "Terms, days" },
    termsAdvised: { zh: "建议账期（天）", en: "Days advised" },
    index: { zh: "付款指数", en: "Payment index" },
    approver: { zh: "审批人", en: "Approver" },
    reviewDate: { zh: "复审日期", en: "Review date" },
    decision: { zh: "审批意见", en: "Decision" },
    decidedLimit: { zh: "核定额度", en: "Limit granted" },
    note: { zh: "备注", en: "Note" },
  },
  decisions: [
    { zh: "同意", en: "Agreed" }, { zh: "调整后同意", en: "Agreed with changes" }, { zh: "不同意", en: "Refused" }, { zh: "待补资料", en: "More data needed" },
  ],
  approvers: {
    salesManager: { zh: "销售经理", en: "Sales manager" },
    financeManager: { zh: "财务经理", en: "Finance manager" },
    generalManager: { zh: "总经理", en: "General manager" },
  },
  noScore: { zh: "缺少付款记录和财报，未评分", en: "No payment record and no statements: not scored" },
  separator: { zh: "；", en: "; " },
  groups: { zh: "按等级汇总", en: "By grade" },
  groupHead: { grade: { zh: "等级", en: "Grade" }, customers: { zh: "客户数", en: "Customers" }, none: { zh: "未评分", en: "Not scored" } },
  definitions: {
    amounts: { zh: "金额为本位币 {currency}，外币按截止日汇率折算，缺汇率的不含。", en: "Amounts in {currency}; other currencies at the as-of day's rates, left out without one." },
    exposure: {
      zh: "敞口 = 应收（减贷项）+ 已发未开票 + 未交订单 − 预收与未核销收款 + 未到期商承（含已贴现、背书且有追索权的，及被拒付的汇票）；银承不计。空白额度 = 未设定，0 = 现款。",
      en: "Exposure = receivables (less credits) + shipped and unbilled + open orders − deposits and unapplied receipts + commercial bills not yet paid (those passed on with recourse and refused bills included); bank bills do not count. Blank limit = not set, 0 = cash only.",
    },
    score: {
      zh: "信用分 = {weights} 加权，缺少的按其余比例分配；只有付款记录时最高 A 级。等级下限：{grades}。权重可在设置中修改，分档为本产品默认值。",
      en: "Score = weighted {weights}, what is missing shared out; a payment record alone gives at most A. Least scores of the grades: {grades}. The weights can be changed in the settings; the grades are this product's.",
    },
    overrides: {
      zh: "逾期 90 天以上达余额 5%：最高 B；票据拒付：C；财报超过 12 个月：降一级；财报超过 18 个月不再使用。",
      en: "5% of the balance over 90 days late: at most B; a refused bill: C; statements older than 12 months: one grade lower; older than 18 months they are not used.",
    },
    record: {
      zh: "付款记录取近 12 个月已付款项和目前逾期款项，按金额加权；少于 3 张发票不计按期率、平均逾期和付款指数。付款指数：80 为按期，低于 50 约为逾期 30 天以上。",
      en: "Payment record: what was paid in the last 12 months and what is overdue now, weighted by amount; on-time rate, average days and index need 3 invoices. Index: 80 is prompt, below 50 is some 30 days late and more.",
    },
    limit: {
      zh: "建议额度 = min（近 6 个月开票 ÷ 6 × 账期 ÷ 30 × 增长，净资产 10%）× 等级系数（{factors}）；增长 = 近 6 个月 ÷ 前 6 个月，限 0.8–1.2；1 万以上取整到千。",
      en: "Limit advised = min(invoiced of 6 months ÷ 6 × terms ÷ 30 × growth, 10% of net worth) × factor of the grade ({factors}); growth = last 6 months ÷ the 6 before, held between 0.8 and 1.2; whole thousands from 10,000 on.",
    },
    bands: {
      zh: "每次复审调整不超过 {step}；仅当付款指数 ≥ {index}、无逾期 60 天以上款项且额度使用率 ≥ {use} 时上调；C 级直接降为 0。建议账期：A 级维持，B 级最长 {terms} 天，C 级先款后货。",
      en: "A review moves the limit by {step} at most, and upwards only with a payment index of {index} and more, nothing over 60 days late and {use} of the limit used; tier C goes to 0 at once. Terms advised: tier A as now, tier B {terms} days at most, tier C payment before delivery.",
    },
    approver: {
      zh: "审批人：建议额度 {sales} 以内销售经理，{finance} 以内财务经理，以上及 C 级客户总经理（默认值）。",
      en: "Approver: sales manager up to {sales} advised, finance manager up to {finance}, general manager above and for tier C (defaults).",
    },
  },
} as const satisfies WordTree;

interface WordTree {
  [name: string]: Words | readonly Words[] | WordTree;
}
