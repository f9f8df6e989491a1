/** Writes values and formulas into cells, straight into Univer's matrix: one pass, no command a cell. */
import type { ICellData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { HostArea } from "../document";
import { lastRow } from "./areas";
import type { CellRow, SheetState } from "./sheetState";
import { constantLink } from "./constantLinks";
import { cellMatrix, fitRows, hasStyledLines, shownStyle } from "./sheetState";
import type { EngineValue } from "./types";
import { EngineError } from "./types";
import { typeText } from "./typing";

const NUMBER = CellValueType.NUMBER;

/** Types every value into its cell as Excel does; see `EngineSheet.setValues`. */
export function writeValues(sheet: SheetState, area: HostArea, values: EngineValue[][]): void {
  if (values.length !== area.rows || values.some((row) => row.length !== area.columns)) {
    throw new EngineError("InvalidArgument", `The values must have ${area.rows} rows and ${area.columns} columns, as the range has.`);
  }
  const cells = cellMatrix(sheet);
  const hasAreaStyles = hasStyledLines(sheet);
  fitRows(sheet, lastRow(area));
  for (let r = 0; r < area.rows; r++) {
    const line = values[r] ?? [];
    const cellRow = (cells[area.row + r] ??= {});
    for (let c = 0; c < area.columns; c++) {
      const value = line[c];
      if (value === null || value === undefined) continue;
      const column = area.column + c;
      const old = cellRow[column];
      if (old && (old.f || old.si)) forgetFormula(sheet, area.row + r, column);
      if (value === "") emptyCell(cellRow, column);
      else if (typeof value === "number") cellRow[column] = old?.s ? { v: value, t: NUMBER, s: old.s } : { v: value, t: NUMBER };
      else if (typeof value === "boolean") cellRow[column] = { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...styleOf(old) };
      else cellRow[column] = typedCell(sheet, old, area.row + r, column, value, hasAreaStyles);
    }
  }
  cellsChanged(sheet, area);
}

/** After a direct change of cells: the dependent formulas are due and the listeners told. */
export function cellsChanged(sheet: SheetState, area: HostArea): void {
  sheet.version += 1;
  sheet.book.calculation.areaChanged(sheet.id, area);
  sheet.book.announce(sheet, area);
}

/** Before a cell's formula is overwritten or removed. */
export function forgetFormula(sheet: SheetState, row: number, column: number): void {
  sheet.book.calculation.formulaRemoved(sheet.id, row, column);
}

/** Removes a cell's content and leaves its style. */
export function emptyCell(cellRow: CellRow, column: number): void {
  const old = cellRow[column];
  if (!old) return;
  if (old.s) cellRow[column] = { s: old.s };
  else Reflect.deleteProperty(cellRow, column);
}

function typedCell(sheet: SheetState, old: ICellData | undefined, row: number, column: number, text: string, hasAreaStyles: boolean): ICellData {
  const { styles, calculation } = sheet.book;
  const shown = hasAreaStyles ? shownStyle(sheet, old, row, column) : old?.s;
  const format = shown ? styles.get(shown).numberFormat : undefined;
  const typed = typeText(text, format === "@");
  if (typed.f !== undefined) {
    const link = constantLink(typed.f);
    if (link) return { ...link, ...styleOf(old) };
    calculation.formulaAdded();
    return { f: typed.f, ...styleOf(old) };
  }
  const cell: ICellData = { v: typed.v, t: typed.t, ...styleOf(old) };
  if (typed.format !== undefined && (format === undefined || format === "General")) cell.s = styles.patch(shown, { numberFormat: typed.format });
  return cell;
}

function styleOf(cell: ICellData | undefined): Pick<ICellData, "s"> {
  return cell?.s ? { s: cell.s } : {};
}
