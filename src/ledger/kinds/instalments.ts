/** Instalments: the payment steps of contracts and invoices. */
import { CURRENCIES, CUSTOMER_CODES, CUSTOMER_NAMES } from "./definition";
import type { KindDefinition } from "./definition";

export const INSTALMENTS: KindDefinition<"PLAN"> = {
  kind: "PLAN",
  synonyms: {
    document: ["发票号码", "发票号", "单据编号", "单据号", "docnumbr", "invoice number", "invoice no", "document number", "document no", "invoice"],
    contract: ["合同编号", "合同号", "合同", "contract no", "contract number", "contract"],
    customer: [...CUSTOMER_NAMES, ...CUSTOMER_CODES.filter((name) => name !== "account" && name !== "customer" && name !== "客户")],
    step: ["付款节点", "节点", "收款节点", "付款阶段", "阶段", "期次", "期数", "款项性质", "付款步骤", "步骤", "schedule payment number", "instalment", "installment", "instalment no", "installment no", "step", "milestone", "stage", "payment no"],
    percent: ["比例", "付款比例", "收款比例", "比率", "节点比例", "percent", "percentage", "share", "portion"],
    amount: ["应收金额", "节点金额", "计划金额", "应付金额", "计划收款金额", "付款金额", "应收款", "金额", "payment amount", "instalment amount", "installment amount", "planned amount", "due amount", "amount"],
    open: ["未收金额", "未收款", "未付金额", "outstanding", "open amount", "balance", "remaining"],
    condition: ["付款条件", "收款条件", "条件", "触发条件", "condition", "trigger", "payment condition"],
    dueDate: ["到期日", "到期日期", "应收日期", "计划收款日期", "计划付款日期", "计划日期", "应付日期", "约定付款日期", "due date", "duedate", "planned date", "payment due date", "due"],
    invoiceDate: ["发票日期", "开票日期", "单据日期", "docdate", "invoice date", "document date", "doc date"],
    status: ["状态", "收款状态", "是否收款", "status"],
    currency: CURRENCIES,
  },
  needs: [["document", "contract"], ["step", "condition"], ["percent", "amount"], ["dueDate"]],
  hints: ["付款节点", "分期", "收款计划", "节点", "instalment", "installment", "schedule", "milestone", "payment plan"],
  keys: ["document", "contract", "step"],
  main: ["amount", "open", "percent"],
  firstLine: ["contract", "document", "customer"],
  groupRows: false,
};
