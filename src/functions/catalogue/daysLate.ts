/** DAYSLATE: how many days late invoices are paid, weighted by amount. */
import type { Words } from "../../locale/index";
import { daysBeyondDue, delays, meanDelay, weightedByAmount } from "../../measures/paymentDelay";
import { datesOfDebts } from "../amountRows";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { amounts, asOfDate, choice, dates } from "../parameters";

const MESSAGES = {
  nothing: { zh: "截止日之前没有已付或已逾期的发票", en: "no invoice is paid or overdue up to as_of" },
} satisfies Record<string, Words>;

export const daysLate = declareFunction({
  id: "DAYSLATE",
  parameters: {
    amounts: amounts("rows"),
    due_dates: dates("rows"),
    paid_dates: dates("rows"),
    as_of: asOfDate(),
    method: choice({ late: ["只计延迟", "延迟"], net: ["净额", "提前抵减"], count: ["不加权", "笔数"], paid: ["仅已付", "已付"] }, "late"),
  },
  result: "value",
  run({ amounts: { values }, due_dates, paid_dates, as_of, method }) {
    const invoices = { amount: values, dueDate: datesOfDebts(values, due_dates), paidDate: paid_dates.values };
    const all = delays(invoices, as_of, method === "paid" ? "paid-only" : "open-counts");
    const days = method === "count" ? meanDelay(all) : weightedByAmount(all, method === "net" ? undefined : daysBeyondDue);
    return days ?? new FunctionError("#N/A", MESSAGES.nothing);
  },
});

export const daysLateGuide = {
  declared: daysLate,
  family: "receivables",
  summary: {
    zh: "按金额加权的平均延迟付款天数；未付的逾期发票按截止日已逾期的天数计入。",
    en: "Average days late, weighted by amount; unpaid overdue invoices count at the days by which they are overdue by now.",
  },
  parameters: {
    amounts: { zh: "发票金额；负数（贷项）不计。", en: "Invoice amounts; negative ones (credits) do not count." },
    due_dates: { zh: "到期日，与金额一一对应。", en: "Due dates, one for each amount." },
    paid_dates: { zh: "付清日期，未付的留空；与金额一一对应。", en: "Days of payment, blank while unpaid; one for each amount." },
    as_of: { zh: "截止日；省略为今天。之后的付款视为未付。", en: "The day to look from; today when left out. Later payments count as unpaid." },
    method: {
      zh: "“只计延迟”（默认，提前付款按0天）、“净额”（提前抵减）、“不加权”（净额，每张发票同等）、“仅已付”（只看已付发票）。",
      en: "\"late\" (default; early counts as 0), \"net\" (early offsets late), \"count\" (net, each invoice alike), \"paid\" (paid ones only).",
    },
  },
  returns: { zh: "天数，带小数；“净额”和“不加权”可为负数（提前）。", en: "Days with decimals; with \"net\" and \"count\" negative when early." },
  formula: {
    zh: "Σ 金额 × max(0, d) ÷ Σ 金额，d = 付清日（未付的为截止日）− 到期日；截止日尚未到期且未付的发票不计。“净额”用 d 本身。只看已付发票会低估，因为拖着不付的不在其中。",
    en: "Σ amount × max(0, d) ÷ Σ amount, d = day of payment (as_of while unpaid) − due date; invoices neither paid nor due by then do not count. \"net\" takes d itself. Paid invoices alone flatter: whoever does not pay is not among them.",
  },
  errors: [
    { zh: "正数金额没有到期日：#VALUE!，并指出单元格（贷项可没有）", en: "A positive amount without a due date: #VALUE! naming the cell (credits need none)" },
    { zh: "没有已付或已逾期的发票：#N/A", en: "No invoice paid or overdue: #N/A" },
  ],
  example: {
    input: [
      [{ zh: "金额", en: "Amount" }, { zh: "到期日", en: "Due" }, { zh: "付清日", en: "Paid" }],
      [100_000, { day: "2025-06-01" }, { day: "2025-06-11" }],
      [50_000, { day: "2025-06-20" }, { day: "2025-06-15" }],
      [150_000, { day: "2025-06-10" }, null],
    ],
    formula: "=AR.DAYSLATE(A2:A4,B2:B4,C2:C4,DATE(2025,6,30))",
    result: [[13.333333333333334]],
  },
} satisfies Guide<typeof daysLate>;
