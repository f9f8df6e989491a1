/** A rate in a sentence: `12.6%`. */

/** One decimal at most; a dash for what is not known. */
export function percent(fraction: number | undefined): string {
  return fraction === undefined ? "–" : `${Number((fraction * 100).toFixed(1))}%`;
}
