/** The collection log: who was reminded when, and what was promised. */
import { CUSTOMER_CODES, CUSTOMER_NAMES, NOTES } from "./definition";
import type { KindDefinition } from "./definition";

export const CONTACTS: KindDefinition<"DUN"> = {
  kind: "DUN",
  synonyms: {
    date: ["催收日期", "催款日期", "跟进日期", "联系日期", "日期", "contact date", "reminder date", "dunning date", "call date", "date"],
    customer: [...CUSTOMER_NAMES, ...CUSTOMER_CODES.filter((name) => name !== "account" && name !== "customer" && name !== "客户")],
    invoice: ["发票号码", "发票号", "单据编号", "单据号", "涉及发票", "invoice no", "invoice number", "invoice", "document no"],
    level: ["催收级别", "催收等级", "催收层级", "级别", "层级", "level", "dunning level", "reminder level"],
    channel: ["催收方式", "联系方式", "方式", "渠道", "沟通方式", "channel", "contact method", "method", "via"],
    person: ["催收人", "经办人", "跟进人", "责任人", "联系人", "person", "contacted by", "collector", "by", "owner"],
    result: ["催收结果", "结果", "沟通结果", "反馈", "客户反馈", "result", "outcome", "response"],
    promisedDate: ["承诺日期", "承诺付款日期", "承诺付款日", "承诺回款日期", "promised date", "promise date", "promise to pay date", "ptp date"],
    promisedAmount: ["承诺金额", "承诺付款金额", "承诺回款金额", "promised amount", "promise amount", "ptp amount"],
    reason: ["原因", "未付原因", "拖欠原因", "逾期原因", "reason", "delay reason", "reason for delay"],
    note: NOTES,
  },
  needs: [["date"], ["customer"], ["level", "channel", "result", "promisedDate"]],
  hints: ["催收", "催款", "跟进", "collection", "dunning", "contact log", "chasing", "reminders"],
  keys: ["customer", "invoice", "result", "person"],
  main: [],
  firstLine: ["customer"],
  groupRows: false,
};
