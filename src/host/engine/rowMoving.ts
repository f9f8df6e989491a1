/** Inserts and deletes rows: cells move, and every formula, name, rule and table that refers to them follows. */
import type { ICellData } from "@univerjs/core";
import { toArea, toRange } from "./areas";
import { formulaAfterRowMove } from "./formulaReferences";
import { formulaOf } from "./reading";
import type { RowMove } from "./rowMove";
import { movedArea, movedAreas, movedKeys, movedRow, movedSpan } from "./rowMove";
import type { SheetState } from "./sheetState";
import { cellMatrix, config, fitRows } from "./sheetState";

/** Moves a sheet's own content; the formulas of all sheets are changed by `rewriteFormulas`. */
export function moveRows(sheet: SheetState, move: RowMove): void {
  const data = config(sheet);
  unshareFormulas(sheet);
  replaceEntries(cellMatrix(sheet), move);
  replaceEntries(data.rowData, move);
  sheet.worksheet.setMergeData(movedAreas(data.mergeData.map(toArea), move).filter((area) => area.rows * area.columns > 1).map(toRange));
  moveExtras(sheet, move);
  fitRows(sheet, data.rowCount + Math.max(0, move.count));
  sheet.version += 1;
}

/** Applies a change to every formula of a sheet's cells and rules. */
export function rewriteFormulas(sheet: SheetState, change: (formula: string) => string): void {
  unshareFormulas(sheet);
  for (const cellRow of Object.values(cellMatrix(sheet))) {
    for (const cell of Object.values(cellRow)) if (cell.f) cell.f = change(cell.f);
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

/** What row moves do to a formula that stands on the sheet `home`. */
export function rowMoveOf(home: string, sheet: string, move: RowMove): (formula: string) => string {
  return (formula) => formulaAfterRowMove(formula, home, sheet, move);
}

function moveExtras({ extras }: SheetState, move: RowMove): void {
  extras.tables = extras.tables.flatMap((table) => {
    const area = movedArea(table.area, move);
    return area ? [{ ...table, area }] : [];
  });
  extras.autoFilter = extras.autoFilter && movedArea(extras.autoFilter, move);
  extras.conditionalFormats = withMovedAreas(extras.conditionalFormats, move);
  extras.validations = withMovedAreas(extras.validations, move);
  extras.arrayFormulas = extras.arrayFormulas.flatMap((one) => {
    const area = movedArea(one.area, move);
    return area ? [{ ...one, area }] : [];
  });
  extras.notes = withMovedRow(extras.notes, move);
  const links = withMovedRow([...extras.hyperlinks.values()], move);
  extras.hyperlinks = new Map(links.map((link) => [`${link.row},${link.column}`, link]));
  const { repeatRows, area } = extras.print;
  const span = repeatRows && movedSpan(repeatRows.from, repeatRows.to, move);
  extras.print = { ...extras.print, repeatRows: span && { from: span.first, to: span.last }, area: area && movedArea(area, move) };
}

function withMovedAreas<Rule extends { areas: { row: number; column: number; rows: number; columns: number }[] }>(rules: Rule[], move: RowMove): Rule[] {
  return rules.map((rule) => ({ ...rule, areas: movedAreas(rule.areas, move) })).filter((rule) => rule.areas.length > 0);
}

function withMovedRow<Placed extends { row: number }>(things: Placed[], move: RowMove): Placed[] {
  return things.flatMap((thing) => {
    const row = movedRow(thing.row, move);
    return row === undefined ? [] : [{ ...thing, row }];
  });
}

/** Univer holds on to the object itself, so its entries are exchanged in place. */
function replaceEntries<Value>(byRow: Record<number, Value>, move: RowMove): void {
  const result = movedKeys(byRow, move);
  for (const key of Object.keys(byRow)) Reflect.deleteProperty(byRow, key);
  Object.assign(byRow, result);
}

/** A grid lets neighbours share one formula by offset; here each gets its own text before it changes. */
function unshareFormulas(sheet: SheetState): void {
  const shared: { cell: ICellData; formula: string }[] = [];
  for (const [row, cellRow] of Object.entries(cellMatrix(sheet))) {
    for (const [column, cell] of Object.entries(cellRow)) {
      const formula = cell.si ? formulaOf(sheet, cell, Number(row), Number(column)) : undefined;
      if (formula !== undefined) shared.push({ cell, formula });
    }
  }
  for (const { cell, formula } of shared) {
    cell.f = formula;
    delete cell.si;
  }
}
