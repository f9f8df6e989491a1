/** Users' entries as cells of the new report: the same notes in the rows that bear their keys, and the archive under the report. */
import type { Cell } from "../../ledger/types";
import { moveReferences } from "../addresses";
import { literal } from "../literal";
import { neighbours } from "../neighbours";
import type { ReportColumn } from "./columns";
import { formulaInRow, mergeEntries, type Entry, type KeptRow, type Merged } from "./entries";
import type { Reread } from "./reread";
import { identityColumns, type SheetPlan } from "./sheetPlan";
import { formatOf } from "./stagedCells";

type Written = string | number | boolean;

export interface UserCells {
  kept: number;
  archived: number;
  /** blocks of neighbouring columns; `column` is the index in the plan, the rows are the table's */
  table: { column: number; rows: Written[][] }[];
  /** number formats of the user's own columns, by index in the plan */
  formats: Map<number, string>;
  /** title, note, header and rows, as wide as the report; empty when there is nothing to keep */
  archive: Written[][];
}

/** rows of the archive above its entries */
export const ARCHIVE_HEAD = 3;

export function userCells(plan: SheetPlan, reread: Reread | undefined): UserCells {
  const formats = new Map<number, string>();
  plan.columns.forEach((column, index) => {
    const format = column.kind === "added" && column.old !== undefined ? reread?.formats[column.old] : undefined;
    if (format) formats.set(index, format);
  });
  if (!reread) return { kept: 0, archived: 0, table: [], formats, archive: [] };
  const merged = mergeEntries(plan.rows.map((row) => plan.model.rowKeys[row] ?? ""), reread.table.rows, reread.archive);
  return {
    kept: merged.kept,
    archived: merged.archive.length,
    table: tableCells(plan, merged, reread, formats),
    formats,
    archive: archiveCells(plan, merged.archive, formats),
  };
}

function tableCells(plan: SheetPlan, merged: Merged, reread: Reread, formats: ReadonlyMap<number, string>): UserCells["table"] {
  const { calculated } = reread.table;
  const filled = plan.columns.flatMap(({ id, kind }, index) => {
    const users = kind === "user" || kind === "added";
    return users && (calculated.has(id) || merged.rows.some((row) => row?.entries.has(id))) ? [index] : [];
  });
  const columnOf = columnsMoved(plan);
  return neighbours(filled).map((run) => ({
    column: run[0]!,
    rows: merged.rows.map((row, place) => run.map((index) => {
      const column = plan.columns[index]!;
      const entry = row?.entries.get(column.id) ?? calculated.get(column.id);
      return entry ? entryCell(entry, plan.originRow + plan.headerRow + 1 + place, columnOf, formats.get(index) ?? formatOf(column)) : "";
    })),
  }));
}

function entryCell(entry: Entry, row: number, columnOf: (column: number) => number, format: string): Written {
  return entry.formula === undefined ? literal(entry.value, format) : formulaInRow(entry, row, columnOf);
}

/** From a sheet column before to the sheet column in which the same content stands now. */
function columnsMoved(plan: SheetPlan): (column: number) => number {
  const first = plan.old?.area.column ?? 0;
  const places = new Map(plan.columns.flatMap(({ old }, index) => (old === undefined ? [] : [[first + old, plan.originColumn + index] as const])));
  return (column) => places.get(column) ?? column;
}

/** Archived rows stand under the table's own columns, so that they read and come back as they were. Formulas stay as their last value. */
function archiveCells(plan: SheetPlan, archive: readonly KeptRow[], formats: ReadonlyMap<number, string>): Written[][] {
  if (archive.length === 0) return [];
  const identity = new Set(identityColumns(plan.model));
  const shown = (column: ReportColumn) => column.kind !== "ours" || identity.has(column.id);
  const line = (text: string) => plan.columns.map((_, index): Written => (index === 0 ? literal(text, "General") : ""));
  return [
    line(plan.model.archiveTitle),
    line(plan.model.archiveNote),
    plan.columns.map((column): Written => (shown(column) ? literal(column.header, "General") : "")),
    ...archive.map((row) => plan.columns.map((column, index): Written => {
      const value: Cell = column.kind === "key" ? row.key : (row.entries.get(column.id)?.value ?? row.identity.get(column.id) ?? "");
      return literal(value, formats.get(index) ?? formatOf(column));
    })),
  ];
}

/** The same cells for the staging sheet, whose copy moves relative references by `rows` and `columns`. */
export function beforeCopy(cell: Written, rows: number, columns: number): Written {
  if (typeof cell !== "string" || !cell.startsWith("=")) return cell;
  return moveReferences(cell, ({ row, column, rowAbsolute, columnAbsolute }) => ({
    row: rowAbsolute ? row : row - rows,
    column: columnAbsolute ? column : column - columns,
  }));
}
