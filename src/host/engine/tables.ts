/** A sheet's tables: their rules, their headers as the cells show them, and their registration for structured references. */
import { CellValueType } from "@univerjs/core";
import type { HostTable } from "../document";
import { intersection, lastRow, toRange } from "./areas";
import type { LineMove } from "./lineMove";
import { movedArea, movedLine } from "./lineMove";
import { readTexts } from "./reading";
import type { SheetState } from "./sheetState";
import { cellMatrix } from "./sheetState";
import { EngineError } from "./types";
import type { UniverInstance } from "./univerInstance";
import { writeValues } from "./writing";

/** The tables with the headers that their header cells show now. */
export function tablesOf(sheet: SheetState): HostTable[] {
  return sheet.extras.tables.map((table) => ({ ...table, headers: currentHeaders(sheet, table) }));
}

export function addTable(sheet: SheetState, all: readonly SheetState[], table: HostTable): void {
  checkName(all, table.name);
  checkArea(sheet, table);
  sheet.extras.tables.push({ ...table });
  writeHeaders(sheet, table);
  registerTables(sheet);
  sheet.book.calculation.everythingChanged();
}

/** Renames, resizes or restyles a table. */
export function updateTable(sheet: SheetState, all: readonly SheetState[], name: string, patch: Partial<HostTable>): void {
  const index = indexOf(sheet, name);
  const old = sheet.extras.tables[index];
  if (!old) return;
  const table = { ...old, headers: currentHeaders(sheet, old), ...patch };
  if (!isSameName(table.name, name)) checkName(all, table.name);
  checkArea(sheet, table, old.name);
  sheet.extras.tables[index] = table;
  if (patch.headers) writeHeaders(sheet, table);
  if (table.name !== old.name) unregister(sheet.book.univer, old.name);
  registerTables(sheet);
  sheet.book.calculation.everythingChanged();
}

/** The table goes, its cells stay. */
export function deleteTable(sheet: SheetState, name: string): void {
  sheet.extras.tables.splice(indexOf(sheet, name), 1);
  unregister(sheet.book.univer, name);
  sheet.book.calculation.everythingChanged();
}

/** After the cells have moved; `before` is `tablesOf` from before. A column inserted into a table gets a header, a deleted one takes its own along. */
export function moveTables(sheet: SheetState, before: readonly HostTable[], move: LineMove): void {
  sheet.extras.tables = before.flatMap((table) => {
    const area = movedArea(table.area, move);
    if (!area) unregister(sheet.book.univer, table.name);
    if (!area) return [];
    return [move.axis === "row" ? { ...table, area } : { ...table, area, headers: movedHeaders(sheet, table, area, move) }];
  });
}

function movedHeaders(sheet: SheetState, table: HostTable, area: HostTable["area"], move: LineMove): string[] {
  const kept = new Map(table.headers.map((header, index) => [movedLine(table.area.column + index, move), header]));
  const taken = new Set([...kept.values()].map((header) => header.toLowerCase()));
  return Array.from({ length: area.columns }, (_, index) => {
    const column = area.column + index;
    const header = kept.get(column) ?? freeHeader(taken);
    if (!kept.has(column) && table.showHeaders !== false) (cellMatrix(sheet)[area.row] ??= {})[column] = { v: header, t: CellValueType.STRING };
    return header;
  });
}

function freeHeader(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`column${number}`)) number += 1;
  taken.add(`column${number}`);
  return `Column${number}`;
}

const registered = new WeakMap<SheetState, Map<string, string>>();

/** Tells Univer's formulas where the tables are; true when that is new to them. */
export function registerTables(sheet: SheetState): boolean {
  const { superTables, unitId } = sheet.book.univer;
  const known = registered.get(sheet) ?? new Map<string, string>();
  const current = new Map(tablesOf(sheet).map((table) => [table.name, JSON.stringify([table.area, table.headers, table.showTotals])]));
  registered.set(sheet, current);
  let isNew = false;
  for (const table of tablesOf(sheet)) {
    if (known.get(table.name) === current.get(table.name)) continue;
    isNew = true;
    const range = toRange(table.area);
    superTables.registerTable(unitId, table.name, {
      sheetId: sheet.id,
      titleMap: new Map(table.headers.map((header, column) => [header, column])),
      range: table.showTotals ? { ...range, endRow: range.endRow - 1 } : range,
    });
  }
  return isNew;
}

export function unregister({ superTables, unitId }: UniverInstance, name: string): void {
  superTables.remove(unitId, name);
}

function currentHeaders(sheet: SheetState, { area, headers }: HostTable): string[] {
  const [texts = []] = readTexts(sheet, { ...area, rows: 1 });
  return texts.map((text, column) => (text === "" ? headers[column] ?? `Column${column + 1}` : text));
}

function writeHeaders(sheet: SheetState, { area, headers }: HostTable): void {
  const headerRow = { ...area, rows: 1 };
  const [texts = []] = readTexts(sheet, headerRow);
  const missing = texts.map((text, column) => (text === headers[column] ? null : `'${headers[column] ?? `Column${column + 1}`}`));
  if (missing.some((header) => header !== null)) writeValues(sheet, headerRow, [missing]);
}

function indexOf(sheet: SheetState, name: string): number {
  const index = sheet.extras.tables.findIndex((table) => isSameName(table.name, name));
  if (index < 0) throw new EngineError("ItemNotFound", `There is no table "${name}".`);
  return index;
}

function checkName(all: readonly SheetState[], name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw new EngineError("InvalidArgument", `"${name}" cannot name a table.`);
  const isTaken = all.some((sheet) => sheet.extras.tables.some((table) => isSameName(table.name, name)));
  if (isTaken) throw new EngineError("ItemAlreadyExists", `There is a table "${name}" already.`);
}

function checkArea(sheet: SheetState, table: HostTable, except?: string): void {
  const other = sheet.extras.tables.find((one) => one.name !== except && intersection(one.area, table.area));
  if (other) throw new EngineError("InvalidArgument", `The table would overlap the table "${other.name}".`);
  if (lastRow(table.area) <= table.area.row && table.showTotals) throw new EngineError("InvalidArgument", "A table needs a row for its totals.");
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
