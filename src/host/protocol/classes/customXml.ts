/** Custom XML parts of the workbook: where add-ins keep settings that travel with the file. */
import { ProtocolError } from "../errors";
import { nullObject, type ClassDefinition, type HostObject } from "../hostObject";
import type { OpenWorkbook } from "../openWorkbook";
import type { Session } from "../session";
import { existing } from "./worksheets";

export const customXmlPartCollection: ClassDefinition<OpenWorkbook> = {
  items: (book, session) => parts(session, [...book.engine.customXml.keys()]),
  item: (id, book, session) => (book.engine.customXml.has(id) ? session.object("CustomXmlPart", id) : undefined),
  queries: { GetByNamespace: (_, args, session) => session.object("CustomXmlPartScopedCollection", args.text(0)) },
  commands: {
    Add: (book, args, session) => {
      const xml = wellFormed(args.text(0));
      const id = freeId(book);
      book.engine.customXml.set(id, xml);
      return session.object("CustomXmlPart", id);
    },
  },
};

export const customXmlPartScopedCollection: ClassDefinition<string> = {
  items: (namespace, session) => parts(session, inNamespace(namespace, session)),
  item: (id, namespace, session) => (inNamespace(namespace, session).includes(id) ? session.object("CustomXmlPart", id) : undefined),
  queries: {
    GetOnlyItem: (namespace, _, session) => {
      const [id, ...others] = inNamespace(namespace, session);
      if (others.length > 0) throw new ProtocolError("InvalidOperation", "The collection holds more than one part.");
      return session.object("CustomXmlPart", existing(id));
    },
    /** Microsoft: "if the collection contains exactly one item, this method returns it. Otherwise, this method returns null". */
    GetOnlyItemOrNullObject: (namespace, _, session) => {
      const [id, ...others] = inNamespace(namespace, session);
      return id === undefined || others.length > 0 ? nullObject : session.object("CustomXmlPart", id);
    },
  },
};

export const customXmlPart: ClassDefinition<string> = {
  identity: (id) => ({ Id: id }),
  scalars: {
    Id: { get: (id) => id },
    NamespaceUri: { get: (id, session) => namespaceOf(xmlOf(id, session)) },
  },
  queries: { GetXml: xmlOfPart },
  commands: {
    SetXml: (id, args, session) => {
      xmlOf(id, session);
      session.workbook.engine.customXml.set(id, wellFormed(args.text(0)));
    },
    Delete: (id, _, { workbook }) => {
      if (!workbook.engine.customXml.delete(id)) throw new ProtocolError("ItemNotFound");
    },
  },
};

function xmlOfPart(id: string, _: unknown, session: Session): string {
  return xmlOf(id, session);
}

function xmlOf(id: string, { workbook }: Session): string {
  return existing(workbook.engine.customXml.get(id));
}

function parts(session: Session, ids: string[]): HostObject[] {
  return ids.map((id) => session.object("CustomXmlPart", id));
}

function inNamespace(namespace: string, { workbook }: Session): string[] {
  return [...workbook.engine.customXml].filter(([, xml]) => namespaceOf(xml) === namespace).map(([id]) => id);
}

const ROOT = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*<(?:([\w.-]+):)?([\w.-]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/;

function namespaceOf(xml: string): string {
  const [, prefix, , attributes = ""] = ROOT.exec(xml) ?? [];
  const name = prefix ? `xmlns:${prefix}` : "xmlns";
  const found = [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].find((one) => one[1] === name);
  return found?.[2] ?? found?.[3] ?? "";
}

function wellFormed(xml: string): string {
  if (!ROOT.test(xml) || !/>\s*$/.test(xml)) throw new ProtocolError("InvalidArgument", "The text is not XML.");
  return xml;
}

function freeId(book: OpenWorkbook): string {
  let number = book.engine.customXml.size + 1;
  const id = () => `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
  while (book.engine.customXml.has(id())) number++;
  return id();
}
