/** Report 8, margin: one row an item; by month, line, customer and order below, with quadrants, the bridge and the commission base. */
import { monthLabel } from "../measures/months";
import { quadrantsOf, type Quadrant, type QuadrantRow } from "../checks/marginStructure";
import { salesInput, type SalesInput } from "../checks/marginScopes";
import { apart, lastYear, monthlyRates, rateOf, sumOf, wholeMonths, type Stretch } from "../checks/salesPeriods";
import { columnLetters } from "../ledger/cellAddress";
import { MARGIN_WORDS } from "../locale/marginReport";
import { REPORT_WORDS } from "../locale/reports";
import { isoDate } from "../measures/calendar";
import { ratio } from "../measures/money";
import type { BandChart } from "./chartBand";
import { countColumn, fittedTextColumn, formulaColumn, linked, moneyColumn, percentColumn, textColumn, userColumn } from "./columns";
import { amountsWidth } from "./columnWidths";
import type { ReportContext } from "./context";
import { definitionBlock } from "./definitions";
import { moneyFormat, PERCENT, POINTS, points } from "./formats";
import { CUSTOMER_WIDTH, frame, hasItemCodes, headerRowBelow, tell, inHome } from "./frame";
import { itemLink } from "./itemLink";
import { bridgeChart, marginBlocks } from "./marginBlocks";
import { runsOf, TAB_COLORS } from "./palette";
import { percent } from "./percent";
import { uniqueKeys } from "./rowKeys";
import type { ColumnModel, SheetModel, TextBlock } from "./sheetModel";

/** Light enough for black text; each has its sign in the cell. */
const QUADRANT_FILLS: Partial<Record<Quadrant, string>> = { star: "#E2F0D9", volume: "#FFF2CC", weak: "#F8CBAD" };

/** Items sold in the last year, with sales of known cost; none without them. */
export function soldItems(context: ReportContext): { input: SalesInput; year: Stretch; rows: readonly QuadrantRow[] } | undefined {
  const input = salesInput({ ...context, previous: [] });
  if (Array.isArray(input)) return undefined;
  const year = lastYear(input.salesMonths);
  const rows = quadrantsOf(input.salesMonths, input.salesMonths.byItem, context.business.items.map(({ key }) => key), year);
  return rows.length === 0 ? undefined : { input, year, rows };
}

/** Undefined without sales of known cost. */
export function marginReport(context: ReportContext): SheetModel | undefined {
  const sold = soldItems(context);
  if (!sold) return undefined;
  const { input, year, rows } = sold;
  const columns = [...nameColumns(context, input, rows), ...moneyColumns(context, rows), ...rateColumns(context, input, rows, year), userColumn("note", word(context, "note"), 18, { wrap: true })];
  const band = charts(context, input);
  const whole = withFormulas(context, columns, rows, headerRowBelow(band) + 1);
  return frame(context, "margin", whole, uniqueKeys(rows.map(({ key }) => context.business.items[key]!.key)), {
    totalsLabel: tell(context, REPORT_WORDS.totalsLabel),
    blocks: [...marginBlocks(context, input, whole, rows, year), definitions(context, input, year)],
    rules: [{ type: "dataBar", column: "share", color: "#9DC3E6" }],
    band,
    chartDataTitle: tell(context, MARGIN_WORDS.charts.data),
    freezeColumns: hasItemCodes(context) ? 2 : 1,
    tabColor: TAB_COLORS.analysis,
  });
}

function word(context: ReportContext, column: keyof typeof MARGIN_WORDS.columns): string {
  return tell(context, MARGIN_WORDS.columns[column]);
}

/** Item numbers have a column only where the ledgers give any. */
function nameColumns(context: ReportContext, { sales, asOf }: SalesInput, rows: readonly QuadrantRow[]): ColumnModel[] {
  const { business, book } = context;
  const latest = new Int32Array(business.items.length).fill(-1);
  for (let line = 0; line < sales.length; line++) {
    const item = sales.item[line]!;
    if (item >= 0 && sales.date[line]! <= asOf && (latest[item]! < 0 || sales.date[line]! >= sales.date[latest[item]!]!)) latest[item] = line;
  }
  const items = rows.map(({ key }) => business.items[key]!);
  const name = fittedTextColumn("item", word(context, "item"), CUSTOMER_WIDTH, items.map((item) => item.name));
  return [
    ...(hasItemCodes(context) ? [fittedTextColumn("itemCode", word(context, "itemCode"), { from: 8, to: 18 }, items.map((item) => item.key))] : []),
    linked(name, rows.map(({ key }) => itemLink(book, sales.origin, latest[key]!))),
    ...(business.lines.length > 0 ? [fittedTextColumn("line", word(context, "line"), { from: 10, to: 20 }, items.map(({ line }) => business.lines[line] ?? ""))] : []),
  ];
}

/** Revenue with cost has a column of its own only where some sales lack a cost. */
function moneyColumns(context: ReportContext, rows: readonly QuadrantRow[]): ColumnModel[] {
  const { scale } = context.book;
  const money = (id: "revenue" | "costedRevenue" | "cost"): ColumnModel => moneyColumn(id, word(context, id), scale, rows.map((row) => row[id]), { total: "sum" });
  const isPartial = rows.some(({ revenue, costedRevenue }) => revenue !== costedRevenue);
  return [money("revenue"), ...(isPartial ? [money("costedRevenue")] : []), money("cost")];
}

function rateColumns(context: ReportContext, { salesMonths }: SalesInput, rows: readonly QuadrantRow[], year: Stretch): ColumnModel[] {
  const { months, byItem, total } = salesMonths;
  const whole = wholeMonths(salesMonths, context.asOf);
  const before: Stretch = { from: Math.max(0, year.from - 12), to: year.from };
  const rateIn = (key: number, stretch: Stretch): number | undefined => rateOf(sumOf(byItem, months, key, stretch));
  const earlier = rows.map(({ key }) => rateIn(key, before));
  const all = sumOf(total, months, 0, year).revenue;
  const quadrants = rows.map(({ quadrant }) => quadrant);
  return [
    percentColumn("share", word(context, "share"), rows.map(({ revenue }) => ratio(revenue, all))),
    ...(before.to > before.from
      ? [
        percentColumn("before", word(context, "before"), earlier),
        countColumn("change", word(context, "change"), rows.map(({ rate }, at) => (rate === undefined || earlier[at] === undefined ? undefined : points(apart(rate, earlier[at])))), { format: POINTS, width: 9 }),
      ]
      : []),
    percentColumn("recent", word(context, "recent"), rows.map(({ key }) => rateIn(key, { from: Math.max(0, whole - 3), to: whole }))),
    textColumn("quadrant", word(context, "quadrant"), 10, quadrants.map((quadrant) => (quadrant ? tell(context, MARGIN_WORDS.quadrantNames[quadrant]) : "")), {
      runs: runsOf(quadrants, (quadrant) => (quadrant && QUADRANT_FILLS[quadrant] ? { fill: QUADRANT_FILLS[quadrant] } : undefined)),
    }),
  ];
}

/** Margin and its rate are formulas over the row's own cells, right of the cost. @param firstRow of the table's data, 1-based */
function withFormulas(context: ReportContext, columns: readonly ColumnModel[], rows: readonly QuadrantRow[], firstRow: number): ColumnModel[] {
  const { scale } = context.book;
  const cost = columns.findIndex(({ id }) => id === "cost");
  const [revenueLetter, costLetter, marginLetter] = [cost - 1, cost, cost + 1].map(columnLetters);
  const margin = formulaColumn(
    "margin", word(context, "margin"), amountsWidth(rows.map((row) => row.costedRevenue - row.cost), scale), moneyFormat(scale),
    rows.map((_, at) => `=${revenueLetter}${firstRow + at}-${costLetter}${firstRow + at}`), { total: "sum" },
  );
  const rate = formulaColumn(
    "rate", word(context, "rate"), 8, PERCENT, rows.map((_, at) => `=IF(${revenueLetter}${firstRow + at}>0,${marginLetter}${firstRow + at}/${revenueLetter}${firstRow + at},"")`),
  );
  return [...columns.slice(0, cost + 1), margin, rate, ...columns.slice(cost + 1)];
}

/** The rate month by month, and what moved the margin. */
function charts(context: ReportContext, { salesMonths }: SalesInput): BandChart[] {
  const bridge = bridgeChart(context);
  const rates = monthlyRates(salesMonths, salesMonths.total, 0, { from: Math.max(0, salesMonths.months - 24), to: salesMonths.months });
  return [
    {
      id: "months", title: tell(context, MARGIN_WORDS.charts.months), type: "line", labels: rates.map(({ month }) => monthLabel(salesMonths.first + month)),
      series: [{ name: word(context, "rate"), values: rates.map(({ rate }) => rate) }], format: "0.0%",
    },
    ...(bridge ? [bridge] : []),
  ];
}

function definitions(context: ReportContext, { salesMonths }: SalesInput, year: Stretch): TextBlock {
  const { definitions: words } = MARGIN_WORDS;
  const { thresholds: limits } = context;
  const sum = sumOf(salesMonths.total, salesMonths.months, 0, year);
  return definitionBlock(context, [
    inHome(context, words.period, { from: monthLabel(salesMonths.first + year.from), to: isoDate(context.asOf) }),
    tell(context, words.cost),
    tell(context, words.coverage, { coverage: percent(ratio(sum.costedRevenue, sum.revenue)) }),
    tell(context, words.quadrant, { rate: percent(rateOf(sum)) }),
    tell(context, words.bridge),
    tell(context, words.season),
    tell(context, words.warning, {
      zAmber: limits.marginZAmber, zRed: limits.marginZRed, dropAmber: percent(limits.marginDropAmber), dropRed: percent(limits.marginDropRed),
      losses: limits.lossMonths, window: limits.lossWindow, bestSeller: percent(limits.bestSellerShare), thin: percent(limits.thinMargin), active: limits.activeDays,
    }),
    tell(context, words.incentive),
  ]);
}
