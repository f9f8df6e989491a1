/** A pane's session over a part of the sample, with what the workbook would hold and what the user does in it. */
import { PortError, type Published, type WorkbookPort, type WorkbookWatcher } from "../../src/app/ports";
import type { SheetModel } from "../../src/reports/sheetModel";
import { sampleFacts } from "../../src/sample/generate";
import { sampleWorkbook } from "../../src/sample/workbook";
import { analyseHere } from "../../src/taskpane/analysis/analyseHere";
import type { PaneState } from "../../src/taskpane/paneState";
import type { Preferences } from "../../src/taskpane/preferences";
import { PaneSession } from "../../src/taskpane/session";
import type { SessionDoors } from "../../src/taskpane/sessionDoors";
import { documentPort } from "../sample/documentPort";

export const facts = sampleFacts();
export const sample = sampleWorkbook(facts, "zh");
/** Enough of the sample for receivables, so that each of many runs is short. */
export const document = { ...sample, sheets: sample.sheets.filter(({ name }) => ["客户", "应收发票", "回款"].includes(name)) };
export const asPublished = (models: SheetModel[]): Published[] => models.map(({ report, title, rowCount }) => ({ report, sheet: title, rows: rowCount, kept: 0, archived: 0 }));
const noPause = (): Promise<void> => Promise.resolve();

export interface Opened {
  session: PaneSession;
  states: PaneState[];
  user: WorkbookWatcher;
  /** what the workbook's settings part holds */
  stored: () => string | undefined;
  preferences: Preferences[];
}

export async function open(port: Partial<WorkbookPort> = {}, doors: Partial<SessionDoors> = {}): Promise<Opened> {
  let user: WorkbookWatcher | undefined;
  let stored: string | undefined;
  const preferences: Preferences[] = [];
  const session = new PaneSession({
    port: {
      ...documentPort(document, "sample.xlsx"),
      publish: async (models) => asPublished(models),
      loadSettings: async () => stored,
      saveSettings: async (text) => { stored = text; },
      watch: async (watcher) => { user = watcher; return async () => undefined; },
      ...port,
    },
    language: "zh-CN", now: () => facts.exported + 0.5, version: "0.1.0",
    goTo: async (sheet) => { throw new PortError("item-not-found", sheet, false, ""); },
    runAnalysis: analyseHere(noPause), pause: noPause,
    preferences: { load: () => ({}), save: (one) => preferences.push(one) },
    ...doors,
  });
  const states: PaneState[] = [];
  session.subscribe(() => states.push(session.current()));
  await session.start();
  return { session, states, user: user!, stored: () => stored, preferences };
}

/** Waits until what was begun without being waited for has been done. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
