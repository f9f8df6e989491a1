/** Customers and salespeople whose open items grow later from month to month. */
import { monthLabel, monthOf } from "../measures/months";
import { endingRun } from "../measures/alarm";
import type { DayNumber } from "../measures/calendar";
import { atStake, grouped, oneDecimal, salespersonOf, weightedDaysLate, type DatedDebts, type OpenDebt } from "./openDebts";
import { raisedAt } from "./hysteresis";
import type { CheckInput, FindingObject, RawFinding, RuleCode } from "./types";

const RULES = { customer: "W1.customer-later", salesperson: "W1.salesperson-later" } as const satisfies Record<string, RuleCode>;

/**
 * A finding for everyone whose weighted days late rose at as many month's ends in a row as `dsoRises` says, in all by
 * `dsoRiseAmber` (red: `dsoRiseRed`) and by `behaviourDays`, so that a rise from one day to two is none. Needs a history.
 * @param dated as many month's ends as a run of rises needs, or more
 */
export function laterPayers(input: CheckInput, dated: readonly DatedDebts[]): RawFinding[] {
  if (!input.book.hasHistory) return [];
  const last = dated.slice(-(input.thresholds.dsoRises + 1));
  const [days, debts] = [last.map(({ day }) => day), last.map((one) => one.debts)];
  const { customers } = input.book;
  return [
    ...laterIn(input, days, debts, "customer", ({ customer }) => customers[customer]?.name || undefined),
    ...laterIn(input, days, debts, "salesperson", ({ debit }) => salespersonOf(input.book, debit)),
  ];
}

function laterIn(
  input: CheckInput, days: readonly DayNumber[], debts: readonly (readonly OpenDebt[])[], kind: keyof typeof RULES, nameOf: (debt: OpenDebt) => string | undefined,
): RawFinding[] {
  const byName = debts.map((list) => grouped(list, nameOf));
  const now = byName[byName.length - 1]!;
  return [...now].flatMap(([name, list]) => {
    const series = Float64Array.from(byName, (groups) => weightedDaysLate(groups.get(name) ?? []));
    return laterFinding(input, { kind, id: name }, RULES[kind], days, series, list);
  });
}

function laterFinding(
  input: CheckInput, object: FindingObject, rule: RuleCode, days: readonly DayNumber[], series: Float64Array, now: readonly OpenDebt[],
): RawFinding[] {
  const { thresholds, book } = input;
  const [first, last] = [series[0]!, series[series.length - 1]!];
  if (endingRun(series).steps < thresholds.dsoRises || last - first < thresholds.behaviourDays) return [];
  // From nothing late to something late is any rise at all.
  const change = first > 0 ? (last - first) / first : Infinity;
  const isRed = change >= thresholds.dsoRiseRed;
  if (!isRed && change < raisedAt(input, rule, object.id, thresholds.dsoRiseAmber)) return [];
  return [{
    rule, severity: isRed ? "red" : "amber", object, value: last, threshold: Math.max(first + thresholds.behaviourDays, first * (1 + (isRed ? thresholds.dsoRiseRed : thresholds.dsoRiseAmber))),
    unit: "days", trend: days.map((day, at) => ({ label: monthLabel(monthOf(day)), value: series[at]! })),
    ...atStake(book, now.filter(({ daysLate }) => daysLate > 0)),
    values: { name: object.id, lateDays: oneDecimal(last), beforeDays: oneDecimal(first), months: days.length - 1 },
    owner: object.kind === "salesperson" ? "salesManager" : "salesperson",
  }];
}
