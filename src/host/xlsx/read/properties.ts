/** Custom properties and custom XML parts of a file. */
import type { HostDocument } from "../../document";
import type { PackageReader } from "../package/packageReader";
import { children, encodingOf, numeric } from "../package/xmlElement";

export function readCustomProperties(reader: PackageReader): HostDocument["customProperties"] {
  const properties: HostDocument["customProperties"] = {};
  for (const property of children(reader.relatedXml("", "custom-properties"), "property")) {
    const value = property.children[0];
    if (value !== undefined && property.attributes.name !== undefined) properties[property.attributes.name] = variant(value.name, value.text);
  }
  return properties;
}

export function readCustomXml(reader: PackageReader, workbookPath: string): HostDocument["customXml"] {
  return reader.related(workbookPath, "customXml").flatMap((relation, index) => {
    const bytes = reader.part(relation.target);
    if (bytes === undefined) return [];
    const properties = reader.relatedXml(relation.target, "customXmlProps");
    // Parts without an identity get one from their position, so that they can be addressed.
    const id = properties?.attributes[":itemID"] ?? `{00000000-0000-0000-0000-${String(index + 1).padStart(12, "0")}}`;
    const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
    return [{ id, xml: text.replace(/^\s*<\?xml[^>]*\?>\s*/, "") }];
  });
}

function variant(type: string, text: string): string | number | boolean {
  if (type === "bool") return text.trim() === "true" || text.trim() === "1";
  if (/^(u?i[1248]|u?int|r[48]|decimal)$/.test(type)) return numeric(text) ?? text;
  return text;
}
