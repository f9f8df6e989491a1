/** Accounts of suppliers that are no ledger of ours: told to the user, so that nobody takes them for read. */
import { findTables, richestRow, titleText } from "./findTables";
import { isOfSuppliers, SUPPLIERS } from "./purchaseTitles";
import { compactHeader } from "./headerText";
import { candidatesFor, fieldType } from "./vocabulary";
import type { LedgerKind } from "./fields";
import type { Problem, ReadOptions, SheetHead } from "./types";

/** The kinds as which such accounts would be read if they were the customers'. */
const ACCOUNTS: readonly LedgerKind[] = ["JRNL", "BAL", "AGED", "INV"];

/** A note where the sheet holds amounts by supplier, or its title speaks of payables, and no ledger of any kind can be read from it. */
export function suppliersLedger(head: SheetHead, options: ReadOptions): Problem | undefined {
  const row = richestRow(head);
  if (row === undefined) return undefined;
  const headers = head.cells[row]!.filter((cell): cell is string => typeof cell === "string" && cell !== "");
  const speaks = isOfSuppliers(titleText(head, row)) || headers.some((header) => SUPPLIERS.has(compactHeader(header)));
  if (!speaks || !headers.some(isMoney) || findTables(head, { ...options, ignored: [], mappings: {} }).length > 0) return undefined;
  return { code: "payables-left-out", severity: "note", sheet: head.sheet, found: head.sheet };
}

function isMoney(header: string): boolean {
  return ACCOUNTS.some((kind) => candidatesFor(header, kind).some(({ field }) => fieldType(kind, field) === "amount"));
}
