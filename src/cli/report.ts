/** `npm run report`: the add-in's own code on ledger files, without Excel. */
import { readFile, writeFile } from "node:fs/promises";
import { loadSettings, type LoadedSettings } from "../app/settings";
import { dayNumber, type DayNumber } from "../measures/calendar";
import { languageOf, say, type Language } from "../locale";
import { CLI } from "../locale/cli";
import { parseArguments, REPORT_LIST, type ReportArguments } from "./arguments";
import { processFile } from "./processFile";
import type { Summary } from "./summary";

/** 0 done, 1 a file could not be processed, 2 wrong usage. */
type ExitCode = 0 | 1 | 2;

async function main(args: string[]): Promise<ExitCode> {
  const terminal = languageOf((process.env.LC_ALL ?? process.env.LANG ?? "").replace("_", "-"));
  const parsed = parseArguments(args);
  if ("help" in parsed) {
    console.log(say(CLI.usage, terminal, { reports: REPORT_LIST }));
    return 0;
  }
  if ("usageError" in parsed) {
    console.error(`${say(CLI.usageErrors[parsed.usageError], terminal, { found: parsed.found, reports: REPORT_LIST })}\n\n${say(CLI.usage, terminal, { reports: REPORT_LIST })}`);
    return 2;
  }
  const settings = await settingsFromFile(parsed);
  if (settings === "unreadable") {
    console.error(say(CLI.usageErrors["bad-settings-file"], parsed.language ?? terminal, { found: parsed.settingsFile ?? "" }));
    return 2;
  }
  return await processFiles(parsed, settings, terminal);
}

/** Each file on its own: one that fails does not stop the others. */
async function processFiles(options: ReportArguments, settings: LoadedSettings | undefined, terminal: Language): Promise<ExitCode> {
  const summaries: Summary[] = [];
  const now = localNow();
  let failed = false;
  for (const file of options.files) {
    const outcome = await processFile(file, options, settings, { now, today: options.today ?? Math.floor(now), terminal });
    if (outcome.ok) console.log(outcome.lines.join("\n"));
    else {
      failed = true;
      console.error(say(CLI.fileFailed, options.language ?? terminal, { file, reason: outcome.reason }));
    }
    summaries.push(outcome.summary);
  }
  if (options.jsonFile !== undefined) {
    try {
      await writeFile(options.jsonFile, `${JSON.stringify(summaries, null, 1)}\n`);
    } catch (error) {
      failed = true;
      const detail = error instanceof Error ? error.message : String(error);
      console.error(say(CLI.fileFailed, options.language ?? terminal, { file: options.jsonFile, reason: say(CLI.fileErrors["cannot-write"], options.language ?? terminal, { detail }) }));
    }
  }
  return failed ? 1 : 0;
}

async function settingsFromFile({ settingsFile }: ReportArguments): Promise<LoadedSettings | undefined | "unreadable"> {
  if (settingsFile === undefined) return undefined;
  try {
    return loadSettings(await readFile(settingsFile, "utf8"), settingsFile);
  } catch {
    return "unreadable";
  }
}

/** The local date and time as an Excel serial: the only place of the command line that asks the clock. */
function localNow(): DayNumber {
  const now = new Date();
  const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
  return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate()) + seconds / 86_400;
}

main(process.argv.slice(2)).then(
  // Exit at once: the emulated Office.js client keeps timers that would hold the process.
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
