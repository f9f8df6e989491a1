/** The customer list with terms, limits and owners. */
import { BARE_NAMES, CURRENCIES, CUSTOMER_CODES, CUSTOMER_NAMES, SALESPEOPLE } from "./definition";
import type { KindDefinition } from "./definition";

export const CUSTOMERS: KindDefinition<"CUST"> = {
  kind: "CUST",
  synonyms: {
    code: [...CUSTOMER_CODES.filter((name) => name !== "account" && name !== "customer" && name !== "客户"), "编码", "代码", "code"],
    name: [...CUSTOMER_NAMES, ...BARE_NAMES, "account"],
    parent: ["上级客户", "母公司", "所属集团", "集团", "集团客户", "上级单位", "parent", "parent customer", "parent company", "group", "ultimate parent", "subsidiary of"],
    industry: ["行业", "所属行业", "客户行业", "行业类别", "industry", "sector"],
    region: ["地区", "区域", "大区", "所属区域", "省份", "region", "territory", "area", "province"],
    size: ["规模", "企业规模", "客户规模", "单位性质", "企业类型", "size", "company size", "enterprise size"],
    salesperson: SALESPEOPLE,
    regionalManager: ["区域经理", "大区经理", "区域负责人", "regional manager", "area manager", "sales manager"],
    tier: ["客户等级", "客户级别", "客户分类", "客户类别", "分级", "tier", "customer class", "customer type", "class", "segment"],
    grade: ["信用等级", "信用级别", "信用评级", "评级", "credit grade", "credit rating", "grade", "rating"],
    creditLimit: ["信用额度", "授信额度", "信用限额", "额度", "赊销额度", "credit limit", "limit"],
    terms: ["付款条件", "收款条件", "信用条件", "结算方式", "payment terms", "terms", "credit terms", "payment term"],
    termsDays: ["账期", "账期天数", "信用期", "信用天数", "信用账期", "付款天数", "terms days", "credit days", "payment days", "credit period"],
    gradeDate: ["评级日期", "评定日期", "评级时间", "grade date", "rating date", "graded on"],
    reviewDate: ["复审日期", "复核日期", "下次复审日", "额度到期日", "review date", "next review", "limit review date"],
    insuredLimit: ["保险额度", "信保额度", "投保额度", "insured limit", "insurance limit", "credit insurance"],
    guarantee: ["担保", "担保方式", "担保情况", "guarantee", "collateral", "security"],
    email: ["邮箱", "电子邮箱", "电子邮件", "联系邮箱", "email", "e-mail", "mail", "email address"],
    language: ["语言", "语种", "language"],
    currency: CURRENCIES,
    source: ["来源", "客户来源", "数据来源", "source", "lead source"],
    updated: ["更新日期", "更新时间", "最后更新", "修改日期", "updated", "last updated", "last update", "modified"],
  },
  needs: [["code", "name"], ["creditLimit", "terms", "termsDays", "grade", "tier", "parent", "insuredLimit", "reviewDate", "email", "salesperson", "regionalManager"]],
  hints: ["客户", "customer", "client", "debtor", "credit limit"],
  keys: ["code", "name"],
  main: [],
  firstLine: [],
  groupRows: false,
};
