/** K2, the sales cycle: deals that stay in a stage beyond its limit, deals that nobody updates, salespeople slower than the team. */
import type { Deals } from "../book/business";
import { isoDate } from "../measures/calendar";
import { exact } from "../measures/money";
import { medianDuration, survivalCurve, type Spells } from "../measures/survival";
import { stageLadder, type StageLadder } from "./dealStages";
import { customerOfDeal, cyclesOf, dealStates, dwellAt, scopeName, type DealState } from "./dealStates";
import { raisedAt } from "./hysteresis";
import { gapFindings, missingData } from "./missingData";
import { grouped } from "./openDebts";
import { redFrom } from "./severityOf";
import type { Check, CheckInput, FindingRow, RawFinding, RuleCode } from "./types";

/** Fewer decided deals say nothing about a salesperson. */
export const LEAST_DECIDED = 8;

export const salesCycle: Check = {
  group: "K2",
  run(input) {
    const { deals } = input.business;
    if (!deals) return [missingData("K2", ["OPP"])];
    const ladder = stageLadder(deals, input.stages);
    const states = dealStates(deals, ladder, input.asOf);
    const open = states.filter(({ outcome }) => outcome === "open");
    return [
      ...open.flatMap((state) => overLimit(input, deals, ladder, state)),
      ...open.flatMap((state) => stale(input, deals, ladder, state)),
      ...slowSalespeople(input, deals, states),
      ...gaps(deals, open),
    ];
  },
};

function gaps({ updated }: Deals, open: readonly DealState[]): RawFinding[] {
  const knowsEntered = open.length === 0 || open.some(({ entered }) => !Number.isNaN(entered));
  return gapFindings("K2", [
    { isLacking: !knowsEntered, missing: ["OPP.entered"], unjudged: ["K2.over-limit"] },
    { isLacking: updated.every(Number.isNaN), missing: ["OPP.updated"], unjudged: ["K2.stale"] },
  ]);
}

/** Days in its stage beyond the stage's limit, 0 = within it, or no limit. */
export function daysOverLimit({ limits }: StageLadder, { place, entered }: DealState, asOf: number): number {
  const limit = limits[place]!;
  return limit > 0 && asOf - entered > limit ? asOf - entered - limit : 0;
}

function overLimit(input: CheckInput, deals: Deals, ladder: StageLadder, state: DealState): RawFinding[] {
  const rule: RuleCode = "K2.over-limit";
  const id = deals.deals[state.deal]!;
  const limit = ladder.limits[state.place]!;
  const days = input.asOf - state.entered;
  if (!(limit > 0) || !(days > raisedAt(input, rule, id, limit))) return [];
  const redFrom = limit * Math.max(1, input.thresholds.stageRedTimes);
  const isRed = days > redFrom;
  return [{
    rule, severity: isRed ? "red" : "amber", object: { kind: "deal", id }, value: days, threshold: isRed ? redFrom : limit, unit: "days", trend: [], ...dealRow(deals, state),
    values: { ...dealValues(input, deals, ladder, state), days, limitDays: isRed ? redFrom : limit, sinceDate: isoDate(state.entered) }, owner: "salesManager",
  }];
}

function stale(input: CheckInput, deals: Deals, ladder: StageLadder, state: DealState): RawFinding[] {
  const rule: RuleCode = "K2.stale";
  const id = deals.deals[state.deal]!;
  const days = input.asOf - state.updated;
  const { staleDays } = input.thresholds;
  if (!(days > raisedAt(input, rule, id, staleDays))) return [];
  const red = redFrom(input.thresholds, "staleDays", "staleDaysRed");
  const isRed = days > red;
  return [{
    rule, severity: isRed ? "red" : "amber", object: { kind: "deal", id }, value: days, threshold: isRed ? red : staleDays, unit: "days", trend: [], ...dealRow(deals, state),
    values: { ...dealValues(input, deals, ladder, state), days, limitDays: isRed ? red : staleDays, updatedDate: isoDate(state.updated) }, owner: "salesperson",
  }];
}

function dealValues({ book, business }: CheckInput, deals: Deals, ladder: StageLadder, { deal, row, place }: DealState): RawFinding["values"] {
  return {
    name: deals.deals[deal]!, customer: customerOfDeal(book, deals, row), stage: ladder.names[place]!, salesperson: scopeName(book, business, deals, "salesperson", row) ?? "",
  };
}

function dealRow(deals: Deals, { row, amount }: DealState): { rows: FindingRow[]; amount: number } {
  return { rows: [{ reading: deals.origin.sheet[row]!, row: deals.origin.row[row]!, amount: amount || 0 }], amount: amount || 0 };
}

/** The median days from creation to won or lost, open deals censored, against that of the whole team. At stake are the person's open deals. */
function slowSalespeople(input: CheckInput, deals: Deals, states: readonly DealState[]): RawFinding[] {
  const { book, business, asOf, thresholds: { slowTimes } } = input;
  const team = medianOf(cyclesOf(states, asOf));
  if (team === undefined || team === 0) return [];
  const rule: RuleCode = "K2.slow-salesperson";
  return [...grouped(states, ({ row }) => scopeName(book, business, deals, "salesperson", row))].flatMap(([id, own]): RawFinding[] => {
    const cycles = cyclesOf(own, asOf);
    const median = medianOf(cycles);
    const decided = cycles.ended.reduce((sum, ended) => sum + ended, 0);
    if (median === undefined || decided < LEAST_DECIDED || median / team < raisedAt(input, rule, id, slowTimes)) return [];
    const open = own.filter(({ outcome }) => outcome === "open").map((state) => dealRow(deals, state));
    return [{
      rule, severity: "amber", object: { kind: "salesperson", id }, value: median / team, threshold: slowTimes, unit: "times", trend: [],
      rows: open.flatMap(({ rows }) => rows), amount: exact(open.reduce((sum, { amount }) => sum + amount, 0)),
      values: { name: id, days: median, teamDays: team, decided, open: open.length }, owner: "salesManager",
    }];
  });
}

/** Half are over within so many days; undefined while more than half go on. */
export function medianOf(spells: Spells): number | undefined {
  return medianDuration(survivalCurve(spells));
}

/** The median days in each stage but the last, open deals censored. */
export function medianDwell(deals: Deals, ladder: StageLadder, asOf: number): (number | undefined)[] {
  return ladder.names.slice(0, -1).map((_, place) => medianOf(dwellAt(deals, ladder, place, asOf)));
}
