/** The words of the funnel report. */
import type { Words } from "./index";

export const FUNNEL_WORDS = {
  columns: {
    deal: { zh: "商机", en: "Deal" },
    customer: { zh: "客户", en: "Customer" },
    salesperson: { zh: "业务员", en: "Salesperson" },
    region: { zh: "区域", en: "Region" },
    state: { zh: "状况", en: "State" },
    stage: { zh: "阶段", en: "Stage" },
    entered: { zh: "进入阶段", en: "Entered stage" },
    days: { zh: "停留天数", en: "Days in stage" },
    limit: { zh: "阶段上限", en: "Stage limit" },
    over: { zh: "超出天数", en: "Days over" },
    updated: { zh: "最近更新", en: "Last update" },
    idle: { zh: "未更新天数", en: "Days not updated" },
    created: { zh: "建立", en: "Created" },
    age: { zh: "在途天数", en: "Days open" },
    amount: { zh: "金额", en: "Amount" },
    newOwner: { zh: "移交给", en: "Hand over to" },
    note: { zh: "备注", en: "Note" },
  },
  states: {
    both: { zh: "■ 停滞且未更新", en: "■ Stalled and stale" },
    stalled: { zh: "▲ 停滞", en: "▲ Stalled" },
    stale: { zh: "● 未更新", en: "● Stale" },
    good: { zh: "✓ 正常", en: "✓ In order" },
    unknown: { zh: "○ 缺日期", en: "○ No dates" },
  },
  blocks: {
    stages: { zh: "漏斗（队列口径：进入过该阶段的商机，最终是否走得更远）", en: "Funnel (cohorts: of the deals that entered a stage, how many ever got further)" },
    cohorts: { zh: "转化：近期进入的商机对此前 12 个月进入的（通常天数内走得更远的比例）", en: "Conversion: deals that entered lately against those of the 12 months before (share that got further within the usual days)" },
    whole: { zh: "全部", en: "All" },
    salesperson: { zh: "按业务员", en: "By salesperson" },
    region: { zh: "按区域", en: "By region" },
    industry: { zh: "按行业", en: "By industry" },
    item: { zh: "按产品", en: "By product" },
  },
  heads: {
    name: { zh: "名称", en: "Name" },
    deals: { zh: "商机数", en: "Deals" },
    won: { zh: "赢单", en: "Won" },
    lost: { zh: "丢单", en: "Lost" },
    open: { zh: "在途", en: "Open" },
    closedRate: { zh: "赢单率（已结）", en: "Win %" },
    allRate: { zh: "赢单率（全部）", en: "Win % all" },
    cycle: { zh: "周期中位天数", en: "Cycle days" },
    wonDays: { zh: "赢单平均天数", en: "Won: days" },
    lostDays: { zh: "丢单平均天数", en: "Lost: days" },
    wonAmount: { zh: "赢单金额", en: "Won amount" },
    entered: { zh: "进入", en: "Entered" },
    further: { zh: "走得更远", en: "Got further" },
    stageLost: { zh: "在此丢失", en: "Lost here" },
    rate: { zh: "转化率", en: "Conversion" },
    decidedRate: { zh: "转化率（已定）", en: "Of decided" },
    dwell: { zh: "停留中位天数", en: "Days here" },
    here: { zh: "现停留", en: "Here now" },
    usualDays: { zh: "通常天数", en: "Usual days" },
    levelDeals: { zh: "此前单数", en: "Deals then" },
    levelRate: { zh: "此前转化率", en: "Rate then" },
    recentDeals: { zh: "近期单数", en: "Deals now" },
    recentRate: { zh: "近期转化率", en: "Rate now" },
    errors: { zh: "差（标准误）", en: "Errors below" },
  },
  charts: {
    funnel: { zh: "进入各阶段的商机数", en: "Deals that entered each stage" },
    months: { zh: "赢单率（按关闭月）", en: "Win rate by closing month" },
    deals: { zh: "商机数", en: "Deals" },
    rate: { zh: "赢单率", en: "Win rate" },
  },
  definitions: {
    list: { zh: "上表为全部在途商机，问题最重的在前；“移交给”“备注”两列由您填写，刷新后保留。", en: "The table lists every open deal, the worst first; \"Hand over to\" and \"Note\" are yours to fill in and are kept when the report is refreshed." },
    stalled: { zh: "停滞：在当前阶段的天数超过该阶段上限（设置可改；不在设置中的阶段没有上限）。未更新：超过 {days} 天没有更新。", en: "Stalled: longer in its stage than the stage's limit (editable in the settings; a stage that is not there has none). Stale: not updated for more than {days} days." },
    conversion: {
      zh: "转化率按队列：进入过某阶段的商机中，最终到达后面阶段的比例；跳过的阶段视为经过，退回不取消已到达。“已定”只计走得更远或已丢失的。",
      en: "Conversion is by cohort: of the deals that ever entered a stage, those that ever reached a later one; a stage that was skipped counts as passed, going back undoes nothing. \"Of decided\" counts only those that got further or were lost.",
    },
    snapshot: {
      zh: "本台账每个商机只有一行，看不出丢单前到过哪个阶段：丢单都计在第一阶段，分阶段转化率不作判断，只看总赢单率。",
      en: "The ledger has one row a deal and does not tell how far lost deals had got: they all count as lost in the first stage, and only the win rate as a whole is judged.",
    },
    winRate: { zh: "赢单率（已结）= 赢单 ÷（赢单 + 丢单）；赢单率（全部）= 赢单 ÷ 全部商机。", en: "Win % = won ÷ (won + lost); win % all = won ÷ all deals. Won and lost days are means from creation to closing." },
    dwell: {
      zh: "停留与周期的中位数按 Kaplan–Meier 法：仍在途的按删失处理，不当作已结束；超过一半仍在途的不给中位数。平均天数只含已结商机。",
      en: "Days here and cycle days are medians by Kaplan–Meier: what is still open is censored, not taken as ended; where more than half go on there is no median. Mean days are of closed deals alone.",
    },
    warning: {
      zh: "转化预警与“转化”一表同一口径：近 3 个月（或通常天数的两倍，取长者）进入的商机，在通常天数（成交者中五分之四所需）内走得更远的比例，与此前 12 个月进入的相比，低 {errors} 个标准误以上即预警；未满通常天数的按删失处理（Aalen–Johansen 法），标准误只按满通常天数的商机计（近期至少 10 单、此前至少 20 单，否则不列）。",
      en: "Conversion warning and the table Conversion: of the deals that entered in the last 3 months (or twice the usual days, if longer), how many got further within the usual days (what four fifths of those that got further took) (\"now\"), against those that entered in the 12 months before (\"then\"); a warning from {errors} standard errors below on. Deals not yet watched for the usual days are censored (Aalen–Johansen), and the standard error is of those that were (10 lately and 20 before at least, else there is no line).",
    },
    scope: { zh: "区域、行业取自商机，没有的取自客户台账；未注明的不列。", en: "Region and industry are the deal's own, else its customer's; deals that name none are not listed." },
  },
} as const satisfies WordTree;

interface WordTree {
  [name: string]: Words | WordTree;
}
