/** The stock rows behind a finding, with their parts of what is at stake. */
import { exact, split, type MinorUnits } from "../measures/money";
import type { StockPosition } from "./stockPositions";
import type { CheckInput, FindingRow } from "./types";

/** Each position's stake goes to its rows by their value, evenly where no row has one; a position without a known value has nothing at stake. */
export function stockRows({ business: { stock } }: CheckInput, positions: readonly StockPosition[], stakeOf: (position: StockPosition) => MinorUnits): { rows: FindingRow[]; amount: MinorUnits } {
  if (!stock) return { rows: [], amount: 0 };
  const rows = positions.flatMap((position) => {
    const stake = Number.isNaN(position.amount) ? 0 : stakeOf(position);
    const values = position.rows.map((row) => Math.max(0, stock.closingAmount[row]! || 0));
    const parts = split(stake, values.some((value) => value > 0) ? values : values.map(() => 1));
    return position.rows.map((row, at): FindingRow => ({ reading: stock.origin.sheet[row]!, row: stock.origin.row[row]!, amount: parts[at]! }));
  });
  return { rows, amount: exact(rows.reduce((sum, { amount }) => sum + amount, 0)) };
}
