/** Invoices and open items, printed agings with detail lines among them. */
import { BARE_NAMES, CURRENCIES, CUSTOMER_CODES, CUSTOMER_NAMES, NOTES, RATES, SALESPEOPLE } from "./definition";
import type { KindDefinition } from "./definition";

export const INVOICES: KindDefinition<"INV"> = {
  kind: "INV",
  synonyms: {
    document: [
      "发票号码", "发票号", "发票编号", "应收单号", "单据编号", "单据号", "单据号码", "账单号", "票据号码", "单号", "凭证编号", "发票代码及号码", "销售单号", "对账单号",
      "invoice number", "invoice no", "invoice", "inv no", "invoice num", "document number", "document no", "document ref", "document", "docnumbr", "doc number",
      "doc no", "doc id", "document id", "bill no", "bill number", "num", "ref no", "voucher no", "transaction no", "transaction number", "invoice id", "number",
      "rechnungsnummer", "rechnungsnr", "rechnung", "belegnummer", "belegnr",
    ],
    customer: [...CUSTOMER_NAMES, ...BARE_NAMES],
    customerCode: CUSTOMER_CODES,
    contract: ["合同编号", "合同号", "合同", "合同号码", "contract no", "contract number", "contract"],
    order: ["订单号", "销售订单号", "订单编号", "销售订单", "采购订单号", "order no", "order number", "order nr", "order", "sales order", "po ref", "po number", "p o", "po", "so number"],
    reference: ["参考号", "参考信息", "往来业务编号", "外部编号", "reference", "invoice reference", "customer reference", "ref", "your reference", "referenz", "zuordnung"],
    invoiceDate: [
      "开票日期", "发票日期", "单据日期", "账单日期", "应收日期", "业务日期", "立账日期", "出账日期", "记账日期", "日期",
      "invoice date", "document date", "doc date", "docdate", "bill date", "document create date", "date of invoice", "issue date", "issued", "posting date", "pstng date", "transaction date", "date", "invoice/bill date",
      "rechnungsdatum", "belegdatum", "buchungsdatum", "datum",
    ],
    dueDate: [
      "到期日", "到期日期", "应收到期日", "付款到期日", "收款到期日", "约定付款日", "约定收款日", "应付款日", "应收款日期", "预计收款日期", "最迟付款日", "付款期限", "账期到期日", "约定回款日期", "应回款日期",
      "due date", "duedate", "pduedate", "due on", "net due date", "net due dt", "due in date", "payment due date", "due", "maturity date", "date due",
      "nettofälligkeit", "nettofälligkeitsdatum", "fälligkeitsdatum", "fälligkeit", "fällig am",
    ],
    currency: CURRENCIES,
    rate: RATES,
    amount: [
      "价税合计", "含税金额", "发票金额", "开票金额", "应收金额", "应收账款", "账单金额", "原币金额", "含税合计", "应收款", "单据金额", "金额合计", "合计", "总计", "应收总额", "本币金额", "价税合计金额", "金额", "净额",
      "invoice amount", "original amount", "gross amount", "total amount", "amount incl tax", "amount incl vat", "amount including vat", "amount including tax", "invoice total", "invoiced", "invoiced amount", "invoice value", "document amount", "doc amount",
      "amt in loc cur", "amount in lc", "amount in local currency", "amount in doc curr", "item balance", "opening amount", "bill amount", "amount", "total", "value", "gross",
      "rechnungsbetrag", "bruttobetrag", "betrag in hauswährung", "betrag in belegwährung", "betrag",
    ],
    tax: ["税额", "增值税额", "销项税额", "税金", "tax", "vat", "vat amount", "tax amount", "gst"],
    paid: [
      "已收金额", "已收款", "已收款金额", "已核销金额", "已回款", "已回款金额", "累计收款", "已付金额", "实际付款", "已结算金额", "已收", "收款金额", "回款金额", "本期收款", "核销金额",
      "paid", "paid amount", "amount paid", "paid to date", "payments", "received", "amount received", "actual payment", "actual paid", "paid so far", "applied", "settled amount",
    ],
    open: [
      "未收金额", "未收款", "未收款金额", "未收余额", "应收余额", "未核销金额", "未回款金额", "未回款", "欠款金额", "欠款", "欠款余额", "未结算金额", "未结金额", "剩余金额", "期末余额", "未付金额", "结余", "余额", "尾款", "未收", "原币余额", "本币余额", "未收原币", "未收本币", "未收原币金额", "未收本币金额", "余额原币", "余额本币",
      "outstanding", "outstanding value", "outstanding amount", "amount outstanding", "open balance", "open amount", "total open amount", "balance due", "amount due", "open", "pending amount", "pending", "remaining amount",
      "remaining", "unpaid", "unpaid amount", "amount open", "invoice balance", "closing balance", "current balance", "outstanding balance", "balance", "due amount", "offener betrag", "offener saldo", "offen", "restbetrag", "saldo",
    ],
    type: ["单据类型", "发票类型", "票据类型", "业务类型", "类型", "费用类型", "凭证类型", "document type", "doc type", "transaction type", "invoice type", "type", "fee type", "belegart"],
    terms: ["付款条件", "收款条件", "收款协议", "信用条件", "结算条件", "payment terms", "cust payment terms", "terms", "payt", "credit terms", "payment term"],
    termsDays: ["账期", "账期天数", "信用期", "信用天数", "付款天数", "信用期天数", "terms days", "credit days", "payment days", "credit period"],
    daysOverdue: ["逾期天数", "超期天数", "逾期", "超账期天数", "overdue days", "days overdue", "days past due", "overdue by days", "overdue", "days late", "past due days", "verzugstage"],
    salesperson: SALESPEOPLE,
    department: ["部门", "销售部门", "部门名称", "业务部门", "department", "dept", "division", "pa/division"],
    region: ["区域", "地区", "大区", "销售区域", "region", "territory", "area"],
    project: ["项目", "项目名称", "项目编号", "工程名称", "project", "project name", "job"],
    disputed: ["是否争议", "争议", "有争议", "争议标志", "disputed", "dispute", "in dispute"],
    disputeReason: ["争议原因", "争议说明", "dispute reason", "reason for dispute"],
    settledDate: ["结清日期", "清账日期", "核销日期", "实际收款日期", "收款日期", "回款日期", "付款日期", "实际付款日期", "settled date", "clear date", "clearing date", "paid date", "date paid", "payment date", "pmnt date", "settlement date", "closed date", "clearing", "ausgleichsdatum", "ausgleich"],
    graceDate: ["宽限日期", "宽限期至", "延期至", "grace date", "grace until", "extended due date"],
    status: ["是否未清", "是否结清", "未清标志", "往来账两清标志", "状态", "单据状态", "is open", "isopen", "status", "state"],
    drCr: ["借贷", "借贷方向", "方向", "dr/cr", "debit/credit", "d/c", "dr cr"],
    note: [...NOTES, "摘要", "文本", "text", "description", "external text"],
  },
  needs: [["document", "invoiceDate", "dueDate"], ["customer", "customerCode"], ["amount", "open"]],
  hints: ["发票", "应收", "开票", "未清", "账龄", "欠款", "invoice", "open item", "receivable", "aging", "ageing", "pending bills", "a/r", "fbl5n", "due", "offene posten", "debitoren"],
  keys: ["document", "customer", "customerCode", "reference"],
  main: ["open", "amount"],
  firstLine: ["customer", "customerCode"],
  groupRows: true,
};
