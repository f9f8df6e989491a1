/** Allocations: which receipt or credit note settled which invoice. */
import { CURRENCIES, CUSTOMER_CODES, CUSTOMER_NAMES } from "./definition";
import type { KindDefinition } from "./definition";

export const ALLOCATIONS: KindDefinition<"ALLOC"> = {
  kind: "ALLOC",
  synonyms: {
    receipt: [
      "收款单号", "收款编号", "回款单号", "回款编号", "收据号", "收款单编号", "收款号", "核销单据号", "贷方单据号",
      "receipt no", "receipt number", "receipt id", "receipt", "payment no", "payment number", "payment id", "payment", "credit document", "applied from", "from document",
    ],
    invoice: ["发票号码", "发票号", "发票编号", "应收单号", "被核销单据号", "借方单据号", "invoice no", "invoice number", "invoice", "debit document", "applied to", "to document", "document no"],
    step: ["付款节点", "节点", "期次", "step", "instalment", "installment"],
    customer: [...CUSTOMER_NAMES, ...CUSTOMER_CODES.filter((name) => name !== "account" && name !== "customer" && name !== "客户")],
    amount: ["核销金额", "本次核销金额", "核销额", "分配金额", "冲销金额", "已冲销金额", "金额", "allocated amount", "allocation amount", "applied amount", "amount applied", "amount allocated", "allocated", "applied", "matched amount", "amount"],
    date: ["核销日期", "核销时间", "分配日期", "日期", "allocation date", "date allocated", "applied date", "application date", "apply date", "matching date", "date applied", "date"],
    currency: CURRENCIES,
  },
  needs: [["receipt"], ["invoice"], ["amount"]],
  hints: ["核销", "勾对", "allocation", "application", "matching", "applied"],
  keys: ["receipt", "invoice"],
  main: ["amount"],
  firstLine: ["receipt", "customer", "date"],
  groupRows: false,
};
