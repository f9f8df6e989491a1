/** Opens a document in a workbook engine without a grid. */
import type { HostDocument } from "../document";
import { workbookSkeleton } from "./loadDocument";
import type { Engine } from "./types";
import { openHeadlessUniver } from "./univerInstance";
import { WorkbookEngine } from "./workbookEngine";

/** The document is copied; call `dispose` when done. Formulas keep their stored results until something they refer to changes. */
export async function createEngine(document: HostDocument): Promise<Engine> {
  return new WorkbookEngine(openHeadlessUniver(workbookSkeleton(document)), document);
}

/** What Excel opens with: one empty sheet. */
export function emptyDocument(): HostDocument {
  return {
    sheets: [{
      name: "Sheet1", visibility: "visible", cells: {}, columnWidths: {}, rowHeights: {}, hiddenRows: [], hiddenColumns: [], merges: [],
      showGridlines: true, tables: [], conditionalFormats: [], validations: [], hyperlinks: [], notes: [], print: {}, protected: false,
    }],
    styles: {}, names: [], customXml: [], customProperties: {}, losses: [], activeSheet: "Sheet1",
  };
}
