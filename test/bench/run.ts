/** `npm run bench [name …]`: every measured number beside its peer or its goal, as one table; each bench in a process of its own. */
import { spawnSync } from "node:child_process";
import { CATALOGUE } from "../../src/functions/catalogue/index";
import { agingBench, type BenchRow } from "./agingBench";
import { agingCallBench } from "./agingCallBench";
import { analysisBench } from "./analysisBench";
import { commandLineBench } from "./commandLineBench";
import { costsBench } from "./costsBench";
import { functionBench, MILLION_ROWS } from "./functionsBench";
import { functionsSizeBench } from "./functionsSizeBench";
import { paneBench } from "./paneBench";
import { readingBench } from "./readingBench";
import { sumifsBench } from "./sumifsBench";

type Bench = () => BenchRow[] | Promise<BenchRow[]>;

const BENCHES: Readonly<Record<string, Bench>> = {
  aging: agingBench,
  reading: readingBench,
  costs: costsBench,
  commandLine: commandLineBench,
  analysis: analysisBench,
  ...Object.fromEntries(CATALOGUE.map((declared): [string, Bench] => [`AR.${declared.id}`, () => functionBench(declared)])),
  ...Object.fromEntries(MILLION_ROWS.map((declared): [string, Bench] => [`AR.${declared.id} of a million`, () => functionBench(declared, 1_000_000)])),
  agingCall: agingCallBench,
  functionsSize: functionsSizeBench,
  pane: paneBench,
  sumifs: sumifsBench,
};

/** Marks the result in the output of a process that runs one bench. */
const RESULT = "bench rows: ";

async function main(names: readonly string[]): Promise<void> {
  const alone = process.env.BENCH_ALONE;
  if (alone) return void console.log(RESULT + JSON.stringify(await BENCHES[alone]!()));
  const chosen = names.length === 0 ? Object.keys(BENCHES) : names;
  const unknown = chosen.filter((name) => !(name in BENCHES));
  if (unknown.length > 0) throw new Error(`no bench ${unknown.join(", ")}; there are ${Object.keys(BENCHES).join(", ")}`);
  const rows = chosen.flatMap(apart);
  console.table(
    Object.fromEntries(
      rows.map(({ name, ours, peer, unit, ratio, goal }) => [name, { ours: round(ours), peer: round(peer), unit, ratio: round(ratio), goal }]),
    ),
  );
}

/** One bench in a process of its own: what another one compiled or left in memory does not count. */
function apart(name: string): BenchRow[] {
  const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!], { env: { ...process.env, BENCH_ALONE: name }, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  const result = stdout.split("\n").find((line) => line.startsWith(RESULT));
  if (status !== 0 || result === undefined) throw new Error(`the bench ${name} failed`);
  return JSON.parse(result.slice(RESULT.length)) as BenchRow[];
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
