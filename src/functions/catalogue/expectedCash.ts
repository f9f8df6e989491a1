/** EXPECTEDCASH: open amounts by the period in which they should be paid. */
import { FUNCTION_ERRORS, FUNCTION_WORDS } from "../../locale/functions";
import { say, type Words } from "../../locale/index";
import { expectedCash as cashOf } from "../../measures/expectedCash";
import { exact, fromMinor } from "../../measures/money";
import { datesOfDebts } from "../amountRows";
import { placeOf } from "../arguments";
import { declareFunction, type CellList } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { amounts, date, dates, limitedNumbers, type Dates } from "../parameters";

const WORDS = {
  periodEnd: { zh: "期间截止", en: "Until" },
  cash: { zh: "预计回款", en: "Expected cash" },
  missed: { zh: "已过预计日", en: "Past expected day" },
  later: { zh: "以后", en: "Later" },
} as const satisfies Record<string, Words>;

const MESSAGES = {
  periodEnds: { zh: "period_ends 必须是截止日之后逐个递增的日期", en: "period_ends must be rising dates after as_of" },
  lateDays: { zh: "late_days 应为一个值，或与金额一一对应：金额 {amounts} 行，late_days {days} 行", en: "late_days must be one value or one for each amount: {amounts} amounts, {days} late_days" },
  lateDaysMissing: { zh: "{argument} 第 {row} 行第 {column} 列：缺少天数，准时付款请填 0", en: "{argument} row {row}, column {column}: the days are missing; write 0 for on time" },
} as const satisfies Record<string, Words>;

export const expectedCash = declareFunction({
  id: "EXPECTEDCASH",
  parameters: { open_amounts: amounts("rows"), due_dates: dates("rows"), late_days: { ...limitedNumbers({}), uncut: true }, as_of: date(), period_ends: dates() },
  result: "table",
  run({ open_amounts: { values, scale }, due_dates, late_days, as_of, period_ends }, { language }) {
    if (values.length === 0) throw new FunctionError("#N/A", FUNCTION_ERRORS.noAmounts);
    const ends = risingEnds(period_ends, as_of);
    const cash = cashOf(values, datesOfDebts(values, due_dates), daysLateOf(values, late_days), as_of, ends);
    const amount = (minor: number): number => fromMinor(minor, scale);
    const total = exact(cash.periods.reduce((sum, part) => sum + part, cash.missed + cash.later + cash.credits));
    return [
      [say(WORDS.periodEnd, language), say(WORDS.cash, language)],
      [say(WORDS.missed, language), amount(cash.missed)],
      ...[...ends].map((end, period) => [end, amount(cash.periods[period]!)]),
      [say(WORDS.later, language), amount(cash.later)],
      [say(FUNCTION_WORDS.credits, language), amount(cash.credits)],
      [say(FUNCTION_WORDS.total, language), amount(total)],
    ];
  },
});

function risingEnds({ values }: Dates, asOf: number): Float64Array {
  const ends = values.filter((end) => !Number.isNaN(end));
  if (ends.length === 0 || ends.some((end, i) => end <= (ends[i - 1] ?? asOf))) throw new FunctionError("#VALUE!", MESSAGES.periodEnds);
  return ends;
}

/** One value for all, or one for every amount; below the last amount only blank cells may follow, which desktop Excel passes as 0. */
function daysLateOf(amounts: Float64Array, { values, list }: { values: Float64Array; list: CellList }): Float64Array | number {
  if (values.length === 1 && !Number.isNaN(values[0]!)) return values[0]!;
  if (values.length < amounts.length || values.subarray(amounts.length).some((days) => days !== 0 && !Number.isNaN(days))) {
    throw new FunctionError("#VALUE!", MESSAGES.lateDays, { amounts: amounts.length, days: values.length });
  }
  const missing = amounts.findIndex((amount, i) => amount > 0 && Number.isNaN(values[i]!));
  if (missing >= 0) throw new FunctionError("#VALUE!", MESSAGES.lateDaysMissing, { ...placeOf(list, missing) });
  return values;
}

export const expectedCashGuide = {
  declared: expectedCash,
  family: "bills",
  summary: { zh: "预计回款：到期日加预计拖延天数，按期间汇总未收金额。", en: "Expected cash: open amounts by period, their due dates moved by how late they are expected." },
  parameters: {
    open_amounts: { zh: "未收金额；负数为贷项，单列。", en: "Open amounts; negative ones are credits and stand apart." },
    due_dates: { zh: "到期日，与金额一一对应。", en: "Due dates, one for each amount." },
    late_days: { zh: "预计拖延天数：一个值，或每笔一个（如客户的历史中位数）；负数为提前。", en: "Days late to expect: one for all or one for each amount (say, the customer's median); negative = early." },
    as_of: { zh: "截止日，第一个期间从次日开始。", en: "The as-of date; the first period begins on the next day." },
    period_ends: { zh: "各期间的最后一天，逐个递增，均在截止日之后。", en: "Last day of each period, rising, all after as_of." },
  },
  returns: {
    zh: "溢出的两列表格：已过预计日、各期间（日期序列值，请设为日期格式）、以后、贷项、合计；合计等于未收金额之和，精确到分。",
    en: "A table of two columns that spills: past expected day, one row a period (serials; format them as dates), later, credits, total. The total is the sum of the open amounts, exact to the cent.",
  },
  formula: {
    zh: "预计日 = 到期日 + 拖延天数，不足一天按一天；归入最后一天不早于预计日的第一个期间。预计日已过（不晚于截止日）仍未收的单列，不假定马上到账。",
    en: "Expected day = due date + days late, a part of a day counts as a day; it falls into the first period that ends on it or after it. What should have come by as_of and is still open stands apart: no period is assumed for it.",
  },
  errors: [
    { zh: "正数金额没有到期日或拖延天数：#VALUE!，并指出单元格（贷项可没有）", en: "A positive amount without a date or days: #VALUE! naming the cell (credits need none)" },
    { zh: "没有任何金额：#N/A", en: "No amounts at all: #N/A" },
    { zh: "late_days 的数量不符，或期间日期不递增：#VALUE!", en: "A wrong number of late_days, or period_ends that do not rise after as_of: #VALUE!" },
  ],
  example: {
    input: [
      [{ zh: "未收金额", en: "Open amount" }, { zh: "到期日", en: "Due date" }, { zh: "拖延天数", en: "Days late" }, { zh: "期间截止", en: "Period end" }],
      [1_000, { day: "2025-06-20" }, 15, { day: "2025-07-31" }],
      [2_500, { day: "2025-07-25" }, 10, { day: "2025-08-31" }],
      [400, { day: "2025-03-31" }, 10, null],
      [900, { day: "2025-08-31" }, 5, null],
    ],
    formula: "=AR.EXPECTEDCASH(A2:A5,B2:B5,C2:C5,DATE(2025,6,30),D2:D3)",
    result: [
      [WORDS.periodEnd, WORDS.cash],
      [WORDS.missed, 400],
      [{ day: "2025-07-31" }, 1_000],
      [{ day: "2025-08-31" }, 2_500],
      [WORDS.later, 900],
      [FUNCTION_WORDS.credits, 0],
      [FUNCTION_WORDS.total, 4_800],
    ],
  },
} satisfies Guide<typeof expectedCash>;
