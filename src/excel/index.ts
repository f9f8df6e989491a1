/** The workbook behind Office.js: implements the port of the use cases; nothing else touches `Excel.*` or `Office.*`. */
import type { Progress, WorkbookPort } from "../app/ports";
import { addSheets } from "./addSheets";
import { readFacts } from "./facts";
import { publishSheets } from "./publish/publish";
import { readColumns } from "./readColumns";
import { DEFAULT_TIMES, Session, type SessionTimes } from "./session";
import { loadSettingsText, saveSettingsText } from "./settingsPart";
import { reportSheets, survey, type SheetState } from "./survey";
import { watchWorkbook } from "./watch";

export type { SessionTimes } from "./session";

const SILENT: Progress = { report: () => undefined };

/** The namespaces are passed in, so that two clients can live in one process. All methods throw PortError. */
export function excelWorkbook(excel: typeof Excel, office: typeof Office, times: Partial<SessionTimes> = {}): WorkbookPort {
  /** ids of the sheets, and the sheets themselves, as seen last: their details can be asked for at once */
  let known: string[] = [];
  let seen: SheetState[] = [];

  async function run<T>(progress: Progress, work: (session: Session) => Promise<T>): Promise<T> {
    const session = new Session(excel, progress, { ...DEFAULT_TIMES, ...times });
    try {
      return await work(session);
    } catch (error) {
      throw session.outwards(error);
    }
  }

  return {
    facts: (progress) => run(progress, async (session) => {
      progress.report("find", 0, 1);
      const { facts, found } = await readFacts(session, office, known);
      seen = found.sheets;
      known = seen.map(({ id }) => id);
      progress.report("find", 1, 1);
      return facts;
    }),
    readColumns: (requests, progress) => run(progress, (session) => readColumns(session, requests, progress)),
    publish: (models, progress, settings) => run(progress, (session) => {
      const canResize = office.context.requirements.isSetSupported("ExcelApi", "1.13");
      return publishSheets({ session, progress, known, seen, settings, canResize }, models);
    }),
    addSheets: (sheets, progress) => run(progress, (session) => addSheets(session, progress, known, sheets)),
    reportVersions: () => run(SILENT, async (session) => {
      const { sheets } = await survey(session, known);
      return new Map([...reportSheets(sheets).values()].map(({ marker }) => [marker!.report, marker!.fingerprint]));
    }),
    loadSettings: (progress = SILENT) => run(progress, async (session) => {
      const { text, sheets } = await loadSettingsText(session);
      if (sheets.length > 0) known = sheets;
      return text;
    }),
    saveSettings: (text, progress = SILENT) => run(progress, (session) => saveSettingsText(session, text)),
    watch: (watcher) => watchWorkbook(excel, office, watcher, { ...DEFAULT_TIMES, ...times }),
  };
}
