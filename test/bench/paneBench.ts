/**
 * How soon the pane is there: taskpane.html from a production build, in a headless Chromium whose CPU is slowed four times, and the size of what it loads until then.
 * The workbench stands in for Excel and shares the pane's thread: it is at rest when the pane begins, and what it does until the pane is ready counts; its drawing of the grid afterwards does not.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame } from "playwright-core";
import buildWorkbench from "../browser/buildWorkbench";
import { chromiumPath, NO_CHROMIUM } from "../browser/chromium";
import { answerOffice } from "../browser/excelsPage";
import { analyse, dropWorkbook, longestPause, reopenPane } from "../browser/paneActions";
import { WorkbenchBrowser, type WorkbenchPage } from "../browser/workbenchPage";
import type { BenchRow } from "./agingBench";
import { invoiceWorkbook } from "./invoiceWorkbook";

const BUILT = path.resolve(__dirname, "../../dist-workbench");
const SLOWED = 4;
const RUNS = 3;
const GOALS = { firstPaint: 1, interactive: 2, kilobytes: 350, pause: 100 };
/** Milliseconds without a long task after which a frame counts as at rest. */
const QUIET = 1_000;
/** milliseconds after which the grid has drawn a workbook that was opened */
const REST = 3_000;

interface Start {
  /** seconds from the page's navigation to the first paint with content */
  firstPaint: number;
  /** seconds until the place's first button stands and the last long task of the pane has ended: then it answers at once */
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
    return [...rows(starts), await drawing(browser)];
  } finally {
    await browser.close();
  }
}

/** The analysis works in a thread of its own, and the page goes on drawing; not slowed. The grid has come to rest before. */
async function drawing(browser: WorkbenchBrowser): Promise<BenchRow> {
  const pauses: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.page("zh-CN");
    const pane = await dropWorkbook(page, invoiceWorkbook(100_000));
    await page.page.waitForTimeout(REST);
    pauses.push(await longestPause(page, () => analyse(pane, "zh-CN")));
    await page.page.context().close();
  }
  return goalRow("pane: longest time without a frame while 100,000 invoices are analysed", median(pauses), GOALS.pause, "ms");
}

/** In a browser profile of its own, so that nothing is cached. */
async function start(browser: WorkbenchBrowser): Promise<Start> {
  const page = await browser.page("en-US");
  await answerOffice(page);
  await page.page.addInitScript(noteWork);
  await page.page.evaluate(noteWork);
  await quiet(page.page.mainFrame());
  await slow(page);
  const pane = await reopenPane(page, {}, "taskpane.html");
  const measured = await startOf(pane);
  await page.page.context().close();
  return measured;
}

/** Runs in a frame: until when each of its own long tasks lasted, and when the place's first button stood. */
function noteWork(): void {
  const busyUntil: number[] = [];
  Object.assign(window, { busyUntil });
  // Tasks with another name are those of other frames.
  new PerformanceObserver((list) => busyUntil.push(...list.getEntriesByName("self").map(({ startTime, duration }) => startTime + duration))).observe({ type: "longtask", buffered: true });
  const watch = new MutationObserver(() => {
    if (!document.querySelector("main button")) return;
    busyUntil.push(performance.now());
    watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true });
}

async function quiet(frame: Frame): Promise<void> {
  await frame.waitForFunction((time) => performance.now() - Math.max(0, ...(Reflect.get(window, "busyUntil") as number[])) > time, QUIET);
}

async function slow({ page }: WorkbenchPage): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
}

async function startOf(pane: Frame): Promise<Start> {
  await quiet(pane);
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
  return [
    goalRow(`pane: first paint, CPU slowed ${SLOWED} times`, median(starts.map(({ firstPaint }) => firstPaint)), GOALS.firstPaint, "s"),
    goalRow(`pane: ready to use, CPU slowed ${SLOWED} times`, median(starts.map(({ interactive }) => interactive)), GOALS.interactive, "s"),
    goalRow(`pane: scripts until then (${scripts.length}, functions among them), gzip`, kilobytes, GOALS.kilobytes, "KB"),
  ];
}

function goalRow(name: string, ours: number, goal: number, unit: string): BenchRow {
  return { name, ours, peer: goal, unit, ratio: goal / ours, goal: `≥ 1 (under ${goal} ${unit})` };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
