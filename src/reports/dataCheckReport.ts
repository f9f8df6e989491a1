/** Report 5, data check: every problem found in the ledgers with its cell, how each ledger was read, and the tie-out. */
import type { Problem, Reading, RowClass } from "../ledger/types";
import { KIND_NAMES } from "../locale/ledgerKinds";
import { REPORT_WORDS } from "../locale/reports";
import { fromMinor, rescale } from "../measures/money";
import { countColumn, fittedTextColumn, linked, moneyColumn, sentenceColumn, textColumn, userColumn } from "./columns";
import { textWidth } from "./columnWidths";
import type { ReportContext } from "./context";
import { checkDefinitions } from "./definitions";
import { frame, header, listText, tell } from "./frame";
import { COUNT, plainMoneyFormat, underAmounts } from "./formats";
import { runsOf, SEVERITY_COLORS, TAB_COLORS } from "./palette";
import { assumedText, foundText, problemLink, problemText } from "./problemText";
import { roomForBlocks } from "./roomForBlocks";
import { uniqueKeys } from "./rowKeys";
import type { BlockCell, ColumnModel, SheetModel, TextBlock } from "./sheetModel";
import { tieOutTable } from "./tieOutBlock";

/** lines of a row: the sentences are long */
const LINES = 2;
/** characters */
const [LEAST_NOTE, MOST_NOTE] = [30, 46];

export function dataCheckReport(context: ReportContext): SheetModel {
  const { problems } = context;
  const blocks = [
    ...(problems.length === 0 ? [{ title: tell(context, REPORT_WORDS.blocks.problemsNone), lines: [] }] : []),
    ledgerBlock(context), tieOutTable(context, AMOUNT_AT), checkDefinitions(context),
  ];
  return frame(context, "dataCheck", roomForBlocks(columnsOf(context, problems), blocks), keysOf(problems), {
    blocks,
    print: { landscape: true, lastColumn: "note" },
    freezeColumns: 1,
    tabColor: TAB_COLORS.check,
  });
}

function columnsOf(context: ReportContext, problems: readonly Problem[]): ColumnModel[] {
  const { scale } = context.book;
  const atStake = ({ atStake: amount, scale: own }: Problem) => (amount === undefined ? undefined : fromAnyScale(amount, own ?? scale, scale));
  const cell = textColumn("cell", header(context, "cell"), 12, problems.map((problem) => problem.cell ?? ""), { align: "center" });
  return [
    textColumn("severity", header(context, "severity"), 10, problems.map(({ severity }) => tell(context, REPORT_WORDS.severities[severity])), {
      runs: runsOf(problems.map(({ severity }) => severity), (severity) => ({ color: SEVERITY_COLORS[severity], bold: severity === "error" })),
    }),
    sentenceColumn("problem", header(context, "problem"), { from: 44, to: 72, lines: LINES }, problems.map((problem) => problemText(context, problem))),
    fittedTextColumn("sheet", header(context, "sheet"), { from: 12, to: 22 }, problems.map(({ sheet }) => sheet)),
    linked(cell, problems.map((problem) => problemLink(context, problem))),
    sentenceColumn("found", header(context, "found"), { from: 18, to: 32, lines: LINES }, problems.map((problem) => foundText(context, problem))),
    sentenceColumn("assumed", header(context, "assumed"), { from: 18, to: 28, lines: LINES }, problems.map((problem) => assumedText(context, problem))),
    countColumn("rowCount", header(context, "rowCount"), problems.map(({ count }) => count ?? 1)),
    moneyColumn("atStake", header(context, "atStake"), scale, problems.map(atStake)),
    userColumn("status", header(context, "status"), 9, { choices: REPORT_WORDS.choices.problem.map((choice) => tell(context, choice)) }),
    userColumn("note", header(context, "note"), noteWidth(context), { wrap: true }),
    fittedTextColumn("code", header(context, "code"), { from: 18, to: 30 }, problems.map(({ code }) => code)),
  ];
}

/** What was not used of the ledgers stands under the notes, the last column that is printed. */
function noteWidth(context: ReportContext): number {
  return Math.min(MOST_NOTE, context.book.readings.reduce((width, reading) => Math.max(width, textWidth(skippedText(context, reading))), LEAST_NOTE));
}

/** Amounts of a ledger may carry other decimals than the book's. */
function fromAnyScale(amount: number, own: number, scale: number): number {
  return own <= scale ? rescale(amount, own, scale) : amount / 10 ** (own - scale);
}

/** The rule, the place and what stood there: a corrected cell drops out, a new mistake in it is a new row. */
function keysOf(problems: readonly Problem[]): string[] {
  return uniqueKeys(problems.map(({ code, sheet, cell, found }) => [code, sheet, cell ?? "", found.slice(0, 60)].join("|")));
}

/** Place of an amount in the blocks: under "taken as", which is wide enough for one. */
const AMOUNT_AT = 5;

/** One line a ledger: kind, rows read, number and sum of rows used, the ledger's own total, the difference, rows not used by class. */
function ledgerBlock(context: ReportContext): TextBlock {
  const { columns, blocks } = REPORT_WORDS;
  const money = underAmounts(plainMoneyFormat(context.book.scale));
  const count = underAmounts(COUNT);
  const heads = [columns.ledgers, columns.sheet, columns.rowsRead, columns.rowsUsed, blocks.usedTotal, undefined, blocks.ledgerTotal, blocks.difference, blocks.skipped];
  return {
    title: tell(context, blocks.ledgersRead),
    lines: [[null, ...heads.map((words) => (words ? tell(context, words) : null))], ...context.book.readings.flatMap((reading) => ledgerLines(context, reading))],
    formats: ["General", "General", "General", count, count, money, "General", money, money],
  };
}

/** A ledger in several currencies gets a line for each; its printed total is one figure and is compared where there is one currency. */
function ledgerLines(context: ReportContext, reading: Reading): BlockCell[][] {
  const { layout, ledger, tally } = reading;
  const money = (amount: number) => fromMinor(amount, ledger.scale);
  const totals = Object.entries(tally.totals);
  const printed = tally.printedTotal;
  const kind = tell(context, KIND_NAMES[layout.kind]);
  const rows: (readonly [string, number | undefined])[] = totals.length > 0 ? totals : [["", undefined]];
  const comparable = rows.length === 1 && printed !== undefined;
  return rows.map(([currency, total], index) => [
    null,
    currency ? `${kind} · ${currency}` : kind,
    layout.sheet,
    index === 0 ? tally.read : null,
    index === 0 ? tally.used : null,
    total === undefined ? null : money(total),
    null,
    comparable ? money(printed) : null,
    comparable && total !== undefined ? money(printed - total) : null,
    index === 0 ? skippedText(context, reading) : null,
  ]);
}

function skippedText(context: ReportContext, { tally }: Reading): string {
  const classes = Object.entries(tally.skipped) as [RowClass, number][];
  return listText(context, classes.filter(([, count]) => count > 0).map(([name, count]) => `${tell(context, REPORT_WORDS.rowClasses[name])} ${count}`));
}
