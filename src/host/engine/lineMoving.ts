/** Inserts and deletes rows and columns: cells move, and every formula, name, rule and table that refers to them follows. */
import type { ICellData, IRange } from "@univerjs/core";
import { lastColumn, lastRow, toArea, toRange } from "./areas";
import { formulaOf, usedArea } from "./reading";
import type { LineMove } from "./lineMove";
import { movedArea, movedAreas, movedKeys, movedLine, movedPlaces, movedSpan } from "./lineMove";
import type { SheetState } from "./sheetState";
import { cellMatrix, config, fitRows, spilledCells } from "./sheetState";
import { moveTables, tablesOf } from "./tables";
import { EngineError } from "./types";

/** Moves a sheet's own content; the formulas of all sheets are changed by `rewriteFormulas`. Content is never pushed off the sheet. */
export function moveLines(sheet: SheetState, move: LineMove): void {
  const used = usedArea(sheet, true);
  const last = used && (move.axis === "row" ? lastRow(used) : lastColumn(used));
  if (move.count > 0 && last !== undefined && movedLine(last, move) === undefined) {
    throw new EngineError("NonBlankCellOffSheet", "Cells with content would be pushed off the end of the sheet.");
  }
  const data = config(sheet);
  const tables = tablesOf(sheet);
  unshareFormulas(sheet);
  moveMatrix(cellMatrix(sheet), move);
  moveSpills(sheet, move);
  replaceEntries(move.axis === "row" ? data.rowData : data.columnData, move);
  sheet.worksheet.setMergeData(movedAreas(data.mergeData.map(toArea), move).filter((area) => area.rows * area.columns > 1).map(toRange));
  moveExtras(sheet, move);
  moveTables(sheet, tables, move);
  if (move.axis === "row") fitRows(sheet, data.rowCount + Math.max(0, move.count));
  sheet.version += 1;
}

/** Applies a change to every formula of a sheet's cells and rules. */
export function rewriteFormulas(sheet: SheetState, change: (formula: string) => string): void {
  unshareFormulas(sheet);
  for (const cellRow of Object.values(cellMatrix(sheet))) {
    for (const column in cellRow) {
      const cell = cellRow[column];
      if (cell?.f) cell.f = change(cell.f);
    }
  }
  const { extras } = sheet;
  extras.conditionalFormats = extras.conditionalFormats.map((format) => (format.type === "formula" ? { ...format, formula: change(format.formula) } : format));
  extras.validations = extras.validations.map((validation) => ({
    ...validation,
    formula1: validation.formula1 && change(validation.formula1),
    formula2: validation.formula2 && change(validation.formula2),
  }));
  for (const link of extras.hyperlinks.values()) {
    if (link.documentReference) link.documentReference = change(link.documentReference);
  }
  sheet.version += 1;
}

/** What lies beside Univer's own content: rules, links, notes, print areas. */
export function moveExtras({ extras }: SheetState, move: LineMove): void {
  if (move.axis === "column") extras.columnWidths = movedKeys(extras.columnWidths, move);
  extras.autoFilter = extras.autoFilter && movedArea(extras.autoFilter, move);
  extras.conditionalFormats = withMovedAreas(extras.conditionalFormats, move);
  extras.validations = withMovedAreas(extras.validations, move);
  extras.arrayFormulas = extras.arrayFormulas.flatMap((one) => {
    const area = movedArea(one.area, move);
    return area ? [{ ...one, area }] : [];
  });
  extras.notes = movedPlaces(extras.notes, move);
  const links = movedPlaces([...extras.hyperlinks.values()], move);
  extras.hyperlinks = new Map(links.map((link) => [`${link.row},${link.column}`, link]));
  const { area } = extras.print;
  const repeated = move.axis === "row" ? "repeatRows" : "repeatColumns";
  const lines = extras.print[repeated];
  const span = lines && movedSpan(lines.from, lines.to, move);
  extras.print = { ...extras.print, [repeated]: span && { from: span.first, to: span.last }, area: area && movedArea(area, move) };
}

function withMovedAreas<Rule extends { areas: { row: number; column: number; rows: number; columns: number }[] }>(rules: Rule[], move: LineMove): Rule[] {
  return rules.map((rule) => ({ ...rule, areas: movedAreas(rule.areas, move) })).filter((rule) => rule.areas.length > 0);
}

/** What array formulas spilled lies beside the cells and moves with them, until the next calculation spills anew. */
function moveSpills(sheet: SheetState, move: LineMove): void {
  const { formulaData, unitId } = sheet.book.univer;
  const spilled = spilledCells(sheet);
  const ranges = formulaData.getArrayFormulaRange()[unitId]?.[sheet.id] as Record<number, Record<number, IRange>> | undefined;
  if (spilled) moveMatrix(spilled, move);
  if (!ranges) return;
  moveMatrix(ranges, move);
  for (const line of Object.values(ranges)) {
    for (const [column, range] of Object.entries(line)) {
      const area = movedArea(toArea(range), move);
      if (area) line[Number(column)] = toRange(area);
    }
  }
}

function moveMatrix<Value>(matrix: Record<number, Record<number, Value>>, move: LineMove): void {
  if (move.axis === "row") replaceEntries(matrix, move);
  else for (const [row, line] of Object.entries(matrix)) matrix[Number(row)] = movedKeys(line, move);
}

/** Univer holds on to the object itself, so its entries are exchanged in place. */
function replaceEntries<Value>(byLine: Record<number, Value>, move: LineMove): void {
  const result = movedKeys(byLine, move);
  for (const key of Object.keys(byLine)) Reflect.deleteProperty(byLine, key);
  Object.assign(byLine, result);
}

/** A grid lets neighbours share one formula by offset; here each gets its own text before it changes. */
function unshareFormulas(sheet: SheetState): void {
  const shared: { cell: ICellData; formula: string }[] = [];
  for (const [row, cellRow] of Object.entries(cellMatrix(sheet))) {
    for (const column in cellRow) {
      const cell = cellRow[column];
      const formula = cell?.si ? formulaOf(sheet, cell, Number(row), Number(column)) : undefined;
      if (cell && formula !== undefined) shared.push({ cell, formula });
    }
  }
  for (const { cell, formula } of shared) {
    cell.f = formula;
    delete cell.si;
  }
}
