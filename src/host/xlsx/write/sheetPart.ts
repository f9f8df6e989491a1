/** One worksheet part with its own tables, notes and links. */
import type { HostDocument, HostPrint, HostSheet } from "../../document";
import { areaAddress, cellAddress } from "../addresses";
import { argb } from "../colors";
import type { PackageWriter } from "../package/packageWriter";
import { XML_DECLARATION, attributes, escapeXml } from "../package/xmlText";
import { addCharts } from "./drawingPart";
import { addNotes } from "./notesPart";
import { ascending, sheetDataBytes, usedAddress } from "./sheetData";
import { conditionalFormatsXml, validationsXml } from "./sheetRules";
import type { SharedStrings } from "./stringsPart";
import type { StyleTable } from "./stylesPart";
import { withAgreeingHeaders } from "./tableHeaders";
import { addTables } from "./tablePart";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
/** Excel's own limits: beyond them it repairs the file. */
const MAX_HYPERLINKS = 65_530;
const MAX_TIP = 255;
const MAX_WIDTH = 255;
const STANDARD_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

export interface SheetPartContext {
  document: HostDocument;
  writer: PackageWriter;
  styles: StyleTable;
  strings: SharedStrings;
  /** running numbers of table and chart parts over the workbook */
  nextTable: () => number;
  nextChart: () => number;
}

/** Writes the sheet as part number `number` (1-based) and returns the part's path. */
export function addSheet(context: SheetPartContext, source: HostSheet, number: number): string {
  const sheet = withAgreeingHeaders(source);
  const path = `xl/worksheets/sheet${number}.xml`;
  const notes = addNotes(context.writer, path, sheet, number);
  const drawing = addCharts(context, path, sheet, number);
  const tables = addTables(context.writer, path, sheet, context.nextTable);
  const before = `${XML_DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${headXml(context, sheet)}`;
  // The order of the elements is fixed by the schema (CT_Worksheet); Excel repairs files that break it.
  const after =
    (sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "") +
    (sheet.autoFilter === undefined ? "" : `<autoFilter ref="${areaAddress(sheet.autoFilter)}"/>`) +
    mergesXml(sheet) +
    conditionalFormatsXml(sheet.conditionalFormats, context.styles) +
    validationsXml(sheet.validations) +
    hyperlinksXml(context.writer, path, sheet) +
    printXml(sheet.print) +
    (drawing === undefined ? "" : `<drawing r:id="${drawing}"/>`) +
    (notes === undefined ? "" : `<legacyDrawing r:id="${notes}"/>`) +
    (tables.length === 0 ? "" : `<tableParts count="${tables.length}">${tables.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`) +
    "</worksheet>";
  const encoder = new TextEncoder();
  context.writer.addPart(path, [encoder.encode(before), ...sheetDataBytes({ sheet, styles: context.styles, strings: context.strings }), encoder.encode(after)], CONTENT_TYPE);
  return path;
}

function headXml(context: SheetPartContext, sheet: HostSheet): string {
  const tab = sheet.tabColor === undefined ? undefined : argb(sheet.tabColor);
  const fits = sheet.print.fitToWidth !== undefined || sheet.print.fitToHeight !== undefined;
  const properties = (tab === undefined ? "" : `<tabColor rgb="${tab}"/>`) + (fits ? '<pageSetUpPr fitToPage="1"/>' : "");
  return (
    (properties === "" ? "" : `<sheetPr>${properties}</sheetPr>`) +
    `<dimension ref="${usedAddress(sheet)}"/>` +
    viewXml(sheet, context.document.activeSheet === sheet.name) +
    `<sheetFormatPr${attributes({
      defaultColWidth: sheet.defaultColumnWidth, defaultRowHeight: sheet.defaultRowHeight ?? 15, customHeight: sheet.defaultRowHeight === undefined ? undefined : true,
    })}/>` +
    columnsXml(sheet, context.styles)
  );
}

function viewXml(sheet: HostSheet, active: boolean): string {
  const opening = `<sheetView${attributes({ showGridLines: sheet.showGridlines ? undefined : false, tabSelected: active ? true : undefined, workbookViewId: 0 })}`;
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  if (rows === 0 && columns === 0) return `<sheetViews>${opening}/></sheetViews>`;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const freeze = attributes({ xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: cellAddress(rows, columns), activePane: pane, state: "frozen" });
  return `<sheetViews>${opening}><pane${freeze}/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml(sheet: HostSheet, styles: StyleTable): string {
  const hidden = new Set(sheet.hiddenColumns);
  const numbers = new Set([...ascending(sheet.columnWidths), ...ascending(sheet.columnStyles ?? {}), ...hidden]);
  const runs: { from: number; to: number; text: string }[] = [];
  for (const column of [...numbers].sort((a, b) => a - b)) {
    const style = sheet.columnStyles?.[column];
    const width = sheet.columnWidths[column];
    const text = attributes({
      width: Math.min(MAX_WIDTH, width ?? sheet.defaultColumnWidth ?? 9.140625), customWidth: width === undefined ? undefined : true,
      style: style === undefined ? undefined : styles.indexOf(style), hidden: hidden.has(column) ? true : undefined,
    });
    const last = runs[runs.length - 1];
    if (last !== undefined && last.to === column - 1 && last.text === text) last.to = column;
    else runs.push({ from: column, to: column, text });
  }
  return runs.length === 0 ? "" : `<cols>${runs.map((run) => `<col min="${run.from + 1}" max="${run.to + 1}"${run.text}/>`).join("")}</cols>`;
}

function mergesXml(sheet: HostSheet): string {
  const merges = sheet.merges.filter((area) => area.rows > 1 || area.columns > 1);
  if (merges.length === 0) return "";
  return `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("")}</mergeCells>`;
}

/** Links beyond Excel's limit are left out; their cells keep what they show. */
function hyperlinksXml(writer: PackageWriter, path: string, sheet: HostSheet): string {
  if (sheet.hyperlinks.length === 0) return "";
  const ids = new Map<string, string>();
  const links = sheet.hyperlinks.slice(0, MAX_HYPERLINKS).map((link) => {
    let id: string | undefined;
    if (link.address !== undefined && link.address !== "") {
      id = ids.get(link.address) ?? writer.relate(path, "hyperlink", link.address, true);
      ids.set(link.address, id);
    }
    const location = link.documentReference?.replace(/^#/, "");
    return `<hyperlink${attributes({ ref: cellAddress(link.row, link.column), "r:id": id, location, tooltip: link.screenTip?.slice(0, MAX_TIP) })}/>`;
  });
  return `<hyperlinks>${links.join("")}</hyperlinks>`;
}

function printXml(print: HostPrint): string {
  const paper = print.paper === undefined ? undefined : print.paper === "a4" ? 9 : 1;
  const fits = print.fitToWidth !== undefined || print.fitToHeight !== undefined;
  const setup = attributes({
    paperSize: paper, scale: fits ? undefined : print.scale,
    fitToWidth: fits ? print.fitToWidth ?? 0 : undefined, fitToHeight: fits ? print.fitToHeight ?? 0 : undefined, orientation: print.orientation,
  });
  const headerFooter =
    (print.header === undefined ? "" : `<oddHeader>${escapeXml(print.header)}</oddHeader>`) + (print.footer === undefined ? "" : `<oddFooter>${escapeXml(print.footer)}</oddFooter>`);
  return (
    (print.centerHorizontally === true ? '<printOptions horizontalCentered="1"/>' : "") +
    `<pageMargins${attributes(print.margins ?? STANDARD_MARGINS)}/>` +
    (setup === "" ? "" : `<pageSetup${setup}/>`) +
    (headerFooter === "" ? "" : `<headerFooter>${headerFooter}</headerFooter>`)
  );
}
