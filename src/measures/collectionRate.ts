/** Collection rate: money received as a share of the money that was to come. Source: measures.md §4. */
import { ratio, sumOfAmounts } from "./money";

/**
 * Collected ÷ (overdue at the beginning + fell due in the period), the reading by due dates. Without an opening amount it is
 * the reading by period (receipts ÷ sales) or by punctuality (paid by the due date ÷ fell due), as the amounts given mean.
 * Amounts in any one unit of money; a rate, above 1 where money for items not yet due is counted in; undefined when nothing was to come.
 */
export function collectionRate(openingOverdue: number, fellDue: number, collected: number): number | undefined {
  return ratio(collected, sumOfAmounts(openingOverdue, fellDue));
}
