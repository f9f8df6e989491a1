/** What a run costs on any host: syncs, actions and bytes of the add-in on a 50,000-row ledger, as the emulated Excel counts them. */
import { analyse } from "../../src/app/analyse";
import { publish } from "../../src/app/publish";
import { loadSettings } from "../../src/app/settings";
import { excelWorkbook } from "../../src/excel";
import { openHost, type HostCounters } from "../../src/host";
import { REPORT_IDS } from "../../src/reports";
import { invoiceWorkbook } from "./invoiceWorkbook";

export interface RunCost {
  rows: number;
  counters: HostCounters;
  /** how many report sheets were written */
  reports: number;
  seconds: number;
}

/** One whole first run on an invoice list of so many rows: settings looked for, ledger read, every report written, settings stored. */
export async function costOfRun(rows: number): Promise<RunCost> {
  const workbook = await openHost(invoiceWorkbook(rows));
  try {
    const client = await workbook.attach();
    const port = excelWorkbook(client.Excel, client.Office);
    const progress = { report: () => undefined };
    const start = performance.now();
    const loaded = loadSettings(await port.loadSettings(), "");
    const analysis = await analyse(port, loaded.settings, { today: 45838 }, progress);
    const run = { time: 45838.5, who: "", version: "bench" };
    await publish(port, analysis, { reports: REPORT_IDS, language: "zh-CN", run, loaded }, progress);
    return { rows, counters: { ...client.counters }, reports: REPORT_IDS.length, seconds: (performance.now() - start) / 1000 };
  } finally {
    workbook.dispose();
  }
}
