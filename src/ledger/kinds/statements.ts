/** A customer's own statement of account, as they keep it of us. */
import { CURRENCIES, CUSTOMER_CODES, CUSTOMER_NAMES, NOTES } from "./definition";
import type { KindDefinition } from "./definition";

export const STATEMENTS: KindDefinition<"STMT"> = {
  kind: "STMT",
  synonyms: {
    document: ["客户单据号", "对方单号", "对方单据号", "客户单号", "客户单据编号", "单据号", "单据编号", "凭证号", "their document no", "their document", "their ref", "document no", "document number", "document", "voucher no", "num", "number"],
    reference: ["我方单号", "我方单据号", "我方发票号", "贵司单号", "贵司发票号", "供应商发票号", "供应商单号", "our document no", "our reference", "our ref", "our invoice no", "supplier invoice no", "supplier invoice", "supplier reference"],
    customer: CUSTOMER_NAMES,
    customerCode: CUSTOMER_CODES,
    date: ["单据日期", "日期", "记账日期", "入账日期", "业务日期", "document date", "date", "posting date", "transaction date", "invoice date"],
    amount: ["金额", "对账金额", "应付金额", "账面金额", "未付金额", "amount", "amount due", "open amount", "outstanding", "value"],
    debit: ["借方金额", "借方", "应收增加", "debit", "debit amount", "charges", "invoices"],
    credit: ["贷方金额", "贷方", "已付金额", "付款金额", "credit", "credit amount", "payments"],
    currency: CURRENCIES,
    note: [...NOTES, "摘要", "description", "details"],
  },
  needs: [["document", "reference"], ["date"], ["amount", "debit"]],
  // `客户对账单` alone is mostly our own account, printed for the customer
  hints: ["对方对账", "对方账单", "客户方对账", "客户提供", "来函", "回函", "their statement", "statement from"],
  keys: ["document", "reference", "customer", "customerCode"],
  main: ["amount", "debit", "credit"],
  firstLine: [],
  groupRows: false,
  orHint: ["reference"],
};
