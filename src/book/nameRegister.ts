/** Names of one sort (salespeople, regions, warehouses …), each spelling variant once. */
import type { TextColumn } from "../ledger/types";
import type { Names } from "./business";

export class NameRegister {
  readonly names: Names = [];
  private readonly indexes = new Map<string, number>();

  /** The index of a name, new where it was not met before; −1 for a blank. */
  indexOf(name: string): number {
    const key = spellingKey(name);
    if (key === "") return -1;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.indexes.set(key, this.names.length);
    return this.names.push(name.trim()) - 1;
  }

  /** The index of every row's name, each distinct text looked up once; undefined where the column is absent. */
  ofColumn(column: TextColumn | undefined): Int32Array | undefined {
    if (!column) return undefined;
    const indexes = column.values.map((text) => this.indexOf(text));
    return column.codes.map((code) => (code < 0 ? -1 : indexes[code]!));
  }
}

/** Spellings with the same key are one name: width, case and spaces make no difference (`GTXPro`, `GTX Pro`). */
export function spellingKey(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
