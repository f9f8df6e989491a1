/** Open items of a customer journal by the auditors' rule: money settles the oldest entry first. Source: measures.md §1. */
import type { DayNumber } from "./calendar";
import { orderByGroupAndDay } from "./dayOrder";
import { exact } from "./money";

/** Equal-length columns; amounts in minor units, signed: a red debit is money, a red credit is a debt. */
export interface JournalEntries {
  /** customer (and currency) 0 … accounts − 1; −1 = the row does not count */
  account: Int32Array;
  /** serials */
  date: Float64Array;
  debit: Float64Array;
  credit: Float64Array;
}

/** By account, within an account oldest first. */
export interface JournalOpenItems {
  /** row of the entry in the journal */
  entry: Int32Array;
  /** minor units; negative = money that has settled nothing yet */
  open: Float64Array;
}

/**
 * What is left of each entry at the end of `asOf`; Σ open of an account is its balance on that day, exactly.
 * Oldest first means that a debit balance consists of the youngest debits, a credit balance of the youngest money;
 * of one day's entries those that stand lower in the journal are the younger. Throws AmountTooLarge.
 */
export function journalOpenItems({ account, date, debit, credit }: JournalEntries, accounts: number, asOf: DayNumber): JournalOpenItems {
  const counted = account.map((code, row) => (date[row]! <= asOf ? code : -1));
  const { order, starts } = orderByGroupAndDay(counted, accounts, date);
  const entry: number[] = [];
  const open: number[] = [];
  for (let code = 0; code < accounts; code++) {
    const rows = order.subarray(starts[code]!, starts[code + 1]!);
    let balance = 0;
    for (const row of rows) balance = exact(balance + debit[row]! - credit[row]!);
    const sign = balance < 0 ? -1 : 1;
    let rest = Math.abs(balance);
    const begin = entry.length;
    for (let at = rows.length - 1; rest > 0; at--) {
      const row = rows[at]!;
      const left = Math.min(rest, sideOf(debit[row]! * sign, credit[row]! * sign));
      if (left === 0) continue;
      rest -= left;
      entry.push(row);
      open.push(left * sign);
    }
    reverseFrom(entry, begin);
    reverseFrom(open, begin);
  }
  return { entry: Int32Array.from(entry), open: Float64Array.from(open) };
}

/** How much of an entry stands on the side of the balance, its red amounts included. */
function sideOf(forward: number, backward: number): number {
  return Math.max(forward, 0) + Math.max(-backward, 0);
}

function reverseFrom(values: number[], begin: number): void {
  for (let low = begin, high = values.length - 1; low < high; low++, high--) [values[low], values[high]] = [values[high]!, values[low]!];
}
