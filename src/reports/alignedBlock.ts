/** A block below a table whose figures stand under the table's own columns, so that widths fit and the eye runs down. */
import { DATE, underAmounts } from "./formats";
import type { BlockCell, ColumnModel, TextBlock } from "./sheetModel";

/** Cells by column id; those of columns that the table does not have are left out. */
export type AlignedCells = Readonly<Record<string, BlockCell>>;

/** The head line names what stands in each column of this block; figures keep the format of their column. */
export function alignedBlock(title: string, columns: readonly ColumnModel[], head: AlignedCells, lines: readonly AlignedCells[], formats: Readonly<Record<string, string>> = {}): TextBlock {
  return {
    title,
    lines: [head, ...lines].map((cells) => columns.map(({ id }) => cells[id] ?? null)),
    formats: columns.map(({ id, format }) => (format === "@" ? "General" : underAmounts(apart(formats[id] ?? format)))),
  };
}

/** Days stand in the middle of a table's column, but at the right of a block's: there a text may follow. */
function apart(format: string): string {
  return format === DATE ? `${DATE}_ ` : format;
}
