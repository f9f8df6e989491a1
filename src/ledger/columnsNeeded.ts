/** The sheet columns that reading a table takes: what is mapped, the row labels and the ages; nothing else is fetched. */
import type { TableLayout } from "./types";

/** 0-based sheet columns, rising, each once. */
export function columnsNeeded(layout: TableLayout): number[] {
  const columns = new Set([layout.labelColumn, ...layout.columns.map((match) => match.column), ...layout.ages.map((age) => age.column)]);
  return [...columns].sort((a, b) => a - b);
}
