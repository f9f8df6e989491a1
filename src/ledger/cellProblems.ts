/** Turns what the column readers noticed into problems: only for rows that are data, the first ones cell by cell, the rest counted. */
import { cellAddress, columnLetters } from "./cellAddress";
import type { CellIssue } from "./cells/issue";
import type { TextCells } from "./cells/textColumn";
import type { ProblemCode } from "./problems";
import type { AnyKind } from "./kinds";
import type { TableColumns } from "./readColumns";
import { isUsed, ROW } from "./rowClasses";
import type { RowMoney } from "./tally";
import type { Problem, ReadOptions, Severity, TableLayout } from "./types";

/** Cells listed one by one; what lies beyond is one problem with a count. */
const LISTED = 20;
/** Assumptions that hold for a whole column are told once. */
const ONCE: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["date-month-end-assumed", "fiscal-period-assumed", "amount-rounded", "cell-error", "date-out-of-range", "row-unclassified", "quantity-unit-assumed", "order-amount-spread"]);
const NOTES: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["date-month-end-assumed", "fiscal-period-assumed", "amount-rounded", "order-amount-spread"]);
/** What no amount can be read from: where the rest of its row is used, the cell counts as blank. */
const LOST_AMOUNTS: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["amount-unreadable", "amount-too-large"]);
const ID_FIELDS: ReadonlySet<string> = new Set(["document", "receipt", "invoice", "customerCode", "code", "voucher", "billNo", "contract"]);

export function cellProblems(layout: TableLayout, columns: TableColumns, codes: Uint8Array, kind: AnyKind, money: RowMoney, options: ReadOptions): Problem[] {
  const problems: Problem[] = [];
  const context = { layout, columns, codes, money };
  for (const match of layout.columns) {
    const cells = columns.amounts.get(match.field) ?? columns.dates.get(match.field) ?? columns.numbers.get(match.field) ?? columns.text.get(match.field);
    // a period is its last day, nothing is assumed
    const issues = cells?.issues.filter((issue) => match.field !== "period" || issue.code !== "date-month-end-assumed");
    if (issues) problems.push(...columnProblems(context, match.column, issues, kind.main.includes(match.field)));
    const assumed = columns.dates.get(match.field)?.orderAssumed;
    if (assumed) problems.push({ code: "date-order-assumed", severity: "warning", sheet: layout.sheet, cell: columnLetters(match.column), found: match.header, assumed });
    const text = columns.text.get(match.field);
    if (text && ID_FIELDS.has(match.field)) problems.push(...idProblems(layout, match.column, text));
  }
  layout.ages.forEach((age, index) => problems.push(...columnProblems(context, age.column, columns.ages[index]!.issues, false)));
  if (options.dates1904 && columns.dates.size > 0) problems.push({ code: "dates-1904-shifted", severity: "note", sheet: layout.sheet, found: "1904" });
  return [...problems, ...rowProblems(context), ...(isOfOtherAccounts(codes) ? [payablesLeftOut(layout)] : kindProblems(layout))];
}

interface ProblemContext {
  layout: TableLayout;
  columns: TableColumns;
  codes: Uint8Array;
  money: RowMoney;
}

function columnProblems(context: ProblemContext, column: number, issues: readonly CellIssue[], isMain: boolean): Problem[] {
  const byCode = new Map<ProblemCode, CellIssue[]>();
  for (const issue of issues) {
    const row = context.codes[issue.index]!;
    if (!isUsed(row) && row !== ROW.unreadable) continue;
    const code = isUsed(row) && LOST_AMOUNTS.has(issue.code) ? "amount-left-blank" : issue.code;
    const list = byCode.get(code);
    if (list) list.push({ ...issue, code });
    else byCode.set(code, [{ ...issue, code }]);
  }
  const problems: Problem[] = [];
  for (const [code, list] of byCode) {
    const severity = (issue: CellIssue): Severity =>
      NOTES.has(code) ? "note" : isMain && context.codes[issue.index] === ROW.unreadable ? "error" : "warning";
    const single = ONCE.has(code) ? 0 : list.length > LISTED ? LISTED - 1 : list.length;
    for (const issue of list.slice(0, single)) problems.push(problemOf(context, column, severity(issue), [issue]));
    if (list.length > single) problems.push(problemOf(context, column, severity(list[single]!), list.slice(single)));
  }
  return problems;
}

/** One problem for the issues: the first one's cell, the money of all their rows. */
function problemOf(context: ProblemContext, column: number, severity: Severity, issues: readonly CellIssue[]): Problem {
  const first = issues[0]!;
  return {
    code: first.code,
    severity,
    sheet: context.layout.sheet,
    cell: cellAddress(context.columns.firstRow + first.index, column),
    found: first.found,
    ...(first.assumed === undefined ? {} : { assumed: first.assumed }),
    ...atStake(context, issues.map((issue) => issue.index)),
    ...(issues.length > 1 ? { count: issues.length } : {}),
  };
}

function atStake(context: ProblemContext, rows: readonly number[]): Pick<Problem, "atStake" | "scale"> {
  let sum = 0;
  for (const row of rows) {
    const amount = context.money.values[row]!;
    if (!Number.isNaN(amount)) sum += Math.abs(amount);
  }
  return sum > 0 && Number.isSafeInteger(sum) ? { atStake: sum, scale: context.columns.scale } : {};
}

/** Rows that are left out although something stands in them. */
function rowProblems(context: ProblemContext): Problem[] {
  const { layout, columns, codes, money } = context;
  const other = codes.indexOf(ROW.otherTable);
  const below = other < 0 ? [] : [tableBelow(context, other)];
  if (!codes.includes(ROW.unreadable) && !codes.includes(ROW.closed)) return below;
  const lost = new Set([...columns.amounts.values(), ...columns.ages].flatMap((cells) => cells.issues.filter((issue) => issue.lost).map((issue) => issue.index)));
  const unclassified: number[] = [];
  const closed: number[] = [];
  codes.forEach((code, row) => {
    if (code === ROW.unreadable && !lost.has(row)) unclassified.push(row);
    if (code === ROW.closed) closed.push(row);
  });
  const column = money.column ?? layout.labelColumn;
  const problems: Problem[] = [];
  if (unclassified.length > 0) {
    const issues = unclassified.map((index) => ({ index, code: "row-unclassified" as const, found: rowText(columns, index), lost: true }));
    problems.push(problemOf(context, column, "error", issues));
  }
  if (closed.length > 0) {
    const issues = closed.map((index) => ({ index, code: layout.kind === "INV" ? ("closed-rows-left-out" as const) : ("cancelled-rows-left-out" as const), found: rowText(columns, index), lost: true }));
    problems.push({ ...problemOf(context, column, "note", issues), count: closed.length });
  }
  return [...problems, ...below];
}

function tableBelow({ layout, columns, codes }: ProblemContext, row: number): Problem {
  const names = [...columns.text.values(), ...columns.dates.values(), ...columns.amounts.values()].flatMap((cells) =>
    "codes" in cells ? (cells.codes[row]! >= 0 ? [cells.values[cells.codes[row]!]!] : []) : cells.issues.filter(({ index }) => index === row).map(({ found }) => found));
  return {
    code: "table-below", severity: "error", sheet: layout.sheet, cell: cellAddress(columns.firstRow + row, layout.labelColumn),
    found: [...new Set(names)].slice(0, 4).join(" · "), count: codes.length - row,
  };
}

/** The texts of a row, for the user to recognise it. */
function rowText(columns: TableColumns, row: number): string {
  const parts: string[] = [];
  for (const cells of columns.text.values()) {
    const code = cells.codes[row]!;
    if (code >= 0) parts.push(cells.values[code]!);
  }
  return parts.slice(0, 3).join(" · ");
}

/** Ids that Excel may have changed: numbers among texts, and the same id with and without its leading zeros. */
function idProblems(layout: TableLayout, column: number, cells: TextCells): Problem[] {
  const problems: Problem[] = [];
  const cell = columnLetters(column);
  if (cells.numbers > 0 && cells.texts > 0 && cells.values.some((value) => /^\d+$/.test(value))) {
    const fewer = Math.min(cells.numbers, cells.texts);
    problems.push({ code: "id-mixed-types", severity: "note", sheet: layout.sheet, cell, found: `${cells.numbers} / ${cells.texts}`, count: fewer });
  }
  const zeros = cells.values.filter((value) => value.charCodeAt(0) === 48 && /^0+[1-9]\d*$/.test(value));
  const others = zeros.length > 0 ? new Set(cells.values) : new Set<string>();
  const padded = zeros.filter((value) => others.has(value.replace(/^0+/, "")));
  if (padded.length > 0) {
    const first = padded[0]!;
    problems.push({ code: "id-leading-zeros", severity: "warning", sheet: layout.sheet, cell, found: `${first.replace(/^0+/, "")} / ${first}`, count: padded.length });
  }
  return problems;
}

/** True where every row is on an account that is not the customers'. */
function isOfOtherAccounts(codes: Uint8Array): boolean {
  return codes.includes(ROW.otherAccount) && !codes.some(isUsed);
}

function payablesLeftOut({ sheet }: TableLayout): Problem {
  return { code: "payables-left-out", severity: "note", sheet, found: sheet };
}

/** What a ledger of this kind, with these columns, cannot give. */
function kindProblems(layout: TableLayout): Problem[] {
  const has = (field: string): boolean => layout.columns.some((match) => match.field === field);
  if (layout.kind === "BAL") return [{ code: "balances-without-dates", severity: "note", sheet: layout.sheet, found: "" }];
  if (layout.kind === "INV" && !has("invoiceDate") && !has("dueDate")) {
    return [{ code: "column-missing", severity: "warning", sheet: layout.sheet, found: "dueDate" }];
  }
  return [];
}
