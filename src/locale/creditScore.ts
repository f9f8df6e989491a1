/** Names of the credit scorecard's dimensions, metrics and circumstances, the words that columns may use for them, and its messages. */
import type { Words } from "./index";

/** A name as we show it, and the other names under which a column may come. */
export interface ScorecardName extends Words {
  others: readonly string[];
}

export const DIMENSION_NAMES = {
  solvency: { zh: "偿债能力", en: "Solvency", others: ["偿债", "债务风险", "debt", "solvency and liquidity"] },
  profitability: { zh: "盈利能力", en: "Profitability", others: ["盈利", "获利能力", "profit"] },
  operation: { zh: "运营能力", en: "Operation", others: ["运营", "营运能力", "营运", "资产质量", "operations", "efficiency", "activity"] },
  growth: { zh: "发展能力", en: "Growth", others: ["发展", "成长能力", "成长性", "经营增长"] },
  payment: { zh: "信用记录", en: "Payment record", others: ["付款记录", "履约记录", "回款记录", "信用", "payment", "payment history", "credit record"] },
} as const satisfies Record<string, ScorecardName>;

export const METRIC_NAMES = {
  debtRatio: {
    zh: "资产负债率", en: "Debt ratio",
    others: ["负债率", "负债比率", "总负债/总资产", "负债总额/资产总额", "debt to assets", "debt to asset ratio", "debt/assets", "liabilities to assets", "total liabilities/total assets", "leverage ratio"],
  },
  equityRatio: {
    zh: "所有者权益比率", en: "Equity ratio",
    others: ["权益比率", "股东权益比率", "自有资本比率", "净资产比率", "所有者权益/总资产", "净资产/总资产", "equity to assets", "equity/total assets", "equity/assets"],
  },
  currentRatio: { zh: "流动比率", en: "Current ratio", others: ["流动资产/流动负债", "current assets/short-term liabilities", "current assets/current liabilities"] },
  quickRatio: {
    zh: "速动比率", en: "Quick ratio",
    others: ["酸性测试比率", "速动资产/流动负债", "acid test", "acid test ratio", "(current assets - inventory)/short-term liabilities", "(current assets - inventory)/current liabilities"],
  },
  cashFlowToDebt: {
    zh: "现金流负债比", en: "Cash flow to debt",
    others: [
      "现金流量负债比", "现金债务总额比", "(净利润+折旧)/总负债", "cash flow to debt ratio", "cash flow/total debt", "cash flow to liabilities",
      "(net profit + depreciation)/total liabilities", "operating cash flow to debt",
    ],
  },
  workingCapitalRatio: { zh: "营运资金占总资产比", en: "Working capital to assets", others: ["营运资本比率", "营运资金/总资产", "营运资本/总资产", "working capital/total assets", "working capital to total assets"] },
  interestCover: { zh: "利息保障倍数", en: "Interest cover", others: ["已获利息倍数", "利息覆盖倍数", "interest coverage", "interest coverage ratio", "times interest earned", "profit on operating activities/financial expenses"] },

  netMargin: { zh: "净利率", en: "Net margin", others: ["销售净利率", "净利润率", "营业净利率", "销售净利润率", "净利润/营业收入", "net profit margin", "net profit/sales", "return on sales", "profit margin", "ros"] },
  returnOnAssets: { zh: "总资产净利率", en: "Return on assets", others: ["资产净利率", "资产收益率", "总资产收益率", "净利润/总资产", "roa", "net profit/total assets", "net return on assets"] },
  ebitReturn: { zh: "总资产报酬率", en: "EBIT to assets", others: ["息税前利润/总资产", "资产报酬率", "ebit/total assets", "ebit/assets", "basic earning power"] },
  cashMargin: {
    zh: "利润加折旧占收入比", en: "Cash margin",
    others: ["EBITDA利润率", "销售现金比率", "(利润总额+折旧)/营业收入", "ebitda margin", "cash flow margin", "(gross profit + depreciation)/sales", "(profit + depreciation)/sales"],
  },
  returnOnEquity: { zh: "净资产收益率", en: "Return on equity", others: ["权益净利率", "股东权益报酬率", "净资产报酬率", "roe", "net profit/equity"] },
  operatingMargin: { zh: "营业利润率", en: "Operating margin", others: ["营业利润/营业收入", "operating profit margin", "profit on operating activities/sales", "operating profit/sales"] },
  costRatio: { zh: "成本费用占收入比", en: "Cost ratio", others: ["成本费用率", "成本费用占营业收入比重", "总成本/营业收入", "total costs/total sales", "costs/sales", "cost to income", "cost to sales", "cost to income ratio"] },
  grossMargin: { zh: "毛利率", en: "Gross margin", others: ["销售毛利率", "gross profit margin", "gross margin rate", "(sales - cost of products sold)/sales"] },

  assetTurnover: { zh: "总资产周转率", en: "Asset turnover", others: ["资产周转率", "总资产周转次数", "营业收入/总资产", "total asset turnover", "sales/total assets"] },
  receivableDays: {
    zh: "应收账款周转天数", en: "Receivable days",
    others: ["应收周转天数", "应收账款周转期", "应收账款天数", "receivables days", "days sales outstanding", "dso", "collection period", "average collection period", "(receivables*365)/sales"],
  },
  receivableTurnover: { zh: "应收账款周转率", en: "Receivable turnover", others: ["应收周转率", "应收账款周转次数", "receivables turnover", "accounts receivable turnover", "sales/receivables"] },
  inventoryDays: { zh: "存货周转天数", en: "Inventory days", others: ["库存周转天数", "存货周转期", "days inventory", "days inventory outstanding", "dio", "stock days", "(inventory*365)/sales"] },
  inventoryTurnover: { zh: "存货周转率", en: "Inventory turnover", others: ["库存周转率", "存货周转次数", "stock turnover", "stock turn", "sales/inventory"] },
  currentLiabilityDays: { zh: "流动负债天数", en: "Current liability days", others: ["流动负债周转天数", "流动负债周转期", "(流动负债*365)/营业收入", "(short-term liabilities*365)/sales", "current liabilities in days of sales"] },
  assetCashReturn: { zh: "资产现金回收率", en: "Cash return on assets", others: ["全部资产现金回收率", "(净利润+折旧)/总资产", "cash flow/total assets", "(net profit + depreciation)/total assets", "cash recovery rate of assets"] },

  salesGrowth: {
    zh: "营收增长率", en: "Sales growth",
    others: ["营业收入增长率", "销售增长率", "收入增长率", "营收增速", "营业增长率", "销售收入增长率", "营收同比", "营收同比增长率", "revenue growth", "revenue growth rate", "sales growth rate", "turnover growth"],
  },
  accumulatedProfit: { zh: "三年累计利润占总资产比", en: "Three-year profit to assets", others: ["三年利润/总资产", "三年累计利润/总资产", "gross profit (in 3 years)/total assets", "profit in 3 years/total assets", "three year profit/total assets"] },
  retainedEarningsRatio: { zh: "留存收益占总资产比", en: "Retained earnings to assets", others: ["留存收益/总资产", "留存收益比率", "retained earnings/total assets", "retained earnings ratio"] },
  profitGrowth: { zh: "利润增长率", en: "Profit growth", others: ["净利润增长率", "净利增长率", "营业利润增长率", "净利润同比", "net profit growth", "earnings growth", "profit growth rate"] },
  assetGrowth: { zh: "总资产增长率", en: "Asset growth", others: ["资产增长率", "total asset growth", "asset growth rate"] },
  equityGrowth: { zh: "资本积累率", en: "Equity growth", others: ["净资产增长率", "所有者权益增长率", "股东权益增长率", "equity growth rate", "net asset growth"] },

  onTimeRate: {
    zh: "准时付款率", en: "On-time payment rate",
    others: ["按时付款率", "准时回款率", "按时回款率", "按期付款率", "准时率", "on-time rate", "paid on time", "on-time payments", "share paid on time", "prompt payment rate", "on time", "on-time pay rate", "on-time share"],
  },
  averageDaysOverdue: {
    zh: "平均逾期天数", en: "Average days overdue",
    others: ["平均延期天数", "平均拖欠天数", "平均逾期", "平均迟付天数", "average days late", "average days past due", "avg days overdue", "avg days late", "mean days late", "average overdue days", "avg overdue days", "avg days past due"],
  },
  overdueShare: { zh: "逾期占比", en: "Overdue share", others: ["逾期率", "逾期比例", "逾期金额占比", "逾期比率", "overdue rate", "overdue ratio", "share overdue", "past due share", "percent overdue", "overdue"] },
  longestDaysOverdue: {
    zh: "最长逾期天数", en: "Longest days overdue",
    others: ["最大逾期天数", "最高逾期天数", "最长逾期", "最长拖欠天数", "max days overdue", "maximum days overdue", "longest overdue", "max days past due", "max days late", "worst days overdue", "longest overdue days", "max overdue days", "maximum overdue days"],
  },
  creditUse: {
    zh: "额度使用率", en: "Credit use",
    others: ["信用额度使用率", "授信使用率", "额度占用率", "信用额度占用率", "授信额度使用率", "credit utilization", "credit utilisation", "credit usage", "limit use", "limit utilization", "limit utilisation", "limit usage", "credit limit usage", "utilization", "utilisation", "credit limit utilization", "credit limit utilisation"],
  },
} as const satisfies Record<string, ScorecardName>;

export const CIRCUMSTANCE_NAMES = {
  seriouslyOverdueShare: {
    zh: "逾期90天以上占比", en: "Share over 90 days overdue",
    others: ["90天以上占比", "超90天占比", "逾期超90天占比", "逾期90天以上比例", "90天以上逾期占比", "90天以上逾期比例", "90+占比", "over 90 days share", "share over 90 days", "90+ share", "over 90 share", "share 90+ overdue"],
  },
  refusedBill: { zh: "票据拒付", en: "Refused bill", others: ["拒付", "退票", "商票拒付", "拒付票据", "票据退票", "承兑汇票拒付", "refused bills", "dishonoured bill", "dishonored bill", "bounced bill", "bill refused"] },
  lawsuit: { zh: "诉讼", en: "Lawsuit", others: ["涉诉", "法律诉讼", "被起诉", "诉讼记录", "失信被执行", "被执行人", "lawsuits", "litigation", "legal action", "court case"] },
  dataAgeMonths: {
    zh: "数据月龄", en: "Age of data in months",
    others: ["数据距今月数", "报表距今月数", "财报距今月数", "报表月龄", "财报月龄", "data age", "age of data", "data age months", "months old", "statement age", "statement age months"],
  },
} as const satisfies Record<string, ScorecardName>;

export const CREDIT_SCORE_WORDS = {
  reason: { zh: "{name} {value}：{points} 分", en: "{name} {value}: {points} points" },
  refusedBill: { zh: "票据拒付：C 级", en: "Refused bill: grade C" },
  lawsuit: { zh: "诉讼：C 级", en: "Lawsuit: grade C" },
  seriouslyOverdueShare: { zh: "逾期 90 天以上占余额 5% 及以上：最高 B 级", en: "5% or more over 90 days overdue: at most B" },
  dataAgeMonths: { zh: "数据超过 12 个月：降一级", en: "Data older than 12 months: one grade lower" },
  paymentOnly: { zh: "只有付款记录：最高 A 级", en: "Payment record only: at most A" },
  notUsed: { zh: "未用到：{list}", en: "Not used: {list}" },
  unclearCell: { zh: "{name} {value}（单位不明）", en: "{name} {value} (unit unclear)" },
  separator: { zh: "、", en: ", " },
} as const satisfies Record<string, Words>;

export const CREDIT_SCORE_ERRORS = {
  noMetric: { zh: "没有可识别的指标列：{list}", en: "no column is a metric that the scorecard knows: {list}" },
  noneUsable: { zh: "该客户没有可用的指标", en: "this customer has no usable metric" },
  namesDoNotFit: {
    zh: "names 有 {names} 个名称，metrics 有 {width} 列 {height} 行，名称数必须等于列数",
    en: "names has {names} cells and metrics has {width} columns and {height} rows; there must be one name for each column",
  },
  twice: { zh: "“{first}”和“{second}”是同一个指标，只能保留一列", en: "'{first}' and '{second}' are the same metric; keep one of them" },
  unclearUnit: {
    zh: "metrics“{name}”列第 {row} 行：{found} 看不出是小数还是百分数。请写成带 % 的文本（如 1.2%），或统一为小数并去掉标题中的 %",
    en: "metrics column '{name}', row {row}: {found} may be a plain ratio or a percentage. Write it as text with % (1.2%), or use plain ratios and no % in the header",
  },
  unreadableMetric: { zh: "metrics“{name}”列第 {row} 行：无法识别“{found}”", en: "metrics column '{name}', row {row}: cannot read '{found}'" },
  weightsShape: { zh: "weights 必须是两列：名称、权重", en: "weights must be two columns: name and weight" },
  weightName: { zh: "weights：不认识“{found}”", en: "weights: '{found}' is no dimension and no metric" },
  weightTwice: { zh: "weights：“{found}”出现两次", en: "weights: '{found}' is given twice" },
  weightValue: { zh: "weights：“{name}”的权重“{found}”不是 0 或正数", en: "weights: '{found}' for '{name}' is not a number of 0 or more" },
  weightsOver: { zh: "weights 合计 {sum}%，超过 100%", en: "the weights add up to {sum}%, more than 100%" },
  weightsOverDimension: { zh: "“{name}”各指标的权重合计 {sum}%，超过该维度的权重", en: "the metrics of '{name}' add up to {sum}%, more than the dimension's weight" },
  weightsNothing: { zh: "weights 没有留下任何权重", en: "the weights leave no weight at all" },
} as const satisfies Record<string, Words>;
