/** One input file through the add-in: open it in the host, analyse, write the sheets, save the copy. */
import { version } from "../../package.json";
import { analyse, type Analysis } from "../app/analyse";
import { PortError, type Progress, type Published, type Stage } from "../app/ports";
import { publish } from "../app/publish";
import { loadSettings, type LoadedSettings } from "../app/settings";
import { excelWorkbook } from "../excel";
import { localFunctions } from "../functions/signatures";
import { openHost, type HostCounters, type HostDocument } from "../host";
import { say, type Language } from "../locale";
import { CLI } from "../locale/cli";
import { portErrorText } from "../locale/errors";
import { AmountTooLarge } from "../measures/money";
import type { DayNumber } from "../measures/calendar";
import type { ReportArguments } from "./arguments";
import { chooseOutput, openInput, saveOutput, type FileError } from "./files";
import { printout } from "./printout";
import { progressLines } from "./progressLines";
import { summarise, type Summary } from "./summary";

export type Outcome =
  | { ok: true; lines: string[]; summary: Summary }
  | { ok: false; reason: string; summary: Summary };

export interface RunClock {
  /** local date and time as an Excel serial */
  now: number;
  today: DayNumber;
  /** language of the terminal, where nothing else decides */
  terminal: Language;
}

export async function processFile(
  file: string, options: ReportArguments, settings: LoadedSettings | undefined, clock: RunClock,
): Promise<Outcome> {
  const errorLanguage = options.language ?? clock.terminal;
  const fail = (code: string, reason: string): Outcome => ({ ok: false, reason, summary: { file, error: { code, text: reason } } });
  const failFile = ({ code, detail }: FileError): Outcome => fail(code, say(CLI.fileErrors[code], errorLanguage, { detail }));
  try {
    const output = await chooseOutput(file, options, options.files);
    if (!output.ok) return failFile(output.error);
    const started = performance.now();
    const opened = await openInput(file);
    if (!opened.ok) return failFile(opened.error);
    const language = options.language ?? languageOfDocument(opened.value);
    const run = await runAddIn(opened.value, { ...options, language }, settings, clock);
    const saving = performance.now();
    const saved = await saveOutput(output.value, run.document);
    if (!saved.ok) return failFile(saved.error);

    const losses = opened.value.losses;
    const seconds = { open: run.openedAt - started, read: run.read, analyse: run.analyse, write: run.write, save: performance.now() - saving };
    const costs = { host: hostCosts(run.counters), seconds: inSeconds(seconds) };
    return {
      ok: true,
      lines: [file, ...printout(run.analysis, run.published, losses, language), "", say(CLI.savedTo, language, { path: saved.value.path })],
      summary: summarise(file, run.analysis, run.published, costs, losses, saved.value.path, language),
    };
  } catch (error) {
    if (error instanceof PortError) return fail(error.code, portErrorText(error, errorLanguage));
    if (error instanceof AmountTooLarge) return fail("amount-too-large", say(CLI.amountTooLarge, errorLanguage, { amount: error.amount }));
    return fail("unexpected", say(CLI.unexpected, errorLanguage, { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
  }
}

/** As in the manifest. */
const FUNCTIONS_NAMESPACE = "AR";

interface AddInRun {
  document: HostDocument;
  analysis: Analysis;
  published: Published[];
  counters: HostCounters;
  /** performance.now() when the add-in could start, then milliseconds spent */
  openedAt: number;
  read: number;
  analyse: number;
  write: number;
}

/** Does what the buttons "Analyse" and "Write sheets" do, on Microsoft's client over the host. */
async function runAddIn(
  document: HostDocument, options: ReportArguments & { language: Language }, settings: LoadedSettings | undefined, clock: RunClock,
): Promise<AddInRun> {
  const workbook = await openHost(document);
  // The workbook has them now; twice is too much for a large one.
  for (const sheet of document.sheets) sheet.cells = {};
  try {
    const client = await workbook.attach({ language: options.language });
    const openedAt = performance.now();
    workbook.registerFunctions(FUNCTIONS_NAMESPACE, localFunctions(client.CustomFunctions, options.language));
    const port = excelWorkbook(client.Excel, client.Office);
    const loaded = settings ?? loadSettings(await port.loadSettings(), "");
    const stages = stageClock(progressLines(options.language));
    const analysis = await analyse(port, loaded.settings, { asOf: options.asOf, today: clock.today, problems: loaded.problems, previousFindings: loaded.previousFindings, onceA: loaded.onceA }, stages.progress);
    const analysed = performance.now();
    const run = { time: clock.now, who: "", version };
    const published = await publish(port, analysis, { reports: options.reports, language: options.language, run, loaded }, stages.progress);
    await workbook.calculate();
    const readUntil = stages.startOf("analyse") ?? analysed;
    return {
      document: workbook.takeDocument(), analysis, published, counters: client.counters, openedAt,
      read: readUntil - openedAt, analyse: analysed - readUntil, write: performance.now() - analysed,
    };
  } finally {
    workbook.dispose();
  }
}

/** Notes when each stage began, and passes the progress on. */
function stageClock(inner: Progress): { progress: Progress; startOf(stage: Stage): number | undefined } {
  const starts = new Map<Stage, number>();
  return {
    progress: {
      report(stage, done, total, what) {
        if (!starts.has(stage)) starts.set(stage, performance.now());
        inner.report(stage, done, total, what);
      },
    },
    startOf: (stage) => starts.get(stage),
  };
}

/** The ledgers' own language: Chinese when sheet names or first rows hold Chinese characters. */
function languageOfDocument(document: HostDocument): Language {
  const isChinese = document.sheets.some((sheet) =>
    [sheet.name, ...Object.values(sheet.cells).slice(0, 20).flatMap((row) => Object.values(row).map((cell) => cell.v))].some(
      (value) => typeof value === "string" && /\p{Script=Han}/u.test(value),
    ),
  );
  return isChinese ? "zh-CN" : "en-US";
}

function hostCosts({ syncs, actions, maxRequestBytes, maxResponseBytes, cellsRead, cellsWritten }: HostCounters): Parameters<typeof summarise>[3]["host"] {
  return { syncs, actions, maxRequestBytes, maxResponseBytes, cellsRead, cellsWritten };
}

function inSeconds<K extends string>(milliseconds: Record<K, number>): Record<K, number> {
  return Object.fromEntries(Object.entries<number>(milliseconds).map(([key, value]) => [key, Math.round(value) / 1000])) as Record<K, number>;
}
