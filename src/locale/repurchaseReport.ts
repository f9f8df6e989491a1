/** The words of the repurchase report. */
import type { Words } from "./index";

export const REPURCHASE_WORDS = {
  columns: {
    customer: { zh: "客户", en: "Customer" },
    action: { zh: "提示", en: "Mark" },
    class: { zh: "分级", en: "Class" },
    label: { zh: "标签", en: "Label" },
    before: { zh: "{months} 个月前", en: "{months} months ago" },
    first: { zh: "首次采购", en: "First purchase" },
    last: { zh: "最近采购", en: "Last purchase" },
    daysSince: { zh: "距今天数", en: "Days since" },
    gap: { zh: "平常间隔天数", en: "Usual gap, days" },
    purchases: { zh: "采购次数", en: "Purchases" },
    yearPurchases: { zh: "近一年次数", en: "In a year" },
    average: { zh: "平均每次", en: "Average purchase" },
    year: { zh: "近一年采购额", en: "Sales of the year" },
    recent: { zh: "近 90 天", en: "Last 90 days" },
    previous: { zh: "前 90 天", en: "90 days before" },
    salesperson: { zh: "业务员", en: "Salesperson" },
    status: { zh: "回访结果", en: "Result of the call" },
    note: { zh: "备注", en: "Note" },
  },
  labels: {
    frequent: { zh: "● 高频活跃", en: "● Frequent" },
    stable: { zh: "○ 稳定", en: "○ Stable" },
    atRisk: { zh: "▲ 潜在流失", en: "▲ At risk" },
    dormant: { zh: "■ 沉睡休眠", en: "■ Dormant" },
    noPurchase: { zh: "–", en: "–" },
  },
  actions: {
    wakeUp: { zh: "■ 唤醒", en: "■ Wake up" },
    worse: { zh: "▲ 转差", en: "▲ Turned worse" },
    none: { zh: "", en: "" },
  },
  choices: [{ zh: "待联系", en: "To call" }, { zh: "已联系", en: "Called" }, { zh: "有意向", en: "Interested" }, { zh: "已下单", en: "Ordered" }, { zh: "不再合作", en: "Lost" }],
  blocks: {
    rates: { zh: "复购率", en: "Repurchase rate" },
    cohorts: { zh: "首购客户在 {days} 天内的复购（按首购季度）", en: "First-time buyers that bought again within {days} days (by quarter of the first purchase)" },
    labels: { zh: "标签汇总", en: "Labels" },
  },
  heads: {
    period: { zh: "期间", en: "Period" },
    buyers: { zh: "采购客户", en: "Buyers" },
    again: { zh: "复购客户", en: "Bought again" },
    rate: { zh: "复购率", en: "Rate" },
    firstBuyers: { zh: "首购客户", en: "New buyers" },
    observed: { zh: "已满观察期", en: "Observed" },
    label: { zh: "标签", en: "Label" },
    customers: { zh: "客户数", en: "Customers" },
    sales: { zh: "近一年采购额", en: "Sales of the year" },
  },
  lastYear: { zh: "近 12 个月", en: "Last 12 months" },
  yearBefore: { zh: "此前 12 个月", en: "12 months before" },
  charts: {
    cohorts: { zh: "首购客户复购率（按首购季度）", en: "Repurchase rate of first-time buyers by quarter" },
    labels: { zh: "各标签客户数", en: "Customers by label" },
  },
  definitions: {
    purchase: { zh: "同一天的订单算一次采购；当天退货多于销售的不算。", en: "The orders of a day are one purchase; a day on which more came back than was sold is none." },
    rate: {
      zh: "复购率 = 期间内有 2 个以上采购日的客户 ÷ 有采购的客户。首购复购率 = 首购后 {days} 天内再次采购的 ÷ 已满 {days} 天观察期的首购客户；未满的不计入。",
      en: "Repurchase rate = customers with two purchase days or more in the period ÷ customers with one or more. Of first-time buyers: those that bought again within {days} days ÷ those observed for {days} days; the others count neither way.",
    },
    labels: {
      zh: "标签按客户自己的采购间隔（不足 3 次的用全体中位数）：沉睡 = 超过 {dormantGaps} 个间隔且超过 {dormantDays} 天；潜在流失 = 超过 {lateGaps} 个间隔，或近 90 天金额不高于前 90 天的 {dropTo}；高频 = 近一年采购次数居前四分之一；其余为稳定。",
      en: "Labels go by a customer's own gap between purchases (with fewer than 3 purchases the median of all): dormant = more than {dormantGaps} gaps and more than {dormantDays} days; at risk = more than {lateGaps} gaps, or the last 90 days at {dropTo} of the 90 before or less; frequent = upper quarter of purchases in a year; else stable.",
    },
    wakeUp: {
      zh: "唤醒名单：现为或曾为 A 级（以往运行记下的也算）的客户 {months} 个月（按日历）没有采购，平均每次金额大的在前。转差：A、B 级客户的标签比 {before} 个月前差。",
      en: "Wake up: customers that are or once were of class A (as earlier runs noted it) without a purchase in {months} months of the calendar, the largest average purchase first. Turned worse: an A or B customer whose label is worse than {before} months ago.",
    },
    byGrade: { zh: "分级取自客户台账的等级（现等级；台账不保留历史等级）。", en: "The class is the customer ledger's grade (of today: ledgers keep no former grades)." },
    bySales: { zh: "客户台账没有等级，分级按历史销售额：累计 80% 以内为 A，95% 以内为 B，其余为 C。", en: "The ledgers grade no customer, so that the class goes by sales of all time: A up to 80 % of the total, B up to 95 %, else C." },
  },
} as const satisfies WordTree;

interface WordTree {
  [name: string]: Words | readonly Words[] | WordTree;
}
