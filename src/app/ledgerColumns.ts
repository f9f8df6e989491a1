/** A ledger's columns as they were read, each with a sample, and the user's corrections to that: kept in the settings by header signature. */
import { columnLetters } from "../ledger/cellAddress";
import { LEDGER_FIELDS, type FieldType, type LedgerKind } from "../ledger/fields";
import type { Cell, IgnoredTable, MappingChoice, Reading, TableLayout } from "../ledger/types";
import { isoDate } from "../measures/calendar";
import type { Analysis } from "./analyseColumns";
import type { SheetFacts } from "./ports";
import type { Settings } from "./settings";

export type { LedgerKind } from "../ledger/fields";

export interface LedgerColumn {
  /** 0-based sheet column, and its letters */
  column: number;
  letters: string;
  /** "" = no header: such a column cannot be chosen for anything */
  header: string;
  /** what it is read as: a field of the ledger's kind, an age band, the customers as headings of groups, only carried along to the detail report, or nothing */
  use: { field: string } | "age" | "groups" | "carried" | "none";
  /** the user's own choice for this header, when there is one */
  chosen?: string;
  /** a value of the column, "" where the first rows hold none */
  sample: string;
  /** headers that claimed the same field with nearly the same right */
  rivals: string;
}

/** Every column between the table's first and last, from left to right. */
export function ledgerColumns(analysis: Analysis, reading: Reading): LedgerColumn[] {
  const { layout } = reading;
  const sheet = analysis.facts.sheets.find((one) => one.sheet === layout.sheet);
  const choice = analysis.settings.mappings[layout.signature];
  const known = headersOf(layout);
  const { first, last } = extentOf(layout, sheet, known);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const column = first + index;
    const header = known.get(column) ?? headerCell(sheet, layout, column);
    const field = layout.columns.find((match) => match.column === column)?.field;
    const chosen = header === "" ? undefined : choice?.columns[header];
    return {
      column, letters: columnLetters(column), header, use: useOf(reading, column, field), ...(chosen !== undefined && { chosen }),
      sample: sampleOf(sheet, layout, column, field), rivals: rivalsOf(layout, column),
    };
  }).filter(({ header, sample }) => header !== "" || sample !== "");
}

/** Fields that a column of the kind may be, in the order of a template. */
export function fieldsOfKind(kind: LedgerKind): string[] {
  return Object.keys(LEDGER_FIELDS[kind]);
}

export const ALL_KINDS = Object.keys(LEDGER_FIELDS) as readonly LedgerKind[];

/** The settings with a header read as a field, as nothing ("ignore"), or as it is by itself again ("auto"). Another header's choice of the field gives way. */
export function chooseColumn(settings: Settings, { signature, kind }: TableLayout, header: string, field: string): Settings {
  const before: MappingChoice = settings.mappings[signature] ?? { kind, columns: {} };
  const kept = Object.entries(before.columns).filter(([other, chosen]) => other !== header && (chosen !== field || field === "ignore"));
  const columns = Object.fromEntries(field === "auto" ? kept : [...kept, [header, field]]);
  return withChoice(settings, signature, { kind: before.kind, columns });
}

/**
 * The settings with a sheet's columns read as another kind of ledger, or not at all. Choices of columns were made for the kind before and go.
 * "Not at all" is said of this sheet alone: another with the same headers, next month's, is read.
 */
export function chooseKind(settings: Settings, { signature, sheet }: TableLayout, kind: LedgerKind | "ignore"): Settings {
  if (kind !== "ignore") return withChoice(settings, signature, { kind, columns: {} });
  const table = { sheet, signature };
  return { ...settings, ignoredTables: [...readAgain(settings, table).ignoredTables, table] };
}

/** The settings with a table read that was not to be. */
export function readAgain(settings: Settings, table: IgnoredTable): Settings {
  return { ...settings, ignoredTables: settings.ignoredTables.filter(({ sheet, signature }) => sheet !== table.sheet || signature !== table.signature) };
}

/** The settings with a sheet read by itself again; without a layout, all sheets, those that were not to be read among them. */
export function forgetChoices(settings: Settings, layout?: TableLayout): Settings {
  if (layout === undefined) return { ...settings, mappings: {}, ignoredTables: [] };
  const mappings = Object.fromEntries(Object.entries(settings.mappings).filter(([signature]) => signature !== layout.signature));
  return { ...settings, mappings };
}

function withChoice(settings: Settings, signature: string, choice: MappingChoice): Settings {
  return { ...settings, mappings: { ...settings.mappings, [signature]: choice } };
}

function headersOf({ columns, ages, carried }: TableLayout): Map<number, string> {
  return new Map([...columns, ...ages, ...carried].map(({ column, header }) => [column, header]));
}

/** From the first column that was read to the last header next to it in the header's row. */
function extentOf(layout: TableLayout, sheet: SheetFacts | undefined, known: ReadonlyMap<number, string>): { first: number; last: number } {
  let first = Math.min(layout.labelColumn, ...known.keys());
  let last = Math.max(layout.labelColumn, ...known.keys());
  while (headerCell(sheet, layout, first - 1) !== "") first--;
  while (headerCell(sheet, layout, last + 1) !== "") last++;
  return { first, last };
}

function useOf({ layout, ledger, tally }: Reading, column: number, field: string | undefined): LedgerColumn["use"] {
  const { ages, carried, columns, labelColumn } = layout;
  if (field !== undefined) return { field };
  if (ages.some((age) => age.column === column)) return "age";
  const customersHeadGroups = "customer" in ledger.text && (tally.skipped.groupHeader ?? 0) > 0 && !columns.some((match) => match.field === "customer");
  if (customersHeadGroups && column === labelColumn) return "groups";
  return carried.some((one) => one.column === column) ? "carried" : "none";
}

function rivalsOf({ problems, headerRow }: TableLayout, column: number): string {
  const cell = `${columnLetters(column)}${headerRow + 1}`;
  return problems.find((problem) => problem.code === "column-ambiguous" && problem.cell === cell)?.found ?? "";
}

function cellAt(sheet: SheetFacts | undefined, row: number, column: number): Cell {
  return sheet?.cells[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? "";
}

function headerCell(sheet: SheetFacts | undefined, { headerRow }: TableLayout, column: number): string {
  return String(cellAt(sheet, headerRow, column) ?? "").replace(/\s+/g, " ").trim();
}

function sampleOf(sheet: SheetFacts | undefined, layout: TableLayout, column: number, field: string | undefined): string {
  if (!sheet) return "";
  for (let row = layout.firstDataRow; row < sheet.firstRow + sheet.cells.length; row++) {
    const cell = cellAt(sheet, row, column);
    if (cell !== "" && cell !== null) return sampleText(cell, field === undefined ? undefined : (LEDGER_FIELDS[layout.kind] as Record<string, FieldType>)[field]);
  }
  return "";
}

function sampleText(cell: Cell, type: FieldType | undefined): string {
  if (typeof cell === "number" && type === "date") return isoDate(Math.floor(cell));
  return String(cell).slice(0, 60);
}
