/** The custom functions of namespace AR as Excel sees them. Their names, parameters and help texts are read from these comments at build time. */
import { agingTable, bucketLabelsFor, daysPastDue } from "./agingTable";
import { answer } from "./answer";

/**
 * Ages open amounts by days past due: not due, 1–30, 31–60, 61–90, 90+, credits and total; one row a group, largest first.
 * @customfunction AGING
 * @param amounts Open amounts; negative ones are credits.
 * @param due_dates Due dates (or invoice dates with basis "invoice"), one for each amount.
 * @param [as_of] The day to age at; today when left out. Give a fixed day, not TODAY().
 * @param [bucket_ends] Last day of each bucket, {30,60,90} when left out.
 * @param [groups] Customer, salesperson or any other group, one for each amount.
 * @param [basis] "due" (default) or "invoice": the dates are invoice dates, documents after as_of are left out.
 * @returns A table that spills: header, rows, total.
 */
export function aging(
  amounts: unknown[][], due_dates: unknown[][], as_of?: number | string | null, bucket_ends?: unknown[][], groups?: unknown[][], basis?: string | number | null,
): unknown[][] {
  return answer((surroundings) => agingTable({ amounts, dates: due_dates, asOf: as_of, bucketEnds: bucket_ends, groups, basis }, surroundings));
}

/**
 * The aging bucket of each due date, as a label.
 * @customfunction BUCKET
 * @param due_date One due date or a range of them.
 * @param [as_of] The day to age at; today when left out.
 * @param [bucket_ends] Last day of each bucket, {30,60,90} when left out.
 * @returns Labels in the shape of due_date; empty where there is no date.
 */
export function bucket(due_date: unknown[][], as_of?: number | string | null, bucket_ends?: unknown[][]): unknown[][] {
  return answer((surroundings) => bucketLabelsFor(due_date, as_of, bucket_ends, surroundings));
}

/**
 * Days past due of each due date; negative before it falls due.
 * @customfunction DAYSPASTDUE
 * @param due_date One due date or a range of them.
 * @param [as_of] The day to count to; today when left out.
 * @returns Days in the shape of due_date; empty where there is no date.
 */
export function daysPast(due_date: unknown[][], as_of?: number | string | null): unknown[][] {
  return answer((surroundings) => daysPastDue(due_date, as_of, surroundings));
}
