/** Report 6, AR indicators: month by month DSO, delinquency, effectiveness and rates; migration; by salesperson and region. */
import { receivableIndicators, WINDOW_MONTHS, type MonthIndicators } from "../book/receivableIndicators";
import { monthEnd, monthLabel } from "../measures/months";
import { INDICATOR_WORDS } from "../locale/indicators";
import { REPORT_WORDS } from "../locale/reports";
import { civilDate } from "../measures/calendar";
import { countColumn, daysColumn, moneyColumn, percentColumn, textColumn, userColumn, valueColumn } from "./columns";
import type { ReportContext } from "./context";
import { definitionBlock } from "./definitions";
import { DAYS_WEIGHTED } from "./formats";
import { currencyOf, frame, tell } from "./frame";
import { groupBlocks, migrationBlock } from "./indicatorBlocks";
import { TAB_COLORS } from "./palette";
import type { CellValue, ColumnModel, SheetModel } from "./sheetModel";

/** Two years show a season and its year before. */
const MOST_MONTHS = 24;

export function indicatorsReport(context: ReportContext): SheetModel | undefined {
  const { receivableMonths: months, asOf, book } = context;
  if (book.debits.length === 0) return undefined;
  const all = receivableIndicators(months, asOf);
  const from = months.hasHistory ? Math.max(0, months.months - MOST_MONTHS) : months.months - 1;
  const shown = Array.from({ length: months.months - from }, (_, i) => from + i);
  const columns = [...balanceColumns(context, shown), ...daysColumns(context, shown.map((m) => all[m]!)), ...rateColumns(context, shown.map((m) => all[m]!))];
  return frame(context, "indicators", [...columns, userColumn("note", word(context, "note"), 18, { wrap: true })], shown.map((m) => monthLabel(months.first + m)), {
    ...(months.hasHistory && { totalsLabel: tell(context, REPORT_WORDS.totalsLabel) }),
    blocks: [...(months.hasHistory ? [migrationBlock(context, columns)] : []), ...groupBlocks(context, columns), definitions(context)],
    freezeColumns: 1,
    tabColor: TAB_COLORS.analysis,
  });
}

function word(context: ReportContext, column: keyof typeof INDICATOR_WORDS.columns): string {
  return tell(context, INDICATOR_WORDS.columns[column]);
}

function balanceColumns(context: ReportContext, shown: readonly number[]): ColumnModel[] {
  const { receivableMonths: months, book: { scale } } = context;
  const money = (id: "receivable" | "overdue" | "billed" | "received", look: Pick<ColumnModel, "total"> = {}) => moneyColumn(id, word(context, id), scale, shown.map((m) => months[id][m]), look);
  const overdueRate = shown.map((m) => (months.receivable[m]! > 0 ? months.overdue[m]! / months.receivable[m]! : undefined));
  return [
    textColumn("month", word(context, "month"), 22, shown.map((m) => monthText(context, m))),
    money("receivable"), money("overdue"), percentColumn("overdueRate", word(context, "overdueRate"), overdueRate),
    ...(months.hasHistory ? [money("billed", { total: "sum" }), money("received", { total: "sum" })] : []),
  ];
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

function definitions(context: ReportContext) {
  const values = { currency: currencyOf(context, context.book.home), window: WINDOW_MONTHS };
  return definitionBlock(context, [
    ...(context.receivableMonths.hasHistory ? [] : [tell(context, INDICATOR_WORDS.noHistory)]),
    ...INDICATOR_WORDS.definitions.map((words) => tell(context, words, values)),
  ]);
}
