/** NamedItemCollection and NamedItem: names of the workbook, or of one sheet. */
import type { HostName } from "../../document";
import type { EngineSheet } from "../../engine/types";
import { formatArea, parseArea, quoteSheet, splitSheet } from "../address";
import { CellRange } from "../cellRange";
import { booleanOf, textOf, type CallArguments } from "../callArguments";
import { ProtocolError } from "../errors";
import { nullObject, type ClassDefinition, type HostObject } from "../hostObject";
import type { Session } from "../session";
import { existing, inOrder } from "./worksheets";

export const namedItemCollection: ClassDefinition<{ sheet?: EngineSheet }> = {
  items: ({ sheet }, session) => namesOf(sheet, session).map((name) => session.object("NamedItem", name)),
  item: (key, { sheet }, session) => {
    const name = namesOf(sheet, session).find((one) => one.name.toLowerCase() === key.toLowerCase());
    return name && session.object("NamedItem", name);
  },
  commands: { Add: add },
};

export const namedItem: ClassDefinition<HostName> = {
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: { get: ({ name }) => name },
    Scope: { get: ({ sheet }) => (sheet === undefined ? "Workbook" : "Worksheet") },
    Type: { get: (name) => typeOf(name) },
    Value: { get: (name) => valueOf(name) },
    Visible: { get: (name) => name.visible, set: (name, value, session) => change(name, { visible: booleanOf(value) }, session) },
    Comment: { get: (name) => name.comment ?? "", set: (name, value, session) => change(name, { comment: textOf(value) }, session) },
    Formula: { get: (name) => `=${name.refersTo}`, set: (name, value, session) => change(name, { refersTo: expression(textOf(value)) }, session) },
  },
  navigation: {
    Worksheet: (name, session) => session.object("Worksheet", existing(sheetOf(name, session))),
    WorksheetOrNullObject: (name, session) => {
      const sheet = sheetOf(name, session);
      return sheet ? session.object("Worksheet", sheet) : nullObject;
    },
  },
  queries: {
    GetRange: (name, _, session) => session.object("Range", existing(rangeOf(name, session))),
    GetRangeOrNullObject: (name, _, session) => {
      const range = rangeOf(name, session);
      return range ? session.object("Range", range) : nullObject;
    },
  },
  commands: { Delete: (name, _, { workbook }) => workbook.engine.deleteName(name.name, name.sheet) },
};

function namesOf(sheet: EngineSheet | undefined, { workbook }: Session): HostName[] {
  const scope = sheet?.name.toLowerCase();
  return workbook.engine.names.filter((name) => name.sheet?.toLowerCase() === scope);
}

function add({ sheet }: { sheet?: EngineSheet }, args: CallArguments, session: Session): HostObject {
  const name = args.text(0);
  const lawful = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !parseArea(name) && !/^[rc]$/i.test(name);
  if (!lawful) throw new ProtocolError("InvalidArgument", "The name is invalid.");
  if (namesOf(sheet, session).some((one) => one.name.toLowerCase() === name.toLowerCase())) throw new ProtocolError("ItemAlreadyExists");
  const range = args.optionalRange(1);
  const refersTo = range ? `${quoteSheet(range.sheet.name)}!${formatArea(range.area, true)}` : expression(args.text(1));
  const item: HostName = { name, refersTo, sheet: sheet?.name, visible: true, comment: args.optionalText(2) };
  session.workbook.engine.setName(item);
  return session.object("NamedItem", item);
}

/** a formula with "="; text without it is a constant */
function expression(text: string): string {
  return text.startsWith("=") ? text.slice(1) : `"${text.replaceAll('"', '""')}"`;
}

function change(name: HostName, patch: Partial<HostName>, { workbook }: Session): void {
  Object.assign(name, patch);
  workbook.engine.setName({ ...name });
}

function rangeOf(name: HostName, session: Session): CellRange | undefined {
  const { sheet, area } = splitSheet(name.refersTo);
  const parsed = parseArea(area);
  const home = sheet === undefined ? undefined : session.workbook.engine.findSheet(sheet);
  return parsed && home && new CellRange(home, parsed);
}

function sheetOf(name: HostName, session: Session): EngineSheet | undefined {
  return inOrder(session.workbook).find((sheet) => sheet.name === name.sheet);
}

function typeOf(name: HostName): string {
  const value = valueOf(name);
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value.startsWith("#")) return "Error";
  return parseArea(splitSheet(name.refersTo).area) ? "Range" : "String";
}

/** the range's address as text, or the constant; another expression as it is written */
function valueOf({ refersTo }: HostName): string | number | boolean {
  const text = /^"((?:[^"]|"")*)"$/.exec(refersTo);
  if (text) return (text[1] ?? "").replaceAll('""', '"');
  if (/^(?:TRUE|FALSE)$/i.test(refersTo)) return /^TRUE$/i.test(refersTo);
  return refersTo.trim() !== "" && Number.isFinite(Number(refersTo)) ? Number(refersTo) : refersTo;
}
