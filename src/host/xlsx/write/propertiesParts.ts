/** What travels with the workbook beside its sheets: custom properties and custom XML parts. */
import type { HostDocument } from "../../document";
import type { PackageWriter } from "../package/packageWriter";
import { XML_DECLARATION, attributes, escapeXml } from "../package/xmlText";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const ITEM_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const FIRST_PROPERTY = 2;

export function addCustomProperties(writer: PackageWriter, properties: HostDocument["customProperties"]): void {
  const entries = Object.entries(properties);
  if (entries.length === 0) return;
  const items = entries.map(([name, value], index) =>
    `<property${attributes({ fmtid: FORMAT_ID, pid: index + FIRST_PROPERTY, name })}>${variantXml(value)}</property>`);
  writer.addPart(
    "docProps/custom.xml",
    `${XML_DECLARATION}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${items.join("")}</Properties>`,
    PROPERTIES_TYPE,
  );
  writer.relate("", "custom-properties", "docProps/custom.xml");
}

export function addCustomXml(writer: PackageWriter, parts: HostDocument["customXml"], workbookPath: string): void {
  parts.forEach((part, index) => {
    const item = `customXml/item${index + 1}.xml`;
    const properties = `customXml/itemProps${index + 1}.xml`;
    writer.addPart(item, XML_DECLARATION + withoutDeclaration(part.xml));
    writer.addPart(properties, itemPropertiesXml(part), ITEM_PROPERTIES_TYPE);
    writer.relate(workbookPath, "customXml", item);
    writer.relate(item, "customXmlProps", properties);
  });
}

function variantXml(value: string | number | boolean): string {
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "string") return `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
}

/** The text is stored as UTF-8, whatever encoding its declaration names. */
function withoutDeclaration(xml: string): string {
  return xml.replace(/^\ufeff?\s*<\?xml[^>]*\?>\s*/, "");
}

function itemPropertiesXml(part: { id: string; xml: string }): string {
  const namespace = rootNamespace(part.xml);
  const schemas = namespace === undefined ? "<ds:schemaRefs/>" : `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs>`;
  const id = part.id.startsWith("{") ? part.id : `{${part.id}}`;
  return `${XML_DECLARATION}<ds:datastoreItem${attributes({ "ds:itemID": id })} xmlns:ds="${OFFICE}/customXml">${schemas}</ds:datastoreItem>`;
}

/** Namespace of the root element, still escaped as it stands in the text. */
function rootNamespace(xml: string): string | undefined {
  const root = /<([\w.-]+:)?[\w.-]+(\s[^>]*)?>/.exec(withoutDeclaration(xml));
  if (root === null) return undefined;
  const prefix = root[1]?.slice(0, -1);
  const attribute = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  return new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root[2] ?? "")?.[1];
}
