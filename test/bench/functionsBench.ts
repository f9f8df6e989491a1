/** A custom function beside the cost of handing it its arguments: JSON.parse of the same cells, which is what reaches it at best. */
import { aging } from "../../src/functions/catalogue/aging";
import { abc } from "../../src/functions/catalogue/abc";
import { concentration } from "../../src/functions/catalogue/concentration";
import { marginRate } from "../../src/functions/catalogue/marginRate";
import type { DeclaredFunction } from "../../src/functions/declaration";
import type { BenchRow } from "./agingBench";
import { ARGUMENTS, call, SORTING } from "./functionArguments";

const ROWS = 100_000;
const MORE = 4;
const RUNS = 15;
const FEW_RUNS = 5;

/** Functions that are measured on a million rows too. */
export const MILLION_ROWS: readonly DeclaredFunction[] = [aging, concentration, marginRate, abc];

/** Time of a call beside JSON.parse of its arguments; on the usual number of rows also how it grows with them. */
export function functionBench(declared: DeclaredFunction, rows = ROWS): BenchRow[] {
  const argumentsOf = ARGUMENTS[declared.id];
  if (!argumentsOf) throw new Error(`no arguments to measure ${declared.id} with`);
  const given = argumentsOf(rows);
  const text = JSON.stringify(given);
  const [ours, peer] = medians(rows > ROWS ? FEW_RUNS : RUNS, () => call(declared, given), () => JSON.parse(text));
  const sorts = SORTING.has(declared.id);
  const beside: BenchRow = {
    name: `AR.${declared.id} of ${rows.toLocaleString("en")} rows${sorts ? ", sorts" : ""} (JSON.parse of its arguments)`,
    ours, peer, unit: "ms", ratio: peer / ours, goal: sorts ? "≥ 0.33" : "≥ 0.5",
  };
  return rows > ROWS ? [beside] : [beside, growth(declared, argumentsOf)];
}

/** Four times the rows beside four times the time, of each the shortest run: collecting the arguments' garbage is not the function's. n log n of these sizes gives 0.87. */
function growth(declared: DeclaredFunction, argumentsOf: (rows: number) => readonly unknown[]): BenchRow {
  const few = argumentsOf(ROWS);
  const many = argumentsOf(MORE * ROWS);
  const [[ours], [one]] = sorted(FEW_RUNS, () => call(declared, many), () => call(declared, few)) as [[number], [number]];
  return { name: `AR.${declared.id}: ${MORE} times the rows (${MORE} times the time)`, ours, peer: MORE * one, unit: "ms", ratio: (MORE * one) / ours, goal: "≥ 0.6 (linear is 1)" };
}

function medians(runs: number, ours: () => unknown, peer: () => unknown): [number, number] {
  const [own, theirs] = sorted(runs, ours, peer);
  const middle = Math.floor(runs / 2);
  return [own[middle]!, theirs[middle]!];
}

/** Milliseconds of each run, the shortest first, measured by turns so that a busy machine is busy for both. */
function sorted(runs: number, ours: () => unknown, peer: () => unknown): [number[], number[]] {
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
  for (const list of times) list.sort((a, b) => a - b);
  return times;
}
