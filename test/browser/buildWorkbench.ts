/** Builds the workbench once before the browser tests, unless the last build was made from the very same sources. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromiumPath } from "./chromium";

const ROOT = path.resolve(__dirname, "../..");
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json", "tsconfig.json"];
const STAMP = path.join(ROOT, "dist-workbench", ".sources");

export default function buildWorkbench(): void {
  if (!chromiumPath()) return;
  const now = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === now) return;
  rmSync(path.dirname(STAMP), { recursive: true, force: true });
  execFileSync(process.execPath, [require.resolve("webpack/bin/webpack.js"), "--mode", "production", "--env", "workbench"], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  writeFileSync(STAMP, now);
}

/** Of the contents, not of the times: a fresh checkout builds nothing anew, and no change is missed. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap((one) => filesUnder(path.join(ROOT, one)))) hash.update(path.relative(ROOT, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesUnder(place: string): string[] {
  if (path.extname(place) !== "") return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
