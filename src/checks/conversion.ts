/** K1, conversion: fewer of the deals decided lately went on than usual, by stage, salesperson, region, industry and product. */
import { addMonths, type DayNumber } from "../measures/calendar";
import { exact } from "../measures/money";
import { errorsBelow, type Share } from "../measures/shareDrop";
import { stageLadder, type StageLadder } from "./dealStages";
import { DEAL_SCOPES, dealStates, scopeName, type DealScope, type DealState } from "./dealStates";
import { raisedAt } from "./hysteresis";
import { missingData } from "./missingData";
import { grouped } from "./openDebts";
import type { Deals } from "../book/business";
import type { Check, CheckInput, FindingObject, RawFinding, RuleCode } from "./types";

/** Deals decided in so many months up to the as-of day, against those of the twelve months before. */
export const RECENT_MONTHS = 3;
export const LEVEL_MONTHS = 12;
/** Fewer say nothing: below them a share moves by chance alone. */
export const LEAST_RECENT = 10;
export const LEAST_BEFORE = 20;
/** From so many times the threshold on it is red. */
const RED_TIMES = 1.5;

export const conversionCheck: Check = {
  group: "K1",
  run(input) {
    const { business: { deals }, asOf } = input;
    if (!deals) return [missingData("K1", ["OPP"])];
    const ladder = stageLadder(deals, input.stages);
    const states = dealStates(deals, ladder, asOf);
    const whole = decisions(states, ladder.names.length - 1);
    if (!isEnough(whole, asOf)) return [missingData("K1", ["OPP.outcome", "OPP.closed"])];
    return [
      ...dropFinding(input, deals, "K1.win-rate", { kind: "company", id: "" }, whole),
      ...DEAL_SCOPES.flatMap((scope) => {
        const groups = grouped(whole, ({ state }) => scopeId(input, deals, scope, state.row));
        return [...groups].flatMap(([id, own]) => dropFinding(input, deals, `K1.${scope}`, { kind: scope, id }, own));
      }),
      ...(ladder.hasHistory ? stageFindings(input, deals, ladder, states) : []),
    ];
  },
};

/** An item goes by its code, as everywhere in findings; everything else by its name. */
function scopeId({ book, business }: CheckInput, deals: Deals, scope: DealScope, row: number): string | undefined {
  return scope === "item" ? business.items[deals.item[row]!]?.key : scopeName(book, business, deals, scope, row);
}

/** A deal that was decided: it went on, or was lost. */
interface Decision {
  state: DealState;
  day: DayNumber;
  wentOn: boolean;
}

/** Won and lost deals on the day that they were closed. */
function decisions(states: readonly DealState[], last: number): Decision[] {
  return states.flatMap((state) => (state.outcome === "open" || Number.isNaN(state.closed) ? [] : [{ state, day: state.closed, wentOn: state.reached === last }]));
}

/** Of each stage: the deals that left it, on the day that they first got further or were lost in it. */
function stageFindings(input: CheckInput, deals: Deals, ladder: StageLadder, states: readonly DealState[]): RawFinding[] {
  const { asOf } = input;
  const firstDays = firstEntries(deals, ladder, asOf);
  return ladder.names.slice(0, -1).flatMap((id, place) => {
    const decided = states.flatMap((state): Decision[] => {
      if (state.reached > place) {
        const day = Math.min(...ladder.names.map((_, later) => (later > place ? dayOf(firstDays, state, later, ladder.names.length) : Infinity)));
        return Number.isFinite(day) ? [{ state, day, wentOn: true }] : [];
      }
      return state.reached === place && state.outcome === "lost" && !Number.isNaN(state.closed) ? [{ state, day: state.closed, wentOn: false }] : [];
    });
    return dropFinding(input, deals, "K1.stage", { kind: "stage", id }, decided);
  });
}

function dayOf(firstDays: Float64Array, state: DealState, place: number, places: number): number {
  return place === places - 1 && state.outcome === "won" && !Number.isNaN(state.closed) ? state.closed : firstDays[state.deal * places + place]!;
}

/** By deal and place, the day of the first entry; Infinity = never. */
function firstEntries(deals: Deals, ladder: StageLadder, asOf: DayNumber): Float64Array {
  const places = ladder.names.length;
  const first = new Float64Array(deals.deals.length * places).fill(Infinity);
  for (let row = 0; row < deals.length; row++) {
    const place = deals.stage[row]! < 0 ? 0 : ladder.placeOf[deals.stage[row]!]!;
    if (place < 0 || !(deals.entered[row]! <= asOf)) continue;
    const at = deals.deal[row]! * places + place;
    first[at] = Math.min(first[at]!, deals.entered[row]!);
  }
  return first;
}

function shareIn(decided: readonly Decision[], after: DayNumber, until: DayNumber): Share {
  const own = decided.filter(({ day }) => day > after && day <= until);
  return { yes: own.filter(({ wentOn }) => wentOn).length, count: own.length };
}

function sharesOf(decided: readonly Decision[], asOf: DayNumber): { now: Share; before: Share } {
  const from = addMonths(asOf, -RECENT_MONTHS);
  return { now: shareIn(decided, from, asOf), before: shareIn(decided, addMonths(from, -LEVEL_MONTHS), from) };
}

function isEnough(decided: readonly Decision[], asOf: DayNumber): boolean {
  const { now, before } = sharesOf(decided, asOf);
  return now.count >= LEAST_RECENT && before.count >= LEAST_BEFORE;
}

/** Amber from two standard errors below the own level, red from three; the threshold is the rate that lies so far below. At stake are the deals lost in the recent months. */
function dropFinding(input: CheckInput, deals: Deals, rule: RuleCode, object: FindingObject, decided: readonly Decision[]): RawFinding[] {
  const { asOf, thresholds } = input;
  if (!isEnough(decided, asOf)) return [];
  const { now, before } = sharesOf(decided, asOf);
  const errors = errorsBelow(now, before);
  if (!(errors >= raisedAt(input, rule, object.id, thresholds.conversionErrors))) return [];
  const from = addMonths(asOf, -RECENT_MONTHS);
  const lost = decided.filter(({ day, wentOn }) => !wentOn && day > from && day <= asOf);
  const rows = lost.map(({ state }) => ({ reading: deals.origin.sheet[state.row]!, row: deals.origin.row[state.row]!, amount: state.amount || 0 }));
  const isRed = errors >= thresholds.conversionErrors * RED_TIMES;
  const [nowRate, beforeRate] = [now.yes / now.count, before.yes / before.count];
  const error = (beforeRate - nowRate) / errors;
  return [{
    rule, severity: isRed ? "red" : "amber", object, value: nowRate, threshold: beforeRate - error * thresholds.conversionErrors * (isRed ? RED_TIMES : 1), unit: "rate",
    trend: [{ label: `${LEVEL_MONTHS}`, value: beforeRate }, { label: `${RECENT_MONTHS}`, value: nowRate }],
    rows, amount: exact(rows.reduce((sum, { amount }) => sum + amount, 0)),
    values: {
      name: object.id, nowRate, beforeRate, decided: now.count, decidedBefore: before.count,
      lost: lost.length, months: RECENT_MONTHS, monthsBefore: LEVEL_MONTHS, errors: Math.round(errors * 10) / 10,
    },
    owner: "salesManager",
  }];
}
