/** Targets of people and departments, and budgets by expense type. */
import { civilDate } from "../measures/calendar";
import type { BusinessDraft } from "./buildBusiness";
import type { Budgets, Targets } from "./business";
import { dateOf, numberOf, type NumberOf } from "./ledgerCells";
import type { Source } from "./ledgerRows";

/** `person` is the department where a row names no person. Figures as written: money in major units. */
export function targetsOf(draft: BusinessDraft): Targets | undefined {
  const rows = draft.rows("KPI");
  if (rows.length === 0) return undefined;
  return {
    length: rows.length,
    person: rows.text("person", "department"),
    indicator: rows.text("indicator"),
    period: rows.dates("period"),
    months: rows.quantities("months"),
    target: rows.quantities("target"),
    actual: rows.quantities("actual"),
    origin: rows.origin(),
  };
}

export function budgetsOf(draft: BusinessDraft): Budgets | undefined {
  const rows = draft.rows("BUD");
  if (rows.length === 0) return undefined;
  return {
    length: rows.length,
    department: rows.text("department"),
    expense: rows.text("expense"),
    period: rows.dates("period"),
    months: rows.numbers(monthsCovered),
    budget: rows.amounts("budget"),
    actual: rows.amounts("actual"),
    origin: rows.origin(),
  };
}

/** As given; else a ledger whose periods all end in December is one of years, any other one of months. */
function monthsCovered({ ledger }: Source<"BUD">): NumberOf {
  const [months, period] = [numberOf(ledger, "months"), dateOf(ledger, "period")];
  const isYearly = ledger.dates.period?.every((day) => Number.isNaN(day) || civilDate(day).month === 12) ?? true;
  return (row) => (months(row) > 0 ? months(row) : Number.isNaN(period(row)) || isYearly ? 12 : 1);
}
