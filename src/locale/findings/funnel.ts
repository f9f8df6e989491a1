/** What the findings about conversion and the sales cycle say, and what to do next. */
import type { FindingWords } from "./receivables";

const NEXT: FindingWords["next"] = {
  zh: "逐单看 {fromDate} 以来丢单的原因（价格、交期、竞争、需求消失），与此前赢单对比，找出变化在哪一步。",
  en: "Compare why deals were lost since {fromDate} (price, delivery, competition, no need) with those won before.",
};
const WIN_RATE: FindingWords = {
  sentence: {
    zh: "{fromDate} 起建立的商机，{horizonDays} 天内赢单 {nowRate}（满 {horizonDays} 天的 {observed} 单；未满的按已过天数计，不当作未成交），低于此前 {monthsBefore} 个月所建商机的 {beforeRate}（{observedBefore} 单），差 {errors} 个标准误；已丢 {lost} 单，在途 {open} 单。",
    en: "Of the deals created since {fromDate}, {nowRate} were won within {horizonDays} days ({observed} watched that long; younger ones count as far as they go, not as unsold), against {beforeRate} of those of the {monthsBefore} months before ({observedBefore}): {errors} standard errors lower; lost {lost}, open {open}.",
  },
  next: NEXT,
};

export const FUNNEL_FINDINGS = {
  "K1.no-data": {
    sentence: { zh: "近期或此前的商机太少，无法判断转化率。缺少：{missing}。", en: "Too few deals, lately or before, to tell about conversion. Missing: {missing}." },
    next: { zh: "在商机台账中补充建立日期、结果与关闭日期；近期至少 10 单已过通常的成交天数，此前 12 个月至少 20 单。", en: "Fill in creation, outcome and closing date of the deals; it takes 10 recent ones watched for the usual time and 20 of the 12 months before." },
  },
  "K1.win-rate": WIN_RATE,
  "K1.salesperson": WIN_RATE,
  "K1.region": WIN_RATE,
  "K1.industry": WIN_RATE,
  "K1.item": WIN_RATE,
  "K1.stage": {
    sentence: {
      zh: "{fromDate} 起进入该阶段的商机，{horizonDays} 天内走得更远的 {nowRate}（满 {horizonDays} 天的 {observed} 单；未满的按已过天数计），低于此前 {monthsBefore} 个月进入的 {beforeRate}（{observedBefore} 单），差 {errors} 个标准误；在该阶段丢 {lost} 单，现停留 {open} 单。",
      en: "Of the deals that entered this stage since {fromDate}, {nowRate} got further within {horizonDays} days ({observed} watched that long; younger ones count as far as they go), against {beforeRate} of those of the {monthsBefore} months before ({observedBefore}): {errors} standard errors lower; lost in it {lost}, still there {open}.",
    },
    next: NEXT,
  },
  "K2.no-data": {
    sentence: { zh: "商机台账缺少日期，部分周期指标无法判断。缺少：{missing}。", en: "The ledger of deals lacks dates, so that not all of the sales cycle can be told. Missing: {missing}." },
    next: { zh: "在商机台账中补充进入阶段日期和最近更新日期。", en: "Add the day on which a deal entered its stage and the day of its last update." },
  },
  "K2.over-limit": {
    sentence: { zh: "[{customer}：][业务员 {salesperson}，]自 {sinceDate} 起停在“{stage}”{days} 天，超过该阶段界限 {limitDays} 天。", en: "[{customer}: ][salesperson {salesperson}, ]in \"{stage}\" since {sinceDate}, {days} days (limit {limitDays})." },
    next: { zh: "与业务员定下一步和日期；无进展的移交或关闭。", en: "Settle the next step and its day with the salesperson; hand over or close what does not move." },
  },
  "K2.stale": {
    sentence: { zh: "[{customer}：][业务员 {salesperson}，]“{stage}”阶段的商机自 {updatedDate} 起 {days} 天没有更新，超过 {limitDays} 天。", en: "[{customer}: ][salesperson {salesperson}, ]the deal in \"{stage}\" has not been updated since {updatedDate}, {days} days (limit {limitDays})." },
    next: { zh: "更新商机状态；业务员已离岗的改派。", en: "Update the deal; assign it to somebody else where the salesperson has left." },
  },
  "K2.slow-salesperson": {
    sentence: { zh: "从建立到结束的中位天数 {days}，团队为 {teamDays}（已结 {decided} 单，在途 {open} 单，在途按删失处理）。", en: "Median days from creation to decision {days}, the team's is {teamDays} ({decided} deals decided, {open} open and counted as censored)." },
    next: { zh: "看慢在哪个阶段：漏斗报表按阶段列出停留天数；必要时由主管协同推进。", en: "See in which stage the time goes (the funnel report has the dwell by stage), and step in where it helps." },
  },
} as const satisfies Record<string, FindingWords>;
