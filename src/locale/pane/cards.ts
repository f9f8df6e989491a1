/** Words of the cards about aging and the most urgent actions. */
import type { Words } from "../index";

export const CARDS = {
  aging: { zh: "账龄", en: "Aging" },
  receivables: { zh: "应收余额", en: "Receivables" },
  overdue: { zh: "其中逾期", en: "Overdue" },
  overdueRate: { zh: "逾期占比", en: "Overdue share" },
  bucket: { zh: "账龄段", en: "Bucket" },
  amount: { zh: "金额", en: "Amount" },
  share: { zh: "占比", en: "Share" },
  notDue: { zh: "未到期", en: "Not due" },
  days: { zh: "{label} 天", en: "{label} days" },
  credits: { zh: "贷项", en: "Credits" },
  unapplied: { zh: "未核销收款", en: "Unapplied cash" },
  total: { zh: "合计", en: "Total" },
  ties: { zh: "与账面核对一致，差额 0.00", en: "Ties to the ledger: difference 0.00" },
  tiesNot: { zh: "与账面相差 {difference}，原因见“数据体检”", en: "Differs from the ledger by {difference}; see the Data check sheet for why" },

  actions: { zh: "最急的催收行动", en: "Most urgent actions" },
  actionLine: { zh: "{action} · {owner}", en: "{action} · {owner}" },
  actionOverdue: { zh: "逾期 {amount}，最长 {days} 天", en: "{amount} overdue, oldest {days} days" },
  actionOpen: { zh: "未收 {amount}", en: "{amount} open" },
  actionsMore: { zh: "另有 {count} 项，见“催收计划”", en: "{count} more in the collection plan" },
  noActions: { zh: "目前没有需要催收的客户", en: "No customer needs an action now" },
  unknownCustomer: { zh: "（未注明客户）", en: "(no customer named)" },
} as const satisfies Record<string, Words>;
