/** Pictures of the workbench and of every place of the pane, on the sample workbook, taken in a headless Chromium. */
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { say, type Language } from "../../src/locale";
import { LEDGERS } from "../../src/locale/pane/ledgers";
import { REPORTS_PLACE } from "../../src/locale/pane/reports";
import { REPORT_WORDS } from "../../src/locale/reports";
import type { Place } from "../../src/taskpane/paneState";
import buildWorkbench from "../browser/buildWorkbench";
import { analyse, button, cellWith, idle, placeButton, RUN_TIME, sheetOf } from "../browser/paneActions";
import { WorkbenchBrowser, type WorkbenchPage } from "../browser/workbenchPage";

const FOLDER = join("docs", "images");
const SIDES = { "zh-CN": "zh", "en-US": "en" } as const;
/** Those that the guides show. */
const PLACES: Record<"light" | "dark", readonly Place[]> = { light: ["ledgers", "checks", "reports", "customer", "settings"], dark: ["checks"] };
/** CSS pixels */
const PAGE = { width: 1360, height: 840 };
const PANE = { width: 360, height: 760 };

export async function workbenchPictures(): Promise<void> {
  buildWorkbench();
  const browser = await WorkbenchBrowser.open();
  try {
    for (const language of ["zh-CN", "en-US"] as const) {
      for (const theme of ["light", "dark"] as const) await picturesOf(browser, language, theme);
    }
  } finally {
    await browser.close();
  }
}

async function picturesOf(browser: WorkbenchBrowser, language: Language, theme: "light" | "dark"): Promise<void> {
  const page = await browser.page(language, theme, { viewport: PAGE, locale: language });
  const pane = await page.pane();
  await analyse(pane, language);
  const ending = `${SIDES[language]}${theme === "dark" ? "-dark" : ""}.png`;
  if (theme === "light") await pictureOfPage(page, pane, language, ending);
  await page.page.setViewportSize({ width: PANE.width * 2, height: PANE.height + (await heightAbovePane(page)) });
  for (const place of PLACES[theme]) {
    await placeButton(pane, place, language).click();
    await prepare(page, pane, place, language);
    await show(page, pane);
    await page.page.locator("#pane").screenshot({ path: join(FOLDER, `${place}-${ending}`) });
  }
  await page.page.context().close();
}

/** The whole page with the overview sheet, which is written for it. */
async function pictureOfPage(page: WorkbenchPage, pane: Frame, language: Language, ending: string): Promise<void> {
  await writeAll(pane, language);
  await page.select(say(REPORT_WORDS.titles.overview, language), "A1");
  await placeButton(pane, "checks", language).click();
  await show(page, pane);
  await page.page.screenshot({ path: join(FOLDER, `workbench-${ending}`) });
}

async function writeAll(pane: Frame, language: Language): Promise<void> {
  await placeButton(pane, "reports", language).click();
  await pane.getByRole("button", { name: new RegExp(`^${say(REPORTS_PLACE.write, language).split(/[({]/)[0]!}`) }).click();
  await pane.getByRole("heading", { name: say(REPORTS_PLACE.written, language) }).waitFor({ timeout: RUN_TIME });
  await idle(pane);
}

/** What there is to see at a place beyond what it shows at first. */
async function prepare(page: WorkbenchPage, pane: Frame, place: Place, language: Language): Promise<void> {
  if (place === "ledgers") {
    await pane.locator("main button[aria-expanded=false]").nth(1).click();
    await button(pane, LEDGERS.problems, language).click();
  }
  if (place === "checks") await pane.locator("main button[aria-expanded=false]").first().click();
  if (place !== "customer") return;
  const plan = sheetOf(await page.document(), say(REPORT_WORDS.titles.plan, language));
  const { row } = cellWith(plan, say(REPORT_WORDS.columns.customer, language));
  await page.select(plan.name, `B${row + 2}`);
  await pane.locator("main h2", { hasText: String(plan.cells[row + 1]![1]!.v) }).waitFor();
}

/** From the top, without focus marks, once everything is drawn. */
async function show({ page }: WorkbenchPage, pane: Frame): Promise<void> {
  await pane.evaluate(() => { window.scrollTo(0, 0); (document.activeElement as HTMLElement | null)?.blur(); });
  await page.mouse.move(1, 1);
  await page.waitForTimeout(1_500);
}

function heightAbovePane({ page }: WorkbenchPage): Promise<number> {
  return page.locator("#pane").evaluate((frame) => Math.ceil(frame.getBoundingClientRect().top));
}
