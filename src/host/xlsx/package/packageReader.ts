/** Opens a spreadsheet package: its parts by path, and the relationships between them. */
import { unzipSync } from "fflate";
import { WorkbookFileError } from "../workbookFileError";
import { child, children, parseXml } from "./xmlElement";
import type { XmlElement } from "./xmlElement";

export interface Relation {
  id: string;
  /** last segment of the type's address: "worksheet", "table", "hyperlink" … (the same in the transitional and the strict form) */
  type: string;
  /** path of the part, or the address as it stands when external */
  target: string;
  external: boolean;
}

export class PackageReader {
  /** lower-case path with "/" → name of the zip entry; producers differ in case and slashes */
  private readonly entries = new Map<string, string>();

  /** Throws WorkbookFileError "damaged" when the bytes are no zip. */
  constructor(private readonly bytes: Uint8Array) {
    this.unzip((name) => {
      this.entries.set(partKey(name), name);
      return false;
    });
  }

  get paths(): string[] {
    return [...this.entries.keys()];
  }

  has(path: string): boolean {
    return this.entries.has(partKey(path));
  }

  part(path: string): Uint8Array | undefined {
    const wanted = this.entries.get(partKey(path));
    return wanted === undefined ? undefined : this.unzip((name) => name === wanted)[wanted];
  }

  xml(path: string): XmlElement | undefined {
    const bytes = this.part(path);
    return bytes === undefined ? undefined : parseXml(bytes, path);
  }

  /** Relationships that start from a part ("" = from the package itself). */
  relations(source: string): Relation[] {
    const slash = source.lastIndexOf("/") + 1;
    const folder = source.slice(0, slash);
    const root = this.xml(`${folder}_rels/${source.slice(slash)}.rels`);
    return children(root, "Relationship").map(({ attributes }) => {
      const external = attributes.TargetMode === "External";
      const target = attributes.Target ?? "";
      return { id: attributes.Id ?? "", type: lastSegment(attributes.Type ?? ""), target: external ? target : resolvePath(folder, target), external };
    });
  }

  related(source: string, type: string): Relation[] {
    return this.relations(source).filter((relation) => relation.type === type);
  }

  /** The tree of the first related part of a type. */
  relatedXml(source: string, type: string): XmlElement | undefined {
    const relation = this.related(source, type)[0];
    return relation === undefined ? undefined : this.xml(relation.target);
  }

  private unzip(filter: (name: string) => boolean): Record<string, Uint8Array> {
    try {
      return unzipSync(this.bytes, { filter: (file) => filter(file.name) });
    } catch (error) {
      throw new WorkbookFileError("damaged", error instanceof Error ? error.message : String(error));
    }
  }
}

/** Text of a direct child, "" when it is missing. */
export function childText(element: XmlElement | undefined, name: string): string {
  return child(element, name)?.text ?? "";
}

function partKey(path: string): string {
  return path.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();
}

function lastSegment(address: string): string {
  return address.slice(address.lastIndexOf("/") + 1);
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const segments: string[] = [];
  for (const segment of `${folder}${target}`.replace(/\\/g, "/").split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}
