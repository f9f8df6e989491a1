/** The use case "Write sheets": the chosen reports of an analysis, written into the workbook, and the run remembered. */
import { toRemember } from "../checks";
import type { Language } from "../locale";
import { REPORT_IDS, REPORTS } from "../reports";
import { hasContent } from "../reports/content";
import type { ReportContext, RunStamp } from "../reports/context";
import type { ReportId, SheetModel } from "../reports/sheetModel";
import type { Analysis, Pause } from "./analyse";
import { PortError, type Progress, type Published, type WorkbookPort } from "./ports";
import { settingsText, type LoadedSettings, type Settings } from "./settings";

export interface PublishOptions {
  reports: readonly ReportId[];
  language: Language;
  run: RunStamp;
  /** as loaded from this workbook; settings that may not be overwritten stay untouched */
  loaded: LoadedSettings;
}

/** @param pause called before each report is built */
export async function publish(port: WorkbookPort, analysis: Analysis, options: PublishOptions, progress: Progress, pause?: Pause): Promise<Published[]> {
  const context = reportContext(analysis, options);
  const models: SheetModel[] = [];
  for (const id of REPORT_IDS.filter((one) => options.reports.includes(one))) {
    await pause?.();
    stopIfCancelled(progress);
    const model = REPORTS[id]?.(context);
    if (model) models.push(model);
  }
  return port.publish(models, progress, settingsToStore(options, analysis));
}

/** What the reports of an analysis are built from. */
export function reportContext(analysis: Analysis, options: PublishOptions): ReportContext {
  const { settings } = analysis;
  return {
    ...analysis,
    thresholds: settings.thresholds,
    stages: settings.stages,
    policy: settings.policy,
    settingsChanged: changedSettings(options.loaded.lastRun, settings),
    run: options.run,
    language: options.language,
    reports: options.reports,
  };
}

/** The reports for which the workbook holds something, in the order of the tabs, with a pause before each look. */
export async function reportsWithContent(analysis: Analysis, pause?: Pause): Promise<ReportId[]> {
  const run: RunStamp = { time: analysis.asOf, who: "", version: "" };
  const loaded = { settings: analysis.settings, problems: [], mayOverwrite: false, previousFindings: [] };
  const context = reportContext(analysis, { reports: REPORT_IDS, language: "en-US", run, loaded });
  const found: ReportId[] = [];
  for (const id of REPORT_IDS) {
    await pause?.();
    if (hasContent(id, context)) found.push(id);
  }
  return found;
}

function stopIfCancelled({ signal }: Progress): void {
  if (signal?.aborted) throw new PortError("cancelled", "", false, "");
}

/** With the run log, which tells next time what has changed since; nothing when the workbook holds the same text, or one that must stay. */
function settingsToStore({ loaded, reports }: PublishOptions, { settings, findings, onceA }: Analysis): string | undefined {
  if (!loaded.mayOverwrite || !reports.includes("runLog")) return undefined;
  const text = settingsText(settings, fingerprint(settings), toRemember(findings), onceA);
  return text === loaded.text ? undefined : text;
}

/** Names of the settings that differ from those of the last run that was logged; none on a first run. */
function changedSettings(lastRun: Record<string, string> | undefined, settings: Settings): string[] {
  if (lastRun === undefined) return [];
  const now = fingerprint(settings);
  return [...new Set([...Object.keys(lastRun), ...Object.keys(now)])].filter((name) => lastRun[name] !== now[name]).sort();
}

/** One text a setting (the policy's settings one by one), for comparing runs. */
function fingerprint({ policy, thresholds, ...settings }: Settings): Record<string, string> {
  const parts = { policy, thresholds };
  const entries = [...Object.entries(settings), ...Object.entries(parts).flatMap(([part, values]) => Object.entries(values).map(([name, value]) => [`${part}.${name}`, value] as const))];
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined).map(([name, value]) => [name, digest(JSON.stringify(value))]));
}

/** A short fingerprint (FNV-1a, 32 bit): only equality matters. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}
