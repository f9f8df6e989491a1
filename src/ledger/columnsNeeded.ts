/** The sheet columns that reading a table takes: what is mapped, the row labels, the ages and what is carried along; nothing else is fetched. */
import type { TableLayout } from "./types";

/** 0-based sheet columns, rising, each once. */
export function columnsNeeded(layout: TableLayout): number[] {
  const parts = layout.columns.flatMap((match) => (match.parts ? [match.parts.month, match.parts.yearColumn ?? match.parts.month] : []));
  const columns = new Set([layout.labelColumn, ...parts, ...[layout.columns, layout.ages, layout.carried].flat().map((match) => match.column)]);
  return [...columns].sort((a, b) => a - b);
}
