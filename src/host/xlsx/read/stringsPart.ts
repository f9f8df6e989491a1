/** The shared strings of a file, as plain texts. */
import { streamXml } from "../package/xmlElement";
import { unescapeCellText } from "../package/xmlText";

export interface StringTable {
  texts: string[];
  /** indices of texts whose parts are formatted differently; the formatting is not carried */
  rich: Set<number>;
}

export function readStrings(bytes: Uint8Array | undefined, part: string): StringTable {
  const table: StringTable = { texts: [], rich: new Set() };
  if (bytes === undefined) return table;
  const reader = new TextRuns();
  streamXml(bytes, {
    open(name) {
      if (name === "si") reader.start();
      else reader.open(name);
    },
    text: (text) => reader.text(text),
    close(name) {
      if (name !== "si") return reader.close(name);
      if (reader.isRich) table.rich.add(table.texts.length);
      table.texts.push(reader.result());
    },
  }, part);
  return table;
}

/** Collects the text of `<si>` or `<is>`: its own `<t>`, or those of its runs, but not the phonetic guides. */
export class TextRuns {
  private collected = "";
  private inText = false;
  private inPhonetic = false;
  isRich = false;

  start(): void {
    this.collected = "";
    this.inText = false;
    this.inPhonetic = false;
    this.isRich = false;
  }

  open(name: string): void {
    if (name === "t") this.inText = !this.inPhonetic;
    else if (name === "rPh") this.inPhonetic = true;
    else if (name === "rPr") this.isRich = true;
  }

  text(text: string): void {
    if (this.inText) this.collected += text;
  }

  close(name: string): void {
    if (name === "t") this.inText = false;
    else if (name === "rPh") this.inPhonetic = false;
  }

  result(): string {
    return unescapeCellText(this.collected);
  }
}
