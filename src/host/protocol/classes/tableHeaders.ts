/** Header cells of tables: always texts, never blank, never twice the same. */
import type { HostArea } from "../../document";
import type { EngineSheet } from "../../engine/types";
import { intersectArea } from "../cellRange";

/** Header cells become text, blank ones "Column1", repeated ones get a number, as Excel does when it makes a table. */
export function writeHeaders(sheet: EngineSheet, area: HostArea): string[] {
  const row = { ...area, rows: 1 };
  const texts = sheet.texts(row)[0] ?? [];
  const taken = new Set<string>();
  const headers = texts.map((text, index) => {
    const base = text === "" ? `Column${index + 1}` : text;
    let header = base;
    for (let number = 2; taken.has(header.toLowerCase()); number++) header = `${base}${number}`;
    taken.add(header.toLowerCase());
    return header;
  });
  if (headers.some((header, index) => header !== texts[index])) sheet.setValues(row, [headers]);
  return headers;
}

/** What is written over a table's header row renames its columns. */
export function renameColumns(sheet: EngineSheet, written: HostArea): void {
  for (const { area, showHeaders = true } of sheet.tables) {
    if (showHeaders && intersectArea({ ...area, rows: 1 }, written)) writeHeaders(sheet, area);
  }
}
