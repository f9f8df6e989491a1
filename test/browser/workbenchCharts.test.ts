/** What the workbench draws beyond cells: charts as an add-in asks for them, read from what reaches the canvas, and notes. */
import { expect, test } from "@jest/globals";
import type { Frame } from "playwright-core";
import type { HostDocument } from "../../src/host/document";
import { describeInWorkbench, openPage } from "./openPages";
import { dropWorkbook, sheetOf, workbookOf } from "./paneActions";
import type { WorkbenchPage } from "./workbenchPage";

interface Drawn {
  texts: string[];
  boxes: { color: string; x: number; y: number; width: number; height: number }[];
  dots: { color: string; x: number; y: number }[];
}

function withNote(document: HostDocument, note: string | undefined): HostDocument {
  if (note !== undefined) document.sheets[0]!.notes = [{ row: 1, column: 1, text: note }];
  return document;
}

async function openWith(rows: (string | number)[][], note?: string): Promise<{ page: WorkbenchPage; pane: Frame }> {
  const page = await openPage("en-US", "light");
  return { page, pane: await dropWorkbook(page, withNote(workbookOf("Data", rows), note)) };
}

/** Everything drawn on the page's canvases once the text has been, in one more drawing of the grid. */
async function drawnWith({ page }: WorkbenchPage, text: string): Promise<Drawn> {
  await page.evaluate(() => {
    const drawn: Drawn = { texts: [], boxes: [], dots: [] };
    Object.assign(window, { drawn });
    const native = CanvasRenderingContext2D.prototype;
    const { fillText, fillRect, arc } = native;
    native.fillText = function (...args) {
      drawn.texts.push(args[0]);
      fillText.apply(this, args);
    };
    native.fillRect = function (x, y, width, height) {
      drawn.boxes.push({ color: String(this.fillStyle).toUpperCase(), x, y, width, height });
      fillRect.call(this, x, y, width, height);
    };
    native.arc = function (...args) {
      drawn.dots.push({ color: String(this.fillStyle).toUpperCase(), x: args[0], y: args[1] });
      arc.apply(this, args);
    };
  });
  await page.waitForFunction((wanted) => {
    const radar = Reflect.get(window, "radar") as { select(sheet: string, address: string): void; grid: { changed(): void } };
    radar.grid.changed();
    return (Reflect.get(window, "drawn") as Drawn).texts.includes(wanted);
  }, text, { polling: 300, timeout: 30_000 });
  return page.evaluate(() => Reflect.get(window, "drawn") as Drawn);
}

/** The boxes of a colour, each once, from left to right or from the top down. */
function boxesOf(drawn: Drawn, color: string, along: "x" | "y" = "x"): Drawn["boxes"] {
  const boxes = drawn.boxes.filter((box) => box.color === color && box.width * box.height > 100);
  return [...new Map(boxes.map((box) => [Math.round(box[along]), box])).values()].sort((one, other) => one[along] - other[along]);
}

describeInWorkbench("the workbench's drawings", () => {
  test("a Pareto chart has columns as high as their values and a line against its own axis in per cent", async () => {
    const { page, pane } = await openWith([["", "Amount", "Share"], ["North", 100, 0.5], ["South", 50, 0.75], ["East", 50, 1]]);
    await pane.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      chart.title.text = "Concentration";
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.numberFormat = "#,##0";
      chart.series.getItemAt(0).format.fill.setSolidColor("#123456");
      const share = chart.series.getItemAt(1);
      share.chartType = "LineMarkers";
      share.axisGroup = "Secondary";
      share.format.line.color = "#654321";
      const axis = chart.axes.getItem("Value", "Secondary");
      axis.numberFormat = "0%";
      axis.minimum = 0;
      chart.setPosition("E2", "L16");
      await context.sync();
    }));
    const drawn = await drawnWith(page, "Concentration");
    expect(drawn.texts).toEqual(expect.arrayContaining(["North", "South", "East", "Amount", "Share", "0", "100", "0%", "100%"]));
    const columns = boxesOf(drawn, "#123456");
    expect(columns.map(({ height }) => Math.round((height / columns[0]!.height) * 100))).toEqual([100, 50, 50]);
    const dots = [...new Map(drawn.dots.filter(({ color }) => color === "#654321").map((dot) => [Math.round(dot.x), dot])).values()].sort((one, other) => one.x - other.x);
    // 50 %, 75 %, 100 %: equal steps upwards.
    expect(dots).toHaveLength(3);
    expect(Math.abs(dots[0]!.y - 2 * dots[1]!.y + dots[2]!.y)).toBeLessThan(1);
    expect(dots[2]!.y).toBeLessThan(dots[0]!.y);
  });

  test("a waterfall stands on columns that are not seen: each change begins where the one before ended", async () => {
    const { page, pane } = await openWith([["", "base", "total", "rise", "fall"], ["Before", 0, 80, 0, 0], ["Volume", 80, 0, 40, 0], ["Price", 90, 0, 0, 30], ["After", 0, 90, 0, 0]]);
    await pane.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:E5"), "Columns");
      chart.title.text = "Bridge";
      chart.legend.visible = false;
      chart.series.getItemAt(0).format.fill.clear();
      ["#111111", "#222222", "#333333"].forEach((color, index) => chart.series.getItemAt(index + 1).format.fill.setSolidColor(color));
      chart.setPosition("G2", "N16");
      await context.sync();
    }));
    const drawn = await drawnWith(page, "Bridge");
    const [before, after] = boxesOf(drawn, "#111111");
    const [rise] = boxesOf(drawn, "#222222");
    const [fall] = boxesOf(drawn, "#333333");
    expect(Math.abs(rise!.y + rise!.height - before!.y)).toBeLessThan(1);
    expect(Math.abs(fall!.y - rise!.y)).toBeLessThan(1);
    expect(Math.abs(fall!.y + fall!.height - after!.y)).toBeLessThan(1);
    expect(Math.round((rise!.height / before!.height) * 100)).toBe(50);
    expect(before!.x).toBeLessThan(rise!.x);
  });

  test("bars lie as long as their values, the first at the top when the order is turned round", async () => {
    const { page, pane } = await openWith([["", "Open"], ["1–30", 60], ["31–60", 30], ["90+", 15]]);
    await pane.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B4"), "Columns");
      chart.title.text = "Aging";
      chart.legend.visible = false;
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.series.getItemAt(0).format.fill.setSolidColor("#123456");
      chart.setPosition("D2", "K16");
      await context.sync();
    }));
    const bars = boxesOf(await drawnWith(page, "Aging"), "#123456", "y");
    expect(bars.map(({ width }) => Math.round((width / bars[0]!.width) * 100))).toEqual([100, 50, 25]);
  });

  test("a chart goes on showing its cells when the user inserts rows above them", async () => {
    const { page, pane } = await openWith([["", "Open"], ["1–30", 60], ["31–60", 30]]);
    await pane.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns").setPosition("D2", "K16");
      await context.sync();
    }));
    await page.page.evaluate(() => {
      const { grid } = Reflect.get(window, "radar") as { grid: { engine: { univer: { unitId: string; commands: { executeCommand(id: string, params: object): Promise<boolean> } } } } };
      const { commands, unitId } = grid.engine.univer;
      return commands.executeCommand("sheet.command.insert-row", { unitId, subUnitId: "sheet-1", direction: 0, range: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 9 } });
    });
    const { charts } = sheetOf(await page.document(), "Data");
    expect(charts).toMatchObject([{ from: { row: 3 }, to: { row: 17 }, series: [{ nameCell: { row: 0 }, labels: { row: 3, rows: 2 }, values: { row: 3, column: 1, rows: 2 } }] }]);
  });

  test("a table that the add-in adds after a formula on it is known to the formula, though the add-in asks for no result", async () => {
    const { page, pane } = await openWith([["Invoice", "Amount"], ["INV-1", 100], ["INV-2", 50]]);
    await pane.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("D1").formulas = [["=SUM(Invoices[Amount])"]];
      sheet.tables.add("A1:B3", true).name = "Invoices";
      await context.sync();
      context.workbook.tables.getItem("Invoices").rows.add(undefined, [["INV-3", 7]]);
      await context.sync();
    }));
    await page.page.waitForFunction(() => {
      const radar = Reflect.get(window, "radar") as { workbook: { toDocument(): HostDocument } };
      return radar.workbook.toDocument().sheets[0]?.cells[0]?.[3]?.v === 157;
    }, undefined, { polling: 300, timeout: 20_000 });
  });

  test("a cell's note is shown beside the sheet while the cell is selected", async () => {
    const { page } = await openWith([["Customer"], ["ABC", 5]], "Promised to pay on Friday");
    const note = page.page.getByRole("status", { name: "Note" });
    await page.click(1, 1);
    await note.waitFor();
    expect(await note.textContent()).toContain("Promised to pay on Friday");
    await page.click(2, 1);
    await note.waitFor({ state: "hidden" });
  });
});
