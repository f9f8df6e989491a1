/** The sheet columns that reading a table takes: what is mapped, the row labels, the ages and what is carried along; nothing else is fetched. */
import type { TableLayout } from "./types";

/** 0-based sheet columns, rising, each once. */
export function columnsNeeded(layout: TableLayout): number[] {
  const columns = new Set([layout.labelColumn, ...[layout.columns, layout.ages, layout.carried].flat().map((match) => match.column)]);
  return [...columns].sort((a, b) => a - b);
}
