/** Collection effectiveness index: how much of what could be collected in a period was collected. Source: measures.md §3. */
import { ratio, sumOfAmounts } from "./money";

/** Amounts in any one unit of money. */
export interface CollectionPeriod {
  /** receivables at the beginning */
  opening: number;
  /** credit sales of the whole period: never divided by its months */
  creditSales: number;
  /** receivables at the end */
  closing: number;
  /** of these, what is not yet due */
  closingCurrent: number;
}

/**
 * (opening + sales − closing) ÷ (opening + sales − closing not due), a rate (0.947); it does not see how old the rest is.
 * Above 1 only where `closingCurrent` exceeds `closing`, which is an error in the data. Undefined when nothing was collectible.
 */
export function collectionEffectiveness({ opening, creditSales, closing, closingCurrent }: CollectionPeriod): number | undefined {
  return ratio(sumOfAmounts(opening, creditSales, -closing), sumOfAmounts(opening, creditSales, -closingCurrent));
}
