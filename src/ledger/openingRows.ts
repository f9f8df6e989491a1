/** Opening rows of a customer journal (期初余额, 上年结转, brought forward): their balance is an opening balance, not a movement. */
import type { TableColumns } from "./readColumns";
import { ROW } from "./rowClasses";

/** Moves what an opening row shows into `opening`, signed (a credit balance is negative), in place. */
export function takeOpenings(columns: TableColumns, codes: Uint8Array): void {
  if (!codes.includes(ROW.opening)) return;
  const debit = columns.amounts.get("debit")?.values;
  const credit = columns.amounts.get("credit")?.values;
  const balance = columns.amounts.get("balance")?.values;
  const direction = columns.text.get("direction");
  const opening = columns.amounts.get("opening") ?? { values: new Float64Array(columns.length).fill(NaN), decimals: 0, percentDecimals: 0, issues: [] };
  columns.amounts.set("opening", opening);
  codes.forEach((code, row) => {
    if (code !== ROW.opening) return;
    const side = direction && direction.codes[row]! >= 0 ? direction.values[direction.codes[row]!]! : "";
    const sign = /^(贷|貸|c|cr|credit)$/i.test(side) ? -1 : 1;
    const moved = (at(debit, row) ?? 0) - (at(credit, row) ?? 0);
    const shown = at(balance, row);
    if (Number.isNaN(opening.values[row]!)) opening.values[row] = (shown === undefined ? moved : sign * shown) + 0;
    if (debit) debit[row] = NaN;
    if (credit) credit[row] = NaN;
  });
}

function at(values: Float64Array | undefined, row: number): number | undefined {
  const value = values?.[row];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}
