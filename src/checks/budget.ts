/** C14, budgets: spent ahead of the time gone by, exceeded, spent without a budget, income behind plan, and months out of line. */
import type { Budgets } from "../book/business";
import { fiscalYearOf } from "../measures/fiscalYear";
import { exact, type MinorUnits } from "../measures/money";
import { monthLabel, monthOf } from "../measures/months";
import { aheadOf, budgetLines, latestMonth, type BudgetLine } from "./budgetLines";
import { raisedAt } from "./hysteresis";
import { missingData } from "./missingData";
import type { Check, CheckInput, FindingRow, RawFinding, RuleCode, Severity } from "./types";

export const budgetCheck: Check = {
  group: "C14",
  run(input) {
    const { business: { budgets }, asOf, thresholds: { fiscalYearStart } } = input;
    if (!budgets) return [missingData("C14", ["BUD"])];
    const missing = (["budget", "actual"] as const).filter((field) => budgets[field].every(Number.isNaN)).map((field) => `BUD.${field}` as const);
    if (missing.length > 0) return [missingData("C14", missing)];
    const year = fiscalYearOf(asOf, fiscalYearStart).start;
    return budgetLines(budgets, asOf, fiscalYearStart).filter((line) => line.year >= year).flatMap((line) => lineFindings(input, budgets, line));
  },
};

/** `Sales / Travel 2025`: the object of a budget's findings. */
export function lineName({ department, expense, yearName }: BudgetLine): string {
  return `${[department, expense].filter((part) => part !== "").join(" / ")} ${yearName}`;
}

function lineFindings(input: CheckInput, budgets: Budgets, line: BudgetLine): RawFinding[] {
  return [...executionFinding(input, budgets, line), ...(line.isIncome ? [] : unusualFinding(input, budgets, line))];
}

/** One finding a line: exceeded (red) before ahead (amber); income only when it is behind. At stake is what goes beyond the plan to date. */
function executionFinding(input: CheckInput, budgets: Budgets, line: BudgetLine): RawFinding[] {
  const { thresholds } = input;
  const id = lineName(line);
  const { rate, elapsed } = line.execution;
  if (line.isIncome) {
    const behind = -(aheadOf(line) ?? 0);
    if (behind < raisedAt(input, "C14.income-behind", id, thresholds.budgetLead)) return [];
    return [finding(input, budgets, line, "C14.income-behind", "amber", { value: behind, threshold: thresholds.budgetLead }, exact(Math.round(line.budget * elapsed!) - line.actual))];
  }
  if (rate === undefined || elapsed === undefined) {
    return line.actual > 0 ? [finding(input, budgets, line, "C14.no-budget", "amber", {}, line.actual)] : [];
  }
  if (rate > 1) return [finding(input, budgets, line, "C14.exceeded", "red", { value: rate, threshold: 1 }, exact(line.actual - line.budget))];
  const ahead = aheadOf(line)!;
  if (ahead < raisedAt(input, "C14.ahead", id, thresholds.budgetLead)) return [];
  return [finding(input, budgets, line, "C14.ahead", "amber", { value: ahead, threshold: thresholds.budgetLead }, exact(line.actual - Math.round(line.budget * elapsed)))];
}

/** The amount belongs to the line as a whole: the last row with an actual carries it, the others explain it. */
function finding({ asOf }: CheckInput, budgets: Budgets, line: BudgetLine, rule: RuleCode, severity: Severity, measured: Pick<RawFinding, "value" | "threshold">, amount: MinorUnits): RawFinding {
  const { rate, elapsed, pace } = line.execution;
  return {
    rule, severity, object: { kind: "department", id: lineName(line) }, ...measured, unit: "rate", trend: trendOf(budgets, line, asOf), trendUnit: "money", rows: rowsOf(budgets, line, amount), amount,
    values: {
      name: lineName(line), budgetAmount: line.budget, actualAmount: line.actual, beyondAmount: amount, executionRate: rate ?? 0, elapsedRate: elapsed ?? 0,
      pace: pace === undefined ? "" : Math.round(pace * 100) / 100, year: line.year,
    },
    owner: "financeManager",
  };
}

function rowsOf(budgets: Budgets, line: BudgetLine, amount: MinorUnits): FindingRow[] {
  const spent = line.rows.filter((row) => budgets.actual[row]! > 0);
  const carrier = spent[spent.length - 1] ?? line.rows[line.rows.length - 1]!;
  return (spent.length > 0 ? spent : [carrier]).map((row) => ({ reading: budgets.origin.sheet[row]!, row: budgets.origin.row[row]!, amount: row === carrier ? amount : 0 }));
}

/** A month's period is its last day, so that the month of the as-of day is under way. */
function trendOf(budgets: Budgets, line: BudgetLine, asOf: number): RawFinding["trend"] {
  return line.rows.filter((row) => budgets.months[row] === 1 && !Number.isNaN(budgets.actual[row]!) && monthOf(budgets.period[row]!) <= monthOf(asOf))
    .map((row) => ({ label: monthLabel(monthOf(budgets.period[row]!)), value: budgets.actual[row]! }));
}

function unusualFinding(input: CheckInput, budgets: Budgets, line: BudgetLine): RawFinding[] {
  const latest = latestMonth(budgets, line, input.asOf);
  const limit = input.thresholds.budgetUnusualZ;
  const id = lineName(line);
  if (!latest || latest.z < raisedAt(input, "C14.unusual-month", id, limit)) return [];
  const amount = exact(budgets.actual[latest.row]! - latest.usual);
  return [{
    rule: "C14.unusual-month", severity: "amber", object: { kind: "department", id }, value: latest.z, threshold: limit, unit: "z", trend: trendOf(budgets, line, input.asOf), trendUnit: "money",
    rows: [{ reading: budgets.origin.sheet[latest.row]!, row: budgets.origin.row[latest.row]!, amount }], amount,
    values: { name: id, month: monthLabel(monthOf(budgets.period[latest.row]!)), actualAmount: budgets.actual[latest.row]!, usualAmount: latest.usual, z: Math.round(latest.z * 10) / 10 },
    owner: "financeManager",
  }];
}
