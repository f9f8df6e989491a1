/** The shared strings part: every distinct text of the workbook once, in the order of first use. */
import { XML_DECLARATION, escapeCellText } from "../package/xmlText";

export class SharedStrings {
  private readonly indices = new Map<string, number>();
  private uses = 0;

  get isEmpty(): boolean {
    return this.indices.size === 0;
  }

  index(text: string): number {
    this.uses++;
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    const index = this.indices.size;
    this.indices.set(text, index);
    return index;
  }

  toBytes(): Uint8Array[] {
    const encoder = new TextEncoder();
    const blocks: Uint8Array[] = [];
    let text = `${XML_DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.indices.size}">`;
    for (const item of this.indices.keys()) {
      text += `<si><t${keepsSpaces(item)}>${escapeCellText(item)}</t></si>`;
      if (text.length < 1 << 20) continue;
      blocks.push(encoder.encode(text));
      text = "";
    }
    blocks.push(encoder.encode(`${text}</sst>`));
    return blocks;
  }
}

/** XML readers may trim text unless told otherwise. */
function keepsSpaces(text: string): string {
  return /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
}
