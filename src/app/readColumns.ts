/** The first half of "Analyse": finds the ledgers where they lie and reads the columns that they need. */
import { columnsNeeded, findTables } from "../ledger";
import type { ReadOptions, TableLayout } from "../ledger/types";
import type { DayNumber } from "../measures/calendar";
import type { AnalyseOptions, ReadColumns } from "./analyseColumns";
import type { Progress, SheetFacts, WorkbookFacts, WorkbookPort } from "./ports";
import type { Settings } from "./settings";

/** Lets whatever else waits for this thread have its turn, e.g. the drawing of a frame. */
export type Pause = () => Promise<void>;

/**
 * Finds the tables on the user's visible sheets and reads the columns that they need.
 * @param pause called between sheets
 */
export async function readColumns(port: WorkbookPort, settings: Settings, { today }: AnalyseOptions, progress: Progress, pause?: Pause): Promise<ReadColumns> {
  const facts = await port.facts(progress);
  const options = readOptions(facts, settings, today);
  const layouts: TableLayout[] = [];
  for (const sheet of facts.sheets.filter(isUsersSheet)) {
    await pause?.();
    layouts.push(...findTables(sheet, options));
  }
  const blocks = await port.readColumns(
    layouts.map((layout) => ({
      sheet: layout.sheet,
      firstRow: layout.firstDataRow,
      rowCount: Math.max(0, layout.lastRow - layout.firstDataRow + 1),
      columns: columnsNeeded(layout),
    })),
    progress,
  );
  return { facts, layouts, blocks };
}

export function readOptions(facts: WorkbookFacts, settings: Settings, today: DayNumber): ReadOptions {
  return {
    dayFirst: facts.dayFirst, decimalSign: facts.decimalSign, today, mappings: settings.mappings, ignored: settings.ignoredTables,
    fiscalYearStart: settings.thresholds.fiscalYearStart,
  };
}

/** The contact log is ours, but what stands on it is the user's word. */
export function isUsersSheet({ report, visibility }: SheetFacts): boolean {
  return report === "contactLog" ? visibility !== "veryHidden" : report === undefined && visibility === "visible";
}
