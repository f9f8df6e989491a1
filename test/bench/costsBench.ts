/** What a run costs on any host: syncs, actions and bytes of the add-in on a 50,000-row ledger, as the emulated Excel counts them. */
import { analyse } from "../../src/app/analyse";
import { publish } from "../../src/app/publish";
import { loadSettings } from "../../src/app/settings";
import { excelWorkbook } from "../../src/excel";
import { openHost, type HostCounters } from "../../src/host";
import { REPORT_IDS } from "../../src/reports";
import type { BenchRow } from "./agingBench";
import { invoiceWorkbook } from "./invoiceWorkbook";

interface RunCost {
  rows: number;
  counters: HostCounters;
  /** how many report sheets were written */
  reports: number;
  seconds: number;
}

/** Counts, not times: they are the same on every host. */
export async function costsBench(): Promise<BenchRow[]> {
  const small = await costOfRun(5_000);
  const large = await costOfRun(50_000);
  const { counters } = large;
  const dataSyncs = 3 + counters.requestBytes / 2_000_000 + counters.responseBytes / 2_000_000 + 2 * large.reports;
  const count = (name: string, ours: number, limit: number, unit: string): BenchRow => ({
    name: `50,000-row ledger: ${name}`, ours, peer: limit, unit, ratio: limit / ours, goal: `≥ 1 (at most ${Math.round(limit)})`,
  });
  // The client itself splits a write into blocks of 1,500 cells and sends about seven actions for each.
  const splitting = ((counters.cellsWritten - small.counters.cellsWritten) / 1_500) * 8;
  return [
    count("syncs", counters.syncs, dataSyncs, "syncs"),
    count("largest request", counters.maxRequestBytes / 1e6, 3, "MB"),
    count("largest response", counters.maxResponseBytes / 1e6, 3, "MB"),
    count("actions", counters.actions, small.counters.actions + splitting, "actions"),
  ];
}

/** One whole first run on an invoice list of so many rows: settings looked for, ledger read, every report written, settings stored. */
async function costOfRun(rows: number): Promise<RunCost> {
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
