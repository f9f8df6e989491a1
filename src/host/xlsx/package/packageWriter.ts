/** Collects the parts of a spreadsheet package and zips them; the same parts always give the same bytes. */
import { zipSync } from "fflate";
import type { Zippable } from "fflate";
import { XML_DECLARATION, attributes } from "./xmlText";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
// Written with the zone's own clock, so that the stored (zoneless) time is the same everywhere.
const FIXED_TIME = new Date(1980, 0, 1);
// Higher levels take half as long again and save two percent.
const COMPRESSION = 3;

interface Relation {
  type: string;
  target: string;
  external: boolean;
}

export class PackageWriter {
  private readonly parts = new Map<string, { contentType?: string; bytes: Uint8Array }>();
  private readonly relations = new Map<string, Relation[]>();

  /** @param path from the package's root, without a leading slash; without a content type the extension's default applies */
  addPart(path: string, content: string | Uint8Array, contentType?: string): void {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    this.parts.set(path, { contentType, bytes });
  }

  /** Relates a part ("" = the package itself) to a target and returns the relationship's id. */
  relate(source: string, type: string, target: string, external = false): string {
    const list = this.relations.get(source) ?? [];
    this.relations.set(source, list);
    list.push({ type: type.includes(":") ? type : `${OFFICE}/${type}`, target: external ? target : relativePath(source, target), external });
    return `rId${list.length}`;
  }

  toBytes(): Uint8Array {
    const entries: Zippable = {};
    const add = (path: string, bytes: Uint8Array): void => {
      entries[path] = [bytes, { mtime: FIXED_TIME, level: COMPRESSION }];
    };
    const encoder = new TextEncoder();
    add("[Content_Types].xml", encoder.encode(this.contentTypes()));
    for (const [source, relations] of this.relations) add(relationsPath(source), encoder.encode(relationsXml(relations)));
    for (const [path, part] of this.parts) add(path, part.bytes);
    return zipSync(entries);
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
