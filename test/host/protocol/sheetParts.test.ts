/** Names, tables, custom XML, conditional formats, validation, print set-up and the rest that belongs to sheets and workbook. */
import { describe, expect, test } from "@jest/globals";
import { codeOf, withWorkbook } from "./workbooks";

describe("names", () => {
  test("a hidden name of one sheet marks that sheet and no other", () =>
    withWorkbook(["Ledger", "Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const { worksheets, names } = context.workbook;
        const aging = worksheets.getItem("Aging");
        const marker = aging.names.add("_AR_report", '="aging"', "made by the add-in");
        marker.visible = false;
        names.add("Rates", worksheets.getItem("Ledger").getRange("B2:C9"));
        await context.sync();
        const own = aging.names.getItemOrNullObject("_ar_report");
        const foreign = worksheets.getItem("Ledger").names.getItemOrNullObject("_AR_report");
        const rates = names.getItem("Rates");
        const range = rates.getRange();
        own.load("name,value,visible,comment,scope,type,formula");
        rates.load("formula,type,scope");
        range.load("address");
        await context.sync();
        expect(own.toJSON()).toMatchObject({
          name: "_AR_report", value: "aging", visible: false, comment: "made by the add-in", scope: "Worksheet", type: "String", formula: '="aging"',
        });
        expect(foreign.isNullObject).toBe(true);
        expect([rates.formula, rates.type, rates.scope, range.address]).toEqual(["=Ledger!$B$2:$C$9", "Range", "Workbook", "Ledger!B2:C9"]);
        names.add("rates", "=1");
        expect(await codeOf(context.sync())).toBe("ItemAlreadyExists");
        names.add("A1", "=1");
        expect(await codeOf(context.sync())).toBe("InvalidArgument");
        own.delete();
        const gone = aging.names.getItemOrNullObject("_AR_report");
        await context.sync();
        expect(gone.isNullObject).toBe(true);
      });
    }));
});

describe("tables", () => {
  test("a table keeps its place when it is renamed, resized and given totals", () =>
    withWorkbook(["Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Aging");
        sheet.getRange("B4:C6").values = [["Customer", "Open"], ["Alpha", 10], ["Beta", 20]];
        const table = sheet.tables.add("B4:C6", true);
        table.name = "AR_Aging";
        table.style = "TableStyleLight9";
        await context.sync();
        const header = table.getHeaderRowRange();
        const body = table.getDataBodyRange();
        header.load("address,values");
        body.load("address");
        table.columns.load("items/name");
        const count = table.rows.getCount();
        table.load("name,style,showTotals,showBandedRows,showFilterButton");
        await context.sync();
        expect(table.toJSON()).toMatchObject({ name: "AR_Aging", style: "TableStyleLight9", showTotals: false, showBandedRows: true, showFilterButton: true });
        expect([header.address, header.values, body.address, count.value]).toEqual(["Aging!B4:C4", [["Customer", "Open"]], "Aging!B5:C6", 2]);
        expect(table.columns.items.map((column) => column.name)).toEqual(["Customer", "Open"]);
        sheet.getRange("B7:C7").values = [["Gamma", 30]];
        table.resize("B4:C7");
        table.showTotals = true;
        const longer = table.getDataBodyRange();
        const totals = table.getTotalRowRange();
        longer.load("address");
        totals.load("address");
        sheet.getRange("C4").values = [["Balance"]];
        const renamed = table.columns.getItem("Balance");
        renamed.load("index");
        await context.sync();
        expect([longer.address, totals.address, renamed.index]).toEqual(["Aging!B5:C7", "Aging!B8:C8", 1]);
        sheet.tables.add("C6:D9", true);
        expect(await codeOf(context.sync())).toBe("InvalidArgument");
        context.workbook.tables.getItem("AR_Aging").convertToRange();
        const left = context.workbook.tables.getCount();
        await context.sync();
        expect(left.value).toBe(0);
      });
    }));
});

describe("settings in the workbook", () => {
  test("a custom XML part is found by its namespace, changed and deleted", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const parts = context.workbook.customXmlParts;
        parts.add('<?xml version="1.0"?><settings xmlns="urn:radar"><v>1</v></settings>');
        parts.add('<a:other xmlns:a="urn:other"/>');
        await context.sync();
        const ours = parts.getByNamespace("urn:radar");
        const found = ours.getOnlyItemOrNullObject();
        found.load("id,namespaceUri");
        const count = ours.getCount();
        await context.sync();
        expect([count.value, found.namespaceUri]).toEqual([1, "urn:radar"]);
        const part = parts.getItem(found.id);
        part.setXml('<settings xmlns="urn:radar"><v>2</v></settings>');
        const xml = part.getXml();
        await context.sync();
        expect(xml.value).toBe('<settings xmlns="urn:radar"><v>2</v></settings>');
        part.delete();
        const rest = parts.getCount();
        await context.sync();
        expect(rest.value).toBe(1);
      });
    }));

  test("of several custom XML parts in a namespace there is no only one: null when that is allowed, an error when it is not", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        for (const value of ["1", "2"]) context.workbook.customXmlParts.add(`<settings xmlns="urn:radar">${value}</settings>`);
        const ours = context.workbook.customXmlParts.getByNamespace("urn:radar");
        const only = ours.getOnlyItemOrNullObject();
        await context.sync();
        expect(only.isNullObject).toBe(true);
        ours.getOnlyItem();
        await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
      });
    }));

  test("properties of the document and of a sheet and the add-in's settings keep their values", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const { workbook: book } = context;
        book.properties.custom.add("Prepared by", "Radar");
        book.settings.add("mode", { strict: true });
        book.worksheets.getItem("Ledger").customProperties.add("kind", "INV");
        await context.sync();
        const custom = book.properties.custom.getItem("prepared by");
        const mode = book.settings.getItem("mode");
        const kind = book.worksheets.getItem("Ledger").customProperties.getItem("kind");
        custom.load("value,type");
        mode.load("value");
        kind.load("value");
        await context.sync();
        expect([custom.value, custom.type, mode.value, kind.value]).toEqual(["Radar", "String", { strict: true }, "INV"]);
      });
    }));
});

describe("rules", () => {
  test("conditional formats are built piece by piece, counted by range and cleared by range", () =>
    withWorkbook(["Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Aging");
        const custom = sheet.getRange("A2:C9").conditionalFormats.add("Custom");
        custom.custom.rule.formula = '=$C2="overdue"';
        custom.custom.format.fill.color = "#FFC7CE";
        custom.custom.format.font.bold = true;
        const bar = sheet.getRange("D2:D9").conditionalFormats.add("DataBar");
        bar.dataBar.positiveFormat.fillColor = "#63BE7B";
        const scale = sheet.getRange("E2:E9").conditionalFormats.add("ColorScale");
        scale.colorScale.criteria = {
          minimum: { type: "LowestValue", color: "#FFFFFF" }, midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
          maximum: { type: "HighestValue", color: "#F8696B" },
        };
        await context.sync();
        sheet.getRange("A2:A3").conditionalFormats.clearAll();
        const all = sheet.getRange("A1:Z99").conditionalFormats.getCount();
        const cleared = sheet.getRange("A2:A3").conditionalFormats.getCount();
        custom.custom.rule.load("formula");
        scale.colorScale.load("criteria,threeColorScale");
        await context.sync();
        expect([all.value, cleared.value, custom.custom.rule.formula]).toEqual([3, 0, '=$C2="overdue"']);
        expect([scale.colorScale.threeColorScale, scale.colorScale.criteria.midpoint?.color]).toEqual([true, "#FFEB84"]);
      });
      const [aging] = workbook.toDocument().sheets;
      expect(aging?.conditionalFormats).toEqual([
        {
          type: "formula", formula: '=$C2="overdue"', fill: "#FFC7CE", bold: true,
          areas: [{ row: 3, column: 0, rows: 6, columns: 3 }, { row: 1, column: 1, rows: 2, columns: 2 }],
        },
        { type: "dataBar", color: "#63BE7B", areas: [{ row: 1, column: 3, rows: 8, columns: 1 }] },
        { type: "colorScale", colors: ["#FFFFFF", "#FFEB84", "#F8696B"], areas: [{ row: 1, column: 4, rows: 8, columns: 1 }] },
      ]);
    }));

  test("a list of choices governs its cells until another rule takes some of them", () =>
    withWorkbook(["Plan"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Plan");
        const list = sheet.getRange("F2:F9").dataValidation;
        list.rule = { list: { inCellDropDown: true, source: "open, promised, disputed" } };
        list.errorAlert = { title: "Status", message: "Choose one", showAlert: true, style: "Warning" };
        list.prompt = { title: "Status", message: "of this customer", showPrompt: true };
        await context.sync();
        sheet.getRange("F9").dataValidation.rule = { date: { formula1: "45000", operator: "GreaterThan" } };
        const [head, tail, all] = ["F2:F8", "F9", "F2:F9"].map((address) => sheet.getRange(address).dataValidation);
        for (const one of [head, tail, all]) one?.load("type,rule,errorAlert,prompt");
        await context.sync();
        expect([head?.type, tail?.type, all?.type]).toEqual(["List", "Date", "Inconsistent"]);
        expect(head?.rule).toMatchObject({ list: { source: "open,promised,disputed" } });
        expect([head?.errorAlert, head?.prompt]).toEqual([
          { title: "Status", message: "Choose one", showAlert: true, style: "Warning" }, { title: "Status", message: "of this customer", showPrompt: true },
        ]);
        if (head) head.errorAlert = { title: "", message: "", showAlert: false, style: "Information" };
        await context.sync();
      });
      expect(workbook.toDocument().sheets[0]?.validations).toMatchObject([
        { type: "date", operator: "greaterThan", formula1: "45000" },
        { type: "list", choices: ["open", "promised", "disputed"], errorStyle: "none", prompt: "of this customer" },
      ]);
    }));
});

describe("the sheet's set-up", () => {
  test("frozen rows and columns, paper, scaling, repeated rows and footers are kept in the document", () =>
    withWorkbook(["Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Aging");
        sheet.freezePanes.freezeAt(sheet.getRange("A1:B6"));
        sheet.pageLayout.orientation = "Landscape";
        sheet.pageLayout.paperSize = "A4";
        sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
        sheet.pageLayout.setPrintTitleRows("$6:$6");
        sheet.pageLayout.leftMargin = 36;
        sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "Radar";
        sheet.pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
        sheet.getRange("A:A").format.columnWidth = 105;
        const frozen = sheet.freezePanes.getLocationOrNullObject();
        frozen.load("address");
        const column = sheet.getRange("A1").format;
        column.load("columnWidth");
        await context.sync();
        expect([frozen.address, column.columnWidth]).toEqual(["Aging!A1:B6", 105]);
      });
      const [aging] = workbook.toDocument().sheets;
      expect(aging?.freeze).toEqual({ rows: 6, columns: 2 });
      expect(aging?.print).toMatchObject({ orientation: "landscape", paper: "a4", fitToWidth: 1, repeatRows: { from: 5, to: 5 }, margins: { left: 0.5, top: 0.75 }, footer: "&LRadar&R&P / &N" });
      expect(aging?.columnWidths[0]).toBeCloseTo(20, 5);
    }));

  test("a link shows its text and leads to a place in the workbook", () =>
    withWorkbook(["Ledger", "Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Aging").getRange("A1");
        cell.hyperlink = { documentReference: "Ledger!A17", textToDisplay: "row 17", screenTip: "go" };
        cell.load("values,hyperlink");
        await context.sync();
        expect(cell.values).toEqual([["row 17"]]);
        expect(cell.hyperlink).toMatchObject({ documentReference: "Ledger!A17", screenTip: "go", textToDisplay: "row 17" });
        cell.clear("Hyperlinks");
        cell.load("hyperlink");
        await context.sync();
        expect(cell.hyperlink).toBeNull();
      });
    }));
});
