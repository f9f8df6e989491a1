/** The use case "Write sheets": the chosen reports of an analysis, written into the workbook, and the run remembered. */
import type { Language } from "../locale";
import { buildReports } from "../reports";
import type { RunStamp } from "../reports/context";
import type { ReportId } from "../reports/sheetModel";
import type { Analysis } from "./analyse";
import type { Progress, Published, WorkbookPort } from "./ports";
import { settingsText, type LoadedSettings, type Settings } from "./settings";

export interface PublishOptions {
  reports: readonly ReportId[];
  language: Language;
  run: RunStamp;
  /** as loaded from this workbook; settings that may not be overwritten stay untouched */
  loaded: LoadedSettings;
}

export async function publish(port: WorkbookPort, analysis: Analysis, options: PublishOptions, progress: Progress): Promise<Published[]> {
  const { settings } = analysis;
  const models = buildReports({
    book: analysis.book,
    items: analysis.items,
    aging: analysis.aging,
    tieOut: analysis.tieOut,
    plan: analysis.plan,
    problems: analysis.problems,
    asOf: analysis.asOf,
    asOfSource: analysis.asOfSource,
    policy: settings.policy,
    settingsChanged: changedSettings(options.loaded.lastRun, settings),
    run: options.run,
    language: options.language,
    reports: options.reports,
  });
  const published = await port.publish(models, progress);
  if (options.loaded.mayOverwrite && options.reports.includes("runLog")) {
    const text = settingsText(settings, fingerprint(settings));
    if (text !== options.loaded.text) await port.saveSettings(text);
  }
  return published;
}

/** Names of the settings that differ from those of the last run that was logged; none on a first run. */
function changedSettings(lastRun: Record<string, string> | undefined, settings: Settings): string[] {
  if (lastRun === undefined) return [];
  const now = fingerprint(settings);
  return [...new Set([...Object.keys(lastRun), ...Object.keys(now)])].filter((name) => lastRun[name] !== now[name]).sort();
}

/** One text a setting (the policy's settings one by one), for comparing runs. */
function fingerprint({ policy, ...settings }: Settings): Record<string, string> {
  const entries = [...Object.entries(settings), ...Object.entries(policy).map(([name, value]) => [`policy.${name}`, value] as const)];
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined).map(([name, value]) => [name, digest(JSON.stringify(value))]));
}

/** A short fingerprint (FNV-1a, 32 bit): only equality matters. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}
