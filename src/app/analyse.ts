/** The use case "Analyse": find the ledgers where they lie, read the columns that they need, and analyse them as of a day. */
import { analyseColumns, type Analysis, type AnalyseOptions } from "./analyseColumns";
import type { Progress, WorkbookPort } from "./ports";
import { readColumns } from "./readColumns";
import type { Settings } from "./settings";

export type { Analysis, AnalyseOptions, ReadColumns } from "./analyseColumns";
export type { Pause } from "./readColumns";

export async function analyse(port: WorkbookPort, settings: Settings, options: AnalyseOptions, progress: Progress): Promise<Analysis> {
  const read = await readColumns(port, settings, options, progress);
  return analyseColumns(read, settings, options, (done, of) => progress.report("analyse", done, of));
}
