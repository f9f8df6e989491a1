/** Keeps Excel's own results for formulas with functions that this engine does not have, instead of showing #NAME?. */
import type { ICellData } from "@univerjs/core";
import type { LineMove } from "./lineMove";
import { movedPlaces } from "./lineMove";
import type { SheetState } from "./sheetState";
import { cellMatrix } from "./sheetState";
import { ERROR_TEXTS } from "./typing";

interface KeptResult {
  row: number;
  column: number;
  formula: string;
  v: ICellData["v"];
  t: ICellData["t"];
}

const FUNCTION_NAME = /(?<![\p{L}\p{N}_.!])([\p{L}_][\p{L}\p{N}_.]*)\(/giu;

export class KeptResults {
  private readonly bySheet = new Map<SheetState, KeptResult[]>();

  /** Remembers a loaded sheet's results of unknown functions. */
  remember(sheet: SheetState): void {
    const kept: KeptResult[] = [];
    for (const [row, cellRow] of Object.entries(cellMatrix(sheet))) {
      for (const [column, { f, v, t }] of Object.entries(cellRow)) {
        if (!f || v === undefined || v === null || ERROR_TEXTS.has(String(v)) || !usesUnknownFunction(sheet, f)) continue;
        kept.push({ row: Number(row), column: Number(column), formula: f, v, t });
      }
    }
    if (kept.length > 0) this.bySheet.set(sheet, kept);
  }

  /** After a calculation: where the same formula now says #NAME?, its loaded result stands. */
  restore(): void {
    for (const [sheet, kept] of this.bySheet) {
      for (const { row, column, formula, v, t } of kept) {
        const cell = cellMatrix(sheet)[row]?.[column];
        if (cell?.f === formula && cell.v === "#NAME?") Object.assign(cell, { v, t });
      }
    }
  }

  /** The results go where their cells went. */
  move(sheet: SheetState, move: LineMove): void {
    const kept = this.bySheet.get(sheet);
    if (kept) this.bySheet.set(sheet, movedPlaces(kept, move));
  }

  /** The formulas were written again, as `rewriteFormulas` does it for the cells. */
  rewrite(change: (formula: string, home: SheetState) => string): void {
    for (const [sheet, kept] of this.bySheet) this.bySheet.set(sheet, kept.map((one) => ({ ...one, formula: change(one.formula, sheet) })));
  }

  forget(sheet: SheetState): void {
    this.bySheet.delete(sheet);
  }
}

function usesUnknownFunction(sheet: SheetState, formula: string): boolean {
  const { functions } = sheet.book.univer;
  for (const [, name = ""] of formula.replace(/"(?:[^"]|"")*"/g, "").matchAll(FUNCTION_NAME)) {
    if (!functions.hasExecutor(name.toUpperCase())) return true;
  }
  return false;
}
