/** The settings text inside the workbook: one custom XML part under our namespace, so that it travels with the file. */
import { valueOf } from "./answers";
import type { Session } from "./session";

export const SETTINGS_NAMESPACE = "urn:receivables-radar:settings";

/** Undefined when the workbook holds no settings of ours. */
export async function loadSettingsText(session: Session): Promise<string | undefined> {
  const [first] = await partIds(session);
  if (first === undefined) return undefined;
  const xml = await session.step({
    where: "settings",
    kind: "read",
    queue: (context) => {
      const text = context.workbook.customXmlParts.getItem(first).getXml();
      return () => valueOf(text);
    },
  });
  return textInXml(xml);
}

/** Writes into the part that is there, adds one when there is none; parts beyond the first are removed. */
export async function saveSettingsText(session: Session, text: string): Promise<void> {
  const [first, ...surplus] = await partIds(session);
  await session.step({
    where: "settings",
    kind: "swap",
    queue: (context) => {
      const parts = context.workbook.customXmlParts;
      if (first === undefined) parts.add(xmlOf(text));
      else parts.getItem(first).setXml(xmlOf(text));
      for (const id of surplus) parts.getItem(id).delete();
      return () => undefined;
    },
  });
}

function partIds(session: Session): Promise<string[]> {
  return session.step({
    where: "settings",
    kind: "read",
    queue: (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).load("items/id");
      return () => parts.items.map(({ id }) => id);
    },
  });
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

function xmlOf(text: string): string {
  // characters that XML 1.0 cannot hold even as entities do not occur in settings that are JSON
  const escaped = text.replace(/[&<>\r]/g, (character) => ENTITIES[character]!);
  return `<settings xmlns="${SETTINGS_NAMESPACE}">${escaped}</settings>`;
}

function textInXml(xml: string): string {
  const inner = /<(?:\w+:)?settings\b[^>]*>([\s\S]*)<\/(?:\w+:)?settings>/.exec(xml)?.[1] ?? "";
  return inner.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex?: string, decimal?: string, name?: string) => {
    if (hex || decimal) return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
    return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[name ?? ""] ?? entity;
  });
}
