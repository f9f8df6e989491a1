/** The items of a workbook: one register for all ledgers, by code where there is one, else by name. */
import type { LedgerKind } from "../ledger/fields";
import type { Ledger, TextColumn } from "../ledger/types";
import type { Item } from "./business";
import { spellingKey, type NameRegister } from "./nameRegister";

export class ItemRegister {
  readonly items: Item[] = [];
  private readonly byCode = new Map<string, number>();
  /** the first item of a name; further ones have codes of their own */
  private readonly byName = new Map<string, number>();

  constructor(private readonly lines: NameRegister) {}

  /** The item of every row of a ledger, −1 = blank; each pair of code and name is looked up once. Learns the product lines on the way. */
  ofRows<K extends LedgerKind>(ledger: Ledger<K>): Int32Array {
    const { itemCode: codes, item: names, line } = ledger.text as Partial<Record<string, TextColumn>>;
    const known = new Map<number, number>();
    const width = (codes?.values.length ?? 0) + 1;
    const found = Int32Array.from({ length: ledger.length }, (_, row) => {
      const [name, code] = [names?.codes[row] ?? -1, codes?.codes[row] ?? -1];
      const pair = (name + 1) * width + code + 1;
      const item = known.get(pair) ?? this.indexOf(code < 0 ? "" : codes!.values[code]!, name < 0 ? "" : names!.values[name]!);
      known.set(pair, item);
      return item;
    });
    this.learnLines(found, this.lines.ofColumn(line));
    return found;
  }

  /** The code decides; a name alone is the first item of that name; a code joins the item that had only this name so far. */
  private indexOf(code: string, name: string): number {
    const [codeKey, nameKey] = [spellingKey(code), spellingKey(name)];
    if (codeKey === "") return nameKey === "" ? -1 : (this.byName.get(nameKey) ?? this.byCode.get(nameKey) ?? this.add("", name));
    const coded = this.byCode.get(codeKey);
    if (coded !== undefined) return coded;
    const named = this.byName.get(nameKey);
    if (named === undefined || this.hasCode(named)) return this.add(code, name);
    this.items[named]!.key = code.trim();
    this.byCode.set(codeKey, named);
    return named;
  }

  private hasCode(item: number): boolean {
    return this.byCode.get(spellingKey(this.items[item]!.key)) === item;
  }

  private add(code: string, name: string): number {
    const item = this.items.length;
    const label = name.trim() !== "" ? name.trim() : code.trim();
    this.items.push({ key: code.trim() !== "" ? code.trim() : label, name: label, line: -1 });
    if (code.trim() !== "") this.byCode.set(spellingKey(code), item);
    const nameKey = spellingKey(name);
    if (nameKey !== "" && !this.byName.has(nameKey)) this.byName.set(nameKey, item);
    return item;
  }

  private learnLines(items: Int32Array, lines: Int32Array | undefined): void {
    if (!lines) return;
    for (let row = 0; row < items.length; row++) {
      const item = this.items[items[row]!];
      if (item && item.line < 0) item.line = lines[row]!;
    }
  }
}
