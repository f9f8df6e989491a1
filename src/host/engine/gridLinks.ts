/** Where the link of a cell leads, whether it is a hyperlink of the cell or a `HYPERLINK` formula with a fixed target. */
import type { HostHyperlink } from "../document";
import type { EngineSheet } from "./types";

export type LinkTarget = Pick<HostHyperlink, "address" | "documentReference">;

export function linkAt(sheet: EngineSheet, row: number, column: number): LinkTarget | undefined {
  const own = sheet.hyperlinks.find((link) => link.row === row && link.column === column);
  if (own) return own;
  const [[formula] = []] = sheet.formulas({ row, column, rows: 1, columns: 1 });
  const [, text] = /^=HYPERLINK\("((?:[^"]|"")*)"/i.exec(String(formula)) ?? [];
  const target = text?.replaceAll('""', '"');
  if (!target) return undefined;
  return target.startsWith("#") ? { documentReference: target.slice(1) } : { address: target };
}

/** Sheet and address of a place in the workbook: `'Sheet 1'!A5`; undefined for a name or anything else. */
export function placeOf(reference: string): { sheet: string; address: string } | undefined {
  const [, quoted, plain, address] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(reference) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet && address ? { sheet, address: address.replaceAll("$", "") } : undefined;
}
