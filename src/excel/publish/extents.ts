/** How far a report reaches on its sheet, before and after, and what must move aside for it. */
import type { Area } from "../addresses";
import { AREA_NAME, areaOfName } from "../marker";
import { isGrowing, type SheetPlan } from "./sheetPlan";

export interface Extents {
  /** the part of the staging band that is copied, counted from the report's first row, and the sheet row it goes to */
  copies: { from: number; rows: number; to: number }[];
  /** header and data rows of the table */
  table: Area;
  /** its data rows */
  data: Area;
  /** title to the charts' data */
  report: Area;
  /** rows of the archive with its head; undefined when empty */
  archive?: Area;
  /** rows of the charts' data below it */
  charts?: Area;
  /** whole rows and columns to insert, so that what users have written below and beside our area moves along */
  insertRows?: { at: number; count: number };
  insertColumns?: { at: number; count: number };
  /** what stood there before and is not covered by the copies */
  clear: Area[];
}

export function extentsOf(plan: SheetPlan, archiveRows: number): Extents {
  const { old, originRow, originColumn: column, headerRow, chartsRow } = plan;
  const columns = plan.columns.length;
  const growing = isGrowing(plan.model, old);
  const tableTop = growing && old ? old.area.row : originRow + headerRow;
  const earlier = growing && old ? old.area.rows - 1 : 0;
  const table = { row: tableTop, column, rows: 1 + earlier + plan.dataRows, columns };
  const tail = headerRow + 1;
  const copies = growing
    ? [{ from: 0, rows: tail, to: tableTop - headerRow }, { from: tail, rows: chartsRow - tail, to: tableTop + 1 + earlier }]
    : [{ from: 0, rows: chartsRow, to: originRow }];
  const end = table.row + table.rows + chartsRow - tail - plan.dataRows;
  const charts = { row: end + archiveRows, column, rows: plan.height - chartsRow, columns };
  copies.push({ from: chartsRow, rows: charts.rows, to: charts.row });
  const bottom = charts.row + charts.rows;
  const report = { row: Math.min(originRow, tableTop - headerRow), column, rows: 0, columns };
  report.rows = bottom - report.row;
  return {
    copies: copies.filter(({ rows, to }) => rows > 0 && to >= 0),
    table,
    data: { ...table, row: table.row + 1, rows: table.rows - 1 },
    report,
    ...(archiveRows > 0 && { archive: { row: end, column, rows: archiveRows, columns } }),
    ...(charts.rows > 0 && { charts }),
    ...(old && { ...movedAside(plan, bottom) }),
    clear: old ? leftovers(old.extent, table, growing, end, bottom, columns) : forgotten(plan),
  };
}

function movedAside(plan: SheetPlan, bottom: number): Pick<Extents, "insertRows" | "insertColumns"> {
  const { extent, sheet } = plan.old!;
  const used = sheet.used ?? extent;
  const [oldBottom, oldRight] = [extent.row + extent.rows, extent.column + extent.columns];
  const [moreRows, moreColumns] = [bottom - oldBottom, plan.columns.length - extent.columns];
  return {
    ...(moreRows > 0 && used.row + used.rows > oldBottom && { insertRows: { at: oldBottom, count: moreRows } }),
    ...(moreColumns > 0 && used.column + used.columns > oldRight && { insertColumns: { at: oldRight, count: moreColumns } }),
  };
}

/** A sheet of ours whose table somebody has deleted: what is left of the report around it. */
function forgotten(plan: SheetPlan): Area[] {
  const area = plan.sheet && areaOfName(plan.sheet.names, AREA_NAME);
  return area ? [area] : [];
}

/** Old rows below the copied part, old columns right of it, old rows above the new title. */
function leftovers(old: Area, table: Area, growing: boolean, end: number, bottom: number, columns: number): Area[] {
  const oldBottom = old.row + old.rows;
  const below = growing ? table.row + table.rows : end;
  const last = Math.max(oldBottom, bottom);
  const areas: Area[] = [];
  if (last > below) areas.push({ row: below, column: old.column, rows: last - below, columns: Math.max(columns, old.columns) });
  if (old.columns > columns) areas.push({ row: old.row, column: old.column + columns, rows: old.rows, columns: old.columns - columns });
  return areas;
}
