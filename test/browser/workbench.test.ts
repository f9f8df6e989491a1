/** The workbench page as a user works with it, in a real browser, from a production build. */
import axe from "axe-core";
import { expect, test } from "@jest/globals";
import { emptyDocument } from "../../src/host/engine/createEngine";
import { writeWorkbook } from "../../src/host/xlsx";
import type { Place } from "../../src/taskpane/paneState";
import { invoiceWorkbook } from "../bench/invoiceWorkbook";
import { describeInWorkbench, openPage } from "./openPages";
import { analyse, dropWorkbook, expectSoon, idle, longestPause, placeButton, pressOnStrip, valueAt, workbookOf } from "./paneActions";

describeInWorkbench("the workbench page", () => {
  test.each([
    ["zh-CN", "light", "sample-zh.xlsx", "应收发票", "开始分析"],
    ["en-US", "dark", "sample-en.xlsx", "Invoices", "Analyse"],
  ] as const)("opens in %s, %s, with the sample, the ribbon's buttons and the pane in that language", async (language, theme, file, sheet, analyse) => {
    const opened = await openPage(language, theme);
    const { page } = opened;
    expect(await page.locator("#name").textContent()).toBe(file);
    expect(await opened.tabs()).toContain(sheet);
    expect(await page.locator("#ribbon button").allTextContents()).toContain(analyse);
    const pane = await opened.pane();
    expect(await pane.locator("html").getAttribute("lang")).toBe(language);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    const paper = await pane.locator("main").evaluate((main) => getComputedStyle(main).colorScheme);
    expect(paper).toBe(theme);
    expect(await page.locator("html").evaluate((html) => html.classList.contains("univer-dark"))).toBe(theme === "dark");
  });

  test("the strip's buttons analyse the sample and write its sheets, which appear as tabs; the staging sheet does not", async () => {
    const opened = await openPage("zh-CN");
    await pressOnStrip(opened, "Radar.Analyse");
    const pane = await opened.pane();
    expect(await pane.locator("main").textContent()).toContain("差额 0.00");
    await pressOnStrip(opened, "Sheets.Write");
    await opened.page.locator("[data-u-comp=slide-tab-item]", { hasText: "运行记录" }).waitFor();
    const tabs = await opened.tabs();
    expect(tabs).toEqual(expect.arrayContaining(["账龄分析", "账龄明细", "催收计划", "数据体检", "运行记录"]));
    const hidden = (await opened.document()).sheets.filter((one) => one.visibility !== "visible").map((one) => one.name);
    expect(hidden.length).toBeGreaterThan(0);
    expect(tabs.filter((tab) => hidden.includes(tab))).toEqual([]);
    // What the add-in activates is shown in the grid.
    await pane.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getItem("催收计划").getRange("B8").select();
      await context.sync();
    }));
    await opened.page.locator("[data-u-comp=slide-tab-item][aria-selected=true]", { hasText: "催收计划" }).waitFor();
  }, 240_000);

  test("a formula with our function is calculated as it is typed, and again when its input changes", async () => {
    const opened = await openPage("en-US");
    await opened.drop("days.xlsx", await writeWorkbook(workbookOf("Days", [["due", "late"]])));
    await opened.page.locator("#name", { hasText: "days.xlsx" }).waitFor();
    await opened.pane();
    await opened.typeInto(1, 1, "=AR.DAYSPASTDUE(A2,DATE(2025,6,30))");
    await opened.typeInto(1, 0, "2025-06-01");
    // From 1 June to 30 June 29 days have passed, from 31 May 30.
    await expectSoon(() => valueAt(opened, "Days", 1, 1), 29);
    await opened.typeInto(1, 0, "2025-05-31");
    await expectSoon(() => valueAt(opened, "Days", 1, 1), 30);
  });

  test("selecting and editing cells in the grid, and choosing a sheet by its tab, reaches the add-in as Excel's events", async () => {
    const opened = await openPage("zh-CN");
    const book = workbookOf("Days", [["due", "late"]]);
    const [days] = book.sheets;
    await opened.drop("days.xlsx", await writeWorkbook({ ...book, sheets: [days!, { ...days!, name: "Other" }] }));
    await opened.page.locator("#name", { hasText: "days.xlsx" }).waitFor();
    const pane = await opened.pane();
    await pane.evaluate(() => Excel.run(async (context) => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
      context.workbook.worksheets.onChanged.add(async ({ address, source }) => void heard.push(`changed ${address} ${source}`));
      context.workbook.worksheets.onActivated.add(async () => void heard.push("activated"));
      await context.sync();
    }));
    const hears = (event: string): Promise<void> => expectSoon(() => pane.evaluate((one) => (Reflect.get(window, "heard") as string[]).includes(one), event), true);
    await opened.typeInto(2, 1, "12");
    await hears("selected B3");
    await hears("changed B3 Local");
    await opened.page.locator("[data-u-comp=slide-tab-item]", { hasText: "Other" }).click();
    await hears("activated");
  });

  test.each([["zh-CN", "客户卡片"], ["en-US", "Customer card"]] as const)("a right-click on a cell offers the customer card (%s), which shows the customer of that row", async (language, label) => {
    const opened = await openPage(language);
    const pane = await dropWorkbook(opened, invoiceWorkbook(8));
    await analyse(pane, language);
    await opened.click(1, 1);
    await opened.click(2, 1, "right");
    await opened.page.getByText(label, { exact: true }).click();
    await placeButton(pane, "customer", language).and(pane.locator("[aria-current=page]")).waitFor();
    const customer = String(await valueAt(opened, "应收发票", 2, 1));
    await pane.locator("main", { hasText: customer }).waitFor();
  });

  test("the add-in's keyboard shortcuts are heard in the sheet and in the pane", async () => {
    const opened = await openPage("zh-CN");
    const { page } = opened;
    const pane = await dropWorkbook(opened, invoiceWorkbook(8));
    const isAt = (place: Place): Promise<void> => placeButton(pane, place, "zh-CN").and(pane.locator("[aria-current=page]")).waitFor();
    const customer = await valueAt(opened, "应收发票", 2, 1);
    await opened.click(2, 1);
    await page.keyboard.press("Control+Shift+Alt+A");
    await isAt("checks");
    await idle(pane);
    await placeButton(pane, "settings", "zh-CN").click();
    await page.keyboard.press("Control+Shift+Alt+C");
    await isAt("customer");
    // No key of a shortcut was typed into the selected cell.
    expect(customer).toEqual(expect.stringMatching(/./));
    expect(await valueAt(opened, "应收发票", 2, 1)).toBe(customer);
  });

  test("after a click on the strip the keyboard is the sheet's again; who pressed the button with the keyboard stays on it", async () => {
    const opened = await openPage("zh-CN");
    const { page } = opened;
    const pane = await opened.pane();
    await page.locator('#ribbon button[id="Help.Show"]').click();
    await placeButton(pane, "ledgers", "zh-CN").waitFor();
    expect(await page.evaluate(() => document.getElementById("left")!.contains(document.activeElement))).toBe(true);
    await page.locator('#ribbon button[id="Help.Templates"]').focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("Help.Templates");
  });

  test("language and colours change under an edited workbook, which stays", async () => {
    const opened = await openPage("zh-CN");
    await opened.drop("days.xlsx", await writeWorkbook(workbookOf("Days", [["due", "late"]])));
    await opened.page.locator("#name", { hasText: "days.xlsx" }).waitFor();
    await opened.pane();
    await opened.typeInto(1, 0, "kept");
    await expectSoon(() => valueAt(opened, "Days", 1, 0), "kept");
    await opened.page.locator("#language").click();
    await expectSoon(async () => (await opened.pane()).locator("html").getAttribute("lang"), "en-US");
    expect(await opened.page.locator("#save").textContent()).toBe("Save as .xlsx");
    await opened.page.locator("#theme").click();
    await expectSoon(async () => (await opened.pane()).locator("main").evaluate((main) => getComputedStyle(main).colorScheme), "dark");
    expect(await valueAt(opened, "Days", 1, 0)).toBe("kept");
    expect(await opened.page.locator("#name").textContent()).toBe("days.xlsx");
  });

  test("an untouched sample is shown in the language that is chosen", async () => {
    const opened = await openPage("zh-CN");
    await opened.page.locator("#language").click();
    await opened.page.locator("#name", { hasText: "sample-en.xlsx" }).waitFor();
    expect(await opened.tabs()).toContain("Invoices");
  });

  test("a file that is no workbook is refused in words, and the workbook shown stays", async () => {
    const opened = await openPage("zh-CN");
    await opened.drop("报价.xlsx", new Uint8Array([80, 75, 3, 4, 1, 2, 3]));
    await opened.page.locator("#message", { hasText: "无法打开“报价.xlsx”" }).waitFor();
    expect(await opened.page.locator("#message").textContent()).toMatch(/当前工作簿没有改变。$/);
    expect(await opened.tabs()).toContain("应收发票");
  });

  test("a click on a link in a cell leads to its place in the workbook", async () => {
    const opened = await openPage("en-US");
    const book = workbookOf("Days", [["", "to row 7"]]);
    const [days] = book.sheets;
    days!.cells[0]![1] = { v: "to row 7", f: '=HYPERLINK("#\'Next one\'!A7","to row 7")' };
    await opened.drop("links.xlsx", await writeWorkbook({ ...book, sheets: [days!, { ...emptyDocument().sheets[0]!, name: "Next one" }] }));
    await opened.page.locator("#name", { hasText: "links.xlsx" }).waitFor();
    await opened.pane();
    await opened.click(0, 1);
    await opened.page.locator("[data-u-comp=slide-tab-item][aria-selected=true]", { hasText: "Next one" }).waitFor();
    const selected = await (await opened.pane()).evaluate(() => Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    }));
    expect(selected).toBe("'Next one'!A7");
  });

  test.each(["light", "dark"] as const)("the page's own parts have no serious accessibility faults (%s), and every control has a name", async (theme) => {
    const { page } = await openPage("zh-CN", theme);
    await page.addScriptTag({ content: axe.source });
    // The grid is Univer's, the pane has tests of its own.
    const faults = await page.evaluate(async () => {
      const { violations } = await (Reflect.get(window, "axe") as typeof axe).run({ exclude: [["#grid"], ["#pane"]] }, { resultTypes: ["violations"] });
      return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    });
    expect(faults).toEqual([]);
    expect(await page.getByRole("navigation", { name: "回款雷达功能区" }).getByRole("button").count()).toBeGreaterThan(5);
    // The keyboard reaches the file input first, then the buttons, and one sees where one is.
    await page.locator("#open").focus();
    expect(await page.locator("label[for=open]").evaluate((label) => getComputedStyle(label).outlineStyle)).toBe("solid");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("save");
  });

  test("a font of Office that the machine lacks is drawn without serifs, and a Chinese one too", async () => {
    const { page } = await openPage("zh-CN");
    const [serif, boldSerif, ...office] = await page.evaluate(() => {
      const context = document.createElement("canvas").getContext("2d")!;
      return ["40px serif", "bold 40px serif", "40px Calibri", "bold 40px Calibri", "40px 等线", "bold 40px 等线", "40px Consolas"].map((font) => {
        context.font = font;
        return context.measureText("Overdue 1,234.50").width;
      });
    });
    for (const width of office) expect([serif, boldSerif]).not.toContain(width);
  });

  test("a ledger of 20,000 rows opens, scrolls and is analysed", async () => {
    const opened = await openPage("zh-CN");
    await opened.drop("large.xlsx", await writeWorkbook(invoiceWorkbook(20_000)));
    await opened.page.locator("#name", { hasText: "large.xlsx" }).waitFor();
    await opened.pane();
    await opened.select("应收发票", "A20001");
    expect(await longestPause(opened, async () => {
      await opened.page.mouse.move(500, 500);
      for (let turn = 0; turn < 10; turn++) await opened.page.mouse.wheel(0, -2_000);
    })).toBeLessThan(3_000);
    await pressOnStrip(opened, "Radar.Analyse");
    expect(await (await opened.pane()).locator("main").textContent()).toContain("20,000");
  });

  // How long exactly a frame takes is a matter of the machine: `npm run bench` prints it.
  test("the page goes on drawing while 100,000 invoices are analysed", async () => {
    const opened = await openPage("zh-CN");
    const pane = await dropWorkbook(opened, invoiceWorkbook(100_000));
    expect(await longestPause(opened, () => analyse(pane, "zh-CN"))).toBeLessThan(2_000);
    expect(await pane.locator("main").textContent()).toContain("100,000");
  });
});
