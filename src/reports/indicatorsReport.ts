/** Report 6, AR indicators: month by month DSO, delinquency, effectiveness and rates; migration; by salesperson and region. */
import { receivableIndicators, WINDOW_MONTHS, type MonthIndicators } from "../book/receivableIndicators";
import { monthEnd, monthLabel } from "../measures/months";
import { INDICATOR_WORDS } from "../locale/indicators";
import { REPORT_WORDS } from "../locale/reports";
import { civilDate } from "../measures/calendar";
import { countColumn, daysColumn, fittedTextColumn, moneyColumn, percentColumn, userColumn, valueColumn } from "./columns";
import type { BandChart } from "./chartBand";
import type { ReportContext } from "./context";
import { definitionBlock } from "./definitions";
import { DAYS_WEIGHTED } from "./formats";
import { currencyOf, frame, tell } from "./frame";
import { groupBlocks, migrationBlock } from "./indicatorBlocks";
import { TAB_COLORS } from "./palette";
import type { CellValue, ColumnModel, SheetModel } from "./sheetModel";

/** Two years show a season and its year before. */
const MOST_MONTHS = 24;
/** dark, light and grey: apart for colour-blind readers and in grey print */
const DSO_COLORS = { simpleDays: "#1F4E79", averageDays: "#9DC3E6", countbackDays: "#ED7D31" } as const;

export function indicatorsReport(context: ReportContext): SheetModel | undefined {
  const { receivableMonths: months, asOf, book } = context;
  if (book.debits.length === 0) return undefined;
  const all = receivableIndicators(months, asOf);
  const from = months.hasHistory ? Math.max(0, months.months - MOST_MONTHS) : months.months - 1;
  const shown = Array.from({ length: months.months - from }, (_, i) => from + i);
  const rows = shown.map((m) => all[m]!);
  const columns = [...balanceColumns(context, shown), ...daysColumns(context, rows), ...rateColumns(context, rows)];
  return frame(context, "indicators", [...columns, userColumn("note", word(context, "note"), 18, { wrap: true })], shown.map((m) => monthLabel(months.first + m)), {
    ...(months.hasHistory && { totalsLabel: tell(context, REPORT_WORDS.totalsLabel) }),
    blocks: [...(months.hasHistory ? [migrationBlock(context, columns)] : []), ...groupBlocks(context, columns), definitions(context)],
    band: charts(context, shown, rows),
    chartDataTitle: word(context, "chartData"),
    print: { landscape: true, lastColumn: columns.at(-1)!.id },
    freezeColumns: 1,
    tabColor: TAB_COLORS.analysis,
  });
}

const WORDS = { ...INDICATOR_WORDS.columns, ...INDICATOR_WORDS.charts };

function word(context: ReportContext, name: keyof typeof WORDS): string {
  return tell(context, WORDS[name]);
}

function balanceColumns(context: ReportContext, shown: readonly number[]): ColumnModel[] {
  const { receivableMonths: months, book: { scale } } = context;
  const money = (id: "receivable" | "overdue" | "billed" | "received", look: Pick<ColumnModel, "total"> = {}) => moneyColumn(id, word(context, id), scale, shown.map((m) => months[id][m]), look);
  return [
    fittedTextColumn("month", word(context, "month"), { from: 15, to: 22 }, shown.map((m) => monthText(context, m))),
    money("receivable"), money("overdue"), percentColumn("overdueRate", word(context, "overdueRate"), shown.map((m) => overdueRateOf(context, m))),
    ...(months.hasHistory ? [money("billed", { total: "sum" }), money("received", { total: "sum" })] : []),
  ];
}

function overdueRateOf({ receivableMonths: { receivable, overdue } }: ReportContext, m: number): number | undefined {
  return receivable[m]! > 0 ? overdue[m]! / receivable[m]! : undefined;
}

/** A month that is not over is marked with its last day. */
function monthText(context: ReportContext, m: number): string {
  const { receivableMonths: { first, months }, asOf } = context;
  const month = monthLabel(first + m);
  return m === months - 1 && asOf < monthEnd(first + m) ? tell(context, INDICATOR_WORDS.partMonth, { month, day: civilDate(asOf).day }) : month;
}

function daysColumns(context: ReportContext, rows: readonly MonthIndicators[]): ColumnModel[] {
  if (!context.receivableMonths.hasHistory) return [];
  const days = (id: "simpleDays" | "averageDays" | "bestPossibleDays" | "delinquentDays" | "daysLate") =>
    daysColumn(id, word(context, id), rows.map((row) => row[id]), { format: DAYS_WEIGHTED });
  const countback = rows.map((row): CellValue => {
    if (row.countbackDays === undefined) return null;
    return row.isCountbackOpen ? tell(context, INDICATOR_WORDS.atLeast, { days: row.countbackDays.toFixed(0) }) : row.countbackDays;
  });
  return [
    days("simpleDays"), days("averageDays"), valueColumn("countbackDays", word(context, "countbackDays"), 9, DAYS_WEIGHTED, countback, "right"),
    days("bestPossibleDays"), days("delinquentDays"), days("daysLate"),
    countColumn("turnover", word(context, "turnover"), rows.map((row) => row.turnover), { format: DAYS_WEIGHTED }),
  ];
}

function rateColumns(context: ReportContext, rows: readonly MonthIndicators[]): ColumnModel[] {
  if (!context.receivableMonths.hasHistory) return [];
  const ids = ["effectiveness", "dueCollectionRate", "onTimeRate", "receiptRate"] as const;
  return ids.map((id) => percentColumn(id, word(context, id), rows.map((row) => row[id])));
}

/** How long money takes by each of the three ways of counting, and how much of it is late; a line needs two months that it can be drawn through. */
function charts(context: ReportContext, shown: readonly number[], rows: readonly MonthIndicators[]): BandChart[] {
  const { receivableMonths: months } = context;
  if (!months.hasHistory || shown.length < 2) return [];
  const labels = shown.map((m) => monthLabel(months.first + m));
  const days = (["simpleDays", "averageDays", "countbackDays"] as const).map((id) =>
    ({ name: word(context, id), values: rows.map((row) => (id === "countbackDays" && row.isCountbackOpen ? null : row[id] ?? null)), color: DSO_COLORS[id] }));
  const drawn = days.filter(({ values }) => values.filter((value) => value !== null).length > 1);
  return [
    ...(drawn.length > 0 ? [{ id: "dso", title: word(context, "dsoChart"), type: "line" as const, labels, format: "0", series: drawn }] : []),
    {
      id: "overdue", title: word(context, "overdueChart"), type: "line", labels, format: "0%",
      series: [{ name: word(context, "overdueRate"), values: shown.map((m) => overdueRateOf(context, m) ?? null), color: "#C00000" }],
    },
  ];
}

function definitions(context: ReportContext) {
  const values = { currency: currencyOf(context, context.book.home), window: WINDOW_MONTHS };
  return definitionBlock(context, [
    ...(context.receivableMonths.hasHistory ? [] : [tell(context, INDICATOR_WORDS.noHistory)]),
    ...INDICATOR_WORDS.definitions.map((words) => tell(context, words, values)),
  ]);
}
