/** The sample's words that stand in cells, in both workbooks. */
import type { Twin } from "./customers";
import type { BillStatus, ReceiptMethod, SampleInvoice } from "./facts";

export const COMPANY: Twin = { zh: "宁波海川精密机械有限公司", en: "Ningbo Haichuan Precision Machinery Co., Ltd." };

export const INVOICE_KINDS: Record<SampleInvoice["kind"], Twin> = {
  invoice: { zh: "销售发票", en: "Invoice" },
  creditNote: { zh: "红字发票", en: "Credit note" },
  opening: { zh: "期初应收", en: "Opening balance" },
};

export const METHODS: Record<ReceiptMethod, Twin> = {
  transfer: { zh: "银行转账", en: "Bank transfer" },
  bankAcceptance: { zh: "银行承兑汇票", en: "Bank acceptance" },
  commercialAcceptance: { zh: "商业承兑汇票", en: "Commercial acceptance" },
  advance: { zh: "预收款", en: "Advance payment" },
};

export const BILL_STATUSES: Record<BillStatus, Twin> = {
  held: { zh: "在库", en: "Held" },
  discounted: { zh: "已贴现", en: "Discounted" },
  endorsed: { zh: "已背书", en: "Endorsed" },
  pledged: { zh: "已质押", en: "Pledged" },
  sent: { zh: "托收中", en: "Sent for collection" },
  collected: { zh: "已兑付", en: "Collected" },
  refused: { zh: "拒付", en: "Refused" },
};

export const YES: Twin = { zh: "是", en: "Yes" };
export const NO: Twin = { zh: "否", en: "No" };
export const IN_SPEC: Twin = { zh: "合格", en: "Yes" };
export const OUT_OF_SPEC: Twin = { zh: "不合格", en: "No" };
export const REFUSED_NOTE: Twin = { zh: "商承到期拒付，恢复应收账款", en: "Bill refused at maturity, receivable reinstated" };
export const UNAPPLIED_NOTE: Twin = { zh: "待核销", en: "To be allocated" };
export const RETURN_NOTE: Twin = { zh: "汇款退回", en: "Transfer sent back" };
export const TOTAL: Twin = { zh: "合计", en: "Total" };
export const FOOTER: Twin = {
  zh: "制表人：王丽    复核：陈建国    打印日期：2025-07-03    第1页/共1页",
  en: "Prepared by: Wang Li    Reviewed by: Chen Jianguo    Printed: 2025-07-03    Page 1 of 1",
};

/** Other spellings of two customers, as they stand on some rows. */
export const OTHER_SPELLINGS: Record<string, Twin> = {
  1003: { zh: "苏州恒锐自动化设备公司", en: "Suzhou Hengrui Automation Co. Ltd" },
  1004: { zh: "宁波永昌机电（集团）有限公司", en: "Ningbo  Yongchang Electromechanical Group Co., Ltd." },
};
