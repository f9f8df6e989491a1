/** Results that stand in the shape of an argument's range. */
import type { CellList, ResultCell } from "./declaration";

/** One result for each cell of the list, in rows as wide as the list, the error of a cell in its place. A list without cells gives one empty cell. */
export function inShape(list: CellList, result: (index: number) => ResultCell): ResultCell[][] {
  if (list.cells.length === 0) return [[""]];
  const { width, cells, faults } = list;
  if (faults && faults.size > 0) return inShape({ ...list, faults: undefined }, (index) => faults.get(index) ?? result(index));
  if (width === 1) return inOneColumn(cells.length, result);
  const rows = new Array<ResultCell[]>(Math.ceil(cells.length / width));
  for (let row = 0, at = 0; row < rows.length; row++) {
    const line = new Array<ResultCell>(width);
    // Blank cells are cut from the end of a list, not only whole rows of it.
    for (let column = 0; column < width; column++, at++) line[column] = at < cells.length ? result(at) : "";
    rows[row] = line;
  }
  return rows;
}

function inOneColumn(count: number, result: (index: number) => ResultCell): ResultCell[][] {
  const rows = new Array<ResultCell[]>(count);
  for (let row = 0; row < count; row++) rows[row] = [result(row)];
  return rows;
}
