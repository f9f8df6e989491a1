/** One sheet's content as the engine's parts share it: Univer's worksheet and, beside it, what Univer does not model. */
import type { ICellData, IWorksheetData, Worksheet } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type {
  HostArea, HostConditionalFormat, HostHyperlink, HostPrint, HostSheet, HostTable, HostValidation,
} from "../document";
import type { Calculation } from "./calculation";
import type { StyleTable } from "./styleTable";
import type { UniverInstance } from "./univerInstance";

export type CellRow = Record<number, ICellData>;
export type CellMatrix = Record<number, CellRow>;

export interface SheetExtras {
  veryHidden: boolean;
  protected: boolean;
  tables: HostTable[];
  autoFilter?: HostArea;
  conditionalFormats: HostConditionalFormat[];
  validations: HostValidation[];
  /** by `row,column` */
  hyperlinks: Map<string, HostHyperlink>;
  notes: HostSheet["notes"];
  print: HostPrint;
  /** in characters, as the file stores them; Univer's pixels are rounded */
  columnWidths: Record<number, number>;
  defaultColumnWidth?: number;
  defaultRowHeight?: number;
  arrayFormulas: NonNullable<HostSheet["arrayFormulas"]>;
}

/** What all sheets of a workbook share. */
export interface Book {
  readonly univer: UniverInstance;
  readonly styles: StyleTable;
  readonly calculation: Calculation;
  /** tells the listeners, after the cells of an area changed */
  announce(sheet: SheetState, area: HostArea): void;
}

export interface SheetState {
  readonly id: string;
  readonly book: Book;
  readonly worksheet: Worksheet;
  readonly extras: SheetExtras;
  /** set once a whole row or column gets a style of its own; most sheets never do, and then nobody has to look */
  mayHaveStyledLines: boolean;
  /** grows with every change of cells, for what is remembered about them */
  version: number;
}

export function emptyExtras(): SheetExtras {
  return {
    veryHidden: false, protected: false, tables: [], conditionalFormats: [], validations: [], hyperlinks: new Map(), notes: [], print: {},
    columnWidths: {}, arrayFormulas: [],
  };
}

export function sheetName(sheet: SheetState): string {
  return config(sheet).name;
}

export function config(sheet: SheetState): IWorksheetData {
  return sheet.worksheet.getConfig();
}

export function cellMatrix(sheet: SheetState): CellMatrix {
  return config(sheet).cellData as CellMatrix;
}

/** What array formulas spilled beside their cells. */
export function spilledCells(sheet: SheetState): CellMatrix | undefined {
  const { formulaData, unitId } = sheet.book.univer;
  return formulaData.getArrayFormulaCellData()[unitId]?.[sheet.id] as CellMatrix | undefined;
}

/** Sheets with fewer rows than this are given as many: formulas may refer to rows that are still empty. */
const ROWS_AT_LEAST = 2_000;

/** Univer knows a sheet's size; it grows ahead of its content, so that formulas can refer to what is written next. */
export function fitRows(sheet: SheetState, row: number): void {
  const needed = Math.max(ROWS_AT_LEAST, row + ROWS_AT_LEAST / 2);
  if (config(sheet).rowCount < needed) config(sheet).rowCount = needed;
}

/** The style reference that a cell shows: its own, else its row's, else its column's. */
export function shownStyle(sheet: SheetState, cell: ICellData | undefined, row: number, column: number): ICellData["s"] {
  if (cell?.s !== undefined && cell.s !== null) return cell.s;
  const { rowData, columnData } = config(sheet);
  return rowData[row]?.s ?? columnData[column]?.s;
}

/** Whether a whole row or column has a style of its own. */
export function hasStyledLines(sheet: SheetState): boolean {
  if (!sheet.mayHaveStyledLines) return false;
  const { rowData, columnData } = config(sheet);
  return [rowData, columnData].some((lines) => Object.values(lines).some((line) => line?.s !== undefined && line.s !== null));
}

export function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
