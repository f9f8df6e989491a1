/** A dictionary of texts by number: an open-addressing table, because a Map of 100,000 new texts takes most of the reading time. */

const EMPTY = -1;

export class TextDictionary {
  /** every text once, in the order in which they were first met */
  readonly texts: string[] = [];
  private hashes = new Int32Array(512);
  /** index into `texts` of each slot */
  private slots = new Int32Array(1024).fill(EMPTY);

  /** The text's index in `texts`, where it is entered when it is new. */
  numberOf(text: string): number {
    const { slots, hashes, texts } = this;
    const hash = hashOf(text);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let number = slots[slot]!; number !== EMPTY; number = slots[slot]!) {
      if (hashes[number] === hash && texts[number] === text) return number;
      slot = (slot + 1) & mask;
    }
    slots[slot] = texts.length;
    return this.enter(text, hash);
  }

  private enter(text: string, hash: number): number {
    const number = this.texts.push(text) - 1;
    this.hashes[number] = hash;
    if (this.texts.length === this.hashes.length) this.grow();
    return number;
  }

  /** Four times the room; half of the slots at most are taken, so that most texts are found at their first slot. */
  private grow(): void {
    const hashes = new Int32Array(this.hashes.length * 4);
    hashes.set(this.hashes);
    const mask = hashes.length * 2 - 1;
    const slots = new Int32Array(mask + 1).fill(EMPTY);
    for (let number = 0; number < this.texts.length; number++) {
      let slot = hashes[number]! & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.hashes = hashes;
    this.slots = slots;
  }
}

/** FNV-1a over the char codes, its high bits folded in. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
