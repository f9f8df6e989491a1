/** A balance beside amounts that is the account's, not the document's: QuickBooks and banks print one after every line. */
import type { TableColumns } from "./readColumns";
import { isUsed, ROW } from "./rowClasses";

/** Fewer rows prove nothing. */
const LEAST_ROWS = 3;

/**
 * True when the open balance of every row is that of the row before plus what the row itself adds, from the first row down or from the last
 * one up, and at least one of them is not what the row adds. A group begins anew, or goes on.
 */
export function isRunningBalance(columns: TableColumns, codes: Uint8Array): boolean {
  const amount = columns.amounts.get("amount")?.values;
  const paid = columns.amounts.get("paid")?.values;
  const open = columns.amounts.get("open")?.values;
  if (!amount || !open) return false;
  const customers = columns.text.get("customer")?.codes ?? columns.text.get("customerCode")?.codes;
  return runs(1) || runs(-1);

  function runs(step: 1 | -1): boolean {
    let [rows, proofs, above, customer, isNew] = [0, 0, NaN, -1, true];
    for (let i = step > 0 ? 0 : codes.length - 1; i >= 0 && i < codes.length; i += step) {
      if (!isUsed(codes[i]!)) {
        isNew ||= codes[i] === ROW.groupHeader || codes[i] === ROW.subtotal || codes[i] === ROW.grandTotal;
        continue;
      }
      const [own, balance] = [paid ? (amount![i]! || 0) - (paid[i]! || 0) : amount![i]!, open![i]!];
      if (Number.isNaN(own) || Number.isNaN(balance)) return false;
      isNew ||= customers !== undefined && customers[i] !== customer;
      if (!Number.isNaN(above) && above + own === balance) proofs += balance === own ? 0 : 1;
      else if (rows > 0 && !(isNew && balance === own)) return false;
      [above, customer, isNew] = [balance, customers?.[i] ?? -1, false];
      rows++;
    }
    return rows >= LEAST_ROWS && proofs > 0;
  }
}
