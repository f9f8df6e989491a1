/** The one batch that replaces a report by the staged one: before it everything is as it was, after it everything is new. */
import { addressOf, quoteSheet, type Area } from "../addresses";
import { ARCHIVE_NAME, AREA_NAME, encodeMarker, MARKER_NAME, STAGING_SHEET, TABLE_NAME, type Marker } from "../marker";
import { queueCharts, setPrintedArea } from "./charts";
import { extentsOf, type Extents } from "./extents";
import { setRowHeights } from "./rowHeights";
import { addRules, setUpSheet, validateChoices } from "./sheetSetup";
import { isGrowing, markerOf, type SheetPlan } from "./sheetPlan";
import { rangeOf, setNumberFormat } from "./stage";
import { formatOf, headerCells } from "./stagedCells";
import { COLORS, TABLE_STYLE } from "./styles";
import { ARCHIVE_HEAD, type UserCells } from "./userCells";

export interface Swap {
  plan: SheetPlan;
  users: UserCells;
  /** users' cells are on the staging sheet already, because they are too many for one batch */
  usersStaged: boolean;
  /** first column of the staging sheet's part that keeps the old report until the swap is through */
  backupColumn: number;
  /** the host can resize a table in place (ExcelApi 1.13) */
  canResize: boolean;
  /** a second attempt after a half-applied one: the backup is there already */
  again: boolean;
}

export function queueSwap(context: Excel.RequestContext, swap: Swap): void {
  const { plan, users } = swap;
  const extents = extentsOf(plan, users.archive.length);
  const sheets = context.workbook.worksheets;
  const staging = sheets.getItem(STAGING_SHEET);
  const sheet = plan.sheet ? sheets.getItem(plan.sheet.id) : sheets.add(plan.sheetName);
  const names = new SheetNames(sheet, new Set(plan.old?.sheet.names.keys() ?? plan.sheet?.names.keys()));
  const marker = markerOf(plan);
  names.set(MARKER_NAME, encodeMarker({ ...marker, swapping: swappingState(swap, extents) }));
  if (plan.old && !swap.again) keepOld(swap, staging, sheet);
  const table = freeTable(swap, sheet, extents);
  moveAside(sheet, extents);
  for (const area of extents.clear) rangeOf(sheet, area).clear();
  copyStaged(plan, staging, sheet, extents);
  writeUsers(swap, sheet, extents);
  setTable(plan, sheet, table, extents);
  validateChoices(plan, sheet, extents.data);
  addRules(plan, sheet, extents.data);
  setRowHeights(plan, users, sheet, extents);
  if (!keepsLayout(plan)) setUpSheet(plan, sheet, extents.report);
  setPrintedArea(plan, sheet, extents);
  queueCharts(plan, sheet, extents);
  nameParts(plan, names, extents);
  names.set(MARKER_NAME, encodeMarker(marker));
}

/** What a later run needs to bring the old report back, should this batch stop half-way. */
function swappingState({ plan, backupColumn }: Swap, extents: Extents): Marker["swapping"] {
  const { old } = plan;
  if (!old) return {};
  return {
    backup: {
      kept: { ...old.extent, column: backupColumn },
      of: old.extent,
      reach: extents.report,
      ...(old.table !== undefined && { table: old.area }),
      ...(old.archive && { archive: old.archive }),
      marker: old.marker,
    },
  };
}

function keepOld({ plan, backupColumn }: Swap, staging: Excel.Worksheet, sheet: Excel.Worksheet): void {
  const { extent } = plan.old!;
  rangeOf(staging, { ...extent, column: backupColumn }).copyFrom(rangeOf(sheet, extent), "All");
}

/** The old table without its filter, kept when it can be resized in place: then users' formulas that name it stay alive. */
function freeTable({ plan, canResize, again }: Swap, sheet: Excel.Worksheet, extents: Extents): Excel.Table | undefined {
  const { old } = plan;
  if (old?.table === undefined) return undefined;
  const table = sheet.tables.getItem(old.table);
  table.clearFilters();
  const inPlace = canResize && !again && old.area.row === extents.table.row && old.area.column === extents.table.column;
  if (inPlace) return table;
  table.convertToRange();
  return undefined;
}

function moveAside(sheet: Excel.Worksheet, { insertRows, insertColumns }: Extents): void {
  if (insertRows) sheet.getRangeByIndexes(insertRows.at, 0, insertRows.count, 1).getEntireRow().insert("Down");
  if (insertColumns) sheet.getRangeByIndexes(0, insertColumns.at, 1, insertColumns.count).getEntireColumn().insert("Right");
}

function copyStaged(plan: SheetPlan, staging: Excel.Worksheet, sheet: Excel.Worksheet, { copies }: Extents): void {
  const columns = plan.columns.length;
  for (const { from, rows, to } of copies) {
    const target = rangeOf(sheet, { row: to, column: plan.originColumn, rows, columns });
    target.copyFrom(rangeOf(staging, { row: from, column: plan.band, rows, columns }), "All");
  }
}

function writeUsers({ plan, users, usersStaged }: Swap, sheet: Excel.Worksheet, { data, archive }: Extents): void {
  if (!isGrowing(plan.model, plan.old)) {
    for (const [index, format] of users.formats) setNumberFormat(rangeOf(sheet, { ...data, column: data.column + index, columns: 1 }), format);
    for (const { column, rows } of usersStaged ? [] : users.table) {
      if (rows.length === 0) continue;
      rangeOf(sheet, { row: data.row, column: data.column + column, rows: rows.length, columns: rows[0]!.length }).formulas = rows;
    }
  }
  if (!archive) return;
  const rows = { ...archive, row: archive.row + ARCHIVE_HEAD, rows: archive.rows - ARCHIVE_HEAD };
  plan.columns.forEach((column, index) => {
    setNumberFormat(rangeOf(sheet, { ...rows, column: rows.column + index, columns: 1 }), users.formats.get(index) ?? formatOf(column));
  });
  const whole = rangeOf(sheet, archive);
  whole.values = users.archive;
  whole.format.font.color = COLORS.archive;
  const header = rangeOf(sheet, { ...archive, row: rows.row - 1, rows: 1 }).format;
  header.font.bold = true;
  header.borders.getItem("EdgeBottom").style = "Continuous";
  rangeOf(sheet, { ...archive, rows: 1, columns: 1 }).format.font.bold = true;
}

function setTable(plan: SheetPlan, sheet: Excel.Worksheet, old: Excel.Table | undefined, extents: Extents): void {
  // an empty log's table keeps its blank row
  const area = { ...extents.table, rows: Math.max(2, extents.table.rows) };
  if (old) {
    old.resize(addressOf(area));
    leaveColumns(plan, sheet, area);
  } else {
    const table = sheet.tables.add(addressOf(area), true);
    table.name = plan.tableName;
    table.style = TABLE_STYLE;
    table.showBandedRows = true;
    table.showFilterButton = true;
  }
  // Excel alters a header that meets its double while headers change places; written again, all are as they should be
  rangeOf(sheet, { ...area, rows: 1 }).values = [headerCells(plan)];
}

/** Excel names a table's blank header cells by itself, and so did these until the table became narrower; the last column is a hidden one. */
function leaveColumns({ old }: SheetPlan, sheet: Excel.Worksheet, area: Area): void {
  const columns = old!.area.columns - area.columns;
  if (columns <= 0) return;
  const left = rangeOf(sheet, { row: area.row, column: area.column + area.columns, rows: 1, columns });
  left.clear();
  left.getEntireColumn().columnHidden = false;
}

/** Widths, frozen rows and the like are set once and again only when columns or the header's row change: what a user adjusts stays. */
function keepsLayout(plan: SheetPlan): boolean {
  const { old, columns, originRow, headerRow } = plan;
  return old !== undefined && old.area.row === originRow + headerRow && old.columns.length === columns.length && columns.every((column, index) => column.old === index);
}

function nameParts(plan: SheetPlan, names: SheetNames, extents: Extents): void {
  const refer = (area: Area) => `=${quoteSheet(plan.sheet?.name ?? plan.sheetName)}!${addressOf(area, true)}`;
  names.set(AREA_NAME, refer(extents.report));
  names.set(TABLE_NAME, refer(extents.table));
  const { archive } = extents;
  if (archive) names.set(ARCHIVE_NAME, refer({ ...archive, row: archive.row + ARCHIVE_HEAD, rows: archive.rows - ARCHIVE_HEAD }));
  else names.remove(ARCHIVE_NAME);
}

/** Hidden names of one sheet; which of them exist is known beforehand. */
export class SheetNames {
  constructor(private readonly sheet: Excel.Worksheet, private readonly existing: Set<string>) {}

  set(name: string, formula: string): void {
    const known = this.existing.has(name);
    const item = known ? this.sheet.names.getItem(name) : this.sheet.names.add(name, formula);
    if (known) item.formula = formula;
    // also for a known one: the batch that added it may have stopped before hiding it
    item.visible = false;
    this.existing.add(name);
  }

  remove(name: string): void {
    if (this.existing.delete(name)) this.sheet.names.getItem(name).delete();
  }
}
