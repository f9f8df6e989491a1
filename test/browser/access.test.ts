/** Every place and state of the pane for people who see or move differently: screen readers, dark and high contrast, narrow and enlarged, without motion; and what the page may load. */
import { expect, test } from "@jest/globals";
import type { Frame } from "playwright-core";
import { say } from "../../src/locale";
import { CUSTOMER } from "../../src/locale/pane/customer";
import { LEDGERS } from "../../src/locale/pane/ledgers";
import { SHELL } from "../../src/locale/pane/shell";
import type { Place } from "../../src/taskpane/paneState";
import { SMALL_LEDGER } from "./ledgers";
import { excelsPage } from "./excelsPage";
import { closeUnasked, describeInWorkbench, openPage, variants } from "./openPages";
import { analyse, button, cutOff, dropRows, failNextRun, idle, placeButton, reopenPane, RUN_TIME, violations } from "./paneActions";
import type { WorkbenchPage } from "./workbenchPage";

/** CSS pixels: the narrowest pane, and one of 450 pixels at 200 %. */
const WIDTHS = [320, 225];
const PLACES: readonly Place[] = ["ledgers", "checks", "reports", "customer", "settings", "functions", "help"];

type Faults = Record<string, string[]>;

/** Notes what is wrong with what is shown now, at every width. */
async function look(page: WorkbenchPage, pane: Frame, shown: string, faults: Faults): Promise<void> {
  for (const width of WIDTHS) {
    await page.page.evaluate((pixels) => { document.body.style.gridTemplateColumns = `minmax(0, 1fr) ${pixels}px`; }, width);
    await pane.waitForFunction((pixels) => Math.abs(innerWidth - pixels) <= 1, width);
    const cut = await cutOff(pane);
    if (cut.length > 0) faults[`${shown}, ${width} px`] = cut;
  }
  const found = await violations(pane);
  if (found.length > 0) faults[shown] = found;
}

/** Opens what is closed, as far as one level shows more than the last. */
async function openEverything(pane: Frame): Promise<void> {
  for (let level = 0; level < 3; level++) {
    for (const line of (await pane.locator("main button[aria-expanded=false]").all()).slice(0, 6)) if (await line.isVisible()) await line.click();
  }
}

describeInWorkbench("the pane for everybody", () => {
  test.each(variants([
    ["zh-CN", "light", "none"], ["en-US", "dark", "none"], ["en-US", "light", "active"],
  ] as const))("every place in %s, %s, forced colours %s: named, readable, nothing cut off", async (language, theme, forcedColors) => {
    const page = await openPage(language, theme, { forcedColors });
    const pane = await page.pane();
    const faults: Faults = {};
    await look(page, pane, "before the first analysis", faults);
    await analyse(pane, language);
    for (const place of PLACES) {
      await placeButton(pane, place, language).click();
      await pane.locator("main").locator("button, input, h3").first().waitFor();
      await openEverything(pane);
      await look(page, pane, place, faults);
    }
    await placeButton(pane, "customer", language).click();
    await pane.locator("main li button").first().click();
    for (const panel of [CUSTOMER.logContact, CUSTOMER.makeLetter, CUSTOMER.makeStatement]) {
      await button(pane, panel, language).click();
      await look(page, pane, say(panel, "en-US"), faults);
    }
    expect(faults).toEqual({});
  }, 300_000);

  test.each(variants([["zh-CN", "dark", "none"], ["en-US", "light", "none"], ["zh-CN", "light", "active"]] as const))("every state in %s, %s, forced colours %s: named, readable, nothing cut off", async (language, theme, forcedColors) => {
    const page = await openPage(language, theme, { forcedColors });
    const faults: Faults = {};
    for (const [shown, rows] of [["empty workbook", []], ["no ledger", [["Remember the milk"], ["Call the plumber"]]]] as const) {
      const pane = await dropRows(page, shown, rows);
      await button(pane, LEDGERS.find, language).click();
      await pane.getByRole("heading", { name: say(shown === "no ledger" ? LEDGERS.noneTitle : LEDGERS.emptyTitle, language) }).waitFor();
      await look(page, pane, shown, faults);
    }
    const pane = await dropRows(page, SMALL_LEDGER.name[language], SMALL_LEDGER.rows[language]);
    await page.click(4, 0);
    await page.page.keyboard.type("A4");
    await button(pane, LEDGERS.find, language).evaluate((element) => (element as HTMLElement).click());
    await pane.getByText(say(SHELL.waitingForCell, language)).waitFor();
    await look(page, pane, "running, waiting for a cell", faults);
    await button(pane, SHELL.cancel, language).click();
    await button(pane, SHELL.dismiss, language).waitFor();
    await look(page, pane, "cancelled", faults);
    // The typing ends.
    await page.click(6, 0);
    await analyse(pane, language);
    await failNextRun(page, "AccessDenied");
    await placeButton(pane, "checks", language).click();
    await button(pane, SHELL.analyse, language).click();
    await button(pane, SHELL.dismiss, language).waitFor({ timeout: RUN_TIME });
    await look(page, pane, "failed", faults);
    await page.typeInto(1, 4, "150");
    await button(pane, SHELL.refresh, language).waitFor();
    await look(page, pane, "out of date", faults);
    const readOnly = await reopenPane(page, { readOnly: true });
    await analyse(readOnly, language);
    await look(page, readOnly, "read-only", faults);
    expect(faults).toEqual({});
  }, 300_000);

  test.each([["no-preference", true], ["reduce", false]] as const)("motion %s: while a run waits, something moves: %s", async (reducedMotion, moves) => {
    const page = await openPage("en-US", "light", { reducedMotion });
    const pane = await dropRows(page, SMALL_LEDGER.name["en-US"], SMALL_LEDGER.rows["en-US"]);
    await page.click(4, 0);
    await page.page.keyboard.type("A4");
    await button(pane, LEDGERS.find, "en-US").evaluate((element) => (element as HTMLElement).click());
    await pane.getByText(say(SHELL.waitingForCell, "en-US")).waitFor();
    // Fluent's reduced motion is a change within 0.01 ms: what is done before the next frame is no motion.
    const moving = await pane.evaluate(() => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1000 / 60).length);
    expect(moving > 0).toBe(moves);
    await page.page.keyboard.press("Enter");
    await idle(pane);
  });

  test("the page that Excel loads keeps to its Content-Security-Policy, and asks nobody but its own origin and Microsoft's Office.js", async () => {
    const page = await openPage("en-US", "light");
    const { pane, violated, asked } = await excelsPage(page);
    await analyse(pane, "en-US");
    for (const place of PLACES) {
      await placeButton(pane, place, "en-US").click();
      await pane.locator("main").locator("button, input, h3").first().waitFor();
    }
    expect(await violated()).toEqual([]);
    expect(asked().length).toBeGreaterThan(0);
    expect(asked().filter((address) => new URL(address).origin !== "https://appsforoffice.microsoft.com")).toEqual([]);
    // Without the policy the test would say nothing: it forbids what it should.
    await pane.evaluate(() => fetch("https://example.com/").catch(() => undefined));
    await pane.evaluate(() => void document.head.append(Object.assign(document.createElement("script"), { textContent: "window.wasRun = true" })));
    expect(await violated()).toEqual(["connect-src", "script-src-elem"]);
    expect(await pane.evaluate(() => Reflect.has(window, "wasRun"))).toBe(false);
    await closeUnasked(page);
  });
});
