/** The words of the report on early-payment discounts. */
import type { Words } from "./index";

export const EARLY_PAYMENT_WORDS = {
  columns: {
    contract: { zh: "合同号", en: "Contract" },
    customer: { zh: "客户名称", en: "Customer" },
    words: { zh: "条款原文", en: "Clause" },
    rate: { zh: "折扣率", en: "Discount" },
    discountDays: { zh: "折扣期（天）", en: "Discount days" },
    netDays: { zh: "账期（天）", en: "Net days" },
    daysEarly: { zh: "提前天数", en: "Days sooner" },
    simpleCost: { zh: "单利年化成本", en: "Yearly cost, simple" },
    effectiveCost: { zh: "复利年化成本", en: "Yearly cost, effective" },
    moneyRate: { zh: "资金年利率", en: "Cost of money" },
    breakEven: { zh: "保本折扣率", en: "Break-even discount" },
    verdict: { zh: "与借款比", en: "v. borrowing" },
    invoices: { zh: "发票笔数", en: "Invoices" },
    invoiced: { zh: "发票金额", en: "Invoiced" },
    earnedCount: { zh: "应得笔数", en: "Earned, count" },
    earned: { zh: "应得折扣", en: "Earned" },
    unearnedCount: { zh: "不应得笔数", en: "Unearned, count" },
    unearned: { zh: "不应得折扣", en: "Unearned" },
    note: { zh: "备注", en: "Note" },
  },
  customerTerms: { zh: "（客户账期）", en: "(customer terms)" },
  verdicts: {
    dear: { zh: "▲ 比借款贵", en: "▲ Dearer" },
    worth: { zh: "✓ 不比借款贵", en: "✓ No dearer" },
    unknown: { zh: "○ 无法比较", en: "○ Cannot be told" },
  },
  earned: { zh: "✓ 应得", en: "✓ Earned" },
  unearned: { zh: "■ 不应得", en: "■ Unearned" },
  invoices: { zh: "逐张发票的折扣（{currency}，不应得的在前）", en: "Discounts by invoice (in {currency}, unearned ones first)" },
  invoiceHead: {
    document: { zh: "发票号", en: "Invoice" }, customer: { zh: "客户名称", en: "Customer" }, state: { zh: "判断", en: "Finding" }, deadline: { zh: "截止日", en: "Deadline" }, paid: { zh: "付款日", en: "Paid" },
    daysLate: { zh: "超期天数", en: "Days late" }, source: { zh: "出处", en: "Source" }, amount: { zh: "发票金额", en: "Invoice" }, earned: { zh: "应得折扣", en: "Earned" }, unearned: { zh: "不应得折扣", en: "Unearned" },
  },
  more: { zh: "其余 {count} 张", en: "Further invoices: {count}" },
  noHistory: { zh: "台账没有回款日期，无法判断折扣是否应得，只列各项优惠及其成本。", en: "The ledgers give no payment dates: whether a discount was earned cannot be told, and only the offers and their cost are shown." },
  definitions: {
    offers: { zh: "优惠取自合同的提前付款条款，没有时取合同账期；发票未对应到有优惠的合同时，取客户账期。", en: "Offers come from a contract's early-payment clause, else from its terms; for invoices without such a contract from the customer's terms." },
    netDays: { zh: "账期依次取：条款自身、合同账期、客户账期、该优惠下发票的开票日至到期日天数中位数。提前天数 = 账期 − 折扣期；账期不明或没有提前的，无法比较。", en: "Net days: the clause's own, else the contract's terms, else the customer's, else the median from invoice to due date under the offer. Days sooner = net days − discount days; where the terms are unknown or no day is gained, the offer cannot be told." },
    cost: { zh: "单利 = d ÷（1 − d）× 365 ÷ 提前天数；复利 =（1 ÷（1 − d））^（365 ÷ 提前天数）− 1；d 为折扣率。这是卖方为早收款付出的资金价格：10 天的 1% 折合一年三成以上。", en: "Simple = d ÷ (1 − d) × 365 ÷ days sooner; effective = (1 ÷ (1 − d)) ^ (365 ÷ days sooner) − 1, d being the discount. It is what the seller pays for having the money sooner: 1% for 10 days is more than 30% a year." },
    breakEven: { zh: "保本折扣率 = r × 天数 ÷ 365 ÷（1 + r × 天数 ÷ 365），r 为“资金年利率”，空白时按 {assumed}（本产品假设，非市场利率）；折扣率高于它时，借款比给折扣便宜。", en: "Break-even = r × days ÷ 365 ÷ (1 + r × days ÷ 365), r being the cost of money, {assumed} where blank (ours, no market rate); above it, borrowing is cheaper than giving the discount." },
    base: { zh: "折扣以发票价税合计为基数；金额为本位币 {currency}，外币按截止日汇率折算，缺汇率的不含。增值税处理（折扣开票或财务费用）不在本表判断。", en: "Discounts are of the invoice with tax; amounts in {currency}, other currencies at the as-of day's rates and left out without one. How VAT treats the discount is not judged here." },
    taken: { zh: "已享受 = 货币付款比发票少的金额等于约定折扣（相差不超过 1 元）；折扣截止日 = 开票日 + 折扣期，含当日；末笔付款不晚于截止日为应得，否则为不应得。部分付款不按比例给折扣。", en: "Taken = money paid falls short of the invoice by the discount offered, to one unit of the currency. Deadline = invoice date + discount days, that day included; earned when the last payment is not later. Part payments earn no part of it." },
    left: { zh: "分期发票与截止日后的单据不计。", en: "Instalments and documents after the as-of date are left out." },
  },
} as const satisfies WordTree;

interface WordTree {
  [name: string]: Words | WordTree;
}
