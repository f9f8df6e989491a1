/** Report 20, run log: one row a run, appended, so that every earlier result can be told from the next. */
import type { AgingRow } from "../book/types";
import type { Severity } from "../ledger/types";
import { DEFINITIONS } from "../locale/definitions";
import { REPORT_WORDS } from "../locale/reports";
import { isoDate } from "../measures/calendar";
import { countColumn, dateColumn, moneyColumn, sentenceColumn, textColumn, userColumn } from "./columns";
import type { ReportContext } from "./context";
import { logDefinitions } from "./definitions";
import { amountText, currencyOf, frame, header, ledgerSheets, listText, rowsRead, tell } from "./frame";
import { TIME } from "./formats";
import { TAB_COLORS } from "./palette";
import type { ColumnModel, SheetModel } from "./sheetModel";

/** Widths are set once, and the amounts of later runs stand below the first one's. */
const LOG_AMOUNT = { width: 16 };
/** a workbook may have many ledgers, and a run change many settings */
const MOST_LINES = 4;

export function runLogReport(context: ReportContext): SheetModel {
  return frame(context, "runLog", [...runColumns(context), ...inputColumns(context), ...resultColumns(context), ...restColumns(context)], [runKey(context)], {
    mode: "append",
    headerRow: 4,
    caption: [tell(context, DEFINITIONS.log)],
    blocks: [logDefinitions(context)],
    mostLines: MOST_LINES,
    print: { landscape: true, lastColumn: "settingsChanged" },
    freezeColumns: 1,
    tabColor: TAB_COLORS.check,
  });
}

/** The second in which the run began, and who ran it. */
function runKey({ run }: ReportContext): string {
  const seconds = Math.round((run.time - Math.floor(run.time)) * 86_400);
  return `${isoDate(Math.floor(run.time))}+${seconds}|${run.who}`;
}

function runColumns(context: ReportContext): ColumnModel[] {
  const { run } = context;
  return [
    { id: "runTime", header: header(context, "runTime"), width: 16, format: TIME, align: "center", content: { values: [run.time] } },
    textColumn("who", header(context, "who"), 10, [run.who]),
    dateColumn("asOf", header(context, "asOf"), [context.asOf]),
    textColumn("basis", header(context, "basis"), 11, [tell(context, REPORT_WORDS.basis[context.aging.basis])]),
  ];
}

function inputColumns(context: ReportContext): ColumnModel[] {
  const { used } = rowsRead(context);
  return [
    countColumn("ledgerCount", header(context, "ledgerCount"), [ledgerSheets(context).length]),
    countColumn("rowsUsed", header(context, "rowsUsed"), [used]),
    countColumn("customers", header(context, "customers"), [new Set(context.aging.rows.map((row) => row.customer)).size]),
    countColumn("items", header(context, "openItems"), [context.items.length]),
  ];
}

function resultColumns(context: ReportContext): ColumnModel[] {
  const { scale, home } = context.book;
  const currency = currencyOf(context, home);
  const homeTotals = homeRow(context);
  const byCurrency = context.aging.totals.map((total) => `${currencyOf(context, total.currency)} ${amountText(context, total.total)}`);
  const differences = context.tieOut.filter((tie) => tie.difference !== 0).map((tie) => `${currencyOf(context, tie.currency)} ${amountText(context, tie.difference)}`);
  return [
    moneyColumn("homeTotal", header(context, "homeTotal", { currency }), scale, [homeTotals?.total], LOG_AMOUNT),
    moneyColumn("homeOverdue", header(context, "homeOverdue", { currency }), scale, [homeTotals?.overdue], LOG_AMOUNT),
    textColumn("totalsByCurrency", header(context, "totalsByCurrency"), 22, [listText(context, byCurrency)], { wrap: true }),
    textColumn("difference", header(context, "difference"), 14, [differences.length > 0 ? listText(context, differences) : tell(context, REPORT_WORDS.blocks.agrees)], { wrap: true }),
    countColumn("actionCount", header(context, "actionCount"), [context.plan.actions.length]),
    countColumn("findings", header(context, "findings"), [context.findings.filter(({ severity, history }) => severity !== "grey" && history !== "cleared").length]),
    countColumn("errors", header(context, "errors"), [problemCount(context, "error")]),
    countColumn("warnings", header(context, "warnings"), [problemCount(context, "warning")]),
    textColumn("settingsChanged", header(context, "settingsChanged"), 14, [listText(context, context.settingsChanged)], { wrap: true }),
  ];
}

function problemCount({ problems }: ReportContext, severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}

/** Beside what is printed. */
function restColumns(context: ReportContext): ColumnModel[] {
  return [
    sentenceColumn("ledgers", header(context, "ledgers"), { from: 28, to: 120, lines: 2 }, [listText(context, ledgerSheets(context))]),
    textColumn("asOfSource", header(context, "asOfSource"), 16, [tell(context, REPORT_WORDS.asOfSources[context.asOfSource])], { wrap: true }),
    countColumn("notes", header(context, "notes"), [problemCount(context, "note")]),
    countColumn("rowsRead", header(context, "rowsRead"), [rowsRead(context).read]),
    textColumn("version", header(context, "version"), 9, [context.run.version]),
    userColumn("note", header(context, "note"), 18, { wrap: true }),
  ];
}

/** The converted total where there is one, else the home currency's own. */
export function homeRow({ aging, book }: ReportContext): AgingRow | undefined {
  return aging.converted?.row ?? aging.totals.find((total) => total.currency === book.home);
}
