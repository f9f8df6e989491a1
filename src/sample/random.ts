/** A seeded source of chance: the same seed gives the same sample on every machine. */

export interface Random {
  /** a whole number, both ends included */
  integer(from: number, to: number): number;
  /** true in `percent` of a hundred cases */
  chance(percent: number): boolean;
  pick<T>(choices: readonly T[]): T;
}

/** Mulberry32 (public domain): 32-bit integer arithmetic only, so that no platform rounds differently. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const integer = (from: number, to: number): number => from + (next() % (to - from + 1));
  return {
    integer,
    chance: (percent) => integer(1, 100) <= percent,
    pick: (choices) => choices[integer(0, choices.length - 1)]!,
  };
}
