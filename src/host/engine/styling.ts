/** Changes the styles of cells, whole rows and whole columns. */
import type { ICellData, IObjectArrayPrimitiveType } from "@univerjs/core";
import type { HostArea, HostStyle } from "../document";
import { isWholeColumns, isWholeRows, lastColumn, lastRow } from "./areas";
import type { CellRow, SheetState } from "./sheetState";
import { cellMatrix, config, hasStyledLines, shownStyle } from "./sheetState";
import { patchText } from "./styleTable";

/** Merges the patch into the style of every cell of the area; a whole column keeps it as its own style, for cells to come too. */
export function patchStyles(sheet: SheetState, area: HostArea, patch: HostStyle): void {
  const { styles } = sheet.book;
  const key = patchText(patch);
  const known = new Map<ICellData["s"], string>();
  restyle(sheet, area, (style) => {
    let patched = known.get(style);
    if (patched === undefined) known.set(style, (patched = styles.patch(style, patch, key)));
    return patched;
  });
}

/** Takes every style off the area. */
export function removeStyles(sheet: SheetState, area: HostArea): void {
  restyle(sheet, area, () => undefined);
}

/** One format a cell; null leaves a cell's format. */
export function setNumberFormats(sheet: SheetState, area: HostArea, formats: (string | null)[][]): void {
  formats.forEach((line, r) => line.forEach((numberFormat, c) => {
    if (numberFormat !== null) restyleCell(sheet, area.row + r, area.column + c, (style) => sheet.book.styles.patch(style, { numberFormat }, `n${numberFormat}`));
  }));
  sheet.version += 1;
}

type Restyle = (style: ICellData["s"]) => string | undefined;

function restyle(sheet: SheetState, area: HostArea, change: Restyle): void {
  if (isWholeColumns(area) || isWholeRows(area)) sheet.mayHaveStyledLines = true;
  if (isWholeColumns(area)) restyleColumns(sheet, area, change);
  else if (isWholeRows(area)) restyleRows(sheet, area, change);
  else {
    const isPlain = !hasStyledLines(sheet);
    const cells = cellMatrix(sheet);
    for (let row = area.row; row <= lastRow(area); row++) {
      if (isPlain) restyleCells((cells[row] ??= {}), area, change);
      else for (let column = area.column; column <= lastColumn(area); column++) restyleCell(sheet, row, column, change);
    }
  }
  sheet.version += 1;
}

/** The columns' own style changes, and every cell in them that has a style of its own or of its row. */
function restyleColumns(sheet: SheetState, area: HostArea, change: Restyle): void {
  const { columnData, rowData } = config(sheet);
  const isInside = (column: number): boolean => column >= area.column && column <= lastColumn(area);
  for (const row of styledLines(rowData)) {
    for (let column = area.column; column <= lastColumn(area); column++) restyleCell(sheet, row, column, change);
  }
  const styledRows = new Set(styledLines(rowData));
  for (const [rowKey, cellRow] of Object.entries(cellMatrix(sheet))) {
    if (styledRows.has(Number(rowKey))) continue;
    for (const columnKey of Object.keys(cellRow)) {
      const cell = cellRow[Number(columnKey)];
      if (cell?.s && isInside(Number(columnKey))) setStyle(cell, change(cell.s));
    }
  }
  for (let column = area.column; column <= lastColumn(area); column++) {
    columnData[column] = { ...columnData[column], s: change(columnData[column]?.s) };
  }
}

function restyleRows(sheet: SheetState, area: HostArea, change: Restyle): void {
  const { columnData, rowData } = config(sheet);
  const styledColumns = styledLines(columnData);
  const cells = cellMatrix(sheet);
  for (let row = area.row; row <= lastRow(area); row++) {
    for (const column of styledColumns) restyleCell(sheet, row, column, change);
    for (const [columnKey, cell] of Object.entries(cells[row] ?? {})) {
      if (cell.s && !styledColumns.includes(Number(columnKey))) setStyle(cell, change(cell.s));
    }
    rowData[row] = { ...rowData[row], s: change(rowData[row]?.s) };
  }
}

/** The quick way, where neither rows nor columns have styles. */
function restyleCells(cellRow: CellRow, area: HostArea, change: Restyle): void {
  for (let column = area.column; column < area.column + area.columns; column++) {
    const cell = cellRow[column];
    const style = change(cell?.s ?? undefined);
    if (cell) setStyle(cell, style);
    else if (style !== undefined) cellRow[column] = { s: style };
  }
}

function restyleCell(sheet: SheetState, row: number, column: number, change: Restyle): void {
  const cellRow = (cellMatrix(sheet)[row] ??= {});
  const cell = cellRow[column];
  const style = change(shownStyle(sheet, cell, row, column));
  if (cell) setStyle(cell, style);
  else if (style !== undefined) cellRow[column] = { s: style };
}

function setStyle(cell: ICellData, style: string | undefined): void {
  if (style === undefined) delete cell.s;
  else cell.s = style;
}

function styledLines(lines: IObjectArrayPrimitiveType<{ s?: ICellData["s"] }>): number[] {
  return Object.keys(lines).map(Number).filter((line) => lines[line]?.s);
}
