/** Aging: open amounts by days past due, one pass over columns. Source: measures.md §1 (upper-inclusive edges). */

/** Upper ends of the buckets in days, strictly rising: [30, 60, 90] → 1–30, 31–60, 61–90, 90+. */
export type BucketEnds = readonly number[];
export const DEFAULT_BUCKET_ENDS: BucketEnds = [30, 60, 90];

/** Number of buckets, "not due" (0) and "over the last end" included. */
export function bucketCount(ends: BucketEnds): number {
  return ends.length + 2;
}

/** The bucket of `days` past due: 0 = not due (days ≤ 0), 1 … n by upper-inclusive ends, n + 1 = beyond the last. */
export function bucketOf(days: number, ends: BucketEnds): number {
  if (days <= 0) return 0;
  let bucket = 1;
  while (bucket <= ends.length && days > ends[bucket - 1]!) bucket++;
  return bucket;
}

/** Labels of the buckets after "not due": 1–30, 31–60, 61–90, 90+. `first` is 0 when ages count from the invoice date. */
export function bucketLabels(ends: BucketEnds, first: 0 | 1 = 1): string[] {
  const labels = ends.map((end, index) => `${index === 0 ? first : ends[index - 1]! + 1}–${end}`);
  return [...labels, `${ends[ends.length - 1] ?? 0}+`];
}

/**
 * Sums amounts by group and bucket.
 * @param open signed minor units; `agedFrom` serials (same length); `group` codes 0 … groups − 1
 * @returns groups × bucketCount sums, row by row. By invoice age (firstDay 0), day 0 falls into bucket 1 and bucket 0 stays empty.
 */
export function sumByBucket(
  open: Float64Array,
  agedFrom: Float64Array,
  group: Int32Array,
  groups: number,
  asOf: number,
  ends: BucketEnds,
  firstDay: 0 | 1 = 1,
): Float64Array {
  const width = bucketCount(ends);
  const sums = new Float64Array(groups * width);
  const table = bucketTable(ends, firstDay);
  const beyond = table.length - 1;
  for (let i = 0; i < open.length; i++) {
    const days = asOf - agedFrom[i]!;
    const bucket = days < firstDay ? 0 : days >= beyond ? ends.length + 1 : table[days]!;
    const at = group[i]! * width + bucket;
    sums[at] = sums[at]! + open[i]!;
  }
  return sums;
}

/** The bucket of every day from 0 to one past the last end. */
function bucketTable(ends: BucketEnds, firstDay: 0 | 1): Uint8Array {
  const last = ends[ends.length - 1] ?? 0;
  const table = new Uint8Array(last + 2);
  for (let days = 0; days < table.length; days++) table[days] = bucketOf(days === 0 && firstDay === 0 ? 1 : days, ends);
  return table;
}
