/** REPURCHASE: the share of customers who buy again, those watched too short a time left out. */
import type { Words } from "../../locale/index";
import { ratio } from "../../measures/money";
import { cohortRepurchase, repurchase as repurchaseOf } from "../../measures/repurchase";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { date, dates, labels, number, optional } from "../parameters";
import { requireDates, requireLabels } from "../requiredCells";

const MESSAGES = {
  fromAfterTo: { zh: "from 晚于 to", en: "from is later than to" },
  noBuyers: { zh: "期间内没有客户购买", en: "no customer bought in the period" },
  noFirstBuyers: { zh: "期间内没有首次购买的客户", en: "no customer bought for the first time in the period" },
  noneObserved: { zh: "{count} 个首购客户到 to 为止都未观察满 {window} 天", en: "none of the {count} first-time buyers has been watched for {window} days by to" },
} satisfies Record<string, Words>;

export const repurchase = declareFunction({
  id: "REPURCHASE",
  parameters: {
    customers: labels("rows"),
    dates: dates("rows"),
    from: date(),
    to: date(),
    window_days: optional(number({ from: 0, to: 36_500, whole: true })),
  },
  result: "value",
  run({ customers, dates: days, from, to, window_days: given }) {
    const isUsed = (row: number): boolean => customers.codes[row]! >= 0 || !Number.isNaN(days.values[row]!);
    requireLabels(customers, isUsed);
    requireDates(days, isUsed);
    if (from > to) throw new FunctionError("#VALUE!", MESSAGES.fromAfterTo);
    // An empty cell may arrive as 0, and a window without a day in it means nothing.
    const window_days = given || undefined;
    const purchases = { customer: customers.codes, date: days.values, customers: customers.values.length };
    if (window_days === undefined) {
      const { again, buyers } = repurchaseOf(purchases, from, to);
      return ratio(again, buyers) ?? new FunctionError("#N/A", MESSAGES.noBuyers);
    }
    const { again, observed, firstBuyers } = cohortRepurchase(purchases, from, to, window_days);
    const missing = firstBuyers === 0 ? MESSAGES.noFirstBuyers : MESSAGES.noneObserved;
    return ratio(again, observed) ?? new FunctionError("#N/A", missing, { count: firstBuyers, window: window_days });
  },
});

export const repurchaseGuide = {
  declared: repurchase,
  family: "sales",
  summary: {
    zh: "复购率：期间内再次购买的客户占比；给出观察天数时按首购客户队列计算，未观察满的客户不计。",
    en: "Repurchase rate of a period; with a window, of its first-time buyers, leaving out those not yet watched for the whole window.",
  },
  parameters: {
    customers: { zh: "客户，每笔销售一行；整单退货的请先剔除。", en: "Customers, one row for each sale; leave out orders that were returned in full." },
    dates: { zh: "购买日期，与客户一一对应。", en: "Days of purchase, one for each row." },
    from: { zh: "期间的第一天。", en: "First day of the period." },
    to: { zh: "期间的最后一天，也是观察的截止日。", en: "Last day of the period, and the last day that is looked at." },
    window_days: { zh: "首购后多少天内再购才算；省略为不按队列，只看期间内购买两天以上。", en: "Days after the first purchase in which the next one counts; left out: two purchase days within the period." },
  },
  returns: { zh: "小数（0.4 即 40%）。", en: "A decimal (0.4 is 40%)." },
  formula: {
    zh: "省略 window_days：期间内有两个以上购买日的客户 ÷ 有购买的客户。给出 window_days：全部记录中的首购落在期间内、且首购后到 to 已满 window_days 天的客户为分母，其中在 window_days 天内再次购买的为分子。同一天的多笔算一次购买。",
    en: "Without window_days: customers with two purchase days or more in the period ÷ customers with one. With it: of the customers whose first purchase of all lies in the period and at least window_days before to, those who bought again within window_days. Sales of one day are one purchase.",
  },
  errors: [
    { zh: "行中缺少客户或日期：#VALUE!，并指出单元格", en: "A row without customer or date: #VALUE! naming the cell" },
    { zh: "from 晚于 to：#VALUE!", en: "from later than to: #VALUE!" },
    { zh: "没有客户可作分母，或都未观察满：#N/A", en: "No customer to count, or none watched long enough: #N/A" },
  ],
  example: {
    input: [
      [{ zh: "客户", en: "Customer" }, { zh: "日期", en: "Date" }],
      [{ zh: "华东机电", en: "Eastline" }, { day: "2025-01-10" }],
      [{ zh: "华东机电", en: "Eastline" }, { day: "2025-03-01" }],
      [{ zh: "北方钢构", en: "Norsteel" }, { day: "2025-02-05" }],
      [{ zh: "南海食品", en: "Southsea" }, { day: "2025-06-20" }],
    ],
    formula: "=AR.REPURCHASE(A2:A5,B2:B5,DATE(2025,1,1),DATE(2025,6,30),90)",
    result: [[0.5]],
  },
} satisfies Guide<typeof repurchase>;
