/** Worksheet: its properties, the ways to its ranges, and what belongs to it. */
import type { Visibility } from "../../document";
import type { EngineSheet } from "../../engine/types";
import { splitAreas, splitSheet } from "../address";
import { CellRange, rangeOn, wholeSheet } from "../cellRange";
import { booleanOf, numberOf, textOf, type CallArguments } from "../callArguments";
import { ProtocolError } from "../errors";
import { EventType, eventMethods, SHEET_EVENTS } from "../events";
import { isHostObject, nullObject, type ClassDefinition, type HostObject } from "../hostObject";
import type { Session } from "../session";
import { tableOf } from "../tableHandles";
import { colorOf } from "./colors";
import { existing, inOrder, requireFreeName } from "./worksheets";

const STRUCTURE = new Set(["Name", "Position", "Visibility", "Delete", "Copy"]);

export const worksheet: ClassDefinition<EngineSheet> = {
  identity: (sheet) => ({ Id: sheet.id }),
  guard: (_, member) => (STRUCTURE.has(member) ? "structure" : "workbook"),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, { workbook }) => {
        const before = sheet.name;
        requireFreeName(workbook, textOf(value), sheet);
        sheet.name = textOf(value);
        workbook.raise({ type: EventType.nameChanged, sheet, payload: { worksheetId: sheet.id, nameBefore: before, nameAfter: sheet.name } });
      },
    },
    Position: { get: (sheet) => sheet.position, set: (sheet, value, { workbook }) => workbook.engine.moveSheet(sheet, numberOf(value)) },
    Visibility: { get: (sheet) => VISIBILITY[sheet.visibility], set: setVisibility },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === "" ? "" : colorOf(value);
      },
    },
    ShowGridlines: {
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = booleanOf(value);
      },
    },
  },
  navigation: {
    AutoFilter: (sheet, session) => session.object("AutoFilter", sheet),
    Charts: (sheet, session) => session.object("ChartCollection", sheet),
    CustomProperties: (sheet, session) => session.object("WorksheetCustomPropertyCollection", sheet),
    FreezePanes: (sheet, session) => session.object("WorksheetFreezePanes", sheet),
    Names: (sheet, session) => session.object("NamedItemCollection", { sheet }),
    PageLayout: (sheet, session) => session.object("PageLayout", sheet),
    Protection: (sheet, session) => session.object("WorksheetProtection", sheet),
    Tables: (sheet, session) => session.object("TableCollection", { sheet }),
  },
  queries: {
    ...eventMethods<EngineSheet>(SHEET_EVENTS, (sheet) => sheet.id),
    GetRange: (sheet, args, session) => session.object("Range", addressed(sheet, args.optionalText(0), session)),
    GetRanges: (sheet, args, session) => {
      const parts = splitAreas(args.optionalText(0) ?? "").map((part) => addressed(sheet, part, session));
      return session.object("RangeAreas", { sheet, ranges: parts.length > 0 ? parts : [wholeSheet(sheet)] });
    },
    GetRangeByIndexes: (sheet, args, session) =>
      session.object("Range", wholeSheet(sheet).at(args.integer(0), args.integer(1), args.integer(2), args.integer(3))),
    GetCell: (sheet, args, session) => session.object("Range", wholeSheet(sheet).at(args.integer(0), args.integer(1), 1, 1)),
    GetUsedRange: (sheet, args, session) => session.object("Range", usedRange(sheet, args.flag(0)) ?? rangeOn(sheet, "A1")),
    GetUsedRangeOrNullObject: (sheet, args, session) => orNull(usedRange(sheet, args.flag(0)), session),
    GetNext: (sheet, args, session) => session.object("Worksheet", existing(neighbour(sheet, 1, args.flag(0), session))),
    GetNextOrNullObject: (sheet, args, session) => sheetOrNull(neighbour(sheet, 1, args.flag(0), session), session),
    GetPrevious: (sheet, args, session) => session.object("Worksheet", existing(neighbour(sheet, -1, args.flag(0), session))),
    GetPreviousOrNullObject: (sheet, args, session) => sheetOrNull(neighbour(sheet, -1, args.flag(0), session), session),
    _GetSheetById: (_, args, session) => session.object("Worksheet", existing(session.workbook.engine.findSheet(args.text(0)))),
    _GetAnotherWorksheetById: (_, args, session) => session.object("Worksheet", existing(session.workbook.engine.findSheet(args.text(0)))),
    Activate: (sheet, _, { workbook }) => {
      if (sheet.visibility !== "visible") throw new ProtocolError("InvalidOperation", "A hidden sheet cannot be activated.");
      workbook.activate(sheet);
    },
    Calculate: (_sheet, _args, { workbook }) => {
      workbook.stale = true;
    },
  },
  commands: { Delete: (sheet, _, session) => deleteSheet(sheet, session), Copy: copySheet },
};

const VISIBILITY: Record<Visibility, string> = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };

function setVisibility(sheet: EngineSheet, value: unknown, { workbook }: Session): void {
  const wanted = (["visible", "hidden", "veryHidden"] as const).find((one) => VISIBILITY[one] === value);
  if (!wanted) throw new ProtocolError("InvalidArgument");
  if (wanted !== "visible") requireAnotherVisible(sheet, workbook.engine.sheets);
  const before = VISIBILITY[sheet.visibility];
  sheet.visibility = wanted;
  workbook.raise({ type: EventType.visibilityChanged, sheet, payload: { worksheetId: sheet.id, visibilityBefore: before, visibilityAfter: value } });
}

function deleteSheet(sheet: EngineSheet, { workbook }: Session): void {
  if (sheet.visibility === "veryHidden") throw new ProtocolError("InvalidOperation", "A very hidden sheet cannot be deleted.");
  requireAnotherVisible(sheet, workbook.engine.sheets);
  workbook.deleteSheet(sheet);
}

function requireAnotherVisible(sheet: EngineSheet, sheets: readonly EngineSheet[]): void {
  const another = sheets.some((one) => one.id !== sheet.id && one.visibility === "visible");
  if (!another) throw new ProtocolError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
}

/** cells, styles, widths and print set-up; at the end, or where the arguments say */
function copySheet(sheet: EngineSheet, args: CallArguments, session: Session): HostObject {
  const { workbook } = session;
  const place = copyPosition(args, workbook.engine.sheets.length);
  let number = 2;
  while (workbook.engine.findSheet(`${sheet.name} (${number})`)) number++;
  const copy = workbook.engine.addSheet(`${sheet.name} (${number})`);
  const used = sheet.usedArea(false);
  if (used) {
    copy.copyFrom(used, sheet, used, "all");
    for (let column = used.column; column < used.column + used.columns; column++) copy.setColumnWidth(column, 1, sheet.columnWidth(column));
  }
  Object.assign(copy, { print: sheet.print, freeze: sheet.freeze, showGridlines: sheet.showGridlines, tabColor: sheet.tabColor });
  workbook.engine.moveSheet(copy, place);
  workbook.sheetAdded(copy);
  return session.object("Worksheet", copy);
}

function copyPosition(args: CallArguments, end: number): number {
  const where = args.optionalText(0) ?? "End";
  const near = args.at(1);
  if (where === "End" || where === "None") return end;
  if (where === "Beginning") return 0;
  if ((where !== "Before" && where !== "After") || !isHostObject(near) || near.className !== "Worksheet") throw new ProtocolError("InvalidArgument");
  return (near.target as EngineSheet).position + (where === "After" ? 1 : 0);
}

/** An A1 address, the name of a range or of a table; no address is the whole sheet. A sheet in the address must be this one. */
export function addressed(sheet: EngineSheet, text: string | undefined, session: Session): CellRange {
  if (!text) return wholeSheet(sheet);
  const [only = "", ...more] = splitAreas(text);
  if (more.length > 0) throw new ProtocolError("InvalidArgument", "The address has several areas; use getRanges.");
  const { sheet: named, area } = splitSheet(only);
  if (named !== undefined && named.toLowerCase() !== sheet.name.toLowerCase()) throw new ProtocolError("InvalidArgument");
  const byName = namedRange(area, sheet, session);
  return byName ?? rangeOn(sheet, area);
}

function namedRange(text: string, sheet: EngineSheet, session: Session): CellRange | undefined {
  const wanted = text.toLowerCase();
  const { engine, tables } = session.workbook;
  const name = engine.names.find((one) => one.name.toLowerCase() === wanted && (one.sheet ?? sheet.name) === sheet.name);
  if (name) return rangeOn(sheet, splitSheet(name.refersTo).area);
  const table = tables.find(text, sheet);
  return table && table.name.toLowerCase() === wanted ? new CellRange(sheet, tableOf(table).area) : undefined;
}

function usedRange(sheet: EngineSheet, valuesOnly: boolean): CellRange | undefined {
  const area = sheet.usedArea(valuesOnly);
  return area && new CellRange(sheet, area);
}

function neighbour(sheet: EngineSheet, step: 1 | -1, visibleOnly: boolean, { workbook }: Session): EngineSheet | undefined {
  const sheets = inOrder(workbook).filter((one) => !visibleOnly || one.visibility === "visible" || one.id === sheet.id);
  return sheets[sheets.findIndex((one) => one.id === sheet.id) + step];
}

function sheetOrNull(sheet: EngineSheet | undefined, session: Session): HostObject {
  return sheet ? session.object("Worksheet", sheet) : nullObject;
}

export function orNull(range: CellRange | undefined, session: Session): HostObject {
  return range ? session.object("Range", range) : nullObject;
}
