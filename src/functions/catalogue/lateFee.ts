/** LATEFEE: interest for late payment on the declining balance of one invoice. */
import { FUNCTION_ERRORS } from "../../locale/functions";
import type { Words } from "../../locale/index";
import { lateInterest, type LateInterestTerms, type LatePayment } from "../../measures/lateInterest";
import { DEFAULT_SCALE, fromMinor, toMinor } from "../../measures/money";
import { placeOf } from "../arguments";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { amount, amounts, choice, date, dates, number, skippable, type Amounts, type Dates } from "../parameters";

const DAILY_RATE_TOO_HIGH: Words = {
  zh: "日利率 {found} 超过 1%；如为年利率，basis 请填 365 或 360",
  en: "{found} a day is more than 1%; for a yearly rate give basis 365 or 360",
};
const HIGHEST_DAILY_RATE = 0.01;

export const lateFee = declareFunction({
  id: "LATEFEE",
  parameters: {
    amount: amount(),
    due_date: date(),
    paid_dates: skippable(dates("payments")),
    paid_amounts: skippable(amounts("payments")),
    as_of: date(),
    rate: number({ from: 0, to: 10 }),
    basis: choice({ day: ["日", "按日"], "365": ["年", "按年"], "360": ["按年360"] }, "day"),
  },
  result: "value",
  run({ amount: owed, due_date, paid_dates, paid_amounts, as_of, rate, basis }) {
    if (basis === "day" && rate > HIGHEST_DAILY_RATE) throw new FunctionError("#VALUE!", DAILY_RATE_TOO_HIGH, { found: rate });
    const { interest } = lateInterest(owed, due_date, paymentsOf(paid_dates, paid_amounts), as_of, TERMS[basis](rate));
    return fromMinor(interest);
  },
});

const TERMS: Record<"day" | "365" | "360", (rate: number) => LateInterestTerms> = {
  day: (rate) => ({ rate, per: "day" }),
  "365": (rate) => ({ rate, per: "year", dayBasis: 365 }),
  "360": (rate) => ({ rate, per: "year", dayBasis: 360 }),
};

/** Rows without money are no payments; money needs its day. */
function paymentsOf({ values: days, list }: Dates, { values: paid, scale }: Amounts): LatePayment[] {
  const payments: LatePayment[] = [];
  for (let i = 0; i < paid.length; i++) {
    if (paid[i] === 0) continue;
    if (Number.isNaN(days[i]!)) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.dateMissing, { ...placeOf(list, i) });
    payments.push({ date: days[i]!, amount: scale === DEFAULT_SCALE ? paid[i]! : toMinor(fromMinor(paid[i]!, scale)) });
  }
  return payments;
}

export const lateFeeGuide = {
  declared: lateFee,
  family: "credit",
  summary: {
    zh: "一张发票的逾期利息（违约金），按各次付款后的余额分段计算；仅供测算，须核对合同约定。",
    en: "Interest for late payment of one invoice, on the balance after each payment; a figure to check against the contract.",
  },
  parameters: {
    amount: { zh: "发票金额（应付未付前的全额）。", en: "The invoice amount, before any payment." },
    due_date: { zh: "到期日；利息从次日起算。", en: "The due date; interest runs from the day after it." },
    paid_dates: { zh: "各次付款日期；没有付款时两个参数都可空着（逗号保留）。", en: "Payment dates; where nothing was paid, leave both empty between their commas." },
    paid_amounts: { zh: "各次付款金额，与日期一一对应；退回的付款为负数。", en: "Payment amounts, one for each date; a payment that bounced is negative." },
    as_of: { zh: "利息算到哪一天（含当天）；此后的付款不计。", en: "The last day with interest; later payments do not count." },
    rate: { zh: "利率，小数：日万分之五写 0.0005；按年时 18.25% 写 0.1825。", en: "The rate as a fraction: 0.0005 for 0.05% a day; 0.1825 for 18.25% a year." },
    basis: { zh: "rate 的口径：“日”（默认，不得高于 1%）、365 或 360（年利率除以的天数）。", en: "What rate is per: \"day\" (default, 1% at most), 365 or 360 (a yearly rate over so many days)." },
  },
  returns: { zh: "金额，最后一次性四舍五入到分。", en: "An amount, rounded half up to the cent once at the end." },
  formula: {
    zh: "Σ 每段余额 × 天数 × 日利率。天数从到期日次日算到付款日（含）；付款当天仍按付款前余额计。到期日及以前的付款直接减少本金；多付后不再计息。依据：合同约定；机关、事业单位和大型企业拖欠中小企业且未约定的，日利率万分之五（国务院令第 802 号第十七条）。",
    en: "Σ balance × days × daily rate. Days run from the day after the due date to the day of payment, which still counts on the old balance. Payments up to the due date lower the balance from the start; an overpaid balance bears nothing. Basis: the contract; where public bodies and large companies owe SMEs in China and nothing is agreed, 0.05% a day (State Council Order 802, Art. 17).",
  },
  errors: [
    { zh: "付款有金额而没有日期：#VALUE!，并指出单元格", en: "A payment without its date: #VALUE! naming the cell" },
    { zh: "付款日期与金额的单元格数不同：#VALUE!", en: "Dates and amounts of payments that differ in number: #VALUE!" },
    { zh: "利率为负，或日利率高于 1%（多半是年利率）：#VALUE!", en: "A negative rate, or more than 1% a day (most likely a yearly rate): #VALUE!" },
  ],
  example: {
    input: [
      [{ zh: "发票金额", en: "Invoice" }, { zh: "到期日", en: "Due" }, { zh: "付款日", en: "Paid on" }, { zh: "付款额", en: "Paid" }],
      [100_000, { day: "2025-01-31" }, { day: "2025-02-10" }, 40_000],
      [null, null, { day: "2025-03-17" }, 60_000],
    ],
    formula: "=AR.LATEFEE(A2,B2,C2:C3,D2:D3,DATE(2025,6,30),0.0005)",
    result: [[1_550]],
  },
} satisfies Guide<typeof lateFee>;
