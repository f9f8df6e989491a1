/** Charts of a sheet through the client: what is asked for is kept, and they follow their cells. */
import { describe, expect, test } from "@jest/globals";
import { withWorkbook } from "./workbooks";

/** A chart of four rows of figures on the sheet, which it returns. */
function addChart(context: Excel.RequestContext, from: string, to: string): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getItem("Aging");
  sheet.getRange("A1:C4").values = [["", "Amount", "Share"], ["a", 7, 0.7], ["b", 3, 0.3], ["c", 1, 0.1]];
  sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns").setPosition(from, to);
  return sheet;
}

describe("charts", () => {
  test("a chart is recorded as it was asked for", () =>
    withWorkbook(["Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Aging");
        const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C4"), "Columns");
        chart.name = "Buckets";
        chart.title.text = "Aging";
        chart.setPosition("F2", "M20");
        await context.sync();
        expect(workbook.charts()).toMatchObject([{
          name: "Buckets", type: "ColumnStacked", seriesBy: "Columns", title: { text: "Aging" }, source: { area: { row: 0, column: 0, rows: 4, columns: 3 } },
          from: { row: 1, column: 5 }, to: { row: 19, column: 12 },
        }]);
      });
    }));

  test("a chart's series are the columns beside the texts at the left; its parts keep what is set", () =>
    withWorkbook(["Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Aging");
        sheet.getRange("A1:C3").values = [["", "Amount", "Share"], ["a", 7, 0.7], ["b", 3, 1]];
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
        const line = chart.series.getItemAt(1);
        line.chartType = "LineMarkers";
        line.axisGroup = "Secondary";
        line.format.line.color = "red";
        chart.series.getItemAt(0).format.fill.setSolidColor("#2E75B6");
        chart.axes.getItem("Value", "Secondary").numberFormat = "0%";
        chart.axes.categoryAxis.reversePlotOrder = true;
        await context.sync();
        expect(workbook.charts()[0]).toMatchObject({
          series: [
            { nameCell: { row: 0, column: 1 }, labels: { row: 1, column: 0, rows: 2 }, values: { row: 1, column: 1, rows: 2 }, fill: "#2E75B6", axisGroup: "Primary" },
            { nameCell: { row: 0, column: 2 }, values: { row: 1, column: 2, rows: 2 }, type: "LineMarkers", axisGroup: "Secondary", line: { color: "#FF0000" } },
          ],
          axes: { category: { reversed: true }, secondaryValue: { numberFormat: "0%" } },
        });
      });
    }));

  test("a chart whose series all stand on the first axis has no second one", () =>
    withWorkbook(["Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Aging");
        sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns").axes.getItem("Value", "Secondary").minimum = 0;
        await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      });
    }));

  test("a chart follows its place and its cells when rows and columns are inserted and deleted", () =>
    withWorkbook(["Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = addChart(context, "F2", "M20");
        await context.sync();
        sheet.getRange("1:2").insert("Down");
        sheet.getRange("5:5").delete("Up");
        sheet.getRange("B:B").delete("Left");
        await context.sync();
      });
      expect(workbook.toDocument().sheets[0]!.charts).toMatchObject([{
        from: { row: 3, column: 4 }, to: { row: 20, column: 11 },
        series: [{ nameCell: { row: 2, column: 1 }, labels: { row: 3, column: 0, rows: 2 }, values: { row: 3, column: 1, rows: 2 } }],
      }]);
    }));

  test.each([
    ["6:9", "Up", "Down"], ["3:4", "Up", "Down"], ["2:5", "Up", "Down"], ["1:9", "Up", "Down"], ["B:B", "Left", "Right"], ["A:C", "Left", "Right"],
  ] as const)("when deleting %s is undone, a chart is what it was before, once more after it was done again", (lines, away, back) =>
    withWorkbook(["Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = addChart(context, "B4", "M20");
        await context.sync();
        const before = structuredClone(workbook.charts());
        for (let round = 0; round < 2; round++) {
          sheet.getRange(lines).delete(away);
          await context.sync();
          expect(workbook.charts()).not.toEqual(before);
          sheet.getRange(lines).insert(back);
          await context.sync();
          expect(workbook.charts()).toEqual(before);
        }
      });
    }));
});
