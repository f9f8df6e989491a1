/** Gives a workbook back as a document: the same content always makes the same document. */
import type { ICellData, IRange } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { HostCell, HostSheet, HostStyle } from "../document";
import { toArea } from "./areas";
import { saveLines } from "./lines";
import { cellValue, formulaOf, hasContent } from "./reading";
import type { CellRow, SheetState } from "./sheetState";
import { cellMatrix, config, shownStyle, spilledCells } from "./sheetState";
import type { StyleTable } from "./styleTable";
import { canonicalStyle, styleKey } from "./styleTable";
import { tablesOf } from "./tables";
import { ERROR_TEXTS } from "./typing";
import type { EngineSheet } from "./types";

/** Numbers the styles in the order in which the cells use them, so that their ids say nothing about the past. */
export class SavedStyles {
  readonly styles: Record<string, HostStyle> = {};
  private readonly idByKey = new Map<string, string>();
  private readonly idByReference = new Map<string, string>();

  constructor(private readonly table: StyleTable) {}

  idOf(reference: ICellData["s"]): string | undefined {
    if (reference === undefined || reference === null) return undefined;
    const known = typeof reference === "string" ? this.idByReference.get(reference) : undefined;
    if (known !== undefined) return known;
    const style = canonicalStyle(this.table.get(reference));
    const key = styleKey(style);
    let id = this.idByKey.get(key);
    if (id === undefined) {
      id = `s${this.idByKey.size + 1}`;
      this.idByKey.set(key, id);
      this.styles[id] = style;
    }
    if (typeof reference === "string") this.idByReference.set(reference, id);
    return id;
  }
}

/** `isLast`: the engine's own cells go as they are saved, so that a large workbook is never in memory twice. */
export function saveSheet(state: SheetState, sheet: EngineSheet, styles: SavedStyles, isLast: boolean): HostSheet {
  const { extras } = state;
  const arrayFormulas = savedArrayFormulas(state);
  const rest = structuredClone({
    conditionalFormats: extras.conditionalFormats, validations: extras.validations, notes: extras.notes, print: extras.print,
    autoFilter: extras.autoFilter, merges: config(state).mergeData.map(toArea), tables: tablesOf(state), hyperlinks: [...sheet.hyperlinks],
  });
  const cells = savedCells(state, styles, isLast);
  const columnStyles = styledLines(config(state).columnData, styles);
  const rowStyles = styledLines(config(state).rowData, styles);
  return withoutUndefined({
    name: sheet.name, visibility: sheet.visibility, tabColor: sheet.tabColor || undefined, cells, ...saveLines(state),
    defaultColumnWidth: extras.defaultColumnWidth, defaultRowHeight: extras.defaultRowHeight,
    columnStyles: Object.keys(columnStyles).length > 0 ? columnStyles : undefined,
    rowStyles: Object.keys(rowStyles).length > 0 ? rowStyles : undefined,
    arrayFormulas: arrayFormulas.length > 0 ? arrayFormulas : undefined,
    freeze: sheet.freeze, showGridlines: sheet.showGridlines, protected: sheet.protected, ...rest,
  });
}

const GONE: CellRow = {};

function savedCells(state: SheetState, styles: SavedStyles, isLast: boolean): HostSheet["cells"] {
  const cells = cellMatrix(state);
  const spilled = spilledCells(state) ?? {};
  const result: HostSheet["cells"] = {};
  for (const row of ascending(cells, spilled)) {
    const cellRow = cells[row] ?? {};
    const spilledRow = spilled[row] ?? {};
    const savedRow: Record<number, HostCell> = {};
    for (const column of ascending(cellRow, spilledRow)) {
      const own = cellRow[column];
      const cell = hasContent(own) ? own : { ...spilledRow[column], s: own?.s };
      const saved = savedCell(state, cell ?? {}, row, column, styles);
      if (Object.keys(saved).length > 0) savedRow[column] = saved;
    }
    if (Object.keys(savedRow).length > 0) result[row] = savedRow;
    if (isLast && cells[row]) cells[row] = GONE;
  }
  return result;
}

/** Rows or columns of both, in order. */
function ascending(one: object, other: object): number[] {
  const keys = Object.keys(one);
  const more = Object.keys(other);
  return more.length === 0 ? keys.map(Number) : [...new Set([...keys, ...more])].map(Number).sort((a, b) => a - b);
}

function savedCell(state: SheetState, cell: ICellData, row: number, column: number, styles: SavedStyles): HostCell {
  const saved: HostCell = {};
  const formula = formulaOf(state, cell, row, column);
  if (hasContent(cell)) {
    const value = cellValue(cell);
    if (value !== "" || formula === undefined || cell.v === "") saved.v = value;
    if (typeof value === "string" && ERROR_TEXTS.has(value) && cell.t !== CellValueType.FORCE_STRING) saved.t = "e";
  }
  if (formula !== undefined) saved.f = formula;
  const style = styles.idOf(shownStyle(state, cell, row, column));
  if (style !== undefined) saved.s = style;
  return saved;
}

function styledLines(lines: Record<number, { s?: ICellData["s"] } | undefined>, styles: SavedStyles): Record<number, string> {
  const result: Record<number, string> = {};
  for (const [key, line] of Object.entries(lines)) {
    const id = styles.idOf(line?.s);
    if (id !== undefined) result[Number(key)] = id;
  }
  return result;
}

/** What spills now, and the array formulas of the file that give one value only. */
function savedArrayFormulas(state: SheetState): NonNullable<HostSheet["arrayFormulas"]> {
  const { formulaData, unitId } = state.book.univer;
  const ranges = (formulaData.getArrayFormulaRange()[unitId]?.[state.id] ?? {}) as Record<number, Record<number, IRange>>;
  const spills = Object.values(ranges).flatMap((row) => Object.values(row)).map(toArea);
  const cells = cellMatrix(state);
  const isOldStyle = (row: number, column: number): boolean =>
    state.extras.arrayFormulas.some(({ area, dynamic }) => !dynamic && area.row === row && area.column === column);
  const single = state.extras.arrayFormulas.filter(({ area }) =>
    cells[area.row]?.[area.column]?.f && !spills.some((spilled) => spilled.row === area.row && spilled.column === area.column));
  return [
    ...spills.map((area) => ({ area, dynamic: !isOldStyle(area.row, area.column) })),
    ...single.map(({ area, dynamic }) => ({ area: { ...area, rows: 1, columns: 1 }, dynamic })),
  ].sort((one, other) => one.area.row - other.area.row || one.area.column - other.area.column);
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Value;
}
