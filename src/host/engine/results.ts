/** Tells where results of formulas stand, and where the next calculation may spill some. */
import type { HostArea } from "../document";
import { lastColumn, lastRow } from "./areas";
import { isOfSingleCells } from "./formulaReferences";
import { formulaOf, hasContent } from "./reading";
import { cellMatrix, spilledCells, type SheetState } from "./sheetState";

interface Place {
  row: number;
  column: number;
}

export function showsResults(sheet: SheetState, area: HostArea): boolean {
  const cells = cellMatrix(sheet);
  const spilled = spilledCells(sheet);
  let hasBlanks = false;
  for (let row = area.row; row <= lastRow(area); row++) {
    const cellRow = cells[row];
    const spilledRow = spilled?.[row];
    for (let column = area.column; (cellRow ?? spilledRow) && column <= lastColumn(area); column++) {
      const cell = cellRow?.[column];
      // What a formula spilled stands until the next calculation, whatever became of the formula.
      if (cell?.f || cell?.si || spilledRow?.[column]) return true;
      hasBlanks ||= !hasContent(cell);
    }
    hasBlanks ||= !cellRow;
  }
  // Formulas spill into blank cells, down and to the right.
  return hasBlanks && spillingFormulas(sheet).some(({ row, column }) => row <= lastRow(area) && column <= lastColumn(area));
}

const remembered = new WeakMap<SheetState, { version: number; places: Place[] }>();

/** The formulas that may give more than one value. */
function spillingFormulas(sheet: SheetState): Place[] {
  const known = remembered.get(sheet);
  if (known?.version === sheet.version) return known.places;
  const places: Place[] = [];
  const cells = cellMatrix(sheet);
  for (const rowKey in cells) {
    const row = Number(rowKey);
    const cellRow = cells[row];
    for (const columnKey in cellRow) {
      const column = Number(columnKey);
      const cell = cellRow[column];
      if (!cell || !(cell.f || cell.si)) continue;
      const formula = formulaOf(sheet, cell, row, column);
      if (formula === undefined || !givesOneValue(formula)) places.push({ row, column });
    }
  }
  remembered.set(sheet, { version: sheet.version, places });
  return places;
}

/** One value of all that they are given. */
const INTO_ONE: ReadonlySet<string> = new Set(["SUM", "SUBTOTAL", "COUNT", "COUNTA", "AVERAGE", "MAX", "MIN", "PRODUCT", "SUMPRODUCT", "AND", "OR"]);
/** As many values as they are given; without a name: parentheses. */
const ONE_BY_ONE: ReadonlySet<string> = new Set(["", "IF", "IFERROR", "NOT", "ISNUMBER", "ISBLANK", "ISERROR", "N", "ROUND", "ABS", "INT", "MOD", "DATE", "TEXT", "HYPERLINK"]);
/** Each criterion is looked for in the range before it. */
const SUM_BY_CRITERIA = /^[^,]+(?:,[^,]+,[^,]+)+$/;
const INNERMOST_CALL = /([\p{L}\p{N}_.]*)\(([^()]*)\)/gu;
const TEXTS_AND_POWERS = /"(?:[^"]|"")*"|\b\d+(?:\.\d+)?E[+-]?\d+/gi;

/** Calls are taken away from the innermost outwards as far as they surely give one value. */
function givesOneValue(formula: string): boolean {
  let rest = formula.replace(TEXTS_AND_POWERS, "1");
  for (let before = ""; rest !== before; ) {
    before = rest;
    rest = rest.replace(INNERMOST_CALL, (call, name: string, given: string) => (callGivesOneValue(name.toUpperCase(), given) ? "1" : call));
  }
  return isOfSingleCells(rest);
}

function callGivesOneValue(name: string, given: string): boolean {
  if (INTO_ONE.has(name)) return true;
  if (name === "SUMIFS") return SUM_BY_CRITERIA.test(given) && given.split(",").every((part, index) => index === 0 || index % 2 === 1 || isOfSingleCells(part));
  return ONE_BY_ONE.has(name) && isOfSingleCells(given);
}
