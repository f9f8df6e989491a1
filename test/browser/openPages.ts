/** Suites in the built workbench: one browser for a file; after each test its pages are closed, and none may have had an error or asked another origin. */
import { afterAll, afterEach, beforeAll, describe } from "@jest/globals";
import { chromiumPath, NO_CHROMIUM } from "./chromium";
import { closePages, WorkbenchBrowser, type WorkbenchPage } from "./workbenchPage";

const hasChromium = chromiumPath() !== undefined;
if (!hasChromium) process.stderr.write(`${NO_CHROMIUM}\n`);

let browser: WorkbenchBrowser;
let opened: WorkbenchPage[] = [];

export function describeInWorkbench(name: string, tests: () => void): void {
  (hasChromium ? describe : describe.skip)(name, () => {
    beforeAll(async () => {
      browser = await WorkbenchBrowser.open();
    });
    afterAll(() => browser.close());
    afterEach(async () => {
      const pages = opened;
      opened = [];
      await closePages(pages);
    });
    tests();
  });
}

/** The workbench with the sample workbook; it closes after the test. */
export async function openPage(...given: Parameters<WorkbenchBrowser["page"]>): Promise<WorkbenchPage> {
  const page = await browser.page(...given);
  opened.push(page);
  return page;
}

/** Closes a page that was led to do what no page may. */
export async function closeUnasked(page: WorkbenchPage): Promise<void> {
  opened = opened.filter((one) => one !== page);
  await page.page.context().close();
}

/** All variants of a long test with BROWSER_TESTS=all (`npm run test:browser:all`), else the first, so that CI keeps its time. */
export function variants<Variant>(all: readonly Variant[]): Variant[] {
  return process.env.BROWSER_TESTS === "all" ? [...all] : all.slice(0, 1);
}
