/** Finds documents that stand on two sheets, or twice on one. */

export interface Copy<T> {
  /** the same document on another sheet, which counts instead; absent where both count */
  kept?: T;
  /** how often the document stood on this sheet before */
  times: number;
}

/**
 * Documents by number. The n-th of equal documents on one sheet is a copy of the n-th of another sheet; further ones on the
 * same sheet count, because the sheet's own total counts them.
 */
export class CopyFinder<T> {
  private readonly byNumber = new Map<string, Seen<T>>();

  constructor(private readonly sheetOf: (document: T) => string, private readonly isSame: (a: T, b: T) => boolean) {}

  /** Looks the document up and remembers it. `undefined` for one that was not met before. */
  find(key: string, document: T): Copy<T> | undefined {
    const first = this.byNumber.get(key);
    if (!first) {
      this.byNumber.set(key, { document, isKept: true, next: undefined });
      return undefined;
    }
    const sheet = this.sheetOf(document);
    const kept: T[] = [];
    let times = 0;
    let last = first;
    for (let seen: Seen<T> | undefined = first; seen; seen = seen.next) {
      last = seen;
      if (!this.isSame(seen.document, document)) continue;
      if (this.sheetOf(seen.document) === sheet) times++;
      if (seen.isKept) kept.push(seen.document);
    }
    const copied = kept[times];
    last.next = { document, isKept: copied === undefined, next: undefined };
    if (copied !== undefined) return { kept: copied, times };
    return times > 0 ? { times } : undefined;
  }
}

interface Seen<T> {
  document: T;
  isKept: boolean;
  next: Seen<T> | undefined;
}
