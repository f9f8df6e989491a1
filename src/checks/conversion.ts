/** K1, conversion: fewer deals than usual get further within the usual time, by stage, salesperson, region, industry and product. */
import type { Deals } from "../book/business";
import { isoDate } from "../measures/calendar";
import { exact } from "../measures/money";
import { cohortTrend, compareCohorts, conversionsOf, LEVEL_MONTHS, type CohortDeal } from "./conversionCohorts";
import { stageLadder } from "./dealStages";
import { DEAL_SCOPES, dealStates, scopeName, type DealScope } from "./dealStates";
import { raisedAt } from "./hysteresis";
import { missingData, type Missing } from "./missingData";
import { grouped } from "./openDebts";
import { redFrom } from "./severityOf";
import type { Check, CheckInput, FindingObject, FindingRow, RawFinding, RuleCode } from "./types";

export const conversionCheck: Check = {
  group: "K1",
  run(input) {
    const { business: { deals }, asOf } = input;
    if (!deals) return [missingData("K1", ["OPP"])];
    const ladder = stageLadder(deals, input.stages);
    const { whole, stages } = conversionsOf(deals, ladder, dealStates(deals, ladder, asOf), asOf);
    if (!compareCohorts(whole, asOf)) return [missingData("K1", missingFields(deals))];
    return [
      ...dropFinding(input, deals, "K1.win-rate", { kind: "company", id: "" }, whole),
      ...DEAL_SCOPES.flatMap((scope) => {
        const groups = grouped(whole, ({ state }) => scopeId(input, deals, scope, state.row));
        return [...groups].flatMap(([id, own]) => dropFinding(input, deals, `K1.${scope}`, { kind: scope, id }, own));
      }),
      ...stages.flatMap((entries, place) => dropFinding(input, deals, "K1.stage", { kind: "stage", id: ladder.names[place]! }, entries)),
    ];
  },
};

function missingFields({ created, entered }: Deals): Missing[] {
  const hasStart = created.some((day) => !Number.isNaN(day)) || entered.some((day) => !Number.isNaN(day));
  const ends: Missing[] = ["OPP.outcome", "OPP.closed"];
  return hasStart ? ends : ["OPP.created", ...ends];
}

/** An item goes by its code, as everywhere in findings; everything else by its name. */
function scopeId({ book, business }: CheckInput, deals: Deals, scope: DealScope, row: number): string | undefined {
  return scope === "item" ? business.items[deals.item[row]!]?.key : scopeName(book, business, deals, scope, row);
}

/** The threshold is the rate that lies so many standard errors below the own level. Behind it stand the deals of the recent cohort that got no further; at stake are the lost ones. */
function dropFinding(input: CheckInput, deals: Deals, rule: RuleCode, object: FindingObject, entries: readonly CohortDeal[]): RawFinding[] {
  const { asOf, thresholds } = input;
  const { conversionErrors } = thresholds;
  const found = compareCohorts(entries, asOf);
  if (!found || !(found.errors >= raisedAt(input, rule, object.id, conversionErrors))) return [];
  const { horizon, from, recent, nowRate, observed, beforeRate, before, errors } = found;
  const lost = recent.filter(({ cause }) => cause === 2);
  const rows = recent.filter(({ cause }) => cause !== 1).map(({ state, cause }): FindingRow =>
    ({ reading: deals.origin.sheet[state.row]!, row: deals.origin.row[state.row]!, amount: cause === 2 ? state.amount || 0 : 0 }));
  const red = redFrom(thresholds, "conversionErrors", "conversionErrorsRed");
  const isRed = errors >= red;
  const error = (beforeRate - nowRate) / errors;
  return [{
    rule, severity: isRed ? "red" : "amber", object, value: nowRate, threshold: beforeRate - error * (isRed ? red : conversionErrors), unit: "rate",
    trend: cohortTrend(entries, horizon, asOf), rows, amount: exact(rows.reduce((sum, { amount }) => sum + amount, 0)),
    values: {
      name: object.id, nowRate, beforeRate, horizonDays: horizon, fromDate: isoDate(from + 1), observed, observedBefore: before, lost: lost.length,
      open: recent.filter(({ cause }) => cause === 0).length, monthsBefore: LEVEL_MONTHS, errors: Math.round(errors * 10) / 10,
    },
    owner: "salesManager",
  }];
}
