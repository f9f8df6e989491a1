/** A dictionary of texts by number: an open-addressing table, because a Map of 100,000 new texts takes most of the reading time. */

const EMPTY = -1;

export class TextDictionary {
  private hashes = new Int32Array(256);
  /** number of each stored text, −1 for one that means nothing */
  private numbers = new Int32Array(256);
  private readonly texts: string[] = [];
  /** index into `texts` of each slot */
  private slots = new Int32Array(256).fill(EMPTY);

  /** the text looked up last and its hash: a text is stored right after it was not found */
  private lastText = "";
  private lastHash = hashOf("");

  /** The number under which the text was stored, undefined when it was not. */
  get(text: string): number | undefined {
    this.lastText = text;
    this.lastHash = hashOf(text);
    const index = this.slots[this.find(text, this.lastHash)]!;
    return index === EMPTY ? undefined : this.numbers[index]!;
  }

  set(text: string, number: number): void {
    const hash = text === this.lastText ? this.lastHash : hashOf(text);
    const slot = this.find(text, hash);
    const known = this.slots[slot]!;
    if (known !== EMPTY) {
      this.numbers[known] = number;
      return;
    }
    const index = this.texts.push(text) - 1;
    if (index === this.numbers.length) this.growLists();
    this.hashes[index] = hash;
    this.numbers[index] = number;
    this.slots[slot] = index;
    if (this.texts.length * 2 > this.slots.length) this.growSlots();
  }

  /** The slot that holds the text, or the free one where it belongs. */
  private find(text: string, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let index = this.slots[slot]!; index !== EMPTY; index = this.slots[slot]!) {
      if (this.hashes[index] === hash && this.texts[index] === text) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private growLists(): void {
    const [hashes, numbers] = [this.hashes, this.numbers];
    this.hashes = new Int32Array(hashes.length * 2);
    this.numbers = new Int32Array(numbers.length * 2);
    this.hashes.set(hashes);
    this.numbers.set(numbers);
  }

  private growSlots(): void {
    const mask = this.slots.length * 4 - 1;
    this.slots = new Int32Array(mask + 1).fill(EMPTY);
    for (let index = 0; index < this.texts.length; index++) {
      let slot = this.hashes[index]! & mask;
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.slots[slot] = index;
    }
  }
}

/** FNV-1a over the char codes, its high bits folded in. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
