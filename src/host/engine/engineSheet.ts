/** One sheet of the engine: the contract's face on the parts that read, write, style, copy and move. */
import type {
  HostArea, HostConditionalFormat, HostHyperlink, HostPrint, HostStyle, HostTable, HostValidation, Visibility,
} from "../document";
import { intersection, toArea, toRange } from "./areas";
import { clearArea, clearContents } from "./clearing";
import type { LineMove } from "./lineMove";
import { columnPoints, setColumnPoints, setHiddenLines, setRowPoints } from "./lines";
import { copyArea } from "./copying";
import { readFormulas, readTexts, readValues, usedArea } from "./reading";
import { showsResults } from "./results";
import type { SheetState } from "./sheetState";
import { cellMatrix, config, flag, sheetName, shownStyle } from "./sheetState";
import { patchStyles, setNumberFormats } from "./styling";
import { addTable, deleteTable, tablesOf, updateTable } from "./tables";
import type { ClearWhat, CopyWhat, EngineSheet, EngineValue, Steps } from "./types";
import { EngineError } from "./types";
import { writeValues } from "./writing";

/** What a sheet asks of its workbook, because other sheets are concerned. */
export interface SheetOwner {
  readonly states: readonly SheetState[];
  positionOf(state: SheetState): number;
  rename(state: SheetState, name: string): void;
  moveLines(state: SheetState, move: LineMove): void;
  stateOf(sheet: EngineSheet): SheetState;
}

export class WorkbookSheet implements EngineSheet {
  constructor(readonly state: SheetState, private readonly owner: SheetOwner) {}

  get id(): string {
    return this.state.id;
  }

  get name(): string {
    return sheetName(this.state);
  }

  set name(name: string) {
    this.owner.rename(this.state, name);
  }

  get position(): number {
    return this.owner.positionOf(this.state);
  }

  get visibility(): Visibility {
    if (!config(this.state).hidden) return "visible";
    return this.state.extras.veryHidden ? "veryHidden" : "hidden";
  }

  set visibility(visibility: Visibility) {
    const isLast = visibility !== "visible" && this.owner.states.every((one) => one === this.state || config(one).hidden);
    if (isLast) throw new EngineError("InvalidOperation", "A workbook needs a visible sheet.");
    config(this.state).hidden = flag(visibility !== "visible");
    this.state.extras.veryHidden = visibility === "veryHidden";
  }

  get tabColor(): string {
    return config(this.state).tabColor;
  }

  set tabColor(color: string) {
    config(this.state).tabColor = color;
  }

  get showGridlines(): boolean {
    return Boolean(config(this.state).showGridlines);
  }

  set showGridlines(show: boolean) {
    config(this.state).showGridlines = flag(show);
  }

  get protected(): boolean {
    return this.state.extras.protected;
  }

  set protected(isProtected: boolean) {
    this.state.extras.protected = isProtected;
  }

  usedArea(valuesOnly: boolean): HostArea | undefined {
    return usedArea(this.state, valuesOnly);
  }

  values(area: HostArea): EngineValue[][] {
    return readValues(this.state, area);
  }

  formulas(area: HostArea): EngineValue[][] {
    return readFormulas(this.state, area);
  }

  texts(area: HostArea): string[][] {
    return readTexts(this.state, area);
  }

  showsResults(area: HostArea): boolean {
    return showsResults(this.state, area);
  }

  setValues(area: HostArea, values: EngineValue[][]): void {
    writeValues(this.state, area, values);
  }

  style(row: number, column: number): HostStyle {
    const cell = cellMatrix(this.state)[row]?.[column];
    return this.state.book.styles.get(shownStyle(this.state, cell, row, column));
  }

  patchStyle(area: HostArea, patch: HostStyle): void {
    patchStyles(this.state, area, patch);
  }

  setNumberFormats(area: HostArea, formats: (string | null)[][]): void {
    setNumberFormats(this.state, area, formats);
  }

  clear(area: HostArea, what: ClearWhat): void {
    const steps = this.clearSteps(area, what);
    while (!steps.next().done);
  }

  clearSteps(area: HostArea, what: ClearWhat): Steps {
    return clearArea(this.state, area, what);
  }

  copyFrom(target: HostArea, source: EngineSheet, sourceArea: HostArea, what: CopyWhat): void {
    const steps = this.copySteps(target, source, sourceArea, what);
    while (!steps.next().done);
  }

  copySteps(target: HostArea, source: EngineSheet, sourceArea: HostArea, what: CopyWhat): Steps {
    return copyArea(this.state, target, this.owner.stateOf(source), sourceArea, what);
  }

  insertRows(row: number, count: number): void {
    this.owner.moveLines(this.state, { axis: "row", at: row, count });
  }

  deleteRows(row: number, count: number): void {
    this.owner.moveLines(this.state, { axis: "row", at: row, count: -count });
  }

  insertColumns(column: number, count: number): void {
    this.owner.moveLines(this.state, { axis: "column", at: column, count });
  }

  deleteColumns(column: number, count: number): void {
    this.owner.moveLines(this.state, { axis: "column", at: column, count: -count });
  }

  columnWidth(column: number): number {
    return columnPoints(this.state, column);
  }

  setColumnWidth(column: number, count: number, width: number): void {
    setColumnPoints(this.state, column, count, width);
  }

  setRowHeight(row: number, count: number, height: number): void {
    setRowPoints(this.state, row, count, height);
  }

  setHidden(kind: "rows" | "columns", from: number, count: number, hidden: boolean): void {
    setHiddenLines(this.state, kind, from, count, hidden);
    this.state.book.calculation.everythingChanged();
  }

  get merges(): readonly HostArea[] {
    return config(this.state).mergeData.map(toArea);
  }

  /** Only the top left cell of a merge keeps its content, as in Excel. */
  merge(area: HostArea, across: boolean): void {
    const rows = across ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 })) : [area];
    const added = rows.filter((one) => one.rows * one.columns > 1);
    this.unmerge(area);
    this.state.worksheet.setMergeData([...config(this.state).mergeData, ...added.map(toRange)]);
    for (const one of added) {
      if (one.columns > 1) clearContents(this.state, { ...one, rows: 1, column: one.column + 1, columns: one.columns - 1 });
      if (one.rows > 1) clearContents(this.state, { ...one, row: one.row + 1, rows: one.rows - 1 });
    }
  }

  unmerge(area: HostArea): void {
    this.state.worksheet.setMergeData(config(this.state).mergeData.filter((range) => !intersection(toArea(range), area)));
  }

  get freeze(): { rows: number; columns: number } | undefined {
    const { xSplit, ySplit } = config(this.state).freeze;
    return xSplit || ySplit ? { rows: ySplit, columns: xSplit } : undefined;
  }

  set freeze(freeze: { rows: number; columns: number } | undefined) {
    const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
    config(this.state).freeze = { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
  }

  get tables(): readonly HostTable[] {
    return tablesOf(this.state);
  }

  addTable(table: HostTable): void {
    addTable(this.state, this.owner.states, table);
  }

  updateTable(name: string, patch: Partial<HostTable>): void {
    updateTable(this.state, this.owner.states, name, patch);
  }

  deleteTable(name: string): void {
    deleteTable(this.state, name);
  }

  get autoFilter(): HostArea | undefined {
    return this.state.extras.autoFilter;
  }

  set autoFilter(area: HostArea | undefined) {
    this.state.extras.autoFilter = area;
  }

  get conditionalFormats(): readonly HostConditionalFormat[] {
    return this.state.extras.conditionalFormats;
  }

  setConditionalFormats(formats: HostConditionalFormat[]): void {
    this.state.extras.conditionalFormats = formats;
  }

  get validations(): readonly HostValidation[] {
    return this.state.extras.validations;
  }

  setValidations(validations: HostValidation[]): void {
    this.state.extras.validations = validations;
  }

  get hyperlinks(): readonly HostHyperlink[] {
    return [...this.state.extras.hyperlinks.values()].sort((one, other) => one.row - other.row || one.column - other.column);
  }

  /** Without an address and a place in the document the cell's link is removed. */
  setHyperlink(link: HostHyperlink): void {
    const key = `${link.row},${link.column}`;
    if (link.address === undefined && link.documentReference === undefined) this.state.extras.hyperlinks.delete(key);
    else this.state.extras.hyperlinks.set(key, { ...link });
  }

  get print(): HostPrint {
    return this.state.extras.print;
  }

  set print(print: HostPrint) {
    this.state.extras.print = print;
  }
}
