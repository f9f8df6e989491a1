/** What the thresholds of the six warning signals are called and what they do. */
import type { ThresholdWords } from "./thresholds";

export const SIGNAL_THRESHOLDS = {
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
    explanation: { zh: "一个客户近期新逾期的金额（本位币）达到此数时提示；低于重要性水平的合并为一条。", en: "A customer is noticed when what has newly become overdue reaches this amount (home currency); below the materiality it stands in one finding with the others." },
  },
  newlyOverdueDays: {
    name: { zh: "新增逾期天数", en: "Newly overdue: days" },
    explanation: { zh: "到期日在此天数内刚过的发票算新增逾期。", en: "An invoice that passed its due date within so many days is newly overdue." },
  },
  billingLagDays: {
    name: { zh: "交付到开票天数", en: "Days from delivery to invoice" },
    explanation: { zh: "按金额加权的开票滞后达到此天数时黄色预警。", en: "Amber when invoicing lags behind delivery by this many days (weighted by value)." },
  },
  billingLagRed: {
    name: { zh: "交付到开票天数：严重", en: "Days from delivery to invoice: red" },
    explanation: { zh: "开票滞后达到此天数时红色预警。", en: "Red when invoicing lags behind delivery by this many days." },
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
    explanation: { zh: "毛利率比平时下降这么多个百分点时黄色预警。", en: "Amber when the margin rate falls by this much against its usual level (in percentage points)." },
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
  marginCusum: {
    name: { zh: "毛利率持续走低（累计和）", en: "Creeping margin decline (cumulative sum)" },
    explanation: { zh: "逐月小幅下降的累计和达到这么多个标准差时黄色预警。", en: "Amber when small monthly declines add up to this many standard deviations." },
  },
  marginLeastDrop: {
    name: { zh: "毛利率最小降幅", en: "Least margin drop" },
    explanation: { zh: "毛利率下降不足此幅度（按百分点计）的，再罕见也不提示。", en: "A fall of less than this (in percentage points) is no finding, however unusual it is." },
  },
  orderLossRed: {
    name: { zh: "订单亏损率：严重", en: "Loss on an order: red" },
    explanation: { zh: "近 3 个月订单按全成本亏损即为黄色；亏损达到收入的此比例时红色预警。", en: "An order of the last 3 months that does not cover its full cost is amber; red when the loss reaches this share of its revenue." },
  },
  salesMaterial: {
    name: { zh: "销售占比下限", en: "Least share of sales" },
    explanation: { zh: "销售额占比低于此数的产品、产品线、客户，毛利率升降不作判断。", en: "Margin declines of items, lines and customers with a smaller share of the sales than this are not judged." },
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
    explanation: { zh: "离有效期不超过此天数时黄色预警。", en: "Amber when so many days or fewer are left to the expiry date." },
  },
  expiryRed: {
    name: { zh: "临期天数：严重", en: "Days to expiry: red" },
    explanation: { zh: "同上，不超过此天数或已过期时红色预警。", en: "The same: red when so many days or fewer are left, and once expired." },
  },
  serviceLevel: {
    name: { zh: "安全库存服务水平", en: "Service level of the safety stock" },
    explanation: { zh: "台账未给安全库存时，按此不缺货概率计算。", en: "The chance of not running out, by which the safety stock is worked out where the ledger gives none." },
  },
  newItemDays: {
    name: { zh: "新品天数", en: "Days that make an item new" },
    explanation: { zh: "首次入库不足此天数的物料视为新品，不判呆滞。", en: "Items first received within so many days are new and never called slow-moving." },
  },
  coverRed: {
    name: { zh: "库存可用天数：严重", en: "Days of cover: red" },
    explanation: { zh: "够用天数超过此数时红色预警。", en: "Red when the stock lasts longer than so many days." },
  },
  overstockTimes: {
    name: { zh: "超储倍数", en: "Over-stock: times" },
    explanation: { zh: "库存超过补货上限的这么多倍时预警。", en: "A warning when the stock exceeds so many times what an order would bring it to." },
  },
  reviewDays: {
    name: { zh: "补货检查间隔天数", en: "Days between looks at the stock" },
    explanation: { zh: "补货量除补到再订货点外，还要够用到下一次检查。", en: "An order also covers the demand until the next look at the stock, so many days later." },
  },
  stockMaterial: {
    name: { zh: "库存占比下限", en: "Least share of the stock" },
    explanation: { zh: "库存占比低于此数的物料不判周转下降，只看未出库与可用天数。", en: "Items with a smaller part of the stock are not judged by their turnover, only by days without issue and cover." },
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
    explanation: { zh: "前五大客户合计占比达到此数时黄色预警；不足 10 个客户时不判断。", en: "Amber when the five largest customers together reach this share; of fewer than ten customers it is not judged." },
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
  unbilledRed: {
    name: { zh: "交付未开票天数：严重", en: "Delivered, not billed: red" },
    explanation: { zh: "交付后超过此天数仍未开票时红色预警。", en: "Red when a delivery is still not billed after so many days." },
  },
  endedRed: {
    name: { zh: "合同到期未清天数：严重", en: "Contract ended with open balance: red" },
    explanation: { zh: "合同结束超过此天数仍有未收款时红色预警；结束之日起即为黄色。", en: "Red when a contract ended more than so many days ago and still has an open balance; amber from the first day." },
  },
  commercialRiseAmber: {
    name: { zh: "商承占比上升：关注", en: "Rise of commercial bills: amber" },
    explanation: { zh: "商业承兑汇票占回款的比例比此前上升这么多（按百分点计）时黄色预警。", en: "Amber when commercial bills gain this share of the receipts (in percentage points)." },
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
  receiptMixChange: {
    name: { zh: "银承、预收占比变化", en: "Change of bank bills or advances" },
    explanation: { zh: "银行承兑汇票或预收款占回款的比例变化达到此数（按百分点计）时提示。", en: "Named when the share of bank bills or of advances in the receipts changes by this much (in percentage points)." },
  },
  advancesPaidRise: {
    name: { zh: "预付占比上升", en: "Rise of advances paid" },
    explanation: { zh: "预付款占对供应商付款的比例比此前 12 个月上升这么多（按百分点计）时预警。", en: "A warning when advances gain this share of what is paid to suppliers against the 12 months before (in percentage points)." },
  },
  advanceOldAmber: {
    name: { zh: "预付款未到货天数：关注", en: "Advance paid without goods, days: amber" },
    explanation: { zh: "预付给供应商的款项超过此天数仍未到货、未到票或未核销时黄色预警。", en: "Amber when an advance to a supplier is so many days old and neither goods, invoice nor settlement has come." },
  },
  advanceOldRed: {
    name: { zh: "预付款未到货天数：严重", en: "Advance paid without goods, days: red" },
    explanation: { zh: "同上，达到此天数时红色预警。", en: "The same: red from so many days on." },
  },
} as const satisfies Record<string, ThresholdWords>;
