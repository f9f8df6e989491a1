/** XML of a package part: small parts as a tree, large ones as a stream of events. */
import { SaxesParser } from "saxes";
import { WorkbookFileError } from "../workbookFileError";

/** Names are local: whatever prefix a producer chose for the spreadsheet namespace, `x:row` is "row". */
export interface XmlElement {
  name: string;
  /** An attribute with a prefix keeps a colon: `r:id` is ":id", so that it is not taken for `id`. */
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

const CHUNK = 1 << 19;

/** Feeds the handler; throws WorkbookFileError "damaged" when the text is not well-formed. */
export function streamXml(bytes: Uint8Array, handler: XmlHandler, part: string): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const names: string[] = [];
  parser.on("opentag", (tag) => {
    const name = localName(tag.name);
    if (!tag.isSelfClosing) names.push(name);
    handler.open(name, hasPrefix(tag.attributes) ? localAttributes(tag.attributes) : tag.attributes);
    if (tag.isSelfClosing) handler.close(name);
  });
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));
  parser.on("closetag", (tag) => {
    if (!tag.isSelfClosing) handler.close(names.pop() ?? localName(tag.name));
  });
  parser.on("error", (error) => {
    throw new WorkbookFileError("damaged", `${part}: ${error.message}`);
  });
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += CHUNK) parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  parser.write(decoder.decode()).close();
}

export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const builder = new TreeBuilder();
  streamXml(bytes, builder, part);
  return builder.root;
}

/** Builds the tree of what it is fed; also for one element inside a stream. */
export class TreeBuilder implements XmlHandler {
  private readonly top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  private readonly stack: XmlElement[] = [this.top];

  get root(): XmlElement {
    return this.top.children[0] ?? this.top;
  }

  get isComplete(): boolean {
    return this.stack.length === 1 && this.top.children.length > 0;
  }

  open(name: string, attributes: Record<string, string>): void {
    const element: XmlElement = { name, attributes, children: [], text: "" };
    this.stack[this.stack.length - 1]?.children.push(element);
    this.stack.push(element);
  }

  text(text: string): void {
    const current = this.stack[this.stack.length - 1];
    if (current !== undefined) current.text += text;
  }

  close(): void {
    this.stack.pop();
  }
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** All elements of that name at any depth, in document order. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  if (element === undefined) return [];
  return element.children.flatMap((candidate) => [...(candidate.name === name ? [candidate] : []), ...descendants(candidate, name)]);
}

/** A boolean attribute (`1`, `true`, `on`). */
export function flag(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** A numeric attribute; undefined when absent or no number. */
export function numeric(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function hasPrefix(attributes: Record<string, string>): boolean {
  for (const name in attributes) if (name.includes(":")) return true;
  return false;
}

function localAttributes(attributes: Record<string, string>): Record<string, string> {
  const local: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const colon = name.indexOf(":");
    local[colon < 0 ? name : name.slice(colon)] = value;
  }
  return local;
}

export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
