/** What the findings about statements of account and early-payment discounts say, and what to do next. */
import type { FindingWords } from "./receivables";

export const RECONCILIATION_FINDINGS = {
  "C9.no-data": {
    sentence: { zh: "没有客户对账单，无法核对。缺少：{missing}。", en: "No customer's statement to compare with. Missing: {missing}." },
    next: { zh: "把客户发来的对账单放入工作簿的一张表后重新运行。", en: "Put the statement that the customer sent on a sheet of the workbook and run again." },
  },
  "C9.differs": {
    sentence: {
      zh: "与客户对账单不符：我方 {ourAmount}，对方 {theirAmount}，差 {differenceAmount}；金额不同 {amountDiffers} 笔，仅我方有 {onlyOurs} 笔，仅对方有 {onlyTheirs} 笔，相符 {matched} 笔。",
      en: "Does not agree with the customer's statement: ours {ourAmount}, theirs {theirAmount}, {differenceAmount} apart; amount differs {amountDiffers}, only ours {onlyOurs}, only theirs {onlyTheirs}, matched {matched}.",
    },
    next: {
      zh: "仅我方有的，确认客户是否收到发票；仅对方有的，查未入账的回款或退货；金额不同的逐笔核对，对清后双方签章。",
      en: "Only ours: did the customer get the invoice? Only theirs: look for an unbooked receipt or return. Then have it signed.",
    },
  },
  "C10.no-data": {
    sentence: { zh: "没有提前付款折扣的约定，或没有回款日期，无法核对折扣。缺少：{missing}。", en: "Discounts cannot be checked: no early-payment offer, or no payment dates. Missing: {missing}." },
    next: { zh: "在合同或客户台账中写明折扣条件（如 2/10 n30），并提供回款日期。", en: "State the offer in the ledger of contracts or customers (such as 2/10 n30) and provide the payment dates." },
  },
  "C10.unearned": {
    sentence: {
      zh: "未按期付款却扣了提前付款折扣：{count} 张发票（{documents}），合计 {discountAmount}；最晚的一张应在 {deadlineDate} 前付，实付 {paidDate}，晚 {days} 天。",
      en: "Took an early-payment discount without paying in time: {discountAmount} on invoices {documents} ({count} in all); the latest was to be paid by {deadlineDate} and was paid on {paidDate}, {days} days late.",
    },
    next: { zh: "要求客户补付扣掉的折扣；同意放弃的，由有权限的人书面批准并开贷项。", en: "Ask for the discount to be paid; where it is waived, have it approved in writing and issue a credit note." },
  },
} as const satisfies Record<string, FindingWords>;
