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
  CON: { zh: "合同", en: "Contracts" },
  ORD: { zh: "订单与履约", en: "Orders and deliveries" },
  SALE: { zh: "销售与成本", en: "Sales and cost" },
  STK: { zh: "库存", en: "Stock" },
  OPP: { zh: "商机", en: "Opportunities" },
  STMT: { zh: "客户对账单", en: "Customer's statement" },
  FS: { zh: "客户财报", en: "Customer financials" },
  KPI: { zh: "目标", en: "Targets" },
  BUD: { zh: "预算", en: "Budget" },
  HOL: { zh: "节假日", en: "Holidays" },
  PUR: { zh: "采购与付款", en: "Purchases and supplier payments" },
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
const ORDER: Words = { zh: "订单号", en: "Order no." };
const ORDER_LINE: Words = { zh: "订单行号", en: "Order line no." };
const ITEM_CODE: Words = { zh: "产品编码", en: "Product code" };
const ITEM: Words = { zh: "产品名称", en: "Product name" };
const PRODUCT_LINE: Words = { zh: "产品线", en: "Product line" };
const REGION: Words = { zh: "区域", en: "Region" };
const PERIOD: Words = { zh: "期间", en: "Period" };
const MONTH: Words = { zh: "月份", en: "Month" };
const MONTHS: Words = { zh: "月数", en: "Months" };
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
    rate: { zh: "票面利率", en: "Interest rate" }, discounted: { zh: "是否贴现", en: "Discounted" }, endorsed: { zh: "是否背书", en: "Endorsed" },
    handedOn: { zh: "贴现日/背书日", en: "Handed on" }, discountRate: { zh: "贴现率", en: "Discount rate" }, discountInterest: { zh: "贴现息", en: "Discount interest" },
    endorsee: { zh: "被背书人", en: "Endorsee" }, derecognised: { zh: "是否终止确认", en: "Derecognised" },
  },
  DUN: {
    date: { zh: "催收日期", en: "Contact date" }, customer: CUSTOMER, invoice: INVOICE, level: { zh: "催收级别", en: "Level" }, channel: { zh: "催收方式", en: "Channel" },
    person: { zh: "催收人", en: "Contacted by" }, result: { zh: "催收结果", en: "Result" }, promisedDate: { zh: "承诺日期", en: "Promised date" },
    promisedAmount: { zh: "承诺金额", en: "Promised amount" }, reason: { zh: "未付原因", en: "Reason" }, note: NOTE,
  },
  RATE: { date: { zh: "日期", en: "Date" }, currency: CURRENCY, rate: RATE },
  CON: {
    contract: CONTRACT, customer: CUSTOMER, customerCode: CUSTOMER_CODE, signed: { zh: "签订日期", en: "Signed" }, start: { zh: "开始日期", en: "Start date" },
    end: { zh: "结束日期", en: "End date" }, amount: { zh: "合同金额", en: "Contract amount" }, currency: CURRENCY, received: { zh: "已收款", en: "Received" },
    open: { zh: "未收款", en: "Outstanding" }, terms: { zh: "付款条件", en: "Payment terms" }, penaltyRate: { zh: "违约金率", en: "Penalty rate" },
    earlyDiscount: { zh: "提前付款折扣", en: "Early-payment discount" }, fxClause: { zh: "汇率条款", en: "FX clause" }, approval: { zh: "审批级别", en: "Approval level" },
    standard: { zh: "是否标准合同", en: "Standard template" }, status: { zh: "履约状态", en: "Contract status" }, deliveryDate: { zh: "交付日期", en: "Delivery date" },
    salesperson: SALESPERSON, department: DEPARTMENT, note: NOTE,
  },
  ORD: {
    order: ORDER, orderLine: ORDER_LINE, contract: CONTRACT, customer: CUSTOMER, customerCode: CUSTOMER_CODE, itemCode: ITEM_CODE, item: ITEM,
    plannedQuantity: { zh: "计划数量", en: "Planned qty" }, actualQuantity: { zh: "实际数量", en: "Actual qty" },
    plannedDate: { zh: "计划交期", en: "Planned date" }, actualDate: { zh: "实际交期", en: "Actual date" }, accepted: { zh: "是否验收", en: "Accepted" },
    inSpec: { zh: "是否合格", en: "In spec" }, serviceIssue: { zh: "服务问题", en: "Service issue" }, claim: { zh: "索赔金额", en: "Claim amount" },
    department: DEPARTMENT, salesperson: SALESPERSON, amount: { zh: "订单金额", en: "Order amount" }, billed: { zh: "已开票金额", en: "Billed amount" },
    billedDate: { zh: "开票日期", en: "Billed date" }, orderDate: { zh: "订单日期", en: "Order date" }, status: { zh: "订单状态", en: "Order status" }, currency: CURRENCY,
  },
  SALE: {
    date: { zh: "销售日期", en: "Sale date" }, customer: CUSTOMER, customerCode: CUSTOMER_CODE, order: ORDER, orderLine: ORDER_LINE, itemCode: ITEM_CODE,
    item: ITEM, line: PRODUCT_LINE, channel: { zh: "销售渠道", en: "Channel" }, quantity: { zh: "销售数量", en: "Quantity" }, price: { zh: "单价", en: "Unit price" },
    revenue: { zh: "不含税销售额", en: "Net sales" }, gross: { zh: "价税合计", en: "Gross amount" }, tax: { zh: "税额", en: "Tax" },
    discount: { zh: "折扣额", en: "Discount amount" }, discountRate: { zh: "折扣率", en: "Discount rate" }, returns: { zh: "退货金额", en: "Returns" },
    cost: { zh: "总成本", en: "Total cost" }, unitCost: { zh: "单位成本", en: "Unit cost" }, material: { zh: "材料成本", en: "Material cost" }, labour: { zh: "人工成本", en: "Labour cost" },
    freight: { zh: "运费成本", en: "Freight cost" }, other: { zh: "其他成本", en: "Other cost" }, profit: { zh: "毛利", en: "Gross profit" },
    salesperson: SALESPERSON, department: DEPARTMENT, region: REGION, currency: CURRENCY, status: { zh: "订单状态", en: "Order status" },
  },
  STK: {
    itemCode: ITEM_CODE, item: ITEM, line: PRODUCT_LINE, warehouse: { zh: "仓库", en: "Warehouse" }, date: PERIOD, unit: { zh: "单位", en: "Unit" },
    openingQuantity: { zh: "期初数量", en: "Opening qty" }, openingAmount: { zh: "期初金额", en: "Opening amount" },
    inQuantity: { zh: "入库数量", en: "In qty" }, inAmount: { zh: "入库金额", en: "In amount" },
    outQuantity: { zh: "出库数量", en: "Out qty" }, outAmount: { zh: "出库金额", en: "Out amount" },
    closingQuantity: { zh: "期末数量", en: "Closing qty" }, closingAmount: { zh: "期末金额", en: "Closing amount" }, unitCost: { zh: "单位成本", en: "Unit cost" },
    inTransit: { zh: "在途数量", en: "In transit" }, leadTime: { zh: "采购周期", en: "Lead time (days)" }, safetyStock: { zh: "安全库存", en: "Safety stock" },
    reorderPoint: { zh: "再订货点", en: "Reorder point" }, expiry: { zh: "有效期至", en: "Expiry date" }, lastIssue: { zh: "最后出库日期", en: "Last issue date" },
    firstReceipt: { zh: "首次入库日期", en: "First receipt date" },
  },
  OPP: {
    deal: { zh: "商机编号", en: "Opportunity" }, customer: CUSTOMER, customerCode: CUSTOMER_CODE, industry: { zh: "行业", en: "Industry" }, region: REGION,
    salesperson: SALESPERSON, item: ITEM, amount: { zh: "商机金额", en: "Deal amount" }, currency: CURRENCY, stage: { zh: "阶段", en: "Stage" },
    entered: { zh: "进入阶段日期", en: "Stage entered" }, left: { zh: "离开阶段日期", en: "Stage left" }, created: { zh: "创建日期", en: "Created" },
    closed: { zh: "关闭日期", en: "Closed" }, outcome: { zh: "结果", en: "Outcome" }, department: DEPARTMENT, updated: { zh: "最后更新", en: "Last update" },
  },
  STMT: {
    document: { zh: "客户单据号", en: "Their document no." }, reference: { zh: "我方单号", en: "Our reference" }, customer: CUSTOMER, customerCode: CUSTOMER_CODE,
    date: { zh: "单据日期", en: "Document date" }, amount: { zh: "金额", en: "Amount" }, debit: { zh: "借方", en: "Debit" }, credit: { zh: "贷方", en: "Credit" },
    currency: CURRENCY, note: NOTE,
  },
  FS: {
    customer: CUSTOMER, customerCode: CUSTOMER_CODE, period: PERIOD, months: MONTHS, totalAssets: { zh: "总资产", en: "Total assets" },
    currentAssets: { zh: "流动资产", en: "Current assets" }, currentLiabilities: { zh: "流动负债", en: "Current liabilities" },
    totalLiabilities: { zh: "总负债", en: "Total liabilities" }, equity: { zh: "所有者权益", en: "Equity" }, retainedEarnings: { zh: "留存收益", en: "Retained earnings" },
    ebit: { zh: "息税前利润", en: "EBIT" }, revenue: { zh: "营业收入", en: "Revenue" }, netProfit: { zh: "净利润", en: "Net profit" },
    operatingCashFlow: { zh: "经营现金流", en: "Operating cash flow" },
  },
  KPI: {
    person: { zh: "人员", en: "Person" }, department: DEPARTMENT, period: PERIOD, month: MONTH, months: MONTHS, indicator: { zh: "指标", en: "Indicator" },
    target: { zh: "目标值", en: "Target" }, actual: { zh: "实际值", en: "Actual" },
  },
  BUD: {
    department: DEPARTMENT, expense: { zh: "费用类型", en: "Expense type" }, period: PERIOD, month: MONTH, months: MONTHS, budget: { zh: "预算金额", en: "Budget" },
    actual: { zh: "实际金额", en: "Actual" },
  },
  HOL: { date: { zh: "日期", en: "Date" }, working: { zh: "是否上班", en: "Working day" }, name: { zh: "节假日", en: "Holiday" } },
  PUR: {
    supplier: { zh: "供应商名称", en: "Supplier name" }, supplierCode: { zh: "供应商编码", en: "Supplier code" }, order: { zh: "采购订单号", en: "PO number" },
    orderDate: { zh: "采购日期", en: "PO date" }, receivedDate: { zh: "到货日期", en: "Receiving date" }, invoice: { zh: "供应商发票号", en: "Supplier invoice no." },
    invoiceDate: { zh: "发票日期", en: "Invoice date" }, payment: { zh: "付款单号", en: "Payment no." }, payDate: { zh: "付款日期", en: "Payment date" },
    itemCode: ITEM_CODE, item: ITEM, quantity: { zh: "采购数量", en: "Quantity" }, amount: { zh: "采购金额", en: "Purchase amount" }, freight: { zh: "运费", en: "Freight" },
    paid: { zh: "付款金额", en: "Amount paid" }, advance: { zh: "预付金额", en: "Advance amount" }, settled: { zh: "已核销金额", en: "Settled amount" },
    left: { zh: "未核销余额", en: "Open advance" }, prepaid: { zh: "是否预付", en: "Is advance" }, purpose: { zh: "款项性质", en: "Payment type" },
    method: { zh: "付款方式", en: "Payment method" }, currency: CURRENCY, note: NOTE,
  },
} as const satisfies Record<string, Record<string, Words>>;
