/** Puts a document's sheets into Univer and keeps beside it what Univer does not model. */
import type { ICellData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { HostArea, HostCell, HostDocument, HostSheet } from "../document";
import { lastColumn, lastRow, MAX_COLUMNS, toRange } from "./areas";
import { constantLink } from "./constantLinks";
import { loadLines } from "./lines";
import type { Book, CellMatrix, SheetState } from "./sheetState";
import { cellMatrix, config, emptyExtras, fitRows, flag } from "./sheetState";
import { ERROR_TEXTS } from "./typing";

let opened = 0;

/** The skeleton with which Univer is opened; the content follows by `loadSheet`. */
export function workbookSkeleton(document: HostDocument): Partial<IWorkbookData> {
  // Univer's memory of formulas is one for all workbooks of a process and keyed by this id.
  opened += 1;
  const id = `workbook-${opened};`;
  const sheets = document.sheets.map((sheet, index) => sheetSkeleton(sheetId(index), sheet.name));
  return {
    id,
    name: "workbook",
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

export function sheetId(index: number): string {
  return `sheet-${index + 1}`;
}

export function sheetSkeleton(id: string, name: string): Pick<IWorksheetData, "id" | "name"> & Partial<IWorksheetData> {
  return { id, name, cellData: {}, rowCount: 0, columnCount: MAX_COLUMNS, defaultColumnWidth: 64, defaultRowHeight: 20, showGridlines: flag(true) };
}

export function newSheetState(book: Book, id: string): SheetState {
  const worksheet = book.univer.workbook.getSheetBySheetId(id);
  if (!worksheet) throw new Error(`Univer has no sheet ${id}.`);
  const state: SheetState = { id, book, worksheet, extras: emptyExtras(), mayHaveStyledLines: false, version: 0 };
  fitRows(state, 0);
  return state;
}

export function loadSheet(state: SheetState, from: HostSheet): void {
  const data = config(state);
  data.hidden = flag(from.visibility !== "visible");
  data.tabColor = from.tabColor ?? "";
  data.showGridlines = flag(from.showGridlines);
  if (from.freeze) {
    const { rows, columns } = from.freeze;
    data.freeze = { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
  }
  loadLines(state, from);
  state.worksheet.setMergeData(from.merges.map(toRange));
  loadExtras(state, from);
  loadCells(state, from);
  loadArrayFormulas(state, from.arrayFormulas ?? []);
  state.version += 1;
}

function loadExtras({ extras }: SheetState, from: HostSheet): void {
  const copy = structuredClone({
    tables: from.tables, conditionalFormats: from.conditionalFormats, validations: from.validations, notes: from.notes, print: from.print,
    arrayFormulas: from.arrayFormulas ?? [], autoFilter: from.autoFilter,
  });
  Object.assign(extras, copy, {
    veryHidden: from.visibility === "veryHidden",
    protected: from.protected,
    hyperlinks: new Map(from.hyperlinks.map((link) => [`${link.row},${link.column}`, { ...link }])),
    defaultColumnWidth: from.defaultColumnWidth,
    defaultRowHeight: from.defaultRowHeight,
  });
}

function loadCells(state: SheetState, from: HostSheet): void {
  const cells = cellMatrix(state);
  let bottom = 0;
  for (const rowKey of Object.keys(from.cells)) {
    const row = Number(rowKey);
    const source = from.cells[row] ?? {};
    const cellRow: Record<number, ICellData> = {};
    for (const columnKey in source) {
      const column = Number(columnKey);
      const cell = source[column];
      if (cell) cellRow[column] = loadedCell(state, cell, row, column);
    }
    cells[row] = cellRow;
    bottom = Math.max(bottom, row);
  }
  fitRows(state, bottom);
}

function loadedCell(state: SheetState, { v, f, s, t }: HostCell, row: number, column: number): ICellData {
  const cell: ICellData = {};
  if (v !== undefined && v !== null) {
    cell.v = typeof v === "boolean" ? Number(v) : v;
    cell.t = valueType(v, t === "e");
  }
  const formula = f && (f.startsWith("=") ? f : `=${f}`);
  const link = formula && constantLink(formula);
  if (link) Object.assign(cell, link);
  else if (formula) {
    cell.f = formula;
    state.book.calculation.formulaAdded();
    if (cell.v === undefined) state.book.calculation.areaChanged(state.id, { row, column, rows: 1, columns: 1 });
  }
  if (s !== undefined) cell.s = s;
  return cell;
}

function valueType(value: string | number | boolean, isError: boolean): CellValueType {
  if (typeof value === "number") return CellValueType.NUMBER;
  if (typeof value === "boolean") return CellValueType.BOOLEAN;
  return !isError && ERROR_TEXTS.has(value) ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

/** The values that an array formula filled beside its own cell are its spill, not cells of their own. */
function loadArrayFormulas(state: SheetState, arrayFormulas: readonly { area: HostArea }[]): void {
  const { formulaData, unitId } = state.book.univer;
  const cells = cellMatrix(state);
  const spilled: CellMatrix = {};
  const ranges: Record<number, Record<number, ReturnType<typeof toRange>>> = {};
  for (const { area } of arrayFormulas) {
    if (!cells[area.row]?.[area.column]?.f || area.rows * area.columns === 1) continue;
    (ranges[area.row] ??= {})[area.column] = toRange(area);
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) spill(cells, spilled, row, column, area);
    }
  }
  if (Object.keys(ranges).length === 0) return;
  formulaData.setArrayFormulaRange({ ...formulaData.getArrayFormulaRange(), [unitId]: { ...formulaData.getArrayFormulaRange()[unitId], [state.id]: ranges } });
  formulaData.setArrayFormulaCellData({ ...formulaData.getArrayFormulaCellData(), [unitId]: { ...formulaData.getArrayFormulaCellData()[unitId], [state.id]: spilled } });
}

function spill(cells: CellMatrix, spilled: CellMatrix, row: number, column: number, area: HostArea): void {
  const cellRow = cells[row];
  const cell = cellRow?.[column];
  if (!cellRow || !cell) return;
  (spilled[row] ??= {})[column] = { v: cell.v, t: cell.t };
  if (row === area.row && column === area.column) return;
  if (cell.s) cellRow[column] = { s: cell.s };
  else Reflect.deleteProperty(cellRow, column);
}
