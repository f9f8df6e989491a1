/** Names of the ledger kinds and the canonical header of every column, as templates and mappings show them. */
import type { Words } from "./index";

export const KIND_NAMES = {
  CUST: { zh: "客户", en: "Customers" },
  INV: { zh: "应收发票", en: "Invoices" },
  PLAN: { zh: "付款节点", en: "Instalments" },
  PAY: { zh: "回款", en: "Receipts" },
  ALLOC: { zh: "核销", en: "Allocations" },
  JRNL: { zh: "客户往来明细账", en: "Customer journal" },
  BAL: { zh: "余额表", en: "Balances" },
  AGED: { zh: "账龄表", en: "Aged balances" },
  BILL: { zh: "票据", en: "Bills of exchange" },
  DUN: { zh: "催收记录", en: "Collection log" },
  RATE: { zh: "汇率", en: "Exchange rates" },
} as const satisfies Record<string, Words>;

const CUSTOMER: Words = { zh: "客户名称", en: "Customer name" };
const CUSTOMER_CODE: Words = { zh: "客户编码", en: "Customer code" };
const CURRENCY: Words = { zh: "币种", en: "Currency" };
const RATE: Words = { zh: "汇率", en: "Exchange rate" };
const SALESPERSON: Words = { zh: "业务员", en: "Salesperson" };
const CONTRACT: Words = { zh: "合同编号", en: "Contract no." };
const DUE_DATE: Words = { zh: "到期日", en: "Due date" };
const INVOICE: Words = { zh: "发票号码", en: "Invoice no." };
const NOTE: Words = { zh: "备注", en: "Note" };
const DEPARTMENT: Words = { zh: "部门", en: "Department" };
const STATUS: Words = { zh: "状态", en: "Status" };

/** Canonical headers, kind by kind and field by field; reading finds every one of them. */
export const FIELD_NAMES = {
  CUST: {
    code: CUSTOMER_CODE, name: CUSTOMER, parent: { zh: "上级客户", en: "Parent customer" }, industry: { zh: "行业", en: "Industry" },
    region: { zh: "地区", en: "Region" }, size: { zh: "企业规模", en: "Company size" }, salesperson: SALESPERSON,
    regionalManager: { zh: "区域经理", en: "Regional manager" }, tier: { zh: "客户等级", en: "Tier" }, grade: { zh: "信用等级", en: "Credit grade" },
    creditLimit: { zh: "信用额度", en: "Credit limit" }, terms: { zh: "付款条件", en: "Payment terms" }, termsDays: { zh: "账期天数", en: "Terms days" },
    gradeDate: { zh: "评级日期", en: "Grade date" }, reviewDate: { zh: "复审日期", en: "Review date" }, insuredLimit: { zh: "信保额度", en: "Insured limit" },
    guarantee: { zh: "担保", en: "Guarantee" }, email: { zh: "邮箱", en: "E-mail" }, language: { zh: "语言", en: "Language" }, currency: CURRENCY,
    source: { zh: "客户来源", en: "Source" }, updated: { zh: "更新日期", en: "Last updated" },
  },
  INV: {
    document: INVOICE, customer: CUSTOMER, customerCode: CUSTOMER_CODE, contract: CONTRACT, order: { zh: "订单号", en: "Order no." },
    reference: { zh: "参考号", en: "Reference" }, invoiceDate: { zh: "开票日期", en: "Invoice date" }, dueDate: DUE_DATE, currency: CURRENCY, rate: RATE,
    amount: { zh: "价税合计", en: "Invoice amount" }, tax: { zh: "税额", en: "Tax" }, paid: { zh: "已收金额", en: "Paid" }, open: { zh: "未收金额", en: "Open balance" },
    type: { zh: "单据类型", en: "Document type" }, terms: { zh: "付款条件", en: "Payment terms" }, termsDays: { zh: "账期天数", en: "Terms days" },
    daysOverdue: { zh: "逾期天数", en: "Days overdue" }, salesperson: SALESPERSON, department: DEPARTMENT, region: { zh: "区域", en: "Region" },
    project: { zh: "项目", en: "Project" }, disputed: { zh: "是否争议", en: "Disputed" }, disputeReason: { zh: "争议原因", en: "Dispute reason" },
    settledDate: { zh: "结清日期", en: "Settled date" }, graceDate: { zh: "宽限日期", en: "Grace date" }, status: STATUS,
    drCr: { zh: "借贷方向", en: "Dr/Cr" }, note: NOTE,
  },
  PLAN: {
    document: INVOICE, contract: CONTRACT, customer: CUSTOMER, step: { zh: "付款节点", en: "Instalment" }, percent: { zh: "付款比例", en: "Percent" },
    amount: { zh: "节点金额", en: "Instalment amount" }, open: { zh: "未收金额", en: "Open amount" }, condition: { zh: "付款条件", en: "Condition" },
    dueDate: DUE_DATE, invoiceDate: { zh: "开票日期", en: "Invoice date" }, status: STATUS, currency: CURRENCY,
  },
  PAY: {
    receipt: { zh: "收款单号", en: "Receipt no." }, customer: CUSTOMER, customerCode: CUSTOMER_CODE, date: { zh: "收款日期", en: "Receipt date" },
    amount: { zh: "收款金额", en: "Receipt amount" }, currency: CURRENCY, rate: RATE, method: { zh: "收款方式", en: "Payment method" },
    billNo: { zh: "票据号码", en: "Bill no." }, payer: { zh: "付款人", en: "Payer" }, reversed: { zh: "是否冲销", en: "Reversed" }, invoice: INVOICE,
    unapplied: { zh: "未核销金额", en: "Unapplied amount" }, salesperson: SALESPERSON, note: NOTE,
  },
  ALLOC: {
    receipt: { zh: "收款单号", en: "Receipt no." }, invoice: INVOICE, step: { zh: "付款节点", en: "Instalment" }, customer: CUSTOMER,
    amount: { zh: "核销金额", en: "Allocated amount" }, date: { zh: "核销日期", en: "Allocation date" }, currency: CURRENCY,
  },
  JRNL: {
    date: { zh: "日期", en: "Date" }, voucher: { zh: "凭证号", en: "Voucher no." }, customer: CUSTOMER, customerCode: CUSTOMER_CODE,
    account: { zh: "科目名称", en: "Account" }, summary: { zh: "摘要", en: "Description" }, debit: { zh: "借方金额", en: "Debit" }, credit: { zh: "贷方金额", en: "Credit" },
    amount: { zh: "原币金额", en: "Amount" }, direction: { zh: "方向", en: "Dr/Cr" }, balance: { zh: "余额", en: "Balance" }, opening: { zh: "期初余额", en: "Opening balance" },
    currency: CURRENCY, rate: RATE, dueDate: DUE_DATE, invoice: INVOICE, salesperson: SALESPERSON, department: DEPARTMENT,
  },
  BAL: {
    customer: CUSTOMER, customerCode: CUSTOMER_CODE, account: { zh: "科目名称", en: "Account" }, currency: CURRENCY, period: { zh: "会计期间", en: "Period" },
    openingDebit: { zh: "期初借方", en: "Opening debit" }, openingCredit: { zh: "期初贷方", en: "Opening credit" },
    periodDebit: { zh: "本期借方", en: "Period debit" }, periodCredit: { zh: "本期贷方", en: "Period credit" },
    closingDebit: { zh: "期末借方", en: "Closing debit" }, closingCredit: { zh: "期末贷方", en: "Closing credit" },
    opening: { zh: "期初余额", en: "Opening balance" }, closing: { zh: "期末余额", en: "Closing balance" }, direction: { zh: "方向", en: "Dr/Cr" },
  },
  AGED: { customer: CUSTOMER, customerCode: CUSTOMER_CODE, currency: CURRENCY, total: { zh: "合计", en: "Total" } },
  BILL: {
    billNo: { zh: "票据号码", en: "Bill no." }, type: { zh: "票据种类", en: "Bill type" }, drawer: { zh: "出票人", en: "Drawer" }, acceptor: { zh: "承兑人", en: "Acceptor" },
    customer: { zh: "交票单位", en: "Received from" }, issueDate: { zh: "出票日期", en: "Issue date" }, dueDate: DUE_DATE, amount: { zh: "票面金额", en: "Face amount" },
    currency: CURRENCY, status: { zh: "票据状态", en: "Status" }, receivedDate: { zh: "收票日期", en: "Received date" }, otherCity: { zh: "是否异地", en: "Other city" },
    rate: { zh: "票面利率", en: "Interest rate" },
  },
  DUN: {
    date: { zh: "催收日期", en: "Contact date" }, customer: CUSTOMER, invoice: INVOICE, level: { zh: "催收级别", en: "Level" }, channel: { zh: "催收方式", en: "Channel" },
    person: { zh: "催收人", en: "Contacted by" }, result: { zh: "催收结果", en: "Result" }, promisedDate: { zh: "承诺日期", en: "Promised date" },
    promisedAmount: { zh: "承诺金额", en: "Promised amount" }, reason: { zh: "未付原因", en: "Reason" }, note: NOTE,
  },
  RATE: { date: { zh: "日期", en: "Date" }, currency: CURRENCY, rate: RATE },
} as const satisfies Record<string, Record<string, Words>>;
