/** Brings to the grid what was changed behind it: sheets and their tabs, the active sheet, the selection, widths, freezes, cells. */
import type { Injector, Workbook } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import {
  IRenderManagerService, SetFrozenMutation, SetSelectionsOperation, SetWorksheetActiveOperation, SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import type { HostArea } from "../document";
import { toRange } from "./areas";
import type { EngineSheet } from "./types";

export interface GridView {
  /** draws anew whatever has changed behind the grid, a moment later and once for many changes; never while the user types into a cell */
  changed(): void;
  setEditing(isEditing: boolean): void;
  /** shows a selection that was not made in the grid */
  select(sheet: EngineSheet, area: HostArea): void;
  /** the grid goes: an update that is still due finds nothing */
  dispose(): void;
  /** called at the end of each update */
  onUpdated(listener: () => void): void;
  /** true while the grid is brought up to date: what it reports then is no doing of the user's */
  readonly isFollowing: boolean;
}

/** Milliseconds between two updates of the grid while the add-in writes. */
const PAUSE = 150;

export function followChanges(injector: Injector, workbook: Workbook): GridView {
  const commands = injector.get(ICommandService);
  const unitId = workbook.getUnitId();
  let tabs = tabsOf(workbook);
  let shown = workbook.getActiveSheet().getSheetId();
  let frozen = "";
  let waiting = false;
  let editing = false;
  let held = false;
  let following = false;
  let gone = false;
  const listeners: (() => void)[] = [];

  const follow = (work: () => void): void => {
    following = true;
    try {
      work();
    } finally {
      following = false;
    }
  };

  const update = (): void => {
    held = editing;
    if (!held && !gone) follow(show);
  };

  const show = (): void => {
    waiting = false;
    const active = workbook.getActiveSheet();
    const now = tabsOf(workbook);
    const isOtherSheet = active.getSheetId() !== shown;
    // Univer's tabs look again when a sheet is activated, even the one that is active already.
    if (isOtherSheet || now !== tabs) void commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: active.getSheetId() });
    tabs = now;
    shown = active.getSheetId();
    const freeze = active.getConfig().freeze;
    const freezeText = `${shown} ${JSON.stringify(freeze)}`;
    if (freezeText !== frozen && !isOtherSheet && frozen.startsWith(`${shown} `)) {
      void commands.syncExecuteCommand(SetFrozenMutation.id, { unitId, subUnitId: shown, ...freeze }, { onlyLocal: true });
    }
    frozen = freezeText;
    injector.get(IRenderManagerService).getRenderById(unitId)?.with(SheetSkeletonManagerService).reCalculate();
    injector.get(IRenderManagerService).getRenderById(unitId)?.mainComponent?.makeForceDirty(true);
    for (const listener of listeners) listener();
  };

  return {
    changed: () => {
      if (waiting) return;
      waiting = true;
      setTimeout(() => requestAnimationFrame(update), PAUSE);
    },
    setEditing: (isEditing) => {
      editing = isEditing;
      if (held && !editing) requestAnimationFrame(update);
    },
    select: (sheet, area) => follow(() => {
      if (sheet.id !== shown) void commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheet.id });
      shown = sheet.id;
      const range = toRange(area);
      const primary = { startRow: area.row, startColumn: area.column, endRow: area.row, endColumn: area.column, actualRow: area.row, actualColumn: area.column, isMerged: false, isMergedMainCell: false };
      void commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId, subUnitId: sheet.id, reveal: true, selections: [{ range, primary, style: null }] });
    }),
    dispose: () => {
      gone = true;
    },
    onUpdated: (listener) => void listeners.push(listener),
    get isFollowing() {
      return following;
    },
  };
}

/** All that the tabs show, as one text. */
function tabsOf(workbook: Workbook): string {
  return workbook.getSheets().map((sheet) => `${sheet.getSheetId()} ${sheet.getName()} ${sheet.isSheetHidden()} ${sheet.getTabColor() ?? ""}`).join("\n");
}
