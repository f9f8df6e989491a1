/** What share of spells ends in a given way within so many days, when others end otherwise and some still go on. Source: Aalen and Johansen, Scand. J. Statist. 5 (1978). */

/** Equal-length columns. */
export interface CompetingSpells {
  /** days, whole and ≥ 0 */
  durations: Float64Array;
  /** 1 = ended in the way that is asked for, 2 = ended otherwise, 0 = still goes on (censored) */
  cause: Uint8Array;
}

/**
 * The share that ends with cause 1 within `horizon` days (that day included). What still goes on counts as far as it was watched and no
 * further; at equal durations ends come before it. Where nothing is censored this is the plain share. NaN without spells.
 */
export function cumulativeIncidence({ durations, cause }: CompetingSpells, horizon: number): number {
  if (durations.length === 0) return NaN;
  const order = Array.from(durations.keys()).sort((a, b) => durations[a]! - durations[b]!);
  let [share, left] = [0, 1];
  for (let at = 0; at < order.length && durations[order[at]!]! <= horizon; ) {
    const duration = durations[order[at]!]!;
    const atRisk = order.length - at;
    let [wanted, others] = [0, 0];
    for (; at < order.length && durations[order[at]!] === duration; at++) {
      if (cause[order[at]!] === 1) wanted++;
      else if (cause[order[at]!] === 2) others++;
    }
    share += (left * wanted) / atRisk;
    left *= 1 - (wanted + others) / atRisk;
  }
  return share;
}
