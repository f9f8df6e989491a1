/** Tells the header of another table, far below the first, from our own that a printed page repeats. */
import { cellText } from "./cells/textColumn";
import type { AnyKind } from "./kinds";
import type { TableColumns } from "./readColumns";
import type { ColumnMatch, TableLayout } from "./types";
import { candidatesFor, isKnownHeader } from "./vocabulary";

/** Fewer column names in a row are no header. */
const LEAST_HEADERS = 3;

/**
 * The row in which the header of another table stands, looked for only where a date or an amount is the name of a column. It is another's
 * where at least two names are not those of their columns, or the name above the documents' numbers is not; one name that differs is the
 * same header in other words.
 */
export function otherHeader(layout: TableLayout, columns: TableColumns, kind: AnyKind): number | undefined {
  const found = new Map<number, { names: number; others: number }>();
  const note = (row: number, text: string, match: ColumnMatch): void => {
    const counts = found.get(row) ?? { names: 0, others: 0 };
    counts.names++;
    if (!isOwnName(text, match, kind)) counts.others += match.field === kind.keys[0] ? 2 : 1;
    found.set(row, counts);
  };
  const isHeader = (text: string): boolean => text.length <= 20 && isKnownHeader(text);
  for (const match of layout.columns) {
    for (const issue of columns.dates.get(match.field)?.issues ?? columns.amounts.get(match.field)?.issues ?? []) if (isHeader(issue.found)) note(issue.index, cellText(issue.found), match);
  }
  const rows = [...found.keys()].sort((a, b) => a - b);
  for (const match of layout.columns) {
    const text = columns.text.get(match.field);
    for (const row of text ? rows : []) {
      const name = text!.values[text!.codes[row]!] ?? "";
      if (name !== "" && isHeader(name)) note(row, name, match);
    }
  }
  return rows.find((row) => found.get(row)!.names >= LEAST_HEADERS && found.get(row)!.others >= 2);
}

/** The name of the column, one row of a header of several (`借方` of `期末余额 借方`), or another word for what it holds. */
function isOwnName(text: string, match: ColumnMatch, kind: AnyKind): boolean {
  return ` ${cellText(match.header)} `.includes(` ${text} `) || candidatesFor(text, kind.kind).some(({ field, confidence }) => field === match.field && confidence >= EXACTLY);
}

/** Confidence from which a name is a field's own, and not just like it. */
const EXACTLY = 0.75;
