/** How soon the pane is there: taskpane.html from a production build, in a headless Chromium whose CPU is slowed four times, and the size of what it loads until then. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame } from "playwright-core";
import buildWorkbench from "../browser/buildWorkbench";
import { chromiumPath, NO_CHROMIUM } from "../browser/chromium";
import { answerOffice } from "../browser/excelsPage";
import { reopenPane } from "../browser/paneActions";
import { WorkbenchBrowser, type WorkbenchPage } from "../browser/workbenchPage";
import type { BenchRow } from "./agingBench";

const BUILT = path.resolve(__dirname, "../../dist-workbench");
const SLOWED = 4;
const RUNS = 3;
const GOALS = { firstPaint: 1, interactive: 2, kilobytes: 350 };
/** Milliseconds without a long task after which the pane counts as ready. */
const QUIET = 1_000;

interface Start {
  /** seconds from the page's navigation to the first paint with content */
  firstPaint: number;
  /** seconds to the end of the last long task after which nothing blocks the pane */
  interactive: number;
  /** scripts of our own that were loaded until then */
  scripts: string[];
}

export async function paneBench(): Promise<BenchRow[]> {
  if (!chromiumPath()) {
    process.stderr.write(`${NO_CHROMIUM}\n`);
    return [];
  }
  buildWorkbench();
  const browser = await WorkbenchBrowser.open();
  try {
    const starts: Start[] = [];
    for (let run = 0; run < RUNS; run++) starts.push(await start(browser));
    return rows(starts);
  } finally {
    await browser.close();
  }
}

/** In a browser profile of its own, so that nothing is cached. */
async function start(browser: WorkbenchBrowser): Promise<Start> {
  const page = await browser.page("en-US");
  await answerOffice(page);
  await page.page.addInitScript(() => {
    const busyUntil: number[] = [];
    Object.assign(window, { busyUntil });
    new PerformanceObserver((list) => busyUntil.push(...list.getEntries().map(({ startTime, duration }) => startTime + duration))).observe({ type: "longtask", buffered: true });
  });
  await slow(page);
  const pane = await reopenPane(page, {}, "taskpane.html");
  const measured = await startOf(pane);
  await page.page.context().close();
  return measured;
}

async function slow({ page }: WorkbenchPage): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
}

async function startOf(pane: Frame): Promise<Start> {
  await pane.waitForFunction((quiet) => performance.now() - Math.max(0, ...(Reflect.get(window, "busyUntil") as number[])) > quiet, QUIET);
  return pane.evaluate(() => {
    const firstPaint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN;
    const interactive = Math.max(firstPaint, ...(Reflect.get(window, "busyUntil") as number[]));
    const scripts = performance.getEntriesByType("resource")
      .filter(({ name, startTime }) => startTime < interactive && name.startsWith(location.origin) && /\.js(\?|$)/.test(name))
      .map(({ name }) => new URL(name).pathname);
    return { firstPaint: firstPaint / 1_000, interactive: interactive / 1_000, scripts };
  });
}

function rows(starts: readonly Start[]): BenchRow[] {
  const scripts = starts[0]!.scripts;
  const kilobytes = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(path.join(BUILT, script)), { level: 9 }).length, 0) / 1024;
  const row = (name: string, ours: number, goal: number, unit: string): BenchRow => ({ name, ours, peer: goal, unit, ratio: goal / ours, goal: `≥ 1 (under ${goal} ${unit})` });
  return [
    row(`pane: first paint, CPU slowed ${SLOWED} times`, median(starts.map(({ firstPaint }) => firstPaint)), GOALS.firstPaint, "s"),
    row(`pane: ready to use, CPU slowed ${SLOWED} times`, median(starts.map(({ interactive }) => interactive)), GOALS.interactive, "s"),
    row(`pane: scripts until then (${scripts.length}, functions among them), gzip`, kilobytes, GOALS.kilobytes, "KB"),
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
