/** What the thresholds of the key data, of the other checks and of the list as a whole are called and what they do. */
import type { ThresholdWords } from "./thresholds";

export const CHECK_THRESHOLDS = {
  conversionErrors: {
    name: { zh: "转化率异常（标准误）", en: "Conversion drop (standard errors)" },
    explanation: { zh: "转化率低于自身 12 个月水平这么多个标准误时黄色预警。", en: "Amber when conversion is this many standard errors below its own 12-month level." },
  },
  conversionErrorsRed: {
    name: { zh: "转化率异常（标准误）：严重", en: "Conversion drop (standard errors): red" },
    explanation: { zh: "转化率低于自身水平这么多个标准误时红色预警。", en: "Red when conversion is this many standard errors below its own level." },
  },
  staleDays: {
    name: { zh: "商机未更新天数", en: "Days without an update of a deal" },
    explanation: { zh: "商机超过此天数没有更新时提示。", en: "Deals not updated for more than so many days are named." },
  },
  staleDaysRed: {
    name: { zh: "商机未更新天数：严重", en: "Days without an update: red" },
    explanation: { zh: "商机超过此天数没有更新时红色预警。", en: "Red when a deal has not been updated for more than so many days." },
  },
  stageRedTimes: {
    name: { zh: "阶段停留：严重倍数", en: "Stay in a stage: red" },
    explanation: { zh: "停留天数超过阶段上限的这么多倍时红色预警；上限在“销售阶段”中设置。", en: "Red when a deal stays longer than so many times its stage's limit; the limits are set under Sales stages." },
  },
  slowTimes: {
    name: { zh: "业务员周期倍数", en: "Slow salesperson: times the team" },
    explanation: { zh: "业务员的成交周期中位数达到团队的这么多倍时预警。", en: "A warning when a salesperson's median cycle reaches so many times the team's." },
  },
  cleanUpRate: {
    name: { zh: "长账龄清理率", en: "Clean-up of old balances" },
    explanation: { zh: "逾期 90 天以上余额的收回比例低于此数时预警。", en: "A warning when less than this share of the balance over 90 days is collected." },
  },
  cleanUpRed: {
    name: { zh: "长账龄清理率：严重", en: "Clean-up of old balances: red" },
    explanation: { zh: "收回比例低于此数时红色预警。", en: "Red when less than this share of the balance over 90 days is collected." },
  },
  migrationLeast: {
    name: { zh: "迁徙率最小升幅", en: "Least rise of a roll rate" },
    explanation: { zh: "账龄迁徙率上升不足此幅度（按百分点计）的不提示；比例阈值同回款周期升幅。", en: "A roll rate that rises by less than this (in percentage points) is no finding; its proportion is judged as the rise of the collection period." },
  },
  wakeUpMonths: {
    name: { zh: "唤醒月数", en: "Months before a wake-up" },
    explanation: { zh: "曾为 A 级而超过这么多个月未购买的客户列入唤醒名单。", en: "Customers who were once graded A and have not bought for so many months come onto the wake-up list." },
  },
  repurchaseWindow: {
    name: { zh: "复购观察天数", en: "Days in which a repurchase counts" },
    explanation: { zh: "首次购买后在此天数内再次购买，算作复购。", en: "A second purchase within so many days of the first counts as a repurchase." },
  },
  labelSilence: {
    name: { zh: "复购降级最少静默天数", en: "Silence before a worse label counts" },
    explanation: { zh: "距上次购买不足此天数的客户不因标签变差而提示。", en: "A worse label is not named while the last purchase is less than so many days ago." },
  },
  labelLateGaps: {
    name: { zh: "潜在流失：间隔倍数", en: "At risk: times the usual gap" },
    explanation: { zh: "超过自身平常购买间隔的这么多倍未购买，视为潜在流失。", en: "At risk after so many of a customer's usual gaps without a purchase." },
  },
  labelDormantGaps: {
    name: { zh: "沉睡：间隔倍数", en: "Dormant: times the usual gap" },
    explanation: { zh: "超过平常间隔的这么多倍、且超过沉睡天数未购买，视为沉睡。", en: "Dormant after so many usual gaps without a purchase, but not before the days of dormancy." },
  },
  labelDormantDays: {
    name: { zh: "沉睡天数", en: "Days of dormancy" },
    explanation: { zh: "至少这么多天未购买才算沉睡。", en: "No customer is dormant before so many days without a purchase." },
  },
  labelDropTo: {
    name: { zh: "潜在流失：金额降至", en: "At risk: amount down to" },
    explanation: { zh: "近 90 天购买额不高于前 90 天的此比例，视为潜在流失。", en: "At risk when the last 90 days' purchases are at most this share of those of the 90 days before." },
  },
  headroomRate: {
    name: { zh: "信用额度余量", en: "Headroom under the limit" },
    explanation: { zh: "剩余额度低于额度的此比例时预警，超出额度为红色。", en: "A warning when less than this share of the limit is left; beyond the limit it is red." },
  },
  dataStaleMonths: {
    name: { zh: "客户资料有效月数", en: "Months before customer data is stale" },
    explanation: { zh: "客户财务资料超过这么多个月未更新时提示。", en: "Customer financials older than so many months are named." },
  },
  reviewLead: {
    name: { zh: "额度复审提前天数", en: "Notice before a limit review" },
    explanation: { zh: "复审日前这么多天开始提示。", en: "A limit's review is named so many days before it is due." },
  },
  behaviourDays: {
    name: { zh: "付款变慢天数", en: "Slower payment: days" },
    explanation: { zh: "客户付款比自身以往慢这么多天时黄色预警。", en: "Amber when a customer pays so many days later than before." },
  },
  behaviourRed: {
    name: { zh: "付款变慢天数：严重", en: "Slower payment: red" },
    explanation: { zh: "客户付款比自身以往慢这么多天时红色预警。", en: "Red when a customer pays so many days later than before." },
  },
  methodRise: {
    name: { zh: "付款改用票据", en: "Change to bills of exchange" },
    explanation: { zh: "一个客户回款中票据占比上升达到此数（按百分点计）时预警。", en: "A warning when bills gain this share of one customer's receipts (in percentage points)." },
  },
  volatilityRise: {
    name: { zh: "订单波动升幅", en: "Rise of order volatility" },
    explanation: { zh: "订单金额的变异系数比以往上升此比例时提示。", en: "Named when the variation of a customer's orders rises by this share against before." },
  },
  volatilityLeast: {
    name: { zh: "订单波动下限", en: "Least order volatility" },
    explanation: { zh: "变异系数低于此数的客户视为平稳，不提示。", en: "Customers whose orders vary by less than this (coefficient of variation) are steady and not named." },
  },
  brokenRed: {
    name: { zh: "未兑现承诺次数：严重", en: "Broken promises: red" },
    explanation: { zh: "对仍未付的款项失约达到这么多次时红色预警。", en: "Red when so many promises for debts that are still open were broken." },
  },
  disputeDays: {
    name: { zh: "争议未决天数", en: "Days that a dispute stays open" },
    explanation: { zh: "争议超过此天数未解决时预警。", en: "A warning when a dispute is open for more than so many days." },
  },
  disputeRed: {
    name: { zh: "争议未决天数：严重", en: "Dispute: red" },
    explanation: { zh: "争议达到此天数未解决时红色预警。", en: "Red when a dispute has been open for so many days." },
  },
  statutoryRed: {
    name: { zh: "超法定账期天数：严重", en: "Past the statutory term: red" },
    explanation: { zh: "超过法定付款期限此天数以上时红色预警；超过之日起即为黄色。", en: "Red beyond so many days past the statutory day of payment; amber from the first day. Whether the regulation covers you depends on your own size (Settings, Basis)." },
  },
  reconcileRed: {
    name: { zh: "对账差异占比：严重", en: "Reconciliation differences: red" },
    explanation: { zh: "差异合计达到我方余额的此比例时红色预警。", en: "Red when the differences come to this share of our balance." },
  },
  unearnedRed: {
    name: { zh: "不当折扣次数：严重", en: "Discounts not earned: red" },
    explanation: { zh: "一个客户不当扣取现金折扣达到这么多次时红色预警。", en: "Red when a customer took so many discounts that it had not earned." },
  },
  limitationMonths: {
    name: { zh: "诉讼时效月数", en: "Limitation period in months" },
    explanation: { zh: "自到期日或最近一次中断起计；按适用法律修改（中国一般为 36 个月）。", en: "Counted from the due date or the last interruption; set it by the law that applies (36 months in China as a rule)." },
  },
  limitationLead: {
    name: { zh: "时效预警提前天数", en: "Notice before the limitation period ends" },
    explanation: { zh: "离时效届满不超过此天数时预警。", en: "A warning from so many days before the limitation period ends." },
  },
  limitationRed: {
    name: { zh: "时效预警：严重", en: "Limitation period: red" },
    explanation: { zh: "离时效届满不超过此天数或已届满时红色预警。", en: "Red when so many days or fewer are left, or none." },
  },
  reversalDays: {
    name: { zh: "期后冲回天数", en: "Days after period end for a reversal" },
    explanation: { zh: "期末入账的回款在期后这么多天内被冲回时预警。", en: "A warning when a receipt booked at period end is reversed within so many days after it." },
  },
  periodEndDays: {
    name: { zh: "期末天数", en: "Days that count as period end" },
    explanation: { zh: "月末最后这么多天内入账的回款参与冲回检查。", en: "Receipts booked in the last so many days of a month are looked at for reversals." },
  },
  budgetLead: {
    name: { zh: "预算执行偏离", en: "Budget ahead of time" },
    explanation: { zh: "预算执行率领先时间进度（收入则落后）此比例时预警。", en: "A warning when spending runs ahead of the time elapsed (income: behind it) by this share." },
  },
  budgetUnusualZ: {
    name: { zh: "月支出异常（稳健 z）", en: "Unusual month of spending (robust z)" },
    explanation: { zh: "最近一个月高于自身以往中位数这么多个稳健标准差时预警。", en: "A warning when the latest month lies so many robust deviations above its own usual level." },
  },
  fiscalYearStart: {
    name: { zh: "财年起始月", en: "Fiscal year starts in month" },
    explanation: { zh: "预算执行与各项“本年”数字按此月开始的财年计算（1 = 自然年）。台账只写年份、季度或半年的（如 2025Q1），按当年开始的财年计。", en: "Budget execution and every year-to-date figure go by the year that starts in this month (1 = calendar year). A year, quarter or half alone in a ledger (2025Q1) is of the fiscal year that starts in it." },
  },
  materialShare: {
    name: { zh: "重要性水平", en: "Materiality" },
    explanation: { zh: "关注、留意级的客户类预警，涉及金额低于全部应收此比例的，按规则合并为一条；明细仍在来源行与报表中。", en: "Amber and blue findings about customers with less at stake than this share of all receivables are gathered in one finding a rule; the rows and the report sheets still show them all." },
  },
  mostNamed: {
    name: { zh: "逐一列出的上限", en: "Most findings of a rule named one by one" },
    explanation: { zh: "一条规则对同类对象的预警超过此数时，先列最重要的这么多条，其余合并为一条（商机按业务员合并成移交清单）。0 为不合并。", en: "Of a rule with more findings than this the most important are named one by one and the rest gathered in one (deals: in one hand-over list a salesperson). 0 gathers nothing." },
  },
  clearShare: {
    name: { zh: "解除比例", en: "Clearing share" },
    explanation: { zh: "已触发的预警降到阈值的此比例以下才解除，避免来回跳动。", en: "A finding once raised is cleared only below this share of its threshold, so that it does not flicker." },
  },
} as const satisfies Record<string, ThresholdWords>;
