/** What each threshold of the warnings is called and what it does, for the pane and the warnings sheet. */
import type { Words } from "./index";

export interface ThresholdWords {
  name: Words;
  explanation: Words;
}

export const THRESHOLD_WORDS = {
  dsoRises: {
    name: { zh: "回款周期连续上升月数", en: "Collection period: rises in a row" },
    explanation: { zh: "应收周转天数至少连续上升这么多个月，才算拉长。", en: "Days sales outstanding must rise for this many months in a row to count as lengthening." },
  },
  dsoRiseAmber: {
    name: { zh: "回款周期升幅：关注", en: "Collection period rise: amber" },
    explanation: { zh: "连续上升期间的累计升幅达到此比例时黄色预警。", en: "Amber when the rises add up to this share of the days before." },
  },
  dsoRiseRed: {
    name: { zh: "回款周期升幅：严重", en: "Collection period rise: red" },
    explanation: { zh: "累计升幅达到此比例时红色预警。", en: "Red when the rises add up to this share of the days before." },
  },
  over60Amber: {
    name: { zh: "逾期 60 天以上占比：关注", en: "Share over 60 days: amber" },
    explanation: { zh: "逾期超过 60 天的应收占全部应收达到此比例时黄色预警。", en: "Amber when receivables more than 60 days late reach this share of all receivables." },
  },
  over60Red: {
    name: { zh: "逾期 60 天以上占比：严重", en: "Share over 60 days: red" },
    explanation: { zh: "同上，达到此比例时红色预警。", en: "The same: red from this share on." },
  },
  over90Amber: {
    name: { zh: "逾期 90 天以上占比：关注", en: "Share over 90 days: amber" },
    explanation: { zh: "逾期超过 90 天的应收占全部应收达到此比例时黄色预警。", en: "Amber when receivables more than 90 days late reach this share of all receivables." },
  },
  over90Red: {
    name: { zh: "逾期 90 天以上占比：严重", en: "Share over 90 days: red" },
    explanation: { zh: "同上，达到此比例时红色预警。", en: "The same: red from this share on." },
  },
  newlyOverdueAmount: {
    name: { zh: "新增逾期金额", en: "Newly overdue amount" },
    explanation: { zh: "一个客户近期新逾期的金额（本位币）达到此数时提示。", en: "A customer is named when what has newly become overdue reaches this amount (home currency)." },
  },
  billingLagDays: {
    name: { zh: "交付到开票天数", en: "Days from delivery to invoice" },
    explanation: { zh: "按金额加权的开票滞后达到此天数时预警，达到两倍为红色。", en: "Amber when invoicing lags behind delivery by this many days (weighted by value), red at twice that." },
  },
  marginZAmber: {
    name: { zh: "毛利率突降（稳健 z）：关注", en: "Sudden margin drop (robust z): amber" },
    explanation: { zh: "本月毛利率低于自身历史中位数这么多个稳健标准差时黄色预警。", en: "Amber when the month's margin rate is this many robust deviations below its own usual level." },
  },
  marginZRed: {
    name: { zh: "毛利率突降（稳健 z）：严重", en: "Sudden margin drop (robust z): red" },
    explanation: { zh: "同上，达到此倍数时红色预警。", en: "The same: red from this many deviations on." },
  },
  marginDropAmber: {
    name: { zh: "毛利率下降幅度：关注", en: "Margin rate drop: amber" },
    explanation: { zh: "毛利率比平时下降这么多个百分点（0.03 = 3 个百分点）时黄色预警。", en: "Amber when the margin rate falls by this much against its usual level (0.03 = 3 percentage points)." },
  },
  marginDropRed: {
    name: { zh: "毛利率下降幅度：严重", en: "Margin rate drop: red" },
    explanation: { zh: "同上，达到此幅度时红色预警。", en: "The same: red from this drop on." },
  },
  lossMonths: {
    name: { zh: "亏损月数", en: "Loss-making months" },
    explanation: { zh: "观察期内有这么多个月亏损时预警。", en: "A warning when this many months of those looked at were loss-making." },
  },
  lossWindow: {
    name: { zh: "亏损观察月数", en: "Months looked at for losses" },
    explanation: { zh: "统计亏损时回看的整月数；个个亏损为红色。", en: "How many whole months are looked at; losses in all of them are red." },
  },
  thinMargin: {
    name: { zh: "薄利线", en: "Thin margin" },
    explanation: { zh: "畅销品的毛利率低于此比例时预警，为负则为红色。", en: "Best sellers with a margin rate below this are named; below zero they are red." },
  },
  bestSellerShare: {
    name: { zh: "畅销品销售占比", en: "Best sellers: share of sales" },
    explanation: { zh: "占销售额达到此比例的产品视为畅销品。", en: "From this share of sales on an item counts as a best seller." },
  },
  activeDays: {
    name: { zh: "活跃客户天数", en: "Days that make a customer active" },
    explanation: { zh: "在此天数内买过的客户视为活跃客户。", en: "Customers who bought within so many days count as active." },
  },
  turnoverDropAmber: {
    name: { zh: "库存周转降幅：关注", en: "Stock turnover drop: amber" },
    explanation: { zh: "周转比过去 12 个月下降此比例时黄色预警。", en: "Amber when turnover falls by this share against the past 12 months." },
  },
  turnoverDropRed: {
    name: { zh: "库存周转降幅：严重", en: "Stock turnover drop: red" },
    explanation: { zh: "同上，达到此比例时红色预警。", en: "The same: red from this share on." },
  },
  noIssueAmber: {
    name: { zh: "未出库天数：关注", en: "Days without issue: amber" },
    explanation: { zh: "库存超过此天数没有出库时黄色预警（呆滞）。", en: "Amber when stock has not been issued for more than so many days (slow-moving)." },
  },
  noIssueRed: {
    name: { zh: "未出库天数：严重", en: "Days without issue: red" },
    explanation: { zh: "同上，超过此天数时红色预警（死库存）。", en: "The same: red beyond so many days (dead stock)." },
  },
  coverDays: {
    name: { zh: "库存可用天数上限", en: "Days of cover" },
    explanation: { zh: "按近期出库速度，库存够用天数超过此数时预警。", en: "A warning when the stock lasts longer than so many days at the recent rate of issue." },
  },
  expiryAmber: {
    name: { zh: "临期天数：关注", en: "Days to expiry: amber" },
    explanation: { zh: "离有效期不足此天数时黄色预警。", en: "Amber when so many days or fewer are left to the expiry date." },
  },
  expiryRed: {
    name: { zh: "临期天数：严重", en: "Days to expiry: red" },
    explanation: { zh: "同上，不足此天数或已过期时红色预警。", en: "The same: red from so many days on, and once expired." },
  },
  serviceLevel: {
    name: { zh: "安全库存服务水平", en: "Service level of the safety stock" },
    explanation: { zh: "台账未给安全库存时，按此不缺货概率计算。", en: "The chance of not running out, by which the safety stock is worked out where the ledger gives none." },
  },
  newItemDays: {
    name: { zh: "新品天数", en: "Days that make an item new" },
    explanation: { zh: "首次入库不足此天数的物料视为新品，不判呆滞。", en: "Items first received within so many days are new and never called slow-moving." },
  },
  largestAmber: {
    name: { zh: "最大客户占比：关注", en: "Largest customer's share: amber" },
    explanation: { zh: "第一大客户（按最终控制人）占比达到此数时黄色预警。", en: "Amber when the largest customer (by ultimate parent) reaches this share." },
  },
  largestRed: {
    name: { zh: "最大客户占比：严重", en: "Largest customer's share: red" },
    explanation: { zh: "同上，达到此数时红色预警。", en: "The same: red from this share on." },
  },
  topFiveAmber: {
    name: { zh: "前五大客户占比：关注", en: "Five largest customers' share: amber" },
    explanation: { zh: "前五大客户合计占比达到此数时黄色预警。", en: "Amber when the five largest customers together reach this share." },
  },
  topFiveRed: {
    name: { zh: "前五大客户占比：严重", en: "Five largest customers' share: red" },
    explanation: { zh: "同上，达到此数时红色预警。", en: "The same: red from this share on." },
  },
  hhiRiseAmber: {
    name: { zh: "HHI 上升：关注", en: "Rise of the HHI: amber" },
    explanation: { zh: "赫芬达尔指数（0–10,000 点）比上一同长期间上升这么多点时黄色预警。", en: "Amber when the Herfindahl index (0 to 10,000 points) rises by so many points against the period before of the same length." },
  },
  hhiRiseRed: {
    name: { zh: "HHI 上升：严重", en: "Rise of the HHI: red" },
    explanation: { zh: "同上，上升这么多点时红色预警。", en: "The same: red from so many points on." },
  },
  otifAmber: {
    name: { zh: "按时足量交付率：关注", en: "On time in full: amber" },
    explanation: { zh: "按时足量交付率低于此比例时黄色预警。", en: "Amber when fewer lines than this share are delivered on time and in full." },
  },
  otifRed: {
    name: { zh: "按时足量交付率：严重", en: "On time in full: red" },
    explanation: { zh: "同上，低于此比例时红色预警。", en: "The same: red below this share." },
  },
  nodeLateAmber: {
    name: { zh: "节点延误天数：关注", en: "Milestone late: amber" },
    explanation: { zh: "合同节点或交付晚于计划超过此天数时黄色预警。", en: "Amber when a milestone or a delivery is more than so many days late." },
  },
  nodeLateRed: {
    name: { zh: "节点延误天数：严重", en: "Milestone late: red" },
    explanation: { zh: "同上，超过此天数时红色预警。", en: "The same: red beyond so many days." },
  },
  unbilledDays: {
    name: { zh: "交付未开票天数", en: "Delivered, not billed: days" },
    explanation: { zh: "交付后超过此天数仍未开票时预警。", en: "A warning when a delivery is still not billed after so many days." },
  },
  commercialRiseAmber: {
    name: { zh: "商承占比上升：关注", en: "Rise of commercial bills: amber" },
    explanation: { zh: "商业承兑汇票占回款的比例比此前上升这么多（0.1 = 10 个百分点）时黄色预警。", en: "Amber when commercial bills gain this share of the receipts (0.1 = 10 percentage points)." },
  },
  commercialRiseRed: {
    name: { zh: "商承占比上升：严重", en: "Rise of commercial bills: red" },
    explanation: { zh: "同上，上升这么多时红色预警。", en: "The same: red from this rise on." },
  },
  commercialShare: {
    name: { zh: "商承占比上限", en: "Commercial bills: largest share" },
    explanation: { zh: "商业承兑汇票占回款达到此比例时红色预警。", en: "Red when commercial bills make this share of the receipts." },
  },
  billDueAmber: {
    name: { zh: "票据到期提醒：关注", en: "Bill maturing: amber" },
    explanation: { zh: "票据在此天数内到期时黄色提醒。", en: "Amber when a bill matures within so many days." },
  },
  billDueRed: {
    name: { zh: "票据到期提醒：紧急", en: "Bill maturing: red" },
    explanation: { zh: "票据在此天数内到期时红色提醒。", en: "Red when a bill matures within so many days." },
  },
  acceptorShare: {
    name: { zh: "单一承兑人占比", en: "One acceptor's share" },
    explanation: { zh: "一个承兑人占在手票据达到此比例时预警。", en: "A warning when one acceptor stands for this share of the bills in hand." },
  },
  billAlertLead: {
    name: { zh: "票据提前提醒天数", en: "Days of notice before a bill matures" },
    explanation: { zh: "到期日之前这么多天（遇休息日提前）提醒提示付款。", en: "The reminder to present a bill comes so many days before it matures, earlier on days off." },
  },
  conversionErrors: {
    name: { zh: "转化率异常（标准误）", en: "Conversion drop (standard errors)" },
    explanation: { zh: "阶段转化率低于自身 12 个月水平这么多个标准误时预警，两倍为红色。", en: "A warning when a stage's conversion is this many standard errors below its own 12-month level; red at twice that." },
  },
  staleDays: {
    name: { zh: "商机未更新天数", en: "Days without an update of a deal" },
    explanation: { zh: "商机超过此天数没有更新时提示。", en: "Deals not updated for more than so many days are named." },
  },
  cleanUpRate: {
    name: { zh: "长账龄清理率", en: "Clean-up of old balances" },
    explanation: { zh: "逾期 90 天以上余额的收回比例低于此数时预警。", en: "A warning when less than this share of the balance over 90 days is collected." },
  },
  wakeUpMonths: {
    name: { zh: "唤醒月数", en: "Months before a wake-up" },
    explanation: { zh: "曾为 A 级而超过这么多个月未购买的客户列入唤醒名单。", en: "Customers who were once graded A and have not bought for so many months come onto the wake-up list." },
  },
  repurchaseWindow: {
    name: { zh: "复购观察天数", en: "Days in which a repurchase counts" },
    explanation: { zh: "首次购买后在此天数内再次购买，算作复购。", en: "A second purchase within so many days of the first counts as a repurchase." },
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
    explanation: { zh: "客户付款比自身以往慢这么多天时预警，两倍为红色。", en: "A warning when a customer pays so many days later than before; red at twice that." },
  },
  volatilityRise: {
    name: { zh: "订单波动升幅", en: "Rise of order volatility" },
    explanation: { zh: "订单金额的变异系数比以往上升此比例时提示。", en: "Named when the variation of a customer's orders rises by this share against before." },
  },
  disputeDays: {
    name: { zh: "争议未决天数", en: "Days that a dispute stays open" },
    explanation: { zh: "争议超过此天数未解决时预警。", en: "A warning when a dispute is open for more than so many days." },
  },
  limitationMonths: {
    name: { zh: "诉讼时效月数", en: "Limitation period in months" },
    explanation: { zh: "自到期日或最近一次中断起计；按适用法律修改（中国一般为 36 个月）。", en: "Counted from the due date or the last interruption; set it by the law that applies (36 months in China as a rule)." },
  },
  limitationLead: {
    name: { zh: "时效预警提前天数", en: "Notice before the limitation period ends" },
    explanation: { zh: "离时效届满不足此天数时预警。", en: "A warning from so many days before the limitation period ends." },
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
  clearShare: {
    name: { zh: "解除比例", en: "Clearing share" },
    explanation: { zh: "已触发的预警降到阈值的此比例以下才解除，避免来回跳动。", en: "A finding once raised is cleared only below this share of its threshold, so that it does not flicker." },
  },
} as const satisfies Record<string, ThresholdWords>;
