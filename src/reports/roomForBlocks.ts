/** Columns made wide enough for the words and figures of the blocks below their table, which stand under them. */
import { textWidth } from "./columnWidths";
import type { BlockCell, ColumnModel, TextBlock } from "./sheetModel";

/** texts of this format stand at the left */
const LEFT = "General";

/** Sentences and names run on to the right over empty cells: only what would be cut off by a neighbour needs room. */
export function roomForBlocks(columns: readonly ColumnModel[], blocks: readonly TextBlock[]): ColumnModel[] {
  return columns.map((column, at) => {
    let width = column.width;
    for (const { lines, formats } of blocks) {
      const format = formats?.[at] ?? LEFT;
      for (const line of lines) if (hasNeighbour(line, at, format)) width = Math.max(width, widthOf(line[at] ?? null, format));
    }
    return width > column.width ? { ...column, width } : column;
  });
}

/** Right-aligned heads grow to the left, names to the right. */
function hasNeighbour(line: readonly BlockCell[], at: number, format: string): boolean {
  const growsRight = format === LEFT && typeof line[at] === "string";
  return (line[at + 1] ?? null) !== null || (!growsRight && at > 0 && (line[at - 1] ?? null) !== null);
}

function widthOf(cell: BlockCell, format: string): number {
  if (typeof cell === "string") return textWidth(cell) + 1;
  if (typeof cell !== "number") return 0;
  if (/y{2,}/.test(format)) return 11;
  if (format.includes("%")) return 8;
  const decimals = /0\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return textWidth(cell.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals })) + 1;
}
