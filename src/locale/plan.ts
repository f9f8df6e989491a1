/** The words of the collection plan: actions, channels, roles, why something is left out, what to say. */
import type { Words } from "./index";

export const PLAN_WORDS = {
  actions: {
    courtesy: { zh: "到期提醒", en: "Courtesy reminder" },
    friendly: { zh: "温馨提醒", en: "Friendly reminder" },
    call: { zh: "电话催收", en: "Call and second reminder" },
    regional: { zh: "区域经理介入", en: "Regional manager takes over" },
    legal: { zh: "法务协同", en: "Legal hand-over" },
    "bill-follow-up": { zh: "票据到期跟进", en: "Bill follow-up" },
  },
  channels: {
    mail: { zh: "邮件", en: "E-mail" },
    phone: { zh: "电话", en: "Phone" },
    wechat: { zh: "微信", en: "WeChat" },
    visit: { zh: "上门", en: "Visit" },
    letter: { zh: "函件", en: "Letter" },
  },
  roles: {
    salesperson: { zh: "业务员", en: "salesperson" },
    arAccountant: { zh: "应收会计", en: "AR accountant" },
    salesManager: { zh: "销售经理", en: "sales manager" },
    regionalManager: { zh: "区域经理", en: "regional manager" },
    legal: { zh: "法务", en: "legal" },
  },
  owner: { zh: "{name}（{role}）", en: "{name} ({role})" },
  ownerUnnamed: { zh: "{role}（未指定）", en: "{role} (not named)" },
  level: { zh: "{level} 级", en: "Level {level}" },

  why: {
    "by-age": { zh: "最长逾期 {days} 天。", en: "Oldest {days} days late." },
    "not-yet-due": { zh: "{days} 天后到期。", en: "Days to the due date: {days}." },
    "due-today": { zh: "今日到期。", en: "Falls due today." },
    "one-level-at-a-time": { zh: "最长逾期 {days} 天，已达 {level} 级，逐级升级。", en: "Oldest {days} days late (level {level} by age); one level at a time." },
    bills: { zh: "汇票 {count} 张，{amount}。", en: "Bills: {amount} ({count})." },
    "left-out": { zh: "未列入：{list}。", en: "Left out: {list}." },
    limitation: { zh: "诉讼时效临近，请尽快书面催告。", en: "Limitation period near: demand in writing soon." },
  },
  listSeparator: { zh: "；", en: "; " },

  leftOut: {
    disputed: { zh: "有争议", en: "disputed" },
    promised: { zh: "承诺期内", en: "covered by promises" },
    grace: { zh: "宽限期内", en: "in grace" },
    "credits-exceed-debt": { zh: "贷项及预收大于应收，先核销", en: "credits exceed the debt: match them first" },
    "under-floor": { zh: "低于催收起点金额", en: "under the floor amount" },
    spacing: { zh: "距上次联系未满间隔", en: "too soon after the last contact" },
    "monthly-cap": { zh: "30 天内联系次数已满", en: "contacts of the last 30 days used up" },
    "bill-not-due": { zh: "汇票未到期", en: "bill not yet due" },
    "not-due": { zh: "未到期", en: "not due" },
    "courtesy-done": { zh: "已作到期提醒", en: "courtesy reminder already sent" },
    "no-due-date": { zh: "缺到期日和单据日期", en: "no date in the ledgers" },
    "no-customer": { zh: "缺客户，无法联系", en: "no customer named" },
    "no-level": { zh: "催收政策未覆盖该逾期天数", en: "no step of the policy covers its age" },
  },
  leftOutAmount: { zh: "{reason} {count} 笔 {amount}", en: "{reason} {amount} ({count})" },
  leftOutWhole: { zh: "{reason} {amount}", en: "{reason}: {amount}" },
  leftOutUntil: { zh: "{what}（至 {until}）", en: "{what} until {until}" },

  suggestions: {
    courtesy: { zh: "发到期提醒，确认发票已收到、付款已排期。", en: "Send the courtesy reminder; confirm that the invoice arrived and payment is scheduled." },
    friendly: { zh: "发温馨提醒，附逾期明细；询问是否遗漏。", en: "Send the friendly reminder with the list of items; ask whether it was overlooked." },
    call: { zh: "电话沟通并发对账单和第二次提醒，要到付款日期、金额和经办人。", en: "Call, send the statement and the second reminder; get a date, an amount and a name." },
    regional: { zh: "区域经理约谈，商定书面付款计划；建议暂缓发货。", en: "Regional manager meets the customer and agrees a written payment plan; propose to stop shipments." },
    legal: { zh: "移交法务：备齐证据、发催款函，评估诉讼、委托催收或保险报损。", en: "Hand over to legal: collect the evidence, send the formal demand, weigh court, agency or insurance claim." },
    "bill-follow-up": { zh: "到期日提示付款；已拒付的取得拒付证明并追索。", en: "Present at maturity; for a refused bill get the proof of refusal and take recourse." },
  },

  priorityParts: {
    zh: "{overdue} × {probability}（账龄 {age}，失约 {broken} 次，信用 × {grade}）",
    en: "{overdue} × {probability} (age {age}, broken promises {broken}, grade × {grade})",
  },
  priorityNotDue: { zh: "无逾期款项，仅作到期提醒", en: "nothing overdue: a reminder before the due date" },
  priorityNothing: { zh: "本次无逾期款项计入", en: "no overdue amount counts in this action" },
  priorityUrgency: { zh: "{parts}，时效加计 {urgency}", en: "{parts}, plus {urgency} for limitation" },
  priorityRate: { zh: "{parts}；汇率 {rate}", en: "{parts}; rate {rate}" },
  priorityNoRate: { zh: "{parts}；无汇率，按原币排序", en: "{parts}; no rate, ranked in its own currency" },
} as const satisfies Record<string, Words | Record<string, Words>>;
