/** The command line's options, checked. Wrong usage is a value with a code, never an exception. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../locale";
import { parseIsoDate, type DayNumber } from "../measures/calendar";
import { REPORT_IDS } from "../reports";
import type { ReportId } from "../reports/sheetModel";

export interface ReportArguments {
  files: string[];
  asOf?: DayNumber;
  out?: string;
  outDir?: string;
  language?: Language;
  reports: ReportId[];
  settingsFile?: string;
  jsonFile?: string;
  today?: DayNumber;
}

export type UsageErrorCode =
  | "no-files" | "unknown-option" | "bad-date" | "bad-language" | "bad-report" | "out-needs-one-file" | "out-and-out-dir"
  | "json-is-a-workbook";

export interface UsageError {
  usageError: UsageErrorCode;
  found: string;
}

/** Names of reports on the command line, as in the documentation. */
const REPORT_NAMES: Record<string, ReportId> = {
  aging: "aging", detail: "agingDetail", plan: "plan", check: "dataCheck", log: "runLog",
};

/** Every report's name, as the usage text lists them. */
export const REPORT_LIST = REPORT_IDS.map((id) => Object.keys(REPORT_NAMES).find((name) => REPORT_NAMES[name] === id) ?? id).join(", ");

export function parseArguments(args: string[]): ReportArguments | { help: true } | UsageError {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        "as-of": { type: "string" }, out: { type: "string" }, "out-dir": { type: "string" }, lang: { type: "string" },
        reports: { type: "string" }, settings: { type: "string" }, json: { type: "string" }, today: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    return { usageError: "unknown-option", found: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals: files } = parsed;
  if (values.help) return { help: true };
  if (files.length === 0) return { usageError: "no-files", found: "" };
  if (values.out !== undefined && values["out-dir"] !== undefined) return { usageError: "out-and-out-dir", found: values.out };
  if (values.out !== undefined && files.length > 1) return { usageError: "out-needs-one-file", found: String(files.length) };
  const json = values.json === undefined ? undefined : resolve(values.json);
  if (json !== undefined && [...files, ...(values.out === undefined ? [] : [values.out])].some((file) => resolve(file) === json)) {
    return { usageError: "json-is-a-workbook", found: values.json ?? "" };
  }

  const dates: Partial<Record<"asOf" | "today", DayNumber>> = {};
  for (const [option, key] of [["as-of", "asOf"], ["today", "today"]] as const) {
    const text = values[option];
    if (text === undefined) continue;
    const day = parseIsoDate(text);
    if (day === undefined) return { usageError: "bad-date", found: `--${option} ${text}` };
    dates[key] = day;
  }
  const language = LANGUAGES.find((known) => known === values.lang);
  if (values.lang !== undefined && language === undefined) return { usageError: "bad-language", found: values.lang };
  const reports = chosenReports(values.reports ?? "all");
  if ("usageError" in reports) return reports;
  return {
    files, ...dates, out: values.out, outDir: values["out-dir"], language, reports: reports.reports,
    settingsFile: values.settings, jsonFile: values.json,
  };
}

function chosenReports(list: string): { reports: ReportId[] } | UsageError {
  if (list === "all") return { reports: [...REPORT_IDS] };
  const reports: ReportId[] = [];
  for (const name of list.split(",").map((part) => part.trim()).filter(Boolean)) {
    const id = REPORT_NAMES[name] ?? REPORT_IDS.find((known) => known === name);
    if (id === undefined) return { usageError: "bad-report", found: name };
    if (!reports.includes(id)) reports.push(id);
  }
  return reports.length > 0 ? { reports } : { usageError: "bad-report", found: list };
}
