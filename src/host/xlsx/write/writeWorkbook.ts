/** A document → the bytes of an .xlsx file; the same document always gives the same bytes. */
import type { HostDocument } from "../../document";
import { PackageWriter } from "../package/packageWriter";
import { XML_DECLARATION } from "../package/xmlText";
import { addCustomProperties, addCustomXml } from "./propertiesParts";
import { addSheet } from "./sheetPart";
import { SharedStrings } from "./stringsPart";
import { StyleTable } from "./stylesPart";
import { visibleActiveSheet, workbookXml } from "./workbookPart";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WORKBOOK = "xl/workbook.xml";

/**
 * Formulas are written with their cached values and are recalculated by Excel on opening.
 * Throws WorkbookFileError "text-too-long" when a cell holds more than Excel takes.
 */
export async function writeWorkbook(source: HostDocument): Promise<Uint8Array> {
  const document = { ...source, activeSheet: visibleActiveSheet(source) };
  const writer = new PackageWriter();
  const styles = new StyleTable(document);
  const strings = new SharedStrings();
  let [tables, charts] = [0, 0];
  const nextTable = (): number => ++tables;
  const nextChart = (): number => ++charts;
  writer.relate("", "officeDocument", WORKBOOK);
  const sheetIds: string[] = [];
  for (const [index, sheet] of document.sheets.entries()) {
    sheetIds.push(writer.relate(WORKBOOK, "worksheet", addSheet({ document, writer, styles, strings, nextTable, nextChart }, sheet, index + 1)));
    // One sheet's text at a time is enough to hold in memory.
    await writer.settled();
  }
  writer.addPart(WORKBOOK, workbookXml(document, sheetIds), `${SPREADSHEET}.sheet.main+xml`);
  addWorkbookPart(writer, "styles", styles.toXml());
  if (!strings.isEmpty) addWorkbookPart(writer, "sharedStrings", strings.toBytes());
  if (document.sheets.some((sheet) => sheet.arrayFormulas?.some((formula) => formula.dynamic) === true)) {
    addWorkbookPart(writer, "sheetMetadata", DYNAMIC_ARRAYS, "metadata");
  }
  addCustomXml(writer, document.customXml, WORKBOOK);
  addCustomProperties(writer, document.customProperties);
  return writer.toBytes();
}

function addWorkbookPart(writer: PackageWriter, type: string, content: string | Uint8Array[], file = type): void {
  writer.addPart(`xl/${file}.xml`, content, `${SPREADSHEET}.${type}+xml`);
  writer.relate(WORKBOOK, type, `xl/${file}.xml`);
}

/** The one cell metadata record (cm="1") that tells a spilling formula from a Ctrl+Shift+Enter one ([MS-XLSX] XLDAPR). */
const DYNAMIC_ARRAYS =
  `${XML_DECLARATION}<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';
