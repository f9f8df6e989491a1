/** What the findings about receivables and payment say, and what to do next. Blanks are filled from a finding's values. */
import { COMPANY_SIZE_WORDS } from "../companySizes";
import type { Words } from "../index";
import type { TermedFindingWords } from "./terms";

/** Amounts, rates and dates come as texts in the reader's format. */
export interface FindingWords {
  sentence: Words;
  next: Words;
}

const NO_DATA: FindingWords = {
  sentence: { zh: "数据不足，无法判断。缺少：{missing}。", en: "Not enough data to tell. Missing: {missing}." },
  next: { zh: "在台账中补充所列字段（或更长的历史）后重新运行。", en: "Add the fields named (or a longer history) to the ledgers and run again." },
};

export const RECEIVABLES_FINDINGS = {
  "W1.no-data": NO_DATA,
  "K3.no-data": NO_DATA,
  "C4.no-data": NO_DATA,
  "C6.no-data": NO_DATA,
  "C7.no-data": NO_DATA,
  "C8.no-data": NO_DATA,
  "C11.no-data": NO_DATA,
  "C13.no-data": NO_DATA,

  "W1.dso-rising": {
    sentence: {
      zh: "应收周转天数（倒推法）{months} 个月内由 {beforeDays} 天升至 {dsoDays} 天，上升 {changeRate}。[我方交付到开票：近 3 个月 {ownDays} 天[，此前 3 个月 {ownBeforeDays} 天]。][客户逾期付款：近 3 个月 {customerDays} 天[，此前 3 个月 {customerBeforeDays} 天]。]",
      en: "DSO (countback) rose from {beforeDays} to {dsoDays} days within {months} months, by {changeRate}.[ Our own delivery to invoice took {ownDays} days in the last 3 months[, {ownBeforeDays} in the 3 before].][ Customers paid {customerDays} days after the due date in the last 3 months[, {customerBeforeDays} in the 3 before].]",
    },
    next: {
      zh: "先看是我方开票变慢还是客户付款变慢：前者改开票流程，后者按催收计划从金额最大的逾期客户抓起。",
      en: "Is it our invoicing or their payment? Mend the invoicing, or work the collection plan from the largest overdue customer down.",
    },
  },
  "W1.over-60": {
    sentence: {
      zh: "逾期 60 天以上的应收 {oldAmount}，占全部应收 {receivableAmount} 的 {shareRate}，共 {items} 笔、{customers} 家客户。",
      en: "{oldAmount} is more than 60 days overdue: {shareRate} of all receivables ({receivableAmount}). Items: {items}, customers: {customers}.",
    },
    next: { zh: "逐户确认原因与付款日期，区域经理介入；必要时停止发货。", en: "Settle cause and payment date customer by customer, with the regional manager; stop shipment where needed." },
  },
  "W1.over-90": {
    sentence: {
      zh: "逾期 90 天以上的应收 {oldAmount}，占全部应收 {receivableAmount} 的 {shareRate}，共 {items} 笔、{customers} 家客户。",
      en: "{oldAmount} is more than 90 days overdue: {shareRate} of all receivables ({receivableAmount}). Items: {items}, customers: {customers}.",
    },
    next: { zh: "移交法务，整理证据，评估坏账准备与停止供货。", en: "Hand over to legal, collect the evidence, look at the allowance and at stopping supply." },
  },
  "W1.newly-overdue": {
    sentence: { zh: "{name} 近 {days} 天新增逾期 {items} 笔，共 {newAmount}。", en: "{name}: {newAmount} became overdue in the last {days} days (invoices: {items})." },
    next: { zh: "本周内联系客户，问清付款日期并登记承诺。", en: "Call the customer this week, ask for the payment date and log the promise." },
  },
  "W1.customer-later": {
    sentence: { zh: "{name} 的加权逾期天数连续 {months} 个月上升，由 {beforeDays} 天到 {lateDays} 天。", en: "{name}: weighted days late rose {months} months in a row, from {beforeDays} to {lateDays}." },
    next: { zh: "约见客户付款负责人，复核授信额度与账期。", en: "Meet the customer's person in charge of payment; review limit and terms." },
  },
  "W1.salesperson-later": {
    sentence: { zh: "业务员 {name} 名下应收的加权逾期天数连续 {months} 个月上升，由 {beforeDays} 天到 {lateDays} 天。", en: "Receivables of salesperson {name}: weighted days late rose {months} months in a row, from {beforeDays} to {lateDays}." },
    next: { zh: "与业务员逐户过清单，定出每户的回款日期。", en: "Go through the list with the salesperson and set a payment date for each customer." },
  },
  "W1.own-lag": {
    sentence: {
      zh: "我方原因：近 {months} 个月从交付到开票平均 {lagDays} 天[（此前 {beforeDays} 天）]，界限 {limitDays} 天；{slowDays} 天及以上的订单行 {lines} 行。客户付款期从开票起算，这段时间是我方自己拖长的。",
      en: "Our own part: from delivery to invoice it took {lagDays} days on average in the last {months} months[ (before: {beforeDays})]; the limit is {limitDays}. Order lines of {slowDays} days or more: {lines}. The customer's term runs from the invoice, so these days are ours.",
    },
    next: { zh: "查所列订单行卡在验收、对账还是开票环节，按周清理未开票交付。", en: "Find out whether the lines named hang at acceptance, reconciliation or invoicing; clear unbilled deliveries weekly." },
  },

  "K3.migration": {
    sentence: { zh: "账龄迁徙加快：近 {months} 个月 {from} → {to} 天的迁徙率 {rollRate}，此前一年 {usualRate}。", en: "Debts age faster: in the last {months} months {rollRate} rolled on from {from} to {to} days late, against {usualRate} in the year before." },
    next: { zh: "在进入下一段之前集中催收这一段；来源行为目前停在该段的款项。", en: "Collect this bucket before it rolls on; the source rows are what stands in it now." },
    terms: { from: { "0": { zh: "未到期", en: "not due" } } },
  },
  "K3.clean-up": {
    sentence: {
      zh: "{months} 个月前逾期 {days} 天以上的应收 {openingAmount}，至今收回 {collectedAmount}，清收率 {cleanUpRate}。",
      en: "Of {openingAmount} that was more than {days} days overdue {months} months ago, {collectedAmount} has been collected: clean-up rate {cleanUpRate}.",
    },
    next: { zh: "为每户长账龄客户定清收责任人与期限；无望收回的走法务或核销程序。", en: "Name an owner and a date for every old debt; what cannot be had goes to legal or to write-off." },
  },

  "C4.slower": {
    sentence: {
      zh: "{name} 近 {window} 天付款平均逾期 {nowDays} 天，此前一年 {beforeDays} 天，晚了 {riseDays} 天（{invoices} 张发票）。",
      en: "{name} paid {nowDays} days after the due date in the last {window} days, against {beforeDays} in the year before: {riseDays} days later (invoices: {invoices}).",
    },
    next: { zh: "了解客户资金状况，复核信用等级；新订单先收款后发货。", en: "Ask about the customer's liquidity and review the grade; ship new orders against payment." },
  },
  "C4.method": {
    sentence: {
      zh: "{name} 近 {window} 天回款中票据占 {nowRate}，此前一年 {beforeRate}；目前应收 {openAmount}。",
      en: "{name}: bills make up {nowRate} of receipts in the last {window} days, against {beforeRate} in the year before; open now: {openAmount}.",
    },
    next: { zh: "核对合同约定的付款方式；商业承兑汇票到期前仍计入授信占用。", en: "Check the method of payment agreed in the contract; commercial bills stay in the exposure until they are paid." },
  },
  "C6.broken": {
    sentence: {
      zh: "{name} 有 {broken} 次付款承诺未兑现（共 {promises} 次，未兑现承诺金额 {promisedAmount}，最近一次承诺日 {lastDate}，宽限 {days} 天）[；承诺金额的兑现率 {keptRate}]。",
      en: "{name} broke {broken} of {promises} promises to pay ({promisedAmount} promised, last for {lastDate}, {days} days of tolerance)[; share of promised money that came: {keptRate}].",
    },
    next: { zh: "由销售经理出面，要求书面付款计划；再次失约即升级催收级别。", en: "Let the sales manager ask for a written payment plan; the next breach raises the collection level." },
  },
  "C7.long-open": {
    sentence: { zh: "{name} 有 {items} 笔争议款项未解决，最长 {days} 天（界限 {limitDays} 天）[；原因：{reasons}]。", en: "{name}: disputed items unsettled: {items}, the oldest for {days} days (limit {limitDays})[; reasons: {reasons}]." },
    next: { zh: "指定责任部门与答复期限；无争议部分要求先付。", en: "Name the department in charge and a date for its answer; ask for the undisputed part now." },
  },
  "C8.breached": {
    sentence: {
      zh: "{name}（{size}）有 {items} 笔款项超过《保障中小企业款项支付条例》的法定付款期限，最早应于 {firstDate} 付清，已超 {days} 天；按日万分之五测算的逾期利息 {interestAmount}（合同未约定利率时，仅供测算）。以我方为{own}企业为前提（设置可改）。",
      en: "{name} ({size}): items past the last day of the SME payment regulation: {items}, the first since {firstDate}, {days} days ago; interest at 0.05% a day would be {interestAmount} (where the contract agrees no rate; for reckoning only). Supposes that we are a {own} company (a setting).",
    },
    next: { zh: "核对交付验收日期与合同约定，发函主张；可向中小企业款项拖欠投诉平台投诉。", en: "Check the day of acceptance and the contract, claim in writing; complaints go to the platform for overdue payments to SMEs." },
    terms: { own: COMPANY_SIZE_WORDS },
  },
  "C11.reversed-after-close": {
    sentence: {
      zh: "{name} 有 {count} 笔回款在月末最后 {endDays} 天入账、次月 {backDays} 天内冲回或退回，共 {backAmount}；最近一笔 {receivedDate} 收款、{reversedDate} 冲回。",
      en: "{name}: receipts that came in the last {endDays} days of a month and went back within {backDays} days after it: {count}, {backAmount} in all; the latest came on {receivedDate} and went back on {reversedDate}.",
    },
    next: { zh: "核对银行流水与付款人；计算回款绩效时剔除这些款项。", en: "Check the bank statement and the payer; leave these receipts out of collection bonuses." },
  },
  "C11.reversed-no-date": {
    sentence: {
      zh: "{name} 有 {count} 笔回款在月末最后 {endDays} 天入账、后被标记冲销但没有冲销日期，共 {backAmount}；最近一笔 {receivedDate} 收款。",
      en: "{name}: receipts of the last {endDays} days of a month that are marked as reversed without a day: {count}, {backAmount} in all; the latest came on {receivedDate}.",
    },
    next: { zh: "补登冲销日期，核对银行流水。", en: "Add the day of the reversal and check the bank statement." },
  },
  "C11.payer-differs": {
    sentence: { zh: "{name} 近 {months} 个月有 {count} 笔回款的付款人不是客户本身，共 {receivedAmount}：{payers}。", en: "{name}: {receivedAmount} of the last {months} months came from others than the customer (receipts: {count}): {payers}." },
    next: { zh: "索取代付协议，排除误记和代垫。", en: "Ask for the agreement on payment by others; rule out mispostings and money put up by staff." },
  },
  "C13.near": {
    sentence: {
      zh: "{name} 有 {items} 笔款项的诉讼时效将满或已满（其中已满 {expired} 笔），最早 {endDate} 届满，距今 {leftDays} 天。自到期日、最近一次部分付款、书面催告或付款承诺起算 {months} 个月，请法务核定。",
      en: "{name}: items whose limitation ends soon or has ended: {items} (ended: {expired}), the first on {endDate}, {leftDays} days from now. Counted {months} months from the due date or the last part payment, written demand or promise; to be confirmed by counsel.",
    },
    next: { zh: "立即发出可留证的书面催告（EMS、邮件）或取得对账确认，必要时起诉。", en: "Send a written demand that leaves proof now (EMS, e-mail) or get the balance confirmed; sue where needed." },
  },
} as const satisfies Record<string, TermedFindingWords>;
