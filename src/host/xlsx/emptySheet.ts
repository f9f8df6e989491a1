/** A sheet with nothing in it. */
import type { HostSheet, Visibility } from "../document";

export function emptySheet(name: string, visibility: Visibility = "visible"): HostSheet {
  return {
    name, visibility, cells: {}, columnWidths: {}, rowHeights: {}, hiddenRows: [], hiddenColumns: [], merges: [], showGridlines: true,
    tables: [], conditionalFormats: [], validations: [], hyperlinks: [], notes: [], print: {}, protected: false,
  };
}
