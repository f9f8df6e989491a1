/** The life of the pane, shared by the pane and the ribbon: one run at a time, what it found, and what the user does in the workbook meanwhile. */
import { customerOfCells, customerOfRow } from "../app/customerOfRow";
import type { LedgerKind } from "../app/ledgerColumns";
import type { LoggedContact } from "../app/logContact";
import type { Progress, Published } from "../app/ports";
import { loadSettings, settingsText, type LoadedSettings, type Settings } from "../app/settings";
import type { Language } from "../locale";
import type { FailedTask } from "../locale/errors";
import type { CustomerIndex } from "../book/types";
import type { DayNumber } from "../measures/calendar";
import type { RunStamp } from "../reports/context";
import type { ReportId } from "../reports/sheetModel";
import type { AnalysisRun } from "./analysis/runAnalysis";
import { ChangeWatch } from "./changeWatch";
import { failureOf } from "./failure";
import { sameCustomer, type PaneState, type Place, type PlacePart, type Running } from "./paneState";
import { ReportVersions, versionsIn } from "./reportVersions";
import type { SessionDoors } from "./sessionDoors";

/** Columns of a report's row that are searched for a customer's name. */
const SEARCHED_COLUMNS = Array.from({ length: 12 }, (_, column) => column);

const engine = () => import("./engine");

const SILENT: Progress = { report: () => undefined };

/** A second request while one is running does nothing. */
export class PaneSession {
  /** the pane's own until the user chooses another; chosen again, it is followed again */
  readonly officeLanguage: Language;
  private state: PaneState;
  private readonly listeners = new Set<() => void>();
  private readonly changes: ChangeWatch;
  private readonly versions: ReportVersions;
  private abort: AbortController | undefined;
  private selection: { sheet: string; row: number } | undefined;

  constructor(private readonly doors: SessionDoors) {
    const { language, place, userName = "" } = doors.preferences.load();
    this.officeLanguage = doors.language;
    this.changes = new ChangeWatch(doors.now);
    this.versions = new ReportVersions(doors.port, (writtenByOthers) => this.change({ writtenByOthers }));
    this.state = { place: place ?? "ledgers", language: language ?? doors.language, changedSheets: [], writtenByOthers: [], unwanted: [], editedSettings: {}, userName };
    // Office has come to speak the language that was chosen here: from now on it is followed again.
    if (language === doors.language) this.remember();
  }

  readonly current = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins to listen to the workbook and reads its settings. A host that refuses either leaves a pane that works all the same. */
  async start(): Promise<void> {
    const { port } = this.doors;
    await Promise.allSettled([
      port.watch({ selected: (at) => void this.selected(at), changed: (sheet, bySomebodyElse = false) => this.sheetChanged(sheet, bySomebodyElse) }),
      this.loadStored(),
    ]);
  }

  show(place: Place, part?: PlacePart): void {
    this.change({ place, part });
    this.remember();
    if (place === "customer") void this.follow();
    if (place === "settings" && !this.state.loaded) void this.waiting((progress) => this.loadStored(progress)).catch((error: unknown) => this.change({ failure: failureOf(error, "read") }));
  }

  setLanguage(language: Language): void {
    this.change({ language });
    this.remember();
  }

  /** For the run log and as the person of a contact; kept on this machine, never in the workbook. */
  setUserName(userName: string): void {
    this.change({ userName });
    this.remember();
  }

  /** Not saved yet; `changeSettings` saves. */
  editSettings(editedSettings: Partial<Settings>): void {
    this.change({ editedSettings });
  }

  setAsOf(asOf: DayNumber | undefined): void {
    this.change({ asOf });
  }

  /** Which reports are not to be written when the user writes those that are chosen; for this session. */
  leaveOut(unwanted: readonly ReportId[]): void {
    this.change({ unwanted });
  }

  dismissFailure(): void {
    this.change({ failure: undefined });
  }

  cancel(): void {
    this.abort?.abort();
  }

  /** of this machine */
  today(): DayNumber {
    return Math.floor(this.doors.now());
  }

  /** Undefined = back to the list of all. */
  chooseCustomer(customer: CustomerIndex | undefined): void {
    this.change({ customer });
  }

  /** One that the pane names; the row that is selected in the workbook speaks of another. */
  showCustomer(customer: CustomerIndex): void {
    this.selection = undefined;
    this.change({ place: "customer", part: undefined, customer });
    this.remember();
  }

  async analyse(): Promise<void> {
    await this.run("read", async (progress) => {
      await this.read(progress);
    });
  }

  /**
   * Reads the ledgers afresh, so that what is written is what the workbook holds now, and writes the reports that hold something; all by
   * default. Where somebody else has written some of them meanwhile and the user does not know it yet, nothing is written but that said.
   * Without a ledger nothing is written either: the place "Reports" says so.
   */
  async write(reports?: readonly ReportId[]): Promise<void> {
    await this.run("reports", async (progress) => {
      const { publish, REPORT_IDS } = await engine();
      const told = new Set(this.state.writtenByOthers);
      const { analysis, loaded } = await this.read(progress);
      if (analysis.readings.length === 0) return;
      const chosen = reports ?? REPORT_IDS;
      if (this.state.writtenByOthers.some((report) => !told.has(report) && chosen.includes(report))) return this.change({ heldBack: chosen });
      const options = { reports: chosen, language: this.state.language, loaded, run: this.stamp() };
      const published = await publish(this.doors.port, analysis, options, progress, this.doors.pause);
      this.versions.wrote(published);
      this.change({ published });
    });
  }

  /** Adds an empty ledger sheet of each kind. */
  async insertTemplates(kinds: readonly LedgerKind[]): Promise<void> {
    this.change({ inserted: undefined });
    await this.run("sheets", async (progress) => {
      const { templateSheet } = await engine();
      const inserted = await this.doors.port.addSheets(kinds.map((kind) => templateSheet(kind, this.state.language)), progress);
      this.change({ inserted });
    });
  }

  /** Adds the sample workbook's ledgers and analyses them. */
  async insertSample(): Promise<void> {
    this.change({ inserted: undefined });
    const isInserted = await this.run("sheets", async (progress) => {
      progress.report("write", 0, 1);
      const { sampleSheets } = await import("./templates/sampleSheets");
      const inserted = await this.doors.port.addSheets(sampleSheets(this.state.language), progress);
      this.change({ inserted });
    });
    if (!isInserted) return;
    this.show("ledgers");
    await this.analyse();
  }

  /** Adds a row to the contact log and analyses again. "failed" when the row is not there; the failure is shown. */
  async logContact(contact: LoggedContact): Promise<Published | "failed"> {
    let published: Published | undefined;
    await this.run("reports", async (progress) => {
      const { logContact } = await engine();
      const { analysis, language } = this.state;
      const stamp = { language, time: this.doors.now(), scale: analysis?.book.scale ?? 2 };
      published = await logContact(this.doors.port, contact, stamp, progress);
      this.versions.wrote([published]);
      this.changes.wrote(published.sheet);
    });
    if (!published) return "failed";
    await this.analyse();
    return published;
  }

  /** The statement of account of one customer. Undefined where there is nothing to state, "failed" when the failure is shown. */
  async writeStatement(customer: string): Promise<Published | "failed" | undefined> {
    let published: Published | undefined;
    const isDone = await this.run("reports", async (progress) => {
      const { publishStatement } = await engine();
      const { analysis, language, loaded } = this.state;
      if (!analysis || !loaded) return;
      published = await publishStatement(this.doors.port, analysis, customer, { language, loaded, run: this.stamp() }, progress);
      if (published) this.versions.wrote([published]);
    });
    return isDone ? published : "failed";
  }

  /** For links: goes there, and shows what prevents it. */
  readonly jump = (sheet: string, address?: string): void => void this.goTo(sheet, address);

  /** Selects a cell in the workbook; what prevents it is shown like any other failure. */
  async goTo(sheet: string, address = "A1"): Promise<void> {
    try {
      await this.waiting((progress) => this.doors.goTo(sheet, address, progress));
      this.change({ failure: undefined });
    } catch (error) {
      this.change({ failure: failureOf(error, "read") });
    }
  }

  /**
   * Stores changed settings in the workbook, and analyses again when an analysis was there. Settings that could not be read are not
   * overwritten: the promise is false and nothing changes, unless the user has said so (`replaceBroken`).
   * @param isEdited what was edited at the settings' place is in them, and is no edit any more as soon as it is stored
   */
  async changeSettings(update: (settings: Settings) => Settings, replaceBroken = false, isEdited = false): Promise<boolean> {
    if (this.abort) return false;
    try {
      const loaded = await this.waiting((progress) => this.loadStored(progress));
      if (!loaded.mayOverwrite && !replaceBroken) return false;
      const text = settingsText(update(loaded.settings), loaded.lastRun, loaded.previousFindings, loaded.onceA);
      await this.waiting((progress) => this.doors.port.saveSettings(text, progress));
      this.change({ loaded: loadSettings(text, "workbook"), failure: undefined, ...(isEdited ? { editedSettings: {} } : {}) });
    } catch (error) {
      this.change({ failure: failureOf(error, "settings") });
      return false;
    }
    if (this.state.analysis) await this.analyse();
    return true;
  }

  /** Stores the settings of a file in place of the workbook's, readable or not: the user has chosen the file. */
  importSettings(text: string): Promise<boolean> {
    return this.changeSettings(() => loadSettings(text, "file").settings, true, true);
  }

  private async loadStored(progress?: Progress): Promise<LoadedSettings> {
    const loaded = loadSettings(await this.doors.port.loadSettings(progress), "workbook");
    this.change({ loaded });
    return loaded;
  }

  private async read(progress: Progress): Promise<{ analysis: AnalysisRun["analysis"]; loaded: LoadedSettings }> {
    const { port, now, pause, runAnalysis } = this.doors;
    const loaded = await this.loadStored(progress);
    this.changes.begin();
    const options = { asOf: this.state.asOf, today: Math.floor(now()), problems: loaded.problems, previousFindings: loaded.previousFindings, onceA: loaded.onceA };
    const { readColumns } = await engine();
    const read = await readColumns(port, loaded.settings, options, progress, pause);
    const { analysis, contents } = await runAnalysis(read, loaded.settings, options, progress);
    const customer = sameCustomer(this.state, analysis);
    this.versions.look(versionsIn(analysis.facts));
    this.change({ analysis, published: undefined, customer, changedSheets: this.changes.since(analysis) });
    void contents.then((reports) => { if (this.state.analysis === analysis) this.change({ contents: reports }); }, () => undefined);
    void this.follow();
    return { analysis, loaded };
  }

  /** True when it was done; a second run beside the first is not begun. */
  private async run(task: FailedTask, work: (progress: Progress) => Promise<void>): Promise<boolean> {
    if (this.abort) return false;
    this.abort = new AbortController();
    const starting: Running = { stage: "find", done: 0, total: 0, what: "", waitingForCell: false };
    this.change({ failure: undefined, heldBack: undefined, running: starting });
    try {
      await work(this.progress(this.abort.signal, starting));
      return true;
    } catch (error) {
      const failure = failureOf(error, task);
      if (failure.changed) this.versions.forget();
      this.change({ failure });
      return false;
    } finally {
      this.abort = undefined;
      this.change({ running: undefined });
    }
  }

  private progress(signal: AbortSignal, starting: Running): Progress {
    let running = starting;
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

  /** For what is no run of its own, and yet may have to wait for the user. */
  private async waiting<T>(work: (progress: Progress) => Promise<T>): Promise<T> {
    try {
      return await work({ ...SILENT, waiting: () => this.change({ waitingForCell: true }) });
    } finally {
      if (this.state.waitingForCell) this.change({ waitingForCell: false });
    }
  }

  private stamp(): RunStamp {
    return { time: this.doors.now(), who: this.state.userName, version: this.doors.version };
  }

  private sheetChanged(sheet: string, bySomebodyElse: boolean): void {
    this.changes.changed(sheet);
    if (bySomebodyElse && !this.abort) void this.versions.check(() => this.abort !== undefined);
    const { analysis, changedSheets } = this.state;
    const since = analysis ? this.changes.since(analysis) : [];
    if (since.length !== changedSheets.length) this.change({ changedSheets: since });
  }

  private async selected(at: { sheet: string; row: number }): Promise<void> {
    this.selection = at;
    await this.follow();
  }

  /** Shows the customer of the selected row where the user looks at customers; a row that speaks of none leaves the last one. */
  private async follow(): Promise<void> {
    const { selection, state: { analysis, place } } = this;
    if (!analysis || !selection || place !== "customer") return;
    const customer = customerOfRow(analysis, selection.sheet, selection.row) ?? (await this.customerInCells(selection));
    if (customer !== undefined && this.selection === selection && this.state.analysis === analysis) this.change({ customer });
  }

  /** Of a row outside the ledgers, e.g. of a report: by the names that stand in its cells. */
  private async customerInCells({ sheet, row }: { sheet: string; row: number }): Promise<number | undefined> {
    const { analysis } = this.state;
    if (!analysis || this.abort) return undefined;
    try {
      const [block] = await this.doors.port.readColumns([{ sheet, firstRow: row - 1, rowCount: 1, columns: SEARCHED_COLUMNS }], SILENT);
      return customerOfCells(analysis, SEARCHED_COLUMNS.map((column) => block?.columns.get(column)?.[0] ?? ""));
    } catch {
      // The user may be typing in a cell, or has deleted the sheet: the next selection asks again.
      return undefined;
    }
  }

  private remember(): void {
    const { language, place, userName } = this.state;
    this.doors.preferences.save({ place, ...(language !== this.doors.language && { language }), ...(userName !== "" && { userName }) });
  }

  private change(part: Partial<PaneState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
