/** A binary heap of small whole numbers, smallest first: the open items of one customer in the order in which money reaches them. */
export class RankHeap {
  private readonly ranks: number[] = [];

  /** The smallest rank, undefined when empty. */
  get first(): number | undefined {
    return this.ranks[0];
  }

  push(rank: number): void {
    const ranks = this.ranks;
    let at = ranks.push(rank) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (ranks[parent]! <= rank) break;
      ranks[at] = ranks[parent]!;
      at = parent;
    }
    ranks[at] = rank;
  }

  /** Takes the smallest rank out. */
  pop(): void {
    const ranks = this.ranks;
    const moved = ranks.pop();
    if (moved === undefined || ranks.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= ranks.length) break;
      if (child + 1 < ranks.length && ranks[child + 1]! < ranks[child]!) child++;
      if (ranks[child]! >= moved) break;
      ranks[at] = ranks[child]!;
      at = child;
    }
    ranks[at] = moved;
  }
}
