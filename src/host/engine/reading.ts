/** Reads cells: values, formulas, texts as displayed, and which area is in use. */
import type { ICellData } from "@univerjs/core";
import { CellValueType, numfmt } from "@univerjs/core";
import type { HostArea } from "../document";
import { lastColumn, lastRow, union } from "./areas";
import { linkFormula } from "./constantLinks";
import type { CellMatrix, CellRow, SheetState } from "./sheetState";
import { cellMatrix, shownStyle, spilledCells } from "./sheetState";
import type { EngineValue } from "./types";

export function readValues(sheet: SheetState, area: HostArea): EngineValue[][] {
  return readCells(sheet, area, (cell) => cellValue(cell));
}

export function readFormulas(sheet: SheetState, area: HostArea): EngineValue[][] {
  return readCells(sheet, area, (cell, row, column) => formulaOf(sheet, cell, row, column) ?? cellValue(cell));
}

export function readTexts(sheet: SheetState, area: HostArea): string[][] {
  const { styles } = sheet.book;
  return readCells(sheet, area, (cell, row, column) => {
    const value = cellValue(cell);
    return value === "" ? "" : displayedText(value, styles.get(shownStyle(sheet, cell, row, column)).numberFormat);
  });
}

/** Blank cells are "", errors their text. */
export function cellValue(cell: ICellData | undefined): EngineValue {
  if (!cell) return "";
  const { v, t } = cell;
  if (v === undefined || v === null) return richText(cell);
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === "1" || v === "TRUE";
  return v;
}

/** The formula of a cell with "=", also of one that shares another cell's formula. */
export function formulaOf(sheet: SheetState, cell: ICellData | undefined, row: number, column: number): string | undefined {
  if (!cell) return undefined;
  if (cell.f) return cell.f;
  if (!cell.si) return linkFormula(cell);
  const { formulaData, unitId } = sheet.book.univer;
  return formulaData.getFormulaStringByCell(row, column, sheet.id, unitId) ?? undefined;
}

/** The text that a cell shows under its number format. */
export function displayedText(value: EngineValue, format = "General"): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (format === "General" || format === "@")) return value;
  return numfmt.format(format, value, { throws: false, dateSpanLarge: false });
}

interface Used {
  version: number;
  values?: HostArea;
  all?: HostArea;
}

const remembered = new WeakMap<SheetState, Used>();

/** The smallest area that holds all values, or all values and cell formats; undefined for an empty sheet. */
export function usedArea(sheet: SheetState, valuesOnly: boolean): HostArea | undefined {
  let used = remembered.get(sheet);
  if (used?.version !== sheet.version) {
    used = { version: sheet.version, ...findUsed(cellMatrix(sheet)) };
    remembered.set(sheet, used);
  }
  const spilled = spilledCells(sheet);
  return union(valuesOnly ? used.values : used.all, spilled && findUsed(spilled).values);
}

function readCells<Read>(sheet: SheetState, area: HostArea, read: (cell: ICellData | undefined, row: number, column: number) => Read): Read[][] {
  const cells = cellMatrix(sheet);
  const spilled = spilledCells(sheet);
  const result = new Array<Read[]>(area.rows);
  const endColumn = lastColumn(area);
  for (let row = area.row; row <= lastRow(area); row++) {
    const cellRow = cells[row];
    const spilledRow = spilled?.[row];
    const line = new Array<Read>(area.columns);
    for (let column = area.column; column <= endColumn; column++) {
      const cell = cellRow?.[column];
      line[column - area.column] = read(withSpilled(cell, spilledRow, column), row, column);
    }
    result[row - area.row] = line;
  }
  return result;
}

/** A spilled value shows in a cell that has no content of its own; the style stays the cell's. */
function withSpilled(cell: ICellData | undefined, spilledRow: CellRow | undefined, column: number): ICellData | undefined {
  const spilled = spilledRow?.[column];
  if (!spilled || hasContent(cell)) return cell;
  return { v: spilled.v, t: spilled.t, s: cell?.s };
}

export function hasContent(cell: ICellData | undefined): boolean {
  if (!cell) return false;
  return (cell.v !== undefined && cell.v !== null) || Boolean(cell.f) || Boolean(cell.si) || Boolean(cell.p);
}

function findUsed(cells: CellMatrix): { values?: HostArea; all?: HostArea } {
  const values = new Bounds();
  const all = new Bounds();
  for (const rowKey of Object.keys(cells)) {
    const row = Number(rowKey);
    const cellRow = cells[row];
    for (const columnKey in cellRow) {
      const column = Number(columnKey);
      const cell = cellRow[column];
      if (!cell) continue;
      if (hasContent(cell)) {
        values.include(row, column);
        all.include(row, column);
      } else if (cell.s) all.include(row, column);
    }
  }
  return { values: values.area, all: all.area };
}

class Bounds {
  private top = Infinity;
  private bottom = -1;
  private left = Infinity;
  private right = -1;

  include(row: number, column: number): void {
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  get area(): HostArea | undefined {
    if (this.bottom < 0) return undefined;
    return { row: this.top, column: this.left, rows: this.bottom - this.top + 1, columns: this.right - this.left + 1 };
  }
}

/** A cell with mixed fonts, typed in a grid, carries its text in a small document. */
function richText(cell: ICellData): string {
  return cell.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n") ?? "";
}
