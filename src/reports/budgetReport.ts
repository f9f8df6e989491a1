/** Report 19, budgets: one row a department, expense type and year, execution against the time gone by, unusual months. */
import type { Budgets } from "../book/business";
import { monthLabel, monthOf } from "../measures/months";
import { aheadOf, budgetLines, latestMonth, type BudgetLine } from "../checks/budgetLines";
import { columnLetters } from "../ledger/cellAddress";
import { BUDGET_WORDS } from "../locale/budgetReport";
import { REPORT_WORDS } from "../locale/reports";
import { fiscalYearName, fiscalYearOf } from "../measures/fiscalYear";
import { fromMinor } from "../measures/money";
import { alignedBlock } from "./alignedBlock";
import { countColumn, fittedTextColumn, linked, moneyColumn, percentColumn, textColumn, userColumn } from "./columns";
import type { ReportContext } from "./context";
import { definitionBlock } from "./definitions";
import type { BandChart } from "./chartBand";
import { frame, headerRowBelow, inHome, tell } from "./frame";
import { PERCENT, WHOLE } from "./formats";
import { runsOf, TAB_COLORS } from "./palette";
import { roomForBlocks } from "./roomForBlocks";
import { rowLink } from "./rowLink";
import { uniqueKeys } from "./rowKeys";
import type { ColumnModel, SheetModel, TextBlock } from "./sheetModel";

type State = keyof typeof BUDGET_WORDS.states;

/** The worst first. */
const STATES: readonly State[] = ["exceeded", "noBudget", "ahead", "behind", "unusual", "good", "closed"];
const FILLS: Partial<Record<State, string>> = { exceeded: "#F8CBAD", noBudget: "#FFF2CC", ahead: "#FFF2CC", behind: "#FFF2CC", unusual: "#FFF2CC" };
const TIMES = "0.00_ ";

interface BudgetRow {
  line: BudgetLine;
  state: State;
  latest: ReturnType<typeof latestMonth>;
}

/** Something was planned, and something was spent or earned. */
export function hasBudgets({ business: { budgets } }: ReportContext): boolean {
  return budgets !== undefined && !budgets.budget.every(Number.isNaN) && !budgets.actual.every(Number.isNaN);
}

/** Undefined where there is nothing to compare: no budget at all, or no actual at all (the warnings name what is missing). */
export function budgetReport(context: ReportContext): SheetModel | undefined {
  const { budgets } = context.business;
  if (!budgets || !hasBudgets(context)) return undefined;
  const rows = rowsOf(context, budgets);
  const isOneKind = new Set(rows.map(({ line }) => `${line.year} ${line.isIncome}`)).size <= 1;
  const departments = departmentsOf(context, rows);
  const band = departmentChart(context, departments);
  const narrow = columnsOf(context, budgets, rows, isOneKind, headerRowBelow(band) + 1);
  const keys = uniqueKeys(rows.map(({ line }) => [line.department, line.expense, line.year].join("|")));
  const blocks = departmentBlock(context, narrow, departments);
  const columns = roomForBlocks(narrow, blocks);
  return frame(context, "budget", columns, keys, {
    ...(isOneKind && { totalsLabel: tell(context, REPORT_WORDS.totalsLabel) }),
    blocks: [...blocks, definitions(context)],
    band,
    freezeColumns: 2,
    tabColor: TAB_COLORS.analysis,
  });
}

function rowsOf(context: ReportContext, budgets: Budgets): BudgetRow[] {
  const year = thisYear(context);
  const rows = budgetLines(budgets, context.asOf, context.thresholds.fiscalYearStart).map((line): BudgetRow => {
    const latest = latestMonth(budgets, line, context.asOf);
    return { line, latest, state: stateOf(context, line, latest, year) };
  });
  return rows.sort((a, b) => b.line.year - a.line.year || STATES.indexOf(a.state) - STATES.indexOf(b.state) || (aheadOf(b.line) ?? 0) - (aheadOf(a.line) ?? 0));
}

/** As the check sees it. */
function stateOf({ thresholds }: ReportContext, line: BudgetLine, latest: BudgetRow["latest"], year: number): State {
  const { rate } = line.execution;
  const ahead = aheadOf(line) ?? 0;
  if (line.year < year) return "closed";
  if (line.isIncome) return -ahead >= thresholds.budgetLead ? "behind" : "good";
  if (rate === undefined) return line.actual > 0 ? "noBudget" : "good";
  if (rate > 1) return "exceeded";
  if (ahead >= thresholds.budgetLead) return "ahead";
  return latest && latest.z >= thresholds.budgetUnusualZ ? "unusual" : "good";
}

/** @param firstRow of the table's data, 1-based */
function columnsOf(context: ReportContext, budgets: Budgets, rows: readonly BudgetRow[], isOneKind: boolean, firstRow: number): ColumnModel[] {
  const { scale } = context.book;
  const sum = isOneKind ? { total: "sum" as const } : {};
  const states = rows.map(({ state }) => state);
  const at = (row: number) => firstRow + row;
  const [budget, actual] = [4, 5].map(columnLetters);
  const department = fittedTextColumn("department", word(context, "department"), { from: 14, to: 24 }, rows.map(({ line }) => line.department || tell(context, BUDGET_WORDS.unnamed)));
  const rest = moneyColumn("rest", word(context, "rest"), scale, rows.map(({ line }) => line.budget - line.actual), sum);
  const rate = percentColumn("rate", word(context, "rate"), rows.map(({ line }) => line.execution.rate));
  const months = rows.some(({ latest }) => latest);
  return [
    linked(department, rows.map(({ line }) => rowLink(context.book, budgets.origin.sheet[line.rows[0]!], budgets.origin.row[line.rows[0]!]))),
    fittedTextColumn("expense", word(context, "expense"), { from: 12, to: 24 }, rows.map(({ line }) => line.expense || tell(context, BUDGET_WORDS.unnamed))),
    context.thresholds.fiscalYearStart === 1
      ? countColumn("year", word(context, "year"), rows.map(({ line }) => line.year), { format: WHOLE })
      : textColumn("year", word(context, "year"), 9, rows.map(({ line }) => line.yearName), { align: "center" }),
    textColumn("state", word(context, "state"), 14, states.map((state) => tell(context, BUDGET_WORDS.states[state])), { runs: runsOf(states, (state) => (FILLS[state] ? { fill: FILLS[state] } : undefined)) }),
    moneyColumn("budget", word(context, "budget"), scale, rows.map(({ line }) => line.budget), sum),
    moneyColumn("actual", word(context, "actual"), scale, rows.map(({ line }) => line.actual), sum),
    { ...rest, content: { formulas: rows.map((_, row) => `=${budget}${at(row)}-${actual}${at(row)}`) } },
    { ...rate, content: { formulas: rows.map((_, row) => `=IF(${budget}${at(row)}>0,${actual}${at(row)}/${budget}${at(row)},"")`) } },
    percentColumn("elapsed", word(context, "elapsed"), rows.map(({ line }) => line.execution.elapsed)),
    countColumn("ahead", word(context, "ahead"), rows.map(({ line }) => inPoints(aheadOf(line))), { format: "+0.0_ ;-0.0_ ;0.0_ ", width: 9 }),
    countColumn("pace", word(context, "pace"), rows.map(({ line }) => line.execution.pace), { format: TIMES }),
    ...(months
      ? [
        textColumn("month", word(context, "month"), 9, rows.map(({ latest }) => (latest ? monthLabel(monthOf(budgets.period[latest.row]!)) : "")), { align: "center" }),
        moneyColumn("usual", word(context, "usual"), scale, rows.map(({ latest }) => latest?.usual)),
        countColumn("z", word(context, "z"), rows.map(({ latest }) => latest?.z), { format: "0.0_ " }),
      ]
      : []),
    userColumn("note", word(context, "note"), 20, { wrap: true }),
  ];
}

interface Department {
  name: string;
  budget: number;
  actual: number;
  planned: number;
}

/** Expenses of the as-of day's year, the largest budget first. */
function departmentsOf(context: ReportContext, rows: readonly BudgetRow[]): Department[] {
  const year = thisYear(context);
  const departments = new Map<string, Department>();
  for (const { line } of rows) {
    if (line.isIncome || line.year !== year) continue;
    const name = line.department || tell(context, BUDGET_WORDS.unnamed);
    const known = departments.get(name) ?? { name, budget: 0, actual: 0, planned: 0 };
    departments.set(name, { name, budget: known.budget + line.budget, actual: known.actual + line.actual, planned: known.planned + line.budget * (line.execution.elapsed ?? 0) });
  }
  return [...departments.values()].sort((a, b) => b.budget - a.budget || (a.name < b.name ? -1 : 1));
}

function departmentBlock(context: ReportContext, columns: readonly ColumnModel[], departments: readonly Department[]): TextBlock[] {
  if (departments.length === 0) return [];
  const { scale } = context.book;
  const ids = ["department", "budget", "actual", "rest", "rate", "elapsed"] as const;
  return [alignedBlock(
    tell(context, BUDGET_WORDS.blocks.departments, { year: yearName(context) }), columns, Object.fromEntries(ids.map((id) => [id, word(context, id)])),
    departments.map(({ name, budget, actual, planned }) => ({
      department: name, budget: fromMinor(budget, scale), actual: fromMinor(actual, scale), rest: fromMinor(budget - actual, scale),
      rate: budget > 0 ? actual / budget : null, elapsed: budget > 0 ? planned / budget : null,
    })),
    { rate: PERCENT, elapsed: PERCENT },
  )];
}

function departmentChart(context: ReportContext, departments: readonly Department[]): BandChart[] {
  if (departments.length === 0) return [];
  const { scale } = context.book;
  const values = (pick: (department: Department) => number) => departments.map((department) => fromMinor(Math.round(pick(department)), scale));
  return [{
    id: "departments", title: inHome(context, BUDGET_WORDS.charts.departments, { year: yearName(context) }), type: "column", labels: departments.map(({ name }) => name), format: "#,##0",
    series: [
      { name: word(context, "budget"), values: values(({ budget }) => budget), color: "#BDD7EE" },
      { name: word(context, "actual"), values: values(({ actual }) => actual), color: "#2E75B6" },
    ],
  }];
}

function definitions(context: ReportContext): TextBlock {
  const { definitions: words } = BUDGET_WORDS;
  return definitionBlock(context, [
    tell(context, words.rate), tell(context, words.elapsed), tell(context, words.limits, { lead: inPoints(context.thresholds.budgetLead)! }), tell(context, words.unusual, { z: context.thresholds.budgetUnusualZ }),
  ]);
}

/** The calendar year in which the as-of day's business year starts. */
function thisYear({ asOf, thresholds }: ReportContext): number {
  return fiscalYearOf(asOf, thresholds.fiscalYearStart).start;
}

function yearName(context: ReportContext): string {
  return fiscalYearName(thisYear(context), context.thresholds.fiscalYearStart);
}

function inPoints(fraction: number | undefined): number | undefined {
  return fraction === undefined ? undefined : Math.round(fraction * 10_000) / 100;
}

function word(context: ReportContext, id: keyof typeof BUDGET_WORDS.columns): string {
  return tell(context, BUDGET_WORDS.columns[id]);
}
