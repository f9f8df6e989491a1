/** Defined names of a file; those that hold a sheet's print set-up go to the sheet. */
import type { HostName, HostSheet } from "../../document";
import { parseArea } from "../addresses";
import { withoutPrefixes } from "../storedFunctions";
import { children, flag } from "../package/xmlElement";
import type { XmlElement } from "../package/xmlElement";
import { readsOtherWorkbook } from "./formulaText";
import type { LossCounter } from "./lossCounter";

/** @param sheetNames names by position in the file, sheets of other kinds included: scopes count them all */
export function readNames(definitions: XmlElement | undefined, sheetNames: string[], sheets: HostSheet[], losses: LossCounter): HostName[] {
  return children(definitions, "definedName").flatMap((definition) => {
    const { attributes } = definition;
    const name = attributes.name ?? "";
    const scope = attributes.localSheetId === undefined ? undefined : sheetNames[Number(attributes.localSheetId)];
    const sheet = sheets.find((candidate) => candidate.name === scope);
    // A name of a sheet that is not carried goes with it; Excel's own filter names follow from the filters.
    if ((attributes.localSheetId !== undefined && sheet === undefined) || name === "_xlnm._FilterDatabase" || name.startsWith("_xlfn.")) return [];
    if (sheet !== undefined && takePrintName(sheet, name, definition.text)) return [];
    if (readsOtherWorkbook(definition.text)) {
      losses.add("externalLink", "name");
      return [];
    }
    const result: HostName = { name, refersTo: withoutPrefixes(definition.text), visible: !flag(attributes.hidden) };
    if (scope !== undefined) result.sheet = scope;
    if (attributes.comment !== undefined) result.comment = attributes.comment;
    return [result];
  });
}

/** True when the name said something about printing that the sheet now holds. */
function takePrintName(sheet: HostSheet, name: string, text: string): boolean {
  if (name === "_xlnm.Print_Area") {
    const area = parseArea(withoutSheet(text));
    if (area === undefined) return false;
    sheet.print.area = area;
    return true;
  }
  if (name !== "_xlnm.Print_Titles") return false;
  let taken = false;
  for (const [, columns, rows] of text.matchAll(/!(?:(\$?[A-Z]{1,3}:\$?[A-Z]{1,3})|(\$?\d+:\$?\d+))(?=,|$)/g)) {
    const area = parseArea(columns ?? rows ?? "");
    if (area === undefined) continue;
    taken = true;
    if (columns !== undefined) sheet.print.repeatColumns = { from: area.column, to: area.column + area.columns - 1 };
    else sheet.print.repeatRows = { from: area.row, to: area.row + area.rows - 1 };
  }
  return taken;
}

function withoutSheet(reference: string): string {
  return reference.replace(/^(?:'(?:[^']|'')*'|[^'!,]*)!/, "");
}
