/** Makes the headers of tables and the cells under them agree: Excel repairs a file where they differ, are empty or repeat. */
import type { HostCell, HostSheet, HostTable } from "../../document";

/** The sheet with header cells that are texts, filled and distinct, and tables that name them; the given sheet is not changed. */
export function withAgreeingHeaders(sheet: HostSheet): HostSheet {
  if (sheet.tables.length === 0) return sheet;
  const cells = { ...sheet.cells };
  const tables = sheet.tables.map((table) => {
    const headers = distinctHeaders(table, cells[table.area.row] ?? {});
    if (table.showHeaders !== false) cells[table.area.row] = withHeaders(cells[table.area.row] ?? {}, table, headers);
    return { ...table, headers };
  });
  return { ...sheet, cells, tables };
}

/** What stands in the cell counts; the table's own list fills the gaps. Case does not make names different. */
function distinctHeaders(table: HostTable, row: Record<number, HostCell>): string[] {
  const used = new Set<string>();
  return Array.from({ length: table.area.columns }, (_, index) => {
    const cell = table.showHeaders === false ? undefined : row[table.area.column + index]?.v;
    const wanted = [cell === undefined || cell === null ? "" : String(cell), table.headers[index] ?? ""].find((text) => text !== "") ?? `Column${index + 1}`;
    let name = wanted;
    for (let suffix = 2; used.has(name.toLowerCase()); suffix++) name = wanted + suffix;
    used.add(name.toLowerCase());
    return name;
  });
}

function withHeaders(row: Record<number, HostCell>, table: HostTable, headers: string[]): Record<number, HostCell> {
  const changed = { ...row };
  headers.forEach((header, index) => {
    const column = table.area.column + index;
    if (changed[column]?.v === header && changed[column]?.f === undefined) return;
    const { s } = changed[column] ?? {};
    changed[column] = s === undefined ? { v: header } : { v: header, s };
  });
  return changed;
}
