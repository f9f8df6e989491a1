/** TableCollection and Table. */
import type { HostArea, HostTable } from "../../document";
import type { EngineSheet } from "../../engine/types";
import { CellRange, intersectArea } from "../cellRange";
import { booleanOf, textOf, type CallArguments } from "../callArguments";
import { ProtocolError } from "../errors";
import { EventType, eventMethods, WORKBOOK_TARGET } from "../events";
import type { ClassDefinition, HostObject } from "../hostObject";
import type { Session } from "../session";
import { tableOf, type TableHandle } from "../tableHandles";
import { rangeArgument } from "./range";
import { addressed } from "./worksheet";
import { splitSheet } from "../address";
import { writeHeaders } from "./tableHeaders";
import { existing } from "./worksheets";

export const tableCollection: ClassDefinition<{ sheet?: EngineSheet }> = {
  guard: ({ sheet }) => (sheet ? { sheet } : "workbook"),
  items: ({ sheet }, session) => session.workbook.tables.all(sheet).map((table) => session.object("Table", table)),
  item: (key, { sheet }, session) => {
    const table = session.workbook.tables.find(key, sheet);
    return table && session.object("Table", table);
  },
  queries: eventMethods<{ sheet?: EngineSheet }>(
    { DataChangedEvent: EventType.tableChanged, AddedEvent: EventType.tableAdded, DeletedEvent: EventType.tableDeleted },
    ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
  ),
  commands: { Add: addTable },
};

export const table: ClassDefinition<TableHandle> = {
  identity: ({ id }) => ({ Id: id }),
  guard: ({ sheet }) => ({ sheet }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: (handle, value, { workbook }) => workbook.tables.rename(handle, lawfulName(textOf(value))) },
    Style: { get: (handle) => tableOf(handle).style ?? "", set: (handle, value) => update(handle, { style: textOf(value) }) },
    ShowHeaders: { get: (handle) => tableOf(handle).showHeaders ?? true },
    ShowTotals: { get: (handle) => tableOf(handle).showTotals, set: setTotals },
    ShowBandedRows: { get: (handle) => tableOf(handle).showBandedRows, set: (handle, value) => update(handle, { showBandedRows: booleanOf(value) }) },
    ShowFilterButton: { get: (handle) => tableOf(handle).showFilterButton, set: (handle, value) => update(handle, { showFilterButton: booleanOf(value) }) },
  },
  navigation: {
    Columns: (handle, session) => session.object("TableColumnCollection", handle),
    Rows: (handle, session) => session.object("TableRowCollection", handle),
    Worksheet: ({ sheet }, session) => session.object("Worksheet", sheet),
  },
  queries: {
    ...eventMethods<TableHandle>({ DataChangedEvent: EventType.tableChanged, SelectionChangedEvent: EventType.tableSelectionChanged }, ({ id }) => id),
    GetRange: (handle, _, session) => session.object("Range", new CellRange(handle.sheet, tableOf(handle).area)),
    GetHeaderRowRange: (handle, _, session) => session.object("Range", new CellRange(handle.sheet, existing(headersOf(tableOf(handle))))),
    GetDataBodyRange: (handle, _, session) => session.object("Range", new CellRange(handle.sheet, bodyOf(tableOf(handle)))),
    GetTotalRowRange: (handle, _, session) => session.object("Range", new CellRange(handle.sheet, existing(totalsOf(tableOf(handle))))),
  },
  commands: {
    /** tables here have no filter criteria that could hide rows */
    ClearFilters: () => null,
    Resize: (handle, args) => resize(handle, rangeArgument(args, 0, handle).area),
    Delete: (handle, _, session) => {
      const { area } = tableOf(handle);
      drop(handle, session);
      handle.sheet.clear(area, "all");
    },
    ConvertToRange: (handle, _, session) => {
      const { area } = tableOf(handle);
      drop(handle, session);
      return session.object("Range", new CellRange(handle.sheet, area));
    },
  },
};

function addTable({ sheet }: { sheet?: EngineSheet }, args: CallArguments, session: Session): HostObject {
  const range = args.optionalRange(0) ?? located(args.text(0), sheet, session);
  session.authorise({ sheet: range.sheet });
  if (!args.flag(1)) throw new ProtocolError("NotImplemented", "This host makes tables whose first row holds the headers.");
  const area = range.area.rows > 1 ? range.area : { ...range.area, rows: 2 };
  requireNoOverlap(range.sheet, area);
  const headers = writeHeaders(range.sheet, area);
  const { tables } = session.workbook;
  const made: HostTable = {
    name: tables.freeName(), area, headers, style: "TableStyleMedium2", showTotals: false, showBandedRows: true, showFilterButton: true,
  };
  range.sheet.addTable(made);
  const handle = tables.handle(range.sheet, made.name);
  session.workbook.raise({ type: EventType.tableAdded, sheet: range.sheet, payload: { tableId: handle.id, worksheetId: range.sheet.id } });
  return session.object("Table", handle);
}

function located(address: string, sheet: EngineSheet | undefined, session: Session): CellRange {
  const { engine } = session.workbook;
  const named = splitSheet(address).sheet;
  const home = named === undefined ? (sheet ?? engine.activeSheet) : existing(engine.findSheet(named));
  return addressed(home, address, session);
}

function requireNoOverlap(sheet: EngineSheet, area: HostArea, own?: string): void {
  if (sheet.tables.some((one) => one.name !== own && intersectArea(one.area, area))) {
    throw new ProtocolError("InvalidArgument", "A table cannot overlap another table.");
  }
}

function lawfulName(name: string): string {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw new ProtocolError("InvalidArgument", "The table name is invalid.");
  return name;
}

export function update(handle: TableHandle, patch: Partial<HostTable>): void {
  tableOf(handle);
  handle.sheet.updateTable(handle.name, patch);
}

/** the header row stays where it is; without data rows one is kept */
export function resize(handle: TableHandle, area: HostArea): void {
  const current = tableOf(handle);
  if (area.row !== current.area.row || !intersectArea(area, current.area) || area.rows < 2) {
    throw new ProtocolError("InvalidArgument", "The headers must remain in the same row, and the resulting table range must overlap the original table range.");
  }
  requireNoOverlap(handle.sheet, area, handle.name);
  update(handle, { area, headers: writeHeaders(handle.sheet, area) });
}

/** a totals row is one more row below the data, and part of the table's area */
function setTotals(handle: TableHandle, value: unknown): void {
  const current = tableOf(handle);
  const wanted = booleanOf(value);
  if (wanted === current.showTotals) return;
  const rows = current.area.rows + (wanted ? 1 : -1);
  if (!wanted) handle.sheet.clear(existing(totalsOf(current)), "all");
  update(handle, { showTotals: wanted, area: { ...current.area, rows } });
}

export function headersOf({ area, showHeaders = true }: HostTable): HostArea | undefined {
  return showHeaders ? { ...area, rows: 1 } : undefined;
}

/** the data rows; a table without data still has one */
export function bodyOf({ area, showTotals, showHeaders = true }: HostTable): HostArea {
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: Math.max(1, area.rows - above - (showTotals ? 1 : 0)) };
}

export function totalsOf({ area, showTotals }: HostTable): HostArea | undefined {
  return showTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined;
}

function drop(handle: TableHandle, { workbook }: Session): void {
  handle.sheet.deleteTable(handle.name);
  workbook.tables.forget(handle);
  workbook.raise({ type: EventType.tableDeleted, sheet: handle.sheet, payload: { tableId: handle.id, tableName: handle.name, worksheetId: handle.sheet.id } });
}
