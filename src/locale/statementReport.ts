/** The words of the statement of account and its reconciliation. */
import type { Words } from "./index";

export const STATEMENT_WORDS = {
  columns: {
    customer: { zh: "客户", en: "Customer" },
    currency: { zh: "币种", en: "Ccy" },
    date: { zh: "日期", en: "Date" },
    kind: { zh: "摘要", en: "Entry" },
    document: { zh: "单据号", en: "Document" },
    dueDate: { zh: "到期日", en: "Due date" },
    debit: { zh: "应收增加", en: "Charged" },
    credit: { zh: "应收减少", en: "Paid or credited" },
    balance: { zh: "余额", en: "Balance" },
    open: { zh: "其中未清", en: "Of which open" },
    daysLate: { zh: "逾期天数", en: "Days late" },
    result: { zh: "与客户对账单", en: "Customer's statement" },
    note: { zh: "备注", en: "Note" },
  },
  kinds: {
    opening: { zh: "期初余额", en: "Opening balance" },
    invoice: { zh: "开票", en: "Invoice" },
    journal: { zh: "借方发生", en: "Debit" },
    refund: { zh: "退款", en: "Refund" },
    receipt: { zh: "回款", en: "Receipt" },
    creditNote: { zh: "贷项", en: "Credit note" },
    journalCredit: { zh: "贷方发生", en: "Credit" },
    closing: { zh: "期末余额", en: "Closing balance" },
  },
  results: {
    matched: { zh: "✓ 相符", en: "✓ matched" },
    amountDiffers: { zh: "▲ 金额不同", en: "▲ amount differs" },
    onlyOurs: { zh: "■ 仅我方有", en: "■ only ours" },
    onlyTheirs: { zh: "◆ 仅对方有", en: "◆ only theirs" },
  },
  blocks: {
    summary: { zh: "与客户对账单核对：汇总（折合 {currency}）", en: "Reconciliation with the customers' statements: summary (in {currency})" },
    differences: { zh: "与客户对账单核对：差异明细（折合 {currency}）", en: "Reconciliation with the customers' statements: differences (in {currency})" },
  },
  heads: {
    ours: { zh: "我方未清", en: "Ours open" },
    theirs: { zh: "对方列示", en: "Theirs" },
    difference: { zh: "差额", en: "Difference" },
    result: { zh: "结果", en: "Result" },
    matched: { zh: "相符笔数", en: "Matched" },
    ourDocument: { zh: "我方单据", en: "Our document" },
    theirDocument: { zh: "对方单据", en: "Their document" },
  },
  explained: { zh: "金额不同 {amountDiffers} 笔；仅我方 {onlyOurs}；仅对方 {onlyTheirs}", en: "{amountDiffers} differ; only ours {onlyOurs}, theirs {onlyTheirs}" },
  agrees: { zh: "✓ 相符", en: "✓ agrees" },
  differs: { zh: "▲ 有差额", en: "▲ differs" },
  offsets: { zh: "▲ 差异互相抵消", en: "▲ differences offset each other" },
  moreDifferences: { zh: "另有 {count} 笔差异未列出。", en: "{count} further differences are not listed." },
  definitions: {
    period: { zh: "对账期间：{from} 至 {to}，币种分列。期初余额为此前全部单据的余额；余额逐行累计，“其中未清”为截止日仍未收的部分。", en: "Period: {from} to {to}, currencies apart. The opening balance is that of all documents before it; the balance runs on from row to row, \"of which open\" is what is unpaid at the as-of date." },
    noHistory: { zh: "台账没有回款日期，无法还原发生额：只列截止日未清的单据。", en: "The ledgers give no payment dates, so that movements cannot be rebuilt: only what is open at the as-of date is listed." },
    one: { zh: "给单个客户：在“客户”列筛选后打印即可，期初、期末余额各成一行。", en: "For one customer: filter its name in the first columns and print; opening and closing balance are rows of their own." },
    match: {
      zh: "核对方法：先按单据号，再按金额与日期（{days} 天内），再按若干笔合计（至多 {size} 笔）。对方自己已冲平的不计；差额 = 我方 − 对方。",
      en: "How it is matched: by number first, then by amount and date (within {days} days), then by sums (of {size} entries at most). What the customer booked and cleared itself is set off; difference = ours − theirs.",
    },
    currency: { zh: "核对用本位币：外币未清项按截止日汇率折算，与对方汇率不同时会显示小额差异。", en: "The match is in the home currency: open items in foreign currency are converted at the rate of the as-of date, which may leave small differences to the customer's own rate." },
    noStatement: { zh: "工作簿中没有客户对账单，未作核对。", en: "The workbook holds no customer's statement, so that nothing was matched." },
  },
} as const satisfies WordTree;

interface WordTree {
  [name: string]: Words | WordTree;
}
