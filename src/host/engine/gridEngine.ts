/** The workbook engine with a grid: it also follows what people do in the grid to sheets, rows and columns. */
import type { ICommandInfo, IRange } from "@univerjs/core";
import {
  InsertColMutation, InsertRowMutation, InsertSheetMutation, RemoveColMutation, RemoveRowMutation, RemoveSheetMutation, SetFormulaCalculationNotificationMutation,
} from "@univerjs/preset-sheets-core";
import type { HostDocument } from "../document";
import { WorkbookSheet } from "./engineSheet";
import { GridFunctions } from "./gridFunctions";
import { hideHiddenNames } from "./gridNames";
import type { LineMove } from "./lineMove";
import { moveExtras } from "./lineMoving";
import { newSheetState } from "./loadDocument";
import type { SheetState } from "./sheetState";
import { moveTables } from "./tables";
import type { UniverInstance } from "./univerInstance";
import { WorkbookEngine } from "./workbookEngine";

/** Functions may depend on functions that deep; an argument that changes whenever it is calculated must not keep the page busy for ever. */
const MOST_ROUNDS = 50;

export class GridWorkbookEngine extends WorkbookEngine {
  private readonly functions: GridFunctions;
  private readonly listener: { dispose(): void };
  private calculations = 0;

  constructor(instance: UniverInstance, document: HostDocument) {
    super(instance, document);
    hideHiddenNames(instance);
    this.functions = new GridFunctions(instance);
    this.listener = instance.commands.onCommandExecuted((command) => this.follow(command));
  }

  stateById(id: string): SheetState | undefined {
    return this.bySheetId.get(id)?.state;
  }

  override registerFunction(name: string, call: (args: unknown[]) => unknown): void {
    this.functions.register(name, call);
    this.book.calculation.everythingChanged();
  }

  /** Resolves when the custom functions, too, have answered and what depends on them is calculated. */
  override async calculate(): Promise<void> {
    this.calculations += 1;
    try {
      await super.calculate();
      for (let round = 0; this.functions.isWaiting && round < MOST_ROUNDS; round++) {
        for (const { sheetId, row, column } of await this.functions.answered()) this.book.calculation.areaChanged(sheetId, { row, column, rows: 1, columns: 1 });
        await super.calculate();
      }
    } finally {
      this.calculations -= 1;
    }
  }

  override dispose(): void {
    this.listener.dispose();
    super.dispose();
  }

  private follow({ id, params }: Readonly<ICommandInfo>): void {
    if (id === InsertSheetMutation.id) this.sheetInserted((params as { sheet: { id: string } }).sheet.id);
    if (id === RemoveSheetMutation.id) this.bySheetId.delete((params as { subUnitId: string }).subUnitId);
    const move = lineMove(id, params);
    if (move) this.linesMoved((params as { subUnitId: string }).subUnitId, move);
    // A calculation that an edit in the grid has started: its functions' answers come later.
    if (id === SetFormulaCalculationNotificationMutation.id && this.calculations === 0 && this.functions.isWaiting) void this.calculate();
  }

  private sheetInserted(id: string): void {
    if (this.bySheetId.has(id)) return;
    this.bySheetId.set(id, new WorkbookSheet(newSheetState(this.book, id), this));
    this.book.calculation.everythingChanged();
  }

  /** Univer has moved cells, formulas and merges; the rest is ours. */
  private linesMoved(id: string, move: LineMove): void {
    const state = this.stateById(id);
    if (!state) return;
    moveExtras(state, move);
    moveTables(state, state.extras.tables, move);
    this.tellMoved(id, move);
  }
}

function lineMove(id: string, params: object | undefined): LineMove | undefined {
  const range = (params as { range?: IRange } | undefined)?.range;
  if (!range) return undefined;
  const rows = range.endRow - range.startRow + 1;
  const columns = range.endColumn - range.startColumn + 1;
  switch (id) {
    case InsertRowMutation.id: return { axis: "row", at: range.startRow, count: rows };
    case RemoveRowMutation.id: return { axis: "row", at: range.startRow, count: -rows };
    case InsertColMutation.id: return { axis: "column", at: range.startColumn, count: columns };
    case RemoveColMutation.id: return { axis: "column", at: range.startColumn, count: -columns };
    default: return undefined;
  }
}
