/** Reads the reports that are there already in the same batch as the survey, trusting that their sheets are as they were seen last. */
import type { SheetModel } from "../../reports/sheetModel";
import { isMissing } from "../answers";
import { encodeMarker, TABLE_NAME } from "../marker";
import { reportSheets, type SheetState } from "../survey";
import { KEY_ID } from "./columns";
import { ownTable, queueOldReport, type OldReport } from "./oldReport";

interface EarlyReport {
  /** the sheet as it was seen last; what was read holds only when it is still so */
  seen: SheetState;
  report: OldReport | undefined;
  /** the keys of a log's rows */
  keys?: string[];
}

/** by id of the sheet */
export type EarlyReports = ReadonlyMap<string, EarlyReport>;

/** a log of more rows is read in a batch of its own */
const LONGEST_LOG = 5_000;

export function queueEarlyReports(context: Excel.RequestContext, models: readonly SheetModel[], seen: readonly SheetState[]): () => EarlyReports {
  const sheets = reportSheets(seen);
  const reports = models.flatMap((model) => {
    const sheet = sheets.get(model.report);
    if (!sheet) return [];
    const takeReport = queueOldReport(context, sheet);
    const takeKeys = model.mode === "append" ? queueKeys(context, sheet) : undefined;
    return [{ sheet, takeReport, takeKeys }];
  });
  return () => new Map(reports.map(({ sheet, takeReport, takeKeys }) => [sheet.id, { seen: sheet, report: takeReport(), keys: takeKeys?.() }]));
}

/** What was read early of a sheet, when the sheet has stayed as it was seen. */
export function earlyReport(early: EarlyReports, now: SheetState): { report: OldReport; keys?: string[] } | undefined {
  const { seen, report, keys } = early.get(now.id) ?? {};
  if (!seen || !report || identityOf(seen) !== identityOf(now)) return undefined;
  return { report: { ...report, sheet: now }, keys };
}

/** By what a report is found on its sheet; where on it, and with which columns, has been read afresh. */
function identityOf({ marker, tables, names }: SheetState): string {
  return JSON.stringify([marker && encodeMarker(marker), tables.map(({ name }) => name), names.get(TABLE_NAME)]);
}

function queueKeys(context: Excel.RequestContext, sheet: SheetState): (() => string[] | undefined) | undefined {
  const table = sheet.marker && ownTable(sheet, sheet.marker);
  if (table === undefined || (sheet.used?.rows ?? 0) > LONGEST_LOG) return undefined;
  const column = context.workbook.worksheets.getItemOrNullObject(sheet.id).tables.getItemOrNullObject(table).columns.getItemOrNullObject(KEY_ID);
  const cells = column.getDataBodyRange().load("values");
  return () => (isMissing(cells) ? undefined : cells.values.map(([key]) => String(key)));
}
