/** What a worksheet part says about the sheet as a whole: view, columns, merges, filter, protection, print set-up. */
import type { HostPrint, HostSheet } from "../../document";
import { parseArea } from "../addresses";
import { resolveColor } from "../colors";
import { childText } from "../package/packageReader";
import { child, children, flag, numeric } from "../package/xmlElement";
import type { XmlElement } from "../package/xmlElement";
import type { LossCounter } from "./lossCounter";
import type { StyleSheet } from "./stylesPart";

/** Width that a column element carries when nobody chose one, in characters with Excel's margin. */
const STANDARD_WIDTH = 9.140625;

/** Fills the sheet's settings in place. */
export function readSettings(sheet: HostSheet, elements: XmlElement[], styles: StyleSheet, usedStyles: Set<number>, losses: LossCounter): void {
  const find = (name: string): XmlElement | undefined => elements.find((element) => element.name === name);
  const properties = find("sheetPr");
  const tabColor = resolveColor(child(properties, "tabColor")?.attributes, styles.colors);
  if (tabColor !== undefined) sheet.tabColor = tabColor;
  readView(sheet, child(find("sheetViews"), "sheetView"));
  readDefaults(sheet, find("sheetFormatPr"));
  for (const columns of children(find("cols"), "col")) readColumns(sheet, columns, usedStyles, losses);
  sheet.merges = children(find("mergeCells"), "mergeCell").flatMap((merge) => parseArea(merge.attributes.ref ?? "") ?? []);
  readFilter(sheet, find("autoFilter"), losses);
  readProtection(sheet, find("sheetProtection"), losses);
  sheet.print = readPrint(elements, flag(child(properties, "pageSetUpPr")?.attributes.fitToPage), losses);
}

function readView(sheet: HostSheet, view: XmlElement | undefined): void {
  sheet.showGridlines = flag(view?.attributes.showGridLines, true);
  const pane = child(view, "pane")?.attributes;
  if (pane?.state !== "frozen" && pane?.state !== "frozenSplit") return;
  const freeze = { rows: Math.trunc(numeric(pane.ySplit) ?? 0), columns: Math.trunc(numeric(pane.xSplit) ?? 0) };
  if (freeze.rows > 0 || freeze.columns > 0) sheet.freeze = freeze;
}

function readDefaults(sheet: HostSheet, format: XmlElement | undefined): void {
  const width = numeric(format?.attributes.defaultColWidth);
  const height = numeric(format?.attributes.defaultRowHeight);
  if (width !== undefined) sheet.defaultColumnWidth = width;
  // Without the mark the height only follows from the font, and Excel works it out anew.
  if (height !== undefined && flag(format?.attributes.customHeight)) sheet.defaultRowHeight = height;
}

function readColumns(sheet: HostSheet, { attributes }: XmlElement, usedStyles: Set<number>, losses: LossCounter): void {
  const width = ownWidth(attributes, sheet.defaultColumnWidth ?? STANDARD_WIDTH);
  const style = numeric(attributes.style);
  if (style !== undefined && style !== 0) usedStyles.add(style);
  if (attributes.outlineLevel !== undefined && attributes.outlineLevel !== "0") losses.add("other", "outline");
  for (let column = Number(attributes.min) - 1; column < Number(attributes.max); column++) {
    if (width !== undefined) sheet.columnWidths[column] = width;
    if (flag(attributes.hidden)) sheet.hiddenColumns.push(column);
    if (style !== undefined && style !== 0) (sheet.columnStyles ??= {})[column] = String(style);
  }
}

/** undefined when the element only repeats the standard width, or a hidden column's 0. */
function ownWidth(attributes: Record<string, string>, standard: number): number | undefined {
  const width = numeric(attributes.width);
  if (width === 0 && flag(attributes.hidden)) return undefined;
  return width === standard && !flag(attributes.customWidth) ? undefined : width;
}

function readFilter(sheet: HostSheet, filter: XmlElement | undefined, losses: LossCounter): void {
  const area = parseArea(filter?.attributes.ref ?? "");
  if (area === undefined) return;
  sheet.autoFilter = area;
  losses.add("other", "filter-criteria", children(filter, "filterColumn").length);
}

function readProtection(sheet: HostSheet, protection: XmlElement | undefined, losses: LossCounter): void {
  if (protection === undefined || !flag(protection.attributes.sheet)) return;
  sheet.protected = true;
  if (protection.attributes.password !== undefined || protection.attributes.hashValue !== undefined) losses.add("other", "protection-password");
}

const PAPERS: Record<string, HostPrint["paper"]> = { "1": "letter", "9": "a4" };

function readPrint(elements: XmlElement[], fits: boolean, losses: LossCounter): HostPrint {
  const find = (name: string): XmlElement | undefined => elements.find((element) => element.name === name);
  const print: HostPrint = {};
  const setup = find("pageSetup")?.attributes ?? {};
  if (setup.orientation === "landscape" || setup.orientation === "portrait") print.orientation = setup.orientation;
  if (fits) {
    print.fitToWidth = numeric(setup.fitToWidth) ?? 1;
    print.fitToHeight = numeric(setup.fitToHeight) ?? 1;
  } else if (setup.scale !== undefined && setup.scale !== "100") print.scale = numeric(setup.scale);
  const paper = PAPERS[setup.paperSize ?? ""];
  if (paper !== undefined) print.paper = paper;
  else if (setup.paperSize !== undefined && setup.paperSize !== "0") losses.add("other", "paper-size");
  if (flag(find("printOptions")?.attributes.horizontalCentered)) print.centerHorizontally = true;
  readMargins(print, find("pageMargins"));
  const header = childText(find("headerFooter"), "oddHeader");
  const footer = childText(find("headerFooter"), "oddFooter");
  if (header !== "") print.header = header;
  if (footer !== "") print.footer = footer;
  return print;
}

function readMargins(print: HostPrint, margins: XmlElement | undefined): void {
  if (margins === undefined) return;
  const inches = (name: string): number => numeric(margins.attributes[name]) ?? 0;
  const read = { left: inches("left"), right: inches("right"), top: inches("top"), bottom: inches("bottom"), header: inches("header"), footer: inches("footer") };
  print.margins = read;
}
