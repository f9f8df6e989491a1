/** The words of the contract report. */
import type { Words } from "./index";

export const CONTRACT_WORDS = {
  columns: {
    contract: { zh: "合同／订单", en: "Contract / order" },
    customer: { zh: "客户", en: "Customer" },
    state: { zh: "状况", en: "State" },
    signed: { zh: "签订", en: "Signed" },
    end: { zh: "到期", en: "End" },
    amount: { zh: "合同金额", en: "Contract amount" },
    open: { zh: "未收余额", en: "Open balance" },
    lines: { zh: "交付行数", en: "Lines judged" },
    onTime: { zh: "按时行数", en: "On time" },
    inFull: { zh: "足量行数", en: "In full" },
    both: { zh: "按时足量", en: "Both" },
    otif: { zh: "OTIF", en: "OTIF" },
    lateDays: { zh: "最长晚交天数", en: "Most days late" },
    undelivered: { zh: "逾期未交行数", en: "Not delivered, overdue" },
    outOfSpec: { zh: "不合格行数", en: "Out of spec" },
    issues: { zh: "服务问题", en: "Service issues" },
    claims: { zh: "索赔金额", en: "Claims" },
    unbilled: { zh: "已交未开票", en: "Delivered, not billed" },
    unbilledDays: { zh: "未开票天数", en: "Days unbilled" },
    lag: { zh: "交付到开票天数", en: "Delivery to invoice, days" },
    nodes: { zh: "逾期节点", en: "Nodes missed" },
    nodeDays: { zh: "节点逾期天数", en: "Node days late" },
    nodeAmount: { zh: "逾期节点金额", en: "Nodes missed, amount" },
    terms: { zh: "账期条款", en: "Payment terms" },
    penalty: { zh: "违约金率", en: "Penalty rate" },
    fx: { zh: "汇率条款", en: "FX clause" },
    discount: { zh: "提前付款折扣", en: "Early discount" },
    missing: { zh: "缺少的条款", en: "Clauses missing" },
    note: { zh: "备注", en: "Note" },
  },
  states: {
    red: { zh: "■ 严重", en: "■ Act now" },
    amber: { zh: "▲ 关注", en: "▲ Look into" },
    good: { zh: "✓ 正常", en: "✓ In order" },
  },
  clauses: {
    terms: { zh: "账期", en: "payment terms" },
    penaltyRate: { zh: "违约金", en: "penalty" },
    fxClause: { zh: "汇率", en: "FX clause" },
  },
  company: { zh: "全公司", en: "Company" },
  blocks: {
    customers: { zh: "按客户的交付（近 {months} 个月，OTIF 由低到高，前 {count} 家）", en: "Delivery by customer (last {months} months, lowest OTIF first, the first {count})" },
    departments: { zh: "按部门的交付（近 {months} 个月）", en: "Delivery by department (last {months} months)" },
    nodes: { zh: "逾期的付款节点（金额最大的 {count} 个）", en: "Instalments missed (the {count} largest)" },
  },
  heads: {
    customer: { zh: "客户", en: "Customer" },
    department: { zh: "部门", en: "Department" },
    step: { zh: "节点", en: "Instalment" },
    dueDate: { zh: "应付／应交日", en: "Due" },
    days: { zh: "天数", en: "Days" },
    openAmount: { zh: "金额", en: "Amount" },
  },
  charts: {
    otif: { zh: "按时足量交付率（按计划交付月）", en: "On time in full by planned month" },
    rate: { zh: "OTIF", en: "OTIF" },
  },
  definitions: {
    otif: {
      zh: "OTIF = 既按时又足量的行数 ÷ 已判定的行数。按时：实际交付日 ≤ 计划交付日；足量：实际数量 ≥ 计划数量。近 {months} 个月内计划或实际交付的行参与；过了计划日未交付的算晚。缺计划日、计划数量或实际数量的行不判定。",
      en: "OTIF = lines both on time and in full ÷ lines judged. On time: delivered on the planned day or before; in full: at least the planned quantity. Lines planned or delivered in the last {months} months count; one past its day and not delivered is late. Lines without planned day, planned quantity or actual quantity are not judged.",
    },
    limits: {
      zh: "界限：OTIF 低于 {amber} 关注、低于 {red} 严重；节点、交付逾期超过 {nodeAmber} 天关注、超过 {nodeRed} 天严重；交付后超过 {unbilled} 天未开票关注。",
      en: "Limits: OTIF below {amber} amber, below {red} red; instalments and deliveries more than {nodeAmber} days late amber, more than {nodeRed} red; delivered and not billed for more than {unbilled} days amber.",
    },
    lag: { zh: "交付到开票天数 = 开票日 − 实际交付日，按行的金额加权；先开票的按 0 天。", en: "Delivery to invoice = billing day − actual delivery, weighted by the lines' values; billed before delivery counts 0." },
    unbilled: { zh: "已交未开票 = 已交付（未被拒收）的行的金额 − 已开票金额。", en: "Delivered, not billed = value of the lines delivered (and not refused) − what was billed of them." },
    open: { zh: "未收余额取自注明该合同的未收单据；没有单据注明合同的，按合同金额 − 已收。金额折合本位币。", en: "The open balance is that of the open documents that name the contract; where none does, contract amount − received. All in the home currency." },
    clauses: { zh: "缺少的条款只看台账中有的列；汇率条款只查外币合同。没有合同号的订单行按订单号列示。", en: "Clauses are looked for only where the ledger has the column; the FX clause only in contracts in foreign currency. Order lines without a contract stand under their order." },
  },
} as const satisfies WordTree;

interface WordTree {
  [name: string]: Words | WordTree;
}
