/** What the findings about credit limits, customer data and order volatility say, and what to do next. Blanks are filled from a finding's values. */
import type { FindingWords } from "./receivables";

const NO_DATA: FindingWords = {
  sentence: { zh: "数据不足，无法判断。缺少：{missing}。", en: "Not enough data to tell. Missing: {missing}." },
  next: { zh: "在台账中补充所列字段后重新运行。", en: "Add the fields named to the ledgers and run again." },
};

export const CREDIT_FINDINGS = {
  "C1.no-data": NO_DATA,
  "C2.no-data": NO_DATA,
  "C3.no-data": NO_DATA,
  "C5.no-data": NO_DATA,
  "C12.no-data": NO_DATA,

  "C1.limit": {
    sentence: {
      zh: "{name} 敞口 {exposureAmount}，信用额度 {limitAmount}，可用 {headroomAmount}（{headroomRate}）。敞口 = 应收 {receivablesAmount}[ + 已发未开票 {unbilledAmount}][ + 未交订单 {ordersAmount}][ − 预收 {depositsAmount}][ + 未到期商承 {commercialAmount}]。",
      en: "{name}: exposure {exposureAmount}, limit {limitAmount}, headroom {headroomAmount} ({headroomRate}). Exposure = receivables {receivablesAmount}[ + unbilled {unbilledAmount}][ + open orders {ordersAmount}][ − deposits {depositsAmount}][ + commercial bills {commercialAmount}].",
    },
    next: { zh: "超额的先收款再发货，或按审批权限调整额度；接近额度的提前复审。", en: "Over the limit: collect before shipping, or have the limit raised by whoever may; near it: review it now." },
  },
  "C2.review-due": {
    sentence: { zh: "{name} 的额度将于 {reviewDate} 复审，还有 {days} 天；[额度 {limitAmount}，]敞口 {exposureAmount}。", en: "{name}: the limit is due for review on {reviewDate}, in {days} days; [limit {limitAmount}, ]exposure {exposureAmount}." },
    next: { zh: "准备复审材料，参考客户信用表中的建议额度与理由。", en: "Prepare the review with the advice and reasons in the credit report." },
  },
  "C2.review-late": {
    sentence: { zh: "{name} 的额度应于 {reviewDate} 复审，已过 {days} 天；[额度 {limitAmount}，]敞口 {exposureAmount}。", en: "{name}: the limit was due for review on {reviewDate}, {days} days ago; [limit {limitAmount}, ]exposure {exposureAmount}." },
    next: { zh: "按客户信用表中的建议额度与理由立即复审，更新复审日期。", en: "Review it now with the advice and reasons in the credit report, and set the next date." },
  },
  "C3.stale": {
    sentence: { zh: "{name} 的客户资料最近更新于 {newestDate}，已 {months} 个月（上限 {limitMonths} 个月），敞口 {exposureAmount}。", en: "{name}: the newest customer data are of {newestDate}, {months} months old (limit {limitMonths}); exposure {exposureAmount}." },
    next: { zh: "向客户索取最新财报和工商信息，更新评级。", en: "Get new statements and register data from the customer, and grade it again." },
  },
  "C5.volatility": {
    sentence: { zh: "{name} 近 {months} 个月销售的波动系数为 {variationRate}，此前 {months} 个月为 {usualRate}；月均 {meanAmount}（此前 {beforeAmount}）。", en: "{name}: sales varied by {variationRate} of their mean in the last {months} months, by {usualRate} in the {months} before; monthly mean {meanAmount} (before: {beforeAmount})." },
    next: { zh: "向客户了解采购计划变化，据此调整备货与额度。", en: "Ask about the customer's purchasing plans; adjust stock and limit to them." },
  },
  "C12.insured-limit": {
    sentence: { zh: "{name} 已发货的欠款 {coveredAmount}（应收 {receivablesAmount}[，未开票 {unbilledAmount}]）超过信保额度 {insuredAmount}，未投保 {uninsuredAmount}。", en: "{name} owes {coveredAmount} for what was shipped (receivables {receivablesAmount}[, unbilled {unbilledAmount}]), more than the insured limit of {insuredAmount}; not insured: {uninsuredAmount}." },
    next: { zh: "向保险公司申请追加额度，批复前控制新发货。", en: "Ask the insurer for a higher limit, and hold new shipments until it is granted." },
  },
} as const satisfies Record<string, FindingWords>;
