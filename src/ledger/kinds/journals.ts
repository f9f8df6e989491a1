/** The customers' account: debits and credits in order of date. */
import { CURRENCIES, CUSTOMER_CODES, CUSTOMER_NAMES, RATES, SALESPEOPLE } from "./definition";
import type { KindDefinition } from "./definition";

export const JOURNALS: KindDefinition<"JRNL"> = {
  kind: "JRNL",
  synonyms: {
    date: ["记账日期", "凭证日期", "制单日期", "日期", "业务日期", "单据日期", "会计日期", "date", "posting date", "journal date", "transaction date", "entry date", "doc date"],
    voucher: ["凭证字号", "凭证号", "凭证编号", "凭证号数", "单据号", "单据编号", "凭证", "voucher no", "voucher number", "voucher", "journal no", "document no", "document number", "entry no", "reference", "ref", "num", "vch no"],
    customer: [...CUSTOMER_NAMES.filter((name) => name !== "account name"), "往来业务", "名称1", "辅助核算", "辅助项"],
    customerCode: [...CUSTOMER_CODES.filter((name) => name !== "account"), "编码1"],
    account: ["科目名称", "会计科目", "科目全名", "科目", "科目编码", "科目代码", "账户", "account name", "account", "gl account", "account title", "ledger account", "account code"],
    summary: ["摘要", "业务描述", "说明", "summary", "description", "particulars", "narration", "memo", "details", "text"],
    debit: ["借方金额", "借方", "借方发生额", "本期借方", "借方本币", "借", "应收", "本期应收", "本期应收金额", "debit", "debit amount", "dr", "debits", "charges", "invoiced"],
    credit: ["贷方金额", "贷方", "贷方发生额", "本期贷方", "贷方本币", "贷", "本期收回", "本期收款", "本期收回金额", "credit", "credit amount", "cr", "credits", "payments"],
    amount: ["原币金额", "本币金额", "金额", "发生额", "amount"],
    direction: ["方向", "借贷方向", "借贷", "余额方向", "dr/cr", "direction", "d/c", "debit/credit"],
    balance: ["余额", "期末余额", "本币余额", "结余", "余额金额", "balance", "running balance", "closing balance"],
    opening: ["期初余额", "上期余额", "期初", "opening balance", "opening", "balance brought forward"],
    currency: CURRENCIES,
    rate: RATES,
    dueDate: ["到期日", "到期日期", "due date", "due"],
    invoice: ["发票号", "发票号码", "票号", "业务编号", "invoice no", "invoice number", "invoice"],
    salesperson: SALESPEOPLE,
    department: ["部门", "部门名称", "部门编码", "department", "dept"],
  },
  needs: [["date"], ["debit", "amount"], ["credit", "direction"], ["customer", "customerCode", "account"]],
  hints: ["明细账", "往来", "序时簿", "凭证", "日记账", "journal", "ledger", "statement", "transactions"],
  keys: ["voucher", "summary", "account", "customer", "customerCode", "invoice"],
  main: ["debit", "credit", "amount"],
  firstLine: ["date", "voucher", "customer", "customerCode"],
  groupRows: true,
};
