/** The bytes of an .xlsx or .xlsm package → a document. */
import type { HostDocument, HostSheet, Visibility } from "../../document";
import { emptySheet } from "../emptySheet";
import { PackageReader } from "../package/packageReader";
import type { Relation } from "../package/packageReader";
import { child, children, flag } from "../package/xmlElement";
import type { XmlElement } from "../package/xmlElement";
import { WorkbookFileError } from "../workbookFileError";
import { readCells } from "./cells";
import type { CellContext } from "./cells";
import { LossCounter } from "./lossCounter";
import { readNames } from "./names";
import { readCustomProperties, readCustomXml } from "./properties";
import { readAttachments } from "./sheetAttachments";
import { readConditionalFormats, readValidations } from "./sheetRules";
import { readSettings } from "./sheetSettings";
import { readStrings } from "./stringsPart";
import { readStyles } from "./stylesPart";

/** Throws WorkbookFileError: "unsupported-format", "not-a-workbook" or "damaged". */
export function readPackage(bytes: Uint8Array): HostDocument {
  const reader = new PackageReader(bytes);
  const path = workbookPath(reader);
  const workbook = reader.xml(path);
  if (workbook === undefined) throw new WorkbookFileError("damaged", path);
  const relations = reader.relations(path);
  const losses = new LossCounter();
  const context = cellContext(reader, path, relations, workbook, losses);
  const listed = children(child(workbook, "sheets"), "sheet");
  const sheets = listed.flatMap((entry) => readSheet(reader, entry, relations, context));
  for (const sheet of sheets) keepChartsWithData(sheet, sheets, losses);
  losses.sheet = undefined;
  countWorkbookLosses(workbook, relations, losses);
  const names = readNames(child(workbook, "definedNames"), listed.map((entry) => entry.attributes.name ?? ""), sheets, losses);
  return {
    sheets,
    styles: Object.fromEntries([...context.usedStyles].sort((a, b) => a - b).map((index) => [String(index), context.styles.styles[index] ?? {}])),
    names,
    customXml: readCustomXml(reader, path),
    customProperties: readCustomProperties(reader),
    losses: losses.toList(),
    activeSheet: activeSheet(workbook, listed, sheets),
    ...(context.styles.defaultFont === undefined ? {} : { defaultFont: context.styles.defaultFont }),
  };
}

function workbookPath(reader: PackageReader): string {
  if (reader.has("mimetype") || reader.has("xl/workbook.bin")) throw new WorkbookFileError("unsupported-format");
  const path = reader.related("", "officeDocument")[0]?.target ?? "xl/workbook.xml";
  if (!reader.has(path) || !path.toLowerCase().endsWith(".xml") || reader.has("word/document.xml")) throw new WorkbookFileError("not-a-workbook");
  return path;
}

function cellContext(reader: PackageReader, path: string, relations: Relation[], workbook: XmlElement, losses: LossCounter): CellContext {
  const strings = relations.find((relation) => relation.type === "sharedStrings")?.target;
  return {
    strings: readStrings(strings === undefined ? undefined : reader.part(strings), strings ?? ""),
    styles: readStyles(reader.relatedXml(path, "styles"), reader.relatedXml(path, "theme")),
    from1904: flag(child(workbook, "workbookPr")?.attributes.date1904),
    usedStyles: new Set(),
    losses,
  };
}

function readSheet(reader: PackageReader, entry: XmlElement, relations: Relation[], context: CellContext): HostSheet[] {
  const name = entry.attributes.name ?? "";
  const relation = relations.find((candidate) => candidate.id === entry.attributes[":id"]);
  context.losses.sheet = name;
  if (relation?.type !== "worksheet") {
    context.losses.add("other", relation?.type ?? "sheet");
    return [];
  }
  const bytes = reader.part(relation.target);
  if (bytes === undefined) throw new WorkbookFileError("damaged", relation.target);
  const sheet = emptySheet(name, visibility(entry.attributes.state));
  const cells = { cells: sheet.cells, rowHeights: sheet.rowHeights, hiddenRows: sheet.hiddenRows, rowStyles: {}, arrayFormulas: [] };
  const elements = readCells(bytes, relation.target, context, cells);
  if (Object.keys(cells.rowStyles).length > 0) sheet.rowStyles = cells.rowStyles;
  if (cells.arrayFormulas.length > 0) sheet.arrayFormulas = cells.arrayFormulas;
  readSettings(sheet, elements, context.styles, context.usedStyles, context.losses);
  sheet.conditionalFormats = readConditionalFormats(elements, context.styles, context.losses);
  sheet.validations = readValidations(elements, context.from1904, context.losses);
  readAttachments(reader, relation.target, sheet, elements, context.losses);
  return [sheet];
}

/** A chart of cells that are in no sheet of the file is lost. */
function keepChartsWithData(sheet: HostSheet, sheets: readonly HostSheet[], losses: LossCounter): void {
  const { charts } = sheet;
  if (!charts) return;
  const kept = charts.filter(({ dataSheet }) => sheets.some(({ name }) => name === dataSheet));
  losses.sheet = sheet.name;
  losses.add("chart", undefined, charts.length - kept.length);
  if (kept.length > 0) sheet.charts = kept;
  else delete sheet.charts;
}

function visibility(state: string | undefined): Visibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

function countWorkbookLosses(workbook: XmlElement, relations: Relation[], losses: LossCounter): void {
  for (const { type } of relations) {
    if (type === "vbaProject") losses.add("macro");
    else if (type === "externalLink") losses.add("externalLink");
    else if (type === "connections") losses.add("other", "data-connection");
  }
  const protection = child(workbook, "workbookProtection");
  if (flag(protection?.attributes.lockStructure)) losses.add("other", "workbook-protection");
}

function activeSheet(workbook: XmlElement, listed: XmlElement[], sheets: HostSheet[]): string {
  const tab = Number(child(child(workbook, "bookViews"), "workbookView")?.attributes.activeTab ?? 0);
  const name = listed[tab]?.attributes.name;
  return sheets.some((sheet) => sheet.name === name) ? name ?? "" : sheets[0]?.name ?? "";
}
