/** From the models and what stands in the workbook to a plan for each sheet: which sheet, which name, which rows. */
import type { SheetModel } from "../../reports/sheetModel";
import { readAreas } from "../readAreas";
import type { Session } from "../session";
import { reportSheets, type SheetState, type Survey } from "../survey";
import { KEY_ID } from "./columns";
import { earlyReport, type EarlyReports } from "./earlyReports";
import { readOldReports, type OldReport } from "./oldReport";
import { freeSheetName, freeTableName, isGrowing, planSheet, type SheetPlan } from "./sheetPlan";
import type { SheetNameOf } from "./stagedCells";

/** The sheet that a model is written to: ours by its marker, or a blank sheet that bears the title; undefined = to be made. */
export function sheetsOfModels(models: readonly SheetModel[], found: Survey): (SheetState | undefined)[] {
  const ours = reportSheets(found.sheets);
  return models.map((model) => {
    const title = freeSheetName(model.title, new Set()).toLowerCase();
    return ours.get(model.report) ?? found.sheets.find((sheet) => sheet.name.toLowerCase() === title && isBlank(sheet));
  });
}

/** nothing in it that anybody could miss */
export function isBlank(sheet: SheetState): boolean {
  return !sheet.used && sheet.tables.length === 0 && sheet.charts.length === 0 && !sheet.marker && sheet.visibility === "visible";
}

/** No sync when the reports that are there have been read early; else one, and one more when one of them is a log. */
export async function planSheets(session: Session, models: readonly SheetModel[], found: Survey, early: EarlyReports = new Map()): Promise<SheetPlan[]> {
  const sheets = sheetsOfModels(models, found);
  const known = sheets.map((sheet) => sheet && earlyReport(early, sheet));
  const unread = sheets.filter((sheet, index): sheet is SheetState => sheet?.marker !== undefined && !known[index]);
  const read = unread.length > 0 ? await readOldReports(session, unread) : [];
  const olds = sheets.map((sheet, index) => known[index]?.report ?? (sheet && read[unread.indexOf(sheet)]));
  const logged = await readLoggedKeys(session, models, olds, known.map((one) => one?.keys));
  const sheetNames = new Set(found.sheets.map(({ name }) => name.toLowerCase()));
  const tableNames = new Set(found.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  let band = 0;
  const plans: SheetPlan[] = [];
  for (const [index, model] of models.entries()) {
    await session.breathe(model.title);
    const [sheet, old] = [sheets[index], olds[index]];
    const sheetName = sheet?.name ?? freeSheetName(model.title, sheetNames);
    const tableName = old?.table ?? freeTableName(model.tableName, tableNames);
    sheetNames.add(sheetName.toLowerCase());
    tableNames.add(tableName.toLowerCase());
    const plan = planSheet({ model, sheetName, sheet, old, tableName, logged: logged[index]!, band });
    band += plan.columns.length + 1;
    plans.push(plan);
  }
  return plans;
}

/** The keys that logs hold already, so that a run is never entered twice. */
async function readLoggedKeys(
  session: Session, models: readonly SheetModel[], olds: readonly (OldReport | undefined)[], known: readonly (string[] | undefined)[],
): Promise<Set<string>[]> {
  const keys = models.map((_, index) => new Set(known[index]));
  const logs = models.flatMap((model, index) => {
    const old = olds[index];
    const column = old?.columns.findIndex(({ id }) => id === KEY_ID) ?? -1;
    return old && !known[index] && isGrowing(model, old) && column >= 0 ? [{ index, old, column }] : [];
  });
  const requests = logs.map(({ old, column }) => ({
    sheet: old.sheet.id,
    area: { row: old.area.row + 1, column: old.area.column + column, rows: old.area.rows - 1, columns: 1 },
    what: "values" as const,
  }));
  const read = await readAreas(session, logs.map(({ old }) => old.sheet.name).join(", "), requests);
  logs.forEach(({ index }, place) => {
    for (const [key] of read[place]!) keys[index]!.add(String(key));
  });
  return keys;
}

/** Real names for links: a report written in this run or earlier, else the sheet as it is named. */
export function sheetNamesForLinks(plans: readonly SheetPlan[], found: Survey): SheetNameOf {
  const names = new Map<string, string>();
  for (const [report, sheet] of reportSheets(found.sheets)) names.set(report, sheet.name);
  for (const plan of plans) names.set(plan.model.report, plan.sheetName);
  return ({ sheet, report }) => (report === undefined ? sheet : (names.get(report) ?? sheet));
}
