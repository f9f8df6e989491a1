/** What the findings about repurchase say, and what to do next. */
import type { FindingWords } from "./receivables";
import type { TermedFindingWords } from "./terms";

const CALL: FindingWords["next"] = {
  zh: "由业务员回访：问清是停产、换供应商还是有未了的投诉，再定报价或样品。",
  en: "Have the salesperson call: production stopped, a competitor, an open complaint? Then decide on an offer or samples.",
};

export const REPURCHASE_FINDINGS = {
  "K5.no-data": {
    sentence: { zh: "没有可用的销售记录，无法判断复购。缺少：{missing}。", en: "Repurchase cannot be told. Missing: {missing}." },
    next: { zh: "提供带客户和日期的销售明细后重新运行。", en: "Provide sales lines with customer and date and run again." },
  },
  "K5.wake-up": {
    sentence: { zh: "{graded}，自 {lastDate} 起 {days} 天没有采购（超过 {months} 个月）；此前采购 {purchases} 次，平均每次 {averageAmount}。", en: "{graded} that has not bought since {lastDate}, for {days} days (more than {months} months); purchases before: {purchases}, {averageAmount} on average." },
    next: CALL,
    terms: { graded: { now: { zh: "A 级客户", en: "A class A customer" }, once: { zh: "曾为 A 级的客户", en: "A customer once of class A" } } },
  },
  "K5.dormant": {
    sentence: { zh: "{tier} 级客户转为沉睡：{days} 天没有采购，平常间隔 {gapDays} 天，最近一次 {lastDate}。", en: "A class {tier} customer has become dormant: no purchase for {days} days at a usual gap of {gapDays}; the last one on {lastDate}." },
    next: CALL,
  },
  "K5.at-risk": {
    sentence: {
      zh: "{tier} 级客户转为潜在流失：{days} 天没有采购（平常间隔 {gapDays} 天），近 90 天采购 {recentAmount}，前 90 天 {beforeAmount}。",
      en: "A class {tier} customer is at risk: {days} days since the last purchase (usual gap {gapDays}), {recentAmount} in the last 90 days after {beforeAmount} in the 90 before.",
    },
    next: CALL,
  },
  "K5.less-frequent": {
    sentence: { zh: "{tier} 级客户与 {months} 个月前相比由高频降为稳定：平常间隔 {gapDays} 天，近 90 天采购 {recentAmount}，前 90 天 {beforeAmount}。", en: "A class {tier} customer buys less often than {months} months ago: usual gap {gapDays} days, {recentAmount} in the last 90 days after {beforeAmount} in the 90 before." },
    next: { zh: "留意下一次采购是否按时；若再推迟，由业务员回访。", en: "Watch whether the next purchase comes in time; if not, have the salesperson call." },
  },
} as const satisfies Record<string, TermedFindingWords>;
