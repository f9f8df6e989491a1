/** The blocks below the margin report: months, bridge, lines, customers, quadrants, orders and the commission base. */
import { monthLabel } from "../measures/months";
import { BRIDGE_STEPS, bridgePeriods, marginMove, type MarginMove } from "../checks/marginCause";
import { incentiveBases, QUADRANTS, quadrantsOf, type QuadrantRow } from "../checks/marginStructure";
import { salesInput, type SalesInput } from "../checks/marginScopes";
import { linesIn, rateOf, sumOf, wholeMonths, type MarginSum, type Stretch } from "../checks/salesPeriods";
import { MARGIN_WORDS } from "../locale/marginReport";
import { fromMinor, type MinorUnits } from "../measures/money";
import { alignedBlock, type AlignedCells } from "./alignedBlock";
import type { BandChart } from "./chartBand";
import type { ReportContext } from "./context";
import { plainMoneyFormat } from "./formats";
import { nameOf, inHome, tell } from "./frame";
import { percent } from "./percent";
import type { ColumnModel, TextBlock } from "./sheetModel";

/** Customers and orders beyond these are summed up or left out. */
const [MOST_CUSTOMERS, MOST_ORDERS] = [30, 15];
const RECENT_MONTHS = 3;

export function marginBlocks(context: ReportContext, input: SalesInput, columns: readonly ColumnModel[], items: readonly QuadrantRow[], year: Stretch): TextBlock[] {
  const { salesMonths, business } = input;
  const customers = quadrantsOf(salesMonths, salesMonths.byCustomer, context.book.customers.map(({ name }) => name), year);
  const lines = quadrantsOf(salesMonths, salesMonths.byLine, business.lines, year);
  const name = nameColumn(columns);
  const table = (title: string, head: string, rows: readonly { label: string; sum: MarginSum; quadrant?: string }[]): TextBlock => {
    const share = rows.some(({ quadrant }) => quadrant) ? tell(context, MARGIN_WORDS.heads.quadrant) : null;
    return alignedBlock(title, columns, { ...heads(context, columns), [name]: head, share }, rows.map(({ label, sum, quadrant = null }) => ({ ...figures(context, sum), [name]: label, share: quadrant })));
  };
  const { blocks, heads: words } = MARGIN_WORDS;
  return [
    table(tell(context, blocks.month), tell(context, words.month), months(year).map((month) => ({ label: monthLabel(salesMonths.first + month), sum: sumOf(salesMonths.total, salesMonths.months, 0, { from: month, to: month + 1 }) }))),
    ...bridgeBlock(context, input, columns, name),
    ...(lines.length > 0 ? [table(tell(context, blocks.line), tell(context, words.line), lines.map((row) => ({ label: business.lines[row.key]!, sum: row, ...quadrantOf(context, row) })))] : []),
    ...(customers.length > 0 ? [table(tell(context, blocks.customer, { count: Math.min(MOST_CUSTOMERS, customers.length) }), tell(context, words.customer), customerRows(context, customers))] : []),
    table(tell(context, blocks.quadrant), tell(context, words.quadrant), quadrantRows(context, items)),
    ...(customers.length > 0 ? [table(tell(context, blocks.customerQuadrant), tell(context, words.quadrant), quadrantRows(context, customers))] : []),
    ...orderBlock(context, input, (rows) => table(tell(context, blocks.order), tell(context, words.order), rows)),
    ...incentiveBlock(context, input, columns, name, year),
  ];
}

/** Undefined with fewer than six whole months or without quantities. */
export function bridgeChart(context: ReportContext): BandChart | undefined {
  const input = salesInput({ ...context, previous: [] });
  const move = Array.isArray(input) ? undefined : companyMove(input)?.move;
  if (!move?.steps) return undefined;
  const { steps: words, charts } = MARGIN_WORDS;
  const bars = bridgeBars(move, move.steps);
  return {
    id: "bridge", title: inHome(context, charts.bridge), type: "waterfall", labels: bars.map(({ step }) => tell(context, words[step])), format: "#,##0",
    series: [{ name: tell(context, charts.amount), values: bars.map(({ amount }) => fromMinor(amount, context.book.scale)) }],
  };
}

function companyMove(input: SalesInput): { move: MarginMove; periods: NonNullable<ReturnType<typeof bridgePeriods>> } | undefined {
  const periods = bridgePeriods(input);
  const all = Int32Array.from({ length: input.sales.length }, (_, line) => line);
  return periods && { periods, move: marginMove(input, all, periods) };
}

function bridgeBars({ baseMargin, currentMargin }: MarginMove, steps: NonNullable<MarginMove["steps"]>): { step: keyof typeof MARGIN_WORDS.steps; amount: MinorUnits }[] {
  return [{ step: "start", amount: baseMargin }, ...BRIDGE_STEPS.map((step) => ({ step, amount: steps[step] })), { step: "end", amount: currentMargin }];
}

function bridgeBlock(context: ReportContext, input: SalesInput, columns: readonly ColumnModel[], name: string): TextBlock[] {
  const found = companyMove(input);
  if (!found) return [];
  const { move, periods: { base, now, yearBefore } } = found;
  const { first } = input.salesMonths;
  const stretch = ({ from, to }: Stretch): string => `${monthLabel(first + from)} – ${monthLabel(first + to - 1)}`;
  const bars = move.steps ? bridgeBars(move, move.steps) : [{ step: "start" as const, amount: move.baseMargin }, { step: "end" as const, amount: move.currentMargin }];
  const title = tell(context, MARGIN_WORDS.blocks.bridge, { now: stretch(now), before: stretch(base), base: tell(context, MARGIN_WORDS.bases[yearBefore ? "yearBefore" : "before"]) });
  const rates = tell(context, MARGIN_WORDS.bridgeRates, { before: percent(move.baseRate), now: percent(move.currentRate), cause: tell(context, MARGIN_WORDS.causes[move.cause]) });
  return [alignedBlock(
    title, columns, { [name]: tell(context, MARGIN_WORDS.heads.step), margin: tell(context, MARGIN_WORDS.heads.amount) },
    [...bars.map(({ step, amount }) => ({ [name]: tell(context, MARGIN_WORDS.steps[step]), margin: fromMinor(amount, context.book.scale) })), { [name]: rates }],
  )];
}

/** The largest by revenue; the others in one line. */
function customerRows(context: ReportContext, customers: readonly QuadrantRow[]): { label: string; sum: MarginSum; quadrant?: string }[] {
  const rest = customers.slice(MOST_CUSTOMERS);
  return [
    ...customers.slice(0, MOST_CUSTOMERS).map((row) => ({ label: nameOf(context, row.key), sum: row, ...quadrantOf(context, row) })),
    ...(rest.length > 0 ? [{ label: tell(context, MARGIN_WORDS.rest, { count: rest.length }), sum: added(rest) }] : []),
  ];
}

function quadrantRows(context: ReportContext, rows: readonly QuadrantRow[]): { label: string; sum: MarginSum }[] {
  return QUADRANTS.map((quadrant) => {
    const own = rows.filter((row) => row.quadrant === quadrant);
    return { label: tell(context, MARGIN_WORDS.counted, { name: tell(context, MARGIN_WORDS.quadrants[quadrant]), count: own.length }), sum: added(own) };
  });
}

/** The orders of the last three whole months that earned least, the worst first; only those with a known cost. */
function orderBlock(context: ReportContext, { sales, salesMonths, asOf }: SalesInput, table: (rows: { label: string; sum: MarginSum }[]) => TextBlock): TextBlock[] {
  const whole = wholeMonths(salesMonths, asOf);
  const all = Int32Array.from({ length: sales.length }, (_, line) => line);
  const orders = new Map<string, { sum: MarginSum; customer: number }>();
  for (const line of linesIn(sales, all, salesMonths, { from: Math.max(0, whole - RECENT_MONTHS), to: salesMonths.months }, asOf)) {
    const [order, cost, revenue] = [sales.order[line]!, sales.cost[line]!, sales.revenue[line]! || 0];
    if (order === "" || Number.isNaN(cost)) continue;
    const { sum } = orders.get(order) ?? { sum: added([]) };
    orders.set(order, { sum: { revenue: sum.revenue + revenue, costedRevenue: sum.costedRevenue + revenue, cost: sum.cost + cost }, customer: sales.customer[line]! });
  }
  const worst = [...orders].sort(([a, x], [b, y]) => marginOf(x.sum) - marginOf(y.sum) || (a < b ? -1 : 1)).slice(0, MOST_ORDERS);
  return worst.length > 0 ? [table(worst.map(([order, { sum, customer }]) => ({ label: customer > 0 ? `${order} · ${nameOf(context, customer)}` : order, sum })))] : [];
}

function incentiveBlock(context: ReportContext, { salesMonths, business }: SalesInput, columns: readonly ColumnModel[], name: string, year: Stretch): TextBlock[] {
  const { scale } = context.book;
  const bases = incentiveBases(salesMonths, year).sort((a, b) => b.base - a.base);
  if (bases.length === 0) return [];
  const { heads: words, columns: titles } = MARGIN_WORDS;
  return [alignedBlock(
    tell(context, MARGIN_WORDS.blocks.incentive), columns,
    { [name]: tell(context, words.salesperson), revenue: tell(context, titles.revenue), rate: tell(context, titles.rate), share: tell(context, words.factor), margin: tell(context, words.base) },
    bases.map(({ salesperson, revenue, rate, factor, base }) => ({ [name]: business.salespeople[salesperson]!, revenue: fromMinor(revenue, scale), rate, share: factor, margin: fromMinor(base, scale) })),
    { share: "0.000_ ", margin: plainMoneyFormat(scale) },
  )];
}

function heads(context: ReportContext, columns: readonly ColumnModel[]): AlignedCells {
  const words = MARGIN_WORDS.columns;
  const shown = ["revenue", "costedRevenue", "cost", "margin", "rate"] as const;
  return Object.fromEntries(shown.filter((id) => columns.some((column) => column.id === id)).map((id) => [id, tell(context, words[id])]));
}

function figures({ book: { scale } }: ReportContext, sum: MarginSum): AlignedCells {
  return {
    revenue: fromMinor(sum.revenue, scale), costedRevenue: fromMinor(sum.costedRevenue, scale), cost: fromMinor(sum.cost, scale),
    margin: fromMinor(marginOf(sum), scale), rate: rateOf(sum) ?? null,
  };
}

function quadrantOf(context: ReportContext, { quadrant }: QuadrantRow): { quadrant?: string } {
  return quadrant ? { quadrant: tell(context, MARGIN_WORDS.quadrantNames[quadrant]) } : {};
}

function added(rows: readonly MarginSum[]): MarginSum {
  return rows.reduce((sum, row) => ({ revenue: sum.revenue + row.revenue, costedRevenue: sum.costedRevenue + row.costedRevenue, cost: sum.cost + row.cost }), { revenue: 0, costedRevenue: 0, cost: 0 });
}

function marginOf({ costedRevenue, cost }: MarginSum): MinorUnits {
  return costedRevenue - cost;
}

function months({ from, to }: Stretch): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** The column in which the blocks' lines are named: the first. */
function nameColumn(columns: readonly ColumnModel[]): string {
  return columns[0]!.id;
}

