/** The workbook engine over a Univer instance, with or without a grid: sheets, names, functions, calculation, documents. */
import type { ICommandInfo } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-node-core";
import type { HostArea, HostDocument, HostName } from "../document";
import { MAX_COLUMNS, MAX_ROWS, toArea } from "./areas";
import { Calculation } from "./calculation";
import { registerCustomFunction } from "./customFunction";
import { DefinedNames } from "./names";
import type { SheetOwner } from "./engineSheet";
import { WorkbookSheet } from "./engineSheet";
import { formulaAfterLineMove, formulaAfterSheetChange } from "./formulaReferences";
import { KeptResults } from "./keptResults";
import { loadSheet, newSheetState, sheetId, sheetSkeleton } from "./loadDocument";
import type { LineMove } from "./lineMove";
import { moveLines, rewriteFormulas } from "./lineMoving";
import { SavedStyles, saveSheet } from "./saveDocument";
import { checkSheetName, freeSheetName } from "./sheetNames";
import type { Book, SheetState } from "./sheetState";
import { config, sheetName } from "./sheetState";
import { StyleTable } from "./styleTable";
import { registerTables, unregister } from "./tables";
import type { Engine, EngineSheet } from "./types";
import { EngineError } from "./types";
import type { UniverInstance } from "./univerInstance";

type Listener = (sheet: EngineSheet, area: HostArea) => void;

export class WorkbookEngine implements Engine, SheetOwner {
  readonly customXml: Map<string, string>;
  readonly customProperties: Map<string, string | number | boolean>;
  protected readonly book: Book;
  protected readonly bySheetId = new Map<string, WorkbookSheet>();
  private readonly definedNames: DefinedNames;
  private readonly kept = new KeptResults();
  private readonly listeners = new Set<Listener>();
  private readonly moveListeners: ((sheet: EngineSheet, move: LineMove) => void)[] = [];
  private readonly losses: HostDocument["losses"];
  private readonly defaultFont: HostDocument["defaultFont"];
  private readonly gridListener: { dispose(): void };
  private sheetsMade: number;

  /** `univer` was opened with `workbookSkeleton(document)`. */
  constructor(private readonly univer: UniverInstance, document: HostDocument) {
    const calculation = new Calculation(univer, () => this.registerTables(), () => this.definedNames.known);
    this.book = { univer, styles: new StyleTable(univer.workbook.getStyles()), calculation, announce: (sheet, area) => this.announce(sheet, area) };
    this.customXml = new Map(document.customXml.map(({ id, xml }) => [id, xml]));
    this.customProperties = new Map(Object.entries(document.customProperties));
    this.losses = structuredClone(document.losses);
    this.defaultFont = structuredClone(document.defaultFont);
    this.definedNames = new DefinedNames(univer, (name) => this.findSheet(name)?.id);
    this.sheetsMade = document.sheets.length;
    this.load(document);
    this.gridListener = univer.commands.onCommandExecuted((command, options) => this.followGrid(command, options?.["fromFormula"] === true));
  }

  get states(): readonly SheetState[] {
    return this.univer.workbook.getSheetOrders().flatMap((id) => this.bySheetId.get(id)?.state ?? []);
  }

  get sheets(): readonly WorkbookSheet[] {
    return this.univer.workbook.getSheetOrders().flatMap((id) => this.bySheetId.get(id) ?? []);
  }

  findSheet(nameOrId: string): WorkbookSheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? this.bySheetId.get(nameOrId);
  }

  addSheet(name?: string): WorkbookSheet {
    const names = this.sheets.map((sheet) => sheet.name);
    const newName = name ?? freeSheetName(names);
    checkSheetName(newName, names);
    const id = sheetId(this.sheetsMade++);
    this.univer.workbook.addWorksheet(id, this.sheets.length, sheetSkeleton(id, newName));
    const sheet = new WorkbookSheet(newSheetState(this.book, id), this);
    this.bySheetId.set(id, sheet);
    this.book.calculation.everythingChanged();
    return sheet;
  }

  /** References to the sheet become #REF!; a workbook keeps at least one visible sheet. */
  deleteSheet(sheet: EngineSheet): void {
    const state = this.stateOf(sheet);
    const isLast = this.states.every((one) => one === state || config(one).hidden);
    if (isLast) throw new EngineError("InvalidOperation", "A workbook needs a visible sheet.");
    const wasActive = this.activeSheet.id === sheet.id;
    const { name, position } = sheet;
    for (const table of state.extras.tables) unregister(this.univer, table.name);
    this.univer.dependencies.clearFormulaDependency(this.univer.unitId, state.id);
    this.univer.workbook.removeSheet(state.id);
    this.bySheetId.delete(state.id);
    this.kept.forget(state);
    this.sheetChanged(name, undefined);
    if (wasActive) this.activeSheet = this.nearestVisible(position);
  }

  moveSheet(sheet: EngineSheet, position: number): void {
    const { sheetOrder } = this.univer.workbook.getSnapshot();
    if (position < 0 || position >= sheetOrder.length) throw new EngineError("InvalidArgument", `There is no position ${position}.`);
    sheetOrder.splice(sheetOrder.indexOf(sheet.id), 1);
    sheetOrder.splice(position, 0, sheet.id);
  }

  get activeSheet(): EngineSheet {
    const sheet = this.bySheetId.get(this.univer.workbook.ensureActiveSheet().getSheetId()) ?? this.sheets[0];
    if (!sheet) throw new EngineError("ItemNotFound", "The workbook has no sheet.");
    return sheet;
  }

  set activeSheet(sheet: EngineSheet) {
    this.univer.workbook.setActiveSheet(this.stateOf(sheet).worksheet);
  }

  get names(): readonly HostName[] {
    return this.definedNames.list;
  }

  setName(name: HostName): void {
    this.definedNames.set(name);
    this.book.calculation.everythingChanged();
  }

  deleteName(name: string, sheet?: string): void {
    this.definedNames.delete(name, sheet);
    this.book.calculation.everythingChanged();
  }

  registerFunction(name: string, call: (args: unknown[]) => Promise<unknown> | unknown): void {
    registerCustomFunction(this.univer, name, call);
    this.book.calculation.everythingChanged();
  }

  get isDue(): boolean {
    return this.book.calculation.isDue;
  }

  async calculate(): Promise<void> {
    await this.book.calculation.run();
    this.kept.restore();
  }

  onChanged(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onLinesMoved(listener: (sheet: EngineSheet, move: LineMove) => void): void {
    this.moveListeners.push(listener);
  }

  onGridChanging(listener: () => void): () => void {
    // Results of a calculation and what follows the workbook are local; only what people do would travel to others.
    const subscription = this.univer.commands.beforeCommandExecuted(({ id }, options) => {
      if (id.startsWith("sheet.mutation.") && options?.onlyLocal !== true) listener();
    });
    return () => subscription.dispose();
  }

  toDocument(isLast = false): HostDocument {
    const styles = new SavedStyles(this.book.styles);
    const sheets = this.sheets.map((sheet) => saveSheet(sheet.state, sheet, styles, isLast));
    return {
      sheets,
      styles: styles.styles,
      names: structuredClone([...this.names]),
      customXml: [...this.customXml].map(([id, xml]) => ({ id, xml })),
      customProperties: Object.fromEntries(this.customProperties),
      losses: structuredClone(this.losses),
      activeSheet: this.activeSheet.name,
      ...(this.defaultFont && { defaultFont: { ...this.defaultFont } }),
    };
  }

  dispose(): void {
    this.listeners.clear();
    this.gridListener.dispose();
    this.book.calculation.dispose();
    this.univer.dispose();
  }

  positionOf(state: SheetState): number {
    return this.univer.workbook.getSheetOrders().indexOf(state.id);
  }

  stateOf(sheet: EngineSheet): SheetState {
    const own = this.bySheetId.get(sheet.id);
    if (!own) throw new EngineError("ItemNotFound", `The sheet "${sheet.id}" is not in this workbook.`);
    return own.state;
  }

  rename(state: SheetState, name: string): void {
    const old = sheetName(state);
    if (name === old) return;
    checkSheetName(name, this.states.filter((one) => one !== state).map(sheetName));
    config(state).name = name;
    this.sheetChanged(old, name);
  }

  moveLines(state: SheetState, move: LineMove): void {
    const sheet = sheetName(state);
    const change = (formula: string, home: string): string => formulaAfterLineMove(formula, home, sheet, move);
    moveLines(state, move);
    for (const one of this.states) rewriteFormulas(one, (formula) => change(formula, sheetName(one)));
    this.definedNames.rewrite(change);
    this.kept.move(state, move);
    this.kept.rewrite((formula, home) => change(formula, sheetName(home)));
    this.positionsChanged();
    this.tellMoved(state.id, move);
    const [row, column] = move.axis === "row" ? [move.at, 0] : [0, move.at];
    this.announce(state, { row, column, rows: MAX_ROWS - row, columns: MAX_COLUMNS - column });
  }

  protected tellMoved(sheetId: string, move: LineMove): void {
    const sheet = this.bySheetId.get(sheetId);
    if (sheet) for (const listener of this.moveListeners) listener(sheet, move);
  }

  private load(document: HostDocument): void {
    this.book.styles.load(document.styles);
    document.sheets.forEach((from, index) => {
      const state = newSheetState(this.book, sheetId(index));
      this.bySheetId.set(state.id, new WorkbookSheet(state, this));
      loadSheet(state, from);
      this.kept.remember(state);
    });
    this.definedNames.load(document.names);
    this.registerTables();
    const active = this.findSheet(document.activeSheet) ?? this.sheets[0];
    if (active) this.activeSheet = active;
  }

  private registerTables(): boolean {
    return this.states.map(registerTables).includes(true);
  }

  private sheetChanged(old: string, newName: string | undefined): void {
    const change = (formula: string): string => formulaAfterSheetChange(formula, old, newName);
    for (const state of this.states) rewriteFormulas(state, change);
    this.kept.rewrite(change);
    this.definedNames.sheetChanged(old, newName, change);
    this.positionsChanged();
  }

  private positionsChanged(): void {
    this.univer.dependencies.clearFormulaDependency(this.univer.unitId);
    this.book.calculation.everythingChanged();
  }

  private nearestVisible(position: number): EngineSheet {
    const visible = this.sheets.filter((sheet) => sheet.visibility === "visible");
    const next = visible.find((sheet) => sheet.position >= position) ?? visible.at(-1);
    if (!next) throw new EngineError("InvalidOperation", "A workbook needs a visible sheet.");
    return next;
  }

  private announce(state: SheetState, area: HostArea): void {
    const sheet = this.bySheetId.get(state.id);
    if (sheet) for (const listener of this.listeners) listener(sheet, area);
  }

  /** A calculation's results and, where there is a grid, a user's edits arrive as Univer's own mutations. */
  private followGrid({ id, params }: Readonly<ICommandInfo>, isFromFormula: boolean): void {
    if (!id.startsWith("sheet.mutation.")) return;
    const { subUnitId, cellValue } = (params ?? {}) as { subUnitId?: string; cellValue?: Record<number, Record<number, unknown>> };
    const state = subUnitId === undefined ? undefined : this.bySheetId.get(subUnitId)?.state;
    if (!state) return;
    state.version += 1;
    if (isFromFormula || id !== SetRangeValuesMutation.id || !cellValue) return;
    this.book.calculation.formulaAdded();
    this.announce(state, areaOf(cellValue));
  }
}

function areaOf(cells: Record<number, Record<number, unknown>>): HostArea {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((row) => Object.keys(row).map(Number));
  return toArea({ startRow: Math.min(...rows), endRow: Math.max(...rows), startColumn: Math.min(...columns), endColumn: Math.max(...columns) });
}
