/** Finds the report that a sheet carries now: its table, columns, archive, and the extent that is ours to replace. */
import type { Cell } from "../../ledger/types";
import { isMissing } from "../answers";
import type { Area } from "../addresses";
import { ARCHIVE_NAME, AREA_NAME, areaOfName, TABLE_NAME, type Marker } from "../marker";
import type { Session } from "../session";
import type { SheetState } from "../survey";
import { identify, type OldColumn } from "./columns";

export interface OldReport {
  sheet: SheetState;
  marker: Marker;
  /** name of the Excel table, absent when the user has turned it into plain cells */
  table?: string;
  /** header and data rows */
  area: Area;
  /** title to archive, as wide as the columns */
  extent: Area;
  /** rows of the archive, without its header */
  archive?: Area;
  columns: OldColumn[];
}

/** headers beside the table that may be users' own columns */
const BESIDE = 30;

/** One sync for all sheets. A sheet whose table cannot be found any more gives undefined. */
export function readOldReports(session: Session, sheets: readonly SheetState[]): Promise<(OldReport | undefined)[]> {
  return session.step({
    where: sheets.map(({ name }) => name).join(", "),
    kind: "read",
    queue: (context) => {
      const reports = sheets.map((sheet) => queueOldReport(context, sheet));
      return () => reports.map((take) => take());
    },
  });
}

/** Undefined also when the sheet or its table is gone by now. */
export function queueOldReport(context: Excel.RequestContext, sheet: SheetState): () => OldReport | undefined {
  const { marker } = sheet;
  if (!marker) return () => undefined;
  const proxy = context.workbook.worksheets.getItemOrNullObject(sheet.id);
  const names = proxy.names.load("items/name,items/formula");
  const table = ownTable(sheet, marker);
  const plain = table === undefined ? areaOfName(sheet.names, TABLE_NAME) : undefined;
  if (table === undefined && plain === undefined) return () => undefined;
  const range = table === undefined
    ? proxy.getRangeByIndexes(plain!.row, plain!.column, plain!.rows, plain!.columns)
    : proxy.tables.getItemOrNullObject(table).getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const header = range.getRow(0).getResizedRange(0, BESIDE).load("values");
  return () => {
    if (isMissing(range)) return undefined;
    const now = new Map(names.items.map((item) => [item.name.slice(item.name.lastIndexOf("!") + 1), String(item.formula)]));
    const headers = headersOf(header.values[0] ?? [], range.columnCount);
    const area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: headers.length };
    const archive = areaOfName(now, ARCHIVE_NAME);
    return {
      sheet: { ...sheet, names: now },
      marker,
      ...(table !== undefined && { table }),
      area,
      extent: extentOf(area, areaOfName(now, AREA_NAME)),
      ...(archive && { archive }),
      columns: identify(headers, marker),
    };
  };
}

/** The table that carries the name we gave; a sheet with one single table needs no name. */
export function ownTable(sheet: SheetState, marker: Marker): string | undefined {
  const named = sheet.tables.find(({ name }) => name.toLowerCase() === marker.table.toLowerCase());
  return (named ?? (sheet.tables.length === 1 ? sheet.tables[0] : undefined))?.name;
}

/** All of the table's headers, and those that follow it without a gap. */
function headersOf(cells: readonly Cell[], tableColumns: number): string[] {
  const headers = cells.map((cell) => String(cell ?? "").trim());
  let count = tableColumns;
  while (count < headers.length && headers[count] !== "") count++;
  return headers.slice(0, count);
}

function extentOf(area: Area, named: Area | undefined): Area {
  const row = Math.min(area.row, named?.row ?? area.row);
  const bottom = Math.max(area.row + area.rows, named ? named.row + named.rows : 0);
  return { row, column: area.column, rows: bottom - row, columns: area.columns };
}
