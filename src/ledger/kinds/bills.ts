/** Bills of exchange (银行承兑 and 商业承兑汇票). */
import { CURRENCIES, CUSTOMER_NAMES } from "./definition";
import type { KindDefinition } from "./definition";

export const BILLS: KindDefinition<"BILL"> = {
  kind: "BILL",
  synonyms: {
    billNo: ["票据编号", "票据号码", "票据号", "汇票号码", "汇票号", "电票号码", "票号", "bill no", "bill number", "bill of exchange no", "draft no", "note no"],
    type: ["种类", "票据种类", "票据类型", "汇票类型", "类型", "type", "bill type", "kind"],
    drawer: ["出票人", "出票人全称", "出票人名称", "出票单位", "drawer", "drawer name", "issuer"],
    acceptor: ["承兑人", "承兑人全称", "承兑银行", "承兑行", "承兑人名称", "acceptor", "accepting bank", "acceptor name"],
    customer: ["前手", "交票单位", "来源客户", "背书人", "收票来源", "received from", "endorser", ...CUSTOMER_NAMES],
    issueDate: ["出票日期", "出票日", "开票日期", "issue date", "date of issue", "drawn on", "draft date"],
    dueDate: ["到期日期", "到期日", "票据到期日", "汇票到期日", "due date", "maturity date", "maturity", "due"],
    amount: ["票面金额", "面额", "票据金额", "汇票金额", "金额", "face amount", "face value", "bill amount", "amount", "nominal"],
    currency: CURRENCIES,
    status: ["状态", "票据状态", "处理状态", "status", "state"],
    receivedDate: ["收票日期", "收到日期", "收票日", "received date", "date received", "receipt date"],
    otherCity: ["是否异地", "异地", "other city", "out of town"],
    rate: ["票面利率", "票面利率%", "利率", "interest rate", "coupon", "rate"],
    discounted: ["是否贴现", "已贴现", "discounted", "is discounted"],
    endorsed: ["是否背书", "已背书", "endorsed", "is endorsed"],
    handedOn: ["贴现日/背书日", "贴现日", "贴现日期", "背书日", "背书日期", "转让日期", "handed on", "discount date", "date discounted", "endorsement date", "date endorsed"],
    discountRate: ["贴现率", "贴现率%", "贴现利率", "discount rate"],
    discountInterest: ["贴现息", "贴现利息", "贴现费用", "discount interest", "discount charge", "discount cost"],
    endorsee: ["被背书人", "被背书人名称", "贴现银行", "贴现行", "后手", "endorsee", "endorsed to", "discounting bank", "discounted with"],
    derecognised: ["是否终止确认", "终止确认", "derecognised", "derecognized", "is derecognised"],
  },
  // a register of bills handed on names neither maturity nor type
  needs: [["billNo"], ["dueDate", "endorsee"], ["amount"], ["type", "acceptor", "drawer", "handedOn"]],
  hints: ["票据", "汇票", "承兑", "bills", "notes receivable", "drafts"],
  keys: ["billNo", "acceptor", "drawer", "customer"],
  main: ["amount"],
  firstLine: [],
  groupRows: false,
};
