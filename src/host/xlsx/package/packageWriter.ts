/** Collects the parts of a spreadsheet package and zips them; the same parts always give the same bytes. */
import { XML_DECLARATION, attributes } from "./xmlText";
import { pack, zipFile, type PackedBytes } from "./zipFile";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

interface Relation {
  type: string;
  target: string;
  external: boolean;
}

export class PackageWriter {
  private readonly parts = new Map<string, { contentType?: string; packed: Promise<PackedBytes> }>();
  private readonly relations = new Map<string, Relation[]>();

  /** @param path from the package's root, without a leading slash; without a content type the extension's default applies */
  addPart(path: string, content: string | readonly Uint8Array[], contentType?: string): void {
    this.parts.set(path, { contentType, packed: packed(content) });
  }

  /** Resolves when the parts added so far are packed, and their text is no longer needed. */
  async settled(): Promise<void> {
    await Promise.all([...this.parts.values()].map((part) => part.packed));
  }

  /** Relates a part ("" = the package itself) to a target and returns the relationship's id. */
  relate(source: string, type: string, target: string, external = false): string {
    const list = this.relations.get(source) ?? [];
    this.relations.set(source, list);
    list.push({ type: type.includes(":") ? type : `${OFFICE}/${type}`, target: external ? target : relativePath(source, target), external });
    return `rId${list.length}`;
  }

  async toBytes(): Promise<Uint8Array> {
    const entries = [
      { path: "[Content_Types].xml", packed: packed(this.contentTypes()) },
      ...[...this.relations].map(([source, relations]) => ({ path: relationsPath(source), packed: packed(relationsXml(relations)) })),
      ...[...this.parts].map(([path, part]) => ({ path, packed: part.packed })),
    ];
    return zipFile(await Promise.all(entries.map(async (entry) => ({ path: entry.path, packed: await entry.packed }))));
  }

  private contentTypes(): string {
    const overrides = [...this.parts]
      .filter(([, part]) => part.contentType !== undefined)
      .map(([path, part]) => `<Override${attributes({ PartName: `/${path}`, ContentType: part.contentType })}/>`);
    return (
      `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      `${overrides.join("")}</Types>`
    );
  }
}

function packed(content: string | readonly Uint8Array[]): Promise<PackedBytes> {
  return pack(typeof content === "string" ? [new TextEncoder().encode(content)] : content);
}

/** From the folder of the source, as Excel writes it: some readers understand no other form. */
function relativePath(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return "../".repeat(from.length - shared) + to.slice(shared).join("/");
}

function relationsPath(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function relationsXml(relations: Relation[]): string {
  const items = relations.map((relation, index) =>
    `<Relationship${attributes({ Id: `rId${index + 1}`, Type: relation.type, Target: relation.target, TargetMode: relation.external ? "External" : undefined })}/>`);
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}
