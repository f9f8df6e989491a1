/** The settings text inside the workbook: one custom XML part under our namespace, so that it travels with the file. */
import { PortError } from "../app/ports";
import { isMissing, valueOf } from "./answers";
import type { Session } from "./session";

export const SETTINGS_NAMESPACE = "urn:receivables-radar:settings";

export interface StoredSettings {
  /** undefined when the workbook holds no settings of ours */
  text: string | undefined;
  /** ids of the workbook's sheets, which cost nothing to ask for here and save the survey a sync */
  sheets: string[];
}

/** One sync; two more when somebody has put a second part under our namespace: then the first holds. */
export async function loadSettingsText(session: Session): Promise<StoredSettings> {
  const { xml, several, sheets } = await readOnlyPart(session);
  return { text: several ? await readFirstPart(session) : xml && textInXml(xml), sheets };
}

function readOnlyPart(session: Session): Promise<{ xml: string | undefined; several: boolean; sheets: string[] }> {
  return session.step({
    where: "settings",
    kind: "read",
    queue: (context) => {
      const takeIds = queuePartIds(context);
      const part = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).getOnlyItemOrNullObject();
      const xml = part.getXml();
      const sheets = context.workbook.worksheets.load("items/id");
      return () => ({
        xml: isMissing(part) ? undefined : valueOf(xml),
        several: takeIds().length > 1,
        sheets: sheets.items.map(({ id }) => id),
      });
    },
  });
}

function partsToWrite(session: Session): Promise<{ ids: string[]; readOnly: boolean }> {
  return session.step({
    where: "settings",
    kind: "read",
    queue: (context) => {
      const takeIds = queuePartIds(context);
      const workbook = context.workbook.load("readOnly");
      return () => ({ ids: takeIds(), readOnly: workbook.readOnly });
    },
  });
}

async function readFirstPart(session: Session): Promise<string | undefined> {
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

/** Two syncs, whatever the workbook holds by now. Throws PortError "read-only" where nothing can be stored. */
export async function saveSettingsText(session: Session, text: string): Promise<void> {
  const { ids, readOnly } = await partsToWrite(session);
  if (readOnly) throw new PortError("read-only", "settings", session.changed, "workbook.readOnly");
  await session.step({
    where: "settings",
    kind: "swap",
    queue: (context) => {
      queueSettings(context, ids, text);
      return () => undefined;
    },
  });
}

/** Writes into the first of the parts that are there, adds one when there is none; parts beyond the first are removed. */
export function queueSettings(context: Excel.RequestContext, ids: readonly string[], text: string): void {
  const parts = context.workbook.customXmlParts;
  const [first, ...surplus] = ids;
  if (first === undefined) parts.add(xmlOf(text));
  else parts.getItem(first).setXml(xmlOf(text));
  for (const id of surplus) parts.getItem(id).delete();
}

export function queuePartIds(context: Excel.RequestContext): () => string[] {
  const parts = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).load("items/id");
  return () => parts.items.map(({ id }) => id);
}

function partIds(session: Session): Promise<string[]> {
  return session.step({ where: "settings", kind: "read", queue: queuePartIds });
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
