/** The cells of one report as they are written to its band of the staging sheet: values safe from conversion, formulas moved to their place. */
import type { BlockCell, CellValue, ColumnModel, TextBlock, TileModel } from "../../reports/sheetModel";
import { addressOf, moveReferences, quoteSheet } from "../addresses";
import { literal, quoted, TEXT_FORMAT } from "../literal";
import type { ReportColumn } from "./columns";
import type { SheetPlan } from "./sheetPlan";

type Written = string | number | boolean;

/** Real sheet name of a report, for links between reports. */
export type SheetNameOf = (link: { sheet: string; report?: string }) => string;

/** shown for a link without a value of its own */
const LINK_SIGN = "↗";

/** A link is a formula, and a formula in a cell of text format would stay text. */
export function formatOf(column: ReportColumn): string {
  const { model } = column;
  if (column.kind === "key") return TEXT_FORMAT;
  if (!model) return "General";
  const holdsFormulas = model.links !== undefined || "formulas" in model.content;
  return holdsFormulas && model.format === TEXT_FORMAT ? "General" : model.format;
}

export function titleRows(plan: SheetPlan): Written[][] {
  const room = Math.max(1, plan.headerRow - 1);
  const { caption } = plan.model;
  // the header's row is fixed, so lines that find no room share the last one
  const lines = caption.length <= room ? caption : [...caption.slice(0, room - 1), caption.slice(room - 1).join(" · ")];
  const rows = [plan.model.title, ...lines].slice(0, Math.max(1, plan.headerRow));
  return rows.map((text) => [literal(text, "General")]);
}

/** For cells of text format: a header may be a month or another text that Excel would convert. */
export function headerCells(plan: SheetPlan): Written[] {
  return plan.columns.map(({ header }) => literal(header, TEXT_FORMAT));
}

/** Labels and values of one row of tiles, as wide as the report. */
export function tileCells(plan: SheetPlan, tiles: readonly TileModel[]): Written[][] {
  const rows = [plan.columns.map((): Written => ""), plan.columns.map((): Written => "")] as const;
  tiles.forEach(({ label, value, format }, index) => {
    const at = finalColumn(plan, index);
    rows[0][at] = literal(label, "General");
    rows[1][at] = blockCell(plan, value, format);
  });
  return [...rows];
}

/** `from`, `to`: rows of the plan, the latter exclusive */
export function dataCells(plan: SheetPlan, sheetNameOf: SheetNameOf, from: number, to: number): Written[][] {
  const writers = plan.columns.map((column) => cellWriter(plan, column, sheetNameOf));
  return plan.rows.slice(from, to).map((row) => writers.map((write) => write(row)));
}

function cellWriter(plan: SheetPlan, column: ReportColumn, sheetNameOf: SheetNameOf): (row: number) => Written {
  const format = formatOf(column);
  if (column.kind === "key") return (row) => literal(plan.model.rowKeys[row] ?? "", format);
  const { model } = column;
  if (!model || "user" in model.content) return () => "";
  if ("formulas" in model.content) {
    const { formulas } = model.content;
    return (row) => stagedFormula(plan, formulas[row] ?? "");
  }
  const { values } = model.content;
  const prefixes = new Map<string, string>();
  return (row) => {
    const link = model.links?.[row];
    if (!link) return literal(values[row] ?? null, format);
    const sheet = sheetNameOf(link);
    const prefix = prefixes.get(sheet) ?? `#${quoteSheet(sheet)}!`;
    prefixes.set(sheet, prefix);
    return linkFormula(prefix + link.address, values[row] ?? null);
  };
}

/** One formula a cell costs far less than a hyperlink object a cell, and it is copied along with the cells. */
function linkFormula(target: string, shown: CellValue): string {
  const text = shown === null || shown === "" ? LINK_SIGN : shown;
  const friendly = typeof text === "string" ? quoted(text) : String(text).toUpperCase();
  return `=HYPERLINK(${quoted(target)},${friendly})`;
}

export function totalCells(plan: SheetPlan): Written[][] {
  const first = plan.columns.findIndex(({ kind }) => kind === "ours");
  return [plan.columns.map(({ model }, index) => {
    if (model?.total) return totalFormula(plan, index, model.total);
    return index === first ? literal(plan.model.totalsLabel ?? "", "General") : "";
  })];
}

/** Totals of the rows that the filter shows, as in any accountant's table. */
function totalFormula(plan: SheetPlan, index: number, total: NonNullable<ColumnModel["total"]>): string {
  const area = addressOf({ row: plan.headerRow + 1, column: plan.band + index, rows: plan.dataRows, columns: 1 });
  return `=SUBTOTAL(${total === "sum" ? 109 : 103},${area})`;
}

/** Title and lines of a block, as wide as its widest line. */
export function blockCells(plan: SheetPlan, block: TextBlock): Written[][] {
  const width = Math.max(1, ...block.lines.map((line) => line.length));
  const padded = (cells: Written[]) => [...cells, ...Array<Written>(width - cells.length).fill("")];
  const lines = block.lines.map((line) => padded(line.map((cell, index) => blockCell(plan, cell, block.formats?.[index] ?? "General"))));
  return [padded([literal(block.title, "General")]), ...lines];
}

function blockCell(plan: SheetPlan, cell: BlockCell, format: string): Written {
  return typeof cell === "object" && cell !== null ? stagedFormula(plan, cell.formula) : literal(cell, format);
}

/**
 * A builder counts columns as in its model and rows as on a sheet of its own. Users' columns may stand between, the report may
 * have moved, and the copy from the staging sheet moves relative references again: here all three are settled.
 */
function stagedFormula(plan: SheetPlan, formula: string): string {
  const { originRow, originColumn, band } = plan;
  return moveReferences(formula, (reference) => {
    const { rowAbsolute, columnAbsolute } = reference;
    if (reference.elsewhere) {
      return {
        row: rowAbsolute ? reference.row : reference.row - originRow,
        column: columnAbsolute ? reference.column : reference.column + band - originColumn,
      };
    }
    const column = finalColumn(plan, reference.column);
    return {
      row: rowAbsolute ? reference.row + originRow : reference.row,
      column: columnAbsolute ? column + originColumn : column + band,
    };
  });
}

/** Where a column of the model stands among the report's; one beyond the model's last stays as far beyond. */
export function finalColumn(plan: SheetPlan, modelIndex: number): number {
  const found = plan.columns.findIndex((column) => column.modelIndex === modelIndex);
  return found < 0 ? modelIndex + plan.columns.length - plan.model.columns.length : found;
}
