/** Cuts a large result into pieces that can be posted between threads one by one, none of which holds a frame up, and puts it together again. */

type Typed = Float64Array | Int32Array | Uint8Array;

/** The next elements of a long array, or a whole typed array. */
export interface Piece {
  part: number;
  elements: unknown[] | Typed;
  /** true when the elements hold stand-ins for parts sent before */
  linked: boolean;
}

/** What remains when the long arrays have been taken out: stand-ins mark their places. */
export interface Skeleton {
  skeleton: unknown;
}

/** Elements and fields in a piece: about 5 ms of copying on a slow machine. */
const MOST = 5_000;
/** Bytes of a typed array, which are copied as they are. */
const MOST_BYTES = 64_000;

interface StandIn {
  partOfParcel: number;
}

/**
 * The pieces in an order in which every part comes before what holds it; the skeleton is last.
 * Objects that occur several times stay one object where they come in one piece. Takes plain objects, arrays, typed arrays and
 * primitives; anything else must be small and is sent as it is. The value must not hold itself.
 */
export function* cut(value: unknown): Generator<Piece | Skeleton, void> {
  const cutter = new Cutter();
  const { copy } = cutter.pack(value);
  yield* cutter.pieces;
  yield { skeleton: copy };
}

interface Packed {
  copy: unknown;
  /** what copying it costs, in elements */
  weight: number;
}

class Cutter {
  readonly pieces: Piece[] = [];
  private readonly packed = new Map<object, Packed>();
  private parts = 0;

  pack(value: unknown): Packed {
    if (typeof value === "string") return { copy: value, weight: 1 + value.length / 32 };
    if (typeof value !== "object" || value === null) return { copy: value, weight: 1 };
    const known = this.packed.get(value);
    if (known) return known;
    const packed = isTyped(value) ? this.packTyped(value) : Array.isArray(value) ? this.packArray(value) : this.packObject(value as Record<string, unknown>);
    this.packed.set(value, packed);
    return packed;
  }

  private packTyped(value: Typed): Packed {
    return value.byteLength <= MOST_BYTES ? { copy: value, weight: 1 + value.byteLength / 256 } : this.part([{ elements: value, linked: false }]);
  }

  private packArray(value: unknown[]): Packed {
    const copies: unknown[] = new Array<unknown>(value.length);
    const weights = new Float64Array(value.length);
    let [weight, linked] = [1, false];
    for (let i = 0; i < value.length; i++) {
      const packed = this.pack(value[i]);
      copies[i] = packed.copy;
      weights[i] = packed.weight;
      weight += packed.weight;
      linked ||= packed.copy !== value[i];
    }
    if (weight <= MOST) return { copy: linked ? copies : value, weight };
    return this.part(slices(copies, weights).map((elements) => ({ elements, linked })));
  }

  private packObject(value: Record<string, unknown>): Packed {
    let [weight, linked] = [1, false];
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const packed = this.pack(value[key]);
      copy[key] = packed.copy;
      weight += packed.weight;
      linked ||= packed.copy !== value[key];
    }
    return { copy: linked ? copy : value, weight };
  }

  private part(contents: Omit<Piece, "part">[]): Packed {
    const part = this.parts++;
    this.pieces.push(...contents.map((content) => ({ part, ...content })));
    return { copy: { partOfParcel: part } satisfies StandIn, weight: 1 };
  }
}

/** Runs of elements that weigh about MOST; an element that weighs more comes alone. */
function slices(elements: unknown[], weights: Float64Array): unknown[][] {
  const found: unknown[][] = [];
  let [from, weight] = [0, 0];
  for (let i = 0; i < elements.length; i++) {
    if (i > from && weight + weights[i]! > MOST) {
      found.push(elements.slice(from, i));
      [from, weight] = [i, 0];
    }
    weight += weights[i]!;
  }
  found.push(elements.slice(from));
  return found;
}

/** Takes the pieces as they arrive, then the skeleton, and gives the value back. */
export class Assembler {
  private readonly parts: (unknown[] | Typed)[] = [];
  private readonly seen = new Set<object>();

  add({ part, elements, linked }: Piece): void {
    const own = linked && Array.isArray(elements) ? elements.map((element) => this.revive(element)) : elements;
    const before = this.parts[part];
    if (Array.isArray(before) && Array.isArray(own)) for (const element of own) before.push(element);
    else this.parts[part] = own;
  }

  finish({ skeleton }: Skeleton): unknown {
    return this.revive(skeleton);
  }

  /** Puts the parts where their stand-ins are. */
  private revive(value: unknown): unknown {
    if (typeof value !== "object" || value === null || isTyped(value) || this.seen.has(value)) return value;
    if ("partOfParcel" in value) return this.parts[(value as StandIn).partOfParcel];
    this.seen.add(value);
    const fields = value as Record<string, unknown>;
    for (const key of Object.keys(fields)) {
      const field = fields[key];
      if (typeof field === "object" && field !== null) fields[key] = this.revive(field);
    }
    return value;
  }
}

function isTyped(value: object): value is Typed {
  return ArrayBuffer.isView(value);
}
