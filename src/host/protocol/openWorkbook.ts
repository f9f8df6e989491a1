/** One workbook and everything that its clients share beyond the engine: selection, cell editing, lasting ids, events. */
import type { HostArea } from "../document";
import type { Engine, EngineSheet } from "../engine/types";
import { formatArea } from "./address";
import { intersectArea } from "./cellRange";
import { CellRules } from "./cellRules";
import { moveCharts, type ChartSpec } from "./chartSpecs";
import { FunctionRegistry } from "./functionRegistry";
import { BatchQueue, type Breaks } from "./batchQueue";
import { EventType, type RaisedEvent } from "./events";
import type { Session } from "./session";
import { TableHandles, tableOf } from "./tableHandles";

export class OpenWorkbook {
  readonly sessions: Session[] = [];
  readonly tables: TableHandles;
  readonly functions: FunctionRegistry;
  readonly rules = new CellRules();
  charts: ChartSpec[] = [];
  readonly settings = new Map<string, unknown>();
  readonly sheetProperties = new Map<string, Map<string, string>>();
  selection: { sheet: EngineSheet; area: HostArea };
  structureProtected = false;
  calculationMode = "Automatic";
  readonly batches: BatchQueue;
  /** formulas may be out of date */
  stale = false;
  /** something was changed since the workbook was opened or saved */
  isDirty = false;
  /** how often clients have done more than read */
  commands = 0;
  private editing = false;
  private calculation: Promise<void> | undefined;
  private afterEditing: (() => void)[] = [];
  private readonly stopListening: (() => void)[];
  /** what the user did between the steps of a batch: its client may have switched its events off for the batch, not for the user */
  private held: RaisedEvent[] = [];

  constructor(readonly engine: Engine, readonly name: string, breaks?: Breaks) {
    // A user who has begun to type must find the batch done when the cell is entered.
    this.batches = new BatchQueue(breaks && { ...breaks, mayPause: () => !this.editing }, () => this.tellHeld());
    this.tables = new TableHandles(engine);
    this.functions = new FunctionRegistry(engine);
    this.selection = { sheet: engine.activeSheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.stopListening = [
      engine.onChanged((sheet, area) => this.cellsChanged(sheet, area)),
      // What the user deletes or pastes is to change what the batch makes of the cells, not be overwritten by the rest of it.
      engine.onGridChanging(() => this.batches.finish()),
    ];
    engine.onLinesMoved((sheet, move) => moveCharts(this.charts, sheet.id, move));
  }

  get cellEditing(): boolean {
    return this.editing;
  }

  setCellEditing(on: boolean): void {
    this.editing = on;
    if (on) return;
    for (const resume of this.afterEditing.splice(0)) resume();
  }

  editingEnds(): Promise<void> {
    return this.editing ? new Promise((resolve) => this.afterEditing.push(resolve)) : Promise.resolve();
  }

  /**
   * Excel calculates as it writes; the engine does it in its own time, so a batch waits for the changes before it.
   * @param begin called when no batch is under way or waits and nothing is due, before anybody else has a turn
   * @param isNeeded asked once earlier batches are over, whether anybody looks at results of formulas
   */
  async settled<Result>(begin: () => Result | Promise<Result>, isNeeded: () => boolean = () => true): Promise<Result> {
    const { batches } = this;
    const mayWait = !this.functions.busy;
    let before: number;
    do {
      while (batches.isBusy) await batches.done();
      before = batches.queued;
      if (mayWait) await this.calculateDue(isNeeded);
    } while (batches.queued !== before);
    return begin();
  }

  private async calculateDue(isNeeded: () => boolean): Promise<void> {
    const isDue = (this.stale || this.engine.isDue) && this.calculationMode === "Automatic";
    if (!(isDue || this.calculation) || !isNeeded()) return;
    if (isDue) {
      this.stale = false;
      const running = this.engine.calculate().finally(() => {
        if (this.calculation === running) this.calculation = undefined;
      });
      this.calculation = running;
    }
    await this.calculation;
  }

  select(sheet: EngineSheet, area: HostArea): void {
    this.activate(sheet);
    this.selection = { sheet, area };
    this.raise({ type: EventType.selectionChanged, sheet, payload: { address: formatArea(area), workbookId: "", worksheetId: sheet.id } });
  }

  activate(sheet: EngineSheet): void {
    // Not the engine's active sheet: where there is a grid, its tabs have changed that already.
    const before = this.selection.sheet;
    if (before.id === sheet.id) return;
    this.engine.activeSheet = sheet;
    this.selection = { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.raise({ type: EventType.deactivated, sheet: before, payload: { worksheetId: before.id } });
    this.raise({ type: EventType.activated, sheet, payload: { worksheetId: sheet.id } });
  }

  sheetAdded(sheet: EngineSheet): void {
    this.raise({ type: EventType.added, sheet, payload: { worksheetId: sheet.id } });
  }

  deleteSheet(sheet: EngineSheet): void {
    this.engine.deleteSheet(sheet);
    if (this.selection.sheet.id === sheet.id) {
      this.selection = { sheet: this.engine.activeSheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    }
    this.sheetProperties.delete(sheet.id);
    this.charts = this.charts.filter((chart) => chart.sheet !== sheet.id);
    this.raise({ type: EventType.deleted, sheet, payload: { worksheetId: sheet.id } });
  }

  /** to every client that listens; the user and the acting client see it as Local, all others as Remote */
  raise(event: RaisedEvent): void {
    const { acting, isUnderWay } = this.batches;
    if (isUnderWay && !acting) {
      this.held.push(event);
      return;
    }
    const local = acting ?? this.sessions[0];
    for (const session of this.sessions) session.deliver(event, session === local ? "Local" : "Remote");
  }

  private tellHeld(): void {
    for (const event of this.held.splice(0)) this.raise(event);
  }

  dispose(): void {
    for (const stop of this.stopListening) stop();
    this.engine.dispose();
  }

  private cellsChanged(sheet: EngineSheet, area: HostArea): void {
    this.stale = true;
    this.isDirty = true;
    const address = formatArea(area);
    const payload = { worksheetId: sheet.id, address, changeType: "RangeEdited", triggerSource: "Unknown", shiftDirection: "None" };
    this.raise({ type: EventType.changed, sheet, payload: { ...payload, referenceId: `event|${sheet.id}|${address}` } });
    for (const table of this.tables.all(sheet)) {
      if (!intersectArea(tableOf(table).area, area)) continue;
      this.raise({ type: EventType.tableChanged, sheet, targets: [table.id], payload: { ...payload, tableId: table.id } });
    }
  }
}
