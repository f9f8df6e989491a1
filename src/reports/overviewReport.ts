/** Report 0, overview: the state of the receivables on one page: tiles, warnings counted, four charts, the ten most urgent actions. */
import { WINDOW_MONTHS } from "../book/receivableIndicators";
import type { PlanAction } from "../collection/types";
import type { Severity } from "../checks/types";
import { OVERVIEW_WORDS } from "../locale/overview";
import { PLAN_WORDS } from "../locale/plan";
import { REPORT_WORDS } from "../locale/reports";
import { dateColumn, daysColumn, fittedTextColumn, linked, moneyCell, moneyColumn, textColumn } from "./columns";
import type { ReportContext } from "./context";
import { textWidth, wrapText } from "./columnWidths";
import { isMixed } from "./currencyTotals";
import { detailLinks } from "./detailOrder";
import { lineText } from "./findingText";
import { currencyOf, CUSTOMER_WIDTH, frame, header, nameOf, tell, inHome } from "./frame";
import { COUNT, PERCENT } from "./formats";
import { overviewCharts, compactMoney } from "./overviewCharts";
import { overviewFigures, type OverviewFigures } from "./overviewFigures";
import { FINDING_COLORS, levelMark, runsOf, TAB_COLORS } from "./palette";
import { levelText, ownerText } from "./planTexts";
import { accountKey, uniqueKeys } from "./rowKeys";
import type { CellValue, ColumnModel, SheetModel, TextBlock, TileModel } from "./sheetModel";

const ACTIONS = 10;
const FINDINGS = 5;
/** 0-based rows: two rows of tiles, then the charts, then the table */
const TILES_ROW = 5;
const CHARTS_ROW = 11;
const CHART_ROWS = 14;
const TABLE_ROW = CHARTS_ROW + CHART_ROWS + 1;
/** every column is as wide as a tile needs */
const WIDTH = 19;
/** places that the mark before a sentence takes */
const MARK = 4;

export function overviewReport(context: ReportContext): SheetModel {
  const actions = context.plan.actions.slice(0, ACTIONS);
  const figures = overviewFigures(context);
  const columns = actionColumns(context, actions);
  const charts = overviewCharts(context).map((chart, index) => ({ ...chart, place: { row: CHARTS_ROW, column: 2 * index, rows: CHART_ROWS, columns: 2 } }));
  const keys = uniqueKeys(actions.map(({ customer, currency }) => accountKey(context.book, customer, currency)));
  return frame(context, "overview", columns, keys, {
    headerRow: TABLE_ROW + 1,
    tiles: [receivableTiles(context, figures), warningTiles(context)],
    tilesRow: TILES_ROW,
    charts,
    chartDataTitle: tell(context, OVERVIEW_WORDS.charts.data),
    blocks: [...firstFindings(context, columns), definitions(context, columns, figures)],
    freezeColumns: 0,
    freezeHeader: false,
    print: { landscape: true, onePage: true },
    tabColor: TAB_COLORS.overview,
  });
}

function receivableTiles(context: ReportContext, figures: OverviewFigures): TileModel[] {
  const { tiles } = OVERVIEW_WORDS;
  const { receivables, overdue, overdueRate, over90, dso, effectiveness, expected } = figures;
  const { scale } = context.book;
  const format = compactMoney(context, Math.max(Math.abs(receivables ?? 0), over90));
  const unknown = tell(context, OVERVIEW_WORDS.unknown);
  const tile = (label: keyof typeof tiles, value: CellValue | undefined, of: string, color?: string): TileModel =>
    ({ label: inHome(context, tiles[label]), value: value ?? unknown, format: of, ...(color !== undefined && { color }) });
  return [
    tile("receivables", moneyCell(receivables, scale), format),
    tile("overdue", moneyCell(overdue, scale), format, FINDING_COLORS.amber),
    tile("overdueRate", overdueRate, PERCENT, FINDING_COLORS.amber),
    tile("over90", moneyCell(over90, scale), format, FINDING_COLORS.red),
    tile("dso", dso?.days, dso?.isOpen ? '"≥ "0' : "0"),
    tile("effectiveness", effectiveness, PERCENT),
    tile("expected", moneyCell(expected, scale), format, FINDING_COLORS.cleared),
    tile("actions", context.plan.actions.length, COUNT),
  ];
}

function warningTiles(context: ReportContext): TileModel[] {
  const { tiles } = OVERVIEW_WORDS;
  const present = context.findings.filter(({ history }) => history !== "cleared");
  const bySeverity = (severity: Severity) => present.filter((finding) => finding.severity === severity).length;
  const known = present.filter(({ severity }) => severity !== "grey");
  const tile = (label: keyof typeof tiles, value: number, color: string): TileModel => ({ label: tell(context, tiles[label]), value, format: COUNT, color });
  return [
    ...(["red", "amber", "blue", "grey"] as const).map((severity) => tile(severity, bySeverity(severity), FINDING_COLORS[severity])),
    tile("fresh", known.filter(({ history }) => history === "new").length, FINDING_COLORS.blue),
    tile("worse", known.filter(({ history }) => history === "worse").length, FINDING_COLORS.amber),
    tile("cleared", context.findings.length - present.length, FINDING_COLORS.cleared),
    tile("problems", context.problems.filter(({ severity }) => severity === "error").length, FINDING_COLORS.grey),
  ];
}

/** As many columns as there are tiles in a row. */
function actionColumns(context: ReportContext, actions: readonly PlanAction[]): ColumnModel[] {
  const { scale } = context.book;
  const link = detailLinks(context);
  const columns = [
    linked(
      fittedTextColumn("customer", tell(context, OVERVIEW_WORDS.customer, { count: ACTIONS }), { from: 24, to: CUSTOMER_WIDTH.to }, actions.map(({ customer }) => nameOf(context, customer))),
      actions.map(({ customer, currency }) => link(customer, currency)),
    ),
    textColumn("level", header(context, "level"), WIDTH, actions.map(({ level }) => levelText(context, level)), {
      align: "center", runs: runsOf(actions.map(({ level }) => level), levelMark).map(({ from, to, fill }) => ({ from, to, fill })),
    }),
    fittedTextColumn("action", header(context, "action"), { from: WIDTH, to: 28 }, actions.map(({ action }) => tell(context, PLAN_WORDS.actions[action]))),
    fittedTextColumn("owner", header(context, "owner"), { from: 18, to: 36 }, actions.map((action) => ownerText(context, { ...action, supportRole: undefined }))),
    dateColumn("actionDate", header(context, "actionDate"), actions.map(({ actionDate }) => actionDate)),
    isMixed(context)
      ? textColumn("currency", header(context, "currency"), WIDTH, actions.map(({ currency }) => currencyOf(context, currency)), { align: "center" })
      : moneyColumn("balance", header(context, "balance"), scale, actions.map(({ open }) => open)),
    moneyColumn("overdue", tell(context, OVERVIEW_WORDS.claimed), scale, actions.map(({ overdue }) => overdue)),
    daysColumn("oldestDays", header(context, "oldestDays"), actions.map(({ oldestDays }) => Math.max(0, oldestDays))),
  ];
  return columns.map((column) => ({ ...column, width: Math.max(WIDTH, column.width) }));
}

/** The first of the warnings that are not grey, a sentence each. */
function firstFindings(context: ReportContext, columns: readonly ColumnModel[]): TextBlock[] {
  const first = context.findings.filter(({ severity, history }) => severity !== "grey" && history !== "cleared").slice(0, FINDINGS);
  if (first.length === 0) return [];
  return [block(columns, tell(context, OVERVIEW_WORDS.topFindings), first.map((finding) => lineText(context, finding)))];
}

function definitions(context: ReportContext, columns: readonly ColumnModel[], { usualDelay }: OverviewFigures): TextBlock {
  const { amounts, dso, expected } = OVERVIEW_WORDS.definitions;
  return block(columns, tell(context, REPORT_WORDS.blocks.definitions), [
    inHome(context, amounts), tell(context, dso, { months: WINDOW_MONTHS }), tell(context, expected, { days: usualDelay }),
  ]);
}

/** Sentences in lines as wide as the table: the fewer, the larger the page is printed. */
function block(columns: readonly ColumnModel[], title: string, sentences: readonly string[]): TextBlock {
  const places = columns.reduce((sum, { width }) => sum + width, 0) - MARK;
  return { title, lines: sentences.flatMap((sentence) => wrapText(sentence, places, textWidth).map((line, at) => [`${at === 0 ? "· " : "   "}${line}`])) };
}
