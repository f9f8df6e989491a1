/** The add-in's own page, taskpane.html with its Content-Security-Policy, in the workbench's frame: Office.js is answered from here. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { reopenPane } from "./paneActions";
import type { WorkbenchPage } from "./workbenchPage";

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const CLIENT = "https://appsforoffice.microsoft.com/lib/1/hosted/excel-web-16.00.js";
const BUILT = path.resolve(__dirname, "../../dist-workbench");

export interface ExcelsPage {
  pane: Frame;
  /** the directives of the policy that were violated so far */
  violated(): Promise<string[]>;
  /** every request to another origin */
  asked(): string[];
}

export async function excelsPage(page: WorkbenchPage): Promise<ExcelsPage> {
  await answerOffice(page);
  await page.page.addInitScript(() => {
    Object.assign(window, { violated: [] });
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => (Reflect.get(window, "violated") as string[]).push(effectiveDirective));
  });
  const pane = await reopenPane(page, {}, "taskpane.html");
  return {
    pane,
    violated: () => pane.evaluate(() => Reflect.get(window, "violated") as string[]),
    asked: () => page.foreign,
  };
}

/**
 * Microsoft's addresses are answered as Microsoft answers them: a small script that brings in the client, here unmodified, and says when
 * Office is ready. In place of the handshake with Excel stands our bridge to the host.
 */
export async function answerOffice({ page }: WorkbenchPage): Promise<void> {
  const door = readFileSync(path.join(BUILT, "paneFrame.js"), "utf8");
  await page.route(OFFICE_JS, (route) => route.fulfill({ contentType: "text/javascript", body: `${door};\n${LOADER}` }));
  await page.route(CLIENT, (route) => route.fulfill({ contentType: "text/javascript", path: require.resolve("@microsoft/office-js/dist/excel-web-16.00.js") }));
}

/** Runs in the page. As text: what compiles the tests may add names to a function that the page does not have. */
const LOADER = `{
  let tellReady;
  const ready = new Promise((resolve) => { tellReady = resolve; });
  window.Office = { onReady: (call) => ready.then((info) => (call ? call(info) : info)) };
  const script = Object.assign(document.createElement("script"), { src: "${CLIENT}" });
  script.addEventListener("load", () => {
    parent.attachPane(window);
    Office.onReady().then(tellReady);
  });
  document.head.append(script);
}`;
