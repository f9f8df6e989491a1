/** What each rule is about in a few words, for the lines of the pane's list: the rules about the company as a whole beside those that can name many objects. */
import type { Words } from "../index";
import { RULE_TITLES } from "../ruleTitles";

const OF_THE_WHOLE: Readonly<Record<string, Words>> = {
  "W1.dso-rising": { zh: "应收周转天数上升", en: "Days sales outstanding rising" },
  "W1.over-60": { zh: "逾期 60 天以上占比", en: "Share more than 60 days overdue" },
  "W1.over-90": { zh: "逾期 90 天以上占比", en: "Share more than 90 days overdue" },
  "W1.own-lag": { zh: "我方开票滞后", en: "Our own invoicing late" },
  "W2.partial-cost": { zh: "部分收入没有成本", en: "Revenue without a cost" },
  "W2.short-history": { zh: "历史太短", en: "History too short" },
  "W2.stale": { zh: "数据未更新到截止日", en: "Data end before the as-of date" },
  "W3.short-history": { zh: "历史太短", en: "History too short" },
  "W3.stale": { zh: "数据未更新到截止日", en: "Data end before the as-of date" },
  "W4.few-customers": { zh: "客户太少", en: "Few customers" },
  "W4.hhi-rise": { zh: "集中度指数上升", en: "Concentration index up" },
  "W4.hhi-rise-owed": { zh: "应收集中度指数上升", en: "Concentration index of receivables up" },
  "W4.largest": { zh: "最大客户占比", en: "Share of the largest customer" },
  "W4.largest-owed": { zh: "最大客户占应收之比", en: "Largest customer's share of receivables" },
  "W4.top-five": { zh: "前五大客户占比", en: "Share of the five largest customers" },
  "W4.top-five-owed": { zh: "前五大客户占应收之比", en: "Five largest customers' share of receivables" },
  "W5.otif": { zh: "按时足量交付率偏低", en: "Low on time in full" },
  "W6.advance-fall": { zh: "预收占比下降", en: "Share of advances received down" },
  "W6.advance-rise": { zh: "预收占比上升", en: "Share of advances received up" },
  "W6.advances-paid": { zh: "没有预付数据", en: "No data of advances paid" },
  "W6.advances-paid-rise": { zh: "预付占比上升", en: "Share of advances paid up" },
  "W6.bank-rise": { zh: "银行承兑汇票占比上升", en: "Share of bank bills up" },
  "W6.commercial-rise": { zh: "商业承兑汇票占比上升", en: "Share of commercial bills up" },
  "W6.commercial-share": { zh: "商业承兑汇票占比偏高", en: "High share of commercial bills" },
  "W6.recourse": { zh: "可被追索的汇票", en: "Bills with recourse" },
  "K1.win-rate": { zh: "赢单率下降", en: "Win rate down" },
  "K3.clean-up": { zh: "长期逾期清收率", en: "Old debts collected" },
  "K3.migration": { zh: "账龄恶化加快", en: "Debts age faster" },
  "K4.short-history": { zh: "历史太短", en: "History too short" },
};

/** Undefined where the line says it already: what data a check lacks. */
export function titleOf(rule: string): Words | undefined {
  return RULE_TITLES[rule] ?? OF_THE_WHOLE[rule];
}
