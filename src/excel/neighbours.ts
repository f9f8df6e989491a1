/** Columns that stand side by side are read and written as one range. */

/** [1, 2, 3, 7] → [[1, 2, 3], [7]]; any order, repeated ones once */
export function neighbours(columns: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.at(-1) === column - 1) last.push(column);
    else runs.push([column]);
  }
  return runs;
}
