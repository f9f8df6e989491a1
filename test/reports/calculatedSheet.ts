/** A report's table and blocks in a calculating workbook, with what a user types into it, so that tests read what its formulas show. */
import { literal } from "../../src/excel/literal";
import type { HostArea } from "../../src/host/document";
import { createEngine, emptyDocument } from "../../src/host/engine/createEngine";
import type { EngineValue } from "../../src/host/engine/types";
import type { BlockCell, SheetModel } from "../../src/reports/sheetModel";

export interface CalculatedSheet {
  /** the data cells of a column */
  column(id: string): EngineValue[];
  /** the lines of the block whose title holds these words, cells by column id; blanks left out */
  block(words: string): Record<string, EngineValue>[];
}

/** @param typed what the user types, by column id and row of the table (0-based) */
export async function calculated(model: SheetModel, typed: Record<string, Record<number, number>> = {}): Promise<CalculatedSheet> {
  const engine = await createEngine(emptyDocument());
  try {
    const sheet = engine.sheets[0]!;
    const { columns, rowCount, headerRow } = model;
    const area = (row: number, rows: number): HostArea => ({ row, column: 0, rows, columns: columns.length });
    const table = Array.from({ length: rowCount }, (_, row) => columns.map(({ id, content }): EngineValue => {
      if ("formulas" in content) return content.formulas[row]!;
      return ("values" in content ? content.values[row] : typed[id]?.[row]) ?? "";
    }));
    sheet.setValues(area(headerRow, rowCount), table);
    const lines = model.blocks.flatMap((block) => block.lines.map((line) => ({ title: block.title, line })));
    const from = headerRow + rowCount + 2;
    sheet.setValues(area(from, lines.length), lines.map(({ line }) => columns.map((_, at) => written(line[at] ?? null))));
    await engine.calculate();
    const [cells, below] = [sheet.values(area(headerRow, rowCount)), sheet.values(area(from, lines.length))];
    return {
      column: (id) => cells.map((row) => row[columns.findIndex((column) => column.id === id)]!),
      block: (words) => below.filter((_, at) => lines[at]!.title.includes(words)).map((line) => Object.fromEntries(columns.flatMap(({ id }, at) => (line[at] === "" ? [] : [[id, line[at]!]])))),
    };
  } finally {
    engine.dispose();
  }
}

function written(cell: BlockCell): EngineValue {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.formula;
  return typeof cell === "string" ? literal(cell, "General") : cell;
}
