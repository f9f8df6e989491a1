/** What the pane's session takes from its surroundings. */
import type { Pause } from "../app/analyse";
import type { Progress, WorkbookPort } from "../app/ports";
import type { Language } from "../locale";
import type { RunAnalysis } from "./analysis/runAnalysis";
import type { PreferenceStore } from "./preferences";

export interface SessionDoors {
  port: WorkbookPort;
  /** of Office; the user's own choice goes before it */
  language: Language;
  /** local date and time as a serial with its fraction of the day */
  now: () => number;
  goTo: (sheet: string, address: string, progress: Progress) => Promise<void>;
  version: string;
  runAnalysis: RunAnalysis;
  pause: Pause;
  preferences: PreferenceStore;
}
