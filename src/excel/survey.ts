/** What stands in the workbook: sheets, their used areas, tables, hidden names, protection. Two syncs, one when the sheets are known. */
import { PortError } from "../app/ports";
import { isMissing, valueOf } from "./answers";
import type { Area } from "./addresses";
import { decodeMarker, MARKER_NAME, STAGING_SHEET, type Marker } from "./marker";
import type { Alongside, Session } from "./session";
import { queuePartIds } from "./settingsPart";

export interface SheetState {
  id: string;
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  /** smallest area with values; stray formats do not count */
  used?: Area;
  /** sheet-scoped names and their formulas */
  names: Map<string, string>;
  tables: { name: string; totals: boolean }[];
  /** names of its charts */
  charts: string[];
  protected: boolean;
  marker?: Marker;
}

export interface Survey {
  workbook: string;
  sheets: SheetState[];
  readOnly: boolean;
  structureProtected: boolean;
  shared: boolean;
  /** ids of the custom XML parts that hold our settings */
  settingsParts: string[];
}

/**
 * `known`: ids of sheets seen before, whose details can be asked for at once; sheets that have come since cost one more sync.
 * `alongside` is queued with the first.
 */
export async function survey(session: Session, known: readonly string[], alongside?: Alongside): Promise<Survey> {
  const first = await session.step({
    where: "",
    kind: "read",
    queue: (context) => {
      const { workbook } = context;
      const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
      workbook.load("name,readOnly");
      const protection = workbook.protection.load("protected");
      const shared = workbook.getIsActiveCollabSession();
      const takeParts = queuePartIds(context);
      const takeAlongside = alongside?.(context);
      const details = known.map((id) => queueDetails(context, id));
      return () => {
        takeAlongside?.();
        return {
          workbook: workbook.name,
          readOnly: workbook.readOnly,
          structureProtected: protection.protected,
          shared: valueOf(shared),
          settingsParts: takeParts(),
          sheets: sheets.items.map(({ id, name, visibility }) => ({ id, name, visibility: lowerFirst(visibility) })),
          details: new Map(details.flatMap((take, index) => {
            const found = take();
            return found ? [[known[index]!, found] as const] : [];
          })),
        };
      };
    },
  });
  const missing = first.sheets.filter(({ id }) => !first.details.has(id));
  if (missing.length > 0) {
    const found = await session.step({
      where: "",
      kind: "read",
      queue: (context) => {
        const details = missing.map(({ id }) => queueDetails(context, id));
        return () => details.map((take) => take());
      },
    });
    missing.forEach(({ id }, index) => {
      const details = found[index];
      if (details) first.details.set(id, details);
    });
  }
  const sheets = first.sheets.flatMap((sheet) => {
    const details = first.details.get(sheet.id);
    return details ? [{ ...sheet, ...details }] : [];
  });
  return { ...first, sheets };
}

type Details = Omit<SheetState, "id" | "name" | "visibility">;

function queueDetails(context: Excel.RequestContext, id: string): () => Details | undefined {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  const names = sheet.names.load("items/name,items/formula");
  const tables = sheet.tables.load("items/name,items/showTotals");
  const charts = sheet.charts.load("items/name");
  const protection = sheet.protection.load("protected");
  return () => {
    if (isMissing(sheet)) return undefined;
    const formulas = new Map(names.items.map((item) => [localName(item.name), String(item.formula)]));
    const marker = formulas.has(MARKER_NAME) ? decodeMarker(formulas.get(MARKER_NAME) ?? "") : undefined;
    return {
      used: isMissing(used) ? undefined : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
      names: formulas,
      tables: tables.items.map((table) => ({ name: table.name, totals: table.showTotals })),
      charts: charts.items.map(({ name }) => name),
      protected: protection.protected,
      ...(marker && { marker }),
    };
  };
}

/** some hosts give a sheet-scoped name with its sheet: `'Sheet 1'!_AR_Report` */
function localName(name: string): string {
  return name.slice(name.lastIndexOf("!") + 1);
}

function lowerFirst(visibility: string): SheetState["visibility"] {
  const text = visibility.charAt(0).toLowerCase() + visibility.slice(1);
  return text === "hidden" || text === "veryHidden" ? text : "visible";
}

export function isStaging(sheet: SheetState): boolean {
  return sheet.name === STAGING_SHEET;
}

/** The sheet of each report. A copy that a user made of one carries the marker too: the sheet that still has the table's own name is ours. */
export function reportSheets(sheets: readonly SheetState[]): Map<string, SheetState> {
  const found = new Map<string, SheetState>();
  for (const sheet of sheets) {
    if (!sheet.marker || isStaging(sheet)) continue;
    const earlier = found.get(sheet.marker.report);
    if (!earlier || (!hasOwnTable(earlier) && hasOwnTable(sheet))) found.set(sheet.marker.report, sheet);
  }
  return found;
}

function hasOwnTable(sheet: SheetState): boolean {
  return sheet.tables.some(({ name }) => name.toLowerCase() === sheet.marker?.table.toLowerCase());
}

/** Throws before anything is written when the workbook or one of the sheets may not be changed. */
export function refuseProtected(found: Survey, sheets: readonly (SheetState | undefined)[]): void {
  if (found.readOnly) throw new PortError("read-only", found.workbook, false, "workbook.readOnly");
  const locked = sheets.find((sheet) => sheet?.protected);
  if (locked) throw new PortError("protected-sheet", locked.name, false, "worksheet.protection.protected");
  const adds = sheets.includes(undefined) || !found.sheets.some(isStaging);
  if (adds && found.structureProtected) throw new PortError("protected-workbook", found.workbook, false, "workbook.protection.protected");
}
