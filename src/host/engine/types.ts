/** What the protocol asks of the workbook engine. Rows and columns are 0-based; an area is always inside one sheet. */
import type {
  HostArea, HostConditionalFormat, HostDocument, HostHyperlink, HostName, HostPrint, HostStyle, HostTable, HostValidation, Visibility,
} from "../document";
import type { LineMove } from "./lineMove";

export type EngineValue = string | number | boolean | null;

/** Errors of the engine carry Office.js codes, so that the protocol passes them on: ItemNotFound, ItemAlreadyExists, InvalidArgument, … */
export class EngineError extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

export type CopyWhat = "all" | "values" | "formulas" | "formats";
export type ClearWhat = "all" | "contents" | "formats" | "hyperlinks";

/** Work that may be interrupted after every step. */
export type Steps<Result = void> = Generator<undefined, Result>;

export interface Engine {
  readonly sheets: readonly EngineSheet[];
  /** by name (case-insensitive) or id */
  findSheet(nameOrId: string): EngineSheet | undefined;
  addSheet(name?: string): EngineSheet;
  deleteSheet(sheet: EngineSheet): void;
  moveSheet(sheet: EngineSheet, position: number): void;
  activeSheet: EngineSheet;
  /** workbook- and sheet-scoped names */
  readonly names: readonly HostName[];
  setName(name: HostName): void;
  deleteName(name: string, sheet?: string): void;
  readonly customXml: Map<string, string>;
  readonly customProperties: Map<string, string | number | boolean>;
  /** Registers a custom function for formulas (`AR.AGING`); called with 2-D arrays for ranges; may return a promise; arrays spill. */
  registerFunction(name: string, call: (args: unknown[]) => Promise<unknown> | unknown): void;
  /** whether cells, tables, names, sheets or functions changed since the last calculation */
  readonly isDue: boolean;
  /** resolves when every formula is calculated */
  calculate(): Promise<void>;
  /** called after every change of cells, with the area changed */
  onChanged(listener: (sheet: EngineSheet, area: HostArea) => void): () => void;
  /** called when rows or columns were inserted or deleted, for what refers to cells and is not the engine's */
  onLinesMoved(listener: (sheet: EngineSheet, move: LineMove) => void): void;
  /** called before somebody changes cells, rows, columns or sheets in the grid */
  onGridChanging(listener: () => void): () => void;
  /** `isLast`: the workbook is not used afterwards, its cells may be gone */
  toDocument(isLast?: boolean): HostDocument;
  dispose(): void;
}

export interface EngineSheet {
  readonly id: string;
  name: string;
  readonly position: number;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  protected: boolean;
  /** smallest area with values (or formats too); undefined for an empty sheet */
  usedArea(valuesOnly: boolean): HostArea | undefined;
  /** blank cells are ""; errors are their text ("#N/A"); formulas give their results */
  values(area: HostArea): EngineValue[][];
  /** formula text with "=" or the value */
  formulas(area: HostArea): EngineValue[][];
  /** as displayed under the number format */
  texts(area: HostArea): string[][];
  /** results of formulas stand in the area, even of formulas that are gone, or the next calculation may spill some into it; all else reads the same before and after */
  showsResults(area: HostArea): boolean;
  /** null leaves a cell, "" clears it, a text beginning with "=" is a formula, with "'" is text; typed as Excel does: numeric text in a "@" cell stays text, elsewhere becomes a number */
  setValues(area: HostArea, values: EngineValue[][]): void;
  /** one cell's style */
  style(row: number, column: number): HostStyle;
  /** merges the patch into every cell of the area; whole-column and whole-row areas are allowed */
  patchStyle(area: HostArea, patch: HostStyle): void;
  setNumberFormats(area: HostArea, formats: (string | null)[][]): void;
  clear(area: HostArea, what: ClearWhat): void;
  /** the same, as steps to be gone through */
  clearSteps(area: HostArea, what: ClearWhat): Steps;
  /** Excel's copy: relative references move along; "all" brings styles, merges, hyperlinks, conditional formats and validations too */
  copyFrom(target: HostArea, source: EngineSheet, sourceArea: HostArea, what: CopyWhat): void;
  /** the same, as steps to be gone through */
  copySteps(target: HostArea, source: EngineSheet, sourceArea: HostArea, what: CopyWhat): Steps;
  /** what refers to the moved cells follows, in all sheets; NonBlankCellOffSheet when content would be pushed off the end */
  insertRows(row: number, count: number): void;
  /** references to nothing but deleted cells become #REF! */
  deleteRows(row: number, count: number): void;
  /** as for rows; a column inserted into a table gets a header of its own */
  insertColumns(column: number, count: number): void;
  deleteColumns(column: number, count: number): void;
  columnWidth(column: number): number;
  setColumnWidth(column: number, count: number, width: number): void;
  setRowHeight(row: number, count: number, height: number): void;
  setHidden(kind: "rows" | "columns", from: number, count: number, hidden: boolean): void;
  readonly merges: readonly HostArea[];
  merge(area: HostArea, across: boolean): void;
  unmerge(area: HostArea): void;
  freeze: { rows: number; columns: number } | undefined;
  readonly tables: readonly HostTable[];
  addTable(table: HostTable): void;
  updateTable(name: string, patch: Partial<HostTable>): void;
  deleteTable(name: string): void;
  autoFilter: HostArea | undefined;
  readonly conditionalFormats: readonly HostConditionalFormat[];
  setConditionalFormats(formats: HostConditionalFormat[]): void;
  readonly validations: readonly HostValidation[];
  setValidations(validations: HostValidation[]): void;
  readonly hyperlinks: readonly HostHyperlink[];
  setHyperlink(link: HostHyperlink): void;
  print: HostPrint;
}
