/** Report 9, concentration: shares by ultimate parent, a heat map by month, and below it indices, their course, stress, industries and regions. */
import { customerShares, parentOf, salesPeriod, type CustomerShares } from "../book/customerShares";
import { openDebts } from "../checks/openDebts";
import { columnLetters } from "../ledger/cellAddress";
import { CONCENTRATION_WORDS } from "../locale/concentrationReport";
import { REPORT_WORDS } from "../locale/reports";
import { largestFirst } from "../measures/ranking";
import { countColumn, fittedTextColumn, formulaColumn, linked, moneyColumn, percentColumn, userColumn } from "./columns";
import type { BandChart } from "./chartBand";
import type { ReportContext } from "./context";
import { concentrationBlocks, indicesByMonth, shareOf } from "./concentrationBlocks";
import { definitionBlock } from "./definitions";
import { detailLinks } from "./detailOrder";
import { PERCENT, POINTS, points } from "./formats";
import { amountText, currencyOf, CUSTOMER_WIDTH, frame, headerRowBelow, nameOf, tell } from "./frame";
import { compactMoney, compactWidth, shortName } from "./overviewCharts";
import { TAB_COLORS } from "./palette";
import { percent } from "./percent";
import { uniqueKeys } from "./rowKeys";
import type { CellLink, ColumnModel, SheetModel, TextBlock } from "./sheetModel";

const HEAT_COLORS: [string, string] = ["#FFFFFF", "#F4B183"];
/** Customers in the Pareto chart; the rest is one bar. */
const CHARTED = 15;

/** Undefined where neither sales nor receivables are known. */
export function concentrationReport(context: ReportContext): SheetModel | undefined {
  const shares = customerShares(context);
  if (!shares) return undefined;
  const groups = [...largestFirst(shares.now)].filter((group) => shares.now[group] !== 0 || (shares.before?.[group] ?? 0) !== 0);
  const band = [paretoChart(context, shares, groups), ...hhiChart(context, shares)];
  const heat = heatColumns(context, shares, groups);
  const names = nameColumns(context, shares, groups);
  const printed = [...names, ...shareColumns(context, shares, groups, names.length, headerRowBelow(band) + 1), ...heat];
  const columns = [...printed, ...memberColumn(context, groups), ...moneyColumns(context, shares, groups), userColumn("note", word(context, "note"), 18, { wrap: true })];
  return frame(context, "concentration", columns, uniqueKeys(groups.map((group) => nameOf(context, group))), {
    totalsLabel: tell(context, REPORT_WORDS.totalsLabel),
    blocks: [...concentrationBlocks(context, shares, columns), definitions(context, shares)],
    rules: [{ type: "dataBar", column: "share", color: "#9DC3E6" }, ...(heat.length > 1 ? [{ type: "colorScale" as const, columns: heat.map(({ id }) => id), colors: HEAT_COLORS }] : [])],
    band,
    print: { landscape: true, lastColumn: printed.at(-1)!.id },
    chartDataTitle: tell(context, CONCENTRATION_WORDS.chartData),
    freezeColumns: 2,
    tabColor: TAB_COLORS.analysis,
  });
}

function word(context: ReportContext, column: keyof typeof CONCENTRATION_WORDS.columns, values: Record<string, string | number> = {}): string {
  return tell(context, CONCENTRATION_WORDS.columns[column], values);
}

function nameColumns(context: ReportContext, shares: CustomerShares, groups: readonly number[]): ColumnModel[] {
  const members = membersOf(context);
  const link = context.business.sales && shares.basis === "sales" ? salesLinks(context) : receivableLinks(context, members);
  const column = fittedTextColumn("customer", word(context, "group"), CUSTOMER_WIDTH, groups.map((group) => nameOf(context, group)));
  return [
    countColumn("rank", word(context, "rank"), groups.map((group, place) => (shares.now[group]! > 0 ? place + 1 : undefined)), { width: 5 }),
    linked(column, groups.map(link)),
  ];
}

/** How many companies stand behind a parent, where any has more than one. */
function memberColumn(context: ReportContext, groups: readonly number[]): ColumnModel[] {
  const members = membersOf(context);
  const counts = groups.map((group) => members.get(group)?.length ?? 1);
  return counts.some((count) => count > 1) ? [countColumn("members", word(context, "members"), counts)] : [];
}

function membersOf({ book }: ReportContext): Map<number, number[]> {
  const members = new Map<number, number[]>();
  book.customers.forEach((_, customer) => {
    const parent = parentOf(book, customer);
    members.set(parent, [...(members.get(parent) ?? []), customer]);
  });
  return members;
}

/** To the group's latest sales line. */
function salesLinks({ book, business, asOf }: ReportContext): (group: number) => CellLink | undefined {
  const sales = business.sales!;
  const latest = new Map<number, number>();
  for (let line = 0; line < sales.length; line++) {
    const customer = sales.customer[line]!;
    if (customer < 0 || !(sales.date[line]! <= asOf)) continue;
    const group = parentOf(book, customer);
    const known = latest.get(group);
    if (known === undefined || sales.date[line]! >= sales.date[known]!) latest.set(group, line);
  }
  return (group) => {
    const line = latest.get(group);
    const sheet = line === undefined ? undefined : book.sheets[sales.origin.sheet[line]!];
    return line === undefined || sheet === undefined ? undefined : { sheet, address: `A${sales.origin.row[line]!}` };
  };
}

function receivableLinks(context: ReportContext, members: ReadonlyMap<number, readonly number[]>): (group: number) => CellLink | undefined {
  const link = detailLinks(context);
  return (group) => (members.get(group) ?? []).map((customer) => link(customer, context.book.home)).find((found) => found !== undefined);
}

/** @param at columns that stand before these; @param firstRow of the table's data, 1-based */
function shareColumns(context: ReportContext, shares: CustomerShares, groups: readonly number[], at: number, firstRow: number): ColumnModel[] {
  const { scale } = context.book;
  const { now, before, window: months } = shares;
  const isSales = shares.basis === "sales";
  const [share, shareBefore] = [shareOf(now), before && shareOf(before)];
  const shareLetter = columnLetters(at + 1);
  return [
    moneyColumn("now", word(context, isSales ? "nowSales" : "nowReceivables", { months }), scale, groups.map((group) => now[group]), { total: "sum" }),
    percentColumn("share", word(context, "share"), groups.map(share)),
    formulaColumn("cumulative", word(context, "cumulative"), 8, PERCENT, groups.map((_, place) => `=SUM(${shareLetter}$${firstRow}:${shareLetter}${firstRow + place})`)),
    ...(shareBefore ? [countColumn("change", word(context, "change"), groups.map((group) => points((share(group) ?? 0) - (shareBefore(group) ?? 0))), { format: POINTS, width: 8 })] : []),
  ];
}

/** Margin of the period where costs are known, and what is owed where that is not the measure itself. */
function moneyColumns(context: ReportContext, shares: CustomerShares, groups: readonly number[]): ColumnModel[] {
  const { book, salesMonths, business } = context;
  const [margin, owed, overdue] = [new Float64Array(book.customers.length), new Float64Array(book.customers.length), new Float64Array(book.customers.length)];
  for (const { customer, amount, daysLate } of openDebts(context)) {
    owed[parentOf(book, customer)]! += amount;
    if (daysLate > 0) overdue[parentOf(book, customer)]! += amount;
  }
  if (salesMonths) {
    const { byCustomer: { cost, costedRevenue, keys }, months, first } = salesMonths;
    const { from, to } = salesPeriod(salesMonths, shares.window);
    for (let customer = 0; customer < keys; customer++) {
      for (let month = Math.max(from, first); month <= to; month++) margin[parentOf(book, customer)]! += costedRevenue[customer * months + month - first]! - cost[customer * months + month - first]!;
    }
  }
  const column = (id: "margin" | "receivable" | "overdue", sums: Float64Array) => moneyColumn(id, word(context, id), book.scale, groups.map((group) => sums[group]), { total: "sum" });
  const texts = (id: "industry" | "region") => {
    const values = groups.map((group) => book.customers[group]![id] ?? "");
    return values.some((value) => value !== "") ? [fittedTextColumn(id, word(context, id), { from: 8, to: 26 }, values)] : [];
  };
  const { basis, before, window: length } = shares;
  return [
    ...(before ? [percentColumn("beforeShare", word(context, "beforeShare"), groups.map(shareOf(before))), moneyColumn("before", word(context, basis === "sales" ? "beforeSales" : "beforeReceivables", { months: length }), book.scale, groups.map((group) => before[group]), { total: "sum" })] : []),
    ...(business.sales?.hasCost ? [column("margin", margin)] : []), ...(shares.basis === "sales" && book.debits.length > 0 ? [column("receivable", owed)] : []),
    ...(book.debits.length > 0 ? [column("overdue", overdue)] : []), ...texts("industry"), ...texts("region"),
  ];
}

/** One column a month, in whole, thousands or ten thousands, so that twelve of them fit across a page. */
function heatColumns(context: ReportContext, shares: CustomerShares, groups: readonly number[]): ColumnModel[] {
  const { scale } = context.book;
  const months = shares.byMonth().map(({ label, sums }) => ({ label, amounts: groups.map((group) => sums[group]!) }));
  const largest = months.reduce((most, { amounts }) => amounts.reduce((found, amount) => Math.max(found, Math.abs(amount)), most), 0);
  const format = compactMoney(context, largest);
  const look = { format: `${format}_ ;[Red]-${format}_ ;"–"_ `, width: compactWidth(context, largest) };
  return months.map(({ label, amounts }) => moneyColumn(`m${label}`, word(context, shares.basis === "sales" ? "monthSales" : "monthReceivables", { month: label }), scale, amounts, look));
}

function paretoChart(context: ReportContext, { now }: CustomerShares, groups: readonly number[]): BandChart {
  const share = shareOf(now);
  const positive = groups.filter((group) => now[group]! > 0);
  const shown = positive.slice(0, CHARTED);
  const rest = positive.slice(CHARTED).reduce((sum, group) => sum + share(group)!, 0);
  const values = [...shown.map((group) => share(group)!), ...(rest > 0 ? [rest] : [])];
  let sum = 0;
  return {
    id: "pareto", title: tell(context, CONCENTRATION_WORDS.chart), type: "column", format: "0%",
    labels: [...shown.map((group) => shortName(nameOf(context, group))), ...(rest > 0 ? [tell(context, CONCENTRATION_WORDS.others)] : [])],
    series: [
      { name: word(context, "share"), values, color: "#2E75B6" },
      { name: word(context, "cumulative"), values: values.map((value) => (sum += value)), color: "#ED7D31", asLine: true, format: "0%" },
    ],
  };
}

function hhiChart(context: ReportContext, shares: CustomerShares): BandChart[] {
  const points = indicesByMonth(shares);
  if (points.length < 2) return [];
  return [{
    id: "hhi", title: tell(context, CONCENTRATION_WORDS.hhiChart), type: "line", format: "#,##0", labels: points.map(({ label }) => label),
    series: [{ name: tell(context, CONCENTRATION_WORDS.indexNames.hhiPoints), values: points.map(({ indices }) => indices?.hhiPoints ?? null), color: "#2E75B6" }],
  }];
}

function definitions(context: ReportContext, shares: CustomerShares): TextBlock {
  const { definitions: words } = CONCENTRATION_WORDS;
  const { thresholds: limits } = context;
  const values = { currency: currencyOf(context, context.book.home), months: shares.window };
  return definitionBlock(context, [
    tell(context, shares.basis === "sales" ? words.sales : words.owed, values),
    ...(shares.before ? [] : [tell(context, words.noBefore)]),
    tell(context, words.parent, { unnamed: amountText(context, shares.unnamed) }),
    tell(context, words.indices),
    tell(context, words.limits, {
      largestAmber: percent(limits.largestAmber), largestRed: percent(limits.largestRed), topFiveAmber: percent(limits.topFiveAmber), topFiveRed: percent(limits.topFiveRed),
      riseAmber: limits.hhiRiseAmber, riseRed: limits.hhiRiseRed,
    }),
    tell(context, words.stress),
    tell(context, words.heat),
  ]);
}
