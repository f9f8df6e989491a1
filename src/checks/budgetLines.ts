/** Budgets as the check and the report look at them: one line a department, expense type and year, against the time gone by. */
import type { Budgets } from "../book/business";
import type { DayNumber } from "../measures/calendar";
import { fiscalPeriodEnd, fiscalYearName, fiscalYearOf } from "../measures/fiscalYear";
import { elapsedShare, execution, type Execution } from "../measures/budgetExecution";
import { exact, type MinorUnits } from "../measures/money";
import { robustZ } from "../measures/alarm";
import { median } from "../measures/statistics";

export interface BudgetLine {
  department: string;
  expense: string;
  /** the calendar year in which its business year starts */
  year: number;
  yearName: string;
  /** true for income: there being ahead is good and being behind is bad */
  isIncome: boolean;
  budget: MinorUnits;
  /** spent in periods that had begun by the as-of day */
  actual: MinorUnits;
  execution: Execution;
  /** indexes into Budgets, in the order of their periods */
  rows: number[];
}

const INCOME = /收入|营收|销售额|回款|revenue|income|\bsales\b|turnover/i;
/** `销售费用`, `sales expense`: a cost, whatever it is for. */
const COST = /费|成本|支出|cost|expense|expenditure|commission/i;

/**
 * The lines of the years that had begun by the as-of day, in the order of the ledger; rows without a period count for the as-of day's year.
 * @param startMonth of business years, 1 = January
 */
export function budgetLines(budgets: Budgets, asOf: DayNumber, startMonth: number): BudgetLine[] {
  const ends = budgets.period.map((end, row) => (Number.isNaN(end) ? fiscalYearOf(asOf, startMonth).last : fiscalPeriodEnd(end, budgets.months[row]!, startMonth)));
  const view: BudgetView = { budgets, ends, asOf, startMonth };
  const groups = new Map<string, number[]>();
  for (let row = 0; row < budgets.length; row++) {
    const key = JSON.stringify([budgets.department[row], budgets.expense[row], fiscalYearOf(ends[row]!, startMonth).start]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((rows) => lineOf(view, rows)).filter(({ rows }) => rows.some((row) => hasBegun(view, row)));
}

interface BudgetView {
  budgets: Budgets;
  /** the last day of each row's period */
  ends: Float64Array;
  asOf: DayNumber;
  startMonth: number;
}

function lineOf(view: BudgetView, rows: number[]): BudgetLine {
  const { budgets, ends, asOf, startMonth } = view;
  let [budget, actual, planned] = [0, 0, 0];
  for (const row of rows) {
    budget = exact(budget + (budgets.budget[row]! || 0));
    planned += (budgets.budget[row]! || 0) * elapsedShare({ end: ends[row]!, months: budgets.months[row]! }, asOf);
    if (hasBegun(view, row)) actual = exact(actual + (budgets.actual[row]! || 0));
  }
  const expense = budgets.expense[rows[0]!]!;
  const year = fiscalYearOf(ends[rows[0]!]!, startMonth).start;
  return {
    department: budgets.department[rows[0]!]!, expense, year, yearName: fiscalYearName(year, startMonth), isIncome: INCOME.test(expense) && !COST.test(expense),
    budget, actual, execution: execution(budget, actual, planned), rows: rows.sort((a, b) => ends[a]! - ends[b]!),
  };
}

/** How far the execution is ahead of the time gone by, as a share of the budget; negative = behind; undefined without a budget. */
export function aheadOf({ execution: { rate, elapsed } }: BudgetLine): number | undefined {
  // 70 % − 50 % is 20 %, whatever the binary digits say.
  return rate === undefined || elapsed === undefined ? undefined : Math.round((rate - elapsed) * 1e9) / 1e9;
}

export interface UnusualMonth {
  row: number;
  /** of the months before it */
  usual: MinorUnits;
  z: number;
}

/** The latest month that had ended by the as-of day, against the months before it: its robust z, where there are enough of them. */
export function latestMonth(budgets: Budgets, { rows }: BudgetLine, asOf: DayNumber): UnusualMonth | undefined {
  const months = rows.filter((row) => budgets.months[row] === 1 && budgets.period[row]! <= asOf && !Number.isNaN(budgets.actual[row]!));
  const series = Float64Array.from(months, (row) => budgets.actual[row]!);
  const z = robustZ(series);
  if (Number.isNaN(z)) return undefined;
  return { row: months[months.length - 1]!, usual: Math.round(median(series.subarray(0, -1))), z };
}

function hasBegun({ budgets, ends, asOf }: BudgetView, row: number): boolean {
  return elapsedShare({ end: ends[row]!, months: budgets.months[row]! }, asOf) > 0;
}
