/** The size of the functions' script as Excel loads it, from a production build made for the purpose, and what is not in it. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BenchRow } from "./agingBench";

const GOAL_KILOBYTES = 60;
/** Texts that these packages keep in a minified build. */
const FOREIGN = { React: "react.transitional.element", "React DOM": "react-dom", Fluent: "fluent", valibot: "valibot" };

export function functionsSizeBench(): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), "radar-build-"));
  try {
    execFileSync("npx", ["webpack", "--mode", "production", "--output-path", folder], { stdio: "ignore" });
    const script = readFileSync(join(folder, "functions.js"));
    const text = script.toString("utf8").toLowerCase();
    for (const [name, trace] of Object.entries(FOREIGN)) if (text.includes(trace)) throw new Error(`functions.js contains ${name}`);
    const kilobytes = gzipSync(script, { level: 9 }).length / 1024;
    return [{ name: "functions.js, gzip, without React and Fluent", ours: kilobytes, peer: GOAL_KILOBYTES, unit: "KB", ratio: GOAL_KILOBYTES / kilobytes, goal: "≥ 1 (under 60 KB)" }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
