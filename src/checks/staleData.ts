/** The grey finding of a ledger that ends long before the as-of day: what happened since is not known, and silence would look like health. */
import { isoDate, type DayNumber } from "../measures/calendar";
import { missingData, type Missing } from "./missingData";
import type { RawFinding, RuleGroup } from "./types";

/** A ledger kept by the month may lack the last one. */
const MOST_DAYS = 31;

/** @param until the ledger's last day up to the as-of day; @param field ledger kind and field, e.g. `STK.date` */
export function staleData(group: RuleGroup, field: Missing, until: DayNumber, asOf: DayNumber): RawFinding[] {
  const days = asOf - until;
  return days > MOST_DAYS ? [{ ...missingData(group, [field]), rule: `${group}.stale`, values: { missing: field, until: isoDate(until), days } }] : [];
}
