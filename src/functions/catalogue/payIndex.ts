/** PAYINDEX: how promptly invoices are paid, as an index from 0 to 100. */
import type { Words } from "../../locale/index";
import { delays } from "../../measures/paymentDelay";
import { LEAST_INVOICES, paymentIndex } from "../../measures/paymentIndex";
import { datesOfDebts } from "../amountRows";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { amounts, asOfDate, dates } from "../parameters";

const MESSAGES = {
  fewInvoices: {
    zh: "样本不足：已付或已逾期的发票至少需要 {least} 张，现有 {count} 张",
    en: "not enough invoices: {count} are paid or overdue, {least} are needed",
  },
} satisfies Record<string, Words>;

export const payIndex = declareFunction({
  id: "PAYINDEX",
  parameters: { amounts: amounts("rows"), due_dates: dates("rows"), paid_dates: dates("rows"), as_of: asOfDate() },
  result: "value",
  run({ amounts: { values }, due_dates, paid_dates, as_of }) {
    const all = delays({ amount: values, dueDate: datesOfDebts(values, due_dates), paidDate: paid_dates.values }, as_of);
    const count = all.reduce((sum, delay) => sum + delay.invoices, 0);
    return paymentIndex(all) ?? new FunctionError("#N/A", MESSAGES.fewInvoices, { count, least: LEAST_INVOICES });
  },
});

export const payIndexGuide = {
  declared: payIndex,
  family: "receivables",
  summary: {
    zh: "付款指数 0–100：每张发票按延迟天数打分后以金额加权；80 为按期，100 为提前30天，50 为迟30天。",
    en: "Payment index 0–100: each invoice is scored by its days late, then weighted by amount; 80 is prompt, 100 is 30 days early.",
  },
  parameters: {
    amounts: { zh: "发票金额；负数（贷项）不计。", en: "Invoice amounts; negative ones (credits) do not count." },
    due_dates: { zh: "到期日，与金额一一对应。", en: "Due dates, one for each amount." },
    paid_dates: { zh: "付清日期，未付的留空；与金额一一对应。", en: "Days of payment, blank while unpaid; one for each amount." },
    as_of: { zh: "截止日；省略为今天。之后的付款视为未付。", en: "The day to look from; today when left out. Later payments count as unpaid." },
  },
  returns: { zh: "0 到 100 的数，带小数。", en: "A number from 0 to 100, with decimals." },
  formula: {
    zh: "Σ 金额 × 得分 ÷ Σ 金额。得分在以下各点间线性插值：提前30天100、提前20天90、按期80、迟15天70、22天60、30天50、60天40、90天30、120天20、180天0。未付的逾期发票按截止日已逾期的天数计分，尚未到期且未付的不计。先对每张发票打分再加权，不对平均天数打分。",
    en: "Σ amount × score ÷ Σ amount; scores are linear between 30 days early 100, 20 early 90, prompt 80, 15 late 70, 22 late 60, 30 late 50, 60 late 40, 90 late 30, 120 late 20, 180 late 0. Unpaid overdue invoices count at their days overdue by now, those not due yet do not. Each invoice is scored before weighting, not the average of the days.",
  },
  errors: [
    { zh: "正数金额没有到期日：#VALUE!，并指出单元格（贷项可没有）", en: "A positive amount without a due date: #VALUE! naming the cell (credits need none)" },
    { zh: "已付或已逾期的发票不足3张：#N/A", en: "Fewer than 3 invoices paid or overdue: #N/A" },
  ],
  example: {
    input: [
      [{ zh: "金额", en: "Amount" }, { zh: "到期日", en: "Due" }, { zh: "付清日", en: "Paid" }],
      [100_000, { day: "2025-06-10" }, { day: "2025-06-10" }],
      [50_000, { day: "2025-06-01" }, { day: "2025-06-09" }],
      [30_000, { day: "2025-05-16" }, null],
      [20_000, { day: "2025-06-20" }, { day: "2025-06-10" }],
    ],
    formula: "=AR.PAYINDEX(A2:A5,B2:B5,C2:C5,DATE(2025,6,30))",
    result: [[73.9166666666667]],
  },
} satisfies Guide<typeof payIndex>;
