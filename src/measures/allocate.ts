/** Applies money to invoices, the one that is due first comes first. Source: measures.md §1 (oldest-first matching). */
import { orderByDay } from "./dayOrder";
import { exact, type MinorUnits } from "./money";

export interface Applied {
  /** by invoice, in the order given, minor units */
  applied: Float64Array;
  /** money that no invoice took; the money itself when it is negative */
  rest: MinorUnits;
}

/**
 * Applies `money` to the invoices by due date, those of one day in the order given, each up to its amount.
 * Lines of 0 or less (credit notes) take and give nothing. Σ applied + rest = money.
 * @param invoices minor units; `due` whole serials of the same length
 */
export function allocateOldestFirst(invoices: Float64Array, due: Float64Array, money: MinorUnits): Applied {
  const applied = new Float64Array(invoices.length);
  let rest = exact(money);
  const order = orderByDay(invoices.length, (index) => due[index]!);
  for (let at = 0; at < order.length && rest > 0; at++) {
    const invoice = order[at]!;
    const part = Math.min(rest, Math.max(invoices[invoice]!, 0));
    applied[invoice] = part;
    rest -= part;
  }
  return { applied, rest };
}
