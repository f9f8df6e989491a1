/** Receipts: money that came in. */
import { CURRENCIES, CUSTOMER_CODES, CUSTOMER_NAMES, NOTES, RATES, SALESPEOPLE } from "./definition";
import type { KindDefinition } from "./definition";

export const RECEIPTS: KindDefinition<"PAY"> = {
  kind: "PAY",
  synonyms: {
    receipt: [
      "收款单号", "收款编号", "回款单号", "回款编号", "收据号", "收款单编号", "收款号", "流水号", "交易流水号", "银行流水号", "单据编号", "单据号", "单号", "凭证号",
      "receipt no", "receipt number", "receipt id", "receipt", "payment no", "payment number", "payment id", "payment ref", "payment reference", "transaction id", "document no", "document number", "voucher no", "ref no", "reference",
    ],
    customer: CUSTOMER_NAMES,
    customerCode: CUSTOMER_CODES,
    date: [
      "收款日期", "回款日期", "到账日期", "入账日期", "入账时间", "收款时间", "付款日期", "交易日期", "单据日期", "业务日期", "日期",
      "receipt date", "payment date", "date received", "received date", "date paid", "value date", "transaction date", "posting date", "date",
    ],
    amount: [
      "收款金额", "回款金额", "到账金额", "实收金额", "入账金额", "收款", "回款", "收入", "实付款", "付款金额", "收款额", "回款额", "原币金额", "金额", "本币金额",
      "receipt amount", "payment amount", "amount received", "received", "amount paid", "paid amount", "payment", "amount",
    ],
    currency: CURRENCIES,
    rate: RATES,
    method: ["收款方式", "回款方式", "结算方式", "付款方式", "支付方式", "款项类型", "payment method", "method", "receipt method", "payment type", "tender", "mode", "mode of payment"],
    billNo: ["票据号", "票据编号", "票据号码", "汇票号", "承兑汇票号", "结算号", "bill no", "bill number", "bill of exchange no", "draft no", "cheque no", "check no"],
    payer: ["付款人", "付款方", "付款人名称", "付款账户名", "对方户名", "付款单位名称", "付款单位", "payer", "payer name", "paid by", "remitter"],
    reversed: ["是否冲销", "冲销标志", "红冲", "是否红冲", "作废", "退票", "冲销", "reversed", "reversal", "is reversed", "void", "cancelled"],
    invoice: ["发票号码", "发票号", "核销发票号", "核销单据号", "核销单号", "对应发票", "对应发票号", "冲销发票号", "invoice no", "invoice number", "invoice", "applied to", "for invoice"],
    unapplied: ["未核销金额", "未核销", "未核销余额", "预收余额", "未分配金额", "unapplied", "unapplied amount", "unallocated", "unallocated amount", "on account"],
    salesperson: SALESPEOPLE,
    note: [...NOTES, "摘要", "用途", "附言", "description", "narrative", "details"],
  },
  needs: [["customer", "customerCode", "payer"], ["date"], ["amount"]],
  hints: ["回款", "收款", "到账", "receipt", "payment", "cash", "remittance"],
  keys: ["receipt", "customer", "customerCode", "payer", "invoice"],
  main: ["amount"],
  firstLine: ["customer", "customerCode"],
  groupRows: true,
};
