/** The groups of the rows that count, for functions that answer by group. */
import type { Labels } from "./parameters";

export interface Groups {
  /** group of every row; 0 for rows that do not count */
  codes: Int32Array;
  /** in order of appearance among the rows that count */
  names: string[];
}

/** Groups of the rows whose amount is not 0; blank cells share the name `blank`. Without labels all rows are one group "". */
export function groupsOf(labels: Labels | undefined, amounts: Float64Array, blank: string): Groups {
  const codes = new Int32Array(amounts.length);
  if (!labels) return { codes, names: [""] };
  const groupOfLabel = new Int32Array(labels.values.length + 1).fill(-1);
  const names: string[] = [];
  for (let i = 0; i < amounts.length; i++) {
    if (amounts[i] === 0) continue;
    const label = labels.codes[i]! + 1;
    if (groupOfLabel[label] === -1) groupOfLabel[label] = names.push(label === 0 ? blank : labels.values[label - 1]!) - 1;
    codes[i] = groupOfLabel[label]!;
  }
  return { codes, names };
}
