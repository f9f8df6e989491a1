/** Recalculates the formulas that depend on what has changed since the last time. */
import type { ICommandInfo, IUnitRange } from "@univerjs/core";
import type { FormulaExecutedStateType as State, ISetFormulaCalculationNotificationMutation } from "@univerjs/preset-sheets-node-core";
import {
  FormulaExecutedStateType, SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation,
} from "@univerjs/preset-sheets-node-core";
import type { HostArea } from "../document";
import { toRange } from "./areas";
import type { UniverInstance } from "./univerInstance";

/** More changed areas than this are not looked through one by one: everything is calculated. */
const MOST_AREAS = 2_000;

export class Calculation {
  private changed: IUnitRange[] = [];
  private isEverythingChanged = false;
  private mayHaveFormulas = false;
  private isRunning = false;
  private hasRun = false;
  private isDisposed = false;
  private waiting: ((state: State) => void)[] = [];
  private readonly listener: { dispose(): void };

  /** `beforeRun` makes names and tables known and tells whether any changed; `namesInUse` lists all names that ever were. */
  constructor(
    private readonly univer: UniverInstance,
    private readonly beforeRun: () => boolean,
    private readonly namesInUse: () => Record<string, string>,
  ) {
    this.listener = univer.commands.onCommandExecuted((command) => this.follow(command));
  }

  /** Values changed in an area; the formulas that refer to it are due. */
  areaChanged(sheetId: string, area: HostArea): void {
    if (this.isEverythingChanged) return;
    const { univer, changed } = this;
    const hasSpills = Object.keys(univer.formulaData.getArrayFormulaRange()[univer.unitId] ?? {}).length > 0;
    if (hasSpills || changed.length >= MOST_AREAS) this.everythingChanged();
    else changed.push({ unitId: univer.unitId, sheetId, range: toRange(area) });
  }

  /** Sheets, names, tables, functions or positions changed; every formula is due. */
  everythingChanged(): void {
    this.isEverythingChanged = true;
    this.changed = [];
  }

  /** Whether anything has changed since the last calculation. */
  get isDue(): boolean {
    return this.mayHaveFormulas && (this.isEverythingChanged || this.changed.length > 0);
  }

  formulaAdded(): void {
    this.mayHaveFormulas = true;
  }

  /** Forgets what a cell's former formula depended on. */
  formulaRemoved(sheetId: string, row: number, column: number): void {
    this.univer.dependencies.removeFormulaDependency(this.univer.unitId, sheetId, row, column);
  }

  /** Resolves when every due formula is calculated. */
  async run(): Promise<void> {
    if (!this.mayHaveFormulas) return;
    await this.univer.ready;
    if (this.isDisposed) return;
    const isSecond = this.isRunning;
    while (this.isRunning) await this.end();
    if (this.beforeRun()) this.everythingChanged();
    if (isSecond && !this.isDue) return;
    const isAll = this.isEverythingChanged;
    const dirtyRanges = this.changed;
    this.isEverythingChanged = false;
    this.changed = [];
    if (isAll) this.forgetAll();
    const state = await this.start(isAll, dirtyRanges);
    if (state === FormulaExecutedStateType.STOP_EXECUTION) {
      // An edit in the grid stopped it in favour of a calculation of its own.
      this.everythingChanged();
      await this.run();
    }
  }

  dispose(): void {
    this.isDisposed = true;
    this.listener.dispose();
  }

  private start(forceCalculation: boolean, dirtyRanges: IUnitRange[]): Promise<State> {
    const end = this.end();
    // At once: whoever waits for the same end as we did must not start another.
    this.isRunning = true;
    // Univer keeps formulas read for good, with the names in them replaced: the ones with a name have to be read again.
    const dirtyDefinedNameMap = forceCalculation || !this.hasRun ? { [this.univer.unitId]: this.namesInUse() } : {};
    this.hasRun = true;
    void this.univer.commands.executeCommand(SetFormulaCalculationStartMutation.id, {
      forceCalculation, dirtyRanges, dirtyNameMap: {}, dirtyDefinedNameMap, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {},
    }, { onlyLocal: true });
    return end;
  }

  private end(): Promise<State> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private follow({ id, params }: Readonly<ICommandInfo>): void {
    if (id === SetFormulaCalculationStartMutation.id) this.isRunning = true;
    if (id !== SetFormulaCalculationNotificationMutation.id) return;
    const state = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
    if (state === undefined) return;
    this.isRunning = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve(state);
  }

  /** Spilled values, and formulas as they were read when other tables and functions were known. */
  private forgetAll(): void {
    this.univer.functions.deleteFormulaAstCacheKey(this.univer.unitId);
    this.univer.formulaData.setArrayFormulaRange({});
    this.univer.formulaData.setArrayFormulaCellData({});
  }
}
