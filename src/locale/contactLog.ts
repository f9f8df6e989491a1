/** Words of the contact log, the sheet on which contacts noted in the pane are kept; its headers are read back as a collection log. */
import type { Words } from "./index";

export const CONTACT_LOG_WORDS = {
  caption: {
    zh: "在窗格“客户”中登记的联系逐行追加在此，分析时作为催收记录读取。可以改正任何单元格，也可以自行添加行。",
    en: "Contacts noted in the pane (Customer) are added here row by row and read as a collection log. Any cell may be corrected, and rows may be added by hand.",
  },
  columns: {
    date: { zh: "催收日期", en: "Contact date" },
    customer: { zh: "客户名称", en: "Customer name" },
    invoice: { zh: "发票号码", en: "Invoice no" },
    level: { zh: "催收级别", en: "Level" },
    channel: { zh: "催收方式", en: "Channel" },
    person: { zh: "催收人", en: "Contacted by" },
    result: { zh: "催收结果", en: "Result" },
    promisedDate: { zh: "承诺付款日", en: "Promised date" },
    promisedAmount: { zh: "承诺金额", en: "Promised amount" },
    note: { zh: "备注", en: "Note" },
  },
} as const satisfies Record<string, Words | Record<string, Words>>;
