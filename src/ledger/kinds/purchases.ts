/** Purchases: orders to suppliers, deliveries, their invoices, what was paid to them, and what was paid ahead. */
import { CURRENCIES, CUSTOMER_NAMES, ITEM_CODES, ITEM_NAMES, NOTES, SUPPLIER_CODES, SUPPLIER_NAMES } from "./definition";
import type { KindDefinition } from "./definition";

/** Columns of whom a payment goes to or a document is with: customers' ledgers have them too, so only a title makes them suppliers. */
export const GENERAL_PARTIES = [
  "收款单位", "收款单位名称", "收款方", "收款方名称", "往来单位名称", "往来单位", "往来户名称", "单位名称", "对方单位", "客商名称", "客商", "核算项目名称", "核算项目",
  "payee", "party name", "party", "company name", "company", "account name",
] as const;
export const GENERAL_PARTY_CODES = ["往来单位编码", "往来单位编号", "客商编码", "单位编码", "account code"] as const;

/** Headers that leave open which document they date or number; the title or the other columns say. */
export const GENERAL_DATES = ["单据日期", "业务日期", "记账日期", "日期", "document date", "posting date", "transaction date", "date"] as const;
export const GENERAL_NUMBERS = ["单据编号", "单据号", "单号", "凭证号", "document no", "document number", "voucher no", "reference"] as const;
export const GENERAL_AMOUNTS = ["金额", "原币金额", "本币金额", "合计", "amount", "total", "value"] as const;

/** In an account of advances paid, and only there, a debit is an advance and a credit what was used of it. */
export const DEBITS = ["借方金额", "借方", "借方发生额", "debit", "debit amount", "dr"] as const;
const CREDITS = ["贷方金额", "贷方", "贷方发生额", "credit", "credit amount", "cr"] as const;

export const PURCHASES: KindDefinition<"PUR"> = {
  kind: "PUR",
  synonyms: {
    supplier: [...SUPPLIER_NAMES, "销方名称", "销售方名称", "销货单位", "卖方", "seller", ...GENERAL_PARTIES],
    supplierCode: [...SUPPLIER_CODES, ...GENERAL_PARTY_CODES],
    order: ["采购订单号", "采购单号", "采购订单", "订单号", "订单编号", "po number", "po no", "purchase order no", "purchase order", "po", "order no", "order number"],
    orderDate: ["采购日期", "订单日期", "下单日期", "订货日期", "po date", "purchase date", "order date", "ordered on"],
    receivedDate: ["到货日期", "入库日期", "收货日期", "验收日期", "实际到货日期", "实际收货日期", "receiving date", "received date", "receipt date", "date received"],
    invoice: ["供应商发票号", "采购发票号", "发票号码", "发票号", "发票编号", "应付单号", "vendor invoice no", "vendor invoice number", "supplier invoice no", "invoice no", "invoice number", "invoice", ...GENERAL_NUMBERS],
    invoiceDate: ["发票日期", "开票日期", "收票日期", "应付日期", "invoice date", "bill date", "date of invoice", ...GENERAL_DATES],
    payment: ["付款单号", "付款单编号", "付款编号", "付款申请单号", "payment no", "payment number", "payment id", "payment ref", "payment reference"],
    payDate: ["付款日期", "实际付款日期", "支付日期", "付款时间", "预付日期", "pay date", "payment date", "date paid", "paid date", "paid on", "prepayment date", "advance date", "date of advance"],
    itemCode: ITEM_CODES,
    item: ITEM_NAMES,
    quantity: ["采购数量", "到货数量", "订购数量", "数量", "quantity", "qty"],
    amount: ["采购金额", "价税合计", "含税金额", "应付金额", "发票金额", "订单金额", "采购总额", ...GENERAL_AMOUNTS, "purchase amount", "invoice amount", "dollars", "order amount", "total amount", "gross amount", "line total"],
    freight: ["运费", "运杂费", "采购运费", "freight", "freight cost", "freight in", "shipping"],
    paid: ["实付金额", "付款金额", "已付金额", "支付金额", "已付款", "累计付款", "本次付款", "amount paid", "paid amount", "paid", "payment amount", "payment"],
    advance: ["预付金额", "预付款金额", "预付款", "预付账款", "advance amount", "advance paid", "advance", "prepaid amount", "prepayment amount", "prepayment", ...DEBITS],
    settled: ["已核销金额", "已冲销金额", "已冲抵金额", "已结算金额", "已到货金额", "核销金额", "settled amount", "amount settled", "settled", "amount applied", "applied", "delivered amount", ...CREDITS],
    left: ["未核销余额", "未核销金额", "未冲销余额", "未冲销金额", "预付余额", "未到货金额", "余额", "期末余额", "open advance", "not yet used", "remaining", "open balance", "balance", "outstanding"],
    prepaid: ["是否预付", "是否预付款", "预付标志", "is advance", "advance payment", "is prepayment", "advance y/n"],
    purpose: ["款项类型", "款项性质", "付款性质", "付款用途", "付款类型", "payment type", "payment purpose", "purpose"],
    method: ["付款方式", "支付方式", "结算方式", "payment method", "method", "mode of payment"],
    currency: CURRENCIES,
    note: [...NOTES, "摘要", "用途", "description", "details"],
  },
  needs: [["supplier", "supplierCode"], ["orderDate", "receivedDate", "invoiceDate", "payDate"], ["amount", "paid", "advance"]],
  hints: ["采购", "应付", "预付", "供应商", "purchas", "payable", "supplier", "vendor", "prepayment"],
  keys: ["order", "invoice", "payment", "supplier", "supplierCode"],
  main: ["amount", "paid", "advance", "left", "quantity"],
  firstLine: ["supplier", "supplierCode"],
  groupRows: false,
  against: [
    ...CUSTOMER_NAMES.filter((name) => name !== "付款单位" && !(GENERAL_PARTIES as readonly string[]).includes(name)), "客户编码", "客户编号", "客户代码", "customer code", "customer no", "customer number", "customer id",
    "应收金额", "未收金额", "应收余额", "已收金额", "收款日期", "收款金额", "收款单号", "回款日期", "回款金额", "到账日期", "我方单号", "我方发票号", "对方单号", "our reference", "our invoice no",
    "销售数量", "销售金额", "销售额", "销售成本", "成本", "毛利", "出库数量", "发出数量", "期末结存数量", "安全库存", "cost", "profit", "gross profit", "sales", "on hand", "safety stock",
  ],
  // a stock list may name the supplier of each item
  unlessProven: ["仓库", "仓库名称", "仓库编码", "库位", "库存数量", "现存量", "库存金额", "warehouse", "warehouse name", "location", "stock value"],
  proof: ["order", "orderDate", "invoice", "payment", "payDate", "paid", "advance"],
};
