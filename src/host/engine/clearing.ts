/** Clears contents, formats and hyperlinks of an area. */
import type { HostArea } from "../document";
import { contains, intersection, isWholeColumns, isWholeRows, lastColumn, without } from "./areas";
import { usedArea } from "./reading";
import type { SheetState } from "./sheetState";
import { cellMatrix, hasStyledLines } from "./sheetState";
import { removeStyles } from "./styling";
import type { ClearWhat, Steps } from "./types";
import { cellsChanged, emptyCell, forgetFormula } from "./writing";

/** One step of removing cells: a few milliseconds' work. */
const CELLS_A_STEP = 20_000;

export function* clearArea(sheet: SheetState, area: HostArea, what: ClearWhat): Steps {
  if (what === "hyperlinks" || what === "all") clearHyperlinks(sheet, area);
  if (what === "contents") clearContents(sheet, area);
  if (what === "all") yield* removeCells(sheet, area);
  if (what === "formats" || what === "all") clearFormats(sheet, area);
  if (what === "formats") dropBlankCells(sheet, area);
}

/** Contents and styles of the cells at once, whole rows of cells where nothing else is in them. */
function* removeCells(sheet: SheetState, area: HostArea): Steps {
  const cells = cellMatrix(sheet);
  let removed = 0;
  for (const { row, columns } of existingRows(sheet, area)) {
    const cellRow = cells[row];
    if (!cellRow) continue;
    for (const column of columns) if (cellRow[column]?.f || cellRow[column]?.si) forgetFormula(sheet, row, column);
    if (Object.keys(cellRow).length === columns.length) Reflect.deleteProperty(cells, row);
    else for (const column of columns) Reflect.deleteProperty(cellRow, column);
    removed += columns.length;
    if (removed < CELLS_A_STEP) continue;
    removed = 0;
    yield;
  }
  cellsChanged(sheet, area);
}

export function clearContents(sheet: SheetState, area: HostArea): void {
  for (const { row, columns } of existingCells(sheet, area)) {
    const cellRow = cellMatrix(sheet)[row];
    if (!cellRow) continue;
    for (const column of columns) {
      if (cellRow[column]?.f || cellRow[column]?.si) forgetFormula(sheet, row, column);
      emptyCell(cellRow, column);
    }
  }
  cellsChanged(sheet, area);
}

/** Styles, and the conditional formats as far as they lie in the area, as Excel does. */
function clearFormats(sheet: SheetState, area: HostArea): void {
  const bounded = boundedTo(sheet, area);
  if (bounded) removeStyles(sheet, bounded);
  sheet.extras.conditionalFormats = sheet.extras.conditionalFormats
    .map((format) => ({ ...format, areas: format.areas.flatMap((one) => without(one, area)) }))
    .filter((format) => format.areas.length > 0);
}

function clearHyperlinks(sheet: SheetState, area: HostArea): void {
  for (const [key, link] of sheet.extras.hyperlinks) {
    if (contains(area, link.row, link.column)) sheet.extras.hyperlinks.delete(key);
  }
}

/** Whole rows and columns stay whole; other areas need not reach beyond the cells that exist. */
function boundedTo(sheet: SheetState, area: HostArea): HostArea | undefined {
  if (isWholeColumns(area) || isWholeRows(area) || hasStyledLines(sheet)) return area;
  const used = usedArea(sheet, false);
  return used && intersection(used, area);
}

function dropBlankCells(sheet: SheetState, area: HostArea): void {
  const cells = cellMatrix(sheet);
  for (const { row, columns } of existingCells(sheet, area)) {
    const cellRow = cells[row];
    if (!cellRow) continue;
    for (const column of columns) if (Object.keys(cellRow[column] ?? {}).length === 0) Reflect.deleteProperty(cellRow, column);
    if (Object.keys(cellRow).length === 0) Reflect.deleteProperty(cells, row);
  }
}

/** The rows that exist within the area, top down, with their existing columns. */
export function existingCells(sheet: SheetState, area: HostArea): { row: number; columns: number[] }[] {
  return [...existingRows(sheet, area)];
}

/** The same, row by row: a row is looked at when it is its turn. */
function* existingRows(sheet: SheetState, area: HostArea): Generator<{ row: number; columns: number[] }> {
  const cells = cellMatrix(sheet);
  const end = lastColumn(area);
  for (const rowKey of Object.keys(cells)) {
    const row = Number(rowKey);
    const cellRow = cells[row];
    if (!cellRow || row < area.row || row >= area.row + area.rows) continue;
    yield { row, columns: Object.keys(cellRow).map(Number).filter((column) => column >= area.column && column <= end) };
  }
}
