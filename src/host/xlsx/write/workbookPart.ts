/** The workbook part: the list of sheets, the defined names, which sheet is open. */
import type { HostDocument, HostName, HostSheet } from "../../document";
import { absoluteAddress, columnLetters, quoteSheetName } from "../addresses";
import { withPrefixes } from "../storedFunctions";
import { XML_DECLARATION, attributes, escapeXml } from "../package/xmlText";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** @param sheetIds relationship id of each sheet, in order */
export function workbookXml(document: HostDocument, sheetIds: string[]): string {
  const sheets = document.sheets.map((sheet, index) =>
    `<sheet${attributes({ name: sheet.name, sheetId: index + 1, state: sheet.visibility === "visible" ? undefined : sheet.visibility, "r:id": sheetIds[index] })}/>`);
  const names = [...document.names.filter((name) => !isDerived(name, document.sheets)), ...document.sheets.flatMap(printNames)];
  const definitions = names.flatMap((name) => nameXml(name, document.sheets));
  return (
    `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr/>` +
    `<bookViews><workbookView${attributes({ activeTab: activeTab(document) })}/></bookViews><sheets>${sheets.join("")}</sheets>` +
    (definitions.length === 0 ? "" : `<definedNames>${definitions.join("")}</definedNames>`) +
    // Cached results may come from another calculator: Excel is to recalculate them all when it opens the file.
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

/** The open sheet has to be one that the user can see. */
export function visibleActiveSheet(document: HostDocument): string {
  const wanted = document.sheets.find((sheet) => sheet.name === document.activeSheet && sheet.visibility === "visible");
  return (wanted ?? document.sheets.find((sheet) => sheet.visibility === "visible"))?.name ?? document.activeSheet;
}

function activeTab(document: HostDocument): number | undefined {
  const index = document.sheets.findIndex((sheet) => sheet.name === document.activeSheet);
  return index > 0 ? index : undefined;
}

/** Names that Excel keeps for a sheet's print set-up and filter; the document holds them with the sheet. */
function printNames(sheet: HostSheet): HostName[] {
  const prefix = `${quoteSheetName(sheet.name)}!`;
  const names: HostName[] = [];
  if (sheet.autoFilter !== undefined) names.push({ name: "_xlnm._FilterDatabase", refersTo: prefix + absoluteAddress(sheet.autoFilter), sheet: sheet.name, visible: false });
  if (sheet.print.area !== undefined) names.push({ name: "_xlnm.Print_Area", refersTo: prefix + absoluteAddress(sheet.print.area), sheet: sheet.name, visible: true });
  const { repeatRows, repeatColumns } = sheet.print;
  const titles = [
    repeatColumns === undefined ? "" : `${prefix}$${columnLetters(repeatColumns.from)}:$${columnLetters(repeatColumns.to)}`,
    repeatRows === undefined ? "" : `${prefix}$${repeatRows.from + 1}:$${repeatRows.to + 1}`,
  ].filter((title) => title !== "");
  if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", refersTo: titles.join(","), sheet: sheet.name, visible: true });
  return names;
}

function isDerived(name: HostName, sheets: HostSheet[]): boolean {
  const sheet = sheets.find((candidate) => candidate.name === name.sheet);
  if (name.name === "_xlnm._FilterDatabase") return true;
  if (name.name === "_xlnm.Print_Area") return sheet?.print.area !== undefined;
  if (name.name === "_xlnm.Print_Titles") return sheet?.print.repeatRows !== undefined || sheet?.print.repeatColumns !== undefined;
  return false;
}

/** A name whose sheet has gone goes with it, as in Excel. */
function nameXml(name: HostName, sheets: HostSheet[]): string[] {
  const scope = name.sheet === undefined ? undefined : sheets.findIndex((sheet) => sheet.name === name.sheet);
  if (scope === -1) return [];
  const start = attributes({ name: name.name, comment: name.comment, localSheetId: scope, hidden: name.visible ? undefined : true });
  return [`<definedName${start}>${escapeXml(withPrefixes(name.refersTo.replace(/^=/, "")))}</definedName>`];
}
