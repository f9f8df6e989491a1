/** What the findings about margins say (W2, K4), and what to do next. Blanks are filled from a finding's values. */
import type { TermedFindingWords, Terms } from "./terms";

const SCOPE: Terms["scope"] = {
  company: { zh: "全公司", en: "Company" },
  line: { zh: "产品线 {name}", en: "Product line {name}" },
  item: { zh: "产品 {name}", en: "Item {name}" },
  customer: { zh: "客户 {name}", en: "Customer {name}" },
};

const DECLINE_TERMS: Terms = {
  scope: SCOPE,
  also: {
    none: { zh: "", en: "" },
    sudden: { zh: "其中 {month} 骤降至 {monthRate}（偏离 {z} 个稳健标准差）。", en: "In {month} it dropped suddenly, to {monthRate} ({z} robust deviations). " },
    lasting: { zh: "近 3 个月整体也降至 {recentRate}，比此前 12 个月低 {recentPoints} 个百分点。", en: "The last 3 months together fell too, to {recentRate}, {recentPoints} points below the 12 before. " },
  },
  base: {
    before: { zh: "此前 3 个月", en: "the 3 before" },
    yearBefore: { zh: "上年同期", en: "a year ago" },
  },
  explained: {
    bridge: {
      zh: "近 3 个月与{base}相比，毛利率变动（百分点）：价格 {pricePoints}、成本 {costPoints}、产品结构 {mixPoints}；主因：{cause}。毛利变动 {changeAmount}，其中销量影响 {volumeAmount}。",
      en: "Last 3 months against {base}: price {pricePoints}, cost {costPoints}, mix {mixPoints} points; mainly {cause}. Margin change {changeAmount}, of it volume {volumeAmount}.",
    },
    noQuantities: {
      zh: "近 3 个月与{base}相比，产品结构使毛利率变动 {mixPoints} 个百分点；台账缺数量，价格与成本无法分开；主因：{cause}。毛利变动 {changeAmount}。",
      en: "Last 3 months against {base}: product mix moved the margin rate by {mixPoints} points; without quantities price and cost cannot be told apart; mainly {cause}. Margin change {changeAmount}.",
    },
    noBridge: { zh: "整月不足 6 个，不作价量分析。", en: "Fewer than 6 whole months: no price and volume analysis." },
  },
  cause: {
    price: { zh: "价格", en: "price" },
    volume: { zh: "销量（毛利率未降）", en: "volume (the rate did not fall)" },
    mix: { zh: "产品结构", en: "product mix" },
    cost: { zh: "成本", en: "cost" },
    priceOrCost: { zh: "价格或成本", en: "price or cost" },
    none: { zh: "三个月内看不出（下降只在最近一个月或已恢复）", en: "nothing that shows over three months (the fall is of the last month alone, or over)" },
  },
  todo: {
    price: { zh: "核对近 3 个月的折扣与改价审批，约束低价单。", en: "Check discounts and price approvals of the last 3 months; hold back cheap orders." },
    cost: { zh: "按材料、人工、运费分项比对成本，与采购、生产谈降本或调价。", en: "Compare cost by material, labour and freight; settle savings with purchasing and production, or a price rise." },
    mix: { zh: "看销售集中到了哪些低毛利产品，调整推广与提成。", en: "See which low-margin items the sales moved to; adjust promotion and commission." },
    volume: { zh: "毛利率未降、毛利额下降：看销量丢在哪些客户和产品上。", en: "The rate held, the amount fell: see with which customers and items the volume was lost." },
    priceOrCost: { zh: "在销售台账补上数量，区分是降价还是涨价的成本。", en: "Add quantities to the sales ledger, to tell lower prices from higher cost." },
    none: { zh: "打开所列行，核对最近一个月的大单价格与成本是否入账正确。", en: "Open the rows listed; check price and cost of the month's large lines for booking errors." },
  },
};

const NO_DATA: TermedFindingWords = {
  sentence: { zh: "数据不足，无法分析毛利。缺少：{missing}。", en: "Not enough data for a margin analysis. Missing: {missing}." },
  next: { zh: "在销售台账中补充日期与全部成本（材料、人工、运费等）后重新运行。", en: "Add dates and the full cost (material, labour, freight …) to the sales ledger and run again." },
};

/** The cause decides the next step. */
const BY_CAUSE = { zh: "{todo}", en: "{todo}" };

export const MARGIN_FINDINGS = {
  "W2.no-data": NO_DATA,
  "K4.no-data": NO_DATA,
  "W2.stale": {
    sentence: { zh: "销售台账只到 {until}，距截止日 {days} 天，其后的毛利变化看不到。", en: "The sales ledger ends on {until}, {days} days before the as-of date: what margins did since is not known." },
    next: { zh: "补充最近的销售与成本，或把截止日改到台账最后一天。", en: "Add the latest sales and cost, or set the as-of date to the ledger's last day." },
  },
  "W2.partial-cost": {
    sentence: { zh: "近 12 个月收入中只有 {coveredRate} 有成本，毛利结论只代表这一部分。", en: "Only {coveredRate} of the last 12 months' revenue has a cost: what is said of margins holds for that part alone." },
    next: { zh: "补全销售明细的成本。", en: "Complete the cost of the sales lines." },
  },
  "W2.short-history": {
    sentence: { zh: "毛利走势至少需要 {needed} 个整月，台账只有 {months} 个；亏损检查照常进行。", en: "A margin trend takes {needed} whole months; the ledger has {months}. Losses are checked all the same." },
    next: { zh: "补充更早月份的销售与成本。", en: "Add sales and cost of earlier months." },
  },
  "K4.short-history": {
    sentence: { zh: "比较两年的产品、客户象限需要 {needed} 个月，台账只有 {months} 个。", en: "Comparing the quadrants of two years takes {needed} months; the ledger has {months}." },
    next: { zh: "补充上一年的销售与成本。", en: "Add last year's sales and cost." },
  },

  "W2.margin-sudden": {
    sentence: {
      zh: "{scope}：{month} 毛利率 {marginRate}，平时 {usualRate}，低 {dropPoints} 个百分点（偏离 {z} 个稳健标准差）。{also}{explained}",
      en: "{scope}: margin {marginRate} in {month}, usually {usualRate}: {dropPoints} points lower ({z} robust deviations). {also}{explained}",
    },
    next: BY_CAUSE, terms: DECLINE_TERMS,
  },
  "W2.margin-sustained": {
    sentence: {
      zh: "{scope}：近 3 个月毛利率 {marginRate}，此前 12 个月 {usualRate}，低 {dropPoints} 个百分点。{also}{explained}",
      en: "{scope}: margin {marginRate} over the last 3 months, {usualRate} over the 12 before: {dropPoints} points lower. {also}{explained}",
    },
    next: BY_CAUSE, terms: DECLINE_TERMS,
  },
  "W2.margin-creeping": {
    sentence: {
      zh: "{scope}：毛利率逐月小幅走低，累计偏离已超限（CUSUM）。近 3 个月 {marginRate}，此前 12 个月 {usualRate}，低 {dropPoints} 个百分点。{explained}",
      en: "{scope}: the margin creeps down month by month; the falls add up beyond the limit (CUSUM). Last 3 months {marginRate}, 12 before {usualRate}: {dropPoints} points lower. {explained}",
    },
    next: BY_CAUSE, terms: DECLINE_TERMS,
  },
  "W2.loss-months": {
    sentence: { zh: "{scope}：近 {months} 个整月中有 {losses} 个月亏本销售。", en: "{scope}: sold at a loss in {losses} of the last {months} whole months." },
    next: { zh: "复核定价与成本；无法扭亏的报批停售或限量。", en: "Review price and cost; where no profit is in reach, propose to stop or limit sales." },
    terms: { scope: SCOPE },
  },
  "W2.thin-best-seller": {
    sentence: {
      zh: "{scope}：占近 12 个月收入的 {shareRate}（{revenueAmount}），毛利率只有 {marginRate}，低于 {limitRate}。",
      en: "{scope}: {shareRate} of the last 12 months' revenue ({revenueAmount}) at a margin of {marginRate}, below {limitRate}.",
    },
    next: { zh: "评估提价、降本或改配套销售；提成改按毛利计。", en: "Look at a higher price, lower cost or bundles; pay commission by margin." },
    terms: { scope: SCOPE },
  },
  "W2.loss-order": {
    sentence: {
      zh: "订单 {name}（[{customer}，]{orderDate}）按全成本亏损 {lossAmount}：收入 {revenueAmount}，毛利率 {marginRate}。",
      en: "Order {name} ([{customer}, ]{orderDate}) lost {lossAmount} at full cost: revenue {revenueAmount}, margin {marginRate}.",
    },
    next: { zh: "查是谁按什么理由批的价格，核对运费与材料是否记错；同类订单报价前先算全成本。", en: "See who approved the price and whether freight or material was booked wrongly; quote the next one at full cost." },
  },
  "W2.unprofitable-customer": {
    sentence: {
      zh: "{scope}：{days} 天前仍有采购，近 12 个月收入 {revenueAmount}，亏损 {lossAmount}，毛利率 {marginRate}。",
      en: "{scope}: bought {days} days ago; over the last 12 months {revenueAmount} of revenue lost {lossAmount}, margin {marginRate}.",
    },
    next: { zh: "核对该客户的价格、折扣与运费政策，下一单按不低于全成本报价。", en: "Check the customer's prices, discounts and freight; quote the next order at full cost or above." },
    terms: { scope: SCOPE },
  },

  "K4.fallen-star": {
    sentence: {
      zh: "{scope}：上一年是高收入高毛利（{beforeRate}），近 12 个月收入 {revenueAmount} 仍高，毛利率降至 {marginRate}，低于公司平均。",
      en: "{scope}: high revenue at a high margin ({beforeRate}) the year before; in the last 12 months revenue is still high ({revenueAmount}), but the margin of {marginRate} is below the company's.",
    },
    next: { zh: "定位是价格还是成本的问题，恢复毛利前不再追加推广投入。", en: "Find out whether price or cost did it; no more promotion until the margin is back." },
    terms: { scope: SCOPE },
  },
  "K4.salesperson-margin": {
    sentence: {
      zh: "业务员 {name}：近 12 个月收入 {revenueAmount}，毛利率 {marginRate}，公司平均 {companyRate}；按毛利加权的提成基数为 {baseAmount}（系数 {factor}）。",
      en: "Salesperson {name}: {revenueAmount} of revenue in the last 12 months at a margin of {marginRate}, the company's is {companyRate}; weighted by margin the commission base is {baseAmount} (factor {factor}).",
    },
    next: { zh: "提成按加权基数计算，并与本人核对低毛利订单。", en: "Pay commission on the weighted base; go through the low-margin orders with the person." },
  },
} as const satisfies Record<string, TermedFindingWords>;
