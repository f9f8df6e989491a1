/** Brings a report back that a swap has left half-done: from the copy on the staging sheet that the same batch made first. */
import { addressOf, quoteSheet, type Area } from "../addresses";
import { ARCHIVE_NAME, AREA_NAME, encodeMarker, MARKER_NAME, STAGING_SHEET, TABLE_NAME } from "../marker";
import type { Session } from "../session";
import type { SheetState } from "../survey";
import { chartPrefix } from "./charts";
import { rangeOf } from "./stage";
import { SheetNames } from "./swap";
import { TABLE_STYLE } from "./styles";

/** True when a swap of this sheet was begun and not finished. */
export function isHalfDone(sheet: SheetState): boolean {
  return sheet.marker?.swapping !== undefined;
}

/** One sync for all; a sheet that had no report before is left blank, with our marker. */
export async function restoreReports(session: Session, sheets: readonly SheetState[]): Promise<void> {
  await session.step({
    where: sheets.map(({ name }) => name).join(", "),
    kind: "swap",
    queue: (context) => {
      for (const sheet of sheets) queueRestore(context, sheet);
      return () => undefined;
    },
  });
}

function queueRestore(context: Excel.RequestContext, state: SheetState): void {
  const sheet = context.workbook.worksheets.getItem(state.id);
  const names = new SheetNames(sheet, new Set(state.names.keys()));
  for (const { name } of state.tables) {
    const table = sheet.tables.getItem(name);
    table.clearFilters();
    table.convertToRange();
  }
  // charts may show cells that stand no more where they stood; the next run draws them anew
  for (const name of state.charts.filter((one) => one.startsWith(chartPrefix(state.marker?.report ?? "")))) sheet.charts.getItemOrNullObject(name).delete();
  const backup = state.marker?.swapping?.backup;
  if (!backup) {
    sheet.getRange().clear();
    for (const name of [AREA_NAME, TABLE_NAME, ARCHIVE_NAME, MARKER_NAME]) names.remove(name);
    return;
  }
  rangeOf(sheet, backup.reach).clear();
  const staging = context.workbook.worksheets.getItem(STAGING_SHEET);
  rangeOf(sheet, backup.of).copyFrom(rangeOf(staging, backup.kept), "All");
  const refer = (area: Area) => `=${quoteSheet(state.name)}!${addressOf(area, true)}`;
  names.set(AREA_NAME, refer(backup.of));
  if (backup.table) {
    const table = sheet.tables.add(addressOf(backup.table), true);
    table.name = backup.marker.table;
    table.style = TABLE_STYLE;
    names.set(TABLE_NAME, refer(backup.table));
  }
  if (backup.archive) names.set(ARCHIVE_NAME, refer(backup.archive));
  else names.remove(ARCHIVE_NAME);
  names.set(MARKER_NAME, encodeMarker(backup.marker));
}
