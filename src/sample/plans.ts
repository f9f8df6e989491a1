/** What the sample manufacturer planned for this year: targets of its salespeople, and budgets of its departments. */
import { civilDate, dayNumber, endOfMonth, type DayNumber } from "../measures/calendar";
import { toMinor, type MinorUnits } from "../measures/money";
import type { SampleCustomer, Twin } from "./customers";
import type { SampleReceipt } from "./facts";
import { AHEAD, OVERSPENT } from "./plantedSignals";
import type { Random } from "./random";
import type { SaleLine } from "./saleLines";

export interface SampleTarget {
  person: Twin;
  indicator: Twin;
  /** last day of the month */
  period: DayNumber;
  target: MinorUnits;
  actual: MinorUnits;
}

export interface SampleBudget {
  department: Twin;
  expense: Twin;
  period: DayNumber;
  budget: MinorUnits;
  /** absent in months to come */
  actual?: MinorUnits;
}

const SALES_TARGET: Twin = { zh: "销售额", en: "Sales" };
const RECEIPT_TARGET: Twin = { zh: "回款额", en: "Receipts" };
const YEAR = 2025;
const TEN_THOUSAND = 1_000_000;

/** By salesperson, indicator and month, up to the as-of day's: sales without tax, and receipts in yuan. */
export function sampleTargets(customers: readonly SampleCustomer[], lines: readonly SaleLine[], receipts: readonly SampleReceipt[], asOf: DayNumber, random: Random): SampleTarget[] {
  const people = [...new Map(customers.filter(({ currency }) => currency === "CNY").map(({ salesperson }) => [salesperson.zh, salesperson])).values()];
  return people.flatMap((person) => {
    const isOwn = (customer: number): boolean => customers[customer]!.salesperson.zh === person.zh;
    const sold = monthly(lines.filter(({ customer }) => isOwn(customer)).map(({ date, revenue }) => [date, revenue]), asOf);
    const paid = monthly(receipts.filter(({ customer, reversed }) => isOwn(customer) && !reversed).map(({ date, amount }) => [date, amount]), asOf);
    return [targetsOf(person, SALES_TARGET, sold, random), targetsOf(person, RECEIPT_TARGET, paid, random)].flat();
  });
}

/** Sums by month of the year. */
function monthly(amounts: readonly [DayNumber, MinorUnits][], asOf: DayNumber): MinorUnits[] {
  const sums = Array.from({ length: civilDate(asOf).month }, () => 0);
  for (const [day, amount] of amounts) {
    const { year, month } = civilDate(day);
    if (year === YEAR && day <= asOf) sums[month - 1]! += amount;
  }
  return sums;
}

/** The same target every month: what was reached on average, a little more or less. */
function targetsOf(person: Twin, indicator: Twin, actual: readonly MinorUnits[], random: Random): SampleTarget[] {
  const mean = actual.reduce((sum, amount) => sum + amount, 0) / actual.length;
  const target = Math.round((mean * random.integer(92, 118)) / 100 / TEN_THOUSAND) * TEN_THOUSAND;
  return actual.map((amount, month) => ({ person, indicator, period: endOfMonth(dayNumber(YEAR, month + 1, 1)), target, actual: amount }));
}

/** Department, expense, and its budget of a month in yuan. */
const BUDGETS: [Twin, [Twin, number][]][] = [
  [{ zh: "销售部", en: "Sales" }, [[AHEAD.expense, 96_000], [{ zh: "业务招待费", en: "Entertainment" }, 52_000], [{ zh: "运输费", en: "Carriage" }, 310_000]]],
  [{ zh: "市场部", en: "Marketing" }, [[OVERSPENT.expense, 40_000], [{ zh: "广告宣传费", en: "Advertising" }, 68_000]]],
  [{ zh: "技术部", en: "Engineering" }, [[{ zh: "研发材料费", en: "Development material" }, 185_000], [{ zh: "检测费", en: "Testing" }, 36_000]]],
  [{ zh: "生产部", en: "Production" }, [[{ zh: "修理费", en: "Repairs" }, 128_000], [{ zh: "低值易耗品", en: "Consumables" }, 74_000]]],
  [{ zh: "行政部", en: "Administration" }, [[{ zh: "办公费", en: "Office" }, 31_000], [{ zh: "水电费", en: "Utilities" }, 59_000]]],
];
/** Of the month's budget, in hundredths: trade fairs took place in March and June, travel is above plan all along. */
const FAIRS = [20, 40, 610, 30, 60, 640];
const TRAVEL = [148, 152, 145, 155, 150, 158];

/** One row a department, expense and month of the year; nothing is spent yet after the as-of day. */
export function sampleBudgets(asOf: DayNumber, random: Random): SampleBudget[] {
  const gone = civilDate(asOf).month;
  return BUDGETS.flatMap(([department, expenses]) => expenses.flatMap(([expense, yuan]) =>
    Array.from({ length: 12 }, (_, month): SampleBudget => {
      const share = expense === OVERSPENT.expense ? FAIRS[month]! : expense === AHEAD.expense ? TRAVEL[month]! : random.integer(88, 106);
      const spent = month < gone ? { actual: Math.round((toMinor(yuan) * share) / 100) + random.integer(-40_000, 40_000) } : {};
      return { department, expense, period: endOfMonth(dayNumber(YEAR, month + 1, 1)), budget: toMinor(yuan), ...spent };
    }),
  ));
}
