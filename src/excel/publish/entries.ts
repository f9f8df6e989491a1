/** What users have typed into a report: read from the old rows, matched to the new ones by key, and kept aside where a row has dropped out. */
import type { Cell } from "../../ledger/types";
import { moveReferences } from "../addresses";
import { KEY_ID, type OldColumn } from "./columns";

/** One typed cell; a formula is written again relative to its new row. */
export interface Entry {
  value: Cell;
  formula?: string;
  /** 0-based sheet row in which the formula stood */
  row: number;
}

export interface KeptRow {
  /** "" for a row that the user has added */
  key: string;
  /** what tells a reader which row it was: values of the report's first columns, by column id */
  identity: Map<string, Cell>;
  entries: Map<string, Entry>;
}

/** Old cells of the columns that matter, by index of the column; formulas only for users' columns. */
export interface OldCells {
  firstRow: number;
  rowCount: number;
  values: ReadonlyMap<number, readonly Cell[]>;
  formulas: ReadonlyMap<number, readonly Cell[]>;
}

export interface OldEntries {
  rows: KeptRow[];
  /** columns in which every row holds one and the same formula: new rows get it too, and it is no reason to archive a row */
  calculated: Map<string, Entry>;
}

export function readEntries(columns: readonly OldColumn[], cells: OldCells): OldEntries {
  const rows: KeptRow[] = [];
  const calculated = calculatedColumns(columns, cells);
  for (let row = 0; row < cells.rowCount; row++) {
    const kept: KeptRow = { key: "", identity: new Map(), entries: new Map() };
    columns.forEach(({ id, kind }, index) => {
      const value = cells.values.get(index)?.[row] ?? "";
      if (value === "") return;
      if (kind === "key") kept.key = String(value);
      else if (kind === "ours") kept.identity.set(id, value);
      else if (!calculated.has(id)) kept.entries.set(id, entryAt(cells, index, row));
    });
    if (kept.key !== "" || kept.entries.size > 0 || kept.identity.size > 0) rows.push(kept);
  }
  return { rows, calculated };
}

/** A text that only looks like a formula has itself as its value. */
function entryAt(cells: OldCells, column: number, row: number): Entry {
  const value = cells.values.get(column)?.[row] ?? "";
  const formula = cells.formulas.get(column)?.[row];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return { value, row: cells.firstRow + row, ...(isFormula && { formula }) };
}

function calculatedColumns(columns: readonly OldColumn[], cells: OldCells): Map<string, Entry> {
  const found = new Map<string, Entry>();
  if (cells.rowCount < 2) return found;
  columns.forEach(({ id, kind }, index) => {
    if (kind !== "added") return;
    const first = entryAt(cells, index, 0);
    if (first.formula === undefined) return;
    const pattern = formulaInRow(first, 0);
    for (let row = 1; row < cells.rowCount; row++) {
      const entry = entryAt(cells, index, row);
      if (entry.formula === undefined || formulaInRow(entry, 0) !== pattern) return;
    }
    found.set(id, first);
  });
  return found;
}

/** The entry's formula in another row: what referred to its own row goes along, everything else stays. */
export function formulaInRow(entry: Entry, row: number, columnOf: (column: number) => number = (column) => column): string {
  return moveReferences(entry.formula ?? "", (reference) => {
    if (reference.elsewhere) return reference;
    const own = reference.row === entry.row && !reference.rowAbsolute;
    return { row: own ? row : reference.row, column: columnOf(reference.column) };
  });
}

export interface Merged {
  /** for each row of the new report, what the user had typed in it */
  rows: (KeptRow | undefined)[];
  /** rows with entries that the new report does not have */
  archive: KeptRow[];
  kept: number;
}

/** A row's entries are those of the first old row with its key; the archive gives back what it holds for a key that is there again. */
export function mergeEntries(rowKeys: readonly string[], old: readonly KeptRow[], archived: readonly KeptRow[]): Merged {
  const places = new Map(rowKeys.map((key, index) => [key, index]));
  const rows: (KeptRow | undefined)[] = rowKeys.map(() => undefined);
  const archive: KeptRow[] = [];
  for (const row of [...old, ...archived]) {
    if (row.entries.size === 0) continue;
    const place = row.key === "" ? undefined : places.get(row.key);
    const present = place === undefined ? undefined : rows[place];
    if (place === undefined) addOnce(archive, row);
    else if (!present) rows[place] = row;
    else if (!sameEntries(present, row)) addOnce(archive, row);
  }
  return { rows, archive, kept: rows.filter((row) => row !== undefined).length };
}

function addOnce(archive: KeptRow[], row: KeptRow): void {
  if (!archive.some((other) => other.key === row.key && sameEntries(other, row) && sameIdentity(other, row))) archive.push(row);
}

function sameEntries(a: KeptRow, b: KeptRow): boolean {
  return [...b.entries].every(([id, { value }]) => a.entries.get(id)?.value === value);
}

function sameIdentity(a: KeptRow, b: KeptRow): boolean {
  return [...b.identity].every(([id, value]) => a.identity.get(id) === value);
}

/** Indices of the old columns whose cells are needed: keys, identity, and all that is the user's. */
export function columnsToRead(columns: readonly OldColumn[], identity: readonly string[]): { values: number[]; formulas: number[] } {
  const users = columns.flatMap(({ kind }, index) => (kind === "user" || kind === "added" ? [index] : []));
  if (users.length === 0) return { values: [], formulas: [] };
  const others = columns.flatMap(({ id }, index) => (id === KEY_ID || identity.includes(id) ? [index] : []));
  return { values: [...users, ...others].sort((a, b) => a - b), formulas: users };
}
