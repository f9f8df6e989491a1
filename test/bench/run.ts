/** `npm run bench`: every measured number beside its peer or its goal, in one run, as one table. */
import { agingBench, type BenchRow } from "./agingBench";
import { analysisBench } from "./analysisBench";
import { agingCallBench } from "./agingCallBench";
import { commandLineBench } from "./commandLineBench";
import { costOfRun } from "./costsBench";
import { functionsBench } from "./functionsBench";
import { functionsSizeBench } from "./functionsSizeBench";
import { readingBench } from "./readingBench";
import { sumifsBench } from "./sumifsBench";

async function main(): Promise<void> {
  const rows: BenchRow[] = [
    ...(await agingBench()), ...readingBench(), ...(await costRows()), ...(await commandLineBench()),
    ...analysisBench(), ...functionsBench(), ...(await agingCallBench()), ...functionsSizeBench(), ...(await sumifsBench()),
  ];
  console.table(
    Object.fromEntries(
      rows.map(({ name, ours, peer, unit, ratio, goal }) => [name, { ours: round(ours), peer: round(peer), unit, ratio: round(ratio), goal }]),
    ),
  );
}

/** Counts, not times: they are the same on every host. */
async function costRows(): Promise<BenchRow[]> {
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

function round(value: number): number {
  return Number(value.toPrecision(4));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
