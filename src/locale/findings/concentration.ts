/** What the findings about customer concentration say, and what to do next. Blanks are filled from a finding's values. */
import type { FindingWords } from "./receivables";

const OWED = { zh: "[；其欠款 {receivablesAmount}，占应收 {receivablesRate}]", en: "[; it owes {receivablesAmount}, {receivablesRate} of the receivables]" };
const OWED_TOGETHER = { zh: "[；合计欠款 {receivablesAmount}，占应收 {receivablesRate}]", en: "[; they owe {receivablesAmount}, {receivablesRate} of the receivables]" };
const LOSS = { zh: "失去后收入减少 {revenueRate}[、毛利减少 {marginRate}][、回款减少 {receiptsRate}]", en: "Without it revenue falls by {revenueRate}[, margin by {marginRate}][, receipts by {receiptsRate}]" };
const LOSS_TOGETHER = { zh: "全部失去后收入减少 {revenueRate}[、毛利减少 {marginRate}][、回款减少 {receiptsRate}]", en: "Without them revenue falls by {revenueRate}[, margin by {marginRate}][, receipts by {receiptsRate}]" };
const STRESS = { zh: `${LOSS.zh}${OWED.zh}。`, en: `${LOSS.en}${OWED.en}.` };
const STRESS_TOP = { zh: `${LOSS_TOGETHER.zh}${OWED_TOGETHER.zh}。`, en: `${LOSS_TOGETHER.en}${OWED_TOGETHER.en}.` };
const DIVERSIFY = {
  zh: "为该客户备好额度、保险与替代客户方案；新客户开发目标中写明降低其占比。",
  en: "Settle limit, insurance and a substitute plan for this customer; aim for a lower share in the sales targets.",
};

export const CONCENTRATION_FINDINGS = {
  "W4.no-data": {
    sentence: { zh: "数据不足，客户集中度只能部分计算。缺少：{missing}。", en: "Not enough data: concentration can be told only in part. Missing: {missing}." },
    next: { zh: "补充销售与成本台账（至少两期等长的历史）后重新运行。", en: "Add the sales and cost ledger, with two periods of equal length at least, and run again." },
  },
  "W4.few-customers": {
    sentence: { zh: "只有 {customers} 家客户，前五大客户的占比必然接近全部，不作判断（至少需要 {needed} 家）；最大客户占比与集中度指数照常检查。", en: "The share of the five largest is not judged with fewer than {needed} customers (now: {customers}), as they are nearly all by nature. The largest customer's share and the concentration index are checked all the same." },
    next: { zh: "无需处理；客户增多后自动判断。", en: "Nothing to do: it is judged once there are more customers." },
  },
  "W4.largest": {
    sentence: { zh: `最大客户 {names} 占近 {months} 个月销售额的 {shareRate}（[上期 {beforeRate}，]按最终母公司合并）。${STRESS.zh}`, en: `The largest customer, {names}, makes {shareRate} of the sales of {months} months ([before: {beforeRate}; ]by ultimate parent). ${STRESS.en}` },
    next: DIVERSIFY,
  },
  "W4.largest-owed": {
    sentence: { zh: `没有销售台账，按应收余额计：最大客户 {names} 占应收的 {shareRate}（[{months} 个月前 {beforeRate}，]按最终母公司合并），计 {receivablesAmount}[；失去后回款减少 {receiptsRate}]。`, en: `No sales ledger, so of the receivables: the largest customer, {names}, owes {shareRate}, {receivablesAmount} ([{months} months ago: {beforeRate}; ]by ultimate parent).[ Without it receipts fall by {receiptsRate}.]` },
    next: DIVERSIFY,
  },
  "W4.top-five": {
    sentence: { zh: `前五大客户（{names}）占近 {months} 个月销售额的 {shareRate}（[上期 {beforeRate}；]共 {customers} 家客户）。${STRESS_TOP.zh}`, en: `The five largest of {customers} customers make {shareRate} of the sales of {months} months[ (before: {beforeRate})]: {names}. ${STRESS_TOP.en}` },
    next: { zh: "按客户逐一评估依赖程度，向前五名以外的客户倾斜开发资源。", en: "Weigh the dependence customer by customer, and shift effort to customers outside the first five." },
  },
  "W4.top-five-owed": {
    sentence: { zh: `没有销售台账，按应收余额计：前五大客户（{names}）占 {shareRate}（[{months} 个月前 {beforeRate}；]共 {customers} 家客户），合计 {receivablesAmount}。[全部失去后回款减少 {receiptsRate}。]`, en: `No sales ledger, so of the receivables: the five largest of {customers} customers owe {shareRate}, {receivablesAmount}[ ({months} months ago: {beforeRate})]: {names}.[ Without them receipts fall by {receiptsRate}.]` },
    next: { zh: "逐户核对额度与保险，先收回集中度最高客户的到期款。", en: "Check limit and insurance of each; collect what is due from the largest first." },
  },
  "W4.hhi-rise": {
    sentence: {
      zh: "客户集中度指数（HHI）由 {beforePoints} 升至 {hhiPoints}，比上一个 {months} 个月上升 {risePoints} 点；相当于等额客户由 {beforeEffective} 家减至 {effective} 家。影响最大的是 {name}。",
      en: "The concentration index (HHI) rose from {beforePoints} to {hhiPoints}, by {risePoints} points over the {months} months before: as if {beforeEffective} customers of equal size had become {effective}. Most of it: {name}.",
    },
    next: { zh: "核实是大客户增长还是其他客户流失，两种情况对策不同。", en: "See whether the large customer grew or the others left: the answers differ." },
  },
  "W4.hhi-rise-owed": {
    sentence: {
      zh: "没有销售台账，按应收余额计：客户集中度指数（HHI）{months} 个月内由 {beforePoints} 升至 {hhiPoints}，上升 {risePoints} 点；相当于等额客户由 {beforeEffective} 家减至 {effective} 家。影响最大的是 {name}。",
      en: "No sales ledger, so of the receivables: the concentration index (HHI) rose within {months} months from {beforePoints} to {hhiPoints}, by {risePoints} points: as if {beforeEffective} customers of equal size had become {effective}. Most of it: {name}.",
    },
    next: { zh: "核实该客户是赊销增加还是回款变慢。", en: "See whether this customer buys more on credit or pays more slowly." },
  },
} as const satisfies Record<string, FindingWords>;
