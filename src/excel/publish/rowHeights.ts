/** How high the rows of a report are: each as its own wrapped texts, and the notes typed beside them, need; in few requests. */
import { linesIn } from "../../reports/columnWidths";
import { addressOf, type Area } from "../addresses";
import type { Extents } from "./extents";
import type { SheetPlan } from "./sheetPlan";
import { joined, rangeOf } from "./stage";
import type { UserCells } from "./userCells";

/** a line of text in points */
export const LINE_POINTS = 16;
/** a long note does not stretch its row beyond this; it can be read in the formula bar */
const MOST_NOTE_LINES = 6;
/** rows whose heights change too often for so many addresses are all as high as the highest */
const MOST_ADDRESSES = 6;

/** Each time anew, because rows change places and those below the table move; earlier rows of a log keep their height. */
export function setRowHeights(plan: SheetPlan, users: UserCells, sheet: Excel.Worksheet, { data, report }: Extents): void {
  if (!plan.model.rowLines) return;
  const fresh = { ...data, row: data.row + data.rows - plan.dataRows, rows: plan.dataRows };
  const below = { ...report, row: data.row + data.rows, rows: report.row + report.rows - data.row - data.rows };
  if (fresh.rows > 0) setHeights(sheet, fresh, linesOfRows(plan, plan.model.rowLines, users));
  if (below.rows > 0) rangeOf(sheet, below).format.rowHeight = LINE_POINTS;
}

/** Of the rows that are written, in their order. */
function linesOfRows({ rows, dataRows, columns }: SheetPlan, rowLines: readonly number[], { table }: UserCells): number[] {
  const lines = Array.from({ length: dataRows }, (_, place) => rowLines[rows[place] ?? -1] ?? 1);
  for (const { column, rows: typed } of table) {
    typed.forEach((cells, place) => cells.forEach((cell, index) => {
      const model = columns[column + index]?.model;
      if (model?.wrap && cell !== "") lines[place] = Math.max(lines[place]!, Math.min(MOST_NOTE_LINES, linesIn(String(cell), model.width)));
    }));
  }
  return lines;
}

/** The usual height for all rows at once, then those of another height together. */
function setHeights(sheet: Excel.Worksheet, area: Area, lines: readonly number[]): void {
  const runs = runsOfLines(area, lines);
  const usual = [...runs].reduce((most, one) => (one[1].rows > most[1].rows ? one : most))[0];
  const others = [...runs].filter(([count]) => count !== usual).flatMap(([count, { addresses }]) => joined(addresses).map((address) => ({ count, address })));
  const isEven = others.length <= MOST_ADDRESSES;
  rangeOf(sheet, area).format.rowHeight = LINE_POINTS * (isEven ? usual : Math.max(...runs.keys()));
  if (!isEven) return;
  for (const { count, address } of others) sheet.getRanges(address).format.rowHeight = LINE_POINTS * count;
}

/** Rows by their number of lines: how many, and the addresses of neighbours together. */
function runsOfLines(area: Area, lines: readonly number[]): Map<number, { rows: number; addresses: string[] }> {
  const runs = new Map<number, { rows: number; addresses: string[] }>();
  let from = 0;
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && lines[at] === lines[from]) continue;
    const run = runs.get(lines[from]!) ?? { rows: 0, addresses: [] };
    run.rows += at - from;
    run.addresses.push(addressOf({ row: area.row + from, column: area.column, rows: at - from, columns: 1 }));
    runs.set(lines[from]!, run);
    from = at;
  }
  return runs;
}
