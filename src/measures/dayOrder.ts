/** Indexes in the order of their days: days are whole numbers, so that most of the sorting is done on plain numbers. */

/**
 * Indexes 0 … length − 1 by day (−Infinity first), within a day by `then`, else by index. A day is a serial or −Infinity.
 */
export function orderByDay(length: number, day: (index: number) => number, then?: (a: number, b: number) => number): Int32Array {
  const keys = new Float64Array(length);
  for (let index = 0; index < length; index++) keys[index] = slot(day(index)) * length + index;
  keys.sort();
  const order = new Int32Array(length);
  for (let at = 0; at < length; at++) order[at] = keys[at]! - Math.floor(keys[at]! / length) * length;
  if (then) sortWithinDays(order, day, then);
  return order;
}

/**
 * The rows by group, within a group by day, within a day as they stand. Rows of group −1 are left out; the others need a day.
 * @returns `order` the rows; those of group g stand at `starts[g]` … `starts[g + 1]` − 1
 */
export function orderByGroupAndDay(group: Int32Array, groups: number, day: Float64Array): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(groups + 1);
  for (let row = 0; row < group.length; row++) if (group[row]! >= 0) starts[group[row]! + 1]!++;
  for (let at = 0; at < groups; at++) starts[at + 1]! += starts[at]!;
  const next = starts.slice(0, groups);
  const order = new Int32Array(starts[groups]!);
  for (const row of orderByDay(group.length, (index) => (group[index]! < 0 ? 0 : day[index]!))) {
    if (group[row]! >= 0) order[next[group[row]!]!++] = row;
  }
  return { order, starts };
}

/** −Infinity gets a place of its own before every serial. */
function slot(day: number): number {
  return day === -Infinity ? -1_000_000 : day;
}

function sortWithinDays(order: Int32Array, day: (index: number) => number, then: (a: number, b: number) => number): void {
  let begin = 0;
  while (begin < order.length) {
    const first = day(order[begin]!);
    let end = begin + 1;
    while (end < order.length && day(order[end]!) === first) end++;
    if (end - begin > 1) order.subarray(begin, end).sort((a, b) => then(a, b) || a - b);
    begin = end;
  }
}
