/** Reading and writing ranges through Microsoft's client. */
import { describe, expect, test } from "@jest/globals";
import { codeOf, withWorkbook } from "./workbooks";

describe("cells", () => {
  test("what is written in one run is read in the next, with types and number formats", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Ledger").getRange("B2:C3");
        range.numberFormat = [["@", "#,##0.00"], ["General", "General"]];
        range.values = [["INV-001", 1234.5], [true, null]];
        await context.sync();
      });
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("ledger").getRange("B2:C3");
        range.load("values,valueTypes,numberFormat,address,rowIndex,columnIndex,rowCount,columnCount,text");
        await context.sync();
        expect(range.values).toEqual([["INV-001", 1234.5], [true, ""]]);
        expect(range.valueTypes).toEqual([["String", "Double"], ["Boolean", "Empty"]]);
        expect(range.numberFormat).toEqual([["@", "#,##0.00"], ["General", "General"]]);
        expect(range.text[0]).toEqual(["INV-001", "1,234.50"]);
        expect([range.address, range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual(["Ledger!B2:C3", 1, 1, 2, 2]);
      });
    }));

  test("null leaves a cell as it is and an empty text clears it", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Ledger").getRange("A1:C1");
        range.values = [[1, 2, 3]];
        range.values = [[null, "", 30]];
        range.load("values");
        await context.sync();
        expect(range.values).toEqual([[1, "", 30]]);
      });
    }));

  test("20,000 rows of 12 columns, which the client cuts into blocks, arrive whole in one request", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const client = await workbook.attach();
      const rows = Array.from({ length: 20_000 }, (_, row) => Array.from({ length: 12 }, (__, column) => row * 12 + column));
      await client.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Ledger").getRange("A1:L20000").values = rows;
        await context.sync();
      });
      expect(client.counters.cellsWritten).toBe(240_000);
      expect(client.counters.maxRequestBytes).toBeGreaterThan(1_600_000);
      expect(client.counters.maxRequestBytes).toBeLessThan(2_500_000);
      await client.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Ledger");
        const used = sheet.getUsedRange(true);
        used.load("address");
        const spots = ["A1", "L125", "A126", "G10000", "L20000"].map((address) => sheet.getRange(address));
        for (const spot of spots) spot.load("values");
        await context.sync();
        expect(used.address).toBe("Ledger!A1:L20000");
        expect(spots.map((spot) => spot.values[0]?.[0])).toEqual([0, 124 * 12 + 11, 125 * 12, 9_999 * 12 + 6, 239_999]);
      });
    }), 30_000);

  test("an array that does not fit the range is refused and nothing is written", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      const code = await codeOf(Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Ledger").getRange("A1:B2").values = [[1, 2]];
        await context.sync();
      }));
      expect(code).toBe("InvalidArgument");
      await Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem("Ledger").getUsedRangeOrNullObject(true);
        await context.sync();
        expect(used.isNullObject).toBe(true);
      });
    }));

  test("cells of whole columns read null and cannot be set", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const columns = context.workbook.worksheets.getItem("Ledger").getRange("A:F");
        columns.load("values,address,isEntireColumn");
        await context.sync();
        expect(columns.values).toBeNull();
        expect([columns.address, columns.isEntireColumn]).toEqual(["Ledger!A:F", true]);
        columns.values = [[1]];
        expect(await codeOf(context.sync())).toBe("InvalidArgument");
      });
    }));
});

describe("ways from range to range", () => {
  test("offsets, resizes, rows, columns, intersections and bounds are counted as Excel counts them", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Ledger");
        const base = sheet.getRange("B2:D4");
        const found = {
          "Ledger!C3": base.getCell(1, 1), "Ledger!B4:D4": base.getLastRow(), "Ledger!D2:D4": base.getColumn(2), "Ledger!C3:E5": base.getOffsetRange(1, 1),
          "Ledger!B2:E4": base.getResizedRange(0, 1), "Ledger!B2": base.getAbsoluteResizedRange(1, 1), "Ledger!B:D": base.getEntireColumn(),
          "Ledger!2:4": base.getEntireRow(), "Ledger!B5:D6": base.getRowsBelow(2), "Ledger!A2:A4": base.getColumnsBefore(1),
          "Ledger!A1:D4": base.getBoundingRect("A1"), "Ledger!C3:D4": base.getIntersection("C3:F9"), "Ledger!E2:F3": sheet.getRangeByIndexes(1, 4, 2, 2),
        };
        const apart = base.getIntersectionOrNullObject("F1:G1");
        for (const range of Object.values(found)) range.load("address");
        await context.sync();
        expect(Object.values(found).map((range) => range.address)).toEqual(Object.keys(found));
        expect(apart.isNullObject).toBe(true);
        base.getOffsetRange(-2, 0);
        expect(await codeOf(context.sync())).toBe("InvalidArgument");
      });
    }));

  test("a range stays usable over several syncs of a run and is dead after it", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      const kept = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Ledger").getRange("A1");
        await context.sync();
        range.values = [["x"]];
        await context.sync();
        range.load("values");
        await context.sync();
        expect(range.values).toEqual([["x"]]);
        return range;
      });
      expect(() => kept.load("values")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }));
    }));
});

describe("moving rows", () => {
  test("inserted and deleted rows move the cells below and the ranges that the client holds", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Ledger");
        sheet.getRange("A1:A3").values = [[1], [2], [3]];
        const third = sheet.getRange("A3");
        await context.sync();
        sheet.getRange("2:3").insert("Down");
        third.load("address,values");
        await context.sync();
        expect([third.address, third.values]).toEqual(["Ledger!A5", [[3]]]);
        sheet.getRange("A1").getEntireRow().delete("Up");
        third.load("address,values");
        const all = sheet.getRange("A1:A4");
        all.load("values");
        await context.sync();
        expect([third.address, third.values, all.values]).toEqual(["Ledger!A4", [[3]], [[""], [""], [2], [3]]]);
        sheet.getRange("A1").insert("Down");
        expect(await codeOf(context.sync())).toBe("NotImplemented");
      });
    }));
});

describe("formats", () => {
  test("fill, font, alignment and borders are read back, and mixed ones read null", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Ledger");
        const range = sheet.getRange("A1:B2");
        range.format.fill.color = "#FFC7CE";
        range.format.font.bold = true;
        range.format.font.color = "#9C0006";
        range.format.horizontalAlignment = "Center";
        range.format.wrapText = true;
        range.format.textOrientation = -45;
        range.format.borders.getItem("EdgeBottom").style = "Double";
        sheet.getRange("B2").format.fill.color = "#C6EFCE";
        range.load("format/fill/color,format/font/bold,format/font/color,format/horizontalAlignment,format/wrapText,format/textOrientation");
        const bottom = sheet.getRange("A2").format.borders.getItem("EdgeBottom");
        const top = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
        bottom.load("style");
        top.load("style");
        await context.sync();
        expect(range.format.fill.color).toBeNull();
        expect([range.format.font.bold, range.format.font.color]).toEqual([true, "#9C0006"]);
        expect([range.format.horizontalAlignment, range.format.wrapText]).toEqual(["Center", true]);
        expect(range.format.textOrientation).toBe(-45);
        expect([bottom.style, top.style]).toEqual(["Double", "None"]);
        sheet.getRange("A1").format.fill.clear();
        const first = sheet.getRange("A1").format.fill;
        first.load("color");
        await context.sync();
        expect(first.color).toBe("#FFFFFF");
      });
    }));

  test("many areas of one sheet are coloured together", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Ledger");
        const areas = sheet.getRanges("A1:A2, C1,E5:F6");
        areas.format.fill.color = "yellow";
        areas.load("areaCount,cellCount");
        const [inside, between] = [sheet.getRange("F6").format.fill, sheet.getRange("B1").format.fill];
        inside.load("color");
        between.load("color");
        await context.sync();
        expect([areas.areaCount, areas.cellCount, inside.color, between.color]).toEqual([3, 7, "#FFFF00", "#FFFFFF"]);
      });
    }));

  test("properties are set and read cell by cell in one call", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Ledger").getRange("A1:B1");
        range.setCellProperties([[{ format: { fill: { color: "#FFC7CE" }, font: { bold: true } } }, {}]]);
        const properties = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
        await context.sync();
        expect(properties.value).toEqual([[
          { address: "Ledger!A1", format: { fill: { color: "#FFC7CE" }, font: { bold: true } } },
          { address: "Ledger!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: false } } },
        ]]);
      });
    }));

  test("copying brings values and formats and fills a larger target with repeats", () =>
    withWorkbook(["Staging", "Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const source = worksheets.getItem("Staging").getRange("A1:B1");
        source.values = [["Total", 7]];
        source.format.font.bold = true;
        worksheets.getItem("Aging").getRange("C3").copyFrom(source);
        worksheets.getItem("Aging").getRange("A10:B12").copyFrom("Staging!A1:B1", "Values");
        const whole = worksheets.getItem("Aging").getRange("C3:D3");
        const repeated = worksheets.getItem("Aging").getRange("A10:B12");
        whole.load("values,format/font/bold");
        repeated.load("values,format/font/bold");
        await context.sync();
        expect([whole.values, whole.format.font.bold]).toEqual([[["Total", 7]], true]);
        expect([repeated.values, repeated.format.font.bold]).toEqual([[["Total", 7], ["Total", 7], ["Total", 7]], false]);
      });
    }));
});
