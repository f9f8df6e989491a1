/** The words of letters, call sheets and statements in both languages. */
import { say, type Language, type Words } from "./index";

const LETTERS = {
  date: { zh: "{year}年{month}月{day}日", en: "{iso}" },
  dear: { zh: "致：{customer}", en: "Dear {customer}," },
  payBy: {
    zh: "请贵司于{payBy}前安排付款，并将付款凭证告知我司，以便及时核销入账。",
    en: "Please arrange payment by {payBy} and let us have the remittance details, so that we can apply it to the right documents.",
  },
  alreadyPaid: {
    zh: "如款项已经付出，请忽略本函，并告知付款日期与金额；如对账目有异议，请于收到本函后三个工作日内与我司联系。",
    en: "If you have already paid, please disregard this letter and tell us the date and the amount. If you do not agree with an item, please let us know within three working days.",
  },
  bank: { zh: "我司收款账户：\n{details}", en: "Our bank details:\n{details}" },
  interest: {
    zh: "按年利率 {rate} 测算，截至{asOf}的逾期利息为 {amount}（按逾期本金及实际天数计算，一年按 365 天计）。",
    en: "At {rate} a year, late-payment interest up to {asOf} comes to {amount} (on the balance outstanding from day to day, 365 days a year).",
  },
  credits: {
    zh: "另，贵司账上尚有未核销的预收款及贷项 {amount}，请指明冲抵哪些单据，我司即予核销。",
    en: "Your account also shows credits and unapplied receipts of {amount}. Please tell us which documents they are meant for and we shall apply them.",
  },
  soonDue: {
    zh: "以下 {items}款项即将到期，合计 {amount}，请一并安排：",
    en: "A further {amount} ({items}) will fall due shortly; please include it in your planning:",
  },
  contactUs: {
    zh: "如有疑问或账目不符，请随时与我司联系。",
    en: "If you have any question, or if our records differ from yours, please contact us.",
  },
  closing: { zh: "顺颂商祺！", en: "Yours sincerely," },
  signature: { zh: "{company}\n{owner}\n{date}", en: "{owner}\n{company}\n{date}" },

  "one-item": { zh: "1 笔", en: "1 item" },
  "many-items": { zh: "{count} 笔", en: "{count} items" },
  document: { zh: "单据号", en: "Document" },
  dueDate: { zh: "到期日", en: "Due date" },
  daysPastDue: { zh: "逾期天数", en: "Days past due" },
  daysToDue: { zh: "距到期天数", en: "Days to due" },
  amount: { zh: "金额", en: "Amount" },
  open: { zh: "未付金额", en: "Open amount" },
  "date-column": { zh: "单据日期", en: "Date" },
  kind: { zh: "类型", en: "Type" },
  total: { zh: "合计", en: "Total" },
  "kind-item": { zh: "应收", en: "Invoice" },
  "kind-credit": { zh: "贷项", en: "Credit" },
  "kind-unapplied": { zh: "未核销收款", en: "Unapplied receipt" },
  "no-document": { zh: "（无单据号）", en: "(no number)" },

  "courtesy-subject": { zh: "付款到期提醒：{items}，合计 {amount}", en: "Payment reminder: {amount} falling due ({items})" },
  "courtesy-opening": {
    zh: "感谢贵司一直以来的支持。截至{asOf}，以下款项即将到期，特此提醒，便于贵司提前安排：",
    en: "Thank you for your business. As a courtesy, we should like to remind you of the following amounts that are about to fall due ({asOf}):",
  },
  "reminder-subject": { zh: "温馨提醒：{items}款项已到期，合计 {amount}", en: "Friendly reminder: {amount} past due ({items})" },
  "reminder-opening": {
    zh: "感谢贵司一直以来的支持。经核对，截至{asOf}，以下 {items}款项已过约定付款日，合计 {amount}，可能系付款安排中的疏漏，特此提醒：",
    en: "Thank you for your business. According to our records, {items}, {amount} in total, had passed the due date on {asOf}. This may well be an oversight:",
  },
  "secondReminder-subject": { zh: "第二次付款提醒：逾期款项 {amount}", en: "Second reminder: overdue balance of {amount}" },
  "secondReminder-opening": {
    zh: "我司此前已就逾期款项与贵司联系。截至{asOf}，以下 {items}款项仍未收到，合计 {amount}，最长逾期 {days} 天：",
    en: "We have written to you before about your overdue account. On {asOf}, payment of {items}, {amount} in total, was still outstanding, the oldest for {days} days:",
  },
  "regional-subject": { zh: "关于逾期款项 {amount} 的沟通函", en: "Your overdue account of {amount}" },
  "regional-opening": {
    zh: "我司十分珍视与贵司的合作。截至{asOf}，贵司尚有 {items}逾期款项未付，合计 {amount}，最长逾期 {days} 天。现由我直接负责与贵司协商付款安排：",
    en: "We value the business between our companies. On {asOf}, {items}, {amount} in total, remained overdue, the oldest for {days} days. I have taken over the matter and should like to agree a payment plan with you:",
  },
  "regional-shipments": {
    zh: "在收到款项或双方书面确认付款计划之前，我司可能不得不暂缓后续发货，敬请理解。",
    en: "Until we receive payment, or agree a payment plan in writing, we may have to hold back further shipments. We hope for your understanding.",
  },
  "demand-subject": { zh: "催款函：逾期款项 {amount}", en: "Formal demand for payment: {amount}" },
  "demand-opening": {
    zh: "截至{asOf}，贵司以下 {items}应付款项已逾期，合计 {amount}，最长逾期 {days} 天。我司此前多次提醒，至今未获支付。现正式函告如下：",
    en: "On {asOf}, payment of {items}, {amount} in total, was overdue, the oldest for {days} days. Our earlier reminders have remained without result. We hereby formally demand payment of:",
  },
  "demand-consequence": {
    zh: "如贵司未在{payBy}前付清上述款项，亦未与我司书面达成付款安排，我司将依法采取包括但不限于诉讼或仲裁在内的措施，并主张逾期付款利息及实现债权的合理费用。本函同时构成我司对上述债权的书面主张。",
    en: "If the amount is not paid in full by {payBy}, and no payment plan is agreed in writing by then, we shall take legal steps without further notice and claim late-payment interest and the reasonable costs of recovery. This letter is a written assertion of our claim.",
  },
  "billNotice-subject": { zh: "商业汇票到期提示：{count} 张，合计 {amount}", en: "Bills of exchange at maturity: {amount}" },
  "billNotice-opening": {
    zh: "贵司交付我司的以下 {count} 张商业汇票需要跟进，合计 {amount}，请确保承兑人在到期日足额兑付：",
    en: "The bills of exchange listed below, {amount} in total, which we received from you, need attention. Please make sure that the acceptor pays in full at maturity:",
  },
  "billNotice-refused": {
    zh: "其中已被拒付的票据，请贵司收到本函后尽快以其他方式付款。我司保留依法行使追索权的权利。",
    en: "Please settle any refused bill by other means without delay. We reserve our right of recourse.",
  },
  "bill-number": { zh: "票据号码", en: "Bill no." },
  "bill-maturity": { zh: "到期日", en: "Maturity" },
  "bill-status": { zh: "状态", en: "Status" },
  "bill-held": { zh: "待到期兑付", en: "to be paid at maturity" },
  "bill-overdue": { zh: "已到期未兑付", en: "matured, not paid" },
  "bill-was-refused": { zh: "已拒付", en: "refused" },

  "statement-subject": { zh: "对账单（截至{asOf}）", en: "Statement of account as of {asOf}" },
  "statement-opening": {
    zh: "截至{asOf}，我司账面记载的与贵司往来未结清款项如下，请核对：",
    en: "Our records show the following open items on your account as of {asOf}. Please check them against yours:",
  },
  "statement-balance": { zh: "截至{asOf}，应收贵司余额：{amount}。", en: "Balance due to us as of {asOf}: {amount}." },
  "statement-reply": {
    zh: "请核对后选择一项，盖章回复：\n□ 信息证明无误\n□ 信息不符，差异如下：______________________\n盖章：____________  日期：____________",
    en: "Please tick one and return this statement signed:\n[ ] The balance agrees with our records.\n[ ] It differs as follows: ______________________\nSignature: ____________  Date: ____________",
  },

  "callSheet-subject": { zh: "电话催收单：{customer}，逾期 {amount}", en: "Call sheet: {customer}, {amount} overdue" },
  "callSheet-facts": { zh: "客户：{customer}", en: "Customer: {customer}" },
  "callSheet-overdue": { zh: "逾期：{items}，合计 {amount}，最长 {days} 天", en: "Overdue: {items}, {amount} in total, oldest {days} days" },
  "callSheet-balance": { zh: "应收余额：{amount}", en: "Balance: {amount}" },
  "callSheet-last": { zh: "上次联系：{date} {told}", en: "Last contact: {date} {told}" },
  "callSheet-never": { zh: "上次联系：催收记录中没有", en: "Last contact: none in the collection log" },
  "callSheet-promise": { zh: "最近一次付款承诺：{date} {amount}", en: "Latest promise to pay: {date} {amount}" },
  "callSheet-no-promise": { zh: "付款承诺：无", en: "Promise to pay: none" },
  "callSheet-broken": { zh: "已失约 {count} 次", en: "Promises broken: {count}" },
  "callSheet-disputed": { zh: "争议中（不催收）：{items}，{amount}（{documents}）", en: "In dispute, not claimed: {items}, {amount} ({documents})" },
  "callSheet-bills": { zh: "需跟进的汇票：{count} 张，{amount}", en: "Bills to follow: {count}, {amount}" },
  "callSheet-items": { zh: "逾期明细：", en: "Overdue items:" },
  "callSheet-points": {
    zh: "沟通要点：\n1. 确认对方已收到发票和对账单，账目是否一致。\n2. 询问未付原因：流程、资金、质量或验收争议。\n3. 请对方给出具体付款日期与金额，写明经办人。\n4. 资金紧张的，商定分期并要求书面确认。",
    en: "Points for the call:\n1. Have the invoices and the statement arrived, and do the records agree?\n2. Why has it not been paid: process, cash, quality or acceptance?\n3. Ask for a date and an amount, and for the name of the person in charge.\n4. If cash is short, agree instalments and ask for a written confirmation.",
  },
  "callSheet-record": {
    zh: "通话记录（请填入催收记录表）：\n接听人：____________  电话：____________\n未付原因：____________\n承诺付款日：____________  承诺金额：____________\n下一步：____________",
    en: "To be noted (and entered in the collection log):\nSpoken with: ____________  Phone: ____________\nReason for non-payment: ____________\nPromised date: ____________  Promised amount: ____________\nNext step: ____________",
  },

  "handOver-subject": { zh: "法务移交单：{customer}，{amount}", en: "Legal hand-over: {customer}, {amount}" },
  "handOver-facts": {
    zh: "客户：{customer}\n主张金额：{amount}，共 {items}，最长逾期 {days} 天\n合同编号：{contracts}",
    en: "Customer: {customer}\nClaim: {amount}, {items}, oldest {days} days past due\nContracts: {contracts}",
  },
  "handOver-limitation": { zh: "诉讼时效（三年，自到期日或最近一次可举证的催告、承诺起算，请法务核定）：", en: "Limitation (three years from the due date, or from the last provable demand or promise; to be confirmed by counsel):" },
  "limitation-ends": { zh: "时效届满日", en: "Ends on" },
  "handOver-evidence": {
    zh: "证据清单（请逐项收集原件或电子件）：\n□ 合同及补充协议（{contracts}）\n□ 订单、送货单、验收单\n□ 发票及签收记录\n□ 已盖章的对账单\n□ 催款函、邮件、快递签收记录\n□ 付款记录与承诺函\n□ 对方工商登记信息与财产线索",
    en: "Evidence to collect (originals or files):\n[ ] contract and amendments ({contracts})\n[ ] orders, delivery notes, acceptance records\n[ ] invoices and proof of receipt\n[ ] confirmed statements of account\n[ ] reminders, e-mails, courier receipts\n[ ] payments made, written promises\n[ ] the debtor's registration and known assets",
  },
  "handOver-history": { zh: "催收经过：", en: "Contacts so far:" },
  "handOver-no-history": { zh: "催收经过：催收记录中没有记载。", en: "Contacts so far: none in the collection log." },
  "handOver-next": {
    zh: "建议：发出正式催款函；投保的向保险公司报损；评估诉讼、仲裁或委托催收。",
    en: "Next: send the formal demand; notify the credit insurer where insured; weigh a claim in court, arbitration or a collection agency.",
  },
} as const satisfies Record<string, Words>;

/** Speaks the texts of letters in one language. */
export function letterWords(language: Language): (text: keyof typeof LETTERS, values?: Record<string, string | number>) => string {
  return (text, values) => say(LETTERS[text], language, values);
}
