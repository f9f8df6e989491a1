/** What the browser tests do in the pane and ask of it, whatever the language. */
import { strictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame, Locator, Page } from "playwright-core";
import type { HostDocument, HostSheet } from "../../src/host/document";
import { emptyDocument } from "../../src/host/engine/createEngine";
import type { Fault, HostOptions } from "../../src/host/index";
import { writeWorkbook } from "../../src/host/xlsx";
import { say, type Language, type Words } from "../../src/locale";
import { LEDGERS } from "../../src/locale/pane/ledgers";
import { SHELL } from "../../src/locale/pane/shell";
import type { Place } from "../../src/taskpane/paneState";
import type { WorkbenchPage } from "./workbenchPage";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/** A run on the sample, with others at work on the machine. */
export const RUN_TIME = 120_000;

/** The page's own object, as far as tests use it. */
interface Radar {
  workbook: {
    attachLoaded(load: unknown, options: HostOptions): { fail(fault: Fault): void };
    selection(): { sheet: { name: string }; area: { row: number; column: number } };
  };
  client: { fail(fault: Fault): void } | undefined;
}

export function placeButton(pane: Frame, place: Place, language: Language): Locator {
  return pane.getByRole("button", { name: say(SHELL.places[place], language), exact: true });
}

export function button(pane: Frame, words: Words, language: Language, values?: Record<string, string | number>): Locator {
  return pane.getByRole("button", { name: say(words, language, values), exact: true });
}

/** Waits until no run is under way. */
export async function idle(pane: Frame): Promise<void> {
  await pane.waitForFunction(() => !document.querySelector("[role=progressbar]"), undefined, { timeout: RUN_TIME });
}

/** Analyses from the place "Ledgers" and waits for the end. */
export async function analyse(pane: Frame, language: Language): Promise<void> {
  await placeButton(pane, "ledgers", language).click();
  await button(pane, LEDGERS.find, language).click();
  await pane.locator("main li button[aria-expanded]").first().waitFor({ timeout: RUN_TIME });
  await idle(pane);
}

/** Serious and critical violations, by rule and place in the page, once what changes its colours has changed them. */
export async function violations(pane: Frame): Promise<string[]> {
  await pane.evaluate(() => Promise.allSettled(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished)));
  await pane.evaluate(AXE);
  const results = await pane.evaluate(() => (Reflect.get(window, "axe") as { run(): Promise<AxeResults> }).run());
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`));
}

/** What does not fit the pane's width: the page itself, or an element that reaches beyond it or hides part of its text. A table that scrolls by itself does fit. */
export function cutOff(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const scrollsByItself = (element: Element | null): boolean => element !== null && element.id !== "pane" && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrollsByItself(element.parentElement));
    const told = scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : [];
    for (const element of document.querySelectorAll<HTMLElement>("#pane *")) {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1 || element.closest("svg, textarea, select, input, [role=progressbar] > *") || scrollsByItself(element.parentElement)) continue;
      const style = getComputedStyle(element);
      const isClipped = element.scrollWidth > element.clientWidth + 1 && /hidden|clip/.test(style.overflowX) && style.position !== "absolute";
      if (right > clientWidth + 1 || left < -1 || isClipped) told.push(`${element.tagName} ${element.textContent.slice(0, 40)}`);
    }
    return told;
  });
}

/** Loads the pane anew in an Excel with the limits given. */
export async function reopenPane(page: WorkbenchPage, options: HostOptions, file = "pane.html"): Promise<Frame> {
  await page.page.evaluate(([given, address]) => {
    const radar = Reflect.get(window, "radar") as Radar;
    const attach = radar.workbook.attachLoaded.bind(radar.workbook);
    radar.workbook.attachLoaded = (load, own) => attach(load, { ...own, ...given });
    (document.getElementById("pane") as HTMLIFrameElement).src = `${address}?again${performance.now()}`;
  }, [options, file] as const);
  return frameAt(page.page, "again");
}

/** Another pane on the same workbook, as a colleague's Excel has one; both stay attached. */
export async function colleaguesPane(page: WorkbenchPage): Promise<Frame> {
  await page.page.evaluate(() => {
    // The page detaches the client that it knows when it attaches the next one: it is not to know the first.
    (Reflect.get(window, "radar") as Radar).client = undefined;
    const frame = Object.assign(document.createElement("iframe"), { id: "colleague", src: "pane.html?colleague" });
    // Beside the first, over the grid and its menus.
    Object.assign(frame.style, { position: "fixed", right: "360px", bottom: "0", width: "360px", height: "700px", zIndex: "99999", background: "white" });
    document.body.append(frame);
  });
  return frameAt(page.page, "colleague");
}

/** The next run's second request is refused; what may pass by itself is tried once more, and refused again. */
export async function failNextRun({ page }: WorkbenchPage, code: string, isPassing = false): Promise<void> {
  for (const sync of isPassing ? [2, 3] : [2]) {
    await page.evaluate((fault) => (Reflect.get(window, "radar") as Radar).client!.fail(fault), { sync, code, when: "before" } satisfies Fault);
  }
}

async function frameAt(page: Page, part: string): Promise<Frame> {
  const frame = await waitFor(async () => page.frames().find((one) => one.url().includes(`?${part}`)));
  await frame.locator("main button").first().waitFor();
  return frame;
}

/** What is selected in the grid, 0-based. */
export function selection({ page }: WorkbenchPage): Promise<{ sheet: string; row: number; column: number }> {
  return page.evaluate(() => {
    const { sheet, area } = (Reflect.get(window, "radar") as Radar).workbook.selection();
    return { sheet: sheet.name, row: area.row, column: area.column };
  });
}

export function sheetOf(document: HostDocument, name: string): HostSheet {
  const sheet = document.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** Where a text stands on a sheet, 0-based; the first cell from the top. */
export function cellWith(sheet: HostSheet, text: string | RegExp): { row: number; column: number } {
  for (const [row, cells] of Object.entries(sheet.cells)) {
    for (const [column, { v }] of Object.entries(cells)) {
      if (typeof text === "string" ? v === text : typeof v === "string" && text.test(v)) return { row: Number(row), column: Number(column) };
    }
  }
  throw new Error(`${sheet.name} has no ${String(text)}.`);
}

/** A workbook with one sheet of the values. */
export function workbookOf(name: string, rows: readonly (readonly (string | number)[])[]): HostDocument {
  const document = emptyDocument();
  const [sheet] = document.sheets;
  if (!sheet) throw new Error("An empty workbook has a sheet.");
  sheet.name = name;
  sheet.cells = Object.fromEntries(rows.map((values, row) => [row, Object.fromEntries(values.map((v, column) => [column, { v }]))]));
  document.activeSheet = name;
  return document;
}

/** Drops a workbook on the page and waits for the pane; it is named after its first sheet. */
export async function dropWorkbook(page: WorkbenchPage, document: HostDocument): Promise<Frame> {
  const name = `${document.sheets[0]!.name}.xlsx`;
  await page.drop(name, await writeWorkbook(document));
  await page.page.locator("#name", { hasText: name }).waitFor({ timeout: RUN_TIME });
  return page.pane();
}

/** The same for a workbook with one sheet of the values. */
export async function dropRows(page: WorkbenchPage, name: string, rows: Parameters<typeof workbookOf>[1]): Promise<Frame> {
  return dropWorkbook(page, workbookOf(name, rows));
}

/** Presses a button of the strip and waits until the pane has done what it starts. */
export async function pressOnStrip({ page, pane }: WorkbenchPage, id: string): Promise<void> {
  const frame = await pane();
  await page.locator(`#ribbon button[id="${id}"]`).click();
  await frame.locator("[role=progressbar]").first().waitFor({ timeout: 3_000 }).catch(() => undefined);
  await frame.waitForFunction(() => !document.querySelector("[role=progressbar]"), undefined, { timeout: 200_000 });
}

/** A cell's value, 0-based. */
export async function valueAt(page: WorkbenchPage, sheet: string, row: number, column: number): Promise<unknown> {
  return sheetOf(await page.document(), sheet).cells[row]?.[column]?.v;
}

/** The longest time, in milliseconds, for which the page drew nothing while something was done. */
export async function longestPause({ page }: WorkbenchPage, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    let last = performance.now();
    Object.assign(window, { longestPause: 0 });
    void (async () => {
      for (;;) {
        const now = await new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));
        Object.assign(window, { longestPause: Math.max(Reflect.get(window, "longestPause") as number, now - last) });
        last = now;
      }
    })();
  });
  await work();
  await page.waitForTimeout(500);
  return page.evaluate(() => Reflect.get(window, "longestPause") as number);
}

/** Asks again until there is an answer. */
export async function waitFor<T>(ask: () => Promise<T | undefined>, time = 20_000): Promise<T> {
  const end = Date.now() + time;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Nothing within ${time} ms: ${ask.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Asks again until the answer is the expected one. */
export async function expectSoon(ask: () => Promise<unknown>, expected: unknown): Promise<void> {
  const end = Date.now() + 20_000;
  let last = await ask();
  while (last !== expected && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    last = await ask();
  }
  strictEqual(last, expected);
}
