/** Figures from the financial statements of customers. */
import { CUSTOMER_CODES, CUSTOMER_NAMES, PERIODS } from "./definition";
import type { KindDefinition } from "./definition";

export const FINANCIALS: KindDefinition<"FS"> = {
  kind: "FS",
  synonyms: {
    customer: [...CUSTOMER_NAMES, "企业名称", "公司名称"],
    customerCode: CUSTOMER_CODES,
    period: [...PERIODS, "报告期间", "报表日期", "截止日期", "会计年度", "报告年度", "period end", "reporting date", "balance sheet date", "as of date", "date"],
    months: ["月数", "期间月数", "months", "number of months"],
    totalAssets: ["总资产", "资产总计", "资产总额", "total assets", "assets"],
    currentAssets: ["流动资产", "流动资产合计", "current assets", "total current assets"],
    currentLiabilities: ["流动负债", "流动负债合计", "current liabilities", "total current liabilities"],
    totalLiabilities: ["总负债", "负债合计", "负债总额", "负债总计", "total liabilities", "liabilities"],
    equity: ["所有者权益", "净资产", "股东权益", "所有者权益合计", "股东权益合计", "equity", "total equity", "net assets", "shareholders equity", "net worth"],
    retainedEarnings: ["留存收益", "未分配利润", "盈余公积及未分配利润", "retained earnings", "retained profit", "accumulated profit"],
    ebit: ["息税前利润", "EBIT", "营业利润", "operating profit", "operating income", "earnings before interest and tax"],
    revenue: ["营业收入", "营业总收入", "主营业务收入", "销售收入", "收入", "revenue", "sales", "turnover", "total revenue"],
    netProfit: ["净利润", "净利", "税后利润", "net profit", "net income", "profit after tax"],
    operatingCashFlow: ["经营现金流", "经营活动现金流量净额", "经营活动产生的现金流量净额", "经营性现金流", "operating cash flow", "cash flow from operations", "cash from operating activities", "cfo"],
  },
  needs: [["customer", "customerCode"], ["period"], ["totalAssets", "currentAssets", "totalLiabilities", "currentLiabilities", "equity"]],
  hints: ["财报", "财务报表", "财务数据", "financials", "financial statement"],
  keys: ["customer", "customerCode"],
  main: [],
  firstLine: ["customer", "customerCode"],
  groupRows: false,
};
