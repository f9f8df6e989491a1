/** Table parts of a sheet. */
import type { HostCell, HostSheet, HostTable } from "../../document";
import { areaAddress } from "../addresses";
import { withPrefixes } from "../storedFunctions";
import type { PackageWriter } from "../package/packageWriter";
import { XML_DECLARATION, attributes, escapeAttributeText, escapeXml } from "../package/xmlText";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** The functions that Excel offers in a totals row, by their SUBTOTAL number. */
const TOTAL_FUNCTIONS: Record<string, string> = {
  101: "average", 102: "countNums", 103: "count", 104: "max", 105: "min", 107: "stdDev", 109: "sum", 110: "var",
};

/** Writes the sheet's tables and returns the relationship ids. */
export function addTables(writer: PackageWriter, sheetPath: string, sheet: HostSheet, nextTable: () => number): string[] {
  return sheet.tables.map((table) => {
    const number = nextTable();
    const path = `xl/tables/table${number}.xml`;
    writer.addPart(path, tableXml(sheet, table, number), CONTENT_TYPE);
    return writer.relate(sheetPath, "table", path);
  });
}

function tableXml(sheet: HostSheet, table: HostTable, id: number): string {
  const columns = table.headers.map((header, index) => {
    const total = table.showTotals ? sheet.cells[table.area.row + table.area.rows - 1]?.[table.area.column + index] : undefined;
    return `<tableColumn${attributes({ id: index + 1, name: escapeAttributeText(header) })}${totalXml(total)}`;
  });
  const body = { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) };
  const filter = table.showFilterButton && table.showHeaders !== false ? `<autoFilter ref="${areaAddress(body)}"/>` : "";
  const start = attributes({
    id, name: table.name, displayName: table.name, ref: areaAddress(table.area),
    headerRowCount: table.showHeaders === false ? 0 : undefined,
    totalsRowCount: table.showTotals ? 1 : undefined, totalsRowShown: table.showTotals ? undefined : false,
  });
  const style = attributes({ name: table.style, showFirstColumn: false, showLastColumn: false, showRowStripes: table.showBandedRows, showColumnStripes: false });
  return (
    `${XML_DECLARATION}<table xmlns="${MAIN}"${start}>${filter}` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns><tableStyleInfo${style}/></table>`
  );
}

/** The table's own note of what stands in its totals row, so that Excel keeps it when the table grows. */
function totalXml(cell: HostCell | undefined): string {
  if (cell?.f !== undefined) {
    const subtotal = /^=?SUBTOTAL\((\d{3}),[^()]*\)$/i.exec(cell.f)?.[1];
    const known = subtotal === undefined ? undefined : TOTAL_FUNCTIONS[subtotal];
    if (known !== undefined) return `${attributes({ totalsRowFunction: known })}/>`;
    return ` totalsRowFunction="custom"><totalsRowFormula>${escapeXml(withPrefixes(cell.f.replace(/^=/, "")))}</totalsRowFormula></tableColumn>`;
  }
  if (typeof cell?.v === "string" && cell.v !== "" && cell.t !== "e") return `${attributes({ totalsRowLabel: escapeAttributeText(cell.v) })}/>`;
  return "/>";
}
