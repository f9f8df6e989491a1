/** What the workbench does for work that is not saved, and what it gives back when it is. */
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { readWorkbook, writeWorkbook } from "../../src/host/xlsx";
import { invoiceWorkbook } from "../bench/invoiceWorkbook";
import { describeInWorkbench, openPage } from "./openPages";
import { analyse, dropRows, dropWorkbook, expectSoon, pressOnStrip, sheetOf, valueAt } from "./paneActions";

describeInWorkbench("changes on the workbench page", () => {
  test("a file does not replace what the user has typed before the user has said so; Escape is no", async () => {
    const opened = await openPage("zh-CN");
    const { page } = opened;
    await dropRows(opened, "Days", [["due", "late"]]);
    await opened.typeInto(1, 0, "kept");
    await expectSoon(() => valueAt(opened, "Days", 1, 0), "kept");
    await opened.drop("other.csv", new TextEncoder().encode("a,b"), "keep");
    expect(await page.locator("#name").textContent()).toBe("Days.xlsx");
    expect(await page.locator("#message").textContent()).toBe("");
    expect(await valueAt(opened, "Days", 1, 0)).toBe("kept");

    const asked = opened.drop("other.csv", new TextEncoder().encode("a,b"), "discard");
    const dialog = page.getByRole("dialog", { name: "改动尚未保存" });
    expect(await dialog.textContent()).toContain("“Days.xlsx”有改动尚未另存。打开“other.csv”会丢弃这些改动。");
    await asked;
    expect(await page.locator("#name").textContent()).toBe("other.csv");

    await opened.pane();
    await opened.typeInto(1, 0, "5");
    await expectSoon(() => valueAt(opened, "other", 1, 0), 5);
    await page.locator("#open").setInputFiles({ name: "third.csv", mimeType: "text/csv", buffer: Buffer.from("c,d") });
    await dialog.waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("保留当前工作簿");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await page.locator("#name").textContent()).toBe("other.csv");
  });

  test("looks, sheets and what the add-in writes are changes too; reading, analysing and saving leave none", async () => {
    const opened = await openPage("en-US");
    const { page } = opened;
    const changed = (): Promise<boolean> => page.evaluate(() => (Reflect.get(window, "radar") as { workbook: { isDirty: boolean } }).workbook.isDirty);
    const save = async (): Promise<void> => {
      await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
      await expectSoon(changed, false);
    };
    const pane = await dropWorkbook(opened, invoiceWorkbook(8));
    await pressOnStrip(opened, "Radar.Analyse");
    await opened.select("应收发票", "C3");
    expect(await changed()).toBe(false);
    await opened.click(1, 1);
    await page.keyboard.press("Control+B");
    await expectSoon(changed, true);
    await save();
    await pane.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.add("Mine");
      await context.sync();
    }));
    await expectSoon(changed, true);
    await save();
    await pressOnStrip(opened, "Sheets.Aging");
    expect(await changed()).toBe(true);
  });

  test("a workbook that is saved while the add-in writes is saved with all that it writes in one go", async () => {
    const opened = await openPage("zh-CN");
    const { page } = opened;
    const pane = await dropRows(opened, "Days", [["due", "late"]]);
    const rows = 60_000;
    const downloaded = page.waitForEvent("download");
    const isWorking = await pane.evaluate(async (count) => {
      void Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Days");
        sheet.getRange(`D1:D${count}`).values = Array.from({ length: count }, (_, row) => [row]);
        sheet.getRange(`E1:E${count}`).copyFrom(`D1:D${count}`);
        sheet.getRange(`D1:D${count}`).clear();
        sheet.getRange("A9").values = [["end"]];
        await context.sync();
      });
      await new Promise((resolve) => setTimeout(resolve, 0));
      window.parent.document.getElementById("save")!.click();
      return (Reflect.get(window.parent, "radar") as { workbook: { isWorking: boolean } }).workbook.isWorking;
    }, rows);
    expect(isWorking).toBe(true);
    const saved = await readWorkbook(new Uint8Array(readFileSync(await (await downloaded).path())), "saved.xlsx");
    const { cells } = sheetOf(saved, "Days");
    expect([cells[8]?.[0]?.v, cells[rows - 1]?.[4]?.v, cells[rows - 1]?.[3]?.v]).toEqual(["end", rows - 1, undefined]);
  });

  test("rows deleted under a chart and brought back by Ctrl+Z are in the chart again; saving without its data says so", async () => {
    const opened = await openPage("en-US");
    const { page } = opened;
    const pane = await dropRows(opened, "Days", [["who", "late"], ["a", 7], ["b", 3]]);
    await pane.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Days");
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      await context.sync();
    }));
    const charted = async (): Promise<string> => JSON.stringify(sheetOf(await opened.document(), "Days").charts?.map(({ series }) => series[0]?.values) ?? []);
    const save = async (): Promise<void> => {
      await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
    };
    const whole = JSON.stringify([{ row: 1, column: 1, rows: 2, columns: 1 }]);
    expect(await charted()).toBe(whole);
    const grid = (await page.locator("#grid canvas[id^=univer-sheet-main-canvas]").boundingBox())!;
    const rowHeader = (row: number): [number, number] => [grid.x + 20, grid.y + 20 * (row + 0.5)];
    await page.mouse.click(...rowHeader(2));
    await page.keyboard.down("Shift");
    await page.mouse.click(...rowHeader(3));
    await page.keyboard.up("Shift");
    await page.mouse.click(...rowHeader(2), { button: "right" });
    await page.getByText("Delete selected row").click();
    await expectSoon(charted, "[]");
    await save();
    await page.locator("#message", { hasText: "Saved as “Days-workbench.xlsx”. Without charts whose data was deleted: 1." }).waitFor();
    await opened.click(0, 3);
    await page.keyboard.press("Control+Z");
    await expectSoon(charted, whole);
    await save();
    await page.locator("#message", { hasText: /^Saved as “Days-workbench.xlsx”\.$/ }).waitFor();
  });

  test("leaving the page with changes that are not saved is asked about by the browser, otherwise not", async () => {
    const opened = await openPage("zh-CN");
    const { page } = opened;
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await dropRows(opened, "Days", [["due", "late"]]);
    await opened.click(1, 0);
    await page.reload();
    await opened.pane();
    expect(asked).toEqual([]);
    await dropRows(opened, "Days", [["due", "late"]]);
    await opened.typeInto(1, 0, "typed");
    await expectSoon(() => valueAt(opened, "Days", 1, 0), "typed");
    await page.reload();
    await opened.pane();
    expect(asked).toEqual(["beforeunload"]);
  });

  test("other colours reach the pane as Office's theme does, and what it has analysed stays", async () => {
    const opened = await openPage("zh-CN");
    const pane = await dropWorkbook(opened, invoiceWorkbook(8));
    await analyse(pane, "zh-CN");
    await opened.page.locator("#theme").click();
    await expectSoon(() => pane.locator("main").evaluate((main) => getComputedStyle(main).colorScheme), "dark");
    expect(await pane.locator("main li button[aria-expanded]").count()).toBeGreaterThan(0);
    await opened.page.locator("#theme").click();
    await expectSoon(() => pane.locator("main").evaluate((main) => getComputedStyle(main).colorScheme), "light");
  });

  test("a saved workbook can be read back with what was in the grid and what the add-in wrote", async () => {
    const opened = await openPage("en-US");
    await opened.drop("own.xlsx", await writeWorkbook(invoiceWorkbook(8)));
    await opened.page.locator("#name", { hasText: "own.xlsx" }).waitFor();
    await opened.pane();
    await pressOnStrip(opened, "Sheets.Aging");
    const [download] = await Promise.all([opened.page.waitForEvent("download"), opened.page.locator("#save").click()]);
    expect(download.suggestedFilename()).toBe("own-workbench.xlsx");
    const saved = await readWorkbook(new Uint8Array(readFileSync(await download.path())), "own-workbench.xlsx");
    expect(saved.sheets.filter((one) => one.visibility === "visible").map((one) => one.name)).toEqual(["应收发票", "Aging", "Aging detail"]);
    expect(sheetOf(saved, "应收发票").cells[1]?.[0]?.v).toBe("INV-100000");
    expect(sheetOf(saved, "Aging").tables.map((table) => table.name)).toEqual(["AR_Aging"]);
  });

  test("a saved workbook comes back with the add-in's charts, and nothing is told as lost", async () => {
    const opened = await openPage("en-US");
    const { page } = opened;
    const pane = await dropWorkbook(opened, invoiceWorkbook(8));
    await pane.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("应收发票");
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4")).name = "Mine";
      await context.sync();
    }));
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
    await opened.drop("again.xlsx", readFileSync(await download.path()));
    expect(await page.locator("#message").textContent()).toBe("");
    expect(sheetOf(await opened.document(), "应收发票").charts?.map(({ name }) => name)).toEqual(["Mine"]);
  });
});
