/** Opportunities and the stages that they went through. */
import { CURRENCIES, CUSTOMER_CODES, CUSTOMER_NAMES, DEPARTMENTS, ITEM_NAMES, REGIONS, SALESPEOPLE } from "./definition";
import type { KindDefinition } from "./definition";

export const DEALS: KindDefinition<"OPP"> = {
  kind: "OPP",
  synonyms: {
    deal: ["商机编号", "商机名称", "商机", "商机号", "销售机会", "机会编号", "机会名称", "线索编号", "opportunity id", "opportunity", "opportunity name", "opportunity no", "deal id", "deal", "deal name", "deal no", "lead id"],
    customer: [...CUSTOMER_NAMES, "account"],
    customerCode: CUSTOMER_CODES.filter((name) => name !== "account" && name !== "customer" && name !== "客户"),
    industry: ["行业", "所属行业", "客户行业", "industry", "sector"],
    region: [...REGIONS, "regional office"],
    salesperson: [...SALESPEOPLE, "跟进人", "sales agent", "agent", "deal owner", "opportunity owner"],
    item: ITEM_NAMES,
    amount: ["商机金额", "预计金额", "预计成交金额", "成交金额", "预计销售额", "金额", "amount", "deal value", "deal amount", "opportunity amount", "expected revenue", "close value", "value", "estimated value"],
    currency: CURRENCIES,
    stage: ["商机阶段", "销售阶段", "当前阶段", "阶段", "阶段名称", "stage", "deal stage", "sales stage", "pipeline stage", "opportunity stage", "stage name"],
    entered: ["进入阶段日期", "阶段开始日期", "进入日期", "阶段进入时间", "进入阶段时间", "stage entered", "entered", "entered stage", "stage start", "stage date", "date entered"],
    left: ["离开阶段日期", "阶段结束日期", "离开日期", "阶段离开时间", "stage left", "left", "left stage", "stage end", "date left"],
    created: ["创建日期", "创建时间", "建立日期", "商机创建日期", "录入日期", "created", "created date", "date created", "create date", "engage date", "opened", "open date", "created on"],
    closed: ["关闭日期", "成交日期", "结束日期", "关单日期", "赢单日期", "closed", "close date", "closed date", "date closed", "won date", "closed on"],
    outcome: ["结果", "商机结果", "输赢", "赢输", "商机状态", "是否成交", "outcome", "result", "won/lost", "won lost", "status", "deal status"],
    department: DEPARTMENTS,
    updated: ["最后更新", "更新日期", "最近更新", "更新时间", "最后跟进日期", "最近跟进时间", "最近跟进日期", "最后跟进时间", "跟进日期", "last updated", "last update", "updated", "last activity", "last activity date", "last modified"],
  },
  needs: [["deal"], ["stage"], ["entered", "created", "closed", "updated"]],
  hints: ["商机", "机会", "漏斗", "pipeline", "opportunit", "deals", "funnel", "crm"],
  keys: ["deal", "customer", "stage"],
  main: [],
  firstLine: [],
  groupRows: false,
};
