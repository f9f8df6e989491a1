/** What all report sheets have in common: title, caption, table header's row, archive words, and the small words of names and dates. */
import type { CurrencyIndex, CustomerIndex } from "../book/types";
import { say, type Words } from "../locale";
import { REPORT_WORDS } from "../locale/reports";
import { isoDate } from "../measures/calendar";
import { formatMinor, type MinorUnits } from "../measures/money";
import { bandRows, placedCharts, type BandChart } from "./chartBand";
import { headerLines, linesOfRows } from "./columnWidths";
import type { ReportContext } from "./context";
import { fitToPaper } from "./fitToPaper";
import type { ColumnModel, ReportId, SheetModel } from "./sheetModel";

/** Title, three lines of caption, a blank line, the header. */
export const HEADER_ROW = 6;

/** In characters: a short name still leaves room for the words of the lines below the table, a very long one is wrapped. */
export const CUSTOMER_WIDTH = { from: 22, to: 56 };

/** an endless text does not stretch its row beyond this */
const MOST_LINES = 4;

export const TABLE_NAMES: Record<ReportId, string> = {
  overview: "AR_Overview", aging: "AR_Aging", agingDetail: "AR_AgingDetail", plan: "AR_Plan", warnings: "AR_Warnings", dataCheck: "AR_DataCheck",
  indicators: "AR_Indicators", credit: "AR_Credit", margin: "AR_Margin", concentration: "AR_Concentration", inventory: "AR_Inventory",
  contracts: "AR_Contracts", billsCash: "AR_BillsCash", funnel: "AR_Funnel", repurchase: "AR_Repurchase", collectionKpi: "AR_CollectionKpi",
  ecl: "AR_Ecl", earlyPayment: "AR_EarlyPayment", statement: "AR_Statement", budget: "AR_Budget", contactLog: "AR_ContactLog", runLog: "AR_RunLog",
};

/** What a report may say beyond its model. */
interface FrameOptions {
  /** charts between caption and table: its formulas then count from headerRowBelow(band) */
  band?: readonly BandChart[];
  /** lines that a row may take before a text is cut off */
  mostLines?: number;
}

/** The table's header, 1-based, below a band of charts. */
export function headerRowBelow(band: readonly BandChart[]): number {
  return HEADER_ROW + bandRows(band);
}

/** The parts of a sheet that a builder does not have to think about. */
export function frame(
  context: ReportContext, report: ReportId, wide: ColumnModel[], rowKeys: string[],
  { band = [], mostLines = MOST_LINES, ...rest }: Pick<SheetModel, "blocks" | "freezeColumns" | "tabColor"> & Partial<SheetModel> & FrameOptions,
): SheetModel {
  const { print = { landscape: true } } = rest;
  const columns = fitToPaper(apart(wide), rest.blocks, print, mostLines);
  const rowLines = linesOfRows(columns, rowKeys.length, mostLines);
  return {
    report,
    title: titleOf(report, context),
    caption: captionOf(context),
    headerRow: headerRowBelow(band),
    ...(band.length > 0 && { charts: placedCharts(band, columns, print, HEADER_ROW - 1), freezeHeader: false }),
    mode: "replace",
    tableName: TABLE_NAMES[report],
    columns,
    rowCount: rowKeys.length,
    rowKeys,
    archiveTitle: tell(context, REPORT_WORDS.archiveTitle),
    archiveNote: tell(context, REPORT_WORDS.archiveNote),
    rules: [],
    print,
    rowLines,
    headerLines: Math.max(...columns.map(headerLines)),
    ...rest,
  };
}

/** Texts right of figures are set in, so that the two do not touch. */
function apart(columns: readonly ColumnModel[]): ColumnModel[] {
  return columns.map((column, at) => (column.align === "left" && columns[at - 1]?.align === "right"
    ? { ...column, indent: true, width: column.width + 1, contentWidth: (column.contentWidth ?? column.width) + 1 } : column));
}

export function titleOf(report: ReportId, { language }: Pick<ReportContext, "language">): string {
  return say(REPORT_WORDS.titles[report], language);
}

export function tell({ language }: Pick<ReportContext, "language">, words: Words, values?: Record<string, string | number>): string {
  return say(words, language, values);
}

/** Words with the home currency in them. */
export function inHome(context: ReportContext, words: Words, values: Record<string, string | number> = {}): string {
  return tell(context, words, { currency: currencyOf(context, context.book.home), ...values });
}

export function header(context: ReportContext, column: keyof typeof REPORT_WORDS.columns, values?: Record<string, string | number>): string {
  return tell(context, REPORT_WORDS.columns[column], values);
}

export function nameOf(context: ReportContext, customer: CustomerIndex): string {
  return context.book.customers[customer]?.name || tell(context, REPORT_WORDS.noCustomer);
}

export function codeOf(context: ReportContext, customer: CustomerIndex): string {
  return context.book.customers[customer]?.code ?? "";
}

/** Customer numbers have a column only where the ledgers give any. */
export function hasCodes(context: ReportContext): boolean {
  return context.book.customers.some((customer) => Boolean(customer.code));
}

/** Item codes have a column only where the ledgers give any. */
export function hasItemCodes({ business }: ReportContext): boolean {
  return business.items.some(({ key, name }) => key !== name);
}

export function currencyOf(context: ReportContext, currency: CurrencyIndex): string {
  return context.book.currencies[currency] ?? "";
}

export function hasGrades(context: ReportContext): boolean {
  return context.book.customers.some((customer) => Boolean(customer.grade));
}

export function hasContracts(context: ReportContext): boolean {
  return context.book.debits.contract.some((contract) => contract !== "");
}

export function hasSalespeople({ book }: ReportContext): boolean {
  return book.customers.some((customer) => Boolean(customer.salesperson)) || book.debits.salesperson.some((name) => name !== "");
}

/** `1,234.50`, for sentences; cells hold numbers. */
export function amountText({ book }: Pick<ReportContext, "book">, amount: MinorUnits): string {
  return formatMinor(amount, book.scale).replace(/\B(?=(\d{3})+\.)/g, ",");
}

export function listText(context: ReportContext, parts: readonly string[]): string {
  return parts.join(tell(context, REPORT_WORDS.listSeparator));
}

/** `2025-07-01 09:30` */
export function timeText(time: number): string {
  const minutes = Math.round((time - Math.floor(time)) * 1440);
  const [day, minute] = minutes === 1440 ? [Math.floor(time) + 1, 0] : [Math.floor(time), minutes];
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${isoDate(day)} ${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** The sheets that the figures come from, each once. */
export function ledgerSheets(context: ReportContext): string[] {
  return [...new Set(context.book.readings.map((reading) => reading.layout.sheet))];
}

export function rowsRead(context: ReportContext): { read: number; used: number } {
  return context.book.readings.reduce(
    (sum, { tally }) => ({ read: sum.read + tally.read, used: sum.used + tally.used }), { read: 0, used: 0 },
  );
}

function captionOf(context: ReportContext): string[] {
  const { caption, asOfSources, basis } = REPORT_WORDS;
  const sheets = ledgerSheets(context);
  return [
    tell(context, caption.asOf, {
      asOf: isoDate(context.asOf),
      source: tell(context, asOfSources[context.asOfSource]),
      basis: tell(context, basis[context.aging.basis]),
      currencies: listText(context, context.aging.totals.map((total) => currencyOf(context, total.currency))),
    }),
    tell(context, caption.ledgers, { sheets: sheetList(context, sheets), ...rowsRead(context) }),
    tell(context, caption.run, { time: timeText(context.run.time), version: context.run.version }),
  ];
}

/** sheets that are named in the caption; the data check lists them all */
const NAMED_SHEETS = 10;

function sheetList(context: ReportContext, sheets: readonly string[]): string {
  const { caption } = REPORT_WORDS;
  if (sheets.length === 0) return tell(context, caption.noLedgers);
  const named = listText(context, sheets.slice(0, NAMED_SHEETS));
  return sheets.length > NAMED_SHEETS ? tell(context, caption.moreLedgers, { sheets: named, count: sheets.length }) : named;
}
