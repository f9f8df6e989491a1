/** Where everything of one report will stand: its sheet, its rows and columns there, and its band of the staging sheet. */
import type { SheetModel } from "../../reports/sheetModel";
import type { Marker } from "../marker";
import type { SheetState } from "../survey";
import { chartDataHeight } from "./chartData";
import { arrange, type ReportColumn } from "./columns";
import { drawnCharts } from "./drawnCharts";
import type { OldReport } from "./oldReport";

export interface SheetPlan {
  model: SheetModel;
  /** name of the sheet, which may differ from the title */
  sheetName: string;
  /** the sheet carries our marker already, or is blank and bears the title */
  sheet?: SheetState;
  old?: OldReport;
  tableName: string;
  columns: ReportColumn[];
  /** indices of the model's rows to write: all, or for a log those that the sheet has not */
  rows: number[];
  /** 0-based row of the table's header, counted from the report's first row; then rows of the table, totals, blocks, charts' data, and the end */
  headerRow: number;
  dataRows: number;
  totalsRow?: number;
  blocksRow: number;
  /** rows of the charts' data, which stand below everything else on the report's sheet */
  chartsRow: number;
  height: number;
  /** first column of the report on the staging sheet */
  band: number;
  /** where the report's first cell stands on its sheet */
  originRow: number;
  originColumn: number;
  /** charts that a half-applied batch has left, maybe before it could name them */
  strayCharts?: string[];
  /** of the model, see Marker */
  fingerprint: string;
}

export interface PlanInput {
  model: SheetModel;
  sheetName: string;
  sheet?: SheetState;
  old?: OldReport;
  tableName: string;
  /** keys of the rows that a log holds already */
  logged: ReadonlySet<string>;
  band: number;
}

export function planSheet(input: PlanInput): SheetPlan {
  const { model, old } = input;
  const growing = isGrowing(model, old);
  const rows = model.rowKeys.flatMap((key, index) => (growing && input.logged.has(key) ? [] : [index]));
  const headerRow = model.headerRow - 1;
  // a table needs one row, even when there is nothing to say
  const dataRows = growing ? rows.length : Math.max(1, rows.length);
  const totalsRow = model.totalsLabel === undefined ? undefined : headerRow + 1 + dataRows;
  const blocksRow = headerRow + 1 + dataRows + (totalsRow === undefined ? 0 : 1) + 1;
  const blocksEnd = blocksRow + model.blocks.reduce((sum, block) => sum + blockHeight(block), 0);
  // what a chart covers is printed, so its data begins below it
  const chartsRow = Math.max(blocksEnd, ...drawnCharts(model).map(({ model: { place } }) => place.row + place.rows));
  return {
    ...input, rows, headerRow, dataRows, totalsRow, blocksRow, chartsRow, height: chartsRow + chartDataHeight(model),
    columns: arrange(model, old?.columns),
    originRow: Math.max(0, (old?.area.row ?? 0) - headerRow),
    originColumn: old?.area.column ?? 0,
    fingerprint: fingerprintOf(model),
  };
}

/** True when earlier rows stay and new ones go below them. */
export function isGrowing(model: SheetModel, old: OldReport | undefined): boolean {
  return model.mode === "append" && old !== undefined;
}

/** title, lines, and a blank row */
export function blockHeight(block: SheetModel["blocks"][number]): number {
  return block.lines.length + 2;
}

/** Rows of the tiles' labels, counted from the report's first row. */
export function tileRows({ model }: SheetPlan): number[] {
  return (model.tiles ?? []).map((_, index) => (model.tilesRow ?? 0) + 3 * index);
}

/** columns by which a reader knows a row */
export function identityColumns(model: SheetModel): string[] {
  const ours = model.columns.filter(({ content }) => !("user" in content));
  return ours.slice(0, Math.max(1, model.freezeColumns)).map(({ id }) => id);
}

/** What the marker will say of this report once it stands. */
export function markerOf(plan: SheetPlan): Marker {
  return {
    version: 1,
    report: plan.model.report,
    table: plan.tableName,
    columns: plan.columns.flatMap(({ id, header, kind }) => (kind === "added" ? [] : [[id, header, kind]])),
    headerRow: plan.headerRow,
    fingerprint: plan.fingerprint,
  };
}

/** FNV-1a, 32 bits: equal contents give equal prints; nobody has to be kept from forging one. */
function fingerprintOf(model: SheetModel): string {
  let hash = 0x811c9dc5;
  // part by part, because a large report in one text takes as much memory as the report
  for (const part of [{ ...model, columns: [], rowKeys: [] }, model.rowKeys, ...model.columns]) {
    const text = JSON.stringify(part);
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}

/** A name that no sheet bears: the title made fit for a tab, then "title (2)" and so on. */
export function freeSheetName(title: string, taken: ReadonlySet<string>): string {
  const fit = title.replace(/[[\]:*?/\\]/g, " ").replace(/^'+|'+$/g, "").trim().slice(0, 31) || "Report";
  for (let count = 1; ; count++) {
    const ending = count === 1 ? "" : ` (${count})`;
    const name = fit.slice(0, 31 - ending.length) + ending;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

export function freeTableName(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}_${count}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
