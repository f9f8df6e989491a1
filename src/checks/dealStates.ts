/** Every deal as it stood at the end of a day: where it is, how long, how it ended, whose it is. */
import { DEAL_OUTCOMES, type Business, type DealOutcome, type Deals } from "../book/business";
import type { Book } from "../book/types";
import type { DayNumber } from "../measures/calendar";
import type { StageEntries } from "../measures/funnel";
import type { Spells } from "../measures/survival";
import type { StageLadder } from "./dealStages";

export interface DealState {
  deal: number;
  /** row in Deals of its latest stage by the day */
  row: number;
  outcome: DealOutcome;
  /** place in the ladder of the stage that it is in, or was last in; 0 where the ledger does not say */
  place: number;
  /** the furthest place that it ever reached */
  reached: number;
  /** NaN = unknown */
  entered: number;
  created: number;
  closed: number;
  updated: number;
  /** minor units, NaN = not given */
  amount: number;
}

/** What deals are told apart by; blank names are left out. */
export type DealScope = "salesperson" | "region" | "industry" | "item";
export const DEAL_SCOPES: readonly DealScope[] = ["salesperson", "region", "industry", "item"];

/**
 * One state a deal that existed by the day, in the order of Business.deals. A deal closed later is still open; one whose ledger
 * gives no date at all counts as existing. A won deal has reached the last place of the ladder.
 */
export function dealStates(deals: Deals, ladder: StageLadder, asOf: DayNumber): DealState[] {
  const states = new Array<DealState | undefined>(deals.deals.length);
  const last = ladder.names.length - 1;
  for (let row = 0; row < deals.length; row++) {
    const entered = deals.entered[row]!;
    if (entered > asOf || deals.created[row]! > asOf) continue;
    const state = (states[deals.deal[row]!] ??= newState(deals, row, asOf));
    const place = placeOf(deals, ladder, row);
    if (place >= 0) state.reached = Math.max(state.reached, place);
    if (place < 0 || (state.row !== row && !Number.isNaN(state.entered) && !(entered >= state.entered))) continue;
    Object.assign(state, { row, place, entered });
  }
  return states.flatMap((state) => {
    if (!state) return [];
    // A sale that closes later than the day has not been reached yet, whatever the only row of the deal says.
    if (state.outcome === "won") return [{ ...state, reached: last, place: last }];
    return [{ ...state, reached: Math.min(state.reached, last - 1), place: Math.min(state.place, last - 1) }];
  });
}

function newState(deals: Deals, row: number, asOf: DayNumber): DealState {
  const closed = deals.closed[row]!;
  return {
    deal: deals.deal[row]!, row, outcome: closed > asOf ? "open" : DEAL_OUTCOMES[deals.outcome[row]!]!, place: 0, reached: 0, entered: NaN,
    created: deals.created[row]!, closed: closed > asOf ? NaN : closed, updated: deals.updated[row]! > asOf ? NaN : deals.updated[row]!, amount: deals.amount[row]!,
  };
}

/** A row without a stage is in the first. */
export function placeOf(deals: Deals, ladder: StageLadder, row: number): number {
  return deals.stage[row]! < 0 ? 0 : ladder.placeOf[deals.stage[row]!]!;
}

/** The deals' stage entries up to the day, for the cohort funnel: sales and losses among them whether or not they have a row. */
export function stageEntries(deals: Deals, ladder: StageLadder, states: readonly DealState[], asOf: DayNumber): StageEntries {
  const index = new Map(states.map(({ deal }, at) => [deal, at]));
  const rows: { opportunity: number; stage: number; entered: number }[] = [];
  for (let row = 0; row < deals.length; row++) {
    const opportunity = index.get(deals.deal[row]!);
    const place = placeOf(deals, ladder, row);
    if (opportunity === undefined || deals.entered[row]! > asOf || place < 0 || place === ladder.names.length - 1) continue;
    rows.push({ opportunity, stage: place, entered: known(deals.entered[row]!) });
  }
  states.forEach(({ outcome, reached, closed }, opportunity) => {
    if (outcome === "won") rows.push({ opportunity, stage: reached, entered: known(closed) });
    // The loss is the last thing that happened, also where its day is unknown.
    if (outcome === "lost") rows.push({ opportunity, stage: -1, entered: Number.isNaN(closed) ? asOf : closed });
  });
  return {
    opportunity: Int32Array.from(rows, (one) => one.opportunity), stage: Int32Array.from(rows, (one) => one.stage), entered: Float64Array.from(rows, (one) => one.entered),
    opportunities: states.length, stages: ladder.names.length,
  };
}

/** An undated entry came before every dated one. */
function known(day: number): number {
  return Number.isNaN(day) ? 0 : day;
}

/** How long deals stay at a place: the sum of a deal's spells there; censored while it is still there at the end of the day. */
export function dwellAt(deals: Deals, ladder: StageLadder, place: number, asOf: DayNumber): Spells {
  const days = new Map<number, { days: number; ended: boolean }>();
  for (let row = 0; row < deals.length; row++) {
    const [entered, left] = [deals.entered[row]!, deals.left[row]!];
    const isClosed = DEAL_OUTCOMES[deals.outcome[row]!] !== "open";
    if (!(entered <= asOf) || placeOf(deals, ladder, row) !== place || (isClosed && Number.isNaN(left))) continue;
    const known = days.get(deals.deal[row]!) ?? { days: 0, ended: true };
    const ended = left <= asOf;
    days.set(deals.deal[row]!, { days: known.days + Math.max(0, (ended ? left : asOf) - entered), ended: known.ended && ended });
  }
  return { durations: Float64Array.from(days.values(), (one) => one.days), ended: Uint8Array.from(days.values(), (one) => (one.ended ? 1 : 0)) };
}

/** Days from a deal's creation to its end, won or lost; censored while it is open. Deals without the dates are left out. */
export function cyclesOf(states: readonly DealState[], asOf: DayNumber): Spells {
  const dated = states.filter(({ created, closed, outcome }) => !Number.isNaN(created) && (outcome === "open" || closed >= created));
  return {
    durations: Float64Array.from(dated, ({ created, closed, outcome }) => (outcome === "open" ? asOf : closed) - created),
    ended: Uint8Array.from(dated, ({ outcome }) => (outcome === "open" ? 0 : 1)),
  };
}

/** The name that a deal bears in a scope: its own, else its customer's; undefined where neither is known. */
export function scopeName(book: Book, business: Business, deals: Deals, scope: DealScope, row: number): string | undefined {
  if (scope === "item") return business.items[deals.item[row]!]?.name;
  const names = { salesperson: business.salespeople, region: business.regions, industry: business.industries }[scope];
  return names[deals[scope][row]!] ?? (book.customers[deals.customer[row]!]?.[scope] || undefined);
}

export function customerOfDeal(book: Book, deals: Deals, row: number): string {
  return deals.customer[row]! > 0 ? book.customers[deals.customer[row]!]!.name : "";
}
