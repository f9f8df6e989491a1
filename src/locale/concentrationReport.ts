/** The words of the concentration report. */
import type { Words } from "./index";

export const CONCENTRATION_WORDS = {
  columns: {
    rank: { zh: "排名", en: "Rank" },
    group: { zh: "客户（最终母公司）", en: "Customer (ultimate parent)" },
    members: { zh: "家数", en: "Companies" },
    nowSales: { zh: "近 {months} 个月销售", en: "Sales, last {months} months" },
    nowReceivables: { zh: "应收余额", en: "Receivables" },
    share: { zh: "占比", en: "Share" },
    cumulative: { zh: "累计占比", en: "Cum. share" },
    beforeSales: { zh: "上一个 {months} 个月销售", en: "Sales, {months} months before" },
    beforeReceivables: { zh: "{months} 个月前应收", en: "Receivables {months} months ago" },
    beforeShare: { zh: "上期占比", en: "Share before" },
    change: { zh: "占比变化 pp", en: "Change, pp" },
    monthSales: { zh: "{month}", en: "{month} sales" },
    monthReceivables: { zh: "{month}", en: "{month} owed" },
    margin: { zh: "毛利", en: "Margin" },
    receivable: { zh: "应收余额", en: "Receivables" },
    overdue: { zh: "其中逾期", en: "Overdue" },
    industry: { zh: "行业", en: "Industry" },
    region: { zh: "区域", en: "Region" },
    note: { zh: "备注", en: "Note" },
  },
  indices: { zh: "集中度指标：本期、上期，及各月末（每次取前 {months} 个月）", en: "Concentration: this period, the one before, and at each month's end (over the {months} months up to it)" },
  indicesOwed: { zh: "集中度指标：截止日、{months} 个月前，及各月末（按应收）", en: "Concentration of the receivables: at the as-of date, {months} months ago, and at each month's end" },
  indexHead: { name: { zh: "指标", en: "Measure" }, now: { zh: "本期", en: "Now" }, before: { zh: "上期", en: "Before" }, change: { zh: "变化", en: "Change" } },
  indexNames: {
    largest: { zh: "CR1 最大客户占比（%）", en: "CR1, largest customer (%)" },
    topThree: { zh: "CR3 前三大占比（%）", en: "CR3, three largest (%)" },
    topFive: { zh: "CR5 前五大占比（%）", en: "CR5, five largest (%)" },
    hhiPoints: { zh: "HHI（0–10,000）", en: "HHI (0–10,000)" },
    effective: { zh: "等效客户数（1 ÷ HHI）", en: "Effective customers (1 ÷ HHI)" },
    entropy: { zh: "熵（奈特）", en: "Entropy (nats)" },
    gini: { zh: "基尼系数", en: "Gini coefficient" },
    customers: { zh: "客户数", en: "Customers" },
  },
  stress: { zh: "失去最大客户的压力测试", en: "Stress: the largest customers are lost" },
  stressHead: {
    lost: { zh: "失去", en: "Lost" }, amount: { zh: "减少额", en: "Less" }, share: { zh: "占比", en: "Share" }, sum: { zh: "金额", en: "Amount" },
    revenue: { zh: "收入", en: "Revenue" }, margin: { zh: "毛利", en: "Margin" }, receipts: { zh: "回款", en: "Receipts" }, receivables: { zh: "应收", en: "Receivables" },
  },
  stressLine: { zh: "前 {count} 大：{names}", en: "Largest {count}: {names}" },
  byIndustry: { zh: "按行业", en: "By industry" },
  byRegion: { zh: "按区域", en: "By region" },
  rest: { zh: "其他 {count} 个", en: "Others: {count}" },
  notNamed: { zh: "（未注明）", en: "(not named)" },
  chart: { zh: "客户占比与累计占比", en: "Shares of the customers, and cumulative" },
  hhiChart: { zh: "HHI 走势（10,000 = 只有一家客户）", en: "HHI by month (10,000 = a single customer)" },
  chartData: { zh: "图表数据", en: "Chart data" },
  others: { zh: "其他", en: "Others" },
  definitions: {
    sales: { zh: "口径：销售台账净收入，金额为本位币 {currency}；本期为截止日所在月在内的 {months} 个月，上期为之前等长的 {months} 个月；最后一个月计至截止日。", en: "Measured by the sales ledger's net revenue in {currency}; the period is the {months} months that end with the as-of date's month, the one before is as long. The last month runs to the as-of date." },
    owed: { zh: "口径：没有销售台账，以应收余额（不扣贷项，本位币 {currency}）计；上期为 {months} 个月前月末。", en: "Measured by receivables before credits in {currency}, as there is no sales ledger; before = the month's end {months} months ago." },
    noBefore: { zh: "历史不足两个等长期间，无上期对比。", en: "The history is too short for two periods of equal length: nothing to compare with." },
    parent: { zh: "按最终母公司合并；净退货的客户没有占比，单独排在最后；未注明客户的金额 {unnamed} 不计入。", en: "Companies count with their ultimate parent. Customers with net returns have no share and stand last. Amounts without a customer, {unnamed}, are left out." },
    indices: { zh: "HHI = Σ 占比² × 10,000；等效客户数 = 1 ÷ Σ 占比²；熵 = −Σ 占比 × ln 占比；基尼系数 0 为完全均等。", en: "HHI = Σ share² × 10,000; effective number = 1 ÷ Σ share²; entropy = −Σ share × ln share; a Gini of 0 is perfectly even." },
    limits: { zh: "预警界限：CR1 {largestAmber} / {largestRed}，CR5 {topFiveAmber} / {topFiveRed}，HHI 上升 {riseAmber} / {riseRed} 点。", en: "Warnings: CR1 {largestAmber} / {largestRed}, CR5 {topFiveAmber} / {topFiveRed}, HHI rise {riseAmber} / {riseRed} points." },
    stress: { zh: "压力测试为静态假设：收入、毛利、回款取本期，应收取截止日；毛利只含有成本的销售行，不考虑固定成本与替代订单。", en: "The stress is static: revenue, margin and receipts of the period, receivables of the as-of date. Margin covers lines with a known cost only; fixed costs and substitute orders are not considered." },
    heat: { zh: "热力图为最近 12 个月各月金额，颜色越深金额越大。", en: "The heat map shows the last 12 months one by one; the darker, the larger." },
  },
} as const satisfies WordTree;

interface WordTree {
  [name: string]: Words | WordTree;
}
