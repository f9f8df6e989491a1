/** A .csv or .tsv file → a document of one sheet, every field kept as the text it is: ids keep their zeros and all their digits. */
import type { HostCell, HostDocument, HostSheet } from "../../document";
import { MAX_COLUMNS, MAX_ROWS } from "../addresses";
import { emptySheet } from "../emptySheet";
import { LossCounter } from "../read/lossCounter";
import { WorkbookFileError } from "../workbookFileError";
import { decodeText } from "./decodeText";
import { detectDelimiter, parseRecords } from "./delimitedText";

const TEXT_STYLE = "text";
const MAX_TEXT = 32_767;

/** Throws WorkbookFileError "not-a-workbook" when the bytes are no text. */
export function readText(bytes: Uint8Array, fileName: string): HostDocument {
  const text = decodeText(bytes);
  if (text === undefined) throw new WorkbookFileError("not-a-workbook");
  const isTabbed = /\.(tsv|tab)$/i.test(fileName);
  const records = parseRecords(text, isTabbed ? "\t" : detectDelimiter(text));
  const sheet = emptySheet(sheetName(fileName));
  const losses = new LossCounter();
  losses.sheet = sheet.name;
  losses.add("other", "rows-beyond-limit", Math.max(0, records.length - MAX_ROWS));
  fillCells(sheet, records.slice(0, MAX_ROWS), losses);
  return {
    sheets: [sheet], styles: { [TEXT_STYLE]: { numberFormat: "@" } }, names: [], customXml: [], customProperties: {}, losses: losses.toList(), activeSheet: sheet.name,
  };
}

function fillCells(sheet: HostSheet, records: string[][], losses: LossCounter): void {
  records.forEach((fields, row) => {
    const cells: Record<number, HostCell> = {};
    let used = false;
    fields.forEach((field, column) => {
      if (field === "") return;
      if (column >= MAX_COLUMNS) return losses.add("other", "columns-beyond-limit");
      if (field.length > MAX_TEXT) losses.add("other", "text-cut");
      cells[column] = { v: field.slice(0, MAX_TEXT), s: TEXT_STYLE };
      used = true;
    });
    if (used) sheet.cells[row] = cells;
  });
}

/** The file's name without its extension, made fit for a sheet. */
function sheetName(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  const fit = base.replace(/[[\]:*?/\\]/g, "_").slice(0, 31).replace(/^'+|'+$/g, "").trim();
  return fit === "" ? "Sheet1" : fit;
}
