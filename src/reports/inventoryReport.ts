/** Report 10, inventory: one row an item with its turnover, classes, age, cover, expiry and reorder point; classes and bands below. */
import type { Stock } from "../book/business";
import { monthlyTurnover, turnoverOf, turnoverPeriods, type Turnover } from "../checks/stockTrend";
import { stockMonths, type StockMonths } from "../checks/stockMonths";
import { stockPositions, type StockAdvice, type StockPosition } from "../checks/stockPositions";
import { apart, wholeMonths } from "../checks/salesPeriods";
import { INVENTORY_WORDS } from "../locale/inventoryReport";
import { REPORT_WORDS } from "../locale/reports";
import { fromMinor } from "../measures/money";
import type { BandChart } from "./chartBand";
import { countColumn, dateColumn, daysColumn, fittedTextColumn, linked, moneyColumn, percentColumn, textColumn, userColumn, valueColumn } from "./columns";
import type { ReportContext } from "./context";
import { definitionBlock } from "./definitions";
import { COUNT, DAYS } from "./formats";
import { CUSTOMER_WIDTH, frame, hasItemCodes, inHome, tell } from "./frame";
import { idleBands, inventoryBlocks } from "./inventoryBlocks";
import { itemLink } from "./itemLink";
import { runsOf, TAB_COLORS } from "./palette";
import { percent } from "./percent";
import { roomForBlocks } from "./roomForBlocks";
import { uniqueKeys } from "./rowKeys";
import type { ColumnModel, SheetModel, TextBlock } from "./sheetModel";

const ADVICE_FILLS: Record<StockAdvice, string | undefined> = { ensure: "#E2F0D9", limit: undefined, clear: "#F8CBAD" };
const TIMES = "0.0_ ";
/** units may be broken (kilograms), but a whole number shows no point */
const UNITS = "#,##0.##_ ;[Red]-#,##0.##_ ";

/** What lies in stock, most money first; none without a stock ledger up to the as-of day. */
export function stockOnHand(context: ReportContext): { stock: Stock; months: StockMonths; positions: StockPosition[] } | undefined {
  const { stock } = context.business;
  const months = stockMonths(context);
  if (!stock || !months) return undefined;
  const positions = byValue(stockPositions({ ...context, previous: [] }, stock, months));
  return positions.length === 0 ? undefined : { stock, months, positions };
}

/** Undefined without a stock ledger up to the as-of day. */
export function inventoryReport(context: ReportContext): SheetModel | undefined {
  const { business } = context;
  const onHand = stockOnHand(context);
  if (!onHand) return undefined;
  const { stock, months, positions } = onHand;
  const periods = months.issues === "none" ? undefined : turnoverPeriods(months);
  const turnovers = positions.map(({ item }) => (periods ? turnoverOf(months, [item], periods) : undefined));
  const narrow = [
    ...nameColumns(context, stock, positions), ...stockColumns(context, positions), ...turnoverColumns(context, turnovers),
    ...ageColumns(context, stock, positions), ...reorderColumns(context, positions), userColumn("note", word(context, "note"), 18, { wrap: true }),
  ];
  const blocks = inventoryBlocks(context, narrow, months, positions, periods);
  const columns = roomForBlocks(narrow, blocks);
  return frame(context, "inventory", columns, uniqueKeys(positions.map(({ item }) => business.items[item]!.key)), {
    totalsLabel: tell(context, REPORT_WORDS.totalsLabel),
    blocks: [...blocks, definitions(context, months)],
    band: charts(context, months, positions),
    chartDataTitle: tell(context, INVENTORY_WORDS.charts.data),
    print: { landscape: true, lastColumn: columns.at(-2)!.id },
    freezeColumns: hasItemCodes(context) ? 2 : 1,
    tabColor: TAB_COLORS.analysis,
  });
}

function word(context: ReportContext, column: keyof typeof INVENTORY_WORDS.columns): string {
  return tell(context, INVENTORY_WORDS.columns[column]);
}

/** Most money first; items without a known value by units. */
function byValue(positions: readonly StockPosition[]): StockPosition[] {
  return [...positions].sort((a, b) => (b.amount || 0) - (a.amount || 0) || b.quantity - a.quantity || a.item - b.item);
}

function nameColumns(context: ReportContext, stock: Stock, positions: readonly StockPosition[]): ColumnModel[] {
  const { business, book } = context;
  const items = positions.map(({ item }) => business.items[item]!);
  const advice = positions.map((position) => position.advice);
  return [
    ...(hasItemCodes(context) ? [fittedTextColumn("itemCode", word(context, "itemCode"), { from: 8, to: 18 }, items.map(({ key }) => key))] : []),
    linked(fittedTextColumn("item", word(context, "item"), CUSTOMER_WIDTH, items.map(({ name }) => name)), positions.map(({ rows }) => itemLink(book, stock.origin, rows[0]))),
    ...(business.lines.length > 0 ? [fittedTextColumn("line", word(context, "line"), { from: 8, to: 18 }, items.map(({ line }) => business.lines[line] ?? ""))] : []),
    textColumn("advice", word(context, "advice"), 9, advice.map((one) => tell(context, INVENTORY_WORDS.advice[one])), {
      runs: runsOf(advice, (one) => (ADVICE_FILLS[one] ? { fill: ADVICE_FILLS[one] } : undefined)),
    }),
  ];
}

function stockColumns(context: ReportContext, positions: readonly StockPosition[]): ColumnModel[] {
  return [
    textColumn("valueClass", word(context, "valueClass"), 6, positions.map(({ valueClass }) => valueClass), { align: "center" }),
    textColumn("steadiness", word(context, "steadiness"), 6, positions.map(({ steadiness }) => steadiness ?? "–"), { align: "center" }),
    countColumn("quantity", word(context, "quantity"), positions.map(({ quantity }) => quantity), { format: UNITS, width: 10 }),
    moneyColumn("amount", word(context, "amount"), context.book.scale, positions.map(({ amount }) => amount), { total: "sum" }),
  ];
}

/** Only where the ledger has months enough to compare. */
function turnoverColumns(context: ReportContext, turnovers: readonly (Turnover | undefined)[]): ColumnModel[] {
  if (turnovers.every((turnover) => turnover === undefined)) return [];
  const times = (id: "turnover" | "before", values: (number | undefined)[]): ColumnModel => countColumn(id, word(context, id), values, { format: TIMES, width: 9 });
  const change = turnovers.map((turnover) => (turnover?.now === undefined || !turnover.before ? undefined : apart(turnover.now / turnover.before, 1)));
  return [
    times("turnover", turnovers.map((turnover) => turnover?.now)), times("before", turnovers.map((turnover) => turnover?.before)),
    percentColumn("change", word(context, "change"), change, { format: "+0.0%_ ;[Red]-0.0%_ ;0.0%_ " }),
    daysColumn("dio", word(context, "dio"), turnovers.map((turnover) => (turnover?.now ? 365 / turnover.now : undefined))),
  ];
}

function ageColumns(context: ReportContext, stock: Stock, positions: readonly StockPosition[]): ColumnModel[] {
  const cover = positions.map(({ coverDays, quantity }) => (coverDays === undefined || quantity <= 0 ? null : Number.isFinite(coverDays) ? Math.round(coverDays) : tell(context, INVENTORY_WORDS.endless)));
  const expiries = positions.map(({ rows }) => rows.reduce((first, row) => (stock.closingQuantity[row]! > 0 && !(stock.expiry[row]! >= first) ? stock.expiry[row]! : first), NaN));
  return [
    dateColumn("lastIssue", word(context, "lastIssue"), positions.map(({ lastIssue }) => lastIssue)),
    daysColumn("idleDays", word(context, "idleDays"), positions.map(({ idleDays, quantity }) => (quantity > 0 ? idleDays : undefined))),
    valueColumn("cover", word(context, "cover"), 9, DAYS, cover, "right"),
    ...(expiries.some((expiry) => !Number.isNaN(expiry)) ? [dateColumn("expiry", word(context, "expiry"), expiries)] : []),
  ];
}

/** What the ledgers know nothing of has no column. */
function reorderColumns(context: ReportContext, positions: readonly StockPosition[]): ColumnModel[] {
  const ids = ["inTransit", "leadTime", "safetyStock", "reorderPoint", "orderQuantity"] as const;
  return ids.filter((id) => positions.some((position) => position[id])).map((id) =>
    countColumn(id, word(context, id), positions.map((position) => position[id]), { format: id === "leadTime" ? DAYS : id === "inTransit" ? UNITS : COUNT, width: 9 }));
}

/** The turnover month by month, and the value of what lies without issues. */
function charts(context: ReportContext, months: StockMonths, positions: readonly StockPosition[]): BandChart[] {
  const whole = wholeMonths(months, months.until);
  const stretch = { from: Math.max(0, whole - 24), to: whole };
  const items = positions.map(({ item }) => item);
  const byAmount = turnoverOf(months, items, { now: stretch, base: stretch }).measuredBy === "amount";
  const points = months.issues === "none" ? [] : monthlyTurnover(months, items, stretch, byAmount);
  const bands = idleBands(context, positions);
  return [
    ...(points.length > 1
      ? [{ id: "turnover", title: tell(context, INVENTORY_WORDS.charts.turnover), type: "line" as const, labels: points.map(({ label }) => label), series: [{ name: word(context, "turnover"), values: points.map(({ value }) => value) }], format: "0.0" }]
      : []),
    ...(bands.some(({ amount }) => amount > 0)
      ? [{ id: "idle", title: inHome(context, INVENTORY_WORDS.charts.idle), type: "column" as const, labels: bands.map(({ label }) => label), series: [{ name: word(context, "amount"), values: bands.map(({ amount }) => fromMinor(amount, context.book.scale)) }], format: "#,##0" }]
      : []),
  ];
}

function definitions(context: ReportContext, { issues }: StockMonths): TextBlock {
  const { definitions: words } = INVENTORY_WORDS;
  const { thresholds: limits } = context;
  return definitionBlock(context, [
    inHome(context, words.stock),
    tell(context, words.turnover),
    tell(context, { stock: words.issuesStock, sales: words.issuesSales, none: words.issuesNone }[issues]),
    tell(context, words.classes),
    tell(context, words.advice, { dead: limits.noIssueRed, cover: limits.coverDays }),
    tell(context, words.slow, { amber: limits.noIssueAmber, red: limits.noIssueRed, cover: limits.coverDays, fresh: limits.newItemDays }),
    tell(context, words.reorder, { service: percent(limits.serviceLevel), times: limits.overstockTimes, review: limits.reviewDays }),
  ]);
}
