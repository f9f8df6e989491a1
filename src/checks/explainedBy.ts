/** The rows that explain a finding of which nothing is at stake, so that every finding leads back to cells. */
import type { FindingRow, RawFinding } from "./types";

type Stake = Pick<RawFinding, "rows" | "amount">;

/** What is at stake; where no row carries any of it, those that explain the figure, with a part of 0 each. */
export function explainedBy(stake: Stake, rows: readonly Pick<FindingRow, "reading" | "row">[]): Stake {
  return stake.rows.length > 0 ? stake : { ...stake, rows: rows.map(({ reading, row }) => ({ reading, row, amount: 0 })) };
}
