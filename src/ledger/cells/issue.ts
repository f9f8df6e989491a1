/** What a column's reader noticed in one cell; it becomes a problem only when the row turns out to be data. */
import type { ProblemCode } from "../problems";

export interface CellIssue {
  /** index of the cell in the column that was read */
  index: number;
  code: ProblemCode;
  found: string;
  assumed?: string;
  /** true when the cell's value was lost */
  lost: boolean;
}
