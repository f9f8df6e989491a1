/** The four charts of the overview: aging, DSO, receipts by method, concentration. */
import { displayWidth } from "../collection/letters/plainTable";
import { OVERVIEW_WORDS } from "../locale/overview";
import { bucketLabels } from "../measures/aging";
import { fromMinor, type MinorUnits } from "../measures/money";
import type { BandChart } from "./chartBand";
import { textWidth } from "./columnWidths";
import type { ReportContext } from "./context";
import { header, inHome, tell } from "./frame";
import { cashByMonth, dsoByMonth, largestCustomers } from "./overviewFigures";
import { homeRow } from "./runLogReport";

/** customers of the Pareto: more names have no room */
const CUSTOMERS = 8;
const LONGEST_NAME = 14;
const COLORS = { aging: "#2E75B6", dso: "#C55A11", amount: "#2E75B6", line: "#C00000" } as const;
/** money of this many major units and more is shown in ten thousands (zh) or thousands (en) */
const COMPACT_FROM = 1_000_000;

/** What cannot be drawn for want of data is left out. */
export function overviewCharts(context: ReportContext): BandChart[] {
  return [agingChart(context), dsoChart(context), cashChart(context), paretoChart(context)].filter((chart): chart is BandChart => chart !== undefined);
}

/** Without decimals; large amounts in 万 or thousands. A point set between digits is what shows ten thousands, which number formats do not know. */
export function compactMoney({ language, book }: ReportContext, largest: MinorUnits): string {
  if (Math.abs(fromMinor(largest, book.scale)) < COMPACT_FROM) return "#,##0";
  return language === "zh-CN" ? '0\\.0,"万"' : '#,##0,"k"';
}

/** Places that the largest amount takes in that format, with its sign. */
export function compactWidth({ language, book }: ReportContext, largest: MinorUnits): number {
  const whole = Math.abs(fromMinor(largest, book.scale));
  if (whole < COMPACT_FROM) return textWidth(`-${Math.round(whole).toLocaleString("en-US")}`);
  return textWidth(language === "zh-CN" ? `-${(whole / 10_000).toFixed(1)}万` : `-${Math.round(whole / 1_000).toLocaleString("en-US")}k`);
}

function agingChart(context: ReportContext): BandChart | undefined {
  const row = homeRow(context);
  if (!row) return undefined;
  const { aging, book } = context;
  const byInvoice = aging.basis === "invoice";
  const labels = [...(byInvoice ? [] : [header(context, "notDue")]), ...bucketLabels(aging.ends, byInvoice ? 0 : 1)];
  const amounts = [...(byInvoice ? [] : [row.notDue]), ...row.buckets];
  return {
    id: "aging", title: inHome(context, OVERVIEW_WORDS.charts.aging), type: "bar", labels, format: compactMoney(context, Math.max(...amounts)),
    series: [{ name: tell(context, OVERVIEW_WORDS.charts.amount), values: amounts.map((amount) => fromMinor(amount, book.scale)), color: COLORS.aging }],
  };
}

function dsoChart(context: ReportContext): BandChart | undefined {
  const points = dsoByMonth(context);
  if (points.length < 2) return undefined;
  return {
    id: "dso", title: tell(context, OVERVIEW_WORDS.charts.dso), type: "line", labels: points.map(({ label }) => label), format: "0",
    series: [{ name: tell(context, OVERVIEW_WORDS.charts.days), values: points.map(({ days }) => days), color: COLORS.dso }],
  };
}

function cashChart(context: ReportContext): BandChart | undefined {
  const { labels, methods } = cashByMonth(context);
  if (methods.length === 0) return undefined;
  const { scale } = context.book;
  const sums = labels.map((_, month) => methods.reduce((sum, { amounts }) => sum + Math.max(0, amounts[month]!), 0));
  return {
    id: "cash", title: inHome(context, OVERVIEW_WORDS.charts.cash), type: "stackedColumn", labels, format: compactMoney(context, Math.max(...sums)),
    series: methods.map(({ method, amounts }) => ({ name: tell(context, OVERVIEW_WORDS.methods[method]), values: amounts.map((amount) => fromMinor(amount, scale)) })),
  };
}

function paretoChart(context: ReportContext): BandChart | undefined {
  const largest = largestCustomers(context, CUSTOMERS);
  if (!largest) return undefined;
  const { basis, customers } = largest;
  const { charts } = OVERVIEW_WORDS;
  return {
    id: "pareto", title: inHome(context, basis === "sales" ? charts.paretoSales : charts.paretoReceivables), type: "column",
    labels: customers.map(({ name }) => shortName(name)), format: compactMoney(context, Math.max(0, ...customers.map(({ amount }) => amount))),
    series: [
      { name: tell(context, charts.amount), values: customers.map(({ amount }) => fromMinor(amount, context.book.scale)), color: COLORS.amount },
      { name: tell(context, charts.cumulative), values: customers.map(({ cumulative }) => cumulative), color: COLORS.line, asLine: true, format: "0%" },
    ],
  };
}

/** Names under columns have little room; the whole name stands in the other sheets. */
export function shortName(name: string, places = LONGEST_NAME): string {
  if (displayWidth(name) <= places) return name;
  let short = "";
  for (const letter of name) {
    if (displayWidth(short + letter) >= places) break;
    short += letter;
  }
  return `${short.trimEnd()}…`;
}
