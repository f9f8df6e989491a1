/** What the findings about contracts and deliveries say, and what to do next. */
import type { FindingWords } from "./receivables";

const OTIF_NEXT: FindingWords["next"] = {
  zh: "逐行看是晚交还是少交：晚交查排产与物流，少交查备料；对客户主动告知新的交期。",
  en: "Late is a matter of scheduling and transport, short one of material. Tell the customer the new date before it asks.",
};
const OTIF: FindingWords = {
  sentence: {
    zh: "近 {months} 个月按时足量交付率（OTIF）{otifRate}，低于 {limitRate}：{lines} 行中 {missed} 行未达到（按时 {onTimeRate}，足量 {inFullRate}）。",
    en: "On time in full (OTIF) over the last {months} months is {otifRate}, below {limitRate}: {missed} of {lines} lines missed it (on time {onTimeRate}, in full {inFullRate}).",
  },
  next: OTIF_NEXT,
};

export const CONTRACT_FINDINGS = {
  "W5.no-data": {
    sentence: { zh: "合同履约数据不全，部分指标无法判断。缺少：{missing}。", en: "Not all of contract fulfilment can be told. Missing: {missing}." },
    next: { zh: "补充所列台账或字段后重新运行；没有分期收款的，可不理会付款节点。", en: "Add the ledgers or fields named and run again. Where nothing is paid by instalments, none are needed." },
  },
  "W5.otif": OTIF,
  "W5.otif-customer": OTIF,
  "W5.otif-department": OTIF,
  "W5.undelivered": {
    sentence: { zh: "[{customer}：]{lines} 行已过计划交付日仍未交付，最长晚 {days} 天（界限 {limitDays} 天）。", en: "[{customer}: ]order lines past their planned day and not delivered: {lines}, by up to {days} days (limit {limitDays})." },
    next: { zh: "确认新的交付日并书面告知客户；核对合同的逾期交付违约金。", en: "Settle a new day and tell the customer in writing; look up what the contract says about late delivery." },
  },
  "W5.out-of-spec": {
    sentence: { zh: "近 {months} 个月有 {lines} 行交付不合格，涉及金额 {stakeAmount}。", en: "Order lines of the last {months} months out of specification: {lines}, worth {stakeAmount}." },
    next: { zh: "与质量部门定原因和返工、换货安排；在解决之前，这些货款可能被客户扣留。", en: "Find the cause with quality control and settle rework or replacement; until then customers may hold back payment." },
  },
  "W5.service-issue": {
    sentence: { zh: "近 {months} 个月有 {lines} 行出现服务问题[：{what}]。", en: "Order lines with service issues in the last {months} months: {lines}[ ({what})]." },
    next: { zh: "联系客户了结问题；未了结的服务问题常成为拖延付款的理由。", en: "Settle them with the customer: open service issues become reasons not to pay." },
  },
  "W5.claim": {
    sentence: { zh: "近 {months} 个月有 {lines} 行索赔，合计 {stakeAmount}。", en: "Order lines with claims in the last {months} months: {lines}, {stakeAmount} in all." },
    next: { zh: "核定索赔是否成立；成立的开红字发票或贷项，不成立的书面答复，避免从货款中直接扣除。", en: "Decide on each claim: a credit note for what is right, a written answer to what is not, before it is deducted." },
  },
  "W5.unbilled": {
    sentence: { zh: "[{customer}：]{lines} 行已交付未开票，合计 {unbilledAmount}，最长 {days} 天（界限 {limitDays} 天）。", en: "[{customer}: ]order lines delivered and not billed: {lines}, {unbilledAmount} in all, for up to {days} days (limit {limitDays})." },
    next: { zh: "立即开票；账期从开票（或验收）起算，晚开一天就晚收一天。", en: "Invoice at once: terms run from the invoice (or acceptance), every day of delay is a day of credit given away." },
  },
  "W5.billing-lag": {
    sentence: { zh: "近 {months} 个月从交付到开票平均 {lagDays} 天，界限 {limitDays} 天；{slowDays} 天及以上的 {lines} 行。", en: "From delivery to invoice it took {lagDays} days on average in the last {months} months; the limit is {limitDays}. Order lines of {slowDays} days or more: {lines}." },
    next: { zh: "查该部门交付单据传递到财务的时间，约定交付后开票的时限。", en: "Find out how long the department's delivery papers take to reach accounting, and agree a day by which to invoice." },
  },
  "W5.late-node": {
    sentence: { zh: "[{customer}：]{nodes} 个付款节点逾期（{steps}），最长 {days} 天（界限 {limitDays} 天）。", en: "[{customer}: ]instalments overdue: {nodes} ({steps}), by up to {days} days (limit {limitDays})." },
    next: { zh: "先确认节点的条件（验收、到货）是否已满足并留证；满足的按合同催收，不满足的推动完成条件。", en: "Check first that the condition of the instalment (acceptance, arrival) is met and documented; if so collect by the contract, if not get it met." },
  },
  "W5.ended-open": {
    sentence: { zh: "[{customer}：]合同已于 {endDate} 到期（{days} 天前），仍有 {openAmount} 未收。", en: "[{customer}: ]the contract ended on {endDate}, {days} days ago, and {openAmount} is still open." },
    next: { zh: "与客户对清余额并签结算单；需要继续供货的先续签合同。", en: "Agree the balance and have the final account signed; renew the contract before anything more is delivered." },
  },
  "W5.clause-missing": {
    sentence: { zh: "[{customer}：]执行中的合同缺少 {count} 项条款：{missing}。", en: "[{customer}: ]a running contract lacks clauses ({count}): {missing}." },
    next: { zh: "以补充协议补上账期、违约金或汇率条款；没有约定时只能按法定标准主张。", en: "Add payment terms, penalty or currency clause by a supplement: without them only the statutory rules hold." },
  },
} as const satisfies Record<string, FindingWords>;
