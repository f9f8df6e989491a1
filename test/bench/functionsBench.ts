/** The custom functions beside the cost of handing them their arguments: JSON.parse of the same cells, which is what reaches them at best. */
import { CATALOGUE } from "../../src/functions/catalogue/index";
import { aging } from "../../src/functions/catalogue/aging";
import { abc } from "../../src/functions/catalogue/abc";
import { concentration } from "../../src/functions/catalogue/concentration";
import { marginRate } from "../../src/functions/catalogue/marginRate";
import type { DeclaredFunction } from "../../src/functions/declaration";
import type { BenchRow } from "./agingBench";
import { ARGUMENTS, call, SORTING } from "./functionArguments";

const ROWS = 100_000;
const MANY_ROWS = 1_000_000;
const RUNS = 7;
const FEW_RUNS = 3;
const LINEAR_ROWS = 100_000;

/** Every function on 100,000 rows, four of them on a million, and the one that grows fastest. */
export function functionsBench(): BenchRow[] {
  const unmeasured = CATALOGUE.filter(({ id }) => !ARGUMENTS[id]).map(({ id }) => id);
  if (unmeasured.length > 0) throw new Error(`no arguments to measure ${unmeasured.join(", ")} with`);
  return [
    ...CATALOGUE.map((declared) => besideParsing(declared, ROWS, RUNS)),
    ...[aging, concentration, marginRate, abc].map((declared) => besideParsing(declared, MANY_ROWS, FEW_RUNS)),
    steepest(),
  ];
}

function besideParsing(declared: DeclaredFunction, rows: number, runs: number): BenchRow {
  const given = ARGUMENTS[declared.id]!(rows);
  const text = JSON.stringify(given);
  const [ours, peer] = medians(runs, () => call(declared, given), () => JSON.parse(text));
  const sorts = SORTING.has(declared.id);
  return {
    name: `AR.${declared.id} of ${rows.toLocaleString("en")} rows${sorts ? ", sorts" : ""} (JSON.parse of its arguments)`,
    ours, peer, unit: "ms", ratio: peer / ours, goal: sorts ? "≥ 0.33" : "≥ 0.5",
  };
}

/** The function whose time grows most beyond four times when the rows do; n log n of these sizes gives 0.87. */
function steepest(): BenchRow {
  const rows = CATALOGUE.map((declared): BenchRow => {
    const [few, many] = [LINEAR_ROWS, 4 * LINEAR_ROWS].map((count) => ARGUMENTS[declared.id]!(count));
    const [ours, peer] = medians(FEW_RUNS, () => call(declared, many!), () => call(declared, few!));
    return { name: `Growth: four times the rows, the worst function, AR.${declared.id} (4 × its time of ${LINEAR_ROWS.toLocaleString("en")})`, ours, peer: 4 * peer, unit: "ms", ratio: (4 * peer) / ours, goal: "≥ 0.6 (linear is 1)" };
  });
  return rows.reduce((worst, row) => (row.ratio < worst.ratio ? row : worst));
}

/** Medians in milliseconds, measured by turns so that a busy machine is busy for both. */
function medians(runs: number, ours: () => unknown, peer: () => unknown): [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i <= runs; i++) {
    const begin = performance.now();
    ours();
    const between = performance.now();
    peer();
    const end = performance.now();
    // The first turn compiles.
    if (i === 0) continue;
    times[0].push(between - begin);
    times[1].push(end - between);
  }
  const middle = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
  return [middle(times[0]), middle(times[1])];
}

if (process.argv[1]?.endsWith("functionsBench.ts")) {
  for (const { name, ours, peer, unit, ratio, goal } of functionsBench()) console.log(`${name}: ${ours.toFixed(1)} ${unit}, ${peer.toFixed(1)} ${unit}, ratio ${ratio.toFixed(2)} (${goal})`);
}
