/** Excel's copy: cells with their styles and moved formulas, and what lies on them (merges, links, rules), in one pass. */
import type { ICellData } from "@univerjs/core";
import type { HostArea, HostValidation } from "../document";
import { contains, intersection, isWholeColumns, isWholeRows, lastRow, moved, toArea, toRange, union, without } from "./areas";
import { linkFormula } from "./constantLinks";
import { copiedFormula } from "./formulaReferences";
import { formulaOf, hasContent, usedArea } from "./reading";
import type { SheetState } from "./sheetState";
import { cellMatrix, config, fitRows, hasStyledLines, shownStyle, spilledCells } from "./sheetState";
import type { CopyWhat, Steps } from "./types";
import { cellsChanged, forgetFormula } from "./writing";

/** One step of a copy: a few milliseconds' work. */
const CELLS_A_STEP = 20_000;

/** A target that is a multiple of the source is filled with copies; any other becomes as large as the source. */
export function* copyArea(target: SheetState, targetArea: HostArea, source: SheetState, sourceArea: HostArea, what: CopyWhat): Steps {
  const tiles = tilesOf(targetArea, sourceArea);
  const bounded = boundedSource(source, sourceArea, target, targetArea);
  if (bounded) {
    const places = tiles.map((tile) => moved(bounded, tile.row - sourceArea.row, tile.column - sourceArea.column));
    yield* copyCells(target, places, source, bounded, what);
    for (const place of places) cellsChanged(target, place);
  }
  for (const tile of tiles) {
    if (what === "all" || what === "formats") copyLook(target, tile, source, sourceArea);
    if (what === "all") copyRules(target, tile, source, sourceArea);
  }
}

function* copyCells(target: SheetState, places: readonly HostArea[], source: SheetState, area: HostArea, what: CopyWhat): Steps {
  const overlaps = source === target && places.some((place) => intersection(place, area));
  const rows = overlaps ? area.rows : Math.max(1, Math.floor(CELLS_A_STEP / area.columns));
  for (let row = 0; row < area.rows; row += rows) {
    const part = { ...area, row: area.row + row, rows: Math.min(rows, area.rows - row) };
    const lines = takeCells(source, part, what);
    for (const place of places) putCells(target, { ...part, row: place.row + row, column: place.column }, lines, part, what);
    yield;
  }
}

function tilesOf(target: HostArea, source: HostArea): HostArea[] {
  const isMultiple = target.rows % source.rows === 0 && target.columns % source.columns === 0;
  const down = isMultiple ? target.rows / source.rows : 1;
  const across = isMultiple ? target.columns / source.columns : 1;
  const tiles: HostArea[] = [];
  for (let r = 0; r < down; r++) {
    for (let c = 0; c < across; c++) {
      tiles.push({ ...source, row: target.row + r * source.rows, column: target.column + c * source.columns });
    }
  }
  return tiles;
}

/** Nothing beyond the used cells of both sides needs to be looked at; undefined when both are empty there. */
function boundedSource(source: SheetState, sourceArea: HostArea, target: SheetState, targetArea: HostArea): HostArea | undefined {
  if (!isWholeColumns(sourceArea) && !isWholeRows(sourceArea)) return sourceArea;
  const there = usedArea(target, false);
  const used = union(usedArea(source, false), there && moved(there, sourceArea.row - targetArea.row, sourceArea.column - targetArea.column));
  return used && intersection(used, sourceArea);
}

/** The cells as they are before anything is written, because the two areas may overlap. */
function takeCells(source: SheetState, area: HostArea, what: CopyWhat): (ICellData | undefined)[][] {
  const cells = cellMatrix(source);
  const spilled = spilledCells(source);
  const hasLineStyles = hasStyledLines(source);
  const lines: (ICellData | undefined)[][] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    const cellRow = cells[row];
    const spilledRow = what === "values" ? spilled?.[row] : undefined;
    const line = new Array<ICellData | undefined>(area.columns);
    for (let c = 0; c < area.columns; c++) {
      const column = area.column + c;
      const cell = cellRow?.[column];
      line[c] = spilledRow || hasLineStyles || cell?.si ? takenCell(source, cell, spilledRow?.[column], row, column, hasLineStyles) : cell;
    }
    lines.push(line);
  }
  return lines;
}

/** With the style that it shows, a formula of its own, and what was spilled into it. */
function takenCell(
  source: SheetState, cell: ICellData | undefined, spilled: ICellData | undefined, row: number, column: number, hasLineStyles: boolean,
): ICellData | undefined {
  const content = hasContent(cell) ? { v: cell?.v, t: cell?.t, p: cell?.p, custom: cell?.custom, f: cell?.si ? formulaOf(source, cell, row, column) : cell?.f } : { v: spilled?.v, t: spilled?.t };
  const taken = { ...content, s: hasLineStyles ? shownStyle(source, cell, row, column) : cell?.s };
  return hasContent(taken) || taken.s ? taken : undefined;
}

function putCells(target: SheetState, at: HostArea, lines: (ICellData | undefined)[][], from: HostArea, what: CopyWhat): void {
  const cells = cellMatrix(target);
  const hasLineStyles = hasStyledLines(target);
  const down = at.row - from.row;
  const right = at.column - from.column;
  fitRows(target, lastRow(at));
  lines.forEach((line, r) => {
    const row = at.row + r;
    const cellRow = (cells[row] ??= {});
    for (let c = 0; c < line.length; c++) {
      const column = at.column + c;
      const old = cellRow[column];
      const style = what === "values" || what === "formulas" ? old?.s : styleToPut(target, row, column, line[c]?.s, hasLineStyles);
      if (what !== "formats" && (old?.f || old?.si)) forgetFormula(target, row, column);
      const cell = what === "formats" ? withStyle(old, style) : pastedCell(target, line[c], style, down, right, what);
      if (cell) cellRow[column] = cell;
      else if (old) Reflect.deleteProperty(cellRow, column);
    }
  });
}

function pastedCell(
  target: SheetState, source: ICellData | undefined, style: ICellData["s"], down: number, right: number, what: CopyWhat,
): ICellData | undefined {
  if (source?.f && what !== "values") {
    target.book.calculation.formulaAdded();
    return withStyle({ f: copiedFormula(source.f, down, right), v: source.v, t: source.t }, style);
  }
  const hasValue = source?.v !== undefined && source.v !== null;
  if (hasValue && what !== "values" && linkFormula(source)) return withStyle({ v: source.v, t: source.t, custom: source.custom }, style);
  if (hasValue) return style ? { v: source.v, t: source.t, s: style } : { v: source.v, t: source.t };
  return withStyle(source?.p ? { p: source.p } : undefined, style);
}

function withStyle(cell: ICellData | undefined, style: ICellData["s"]): ICellData | undefined {
  if (style) return { ...cell, s: style };
  if (!cell || !hasContent(cell)) return undefined;
  const content = { ...cell };
  delete content.s;
  return content;
}

/** A plain cell copied into a styled row or column must say that it is plain. */
function styleToPut(target: SheetState, row: number, column: number, style: ICellData["s"], hasLineStyles: boolean): ICellData["s"] {
  if (style || !hasLineStyles) return style ?? undefined;
  return shownStyle(target, undefined, row, column) ? target.book.styles.idOf({}) : undefined;
}

/** Merges and conditional formats; for whole columns their widths and styles too, as Excel does. */
function copyLook(target: SheetState, tile: HostArea, source: SheetState, sourceArea: HostArea): void {
  const down = tile.row - sourceArea.row;
  const right = tile.column - sourceArea.column;
  const merges = config(source).mergeData.map(toArea).filter((merge) => intersection(merge, sourceArea)?.rows === merge.rows);
  const kept = config(target).mergeData.map(toArea).filter((merge) => !intersection(merge, tile));
  if (merges.length > 0 || kept.length < config(target).mergeData.length) {
    target.worksheet.setMergeData([...kept, ...merges.map((merge) => moved(merge, down, right))].map(toRange));
  }
  const added = source.extras.conditionalFormats.flatMap((format) => withAreas(format, format.areas, sourceArea, down, right));
  target.extras.conditionalFormats = [
    ...target.extras.conditionalFormats.map((format) => ({ ...format, areas: format.areas.flatMap((area) => without(area, tile)) })),
    ...added,
  ].filter((format) => format.areas.length > 0);
  if (isWholeColumns(sourceArea)) copyColumns(target, tile, source, sourceArea);
}

function copyColumns(target: SheetState, tile: HostArea, source: SheetState, sourceArea: HostArea): void {
  target.mayHaveStyledLines ||= source.mayHaveStyledLines;
  for (let c = 0; c < sourceArea.columns; c++) {
    const from = config(source).columnData[sourceArea.column + c];
    if (from) config(target).columnData[tile.column + c] = { ...from };
    else Reflect.deleteProperty(config(target).columnData, tile.column + c);
    const width = source.extras.columnWidths[sourceArea.column + c];
    if (width !== undefined) target.extras.columnWidths[tile.column + c] = width;
    else Reflect.deleteProperty(target.extras.columnWidths, tile.column + c);
  }
}

function copyRules(target: SheetState, tile: HostArea, source: SheetState, sourceArea: HostArea): void {
  const down = tile.row - sourceArea.row;
  const right = tile.column - sourceArea.column;
  const links = [...source.extras.hyperlinks.values()].filter((link) => contains(sourceArea, link.row, link.column));
  for (const [key, link] of target.extras.hyperlinks) if (contains(tile, link.row, link.column)) target.extras.hyperlinks.delete(key);
  for (const link of links) {
    const copy = { ...link, row: link.row + down, column: link.column + right };
    target.extras.hyperlinks.set(`${copy.row},${copy.column}`, copy);
  }
  const added = source.extras.validations.flatMap((validation) =>
    withAreas(validation, validation.areas, sourceArea, down, right).map((copy) => movedValidation(copy, down, right)));
  target.extras.validations = [
    ...target.extras.validations.map((validation) => ({ ...validation, areas: validation.areas.flatMap((area) => without(area, tile)) })),
    ...added,
  ].filter((validation) => validation.areas.length > 0);
}

function withAreas<Rule extends object>(rule: Rule, areas: HostArea[], sourceArea: HostArea, down: number, right: number): (Rule & { areas: HostArea[] })[] {
  const copied = areas.flatMap((area) => intersection(area, sourceArea) ?? []).map((area) => moved(area, down, right));
  return copied.length > 0 ? [{ ...rule, areas: copied }] : [];
}

function movedValidation(validation: HostValidation, down: number, right: number): HostValidation {
  const move = (formula: string | undefined): string | undefined => formula && copiedFormula(formula, down, right);
  return { ...validation, formula1: move(validation.formula1), formula2: move(validation.formula2) };
}
