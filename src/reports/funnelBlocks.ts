/** The blocks and charts of the funnel report: the stages, and win rate and cycle by person, region, industry and product. */
import type { Deals } from "../book/business";
import { monthLabel, monthOf } from "../measures/months";
import { compareCohorts, conversionsOf, type Conversions } from "../checks/conversionCohorts";
import type { StageLadder } from "../checks/dealStages";
import { cyclesOf, DEAL_SCOPES, scopeName, stageEntries, type DealScope, type DealState } from "../checks/dealStates";
import { grouped } from "../checks/openDebts";
import { medianDwell, medianOf } from "../checks/salesCycle";
import { FUNNEL_WORDS } from "../locale/funnelReport";
import { conversion, decidedConversion, funnel, type FunnelStep } from "../measures/funnel";
import { fromMinor, ratio } from "../measures/money";
import { mean } from "../measures/statistics";
import type { ReportContext } from "./context";
import type { BandChart } from "./chartBand";
import { tell } from "./frame";
import { COUNT, DAYS, DAYS_WEIGHTED, PERCENT, plainMoneyFormat, underAmounts } from "./formats";
import type { BlockCell, ColumnModel, TextBlock } from "./sheetModel";

const ERRORS = "0.0_ ;-0.0_ ";
/** Groups beyond these are left out, the smallest first. */
const MOST_GROUPS = 40;
const CHART_MONTHS = 24;

export function funnelBlocks(context: ReportContext, deals: Deals, ladder: StageLadder, states: readonly DealState[], columns: readonly ColumnModel[]): TextBlock[] {
  const at = places(columns);
  return [
    stageBlock(context, deals, ladder, states, at), ...cohortBlock(context, deals, ladder, conversionsOf(deals, ladder, states, context.asOf), at),
    ...DEAL_SCOPES.flatMap((scope) => scopeBlock(context, deals, states, scope, at)),
  ];
}

/** The comparisons that the warning goes by: one line for all deals, every stage and every group that has deals enough; none where none has. */
function cohortBlock(context: ReportContext, deals: Deals, ladder: StageLadder, { whole, stages }: Conversions, at: readonly number[]): TextBlock[] {
  const { asOf, book, business } = context;
  const { heads, blocks } = FUNNEL_WORDS;
  const groups = DEAL_SCOPES.flatMap((scope) => [...grouped(whole, ({ state }) => scopeName(book, business, deals, scope, state.row))]);
  const lines = [[tell(context, blocks.whole), whole] as const, ...stages.map((entries, place) => [ladder.names[place]!, entries] as const), ...groups].flatMap(([name, entries]) => {
    const found = compareCohorts(entries, asOf);
    return found ? [lineAt(at, [name, found.horizon, found.before, found.beforeRate, found.observed, found.nowRate, Number.isNaN(found.errors) ? null : found.errors])] : [];
  });
  const head = lineAt(at, (["name", "usualDays", "levelDeals", "levelRate", "recentDeals", "recentRate", "errors"] as const).map((id) => tell(context, heads[id])));
  return lines.length === 0 ? [] : [{ title: tell(context, blocks.cohorts), lines: [head, ...lines], formats: formatsAt(at, ["General", DAYS, COUNT, PERCENT, COUNT, PERCENT, ERRORS]) }];
}

/**
 * The columns that the figures of a block stand in: the first for the name, the figures from the third on, so that no figure gets
 * into the wide column of the customers.
 */
function places(columns: readonly ColumnModel[]): number[] {
  return [0, ...columns.map((_, at) => at).slice(2)];
}

/** Cells into their places; what has no place any more is left out. */
function lineAt(places: readonly number[], cells: readonly BlockCell[]): BlockCell[] {
  const line = Array<BlockCell>(Math.max(...places) + 1).fill(null);
  cells.forEach((cell, index) => {
    if (places[index] !== undefined) line[places[index]] = cell;
  });
  return line;
}

function formatsAt(places: readonly number[], formats: readonly string[]): string[] {
  const all = Array<string>(Math.max(...places) + 1).fill("General");
  formats.forEach((format, index) => {
    if (places[index] !== undefined) all[places[index]] = format === "General" ? format : underAmounts(format);
  });
  return all;
}

/** One line a stage; where deals have one row only, it is not known where the lost ones stood, and no conversion by stage is given. */
function stageBlock(context: ReportContext, deals: Deals, ladder: StageLadder, states: readonly DealState[], at: readonly number[]): TextBlock {
  const { heads, blocks } = FUNNEL_WORDS;
  const steps = funnel(stageEntries(deals, ladder, states, context.asOf));
  const dwell = medianDwell(deals, ladder, context.asOf);
  const here = (place: number) => states.filter((state) => state.outcome === "open" && state.place === place).length;
  const isLast = (place: number) => place === steps.length - 1;
  const known = <T>(value: T, place: number): T | null => (ladder.hasHistory && !isLast(place) ? value : null);
  const lines = steps.map((step: FunnelStep, place): BlockCell[] => lineAt(at, [
    ladder.names[place]!, step.entered, known(step.further, place), known(step.left, place), isLast(place) ? null : here(place),
    known(conversion(step) ?? null, place), known(decidedConversion(step) ?? null, place), isLast(place) ? null : (dwell[place] ?? null), ladder.limits[place] || null,
  ]));
  const head = lineAt(at, [
    tell(context, FUNNEL_WORDS.columns.stage), ...(["entered", "further", "stageLost", "here", "rate", "decidedRate", "dwell"] as const).map((id) => tell(context, heads[id])), tell(context, FUNNEL_WORDS.columns.limit),
  ]);
  return { title: tell(context, blocks.stages), lines: [head, ...lines], formats: formatsAt(at, ["General", COUNT, COUNT, COUNT, COUNT, PERCENT, PERCENT, DAYS, DAYS]) };
}

/** One line a group, those with most deals first, and all deals as the last line; none where the ledgers name no groups. */
function scopeBlock(context: ReportContext, deals: Deals, states: readonly DealState[], scope: DealScope, at: readonly number[]): TextBlock[] {
  const { book, business } = context;
  const groups = [...grouped(states, ({ row }) => scopeName(book, business, deals, scope, row))].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  if (groups.length === 0) return [];
  const { heads, blocks } = FUNNEL_WORDS;
  const head = lineAt(at, (["name", "deals", "won", "lost", "open", "closedRate", "allRate", "cycle", "wonDays", "lostDays", "wonAmount"] as const).map((id) => tell(context, heads[id])));
  const lines = [...groups.slice(0, MOST_GROUPS), [tell(context, blocks.whole), states] as const].map(([name, own]) => lineAt(at, groupCells(context, name, own)));
  return [{
    title: tell(context, blocks[scope]), lines: [head, ...lines],
    formats: formatsAt(at, ["General", COUNT, COUNT, COUNT, COUNT, PERCENT, PERCENT, DAYS, DAYS_WEIGHTED, DAYS_WEIGHTED, plainMoneyFormat(book.scale)]),
  }];
}

function groupCells({ asOf, book }: ReportContext, name: string, own: readonly DealState[]): BlockCell[] {
  const of = (outcome: DealState["outcome"]) => own.filter((state) => state.outcome === outcome);
  const [won, lost] = [of("won"), of("lost")];
  const meanDays = (states: readonly DealState[]) => {
    const { durations } = cyclesOf(states, asOf);
    return durations.length > 0 ? mean(durations) : null;
  };
  return [
    name, own.length, won.length, lost.length, own.length - won.length - lost.length, ratio(won.length, won.length + lost.length) ?? null, ratio(won.length, own.length) ?? null,
    medianOf(cyclesOf(own, asOf)) ?? null, meanDays(won), meanDays(lost), fromMinor(won.reduce((sum, { amount }) => sum + (amount || 0), 0), book.scale),
  ];
}

/** How many deals entered each stage, and the win rate by the month of closing. */
export function funnelCharts(context: ReportContext, deals: Deals, ladder: StageLadder, states: readonly DealState[]): BandChart[] {
  const { charts } = FUNNEL_WORDS;
  const steps = funnel(stageEntries(deals, ladder, states, context.asOf));
  const months = [...grouped(states, ({ closed }) => (Number.isNaN(closed) ? undefined : monthOf(closed)))].sort(([a], [b]) => a - b).slice(-CHART_MONTHS);
  const stages: BandChart = {
    id: "stages", title: tell(context, charts.funnel), type: "column", labels: ladder.names, format: "#,##0",
    series: [{ name: tell(context, charts.deals), values: steps.map(({ entered }) => entered), color: "#2E75B6" }],
  };
  if (months.length < 2) return [stages];
  return [stages, {
    id: "winRate", title: tell(context, charts.months), type: "line", labels: months.map(([month]) => monthLabel(month)), format: "0%",
    series: [{ name: tell(context, charts.rate), values: months.map(([, own]) => ratio(own.filter(({ outcome }) => outcome === "won").length, own.length) ?? null), color: "#ED7D31" }],
  }];
}
