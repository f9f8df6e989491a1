/** Exposure: all that a customer owes or will owe for what was ordered, and what it leaves of the limit. Source: measures.md §20. */
import { exact, multiply, type MinorUnits } from "./money";

/** Amounts of one customer in minor units; credit balances are negative receivables. */
export interface ExposureParts {
  receivables: MinorUnits;
  /** shipped and not yet invoiced */
  unbilled: MinorUnits;
  /** open orders */
  orders: MinorUnits;
  /** deposits and advances received; they lower the exposure */
  deposits: MinorUnits;
  /** bills of the customer that have not matured, also those passed on with recourse */
  commercialBills: MinorUnits;
  bankBills: MinorUnits;
}

/** How much of a bill counts, as a fraction. */
export interface BillWeights {
  commercial: number;
  bank: number;
}

/** The customer still stands behind a commercial bill; a bank stands behind a bank bill. */
export const DEFAULT_BILL_WEIGHTS: BillWeights = { commercial: 1, bank: 0 };

/** The sum of the parts less the deposits; negative when the customer has paid ahead. */
export function exposure(parts: ExposureParts, weights: BillWeights = DEFAULT_BILL_WEIGHTS): MinorUnits {
  const bills = multiply(parts.commercialBills, weights.commercial) + multiply(parts.bankBills, weights.bank);
  return exact(parts.receivables + parts.unbilled + parts.orders - parts.deposits + bills);
}

/** What may still be sold on credit; negative = over the limit. A limit of 0 is cash only, never "unlimited". */
export function headroom(limit: MinorUnits, exposed: MinorUnits): MinorUnits {
  return exact(limit - exposed);
}
