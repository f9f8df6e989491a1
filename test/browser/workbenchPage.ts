/** The built workbench page in a headless Chromium: served by us alone, with everything noted that should not happen. */
import { deepStrictEqual } from "node:assert";
import { createServer, type Server } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Frame, type Page } from "playwright-core";
import type { HostDocument } from "../../src/host/document";
import { chromiumPath } from "./chromium";

/** A build elsewhere can be named, so that two people do not wait for one folder. */
const FOLDER = process.env.RADAR_WORKBENCH ?? path.resolve(__dirname, "../../dist-workbench");
/** Pixels of the grid's row and column headers and of a cell with the standard size. */
const HEADER = { width: 46, height: 20 };
const CELL = { width: 64, height: 20 };

/** Milliseconds within which a large file is read, with others at work on the machine. */
const OPENED_WITHIN = 120_000;
/** Milliseconds within which the grid shows what the add-in has done, and then the next frame. */
const SHOWN_WITHIN = 1_000;

const TYPES: Record<string, string> = {
  ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".xml": "text/xml", ".png": "image/png",
};

export interface WorkbenchPage {
  page: Page;
  /** errors on the console, uncaught exceptions, files that are missing */
  troubles: string[];
  /** requests to any other origin */
  foreign: string[];
  pane(): Promise<Frame>;
  /** the workbook as it is now */
  document(): Promise<HostDocument>;
  /** selects cells as a user does */
  select(sheet: string, address: string): Promise<void>;
  /** clicks a cell of a sheet with standard widths and heights; 0-based */
  click(row: number, column: number, button?: "left" | "right"): Promise<void>;
  /** types into a cell of a sheet with standard widths and heights, after a click on it, and ends with Enter; 0-based */
  typeInto(row: number, column: number, text: string): Promise<void>;
  /** drops a file on the page and resolves when it is shown or refused; asked about changes that are not saved, the user answers so */
  drop(name: string, bytes: Uint8Array, answer?: "keep" | "discard"): Promise<void>;
  /** the texts of the sheet tabs, once the grid shows what was done last */
  tabs(): Promise<string[]>;
}

/** What the page gives for looking at it from outside. */
interface Radar {
  workbook: { toDocument(): HostDocument };
  select(sheet: string, address: string): void;
}

export class WorkbenchBrowser {
  private constructor(private readonly server: Server, private readonly browser: Browser) {}

  static async open(): Promise<WorkbenchBrowser> {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://page");
      const file = pathname === "/" ? "/index.html" : pathname;
      readFile(path.join(FOLDER, file)).then(
        (body) => response.setHeader("content-type", TYPES[path.extname(file)] ?? "application/octet-stream").end(body),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new WorkbenchBrowser(server, await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] }));
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** Resolves when the sample workbook and the pane are there. */
  async page(language: "zh-CN" | "en-US" = "zh-CN", theme: "light" | "dark" = "light", options: BrowserContextOptions = {}): Promise<WorkbenchPage> {
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: language, ...options });
    const page = await context.newPage();
    const origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    const [troubles, foreign]: [string[], string[]] = [[], []];
    page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(String(error.stack)));
    page.on("response", (response) => response.status() >= 400 && troubles.push(`${response.status()} ${response.url()}`));
    page.on("request", (request) => !/^(blob|data):/.test(request.url()) && !request.url().startsWith(`${origin}/`) && foreign.push(request.url()));
    await page.goto(`${origin}/?lang=${language}&theme=${theme}`);
    const opened = { page, troubles, foreign, ...actions(page) };
    await opened.pane();
    await page.locator("#grid canvas").first().waitFor();
    return opened;
  }
}

function actions(page: Page): Omit<WorkbenchPage, "page" | "troubles" | "foreign"> {
  const click = async (row: number, column: number, button: "left" | "right" = "left"): Promise<void> => {
    const sheet = await page.locator("#grid canvas[id^=univer-sheet-main-canvas]").boundingBox();
    if (!sheet) throw new Error("There is no grid.");
    await page.mouse.click(sheet.x + HEADER.width + (column + 0.5) * CELL.width, sheet.y + HEADER.height + (row + 0.5) * CELL.height, { button });
  };
  return {
    pane: async () => {
      await page.frameLocator("#pane").locator("main button").first().waitFor();
      const frame = page.frames().find((one) => one.url().includes("pane.html"));
      if (!frame) throw new Error("There is no pane.");
      return frame;
    },
    document: () => page.evaluate(() => (Reflect.get(window, "radar") as Radar).workbook.toDocument()),
    select: (sheet, address) => page.evaluate(([name, cells]) => (Reflect.get(window, "radar") as Radar).select(name!, cells!), [sheet, address]),
    click,
    typeInto: async (row, column, text) => {
      await click(row, column);
      await page.keyboard.type(text, { delay: 30 });
      await page.keyboard.press("Enter");
    },
    drop: async (name, bytes, answer = "discard") => {
      // The page says that it opens the file before the drop is over, and may have refused it a moment later.
      const opening = await page.evaluate(([fileName, content]) => {
        const binary = Uint8Array.from(atob(content!), (letter) => letter.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([binary], fileName!));
        document.getElementById("grid")!.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
        return document.getElementById("message")!.textContent;
      }, [name, Buffer.from(bytes).toString("base64")]);
      const isOver = (): Promise<unknown> => page.waitForFunction(
        (said) => document.getElementById("message")!.textContent !== said || document.querySelector("dialog[open]"), opening, { timeout: OPENED_WITHIN },
      );
      await isOver();
      if (!(await page.locator("#unsaved").isVisible())) return;
      await page.locator(`#unsaved button[value=${answer}]`).click();
      await isOver();
    },
    tabs: async () => {
      await page.evaluate(async (time) => {
        await new Promise((resolve) => setTimeout(resolve, time));
        await new Promise(requestAnimationFrame);
      }, SHOWN_WITHIN);
      return page.locator("[data-u-comp=slide-tab-item]").allTextContents();
    },
  };
}

/** Closes pages; none may have had an error or asked another origin for anything. */
export async function closePages(pages: readonly WorkbenchPage[]): Promise<void> {
  for (const { page, troubles, foreign } of pages) {
    await page.context().close();
    deepStrictEqual({ troubles, foreign }, { troubles: [], foreign: [] });
  }
}
