/** The pane in the workbench, in a real browser: analysing, editing, writing, refusing, by mouse and by keyboard. */
import { expect, test } from "@jest/globals";
import type { Frame } from "playwright-core";
import { describeInWorkbench, openPage } from "./openPages";
import { analyse, dropRows, idle } from "./paneActions";
import type { WorkbenchPage } from "./workbenchPage";

/** June 2025 */
const LEDGER = [
  ["Invoice no.", "Customer name", "Invoice date", "Due date", "Total", "Held back"], ["A1", "North Ltd.", 45_809, 45_839, 100, 40], ["A2", "South Ltd.", 45_810, 45_840, 200, 50],
];

async function workbench(language: "zh-CN" | "en-US"): Promise<{ page: WorkbenchPage; pane: Frame }> {
  const page = await openPage(language);
  return { page, pane: await page.pane() };
}

/** A workbook of the rows given, opened in the workbench. */
async function withRows(name: string, rows: (string | number)[][]): Promise<{ page: WorkbenchPage; pane: Frame }> {
  const page = await openPage("en-US");
  return { page, pane: await dropRows(page, name, rows) };
}

const places = (pane: Frame) => pane.getByRole("navigation").getByRole("button");
const place = (pane: Frame, index: number): Promise<void> => places(pane).nth(index).click();

describeInWorkbench("the pane", () => {
  test("the analysis runs in a thread of its own, which ends when it is done", async () => {
    const { page, pane } = await workbench("zh-CN");
    const started: string[] = [];
    page.page.on("worker", (worker) => started.push(new URL(worker.url()).pathname));
    await analyse(pane, "zh-CN");
    expect(started).toEqual([expect.stringMatching(/^\/analysis\.[0-9a-f]{8}\.js$/)]);
    for (let wait = 0; wait < 100 && page.page.workers().length > 0; wait++) await pane.waitForTimeout(100);
    expect(page.page.workers()).toEqual([]);
  });

  test("the places are reached and used with the keyboard alone", async () => {
    const { page, pane } = await workbench("en-US");
    await places(pane).first().focus();
    await page.page.keyboard.press("Tab");
    await page.page.keyboard.press("Enter");
    expect(await pane.locator("nav [aria-current=page]").textContent()).toBe("Checks");
    await pane.getByLabel("As-of date").focus();
    for (let step = 0; step < 6 && !(await pane.evaluate(() => document.activeElement?.textContent === "Analyse")); step++) await page.page.keyboard.press("Tab");
    await page.page.keyboard.press("Enter");
    await pane.getByText("As of 2025-06-30").waitFor({ timeout: 120_000 });
  });

  test("an edit on a ledger says that the result is out of date, and a refresh makes it current", async () => {
    const { page, pane } = await withRows("Sales ledger", LEDGER);
    await analyse(pane, "en-US");
    await pane.getByText("Total CNY 300.00").waitFor();
    await page.typeInto(1, 4, "150");
    await pane.getByText("Sales ledger changed after the analysis").waitFor();
    await pane.getByRole("button", { name: "Refresh" }).click();
    await pane.getByText("Total CNY 350.00").waitFor();
    expect(await pane.getByText("changed after the analysis").count()).toBe(0);
  });

  test("a column that the user chooses is stored in the workbook and read so", async () => {
    const { pane } = await withRows("Sales ledger", LEDGER);
    await analyse(pane, "en-US");
    await pane.locator("main li button[aria-expanded]").first().click();
    await pane.getByRole("button", { name: "Columns as read" }).click();
    expect(await pane.getByLabel("E · Total").locator("option:checked").textContent()).toBe("Automatic: Invoice amount");
    await pane.getByLabel("F · Held back").selectOption({ label: "Invoice amount" });
    await idle(pane);
    await pane.getByText("Total CNY 90.00").waitFor();
    await pane.getByRole("button", { name: "Back to automatic", exact: true }).click();
    await idle(pane);
    await pane.getByText("Total CNY 300.00").waitFor();
  });

  test("an empty workbook and one without a ledger each say what to do", async () => {
    const empty = await withRows("Sheet1", []);
    await empty.pane.getByRole("button", { name: "Analyse" }).click();
    await empty.pane.getByText("The workbook is empty").waitFor();
    const notes = await withRows("Notes", [["Remember the milk"], ["Call the plumber"]]);
    await notes.pane.getByRole("button", { name: "Analyse" }).click();
    await notes.pane.getByText("No ledger was found").waitFor();
    expect(await notes.pane.locator("main").textContent()).toContain("No visible sheet looks like a ledger (looked at 1: Notes)");
    await place(notes.pane, 2);
    await notes.pane.getByText("Without a ledger there is nothing to write").waitFor();
  });

  test("a run can be cancelled, and says that nothing was left half-written", async () => {
    const { pane } = await workbench("en-US");
    await pane.getByRole("button", { name: "Analyse" }).click();
    await pane.getByRole("button", { name: "Cancel" }).click();
    await pane.getByText("Cancelled.").waitFor();
    expect(await pane.getByRole("progressbar").count()).toBe(0);
    await pane.getByRole("button", { name: "Dismiss" }).click();
    await analyse(pane, "en-US");
  });

  test("writing says what it will replace, then links to what it wrote; a click on a row shows its customer", async () => {
    const { page, pane } = await workbench("en-US");
    await analyse(pane, "en-US");
    await place(pane, 2);
    await pane.getByRole("button", { name: "None", exact: true }).click();
    await pane.getByLabel("Aging", { exact: true }).check();
    await pane.getByText("Replaces 0 sheets, adds 1.").waitFor();
    await pane.getByRole("button", { name: "Write sheets (1)" }).click();
    await pane.getByRole("heading", { name: "Sheets written" }).waitFor({ timeout: 120_000 });
    await pane.getByText("Replaces 1 sheet, adds 0.").waitFor();
    await pane.getByText("Kept: what you typed").waitFor();
    await place(pane, 3);
    const first = (await page.document()).sheets.find(({ name }) => name === "Aging")!.cells;
    const row = Object.keys(first).map(Number).find((one) => String(first[one]?.[1]?.v ?? "").endsWith("Ltd."))!;
    await page.select("Aging", `C${row + 1}`);
    await pane.getByRole("heading", { name: String(first[row]![1]!.v) }).waitFor();
  });

  test("the language is switched in the pane and kept for the next time", async () => {
    const { page, pane } = await workbench("en-US");
    await pane.getByRole("button", { name: /切换为中文/ }).click();
    expect(await places(pane).allTextContents()).toEqual(["账本", "检查", "报表", "客户", "设置"]);
    expect(await pane.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    await page.page.reload();
    expect(await places(await page.pane()).first().textContent()).toBe("账本");
  });
});
