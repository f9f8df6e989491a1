/** Report 16, expected credit losses: the provision matrix by age from recognition and by days past due, its movement, and what the rates rest on. */
import { columnLetters } from "../ledger/cellAddress";
import { ECL_WORDS } from "../locale/eclReport";
import { bucketLabels } from "../measures/aging";
import { ratio } from "../measures/money";
import { fittedTextColumn, formulaColumn, moneyColumn, percentColumn, userColumn } from "./columns";
import { textWidth } from "./columnWidths";
import type { ReportContext } from "./context";
import { eclBlocks, eclDefinitions } from "./eclBlocks";
import { AGE_YEARS, eclMatrices, type EarlierDay, type EclBasis, type EclMatrices } from "./eclMatrix";
import { GENERAL } from "./formats";
import { frame, HEADER_ROW, tell } from "./frame";
import { bucketMark, runsOf, TAB_COLORS } from "./palette";
import { roomForBlocks } from "./roomForBlocks";
import type { ColumnModel, SheetModel } from "./sheetModel";

/** Losses of young debts are small. */
const RATE = "0.00%_ ";
/** Rates closer than this are the same. */
const SAME_RATE = "1E-9";

/** A bucket of one of the two matrices. */
interface BucketRow {
  matrices: EclMatrices;
  bucket: number;
  label: string;
}

/** Undefined where the workbook shows no receivables. */
export function eclReport(context: ReportContext): SheetModel | undefined {
  if (context.book.debits.length === 0) return undefined;
  const both = eclMatrices(context);
  const rows = both.flatMap((matrices) => labelsOf(context, matrices.basis).map((label, bucket): BucketRow => ({ matrices, bucket, label })));
  const narrow = columnsOf(context, rows);
  const blocks = eclBlocks(context, narrow, rows.length, both);
  return frame(context, "ecl", roomForBlocks(narrow, blocks), rows.map(keyOf), {
    blocks: [...blocks, eclDefinitions(context, both)],
    print: { landscape: true, lastColumn: "check" },
    freezeColumns: 2,
    tabColor: TAB_COLORS.analysis,
  });
}

function labelsOf(context: ReportContext, basis: EclBasis): string[] {
  if (basis === "due") return [tell(context, ECL_WORDS.notDue), ...bucketLabels(context.aging.ends, 1)];
  const { ages } = ECL_WORDS;
  return Array.from({ length: AGE_YEARS + 1 }, (_, from) =>
    tell(context, from === 0 ? ages.youngest : from === AGE_YEARS ? ages.oldest : ages.between, { from, to: from + 1 }));
}

/** A rate that somebody typed belongs to a bucket of these very days. */
function keyOf({ matrices: { basis }, bucket, label }: BucketRow): string {
  return basis === "due" && bucket > 0 ? `${basis}|${label}` : `${basis}|${bucket}`;
}

function word(context: ReportContext, column: keyof typeof ECL_WORDS.columns): string {
  return tell(context, ECL_WORDS.columns[column]);
}

function columnsOf(context: ReportContext, rows: readonly BucketRow[]): ColumnModel[] {
  const known: ColumnModel[] = [...balanceColumns(context, rows), ...rateColumns(context, rows)];
  const earlier = (["previousMonth", "yearEnd"] as const).map((id) => earlierColumn(context, rows, id));
  const columns = [...known, ...formulaColumns(context, rows, known), ...earlier];
  return [...columns, checkColumn(context, rows, columns), userColumn("note", word(context, "note"), 18, { wrap: true })];
}

function balanceColumns(context: ReportContext, rows: readonly BucketRow[]): ColumnModel[] {
  const { scale } = context.book;
  const marks = rows.map(({ matrices: { now }, bucket }) => bucketMark(bucket, now.balances.length - 1));
  const balances = rows.map(({ matrices: { now }, bucket }) => now.balances[bucket]!);
  const shares = rows.map(({ matrices: { now } }, i) => ratio(balances[i]!, now.balances.reduce((sum, balance) => sum + balance, 0)));
  return [
    fittedTextColumn("basis", word(context, "basis"), { from: 10, to: 18 }, rows.map(({ matrices: { basis } }) => tell(context, ECL_WORDS.bases[basis]))),
    fittedTextColumn("bucket", word(context, "bucket"), { from: 12, to: 16 }, rows.map(({ label }, i) => `${marks[i]!.sign} ${label}`), { runs: runsOf(marks, ({ fill }) => (fill ? { fill } : undefined)) }),
    moneyColumn("balance", word(context, "balance"), scale, balances),
    percentColumn("share", word(context, "share"), shares),
  ];
}

function rateColumns(context: ReportContext, rows: readonly BucketRow[]): ColumnModel[] {
  const { scale } = context.book;
  const steps = rows.map(({ matrices: { now }, bucket }) => now.steps[bucket]);
  return [
    moneyColumn("base", word(context, "base"), scale, steps.map((step) => step?.base)),
    moneyColumn("rolled", word(context, "rolled"), scale, steps.map((step) => step?.rolled)),
    percentColumn("rate", word(context, "rate"), steps.map((step) => step?.rate), { format: RATE, width: 9 }),
    percentColumn("loss", word(context, "loss"), rows.map(({ matrices: { now }, bucket }) => now.losses[bucket]), { format: RATE, width: 9 }),
    userColumn("ownRate", word(context, "ownRate"), 9, { format: RATE, align: "right" }),
    userColumn("factor", word(context, "factor"), 9, { format: "0.00_ ", align: "right" }),
  ];
}

/** By formula, because the user's own rates and factors count at once. */
function formulaColumns(context: ReportContext, rows: readonly BucketRow[], columns: readonly ColumnModel[]): ColumnModel[] {
  const { now } = rows[0]!.matrices;
  const at = letterOf(columns);
  const used = columnLetters(columns.length);
  const rateFormula = (row: number) => {
    const factor = `IF(N(${at("factor")}${row})>0,${at("factor")}${row},1)`;
    const times = (id: string) => `MAX(0,MIN(1,${at(id)}${row}*${factor}))`;
    return `=IF(ISNUMBER(${at("ownRate")}${row}),${times("ownRate")},IF(ISNUMBER(${at("loss")}${row}),${times("loss")},""))`;
  };
  const provision = (row: number) => `=IF(${at("balance")}${row}<=0,0,IF(ISNUMBER(${used}${row}),${at("balance")}${row}*${used}${row},""))`;
  const width = moneyColumn("provision", word(context, "provision"), context.book.scale, [...now.balances]);
  return [
    formulaColumn("usedRate", word(context, "usedRate"), 9, RATE, rows.map((_, i) => rateFormula(rowOf(i)))),
    { ...width, content: { formulas: rows.map((_, i) => provision(rowOf(i))) } },
  ];
}

function earlierColumn(context: ReportContext, rows: readonly BucketRow[], id: EarlierDay): ColumnModel {
  return moneyColumn(id, word(context, id), context.book.scale, rows.map(({ matrices: { earlier }, bucket }) => earlier[id]?.balances[bucket]));
}

/** No rate, a rate that falls with age, a step without history, or more rolled on than there was. */
function checkColumn(context: ReportContext, rows: readonly BucketRow[], columns: readonly ColumnModel[]): ColumnModel {
  const at = letterOf(columns);
  const { checks } = ECL_WORDS;
  const said = (words: keyof typeof checks) => `"${tell(context, checks[words])}"`;
  const formulas = rows.map(({ matrices: { now }, bucket }, i) => {
    const [row, used] = [rowOf(i), at("usedRate")];
    const step = now.steps[bucket];
    const rest = said(step && step.rate === undefined ? "assumed" : step && step.rolled > step.base ? "capped" : "fine");
    const falls = bucket === 0 ? rest : `IF(AND(ISNUMBER(${used}${row}),ISNUMBER(${used}${row - 1}),N(${used}${row})<N(${used}${row - 1})-${SAME_RATE}),${said("falls")},${rest})`;
    return `=IF(AND(${at("balance")}${row}>0,NOT(ISNUMBER(${used}${row}))),${said("missing")},${falls})`;
  });
  const width = Math.max(...Object.values(checks).map((words) => textWidth(tell(context, words))));
  return { id: "check", header: word(context, "check"), width, format: GENERAL, align: "left", content: { formulas } };
}

function rowOf(index: number): number {
  return HEADER_ROW + 1 + index;
}

function letterOf(columns: readonly ColumnModel[]): (id: string) => string {
  return (id) => columnLetters(columns.findIndex((column) => column.id === id));
}
