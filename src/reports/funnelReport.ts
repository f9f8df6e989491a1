/** Report 13, funnel: every open deal with what is wrong with it; conversion, dwell and cycle by stage, person, region, industry and product. */
import type { Deals } from "../book/business";
import { stageLadder, type StageLadder } from "../checks/dealStages";
import { customerOfDeal, dealStates, scopeName, type DealState } from "../checks/dealStates";
import { daysOverLimit } from "../checks/salesCycle";
import { FUNNEL_WORDS } from "../locale/funnelReport";
import { REPORT_WORDS } from "../locale/reports";
import { countColumn, dateColumn, daysColumn, fittedTextColumn, linked, moneyColumn, userColumn } from "./columns";
import type { ReportContext } from "./context";
import { definitionBlock } from "./definitions";
import { CUSTOMER_WIDTH, frame, tell } from "./frame";
import { funnelBlocks, funnelCharts } from "./funnelBlocks";
import { runsOf, TAB_COLORS } from "./palette";
import { roomForBlocks } from "./roomForBlocks";
import { rowLink } from "./rowLink";
import { uniqueKeys } from "./rowKeys";
import type { ColumnModel, SheetModel, TextBlock } from "./sheetModel";

type State = keyof typeof FUNNEL_WORDS.states;
const STATES: readonly State[] = ["both", "stalled", "stale", "good", "unknown"];
const FILLS: Partial<Record<State, string>> = { both: "#F8CBAD", stalled: "#FFF2CC", stale: "#DDEBF7" };

export interface OpenDeal {
  state: DealState;
  mark: State;
  over: number;
}

export function funnelReport(context: ReportContext): SheetModel | undefined {
  const { business: { deals }, asOf } = context;
  if (!deals) return undefined;
  const ladder = stageLadder(deals, context.stages);
  const states = dealStates(deals, ladder, asOf);
  const open = openDeals(context, ladder, states);
  const narrow = columnsOf(context, deals, ladder, open);
  const blocks = funnelBlocks(context, deals, ladder, states, narrow);
  const columns = roomForBlocks(narrow, blocks);
  return frame(context, "funnel", columns, uniqueKeys(open.map(({ state }) => deals.deals[state.deal]!)), {
    totalsLabel: tell(context, REPORT_WORDS.totalsLabel),
    blocks: [...blocks, definitions(context, ladder)],
    band: funnelCharts(context, deals, ladder, states),
    print: { landscape: true, lastColumn: "amount" },
    freezeColumns: 1,
    tabColor: TAB_COLORS.analysis,
  });
}

/** Those with most wrong first, then those longest over their limit, then by amount. */
function openDeals({ asOf, thresholds }: ReportContext, ladder: StageLadder, states: readonly DealState[]): OpenDeal[] {
  return states.filter(({ outcome }) => outcome === "open").map((state): OpenDeal => {
    const over = daysOverLimit(ladder, state, asOf);
    const isStale = asOf - state.updated > thresholds.staleDays;
    const isUnknown = Number.isNaN(state.entered) && Number.isNaN(state.updated);
    return { state, over, mark: over > 0 ? (isStale ? "both" : "stalled") : isStale ? "stale" : isUnknown ? "unknown" : "good" };
  }).sort((a, b) => STATES.indexOf(a.mark) - STATES.indexOf(b.mark) || b.over - a.over || (b.state.amount || 0) - (a.state.amount || 0) || a.state.deal - b.state.deal);
}

/** What no deal has a value for has no column. */
function columnsOf(context: ReportContext, deals: Deals, ladder: StageLadder, open: readonly OpenDeal[]): ColumnModel[] {
  const { book, business, asOf } = context;
  const marks = open.map(({ mark }) => mark);
  const states = open.map(({ state }) => state);
  const deal = fittedTextColumn("deal", word(context, "deal"), { from: 14, to: 28 }, states.map((state) => deals.deals[state.deal]!));
  const names = (id: "salesperson" | "region", from: number) => {
    const values = states.map(({ row }) => scopeName(book, business, deals, id, row) ?? "");
    return values.some((value) => value !== "") ? [fittedTextColumn(id, word(context, id), { from, to: 20 }, values)] : [];
  };
  const dates = (id: "entered" | "updated" | "created") => (states.some((state) => !Number.isNaN(state[id])) ? [dateColumn(id, word(context, id), states.map((state) => state[id]))] : []);
  const since = (id: "days" | "idle" | "age", from: "entered" | "updated" | "created") => (states.some((state) => !Number.isNaN(state[from])) ? [daysColumn(id, word(context, id), states.map((state) => asOf - state[from]))] : []);
  return [
    linked(deal, states.map(({ row }) => rowLink(book, deals.origin.sheet[row], deals.origin.row[row]))),
    fittedTextColumn("customer", word(context, "customer"), { ...CUSTOMER_WIDTH, to: 34 }, states.map(({ row }) => customerOfDeal(book, deals, row))),
    fittedTextColumn("state", word(context, "state"), { from: 13, to: 24 }, marks.map((mark) => tell(context, FUNNEL_WORDS.states[mark])), { runs: runsOf(marks, (mark) => (FILLS[mark] ? { fill: FILLS[mark] } : undefined)) }),
    ...names("salesperson", 12), ...names("region", 10),
    fittedTextColumn("stage", word(context, "stage"), { from: 12, to: 24 }, states.map(({ place }) => ladder.names[place]!)),
    ...dates("entered"), ...since("days", "entered"),
    daysColumn("limit", word(context, "limit"), states.map(({ place }) => ladder.limits[place] || undefined)),
    countColumn("over", word(context, "over"), open.map(({ over }) => over || undefined)),
    ...dates("updated"), ...since("idle", "updated"), ...dates("created"), ...since("age", "created"),
    moneyColumn("amount", word(context, "amount"), book.scale, states.map(({ amount }) => amount), { total: "sum" }),
    userColumn("newOwner", word(context, "newOwner"), 14),
    userColumn("note", word(context, "note"), 20, { wrap: true }),
  ];
}

function definitions(context: ReportContext, ladder: StageLadder): TextBlock {
  const { definitions: words } = FUNNEL_WORDS;
  return definitionBlock(context, [
    tell(context, words.list),
    tell(context, words.stalled, { days: context.thresholds.staleDays }),
    tell(context, words.conversion),
    ...(ladder.hasHistory ? [] : [tell(context, words.snapshot)]),
    tell(context, words.winRate), tell(context, words.dwell), tell(context, words.warning, { errors: context.thresholds.conversionErrors }), tell(context, words.scope),
  ]);
}

function word(context: ReportContext, id: keyof typeof FUNNEL_WORDS.columns): string {
  return tell(context, FUNNEL_WORDS.columns[id]);
}
