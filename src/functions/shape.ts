/** Results that stand in the shape of an argument's range. */
import type { CellList, ResultCell } from "./declaration";

/** One result for each cell of the list, in rows as wide as the list. A list without cells gives one empty cell. */
export function inShape(list: CellList, result: (index: number) => ResultCell): ResultCell[][] {
  if (list.cells.length === 0) return [[""]];
  const { width, cells } = list;
  const rows = new Array<ResultCell[]>(Math.ceil(cells.length / width));
  for (let row = 0, at = 0; row < rows.length; row++) {
    const line = new Array<ResultCell>(width);
    // Blank cells are cut from the end of a list, not only whole rows of it.
    for (let column = 0; column < width; column++, at++) line[column] = at < cells.length ? result(at) : "";
    rows[row] = line;
  }
  return rows;
}
