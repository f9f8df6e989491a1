/** Balance lists by customer, and agings by customer that another system printed. */
import { BARE_NAMES, CURRENCIES, CUSTOMER_CODES, CUSTOMER_NAMES } from "./definition";
import type { KindDefinition } from "./definition";

export const BALANCES: KindDefinition<"BAL"> = {
  kind: "BAL",
  synonyms: {
    customer: [...CUSTOMER_NAMES.filter((name) => name !== "account name"), ...BARE_NAMES],
    customerCode: CUSTOMER_CODES.filter((name) => name !== "account" && name !== "account number" && name !== "account no"),
    account: ["科目名称", "会计科目", "科目", "科目代码", "科目编码", "account name", "account", "gl account", "account code"],
    currency: CURRENCIES,
    period: ["会计期间", "年度期间", "期间", "period", "fiscal period", "month"],
    openingDebit: ["期初余额借方", "期初借方", "期初借方余额", "年初余额借方", "期初借方金额", "opening debit", "opening balance debit", "opening dr"],
    openingCredit: ["期初余额贷方", "期初贷方", "期初贷方余额", "年初余额贷方", "期初贷方金额", "opening credit", "opening balance credit", "opening cr"],
    periodDebit: ["本期发生额借方", "本期借方", "本期发生借方", "借方发生额", "本期借方发生额", "本期借方发生", "本期增加", "借方金额", "借方", "period debit", "debit", "debits", "invoiced"],
    periodCredit: ["本期发生额贷方", "本期贷方", "本期发生贷方", "贷方发生额", "本期贷方发生额", "本期贷方发生", "本期减少", "贷方金额", "贷方", "period credit", "credit", "credits", "receipts"],
    closingDebit: ["期末余额借方", "期末借方", "期末借方余额", "期末借方金额", "closing debit", "closing balance debit", "closing dr"],
    closingCredit: ["期末余额贷方", "期末贷方", "期末贷方余额", "期末贷方金额", "closing credit", "closing balance credit", "closing cr"],
    opening: ["期初余额", "年初余额", "期初", "opening balance", "opening"],
    closing: ["期末余额", "应收余额", "应收账款余额", "欠款余额", "余额", "期末", "closing balance", "balance", "closing", "balance due", "outstanding"],
    direction: ["方向", "余额方向", "期末方向", "借贷方向", "借贷", "dr/cr", "direction"],
  },
  needs: [["customer", "customerCode"], ["closing", "closingDebit", "closingCredit"]],
  hints: ["余额表", "余额", "balance", "trial"],
  keys: ["customer", "customerCode"],
  main: ["closing", "closingDebit", "closingCredit", "openingDebit", "openingCredit", "periodDebit", "periodCredit"],
  firstLine: [],
  groupRows: false,
};

export const AGED_BALANCES: KindDefinition<"AGED"> = {
  kind: "AGED",
  synonyms: {
    customer: [...CUSTOMER_NAMES, ...BARE_NAMES],
    customerCode: CUSTOMER_CODES,
    currency: CURRENCIES,
    total: ["合计", "总计", "余额", "应收余额", "期末余额", "未收金额", "应收账款余额", "欠款合计", "total", "balance", "outstanding", "total due", "total outstanding", "amount due", "grand total"],
  },
  needs: [["customer", "customerCode"]],
  hints: ["账龄", "aging", "ageing", "aged"],
  keys: ["customer", "customerCode"],
  main: ["total"],
  firstLine: [],
  groupRows: false,
};
