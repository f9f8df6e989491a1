/** Reads what users have typed into a report, as late as possible before it is replaced, and sees whether its columns are still the same. */
import type { Cell } from "../../ledger/types";
import type { Area } from "../addresses";
import { neighbours } from "../neighbours";
import { TARGET_BYTES } from "../payload";
import { queueAreas, readAreas, type AreaRequest } from "../readAreas";
import type { Session } from "../session";
import { columnsToRead, readEntries, type KeptRow, type OldCells, type OldEntries } from "./entries";
import { queueOldReport, type OldReport } from "./oldReport";
import { identityColumns, isGrowing, type SheetPlan } from "./sheetPlan";

export interface Reread {
  /** the report as it is now; differs from the plan's when somebody has changed its columns or rows meanwhile */
  now?: OldReport;
  table: OldEntries;
  archive: KeptRow[];
  /** number formats of the first data row, by index of the old column */
  formats: string[];
}

interface Wanted {
  /** of the table, then of the archive: which columns each request brings */
  requests: { part: "table" | "archive"; columns: number[]; request: AreaRequest }[];
}

/** bytes that one cell of a user's column may take */
const CELL_BYTES = 30;

/** True when the reading can ride on another batch. */
export function fitsAlongside(plan: SheetPlan): boolean {
  const cells = wanted(plan).requests.reduce((sum, { request: { area } }) => sum + area.rows * area.columns, 0);
  return cells * CELL_BYTES < TARGET_BYTES / 2;
}

export function queueReread(context: Excel.RequestContext, plan: SheetPlan): () => Reread | undefined {
  const { old } = plan;
  if (!old) return () => undefined;
  const { requests } = wanted(plan);
  const takeNow = queueOldReport(context, old.sheet);
  const takeFormats = queueFormats(context, old);
  const takeCells = queueAreas(context, requests.map(({ request }) => request));
  return () => collect(old, requests, { now: takeNow(), formats: takeFormats(), grids: takeCells() ?? [] });
}

/** In batches of its own, as many as the size asks for. */
export async function readAgain(session: Session, plan: SheetPlan): Promise<Reread | undefined> {
  const { old } = plan;
  if (!old) return undefined;
  const { requests } = wanted(plan);
  let now: OldReport | undefined;
  let formats: string[] = [];
  const grids = await readAreas(session, plan.sheetName, requests.map(({ request }) => request), {
    alongside: (context) => {
      const takeNow = queueOldReport(context, old.sheet);
      const takeFormats = queueFormats(context, old);
      return () => {
        now = takeNow();
        formats = takeFormats();
      };
    },
  });
  return collect(old, requests, { now, formats, grids });
}

/** True when columns and rows still stand where the plan thinks. */
export function isUnchanged(plan: SheetPlan, reread: Reread | undefined): boolean {
  if (!plan.old) return true;
  const { now } = reread ?? {};
  return now !== undefined && layoutOf(now) === layoutOf(plan.old);
}

function layoutOf(report: OldReport): string {
  return JSON.stringify([report.table, report.area, report.archive, report.columns]);
}

function wanted(plan: SheetPlan): Wanted {
  const { old, model } = plan;
  if (!old || isGrowing(model, old)) return { requests: [] };
  const columns = columnsToRead(old.columns, identityColumns(model));
  const table = { ...old.area, row: old.area.row + 1, rows: old.area.rows - 1 };
  const parts: { part: "table" | "archive"; area: Area | undefined }[] = [{ part: "table", area: table }, { part: "archive", area: old.archive }];
  return {
    requests: parts.flatMap(({ part, area }) => {
      if (!area || area.rows <= 0) return [];
      return (["values", "formulas"] as const).flatMap((what) => neighbours(columns[what]).map((run) => ({
        part,
        columns: run,
        request: {
          sheet: old.sheet.id,
          area: { row: area.row, rows: area.rows, column: old.area.column + run[0]!, columns: run.length },
          what,
        },
      })));
    }),
  };
}

function queueFormats(context: Excel.RequestContext, old: OldReport): () => string[] {
  if (old.area.rows < 2) return () => [];
  const { row, column, columns } = old.area;
  const range = context.workbook.worksheets.getItem(old.sheet.id).getRangeByIndexes(row + 1, column, 1, columns).load("numberFormat");
  return () => (range.numberFormat[0] ?? []).map((format: unknown) => String(format ?? "General"));
}

interface Answers {
  now: OldReport | undefined;
  formats: string[];
  grids: Cell[][][];
}

function collect(old: OldReport, requests: Wanted["requests"], { now, formats, grids }: Answers): Reread {
  const table: OldCells & Columns = { firstRow: old.area.row + 1, rowCount: old.area.rows - 1, values: new Map(), formulas: new Map() };
  const archive: OldCells & Columns = { firstRow: old.archive?.row ?? 0, rowCount: old.archive?.rows ?? 0, values: new Map(), formulas: new Map() };
  requests.forEach(({ part, columns, request }, index) => {
    const target = (part === "table" ? table : archive)[request.what];
    columns.forEach((column, offset) => target.set(column, (grids[index] ?? []).map((row) => row[offset] ?? "")));
  });
  const read = requests.length > 0;
  return {
    ...(now && { now }),
    table: read ? readEntries(old.columns, table) : { rows: [], calculated: new Map() },
    archive: read ? readEntries(old.columns, archive).rows : [],
    formats,
  };
}

interface Columns {
  values: Map<number, readonly Cell[]>;
  formulas: Map<number, readonly Cell[]>;
}
