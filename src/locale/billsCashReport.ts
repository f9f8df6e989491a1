/** The words of the report on bills and cash. */
import type { Words } from "./index";

export const BILLS_WORDS = {
  columns: {
    billNo: { zh: "票据号", en: "Bill no." },
    type: { zh: "种类", en: "Type" },
    acceptor: { zh: "承兑人", en: "Acceptor" },
    customer: { zh: "来自客户", en: "From customer" },
    status: { zh: "状态", en: "Status" },
    amount: { zh: "票面金额", en: "Face amount" },
    issueDate: { zh: "出票日", en: "Issued" },
    dueDate: { zh: "到期日", en: "Matures" },
    daysLeft: { zh: "距到期天数", en: "Days left" },
    step: { zh: "到期阶梯", en: "Ladder" },
    alertDate: { zh: "提醒日", en: "Reminder day" },
    presentBy: { zh: "提示付款截止日", en: "Present by" },
    payableOn: { zh: "实际付款日", en: "Payable on" },
    discountDays: { zh: "贴现天数", en: "Discount days" },
    maturityValue: { zh: "到期值", en: "Maturity value" },
    rate: { zh: "贴现报价", en: "Rate quoted" },
    interest: { zh: "贴现息", en: "Discount interest" },
    net: { zh: "贴现净额", en: "Net proceeds" },
    cost: { zh: "年化成本", en: "Cost a year" },
    note: { zh: "备注", en: "Note" },
  },
  types: { bank: { zh: "银承", en: "Bank" }, commercial: { zh: "商承", en: "Commercial" } },
  statuses: {
    held: { zh: "在手", en: "In hand" }, discounted: { zh: "已贴现", en: "Discounted" }, endorsed: { zh: "已背书", en: "Endorsed" }, pledged: { zh: "已质押", en: "Pledged" },
    sent: { zh: "已托收", en: "Sent" }, collected: { zh: "已收妥", en: "Collected" }, refused: { zh: "拒付", en: "Refused" },
  },
  steps: {
    refused: { zh: "■ 拒付", en: "■ Refused" },
    late: { zh: "■ 已过期", en: "■ Past maturity" },
    red: { zh: "◆ {red} 天内", en: "◆ ≤ {red} days" },
    amber: { zh: "▲ {amber} 天内", en: "▲ ≤ {amber} days" },
    ninety: { zh: "● 90 天内", en: "● ≤ 90 days" },
    beyond: { zh: "○ 90 天以上", en: "○ > 90 days" },
  },
  ladder: { zh: "到期阶梯（本位币 {currency}，含仍有追索风险的已贴现、背书汇票）", en: "Ladder (in {currency}, bills passed on with recourse among them)" },
  ladderHead: { step: { zh: "阶梯", en: "Step" }, bank: { zh: "银承", en: "Bank bills" }, commercial: { zh: "商承", en: "Commercial bills" }, passed: { zh: "其中已贴现、背书", en: "Of them passed on" }, total: { zh: "合计", en: "Together" }, count: { zh: "张数", en: "Bills" } },
  sum: { zh: "合计", en: "Total" },
  structure: { zh: "回款结构（近 {months} 个月，本位币 {currency}）", en: "Receipts by way of payment (last {months} months, in {currency})" },
  structureHead: {
    month: { zh: "月份", en: "Month" }, received: { zh: "回款合计", en: "Received" }, cash: { zh: "现金与转账", en: "Cash and transfers" }, other: { zh: "未注明与其他", en: "Not said, other" }, bankBill: { zh: "银承", en: "Bank bills" },
    commercialBill: { zh: "商承", en: "Commercial bills" }, advance: { zh: "预收", en: "Advances" }, bankShare: { zh: "银承占比", en: "Bank %" }, commercialShare: { zh: "商承占比", en: "Commercial %" }, advanceShare: { zh: "预收占比", en: "Advances %" },
  },
  advances: {
    byMonth: { zh: "预付款占对供应商付款的比例（近 {months} 个月，本位币 {currency}）", en: "Advances in what was paid to suppliers (last {months} months, in {currency})" },
    month: { zh: "月份", en: "Month" }, paid: { zh: "付款合计", en: "Paid" }, ahead: { zh: "其中预付", en: "Of it ahead" }, share: { zh: "预付占比", en: "Ahead %" },
    bySupplier: { zh: "未结预付款（按供应商，本位币 {currency}）", en: "Advances open, by supplier (in {currency})" },
    supplier: { zh: "供应商", en: "Supplier" }, open: { zh: "未结预付", en: "Open" }, old: { zh: "满 {days} 天", en: "≥ {days} days" }, count: { zh: "笔数", en: "Payments" },
    oldest: { zh: "最早付款日", en: "Oldest payment" }, age: { zh: "最久天数", en: "Age, days" }, mark: { zh: "账龄", en: "Mark" }, others: { zh: "其余 {suppliers} 家供应商", en: "{suppliers} more suppliers" },
    red: { zh: "■ {red} 天以上", en: "■ ≥ {red} days" }, amber: { zh: "▲ {amber} 天以上", en: "▲ ≥ {amber} days" }, young: { zh: "○ 未满 {amber} 天", en: "○ < {amber} days" },
    definition: {
      zh: "预付款：台账注明为预付的付款，以及到货（没有到货日期时为开票）之前的付款；台账写有到货或发票日期而该行两者皆空的，视为货未到。到货、到票或核销后结清；{amber} 天以上关注，{red} 天以上严重。两张表记了同一笔付款（供应商、日期、金额相同）只计一次。",
      en: "Advances paid: payments that the ledger calls so, and those made before the goods came (before the invoice where no delivery is dated); where a ledger dates deliveries or invoices and a row has neither, nothing has come. Goods, an invoice or a settlement closes them; {amber} days are amber, {red} red. A payment that two sheets tell (same supplier, day and amount) counts once.",
    },
    daysToPay: { zh: " 从发票到付款平均 {mean} 天（{least} 至 {most} 天，{rows} 笔）。", en: " From invoice to payment: {mean} days on average ({least} to {most}, {rows} payments)." },
    notRead: { zh: "预付款（付给供应商）：工作簿中没有采购或付款台账，未列示。", en: "Advances paid to suppliers: the workbook has no ledger of purchases or payments, so none are shown." },
  },
  expected: { zh: "未来 {weeks} 周预计回款（本位币 {currency}）", en: "Receipts expected in {weeks} weeks (in {currency})" },
  expectedHead: {
    week: { zh: "周（截至）", en: "Week to" }, usual: { zh: "通常", en: "Usual" }, early: { zh: "偏早", en: "Early" }, late: { zh: "偏晚", en: "Late" }, bills: { zh: "票据到期", en: "Bills maturing" },
    together: { zh: "通常 + 票据", en: "Usual + bills" }, cumulative: { zh: "累计", en: "Cumulative" },
  },
  later: { zh: "{weeks} 周以后", en: "After {weeks} weeks" },
  missed: { zh: "早应收到，无法预计", en: "Should have come already" },
  charts: {
    structure: { zh: "回款结构（{currency}）", en: "Receipts by way of payment, {currency}" }, expected: { zh: "未来 13 周预计回款（{currency}，按周末）", en: "Receipts expected in 13 weeks, {currency}, by end of week" }, data: { zh: "图表数据", en: "Chart data" },
  },
  definitions: {
    ladder: {
      zh: "列示所有未收妥的汇票；已贴现、背书的，列至到期后 {present} 天为止（无追索权的除外）。提醒日 = 到期日前 {lead} 天，遇休息日提前到工作日；提示付款截止日 = 到期后 {present} 天。",
      en: "All bills not yet paid; those passed on with recourse until {present} days after maturity. Reminder day = {lead} days before maturity, moved back to a working day; present by = {present} days after maturity.",
    },
    discount: {
      zh: "贴现测算（仅在手未到期汇票，贴现日为截止日）：贴现息 = 到期值 × 年利率 ÷ 360 × 天数；到期日遇休息日顺延并计息；异地纸票加 3 天。请在“贴现报价”列填写银行报价；未填时按测算利率银承 {bank}、商承 {commercial}（本产品假设，非市场报价）。年化成本 = 贴现息 ÷ 净额 × 365 ÷ 天数；持有到期的成本为零，但资金晚到。",
      en: "Discount (bills in hand, as of the as-of date): interest = maturity value × rate ÷ 360 × days; a maturity on a day off moves to the next working day and is charged; paper bills on another city three days more. Type the bank's quote into the rate column; without one {bank} for bank bills and {commercial} for commercial ones are assumed (ours, no market quotes). Cost a year = interest ÷ net × 365 ÷ days; holding costs nothing, but the money comes later.",
    },
    structure: { zh: "三个方向分开：预收款、银承与商承、预付款（另见下块）。回款方式按回款台账文字识别。", en: "Three directions kept apart: advances received, bills of banks and of companies, and advances paid (in a block of their own). Ways of payment by the words of the receipts." },
    expected: {
      zh: "预计 = 未收款按到期日加客户近 12 个月的付款习惯：通常取中位数，偏早、偏晚取四分位；不足 {least} 次付款的客户按全体客户。早应收到而未收到的款项不排入任何一周；贷项与未核销收款不冲减。票据按实际付款日计入（在手与托收）。",
      en: "Expected = open items by due date plus the customer's habit of 12 months: usual is the median, early and late the quartiles; customers with fewer than {least} payments by those of all. What should have come already is in no week; credits and unapplied receipts are not netted. Bills in hand or sent come on the day they are payable.",
    },
    noHabits: { zh: "台账没有付款历史，按到期日付款预计，三种情形相同。", en: "The ledgers give no payment history: all are taken to pay on the due date, and the three cases are equal." },
  },
} as const satisfies WordTree;

interface WordTree {
  [name: string]: Words | WordTree;
}
