/** The state of the pane, shared by the pane and the ribbon: what runs, what was found, what was written. */
import { analyse, type Analysis } from "../app/analyse";
import { PortError, type Progress, type Published, type Stage, type WorkbookPort } from "../app/ports";
import { publish } from "../app/publish";
import { loadSettings, type LoadedSettings } from "../app/settings";
import type { Language } from "../locale";
import type { ReportedError } from "../locale/errors";
import type { DayNumber } from "../measures/calendar";
import type { ReportId } from "../reports/sheetModel";

export interface Running {
  stage: Stage;
  done: number;
  total: number;
  /** the sheet at work, when known */
  what: string;
  waitingForCell: boolean;
}

export interface PaneState {
  view: "results" | "help";
  /** chosen by the user; undefined = found in the workbook */
  asOf?: DayNumber;
  running?: Running;
  analysis?: Analysis;
  published?: Published[];
  failure?: ReportedError;
}

/** What the session takes from its surroundings. */
export interface SessionDoors {
  port: WorkbookPort;
  language: Language;
  /** local date and time as a serial with its fraction of the day */
  now: () => number;
  goTo: (sheet: string, address: string) => Promise<void>;
  version: string;
}

const ALL_REPORTS: readonly ReportId[] = ["aging", "agingDetail", "plan", "dataCheck", "runLog"];

const STARTING: Running = { stage: "find", done: 0, total: 0, what: "", waitingForCell: false };

/** One run at a time; a second request while one is running does nothing. */
export class PaneSession {
  private state: PaneState = { view: "results" };
  private readonly listeners = new Set<() => void>();
  private abort: AbortController | undefined;

  constructor(private readonly doors: SessionDoors) {}

  get language(): Language {
    return this.doors.language;
  }

  readonly current = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  show(view: PaneState["view"]): void {
    this.change({ view });
  }

  setAsOf(asOf: DayNumber | undefined): void {
    this.change({ asOf });
  }

  cancel(): void {
    this.abort?.abort();
  }

  analyse(): Promise<void> {
    return this.run(async (progress) => {
      await this.read(progress);
    });
  }

  /** Reads the ledgers afresh, so that what is written is what the workbook holds now, and writes the reports; all of them by default. */
  write(reports: readonly ReportId[] = ALL_REPORTS): Promise<void> {
    return this.run(async (progress) => {
      const { analysis, loaded } = await this.read(progress);
      const { language, version, now, port } = this.doors;
      const published = await publish(port, analysis, { reports, language, loaded, run: { time: now(), who: "", version } }, progress);
      this.change({ published });
    });
  }

  /** Selects a cell in the workbook; what prevents it is shown like any other failure. */
  async goTo(sheet: string, address = "A1"): Promise<void> {
    try {
      await this.doors.goTo(sheet, address);
      this.change({ failure: undefined });
    } catch (error) {
      this.change({ failure: failureOf(error) });
    }
  }

  private async read(progress: Progress): Promise<{ analysis: Analysis; loaded: LoadedSettings }> {
    const loaded = loadSettings(await this.doors.port.loadSettings(), "workbook");
    const options = { asOf: this.state.asOf, today: Math.floor(this.doors.now()), problems: loaded.problems };
    const analysis = await analyse(this.doors.port, loaded.settings, options, progress);
    this.change({ analysis, published: undefined });
    return { analysis, loaded };
  }

  private async run(work: (progress: Progress) => Promise<void>): Promise<void> {
    if (this.abort) return;
    this.abort = new AbortController();
    this.change({ view: "results", failure: undefined, running: STARTING });
    try {
      await work(this.progress(this.abort.signal));
    } catch (error) {
      this.change({ failure: failureOf(error) });
    } finally {
      this.abort = undefined;
      this.change({ running: undefined });
    }
  }

  private progress(signal: AbortSignal): Progress {
    let running = STARTING;
    const tell = (part: Partial<Running>): void => {
      running = { ...running, ...part };
      this.change({ running });
    };
    return {
      signal,
      report: (stage, done, total, what = "") => tell({ stage, done, total, what, waitingForCell: false }),
      waiting: () => tell({ waitingForCell: true }),
    };
  }

  private change(part: Partial<PaneState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

function failureOf(error: unknown): ReportedError {
  if (error instanceof PortError) return { code: error.code, where: error.where, changed: error.changed };
  return { code: "unexpected", where: error instanceof Error ? error.message : String(error), changed: false };
}
