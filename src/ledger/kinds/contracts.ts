/** Contracts: what was agreed, how far it is paid, and which clauses it has. */
import { CURRENCIES, CUSTOMER_CODES, CUSTOMER_NAMES, DEPARTMENTS, NOTES, SALESPEOPLE } from "./definition";
import type { KindDefinition } from "./definition";

export const CONTRACTS: KindDefinition<"CON"> = {
  kind: "CON",
  synonyms: {
    contract: ["合同编号", "合同号", "合同号码", "合同名称", "合同", "contract no", "contract number", "contract id", "contract"],
    customer: CUSTOMER_NAMES,
    customerCode: CUSTOMER_CODES,
    signed: ["签订日期", "签约日期", "合同日期", "合同签订日期", "签署日期", "签订时间", "signed", "signed on", "date signed", "signing date", "contract date", "signature date"],
    start: ["开始日期", "合同开始日期", "起始日期", "生效日期", "合同生效日期", "start date", "start", "contract start", "effective date", "valid from", "begin date"],
    end: ["结束日期", "到期日期", "到期日", "合同结束日期", "终止日期", "合同到期日", "合同到期日期", "合同终止日期", "截止日期", "有效期至", "end date", "end", "contract end", "expiry date", "valid to", "valid until", "termination date"],
    amount: ["合同金额", "合同总额", "合同总价", "合同价款", "合同额", "签约金额", "金额", "contract amount", "contract value", "contract price", "contract sum", "amount", "value", "total value"],
    currency: CURRENCIES,
    received: ["已收款", "已收金额", "已收款金额", "已预收金额", "累计收款", "已回款", "已回款金额", "received", "amount received", "paid", "paid to date", "collected"],
    open: ["未收款", "未收金额", "未收款金额", "应收余额", "期末余额", "合同余额", "未回款", "outstanding", "open balance", "open amount", "balance", "remaining"],
    terms: ["付款条件", "收款条件", "付款方式", "付款条款", "收款条款", "结算方式", "payment terms", "terms", "terms of payment", "payment clause"],
    penaltyRate: ["违约金率", "违约金比例", "滞纳金率", "逾期利率", "违约金", "滞纳金", "penalty rate", "late interest rate", "default rate", "penalty", "late payment interest"],
    earlyDiscount: ["提前付款折扣", "现金折扣", "早付折扣", "折扣条款", "early payment discount", "early discount", "cash discount", "settlement discount", "discount terms"],
    fxClause: ["汇率条款", "汇率风险条款", "外汇条款", "汇率约定", "fx clause", "exchange rate clause", "currency clause"],
    approval: ["审批级别", "审批层级", "审批等级", "审批人", "批准级别", "approval level", "approval", "approved by", "approver"],
    standard: ["标准合同", "是否标准合同", "标准模板", "是否标准模板", "合同模板", "standard template", "standard contract", "standard form", "standard"],
    status: ["合同状态", "履约状态", "执行状态", "状态", "合同执行状态", "contract status", "status", "state"],
    deliveryDate: ["交付日期", "交货日期", "约定交付日期", "交付时间", "delivery date", "delivery", "due for delivery"],
    salesperson: SALESPEOPLE,
    department: DEPARTMENTS,
    note: NOTES,
  },
  needs: [["contract"], ["customer", "customerCode"], ["amount", "signed", "end"]],
  hints: ["合同", "contract"],
  keys: ["contract", "customer", "customerCode"],
  main: ["amount", "received", "open", "signed", "end"],
  firstLine: [],
  groupRows: false,
  against: ["发票号码", "发票号", "开票日期", "付款节点", "收款单号", "订单号", "invoice no", "invoice number", "invoice date", "receipt no", "instalment", "order no"],
};
