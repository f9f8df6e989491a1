/** The one session of this runtime, over the workbook that Office has opened. */
import packageFile from "../../package.json";
import { excelWorkbook } from "../excel";
import { goToCell } from "../excel/goTo";
import { languageOf } from "../locale";
import { dayNumber } from "../measures/calendar";
import { pause } from "./analysis/pause";
import { analyseInWorker, type RunAnalysis } from "./analysis/runAnalysis";
import { localPreferences } from "./preferences";
import { PaneSession } from "./session";

let session: PaneSession | undefined;

/** Made at first use, after Office is ready; ribbon and pane get the same one. The pane starts it once it stands. */
export function paneSession(): PaneSession {
  if (session) return session;
  session = new PaneSession({
    port: excelWorkbook(Excel, Office),
    language: languageOf(Office.context.displayLanguage),
    now: localTime,
    goTo: (sheet, address, progress) => goToCell(Excel, sheet, address, progress),
    version: packageFile.version,
    runAnalysis: analyseInWorker(analysisWorker, pause, onThisThread),
    pause,
    preferences: localPreferences(() => localStorage),
  });
  return session;
}

function analysisWorker(): Worker {
  return new Worker(new URL("./analysis/analysisWorker.ts", import.meta.url), { name: "analysis" });
}

/** Loaded only where it is needed. */
const onThisThread: RunAnalysis = async (...run) => {
  const { analyseHere } = await import("./analysis/analyseHere");
  return analyseHere(pause)(...run);
};

/** This machine's date and time as a serial. */
function localTime(): number {
  const now = new Date();
  const seconds = now.getHours() * 3_600 + now.getMinutes() * 60 + now.getSeconds();
  return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate()) + seconds / 86_400;
}
