/** The command line as a user runs it: time and memory on the sample workbook, and a file of 100,000 invoices. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWorkbook } from "../../src/host/xlsx";
import type { BenchRow } from "./agingBench";
import { invoiceWorkbook } from "./invoiceWorkbook";

export async function commandLineBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "radar-bench-"));
  try {
    const large = join(folder, "invoices.xlsx");
    writeFileSync(large, await writeWorkbook(invoiceWorkbook(100_000)));
    const sample = measure(["assets/sample-zh.xlsx", "--out", join(folder, "sample-out.xlsx")]);
    const big = measure([large, "--out", join(folder, "large-out.xlsx")]);
    return [
      { name: "npm run report, sample workbook: time", ours: sample.seconds, peer: 10, unit: "s", ratio: 10 / sample.seconds, goal: "≥ 1 (under 10 s)" },
      { name: "npm run report, sample workbook: memory", ours: sample.megabytes, peer: 1500, unit: "MB", ratio: 1500 / sample.megabytes, goal: "≥ 1 (under 1.5 GB)" },
      { name: "npm run report, 100,000 invoices (per sample run)", ours: big.seconds, peer: sample.seconds, unit: "s", ratio: sample.seconds / big.seconds, goal: "finishes" },
      { name: "npm run report, 100,000 invoices: memory", ours: big.megabytes, peer: sample.megabytes, unit: "MB", ratio: sample.megabytes / big.megabytes, goal: "finishes" },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the report command in a process of its own; its peak memory comes from the operating system. */
function measure(args: string[]): { seconds: number; megabytes: number } {
  const start = performance.now();
  const probe = 'process.on("exit",()=>process.stderr.write("\\npeak-kilobytes "+process.resourceUsage().maxRSS+"\\n"))';
  const run = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(probe)}`, "--import", "tsx", "src/cli/report.ts", ...args],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  const seconds = (performance.now() - start) / 1000;
  if (run.status !== 0) throw new Error(`the report command failed: ${run.stderr}`);
  return { seconds, megabytes: Number(/peak-kilobytes (\d+)/.exec(run.stderr)?.[1] ?? NaN) / 1024 };
}
