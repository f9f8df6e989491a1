/** Conversion by cohorts: of the deals that entered (the funnel, or a stage) lately, how many got further within the usual time, against those of the year before. */
import type { Deals } from "../book/business";
import { addMonths, type DayNumber } from "../measures/calendar";
import { cumulativeIncidence } from "../measures/cumulativeIncidence";
import { errorsBelow } from "../measures/shareDrop";
import { quantile } from "../measures/statistics";
import { monthLabel, monthOf } from "../measures/months";
import type { StageLadder } from "./dealStages";
import { placeOf, type DealState } from "./dealStates";

/** Deals that entered in at least so many months up to the as-of day, against those of the twelve months before. */
export const RECENT_MONTHS = 3;
export const LEVEL_MONTHS = 12;
/** Fewer say nothing: below them a share moves by chance alone. */
export const LEAST_RECENT = 10;
export const LEAST_BEFORE = 20;
/** The usual time: within it this share of those that ever got further had done so. */
const USUAL_SHARE = 0.8;
/** Cohorts of three months in the trend, and the deals that one must have. */
const [TREND_COHORTS, LEAST_OF_TREND] = [5, 5];

/** A deal in the funnel or in a stage. */
export interface CohortDeal {
  state: DealState;
  entered: DayNumber;
  /** days until it got further or was lost, or up to the as-of day */
  days: number;
  /** 1 = got further, 2 = lost, 0 = neither yet */
  cause: 0 | 1 | 2;
}

export interface Conversions {
  /** from the creation of a deal to its sale */
  whole: CohortDeal[];
  /** by place of the ladder but the last; empty where deals have one row only, so that nobody knows where they were */
  stages: CohortDeal[][];
}

/** Deals whose days are known: one that was won or lost on an unknown day belongs to no cohort. */
export function conversionsOf(deals: Deals, ladder: StageLadder, states: readonly DealState[], asOf: DayNumber): Conversions {
  const places = ladder.names.length;
  const firstDays = firstEntries(deals, ladder, asOf);
  const entryOf = (state: DealState, place: number): number => firstDays[state.deal * places + place]!;
  const startOf = (state: DealState): number => (Number.isNaN(state.created) ? earliest(state, 0) : state.created);
  const earliest = (state: DealState, from: number): number => Math.min(...ladder.names.slice(from).map((_, at) => entryOf(state, from + at)));
  const closedIf = (state: DealState, outcome: DealState["outcome"]): number => (state.outcome === outcome && !Number.isNaN(state.closed) ? state.closed : Infinity);
  const whole = states.flatMap((state) => cohortDeal(state, startOf(state), closedIf(state, "won"), closedIf(state, "lost"), asOf));
  const stageOf = (place: number) => states.filter(({ reached }) => reached >= place).flatMap((state) => {
    const further = Math.min(earliest(state, place + 1), closedIf(state, "won"));
    const entered = place === 0 ? Math.min(startOf(state), entryOf(state, 0)) : entryOf(state, place);
    // a stage that was skipped was passed on the day on which the deal got beyond it
    return cohortDeal(state, Number.isFinite(entered) ? entered : further, further, state.reached === place ? closedIf(state, "lost") : Infinity, asOf);
  });
  return { whole, stages: ladder.hasHistory ? ladder.names.slice(0, -1).map((_, place) => stageOf(place)) : [] };
}

function cohortDeal(state: DealState, entered: number, further: number, lost: number, asOf: DayNumber): CohortDeal[] {
  const isDecided = Number.isFinite(further) || Number.isFinite(lost);
  if (!Number.isFinite(entered) || entered > asOf || (!isDecided && state.outcome !== "open")) return [];
  const cause = further <= lost && Number.isFinite(further) ? 1 : isDecided ? 2 : 0;
  return [{ state, entered, cause, days: Math.max(0, Math.min(further, lost, asOf) - entered) }];
}

/** By deal and place, the day of the first entry; Infinity = never. */
function firstEntries(deals: Deals, ladder: StageLadder, asOf: DayNumber): Float64Array {
  const places = ladder.names.length;
  const first = new Float64Array(deals.deals.length * places).fill(Infinity);
  for (let row = 0; row < deals.length; row++) {
    const place = placeOf(deals, ladder, row);
    if (place < 0 || !(deals.entered[row]! <= asOf)) continue;
    const at = deals.deal[row]! * places + place;
    first[at] = Math.min(first[at]!, deals.entered[row]!);
  }
  return first;
}

export interface CohortComparison {
  /** the usual time in days: conversion is looked at so long after the entry */
  horizon: number;
  /** the recent cohort entered after this day */
  from: DayNumber;
  recent: CohortDeal[];
  nowRate: number;
  /** of the recent ones, those watched for the whole usual time */
  observed: number;
  beforeRate: number;
  before: number;
  /** by how many standard errors the recent cohort lies below; NaN where nothing varies */
  errors: number;
}

/**
 * Undefined with too few deals, or where none ever got further. The recent cohort reaches back three months, or twice the usual time
 * where that is longer. Its younger deals are censored; its standard error is that of the deals watched for the whole usual time.
 */
export function compareCohorts(entries: readonly CohortDeal[], asOf: DayNumber): CohortComparison | undefined {
  const horizon = usualDays(entries, asOf);
  if (horizon === undefined) return undefined;
  const from = Math.min(addMonths(asOf, -RECENT_MONTHS), asOf - 2 * horizon);
  const recent = enteredIn(entries, from, asOf);
  const before = enteredIn(entries, addMonths(from, -LEVEL_MONTHS), from);
  const observed = watchedFor(recent, horizon, asOf);
  if (observed < LEAST_RECENT || before.length < LEAST_BEFORE) return undefined;
  const [nowRate, beforeRate] = [rateWithin(recent, horizon), rateWithin(before, horizon)];
  const errors = errorsBelow({ yes: nowRate * observed, count: observed }, { yes: beforeRate * before.length, count: before.length });
  return { horizon, from, recent, nowRate, observed, beforeRate, before: before.length, errors };
}

function usualDays(entries: readonly CohortDeal[], asOf: DayNumber): number | undefined {
  const days = enteredIn(entries, addMonths(asOf, -RECENT_MONTHS - LEVEL_MONTHS), asOf).filter(({ cause }) => cause === 1).map((deal) => deal.days);
  return days.length > 0 ? Math.max(1, Math.ceil(quantile(Float64Array.from(days), USUAL_SHARE))) : undefined;
}

function enteredIn(entries: readonly CohortDeal[], after: DayNumber, until: DayNumber): CohortDeal[] {
  return entries.filter(({ entered }) => entered > after && entered <= until);
}

function watchedFor(cohort: readonly CohortDeal[], horizon: number, asOf: DayNumber): number {
  return cohort.filter(({ entered }) => asOf - entered >= horizon).length;
}

function rateWithin(cohort: readonly CohortDeal[], horizon: number): number {
  return cumulativeIncidence({ durations: Float64Array.from(cohort, ({ days }) => days), cause: Uint8Array.from(cohort, ({ cause }) => cause) }, horizon);
}

/** The conversion of every three months' cohort, oldest first; those with next to no deals, or not yet watched long enough, are left out. */
export function cohortTrend(entries: readonly CohortDeal[], horizon: number, asOf: DayNumber): { label: string; value: number }[] {
  return Array.from({ length: TREND_COHORTS }, (_, i) => TREND_COHORTS - 1 - i).flatMap((ago) => {
    const until = addMonths(asOf, -ago * RECENT_MONTHS);
    const cohort = enteredIn(entries, addMonths(asOf, -(ago + 1) * RECENT_MONTHS), until);
    const isKnown = cohort.length >= LEAST_OF_TREND && watchedFor(cohort, horizon, asOf) > 0;
    return isKnown ? [{ label: monthLabel(monthOf(until)), value: rateWithin(cohort, horizon) }] : [];
  });
}
