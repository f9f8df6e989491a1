/** A cell of a text block as a text: its value, or its formula. */
import type { BlockCell } from "../../src/reports/sheetModel";

export function cellText(cell: BlockCell): string {
  return cell === null ? "" : typeof cell === "object" ? cell.formula : String(cell);
}
