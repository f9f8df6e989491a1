/** Sheets for a workbook without ledgers, rates and weights in the settings, and the user's name, in a real browser. */
import { expect, test } from "@jest/globals";
import type { Frame } from "playwright-core";
import { templateSheet } from "../../src/app/templates";
import { columnLetters } from "../../src/ledger/cellAddress";
import { describeInWorkbench, openPage } from "./openPages";
import { cutOff, dropRows, idle, violations } from "./paneActions";
import type { WorkbenchPage } from "./workbenchPage";

/** June 2025 */
const DAY = 45_838;

/** A workbook that holds nothing but a note. */
async function withoutLedgers(language: "zh-CN" | "en-US", theme: "light" | "dark" = "light"): Promise<{ page: WorkbenchPage; pane: Frame }> {
  const page = await openPage(language, theme);
  return { page, pane: await dropRows(page, "Notes", [["Remember the milk"]]) };
}

const place = (pane: Frame, index: number): Promise<void> => pane.getByRole("navigation").getByRole("button").nth(index).click();

/** Types a value into a cell as a user does. */
const edit = ({ page }: WorkbenchPage, sheet: string, address: string, value: string | number): Promise<void> =>
  page.evaluate(([name, at, cell]) => (Reflect.get(window, "radar") as { workbook: { edit(...args: unknown[]): void } }).workbook.edit(name, at, cell), [sheet, address, value] as const);

/** The cells of one sheet as text; the whole workbook takes long to leave the page. */
const cellsOf = ({ page }: WorkbenchPage, sheet: string): Promise<string> => page.evaluate((name) => {
  const { workbook } = Reflect.get(window, "radar") as { workbook: { toDocument(): { sheets: { name: string; cells: object }[] } } };
  return JSON.stringify(workbook.toDocument().sheets.find((one) => one.name === name)?.cells);
}, sheet);

describeInWorkbench("a workbook without ledgers", () => {
  test("the ribbon's Templates adds empty ledgers; an invoice typed into one is read and totalled", async () => {
    const { page, pane } = await withoutLedgers("en-US");
    await page.page.getByRole("button", { name: "Templates", exact: true }).click();
    await pane.getByRole("button", { name: "Insert sheets (3)" }).click();
    await pane.getByRole("heading", { name: "Sheets inserted" }).waitFor();
    await idle(pane);
    const [, headers] = templateSheet("INV", "en-US").cells;
    for (const [header, value] of [["Invoice no.", "A1"], ["Customer name", "North Ltd."], ["Invoice date", DAY - 60], ["Due date", DAY - 30], ["Currency", "CNY"], ["Invoice amount", 120], ["Open balance", 120]] as const) {
      await edit(page, "Invoices", `${columnLetters(headers!.indexOf(header))}3`, value);
    }
    await pane.getByRole("button", { name: "Analyse" }).click();
    await pane.getByText("Total CNY 120.00").waitFor();
    expect((await page.tabs()).slice(1)).toEqual(["Customers", "Invoices", "Receipts"]);
  });

  test("where nothing was found the sample's sheets are one press away, and are analysed at once", async () => {
    const { pane } = await withoutLedgers("zh-CN");
    await pane.getByRole("button", { name: "开始分析" }).click();
    await pane.getByText("没有找到台账").waitFor();
    await pane.getByRole("button", { name: "插入示例工作表" }).click();
    await pane.getByRole("heading", { name: "找到的台账" }).waitFor({ timeout: 120_000 });
    await idle(pane);
    await place(pane, 1);
    await pane.getByText("截止 2025-06-30").waitFor();
    await pane.getByText(/读取 \d{2} 张台账/).waitFor();
  });

  test.each([["zh-CN", "light"], ["en-US", "dark"]] as const)("templates, rates and weights fit 320 pixels and can be used with a screen reader (%s, %s)", async (language, theme) => {
    const { page, pane } = await withoutLedgers(language, theme);
    await page.page.evaluate(() => { document.body.style.gridTemplateColumns = "1fr 320px"; });
    await pane.getByRole("button", { name: /^(还没有台账|No ledger yet)/ }).click();
    await pane.getByRole("button", { name: /^(更多台账|More ledgers)$/ }).click();
    expect({ cut: await cutOff(pane), violations: await violations(pane) }).toEqual({ cut: [], violations: [] });
    await place(pane, 4);
    await pane.getByRole("button", { name: /^(添加汇率|Add a rate)$/ }).click();
    await pane.getByRole("button", { name: /^(信用记录|Payment record)/ }).click();
    expect({ cut: await cutOff(pane), violations: await violations(pane) }).toEqual({ cut: [], violations: [] });
  });

  test("the user's name stays on this machine and stands in the run log", async () => {
    const page = await openPage("en-US");
    let pane = await page.pane();
    await place(pane, 4);
    await pane.getByLabel("Your name").fill("Li Lei");
    await page.page.reload();
    pane = await page.pane();
    await place(pane, 4);
    expect(await pane.getByLabel("Your name").inputValue()).toBe("Li Lei");
    await place(pane, 2);
    await pane.getByRole("button", { name: "Analyse" }).click();
    await idle(pane);
    await pane.getByRole("button", { name: "None", exact: true }).click();
    await pane.getByLabel("Run log", { exact: true }).check();
    await pane.getByRole("button", { name: "Write sheets (1)" }).click();
    await pane.getByRole("heading", { name: "Sheets written" }).waitFor({ timeout: 120_000 });
    expect(await cellsOf(page, "Run log")).toContain("\"Li Lei\"");
  });
});
